/** What the record says to a claim, as a sentence: days in full, outcomes and acts in the reader's language. */
import type { Held } from '../judge/claim-ground.ts'
import { DECIDED } from '../record/spoken.ts'
import type { Charter } from '../charter/charter.ts'
import { type Lang, languageOf } from '../words/languages.ts'
import { nameOf, sayList, sayNumber, sayOn } from './say.ts'
import type { Form, Statement } from './statements.ts'
import { formsOf, statementsWordsOf } from './words.ts'

/** `It came to “invited” on 28 June 2022.` */
export function sayReasonOf({ reason, facts }: Held, lang: Lang): string {
  return statementsWordsOf(lang).reasons[reason].replace(/\{(\w+)\}/g, (_, key: string) => sayFact(key, facts[key] ?? '', lang))
}

function sayFact(key: string, value: string, lang: Lang): string {
  const { quoted } = formsOf(lang)
  if (key === 'day' || key === 'claimed' || key === 'effect') return sayOn(value, lang)
  if (key === 'found' || key === 'value') return sayNumber(value, lang)
  if (key === 'act') return quoted(languageOf(lang).act(value))
  if (key === 'acts')
    return sayList(
      value.split('; ').map(name => quoted(languageOf(lang).act(name))),
      lang,
    )
  return quoted(languageOf(lang).outcome(value))
}

/** What was compared: `“invited”, Ukraine, on 11 July 2023`. */
export function sayForm({ outcome, value, unit, concerning, day }: Form, charter: Charter, lang: Lang): string {
  const t = statementsWordsOf(lang)
  const { quoted } = formsOf(lang)
  const word = (name: string): string =>
    name === DECIDED
      ? t.kinds.decided
      : charter.editions.some(e => name in e.acts)
        ? languageOf(lang).act(name)
        : languageOf(lang).outcome(name)
  return [
    ...(outcome === null ? [] : [quoted(word(outcome))]),
    ...(value === null || unit === null ? [] : [t.figure(sayNumber(value, lang), unit)]),
    ...concerning.map(id => nameOf(charter, id, lang)),
    ...(day === null ? [] : [sayOn(day, lang)]),
  ].join(', ')
}

/** A statement as JSON: its verdict with the reason as a sentence in English and as data. */
export const jsonOf = ({ held, ...of }: Statement): object => ({
  ...of,
  verdict: held === null ? null : held.verdict,
  because: held === null ? null : { says: sayReasonOf(held, 'en'), code: held.reason, facts: held.facts },
  acts: held?.acts ?? [],
})
