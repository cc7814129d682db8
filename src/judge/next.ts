/** The next clock. */
import { type Point, printPoint } from './clocks.ts'
import type { MatterLog } from './log.ts'
import type { View } from './resting.ts'
import type { Matter } from './run.ts'
import type { Next } from './standing.ts'
import { dayText } from './telling.ts'
import { seatOf } from './walking.ts'

export interface Timed extends Next {
  readonly ms: number
}

/** The next moment at which the standing changes though nobody acts: a clock, never what depends on people. */
export function nextOf(m: Matter, view: View, at: number): Timed | null {
  const seat = seatOf(view.log.charter)
  let soonest: Timed | null = null
  const consider = (p: Point | null, what: string): void => {
    if (p !== null && p.ms > at && (soonest === null || p.ms <= soonest.ms))
      soonest = sooner(soonest, { at: printPoint(p, seat), matter: m.id, what, ms: p.ms })
  }
  for (const run of m.runs) {
    if (run.state === 'open' && run.stopped === null && run.undetermined === null) {
      consider(run.close, `${run.c.p.name} closes`)
      consider(run.notBefore, `${run.c.p.name} may be decided`)
    } else if (run.state === 'settled' && !run.entered && run.won) consider(run.effect, `${run.outcome} takes effect`)
  }
  const rows = view.log.matters[view.log.matterOf.get(m.id) as number] as MatterLog
  if (rows.wide)
    for (const row of rows.rows) {
      if (row >= view.known) break
      if (view.log.kind[row] !== 1 && (view.log.from[row] as number) <= at && (view.log.until[row] as number) > at)
        consider({ ms: view.log.until[row] as number, day: dayText(view.log, row) }, 'the day by which an act was certainly done')
    }
  return soonest
}
/** The sooner of two; of one moment the first by name, so that no order of arrival shows. */
export function sooner(a: Timed | null, b: Timed | null): Timed | null {
  if (a === null || b === null) return a ?? b
  if (a.ms !== b.ms) return a.ms < b.ms ? a : b
  return `${a.matter}\n${a.what}` <= `${b.matter}\n${b.what}` ? a : b
}
