/** What is left of one open run, as a page reads it. */
import type { MatterStanding } from '../judge/standing.ts'
import type { Finding } from '../rules/finding.ts'

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
