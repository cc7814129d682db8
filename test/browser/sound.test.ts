/** Every page in a real browser, narrow and light, wide and dark: sound for those who see, hear or tab, and nothing asked of elsewhere. */
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { assertSound, openBrowser, openWindow } from '../browser.ts'
import { pages, press } from '../look.ts'
import { openSite, type Site } from '../site.ts'

let site: Site
let browser: Browser
before(async () => {
  ;[site, browser] = await Promise.all([openSite(), openBrowser()])
})
after(async () => {
  await browser?.close()
  await site?.close()
})

for (const shown of pages)
  test(`sound: ${shown.name}`, async () => {
    // What differs wide and in the dark is what is seen.
    for (const [width, dark, rules] of [
      [360, false, null],
      [1440, true, ['color-contrast']],
    ] as const) {
      const session = shown.as === undefined ? {} : { session: site.league.session[shown.as] ?? '' }
      const window = await openWindow(browser, { site: site.address, width, dark, ...session })
      await window.page.goto(site.address + shown.path, { waitUntil: 'load' })
      await press(window.page, shown)
      await assertSound(window, `${shown.path} at ${width}, ${dark ? 'dark' : 'light'}`, rules)
      await window.context.close()
    }
  })
