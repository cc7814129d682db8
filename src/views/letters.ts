/** Letters: what was done, where the matter stands, until when its clock runs; a text each, in the reader's language. */
import { lastMoment } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { type Act, authorsOf } from '../record/act.ts'
import type { Lang } from '../words/languages.ts'
import { sayAct, sayTerm } from './acts.ts'
import { standsAt } from './headline.ts'
import type { Matter } from './matters.ts'
import type { Alert } from './alert.ts'
import { clocksAt } from './clocks.ts'
import { atSeat, nameOf, sayList, sayNames, sayWhen } from './say.ts'
import { crisisWordsOf, noticeWordsOf, wordsOf } from './words.ts'

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
  const did = wordsOf(lang).days.did(sayNames(charter, authorsOf(act), lang), sayAct(act, lang))
  const closes = clockOf(matter)
  return written(telling, letter.acted(matter.title, did), [
    `${matter.title}\n${did}`,
    ...(act.reason === undefined ? [] : [letter.reason(act.reason)]),
    letter.received(sayWhen(atSeat(received, charter.seat.zone), lang), no),
    letter.now(standsAt(matter, charter, lang, asOf)),
    ...(closes === null ? [] : [clockSays(closes, charter, lang)]),
  ])
}

/** An office entered an act in a party's name, as having come by letter or call. */
export function letterOfEntered(
  telling: Telling,
  no: number,
  { office, act }: { readonly office: string; readonly act: Act },
  received: string,
): Written {
  const { charter, lang, by } = telling
  const { letter } = noticeWordsOf(lang)
  const did = wordsOf(lang).days.did(sayNames(charter, authorsOf(act), lang), sayAct(act, lang))
  const party = nameOf(charter, by, lang)
  const title = sayTerm(office, lang)
  return written(telling, letter.entered(party, did.replace(/\.$/, '')), [
    letter.enteredSays(title, did.replace(/\.$/, ''), no, sayWhen(atSeat(received, charter.seat.zone), lang)),
    letter.enteredOtherwise(party, no, title),
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
  return written(telling, letter.struck(party), [
    letter.struckSays(by.registrar, party, by.powers, no, sayWhen(atSeat(received, charter.seat.zone), lang)),
  ])
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
  return written(telling, letter.issuer(party), [
    letter.issuerNamed(by.registrar, party, no, sayWhen(atSeat(received, charter.seat.zone), lang)),
  ])
}

/** A consultation is asked for: who asks, when it begins on the reader's own clock too, and where to acknowledge. `turn`: how often it was told before. */
export function letterOfAlert(telling: Telling, alert: Alert, act: Act, title: string, turn: number): Written {
  const { charter, lang, by } = telling
  const { letter } = crisisWordsOf(lang)
  const who = sayNames(charter, alert.by, lang)
  const begins = lastMoment(alert.meets, charter.seat.zone)
  const there =
    begins === null
      ? []
      : clocksAt(begins, charter, [by]).flatMap(c =>
          c.is === 'seat' ? [] : [`${c.time} ${c.is === 'utc' ? 'UTC' : nameOf(charter, by, lang)}`],
        )
  return written(telling, alert.test ? letter.testSubject : letter.subject(who, title), [
    `${title}\n${letter.asked(who, sayWhen(atSeat(alert.at, charter.seat.zone), lang), alert.no)}`,
    ...(act.reason === undefined ? [] : [noticeWordsOf(lang).letter.reason(act.reason)]),
    ...(alert.meets === null
      ? []
      : [
          [
            letter.begins(sayWhen(atSeat(alert.meets, charter.seat.zone), lang)),
            ...(there.length > 0 ? [letter.there(sayList(there, lang))] : []),
          ].join(' '),
        ]),
    ...(turn > 0 ? [letter.again(turn)] : []),
    letter.acknowledge,
  ])
}

/** The same in a matter that is not public: a mail is read on its way. */
export function letterOfAlertGuarded(telling: Telling, turn: number): Written {
  const { letter } = crisisWordsOf(telling.lang)
  return written(telling, letter.guarded, [letter.guardedText, ...(turn > 0 ? [letter.again(turn)] : [])])
}
