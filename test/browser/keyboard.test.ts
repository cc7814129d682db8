/** The pages by the keyboard alone, at twice the size, and on paper. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { axe, openBrowser, openWindow, tooWide } from '../browser.ts'
import { openSite, type Site } from '../site.ts'

let site: Site
let browser: Browser
before(async () => {
  ;[site, browser] = await Promise.all([openSite(['north-atlantic', 'un-general-assembly']), openBrowser()])
})
after(async () => {
  await browser?.close()
  await site?.close()
})

const FINLAND = '/north-atlantic/matters/FIN'
const answer = (page: Page): Promise<string> => page.locator('.answer').innerText()

test('the first stop leads past the masthead', async () => {
  const { page, context } = await openWindow(browser, { site: site.address })
  await page.goto(site.address + FINLAND)
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#content')
  assert.ok((await page.locator('.skip').boundingBox())?.x !== undefined && ((await page.locator('.skip').boundingBox())?.x ?? -1) >= 0)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  assert.ok(await page.evaluate(() => document.activeElement?.closest('main') !== null))
  await context.close()
})

test('wherever the keyboard stands is seen', async () => {
  const { page, context } = await openWindow(browser, { site: site.address })
  await page.goto(`${site.address}${FINLAND}?as-of=2023-03-20`)
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement
      const ring = getComputedStyle(at.matches('[data-asof] input') ? (at.parentElement as HTMLElement) : at)
      return ring.outlineStyle !== 'none' && Number.parseFloat(ring.outlineWidth) >= 2 ? null : at.outerHTML.slice(0, 120)
    })
    assert.equal(seen, null)
  }
  await context.close()
})

test('the slider goes from day to day by the arrows, and the page with it', async () => {
  const { page, context, complaints } = await openWindow(browser, { site: site.address })
  await page.goto(`${site.address}${FINLAND}?as-of=2023-04-04`)
  assert.match(await answer(page), /Acceded/)
  const slider = page.getByRole('slider')
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  await page.waitForURL(/as-of=2023-03-31/)
  await page.keyboard.press('ArrowLeft')
  await page.waitForURL(/as-of=2023-03-30/)
  await page.waitForFunction(
    () => !document.querySelector('.busy') && !/Acceded/.test(document.querySelector('.answer')?.textContent ?? ''),
  )
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('type')), 'range')
  assert.match((await slider.getAttribute('aria-valuetext')) ?? '', /30 March 2023/)
  await page.keyboard.press('Home')
  await page.waitForURL(/as-of=2022-05-18/)
  await page.waitForFunction(() => !document.querySelector('.busy'))
  assert.deepEqual(await axe(page), [])
  // What the address says is what is shown, also when it is opened anew.
  const shown = await answer(page)
  await page.reload()
  assert.equal(await answer(page), shown)
  assert.deepEqual(complaints, [])
  await context.close()
})

test('going back leads to the day from which the slider was moved, and on again', async () => {
  const { page, context, complaints } = await openWindow(browser, { site: site.address })
  await page.goto(`${site.address}${FINLAND}?as-of=2023-04-04`)
  const first = await answer(page)
  await page.getByRole('slider').focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.waitForURL(/as-of=2023-03-30/)
  await page.waitForFunction(before => document.querySelector('.answer')?.textContent !== before, first)
  const then = await answer(page)
  await page.goBack()
  await page.waitForURL(/as-of=2023-04-04/)
  await page.waitForFunction(before => document.querySelector('.answer')?.textContent === before, first)
  await page.goForward()
  await page.waitForURL(/as-of=2023-03-30/)
  await page.waitForFunction(said => document.querySelector('.answer')?.textContent === said, then)
  assert.deepEqual(complaints, [])
  await context.close()
})

test('at twice the size nothing stands out at the side', async () => {
  for (const path of [
    '/',
    '/north-atlantic',
    `${FINLAND}?as-of=2023-03-20`,
    '/north-atlantic/charter',
    '/north-atlantic/record',
    '/un-general-assembly',
  ]) {
    const { page, context } = await openWindow(browser, { site: site.address, width: 1280 })
    await page.goto(site.address + path)
    // A reader who wants letters of twice the size.
    await page.evaluate(() => {
      document.documentElement.style.setProperty('font-size', '200%')
    })
    assert.deepEqual(await tooWide(page), [], path)
    await context.close()
  }
})

test('on paper a page says its day, and nothing is folded or only for the screen', async () => {
  const { page, context } = await openWindow(browser, { site: site.address })
  await page.goto(`${site.address}${FINLAND}?as-of=2023-03-20`)
  await page.emulateMedia({ media: 'print' })
  assert.ok(await page.getByText('Shown as of').isVisible())
  for (const gone of ['.mast nav', '.lang', '.asof .turn', '.track'])
    assert.equal(await page.locator(gone).first().isVisible(), false, gone)
  const folded = await page.evaluate(
    () =>
      [...document.querySelectorAll('main details:not(.asof *) > :not(summary)')].filter(
        e => e.getBoundingClientRect().height === 0 && e.textContent !== '',
      ).length,
  )
  assert.equal(folded, 0)
  const pdf = await page.pdf({ format: 'A4' })
  assert.equal(pdf.toString('latin1', 0, 5), '%PDF-')
  await context.close()
})
