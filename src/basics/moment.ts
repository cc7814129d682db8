/**
 * Days, instants and intervals: the one place where a day becomes milliseconds. Treaties count days, silences count hours at the seat.
 *
 * The judge's time is the number of milliseconds since 1970-01-01T00:00Z. A day is a day at the seat: from its first instant to the last
 * millisecond before the next day. Texts follow ISO 8601 and RFC 9557; a written offset binds, whatever today's table of zones says.
 */
import { Temporal } from 'temporal-polyfill'

/** The dating of an act, both ends included: nothing earlier than `from`, nothing later than `until`. */
export interface When {
  readonly text: string
  readonly kind: 'day' | 'month' | 'interval' | 'instant'
  /** -Infinity where the record says only “by this day”. */
  readonly from: number
  readonly until: number
}

const DAY = 86_400_000
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

// The calendar of this program runs from 0001-01-01 to 9999-12-31: four digits, so that days compare as text.
const FIRST = civil(1, 1, 1)
const LAST = civil(9999, 12, 31)

/** The number of days from 1970-01-01, in the proleptic Gregorian calendar. */
function civil(y: number, m: number, d: number): number {
  const shifted = m <= 2 ? y - 1 : y
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

function ymd(n: number): { y: number; m: number; d: number } {
  const z = n + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const m = mp < 10 ? mp + 3 : mp - 9
  return { y: yearOfEra + era * 400 + (m <= 2 ? 1 : 0), m, d: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 }
}

/** The last day of the calendar; what is reckoned to lie on it lies on it or beyond. */
export const lastDay = '9999-12-31'

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')
const printDay = (y: number, m: number, d: number): string => `${pad(y, 4)}-${pad(m)}-${pad(d)}`
const leap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
const daysIn = (y: number, m: number): number => (m === 2 ? (leap(y) ? 29 : 28) : m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31)

/** The number that `count` digits of `text` write from `at` on, or -1. */
function digits(text: string, at: number, count: number): number {
  let n = 0
  for (let i = at; i < at + count; i++) {
    const c = text.charCodeAt(i) - 48
    if (!(c >= 0 && c <= 9)) return -1
    n = n * 10 + c
  }
  return n
}

/** The number of the day that the first ten signs of `text` write, or NaN. */
function dayNumber(text: string): number {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN
  const y = two(text, 0) * 100 + two(text, 2)
  const m = two(text, 5)
  const d = two(text, 8)
  return y >= 1 && m >= 1 && m <= 12 && d >= 1 && (d <= 28 || d <= daysIn(y, m)) ? civil(y, m, d) : Number.NaN
}

/** The day with this number; before the first and after the last day of the calendar, that day. */
function nthDay(n: number): string {
  const { y, m, d } = ymd(n < FIRST ? FIRST : n > LAST ? LAST : n)
  return printDay(y, m, d)
}

function mustBeDay(day: string): number {
  const n = day.length === 10 ? dayNumber(day) : Number.NaN
  if (Number.isNaN(n)) throw new Error(`not a day: ${day}`)
  return n
}

/** Whether the text is a day of the calendar, `2016-11-04`. */
export function isDay(text: string): boolean {
  return text.length === 10 && !Number.isNaN(dayNumber(text))
}

// What is kept per zone only saves work: the same questions have the same answers without it.
interface Almanac {
  readonly starts: Map<number, number>
  readonly whens: Map<string, When>
  offset: number
}
const KEPT = 65_536
const almanacs = new Map<string, Almanac>()
const isUtc = (zone: string): boolean => zone === 'UTC' || zone === 'Etc/UTC'

function almanac(zone: string): Almanac {
  let a = almanacs.get(zone)
  if (!a) {
    if (almanacs.size >= 64) almanacs.clear()
    almanacs.set(zone, (a = { starts: new Map(), whens: new Map(), offset: 0 }))
  }
  return a
}

/** Whether this machine's tables know the zone. */
export function isZone(zone: string): boolean {
  if (isUtc(zone) || almanacs.has(zone)) return true
  try {
    Temporal.PlainDate.from('2000-01-01').toZonedDateTime(zone)
    return ZONE.test(zone)
  } catch {
    return false
  }
}

function startOf(n: number, zone: string): number {
  if (isUtc(zone)) return n * DAY
  const a = almanac(zone)
  let ms = a.starts.get(n)
  if (ms === undefined) {
    const { y, m, d } = ymd(n)
    ms = new Temporal.PlainDate(y, m, d).toZonedDateTime(zone).epochMilliseconds
    if (a.starts.size >= KEPT) a.starts.clear()
    a.starts.set(n, ms)
  }
  return ms
}

/** The first instant of a day at the seat: midnight, or where the clocks skip midnight the first instant after it. */
export function startOfDay(day: string, zone: string): number {
  return startOf(mustBeDay(day), zone)
}

/** The last millisecond of a day at the seat. */
export function endOfDay(day: string, zone: string): number {
  return startOf(mustBeDay(day) + 1, zone) - 1
}

/** The day at the seat to which an instant belongs; beyond the calendar, its first or last day. */
export function dayOf(ms: number, zone: string): string {
  if (!(ms > (FIRST - 1) * DAY)) return nthDay(FIRST)
  if (!(ms < (LAST + 2) * DAY)) return nthDay(LAST)
  if (isUtc(zone)) return nthDay(Math.floor(ms / DAY))
  const a = almanac(zone)
  let n = Math.floor((ms + a.offset) / DAY)
  while (ms < startOf(n, zone)) n--
  while (ms >= startOf(n + 1, zone)) n++
  a.offset = n * DAY - startOf(n, zone)
  return nthDay(n)
}

/** The day `n` days later (or earlier). */
export function addDays(day: string, n: number): string {
  return nthDay(mustBeDay(day) + n)
}

/** The day of the same number `n` months later; where that month is shorter, its last day. */
export function addMonths(day: string, n: number): string {
  const { y, m, d } = ymd(mustBeDay(day))
  const months = y * 12 + (m - 1) + n
  const year = Math.floor(months / 12)
  if (year < 1) return nthDay(FIRST)
  if (year > 9999) return nthDay(LAST)
  const month = months - year * 12 + 1
  return printDay(year, month, Math.min(d, daysIn(year, month)))
}

/** The same day `n` years later; 29 February becomes 28 February where there is none. */
export function addYears(day: string, n: number): string {
  return addMonths(day, n * 12)
}

/** The first day of the month after the one in which the day lies. */
export function firstOfNextMonth(day: string): string {
  return addMonths(`${day.slice(0, 8)}01`, 1)
}

// 1970-01-01, the day 0, was a Thursday.
function works(n: number, holidays: ReadonlySet<string>): boolean {
  const weekday = (((n + 3) % 7) + 7) % 7
  return weekday < 5 && (holidays.size === 0 || !holidays.has(nthDay(n)))
}

/** The `n`th working day after a day (before it, if `n` is negative); Saturdays, Sundays and holidays do not count. */
export function addWorkingDays(day: string, n: number, holidays: ReadonlySet<string>): string {
  let at = mustBeDay(day)
  const step = n < 0 ? -1 : 1
  for (let left = Math.abs(n); left > 0 && at >= FIRST && at <= LAST; ) {
    at += step
    if (works(at, holidays)) left--
  }
  return nthDay(at)
}

/** The day itself if it is a working day, else the next one that is. */
export function nextWorkingDay(day: string, holidays: ReadonlySet<string>): string {
  let at = mustBeDay(day)
  while (at <= LAST && !works(at, holidays)) at++
  return nthDay(at)
}

/** How many working days lie from a day to another, both ends counted; none where the other comes first. */
export function workingDays(first: string, last: string, holidays: ReadonlySet<string>): number {
  let count = 0
  for (let at = mustBeDay(first); at <= mustBeDay(last); at++) if (works(at, holidays)) count++
  return count
}

/** The number of days from `a` to `b`; negative if `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return mustBeDay(b) - mustBeDay(a)
}

function printOffset(ms: number): string {
  const s = Math.abs(Math.round(ms / 1000))
  const seconds = s % 60
  return `${ms < 0 ? '-' : '+'}${pad(Math.floor(s / 3600))}:${pad(Math.floor(s / 60) % 60)}${seconds ? `:${pad(seconds)}` : ''}`
}

function offsetAt(ms: number, zone: string): number {
  if (isUtc(zone)) return 0
  return Math.round(Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6)
}

/** A day of 24 hours, on which one offset holds throughout; the one printed last is kept, for instants mostly come a day at a time. */
interface Printed {
  readonly zone: string
  readonly start: number
  readonly day: string
  readonly offset: string
  /** The moment of it printed last. */
  at: number
  text: string
}
let printed: Printed | null = null

function printedDay(ms: number, zone: string): Printed | null {
  if (printed !== null && printed.zone === zone && ms >= printed.start && ms < printed.start + DAY) return printed
  const day = dayOf(ms, zone)
  const n = mustBeDay(day)
  const start = startOf(n, zone)
  return startOf(n + 1, zone) - start === DAY
    ? (printed = { zone, start, day, offset: printOffset(n * DAY - start), at: Number.NaN, text: '' })
    : null
}

/** The instant as the clocks at the seat show it: `2003-02-10T12:00:00+01:00[Europe/Brussels]`. */
export function printInstant(ms: number, zone: string): string {
  const at = Math.min(Math.max(ms, FIRST * DAY + DAY), LAST * DAY)
  const on = printedDay(at, zone)
  if (on !== null) {
    if (on.at !== at) {
      on.at = at
      on.text = `${on.day}T${printClock(at - on.start)}${on.offset}[${zone}]`
    }
    return on.text
  }
  const offset = offsetAt(at, zone)
  return `${printWall(at + offset)}${printOffset(offset)}[${zone}]`
}

/** A reading of the clock, `2003-02-10T12:00:00`, with milliseconds where there are any. */
function printWall(local: number): string {
  const n = Math.floor(local / DAY)
  return `${nthDay(n)}T${printClock(local - n * DAY)}`
}

function printClock(t: number): string {
  const ms = t % 1000
  const clock = `${pad(Math.floor(t / 3_600_000))}:${pad(Math.floor(t / 60_000) % 60)}:${pad(Math.floor(t / 1000) % 60)}`
  return ms ? `${clock}.${pad(ms, 3)}` : clock
}

const ZONE = /^[A-Za-z_.][A-Za-z0-9_.+-]*(\/[A-Za-z0-9_.+-]+)*$/

/** A reading of the clock as written: the local time, the offset in milliseconds (null if none), the zone. */
interface Written {
  readonly local: number
  readonly offset: number | null
  readonly zulu: boolean
  readonly zone: string | null
  readonly critical: boolean
}

// A fraction finer than a millisecond is cut, which never carries an act over a deadline: those are whole seconds.
function readWritten(text: string): Written | null {
  const n = dayNumber(text)
  if (Number.isNaN(n) || text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58) return null
  const hour = digits(text, 11, 2)
  const minute = digits(text, 14, 2)
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return null
  let i = 16
  let second = 0
  let milli = 0
  if (text.charCodeAt(i) === 58) {
    second = digits(text, i + 1, 2)
    if (second < 0 || second > 59) return null
    i += 3
    if (text.charCodeAt(i) === 46) {
      let k = i + 1
      for (let unit = 100; k < text.length && k < i + 10; k++, unit /= 10) {
        const c = text.charCodeAt(k) - 48
        if (!(c >= 0 && c <= 9)) break
        if (unit >= 1) milli += c * unit
      }
      if (k === i + 1) return null
      i = k
    }
  }
  const local = n * DAY + hour * 3_600_000 + minute * 60_000 + second * 1000 + milli
  if (i === text.length) return { local, offset: null, zulu: false, zone: null, critical: false }
  let offset: number | null = null
  const sign = text.charCodeAt(i)
  const zulu = sign === 90
  if (zulu) {
    offset = 0
    i++
  } else if (sign === 43 || sign === 45) {
    const h = digits(text, i + 1, 2)
    const m = digits(text, i + 4, 2)
    if (h < 0 || h > 18 || m < 0 || m > 59 || text.charCodeAt(i + 3) !== 58) return null
    i += 6
    let s = 0
    // Offsets before the railways had seconds: Brussels kept +00:17:30 until 1892.
    if (text.charCodeAt(i) === 58) {
      s = digits(text, i + 1, 2)
      if (s < 0 || s > 59) return null
      i += 3
    }
    offset = (sign === 45 ? -1 : 1) * (h * 3_600_000 + m * 60_000 + s * 1000)
  }
  if (i === text.length) return { local, offset, zulu, zone: null, critical: false }
  if (text.charCodeAt(i) !== 91 || text.charCodeAt(text.length - 1) !== 93) return null
  const critical = text.charCodeAt(i + 1) === 33
  const zone = text.slice(i + (critical ? 2 : 1), -1)
  return ZONE.test(zone) ? { local, offset, zulu, zone, critical } : null
}

/**
 * The milliseconds of an instant written in the usual way, `2016-11-04T12:00:00Z` or `2016-11-04T12:00:00+01:00`; NaN for every other text,
 * which `parseWhen` may well understand. Records are long, and nearly all their instants are so.
 */
export function plainInstant(text: string): number {
  const zulu = text.length === 20
  if (!zulu && text.length !== 25) return Number.NaN
  if (text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return Number.NaN
  const n = dayNumber(text)
  const hour = two(text, 11)
  const minute = two(text, 14)
  const second = two(text, 17)
  if (!(hour < 24 && minute < 60 && second < 60)) return Number.NaN
  const local = n * DAY + hour * 3_600_000 + minute * 60_000 + second * 1000
  const sign = text.charCodeAt(19)
  if (zulu) return sign === 90 ? local : Number.NaN
  if ((sign !== 43 && sign !== 45) || text.charCodeAt(22) !== 58) return Number.NaN
  const h = two(text, 20)
  const m = two(text, 23)
  if (!(h <= 18 && m < 60)) return Number.NaN
  return sign === 43 ? local - (h * 60 + m) * 60_000 : local + (h * 60 + m) * 60_000
}

/** The number that two digits write, or NaN. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** Why an instant cannot stand, in a sentence; null if a written offset fixes it. */
function instant(text: string): number | string {
  const w = readWritten(text)
  if (!w) return amiss(text)
  if (w.offset !== null) {
    const differs = w.critical ? zoneDisagrees(text) : null
    return differs ? `${differs}; the “!” asks that they agree: correct one of them, or remove the “!”` : w.local - w.offset
  }
  if (!w.zone) return `"${text}" does not say by which clock; add the offset, as in ${printWall(w.local)}+01:00, or Z for UTC`
  if (!isZone(w.zone))
    return `no zone is called "${w.zone}"; write one such as [Europe/Brussels], or the offset, as in ${printWall(w.local)}+01:00`
  if (isUtc(w.zone)) return w.local
  const hour = hourOf(w.local, w.zone)
  if (typeof hour === 'number') return hour
  const { at, zone, first, second } = hour
  return hour.twice
    ? `${at} comes twice in ${zone}, where the clocks were put back; write the offset you mean, ${first} for the first or ${second} for the second`
    : `${at} does not exist in ${zone}, where the clocks were put forward; write a time that the clocks showed, such as ${second}`
}

/** An hour of the clocks that is not one instant: it comes twice, or not at all. */
interface HourAmiss {
  readonly twice: boolean
  readonly at: string
  readonly zone: string
  /** The first of the two, and the second; of an hour that there is not, what the clocks showed instead. */
  readonly first: string
  readonly second: string
}

/** The instant at which clocks showed this, or why there is not one. */
function hourOf(local: number, zone: string): number | HourAmiss {
  const wall = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO('UTC').toPlainDateTime()
  const first = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const second = wall.toZonedDateTime(zone, { disambiguation: 'later' })
  if (first.epochMilliseconds === second.epochMilliseconds) return first.epochMilliseconds
  const print = (z: Temporal.ZonedDateTime): string => `${printWall(wallOf(z))}${z.offset}[${zone}]`
  return { twice: first.toPlainDateTime().equals(wall), at: printWall(local), zone, first: print(first), second: print(second) }
}

/** Why a local time with its zone is not one instant; null where it is, or where it is no such time. */
export function hourAmiss(text: string): HourAmiss | null {
  const w = readWritten(text)
  if (!w || w.offset !== null || !w.zone || !isZone(w.zone) || isUtc(w.zone)) return null
  const hour = hourOf(w.local, w.zone)
  return typeof hour === 'number' ? null : hour
}

const wallOf = (z: Temporal.ZonedDateTime): number => z.epochMilliseconds + Math.round(z.offsetNanoseconds / 1e6)

/** What is wrong with a text that is no day, month, year, interval or instant, and what to write. */
function amiss(text: string): string {
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text
  const date = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:$|T)/.exec(text)
  if (date) {
    const [y, m, d] = [Number(date[1]), Number(date[2]), date[3] === undefined ? 1 : Number(date[3])]
    if (y < 1) return `"${shown}": years run from 0001 to 9999`
    if (m < 1 || m > 12) return `"${shown}": there is no month ${date[2]}; write 01 to 12`
    if (d < 1 || d > daysIn(y, m)) return `"${shown}": ${MONTHS[m - 1]} ${y} has ${daysIn(y, m)} days; write 01 to ${daysIn(y, m)}`
    if (/T24:00/.test(text))
      return `"${shown}": midnight at the end of a day is written as 00:00 of the next, ${addDays(text.slice(0, 10), 1)}T00:00`
    if (/T\d\d:\d\d:60/.test(text)) return `"${shown}": a leap second is written as second 59`
    if (/T/.test(text)) return `"${shown}" is no instant; write it as ${text.slice(0, 10)}T12:00:00+01:00, or with Z for UTC`
  }
  if (/^\d{4}-\d\d-\d\d \d/.test(text)) return `"${shown}": put a T between day and time, ${shown.replace(' ', 'T')}`
  const loose = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (loose)
    return `"${shown}": months and days have two digits; write ${loose[1]}-${loose[2]?.padStart(2, '0')}-${loose[3]?.padStart(2, '0')}`
  return `"${shown}" is no date; write a day as 2016-11-04, a month as 2016-11, an interval as 2016-11-04/2016-11-30, or an instant as 2016-11-04T12:00:00+01:00`
}

/** A sentence where a written offset is not the one this machine's table gives the zone; null where they agree. The written one binds. */
export function zoneDisagrees(text: string): string | null {
  const w = readWritten(text)
  if (!w?.zone || w.offset === null) return null
  if (!isZone(w.zone)) return `"${text}": this machine knows no zone “${w.zone}”`
  if (w.zulu) return null
  const table = offsetAt(w.local - w.offset, w.zone)
  // RFC 9557 writes whole minutes: an old offset may stand rounded.
  if (table === w.offset || (w.offset % 60_000 === 0 && Math.abs(table - w.offset) <= 30_000)) return null
  return `"${text}": the table of zones gives ${w.zone} ${printOffset(table)} at that instant, not ${printOffset(w.offset)}`
}

function span(text: string, kind: When['kind'], first: number, last: number, zone: string): When {
  return { text, kind, from: startOf(first, zone), until: startOf(last + 1, zone) - 1 }
}

function dayWhen(text: string, zone: string): When | string {
  const n = dayNumber(text)
  if (Number.isNaN(n)) return amiss(text)
  const when = span(text, 'day', n, n, zone)
  return when.until < when.from ? `there was no ${text} in ${zone}, which moved across the date line; write the day before or after` : when
}

function readWhen(text: string, zone: string): When | string {
  if (text.length > 200) return amiss(text)
  if (text.length === 10 && text.charCodeAt(4) === 45) return dayWhen(text, zone)
  const slash = parted(text)
  if (slash >= 0) return interval(text, slash, zone)
  if (text.length === 4) {
    const y = digits(text, 0, 4)
    if (y >= 1) return span(text, 'interval', civil(y, 1, 1), civil(y, 12, 31), zone)
  }
  if (text.length === 7) {
    const first = dayNumber(`${text}-01`)
    if (Number.isNaN(first)) return amiss(text)
    const { y, m } = ymd(first)
    return span(text, 'month', first, first + daysIn(y, m) - 1, zone)
  }
  const ms = instant(text)
  return typeof ms === 'string' ? ms : { text, kind: 'instant', from: ms, until: ms }
}

/** Where the slash between two ends stands (not one inside the name of a zone), or -1. */
function parted(text: string): number {
  let inside = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 91) inside = true
    else if (c === 93) inside = false
    else if (c === 47 && !inside) return i
  }
  return -1
}

