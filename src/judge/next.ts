/** The next clock. */
import { addDays, dayOf } from '../basics/moment.ts'
import type { Edition, Procedure } from '../charter/charter.ts'
import { conditionsOf, groupsIn, groupsOf } from '../charter/walk.ts'
import { dayPoint, type Point, printPoint } from './clocks.ts'
import type { MatterLog } from './log.ts'
import type { View } from './resting.ts'
import { hear } from './meaning.ts'
import type { Matter, Run } from './run.ts'
import type { Next } from './standing.ts'
import { dayText, endedBefore } from './telling.ts'
import { seatOf } from './walking.ts'
import { isVeiled } from './withheld.ts'

export interface Timed extends Next {
  readonly ms: number
}

/** The next moment at which the standing of a matter changes though nobody acts: a clock, never what depends on people. */
export function nextOf(m: MatterLog, found: Matter | undefined, view: View, at: number): Timed | null {
  let soonest: Timed | null = null
  for (const run of found?.runs ?? []) soonest = sooner(soonest, clockOf(run, m, view, at))
  return sooner(
    soonest,
    datedOf(m, view, at, () => true),
  )
}

/** The same for one of its runs: its own clock, and the dating of an act that it hears. */
export const nextOfRun = (run: Run, m: MatterLog, view: View, at: number): Timed | null =>
  sooner(
    clockOf(run, m, view, at),
    datedOf(m, view, at, row => {
      const { known, step } = hear(view.log, run, row)
      return known || step
    }),
  )

/** The first of moments that lie ahead. */
function ahead(m: MatterLog, view: View, at: number): { consider: (p: Point | null, what: string) => void; soonest: () => Timed | null } {
  const seat = seatOf(view.log.charter)
  let first: Timed | null = null
  return {
    consider(p, what) {
      if (p !== null && p.ms > at && Number.isFinite(p.ms) && (first === null || p.ms <= first.ms))
        first = sooner(first, { at: printPoint(p, seat), matter: m.id, what, ms: p.ms })
    },
    soonest: () => first,
  }
}

function clockOf(run: Run, m: MatterLog, view: View, at: number): Timed | null {
  const seat = seatOf(view.log.charter)
  const { consider, soonest } = ahead(m, view, at)
  if (run.state === 'open' && run.stopped === null && run.undetermined === null && !isVeiled(run.matter, at)) {
    // A period ends with its last day; what stands by it stands from the next.
    const closing = (p: Point | null): Point | null => (p === null || p.day === null ? p : { ms: p.ms, day: dayOf(p.ms, seat.zone) })
    consider(closing(run.close), `${run.c.p.name} closes`)
    consider(closing(run.closeFrom), `${run.c.p.name} may close`)
    consider(run.notBefore, `${run.c.p.name} may be decided`)
    for (const day of run.c.p.asAt === 'asking' ? datesOf(run.c.p, run.c.edition) : [])
      consider(dayPoint(day, seat), `figures or seats of ${run.c.p.name} change`)
  } else if (run.state === 'settled' && !run.entered && run.won) {
    const ended = run.ended !== null && run.ended.ms <= at ? run.ended : null
    if (!endedBefore(ended, run.effect)) consider(run.effect, `${run.outcome} takes effect`)
  }
  return soonest()
}

/** The day by which acts are certainly done whose dating is inexact. */
function datedOf(m: MatterLog, view: View, at: number, isHeard: (row: number) => boolean): Timed | null {
  if (!m.wide) return null
  const { log, known } = view
  const { consider, soonest } = ahead(m, view, at)
  for (const row of m.rows) {
    if (row >= known) break
    if (log.kind[row] !== 1 && (log.from[row] as number) <= at && (log.until[row] as number) > at && isHeard(row))
      consider({ ms: log.until[row] as number, day: dayText(log, row) }, 'the day by which an act was certainly done')
  }
  return soonest()
}

const dates = new WeakMap<Procedure, readonly string[]>()
/** The days on which a weight, a seat or the body that a procedure counts begins, and those after the last on which one holds. */
function datesOf(p: Procedure, edition: Edition): readonly string[] {
  let days = dates.get(p)
  if (days === undefined) {
    const leaves = conditionsOf(p)
    const weights = leaves.flatMap(c =>
      c.rule === 'weight' ? [c.weight] : c.rule === 'heads' && c.quantity.kind === 'fewest' ? [c.quantity.weight] : [],
    )
    const bodies = p.in.flatMap(name => edition.bodies[name] ?? [])
    const groups = [...groupsOf(p), ...bodies.flatMap(b => groupsIn(b.seats))]
    const spans = [
      ...weights.flatMap(name => edition.weights[name]?.rows ?? []),
      ...groups.flatMap(g => (g.from === 'seats' && g.annex !== null ? (edition.seats[g.annex] ?? []) : [])),
      ...bodies,
    ]
    days = [...new Set(spans.flatMap(s => [...(s.from === null ? [] : [s.from]), ...(s.until === null ? [] : [addDays(s.until, 1)])]))]
    dates.set(p, days)
  }
  return days
}

/** The sooner of two; of one moment the first by name, so that no order of arrival shows. */
export function sooner(a: Timed | null, b: Timed | null): Timed | null {
  if (a === null || b === null) return a ?? b
  if (a.ms !== b.ms) return a.ms < b.ms ? a : b
  return `${a.matter}\n${a.what}` <= `${b.matter}\n${b.what}` ? a : b
}
