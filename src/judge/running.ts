/** The clocks of a run: from the charter's words to the moment at which it closes. */
import { dayOf, startOfDay } from '../basics/moment.ts'
import { type Anchors, instantPoint, latestOf, periodEnd, type Point } from './clocks.ts'
import type { Rare } from './log.ts'
import { momentOfOutcome } from './others.ts'
import type { Run } from './run.ts'
import { pointOfText, type Walking } from './walking.ts'
import { why } from './why.ts'

export function reclock(w: Walking, run: Run): void {
  const { p } = run.c
  run.notBefore = latestOf(p.notBefore, anchors(w, run), w.seat, 'from') ?? null
  if (run.extendedTo !== null) {
    run.close = run.shiftDays === 0 && run.shiftMs === 0 ? run.extendedTo : shifted(w, run, run.extendedTo)
    return
  }
  const due = latestOf(p.closes, anchors(w, run), w.seat, 'closes') ?? null
  // What is waited for may have stood before: then it closes with its opening, never earlier.
  const close = due !== null && due.ms < run.opened.ms ? run.opened : due
  run.close = close === null || (run.shiftDays === 0 && run.shiftMs === 0) ? close : shifted(w, run, close)
}

function shifted(w: Walking, run: Run, close: Point): Point {
  if (run.shiftDays > 0 && close.day !== null)
    return periodEnd(
      { clock: 'after', n: run.shiftDays, unit: 'days', anchor: 'opening', expiry: false, roll: false },
      { ms: close.ms - 1, day: close.day },
      w.seat,
    )
  return instantPoint(close.ms + run.shiftMs)
}

/** Days of suspension count whole, both ends; an exact clock moves by the exact time. */
export function shift(w: Walking, run: Run, from: Point, to: Point): void {
  const days =
    Math.round((startOfDay(dayOf(to.ms, w.seat.zone), w.seat.zone) - startOfDay(dayOf(from.ms, w.seat.zone), w.seat.zone)) / 86_400_000) + 1
  run.shiftDays += days
  run.shiftMs += from.day === null && to.day === null ? to.ms - from.ms : days * 86_400_000
}

export function restart(w: Walking, run: Run, at: Point, rare: Rare | undefined): void {
  for (let i = 0; i < run.worthRows.length; i++) {
    const bit = run.c.bits.get(w.log.acts[w.log.what[run.worthRows[i] as number] as number] as string) ?? 0
    if ((bit & run.c.positions) !== 0 && run.worths[i]?.worth === 'counts') run.worths[i] = { worth: 'superseded', why: why('step') }
  }
  run.yes = run.yes.map(b => b & ~run.c.positions)
  run.stanceRow.fill(-1)
  run.start = at
  run.stopped = null
  run.shiftDays = run.shiftMs = 0
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
    once: (outcome, by, of) => momentOfOutcome(w, run, outcome, by, of),
    with: () => run.closedBy,
  }
}

/** A period that follows another runs from the day on which that ended, though what stands by it stands from the next. */
function decisionOf(run: Run): Point | null {
  const { settled, close } = run
  return settled !== null && close !== null && close.day !== null && run.closedBy === null && settled.ms === close.ms
    ? { ms: settled.ms, day: close.day }
    : settled
}
