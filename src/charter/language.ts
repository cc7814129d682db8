/** What a language must be able to say of a charter's blocks, beside the rules in them. English stands in `english.ts`; others in `src/words`. */
import type { About, Language } from '../rules/language.ts'
import type { ActDefinition } from '../record/act.ts'
import type { Body, Credentials, Edition, Markings, Procedure, Series, Transition } from './charter.ts'

/** What the sentences of one procedure may know beside it. */
export interface Beside {
  readonly edition: Edition
  readonly about: About
}

/** Each method gives whole sentences. */
export interface CharterLanguage {
  readonly rules: Language
  /** A party's name in this language, by the name that the charter gives it: `Hungary` → `Hongrie`. One that this language has no name for stays. */
  party(name: string): string
  /** `Edition of 11 July 2023`. */
  edition(date: string): string
  /** `Procedure “entry into force” (line 63)`. */
  heading(name: string, line: number): string
  parties(edition: Edition): readonly string[]
  body(body: Body, beside: Beside): string
  /** How a body sits: the order of its seats, its levels, who is invited, the turn of the chair, who speaks when. */
  seating(body: Body, beside: Beside): readonly string[]
  officers(names: readonly string[]): string
  act(act: ActDefinition, undoneBy: readonly string[]): string
  procedure(p: Procedure, beside: Beside): readonly string[]
  transition(t: Transition): readonly string[]
  credentials(c: Credentials): readonly string[]
  markings(m: Markings): readonly string[]
  series(s: Series): string
  /** `added`, `removed`, `changed`, and `before`, `after` of a difference between editions. */
  readonly change: Readonly<Record<'added' | 'removed' | 'changed' | 'before' | 'after' | 'nothing', string>>
}
