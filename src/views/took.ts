/**
 * How long it took before: between any two stages of a road, and between any two steps of a party towards its instrument, in days, each case by its name.
 * It is counted from the record and the standing for any charter, and it is no forecast: the cases are few, each had its own reasons, and what
 * still runs is told beside what is over. A day known only within bounds stays a range, and so does what is counted from it.
 */
import { dayOf, daysBetween, parseWhen } from '../basics/moment.ts'
import type { Charter, Edition, Procedure } from '../charter/charter.ts'
import { meant } from '../charter/names.ts'
import { clocksIn } from '../charter/walk.ts'
import { isWon } from '../charter/won.ts'
import type { MatterStanding, Standing, Worth } from '../judge/standing.ts'
import { type Act, builtinActs } from '../record/act.ts'
import { editionOf, type Matter, procedureOf } from './matters.ts'
import { ratificationsOf } from './ratification.ts'
import { asksOf } from './road.ts'

/** First and last day on which something may have happened; alike where the day is known. */
export interface Span {
  readonly from: string
  readonly until: string
}

/** Days, at least and at most. */
export interface Days {
  readonly least: number
  readonly most: number
}

/** One case that went from one stage to the other. */
interface Took extends Days {
  readonly matter: string
  /** The party whose way it is, where the matter has one for each; else null. */
  readonly party: string | null
  readonly from: Span
  readonly to: Span
}

/** One case that has reached the first stage and not the second: `least` and `most` days so far. */
interface Running extends Days {
  readonly matter: string
  readonly party: string | null
  readonly from: Span
}

export interface Pair {
  readonly from: string
  readonly to: string
  /** The shortest first. */
  readonly took: readonly Took[]
  readonly running: readonly Running[]
  /** Cases that reached the second without the first, or before it: their length cannot be told. */
  readonly without: readonly { readonly matter: string; readonly party: string | null }[]
  readonly shortest: Days
  /** The case in the middle, or the two of them as one range. */
  readonly middle: Days
  readonly longest: Days
}

/** Stages that cases have in common, in the order in which most of them came. */
export interface Way {
  /** `road`: stages of matters. `home`: steps of parties towards an instrument. */
  readonly kind: 'road' | 'home'
  readonly stages: readonly string[]
  /** Where it leads: the last stage; of steps at home the instruments that they prepare, of which there may be several. */
  readonly ends: readonly string[]
  readonly cases: number
  /** Each two of them that at least one case went through, in their order. */
  readonly pairs: readonly Pair[]
}

interface Case {
  readonly matter: string
  readonly party: string | null
  readonly stages: ReadonlyMap<string, Span>
  /** Of steps at home: the instrument to which they led; null where there is none yet, and of a road. */
  readonly instrument: string | null
  /** It may still come to a further stage. */
  readonly open: boolean
  /** Outcomes that it can reach no more: the run that led there came to another end. */
  readonly left: ReadonlySet<string>
}

interface Papers {
  readonly charter: Charter
  readonly acts: readonly (Act | undefined)[]
  readonly standing: Standing
}

/** Every way of an organisation on a day, those with the most stages first. */
export function waysOf(matters: readonly Matter[], papers: Papers): readonly Way[] {
  const roads = matters.flatMap(m => roadsOf(m, papers))
  const homes = matters.flatMap(m => homesOf(m, papers))
  return [...familiesOf(withoutInstant(roads)).map(wayOf('road', papers)), ...familiesOf(homes).map(wayOf('home', papers))].filter(
    way => way.pairs.length > 0,
  )
}

/** One pair by its names, where a way has it. */
export const pairOf = (ways: readonly Way[], from: string, to: string): { readonly way: Way; readonly pair: Pair } | null => {
  for (const way of ways) for (const pair of way.pairs) if (pair.from === from && pair.to === to) return { way, pair }
  return null
}

/** From each stage to the one that most cases reached next, and from each to where it leads. */
export function mainPairs({ stages, ends, pairs }: Way): { readonly next: readonly Pair[]; readonly whole: readonly Pair[] } {
  const next = stages.flatMap(from => {
    const mine = pairs.filter(p => p.from === from)
    return mine.length === 0 ? [] : [mine.reduce((best, p) => (p.took.length > best.took.length ? p : best))]
  })
  return { next, whole: pairs.filter(p => ends.includes(p.to) && !next.includes(p)) }
}

// ——— cases

/** The acts by which one asks for membership: stages though they may open nothing. */
const ASKING: readonly string[] = ['applied', 'requested membership', 'invited', 'invited to accede']

