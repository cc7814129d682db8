/** Which procedures can ever be opened and come to their outcome: what rests on itself alone never begins. */
import type { Condition } from '../rules/condition.ts'
import type { Edition, Procedure } from './charter.ts'
import { outcomesOfProcedure } from './walk.ts'

export interface Reach {
  readonly opened: ReadonlySet<Procedure>
  readonly decided: ReadonlySet<Procedure>
  /** Outcomes that can stand; acts that are no outcome can always be entered. */
  readonly outcomes: ReadonlySet<string>
}

/** The least fixed point: begin with the acts and take what they open. `elsewhere` are outcomes that other editions give. */
export function reachOf(edition: Edition, elsewhere: ReadonlySet<string>): Reach {
  const given = new Set(edition.procedures.flatMap(outcomesOfProcedure))
  const opened = new Set<Procedure>()
  const decided = new Set<Procedure>()
  const outcomes = new Set<string>(elsewhere)
  const comes = (name: string): boolean => !given.has(name) || outcomes.has(name)
  for (let before = -1; before < opened.size + decided.size; ) {
    before = opened.size + decided.size
    for (const p of edition.procedures) {
      if (!opened.has(p) && p.opensWith.some(comes)) opened.add(p)
      if (!opened.has(p)) continue
      for (const o of outcomesOfProcedure(p)) if (o !== p.then) outcomes.add(o)
      if (!decided.has(p) && (p.when === null || canHold(p.when, comes))) {
        decided.add(p)
        outcomes.add(p.then)
      }
    }
  }
  return { opened, decided, outcomes }
}

function canHold(c: Condition, comes: (name: string) => boolean): boolean {
  switch (c.rule) {
    case 'all of':
      return c.parts.every(p => canHold(p, comes))
    case 'any of':
      return c.parts.some(p => canHold(p, comes))
    case 'once':
      return c.by !== null || comes(c.outcome)
    default:
      return true
  }
}

/** The procedures that open one another at once, with no act and no time between: they would never end. */
export function rounds(procedures: readonly Procedure[]): Procedure[][] {
  const atOnce = procedures.filter(
    p => p.when === null && p.unless === null && p.closes.length === 0 && p.quorum === null && p.from.every(c => c.clock === 'at once'),
  )
  const next = (p: Procedure): Procedure[] => atOnce.filter(q => q.opensWith.includes(p.then))
  const found: Procedure[][] = []
  const done = new Set<Procedure>()
  const walk = (p: Procedure, path: readonly Procedure[]): void => {
    const back = path.indexOf(p)
    if (back >= 0) {
      found.push(path.slice(back))
      return
    }
    if (done.has(p)) return
    for (const q of next(p)) walk(q, [...path, p])
    done.add(p)
  }
  for (const p of atOnce) walk(p, [])
  return found
}
