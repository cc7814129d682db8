/**
 * What a language must be able to say of the rules. English stands with each rule; every other language is one file in
 * `src/words`, typed by this: a missing sentence does not compile.
 */
import type { Are, Clock, Condition, Group, Have, Heads, Once, Quantity, Weight } from './condition.ts'
import type { Finding, State } from './finding.ts'

/** Which kind of condition each rule reads. */
export interface RuleConditions {
  readonly 'all of': Join
  readonly 'any of': Join
  readonly heads: Heads
  readonly weight: Weight
  readonly 'all have': Have
  readonly 'any have': Have
  readonly 'none have': Have
  readonly 'all are': Are
  readonly 'any are': Are
  readonly 'none are': Are
  readonly once: Once
}
export type RuleName = keyof RuleConditions
export type Join = Extract<Condition, { rule: 'all of' | 'any of' }>

/** What a sentence may know beside the condition: the group where none is written, and the names of parties. */
export interface About {
  /** The procedure's own group; null = the parties. */
  readonly base: Group | null
  readonly name: (id: string) => string
  /** The body whose seats are the group where none is written. */
  readonly body?: string | null
  /** The body in whose seats the procedure's own group starts, where that names no wider one. */
  readonly seats?: string | null
}

/** The sentences of one rule: what it asks, and what was found. */
export interface RuleWords<C> {
  /** A clause without a full stop: `at least 9 have voted in favour`. */
  asks(c: C, about: About, part: (c: Condition) => string): string
  /** The measure: `73 of 197; 55 needed`; empty where there is nothing to count. */
  found(c: C, finding: Finding, about: About): string
  /** The short heading of a join in a list of findings; without it the question itself. */
  readonly heading?: string
}

/** Where a clock stands: in a close or as a minimum, in an effect. It changes the sentence and the default anchor. */
export type ClockPlace = 'closes' | 'not before' | 'from'

export interface Language {
  /** BCP 47: `en`, `fr`. */
  readonly code: string
  /** The language's name in itself. */
  readonly name: string
  readonly rules: { readonly [R in RuleName]: RuleWords<RuleConditions[R]> }
  readonly states: Readonly<Record<State, string>>
  number(n: number, scale?: number): string
  quantity(q: Quantity): string
  list(words: readonly string[], join: 'and' | 'or'): string
  /** An act by itself, as a label: `voted in favour`. */
  act(name: string): string
  /** A name that charters commonly give, as `entry into force`, `Depositary`, `members present and voting`; any other comes back as it is. */
  term(name: string): string
  /** An outcome by itself: `not adopted`. A name that this language does not know stays as the charter writes it. */
  outcome(name: string): string
  /** What stands between a question and its measure: `: `. */
  readonly colon: string
  /** A group with its article, as after *of*: `the members present and voting`. */
  group(g: Group | null, about: About): string
  /** The definition of a named group, a whole sentence. */
  definition(g: Group, about: About): string
  clock(c: Clock, place: ClockPlace, about: About): string
  /** What the procedure itself asks, by the `rule` of a finding that has no condition: `quorum`, `unless`. */
  heading(rule: string): string
}

export const nobodyNamed: About = { base: null, name: id => id }
