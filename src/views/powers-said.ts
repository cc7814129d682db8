/** What one act gave to one person, in a sentence: `7. Amélie Roy: credentials, in the Council, until 31 December 2026 — registered`. */
import { printInstant } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { type Lang, languageOf } from '../words/languages.ts'
import type { Power } from './powers.ts'
import { sayWhen } from './say.ts'
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
