/**
 * What must never happen (DESIGN section 8), as far as the heart can see to it: no date for what depends on people, no invitation because
 * conditions are met, no finding without its article, no outcome without what it rests on.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseWhen, unmarked, type When } from '../../src/basics/moment.ts'
import type { Charter, Procedure } from '../../src/charter/charter.ts'
import { clocksOf } from '../../src/charter/walk.ts'
import { readAsOf, standing, take } from '../../src/judge/judge.ts'
import { remaining } from '../../src/judge/remaining.ts'
import type { MatterStanding, Standing } from '../../src/judge/standing.ts'
import type { Act } from '../../src/record/act.ts'
import type { Finding, Gains } from '../../src/rules/finding.ts'
import { everywhere, hold, more, place, someMoment, someOf, worldOf } from './worlds.ts'

const heavy = new Set(['commons', 'north-atlantic', 'paris-agreement'])

for (const of of everywhere) {
  const zone = of.charter.seat.zone
  const runs = heavy.has(of.name) ? 12 : of.acts.length < 10 ? 150 : 40
  const cases = someOf(of, 400).chain(some => fc.record({ some: fc.constant(some), later: more(some), day: someMoment(some.acts, zone) }))
  const ask = ({ some, later, day }: { some: typeof of; later: readonly Act[]; day: string }): Standing =>
    standing(worldOf(of.charter, [...some.acts, ...later]), day)

  test(`${of.name}: what depends on people has no date`, () => {
    hold(cases, runs, made => {
      const s = ask(made)
      const now = readAsOf(made.day, zone) as number
      for (const m of s.matters) {
        const p = procedureOf(of.charter, m)
        for (const [what, text] of datesOf(m)) {
          if ((parseWhen(unmarked(text), zone) as When).from <= now) continue
          assert.ok(p !== null && hasClock(p, what), `as of ${made.day}: ${m.id}, ${m.procedure}, ${what} is ${text}`)
        }
      }
      if (s.next !== null) assert.ok((parseWhen(s.next.at, zone) as When).until > now, `as of ${made.day} the next is ${s.next.at}`)
    })
  })

  test(`${of.name}: every finding has its article and line, every outcome the acts or the clock it rests on`, () => {
    hold(cases, runs, made => {
      for (const m of ask(made).matters) {
        const told = `${m.id}, ${m.procedure}, ${m.outcome}`
        if (m.procedure === null) continue
        assert.ok(m.article !== '' && m.line > 0, told)
        assert.ok(m.finding !== null || m.why !== null, `${told}: neither a finding nor a reason`)
        if (m.finding !== null)
          everyPart(m.finding, f => assert.ok(f.article !== '' && f.line > 0, `${told}: ${f.rule} has no place in the charter`))
        for (const no of m.acts.map(a => a.no))
          assert.equal(m.acts.filter(a => a.no === no).length, 1, `${told}: act ${no} is listed twice`)
        if (m.state === 'open') assert.deepEqual([m.outcome, m.settledAt, m.settledBy], [null, null, null], told)
        else {
          assert.ok(m.outcome !== null && (m.settledAt !== null) !== (m.settledBy !== null), `${told}: settled, but not when`)
          assert.ok(restsOn(m, procedureOf(of.charter, m)), `${told} rests on nothing that is told`)
        }
      }
    })
  })

  test(`${of.name}: no two runs have one key`, () => {
    hold(cases, runs, made => {
      const keys = ask(made).matters.map(m => JSON.stringify([m.id, m.procedure, m.opened]))
      assert.equal(new Set(keys).size, keys.length, keys.filter((key, i) => keys.indexOf(key) < i).join('\n'))
    })
  })

  test(`${of.name}: a smallest set is enough, and what is barred has none`, () => {
    hold(cases, runs, ({ some, later, day }) => {
      const world = worldOf(of.charter, [...some.acts, ...later])
      for (const left of remaining(world, day)) {
        const { smallest } = left
        assert.ok(left.canBeMet || smallest === null, `${left.id}: barred, and yet ${JSON.stringify(smallest)} would do`)
        if (smallest === null || smallest.sets === 'too many to list') continue
        assert.ok(smallest.sets.length > 0 && smallest.sets.length <= 20)
        for (const set of smallest.sets.slice(0, 2)) {
          assert.equal(new Set(set).size, smallest.size)
          const lacking = left.leaves.filter(f => f.facts.gains !== undefined)
          const acts = lacking.flatMap(f =>
            set.filter(id => (f.facts.gains as Gains).parties.includes(id)).map(by => ({ by, act: doing(f) })),
          )
          const unlike = new Map(acts.map(a => [`${a.by} ${a.act}`, a]))
          const done = [...unlike.values()].map((a): Act => ({ at: day, ...a, matter: left.id, procedure: left.procedure }))
          if (done.some(a => a.act === '')) continue
          const then = standing(done.reduce(take, world), day, left.id).matters
          const run = then.find(m => m.id === left.id && m.procedure === left.procedure && m.opened === left.opened)
          assert.ok(run !== undefined)
          const short = leavesOf(run.finding).filter(
            f => f.state === 'awaited' && f.facts.gains !== undefined && lacking.some(l => l.line === f.line),
          )
          const ways = JSON.stringify(run.finding).includes('"any of"')
          assert.ok(
            run.state === 'settled' || ways || short.length === 0,
            `${left.id}, ${left.procedure}: ${set.join(' and ')} have acted, and it is still awaited`,
          )
        }
      }
    })
  })
}

/** The act that a leaf still lacks; of a leaf that asks for something else, none. */
const doing = (f: Finding): string =>
  f.ask !== null && 'acts' in f.ask && !('verb' in f.ask && f.ask.verb !== 'have') ? (f.ask.acts[0] ?? '') : ''
