/** A refusal as data, and as the sentence a person reads. Doors refuse in a sentence that says what to do, in every language. */
import type { Charter } from '../charter/charter.ts'
import { type Lang, languageOf, speech } from '../words/languages.ts'
import type { RefusalCode } from '../words/refusals.ts'
import { isParty, nameOf, sayWhen } from './say.ts'

export interface Refusal {
  readonly code: RefusalCode
  /** Ids, numbers and moments as they stand in the record; lists are joined with `, `. */
  readonly facts: Readonly<Record<string, string>>
}

/** `You hold no full powers for Fiji …`. */
export const sayRefusal = ({ code, facts }: Refusal, charter: Charter, lang: Lang): string =>
  speech[lang].refusals[code].replace(/\{(\w+)\}/g, (_, key: string) => sayFact(key, facts[key] ?? '', charter, lang))

const roles = new Set(['body', 'registrar', 'officer', 'party', 'owner'])

function sayFact(key: string, value: string, charter: Charter, lang: Lang): string {
  if (key === 'from' || key === 'until') return sayWhen(value, lang)
  if (key === 'act') return languageOf(lang).act(value)
  if (key === 'kinds')
    return languageOf(lang).list(
      value.split(', ').map(v => speech[lang].forms.quoted(languageOf(lang).act(v))),
      'and',
    )
  if (!roles.has(key)) return value
  const several = value.split(', ')
  if (several.length > 1 && several.every(id => isParty(charter, id)))
    return languageOf(lang).list(
      several.map(id => nameOf(charter, id, lang)),
      'and',
    )
  // A party has a name; an office or a body has a title, which takes its article.
  return isParty(charter, value) ? nameOf(charter, value, lang) : speech[lang].forms.office(value)
}
