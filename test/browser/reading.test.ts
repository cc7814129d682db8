/** A reader's journey in a real browser: an organisation, a matter, the same as of another day, with and without JavaScript. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { assertSound, openBrowser, openWindow } from '../browser.ts'
import { openSite, type Site } from '../site.ts'

let site: Site
let browser: Browser
before(async () => {
  ;[site, browser] = await Promise.all([openSite(['north-atlantic']), openBrowser()])
})
after(async () => {
  await browser?.close()
  await site?.close()
})

for (const plain of [false, true])
  test(`a reader finds Finland and reads it as of a day${plain ? ', without JavaScript' : ''}`, async () => {
    const window = await openWindow(browser, { site: site.address, plain })
    const { page } = window
    await page.goto(site.address)
    await page.getByRole('link', { name: 'North Atlantic Treaty Organization' }).first().click()
    await page.locator('summary', { hasText: 'more' }).click()
    await page.locator('details').getByRole('link', { name: 'Finland', exact: true }).click()
    await page.getByLabel('Day, or instant').fill('2023-03-20')
    await page.getByRole('button', { name: 'Show' }).click()
    assert.match(page.url(), /as-of=2023-03-20/)
    assert.match(await page.locator('.answer').innerText(), /Hungary and Türkiye/)
    await page.getByRole('link', { name: 'Next change' }).click()
    assert.match(page.url(), /as-of=2023-03-30/)
    await window.context.close()
  })

test('the page of a matter is sound in light and dark, narrow and wide', async () => {
  for (const [width, dark] of [
    [360, false],
    [1280, true],
  ] as const) {
    const window = await openWindow(browser, { site: site.address, width, dark })
    await window.page.goto(`${site.address}/north-atlantic/matters/FIN?as-of=2023-03-20`)
    await assertSound(window, `Finland at ${width}`)
    await window.context.close()
  }
})
