/** A delegate with a telephone, 360 pixels wide, in the demonstration: votes, asks for consultations, finds the next meeting. */
import { serve } from '@hono/node-server'
import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { assertSound, openBrowser, openWindow, type Watched } from '../browser.ts'
import { DEMONSTRATION, type Demonstration, openDemonstration } from '../demonstration.ts'

let it: Demonstration
let server: ReturnType<typeof serve>
let site = ''
let browser: Browser
before(async () => {
  ;[it, browser] = await Promise.all([openDemonstration('2026-11-30T12:00:00Z'), openBrowser()])
  server = serve({ fetch: it.app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>(resolve => server.once('listening', () => resolve()))
  site = `http://localhost:${(server.address() as AddressInfo).port}`
})
after(async () => {
  await browser?.close()
  await new Promise<void>(resolve => {
    server?.close(() => resolve())
    if (server && 'closeAllConnections' in server) server.closeAllConnections()
  })
  await it?.close()
})

let touches = 0
const touch = async (at: Locator): Promise<void> => {
  touches++
  await at.click()
}
/** A telephone whose owner has come in by the button of a delegation. */
async function telephone(name: string): Promise<Watched> {
  const window = await openWindow(browser, { site, width: 360, height: 740 })
  await window.page.goto(`${site}/-/sign-in?org=${DEMONSTRATION}`)
  await window.page.getByRole('button', { name, exact: true }).click()
  await window.page.waitForURL(/\/desk$/)
  touches = 0
  return window
}
const fits = async (page: Page): Promise<void> =>
  assert.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    'wider than the telephone',
  )
const row = (page: Page, title: string): Locator => page.locator('.desk-rows > li').filter({ hasText: title })

test('votes in three touches', async () => {
  const window = await telephone('Dunmark')
  const { page } = window
  await fits(page)
  await assertSound(window, 'the desk on a telephone')
  await touch(row(page, 'Harbour dues of next year').getByRole('link', { name: 'Vote in favour' }))
  await fits(page)
  await touch(page.getByRole('button', { name: 'Review and confirm' }))
  await touch(page.getByRole('button', { name: 'Send' }))
  await page.waitForURL(/kept=\d+/)
  assert.equal(touches, 3)
  assert.match(await page.locator('.yours').innerText(), /Dunmark has said|voted in favour|It is kept as number/)
  await window.context.close()
})

test('asks for consultations by a title, and is told who will be alerted', async () => {
  const window = await telephone('Esteria')
  const { page } = window
  await touch(page.getByRole('link', { name: 'Request consultations' }).last())
  assert.equal(await page.getByLabel('Until').count(), 0)
  await page.getByLabel('Title', { exact: true }).fill('Ice on the western shore')
  await touch(page.getByRole('button', { name: 'Preview' }))
  assert.match(await page.locator('main').innerText(), /Aurland, Brimhaven, Corsalis and Dunmark/)
  await fits(page)
  await touch(page.getByRole('button', { name: 'Send' }))
  await page.waitForURL(/\/alert\/ice-on-the-western-shore\?kept=\d+/)
  assert.equal(touches, 3)
  await fits(page)
  await window.context.close()
})

test('finds the next meeting in a touch from the desk', async () => {
  const window = await telephone('Corsalis')
  const { page } = window
  await touch(page.locator('main').getByRole('link', { name: 'Spring meeting of the Council' }).first())
  await page.waitForURL(/\/meetings\/meetings\/spring/)
  assert.match(await page.locator('main').innerText(), /1 December 2026, 10:00 \(Zurich\)/)
  assert.equal(touches, 1)
  await page.goBack()
  await touch(row(page, 'Spring meeting of the Council').getByRole('link', { name: 'Be recorded present' }))
  await touch(page.getByRole('button', { name: 'Be recorded present' }))
  await touch(page.getByRole('button', { name: 'Send' }))
  await page.waitForURL(/kept=\d+/)
  await fits(page)
  await window.context.close()
})
