/** The languages in which Entente speaks. Another language is one more file beside these, and the compiler asks for its sentences. */
import { english as charterEnglish } from '../charter/english.ts'
import type { CharterLanguage } from '../charter/language.ts'
import { english } from '../rules/index.ts'
import type { Language } from '../rules/language.ts'
import { frenchCharter } from './charter.fr.ts'
import { french } from './fr.ts'

export type Lang = 'en' | 'fr'
export const langs: readonly Lang[] = ['en', 'fr']

/** What the rules say, and what a charter's blocks say. */
export const languages: Readonly<Record<Lang, Language>> = { en: english, fr: french }
export const charterLanguages: Readonly<Record<Lang, CharterLanguage>> = { en: charterEnglish, fr: frenchCharter }

/** The code of a language that is spoken here, English where it is not. */
const langOf = (code: string): Lang => (code.slice(0, 2).toLowerCase() in languages ? (code.slice(0, 2).toLowerCase() as Lang) : 'en')
export const languageOf = (code: string): Language => languages[langOf(code)]
