/**
 * The walk through time: acts and falling-due clocks in one order. All acts of one moment are taken before any rule is asked; then rules are
 * asked until nothing changes, so that one outcome may open the next on the same day.
 */
import { ask, closeRun } from './asking.ts'
import { transition } from './editions.ts'
import type { Point } from './clocks.ts'
import { bringInBy, enter } from './entering.ts'
import type { Lists } from './lists.ts'
import { correctedBy, countBelow, type Log, type MatterLog, readAt } from './log.ts'
import { meaningOf, meaningsOf } from './meaning.ts'
import { open, openWith } from './opening.ts'
import { belowAt, maybes, outcomeOf, stands } from './others.ts'
import { isSettingUp, setUpBy } from './own.ts'
import { isDone, type Run } from './run.ts'
import { mayHaveClosed } from './steps.ts'
import { admit, leave, take } from './taking.ts'
import { type Opening, seatOf, type Walking, type WalkOptions } from './walking.ts'
import { why } from './why.ts'
import { hiddenFrom, veil } from './withheld.ts'

const LIMIT = 1000

/** Walks to `options.until`; the walk can go on from there. */
export function walk(options: WalkOptions): Walking {
  const { log, lists } = options
  const charter = readAt(log, options.known)
  const hidden = options.spine ? Infinity : hiddenFrom(log, options.known)
  const w: Walking = {
    options,
    log,
    lists,
    charter,
    seat: seatOf(charter),
    meanings: meaningsOf(log, charter),
    matters: new Map(),
    last: null,
    active: [],
    waiting: [],
    opened: 0,
    partyIndex: log.actorOf,
    papers: null as never,
    rows: rowsOf(options),
    cursor: 0,
    hidden,
    changes: hidden === Infinity ? options.changes : [...options.changes, hidden].sort((a, b) => a - b),
    change: 0,
    stepped: -Infinity,
    live: -Infinity,
    news: 0,
    before: -Infinity,
    quiet: false,
    cycle: false,
    early: false,
    testQuorum: [],
    recalled: [],
    moved: new Map(),
  }
  w.papers = {
    charter,
    lists,
    parties: log.parties,
    ids: log.actors,
    partyIndex: log.actorOf,
    maybes: (run, t) => maybes(w, run, t),
    mayHaveClosed: (run, t) => mayHaveClosed(w, run, t),
    below: (id, t) => belowAt(w, id, t),
    outcomeOf: (id, outcomes, t) => outcomeOf(w, id, outcomes, t),
    stands: (run, outcome, by, of, t) => stands(w, run, outcome, by, of, t),
  }
  advance(w, options.until)
  return w
}

/** Goes on to a later moment. */
export function advance(w: Walking, to: number): void {
  const { log, rows, active, waiting, changes } = w
  for (;;) {
    let due = w.change < changes.length ? (changes[w.change] as number) : Infinity
    for (const run of active) due = Math.min(due, dueAt(w, run))
    if (waiting.length > 0) due = Math.min(due, dueAt(w, waiting[waiting.length - 1] as Run))
    const t = w.cursor < rows.length ? Math.min(log.until[rows[w.cursor] as number] as number, due) : due
    if (t > to || t === Infinity) break
    step(w, t, due === t)
  }
}

/** Takes in newer rows of one matter; false where one of them lies in the past of the walk, which must then be walked anew. */
export function extend(w: Walking, more: readonly number[]): boolean {
  if (w.log.corrections.size > 0) return false
  for (const row of more) {
    const at = w.log.until[row] as number
    // At a moment at which nothing but acts was taken, one more is taken as if it had come with them.
    // An act dated by its day may have come before anything that was asked in that day.
    const since = at === w.stepped ? w.before : w.live
    if (
      at < w.stepped ||
      (at === w.stepped && (!w.quiet || meaningOf(w, row).opens || isSettingUp(w.log, row))) ||
      w.log.kind[row] === 2 ||
      (w.log.kind[row] === 1 && since >= (w.log.from[row] as number))
    )
      return false
  }
  const ahead = inTime(w.log, [...w.rows.splice(w.cursor), ...more])
  for (const row of ahead) w.rows.push(row)
  return true
}

