/** A charter is edited in the browser: its faults, its sentences and its consequences follow the keys; and the same without JavaScript. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { assertSound, openBrowser, openWindow } from '../browser.ts'
import { openSite, type Site } from '../site.ts'

let site: Site
let browser: Browser
before(async () => {
  ;[site, browser] = await Promise.all([openSite(['paris-agreement']), openBrowser()])
})
after(async () => {
  await browser?.close()
  await site?.close()
})

/** Changes the text as a hand would, by the keys, and waits until it was read and judged. */
async function change(page: Page, from: string, to: string): Promise<void> {
  await page.locator('#text').evaluate((area, word) => {
    const text = area as HTMLTextAreaElement
    text.focus()
    const at = text.value.indexOf(word)
    text.setSelectionRange(at, at + word.length)
  }, from)
  await page.keyboard.insertText(to)
  const hash = createHash('sha256')
    .update(await page.locator('#text').inputValue())
    .digest('hex')
  await page.locator(`[data-assistant][data-read="${hash}"]`).waitFor()
}

test('a slip is told at its line, mended by undo, and a correction of the reading lists the settled matter', async () => {
  const window = await openWindow(browser, { site: site.address, lang: 'fr' })
  const { page } = window
  const scripts: Promise<Buffer>[] = []
  page.on('response', answer => {
    if (answer.url().includes('/-/scripts/')) scripts.push(answer.body())
  })
  await page.goto(`${site.address}/paris-agreement/assistant`)
  const whole = await page.locator('#text').inputValue()
  await change(page, 'at least: 55', 'at leest: 55')
  assert.equal(await page.locator('#faults [role="status"]').innerText(), 'Fautes trouvées\u00a0: 1')
  assert.match(await page.locator('#faults li').innerText(), /^Ligne \d+ .*at leest/)
  assert.match(await page.locator('.gutter .wrong').innerText(), /^✗ \d+$/)
  await assertSound(window, 'a fault')
  // The link leads to the line, and the keys take the slip back.
  await page.locator('#faults li a').click()
  assert.match(await page.evaluate(() => getSelection()?.toString() ?? ''), /at leest: 55/)
  await page.keyboard.press('Control+z')
  await page.locator('#faults.said').waitFor()
  assert.equal(await page.locator('#text').inputValue(), whole)
  await change(page, 'at least: 55', 'at least: 190')
  assert.match(await page.locator('.blocks').innerText(), /190/)
  assert.match(await page.locator('.moves').innerText(), /correction de la façon dont elle a été lue/)
  assert.match(await page.locator('.moves').innerText(), /Affaires réglées[\s\S]*Paris Agreement[\s\S]*→/)
  await assertSound(window, 'a correction')
  const bytes = (await Promise.all(scripts)).reduce((n, script) => n + gzipSync(script, { level: 9 }).length, 0)
  assert.ok(bytes > 50_000 && bytes < 240_000, `${bytes} bytes, of which at most 200 KB on demand`)
  await window.context.close()
})

test('without JavaScript the button says the same, and the file is offered', async () => {
  const window = await openWindow(browser, { site: site.address, plain: true, width: 360 })
  const { page } = window
  await page.goto(`${site.address}/paris-agreement/assistant`)
  const text = await page.locator('#text').inputValue()
  await page.locator('#text').fill(text.replace('at least: 55', 'at leest: 55'))
  await page.getByRole('button', { name: 'Check' }).click()
  assert.match(await page.locator('#faults').innerText(), /Faults found: 1[\s\S]*Line \d+ [\s\S]*at leest/)
  assert.match(await page.locator('#text').inputValue(), /at leest: 55/)
  await page.locator('#text').fill(text.replace('at least: 55', 'at least: 190'))
  await page.getByRole('button', { name: 'Check' }).click()
  assert.match(await page.locator('.moves').innerText(), /Settled matters[\s\S]*Paris Agreement/)
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()])
  assert.match(file.suggestedFilename(), /^\d{4}-\d\d-\d\d\.md$/)
  await window.context.close()
})
