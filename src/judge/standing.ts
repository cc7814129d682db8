/** The whole answer: parties, matters, findings, what comes next. Keys may be added, never removed or given another meaning. */
import type { Finding } from '../rules/finding.ts'

/** What the judge says of an act. */
export type Worth =
  | 'counts'
  | 'opens'
  | 'superseded'
  | 'repeated'
  | 'early'
  | 'late'
  | 'without standing'
  | 'exceeds'
  | 'void'
  | 'moot'
  | 'ambiguous'
  | 'withdrawn'
  | 'corrected'
  | 'noted'
  | 'not opened'

/** A reason as data, so that every language can say it: `code` picks the sentence, `facts` fill it. */
export interface Why {
  readonly code: string
  readonly facts: Readonly<Record<string, string>>
}

export interface ActWorth {
  readonly no: number
  readonly worth: Worth
  readonly why: Why
  /** Of a joint act whose worth is not the same for each of its authors: what it is for each. */
  readonly parties?: readonly { readonly party: string; readonly worth: Worth; readonly why: Why }[]
}

/** One run: an opening-to-outcome of a procedure within a matter. `id` + `procedure` + `opened` is the key. */
export interface MatterStanding {
  readonly id: string
  /** null for a matter in which nothing was opened. */
  readonly procedure: string | null
  readonly article: string
  readonly line: number
  readonly edition: string
  readonly opened: string
  readonly openedBy: readonly string[]
  readonly concerning: readonly string[]
  readonly body: string | null
  readonly refers: string | null
  readonly state: 'open' | 'settled'
  readonly outcome: string | null
  readonly settledAt: string | null
  readonly settledBy: string | null
  /** null while not known: it depends on an act, or nothing is settled. */
  readonly effectiveFrom: string | null
  /** The bound, where it has effect and its day is not known. */
  readonly effectiveBy: string | null
  /** Set when another outcome ended this one's effect. */
  readonly effectiveUntil: string | null
  readonly final: boolean
  readonly closes: string | null
  readonly effects: readonly { readonly party: string; readonly from: string | null; readonly until: string | null }[]
  readonly acts: readonly ActWorth[]
  readonly finding: Finding | null
  /** A reason where the run did not open, is undetermined, or was moved. */
  readonly why: Why | null
}

export interface Next {
  readonly at: string
  readonly matter: string
  readonly what: string
}

export interface Standing {
  readonly charter: string
  readonly charterHash: string
  readonly edition: string
  readonly asOf: string
  readonly known: number
  /** Ids of the parties of that day. */
  readonly parties: readonly string[]
  readonly matters: readonly MatterStanding[]
  readonly next: Next | null
}