/** The ways of a matter: one for all it concerns together, or one for each where each has runs of its own. */
function roadsOf(matter: Matter, papers: Papers): readonly Case[] {
  const groups = new Map<string, MatterStanding[]>()
  for (const run of matter.runs) {
    if (run.procedure === null || run.outcome === 'not opened') continue
    const key = run.concerning.join()
    groups.set(key, [...(groups.get(key) ?? []), run])
  }
  const lead = matter.lead.concerning.join()
  return [...groups].flatMap(([key, runs]) => {
    const { stages, left } = stagesIn(runs, matter, papers)
    if (key === lead) for (const [name, span] of stepsBeside(matter, papers)) if (!stages.has(name) && span !== null) stages.set(name, span)
    if (stages.size === 0) return []
    const parties = key === lead ? [null] : (runs[0]?.concerning ?? [])
    const open = runs.some(r => r.state === 'open') || !isJoined(runs, papers)
    return parties.map(party => ({ matter: matter.id, party, stages, instrument: null, open, left }))
  })
}

/** The stages that runs have come to, each with its first day; and the outcomes at which they can no longer arrive. */
function stagesIn(
  runs: readonly MatterStanding[],
  matter: Matter,
  papers: Papers,
): { stages: Map<string, Span>; left: ReadonlySet<string> } {
  const { charter } = papers
  const stages = new Map<string, Span>()
  const left = new Set<string>()
  const note = (name: string, span: Span | null): void => {
    const before = stages.get(name)
    if (span !== null && (before === undefined || span.until < before.until)) stages.set(name, span)
  }
  for (const run of runs) {
    const procedure = procedureOf(run, charter)
    if (procedure === null) continue
    const opening = openedBy(run, procedure, papers)
    const opened = spanOf(run.opened, charter)
    if (opening !== null) note(opening, opened)
    // What an outcome opened did not open before that outcome.
    const after = opening === null ? procedure.opensWith.flatMap(name => stages.get(name)?.from ?? []) : []
    if (isWon(run, charter)) note(procedure.then, settledIn(run, most([opened?.from ?? '', ...after]), matter, papers))
    else if (run.state === 'settled') left.add(procedure.then)
  }
  return { stages, left: new Set([...left].filter(name => !stages.has(name))) }
}

/** Whether whoever it is about is a party already: nothing further is to come. */
const isJoined = (runs: readonly MatterStanding[], { standing, charter }: Papers): boolean => {
  const { joinWith } = editionOf(charter, runs[0]?.edition ?? '')
  const about = runs.flatMap(r => r.concerning)
  return joinWith.length === 0 || about.length === 0 || about.some(id => standing.parties.includes(id))
}

/** The name under which an act opened the run; null where an outcome did. */
function openedBy(run: MatterStanding, procedure: Procedure, { acts, charter }: Papers): string | null {
  const no = run.acts.find(a => a.worth === 'opens')?.no
  const act = no === undefined ? undefined : acts[no - 1]
  if (act === undefined) return null
  const edition = editionOf(charter, run.edition)
  const wide = new Set([act.act])
  for (const name of wide) for (const wider of (edition.acts[name] ?? builtinActs[name])?.countsAs ?? []) wide.add(wider)
  return procedure.opensWith.find(name => wide.has(name)) ?? null
}

/** Steps that open nothing and settle nothing, and yet are stages: those that the charter declares, and the words of membership. */
function stepsBeside(matter: Matter, { charter, acts }: Papers): readonly (readonly [string, Span | null])[] {
  if (matter.lead.concerning.length !== 1) return []
  const edition = editionOf(charter, matter.lead.edition)
  const named = namedIn(edition)
  const declared = new Set((edition.blocks ?? []).flatMap(b => (b.kind === 'acts' ? b.names : [])))
  return [...new Set(matter.runs.flatMap(run => run.acts.flatMap(a => (a.worth === 'corrected' ? [] : [a.no]))))].flatMap(no => {
    const act = acts[no - 1]
    if (act === undefined || named.has(act.act)) return []
    const stage = ASKING.includes(act.act) || (declared.has(act.act) && edition.acts[act.act]?.kind === 'step')
    return stage ? [[act.act, spanOf(act.at, charter)] as const] : []
  })
}

/** Every act that a procedure opens, closes, counts or waits for. */
function namedIn(edition: Edition): ReadonlySet<string> {
  const words = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string') words.add(value)
    else if (Array.isArray(value)) for (const one of value) walk(one)
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) walk(one)
  }
  for (const { name: _, article: __, ...p } of edition.procedures) walk(p)
  for (const p of edition.procedures) for (const c of clocksIn(p.closes)) if (c.clock === 'with') for (const name of c.acts) words.add(name)
  return words
}

