/**
 * The acts as the judge keeps them: columns of numbers, one row an act, and for each matter the rows that are its own. It only grows,
 * so a world that knows fewer acts may share it with one that knows more.
 */
import { parseWhen, plainInstant, type When } from '../basics/moment.ts'
import type { Charter, Edition } from '../charter/charter.ts'
import { plain } from '../charter/names.ts'
import { spineNames } from '../charter/spine.ts'
import { type Act, builtinActs, namesIn, setsUp } from '../record/act.ts'
import { detailFields } from '../record/fields.ts'
import { compile, type Compiled, countsAs } from './compile.ts'
import type { Hearings, Meanings } from './meaning.ts'

export interface MatterLog {
  readonly id: string
  readonly index: number
  /** Rows, in the order received. */
  readonly rows: number[]
  /** The row of the first act that puts it on the spine; Infinity while none does. */
  spineFrom: number
  /** Whether an act is dated by more than an instant. */
  wide: boolean
}

/** Fields that only some acts carry. */
export type Rare = Omit<Act, 'at' | 'by' | 'act' | 'matter'>

export interface Log {
  readonly charter: Charter
  length: number
  from: Float64Array
  until: Float64Array
  /** An actor's number; below nought, −1 − the place in `joint`. */
  /** 0 an instant, 1 a whole day, 2 a wider interval. */
  kind: Uint8Array
  who: Int32Array
  what: Int32Array
  /** A matter's number; −1 for an act of the whole organisation. */
  where: Int32Array
  readonly joint: (readonly number[])[]
  readonly rare: Map<number, Rare>
  /** Parties come first, in the annex's order; then officers and bodies; then whoever is neither. */
  readonly actors: string[]
  /** The ids of the parties listed. */
  readonly listed: readonly string[]
  readonly actorOf: Map<string, number>
  readonly parties: number
  readonly offices: number
  readonly acts: string[]
  readonly actOf: Map<string, number>
  readonly matters: MatterLog[]
  readonly matterOf: Map<string, number>
  /** Path → the matters anywhere below it. */
  readonly below: Map<string, number[]>
  /** Acts that a clock, a close or a `once` of this charter may ask for. */
  readonly stepActs: ReadonlySet<string>
  /** Acts that open a procedure of some edition. */
  readonly openingActs: ReadonlySet<string>
  /** Rows that correct the reading of an edition. */
  readonly readings: number[]
  /** Rows that stand for acts not shown. */
  readonly hidden: number[]
  /** Rows without a matter; rows that correct others: corrected row → correcting rows. */
  readonly general: number[]
  readonly corrections: Map<number, number[]>
  /** Which of them hold among the first `known` rows. */
  corrected: { readonly known: number; readonly length: number; readonly by: ReadonlyMap<number, number> } | null
  /** Names of acts that put a matter on the spine. */
  readonly spineActs: ReadonlySet<string>
  /** By the number of an act: whether it is one of them. */
  readonly onSpine: boolean[]
  /** By the number of an act: whether it is built in, or declared by some edition, as one that needs fields. */
  readonly needing: boolean[]
  /** By the numbers of acts: whether one of this name may give its matter an author. */
  readonly settingUp: boolean[]
  /** Matters that a procedure of the spine names. */
  readonly spineMatters: ReadonlySet<string>
  /** A procedure off the spine counts things: where it runs in a matter of the spine, the things below are walked with it. */
  readonly spineThings: boolean
  /** Rows on which the spine rests. */
  readonly spineRows: number[]
  /** What a charter, as it was read then, makes of each act. */
  readonly meanings: Map<Charter, Meanings>
  /** What each procedure makes of each act. */
  readonly hearings: Map<Compiled, Hearings>
  /** Walks of the spine to the horizon, by how many rows it rests on. */
  readonly spine: Map<number, unknown>
  /** Walks of single matters that can go on; null for one asked about once. */
  readonly aheads: Map<number, unknown>
  /** The clocks of all matters as they were asked about last. */
  coming: unknown
  /** The dating read last: acts of one moment mostly come together. */
  last: { readonly at: string; readonly when: When | string }
  /** What has been judged of this log, for as long as it lives. */
  readonly memo: Map<string, unknown>
}

