/** Worlds that part: what one knows never shows in the other, however many acts lie behind them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import type { Act } from '../record/act.ts'
import { begin, judge, standing, take, type World } from './judge.ts'
import { remaining } from './remaining.ts'
import { timeline } from './timeline.ts'
import { turnedBy } from './turned.ts'

const charter = charterOf([
  'parties: [FIN, FJI, FRA]',
  'bodies:\n  Council: { seats: parties, chair: President }\nofficers: [President, Registrar]',
  'procedure: decision\nin: Council\nopens with: tabled\ncloses: with closed\nwhen: { more than: half, have: voted in favour }\nthen: adopted\npositions: may change',
])
const day = (n: number): string => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)
/** A hundred matters of three acts, some of them joint, some corrected. */
const many: readonly Act[] = Array.from({ length: 100 }, (_, i): readonly Act[] => [
  { at: day(i), by: 'FIN', act: 'tabled', matter: `matter-${i}`, title: `Matter ${i}` },
  { at: day(i), by: i % 3 === 0 ? ['FIN', 'FJI'] : 'FRA', act: 'voted in favour', matter: `matter-${i}`, source: 'invented' },
  i % 5 === 0
    ? { at: day(i + 1), by: 'Registrar', as: 'registrar', act: 'struck', matter: `matter-${i}`, corrects: i * 3 + 2, reason: 'a slip' }
    : { at: day(i + 1), by: 'President', act: 'closed', matter: `matter-${i}` },
]).flat()
const worldOf = (acts: readonly Act[]): World => acts.reduce(take, begin(charter))

test('two worlds that part after three hundred acts stand as if each had been judged alone', () => {
  const known = worldOf(many)
  const one: Act = { at: '2020-06-01', by: 'FRA', act: 'tabled', matter: 'one way' }
  const other: Act = { at: '2020-06-01', by: ['FIN', 'FRA'], act: 'tabled', matter: 'another way', concerning: 'FJI' }
  const left = take(known, one)
  const right = take(known, other)
  for (const [world, acts] of [
    [known, many],
    [left, [...many, one]],
    [right, [...many, other]],
    [take(left, other), [...many, one, other]],
    [take(right, one), [...many, other, one]],
  ] as const) {
    assert.equal(world.known, acts.length)
    assert.deepEqual(standing(world, '2020-07-01'), judge(charter, acts, '2020-07-01'))
    assert.deepEqual(standing(world, '2020-02-01'), judge(charter, acts, '2020-02-01'))
  }
})

test('what is known at a line is what a world of so many lines knows', () => {
  const world = worldOf(many)
  for (const n of [0, 1, 2, 3, 17, 150, 299, 300, 1000, -5]) {
    const acts = many.slice(0, Math.max(0, n))
    assert.deepEqual(standing(world, '2020-07-01', undefined, n), judge(charter, acts, '2020-07-01'), `${n}`)
  }
})

test('one matter, and what lies below it', () => {
  const acts: readonly Act[] = ['a', 'a/b', 'a/b/c', 'ab'].map(matter => ({ at: '2020-01-01', by: 'FIN', act: 'tabled', matter }))
  const world = worldOf(acts)
  const ids = (matter: string): string[] => standing(world, '2020-01-02', matter).matters.map(m => m.id)
  assert.deepEqual([ids('a'), ids('a/b'), ids('ab'), ids('b')], [['a', 'a/b', 'a/b/c'], ['a/b', 'a/b/c'], ['ab'], []])
})

test('a struck vote is told as corrected, and what it turned is listed', () => {
  const acts: readonly Act[] = [
    { at: '2020-01-01', by: 'FIN', act: 'tabled', matter: 'one' },
    { at: '2020-01-02', by: ['FIN', 'FRA'], act: 'voted in favour', matter: 'one' },
    { at: '2020-01-03', by: 'President', act: 'closed', matter: 'one' },
    { at: '2020-01-01', by: 'FIN', act: 'tabled', matter: 'open' },
    { at: '2020-01-02', by: 'Registrar', as: 'registrar', act: 'struck', matter: 'one', corrects: 2, reason: 'read from the wrong list' },
  ]
  const world = worldOf(acts)
  const turned = turnedBy(world, 5, '2020-02-01')
  assert.deepEqual(
    turned.map(t => [t.id, t.before.map(m => m.outcome), t.after.map(m => m.outcome)]),
    [['one', ['adopted'], ['not adopted']]],
  )
  assert.deepEqual(turnedBy(world, 4, '2020-02-01'), [])
})

