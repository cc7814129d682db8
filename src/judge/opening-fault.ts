/** What is wrong with an act that would open a procedure: with its body, its day, its authors, its notice, or the close that it names. */
import { dayOf, parseWhen } from '../basics/moment.ts'
import type { Procedure } from '../charter/charter.ts'
import { plain } from '../charter/names.ts'
import { effectAt, printPoint } from './clocks.ts'
import type { Rare } from './log.ts'
import { earliestNamed } from './running.ts'
import type { Why } from './standing.ts'
import { pointOf, pointOfText, type Walking } from './walking.ts'
import { type Asked, bodyOf, mayOpen, othersOpen } from './who-opens.ts'
import { why } from './why.ts'

/** Why an act opens nothing, and how far it is from opening it: it lacks something; it is of somebody else; it is for another body. */
export interface Unfit {
  readonly why: Why
  readonly far: 0 | 1 | 2
}

/** What is wrong with an act that would open a procedure; null where nothing is. */
export function faultOfOpening(w: Walking, asked: Asked): Unfit | null {
  const { p, edition, row, rare, openers, t } = asked
  const lacking = (said: Why | null): Unfit | null => (said === null ? null : { why: said, far: 0 })
  if (p.in.length > 1 || (p.in.length === 1 && rare?.body !== undefined)) {
    const body = rare?.body
    const facts = { procedure: p.name, bodies: p.in.join(', ') }
    if (body === undefined) return lacking(why('not opened: body', { ...facts, body: 'none' }))
    if (!p.in.some(b => plain(b) === plain(body))) return { why: why('not opened: body', { ...facts, body }), far: 2 }
  }
  const body = bodyOf(p, edition, rare)
  const day = dayOf(t, w.seat.zone)
  const seated = body === null ? undefined : edition.bodies[body]
  if (seated !== undefined && ((seated.from ?? '') > day || (seated.until !== null && seated.until < day)))
    return lacking(why('not opened: no such body', { body: body as string }))
  const dated = p.closes.map(c => (c.clock === 'date' ? c.day : ''))
  if (p.closes.length > 0 && dated.every(d => d !== '' && d < day))
    return lacking(why('not opened: past', { closed: dated.sort().at(-1) as string }))
  const others = openers.filter(a => !mayOpen(w, asked, body, a))
  if (others.length > 0) return { why: othersOpen(w, asked, body, others), far: 1 }
  return lacking(faultOfCall(w, p, row, rare))
}

/** What is wrong with the moments that an opening act names: with its notice, or with the close; null where nothing is. */
export const faultOfCall = (w: Walking, p: Procedure, row: number, rare: Rare | undefined): Why | null =>
  shortNotice(w, p, row, rare) ?? badMoment(w, p, row, rare)

/** What is wrong with the moment that an opening act names, or leaves out; null where nothing is. */
function badMoment(w: Walking, p: Procedure, row: number, rare: Rare | undefined): Why | null {
  const named = p.closes.find(c => c.clock === 'as named')
  if (named?.clock !== 'as named') return null
  const at = rare?.until === undefined ? null : pointOfText(w, rare.until)
  // Beside another clock, or where somebody else names it, a moment may be named and need not be.
  if (at === null && (p.closes.length > 1 || named.atMost !== undefined || p.clock.namedBy.length > 0)) return null
  if (at === null) return why('not opened: no moment', { procedure: p.name })
  if (p.closes.length === 1 && at.ms <= (w.log.from[row] as number)) return why('not opened: past', { closed: printPoint(at, w.seat) })
  const earliest = earliestNamed(w, p, pointOf(w, row))
  return earliest !== null && at.ms < earliest.ms
    ? why('not opened: too short', { procedure: p.name, earliest: printPoint(earliest, w.seat) })
    : null
}

/** What is wrong with the notice of a meeting; null where nothing is, or none is asked for. */
function shortNotice(w: Walking, p: Procedure, row: number, rare: Rare | undefined): Why | null {
  if (p.notice === undefined) return null
  const begins = rare?.from === undefined ? null : parseWhen(rare.from, w.seat.zone)
  if (begins === null || typeof begins === 'string') return why('not opened: no beginning', { procedure: p.name })
  const earliest = effectAt(p.notice, pointOf(w, row), w.seat)
  if (begins.from >= earliest.ms) return null
  return why('not opened: short notice', { procedure: p.name, earliest: printPoint(earliest, w.seat) })
}
