import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import type { Act } from '../record/act.ts'
import { type Numbers, openNumbers } from './numbers.ts'

const charter = charterOf([
  'bodies:\n  Council: { seats: parties, chair: Speaker }\nofficers: [Secretary]',
  'procedure: decision\nin: Council\nas at: opening\nopens with: proposed\ncloses: with closed the vote\nwhen: { at least: 2, have: voted in favour }\nthen: adopted',
  'credentials: { registered by: Secretary }',
  'series: { decision: { body: Council, form: "CD/{year}/{n}" }, notes: { form: "N.{n}", by: Speaker } }',
])
const at = (text: string): number => Date.parse(text)
const june = at('2026-06-01T00:00:00Z')
const give = (numbers: Numbers, no: number, matter: string, number: string, when = june): void => {
  numbers.take(no, { at: '2026-06-01', by: 'Secretary', act: 'numbered', matter, number }, when)
}

test('a series counts without gaps, anew in each year at the seat, and gives no number twice', () => {
  const n = openNumbers(charter)
  assert.equal(n.next('decision', june), 'CD/2026/1')
  give(n, 1, 'a', 'CD/2026/1')
  give(n, 2, 'b', 'CD/2026/2')
  assert.equal(n.next('decision', june), 'CD/2026/3')
  assert.equal(n.next('the decision', at('2026-12-31T13:00:00Z')), 'CD/2027/1')
  assert.equal(n.next('notes', june), 'N.1')
  assert.equal(n.next('letters', june), null)
  // A number struck stays given.
  n.take(3, { at: '2026-06-02', by: 'Secretary', act: 'struck', corrects: 2, reason: 'a slip' }, june)
  assert.equal(n.next('decision', june), 'CD/2026/3')
  assert.deepEqual(
    n.of('b').map(g => [g.number, g.no]),
    [['CD/2026/2', 2]],
  )
})

test('corrigenda, addenda and revisions keep their parent’s number', () => {
  const n = openNumbers(charter)
  give(n, 1, 'a', 'CD/2026/1')
  give(n, 2, 'a', 'CD/2026/1/Rev.1')
  give(n, 3, 'a', 'CD/2026/1/Rev.1/Corr.1')
  assert.equal(n.after('CD/2026/1', 'Rev'), 'CD/2026/1/Rev.2')
  assert.equal(n.after('CD/2026/1/Rev.1', 'Corr'), 'CD/2026/1/Rev.1/Corr.2')
  assert.equal(n.next('decision', june), 'CD/2026/2')
})

test('any other number is refused', () => {
  const n = openNumbers(charter)
  const ask = (number: string, matter = 'b', by = 'Secretary'): string | null =>
    n.refused({ by, matter, number } as Act, june)?.code ?? null
  give(n, 1, 'a', 'CD/2026/1')
  assert.equal(ask('CD/2026/2'), null)
  assert.equal(ask('CD/2026/3'), 'not the next number')
  assert.equal(ask('CD/2027/1'), 'not the next number')
  assert.equal(ask('CD/2026/1'), 'number taken')
  assert.equal(ask('CD/2026/2', 'a'), 'numbered already')
  assert.equal(ask('XX/1'), 'number of no series')
  assert.equal(ask('CD/2026/02'), 'number of no series')
  assert.equal(ask('NX1', 'b', 'Speaker'), 'number of no series')
  assert.equal(ask('CD/2026/2', 'b', 'Speaker'), 'not numbered by')
  assert.equal(ask('N.1', 'b', 'the Speaker'), null)
  assert.equal(ask('CD/2026/1/Corr.1', 'a'), null)
  assert.equal(ask('CD/2026/1/Corr.2', 'a'), 'not the next number')
  assert.equal(ask('CD/2026/9/Corr.1', 'a'), 'no parent')
  assert.deepEqual(n.refused({ by: 'Secretary', matter: 'b', number: 'CD/2026/3' }, june)?.facts.next, 'CD/2026/2')
  const none = openNumbers(charterOf(['procedure: d\nopens with: proposed\nthen: adopted']))
  assert.equal(none.refused({ by: 'Registrar', matter: 'b', number: '1' }, june)?.code, 'no series')
})
