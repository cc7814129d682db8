/**
 * Which procedures are on the spine: their outcomes change who is a party, who is in a group, or what such a procedure rests on.
 * Matters whose acts bring in an edition are on it too; that is known only from the record.
 */
import type { Group } from '../rules/condition.ts'
import type { ActDefinition } from '../record/act.ts'
import type { Body, Procedure } from './charter.ts'
import { awaitedBy, clocksOf, groupsIn, groupsOf, outcomesOfProcedure } from './walk.ts'

/** The procedures with `spine` told of each; found by going round until nothing more changes. */
export function markSpine(
  procedures: readonly Procedure[],
  groups: Readonly<Record<string, Group>>,
  bodies: Readonly<Record<string, Body>>,
  acts: Readonly<Record<string, ActDefinition>>,
  joinWith: readonly string[],
  leaveWith: readonly string[],
): Procedure[] {
  const all = [...Object.values(groups), ...Object.values(bodies).map(b => b.seats)].flatMap(groupsIn)
  const changing = new Set([
    ...joinWith,
    ...leaveWith,
    ...[...all, ...procedures.flatMap(groupsOf)].flatMap(g => [...g.under, ...g.exceptUnder]),
  ])
  const spine = new Set<Procedure>()
  for (let before = -1; before < spine.size; ) {
    before = spine.size
    for (const p of procedures) if (!spine.has(p) && outcomesOfProcedure(p).some(o => changing.has(o))) spine.add(p)
    for (const p of spine) {
      const closers = clocksOf(p).flatMap(c => (c.clock === 'with' ? [...c.acts] : []))
      for (const name of [...p.opensWith, ...awaitedBy(p), ...closers, ...p.ends]) changing.add(name)
    }
    for (const p of procedures) {
      const undone = new Set([...spine].flatMap(outcomesOfProcedure))
      if (!spine.has(p) && p.ends.some(e => undone.has(e))) spine.add(p)
    }
    for (const name of [...changing]) for (const act of Object.values(acts)) if (act.countsAs.includes(name)) changing.add(act.name)
  }
  return procedures.map(p => ({ ...p, spine: spine.has(p) }))
}
