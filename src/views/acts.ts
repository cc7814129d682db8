/** An act in words: what was done, and the form of an instrument. */
import type { Act } from '../record/act.ts'
import { type Lang, languageOf } from '../words/languages.ts'

export const sayAct = (act: Act, lang: Lang): string => `${languageOf(lang).act(act.act)}${act.instrument ? ` (${act.instrument})` : ''}`
