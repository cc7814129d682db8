/** A profile of a candidate for whom no catalogue is set: the things that its charter counts, in each form that the guide has for them. Invented. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import type { Charter } from '../charter/charter.ts'
import { begin, standing, take, type World } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { candidaciesOf, caseOf } from './conditions.ts'
import { comparedOf, type Profile, profileOf } from './profile.ts'
import { sayAnswer, sayBy, sayHeld } from './profile-said.ts'

const base = [
  'parties: [FIN, FJI, FRA, GHA]\njoin with: [became a party, admitted]',
  'officers: [Secretary, Auditor]',
  'bodies:\n  Council: { seats: parties, chair: Secretary }',
]
const step = 'procedure: step\nopens with: finished the step\nopened by: Secretary\nthen: finished'
const undone = 'procedure: step undone\nopens with: undid the step\nopened by: Secretary\nthen: open again\nends: finished'
const acts = 'acts:\n  finished the step: { is: step }\n  undid the step: { is: step }'
const annex = '# source: invented\nid,name,coast\nharbours,Harbours,yes\nroads,Roads,no\nlights,Lights,yes\n'

const start: readonly Act[] = [
  { at: '2021-01-04', by: ['FIN', 'FJI', 'FRA'], act: 'became a party', matter: 'treaty' },
  { at: '2021-02-01', by: 'GHA', act: 'applied', matter: 'GHA', title: 'Ghana joins' },
]
const done = (at: string, id: string, act = 'finished the step'): Act => ({ at, by: 'Secretary', act, matter: `GHA/${id}` })

function told(charter: Charter, more: readonly Act[], day: string): { readonly cases: readonly string[]; readonly profile: Profile } {
  const record = [...start, ...more]
  const world = record.reduce<World>(take, begin(charter))
  const get = (no: number): Act | undefined => record[no - 1]
  const stood = standing(world, day)
  return {
    cases: candidaciesOf(stood, charter, { get }),
    profile: profileOf(caseOf({ standing: stood, charter, acts: { get } }, 'GHA'), charter),
  }
}
const counts = ({ lines }: Profile): readonly string[] => (lines[0]?.parts ?? []).map(p => `${p.name} ${p.met}/${p.asked}`)
const answer = (profile: Profile, charter: Charter): string =>
  sayAnswer(profile.lines[0]!.closer, profile.lines[0]!.parts, charter, 'en').join(' ')

const listed = charterOf([
  ...base,
  acts,
  'groups:\n  steps: { things: [harbours, roads] }',
  step,
  undone,
  'procedure: entry\namong: steps\nopens with: applied\nopened by: all listed\nwhen: { all are: finished }\nthen: admitted',
])

test('things listed in the charter: how many are met, since when, by whom, and closer than ever or not', () => {
  const { cases, profile } = told(listed, [done('2021-03-01', 'harbours')], '2021-03-05')
  assert.deepEqual(cases, ['GHA'])
  assert.equal(sayHeld(profile, 'en'), 'Asked is what the charter itself counts: steps.')
  assert.deepEqual(counts(profile), ['steps 1/2'])
  const [harbours, roads] = profile.lines[0]!.parts[0]!.conditions
  assert.deepEqual([harbours?.met, harbours?.since, roads?.met, roads?.since], [true, '2021-03-01', false, null])
  assert.match(sayBy(harbours!, listed, 'en'), /^“finished” by Article \d+.*; Secretary$/)
  assert.match(answer(profile, listed), /^Yes\./)
  const back = [done('2021-03-01', 'harbours'), done('2021-04-01', 'harbours', 'undid the step')]
  const later = told(listed, back, '2021-04-02').profile
  assert.match(answer(later, listed), /^No\. Under “steps” 1 was met on 1 March 2021, and now 0\./)
  const again = told(listed, [...back, done('2021-05-01', 'harbours')], '2021-05-02').profile
  assert.match(answer(again, listed), /^No\. It stands as on 1 March 2021/)
  const { parts } = comparedOf(later, again)
  assert.deepEqual(
    parts.map(p => [p.before, p.after, p.gained]),
    [[0, 1, ['harbours']]],
  )
})

test('things of an annex by their names and a column; two groups are two parts', () => {
  const charter = charterOf(
    [
      ...base,
      acts,
      'groups:\n  coastal works: { things: works.csv, where: coast is yes }\n  inland works: { things: works.csv, where: coast is no }',
      step,
      'procedure: entry\nopens with: applied\nopened by: all listed\nwhen:\n  all of:\n    - { among: coastal works, all are: finished }\n    - { among: inland works, at least: 1, are: finished }\nthen: ready',
      'procedure: admission\nin: Council\nas at: opening\nopens with: ready\nwhen: { all have: agreed }\nthen: admitted',
    ],
    { 'works.csv': annex },
  )
  const { cases, profile } = told(charter, [done('2021-03-01', 'lights'), done('2021-03-02', 'roads')], '2021-03-05')
  assert.deepEqual(cases, ['GHA'])
  assert.deepEqual(counts(profile), ['coastal works 1/2', 'inland works 1/1'])
  assert.deepEqual(
    profile.lines[0]!.parts[0]!.conditions.map(c => c.name),
    ['Harbours', 'Lights'],
  )
})

test('whatever acts name below the case, by the titles of those matters', () => {
  const charter = charterOf([
    ...base,
    acts,
    'groups:\n  tasks: { things: below }',
    step,
    'procedure: entry\namong: tasks\nopens with: applied\nopened by: all listed\nwhen: { at least: 2, are: finished }\nthen: admitted',
  ])
  const { profile } = told(
    charter,
    [{ at: '2021-02-20', by: 'Secretary', act: 'stated', matter: 'GHA/census', title: 'A census' }, done('2021-03-01', 'survey')],
    '2021-03-05',
  )
  assert.deepEqual(counts(profile), ['tasks 1/2'])
  assert.deepEqual(profile.lines[0]!.parts[0]!.conditions.map(c => [c.name, c.met]).sort(), [
    ['A census', false],
    ['survey', true],
  ])
})

test('what a party of the alliance has counted is no candidacy', () => {
  const charter = charterOf([
    'parties: [FIN, FJI, FRA, GHA]\njoin with: [became a party]',
    'officers: [Secretary]',
    'acts:\n  finished the step: { is: step }\n  requested payment: { is: step }',
    'groups:\n  steps: { things: [harbours, roads] }',
    step,
    'procedure: instalment\namong: steps\nopens with: requested payment\nopened by: any party\nwhen: { all are: finished }\nthen: paid',
  ])
  const { cases } = told(charter, [{ at: '2021-03-01', by: 'FRA', act: 'requested payment', matter: 'FRA/first' }], '2021-03-05')
  assert.deepEqual(cases, [])
})

test('where the charter asks for other things, the days before are another measure', () => {
  const one = ['groups:\n  steps: { things: [harbours, roads] }\n  later steps: { things: [harbours, roads, lights] }', step, acts]
  const charter = charterOf([
    ...base,
    ...one,
    'procedure: entry\namong: steps\nopens with: applied\nopened by: all listed\nwhen: { all are: finished }\nthen: ready',
    'procedure: second entry\namong: later steps\nopens with: ready\nwhen: { all are: finished }\nthen: admitted',
  ])
  const before = told(charter, [done('2021-03-01', 'harbours')], '2021-03-02').profile
  assert.match(answer(before, charter), /^Yes\./)
  const after = told(charter, [done('2021-03-01', 'harbours'), done('2021-03-03', 'roads')], '2021-03-05').profile
  assert.match(answer(after, charter), /^Not comparable\. Since 3 March 2021 the charter asks for other things\./)
})
