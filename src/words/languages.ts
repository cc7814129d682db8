/** The languages in which Entente speaks. Another language is one more file here, and the compiler asks for its sentences. */
import { english } from '../rules/index.ts'
import type { Language } from '../rules/language.ts'
import { french } from './fr.ts'

export const languages: { readonly en: Language; readonly fr: Language } = { en: english, fr: french }
export type Lang = keyof typeof languages

/** The language of a code, English where it is not spoken here. */
export const languageOf = (code: string): Language => languages[code.slice(0, 2).toLowerCase() as Lang] ?? english
