/** Of what an act speaks. */
import type { Act } from './act.ts'

/** In a claim's `outcome`: that something was decided, whatever the outcome was called. */
export const DECIDED = 'decided'

/** The matter of which an act speaks: the one it refers to, that of the act it answers, or its own; null where it has none. */
export const spokenOf = (act: Act, acts: readonly Act[]): string | null =>
  act.refers ?? (act.answers === undefined ? undefined : acts[act.answers - 1]?.matter) ?? act.matter ?? null
