/** What one act gave to one person, in a sentence: `7. Amélie Roy: credentials, in the Council, until 31 December 2026 — registered`. */
import { lastMoment, parseWhen, printInstant } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import type { Act } from '../record/act.ts'
import { type Lang, languageOf } from '../words/languages.ts'
import { editionOf } from './matters.ts'
import type { Power } from './powers-acts.ts'
import { openPowers } from './powers.ts'
import { nameOf, sayOn, sayWhen } from './say.ts'
import { peopleWordsOf } from './words.ts'

/** The sentence on a power; `name` is the person's, null where nobody of that id was invited. */
export function sayPower(power: Power, charter: Charter, lang: Lang, name: string | null): string {
  const l = peopleWordsOf(lang)
  const { list, act } = languageOf(lang)
  const at = (ms: number): string => sayWhen(printInstant(ms, charter.seat.zone), lang)
  const parts = [
    l.whats[power.what],
    ...(power.body === null ? [] : [l.inBody(power.body)]),
    ...(power.matter === null ? [] : [l.forMatter(power.matter)]),
    ...(power.kinds === null ? [] : [l.forActs(list(power.kinds.map(act), 'and'))]),
    ...(power.from === null || power.from === Number.NEGATIVE_INFINITY ? [] : [l.fromOn(at(power.from))]),
    ...(power.until === null ? [] : [l.untilEnd(at(power.until))]),
    ...(power.office === null ? [] : [l.asOffice(power.office)]),
  ]
  const by = power.by === null ? '' : ` ${l.byNumber(power.by)}`
  return l.powerSays(power.no, name ?? l.unknownPerson(power.person), parts.join(', '), `${l.states[power.state]}${by}`)
}

/** A power as everybody may see it: people by their random ids, with the act that issued it and its day. */
export interface PowerShown {
  readonly no: number
  readonly power: Power
  /** When the act was received. */
  readonly at: string
  /** In whose name it was issued: the party's own, or the registrar's. */
  readonly by: string
}

/** The powers of a party as the acts shown give them, at a moment; those that were taken back are among them. */
export function powersShown(
  charter: Charter,
  edition: string,
  acts: readonly Act[],
  of: { readonly party: string; readonly at: number },
): readonly PowerShown[] {
  const powers = openPowers(charter, () => editionOf(charter, edition))
  for (const [i, act] of acts.entries()) {
    const end = lastMoment(act.received ?? act.at, charter.seat.zone)
    if (end !== null) powers.take(i + 1, act, end)
  }
  return powers.powersOf(of.party, of.at).map(power => {
    const act = acts[power.no - 1] as Act
    return { no: power.no, power, at: act.received ?? act.at, by: String(act.by) }
  })
}

/** `7. p-4k2…: credentials — registered by number 9. Issued by Aurland (p-7m3…) on 3 May 2026, 12:00 (Geneva).` */
export function sayShown({ power, at, by }: PowerShown, charter: Charter, lang: Lang): string {
  const who = `${nameOf(charter, by, lang)}${power.issuedBy === null ? '' : ` (${power.issuedBy})`}`
  const when = parseWhen(at, charter.seat.zone)
  const on = sayOn(typeof when === 'string' || when.kind !== 'instant' ? at : printInstant(when.from, charter.seat.zone), lang)
  return `${sayPower(power, charter, lang, power.person)}. ${peopleWordsOf(lang).issuedOn(who, on)}`
}
