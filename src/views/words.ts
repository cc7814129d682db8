/** The sentences of views and pages in the reader's language. */
import type { Lang } from '../words/languages.ts'
import { french } from '../words/pages.fr.ts'
import { english, type Words } from '../words/pages.ts'

const all: Readonly<Record<Lang, Words>> = { en: english, fr: french }
export const wordsOf = (lang: Lang): Words => all[lang]
