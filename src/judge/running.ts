/** The clocks of a run: from the charter's words to the moment at which it closes. */
import { addDays, dayOf, startOfDay } from '../basics/moment.ts'
import type { Procedure } from '../charter/charter.ts'
import { type Anchors, instantPoint, latestOf, periodEnd, type Point, pointLike, sinceOf } from './clocks.ts'
import type { Rare } from './log.ts'
import { hear } from './meaning.ts'
import { momentOfOutcome } from './others.ts'
import { retell, type Run } from './run.ts'
import { pointOfText, type Walking } from './walking.ts'
import { why } from './why.ts'

export function reclock(w: Walking, run: Run): void {
  const { p } = run.c
  run.notBefore = latestOf(p.notBefore, anchors(w, run), w.seat, 'from') ?? null
  run.close = closeBy(w, run, anchors(w, run), run.shiftDays, run.shiftMs)
  const first = run.close === null ? null : earliestClose(w, run)
  run.closeFrom = run.close !== null && first !== null && first.ms < run.close.ms ? first : null
}

function closeBy(w: Walking, run: Run, of: Anchors, days: number, ms: number): Point | null {
  const still = days === 0 && ms === 0
  if (run.extendedTo !== null) return still ? run.extendedTo : shifted(w, run.extendedTo, days, ms)
  const due = latestOf(run.c.p.closes, of, w.seat, 'closes') ?? null
  // What is waited for may have stood before: then it closes with its opening, never earlier.
  const close = due !== null && due.ms < of.opening.ms ? of.opening : due
  return close === null || still ? close : shifted(w, close, days, ms)
}

/** The earliest moment that may be named for a run that starts here, where its charter sets a shortest time; null where it sets none. */
export function earliestNamed(w: Walking, { closes }: Procedure, start: Point): Point | null {
  const named = closes.find(c => c.clock === 'as named')
  return named?.clock === 'as named' && named.atLeast !== null ? periodEnd(named.atLeast, start, w.seat) : null
}

/** The same for an extension: from the opening or the restart, and not counting how long the clock stood. */
export function earliestExtended(w: Walking, run: Run): Point | null {
  const earliest = earliestNamed(w, run.c.p, run.start)
  return earliest === null || run.shiftMs === 0 ? earliest : shifted(w, earliest, run.shiftDays, run.shiftMs)
}

/** The earliest close that the datings of its opening, of a suspension or of what it waits for allow. */
function earliestClose(w: Walking, run: Run): Point | null {
  const exact = run.startFrom === run.start.ms && run.leastMs === run.shiftMs && !run.c.closesOnce
  const first = exact || run.closedBy !== null ? null : closeBy(w, run, earliest(w, run), run.leastDays, run.leastMs)
  return first === null || (run.closedSince !== null && run.closedSince.ms < first.ms) ? run.closedSince : first
}

function shifted(w: Walking, close: Point, days: number, ms: number): Point {
  if (days > 0 && close.day !== null)
    return periodEnd(
      { clock: 'after', n: days, unit: 'days', anchor: 'opening', expiry: false, roll: false },
      { ms: close.ms - 1, day: close.day },
      w.seat,
    )
  return instantPoint(close.ms + ms)
}

/** Days of suspension count whole, both ends; an exact clock moves by the exact time. The least runs from its last day to the first of the other. */
export function shift(w: Walking, run: Run, from: Point, to: Point, since: number, until: number): void {
  const exact = from.day === null && to.day === null
  const days = daysOf(w, from.ms, to.ms)
  run.shiftDays += days
  run.shiftMs += exact ? to.ms - from.ms : days * DAY
  const least = Math.max(0, daysOf(w, since, until))
  run.leastDays += least
  run.leastMs += exact ? Math.max(0, until - since) : least * DAY
}
const DAY = 86_400_000
const daysOf = (w: Walking, from: number, to: number): number =>
  Math.round((startOfDay(dayOf(to, w.seat.zone), w.seat.zone) - startOfDay(dayOf(from, w.seat.zone), w.seat.zone)) / DAY) + 1

export function restart(w: Walking, run: Run, at: Point, from: number, rare: Rare | undefined): void {
  run.told.forEach(({ no, worth }, i) => {
    const { bit } = hear(w.log, run, no - 1)
    if ((bit & run.c.positions) === 0 || worth !== 'counts') return
    run.each?.delete(no - 1)
    retell(run, i, { no, worth: 'superseded', why: why('step') })
  })
  run.yes = run.yes.map(b => b & ~run.c.positions)
  run.stanceRow.fill(-1)
  run.start = at
  run.startFrom = from
  run.closedSince = null
  run.stopped = null
  run.shiftDays = run.shiftMs = run.leastDays = run.leastMs = 0
  run.extendedTo = null
  run.undetermined = null
  run.shut = -1
  run.quorumAt = null
  run.officerActs = null
  run.holders = null
  run.proxied = null
  if (rare?.until !== undefined) run.named = pointOfText(w, rare.until)
  reclock(w, run)
}

export function anchors(w: Walking, run: Run): Anchors {
  return {
    opening: run.start,
    decision: decisionOf(run),
    quorum: run.quorumAt,
    named: run.named,
    once: (outcome, by, of) => momentOfOutcome(w, run, outcome, by, of)?.at ?? null,
    with: () => run.closedBy,
  }
}

/** The same at the earliest that every dating allows. */
export function earliest(w: Walking, run: Run): Anchors {
  const of = anchors(w, run)
  const { settled, settledFrom, closeFrom } = run
  const first = settledFrom === null ? null : closeFrom?.ms === settledFrom ? closeFrom : pointLike(settledFrom, settled as Point, w.seat)
  return {
    ...of,
    opening: earliestStart(w, run),
    decision: first ?? (of.decision === null ? null : { ms: sinceOf(of.decision, w.seat), day: of.decision.day }),
    once: (outcome, by, of) => momentOfOutcome(w, run, outcome, by, of)?.from ?? null,
  }
}

/** The earliest start that the dating of the opening allows; one counted from the last day of a period is so whenever that ended. */
function earliestStart(w: Walking, { start, startFrom }: Run): Point {
  const from = pointLike(startFrom, start, w.seat)
  const before = start.day !== null && from.day !== null && start.day < dayOf(start.ms, w.seat.zone)
  return before ? { ms: from.ms, day: addDays(from.day as string, -1) } : from
}

/** A period that follows another runs from the day on which that ended, though what stands by it stands from the next. */
export function decisionOf(run: Run): Point | null {
  const { settled, close } = run
  return settled !== null && close !== null && close.day !== null && run.closedBy === null && settled.ms === close.ms
    ? { ms: settled.ms, day: close.day }
    : settled
}
