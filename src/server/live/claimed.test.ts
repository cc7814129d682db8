/** A party says something of what was decided: its form, what the record says to it for each reader, and how it is taken back. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type League, openLeague, ORG } from '../../../test/live.ts'
import { beginSession, peopleOf } from '../people/person.ts'

interface Told {
  readonly statements: readonly {
    readonly no: number
    readonly verdict: string | null
    readonly because: { readonly code: string } | null
    readonly withdrawn: number | null
  }[]
}
const told = async (league: League, as?: string): Promise<Told['statements']> =>
  ((await (await league.get(`/${ORG}/statements.json`, as, { accept: 'application/json' })).json()) as Told).statements

test('the form of a claim asks what it says of the record', async () => {
  const league = await openLeague()
  const html = await (await league.get(`/${ORG}/act?act=claimed`, 'AUR', { accept: 'text/html' })).text()
  for (const name of ['note', 'speaker', 'role', 'occasion', 'refers', 'source', 'outcome', 'value', 'unit', 'from'])
    assert.match(html, new RegExp(`name="${name}"`), name)
  const stated = await (await league.get(`/${ORG}/act?act=stated`, 'AUR', { accept: 'text/html' })).text()
  assert.match(stated, /name="speaker"/)
  assert.doesNotMatch(stated, /name="outcome"/)
})

test('claimed too early it is contradicted, and stays so; claimed after the silence ran out it is shown; and it is taken back', async () => {
  const league = await openLeague()
  await league.act('Secretary General', {
    act: 'placed under silence',
    matter: 'ferry',
    title: 'Ferry timetable',
    until: '2026-11-28T12:00:00+01:00',
  })
  const claim = { act: 'claimed', matter: 'said', refers: 'ferry', outcome: 'adopted', note: 'The timetable is adopted.', role: 'Envoy' }
  const early = await league.act('AUR', claim)
  assert.deepEqual(
    (await told(league)).map(s => [s.verdict, s.because?.code]),
    [['contradicts', 'still open']],
  )
  league.clock = Date.parse('2026-11-28T13:00:00+01:00')
  const envoy = (await peopleOf(league.hall.drawer)).find(p => p.by === 'AUR')
  assert.ok(envoy)
  const token = await beginSession(league.hall.drawer, envoy.id, 'link', league.clock)
  const act = async (draft: object): Promise<number> => {
    const response = await league.app.request(`/${ORG}/acts`, {
      method: 'POST',
      body: JSON.stringify(draft),
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': `key-${JSON.stringify(draft).length}`,
        accept: 'application/json',
      },
    })
    assert.equal(response.status, 201, await response.clone().text())
    return ((await response.json()) as { no: number }).no
  }
  const late = await act(claim)
  assert.deepEqual(
    (await told(league)).map(s => [s.no, s.verdict]),
    [
      [late, 'shows'],
      [early, 'contradicts'],
    ],
  )
  const back = await act({ act: 'withdrew the statement', matter: 'said', answers: early })
  assert.equal((await told(league)).find(s => s.no === early)?.withdrawn, back)
})