/** One moment: clocks that fall due, then all its acts, then rules until nothing changes. */
function step(w: Walking, t: number, due: boolean): void {
  if (t !== w.stepped) w.before = w.live
  w.stepped = t
  w.quiet = !due
  if (hasOpen(w)) w.live = t
  const { opened } = w
  veil(w, t)
  if (due) fireClocks(w, t)
  while (w.change < w.changes.length && (w.changes[w.change] as number) <= t) {
    w.change++
    for (const run of w.active) run.dirty = true
  }
  const start = w.cursor
  while (w.cursor < w.rows.length && w.log.until[w.rows[w.cursor] as number] === t) w.cursor++
  const rows = w.rows.slice(start, w.cursor)
  // An act opens under the edition it finds; what opens nothing there may open under one brought in at the same moment.
  const openings: Opening[] = []
  for (const row of rows) openWith(w, row, openings, t, t - 1)
  for (const row of rows) bringInBy(w, row, t)
  const opensNot = (row: number): boolean => !openings.some(o => o.rows.includes(row))
  if (hasBegun(w.lists, t)) for (const row of rows) if (opensNot(row)) openWith(w, row, openings, t, t)
  // Of the day on which one was brought in, what opens nothing under it was done under the one before, such as the decision that amended.
  const day = w.lists.editions.findLast(e => e.byDay === true && e.from <= t)?.from
  if (day !== undefined)
    for (const row of rows) if (w.log.kind[row] === 1 && w.log.from[row] === day && opensNot(row)) openWith(w, row, openings, t, day - 1)
  if (openings.length > 0) open(w, openings, t)
  veil(w, t)
  for (const row of rows) if (isSettingUp(w.log, row)) setUpBy(w, row, t)
  const left = remove(rows, row => take(w, row, t))
  const taken = w.cursor - start > left.length
  if (w.recalled.length > 0) for (const row of w.recalled.splice(0)) if (!take(w, row, t)) left.push(row)
  if (openings.length > 0) w.quiet = false
  if (settleDown(w, t, left)) w.quiet = false
  const heard = left.length > 0 && left.some(row => !meaningOf(w, row).mute)
  if (!w.quiet || taken || heard) w.news++
  // What was left behind might have been taken, or worth something else, beside one act more: not where every run is settled.
  if (heard && hasOpen(w)) w.quiet = false
  if (w.early) for (const run of w.active) admit(w, run, t)
  for (const row of left) leave(w, row)
  if (w.opened > opened) w.live = t
  if (!w.quiet) retire(w)
}

/** Takes out of a list what is so, in place. */
function remove<T>(list: T[], is: (one: T) => boolean): T[] {
  let kept = 0
  for (const one of list) if (!is(one)) list[kept++] = one
  while (list.length > kept) list.pop()
  return list
}
function hasOpen(w: Walking): boolean {
  for (const run of w.active) if (run.state === 'open') return true
  return false
}
function hasBegun({ editions }: Lists, t: number): boolean {
  for (const e of editions) if (e.from === t) return true
  return false
}

/** Runs that are done are looked at no more; those that wait for a day of effect that is known, not before it. */
function retire(w: Walking): void {
  const { active, waiting } = w
  remove(active, run => {
    const waits = run.effect !== null && run.effect.ms > w.stepped
    if (!waits) return isDone(run)
    if (run.effectOpen) return false
    let i = waiting.length
    while (i > 0 && effectOf(waiting[i - 1] as Run) < effectOf(run)) i--
    waiting.splice(i, 0, run)
    return true
  })
}
const effectOf = (run: Run): number => (run.effect as Point).ms

/** The runs whose day of effect has come. */
function awake(w: Walking, t: number): Run[] {
  const due: Run[] = []
  while (w.waiting.length > 0 && effectOf(w.waiting[w.waiting.length - 1] as Run) <= t) due.push(w.waiting.pop() as Run)
  return due
}

