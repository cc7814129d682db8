/**
 * The past stays put. A standing as of a day, known at a line, is the same whatever is recorded afterwards, in whatever order it is asked
 * for, and whether the acts were taken one by one or all at once. (DESIGN: a fixed pair never moves.)
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { begin, judge, standing, take } from '../../src/judge/judge.ts'
import type { Act } from '../../src/record/act.ts'
import { everywhere, hold, more, someMoment, someOf, worldOf } from './worlds.ts'

const heavy = new Set(['commons', 'north-atlantic', 'paris-agreement'])
const text = JSON.stringify

for (const place of everywhere) {
  const zone = place.charter.seat.zone
  const runs = heavy.has(place.name) ? 8 : place.acts.length < 10 ? 60 : 15
  const cases = someOf(place).chain(of =>
    fc.record({ of: fc.constant(of), later: more(of), day: someMoment(of.acts, zone), other: someMoment(of.acts, zone) }),
  )

  test(`${place.name}: a fixed pair never moves, whatever is appended`, () => {
    hold(cases, runs, ({ of, later, day, other }) => {
      const before = text(standing(worldOf(of.charter, of.acts), day))
      const world = worldOf(of.charter, [...of.acts, ...later])
      assert.equal(text(standing(world, day, undefined, of.acts.length)), before)
      // Having been asked about other moments changes nothing either.
      standing(world, other)
      standing(world, '2099-01-01')
      assert.equal(text(standing(world, day, undefined, of.acts.length)), before)
    })
  })

  test(`${place.name}: taking act by act, asking on the way, equals judging from the start`, () => {
    hold(cases, runs, ({ of, later, day, other }) => {
      const all = [...of.acts, ...later]
      let world = begin(place.charter)
      for (const [i, act] of all.entries()) {
        world = take(world, act)
        if (i % 17 === 3 || i > all.length - 4) standing(world, i % 2 === 0 ? day : other)
      }
      const whole = judge(place.charter, all, day)
      assert.equal(text(standing(world, day)), text(whole))
      assert.equal(text(judge(place.charter, all, day)), text(whole))
      // One matter asked about alone stands as it does among all.
      for (const { id } of whole.matters.slice(0, 3))
        assert.equal(text(standing(world, day, id).matters), text(whole.matters.filter(m => m.id === id || m.id.startsWith(`${id}/`))))
    })
  })

  test(`${place.name}: an older world keeps its answer, and two that go different ways do not meet`, () => {
    hold(cases, runs, ({ of, later, day }) => {
      const older = worldOf(of.charter, of.acts)
      const asked = text(standing(older, day))
      const other = turned(later)
      const one = later.reduce(take, older)
      const two = other.reduce(take, older)
      const first = text(standing(one, day))
      const second = text(standing(two, day))
      assert.equal(text(standing(older, day)), asked)
      assert.equal(first, text(judge(of.charter, [...of.acts, ...later], day)))
      assert.equal(second, text(judge(of.charter, [...of.acts, ...other], day)))
      assert.equal(text(standing(one, day)), first)
    })
  })
}

/** The same acts the other way round, without the numbers that would name other lines. */
function turned(acts: readonly Act[]): readonly Act[] {
  return [...acts].reverse().map(({ corrects: _, answers: __, reason: ___, as: ____, ...act }) => act)
}
