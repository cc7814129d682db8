/** What other runs and other matters say: outcomes that stand, steps that were done, acts whose dating is still open. */
import { isOutcome } from './compile.ts'
import { plain } from '../charter/names.ts'
import type { State } from '../rules/finding.ts'
import { type Point, pointLike, printPoint } from './clocks.ts'
import { membersOf } from './members.ts'
import { actorsOf, type MatterLog } from './log.ts'
import { hear } from './meaning.ts'
import { inEffect, type Matter, type Run } from './run.ts'
import { mixedParties, stateAfter, statesOf } from './datings.ts'
import { isOfficer, pointOf, type Walking } from './walking.ts'
import { isHidden } from './withheld.ts'

export function outcomeOf(w: Walking, id: string, outcomes: readonly string[], t: number): State {
  if (isHidden(w, id, outcomes, null, t)) return 'undetermined'
  const m = lookup(w, id)
  if (m === null) return 'awaited'
  if (m === 'cycle') return 'undetermined'
  return outcomeAt(m, outcomes, t)
}

function outcomeAt(m: Matter, outcomes: readonly string[], t: number): State {
  if (m.published?.some(p => outcomes.includes(p.outcome) && p.from.ms <= t && (p.until === null || p.until.ms > t))) return 'met'
  if (outcomes.some(o => m.byOutcome.get(o)?.some(r => inEffect(r, t)))) return 'met'
  if (
    m.runs.some(
      r =>
        outcomes.includes(r.c.p.then) &&
        ((r.state === 'open' && (r.undetermined !== null || r.maybeSince !== null || (r.closeFrom !== null && r.closeFrom.ms <= t))) ||
          (r.settledFrom !== null && r.settledFrom <= t && (r.settled as Point).ms > t) ||
          (r.won && r.effectFrom !== null && r.effectFrom <= t && (r.effect as Point).ms > t)),
    )
  )
    return 'undetermined'
  return 'awaited'
}

/** The names of the matters one step below a matter that acts done by `t` name, in the order of their lines. */
export function belowAt(w: Walking, id: string, t: number): readonly string[] {
  const { log, options } = w
  return (log.below.get(id) ?? []).flatMap(i => {
    const { id: path, rows } = log.matters[i] as MatterLog
    const name = path.slice(id.length + 1)
    const done = !name.includes('/') && rows.some(row => row < options.known && (log.until[row] as number) <= t)
    return done ? [name] : []
  })
}

export function lookup(w: Walking, id: string): Matter | null | 'cycle' {
  const own = w.matters.get(id)
  if (own !== undefined) return own
  const other = w.options.elsewhere(id)
  if (other === 'cycle') w.cycle = true
  return other
}

export function stands(
  w: Walking,
  run: Run,
  outcome: string,
  by: string | null,
  of: string | null,
  t: number,
): { state: State; since: string | null; why?: string } {
  if (of !== null && isHidden(w, of, [outcome], by, t)) return { state: 'undetermined', since: null, why: 'withheld' }
  const found = momentOfOutcome(w, run, outcome, by, of)
  const at = found?.at ?? null
  // What came before the close or after it, nobody can say.
  if (found !== null && run.undetermined !== null && run.close !== null && found.from.ms < run.close.ms && found.at.ms >= run.close.ms)
    return { state: 'undetermined', since: null }
  if (at !== null && at.ms <= t) return { state: 'met', since: printPoint(at, w.seat) }
  const m = of === null ? run.matter : lookup(w, of)
  if (m === 'cycle') return { state: 'undetermined', since: null }
  if (m !== null && (outcomeAt(m, [outcome], t) === 'undetermined' || mayHaveStepped(w, run, m, outcome, by, of, t)))
    return { state: 'undetermined', since: null }
  return { state: 'awaited', since: null }
}

interface Since {
  readonly at: Point
  /** The earliest moment that its dating allows. */
  readonly from: Point
}

/** Since when an outcome, or an officer's act, stands (perhaps in the future, where its day of effect is known). */
export function momentOfOutcome(w: Walking, run: Run, outcome: string, by: string | null, of: string | null): Since | null {
  const m = of === null ? run.matter : lookup(w, of)
  if (m === null || m === 'cycle') return null
  const known = m.published?.findLast(p => by === null && p.outcome === outcome && p.from.ms <= w.stepped)
  if (known !== undefined && (known.until === null || known.until.ms > w.stepped)) return { at: known.from, from: known.from }
  const since = firstOf(w, run, m.byOutcome.get(outcome) ?? [], by)
  if (since !== null) return since
  // An act named like an outcome is none; an officer's ruling is asked for by name.
  if (by === null && isOutcome(w.charter, outcome)) return null
  for (const row of m.steps.get(outcome) ?? []) {
    const point = pointOf(w, row)
    if (point.ms > w.stepped || (of === null && (w.log.until[row] as number) < run.openedKey)) continue
    if (isBy(w, run, row, by))
      return { at: point, from: w.log.kind[row] === 0 ? point : pointLike(w.log.from[row] as number, point, w.seat) }
  }
  return null
}