const leavesOf = (f: Finding | null): readonly Finding[] => (f === null ? [] : f.parts.length === 0 ? [f] : f.parts.flatMap(leavesOf))

const procedureOf = (charter: Charter, m: MatterStanding): Procedure | null =>
  charter.editions.find(e => e.date === m.edition)?.procedures.find(p => p.name === m.procedure) ?? null

/** Every date a run tells, by its place. */
function datesOf(m: MatterStanding): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = []
  const look = (value: unknown, where: string): void => {
    if (typeof value === 'string') {
      if (/^\d{4}-\d\d(-\d\d|$)/.test(value) && where !== 'edition' && where !== 'id') found.push([where, value])
    } else if (Array.isArray(value)) for (const v of value) look(v, where)
    else if (typeof value === 'object' && value !== null)
      for (const [k, v] of Object.entries(value)) if (k !== 'ask' && k !== 'why' && k !== 'acts') look(v, k)
  }
  look(m, '')
  return found
}

/** Whether a date of this kind can come from a clock of the procedure: what waits for an act or an outcome has none. */
function hasClock(p: Procedure, what: string): boolean {
  const clocks = what === 'closes' ? p.closes : what === 'until' ? [...p.closes, ...p.from] : clocksOf(p)
  return clocks.some(c => c.clock !== 'once' && c.clock !== 'with')
}

function everyPart(f: Finding, tell: (f: Finding) => void): void {
  tell(f)
  for (const part of f.parts) everyPart(part, tell)
}

/** Acts, the clock that ran out, another outcome that stands, or a reason that says why. */
function restsOn(m: MatterStanding, p: Procedure | null): boolean {
  let told = m.acts.length > 0 || (p !== null && hasClock(p, 'closes')) || m.why !== null
  if (m.finding !== null) everyPart(m.finding, f => (told ||= f.facts.since !== undefined || f.facts.outcome !== undefined))
  return told
}

// ——— all conditions met is never “invited”

const allies = place('north-atlantic')
const council = 'North Atlantic Council'

test('Ukraine: with all conditions found met nobody is invited; with the agreement as well it is', () => {
  const found: readonly Act[] = [
    { at: '2026-03-02', by: council, act: 'proposed to find the conditions met', matter: 'UKR', body: council },
    { at: '2026-03-02', by: council, act: 'closed the meeting', matter: 'UKR', body: council },
  ]
  const met = worldOf(allies.charter, [...allies.acts, ...found])
  for (const day of ['2026-03-02', '2026-03-03', '2030-01-01', '2099-12-31']) {
    const s = standing(met, day, 'UKR')
    const outcomes = s.matters.map(m => m.outcome)
    assert.ok(outcomes.includes('conditions met'))
    assert.ok(!outcomes.includes('invited'), day)
    const invitation = s.matters.find(m => m.procedure === 'invitation')
    assert.deepEqual([invitation?.state, invitation?.finding?.state], ['open', 'awaited'])
    assert.deepEqual(
      invitation?.finding?.parts.map(p => p.state),
      ['met', 'awaited'],
    )
    assert.equal(s.next, null)
  }
  const agreed = worldOf(allies.charter, [
    ...allies.acts,
    ...found,
    { at: '2026-03-09', by: council, act: 'proposed to invite', matter: 'UKR', body: council },
    { at: '2026-03-09', by: council, act: 'closed the meeting', matter: 'UKR', body: council },
  ])
  assert.equal(standing(agreed, '2026-03-09', 'UKR').matters.find(m => m.procedure === 'invitation')?.outcome, 'invited')
})

test('Ukraine: whatever else is done, without a proposal to invite that nobody objects to it is not invited', () => {
  const ways = more(allies, { loose: 10, courses: 4 }).map(acts =>
    acts.filter(a => a.act !== 'proposed to invite').map(a => ({ ...a, matter: 'UKR' })),
  )
  hold(ways, 25, acts => {
    const s = standing(worldOf(allies.charter, [...allies.acts, ...acts]), '2035-01-01', 'UKR')
    const invited = s.matters.filter(m => m.id === 'UKR' && m.outcome === 'invited')
    assert.deepEqual(invited, [])
  })
})

test('an act named like an outcome is none: nobody invites itself, or brings a treaty into force, by saying so', () => {
  for (const by of ['UKR', 'FRA', 'Secretary General', council]) {
    const said = ['conditions met', 'agreed to invite', 'invited', 'invited to accede', 'acceded', 'protocol in force'].map(
      (act): Act => ({ at: '2026-03-02', by, act, matter: 'UKR' }),
    )
    const s = standing(worldOf(allies.charter, [...allies.acts, ...said]), '2026-12-31', 'UKR')
    const now = standing(worldOf(allies.charter, allies.acts), '2026-12-31', 'UKR')
    const told = ({ matters }: Standing): unknown =>
      matters.filter(m => m.procedure !== null).map(m => [m.id, m.procedure, m.state, m.outcome, m.effectiveFrom])
    assert.deepEqual(told(s), told(now), by)
    assert.deepEqual(s.parties, now.parties, by)
  }
  const treaty = place('paris-agreement')
  const early = worldOf(treaty.charter, [
    ...treaty.acts.filter(a => a.at < '2016-05-01'),
    { at: '2016-05-01', by: 'FJI', act: 'in force', matter: 'paris-agreement' },
  ])
  assert.deepEqual(standing(early, '2016-12-31').parties, [])
})
