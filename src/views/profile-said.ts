/** The profile of a candidate, made ready to be read: why it is closer or not, and what it hangs on. */
import type { Charter } from '../charter/charter.ts'
import { sayAsk } from '../rules/index.ts'
import { type Lang, languageOf } from '../words/languages.ts'
import { aboutOf } from './about.ts'
import { sayOutcome, sayTerm } from './acts.ts'
import type { Aside } from './aside.ts'
import type { Hangs } from './hangs.ts'
import type { Closer, Compared, Line, Part, Profile, Told, Why } from './profile.ts'
import { capital, nameOf, sayNames, sayNumber, sayWhen } from './say.ts'
import { candidacyWordsOf, formsOf } from './words.ts'

/** The names of parts by their ids. */
const nameIn = (parts: readonly Part[], id: string | null): string => parts.find(p => p.id === id)?.name ?? ''

/** Why the answer is what it is, in a sentence. */
export function sayCloser(why: Why, parts: readonly Part[], charter: Charter, lang: Lang): string {
  const t = candidacyWordsOf(lang).closerWhy
  const n = (count: number): string => sayNumber(count, lang)
  switch (why.code) {
    case 'highest':
      return t.highest(nameIn(parts, why.part), sayWhen(why.since, lang))
    case 'none met':
      return t.noneMet
    case 'lower':
      return t.lower(nameIn(parts, why.part), n(why.was), n(why.is), sayWhen(why.day, lang))
    case 'as before':
      return t.asBefore(sayWhen(why.day, lang))
    case 'catalogue':
      return t.catalogue(sayWhen(why.day, lang))
    case 'things':
      return t.things(sayWhen(why.day, lang))
    case 'method':
      return t.method(sayWhen(why.day, lang), nameOf(charter, why.assessor, lang))
    case 'uncounted':
      return t.uncounted
  }
}

/** The answer with its reason, and the answer by the present measure where an earlier one was another. */
export function sayAnswer({ answer, why, within }: Closer, parts: readonly Part[], charter: Charter, lang: Lang): readonly string[] {
  const t = candidacyWordsOf(lang)
  const first = `${t.answer[answer]}. ${sayCloser(why, parts, charter, lang)}`
  if (within === null) return [first]
  const inner = `${t.answer[within.answer].toLowerCase()}. ${sayCloser(within.why, parts, charter, lang)}`
  return [first, t.within(sayWhen(within.since, lang), inner)]
}

/** What the case is held to: its catalogue, or the things that the charter counts. */
export function sayHeld({ title, things }: Profile, lang: Lang): string {
  const t = candidacyWordsOf(lang)
  return title !== null ? t.heldTo(title) : things.length > 0 ? t.heldToThings(things.join(', ')) : t.heldToNone
}

/** By which outcome a condition is met, and who did what it rests on; empty where none is told. */
export function sayBy({ by }: Told, charter: Charter, lang: Lang): string {
  return by === null
    ? ''
    : candidacyWordsOf(lang).metBy(sayOutcome(by.outcome, lang), by.article || sayTerm(by.procedure, lang), sayNames(charter, by.who, lang))
}

/** How many of the conditions that a rule counts are met, and that this invites nobody. */
export function sayMet({ parts }: Line, lang: Lang): string | null {
  const t = candidacyWordsOf(lang)
  const [met, asked] = [parts.reduce((n, p) => n + p.met, 0), parts.reduce((n, p) => n + p.asked, 0)]
  if (asked === 0) return null
  return met === asked ? t.allMet : t.notAllMet(sayNumber(met, lang), sayNumber(asked, lang))
}

/** One thing the matter hangs on: what is asked, who has yet to act for it or stands against it, and how a decision on it went. */
export function sayHangs(
  { run, finding, attempt, awaiting, objecting }: Hangs,
  charter: Charter,
  lang: Lang,
): { readonly asks: string; readonly how: string } {
  const t = candidacyWordsOf(lang)
  const ask = finding.ask === null ? '' : capital(sayAsk(finding.ask, languageOf(lang), aboutOf(charter, run, lang)))
  const asks = `${ask}${formsOf(lang).colon}${t.notYet}.`
  const once = finding.ask !== null && 'outcome' in finding.ask
  const tried =
    attempt === null
      ? once
        ? t.noAgreement
        : ''
      : attempt.outcome === null
        ? t.triedOpen
        : t.tried(sayOutcome(attempt.outcome, lang), sayWhen(attempt.settled ?? '', lang))
  const waits = awaiting.filter(id => !objecting.includes(id))
  const how = [
    tried,
    waits.length === 0 ? '' : t.stillAwaited(sayNames(charter, waits, lang)),
    objecting.length === 0 ? '' : (attempt?.settled ? t.objecting : t.againstIt)(sayNames(charter, objecting, lang)),
  ]
  return { asks, how: how.filter(says => says !== '').join(' ') }
}

/** All that is told of how near a candidate is. */
export interface Near {
  readonly profile: Profile
  readonly hangs: readonly Hangs[]
  readonly asides: readonly Aside[]
  readonly compared: Compared | null
}

/** The same as it is told to programs. */
export const profileJson = ({ profile, hangs, asides, compared }: Near, charter: Charter): object => ({
  ...profile,
  closer: profile.lines[0]?.closer ?? null,
  says: profile.lines[0] ? sayAnswer(profile.lines[0].closer, profile.lines[0].parts, charter, 'en') : [],
  hangsOn: hangs.map(h => ({
    procedure: h.run.procedure,
    ...sayHangs(h, charter, 'en'),
    awaiting: h.awaiting,
    objecting: h.objecting,
    attempt: h.attempt,
  })),
  aside: asides,
  compared,
})
