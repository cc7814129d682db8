/**
 * Strangers. What somebody does whom the charter does not know, in whatever words, stays on record and changes nothing: no outcome, no party,
 * no date.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Charter } from '../../src/charter/charter.ts'
import { standing } from '../../src/judge/judge.ts'
import type { MatterStanding, Standing } from '../../src/judge/standing.ts'
import type { Act } from '../../src/record/act.ts'
import { everywhere, friends, hold, more, place, someMoment, someOf, worldOf } from './worlds.ts'

const heavy = new Set(['commons', 'north-atlantic', 'paris-agreement'])
const stranger = 'Nobody'

for (const of of everywhere) {
  const zone = of.charter.seat.zone
  const cases = someOf(of, 400).chain(some =>
    fc.record({
      some: fc.constant(some),
      acts: more(some),
      strange: more(some, { loose: 8, courses: 2 }),
      day: someMoment(some.acts, zone),
    }),
  )
  test(`${of.name}: a stranger changes nothing`, () => {
    hold(cases, heavy.has(of.name) ? 12 : of.acts.length < 10 ? 150 : 40, ({ some, acts, strange, day }) => {
      const known = [...some.acts, ...acts]
      // A correction is not the stranger's to make; that a registrar may correct for anybody is another matter.
      const theirs = strange.map(({ corrects: _, reason: __, as: ___, answers: ____, ...act }) => ({ ...act, by: stranger }))
      assert.deepEqual(
        told(standing(worldOf(of.charter, [...known, ...theirs.filter(act => act.act !== 'struck')]), day)),
        told(standing(worldOf(of.charter, known), day)),
      )
    })
  })
}

/** All that matters of a standing: the runs that were opened, without the acts that stand in them. */
const told = (s: Standing): unknown => ({
  parties: s.parties,
  edition: s.edition,
  matters: s.matters.filter(m => m.procedure !== null && m.outcome !== 'not opened').map(run),
})
const run = ({ acts: _, ...m }: MatterStanding): unknown => m

// ——— small worlds in which a stranger once changed something

const friendly = (name: string): Charter => friends.find(f => f.name === name)?.charter as Charter
const standsIn = (charter: Charter, acts: readonly Act[], day: string, procedure: string): unknown => {
  const m = standing(worldOf(charter, acts), day).matters.find(x => x.procedure === procedure)
  return m && [m.state, m.outcome, m.settledAt, m.finding?.state]
}

test('an exact day stays exact, whatever else is done on it', () => {
  const charter = friendly('friends who deposit and leave')
  const acts: readonly Act[] = [
    { at: '2021-01-04', by: 'FRA', act: 'adopted by acclamation', matter: 'treaty' },
    { at: '2021-02-01', by: 'FRA', act: 'ratified', matter: 'treaty' },
    { at: '2021-03-01', by: 'FIN', act: 'deposited', matter: 'treaty' },
  ]
  const noon: Act = { at: '2021-02-28T15:00:00Z', by: stranger, act: 'adopted by acclamation', matter: 'something-new' }
  for (const known of [acts, [...acts, noon], [...acts, { ...noon, by: 'FJI' }]])
    assert.deepEqual(standsIn(charter, known, '2021-03-01', 'entry into force'), ['settled', 'in force', '2021-03-01', 'met'])
})

test('an opening that opened nothing takes nothing from the runs that come after it', () => {
  const charter = friendly('friends in silence')
  const nothing: Act = {
    at: '2020-01-01',
    by: stranger,
    act: 'placed under silence',
    matter: 'm',
    body: 'Council',
    until: '2020-01-01T11:00:00Z',
  }
  const acts: readonly Act[] = [
    { at: '2020-01-10', by: 'Speaker', act: 'circulated', matter: 'm' },
    { at: '2020-01-10T08:00:00Z', by: 'Speaker', act: 'door shut', matter: 'm' },
  ]
  assert.deepEqual(standsIn(charter, [...acts, nothing], '2024-01-01', 'tacit'), standsIn(charter, acts, '2024-01-01', 'tacit'))
  const council = place('un-security-council').charter
  const vote = { matter: 'm', body: 'Security Council', class: 'procedural' }
  const votes: readonly Act[] = [
    { at: '2022-02-24', by: 'President', act: 'opened the vote', ...vote },
    { at: '2022-02-24T15:00:00Z', by: 'USA', act: 'voted in favour', matter: 'm' },
  ]
  const early: Act = { at: '1948-05-24', by: stranger, act: 'opened the vote', ...vote }
  const got = (known: readonly Act[]): unknown =>
    standing(worldOf(council, known), '2022-02-25').matters.find(m => m.state === 'open' && m.procedure !== null)?.finding?.facts.got
  assert.equal(got(votes), 1)
  assert.equal(got([...votes, early]), 1)
})
