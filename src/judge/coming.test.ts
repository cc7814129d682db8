/** The first clock of all matters, asked after each act, is the one that is found when nothing was asked before. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { charterOf } from '../../test/friends.ts'
import type { Act } from '../record/act.ts'
import { begin, nextClock, take } from './judge.ts'

const charter = charterOf([
  'procedure: silence\nopens with: placed under silence\nas at: opening\ncloses: as named\nunless: { any have: objected }\nthen: adopted',
])
const start = Date.parse('2026-05-04T12:00:00Z')

test('whatever order clocks are set, moved and broken in', () => {
  const step = fc.record({
    matter: fc.constantFrom('a', 'b', 'c', 'd'),
    act: fc.constantFrom('placed under silence', 'placed under silence', 'objected', 'stated'),
    by: fc.constantFrom('FRA', 'FIN', 'FJI'),
    hours: fc.integer({ min: 1, max: 4 }),
  })
  let clocks = 0
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), steps => {
      let grown = begin(charter)
      const acts: Act[] = []
      for (const [i, { hours, ...more }] of steps.entries()) {
        const at = start + i * 1_200_000
        const until = more.act === 'placed under silence' ? { until: new Date(start + hours * 3_600_000).toISOString() } : {}
        const act: Act = { at: new Date(at).toISOString(), ...more, ...until }
        acts.push(act)
        grown = take(grown, act)
        const asked = nextClock(grown, act.at)
        assert.deepEqual(asked, nextClock(acts.reduce(take, begin(charter)), act.at))
        if (asked !== null) clocks++
      }
    }),
    { numRuns: 150 },
  )
  assert.ok(clocks > 100, `${clocks} clocks were found`)
})
