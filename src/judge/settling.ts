/** Settling a run: its outcome, the finding as it lay then, from when it has effect. */
import { dayOf, startOfDay } from '../basics/moment.ts'
import type { Condition } from '../rules/condition.ts'
import type { Finding } from '../rules/finding.ts'
import { judgeCondition } from '../rules/index.ts'
import { dayPoint, latestOf, type Point, sinceOf } from './clocks.ts'
import { dossierOf, type Mode } from './dossier.ts'
import { explain, type Found } from './explain.ts'
import { leaveOut } from './left-out.ts'
import { lookup } from './others.ts'
import { come, type Run } from './run.ts'
import { anchors, decisionOf, earliest } from './running.ts'
import { afterwards, pointAtKey, type Walking } from './walking.ts'
import { why } from './why.ts'

export function find(w: Walking, run: Run, c: Condition, t: number, mode: Mode): Finding {
  return judgeCondition(c, dossierOf(run, w.papers, t, mode), run.c.p.article)
}

export function settleRun(
  w: Walking,
  run: Run,
  outcome: string,
  won: boolean,
  t: number,
  at: Point | null,
  from: number | null = sinceWhen(w, run, t),
  found?: Found,
): void {
  const point = at ?? pointAtKey(w, t)
  run.finding = outcome === 'not opened' ? null : explain(run, w.papers, t, afterwards, null, found)
  if (outcome !== 'not opened') leaveOut(w, run, t)
  run.state = 'settled'
  come(run, outcome, won)
  run.settled = point
  // A whole day is exact, though it was asked about in its middle.
  const day = (t + 1) % 1000 === 0 ? startOfDay(dayOf(t, w.seat.zone), w.seat.zone) : t
  run.settledFrom = from !== null && from < day ? from : null
  run.undetermined = null
  run.effect = won ? (run.c.p.from.length === 0 ? point : null) : point
  run.effectFrom = run.effect === null ? null : run.settledFrom
  if (won && run.c.p.from.length > 0) effectLater(w, run)
  run.matter.changes.push(t)
  for (const r of w.active) if (r.matter !== run.matter || r.state === 'settled') r.dirty ||= r.state === 'open'
}

/** The earliest moment at which what is settled now can have been: an inexact act decided it, or an inexact opening. */
function sinceWhen(w: Walking, run: Run, t: number): number | null {
  if (run.maybeSince !== null) return run.maybeSince
  const exact = run.told.some(({ no }) => w.log.until[no - 1] === t && w.log.kind[no - 1] !== 2)
  if (exact) return null
  const from = Math.min(inexactOnce(w, run, t), run.openedKey === t ? run.openedFrom : Infinity)
  return from < t ? from : null
}

/** The earliest moment of what a `once` waited for and got now, where that is inexact. */
function inexactOnce(w: Walking, run: Run, t: number): number {
  const names = [run.c.p.when, run.c.p.unless].flatMap(oncesIn)
  let from = Infinity
  for (const c of names) {
    const m = c.of === null ? run.matter : lookup(w, c.of)
    if (m === null || m === 'cycle') continue
    for (const r of m.byOutcome.get(c.outcome) ?? [])
      if (r.settled?.ms === t && r.settledFrom !== null) from = Math.min(from, r.settledFrom)
    for (const row of m.steps.get(c.outcome) ?? [])
      if (w.log.until[row] === t && w.log.kind[row] === 2) from = Math.min(from, w.log.from[row] as number)
  }
  return Math.max(from, run.openedFrom)
}

export function effectLater(w: Walking, run: Run): void {
  const anchored = anchors(w, run)
  const at = latestOf(run.c.p.from, anchored, w.seat, 'from')
  // A day that the act itself names may lie before it: a succession, an effect that was agreed to reach back.
  const early = run.named !== null && run.c.p.from.every(c => c.clock === 'as named' || c.clock === 'once')
  if (at?.ms === Infinity) {
    run.reason = why('beyond')
    return
  }
  run.effect = at === undefined ? run.settled : at === null || early ? at : notBefore(at, decidedOn(w, run), run.settled as Point)
  const of = earliest(w, run)
  const first = at === null ? null : (latestOf(run.c.p.from, of, w.seat, 'from') ?? null)
  const least = first === null ? null : early ? first.ms : Math.max(first.ms, run.settledFrom ?? sinceOf(run.settled as Point, w.seat))
  run.effectOpen = run.c.fromOnce.some(c => (anchored.once(c.outcome, c.by, c.of)?.ms ?? Infinity) > w.stepped)
  run.effectFrom = least !== null && run.effect !== null && least < sinceOf(run.effect, w.seat) ? least : null
}

/** The decision, as an effect is held against it: of a period that expired its last day, with which an effect may begin. */
function decidedOn({ seat }: Walking, run: Run): Point {
  const [decided, settled] = [decisionOf(run) as Point, run.settled as Point]
  return decided.day === null || decided.day === settled.day ? settled : dayPoint(decided.day, seat)
}
/** A day of effect; none lies before the decision, and one at the same moment as it is the decision's. */
const notBefore = (at: Point, decided: Point, settled: Point): Point => (at.ms < decided.ms || at.ms === settled.ms ? settled : at)

const oncesIn = (c: Condition | null): Extract<Condition, { rule: 'once' }>[] =>
  c === null ? [] : 'parts' in c ? c.parts.flatMap(oncesIn) : c.rule === 'once' ? [c] : []
