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
  [
    'as named but at least 48 hours and at most 3 days after',
    'closes',
    'at the moment named (at least 48 hours after the opening, and 3 days after the opening at the latest, also where none is named)',
  ],
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
  [
    '',
    'from',
    'here stands nothing; write a moment such as "30 days after", "on the 30th day after", "as named", "once in force" or "2016-11-04"',
  ],
  [
    'as named but at least 72 hours and at most 48 hours after',
    'closes',
    'no moment is at least 72 hours and at most 48 hours after; write the shorter time first',
  ],
  ['10000 days after', 'from', 'no period is longer than 9999; write it in a longer unit, such as years'],
  ['the 0th day after', 'from', 'a period is at least 1 long; write "at once" where there is none'],
  [
    'first day of the month after decision',
    'closes',
    '"first day of the month after decision" runs from the decision, which comes only at the close; write "after opening"',
  ],
  ['first day of the month after 0 days after', 'from', 'a period is at least 1 long; write "at once" where there is none'],
  ['as named but at least 0 hours after', 'closes', 'a period is at least 1 long; write "at once" where there is none'],
  [
    'after the expiry of 30 fortnights',
    'from',
    'no period is counted in "fortnights"; write minutes, hours, days, working days, weeks, months or years',
  ],
  [
    'many days after',
    'from',
    '"many days after" is not a moment; write a moment such as "30 days after", "on the 30th day after", "as named", "once in force" or "2016-11-04"',
  ],
  ['once determined by the Counsel', 'from', 'nobody here is called "the Counsel"; did you mean "Council"?'],
  ['100000 years after', 'from', 'no period is longer than 1000 years: days are counted to the year 9999'],
  ['with closed the vote', 'from', 'only "closes" may name an act with "with"; write "once closed the vote"'],
  ['once determind', 'from', 'no procedure has the outcome "determind"; did you mean "determined"?'],
  [
    'soon',
    'from',
    '"soon" is not a moment; write a moment such as "30 days after", "on the 30th day after", "as named", "once in force" or "2016-11-04"',
  ],
]
for (const [text, place, fault] of slips) test(`${place}: ${text}, a slip`, () => assert.equal(read(text, place), fault))

const period = (n: number, more: object = {}): object => ({
  clock: 'after',
  n,
  unit: 'days',
  anchor: 'opening',
  expiry: false,
  roll: false,
  ...more,
})
test('each moment is read as what it means', () => {
  const wanted: readonly (readonly [string, ClockPlace, object])[] = [
    ['At Once', 'from', { clock: 'at once' }],
    ['2016-11-04', 'closes', { clock: 'date', day: '2016-11-04' }],
    ['As named', 'closes', { clock: 'as named', atLeast: null }],
    ['as named, but at least 72 hours after', 'closes', { clock: 'as named', atLeast: period(72, { unit: 'hours' }) }],
    ['as named at least one week after', 'closes', { clock: 'as named', atLeast: period(1, { unit: 'weeks' }) }],
    ['  30   days after ', 'closes', period(30)],
    ['30 days after', 'from', period(30, { anchor: 'decision' })],
    ['30 days after', 'not before', period(30)],
    ['the 1st day following', 'closes', period(1)],
    ['on the 22nd day after the quorum', 'closes', period(22, { anchor: 'quorum' })],
    ['the 3rd day after Opening', 'from', period(3)],
    ['after the expiry of 30 days', 'from', period(30, { anchor: 'decision', expiry: true })],
    ['after the expiry of 3 months from the opening', 'from', period(3, { unit: 'months', expiry: true })],
    ['9999 minutes from opening', 'from', period(9999, { unit: 'minutes' })],
    ['1 day after', 'closes', period(1)],
    ['twelve months following', 'closes', period(12, { unit: 'months' })],
    ['5 working days after, or the next working day', 'closes', period(5, { unit: 'working days', roll: true })],
    ['the 30th day after or the next working day', 'closes', period(30, { roll: true })],
    ['first day of the month after the decision', 'from', { clock: 'first of month', after: period(0, { anchor: 'decision' }) }],
    ['on the first day of the month following opening', 'from', { clock: 'first of month', after: period(0) }],
    [
      'first day of the month after the expiry of 2 years',
      'from',
      { clock: 'first of month', after: period(2, { unit: 'years', anchor: 'decision', expiry: true }) },
    ],
    ['first day of the month after 2016-11-04', 'from', { clock: 'first of month', after: { clock: 'date', day: '2016-11-04' } }],
    ['once determined by the Council', 'from', { clock: 'once', outcome: 'determined', by: 'Council', of: null }],
    ['once in force of brussels', 'closes', { clock: 'once', outcome: 'in force', by: null, of: 'brussels' }],
    ['Once approved by both of them', 'from', { clock: 'once', outcome: 'approved by both of them', by: null, of: null }],
    ['with closed or adjourned', 'closes', { clock: 'with', acts: ['closed', 'adjourned'] }],
  ]
  for (const [text, place, clock] of wanted) assert.deepEqual(read(text, place), clock, text)
})

