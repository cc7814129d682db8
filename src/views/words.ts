/** The sentences of views and pages in the reader's language. */
import type { Lang } from '../words/languages.ts'
import { liveFrench } from '../words/live.fr.ts'
import { liveEnglish, type LiveWords } from '../words/live.ts'
import { french } from '../words/pages.fr.ts'
import { english, type Words } from '../words/pages.ts'

const all: Readonly<Record<Lang, Words>> = { en: english, fr: french }
export const wordsOf = (lang: Lang): Words => all[lang]

const live: Readonly<Record<Lang, LiveWords>> = { en: liveEnglish, fr: liveFrench }
/** The sentences of what parties do on the platform. */
export const liveWordsOf = (lang: Lang): LiveWords => live[lang]
