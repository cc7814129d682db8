/** Programmes: what is late, blocked and at risk follows from acts and the day, and nothing is typed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCharter } from '../charter/read.ts'
import { begin, standing, take } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { moneyOf } from './contributions.ts'
import { titlesOf } from './matters.ts'
import type { Item } from './programme-item.ts'
import { programmesOf } from './programme.ts'
import { standingActs } from './standing-acts.ts'
import { sayProgress, sayState } from './programme-said.ts'

const CHARTER = `---
id: league
name: A league
seat: { city: Suva, zone: Pacific/Fiji }
edition: 2020-01-01
authentic: [en]
working: [en]
---

# A league

## Article 1

\`\`\`yaml rule
parties: [FJI, FRA, FIN]
\`\`\`

\`\`\`yaml rule
officers: [Clerk]
\`\`\`

## Article 2

\`\`\`yaml rule
procedure: licence
as at: opening
opens with: asked for the licence
when: { all have: agreed }
then: licensed
\`\`\`
`

const read = readCharter(new Map([['charter.md', CHARTER]]), { folder: 'league', sha256: () => '0'.repeat(64) })
assert.ok(read.ok, JSON.stringify(read.faults))
const charter = read.ok

const act = (at: string, name: string, matter: string, more: Partial<Act> = {}): Act => ({ at, by: 'Clerk', act: name, matter, ...more })
const set = (matter: string, due: string, more: Partial<Act> = {}): Act => act('2024-01-01', 'set the milestone', matter, { due, ...more })
const plan = (...more: readonly Act[]): readonly Act[] => [act('2024-01-01', 'set up the programme', 'p', { title: 'Harbours' }), ...more]

function found(acts: readonly Act[], asOf: string) {
  const stood = standing(acts.reduce(take, begin(charter)), asOf)
  const all = standingActs(stood, { get: no => acts[no - 1] })
  return { all, programmes: programmesOf({ charter, standing: stood, acts: all, titles: titlesOf(charter, acts) }) }
}
const statesOf = (acts: readonly Act[], asOf: string): Record<string, string> =>
  Object.fromEntries((found(acts, asOf).programmes[0]?.items ?? []).map(i => [i.id, i.state]))

test('a milestone is late on the day after it was due, and no day before', () => {
  const acts = plan(set('p/a', '2025-03-31'))
  assert.equal(statesOf(acts, '2025-03-31')['p/a'], 'ahead')
  assert.equal(statesOf(acts, '2025-04-01')['p/a'], 'late')
})

test('reached before, on and after its day; a span of days counts once it has passed', () => {
  const reached = (at: string): readonly Act[] => plan(set('p/a', '2025-03-31'), act(at, 'reached the milestone', 'p/a'))
  const item = (acts: readonly Act[], asOf: string) => found(acts, asOf).programmes[0]?.items.find(i => i.id === 'p/a')
  assert.deepEqual(
    [item(reached('2025-03-31'), '2025-05-01')?.state, item(reached('2025-03-31'), '2025-05-01')?.afterDue],
    ['reached', false],
  )
  assert.equal(item(reached('2025-04-02'), '2025-05-01')?.afterDue, true)
  assert.equal(item(reached('2025-04-02'), '2025-04-01')?.state, 'late')
  assert.equal(item(reached('2025-03-20/2025-04-10'), '2025-04-09')?.state, 'undetermined')
  assert.deepEqual(
    [item(reached('2025-03-20/2025-04-10'), '2025-04-10')?.state, item(reached('2025-03-20/2025-04-10'), '2025-04-10')?.afterDue],
    ['reached', false],
    'after the day only where every dating says so',
  )
})

test('blocked by what is late, by what is blocked itself, by what was dropped; not by what is merely open', () => {
  const acts = plan(
    set('p/a', '2025-03-31'),
    set('p/b', '2026-03-31', { depends: ['p/a'] }),
    set('p/c', '2027-03-31', { depends: ['p/b'] }),
    set('p/d', '2027-03-31', { depends: ['p/e'] }),
    set('p/e', '2026-03-31'),
    act('2025-01-01', 'dropped', 'p/e'),
  )
  assert.deepEqual(statesOf(acts, '2025-03-31'), {
    p: 'at risk',
    'p/a': 'ahead',
    'p/b': 'ahead',
    'p/c': 'ahead',
    'p/d': 'blocked',
    'p/e': 'dropped',
  })
  const later = statesOf(acts, '2025-04-01')
  assert.deepEqual([later['p/a'], later['p/b'], later['p/c']], ['late', 'blocked', 'blocked'])
  const freed = statesOf([...acts, act('2025-06-01', 'reached the milestone', 'p/a')], '2025-06-01')
  assert.deepEqual([freed['p/a'], freed['p/b'], freed['p/c']], ['reached', 'ahead', 'ahead'])
})

test('two that depend on each other are blocked, and say so', () => {
  const { programmes } = found(
    plan(set('p/a', '2026-01-01', { depends: ['p/b'] }), set('p/b', '2026-01-01', { depends: ['p/a'] })),
    '2025-01-01',
  )
  const codes = programmes[0]?.items.slice(1).flatMap(i => i.reasons.map(r => r.code))
  assert.ok(codes?.includes('circle'), String(codes))
  assert.ok(programmes[0]?.items.slice(1).every(i => i.state === 'blocked'))
})

test('at risk: what it rests on is due only later, or a risk is open until it is closed', () => {
  const acts = plan(
    set('p/a', '2027-01-01'),
    set('p/b', '2026-06-30', { depends: ['p/a'] }),
    set('p/c', '2026-06-30'),
    act('2024-06-01', 'named a risk', 'p/c', { title: 'Storm' }),
  )
  assert.deepEqual([statesOf(acts, '2025-01-01')['p/b'], statesOf(acts, '2025-01-01')['p/c']], ['at risk', 'at risk'])
  assert.equal(statesOf([...acts, act('2024-07-01', 'closed the risk', 'p/c', { answers: 5 })], '2025-01-01')['p/c'], 'ahead')
})

test('another party closes no risk, drops no project and moves no day: the programme stands as who set it up left it', () => {
  const own = plan(
    act('2024-01-01', 'set up the project', 'p/w', { by: 'FRA', title: 'Works', owner: 'FIN' }),
    act('2024-01-01', 'set the milestone', 'p/w/a', { by: 'FRA', due: '2024-06-30' }),
    act('2024-01-02', 'named a risk', 'p/w/a', { by: 'FRA', title: 'Storm' }),
  )
  const strange = ['FJI', 'GHA'].flatMap(by => [
    act('2024-02-01', 'closed the risk', 'p/w/a', { by, answers: 4 }),
    act('2024-02-01', 'dropped', 'p/w', { by }),
    act('2024-02-01', 'reached the milestone', 'p/w/a', { by }),
    act('2024-02-01', 'set the milestone', 'p/w/a', { by, due: '2030-06-30', title: 'Later' }),
  ])
  const items = (acts: readonly Act[]) => found(acts, '2024-03-01').programmes[0]?.items.map(i => [i.state, i.due, i.risks[0]?.closed])
  assert.deepEqual(items([...own, ...strange]), items(own))
  assert.deepEqual(items(own)?.[2], ['at risk', '2024-06-30', null])
  assert.equal(statesOf([...own, act('2024-02-01', 'dropped', 'p/w', { by: 'FIN' })], '2024-03-01')['p/w'], 'dropped', 'its owner may')
  const closed = act('2024-02-01', 'closed the risk', 'p/w/a', { by: 'Clerk', answers: 4 })
  assert.equal(statesOf([...own, closed], '2024-03-01')['p/w/a'], 'ahead', 'an officer may')
})

test('a milestone may wait for a procedure, and may be reached by one', () => {
  const asked = act('2024-02-01', 'asked for the licence', 'licence')
  const agreed = (at: string): readonly Act[] => ['FJI', 'FRA', 'FIN'].map(by => ({ at, by, act: 'agreed', matter: 'licence' }))
  const founded = ['FJI', 'FRA', 'FIN'].map(by => ({ at: '2023-01-01', by, act: 'became a party', matter: 'membership' }))
  const acts = [...founded, ...plan(set('p/a', '2025-01-01', { depends: ['licence'] })), set('licence', '2025-01-01')]
  assert.equal(statesOf([...acts, asked], '2024-03-01')['p/a'], 'ahead')
  assert.equal(statesOf([...acts, asked], '2025-03-01')['p/a'], 'late')
  const own = [...founded, ...plan(), set('p/licence', '2025-01-01'), { ...asked, matter: 'p/licence' }]
  assert.equal(statesOf(own, '2024-12-01')['p/licence'], 'ahead')
  const met = [...own, ...agreed('2024-11-01').map(a => ({ ...a, matter: 'p/licence' }))]
  assert.equal(statesOf(met, '2024-12-01')['p/licence'], 'reached')
})

test('what rests on a matter that the record does not show is undetermined, not late and not fine', () => {
  assert.equal(statesOf(plan(set('p/a', '2026-01-01', { depends: ['closed-room'] })), '2025-01-01')['p/a'], 'undetermined')
})

test('a due day that was moved is told with the former one', () => {
  const { programmes } = found(
    plan(set('p/a', '2025-01-31'), act('2025-01-15', 'set the milestone', 'p/a', { due: '2025-06-30' })),
    '2025-02-15',
  )
  const item = programmes[0]?.items[1]
  assert.deepEqual([item?.state, item?.due, item?.moved.map(m => m.due)], ['ahead', '2025-06-30', ['2025-01-31']])
})

test('what was struck or corrected counts no longer', () => {
  const acts = plan(set('p/a', '2025-03-31'), act('2025-03-01', 'reached the milestone', 'p/a'))
  const struck = [...acts, act('2025-03-02', 'struck', 'p/a', { corrects: 3, reason: 'Entered for another harbour.' })]
  assert.equal(statesOf(struck, '2025-04-01')['p/a'], 'late')
})

test('a method changed midway: old and new figures are not compared, until a target is set by the new one', () => {
  const set2 = act('2024-01-01', 'set the indicator', 'p/i', { unit: 'percent', method: 'count 1' })
  const base = [
    set2,
    act('2024-01-01', 'set the baseline', 'p/i', { value: '40' }),
    act('2024-01-01', 'set the target', 'p/i', { value: '90', due: '2026-12-31' }),
  ]
  const first = [...plan(), ...base, act('2024-06-30', 'measured', 'p/i', { value: '65' })]
  const of = (acts: readonly Act[], asOf: string) => found(acts, asOf).programmes[0]?.items[1]
  assert.equal(of(first, '2024-07-01')?.indicator?.way, '50')
  const changed = [
    ...first,
    act('2024-12-01', 'set the indicator', 'p/i', { method: 'count 2' }),
    act('2024-12-31', 'measured', 'p/i', { value: '95' }),
  ]
  const after = of(changed, '2025-01-01')
  assert.deepEqual([after?.indicator?.comparable, after?.indicator?.way, after?.state], [false, null, 'under way'])
  const anew = of([...changed, act('2025-01-15', 'set the target', 'p/i', { value: '95', due: '2026-12-31' })], '2025-02-01')
  assert.deepEqual([anew?.indicator?.comparable, anew?.state], [true, 'reached'])
  assert.deepEqual(anew?.indicator?.methods, ['count 1', 'count 2'])
})

test('a target below the baseline is reached from above', () => {
  const acts = [
    ...plan(),
    act('2024-01-01', 'set the indicator', 'p/i', { unit: 'days' }),
    act('2024-01-01', 'set the baseline', 'p/i', { value: '30' }),
    act('2024-01-01', 'set the target', 'p/i', { value: '10', due: '2025-12-31' }),
    act('2024-06-01', 'measured', 'p/i', { value: '20' }),
  ]
  const of = (more: readonly Act[], asOf: string) => found([...acts, ...more], asOf).programmes[0]?.items[1]
  assert.deepEqual([of([], '2024-07-01')?.state, of([], '2024-07-01')?.indicator?.way], ['under way', '50'])
  assert.equal(of([act('2024-08-01', 'measured', 'p/i', { value: '9.5' })], '2024-09-01')?.state, 'reached')
  assert.equal(of([], '2026-01-01')?.state, 'late')
})

test('stages are never added together, nor currencies; a bounded figure is counted and told', () => {
  const give = (name: string, by: string, amount: string, more: Partial<Act> = {}): Act => ({
    ...act('2024-05-01', name, 'p'),
    by,
    amount,
    currency: 'EUR',
    ...more,
  })
  const { all } = found(
    [
      ...plan(),
      give('pledged', 'FRA', '100.50'),
      give('pledged', 'FIN', '200', { qualifier: 'about' }),
      give('pledged', 'FIN', '7', { currency: 'FJD' }),
      give('committed', 'FRA', '80'),
      give('disbursed', 'FRA', '30', { through: 'FIN' }),
      give('reported the total', 'Clerk', '999', { stage: 'commitment' }),
      { ...act('2024-05-02', 'delivered in kind', 'p', { value: '3', unit: 'boats' }), by: 'FJI' },
    ],
    '2024-12-31',
  )
  const money = moneyOf(all, 'p')
  assert.deepEqual(
    money.sums.map(s => [s.stage, s.unit, s.sum, s.of, s.bounded]),
    [
      ['pledge', 'EUR', '300.5', 2, 1],
      ['pledge', 'FJD', '7', 1, 0],
      ['commitment', 'EUR', '80', 1, 0],
      ['disbursement', 'EUR', '30', 1, 0],
      ['delivery in kind', 'boats', '3', 1, 0],
    ],
  )
  assert.deepEqual(money.givers.find(g => g.stage === 'disbursement')?.through, 'FIN')
  assert.equal(money.contributions.filter(c => c.reported).length, 1)
})

test('of a budget set twice for one period the later day prevails, not the later line; each period stands beside the others', () => {
  const budget = (at: string, amount: string, year: string): Act =>
    act(at, 'set the budget', 'p', { amount, currency: 'EUR', from: `${year}-01-01`, until: `${year}-12-31` })
  const { all } = found(
    [...plan(), budget('2024-03-01', '90', '2025'), budget('2024-03-01', '50', '2026'), budget('2024-02-01', '70', '2025')],
    '2024-12-31',
  )
  assert.deepEqual(
    moneyOf(all, 'p').budgets.map(b => [b.from, b.amount]),
    [
      ['2025-01-01', '90'],
      ['2026-01-01', '50'],
    ],
  )
})

test('who said how far it is, or measured, is told beside the figure', () => {
  const { programmes } = found(
    plan(
      set('p/a', '2025-12-31'),
      act('2024-02-01', 'reported progress', 'p/a', { by: 'FRA', value: '35', unit: 'percent' }),
      act('2024-01-01', 'set the indicator', 'p/i', { unit: 'ships' }),
      act('2024-02-02', 'measured', 'p/i', { by: ['FIN', 'FJI'], value: '3' }),
    ),
    '2024-12-31',
  )
  const items = programmes[0]?.items ?? []
  assert.equal(
    sayProgress(items.find(i => i.id === 'p/a') as Item, id => id, 'en'),
    '35 percent on 1 February 2024, as FRA says',
  )
  assert.deepEqual(items.find(i => i.id === 'p/i')?.indicator?.latest?.by, ['FIN', 'FJI'])
})

test('with a project all that is part of it is dropped, until it is set up again', () => {
  const acts = plan(
    act('2024-01-01', 'set up the project', 'p/w', { title: 'Works' }),
    set('p/w/a', '2024-06-30'),
    set('p/b', '2024-06-30', { depends: ['p/w/a'] }),
  )
  const dropped = [...acts, act('2024-03-01', 'dropped', 'p/w')]
  assert.deepEqual(statesOf(dropped, '2024-04-01'), { p: 'at risk', 'p/w': 'dropped', 'p/w/a': 'dropped', 'p/b': 'blocked' })
  const { programmes } = found(dropped, '2024-04-01')
  assert.deepEqual(programmes[0]?.burn, [
    { day: '2024-01-01', planned: 2, reached: 0 },
    { day: '2024-03-01', planned: 1, reached: 0 },
  ])
  assert.equal(statesOf([...dropped, act('2024-04-01', 'set up the project', 'p/w')], '2024-04-02')['p/w/a'], 'ahead')
})

test('what is entered later and dated back overrides nothing of a later day', () => {
  const acts = plan(
    act('2024-01-01', 'set up the project', 'p/w', { title: 'Works' }),
    act('2024-05-01', 'set the milestone', 'p/w/a', { due: '2025-06-30', owner: 'FJI' }),
    act('2024-03-01', 'set the milestone', 'p/w/a', { due: '2024-06-30', owner: 'FRA', from: '2024-02-01' }),
  )
  const of = (more: readonly Act[], asOf: string) => found([...acts, ...more], asOf).programmes[0]?.items.find(i => i.id === 'p/w/a')
  const item = of([], '2024-12-31')
  assert.deepEqual(
    [item?.due, item?.owner, item?.from, item?.since, item?.no, item?.state],
    ['2025-06-30', 'FJI', '2024-02-01', '2024-03-01', 3, 'under way'],
  )
  assert.deepEqual(item?.moved, [{ no: 4, due: '2024-06-30' }])
  // Of one day the number decides.
  assert.equal(of([act('2024-05-01', 'set the milestone', 'p/w/a', { due: '2026-06-30' })], '2024-12-31')?.due, '2026-06-30')
  const states = (...more: readonly Act[]): readonly unknown[] => [
    statesOf([...acts, ...more], '2024-12-31')['p/w'],
    of(more, '2024-12-31')?.state,
  ]
  assert.deepEqual(states(act('2024-04-01', 'dropped', 'p/w/a')), ['under way', 'under way'], 'dropped before it was set anew')
  assert.deepEqual(states(act('2024-06-01', 'dropped', 'p/w/a')), ['under way', 'dropped'])
  assert.deepEqual(states(act('2023-12-01', 'dropped', 'p/w')), ['under way', 'under way'], 'so with what is above')
  assert.deepEqual(states(act('2024-06-01', 'dropped', 'p/w')), ['dropped', 'dropped'])
  assert.deepEqual(
    states(act('2024-06-01', 'dropped', 'p/w'), act('2024-02-01', 'set up the project', 'p/w')),
    ['dropped', 'dropped'],
    'set up before it was dropped, entered after',
  )
})

test('a target and a method are those of the latest day, whatever was entered last', () => {
  const acts = [
    ...plan(),
    act('2024-01-01', 'set the indicator', 'p/i', { unit: 'percent', method: 'count 1' }),
    act('2024-12-01', 'set the indicator', 'p/i', { method: 'count 2' }),
    // A baseline of a day before the indicator was set has what it was set with first.
    act('2020-12-31', 'set the baseline', 'p/i', { value: '40' }),
    act('2024-06-01', 'set the target', 'p/i', { value: '90', due: '2026-12-31' }),
    act('2024-03-01', 'set the target', 'p/i', { value: '60', due: '2025-12-31' }),
    act('2024-07-01', 'measured', 'p/i', { value: '65' }),
  ]
  const indicator = found(acts, '2024-11-01').programmes[0]?.items[1]?.indicator
  assert.deepEqual(
    [indicator?.latest?.method, indicator?.baseline?.value, indicator?.target?.value, indicator?.due, indicator?.way],
    ['count 1', '40', '90', '2026-12-31', '50'],
  )
  const after = found([...acts, act('2024-12-31', 'measured', 'p/i', { value: '95' })], '2025-01-01').programmes[0]?.items[1]?.indicator
  assert.deepEqual([after?.latest?.method, after?.comparable], ['count 2', false])
})

test('what a rule reached names its article and its acts; where only a bound is known it was reached by that day', () => {
  const founded = ['FJI', 'FRA', 'FIN'].map(by => ({ at: '2023-01-01', by, act: 'became a party', matter: 'membership' }))
  const of = (last: string, asOf: string, opened = '2024-02-01') =>
    found(
      [
        ...founded,
        ...plan(set('p/licence', '2024-10-31')),
        act(opened, 'asked for the licence', 'p/licence'),
        ...['FJI', 'FRA', 'FIN'].map((by, i) => ({ ...act(i < 2 ? '2024-03-01' : last, 'agreed', 'p/licence'), by })),
      ],
      asOf,
    ).programmes[0]?.items[1] as Item
  const known = of('2024-11-01', '2024-12-31')
  assert.deepEqual(
    [known.state, known.reached?.at, known.reached?.no, known.reached?.evidence, known.afterDue],
    ['reached', '2024-11-01', null, [6, 7, 8, 9], true],
  )
  assert.equal(known.reached?.rule?.procedure, 'licence')
  assert.match(known.reached?.rule?.article ?? '', /^Article 2/)
  assert.ok((known.reached?.rule?.line ?? 0) > 0)
  assert.match(sayState(known, 'en'), /^reached on 1 November 2024/)
  const bounded = of('2024-03-10/2024-11-01', '2024-12-31')
  assert.deepEqual([bounded.state, bounded.afterDue], ['reached', false], 'after the day only where every dating says so')
  assert.deepEqual(
    (['en', 'fr', 'uk'] as const).map(lang => sayState(bounded, lang)),
    ['reached by 1 November 2024', 'atteint au plus tard le 1er novembre 2024', 'досягнуто не пізніше 1 листопада 2024 р.'],
  )
  // An act that says so has no rule, and no day is known better than it is written.
  const said = found(plan(set('p/a', '2025-03-31'), act('2025-03-01', 'reached the milestone', 'p/a')), '2025-04-01').programmes[0]
    ?.items[1]
  assert.deepEqual(said?.reached, { at: '2025-03-01', no: 3, evidence: [], rule: null })
})
