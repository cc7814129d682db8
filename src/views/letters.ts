/** Letters: what was done, where the matter stands, until when its clock runs; a text each, in the reader's language. */
import type { Charter } from '../charter/charter.ts'
import type { Act } from '../record/act.ts'
import type { Lang } from '../words/languages.ts'
import { sayAct } from './acts.ts'
import { standsAt } from './headline.ts'
import type { Matter } from './matters.ts'
import { nameOf, sayNames, sayWhen } from './say.ts'
import { noticeWordsOf, wordsOf } from './words.ts'

/** Whom a letter is for, and what it tells of. */
export interface Telling {
  readonly charter: Charter
  readonly lang: Lang
  readonly name: string
  /** The party or officer for whom the person acts. */
  readonly by: string
  /** The address of the matter. */
  readonly link: string
}

export interface Written {
  readonly subject: string
  readonly text: string
}

/** Where a matter stands, as the reader may see it, at a moment. */
export interface Standing {
  readonly matter: Matter
  readonly asOf: string
}

const written = ({ charter, lang, name, by, link }: Telling, about: string, paragraphs: readonly string[]): Written => {
  const { letter } = noticeWordsOf(lang)
  const oneLine = `${charter.name}: ${about}`.replace(/\s+/g, ' ')
  return {
    subject: oneLine.length > 200 ? `${oneLine.slice(0, 199)}…` : oneLine,
    text: `${[letter.dear(name), ...paragraphs, link, letter.why(nameOf(charter, by, lang), charter.name)].join('\n\n')}\n`,
  }
}

/** The last clock that runs in a matter: `closes` of its leading run, else of another. */
export const clockOf = ({ lead, runs }: Matter): string | null =>
  lead.state === 'open' && lead.closes !== null ? lead.closes : (runs.find(r => r.state === 'open' && r.closes !== null)?.closes ?? null)

const clockSays = (closes: string, charter: Charter, lang: Lang): string => {
  const { letter } = noticeWordsOf(lang)
  return `${letter.runsUntil(sayWhen(closes, lang), charter.seat.city)} ${closes.includes('T') ? letter.instant : letter.day}`
}

/** An act was taken. */
export function letterOfAct(telling: Telling, no: number, act: Act, received: string, { matter, asOf }: Standing): Written {
  const { charter, lang } = telling
  const { letter } = noticeWordsOf(lang)
  const did = wordsOf(lang).days.did(sayNames(charter, typeof act.by === 'string' ? [act.by] : act.by, lang), sayAct(act, lang))
  const closes = clockOf(matter)
  return written(telling, letter.acted(matter.title, did), [
    `${matter.title}\n${did}`,
    ...(act.reason === undefined ? [] : [letter.reason(act.reason)]),
    letter.received(sayWhen(received, lang), no),
    letter.now(standsAt(matter, charter, lang, asOf)),
    ...(closes === null ? [] : [clockSays(closes, charter, lang)]),
  ])
}

/** A clock is about to run out. */
export function letterBefore(telling: Telling, closes: string, { matter, asOf }: Standing): Written {
  const { charter, lang } = telling
  const { letter } = noticeWordsOf(lang)
  return written(telling, letter.soon(matter.title, sayWhen(closes, lang)), [
    `${matter.title}\n${clockSays(closes, charter, lang)}`,
    letter.now(standsAt(matter, charter, lang, asOf)),
    letter.reminds,
  ])
}

/** A clock ran out. */
export function letterAfter(telling: Telling, closes: string, { matter, asOf }: Standing): Written {
  const { charter, lang } = telling
  const { letter } = noticeWordsOf(lang)
  return written(telling, letter.ranOut(matter.title, sayWhen(closes, lang)), [
    `${matter.title}\n${letter.ranOutAt(sayWhen(closes, lang), charter.seat.city)}`,
    letter.now(standsAt(matter, charter, lang, asOf)),
  ])
}

/** Something happened in a matter that is not public: a mail is read on its way, so it says no more. */
export function letterGuarded(telling: Telling): Written {
  const { letter } = noticeWordsOf(telling.lang)
  return written(telling, letter.guardedSubject, [letter.guarded])
}

/** The registrar named somebody who issues the powers of a party: its people are told, whoever asked for it. */
export function letterOfStruck(
  telling: Telling,
  no: number,
  by: { readonly registrar: string; readonly party: string; readonly powers: number },
  received: string,
): Written {
  const { charter, lang } = telling
  const { letter } = noticeWordsOf(lang)
  const party = nameOf(charter, by.party, lang)
  return written(telling, letter.struck(party), [letter.struckSays(by.registrar, party, by.powers, no, sayWhen(received, lang))])
}

export function letterOfIssuer(
  telling: Telling,
  no: number,
  by: { readonly registrar: string; readonly party: string },
  received: string,
): Written {
  const { charter, lang } = telling
  const { letter } = noticeWordsOf(lang)
  const party = nameOf(charter, by.party, lang)
  return written(telling, letter.issuer(party), [letter.issuerNamed(by.registrar, party, no, sayWhen(received, lang))])
}
