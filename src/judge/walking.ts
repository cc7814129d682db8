/** What every part of the walk shares: its state, and how it reads a row of the log. */
import { dayOf, parseWhen, startOfDay } from '../basics/moment.ts'
import type { Body, Charter, Edition, Procedure } from '../charter/charter.ts'
import { plain } from '../charter/names.ts'
import { instantPoint, type Point, type Seat } from './clocks.ts'
import type { Mode } from './dossier.ts'
import { editionAt, type Lists } from './lists.ts'
import type { Log, MatterLog, Rare } from './log.ts'
import type { Meanings } from './meaning.ts'
import type { Papers } from './members.ts'
import { chairOf } from './rotation.ts'
import { type Matter, matterIn, type Run } from './run.ts'
import type { Why } from './standing.ts'
import { namesIn } from '../record/act.ts'

export interface WalkOptions {
  readonly log: Log
  /** Only the first so many rows are known. */
  readonly known: number
  readonly matters: readonly MatterLog[]
  readonly lists: Lists
  /** The walk writes the lists: it is the spine's. */
  readonly spine: boolean
  /** The last moment, included. */
  readonly until: number
  /** Matters outside this walk, as they lie at the end of time; null where there is none, 'cycle' where it rests on this one. */
  readonly elsewhere: (id: string) => Matter | null | 'cycle'
  /** Moments at which something outside this walk changes. */
  readonly changes: readonly number[]
}
/** What others read of a walk. */
export type Walked = Pick<Walking, 'lists' | 'papers' | 'cycle' | 'news'> & { readonly matters: ReadonlyMap<string, Matter> }

export const asking: Mode = { ahead: false, lists: false, closed: false }
export const looking: Mode = { ahead: true, lists: false, closed: false }
export const telling: Mode = { ahead: true, lists: true, closed: false }
export const closing: Mode = { ahead: false, lists: false, closed: true }
export const afterwards: Mode = { ahead: false, lists: true, closed: true }

export interface Opening {
  readonly p: Procedure
  readonly edition: Edition
  readonly matter: Matter
  rows: number[]
  openers: number[]
  concerned: number[]
  origin: Run | null
  fault: Why | null
  /** Why it is open whether it opened at all. */
  readonly doubt?: Why | null
  /** It is for one party of several that have a run each. */
  readonly apart?: boolean
}

/** The state of one walk. */
export interface Walking {
  readonly options: WalkOptions
  readonly log: Log
  readonly lists: Lists
  readonly charter: Charter
  readonly seat: Seat
  readonly meanings: Meanings
  readonly matters: Map<string, Matter>
  /** The matter looked at last: most acts that follow each other are of one. */
  last: Matter | null
  /** Runs that are open, or settled and not yet entered. */
  readonly active: Run[]
  /** Runs that wait for a day of effect that is known; the next stands last. */
  readonly waiting: Run[]
  /** How many runs were opened. */
  opened: number
  readonly partyIndex: ReadonlyMap<string, number>
  papers: Papers
  readonly rows: number[]
  /** The next row to take; the next moment at which something outside changes. */
  cursor: number
  readonly changes: readonly number[]
  change: number
  /** The last moment at which anything happened. */
  stepped: number
  /** How many moments brought anything that a run may be asked about. */
  news: number
  /** The last moment at which a run was open; the same before the last moment. */
  live: number
  before: number
  /** At the last moment nothing was opened, decided or due, and no act was left that an open run might yet take. */
  quiet: boolean
  /** The first moment at which an act that is not shown can have been done; Infinity on the spine, and where all is shown. */
  readonly hidden: number
  /** It rests, by way of others, on itself. */
  cycle: boolean
  /** Some run holds instruments of parties that do not count there yet. */
  early: boolean
  /** Runs whose quorum is tested at their opening. */
  readonly testQuorum: Run[]
  /** Early acts of the day of an opening that answer it after all. */
  readonly recalled: number[]
  /** Editions whose transition has been applied. */
  readonly moved: Map<number, number>
}

/** The matter with this number in the log. */
export function matterAt(w: Walking, where: number): Matter {
  const { last } = w
  if (last !== null && last.index === where) return last
  const { id } = w.log.matters[where] as MatterLog
  let m = w.matters.get(id)
  if (m === undefined) w.matters.set(id, (m = matterIn(w.log, where, w.options.known)))
  w.last = m
  return m
}