export function emptyLog(charter: Charter): Log {
  const { actors, actorOf } = namedBy(charter)
  const spine = spineNames(charter)
  return {
    charter,
    length: 0,
    from: new Float64Array(256),
    until: new Float64Array(256),
    kind: new Uint8Array(256),
    who: new Int32Array(256),
    what: new Int32Array(256),
    where: new Int32Array(256),
    joint: [],
    rare: new Map(),
    actors,
    listed: charter.parties.map(p => p.id),
    actorOf,
    parties: charter.parties.length,
    offices: actors.length,
    acts: [],
    actOf: new Map(),
    matters: [],
    matterOf: new Map(),
    below: new Map(),
    stepActs: new Set(allEditions(charter).flatMap(e => e.procedures.flatMap(p => [...compile(p, e).steps]))),
    openingActs: openingActsOf(charter),
    hidden: [],
    general: [],
    readings: [],
    corrections: new Map(),
    corrected: null,
    spineActs: spine.acts,
    onSpine: [],
    needing: [],
    settingUp: [],
    spineMatters: spine.matters,
    spineThings: spine.things,
    spineRows: [],
    memo: new Map(),
    meanings: new Map(),
    hearings: new Map(),
    spine: new Map(),
    aheads: new Map(),
    coming: null,
    last: { at: '', when: '' },
  }
}

/** Whom a charter names, parties first, and under which names each is found. */
function namedBy(charter: Charter): { readonly actors: string[]; readonly actorOf: Map<string, number> } {
  const actors = charter.parties.map(p => p.id)
  const offices = [
    ...new Set(
      charter.editions.flatMap(e => [...e.officers, ...Object.keys(e.bodies), ...Object.values(e.bodies).flatMap(b => b.chair ?? [])]),
    ),
  ]
  const actorOf = new Map(actors.map((id, i) => [id, i]))
  for (const name of offices)
    if (!actorOf.has(plain(name))) {
      actorOf.set(plain(name), actors.length)
      if (!actorOf.has(name)) actorOf.set(name, actors.length)
      actors.push(name)
    }
  return { actors, actorOf }
}

/** Acts with which a procedure opens, by name or as what counts as it. */
function openingActsOf(charter: Charter): ReadonlySet<string> {
  return new Set(
    allEditions(charter).flatMap(e => {
      const opening = new Set(e.procedures.flatMap(p => [...p.opensWith]))
      const wider = Object.keys({ ...builtinActs, ...e.acts }).filter(act => [...opening].some(o => countsAs(e, act, o)))
      return [...opening, ...wider]
    }),
  )
}

const allEditions = (charter: Charter): readonly Edition[] => [...charter.editions, ...(charter.readings ?? [])]

/**
 * The charter as it was read by those who knew the first `known` acts: a correction of the reading holds from the start, for everyone who
 * knows of it.
 */
export function readAt(log: Log, known: number): Charter {
  if (log.readings.length === 0) return log.charter
  const rows = log.readings.filter(row => row < known && correctedBy(log, row, known) < 0)
  if (rows.length === 0) return log.charter
  const key = `reading ${rows.join()}`
  const kept = log.memo.get(key) as Charter | undefined
  if (kept !== undefined) return kept
  const editions = log.charter.editions.map(e => {
    const hashes = rows
      .map(row => log.rare.get(row))
      .filter(r => r?.edition === e.date)
      .map(r => r?.hash)
    return log.charter.readings?.findLast(r => r.date === e.date && r.hash === hashes.at(-1)) ?? e
  })
  const charter = { ...log.charter, editions }
  log.memo.set(key, charter)
  return charter
}

/** Fields that the judge never reads: an act that has no others is kept in the columns alone. */
const usual = new Set<string>([
  'at',
  'by',
  'act',
  'matter',
  'source',
  'note',
  'title',
  'url',
  'place',
  'received',
  'sealed',
  'marking',
  'readers',
  'instrument',
  'person',
  'second',
  'office',
  'number',
  ...detailFields,
])

/** Adds one act as the next row. Its dating has been read before: an act that cannot be read here is a mistake of ours. */
export function push(log: Log, act: Act): void {
  const row = log.length
  if (row === log.from.length) grow(log)
  const ms = plainInstant(act.at)
  if (Number.isNaN(ms)) date(log, row, act.at)
  else {
    log.from[row] = log.until[row] = ms
    log.kind[row] = 0
  }
  // What comes in on a day governs that day, as what has effect on one does.
  if (log.kind[row] === 1 && act.act === 'brought in') log.until[row] = log.from[row] as number
  log.who[row] = typeof act.by === 'string' ? actor(log, act.by) : joint(log, act.by)
  log.what[row] = actNumber(log, act.act)
  log.where[row] = act.matter === undefined ? -1 : matterOf(log, act.matter)
  // An act that needs fields is asked for them, also those that nobody else reads.
  let rare = log.needing[log.what[row] as number] === true
  for (const key in act)
    if (!usual.has(key)) {
      rare = true
      break
    }
  if (rare) log.rare.set(row, act)
  log.length = row + 1
  index(log, row, rare ? act : undefined)
}

