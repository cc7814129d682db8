/** An instalment with conditions met in part pays in part under the rule it was opened under, though that rule was replaced while it was open. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf, charterText, sha256 } from '../../test/friends.ts'
import type { Act } from '../record/act.ts'
import { begin, standing, take } from './judge.ts'

const blocks = (when: string): readonly string[] => [
  'officers: [Auditor]',
  'groups:\n  steps: { things: steps.csv }',
  'procedure: step\nfor: steps\nopens with: assessed as met\nopened by: Auditor\nthen: satisfied',
  `procedure: instalment\namong: steps\nopens with: requested payment\ncloses: 30 days after\nwhen: ${when}\nthen: paid\nelse: nothing paid\npays: amount`,
]
const PART = '{ more than: 0 of amount, are: satisfied }'
const ALL = '{ at least: 45 of amount, are: satisfied }'
const later = `${charterText([...blocks(ALL), 'transition: 2024-02-01\nothers: keep'], { edition: '2024-02-01' })}`
const charter = charterOf(blocks(PART), {
  'steps.csv': '# source: a test\nid,amount\nroad,30\nbridge,15\n',
  'editions/2024-02-01.md': later,
})

const acts: readonly Act[] = [
  { at: '2024-01-20', by: 'FIN', act: 'requested payment', matter: 'i1' },
  { at: '2024-01-25', by: 'Auditor', act: 'assessed as met', matter: 'i1/road' },
  { at: '2024-02-01', by: 'Auditor', act: 'brought in', matter: 'editions', edition: '2024-02-01', hash: sha256(later) },
  { at: '2024-02-10', by: 'FJI', act: 'requested payment', matter: 'i2' },
  { at: '2024-02-11', by: 'Auditor', act: 'assessed as met', matter: 'i2/road' },
]
const world = acts.reduce(take, begin(charter))
const run = (day: string, matter: string) => standing(world, day, matter).matters.find(m => m.id === matter && m.procedure === 'instalment')

test('the first pays 30 of 45 under the old rule, after the new one came in; the second pays nothing under the new', () => {
  const first = run('2024-02-20', 'i1')
  assert.deepEqual([first?.edition, first?.outcome, first?.finding?.facts.got, first?.finding?.facts.total], ['2020-01-01', 'paid', 30, 45])
  const second = run('2024-03-12', 'i2')
  assert.deepEqual([second?.edition, second?.outcome], ['2024-02-01', 'nothing paid'])
})
