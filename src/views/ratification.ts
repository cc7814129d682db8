/**
 * Who has yet to bind itself, and how far each has come at home. Only the deposit counts, and the judge counts it; a vote in parliament, a signature
 * of a head of State, a gazette or a despatch prepares it (`prepares` in an `acts` block) and stands here with its source. What two sources say
 * differently is shown side by side; what no source says is not on record, which is not the same as not done.
 */
import { parseWhen } from '../basics/moment.ts'
import type { Charter, Edition } from '../charter/charter.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import { SAYS_NOTHING } from '../judge/worths.ts'
import { type Act, authorsOf } from '../record/act.ts'
import { leaves } from './headline.ts'
import { editionOf, type Matter, procedureOf } from './matters.ts'
import { asksOf } from './road.ts'
import { roundOf, type Seat } from './seats.ts'

/** What one line of the record says of a step. */
export interface Said {
  /** The number of the act. */
  readonly no: number
  readonly at: string
  readonly source: string | null
  readonly note: string | null
}

/** A step of one member, as each source has it. */
export interface Step {
  readonly act: string
  readonly said: readonly Said[]
  /** Two sources give days that cannot both be right. */
  readonly apart: boolean
}

export interface Member {
  readonly id: string
  /** As the judge counts its instrument: there, perhaps there (a day not known), awaited, … */
  readonly state: Seat['state']
  /** The instrument that counts; null where none is on record. */
  readonly instrument: (Said & { readonly act: string }) | null
  /** The steps on record, in the order in which the charter declares them; the last is how far it has come. */
  readonly steps: readonly Step[]
}

export interface Ratification {
  readonly run: MatterStanding
  /** The acts that count. */
  readonly counts: readonly string[]
  /** The steps at home that the charter declares for them, in its order. */
  readonly steps: readonly string[]
  /** Those still awaited first, then the others, each in protocol order. */
  readonly members: readonly Member[]
}

interface Papers {
  readonly charter: Charter
  /** Line n is the act n − 1; what no matter asked about needs may be missing. */
  readonly acts: readonly (Act | undefined)[]
  readonly standing: Standing
}

/** For each run of a matter that counts instruments, its members with their steps; empty where the charter declares no steps for them. */
export function ratificationsOf(matter: Matter, papers: Papers): readonly Ratification[] {
  // What is counted is asked once of each procedure: a matter may hold a thousand runs.
  const known = new Map<string, Counted>()
  return matter.runs.flatMap(run => {
    const key = `${run.edition} ${run.procedure}`
    const counted = known.get(key) ?? countedIn(run, papers.charter)
    known.set(key, counted)
    const found = ratificationOf(matter, run, counted, papers)
    return found === null ? [] : [found]
  })
}

/** The ratifications of an organisation, matter by matter: those in which somebody may still be awaited, and those that are settled, the latest first. */
export interface Ratifications {
  readonly open: readonly (readonly Ratification[])[]
  readonly settled: readonly (readonly Ratification[])[]
}

/** So many settled matters are told party by party; of more only what each came to. */
export const FEW_SETTLED = 3

/** Every matter that counts instruments which steps at home prepare. */
export function allRatifications(matters: readonly Matter[], papers: Papers): Ratifications {
  const all = matters.map(m => ratificationsOf(m, papers)).filter(list => list.length > 0)
  const isOpen = (r: Ratification): boolean => r.run.state === 'open'
  const settledOn = ([first]: readonly Ratification[]): string => first?.run.settledAt ?? first?.run.settledBy ?? ''
  const of = (is: (r: Ratification) => boolean): readonly (readonly Ratification[])[] =>
    all.map(list => list.filter(is)).filter(list => list.length > 0)
  return { open: of(isOpen), settled: [...of(r => !isOpen(r))].sort((a, b) => (settledOn(a) < settledOn(b) ? 1 : -1)) }
}

/** How many have an instrument on record, of how many. */
export const countOf = ({ members }: Ratification): { readonly done: number; readonly all: number } => ({
  done: members.filter(m => m.instrument !== null).length,
  all: members.length,
})

/** What the procedure of a run counts, and the steps at home towards it. */
type Counted = Pick<Ratification, 'counts' | 'steps'>
function countedIn(run: MatterStanding, charter: Charter): Counted {
  const counts = [
    ...new Set(asksOf(procedureOf(run, charter)?.when ?? null).flatMap(c => ('acts' in c && !c.rule.endsWith(' are') ? [...c.acts] : []))),
  ]
  return { counts, steps: stepsTowards(counts, editionOf(charter, run.edition)) }
}