/** A moment written as a map of keys, as YAML gives it. */
function readMap(map: Readonly<Record<string, unknown>>, place: ClockPlace): { clock: Clock | null; faults: readonly string[] } {
  const faults: string[] = []
  const blockOf = (value: unknown): Block => ({
    line: 1,
    value,
    text: typeof value === 'string' || typeof value === 'number' ? String(value) : null,
    get: key => (typeof value === 'object' && value !== null && key in value ? blockOf((value as Record<string, unknown>)[key]) : null),
    keys: () =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).map(key => ({ key, line: 1 })) : [],
    items: () => (Array.isArray(value) ? value.map(blockOf) : [blockOf(value)]),
    fault: says => void faults.push(says),
    warn: says => void faults.push(`(${says})`),
  })
  return { clock: readClock(blockOf(map), scope, place), faults }
}
test('a moment written as a map is the same as in words', () => {
  const same: readonly (readonly [Readonly<Record<string, unknown>>, string])[] = [
    [{ once: 'determined' }, 'once determined'],
    [{ once: 'determined', by: 'the Council' }, 'once determined by the Council'],
    [{ once: 'in force', of: 'brussels' }, 'once in force of brussels'],
    [{ with: 'closed' }, 'with closed'],
    [{ with: ['closed', 'adjourned'] }, 'with closed or adjourned'],
  ]
  for (const [map, text] of same) assert.deepEqual(readMap(map, 'closes'), { clock: read(text, 'closes'), faults: [] }, text)
})
test('and its slips have their sentences', () => {
  const slipped: readonly (readonly [Readonly<Record<string, unknown>>, ClockPlace, readonly string[]])[] = [
    [{ with: 'closed' }, 'from', ['only "closes" may name an act with "with"; write "once" and the outcome']],
    [{ with: ['closed', null] }, 'closes', ['here stands nothing; write the name of an act']],
    [
      { by: 'Council' },
      'from',
      ['write a moment such as "30 days after", "on the 30th day after", "as named", "once in force" or "2016-11-04"'],
    ],
    [{ once: 'determined', bye: 'Council' }, 'from', ['a moment has no word "bye"; did you mean "by"?']],
    [{ once: 'determined', from: 'x' }, 'from', ['a moment has no word "from"; it knows "once", "by", "of"']],
    [{ once: 'determind' }, 'from', ['no procedure has the outcome "determind"; did you mean "determined"?']],
    [{ once: ['determined'] }, 'from', ['here stands a list; write the name of an outcome']],
    [{ once: 'determined', by: 'Counsil' }, 'from', ['nobody here is called "Counsil"; did you mean "Council"?']],
    [{ once: 'determined', by: {} }, 'from', ['here stands a map; write the name of an officer, a body or a party']],
    [{ once: 'determined', of: '' }, 'from', ['here stands nothing; write the name of a matter']],
  ]
  for (const [map, place, faults] of slipped) assert.deepEqual(readMap(map, place), { clock: null, faults }, JSON.stringify(map))
})
test('what is read with a doubt is read, and the doubt is said', () => {
  assert.deepEqual(readMap({ once: 'published' }, 'from'), {
    clock: { clock: 'once', outcome: 'published', by: null, of: null },
    faults: ['(no procedure has the outcome "published"; it will stand only once an act of that name is entered)'],
  })
})
