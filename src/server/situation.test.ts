/** A crisis from the request to its lessons, through the pages and the door: reports, options, measures, a decision under an hour of silence, the timeline. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLeague, ORG } from '../../test/live.ts'
import type { Situation } from '../views/situation.ts'

const HOUR = 3_600_000

test('reported, corrected, decided within the hour, carried out, and the lesson drawn', async () => {
  const league = await openLeague({ template: 'council' })
  const { no, matter } = await league.open('AUR', { act: 'requested consultations', matter: 'flood', title: 'Flood in the east' })
  const html = async (as?: string): Promise<string> => (await league.get(`/${ORG}/situation/${matter}`, as, { accept: 'text/html' })).text()
  const json = async (): Promise<Situation> => (await (await league.get(`/${ORG}/situation/${matter}.json`)).json()) as Situation
  /** As one of the forms of the page sends it. */
  const send = async (as: string, fields: Record<string, string>): Promise<void> => {
    const response = await league.app.request(`/${ORG}/acts`, {
      method: 'POST',
      body: new URLSearchParams({ matter, back: 'situation', ...fields }),
      headers: { authorization: `Bearer ${league.session[as]}`, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    })
    assert.equal(response.status, 303, await response.text())
    assert.match(response.headers.get('location') ?? '', new RegExp(`/situation/${matter}`))
    league.clock += 60_000
  }
  await send('BRI', { act: 'reported', note: 'Two dams have burst.', source: 'Radio', confidence: 'low' })
  const first = league.hall.live.size()
  await send('BRI', { act: 'corrected the report', answers: String(first), note: 'One dam has burst.', source: 'Water board' })
  await send('COR', { act: 'confirmed the report', answers: String(first + 1) })
  await league.act('DUN', { act: 'claimed', matter, concerning: 'EST', outcome: 'requested consultations', note: 'Esteria asked too.' })
  await send('AUR', { act: 'set out an option', note: 'Send pumps.', owner: 'COR', due: '2026-11-23' })
  await send('AUR', { act: 'took a measure', note: 'Open the shelters.', owner: 'AUR', due: '2026-11-22' })
  const now = await json()
  assert.deepEqual(
    now.reports.map(r => [r.state, r.corrects, r.held?.verdict ?? null]),
    [
      ['corrected', null, null],
      ['confirmed', first, null],
      ['not confirmed', null, 'contradicts'],
    ],
  )
  assert.deepEqual([now.options[0]?.owner, now.options[0]?.due], ['COR', '2026-11-23'])
  assert.deepEqual([now.measures[0]?.owner, now.measures[0]?.late], ['AUR', true])
  assert.match(await html('BRI'), /overdue/)
  // Only whose it is, and an officer, is offered to mark it done; of another the act is kept and marks nothing.
  for (const [who, offered] of [
    ['AUR', true],
    ['Secretary General', true],
    ['BRI', false],
  ] as const)
    assert.equal((await html(who)).includes('value="carried out the measure"'), offered, who)
  await send('BRI', { act: 'carried out the measure', answers: String(now.measures[0]?.no) })
  assert.equal((await json()).measures[0]?.done, null)
  // Whoever may put a text under silence is led there from the situation; it is a matter of its own that refers to this one.
  assert.match(await html('Secretary General'), new RegExp(`act\\?act=placed%20under%20silence&amp;refers=${matter}`))
  assert.doesNotMatch(await html('BRI'), /placed%20under%20silence/)
  assert.doesNotMatch(await html(), /id="decide"|id="add"/)
  const until = new Date(league.clock + HOUR).toISOString()
  await league.act('Secretary General', { act: 'placed under silence', matter: 'pumps', title: 'Pumps', refers: matter, until })
  league.clock += HOUR
  await send('AUR', { act: 'carried out the measure', answers: String(now.measures[0]?.no) })
  await send('EST', { act: 'drew a lesson', note: 'Inspect the dams each spring.', owner: 'EST', due: '2027-03-01' })
  const then = await json()
  assert.ok(then.measures[0]?.done !== null && then.measures[0]?.late === false)
  assert.deepEqual([then.lessons[0]?.owner, then.lessons[0]?.done], ['EST', null])
  assert.deepEqual(
    then.course.flatMap(turn => (turn.what === 'outcome' ? [[turn.matter, turn.outcome]] : [])),
    [['pumps', 'adopted']],
  )
  assert.equal(then.course[0]?.what === 'act' && then.course[0].no, no)
  const page = await html()
  for (const says of [/Two dams have burst/, /One dam has burst/, /Inspect the dams each spring/, /contradicts/i, /adopted/])
    assert.match(page, says)
})
