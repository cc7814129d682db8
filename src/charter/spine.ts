/**
 * Which procedures are on the spine: their outcomes change who is a party, who is in a group, or what such a procedure rests on.
 * Matters whose acts bring in an edition are on it too; that is known only from the record.
 */
import type { Condition, Group } from '../rules/condition.ts'
import { type ActDefinition, builtinActs } from '../record/act.ts'
import type { Body, Charter, Edition, Procedure } from './charter.ts'
import { awaitedBy, clocksOf, conditionsOf, groupsIn, groupsOf, groupsOfBody, namedIn, outcomesOfProcedure } from './walk.ts'

/** The procedures with `spine` told of each; found by going round until nothing more changes. */
export function markSpine(
  procedures: readonly Procedure[],
  groups: Readonly<Record<string, Group>>,
  bodies: Readonly<Record<string, Body>>,
  acts: Readonly<Record<string, ActDefinition>>,
  joinWith: readonly string[],
  leaveWith: readonly string[],
): Procedure[] {
  const all = [...Object.values(groups), ...Object.values(bodies).flatMap(groupsOfBody)].flatMap(groupsIn)
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

/** The acts that put a matter on the spine, and the matters that a procedure of the spine names. */
export interface SpineNames {
  readonly acts: ReadonlySet<string>
  readonly matters: ReadonlySet<string>
  /** Whether a procedure that is off the spine counts things. */
  readonly things: boolean
}
const names = new WeakMap<Charter, SpineNames>()

export function spineNames(charter: Charter): SpineNames {
  const known = names.get(charter)
  if (known !== undefined) return known
  const editions = [...charter.editions, ...(charter.readings ?? [])]
  const acts = editions.flatMap(e => {
    const opening = [...e.joinWith, ...e.leaveWith, ...e.procedures.filter(p => p.spine).flatMap(p => [...p.opensWith])]
    const all = Object.keys({ ...builtinActs, ...e.acts })
    return [...opening, ...all.filter(act => opening.some(wider => countsAs(e, act, wider)))]
  })
  const matters = editions.flatMap(e => e.procedures.filter(p => p.spine).flatMap(namedIn))
  const things = editions.some(e => e.procedures.some(p => !p.spine && conditionsOf(p).some(countsThings)))
  const made = { acts: new Set(acts), matters: new Set(matters), things }
  names.set(charter, made)
  return made
}

/** Whether a condition counts things by their outcomes. */
export const countsThings = (c: Condition): boolean => c.rule.endsWith(' are') || ('verb' in c && c.verb === 'are')

function countsAs(edition: Edition, act: string, wider: string): boolean {
  if (act === wider) return true
  const counts = (edition.acts[act] ?? builtinActs[act])?.countsAs ?? []
  return counts.includes(wider) || counts.some(w => w !== act && countsAs(edition, w, wider))
}
