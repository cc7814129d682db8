/** A receipt as a person reads it: number, hour at the seat, what was sent, the fingerprint of its line; for whoever may read the act. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { openLeague, ORG } from '../../../test/live.ts'

const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('whoever sent an act is led to its receipt, which says what is kept and gives the file that proves it', async () => {
  const league = await openLeague()
  await league.act('Secretary General', {
    act: 'placed under silence',
    matter: 'ferry',
    title: 'Ferry timetable',
    until: '2026-11-28T12:00:00+01:00',
  })
  const no = await league.act('AUR', { act: 'objected', matter: 'ferry', reason: 'Too early.' })
  const get = async (path: string, as?: string): Promise<Response> => league.get(`/${ORG}${path}`, as, { accept: 'text/html' })
  assert.match(await (await get(`/matters/ferry?kept=${no}`, 'AUR')).text(), new RegExp(`href="/${ORG}/receipt/${no}"`))
  const html = await (await get(`/receipt/${no}`, 'AUR')).text()
  assert.match(
    plain(html),
    new RegExp(`Receipt of act ${no} Aurland objected, Ferry timetable\\. Received on 23 November 2026, 13:00 \\(Zurich\\), and kept\\.`),
  )
  assert.match(plain(html), /Reason Too early\./)
  const line = (await (await league.get(`/${ORG}/lines/${no}`, 'AUR', { accept: '*/*' })).text()).replace(/\n$/, '')
  const hash = createHash('sha256').update(line).digest('hex')
  assert.ok(html.includes(hash) && html.includes(`${hash.slice(0, 8)}…${hash.slice(-8)}`))
  assert.ok(html.includes(`href="/${ORG}/receipts/${no}"`) && html.includes(`href="/${ORG}/lines/${no}"`))
  assert.doesNotMatch(html, /p-[0-9a-z]{8}/)
  assert.equal((await get('/receipt/400', 'AUR')).status, 404)
})