function interval(text: string, slash: number, zone: string): When | string {
  const [a, b] = [text.slice(0, slash), text.slice(slash + 1)]
  if (parted(b) >= 0) return amiss(text)
  if (b === '..' || b === '')
    return `"${text}" has no end; a record says what was done, so write the last day on which it can have been done`
  const end = readWhen(b, zone)
  if (typeof end === 'string') return end
  if (a === '..') return { text, kind: 'interval', from: Number.NEGATIVE_INFINITY, until: end.until }
  if (a === '') return `"${text}" has no beginning; write ../${b} if only the end is known`
  const start = readWhen(a, zone)
  if (typeof start === 'string') return start
  if (start.from > end.until) return `"${text}" ends before it begins; write ${b}/${a}`
  return { text, kind: 'interval', from: start.from, until: end.until }
}

/** Whether the text is, beyond doubt, a day at the seat or an instant with its offset; false may still be a good dating. */
export function isPlainDating(text: string, zone: string): boolean {
  if (text.length === 10) {
    const n = dayNumber(text)
    return !Number.isNaN(n) && isZone(zone) && startOf(n + 1, zone) > startOf(n, zone)
  }
  if (text.length < 17 || text.charCodeAt(text.length - 1) === 93) return false
  if (!Number.isNaN(plainInstant(text))) return true
  const w = readWritten(text)
  return w !== null && w.offset !== null
}