function ratificationOf(matter: Matter, run: MatterStanding, { counts, steps }: Counted, papers: Papers): Ratification | null {
  const { charter, acts } = papers
  const edition = editionOf(charter, run.edition)
  if (steps.length === 0 || run.outcome === 'not opened') return null
  const lines = linesOf(matter)
  const said = lines.flatMap(no => {
    const act = acts[no - 1]
    return act && steps.includes(act.act) ? [{ no, act }] : []
  })
  const instruments = lines.flatMap(no => {
    const act = acts[no - 1]
    return act && counts.some(name => widerOf(act.act, edition).has(name)) ? [{ no, act }] : []
  })
  const members = seatsOf(run, papers, instruments)
    .map(({ id, state, no }): Member => {
      const act = no === null ? undefined : acts[no - 1]
      const own = instruments.findLast(i => authorsOf(i.act).includes(id))
      const by = act && no !== null && state !== 'aside' && state !== 'against' ? { no, act } : own
      return {
        id,
        state,
        instrument: by ? { act: by.act.act, ...saidIn(by.no, by.act) } : null,
        steps: steps.flatMap(name => {
          const here = said.filter(s => s.act.act === name && authorsOf(s.act).includes(id)).map(s => saidIn(s.no, s.act))
          return here.length === 0 ? [] : [{ act: name, said: here, apart: areApart(here, charter.seat.zone) }]
        }),
      }
    })
    .sort((a, b) => place(a) - place(b))
  return { run, counts, steps, members }
}

/** The places of the run's round; where none can be drawn, those who have done it, those who perhaps have, and those awaited, as it was found. */
function seatsOf(
  run: MatterStanding,
  { charter, acts, standing }: Papers,
  there: readonly { readonly no: number; readonly act: Act }[],
): readonly Pick<Seat, 'id' | 'state' | 'no'>[] {
  const round = roundOf(run, charter, acts as readonly Act[], standing, 'en')
  if (round) return round.seats
  const found = leaves(run.finding)
  const perhaps = new Set(found.flatMap(f => f.facts.maybe ?? []))
  const awaited = found.flatMap(f => f.awaiting)
  const done = new Map(there.flatMap(({ no, act }) => authorsOf(act).map(id => [id, no] as const)))
  const ids = new Set([...done.keys(), ...perhaps, ...awaited])
  const state = (id: string): Seat['state'] => (awaited.includes(id) ? 'awaited' : perhaps.has(id) ? 'perhaps' : 'done')
  return [...ids].sort().map(id => ({ id, state: state(id), no: done.get(id) ?? null }))
}

const place = (m: Member): number => (m.state === 'awaited' ? 0 : 1)
const saidIn = (no: number, act: Act): Said => ({ no, at: act.at, source: act.source ?? null, note: act.note ?? null })

/** The numbers of a matter's lines that still say something, each once, in the order received. */
function linesOf(matter: Matter): readonly number[] {
  const worths = new Map<number, boolean>()
  for (const { acts } of matter.runs)
    for (const { no, worth } of acts) worths.set(no, (worths.get(no) ?? false) || !SAYS_NOTHING.has(worth))
  return [...worths]
    .filter(([, stands]) => stands)
    .map(([no]) => no)
    .sort((a, b) => a - b)
}

/** An act with all that it counts as. */
function widerOf(name: string, { acts }: Edition): ReadonlySet<string> {
  const wider = new Set([name])
  for (const at of wider) for (const next of acts[at]?.countsAs ?? []) wider.add(next)
  return wider
}

/** The acts declared as steps towards any of these, in the order declared. */
function stepsTowards(counts: readonly string[], edition: Edition): readonly string[] {
  const towards = (name: string): boolean => {
    const wide = widerOf(name, edition)
    return counts.some(c => wide.has(c) || widerOf(c, edition).has(name))
  }
  return Object.values(edition.acts).flatMap(a => ((a.prepares ?? []).some(towards) ? [a.name] : []))
}

/** Whether two sources give days that have no day in common. One source may tell of two sittings. */
function areApart(said: readonly Said[], zone: string): boolean {
  const spans = said.flatMap(s => {
    const when = parseWhen(s.at, zone)
    return typeof when === 'string' ? [] : [{ from: when.from, until: when.until, source: s.source }]
  })
  return spans.some((a, i) => spans.slice(i + 1).some(b => a.source !== b.source && (a.until < b.from || b.until < a.from)))
}

/** The same as it is told to programs. */
export const ratificationJson = ({ run, counts, steps, members }: Ratification): object => ({
  matter: run.id,
  procedure: run.procedure,
  opened: run.opened,
  state: run.state,
  outcome: run.outcome,
  counts,
  steps,
  awaiting: members.filter(m => m.state === 'awaited').map(m => m.id),
  members: members.map(m => ({
    party: m.id,
    state: m.state,
    furthest: m.steps.at(-1)?.act ?? null,
    instrument: m.instrument,
    steps: m.steps,
  })),
})