/** A dating that is no instant with its offset. Acts of one day mostly come together. */
function date(log: Log, row: number, at: string): void {
  const when = at === log.last.at ? log.last.when : parseWhen(at, log.charter.seat.zone)
  if (typeof when === 'string') throw new Error(`act ${row + 1} was not checked: ${when}`)
  if (at !== log.last.at) log.last = { at, when }
  log.from[row] = when.from
  log.until[row] = when.until
  log.kind[row] = when.kind === 'instant' ? 0 : when.kind === 'day' ? 1 : 2
}

function grow(log: Log): void {
  const size = log.from.length * 2
  const floats = (old: Float64Array) => {
    const made = new Float64Array(size)
    made.set(old)
    return made
  }
  const ints = (old: Int32Array) => {
    const made = new Int32Array(size)
    made.set(old)
    return made
  }
  log.from = floats(log.from)
  log.until = floats(log.until)
  const kinds = new Uint8Array(size)
  kinds.set(log.kind)
  log.kind = kinds
  log.who = ints(log.who)
  log.what = ints(log.what)
  log.where = ints(log.where)
}

function number(names: string[], known: Map<string, number>, name: string): number {
  const found = known.get(name)
  if (found !== undefined) return found
  known.set(name, names.length)
  return names.push(name) - 1
}
function actNumber(log: Log, name: string): number {
  const found = log.actOf.get(name)
  if (found !== undefined) return found
  log.onSpine.push(log.spineActs.has(name))
  log.settingUp.push(setsUp.has(name))
  log.needing.push([builtinActs[name], ...allEditions(log.charter).map(e => e.acts[name])].some(def => (def?.needs.length ?? 0) > 0))
  // As the key of an object it is found there again without its letters being compared.
  const [key = name] = Object.keys({ [name]: 0 })
  return number(log.acts, log.actOf, key)
}
function actor(log: Log, name: string): number {
  return log.actorOf.get(name) ?? log.actorOf.get(plain(name)) ?? number(log.actors, log.actorOf, name)
}
const joint = (log: Log, names: readonly string[]): number => -log.joint.push(names.map(n => actor(log, n)))

function matterOf(log: Log, id: string): number {
  const found = log.matterOf.get(id)
  if (found !== undefined) return found
  const index = log.matters.length
  log.matterOf.set(id, index)
  for (let slash = id.indexOf('/'); slash > 0; slash = id.indexOf('/', slash + 1)) {
    const path = id.slice(0, slash)
    const list = log.below.get(path)
    if (list === undefined) log.below.set(path, [index])
    else list.push(index)
  }
  log.matters.push({ id, index, rows: [], spineFrom: Infinity, wide: false })
  return index
}

const singles: (readonly number[])[] = []
export const actorsOf = (log: Log, row: number): readonly number[] => {
  const who = log.who[row] as number
  return who >= 0 ? (singles[who] ??= [who]) : (log.joint[-1 - who] as readonly number[])
}
export const idsOf = (log: Log, actors: readonly number[]): string[] => actors.map(a => log.actors[a] as string)

/**
 * The row that corrects this one among the first `known` rows, or −1. Only who recorded it, the registrar or the depositary may, with a reason.
 */
export function correctedBy(log: Log, row: number, known: number): number {
  return log.corrections.size === 0 ? -1 : (correctionsAt(log, known).get(row) ?? -1)
}
/** Which correction holds of each row: from the last row back, for one that is itself corrected corrects nothing. */
function correctionsAt(log: Log, known: number): ReadonlyMap<number, number> {
  const kept = log.corrected
  if (kept !== null && kept.known === known && kept.length === log.length) return kept.by
  const by = holding(log.corrections, (c, row) => c < known && mayCorrect(log, c, row))
  log.corrected = { known, length: log.length, by }
  return by
}
/** Corrected row → the correction that holds, of those that may. */
function holding(
  corrections: ReadonlyMap<number, readonly number[]>,
  may: (by: number, row: number) => boolean,
): ReadonlyMap<number, number> {
  const by = new Map<number, number>()
  for (const row of [...corrections.keys()].sort((a, b) => b - a)) {
    const holds = corrections.get(row)?.findLast(c => c > row && !by.has(c) && may(c, row))
    if (holds !== undefined) by.set(row, holds)
  }
  return by
}
const sameActors = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every(x => b.includes(x))
/** Whether a correction is worth something: of a line that is not shown only those who see it can say, and one worth nothing is not shown. */
const isWorth = ({ reason, as }: Pick<Act, 'reason' | 'as'>, blank: boolean, same: () => boolean): boolean =>
  reason !== undefined && (blank || as === 'registrar' || as === 'depositary' || same())
export function mayCorrect(log: Log, by: number, row: number): boolean {
  const rare = log.rare.get(by)
  return rare !== undefined && isWorth(rare, isBlank(log, row), () => sameActors(actorsOf(log, by), actorsOf(log, row)))
}