/** A moment told apart from another of the same text by a tag that readers of dates pass over (RFC 9557, section 3.2). */
export const markedWith = (text: string, mark: string): string => `${text}[_act=${mark}]`
/** The moment without such a tag. */
export const unmarked = (text: string): string => text.replace(/\[_act=[\d-]+\]$/, '')

/** What a dating means at the seat, or the sentence that says what to write instead. */
export function parseWhen(text: string, zone: string): When | string {
  // An instant is nearly always new; everything else repeats.
  const plain = plainInstant(text)
  if (!Number.isNaN(plain)) return { text, kind: 'instant', from: plain, until: plain }
  if (text.length > 19 && text.charCodeAt(10) === 84) {
    const w = readWritten(text)
    if (w && w.offset !== null && !w.critical) {
      const ms = w.local - w.offset
      return { text, kind: 'instant', from: ms, until: ms }
    }
  }
  if (!isZone(zone)) return `no zone is called "${zone}"; write one such as Europe/Brussels`
  const { whens } = almanac(zone)
  const kept = whens.get(text)
  if (kept) return kept
  const when = readWhen(text, zone)
  if (typeof when !== 'string') {
    if (whens.size >= KEPT) whens.clear()
    whens.set(text, when)
  }
  return when
}

type Dating = string | null | undefined
const ends = (text: Dating, zone: string): When | null => {
  const when = text == null ? '' : parseWhen(unmarked(text), zone)
  return typeof when === 'string' ? null : when
}

