/** On a telephone, 360 pixels wide: an alert is acknowledged in two touches, and a silence read and broken in four. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { assertSound, openBrowser, openWindow, type Watched } from '../browser.ts'
import { CONSULTATION } from '../drill.ts'
import { type League, listening, openLeague, ORG } from '../live.ts'

let league: League
let site: Awaited<ReturnType<typeof listening>>
let browser: Browser
before(async () => {
  league = await openLeague({ more: CONSULTATION })
  ;[site, browser] = await Promise.all([listening(league), openBrowser()])
  league.address = site.address
})
after(async () => {
  await browser?.close()
  await site?.stop()
})

const as = (party: string): Promise<Watched> =>
  openWindow(browser, { site: site.address, session: league.session[party] ?? '', width: 360, height: 740 })

/** Counts what a finger does. */
function finger(): { touch(at: Locator): Promise<void>; readonly touches: number } {
  let touches = 0
  return {
    async touch(at) {
      touches++
      await at.click()
    },
    get touches() {
      return touches
    },
  }
}
const fits = async (page: Page): Promise<void> =>
  assert.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    'it is wider than the telephone',
  )

test('an alert is acknowledged in two touches from a letter or the desk, and in one from the banner', async () => {
  const { matter } = await league.open('AUR', { act: 'requested consultations', matter: 'flood', title: 'Flood in the east' })
  const bri = await as('BRI')
  await bri.page.goto(`${site.address}/${ORG}/desk`)
  await fits(bri.page)
  const own = finger()
  await own.touch(bri.page.getByRole('link', { name: 'Open the alert' }))
  await own.touch(bri.page.getByRole('button', { name: 'Acknowledge for Brimhaven' }))
  await bri.page.getByText(/Brimhaven acknowledged on/).waitFor()
  assert.equal(own.touches, 2)
  await fits(bri.page)
  await assertSound(bri, 'the board of an alert on a telephone')
  const cor = await as('COR')
  await cor.page.goto(`${site.address}/${ORG}/record`)
  const other = finger()
  await other.touch(cor.page.getByRole('button', { name: 'Acknowledge for Corsalis' }))
  await cor.page.getByText(/Corsalis acknowledged on/).waitFor()
  assert.equal(other.touches, 1)
  assert.match(await cor.page.locator('.measure').innerText(), /2 of 4 have acknowledged/)
  await cor.page.goto(`${site.address}/${ORG}/situation/${matter}`)
  await fits(cor.page)
  await assertSound(cor, 'the situation on a telephone')
  for (const window of [bri, cor]) await window.context.close()
})

test('a board that lies open shows each acknowledgement as it comes', async () => {
  const { no, matter } = await league.open('AUR', { act: 'requested consultations', matter: 'storm', title: 'Storm' })
  const est = await as('EST')
  await est.page.goto(`${site.address}/${ORG}/alert/${matter}`)
  await league.act('DUN', { act: 'acknowledged', matter, answers: no })
  await est.page
    .locator('.measure')
    .filter({ hasText: /1 of 4/ })
    .waitFor({ timeout: 5000 })
  await est.context.close()
})

test('an alert comes to every page that lies open, whatever it is about', async () => {
  const est = await as('EST')
  await est.page.goto(`${site.address}/${ORG}/matters/flood`)
  await est.page.locator('[data-alerts]').waitFor({ state: 'attached' })
  await league.open('BRI', { act: 'requested consultations', matter: 'frost', title: 'Frost' })
  const banner = est.page.locator('.alerted').filter({ hasText: 'Frost' })
  await banner.waitFor({ timeout: 5000 })
  await banner.getByRole('button', { name: 'Acknowledge for Esteria' }).click()
  await est.page.getByText(/Esteria acknowledged on/).waitFor()
  await est.context.close()
})

test('a silence is read and broken in four touches', async () => {
  await league.act('Secretary General', {
    act: 'placed under silence',
    matter: 'pier',
    title: 'The pier',
    until: '2026-12-02T18:00:00+01:00',
  })
  const dun = await as('DUN')
  const { page } = dun
  await page.goto(`${site.address}/${ORG}/desk`)
  const own = finger()
  await own.touch(page.getByRole('link', { name: 'The pier' }).first())
  await page
    .getByText(/nobody has spoken against it/)
    .first()
    .waitFor()
  await fits(page)
  await own.touch(page.getByRole('radio', { name: /Break silence: object/ }))
  await own.touch(page.getByRole('button', { name: 'Review and confirm' }))
  await own.touch(page.getByRole('button', { name: 'Send' }))
  await page.waitForURL(/kept=\d+/)
  assert.equal(own.touches, 4)
  assert.match(await page.locator('.answer').first().innerText(), /Not adopted/)
  await dun.context.close()
})
