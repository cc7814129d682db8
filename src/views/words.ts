/** The sentences of views and pages in the reader's language. */
import type { Lang } from '../words/languages.ts'
import { apiFrench } from '../words/api.fr.ts'
import { apiEnglish, type ApiWords } from '../words/api.ts'
import { liveFrench } from '../words/live.fr.ts'
import { liveEnglish, type LiveWords } from '../words/live.ts'
import { noticeFrench } from '../words/notice.fr.ts'
import { noticeEnglish, type NoticeWords } from '../words/notice.ts'
import { peopleFrench } from '../words/people.fr.ts'
import { peopleEnglish, type PeopleWords } from '../words/people.ts'
import { papersFrench } from '../words/papers.fr.ts'
import { papersEnglish, type PapersWords } from '../words/papers.ts'
import { french } from '../words/pages.fr.ts'
import { english, type Words } from '../words/pages.ts'

const all: Readonly<Record<Lang, Words>> = { en: english, fr: french }
export const wordsOf = (lang: Lang): Words => all[lang]

const live: Readonly<Record<Lang, LiveWords>> = { en: liveEnglish, fr: liveFrench }
/** The sentences of what parties do on the platform. */
export const liveWordsOf = (lang: Lang): LiveWords => live[lang]

const notice: Readonly<Record<Lang, NoticeWords>> = { en: noticeEnglish, fr: noticeFrench }
/** The sentences of letters and of what is told about them. */
export const noticeWordsOf = (lang: Lang): NoticeWords => notice[lang]

const people: Readonly<Record<Lang, PeopleWords>> = { en: peopleEnglish, fr: peopleFrench }
/** The sentences of coming in and of powers. */
export const peopleWordsOf = (lang: Lang): PeopleWords => people[lang]

const papers: Readonly<Record<Lang, PapersWords>> = { en: papersEnglish, fr: papersFrench }
/** The sentences of certificates, sheets, texts and numbers. */
export const papersWordsOf = (lang: Lang): PapersWords => papers[lang]

const api: Readonly<Record<Lang, ApiWords>> = { en: apiEnglish, fr: apiFrench }
/** The sentences of the door as programs meet it. */
export const apiWordsOf = (lang: Lang): ApiWords => api[lang]
