/** Steps of officers: closing, clocks, rulings, and what `once` waits for. */
import { plain } from '../charter/names.ts'
import { clocksIn } from '../charter/walk.ts'
import type { Condition } from '../rules/condition.ts'
import { never, type Point, pointLike, printPoint } from './clocks.ts'
import { actorsOf, idsOf, type Rare } from './log.ts'
import { conductIn } from './conduct.ts'
import { mayAct } from './members.ts'
import { inGroup, pending } from './others.ts'
import { isNamed, onlyBy } from './named.ts'
import { isInBody, isTold, type Matter, type Run, say, undone } from './run.ts'
import { earliestExtended, earliestNamed, reclock, restart, setInstead, standStill } from './running.ts'
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
  if (!matter.steps.get(act)?.includes(row)) {
    matter.steps.set(act, [...(matter.steps.get(act) ?? []), row])
    // Another matter may wait for it.
    if (w.log.stepActs.has(act)) matter.changes.push(t)
  }
  // Asked once: a matter may hold a thousand runs.
  const noRun = rare?.answers !== undefined && namesNoRun(w, matter, act, rare.answers - 1)
  for (const r of undone(matter)) {
    if (r.reason !== null && r.outcome === 'not opened') continue
    if (r.state === 'settled' && !r.c.steps.has(act)) continue
    if (!hears(r, rare, noRun)) continue
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
  if (r.perhaps?.has(row) === true) return { worth: 'ambiguous', why: why('dating') }
  const since = w.log.kind[row] === 2 ? (w.log.from[row] as number) : point.ms
  const running = r.state === 'open' && (r.close === null || r.stopped !== null || point.ms < r.close.ms)
  const counts = { worth: 'counts' as Worth, why: why('step') }
  const late = { worth: 'late' as Worth, why: why('nothing to extend') }
  const entitled = mayStep(w, r, act, actors, t)
  const named = r.state === 'open' && !entitled ? namedFor(r, act) : []
  if (named.length > 0) return { worth: 'without standing', why: onlyBy(w, named, r, t) }
  if (r.state === 'open' && !entitled && (moves(r, act) || closesWith(r, act)))
    return { worth: 'without standing', why: why('not entitled', { party: idsOf(w.log, actors).join(', ') }) }
  if (r.state === 'open' && entitled) {
    if (clock.extendedBy.includes(act)) {
      if (r.undetermined === null && !running) return late
      const to = rare?.until === undefined ? null : pointOfText(w, rare.until)
      if (to === null) return { worth: 'void', why: why('needs', { field: 'until' }) }
      if (r.close !== null && to.ms <= r.close.ms && r.undetermined === null) return { worth: 'void', why: why('shorter') }
      if (to.ms <= point.ms) return { worth: 'void', why: why('past') }
      const short = tooShort(w, r, to, earliestExtended(w, r))
      if (short !== null) return short
      return extend(w, r, to, point) ? counts : { worth: 'ambiguous', why: why('dating') }
    }
    if (clock.namedBy.includes(act)) {
      if (!running) return late
      const to = rare?.until === undefined ? null : pointOfText(w, rare.until)
      if (to === null) return { worth: 'void', why: why('needs', { field: 'until' }) }
      if (to.ms <= point.ms) return { worth: 'void', why: why('past') }
      const short = tooShort(w, r, to, earliestNamed(w, r.c.p, r.start))
      if (short !== null) return short
      r.named = to
      reclock(w, r)
      // Where the charter allows it no later, or no sooner, its own moment holds in the place of the one named.
      const instead = setInstead(w, r, to)
      return instead === null ? counts : { worth: 'exceeds', why: instead }
    }
    if (clock.stoppedBy.includes(act)) {
      if (!running || r.stopped !== null) return late
      straddle(r, point)
      r.stopped = point
      r.stoppedFrom = since
      return counts
    }
    if (clock.resumedBy.includes(act)) {
      if (r.stopped === null) return late
      standStill(w, r, pointLike(r.stoppedFrom, r.stopped, w.seat), point, r.stopped.ms, since)
      r.stopped = null
      reclock(w, r)
      return counts
    }
    if (clock.restartedBy.includes(act)) {
      if (!running && r.undetermined === null && r.stopped === null) return late
      const anew = closes.some(c => c.clock === 'as named') ? namedAnew(w, r, point, rare, w.log.from[row] as number) : null
      if (anew !== null) return anew
      const open = r.closeFrom === null || point.ms < r.closeFrom.ms
      restart(w, r, point, w.log.from[row] as number, rare)
      if (open) return counts
      r.undetermined = why('clock open', { no: `${row + 1}` })
      return { worth: 'ambiguous', why: why('dating') }
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
    if (closesWith(r, act)) {
      if (lateFor(w, r, row)) return { worth: 'late', why: why('late', { closed: printPoint(r.close as Point, w.seat) }) }
      r.closing ??= point
      reclock(w, r)
      // Beside another clock the latest closes.
      if (r.close !== null && r.close.ms > point.ms) return counts
      if (r.close === null && r.stopped === null && closes.length > 1) return counts
      r.closedBy = point
      r.closedFrom = w.log.kind[row] === 2 ? Math.max(w.log.from[row] as number, r.openedFrom) : null
      reclock(w, r)
      return counts
    }
  }
  const conducted = conductIn(w, r, row, act, actors, t)
  if (conducted !== null) return conducted
  if (r.c.steps.has(act) && !r.c.bits.has(act)) {
    const asked = onceBy(r, act)
    if (
      asked.length > 0 &&
      !asked.some(
        by =>
          by === null || actors.some(a => isOfficer(w, by, a, r.body, r.c.edition) || w.log.actors[a] === by || inGroup(w, by, a, r, t)),
      )
    )
      return {
        worth: 'without standing',
        why: onlyBy(
          w,
          asked.filter(by => by !== null),
          r,
          t,
        ),
      }
    if (r.undetermined !== null && r.close !== null && since < r.close.ms && point.ms >= r.close.ms)
      return { worth: 'ambiguous', why: why('dating') }
    return counts
  }
  return null
}

type Said = { readonly worth: Worth; readonly why: Why }

/** A moment nearer than the shortest time that the charter sets is worth nothing. */
const tooShort = (w: Walking, r: Run, to: Point, earliest: Point | null): Said | null =>
  earliest === null || to.ms >= earliest.ms
    ? null
    : { worth: 'void', why: why('too short', { procedure: r.c.p.name, earliest: printPoint(earliest, w.seat) }) }

/** What is wrong with the moment for which a clock is restarted, its own or the one that was named before; null where nothing is. */
function namedAnew(w: Walking, r: Run, point: Point, rare: Rare | undefined, since: number): Said | null {
  const to = rare?.until === undefined ? r.named : pointOfText(w, rare.until)
  if (to === null) return { worth: 'void', why: why('needs', { field: 'until' }) }
  if (r.c.p.closes.length === 1 && to.ms <= since) return { worth: 'void', why: why('past') }
  return tooShort(w, r, to, earliestNamed(w, r.c.p, point))
}

/** By whom `once` asks for an act of this name; null = anyone. */
function onceBy(r: Run, act: string): (string | null)[] {
  const { p } = r.c
  const of = (c: Condition | null): (string | null)[] =>
    c === null ? [] : 'parts' in c ? c.parts.flatMap(of) : c.rule === 'once' && c.outcome === act ? [c.by] : []
  return [
    ...[p.quorum, p.when, p.unless, p.lapsesWhen].flatMap(of),
    ...clocksIn([...p.from, ...p.notBefore, ...p.closes]).flatMap(c => (c.clock === 'once' && c.outcome === act ? [c.by] : [])),
  ]
}

function ruling(w: Walking, r: Run, row: number, actors: readonly number[], outcome: string, t: number): { worth: Worth; why: Why } {
  const chair = r.body === null ? null : (r.c.edition.bodies[r.body]?.chair ?? null)
  const rotates = r.body !== null && actors.some(a => a < w.log.parties && isOfficer(w, 'Chair', a, r.body, r.c.edition))
  const isChair = (a: number): boolean =>
    chair === null
      ? plain(w.log.actors[a] as string) !== 'chair' || isOfficer(w, 'Chair', a, r.body, r.c.edition)
      : plain(w.log.actors[a] as string) === plain(chair)
  if (!rotates && !actors.some(a => a >= w.log.parties && isChair(a))) return { worth: 'without standing', why: onlyBy(w, ['Chair'], r, t) }
  if (r.undetermined === null) return { worth: 'moot', why: why('nothing') }
  r.undetermined = r.doubt = null
  // A person has ruled: what was open before is so no longer, and the day is the ruling's.
  settleRun(w, r, outcome, outcome === r.c.p.then, t, pointOf(w, row), w.log.kind[row] === 2 ? (w.log.from[row] as number) : null)
  r.reason = why('ruled', { by: idsOf(w.log, actors).join(', '), no: `${row + 1}` })
  return { worth: 'counts', why: why('step') }
}

/** Moves the close; false where it may have passed already: then it may have been that day, or the new one. */
export function extend(w: Walking, r: Run, to: Point, at: Point): boolean {
  const sure = !straddle(r, at)
  r.extendedTo = to
  r.stood = r.stoodLeast = never
  r.undetermined = null
  r.shut = -1
  reclock(w, r)
  return sure
}

/** Whether a step that moves the clock may have come after the close: then it may have been closed since. */
function straddle(r: Run, at: Point): boolean {
  const shut = r.closeFrom ?? r.close
  if (shut === null || r.undetermined !== null || at.ms < shut.ms) return false
  r.closedSince = shut
  return true
}

/** Whether, at the close, a step that moves the clock may yet have come before it: then it is closed, or runs on. */
export function mayRunOn(w: Walking, r: Run, t: number): boolean {
  const { clock } = r.c.p
  const moving = [...clock.extendedBy, ...clock.stoppedBy, ...clock.restartedBy]
  const rows = moving.length === 0 ? [] : pending(w, r.matter, t - 1)
  for (const row of rows) {
    const act = w.log.acts[w.log.what[row] as number] as string
    const rare = w.log.rare.get(row)
    if (!moving.includes(act) || r.perhaps?.has(row) === true || !hearsOf(w, r, act, rare) || !mayStep(w, r, act, actorsOf(w.log, row), t))
      continue
    ;(r.perhaps ??= new Set()).add(row)
    say(r, row, 'ambiguous', why('dating'))
    if (clock.extendedBy.includes(act)) {
      const to = rare?.until === undefined ? null : pointOfText(w, rare.until)
      if (to === null || to.ms <= (r.close as Point).ms) continue
      extend(w, r, to, r.close as Point)
    } else r.undetermined = why('clock open', { no: `${row + 1}` })
    return true
  }
  return false
}

/** Whether a step speaks in a run: it names no other. */
const hears = (r: Run, rare: Rare | undefined, noRun: boolean): boolean =>
  (rare?.procedure === undefined || r.c.p.name === rare.procedure) &&
  isInBody(r, rare) &&
  (rare?.answers === undefined || noRun || isOf(r, rare.answers - 1))
const hearsOf = (w: Walking, r: Run, act: string, rare: Rare | undefined): boolean =>
  hears(r, rare, rare?.answers !== undefined && namesNoRun(w, r.matter, act, rare.answers - 1))
const isOf = (r: Run, row: number): boolean => r.rows.includes(row) || isTold(r, row)
/**
 * Whether an act that is answered says nothing of the run that is meant: it is of this matter, and of no run that would hear the answer, as the
 * amendment that a merge names.
 */
function namesNoRun(w: Walking, matter: Matter, act: string, row: number): boolean {
  if (w.log.where[row] !== matter.index) return false
  // Of a thousand runs there are a few procedures: each is asked once whether it would hear such an answer.
  const known = new Map<Run['c'], boolean>()
  return !matter.runs.some(r => {
    const hearing = known.get(r.c) ?? (moves(r, act) || closesWith(r, act) || r.c.steps.has(act) || r.c.bits.has(act))
    known.set(r.c, hearing)
    return hearing && isOf(r, row)
  })
}
const moves = ({ c }: Run, act: string): boolean => {
  const { namedBy, extendedBy, stoppedBy, resumedBy, restartedBy, confirmedBy } = c.p.clock
  return [namedBy, extendedBy, stoppedBy, resumedBy, restartedBy, confirmedBy].some(acts => acts.includes(act))
}
const closesWith = ({ c }: Run, act: string): boolean =>
  clocksIn(c.p.closes).some(clock => clock.clock === 'with' && clock.acts.includes(act))

/** Those whom the charter names for a step that closes or moves the clock; empty where it names nobody. */
const namedFor = (r: Run, act: string): readonly string[] => (moves(r, act) ? r.c.p.clock.by : closesWith(r, act) ? r.c.p.closedBy : [])
/** Whether one of them may do it; where the charter names nobody, a party without a seat neither closes nor moves a clock. */
function mayStep(w: Walking, r: Run, act: string, actors: readonly number[], t: number): boolean {
  const named = namedFor(r, act)
  return actors.some(a =>
    named.length > 0
      ? named.some(name => isNamed(w, name, a, r, t))
      : a >= w.log.parties || r.openers.includes(a) || r.concerned.includes(a) || mayAct(r, w.papers, a, t),
  )
}

/** Since when a run may have closed, though nothing says so; null where it is surely open. */
export function mayHaveClosed(w: Walking, r: Run, t: number): Why | null {
  if (r.state !== 'open' || r.stopped !== null) return null
  if (r.closeFrom !== null && r.closeFrom.ms <= t)
    return Number.isFinite(r.closeFrom.ms) ? why('may have closed', { since: printPoint(r.closeFrom, w.seat) }) : why('undetermined')
  const { closes } = r.c.p
  const clocks = clocksIn(closes)
  if (!clocks.some(c => c.clock === 'with' || c.clock === 'once')) return null
  const row = pending(w, r.matter, t).find(row => {
    const act = w.log.acts[w.log.what[row] as number] as string
    if (!hearsOf(w, r, act, w.log.rare.get(row))) return false
    return clocks.some(
      c =>
        (c.clock === 'with' && c.acts.includes(act) && mayStep(w, r, act, actorsOf(w.log, row), t)) ||
        (c.clock === 'once' && c.outcome === act),
    )
  })
  return row === undefined ? null : why('may be closed', { no: `${row + 1}` })
}

export function takeGeneral(w: Walking, row: number, act: string): boolean {
  // A stranger shuts no door.
  if (actorsOf(w.log, row).some(a => a >= w.log.offices)) return true
  for (const run of w.active)
    if (
      run.state === 'open' &&
      run.c.p.clock.shutBy.includes(act) &&
      run.c.p.closes.length > 0 &&
      clocksIn(run.c.p.closes).every(c => c.clock !== 'with')
    ) {
      if (run.close === null || (w.log.from[row] as number) < run.close.ms) {
        run.shut = row
        say(run, row, 'counts', why('step'))
      }
    }
  return true
}
