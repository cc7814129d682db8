/** Looking through what a procedure says: its conditions, groups, clocks, and the names in them. */
import type { Clock, Condition, Group } from '../rules/condition.ts'
import type { Body, Procedure } from './charter.ts'

/** A condition and all its parts. */
export function parts(c: Condition | null): Condition[] {
  if (c === null) return []
  return c.rule === 'all of' || c.rule === 'any of' ? [c, ...c.parts.flatMap(parts)] : [c]
}

const within = new WeakMap<Group, Group[]>()
/** A group and every group it is made of, each once: groups that share their parts are not gone through again. */
/** The groups that a body names: who sits in it, and who sits without a vote. */
export const groupsOfBody = ({ seats, invitees, rotation }: Body): Group[] =>
  [seats, invitees, rotation?.passesOver, rotation?.insteadBy].filter(g => g !== undefined)

export function groupsIn(g: Group | null): Group[] {
  if (g === null) return []
  const known = within.get(g)
  if (known !== undefined) return known
  const found = [...new Set([g, ...groupsIn(g.among), ...g.except.flatMap(groupsIn)])]
  within.set(g, found)
  return found
}

export const conditionsOf = (p: Procedure): Condition[] => [p.quorum, p.when, p.unless, p.lapsesWhen].flatMap(parts)
/** Clocks and those that they are made of. */
export const clocksIn = (clocks: readonly Clock[]): Clock[] =>
  clocks.flatMap(c => [c, ...('after' in c ? clocksIn([c.after]) : 'clocks' in c ? clocksIn(c.clocks) : [])])
export const clocksOf = (p: Procedure): Clock[] => clocksIn([...p.closes, ...p.notBefore, ...p.from])

/** Every group a procedure counts over, with those they are made of. */
export function groupsOf(p: Procedure): Group[] {
  return [p.among, p.forEach, ...conditionsOf(p).map(c => ('among' in c ? c.among : null))].flatMap(groupsIn)
}

/** The outcomes a procedure can come to. */
export function outcomesOfProcedure(p: Procedure): string[] {
  const decides = p.closes.length > 0 || p.when !== null || p.unless !== null
  return [
    p.then,
    ...(decides ? [p.else] : []),
    ...(p.unlessThen === null ? [] : [p.unlessThen]),
    ...(p.quorum === null ? [] : [p.withoutQuorum]),
    ...(p.lapsesWhen === null ? [] : [p.lapsesThen]),
  ]
}

/** The outcomes and acts a procedure waits for or counts by standing outcome. */
export function awaitedBy(p: Procedure): string[] {
  return [
    ...conditionsOf(p).flatMap(c =>
      c.rule === 'once'
        ? [c.outcome]
        : c.rule === 'all are' || c.rule === 'any are' || c.rule === 'none are'
          ? [...c.acts]
          : (c.rule === 'heads' || c.rule === 'weight') && c.verb === 'are'
            ? [...c.acts]
            : [],
    ),
    ...clocksOf(p).flatMap(c => (c.clock === 'once' ? [c.outcome] : [])),
    ...groupsOf(p).flatMap(g => [...g.under, ...g.exceptUnder]),
  ]
}

/** Matters that a procedure names with `of`. */
export function namedIn(p: Procedure): string[] {
  const leaves = conditionsOf(p).flatMap(c => (c.rule === 'once' && c.of !== null ? [c.of] : []))
  return [...leaves, ...clocksOf(p).flatMap(c => (c.clock === 'once' && c.of !== null ? [c.of] : []))]
}
