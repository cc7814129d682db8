/** An act that several runs heard is told once: who took it back does not say it any more, whatever a run that had closed by then counted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf, sha256 } from '../../test/friends.ts'
import { begin, standing, take, type World } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { caseOf } from './conditions.ts'
import { toldIn } from './told.ts'

const catalogue = '# source: invented\nid,name,kind,part\ncourts,Courts,chapter,\n'
const charter = charterOf(
  [
    'parties: [FIN, FJI, FRA, GHA]',
    'officers: [Secretary]',
    'groups:\n  chapters: { things: conditions/entry/2020.csv, where: kind is chapter }\n  assessors: { among: all listed, named: [FIN, FRA, FJI], except: the party concerned }',
    'acts:\n  opened the full look: { is: step }\n  took back its assessment: { is: position, undoes: [assessed as met, assessed as not met] }',
    'procedure: first look\nfor: chapters\namong: assessors\nas at: asking\nopens with: opened the chapter\nopened by: Secretary\npositions: may change\nwhen: { at least: 2, have: [assessed as met, assessed as not met] }\nthen: looked at',
    'procedure: full look\nfor: chapters\namong: assessors\nas at: asking\nopens with: opened the full look\nopened by: Secretary\npositions: may change\nwhen: { at least: 3, have: [assessed as met, assessed as not met] }\nthen: assessed by all',
  ],
  { 'conditions/entry/2020.csv': catalogue },
)
const record: readonly Act[] = [
  { at: '2021-02-03', by: 'GHA', act: 'set the conditions', matter: 'GHA', refers: 'conditions/entry/2020', text: sha256(catalogue) },
  { at: '2021-03-01', by: 'Secretary', act: 'opened the chapter', matter: 'GHA/courts' },
  { at: '2021-03-01', by: 'Secretary', act: 'opened the full look', matter: 'GHA/courts' },
  { at: '2021-03-05', by: ['FIN', 'FRA'], act: 'assessed as met', matter: 'GHA/courts' },
  { at: '2021-04-01', by: 'FIN', act: 'took back its assessment', matter: 'GHA/courts' },
  { at: '2021-04-02', by: 'FRA', act: 'took back its assessment', matter: 'GHA/courts' },
]
const world = record.reduce<World>(take, begin(charter))
const acts = { get: (no: number) => record[no - 1] }
const on = (day: string) => standing(world, day)
const assessment = (day: string) => toldIn(on(day).matters, acts).find(t => t.no === 4)

test('one run settled on an assessment, the other was open when it was taken back', () => {
  assert.deepEqual(
    on('2021-04-02').matters.flatMap(run => run.acts.flatMap(a => (a.no === 4 ? [[run.procedure, run.state, a.worth]] : []))),
    [
      ['first look', 'settled', 'counts'],
      ['full look', 'open', 'withdrawn'],
    ],
  )
})

test('what was taken back in one run is taken back, for each author alone', () => {
  assert.deepEqual(assessment('2021-03-31')?.by, ['FIN', 'FRA'])
  assert.deepEqual([assessment('2021-04-01')?.worth, assessment('2021-04-01')?.by], ['counts', ['FRA']])
  assert.deepEqual([assessment('2021-04-02')?.worth, assessment('2021-04-02')?.by], ['withdrawn', []])
})

test('a finding that was taken back is no present finding of a case, though a run had settled on it', () => {
  const courts = (day: string) => caseOf({ standing: on(day), charter, acts, edition: 'conditions/entry/2020' }, 'GHA').conditions[0]
  assert.deepEqual(
    courts('2021-03-31')?.findings.map(f => f.assessor),
    ['FIN', 'FRA'],
  )
  assert.deepEqual(
    courts('2021-04-01')?.findings.map(f => f.assessor),
    ['FRA'],
  )
  assert.deepEqual(courts('2021-04-02')?.findings, [])
  assert.deepEqual(
    courts('2021-04-02')?.refused.map(r => [r.no, r.worth, r.why.code]),
    [[4, 'withdrawn', 'withdrawn']],
  )
})
