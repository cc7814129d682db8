/** One value of a rule block with its place: what a rule reads its words from. The charter room wraps YAML in it. */
export interface Block {
  readonly line: number
  /** The plain value: string, number, boolean, null, array or object, as YAML 1.2 core reads it. */
  readonly value: unknown
  /** The text as written, for a scalar; null for a list or a map. */
  readonly text: string | null
  /** The value under a key of a map; null where there is none. */
  get(key: string): Block | null
  /** The keys of a map in order; empty for anything else. */
  keys(): readonly { readonly key: string; readonly line: number }[]
  /** The items of a list, or the value itself as a list of one. */
  items(): readonly Block[]
  /** Adds a fault (or a warning) at this place. */
  fault(says: string): void
  warn(says: string): void
}

/** What a rule may know of the charter while it reads: to resolve names and to say "did you mean". */
export interface Scope {
  /** A defined group, a body's seats, or a ready name; null where nothing is called so. */
  group(name: string): import('./condition.ts').Group | null
  readonly groupNames: readonly string[]
  /** Acts that are built in or declared, and may stand under `have`. */
  isAct(name: string): boolean
  readonly actNames: readonly string[]
  /** Outcomes of all procedures, and steps. */
  isOutcome(name: string): boolean
  readonly outcomeNames: readonly string[]
  isOfficer(name: string): boolean
  readonly officerNames: readonly string[]
  isParty(id: string): boolean
  readonly partyIds: readonly string[]
  isWeight(name: string): boolean
  readonly weightNames: readonly string[]
  /** Annex file names. */
  readonly annexes: readonly string[]
}