/** The first moment that a dating allows, in milliseconds; -Infinity where it names its end only; null where there is none, or the text is no dating. */
export const firstMoment = (text: Dating, zone: string): number | null => ends(text, zone)?.from ?? null
/** The last moment that a dating allows, in milliseconds; null where there is none, or the text is no dating. */
export const lastMoment = (text: Dating, zone: string): number | null => ends(text, zone)?.until ?? null

/** The day at the seat on which a dating begins, the first of the calendar where it names its end only; of a text that is no dating its first ten signs. */
export const firstDayOf = (text: string, zone: string): string => dayAt(firstMoment(text, zone), text, zone)
/** The day at the seat on which a dating ends; of a text that is no dating its first ten signs. */
export const lastDayOf = (text: string, zone: string): string => dayAt(lastMoment(text, zone), text, zone)
const dayAt = (ms: number | null, text: string, zone: string): string => (ms === null ? text.slice(0, 10) : dayOf(ms, zone))

/** The last day of a dating, as far as it is written: `2024-05/2024-06-03` → `2024-06-03`; a month stands for its last day. */
export function lastDayWritten(at: string): string {
  const text = at.slice(at.indexOf('/') + 1)
  if (/^\d{4}$/.test(text)) return `${text}-12-31`
  return /^\d{4}-\d{2}$/.test(text) ? addDays(firstOfNextMonth(`${text}-01`), -1) : text.slice(0, 10)
}
