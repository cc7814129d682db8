/** Figures that do not add up, by the rules of how they hang together. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '../record/act.ts'
import { charterOf } from '../../test/friends.ts'
import { correctedIn } from '../judge/log.ts'
import { flawsEntering, flawsOf, uncorrected } from './reckoning.ts'

const claim = (at: string, matter: string, value: string, more: Partial<Act> = {}): Act => ({
  at,
  by: 'FJI',
  act: 'claimed',
  matter,
  value,
  unit: 'boats',
  ...more,
})
const measure = (matter: string, kind: string, ...depends: readonly string[]): Act => ({
  at: '2020-01-01',
  by: 'Clerk',
  act: 'set the reckoning',
  matter,
  class: kind,
  ...(depends.length > 0 ? { depends } : {}),
})
const found = (...acts: readonly Act[]) =>
  flawsOf(
    acts.map((act, i) => ({ no: i + 1, act })),
    'UTC',
  ).map(f => [f.kind, f.no])

test('a total is the sum of its parts, where all of them are given in one claim', () => {
  const sum = measure('fleet', 'sum', 'fleet/new', 'fleet/old')
  const of = (total: string, a: string, b: string, more: Partial<Act> = {}): readonly Act[] => [
    sum,
    claim('2024-01-01', 'fleet', total, more),
    claim('2024-01-01', 'fleet/new', a),
    claim('2024-01-01', 'fleet/old', b),
  ]
  assert.deepEqual(found(...of('12.5', '5.25', '7.25')), [])
  assert.deepEqual(found(...of('12.5', '5.25', '7.2')), [['parts', 4]])
  assert.deepEqual(found(...of('12', '5', '8', { qualifier: 'about' })), [])
  // One part alone is at most the whole.
  assert.deepEqual(found(sum, claim('2024-01-01', 'fleet', '12'), claim('2024-01-01', 'fleet/new', '13')), [['beyond', 3]])
  // Another day, another speaker or another source is another claim.
  assert.deepEqual(
    found(
      sum,
      claim('2024-01-01', 'fleet', '12'),
      claim('2024-01-02', 'fleet/new', '5'),
      claim('2024-01-01', 'fleet/old', '5', { speaker: 'A' }),
    ),
    [],
  )
  assert.deepEqual(
    found(
      sum,
      claim('2024-01-01', 'fleet', '12'),
      claim('2024-01-01', 'fleet/new', '5', { unit: 'sails' }),
      claim('2024-01-01', 'fleet/old', '5'),
    ),
    [],
  )
})

test('a share agrees with its part and whole as far as it is written, cut or rounded', () => {
  const share = (value: string, more: Partial<Act> = {}): readonly Act[] => [
    measure('share', 'share', 'part', 'whole'),
    claim('2024-01-01', 'part', '315'),
    claim('2024-01-01', 'whole', '1135'),
    claim('2024-01-01', 'share', value, { unit: 'percent', ...more }),
  ]
  for (const right of ['27', '28', '27.7', '27.8', '27.75']) assert.deepEqual(found(...share(right)), [], right)
  for (const wrong of ['26', '29', '27.6', '27.9']) assert.deepEqual(found(...share(wrong)), [['share', 4]], wrong)
  assert.deepEqual(found(...share('25', { qualifier: 'over' })), [])
  assert.deepEqual(found(...share('29', { qualifier: 'over' })), [['share', 4]])
  assert.deepEqual(found(...share('25', { qualifier: 'almost' })), [['share', 4]])
  assert.deepEqual(found(...share('99', { qualifier: 'about' })), [])
})

test('a running total never falls; who else counts, and by another method, is not compared', () => {
  const running = measure('done', 'running total')
  assert.deepEqual(found(running, claim('2024-01-01', 'done', '192'), claim('2024-04-01', 'done', '190')), [['falls', 3]])
  assert.deepEqual(found(running, claim('2024-04-01', 'done', '190'), claim('2024-01-01', 'done', '192')), [['falls', 3]])
  assert.deepEqual(found(running, claim('2024-01-01', 'done', '192'), claim('2024-04-01', 'done', '192')), [])
  assert.deepEqual(found(running, claim('2024-01-01', 'done', '192'), claim('2024-04-01', 'done', '190', { method: 'new' })), [])
  assert.deepEqual(found(running, claim('2024-01-01', 'done', '192'), claim('2024-04-01', 'done', '190', { by: 'FRA' })), [])
  assert.deepEqual(found(running, claim('2024-01-01/2024-06-01', 'done', '192'), claim('2024-04-01', 'done', '190')), [])
})

test('a base is the same whenever it is named, a plan for the same day too', () => {
  const base = measure('all', 'base')
  assert.deepEqual(found(base, claim('2023-01-01', 'all', '1200', { qualifier: 'over' }), claim('2023-06-01', 'all', '1135')), [
    ['base', 3],
  ])
  assert.deepEqual(found(base, claim('2023-01-01', 'all', '1200', { qualifier: 'about' }), claim('2023-06-01', 'all', '1135')), [])
  const plan = measure('plan', 'plan')
  const due = { due: '2024-12-31' }
  assert.deepEqual(found(plan, claim('2024-01-01', 'plan', '50', due), claim('2024-04-01', 'plan', '40', due)), [['plan', 3]])
  assert.deepEqual(found(plan, claim('2024-01-01', 'plan', '50', due), claim('2024-04-01', 'plan', '40', { due: '2025-12-31' })), [])
})

test('an increase fits between the totals before and after it', () => {
  const defined = [measure('done', 'running total'), measure('grown', 'increase', 'done')]
  const more = { from: '2024-01-01', until: '2024-04-04' }
  const of = (value: string, q: Partial<Act> = {}) =>
    found(
      ...defined,
      claim('2024-01-01', 'done', '309'),
      claim('2024-04-04', 'grown', value, { ...more, ...q }),
      claim('2024-05-18', 'done', '322'),
    )
  assert.deepEqual(of('13'), [])
  assert.deepEqual(of('14'), [['increase', 5]])
  assert.deepEqual(of('50', { qualifier: 'over' }), [['increase', 5]])
  assert.deepEqual(of('50', { qualifier: 'about' }), [])
  assert.deepEqual(found(...defined, claim('2024-01-01', 'done', '309'), claim('2024-04-04', 'grown', '50', more)), [])
})

test('a measure of no known class, or with the wrong matters, is told where it is set', () => {
  assert.deepEqual(found(measure('x', 'grand total')), [['class', 1]])
  assert.deepEqual(found(measure('x', 'share', 'part')), [['class', 1]])
})

test('more paid out than committed, by one giver in one currency', () => {
  const give = (act: string, amount: string, more: Partial<Act> = {}): Act => ({
    at: '2024-01-01',
    by: 'FRA',
    act,
    matter: 'p',
    amount,
    currency: 'EUR',
    ...more,
  })
  assert.deepEqual(found(give('committed', '100'), give('disbursed', '60'), give('disbursed', '41')), [['overspent', 3]])
  assert.deepEqual(found(give('committed', '100', { qualifier: 'over' }), give('disbursed', '101')), [])
  assert.deepEqual(found(give('pledged', '100'), give('disbursed', '101')), [])
  assert.deepEqual(found(give('committed', '100'), give('disbursed', '101', { currency: 'USD' })), [])
})

test('a figure is taken back by whom the judge lets correct, with a reason, and by nobody else', () => {
  const charter = charterOf([])
  const give = (act: string, amount: string): Act => ({ at: '2024-01-01', by: 'FRA', act, matter: 'p', amount, currency: 'EUR' })
  const strike = (more: Partial<Act>): Act => ({ at: '2024-01-02', by: 'FRA', act: 'struck', corrects: 2, ...more })
  const cases: readonly (readonly [readonly Act[], boolean])[] = [
    [[], true],
    [[strike({ by: 'FIN', reason: 'not liked' })], true],
    [[strike({})], true],
    [[strike({ reason: 'a slip' })], false],
    [[strike({ reason: 'a slip' }), strike({ corrects: 3, reason: 'it was right' })], true],
  ]
  for (const [more, overspent] of cases) {
    const acts = [give('committed', '100'), give('disbursed', '60'), ...more, give('disbursed', '41')]
    const struck = correctedIn(charter, acts)
    const no = acts.length
    assert.deepEqual(
      uncorrected(acts, struck).map(a => a.no),
      overspent ? [1, 2, no] : [1, no],
      JSON.stringify(more),
    )
    assert.deepEqual(
      flawsEntering(acts, struck, 'UTC').map(f => [f.kind, f.no]),
      overspent ? [['overspent', no]] : [],
      JSON.stringify(more),
    )
  }
})
