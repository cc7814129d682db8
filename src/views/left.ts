/** What is left of one open run, as a page reads it. */
import type { Remaining } from '../judge/remaining.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { Finding } from '../rules/finding.ts'
import { leaves } from './headline.ts'

export interface Left {
  readonly run: MatterStanding
  readonly unmet: readonly Finding[]
  /** The smallest sets of parties that would settle it; null where there are too many to list. */
  readonly sets: readonly (readonly string[])[] | null
  /** How many parties such a set has; null where acts of parties do not settle it. */
  readonly size: number | null
  readonly vetoes: readonly string[]
  readonly possible: boolean
  readonly until: string | null
}

/** What is left of a run: its unmet parts, without what nobody is asked to do. */
export function leftOf(run: MatterStanding, { smallest, vetoes, canBeMet }: Remaining): Left {
  return {
    run,
    unmet: leaves(run.finding).filter(f => f.state !== 'met' && f.ask !== null),
    sets: smallest === null || smallest.sets === 'too many to list' ? null : smallest.sets,
    size: smallest?.size ?? null,
    vetoes,
    possible: canBeMet,
    until: run.finding?.until ?? run.closes,
  }
}