/** The ways of the parties of a matter to their instruments, step by step. */
function homesOf(matter: Matter, papers: Papers): readonly Case[] {
  const { charter } = papers
  return ratificationsOf(matter, papers).flatMap(({ run, members }) =>
    members.flatMap((m): readonly Case[] => {
      const stages = new Map<string, Span>()
      for (const { act, said } of m.steps) {
        const spans = said.flatMap(s => spanOf(s.at, charter) ?? [])
        // Where sources differ, whatever any of them says is possible.
        if (spans.length > 0) stages.set(act, { from: least(spans.map(s => s.from)), until: most(spans.map(s => s.until)) })
      }
      const own = m.instrument && spanOf(m.instrument.at, charter)
      if (m.instrument && own) stages.set(m.instrument.act, own)
      // Whoever has taken a step and not bound itself may still do so, also once a treaty is in force.
      const open = m.instrument === null && (run.state === 'open' || isWon(run, charter))
      const instrument = own ? (m.instrument?.act ?? null) : null
      return stages.size === 0 ? [] : [{ matter: matter.id, party: m.id, stages, instrument, open, left: new Set<string>() }]
    }),
  )
}

const least = (days: readonly string[]): string => days.reduce((a, b) => (a < b ? a : b))
const most = (days: readonly string[]): string => days.reduce((a, b) => (a > b ? a : b))

function spanOf(at: string, { seat }: Charter): Span | null {
  const when = parseWhen(at, seat.zone)
  return typeof when === 'string' ? null : { from: dayOf(when.from, seat.zone), until: dayOf(when.until, seat.zone) }
}

/** What an announcement is worth that stands: it need decide nothing. */
const SAID: ReadonlySet<Worth> = new Set<Worth>(['counts', 'opens', 'noted', 'moot'])

/** When an outcome came to hold. Where the judge has only a bound, an officer's announcement within it says the day. */
function settledIn(run: MatterStanding, opened: string, matter: Matter, papers: Papers): Span | null {
  const { charter, acts } = papers
  const exact = run.effectiveFrom ?? run.settledAt
  if (exact !== null) return spanOf(exact, charter)
  const bound = run.effectiveBy ?? run.settledBy
  const until = bound === null ? null : spanOf(bound, charter)
  if (until === null || opened === '') return null
  const within: Span = { from: most([opened, ...needed(run, papers)]), until: until.until }
  const { officers } = editionOf(charter, run.edition)
  for (const { no, worth } of matter.runs.flatMap(r => r.acts)) {
    const act = acts[no - 1]
    if (!SAID.has(worth) || typeof act?.by !== 'string' || meant(act.by, officers) === null) continue
    if (act.outcome !== run.outcome || (act.act !== 'announced' && act.act !== 'certified')) continue
    const said = spanOf(act.from ?? act.at, charter)
    if (said && said.from >= within.from && said.until <= within.until) return said
  }
  return within
}

/** A day before which the outcome cannot have come: where every act that counted was needed the latest of their first days, else the earliest. */
function needed(run: MatterStanding, { charter, acts }: Papers): readonly string[] {
  const counted = run.acts.flatMap(({ no, worth }) => {
    const act = worth === 'counts' ? acts[no - 1] : undefined
    const span = act && spanOf(act.at, charter)
    return span ? [span.from] : []
  })
  if (counted.length === 0) return []
  const all = asksOf(procedureOf(run, charter)?.when ?? null).every(c => c.rule === 'all have')
  return [all ? most(counted) : least(counted)]
}

/** Openings that in every case fell on the day of what they opened are no stages of their own: a decision of one meeting. */
function withoutInstant(cases: readonly Case[]): readonly Case[] {
  const names = new Set(cases.flatMap(c => [...c.stages.keys()]))
  const same = (a: Span, b: Span): boolean => a.from === b.from && a.until === b.until
  const idle = [...names].filter(name => {
    const with_ = cases.filter(c => c.stages.has(name))
    return [...names].some(
      other =>
        other !== name &&
        with_.every(c => {
          const [a, b] = [c.stages.get(name) as Span, c.stages.get(other)]
          return b !== undefined && same(a, b)
        }) &&
        // Of two that always fall together the one that more cases have stays; of equals the later in the alphabet of cases.
        (cases.filter(c => c.stages.has(other)).length > with_.length || [...names].indexOf(other) > [...names].indexOf(name)),
    )
  })
  return cases.map(c => ({ ...c, stages: new Map([...c.stages].filter(([name]) => !idle.includes(name))) })).filter(c => c.stages.size > 0)
}

// ——— ways

