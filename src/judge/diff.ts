/** Two editions side by side: what stands differently for open matters when one or the other is read alone. */
import type { Charter } from '../charter/charter.ts'
import type { Act } from '../record/act.ts'
import { judge, standing, type World } from './judge.ts'
import type { MatterStanding } from './standing.ts'

export interface Difference {
  readonly id: string
  readonly before: readonly MatterStanding[]
  readonly after: readonly MatterStanding[]
}

/** The charter as if it had had only one edition. */
export const onlyEdition = (charter: Charter, date: string): Charter => ({
  ...charter,
  editions: charter.editions.filter(e => e.date === date).map(e => ({ ...e, transition: null })),
})

/** Open matters that stand differently under one edition than under another, as of a day. */
export function differences(charter: Charter, acts: readonly Act[], asOf: string, from: string, to: string): readonly Difference[] {
  const before = judge(onlyEdition(charter, from), acts, asOf)
  const after = judge(onlyEdition(charter, to), acts, asOf)
  const actual = judge(charter, acts, asOf)
  const open = new Set(actual.matters.filter(m => m.state === 'open' && m.procedure !== null).map(m => m.id))
  return [...open].flatMap(id => {
    const a = before.matters.filter(m => m.id === id),
      b = after.matters.filter(m => m.id === id)
    return tell(a) === tell(b) ? [] : [{ id, before: a, after: b }]
  })
}
const tell = (runs: readonly MatterStanding[]): string =>
  JSON.stringify(runs.map(m => [m.procedure, m.state, m.outcome, m.finding?.state, m.finding?.awaiting]))

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
  JSON.stringify(runs.map(m => [m.procedure, m.opened, m.state, m.outcome, m.settledAt, m.settledBy, m.effectiveFrom, m.effectiveUntil]))
