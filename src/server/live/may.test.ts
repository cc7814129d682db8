/** What pages offer is what the judge would take from whoever reads them: each office and party sees its own buttons, and no other's. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DEMONSTRATION, type Demonstration, openDemonstration } from '../../../test/demonstration.ts'

let began: Demonstration
const cookie: Record<string, string> = {}
const path = (rest: string): string => `/${DEMONSTRATION}/${rest}`
const page = async (rest: string, by: string): Promise<string> => (await began.get(path(rest), cookie[by])).text()
/** Sends an act as from a form; the number it is kept as. */
async function act(by: string, fields: Readonly<Record<string, string>>): Promise<number> {
  const sent = await began.send(path('acts'), fields, cookie[by] ?? '')
  assert.equal(sent.status, 303, await sent.text())
  return began.hall.live.whole().acts.length
}
const buttons = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:button type="submit"|a class="btn"[^>]*)>([^<]*)</g)].map(m => m[1] ?? '')

before(async () => {
  began = await openDemonstration('2026-11-30T12:00:00Z')
  for (const by of ['Speaker', 'Secretary General', 'AUR', 'BRI', 'COR', 'DUN', 'EST', 'FEN']) cookie[by] = await began.enter(by)
})
after(() => began.close())

test('a meeting is opened, led and closed by whoever conducts it, and is offered to nobody else', async () => {
  const of = async (by: string): Promise<readonly string[]> => buttons(await page('meetings/meetings/spring', by))
  const chair = await of('Speaker')
  for (const says of ['Open a session', 'Put something on the agenda', 'Close the meeting']) assert.ok(chair.includes(says), chair.join())
  for (const by of ['Secretary General', 'AUR'])
    for (const says of ['Open a session', 'Put something on the agenda', 'Close the meeting'])
      assert.ok(!(await of(by)).includes(says), `${by}: ${says}`)
  assert.ok((await of('AUR')).includes('Be recorded present'))
})

test('minutes are offered to whoever may circulate them, on the minutes, on the meeting and on the desk, and to nobody else', async () => {
  for (const by of ['AUR', 'BRI', 'COR']) await act(by, { act: 'recorded present', matter: 'meetings/spring' })
  await act('Speaker', { act: 'closed the meeting', matter: 'meetings/spring' })
  const says = /Circulate the minutes/
  for (const rest of ['minutes/meetings/spring', 'meetings/meetings/spring', 'desk']) {
    assert.match(await page(rest, 'Speaker'), says, rest)
    for (const by of ['Secretary General', 'AUR']) assert.doesNotMatch(await page(rest, by), says, `${by}: ${rest}`)
  }
})