test('the smallest sets: by heads, by weight, either of two, and too many to list', () => {
  const weights = '# source: invented\nparty,people\nFIN,5\nFJI,1\nFRA,68\n'
  const left = (when: string, acts: readonly Act[] = [], parties = '[FIN, FJI, FRA]', files: Readonly<Record<string, string>> = {}) => {
    const c = charterOf([`parties: ${parties}`, `procedure: decision\nopens with: tabled\nwhen: ${when}\nthen: adopted`], files)
    const world = [{ at: '2020-01-01', by: 'FIN', act: 'tabled', matter: 'm' }, ...acts].reduce(take, begin(c))
    const [r] = remaining(world, '2020-01-02')
    return { smallest: r?.smallest, awaiting: r?.awaiting, vetoes: r?.vetoes, canBeMet: r?.canBeMet, leaves: r?.leaves.map(l => l.rule) }
  }
  const of = (size: number, ...sets: readonly string[]) => ({ size, sets: sets.map(s => s.split(' ')) })
  const files = { 'weights.csv': weights }
  assert.deepEqual(left('{ at least: 2, have: agreed }').smallest, of(2, 'FIN FJI', 'FIN FRA', 'FJI FRA'))
  assert.deepEqual(left('{ more than: half, have: agreed }').smallest, of(2, 'FIN FJI', 'FIN FRA', 'FJI FRA'))
  assert.deepEqual(left('{ at least: 60% of people, have: agreed }', [], undefined, files).smallest, of(1, 'FRA'))
  assert.deepEqual(left('{ more than: 94% of people, have: agreed }', [], undefined, files).smallest, of(2, 'FIN FRA'))
  assert.deepEqual(
    left('{ all of: [{ at least: 60% of people, have: agreed }, { at least: 2, have: agreed }] }', [], undefined, files).smallest,
    of(2, 'FIN FRA', 'FJI FRA'),
  )
  assert.deepEqual(
    left('{ any of: [{ all have: agreed }, { at least: 60% of people, have: agreed }] }', [], undefined, files).smallest,
    of(1, 'FRA'),
  )
  const spoken = left('{ all have: agreed }', [{ at: '2020-01-02', by: 'FRA', act: 'agreed', matter: 'm' }])
  assert.deepEqual(spoken.smallest, of(2, 'FIN FJI'))
  assert.deepEqual([spoken.awaiting, spoken.canBeMet, spoken.leaves], [['FIN', 'FJI'], true, ['all have']])
  const ids = Array.from({ length: 12 }, (_, i) => `P${i}`)
  assert.deepEqual(left('{ at least: 6, have: agreed }', [], `[FIN, ${ids.join(', ')}]`).smallest, { size: 6, sets: 'too many to list' })
  assert.deepEqual(left('{ at least: 1, have: agreed }', [], `[FIN, ${ids.join(', ')}]`).smallest?.sets.length, 13)
})

test('a timeline of one matter, up to a day', () => {
  const world = worldOf(many)
  assert.deepEqual(
    timeline(world, '2020-07-01', 'matter-1').map(c => [c.at, c.what, c.outcome, c.acts]),
    [
      ['2020-01-02', 'opened', null, [4, 5]],
      ['2020-01-03', 'settled', 'not adopted', [6]],
    ],
  )
  assert.deepEqual(
    timeline(world, '2020-01-02', 'matter-1').map(c => c.what),
    ['opened'],
  )
  assert.deepEqual(timeline(world, '2020-07-01', 'matter-1', 4).length, 1)
  assert.deepEqual(
    timeline(world, '2020-01-02').map(c => c.matter),
    ['matter-0', 'matter-1'],
  )
})