/** The first day of effect among the runs that came to it and have not ended: it stands where one of them has effect, whatever else waits. */
function firstOf(w: Walking, run: Run, came: readonly Run[], by: string | null): Since | null {
  let at: Point | null = null
  let from: Point | null = null
  for (const r of came) {
    const { effect } = r
    if (effect === null || r === run || (r.settled as Point).ms > w.stepped) continue
    if (r.ended !== null && (r.ended.ms <= w.stepped || r.ended.ms <= effect.ms)) continue
    if (by !== null && !r.c.p.in.some(b => plain(b) === plain(by)) && (r.body === null || plain(r.body) !== plain(by))) continue
    const least = r.effectFrom === null ? effect : pointLike(r.effectFrom, effect, w.seat)
    if (at === null || effect.ms < at.ms) at = effect
    if (from === null || least.ms < from.ms) from = least
  }
  return at === null || from === null ? null : { at, from }
}

const isBy = (w: Walking, run: Run, row: number, by: string | null): boolean =>
  by === null ||
  actorsOf(w.log, row).some(
    a => isOfficer(w, by, a, run.body, run.c.edition) || w.log.actors[a] === by || inGroup(w, by, a, run, w.stepped),
  )

/** Whether a step of that name is dated so that it may have been done, and may not. */
function mayHaveStepped(w: Walking, run: Run, m: Matter, outcome: string, by: string | null, of: string | null, t: number): boolean {
  if (by === null && isOutcome(w.charter, outcome)) return false
  return pending(w, m, t).some(row => {
    if (w.log.acts[w.log.what[row] as number] !== outcome || !isBy(w, run, row, by)) return false
    const named = w.log.rare.get(row)?.procedure
    return of !== null || named === undefined || named === run.c.p.name
  })
}

/** The acts of a matter whose dating says neither that they were done at a moment nor that they were not. */
export function pending(w: Walking, matter: Matter, t: number): readonly number[] {
  const rows = matter.wides
  return rows.length === 0 ? rows : rows.filter(r => (w.log.from[r] as number) <= t && (w.log.until[r] as number) > t)
}
export function inGroup(w: Walking, name: string, actor: number, r: Run, t: number): boolean {
  const g = r.c.edition.groups[name]
  return g !== undefined && actor < w.log.parties && membersOf(g, w.papers, r.c.edition, r, t, 'seats').list.includes(actor)
}

export function maybes(w: Walking, run: Run, t: number): ReadonlyMap<number, readonly number[]> | null {
  const { index, wides } = run.matter
  const wide = w.log.matters[index]?.wide === true
  if (!wide && run.ambiguous.length === 0) return null
  const found = new Map<number, readonly number[]>()
  const perhaps: number[] = []
  const add = (row: number): void => {
    const { bit, undo, known } = hear(w.log, run, row)
    if (!known) return
    const rare = w.log.rare.get(row)
    if (rare?.procedure !== undefined && rare.procedure !== run.c.p.name) return
    for (const p of rare?.for === undefined ? actorsOf(w.log, row) : [w.partyIndex.get(rare.for) ?? -1]) {
      if (p < 0 || p >= run.yes.length) continue
      const own = found.get(p) ?? [run.yes[p] as number]
      found.set(p, [...new Set([...own, ...own.map(b => stateAfter(run, b, bit, undo))])])
    }
    perhaps.push(row)
  }
  for (const row of run.ambiguous) add(row)
  if (wide)
    for (let i = w.cursor; i < w.rows.length; i++) {
      const row = w.rows[i] as number
      const from = w.log.from[row] as number
      if (
        w.log.where[row] === index &&
        from < t + (run.close !== null && run.close.ms === t ? 0 : 1) &&
        (w.log.until[row] as number) > t &&
        !run.ambiguous.includes(row)
      )
        add(row)
    }
  const mixed = run.ambiguous.length > 0 || wides.length > 0
  for (const p of mixed ? mixedParties(w, run, found.keys()) : []) {
    const states = statesOf(w, run, p, perhaps)
    if (states !== null) found.set(p, states)
  }
  return found.size === 0 ? null : found
}
