/** An act in words: what was done, and the form of an instrument. */
import type { Act } from '../record/act.ts'
import { languageOf } from './language.ts'
import type { Lang } from './say.ts'

export const sayAct = (act: Act, lang: Lang): string => `${languageOf(lang).act(act.act)}${act.instrument ? ` (${act.instrument})` : ''}`