export function concernedBy(w: Walking, id: string, rare: Rare | undefined, openers: readonly number[]): number[] {
  if (rare?.concerning !== undefined)
    return namesIn(rare.concerning)
      .map(n => w.partyIndex.get(n))
      .filter(p => p !== undefined)
  const slash = id.indexOf('/')
  const head = w.partyIndex.get(slash < 0 ? id : id.slice(0, slash))
  return head !== undefined && head < w.log.parties ? [head] : openers.filter(a => a < w.log.parties)
}

export function namesOf(w: Walking, id: string, concerned: readonly number[]): string[] {
  const out = id.split('/')
  if (out.length > 1) out.push(id)
  for (const p of concerned) {
    const name = w.log.actors[p] as string
    if (!out.includes(name)) out.push(name)
  }
  return out
}

export function pointOf(w: Walking, row: number): Point {
  const to = w.log.until[row] as number
  return w.log.kind[row] === 1
    ? { ms: to, day: dayOf(w.log.from[row] as number, w.seat.zone) }
    : w.log.kind[row] === 0
      ? instantPoint(to)
      : { ms: to, day: dayOf(to, w.seat.zone) }
}

/** The moment of the walk as people write it: a day, where the acts of that moment are dated by the day. */
export function pointAtKey(w: Walking, t: number): Point {
  const day = dayOf(t, w.seat.zone)
  // An inexact act ends with the last millisecond of a day, though it may be a day elsewhere than at the seat.
  return (t + 1) % 1000 === 0 || startOfDay(day, w.seat.zone) === t ? { ms: t, day } : instantPoint(t)
}

export function pointAt(w: Walking, origin: Run | null, t: number): Point {
  return origin?.effect !== null && origin?.effect !== undefined && origin.effect.ms <= t && origin.state === 'settled' && origin.won
    ? { ms: origin.effect.ms, day: origin.effect.day }
    : pointAtKey(w, t)
}

export function pointOfText(w: Walking, text: string): Point | null {
  const when = parseWhen(text, w.seat.zone)
  if (typeof when === 'string') return null
  return when.kind === 'instant' ? instantPoint(when.until) : { ms: when.until + 1, day: dayOf(when.until, w.seat.zone) }
}

/** Whether an act surely came at or after the close. */
export function lateFor(w: Walking, run: Run, row: number): boolean {
  if (run.state !== 'open' || run.stopped !== null) return false
  const from = w.log.from[row] as number
  // What comes at the moment of the act that closes comes with it.
  return run.closedBy !== null ? from > run.closedBy.ms : run.close !== null && from >= run.close.ms
}

/** Whether its dating leaves open whether it came before the close. */
export function undecidedBefore(w: Walking, run: Run, row: number): boolean {
  const from = w.log.from[row] as number,
    to = w.log.until[row] as number
  if (run.stopped !== null) return false
  if (run.closedBy !== null) return from <= run.closedBy.ms && to > run.closedBy.ms
  return run.close !== null && from < run.close.ms && to >= (run.closeFrom ?? run.close).ms
}

/** Whether an actor is the officer of that name: `Chair` is the chair of the run's body. */
export function isOfficer(w: Walking, name: string, actor: number, body: string | null, edition: Edition): boolean {
  const own = w.log.actors[actor] as string
  if (plain(name) !== 'chair') return plain(own) === plain(name) && actor >= w.log.parties
  const bodies = bodiesOf(body, edition)
  if (actor < w.log.parties)
    return bodies.some(b => b.rotation !== undefined && chairOf(b, b.rotation, edition, w.papers, w.stepped) === actor)
  if (bodies.some(b => b.chair !== null && plain(b.chair) === plain(own))) return true
  // Where the chair goes round, an act by "Chair" says nothing of who held it.
  return plain(own) === 'chair' && (bodies.length === 0 || bodies.some(b => b.rotation === undefined))
}

/** The body in which something is done; where none is named, all of them. */
export const bodiesOf = (body: string | null, edition: Edition): readonly Body[] =>
  body === null ? Object.values(edition.bodies) : [edition.bodies[body]].filter(b => b !== undefined)

const seats = new WeakMap<Charter, Seat>()
export function seatOf(charter: Charter): Seat {
  let seat = seats.get(charter)
  if (seat === undefined) seats.set(charter, (seat = { zone: charter.seat.zone, holidays: new Set(charter.holidays) }))
  return seat
}

/** The edition that governs a matter now. */
export const editionOf = (w: Walking, matter: Matter, t: number): Edition =>
  w.lists.editions.length === 1 ? (w.charter.editions[0] as Edition) : editionAt(w.lists, w.charter, t, namesOf(w, matter.id, []))
