/** A matter as it lies at one moment of the walk: its runs, and what speaks in all of them. */
import { plain } from '../charter/names.ts'
import type { Finding } from '../rules/finding.ts'
import { never, type Point, type Stood } from './clocks.ts'
import type { Compiled } from './compile.ts'
import { correctedBy, type Log, type MatterLog } from './log.ts'
import type { Hearings } from './meaning.ts'
import type { Kept } from './members.ts'
import type { ActWorth, Why, Worth } from './standing.ts'
import { why } from './why.ts'

export interface Matter {
  readonly id: string
  /** Its number in the log; −1 for one that is nowhere. */
  readonly index: number
  readonly runs: Run[]
  /** Those of its runs that are not done, and perhaps some that are: `undone` tells them. */
  readonly afoot: Run[]
  /** Runs that came to an outcome: outcome → runs. */
  readonly byOutcome: Map<string, Run[]>
  /** Instruments that stand, by party. */
  readonly instruments: Map<number, Instrument[]>
  /** Steps done: act → rows. */
  readonly steps: Map<string, number[]>
  /** What came of acts of which no run has spoken: row → worth. */
  readonly loose: Map<number, ActWorth>
  /** The acts of its last run as they were listed last, with those of no run; null since something else than `fresh` was said. */
  listed: readonly ActWorth[] | null
  /** What was said since, each of a later act than all before it. */
  fresh: ActWorth[]
  /** The latest row of which anything was said. */
  latest: number
  /** Who set it up, at the moment at which that was first done; null = nobody has. */
  setUp: { readonly at: number; readonly who: number[] } | null
  /** Somebody set it up who may do so below what another set up above it. */
  within: boolean
  /** Who has to see to it, as it was said from moment to moment. */
  readonly owners: { readonly at: number; readonly who: number[] }[]
  /** Moments at which an outcome of it came, ended or became possible. */
  readonly changes: number[]
  /** Since when something open in it rests on a matter not shown. */
  veiled: number
  /** What was published of a matter that is not shown itself. */
  readonly published: readonly Published[] | null
  /** Its rows whose day is not known, without those corrected; and the moments at which all such, corrected or not, may first have been. */
  readonly wides: readonly number[]
  readonly starts: readonly number[]
}

/** One act of its name, which stands until it is taken back. */
export interface Instrument {
  readonly act: string
  row: number
  /** Rows by which the same act was done before. */
  before?: number[]
}
/** The row by which an instrument of a party stands; undefined where none does. */
export const heldBy = (m: Matter, party: number, act: string): number | undefined =>
  m.instruments.get(party)?.find(held => held.act === act)?.row

/** An outcome that an act made known of a matter that is not shown. */
export interface Published {
  readonly outcome: string
  readonly procedure: string | null
  readonly row: number
  readonly from: Point
  readonly until: Point | null
}

export interface Run {
  readonly c: Compiled
  readonly matter: Matter
  readonly opened: Point
  /** The earliest moment at which it can have been opened. */
  readonly openedFrom: number
  /** The judge's time at which it was opened. */
  readonly openedKey: number
  readonly rows: number[]
  readonly origin: Run | null
  readonly openers: number[]
  readonly concerned: number[]
  readonly participants: readonly number[] | null
  readonly body: string | null
  /** What each party has done here, as bits. */
  yes: number[]
  /** The row that speaks for a party's stance, or −1. */
  stanceRow: number[]
  /** Instruments of parties that did not count here when they gave them: party → row. They count from the moment at which the party does. */
  early: Map<number, number> | null
  proxied: Set<number> | null
  holders: Map<number, Set<number>> | null
  officerActs: { readonly actor: number; readonly act: string; readonly row: number }[] | null
  named: Point | null
  close: Point | null
  /** The earliest moment of the close, where it is not known exactly. */
  closeFrom: Point | null
  /** Since when it may have closed, though a clock was moved since: nothing moves it later. */
  closedSince: Point | null
  closedBy: Point | null
  /** The act that closes, where another clock may close it later. */
  closing: Point | null
  /** The earliest moment of the act that closed it, where its day is not known. */
  closedFrom: number | null
  /** The opening from which the clock runs: later than `opened` after a restart. */
  start: Point
  /** The earliest moment of that, where its dating is wider than an instant. */
  startFrom: number
  quorumAt: Point | null
  notBefore: Point | null
  stopped: Point | null
  /** The earliest moment of that. */
  stoppedFrom: number
  /** How long the clock stood. */
  stood: Stood
  /** The same at the least, where the datings of suspensions are not known. */
  stoodLeast: Stood
  extendedTo: Point | null
  /** The row that closed the list of speakers on what is discussed; −1 while it is open. */
  speakers: number
  shut: number
  confirmed: boolean
  state: 'open' | 'settled'
  outcome: string | null
  /** The outcome is the procedure's `then`. */
  won: boolean
  settled: Point | null
  /** Set where the day itself is not known: the earliest moment at which it can have been settled. */
  settledFrom: number | null
  effect: Point | null
  /** The earliest moment of its effect, where that is not known exactly. */
  effectFrom: number | null
  /** Its day of effect hangs on an outcome that has not had effect yet, and may move. */
  effectOpen: boolean
  entered: boolean
  /** What its effect waits for, as far as it had come when it was looked for: a number that changes with it. */
  heard: number
  ended: Point | null
  /** The parties for whom another outcome ended this one's effect, and when. */
  endedFor: Map<number, Point> | null
  finding: Finding | null
  /** What was found of it while it was open, and how much had happened then. */
  shown: { readonly news: number; readonly closes: string | null; readonly finding: Finding } | null
  maybeSince: number | null
  undetermined: Why | null
  /** Why it is open whether it was opened at all; until a person rules, nothing is decided. */
  doubt: Why | null
  reason: Why | null
  /** What the judge says of each act, mostly in the order of their numbers; `toldLast` is the highest row among them. */
  readonly told: ActWorth[]
  toldLast: number
  /** Row → its place in `told`; null while they stand in the order of their numbers. */
  places: Map<number, number> | null
  /** What a joint act is worth for each of its authors: row → party → worth. */
  each: Map<number, Map<number, { worth: Worth; why: Why }>> | null
  /** What its procedure makes of acts, and who counts: kept. */
  readonly hearings: Hearings
  readonly members: Kept[]
  /** Rows whose dating leaves open whether they came before the close. */
  ambiguous: number[]
  /** Steps that were done in time or not, and were allowed for at the close. */
  perhaps: Set<number> | null
  dirty: boolean
  /** Its place among the runs opened. */
  place: number
}

