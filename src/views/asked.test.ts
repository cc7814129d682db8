/** What rules ask of each condition: each of its own, together, and only what counts towards something. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf, sha256 } from '../../test/friends.ts'
import { judge } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { caseOf } from './conditions.ts'

const file = '# source: invented\nid,name,kind\nlaw,Law,chapter\nroads,Roads,chapter\nboats,Boats,fleet\n'
const step = (name: string, verb: string, more = ''): string =>
  `procedure: ${name}\nfor: [chapters, fleets]\nopens with: ${verb}\nopened by: Council\nthen: ${name}${more}`
const blocks = [
  'parties: [FIN, FRA, GHA]\njoin with: became a party',
  'officers: [Council]',
  'groups:\n  chapters: { things: conditions/entry/2020.csv, where: kind is chapter }\n  fleets: { things: conditions/entry/2020.csv, where: kind is fleet }',
  step('opened', 'opened the chapter'),
  step('closed', 'closed the chapter'),
  step('fallen', 'found'),
]
const acts: readonly Act[] = [
  { at: '2021-01-04', by: ['FIN', 'FRA'], act: 'became a party', matter: 'treaty' },
  { at: '2021-02-01', by: 'GHA', act: 'applied', matter: 'GHA' },
  { at: '2021-02-02', by: 'Council', act: 'set the conditions', matter: 'GHA', refers: 'conditions/entry/2020', text: sha256(file) },
  { at: '2021-03-01', by: 'Council', act: 'opened the chapter', matter: 'GHA/law' },
  { at: '2021-04-01', by: 'Council', act: 'closed the chapter', matter: 'GHA/law' },
  { at: '2021-05-01', by: 'Council', act: 'opened the chapter', matter: 'GHA/roads' },
  { at: '2021-06-01', by: 'Council', act: 'opened the chapter', matter: 'GHA/boats' },
  { at: '2021-07-01', by: 'Council', act: 'found', matter: 'GHA/boats' },
]
/** Each condition with whether it is met, and since when. */
function stands(when: string): Record<string, readonly [boolean | null, string | null]> {
  const charter = charterOf([...blocks, `procedure: entry\nopens with: applied\nopened by: all listed\nwhen: ${when}\nthen: ready`], {
    'conditions/entry/2020.csv': file,
  })
  const standing = judge(charter, acts, '2021-12-31')
  const found = caseOf({ standing, charter, acts: new Map(acts.map((act, i) => [i + 1, act])) }, 'GHA')
  return Object.fromEntries(found.conditions.map(c => [c.asked.id, [c.met, c.metSince]]))
}

test('each condition is met by the outcome its own rule asks for', () => {
  const found = stands('{ all of: [{ among: chapters, all are: closed }, { among: fleets, all are: opened }] }')
  assert.deepEqual(found, { law: [true, '2021-04-01'], roads: [false, null], boats: [true, '2021-06-01'] })
})

test('what two rules ask of one condition has to stand together', () => {
  const found = stands('{ all of: [{ among: chapters, all are: opened }, { among: chapters, at least: 1, are: closed }] }')
  assert.deepEqual(found, { law: [true, '2021-04-01'], roads: [false, null], boats: [null, null] })
})

test('of alternatives one is enough', () => {
  const found = stands('{ any of: [{ among: chapters, all are: closed }, { among: chapters, all are: opened }] }')
  assert.deepEqual(found.roads, [true, '2021-05-01'])
})

test('a rule that asks for the absence of an outcome counts none as met', () => {
  const found = stands('{ all of: [{ among: chapters, all are: closed }, { among: fleets, none are: fallen }] }')
  assert.deepEqual(found.boats, [null, null])
})

test('an act that opens the assessment itself holds the case to its edition from that day', () => {
  const charter = charterOf(
    [
      ...blocks,
      'procedure: entry\namong: chapters\nopens with: set the conditions\nopened by: Council\nwhen: { all are: closed }\nthen: ready',
    ],
    { 'conditions/entry/2020.csv': file },
  )
  const standing = judge(charter, acts, '2021-12-31')
  const found = caseOf({ standing, charter, acts: new Map(acts.map((act, i) => [i + 1, act])) }, 'GHA')
  assert.equal(found.pin?.since, '2021-02-02')
  assert.deepEqual(
    found.conditions.map(c => c.met),
    [true, false, null],
  )
})
