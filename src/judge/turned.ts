/** What one act turned: the settled matters that stand otherwise since it was known. */
import { standing, type World } from './judge.ts'
import type { MatterStanding } from './standing.ts'

export interface Difference {
  readonly id: string
  readonly before: readonly MatterStanding[]
  readonly after: readonly MatterStanding[]
}

/**
 * The settled matters that stand otherwise since one act was known: a correction of the reading, or of an act. What was certified stays until
 * people have looked at it; this is the list they look at.
 */
export function turnedBy(world: World, no: number, asOf: string): readonly Difference[] {
  const before = standing(world, asOf, undefined, no - 1).matters
  const after = standing(world, asOf, undefined, no).matters
  const ids = [...new Set(before.filter(m => m.state === 'settled').map(m => m.id))]
  return ids.flatMap(id => {
    const a = before.filter(m => m.id === id)
    const b = after.filter(m => m.id === id)
    return outcome(a) === outcome(b) ? [] : [{ id, before: a, after: b }]
  })
}
const outcome = (runs: readonly MatterStanding[]): string =>
  JSON.stringify(
    runs.map(m => [m.procedure, m.opened, m.state, m.outcome, m.settledAt, m.settledBy, m.effectiveFrom, m.effectiveBy, m.effectiveUntil]),
  )
