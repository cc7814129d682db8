/**
 * The order of arrival decides nothing. Lines may be shuffled as long as the acts of one party in one matter keep theirs (and a line that
 * names another stays behind it): every outcome, and the worth of every act, is the same. (DESIGN: an outcome must never depend on the order
 * of arrival within one instant.)
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { judge } from '../../src/judge/judge.ts'
import type { Act } from '../../src/record/act.ts'
import { renumbered, said, shuffled } from './shuffle.ts'
import { everywhere, hold, more, someMoment, someOf } from './worlds.ts'

const heavy = new Set(['commons', 'north-atlantic', 'paris-agreement'])

for (const place of everywhere) {
  const zone = place.charter.seat.zone
  const runs = heavy.has(place.name) ? 10 : place.acts.length < 10 ? 120 : 25
  const cases = someOf(place).chain(of =>
    fc.record({
      of: fc.constant(of),
      later: more(of),
      day: someMoment(of.acts, zone),
      dice: fc.array(fc.nat(9999), { minLength: 40, maxLength: 40 }),
    }),
  )
  for (const [how, key] of [
    ['within one instant', (act: Act) => act.at],
    ['at all', () => ''],
  ] as const)
    test(`${place.name}: the order of lines ${how} changes no outcome`, () => {
      hold(cases, runs, ({ of, later, day, dice }) => {
        const acts = [...of.acts, ...later]
        const order = shuffled(acts, dice, key)
        const was = new Map(order.map((old, i) => [i + 1, old + 1]))
        const moved = renumbered(
          order.map(i => acts[i] as Act),
          order,
        )
        assert.deepEqual(
          said(judge(place.charter, moved, day), no => was.get(no) as number),
          said(judge(place.charter, acts, day), no => no),
        )
      })
    })
}
