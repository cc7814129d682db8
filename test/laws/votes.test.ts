/**
 * No perverse vote. Where a procedure asks for votes in favour (or deposits, or agreement), one more of them never loses what was won with
 * one fewer, unless the text itself sets a limit on them.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, startOfDay } from '../../src/basics/moment.ts'
import type { Charter, Procedure } from '../../src/charter/charter.ts'
import { conditionsOf, parts } from '../../src/charter/walk.ts'
import { standing, take } from '../../src/judge/judge.ts'
import type { Act } from '../../src/record/act.ts'
import type { Condition } from '../../src/rules/condition.ts'
import { everywhere, hold, type Place, worldOf } from './worlds.ts'

const heavy = new Set(['commons', 'north-atlantic', 'paris-agreement'])
const stances = ['voted in favour', 'voted against', 'abstained', 'agreed', 'objected', 'approved', 'disapproved']

const pick = <T>(of: readonly T[], n: number): T => of[n % of.length] as T

/** The acts a procedure counts in its own favour, and sets no limit on. */
function wantedBy(p: Procedure): string[] {
  const favourable = (c: Condition): string[] =>
    c.rule === 'all have' ||
    c.rule === 'any have' ||
    ((c.rule === 'heads' || c.rule === 'weight') && c.verb === 'have' && (c.compare === 'at least' || c.compare === 'more than'))
      ? [...c.acts]
      : []
  const limited = new Set([
    ...parts(p.unless).flatMap(c => ('acts' in c ? c.acts : [])),
    ...parts(p.lapsesWhen).flatMap(c => ('acts' in c ? c.acts : [])),
    ...conditionsOf(p).flatMap(c => ('acts' in c && favourable(c).length === 0 ? c.acts : [])),
  ])
  return [...new Set(parts(p.when).flatMap(favourable))].filter(act => !limited.has(act))
}

const opening = (p: Procedure): string | undefined => p.opensWith[0]
const closing = (p: Procedure): string | undefined => p.closes.flatMap(c => (c.clock === 'with' ? c.acts : []))[0]
const chairOf = (charter: Charter, p: Procedure): string | null => charter.editions.at(-1)?.bodies[p.in[0] as string]?.chair ?? null

/** A day on which the organisation works under its last edition, with everyone in their seats. */
const days: Readonly<Record<string, string>> = { commons: '2025-10-06', 'un-security-council': '2022-01-10', 'eu-council': '2025-01-10' }
const dayFor = ({ name, charter }: Place): string =>
  days[name] ?? (name.startsWith('friends') ? '2021-06-01' : addDays(charter.editions.at(-1)?.date as string, 400))

/** A matter that the procedure takes. */
function matterFor({ charter }: Place, p: Procedure): string {
  const party = p.for.find(f => charter.parties.some(x => x.id === f))
  return party ?? 'a-vote'
}

for (const place of everywhere) {
  const edition = place.charter.editions.at(-1)
  const asked = (edition?.procedures ?? []).flatMap(p => wantedBy(p).map(act => ({ p, act }))).filter(({ p }) => opening(p) !== undefined)
  if (asked.length === 0) continue
  const world = worldOf(place.charter, place.acts)

  test(`${place.name}: one more in favour never loses (${asked.length} ways to win)`, () => {
    const vote = fc.record({ who: fc.nat(9999), says: fc.nat(9999) })
    const cases = fc.record({
      ask: fc.nat(asked.length - 1),
      day: fc.nat(200).map(n => addDays(dayFor(place), n)),
      opener: fc.nat(9999),
      // Mostly in favour: what is lost anyhow teaches nothing.
      most: fc.boolean(),
      votes: fc.array(vote, { maxLength: 12 }),
      one: fc.nat(9999),
    })
    hold(cases, heavy.has(place.name) ? 40 : 120, ({ ask, day, opener, most, votes, one }) => {
      const { p, act } = asked[ask] as { p: Procedure; act: string }
      const ids = standing(world, day, 'nothing').parties
      const all = ids.length > 0 ? ids : place.charter.parties.map(x => x.id)
      const matter = matterFor(place, p)
      const at = startOfDay(day, place.charter.seat.zone) + 36_000_000
      const time = (ms: number): string => new Date(at + ms).toISOString()
      const said = [act, ...stances.filter(s => s !== act)]
      const chosen = new Map(most ? all.map(id => [id, act]) : [])
      for (const v of votes) chosen.set(pick(all, v.who), pick(said, v.says))
      const favouring = pick(all, one)
      const run = (positions: ReadonlyMap<string, string>): string => {
        const officer = p.openedBy.find(o => !/^any /.test(o) && !Object.hasOwn(edition?.groups ?? {}, o) && !all.includes(o))
        const [open, close] = [opening(p) as string, closing(p)]
        const acts: Act[] = [
          {
            at: time(0),
            by: officer ?? pick(all, opener),
            act: open,
            matter,
            ...(p.in.length > 0 ? { body: p.in[0] as string } : {}),
            ...(p.for.length > 0 ? { class: p.for[0] as string } : {}),
            ...(p.closes.some(c => c.clock === 'as named') ? { until: time(80 * 3_600_000) } : {}),
          },
          ...[...positions].map(([by, says]): Act => ({ at: time(3_600_000), by, act: says, matter })),
          ...(close === undefined
            ? []
            : [{ at: time(7_200_000), by: officer ?? (chairOf(place.charter, p) || pick(all, opener)), act: close, matter }]),
        ]
        const after = standing(acts.reduce(take, world), addDays(day, 900), matter).matters.filter(m => m.procedure === p.name)
        return after.some(m => m.outcome === p.then) ? 'won' : (after[0]?.outcome ?? after[0]?.state ?? 'never opened')
      }
      const without = new Map(chosen)
      without.delete(favouring)
      const before = run(chosen)
      const silent = run(without)
      const after = run(new Map([...without, [favouring, act]]))
      if (before === 'won') assert.equal(after, 'won', `${p.name}: ${favouring} has ${act}, not ${chosen.get(favouring) ?? 'been silent'}`)
      if (silent === 'won') assert.equal(after, 'won', `${p.name}: ${favouring} has ${act} and is not silent`)
    })
  })
}