/** Asks every run that something happened to, and those that outcomes open, until nothing changes; whether anything was decided. */
function settleDown(w: Walking, t: number, left: number[]): boolean {
  let settled = false
  for (let round = 0; ; round++) {
    if (round === LIMIT) {
      for (const run of w.active) if (run.dirty) run.undetermined = why('endless')
      return true
    }
    let again = false
    const outcomes: Opening[] = []
    for (const run of w.active) {
      if (!run.dirty) continue
      again = true
      run.dirty = false
      const { undetermined, quorumAt, maybeSince } = run
      ask(w, run, t, outcomes)
      // What asking writes down is not to be taken back by an act that comes to this moment later: then it is walked anew.
      const written = run.undetermined !== undetermined || run.quorumAt !== quorumAt || run.maybeSince !== maybeSince
      if (run.state === 'settled' || written) settled = true
    }
    for (const run of w.active) enter(w, run, t, outcomes)
    if (transition(w, t)) {
      again = true
      for (const row of left) openWith(w, row, outcomes, t, t)
    }
    if (outcomes.length > 0) {
      again = settled = true
      open(w, outcomes, t)
    }
    veil(w, t)
    // Whoever became a party at this moment may act at it: acts of one moment are taken together.
    if (left.length > 0 && (outcomes.length > 0 || w.lists.changes.at(-1) === t)) {
      const before = left.length
      if (remove(left, row => take(w, row, t)).length < before) again = true
    }
    if (!again) return settled
  }
}

function dueAt(w: Walking, run: Run): number {
  let due = Infinity
  if (run.state === 'open') {
    if (run.stopped === null && run.close !== null && run.undetermined === null && run.close.ms > w.stepped) due = run.close.ms
    if (run.closeFrom !== null && run.closeFrom.ms > w.stepped) due = Math.min(due, run.closeFrom.ms)
    if (run.notBefore !== null && run.notBefore.ms > w.stepped) due = Math.min(due, run.notBefore.ms)
    if (run.maybeSince === null)
      for (const at of run.matter.starts)
        if (at > w.stepped && at < due) {
          due = at
          break
        }
  } else if (!run.entered && run.effect !== null) due = Math.max(run.effect.ms, w.stepped + (run.effect.ms <= w.stepped ? 1 : 0))
  return due
}

function fireClocks(w: Walking, t: number): void {
  const outcomes: Opening[] = []
  for (const run of [...w.active, ...awake(w, t)].sort((a, b) => a.place - b.place)) {
    if (run.state === 'open' && (run.notBefore?.ms === t || run.closeFrom?.ms === t)) run.dirty = true
    if (run.state === 'open' && run.maybeSince === null) for (const at of run.matter.starts) if (at === t) run.dirty = true
    if (run.state === 'open' && run.stopped === null && run.close !== null && run.close.ms <= t && run.closedBy === null)
      closeRun(w, run, t, outcomes)
    enter(w, run, t, outcomes)
  }
  open(w, outcomes, t)
}

/** The known rows of these matters and of the whole organisation, without those that are corrected, in the order of time. */
function rowsOf({ log, known, matters }: WalkOptions): number[] {
  const standing = (rows: readonly number[]): number[] => {
    const own = rows.slice(0, countBelow(rows, known))
    return log.corrections.size === 0 ? own : own.filter(row => correctedBy(log, row, known) < 0)
  }
  const out = standing(log.general)
  if (matters.length === 1 && out.length === 0) return inTime(log, standing((matters[0] as MatterLog).rows))
  for (const { rows } of matters) for (const row of standing(rows)) out.push(row)
  return inTime(log, out)
}
/** Rows in the order of time, those of one moment by their numbers; they mostly are. */
function inTime({ until }: Log, rows: number[]): number[] {
  for (let i = 1; i < rows.length; i++) {
    const [a, b] = [rows[i - 1] as number, rows[i] as number]
    const order = (until[a] as number) - (until[b] as number) || a - b
    if (order > 0) return rows.sort((x, y) => (until[x] as number) - (until[y] as number) || x - y)
  }
  return rows
}
