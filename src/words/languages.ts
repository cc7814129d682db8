/**
 * The languages in which Entente speaks. Another language is one more file beside `fr.ts` and one more line here: addresses, the switch on
 * every page, the terminal, letters, feeds and calendars know it from this list.
 */
import type { CharterLanguage } from '../charter/language.ts'
import type { Language } from '../rules/language.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import type { Speech } from './speech.ts'
import { ukrainian } from './uk.ts'

const spoken = {
  en: english,
  fr: french,
  uk: ukrainian,
} as const satisfies Readonly<Record<string, Speech>>

export type Lang = keyof typeof spoken
export const langs = Object.keys(spoken) as readonly Lang[]

/** All that a language says. */
export const speech: Readonly<Record<Lang, Speech>> = spoken

const each = <T>(pick: (s: Speech) => T): Readonly<Record<Lang, T>> =>
  Object.fromEntries(langs.map(lang => [lang, pick(spoken[lang])])) as Record<Lang, T>

/** What the rules say, and what a charter's blocks say. */
export const languages: Readonly<Record<Lang, Language>> = each(s => s.rules)
export const charterLanguages: Readonly<Record<Lang, CharterLanguage>> = each(s => s.charter)

/** The code of a language that is spoken here, by `fr` or `fr-CA`; undefined where it is not. */
export const spokenAs = (code: string): Lang | undefined => langs.find(lang => lang === code.trim().toLowerCase().split(/[-_]/, 1)[0])
/** The same, English where it is not spoken here. */
export const langOf = (code: string | null | undefined): Lang => spokenAs(code ?? '') ?? 'en'
export const languageOf = (code: string): Language => languages[langOf(code)]

/** `en, fr or uk`: what may be written for a language. */
export const langsSaid = (lang: Lang = 'en'): string => languages[lang].list(langs, 'or')
