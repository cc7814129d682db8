/**
 * Patience. Where nobody acts, a standing changes only at its `next`: just before that moment it is still what it was, and where there is no
 * next it stays for ever. Clocks have dates; agreements have not.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseWhen, type When } from '../../src/basics/moment.ts'
import { begin, nextClock, readAsOf, standing, take, type World } from '../../src/judge/judge.ts'
import type { Act } from '../../src/record/act.ts'
import { everywhere, hold, more, someMoment, someOf, worldOf } from './worlds.ts'

const heavy = new Set(['commons', 'north-atlantic', 'paris-agreement'])

for (const place of everywhere) {
  const zone = place.charter.seat.zone
  const runs = heavy.has(place.name) ? 8 : place.acts.length < 10 ? 100 : 20
  const cases = someOf(place).chain(of => fc.record({ of: fc.constant(of), later: more(of), day: someMoment(of.acts, zone) }))

  test(`${place.name}: without new acts a standing changes only at its next`, () => {
    hold(cases, runs, ({ of, later, day }) => {
      const at = readAsOf(day, zone) as number
      const world = worldOf(of.charter, begunBy([...of.acts, ...later], at, zone))
      waits(world, day, at, zone)
    })
  })
}

for (const place of everywhere) {
  const zone = place.charter.seat.zone
  const cases = someOf(place).chain(of =>
    fc.record({ of: fc.constant(of), later: more(of), steps: fc.array(fc.nat(40), { maxLength: 12 }) }),
  )

  test(`${place.name}: the clock asked after each act is the one asked of the whole`, () => {
    hold(cases, heavy.has(place.name) ? 4 : 20, ({ of, later, steps }) => {
      const acts = [...of.acts, ...later]
      const begun = acts.length - Math.min(acts.length, 12)
      let world = acts.slice(0, begun).reduce(take, begin(of.charter))
      for (const [i, act] of acts.slice(begun).entries()) {
        world = take(world, act)
        const day = new Date(Math.min(whenOf(act.at, zone).until, Date.parse('2099-01-01T00:00:00Z')) + (steps[i] ?? 0) * 86_400_000)
        const asOf = day.toISOString()
        const whole = acts.slice(0, begun + i + 1).reduce(take, begin(of.charter))
        assert.deepEqual(nextClock(world, asOf), standing(whole, asOf).next, `after ${begun + i + 1} acts, as of ${asOf}`)
      }
    })
  })
}

/** Follows the clocks of a world from a moment on. */
function waits(world: World, day: string, at: number, zone: string): void {
  let moment = day
  let from = at
  for (let steps = 0; steps < 4; steps++) {
    const { next, ...now } = standing(world, moment)
    const until = next === null ? Date.parse('2150-01-01T00:00:00Z') : whenOf(next.at, zone).from
    const half = Math.floor((from + until) / 2)
    for (const later of [half, until - 1].filter(ms => ms > from).map(ms => new Date(ms).toISOString())) {
      const { next: still, ...then } = standing(world, later)
      assert.deepEqual({ ...then, asOf: moment }, now, `from ${moment} to ${later}, before ${next?.at ?? 'nothing'}`)
      assert.deepEqual(still, next)
    }
    if (next === null) return
    // Whoever asks again as of the next has it behind: a clock that is followed goes on.
    const reached = whenOf(next.at, zone).until
    assert.ok(reached > from, `as of ${moment} the next is ${next.at} (${next.what}): that is not ahead`)
    moment = next.at
    from = reached
  }
}

const whenOf = (text: string, zone: string): When => parseWhen(text, zone) as When

/** The acts of the days that are over, and those of a longer time that has begun; lines that name lines left out are left out too. */
function begunBy(acts: readonly Act[], at: number, zone: string): readonly Act[] {
  const now = new Map<number, number>()
  const kept: Act[] = []
  for (const [i, act] of acts.entries()) {
    const when = whenOf(act.at, zone)
    if (when.kind === 'interval' || when.kind === 'month' ? when.from > at : when.until > at) continue
    const names = [act.corrects, act.answers, act.after].filter(no => no !== undefined)
    if (names.some(no => !now.has(no))) continue
    kept.push({
      ...act,
      ...(act.corrects === undefined ? {} : { corrects: now.get(act.corrects) as number }),
      ...(act.answers === undefined ? {} : { answers: now.get(act.answers) as number }),
      ...(act.after === undefined ? {} : { after: now.get(act.after) as number }),
    })
    now.set(i + 1, kept.length)
  }
  return kept
}
