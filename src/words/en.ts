/** English, whole. Its sentences stand by subject beside this file, and what rules and charters say stands with them; these are also the types of every other language. */
import { english as charter } from '../charter/english.ts'
import { whySentences } from '../judge/why.ts'
import { english as rules } from '../rules/index.ts'
import { apiEnglish } from './api.ts'
import { assistantEnglish } from './assistant.ts'
import { candidacyEnglish } from './candidacy.ts'
import { catalogueEnglish } from './catalogue.ts'
import { draftingEnglish } from './drafting.ts'
import { liveEnglish } from './live.ts'
import { meetingEnglish } from './meeting.ts'
import { crisisEnglish } from './crisis.ts'
import { noticeEnglish } from './notice.ts'
import { pagesEnglish } from './pages.ts'
import { papersEnglish } from './papers.ts'
import { peopleEnglish } from './people.ts'
import { conditionsEnglish } from './conditions.ts'
import { programmeEnglish } from './programme.ts'
import { readingEnglish } from './reading.ts'
import { refusals } from './refusals.ts'
import { searchEnglish } from './search.ts'
import { roomsEnglish } from './rooms.ts'
import type { Speech } from './speech.ts'
import { statementsEnglish } from './statements.ts'
import { terminalEnglish } from './terminal.ts'
import { verifyEnglish } from './verify.ts'

export const english: Speech = {
  tag: 'en-GB',
  direction: 'ltr',
  rules,
  charter,
  pages: pagesEnglish,
  reading: readingEnglish,
  search: searchEnglish,
  candidacy: candidacyEnglish,
  drafting: draftingEnglish,
  catalogue: catalogueEnglish,
  conditions: conditionsEnglish,
  programme: programmeEnglish,
  meeting: meetingEnglish,
  statements: statementsEnglish,
  rooms: roomsEnglish,
  verify: verifyEnglish,
  live: liveEnglish,
  people: peopleEnglish,
  papers: papersEnglish,
  notice: noticeEnglish,
  crisis: crisisEnglish,
  api: apiEnglish,
  terminal: terminalEnglish,
  assistant: assistantEnglish,
  why: whySentences,
  refusals,
  fieldFaults: null,
  forms: {
    quoted: text => `“${text}”`,
    colon: ': ',
    semicolon: '; ',
    question: '?',
    office: title => `the ${title}`,
    unstopped: sentence => sentence.replace(/\.$/, ''),
    more: n => `${n} more`,
    first: null,
    on: day => `on ${day}`,
    during: month => `in ${month}`,
    by: moment => `by ${moment}`,
    between: (from, until) => `between ${from} and ${until}`,
  },
}
