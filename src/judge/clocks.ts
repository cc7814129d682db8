/**
 * From a clock of the charter to a moment. A period of hours ends to the second, a period of days with its last day at the seat, so that
 * what stands by it stands from the start of the next; an effect on the nth day begins on that day.
 */
import {
  isDay,
  addDays,
  addMonths,
  addWorkingDays,
  addYears,
  dayOf,
  firstOfNextMonth,
  nextWorkingDay,
  printInstant,
  startOfDay,
  endOfDay,
  lastDay,
} from '../basics/moment.ts'
import type { Clock } from '../rules/condition.ts'

export interface Seat {
  readonly zone: string
  readonly holidays: ReadonlySet<string>
}
/** A moment in the judge's time; `day` where it is a whole day that is meant (it begins there), else an instant. */
export interface Point {
  readonly ms: number
  readonly day: string | null
}

export const dayPoint = (day: string, seat: Seat): Point => ({ ms: startOfDay(day, seat.zone), day })
export const instantPoint = (ms: number): Point => ({ ms, day: null })
export const printPoint = (p: Point, seat: Seat): string => p.day ?? printInstant(p.ms, seat.zone)
/** The earliest moment of a point: a day whose end is meant begins with its first instant. */
export const sinceOf = (p: Point, seat: Seat): number => (p.day !== null && (p.ms + 1) % 1000 === 0 ? startOfDay(p.day, seat.zone) : p.ms)
/** A moment as a point like another: a day where that is one; a moment before all others has none. */
export const pointLike = (ms: number, like: Point, seat: Seat): Point =>
  like.day === null || !Number.isFinite(ms) ? instantPoint(ms) : { ms, day: dayOf(ms, seat.zone) }
/** Two ends of a dating as people write it: a year, a month, an interval; one day where both are of it. */
export function printSpan(from: number, until: Point, seat: Seat): string {
  if (from >= sinceOf(until, seat)) return printPoint(until, seat)
  const last = until.day ?? dayOf(until.ms, seat.zone)
  if (!Number.isFinite(from)) return `../${last}`
  const first = dayOf(from, seat.zone)
  if (first === last) return printPoint(until, seat)
  const month = first.slice(0, 7)
  if (first === `${month}-01` && last === addDays(addMonths(first, 1), -1)) return month
  const year = first.slice(0, 4)
  return first === `${year}-01-01` && last === `${year}-12-31` ? year : `${first}/${last}`
}
/** A moment after the last day of the calendar: it comes, and nobody can write when. */
export const beyond: Point = { ms: Infinity, day: null }
const within = (p: Point, seat: Seat): Point => (p.day === lastDay || p.ms > endOfDay(lastDay, seat.zone) ? beyond : p)
export const later = (a: Point, b: Point): Point => (b.ms > a.ms ? b : a)

type After = Extract<Clock, { clock: 'after' }>
const HOUR = 3_600_000

/** How long a clock stood still: whole days with both ends, the working days among them, the exact time. */
export interface Stood {
  readonly days: number
  readonly work: number
  readonly ms: number
}
export const never: Stood = { days: 0, work: 0, ms: 0 }

function dayAfter(c: After, day: string, seat: Seat, stood: Stood = never): string {
  const plain =
    c.unit === 'days'
      ? addDays(day, c.n)
      : c.unit === 'weeks'
        ? addDays(day, 7 * c.n)
        : c.unit === 'months'
          ? addMonths(day, c.n)
          : c.unit === 'years'
            ? addYears(day, c.n)
            : addWorkingDays(day, c.n, seat.holidays)
  const moved = c.unit === 'working days' ? addWorkingDays(plain, stood.work, seat.holidays) : addDays(plain, stood.days)
  const expired = c.expiry ? addDays(moved, 1) : moved
  return c.roll ? nextWorkingDay(expired, seat.holidays) : expired
}
const isShort = (c: After): boolean => c.unit === 'hours' || c.unit === 'minutes'

/** The moment at which a period that begins at `start` ends: acts before it are in time. */
export function periodEnd(c: After, start: Point, seat: Seat, stood: Stood = never): Point {
  if (isShort(c)) return within(instantPoint(start.ms + c.n * (c.unit === 'hours' ? HOUR : HOUR / 60) + stood.ms), seat)
  const last = dayAfter({ ...c, expiry: false }, start.day ?? dayOf(start.ms, seat.zone), seat, stood)
  return within({ ms: endOfDay(last, seat.zone) + 1, day: last }, seat)
}

/** The moment from which an effect counts that comes so long after `start`. */
export function effectAt(c: After, start: Point, seat: Seat): Point {
  if (isShort(c)) return within(instantPoint(start.ms + c.n * (c.unit === 'hours' ? HOUR : HOUR / 60)), seat)
  return within(dayPoint(dayAfter(c, start.day ?? dayOf(start.ms, seat.zone), seat), seat), seat)
}