/** The numbers of the acts that the judge finds corrected, for who has a record and no standing of it: the same question, asked of its acts. */
export function correctedIn(charter: Charter, acts: readonly Act[]): ReadonlySet<number> {
  const corrections = new Map<number, number[]>()
  for (const [row, act] of acts.entries())
    if (act.corrects !== undefined && !isWithheld(act))
      corrections.set(act.corrects - 1, [...(corrections.get(act.corrects - 1) ?? []), row])
  if (corrections.size === 0) return new Set()
  const { actorOf } = namedBy(charter)
  const who = ({ by }: Act): readonly (number | string)[] => namesIn(by).map(name => actorOf.get(name) ?? actorOf.get(plain(name)) ?? name)
  const found = holding(corrections, (c, row) => {
    const [by, of] = [acts[c], acts[row]]
    return by !== undefined && of !== undefined && isWorth(by, isWithheld(of), () => sameActors(who(by), who(of)))
  })
  return new Set([...found.keys()].map(row => row + 1))
}
const isWithheld = ({ act, by, matter }: Act): boolean => act === 'withheld' && by === 'withheld' && matter === undefined

/** How many of these rows, in the order received, are among the first `known`. */
export function countBelow(rows: readonly number[], known: number): number {
  let low = 0,
    high = rows.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((rows[mid] as number) < known) low = mid + 1
    else high = mid
  }
  return low
}

/** A copy of the first `known` rows, for a world that goes another way from there. */
export function branch(log: Log, known: number): Log {
  const made = emptyLog(log.charter)
  for (let row = 0; row < known; row++) {
    if (row === made.from.length) grow(made)
    made.from[row] = log.from[row] as number
    made.until[row] = log.until[row] as number
    made.kind[row] = log.kind[row] as number
    const who = actorsOf(log, row).map(a => actor(made, log.actors[a] as string))
    made.who[row] = who.length === 1 ? (who[0] as number) : -made.joint.push(who)
    made.what[row] = actNumber(made, log.acts[log.what[row] as number] as string)
    const rare = log.rare.get(row)
    if (rare !== undefined) made.rare.set(row, rare)
    const where = log.where[row] as number
    made.where[row] = where < 0 ? -1 : matterOf(made, (log.matters[where] as MatterLog).id)
    made.length = row + 1
    index(made, row, rare)
  }
  return made
}
/** A line in the place of an act not shown: nobody is called so, and nobody else leaves one. */
export function isBlank(log: Log, row: number): boolean {
  if (log.acts[log.what[row] as number] !== 'withheld' || (log.where[row] as number) >= 0) return false
  return (log.who[row] as number) >= 0 && log.actors[log.who[row] as number] === 'withheld'
}
/** Puts a matter on the spine, and with it what lies below: the things that a procedure off the spine may count there. */
function toSpine(log: Log, m: MatterLog, row: number): void {
  m.spineFrom = row
  if (!log.spineThings) return
  for (const i of log.below.get(m.id) ?? []) {
    const thing = log.matters[i] as MatterLog
    if (thing.spineFrom === Infinity) thing.spineFrom = row
  }
}
/** The matter one step above; undefined where no act names it. */
function above(log: Log, { id }: MatterLog): MatterLog | undefined {
  const slash = id.lastIndexOf('/')
  const i = slash < 0 ? undefined : log.matterOf.get(id.slice(0, slash))
  return i === undefined ? undefined : log.matters[i]
}
function index(log: Log, row: number, rare: Rare | undefined): void {
  if (isBlank(log, row)) {
    log.hidden.push(row)
    return
  }
  const reading = rare?.hash !== undefined && log.acts[log.what[row] as number] === 'corrected the reading'
  if (reading) log.readings.push(row)
  if (rare?.corrects !== undefined) {
    const list = log.corrections.get(rare.corrects - 1)
    if (list === undefined) log.corrections.set(rare.corrects - 1, [row])
    else list.push(row)
  }
  const where = log.where[row] as number
  if (where < 0) log.general.push(row)
  else {
    const m = log.matters[where] as MatterLog
    m.rows.push(row)
    if (log.from[row] !== log.until[row]) m.wide = true
    if (
      m.spineFrom === Infinity &&
      (log.onSpine[log.what[row] as number] === true || rare?.edition !== undefined || (m.rows.length === 1 && log.spineMatters.has(m.id)))
    )
      toSpine(log, m, row)
    else if (m.spineFrom === Infinity && log.spineThings && (above(log, m)?.spineFrom ?? Infinity) !== Infinity) m.spineFrom = row
  }
  if (reading || where < 0 || (log.matters[where] as MatterLog).spineFrom !== Infinity || rare?.corrects !== undefined)
    log.spineRows.push(row)
}
