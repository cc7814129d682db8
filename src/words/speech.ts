/** All that a language says. A language is one object of this kind, in one file; a sentence that is missing does not compile. */
import type { CharterLanguage } from '../charter/language.ts'
import type { WhyCode } from '../judge/why.ts'
import type { Language } from '../rules/language.ts'
import type { ApiWords } from './api.ts'
import type { AssistantWords } from './assistant.ts'
import type { CandidacyWords } from './candidacy.ts'
import type { CatalogueWords } from './catalogue.ts'
import type { DraftingWords } from './drafting.ts'
import type { LiveWords } from './live.ts'
import type { MeetingWords } from './meeting.ts'
import type { CrisisWords } from './crisis.ts'
import type { NoticeWords } from './notice.ts'
import type { PagesWords } from './pages.ts'
import type { PapersWords } from './papers.ts'
import type { PeopleWords } from './people.ts'
import type { ConditionsWords } from './conditions.ts'
import type { ProgrammeWords } from './programme.ts'
import type { ReadingWords } from './reading.ts'
import type { FieldCode } from '../record/amiss.ts'
import type { RefusalCode } from './refusals.ts'
import type { SearchWords } from './search.ts'
import type { RoomsWords } from './rooms.ts'
import type { StatementsWords } from './statements.ts'
import type { TerminalWords } from './terminal.ts'
import type { VerifyWords } from './verify.ts'

export interface Speech {
  /** The BCP 47 tag under which Intl is asked for dates, lists and names: `en-GB`. */
  readonly tag: string
  /** How the language is written, for `dir`. */
  readonly direction: 'ltr' | 'rtl'
  /** What the rules ask and find; with it the language's code and its name in itself. */
  readonly rules: Language
  /** What a charter's blocks say. */
  readonly charter: CharterLanguage
  readonly pages: PagesWords
  /** The pages for readers. */
  readonly reading: ReadingWords
  /** Searching. */
  readonly search: SearchWords
  /** The way to membership. */
  readonly candidacy: CandidacyWords
  /** Texts under negotiation. */
  readonly drafting: DraftingWords
  /** Catalogues of standards. */
  readonly catalogue: CatalogueWords
  /** Conditions, evidence and findings. */
  readonly conditions: ConditionsWords
  /** Programmes over several years. */
  readonly programme: ProgrammeWords
  /** Bodies, meetings and minutes. */
  readonly meeting: MeetingWords
  /** Statements, and what the record says to a claim. */
  readonly statements: StatementsWords
  /** The rooms of those with full powers. */
  readonly rooms: RoomsWords
  /** Verifying in the browser. */
  readonly verify: VerifyWords
  readonly live: LiveWords
  readonly people: PeopleWords
  readonly papers: PapersWords
  readonly notice: NoticeWords
  /** A consultation in a crisis. */
  readonly crisis: CrisisWords
  readonly api: ApiWords
  readonly terminal: TerminalWords
  /** Trying a change to a charter. */
  readonly assistant: AssistantWords
  /** The judge's reasons, with `{facts}` in braces. */
  readonly why: Readonly<Record<WhyCode, string>>
  /** Why a door does not take an act, with `{facts}` in braces. */
  readonly refusals: Readonly<Record<RefusalCode, string>>
  /** What is wrong with a field of an act, with `{facts}` in braces; English stands with the codes, in `record/amiss.ts`. */
  readonly fieldFaults: Readonly<Record<FieldCode, string>> | null
  readonly forms: Forms
}

/** Marks, and the small words that stand with dates and names. Days and months arrive as Intl writes them in this language. */
export interface Forms {
  /** A name in this language's quotation marks. */
  quoted(text: string): string
  /** What follows a heading; what parts two clauses; what ends a question: each with the space its language puts there. */
  readonly colon: string
  readonly semicolon: string
  readonly question: string
  /** An office or a body by its title, within a sentence: `the Chair`. */
  office(title: string): string
  /** The rest of a list that was cut: `12 more`. */
  more(n: number): string
  /** A sentence without its full stop, to go on after it. */
  unstopped(sentence: string): string
  /** The first day of a month, where it has a form of its own: `1er`. */
  readonly first: string | null
  /** `on 4 November 2016`. */
  on(day: string): string
  /** `in November 2016`, `in 2016`. */
  during(month: string): string
  /** `by 30 March 2023`. */
  by(moment: string): string
  /** `between 9 August 2022 and 30 March 2023`. */
  between(from: string, until: string): string
}