/** What a clock is computed from: each anchor's moment, or null while it is not known. */
export interface Anchors {
  opening: Point
  decision: Point | null
  quorum: Point | null
  named: Point | null
  /** The moment since which an outcome or an officer's act stands, or will. */
  once(outcome: string, by: string | null, of: string | null): Point | null
  /** The moment of an act that closes. */
  with(acts: readonly string[]): Point | null
}

/** A moment that was fixed, later by as long as the clock stood. */
export const movedBy = (p: Point, stood: Stood, seat: Seat): Point =>
  p.day === null ? instantPoint(p.ms + stood.ms) : stood.days === 0 ? p : endOf(addDays(p.day, stood.days), seat)
const endOf = (day: string, seat: Seat): Point => ({ ms: endOfDay(day, seat.zone) + 1, day })

/**
 * The moment of one clock of `closes` (a period ends) or of `from` and `not before` (an effect begins), later by as long as the clock stood;
 * null while it is not known. An act or an outcome that is waited for comes when it comes.
 */
export function momentOf(c: Clock, anchors: Anchors, seat: Seat, place: 'closes' | 'from', stood: Stood = never): Point | null {
  switch (c.clock) {
    case 'at once':
      return place === 'from' ? anchors.decision : anchors.opening
    case 'date':
      return place === 'closes' ? endOf(addDays(c.day, stood.days), seat) : dayPoint(c.day, seat)
    case 'as named': {
      const { named } = anchors
      if (place === 'closes' && c.atMost !== undefined) {
        // The latest that the charter allows holds where nobody named a moment, or named a later one.
        const last = momentOf(c.atMost, anchors, seat, place, stood)
        const chosen = named && movedBy(named, stood, seat)
        return chosen === null || (last !== null && last.ms < chosen.ms) ? last : chosen
      }
      if (place === 'closes') return named && movedBy(named, stood, seat)
      // An effect begins with the day named, and not before the shortest time the charter sets.
      const least = c.atLeast === null ? null : momentOf(c.atLeast, anchors, seat, place)
      const at = named === null || named.day === null ? named : dayPoint(named.day, seat)
      return at === null || least === null ? (at ?? least) : later(at, least)
    }
    case 'once':
      return anchors.once(c.outcome, c.by, c.of)
    case 'with':
      return anchors.with(c.acts)
    case 'after': {
      const start = anchors[c.anchor]
      if (start !== null && !Number.isFinite(start.ms)) return start
      return start === null ? null : place === 'closes' ? periodEnd(c, start, seat, stood) : effectAt(c, start, seat)
    }
    case 'day of year': {
      const after = momentOf(c.after, anchors, seat, 'from')
      if (after === null || !Number.isFinite(after.ms)) return after
      const day = addDays(nextOfYear(c.monthDay, after.day ?? dayOf(after.ms, seat.zone), c.orOn), stood.days)
      return within(place === 'closes' ? endOf(day, seat) : dayPoint(day, seat), seat)
    }
    case 'earliest of': {
      let first: Point | null = null
      for (const one of c.clocks) {
        const at = momentOf(one, anchors, seat, place, stood)
        if (at !== null && (first === null || at.ms < first.ms)) first = at
      }
      return first
    }
    case 'first of month': {
      const after = momentOf(c.after, anchors, seat, 'from')
      if (after !== null && !Number.isFinite(after.ms)) return after
      return after && within(dayPoint(addDays(firstOfNextMonth(after.day ?? dayOf(after.ms, seat.zone)), stood.days), seat), seat)
    }
  }
}

/** The next day of a name after a day, or that day itself; 29 February is the 28th where the year has none. */
function nextOfYear(monthDay: string, after: string, orOn: boolean): string {
  const year = Number(after.slice(0, 4))
  const of = (y: number): string => {
    const day = `${String(y).padStart(4, '0')}-${monthDay}`
    return isDay(day) ? day : `${day.slice(0, 8)}28`
  }
  return of(year) > after || (orOn && of(year) === after) ? of(year) : of(year + 1)
}

/**
 * The latest of several clocks; null while one is not known. A moment that nobody named is none of them, nor, in a close, a period that runs
 * from a quorum not yet reached: it makes the close later once it is. No clocks: undefined.
 */
export function latestOf(
  clocks: readonly Clock[],
  anchors: Anchors,
  seat: Seat,
  place: 'closes' | 'from',
  stood: Stood = never,
): Point | null | undefined {
  if (clocks.length === 0) return undefined
  let latest: Point | null = null
  for (const c of clocks) {
    const absent =
      c.clock === 'as named'
        ? anchors.named === null && c.atMost === undefined
        : c.clock === 'after' && c.anchor === 'quorum' && anchors.quorum === null && place === 'closes'
    if (absent && clocks.length > 1) continue
    const at = momentOf(c, anchors, seat, place, stood)
    if (at === null) return null
    latest = latest === null ? at : later(latest, at)
  }
  return latest
}
