/** What other runs and other matters say: outcomes that stand, steps that were done, acts whose dating is still open. */
import { isOutcome } from './compile.ts'
import { plain } from '../charter/names.ts'
import type { State } from '../rules/finding.ts'
import { type Point, printPoint } from './clocks.ts'
import { membersOf } from './members.ts'
import { actorsOf, type MatterLog } from './log.ts'
import { inEffect, type Matter, type Run } from './run.ts'
import { isOfficer, pointOf, type Walking } from './walking.ts'

export function outcomeOf(w: Walking, id: string, outcomes: readonly string[], t: number): State {
  const m = lookup(w, id)
  if (m === null) return 'awaited'
  if (m === 'cycle') return 'undetermined'
  return outcomeAt(m, outcomes, t)
}

function outcomeAt(m: Matter, outcomes: readonly string[], t: number): State {
  if (m.runs.some(r => r.outcome !== null && outcomes.includes(r.outcome) && inEffect(r, t))) return 'met'
  if (
    m.runs.some(
      r =>
        outcomes.includes(r.c.p.then) &&
        ((r.state === 'open' && (r.undetermined !== null || r.maybeSince !== null)) ||
          (r.settledFrom !== null && r.settledFrom <= t && (r.settled as Point).ms > t)),
    )
  )
    return 'undetermined'
  return 'awaited'
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
): { state: State; since: string | null } {
  const at = momentOfOutcome(w, run, outcome, by, of)
  if (at !== null && at.ms <= t) return { state: 'met', since: printPoint(at, w.seat) }
  const m = of === null ? run.matter : lookup(w, of)
  if (m === 'cycle') return { state: 'undetermined', since: null }
  if (m !== null && outcomeAt(m, [outcome], t) === 'undetermined') return { state: 'undetermined', since: null }
  return { state: 'awaited', since: null }
}

/** Since when an outcome, or an officer's act, stands (perhaps in the future, where its day of effect is known). */
export function momentOfOutcome(w: Walking, run: Run, outcome: string, by: string | null, of: string | null): Point | null {
  const m = of === null ? run.matter : lookup(w, of)
  if (m === null || m === 'cycle') return null
  for (let i = m.runs.length - 1; i >= 0; i--) {
    const r = m.runs[i] as Run
    if (r.outcome !== outcome || r.effect === null || r === run) continue
    if (r.ended !== null && r.ended.ms <= w.stepped) continue
    if ((r.settled as Point).ms > w.stepped) continue
    if (by === null || r.c.p.in.some(b => plain(b) === plain(by)) || (r.body !== null && plain(r.body) === plain(by))) return r.effect
  }
  // An act named like an outcome is none; an officer's ruling is asked for by name.
  if (by === null && isOutcome(w.charter, outcome)) return null
  for (const row of m.steps.get(outcome) ?? []) {
    const point = pointOf(w, row)
    if (point.ms > w.stepped || (of === null && (w.log.until[row] as number) < run.openedKey)) continue
    if (
      by === null ||
      actorsOf(w.log, row).some(
        a => isOfficer(w, by, a, run.body, run.c.edition) || w.log.actors[a] === by || inGroup(w, by, a, run, w.stepped),
      )
    )
      return point
  }
  return null
}

export function inGroup(w: Walking, name: string, actor: number, r: Run, t: number): boolean {
  const g = r.c.edition.groups[name]
  return g !== undefined && actor < w.log.parties && membersOf(g, w.papers, r.c.edition, r, t, 'seats').list.includes(actor)
}

export function maybes(w: Walking, run: Run, t: number): ReadonlyMap<number, readonly number[]> | null {
  const wide = (w.log.matters[w.log.matterOf.get(run.matter.id) ?? -1] as MatterLog | undefined)?.wide === true
  if (!wide && run.ambiguous.length === 0) return null
  const found = new Map<number, number[]>()
  const add = (row: number): void => {
    const act = w.log.acts[w.log.what[row] as number] as string
    const bit = run.c.bits.get(act)
    const undo = run.c.undoes.get(act)
    if (bit === undefined && undo === undefined) return
    const rare = w.log.rare.get(row)
    if (rare?.procedure !== undefined && rare.procedure !== run.c.p.name) return
    for (const p of rare?.for === undefined ? actorsOf(w.log, row) : [w.partyIndex.get(rare.for) ?? -1]) {
      if (p < 0 || p >= run.yes.length) continue
      const own = found.get(p) ?? [run.yes[p] as number]
      const more = own.map(b => {
        const c = undo === undefined ? b : b & ~undo
        return bit === undefined ? c : (bit & run.c.stances) !== 0 ? (c & ~run.c.stances) | bit : c | bit
      })
      found.set(p, [...new Set([...own, ...more])])
    }
  }
  for (const row of run.ambiguous) add(row)
  if (wide)
    for (let i = w.cursor; i < w.rows.length; i++) {
      const row = w.rows[i] as number
      const from = w.log.from[row] as number
      if (
        w.log.where[row] === w.log.matterOf.get(run.matter.id) &&
        from < t + (run.close !== null && run.close.ms === t ? 0 : 1) &&
        (w.log.until[row] as number) > t &&
        !run.ambiguous.includes(row)
      )
        add(row)
    }
  return found.size === 0 ? null : found
}
