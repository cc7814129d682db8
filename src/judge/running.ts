/** The clocks of a run: from the charter's words to the moment at which it closes. */
import { addDays, dayOf, daysBetween, workingDays } from '../basics/moment.ts'
import type { Procedure } from '../charter/charter.ts'
import { type Anchors, latestOf, movedBy, never, periodEnd, type Point, pointLike, printPoint, sinceOf, type Stood } from './clocks.ts'
import type { Rare } from './log.ts'
import { hear } from './meaning.ts'
import { momentOfOutcome } from './others.ts'
import { retell, type Run } from './run.ts'
import { pointOfText, type Walking } from './walking.ts'
import type { Why } from './standing.ts'
import { why } from './why.ts'

export function reclock(w: Walking, run: Run): void {
  const { p } = run.c
  run.notBefore = latestOf(p.notBefore, anchors(w, run), w.seat, 'from') ?? null
  run.close = closeBy(w, run, anchors(w, run), run.stood)
  if (run.close?.ms === Infinity) {
    run.close = null
    run.undetermined = why('beyond')
  }
  const first = run.close === null ? null : earliestClose(w, run)
  run.closeFrom = run.close !== null && first !== null && first.ms < run.close.ms ? first : null
}

function closeBy(w: Walking, run: Run, of: Anchors, stood: Stood): Point | null {
  if (run.extendedTo !== null) return movedBy(run.extendedTo, stood, w.seat)
  const due = latestOf(run.c.p.closes, of, w.seat, 'closes', stood) ?? null
  // What is waited for may have stood before: then it closes with its opening, never earlier.
  return due !== null && due.ms < of.opening.ms ? of.opening : due
}

/** The earliest moment that may be named for a run that starts here, where its charter sets a shortest time; null where it sets none. */
export function earliestNamed(w: Walking, { closes }: Procedure, start: Point): Point | null {
  const named = closes.find(c => c.clock === 'as named')
  return named?.clock === 'as named' && named.atLeast !== null ? periodEnd(named.atLeast, start, w.seat) : null
}

/**
 * What the charter's clocks set in the place of a moment that was named: the run closes before it, or not before a later one. Null where the moment
 * named is that of the close, or the close is not known. `opens` where the act that opened the run named it.
 */
export function setInstead(w: Walking, run: Run, named: Point, opens: '' | 'opens: ' = ''): Why | null {
  const { p } = run.c
  const [asked, close] = [movedBy(named, run.stood, w.seat), run.close]
  if (close === null || close.ms === asked.ms) return null
  const facts = { procedure: p.name, article: p.article || p.name, named: printPoint(named, w.seat) }
  return close.ms < asked.ms
    ? why(`${opens}too long`, { ...facts, latest: printPoint(close, w.seat) })
    : why(`${opens}too soon`, { ...facts, earliest: printPoint(close, w.seat) })
}

/** The earliest moment to which a run may be extended: counted from the opening or the restart, and not counting how long the clock stood. */
export function earliestExtended(w: Walking, run: Run): Point | null {
  const earliest = earliestNamed(w, run.c.p, run.start)
  return earliest && movedBy(earliest, run.stood, w.seat)
}

/** The earliest close that the datings of its opening, of a suspension or of what it waits for allow. */
function earliestClose(w: Walking, run: Run): Point | null {
  const exact = run.startFrom === run.start.ms && run.stoodLeast.ms === run.stood.ms && !run.c.closesOnce
  const first = exact || run.closedBy !== null ? null : closeBy(w, run, earliest(w, run), run.stoodLeast)
  return first === null || (run.closedSince !== null && run.closedSince.ms < first.ms) ? run.closedSince : first
}

/** Days of suspension count whole, both ends; an exact clock moves by the exact time. The least runs from its last day to the first of the other. */
export function standStill(w: Walking, run: Run, from: Point, to: Point, since: number, until: number): void {
  const exact = from.day === null && to.day === null
  run.stood = longer(run.stood, between(w, from.ms, to.ms, exact))
  run.stoodLeast = longer(run.stoodLeast, between(w, since, until, exact))
}
const DAY = 86_400_000
const longer = (a: Stood, b: Stood): Stood => ({ days: a.days + b.days, work: a.work + b.work, ms: a.ms + b.ms })

function between(w: Walking, from: number, to: number, exact: boolean): Stood {
  const [first, last] = [dayOf(from, w.seat.zone), dayOf(to, w.seat.zone)]
  const days = Math.max(0, daysBetween(first, last) + 1)
  return { days, work: workingDays(first, last, w.seat.holidays), ms: exact ? Math.max(0, to - from) : days * DAY }
}

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
  run.closing = run.closedBy = run.closedFrom = null
  run.stopped = null
  run.stood = run.stoodLeast = never
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
    with: () => run.closing,
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

/**
 * A period that follows another runs from the day on which that ended, though what stands by it stands from the next; so it does where the end
 * of that one opened what was then decided at once.
 */
export function decisionOf(run: Run): Point | null {
  const { settled, close, start } = run
  if (settled === null || settled.day === null) return settled
  if (close !== null && close.day !== null && run.closedBy === null && settled.ms === close.ms) return { ms: settled.ms, day: close.day }
  return start.day !== null && start.ms === settled.ms ? { ms: settled.ms, day: start.day } : settled
}
