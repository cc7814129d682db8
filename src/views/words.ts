/** The sentences of views and pages in the reader's language, by subject. */
import type { ApiWords } from '../words/api.ts'
import type { AssistantWords } from '../words/assistant.ts'
import type { CandidacyWords } from '../words/candidacy.ts'
import type { CatalogueWords } from '../words/catalogue.ts'
import type { DraftingWords } from '../words/drafting.ts'
import { type Lang, speech } from '../words/languages.ts'
import type { LiveWords } from '../words/live.ts'
import type { MeetingWords } from '../words/meeting.ts'
import type { CrisisWords } from '../words/crisis.ts'
import type { NoticeWords } from '../words/notice.ts'
import type { PagesWords } from '../words/pages.ts'
import type { PapersWords } from '../words/papers.ts'
import type { PeopleWords } from '../words/people.ts'
import type { ConditionsWords } from '../words/conditions.ts'
import type { ProgrammeWords } from '../words/programme.ts'
import type { ReadingWords } from '../words/reading.ts'
import type { SearchWords } from '../words/search.ts'
import type { RoomsWords } from '../words/rooms.ts'
import type { Forms } from '../words/speech.ts'
import type { StatementsWords } from '../words/statements.ts'
import type { TerminalWords } from '../words/terminal.ts'
import type { VerifyWords } from '../words/verify.ts'

export const wordsOf = (lang: Lang): PagesWords => speech[lang].pages
/** The sentences of the pages for readers. */
export const readingWordsOf = (lang: Lang): ReadingWords => speech[lang].reading
/** The sentences of searching. */
export const searchWordsOf = (lang: Lang): SearchWords => speech[lang].search
/** The sentences of the way to membership. */
export const candidacyWordsOf = (lang: Lang): CandidacyWords => speech[lang].candidacy
/** The sentences of texts under negotiation. */
export const draftingWordsOf = (lang: Lang): DraftingWords => speech[lang].drafting
/** The sentences of catalogues of standards. */
export const catalogueWordsOf = (lang: Lang): CatalogueWords => speech[lang].catalogue
/** The sentences of conditions, evidence and findings. */
export const conditionsWordsOf = (lang: Lang): ConditionsWords => speech[lang].conditions
/** The sentences of programmes over several years. */
export const programmeWordsOf = (lang: Lang): ProgrammeWords => speech[lang].programme
/** The sentences of bodies, meetings and minutes. */
export const meetingWordsOf = (lang: Lang): MeetingWords => speech[lang].meeting
/** The sentences of statements and verdicts. */
export const statementsWordsOf = (lang: Lang): StatementsWords => speech[lang].statements
/** The sentences of the rooms of those with full powers. */
export const roomsWordsOf = (lang: Lang): RoomsWords => speech[lang].rooms
/** The sentences of verifying in the browser. */
export const verifyWordsOf = (lang: Lang): VerifyWords => speech[lang].verify
/** The sentences of what parties do on the platform. */
export const liveWordsOf = (lang: Lang): LiveWords => speech[lang].live
/** The sentences of letters and of what is told about them. */
export const noticeWordsOf = (lang: Lang): NoticeWords => speech[lang].notice
/** The sentences of a consultation in a crisis. */
export const crisisWordsOf = (lang: Lang): CrisisWords => speech[lang].crisis
/** The sentences of coming in and of powers. */
export const peopleWordsOf = (lang: Lang): PeopleWords => speech[lang].people
/** The sentences of certificates, sheets, texts and numbers. */
export const papersWordsOf = (lang: Lang): PapersWords => speech[lang].papers
/** The sentences of the door as programs meet it. */
export const apiWordsOf = (lang: Lang): ApiWords => speech[lang].api
/** Marks, and the small words that stand with dates and names. */
export const formsOf = (lang: Lang): Forms => speech[lang].forms
/** The sentences of the terminal. */
export const terminalWordsOf = (lang: Lang): TerminalWords => speech[lang].terminal
/** The sentences of trying a change to a charter. */
export const assistantWordsOf = (lang: Lang): AssistantWords => speech[lang].assistant
