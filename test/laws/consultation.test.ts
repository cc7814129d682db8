/**
 * Any seat may request a consultation, and nobody's act can stop it: whatever the other members and the chair do afterwards, in whatever order, the
 * run goes on to what it comes to, and where the charter sets a limit, by then. Tried on every charter with a procedure that alerts.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { printInstant } from '../../src/basics/moment.ts'
import type { Charter, Edition, Procedure } from '../../src/charter/charter.ts'
import { readCharter } from '../../src/charter/read.ts'
import { templates } from '../../src/cli/templates.ts'
import { standing, take } from '../../src/judge/judge.ts'
import { sittingAt } from '../../src/judge/sitting.ts'
import type { MatterStanding } from '../../src/judge/standing.ts'
import { type Act, builtinActs } from '../../src/record/act.ts'
import { sha256 } from '../friends.ts'
import { hold, place, type Place, worldOf } from './worlds.ts'

const HOUR = 3_600_000

function templated(name: string): Place {
  const files = templates.find(t => t.name === name)?.files ?? assert.fail(`there is no template ${name}`)
  const read = readCharter(new Map(Object.entries(files).filter(([file]) => file !== 'record.jsonl')), { folder: name, sha256 })
  assert.ok(read.ok, JSON.stringify(read.faults))
  return { name: `the template ${name}`, charter: read.ok, acts: [] }
}

const tried: readonly Place[] = [place('north-atlantic'), place('commons'), templated('council')]
/** A moment after every act of these records. */
const ASKED = Date.parse('2026-02-04T10:20:30Z')

/** What anybody else may say in the matter: every act that the charter or the vocabulary knows, with whatever it may name. */
function acts(charter: Charter, edition: Edition, by: readonly string[], matter: string, first: number): fc.Arbitrary<Act[]> {
  const names = [...new Set([...Object.keys(builtinActs), ...Object.keys(edition.acts), ...edition.procedures.flatMap(heardBy)])]
  const zone = charter.seat.zone
  const one = fc.record({
    by: fc.constantFrom(...by),
    act: fc.constantFrom(...names),
    after: fc.integer({ min: 0, max: 60 * HOUR }),
    until: fc.option(fc.integer({ min: -HOUR, max: 200 * HOUR }), { nil: undefined }),
    as: fc.constantFrom(undefined, 'chair' as const),
    corrects: fc.constantFrom(undefined, undefined, undefined, first),
    answers: fc.constantFrom(undefined, first),
    outcome: fc.constantFrom(undefined, 'not consulted', 'lapsed'),
    matter: fc.constantFrom(matter, matter, matter, 'another'),
  })
  return fc.array(one, { minLength: 1, maxLength: 12 }).map(all =>
    all.map(({ after, until, ...rest }) => {
      const set = Object.entries({ ...rest, reason: 'not agreed' }).filter(([, value]) => value !== undefined)
      return {
        at: printInstant(ASKED + after, zone),
        ...(until === undefined ? {} : { until: printInstant(ASKED + until, zone) }),
        ...Object.fromEntries(set),
      } as unknown as Act
    }),
  )
}

const heardBy = (p: Procedure): string[] => [
  ...p.opensWith,
  ...[...p.closes, ...p.from].flatMap(c => (c.clock === 'with' ? [...c.acts] : c.clock === 'once' ? [c.outcome] : [])),
  ...[p.clock.namedBy, p.clock.extendedBy, p.clock.stoppedBy, p.clock.resumedBy, p.clock.restartedBy, p.clock.shutBy].flat(),
]

/** The latest at which a run may close, where its charter says so. */
const limitOf = (p: Procedure): number | null => {
  const named = p.closes.find(c => c.clock === 'as named')
  const most = named?.clock === 'as named' ? named.atMost : undefined
  return most?.unit === 'hours' ? most.n * HOUR : null
}

for (const of of tried) {
  const { charter } = of
  const zone = charter.seat.zone
  const asked = printInstant(ASKED, zone)
  const world = worldOf(charter, of.acts)
  const day = standing(world, asked, ' ').edition
  const edition = charter.editions.find(e => e.date === day) ?? (charter.editions.at(-1) as Edition)
  const calls = edition.procedures.filter(p => p.alerts.length > 0)
  test(`${of.name}: there is a consultation that alerts`, () => assert.ok(calls.length > 0))
  for (const p of calls) {
    const seats = [...sittingAt(world, ASKED).seatsIn(p.in[0] ?? '')]
    const opening = (by: string | readonly string[]): Act =>
      ({ at: asked, by, act: p.opensWith[0] as string, matter: 'call', body: p.in[0] as string, title: 'A call' }) as Act
    const runsAt = (more: readonly Act[], at: number): readonly MatterStanding[] =>
      standing(more.reduce(take, world), printInstant(at, zone), 'call').matters.filter(m => m.id === 'call' && m.procedure === p.name)

    test(`${of.name}, ${p.name}: each seat may request it, alone or with others, and a joint request counts once`, () => {
      assert.ok(seats.length > 2)
      for (const seat of seats.filter((_, i) => i % 5 === 0)) assert.equal(runsAt([opening(seat)], ASKED)[0]?.state, 'open', seat)
      assert.equal(runsAt([opening(seats.slice(0, 3))], ASKED).length, 1)
    })

    test(`${of.name}, ${p.name}: nobody's act stops it`, () => {
      const others = fc.nat(seats.length - 1).chain(i => {
        const seat = seats[i] as string
        const by = [
          ...charter.parties.map(x => x.id).filter(id => id !== seat),
          ...Object.values(edition.bodies).flatMap(b => b.chair ?? []),
        ]
        return fc.record({
          seat: fc.constant(seat),
          more: acts(charter, edition, by, 'call', of.acts.length + 1),
          asOf: fc.integer({ min: 0, max: 60 * HOUR }),
        })
      })
      hold(others, of.acts.length > 100 ? 12 : 100, ({ seat, more, asOf }) => {
        const all = [opening(seat), ...more].sort((a, b) => (a.at < b.at ? -1 : 1))
        const mine = (at: number): MatterStanding | undefined => runsAt(all, at).find(m => m.opened === asked)
        const then = mine(ASKED + asOf)
        assert.ok(then !== undefined, 'the request is not there')
        assert.ok(then.state === 'open' || then.outcome === p.then, `${then.state}, ${then.outcome}`)
        assert.notEqual(then.finding?.state, 'undetermined')
        const limit = limitOf(p)
        if (limit === null) return
        const due = mine(ASKED + limit)
        assert.equal(due?.outcome, p.then, 'by the limit it has come about')
      })
    })
  }
}
