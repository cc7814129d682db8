/** Every moment of the grammar is read, said in every language, and read again as the same; every slip has its sentence. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '../words/languages.ts'
import type { Block, Scope } from './block.ts'
import { readClock } from './clock.ts'
import type { Clock } from './condition.ts'
import { sayClock } from './index.ts'
import type { ClockPlace } from './language.ts'

const scope: Scope = {
  group: () => null,
  groupNames: [],
  isAct: () => false,
  actNames: [],
  isOutcome: name => ['in force', 'determined', 'approved by both of them'].includes(name),
  outcomeNames: ['in force', 'determined', 'approved by both of them'],
  isOfficer: name => name === 'Council',
  officerNames: ['Council'],
  isParty: () => false,
  partyIds: [],
  isWeight: () => false,
  weightNames: [],
  annexes: [],
}
function read(text: string, place: ClockPlace): Clock | string {
  const faults: string[] = []
  const block: Block = {
    line: 1,
    value: text,
    text,
    get: () => null,
    keys: () => [],
    items: () => [block],
    fault: says => void faults.push(says),
    warn: () => {},
  }
  return readClock(block, scope, place) ?? faults.join(' ')
}

const moments: readonly (readonly [string, ClockPlace, string])[] = [
  ['at once', 'from', 'at once'],
  ['30 days after', 'closes', '30 days after the opening'],
  ['30 days after', 'from', 'on the 30th day after the decision'],
  ['on the 90th day after', 'from', 'on the 90th day after the decision'],
  ['on the 30th day after opening', 'from', 'on the 30th day after the opening'],
  ['after the expiry of 30 days', 'from', 'after the expiry of 30 days after the decision'],
  ['72 hours after', 'closes', '72 hours after the opening'],
  ['5 working days after', 'closes', '5 working days after the opening'],
  ['one month after', 'from', '1 month after the decision'],
  ['two years after', 'closes', '2 years after the opening'],
  ['8 days after quorum', 'closes', '8 days after the quorum is reached'],
  ['30 days after or the next working day', 'closes', '30 days after the opening, or the next working day'],
  ['first day of the month after the 60th day after', 'from', 'on the first day of the month after the 60th day after the decision'],
  [
    'first day of the month after the expiry of 3 months',
    'from',
    'on the first day of the month after the expiry of 3 months after the decision',
  ],
  ['first day of the month after decision', 'from', 'on the first day of the month after the decision'],
  ['2016-11-04', 'from', 'on 4 November 2016'],
  ['as named', 'closes', 'at the moment named'],
  ['as named but at least 72 hours after', 'closes', 'at the moment named (at least 72 hours after the opening)'],
  ['once determined', 'from', 'once “determined” stands'],
  ['once determined by the Council', 'from', 'once “determined” by the Council stands'],
  ['once approved by both of them', 'from', 'once “approved by both of them” stands'],
  ['once in force of brussels', 'from', 'once “in force” stands in brussels'],
  ['with closed the vote', 'closes', 'with the act “closed the vote”'],
]
for (const [text, place, said] of moments) {
  test(`${place}: ${text}`, () => {
    const clock = read(text, place)
    assert.ok(typeof clock !== 'string', String(clock))
    assert.equal(sayClock(clock, place), said)
    for (const lang of Object.values(languages)) assert.doesNotMatch(sayClock(clock, place, lang), /undefined|NaN|^$/)
  })
}

const slips: readonly (readonly [string, ClockPlace, string])[] = [
  ['2016-02-30', 'from', 'there is no day 2016-02-30; write year-month-day, such as 2016-11-04'],
  ['30 dayes after', 'closes', 'no period is counted in "dayes"; write minutes, hours, days, working days, weeks, months or years'],
  ['30 days after openning', 'closes', 'a period does not run from "openning"; write opening, decision or quorum'],
  ['as nmed', 'closes', '"as nmed" is not a moment; did you mean "as named"?'],
  ['0 days after', 'closes', 'a period is at least 1 long; write "at once" where there is none'],
  [
    '30 days after decision',
    'closes',
    '"30 days after decision" runs from the decision, which comes only at the close; write "after opening"',
  ],
  ['100000 years after', 'from', 'no period is longer than 9999; write it in a longer unit, such as years'],
  ['with closed the vote', 'from', 'only "closes" may name an act with "with"; write "once closed the vote"'],
  ['once determind', 'from', 'no procedure has the outcome "determind"; did you mean "determined"?'],
  [
    'soon',
    'from',
    '"soon" is not a moment; write a moment such as "30 days after", "on the 30th day after", "as named", "once in force" or "2016-11-04"',
  ],
]
for (const [text, place, fault] of slips) test(`${place}: ${text}, a slip`, () => assert.equal(read(text, place), fault))
