/** Steps of officers: closing, clocks, rulings, and what `once` waits for. */
import { plain } from '../charter/names.ts'
import type { Condition } from '../rules/condition.ts'
import { type Point, printPoint } from './clocks.ts'
import { actorsOf, idsOf, type Rare } from './log.ts'
import { mayAct } from './members.ts'
import { inGroup } from './others.ts'
import { isDone, type Matter, type Run, say } from './run.ts'
import { reclock, restart, shift } from './running.ts'
import { settleRun } from './settling.ts'
import type { Why, Worth } from './standing.ts'
import { isOfficer, lateFor, pointOf, pointOfText, type Walking } from './walking.ts'
import { why } from './why.ts'

/** A step in the runs open when it is done: closing, clocks, what `once` waits for, rulings. */
export function stepIn(
  w: Walking,
  matter: Matter,
  row: number,
  act: string,
  actors: readonly number[],
  rare: Rare | undefined,
  t: number,
): boolean {
  let taken = false
  if (!matter.steps.get(act)?.includes(row)) matter.steps.set(act, [...(matter.steps.get(act) ?? []), row])
  for (const r of matter.runs) {
    if (r.reason !== null && r.outcome === 'not opened') continue
    if (rare?.procedure !== undefined && r.c.p.name !== rare.procedure) continue
    if (rare?.answers !== undefined && !r.rows.includes(rare.answers - 1) && !r.worthRows.includes(rare.answers - 1)) continue
    if (r.state === 'settled' && (isDone(r) || !r.c.steps.has(act))) continue
    const told = stepOne(w, r, row, act, actors, rare, t)
    if (told !== null) {
      say(r, row, told.worth, told.why)
      taken = true
      r.dirty = true
    }
  }
  return taken
}

function stepOne(
  w: Walking,
  r: Run,
  row: number,
  act: string,
  actors: readonly number[],
  rare: Rare | undefined,
  t: number,
): { worth: Worth; why: Why } | null {
  const { clock, closes } = r.c.p
  const point = pointOf(w, row)
  const running = r.state === 'open' && (r.close === null || r.stopped !== null || point.ms < r.close.ms)
  const counts = { worth: 'counts' as Worth, why: why('step') }
  const late = { worth: 'late' as Worth, why: why('nothing to extend') }
  // A party without a seat neither closes nor moves a clock.
  const entitled = actors.some(a => a >= w.log.parties || r.openers.includes(a) || r.concerned.includes(a) || mayAct(r, w.papers, a, t))
  if (r.state === 'open' && entitled) {
    if (clock.extendedBy.includes(act)) {
      if (r.undetermined === null && !running) return late
      const to = rare?.until === undefined ? null : pointOfText(w, rare.until)
      if (to === null) return { worth: 'void', why: why('needs', { field: 'until' }) }
      if (r.close !== null && to.ms <= r.close.ms && r.undetermined === null) return { worth: 'void', why: why('shorter') }
      if (to.ms <= point.ms) return { worth: 'void', why: why('past') }
      r.extendedTo = to
      r.shiftDays = r.shiftMs = 0
      r.undetermined = null
      r.shut = -1
      reclock(w, r)
      return counts
    }
    if (clock.stoppedBy.includes(act)) {
      if (!running || r.stopped !== null) return late
      r.stopped = point
      return counts
    }
    if (clock.resumedBy.includes(act)) {
      if (r.stopped === null) return late
      shift(w, r, r.stopped, point)
      r.stopped = null
      reclock(w, r)
      return counts
    }
    if (clock.restartedBy.includes(act)) {
      if (!running && r.undetermined === null && r.stopped === null) return late
      restart(w, r, point, rare)
      return counts
    }
    if (clock.shutBy.includes(act) && closes.length > 0) {
      if (r.close === null || (w.log.from[row] as number) < r.close.ms) r.shut = row
      return counts
    }
    if (r.undetermined !== null && clock.confirmedBy.includes(act)) {
      r.confirmed = true
      return counts
    }
    if (act === 'ruled' && rare?.outcome !== undefined) return ruling(w, r, row, actors, rare.outcome, t)
    if (closes.some(c => c.clock === 'with' && c.acts.includes(act))) {
      if (lateFor(w, r, row)) return { worth: 'late', why: why('late', { closed: printPoint(r.close as Point, w.seat) }) }
      r.closedBy = point
      r.closedFrom = w.log.kind[row] === 2 ? Math.max(w.log.from[row] as number, r.openedFrom) : null
      reclock(w, r)
      return counts
    }
  }
  if (r.c.steps.has(act) && !r.c.bits.has(act)) {
    const asked = onceBy(r, act)
    if (
      asked.length > 0 &&
      !asked.some(
        by =>
          by === null || actors.some(a => isOfficer(w, by, a, r.body, r.c.edition) || w.log.actors[a] === by || inGroup(w, by, a, r, t)),
      )
    )
      return { worth: 'without standing', why: why('not by', { by: asked.join(', ') }) }
    return counts
  }
  return null
}

/** By whom `once` asks for an act of this name; null = anyone. */
function onceBy(r: Run, act: string): (string | null)[] {
  const { p } = r.c
  const of = (c: Condition | null): (string | null)[] =>
    c === null ? [] : 'parts' in c ? c.parts.flatMap(of) : c.rule === 'once' && c.outcome === act ? [c.by] : []
  return [
    ...[p.quorum, p.when, p.unless, p.lapsesWhen].flatMap(of),
    ...[...p.from, ...p.notBefore, ...p.closes].flatMap(c => (c.clock === 'once' && c.outcome === act ? [c.by] : [])),
  ]
}

function ruling(w: Walking, r: Run, row: number, actors: readonly number[], outcome: string, t: number): { worth: Worth; why: Why } {
  const chair = r.body === null ? null : (r.c.edition.bodies[r.body]?.chair ?? null)
  if (!actors.some(a => a >= w.log.parties && (chair === null || plain(w.log.actors[a] as string) === plain(chair))))
    return { worth: 'without standing', why: why('not by', { by: chair ?? 'the chair' }) }
  if (r.undetermined === null) return { worth: 'moot', why: why('nothing') }
  r.undetermined = null
  // A person has ruled: what was open before is so no longer, and the day is the ruling's.
  settleRun(w, r, outcome, outcome === r.c.p.then, t, pointOf(w, row), w.log.kind[row] === 2 ? (w.log.from[row] as number) : null)
  r.reason = why('ruled', { by: idsOf(w.log, actors).join(', '), no: `${row + 1}` })
  return { worth: 'counts', why: why('step') }
}

export function takeGeneral(w: Walking, row: number, act: string): boolean {
  // A stranger shuts no door.
  if (actorsOf(w.log, row).some(a => a >= w.log.offices)) return true
  for (const run of w.active)
    if (
      run.state === 'open' &&
      run.c.p.clock.shutBy.includes(act) &&
      run.c.p.closes.length > 0 &&
      run.c.p.closes.every(c => c.clock !== 'with')
    ) {
      if (run.close === null || (w.log.from[row] as number) < run.close.ms) {
        run.shut = row
        say(run, row, 'counts', why('step'))
      }
    }
  return true
}
