/** What lies below a case, as acts name it: paragraphs in brackets, each lifted by its holder and nobody else. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf, faultsOf, charterText } from '../../test/friends.ts'
import type { Act } from '../record/act.ts'
import { judge, standing, take, begin } from './judge.ts'

const blocks = [
  'parties: [FIN, FJI, FRA]',
  'bodies:\n  Council: { seats: parties, chair: President }\nofficers: [President]',
  'groups:\n  paragraphs: { things: below }',
  'procedure: brackets\nfor: paragraphs\nin: Council\nopens with: placed brackets\nopened by: any seat\nfor each: the openers\nthen: bracketed',
  'procedure: lifting\nfor: paragraphs\nin: Council\nopens with: lifted its brackets\nopened by: any seat\nfor each: the openers\nthen: lifted\nends: bracketed',
  'procedure: adoption\nin: Council\nas at: opening\nopens with: tabled\nopened by: the President\ncloses: with closed\nwhen: { among: paragraphs, none are: bracketed }\nunless: { any have: objected }\nthen: adopted',
]
const charter = charterOf(blocks)
const at = (n: number): string => `2020-01-01T${String(n).padStart(2, '0')}:00:00Z`
const bracket = (n: number, by: Act['by'], no: string): Act => ({ at: at(n), by, act: 'placed brackets', matter: `text/${no}` })
const lift = (n: number, by: string, no: string, answers?: number): Act => ({
  at: at(n),
  by,
  act: 'lifted its brackets',
  matter: `text/${no}`,
  ...(answers === undefined ? {} : { answers }),
})
const tabled: Act = { at: at(1), by: 'President', act: 'tabled', matter: 'text' }
const closed: Act = { at: at(20), by: 'President', act: 'closed', matter: 'text' }
const outcome = (acts: readonly Act[]): string | null =>
  judge(charter, acts, '2020-02-01').matters.find(m => m.id === 'text' && m.procedure === 'adoption')?.outcome ?? null

test('a text nobody bracketed is adopted; one bracket left, and it is not', () => {
  assert.equal(outcome([tabled, closed]), 'adopted')
  assert.equal(outcome([tabled, bracket(2, 'FRA', '3'), closed]), 'not adopted')
  assert.equal(outcome([tabled, bracket(2, 'FRA', '3'), lift(3, 'FRA', '3'), closed]), 'adopted')
})

test('whoever lifts lifts its own, in that paragraph alone', () => {
  assert.equal(outcome([tabled, bracket(2, 'FRA', '3'), lift(3, 'FIN', '3'), closed]), 'not adopted', 'somebody else')
  assert.equal(
    outcome([tabled, bracket(2, 'FRA', '3'), bracket(2, 'FRA', '4'), lift(3, 'FRA', '3'), closed]),
    'not adopted',
    'another paragraph',
  )
  assert.equal(outcome([tabled, bracket(2, ['FIN', 'FRA'], '3'), lift(3, 'FRA', '3'), closed]), 'not adopted', 'a joint bracket')
  assert.equal(outcome([tabled, bracket(2, ['FIN', 'FRA'], '3'), lift(3, 'FRA', '3'), lift(4, 'FIN', '3'), closed]), 'adopted')
})

test('of two brackets of one party in one paragraph it lifts both, or the one whose act it names', () => {
  const two = [tabled, bracket(2, 'FRA', '3'), bracket(3, 'FRA', '3')]
  assert.equal(outcome([...two, lift(4, 'FRA', '3'), closed]), 'adopted')
  assert.equal(outcome([...two, lift(4, 'FRA', '3', 2), closed]), 'not adopted')
  assert.equal(outcome([...two, lift(4, 'FRA', '3', 2), lift(5, 'FRA', '3', 3), closed]), 'adopted')
})

test('a paragraph bracketed after the opening is found, and what is asked as it stood stays as it stood', () => {
  const acts = [tabled, bracket(2, 'FRA', '3'), lift(3, 'FRA', '3'), bracket(4, 'FJI', '9'), closed]
  const state = (n: number) => {
    const found = standing(acts.reduce(take, begin(charter)), at(n), 'text').matters.find(m => m.procedure === 'adoption')?.finding
    return JSON.stringify(found).match(/"who":\[[^\]]*\]/)?.[0] ?? null
  }
  assert.deepEqual([1, 2, 3, 4].map(state), ['"who":[]', '"who":["3"]', '"who":[]', '"who":["9"]'])
  assert.equal(outcome(acts), 'not adopted')
})

test('what lies two steps below is not counted, and what is done in it neither', () => {
  assert.equal(outcome([tabled, bracket(2, 'FRA', '3/a'), closed]), 'adopted')
})

test('nothing is certain while another paragraph may still be bracketed', () => {
  const early = charterOf(blocks.map(b => b.replace('closes: with closed', 'closes: with closed\ndecided: as soon as certain')))
  const run = judge(early, [tabled], '2020-02-01').matters[0]
  assert.equal(run?.state, 'open')
})

test('to a reader from whom a line is withheld the text is undetermined', () => {
  const acts: Act[] = [tabled, { at: at(2), by: 'withheld', act: 'withheld' }, closed]
  const run = judge(charter, acts, '2020-02-01').matters[0]
  assert.deepEqual([run?.state, run?.why?.code], ['open', 'withheld'])
})

test('a column cannot be asked of what lies below', () => {
  const wrong = charterText([
    ...blocks.filter(b => !b.startsWith('groups')),
    'groups:\n  paragraphs: { things: below, where: kind is long }',
  ])
  assert.match(faultsOf({ 'charter.md': wrong }).join('\n'), /"things: below" has none; leave out "where"/)
})

test('a merge that names its amendment starts the silence anew; a close that names the run of before does not close the one after', () => {
  const drafted = charterOf([
    ...blocks.slice(0, 2),
    'procedure: amendment\nopens with: proposed an amendment\nthen: proposed it',
    'procedure: drafting\nopens with: merged the amendment\nopened by: the President\nthen: merged it',
    'procedure: silence\nas at: opening\nopens with: placed under silence\nopened by: the President\ncloses: 24 hours after\nclock: { restarted by: merged the amendment, by: the President }\nunless: { any have: objected }\nthen: adopted',
    'procedure: vote\nas at: opening\nopens with: opened the vote\nopened by: the President\ncloses: with closed the vote\nclosed by: the President\nwhen: { any have: voted in favour }\nthen: passed',
  ])
  const of = (acts: readonly Act[], procedure: string) => judge(drafted, acts, at(23)).matters.filter(m => m.procedure === procedure)
  const text = { matter: 'text' }
  const acts: Act[] = [
    { at: at(1), by: 'FRA', act: 'proposed an amendment', ...text },
    { at: at(2), by: 'President', act: 'placed under silence', ...text },
    { at: at(5), by: 'President', act: 'merged the amendment', answers: 1, ...text },
  ]
  assert.match(of(acts, 'silence')[0]?.closes ?? '', /^2020-01-02T18:00/, 'counted at the seat, in Suva, from the merge')
  const votes: Act[] = [
    { at: at(1), by: 'President', act: 'opened the vote', ...text },
    { at: at(2), by: 'President', act: 'closed the vote', ...text },
    { at: at(3), by: 'President', act: 'opened the vote', ...text },
    { at: at(4), by: 'President', act: 'closed the vote', answers: 1, ...text },
  ]
  assert.deepEqual(
    of(votes, 'vote')
      .map(m => m.state)
      .sort(),
    ['open', 'settled'],
  )
})
