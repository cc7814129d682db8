/** An act in words: what was done, and the form of an instrument. */
import type { Act } from '../record/act.ts'
import { type Lang, languageOf, speech } from '../words/languages.ts'

export const sayAct = (act: Act, lang: Lang): string =>
  `${languageOf(lang).act(act.act)}${act.instrument ? ` (${languageOf(lang).term(act.instrument)})` : ''}`

/** An outcome in the reader's language; one that this language has no word for stands as the charter writes it, in quotation marks. */
export function sayOutcome(name: string, lang: Lang): string {
  const said = languageOf(lang).outcome(name)
  return said === name && lang !== 'en' ? speech[lang].forms.quoted(name) : said
}

/** A name that the charter gives, as of a procedure or an office, in the reader's language where it is the field's own word. */
export const sayTerm = (name: string, lang: Lang): string => languageOf(lang).term(name)