/** A matter in which nothing has happened. */
export const newMatter = (id: string, index = -1): Matter => ({
  id,
  index,
  runs: [],
  afoot: [],
  byOutcome: new Map(),
  instruments: new Map(),
  steps: new Map(),
  loose: new Map(),
  listed: null,
  fresh: [],
  latest: -1,
  setUp: null,
  within: false,
  owners: [],
  changes: [],
  veiled: Infinity,
  published: null,
  wides: noRows,
  starts: noRows,
})
const noRows: readonly number[] = []

/** The matter with this number in the log, as it is before the first of its `known` acts. */
export function matterIn(log: Log, index: number, known: number): Matter {
  const m = log.matters[index] as MatterLog
  const made = newMatter(m.id, index)
  const wide = m.wide ? m.rows.filter(r => r < known && log.kind[r] === 2) : noRows
  if (wide.length === 0) return made
  const starts = [...new Set(wide.map(r => log.from[r] as number).filter(Number.isFinite))].sort((a, b) => a - b)
  return { ...made, wides: wide.filter(r => correctedBy(log, r, known) < 0), starts }
}

/** Writes down what a run came to. */
export function come(run: Run, outcome: string, won: boolean): void {
  const { byOutcome } = run.matter
  const others = byOutcome.get(run.outcome ?? '')
  others?.splice(others.indexOf(run), 1)
  run.outcome = outcome
  run.won = won
  const same = byOutcome.get(outcome)
  if (same === undefined) byOutcome.set(outcome, [run])
  else same.push(run)
}

/** Says what an act is worth in a run, in place of what was said before. */
export function say(run: Run, row: number, worth: Worth, reason: Why): void {
  if (run.each !== null) run.each.delete(row)
  put(run, row, worth, reason)
}
function put(run: Run, row: number, worth: Worth, reason: Why): void {
  const told: ActWorth = { no: row + 1, worth, why: reason }
  const at = placeOf(run, row)
  if (at >= 0) {
    retell(run, at, told)
    return
  }
  if (row < run.toldLast) run.places ??= new Map(run.told.map(({ no }, i) => [no - 1, i]))
  run.places?.set(row, run.told.length)
  run.told.push(told)
  if (row > run.toldLast) run.toldLast = row
  if (run.matter.loose.delete(row) || run !== run.matter.runs.at(-1)) run.matter.listed = null
  freshen(run.matter, told)
}
/** Puts another worth in a place of what a run has told. */
export function retell(run: Run, place: number, told: ActWorth): void {
  run.told[place] = told
  run.matter.listed = null
}
function freshen(matter: Matter, told: ActWorth): void {
  if (told.no <= matter.latest + 1) matter.listed = null
  else matter.latest = told.no - 1
  if (matter.listed !== null) matter.fresh.push(told)
}
/** Says what an act is worth that no run took. */
export function sayLoose(matter: Matter, row: number, worth: Worth, reason: Why): void {
  for (const r of matter.runs) if (isTold(r, row)) return
  const told: ActWorth = { no: row + 1, worth, why: reason }
  matter.loose.set(row, told)
  freshen(matter, told)
}

/** Says what an act that no run took is worth for one of its authors; `idOf` names them. */
export function sayLooseOf(
  matter: Matter,
  row: number,
  party: number,
  { authors, idOf }: { readonly authors: readonly number[]; readonly idOf: (actor: number) => string },
  told: { readonly worth: Worth; readonly why: Why },
): void {
  if (authors.length < 2) {
    sayLoose(matter, row, told.worth, told.why)
    return
  }
  const whole: Omit<ActWorth, 'no'> = matter.loose.get(row) ?? { worth: 'noted', why: why('nothing') }
  const parties = authors.map(a => {
    const id = idOf(a)
    return a === party
      ? { party: id, ...told }
      : (whole.parties?.find(p => p.party === id) ?? { party: id, worth: whole.worth, why: whole.why })
  })
  const alike = parties.every(p => p.worth === told.worth)
  const all: ActWorth = { no: row + 1, ...(alike ? told : { worth: 'noted', why: why('nothing'), parties }) }
  matter.loose.set(row, all)
  freshen(matter, all)
}

