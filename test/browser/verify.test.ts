/** A reader verifies a record in their own browser: of a folder, of a live league with its log, and where something was changed on the way. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { assertSound, openBrowser, openWindow } from '../browser.ts'
import { ORG } from '../live.ts'
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

/** Presses the button, and what stands below it when it is done. */
async function verified(
  page: Page,
  button = 'Verify in this browser',
): Promise<{ readonly says: string; readonly checks: readonly string[] }> {
  await page.getByRole('button', { name: button }).click()
  await page.locator('[data-verify][data-state]').waitFor()
  return {
    says: await page.locator('[data-verify] [role="status"]').innerText(),
    checks: await page.locator('.checks > li').allInnerTexts(),
  }
}

test('a record served from its folder: every line hashed, every outcome judged again', async () => {
  const window = await openWindow(browser, { site: site.address })
  await window.page.goto(`${site.address}/paris-agreement/record`)
  const { says, checks } = await verified(window.page)
  assert.equal(says, 'All that can be checked here holds.')
  assert.match(checks.join('\n'), /Lines read and hashed: 395/)
  assert.match(checks.join('\n'), /Outcomes judged again and compared with those shown: \d+; as of/)
  assert.match(checks.join('\n'), /No log is kept for this record.*not checked/)
  await assertSound(window, 'verified')
  await window.context.close()
})

test('a live record: the root is the one that the log signed, by a key that is named', async () => {
  const window = await openWindow(browser, { site: site.address, lang: 'fr', width: 360, dark: true })
  await window.page.goto(`${site.address}/${ORG}/record`)
  const { says, checks } = await verified(window.page, 'Vérifier dans ce navigateur')
  assert.equal(says, 'Tout ce qui peut être vérifié ici tient.')
  assert.match(checks.join('\n'), /La signature est bonne/)
  await assertSound(window, 'verified, in French')
  await window.context.close()
})

test('a line that was changed on its way does not hold, and neither does an outcome', async () => {
  const window = await openWindow(browser, { site: site.address })
  const { page } = window
  await page.route('**/record.jsonl', async route => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace('"by":"AUR"', '"by":"BRI"') })
  })
  await page.goto(`${site.address}/${ORG}/record`)
  const changed = await verified(page)
  assert.match(changed.says, /^It does not hold/)
  assert.match(changed.checks.join('\n'), /not those that the log signed/)
  await page.unroute('**/record.jsonl')
  await page.route('**/paris-agreement.json', async route => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('"in force"', '"lapsed"') })
  })
  await page.goto(`${site.address}/paris-agreement/record`)
  const { says, checks } = await verified(page)
  assert.match(says, /^It does not hold/)
  assert.match(checks.join('\n'), /Judged otherwise than shown: .*paris-agreement/)
  await window.context.close()
})

test('without JavaScript there is no button, and the command stands there', async () => {
  const window = await openWindow(browser, { site: site.address, plain: true })
  await window.page.goto(`${site.address}/paris-agreement/record`)
  assert.equal(await window.page.getByRole('button', { name: 'Verify in this browser' }).count(), 0)
  assert.match(await window.page.locator('.command').innerText(), /npx entente verify http.*\/paris-agreement/)
  await window.context.close()
})

test('what is loaded to verify is at most 200 KB beside the page, compressed', async () => {
  const window = await openWindow(browser, { site: site.address })
  const scripts: Promise<Buffer>[] = []
  window.page.on('response', answer => {
    if (answer.url().includes('/-/scripts/')) scripts.push(answer.body())
  })
  await window.page.goto(`${site.address}/paris-agreement/record`)
  const first = await sizeOf(scripts)
  await verified(window.page)
  const all = await sizeOf(scripts)
  assert.ok(first > 0 && first < 40_000, `${first} bytes with the page`)
  assert.ok(all - first > 10_000 && all - first <= 200_000, `${all - first} bytes on demand`)
  await window.context.close()
})

const sizeOf = async (scripts: readonly Promise<Buffer>[]): Promise<number> =>
  (await Promise.all(scripts)).reduce((n, script) => n + gzipSync(script, { level: 9 }).length, 0)