/** Cases that have a stage in common, however far apart, together; the largest first. */
function familiesOf(cases: readonly Case[]): readonly (readonly Case[])[] {
  const families: { names: Set<string>; cases: Case[] }[] = []
  for (const one of cases) {
    const mine = families.filter(f => [...one.stages.keys()].some(name => f.names.has(name)))
    const into = mine[0] ?? { names: new Set<string>(), cases: [] }
    if (mine.length === 0) families.push(into)
    for (const other of mine.slice(1)) {
      for (const name of other.names) into.names.add(name)
      into.cases.push(...other.cases)
      families.splice(families.indexOf(other), 1)
    }
    for (const name of one.stages.keys()) into.names.add(name)
    into.cases.push(one)
  }
  return families.sort((a, b) => b.names.size - a.names.size || b.cases.length - a.cases.length).map(f => f.cases)
}

const wayOf =
  (kind: Way['kind'], { standing, charter }: Papers) =>
  (cases: readonly Case[]): Way => {
    const stages = kind === 'home' ? asDeclared(inOrder(cases), charter) : inOrder(cases)
    const today = spanOf(standing.asOf, charter)?.until ?? standing.asOf
    const pairs = stages.flatMap((from, i) => stages.slice(i + 1).flatMap(to => pairIn(cases, from, to, today) ?? []))
    const instruments = new Set(cases.map(c => c.instrument))
    const ends = kind === 'home' ? stages.filter(name => instruments.has(name)) : stages.slice(-1)
    return { kind, stages, ends, cases: cases.length, pairs }
  }

/** The stages of cases in the order in which more of them went than the other way. */
function inOrder(cases: readonly Case[]): readonly string[] {
  const names = [...new Set(cases.flatMap(c => [...c.stages.keys()]))]
  const middle = (s: Span): number => daysBetween('1900-01-01', s.from) + daysBetween('1900-01-01', s.until)
  const ahead = (a: string, b: string): number =>
    cases.reduce((n, c) => {
      const [x, y] = [c.stages.get(a), c.stages.get(b)]
      return x && y ? n + Math.sign(middle(y) - middle(x)) : n
    }, 0)
  const before = new Map(names.map(b => [b, new Set(names.filter(a => a !== b && ahead(a, b) > 0))]))
  const left = new Set(names)
  const order: string[] = []
  while (left.size > 0) {
    const behind = (b: string): number => [...left].filter(a => before.get(b)?.has(a)).length
    const next = [...left].reduce((best, b) => (behind(b) < behind(best) ? b : best))
    order.push(next)
    left.delete(next)
  }
  return order
}

/** Steps at home in the order of the charter, and after them what they prepare. */
function asDeclared(stages: readonly string[], { editions }: Charter): readonly string[] {
  const { acts } = editions[editions.length - 1] as Edition
  const order = Object.values(acts).filter(a => a.prepares !== undefined)
  const place = (name: string): number => {
    const at = order.findIndex(a => a.name === name)
    return at < 0 ? order.length : at
  }
  return [...stages].sort((a, b) => place(a) - place(b))
}

function pairIn(cases: readonly Case[], from: string, to: string, today: string): Pair | null {
  const took: Took[] = []
  const running: Running[] = []
  const without: { matter: string; party: string | null }[] = []
  for (const { matter, party, stages, open, left } of cases) {
    const [a, b] = [stages.get(from), stages.get(to)]
    if (a && b) {
      const days = between(a, b)
      if (days === null) without.push({ matter, party })
      else took.push({ matter, party, from: a, to: b, ...days })
    } else if (a && open && !left.has(to))
      running.push({ matter, party, from: a, ...(between(a, { from: today, until: today }) ?? { least: 0, most: 0 }) })
    else if (b) without.push({ matter, party })
  }
  if (took.length === 0) return null
  took.sort((a, b) => a.least + a.most - (b.least + b.most))
  const [lows, highs] = [took.map(t => t.least).sort(up), took.map(t => t.most).sort(up)]
  const at = (i: number): Days => ({ least: lows[i] as number, most: highs[i] as number })
  const last = took.length - 1
  return {
    from,
    to,
    took,
    running,
    without,
    shortest: at(0),
    middle: { least: lows[Math.floor(last / 2)] as number, most: highs[Math.ceil(last / 2)] as number },
    longest: at(last),
  }
}

const up = (a: number, b: number): number => a - b

/** The days from one to the other; null where the second certainly came first. */
function between(a: Span, b: Span): Days | null {
  const most = daysBetween(a.from, b.until)
  return most < 0 ? null : { least: Math.max(0, daysBetween(a.until, b.from)), most }
}
