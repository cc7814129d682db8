/** What a rule found, and the dossier it looks at. */
import type { Condition, Group, Quantity } from './condition.ts'

export type State = 'met' | 'awaited' | 'barred' | 'undetermined'

/**
 * What was counted: `got` of `total`, the least `need` that suffices, and who is meant. Ranges are over every dating the record
 * allows and every rounding; where they do not matter least and most are equal.
 */
export interface Facts {
  readonly got?: number
  readonly total?: number
  readonly need?: number
  /** The greatest `got` the inexact datings and roundings allow, where it differs. */
  readonly atMost?: number
  readonly weight?: string
  /** 1, or the scale by which got, total and need are to be divided before they are shown. */
  readonly scale?: number
  readonly who?: readonly string[]
  readonly maybe?: readonly string[]
  readonly outcome?: string
  readonly since?: string
  readonly why?: string
  readonly [more: string]: unknown
}

export interface Finding {
  readonly rule: string
  readonly article: string
  readonly line: number
  readonly state: State
  /** Nothing that may still be done can turn it. */
  readonly final: boolean
  readonly facts: Facts
  /** Ids of the parties (or things) whose act would count and is not there. */
  readonly awaiting: readonly string[]
  /** The instant or day of the clock it waits for, or null. */
  readonly until: string | null
  readonly parts: readonly Finding[]
  /** What was asked, for its sentence; null for what the procedure itself asks (quorum, unless, opened). Not part of the JSON. */
  readonly ask: Condition | null
}

/**
 * Sums over a group. `value` of one member is weight × (whole × has done − part × is in the base); a share is met when the sum of values
 * compares to nought. `now` is the least and greatest sum over every dating and rounding allowed, `ahead` over every act still possible.
 */
export interface Tally {
  /** Surely and at most: members (or weight) with the act; the base. */
  readonly got: number
  readonly gotMost: number
  readonly total: number
  readonly totalMost: number
  readonly need: number
  readonly scale: number
  /** Nobody is in the base. */
  readonly nobody: boolean
  readonly now: readonly [number, number]
  readonly ahead: readonly [number, number]
  readonly who: readonly string[]
  readonly maybe: readonly string[]
  /** Those whose weight was not found, though it would count. */
  readonly unknown?: readonly string[]
  /** The votes are equal for good, and an officer decides. */
  readonly tied?: boolean
  /** In the group, without the act, and free to do it. */
  readonly awaiting: readonly string[]
  /** What the sum still lacks, and by how much each party could raise it: in the units of `now`. */
  readonly lack?: number
  readonly gains?: Gains
}

/** By how much each of these parties could raise a sum. */
export interface Gains {
  readonly parties: readonly string[]
  readonly by: readonly number[]
}

export interface Ask {
  /** The condition that asks: what is worked out for it may be kept by it. */
  readonly of: Condition
  readonly among: Group | null
  readonly acts: readonly string[]
  readonly verb: 'have' | 'have not' | 'are'
  /** null = heads. */
  readonly weight: string | null
  readonly quantity: Quantity
}

/** The papers of one matter as they lay at one moment: all that a rule may look at. */
export interface Dossier {
  tally(ask: Ask): Tally
  /** Whether an outcome, or an officer's act, stands in this matter or another: since when, and whether it may still come. */
  stands(
    outcome: string,
    by: string | null,
    of: string | null,
  ): { readonly state: State; readonly since: string | null; readonly why?: string }
}