/** Where a row stands among those the judge has spoken of; −1 where it does not. */
function placeOf({ told, toldLast, places }: Run, row: number): number {
  // Rows mostly come in order: only one that is not beyond all others can have been told of before.
  if (row > toldLast) return -1
  if (places !== null) return places.get(row) ?? -1
  let low = 0,
    high = told.length - 1
  while (low <= high) {
    const mid = (low + high) >> 1
    const { no } = told[mid] as ActWorth
    if (no === row + 1) return mid
    if (no <= row) low = mid + 1
    else high = mid - 1
  }
  return -1
}
export const isTold = (run: Run, row: number): boolean => placeOf(run, row) >= 0

// Of its authors' worths the act has that which matters most: it counts where it counts for one.
const weights: readonly Worth[] = ['opens', 'counts', 'ambiguous', 'superseded', 'withdrawn', 'repeated']
const weightOf = (worth: Worth): number => (weights.indexOf(worth) + weights.length + 1) % (weights.length + 1)

/** Says what an act is worth for one of its authors. */
export function sayOf(run: Run, row: number, party: number, authors: readonly number[], worth: Worth, reason: Why): void {
  if (authors.length < 2) {
    say(run, row, worth, reason)
    return
  }
  run.each ??= new Map()
  let of = run.each.get(row)
  if (of === undefined) {
    run.each.set(row, (of = new Map()))
    // What was said of the whole act goes on for its other authors.
    const whole = run.told[placeOf(run, row)]
    if (whole !== undefined) for (const other of authors) of.set(other, whole)
  }
  of.set(party, { worth, why: reason })
  let best: { worth: Worth; why: Why } = { worth, why: reason }
  for (const told of of.values()) if (weightOf(told.worth) < weightOf(best.worth)) best = told
  put(run, row, best.worth, best.why)
}
export const isDone = (run: Run): boolean => run.state === 'settled' && (run.entered || !run.won)
/** The runs of a matter that are not done, in the order in which they opened: a matter may hold a thousand that are. What is done stays done. */
export function undone({ afoot }: Matter): readonly Run[] {
  let kept = 0
  for (const run of afoot) if (!isDone(run)) afoot[kept++] = run
  afoot.length = kept
  return afoot
}
export const inEffect = (run: Run, t: number): boolean =>
  run.entered && run.effect !== null && run.effect.ms <= t && (run.ended === null || run.ended.ms > t)

/** Whether an act that names a body may speak in a run: taken in no body, or in that one. */
export const isInBody = (run: Run, rare: { readonly body?: string } | undefined): boolean =>
  rare?.body === undefined || run.body === null || plain(rare.body) === plain(run.body)

/** What an opening says of its run. */
export type Opened = Pick<
  Run,
  | 'c'
  | 'matter'
  | 'opened'
  | 'openedFrom'
  | 'start'
  | 'startFrom'
  | 'openedKey'
  | 'rows'
  | 'origin'
  | 'openers'
  | 'concerned'
  | 'participants'
  | 'body'
  | 'named'
>

/** A run as it is opened: nobody has spoken. */
export function newRun(o: Opened, parties: number, hearings: Hearings): Run {
  return {
    c: o.c,
    matter: o.matter,
    opened: o.opened,
    openedFrom: o.openedFrom,
    startFrom: o.startFrom,
    openedKey: o.openedKey,
    rows: o.rows,
    origin: o.origin,
    openers: o.openers,
    concerned: o.concerned,
    participants: o.participants,
    body: o.body,
    named: o.named,
    yes: new Array<number>(parties).fill(0),
    stanceRow: new Array<number>(parties).fill(-1),
    early: null,
    proxied: null,
    holders: null,
    officerActs: null,
    close: null,
    closeFrom: null,
    closedSince: null,
    closedBy: null,
    closing: null,
    closedFrom: null,
    start: o.start,
    quorumAt: null,
    notBefore: null,
    stopped: null,
    stoppedFrom: o.openedKey,
    stood: never,
    stoodLeast: never,
    extendedTo: null,
    speakers: -1,
    shut: -1,
    confirmed: false,
    state: 'open',
    outcome: null,
    won: false,
    settled: null,
    settledFrom: null,
    effect: null,
    effectFrom: null,
    effectOpen: false,
    entered: false,
    heard: -1,
    ended: null,
    endedFor: null,
    finding: null,
    shown: null,
    maybeSince: null,
    undetermined: null,
    doubt: null,
    reason: null,
    told: [],
    toldLast: -1,
    places: null,
    each: null,
    hearings,
    members: [],
    ambiguous: [],
    perhaps: null,
    dirty: false,
    place: 0,
  }
}
