/** Two procedures opened by one act in one matter: an answer to the one is no answer to the other. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import type { Act } from '../record/act.ts'
import { judge } from './judge.ts'

const charter = charterOf([
  'parties: [FIN, FJI, FRA]',
  'acts:\n  accepted consultations: position\n  agreed the settlement: position\n  refused: position',
  'procedure: reply\namong: the party concerned\nopens with: requested consultations\ncloses: 30 days after\ndecided: as soon as met\nwhen: { all have: accepted consultations }\nthen: accepted',
  'procedure: settlement\nas at: opening\namong: the party concerned\nopens with: requested consultations\ncloses: 90 days after\ndecided: as soon as met\nwhen: { all have: agreed the settlement }\nthen: settled',
])
const asked: Act = { at: '2020-01-01', by: 'FRA', act: 'requested consultations', matter: 'tuna', concerning: 'FJI' }
const act = (day: string, name: string): Act => ({ at: day, by: 'FJI', act: name, matter: 'tuna' })
const outcomes = (...acts: Act[]): readonly (string | null)[] => judge(charter, [asked, ...acts], '2020-02-20').matters.map(m => m.outcome)

test('who accepts to talk may still agree on the settlement', () => {
  assert.deepEqual(outcomes(act('2020-01-10', 'accepted consultations'), act('2020-02-10', 'agreed the settlement')).toSorted(), [
    'accepted',
    'settled',
  ])
})

test('a position that neither asks for is an answer in both, and final', () => {
  const said = outcomes(
    act('2020-01-10', 'refused'),
    act('2020-01-12', 'accepted consultations'),
    act('2020-02-10', 'agreed the settlement'),
  )
  assert.ok(!said.includes('accepted') && !said.includes('settled'), said.join())
})
