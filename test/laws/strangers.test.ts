/**
 * Strangers. What somebody does whom the charter does not know, in whatever words, stays on record and changes nothing: no outcome, no party,
 * no date.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { standing } from '../../src/judge/judge.ts'
import type { MatterStanding, Standing } from '../../src/judge/standing.ts'
import { everywhere, hold, more, someMoment, someOf, worldOf } from './worlds.ts'

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
