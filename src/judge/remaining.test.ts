/** Who can bar a matter alone, worked by hand: three friends, and what each has said. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import type { Act } from '../record/act.ts'
import { begin, take, type World } from './judge.ts'
import { remaining, type Remaining } from './remaining.ts'

const worldOf = (procedure: string, said: readonly (readonly [string, string])[]): World => {
  const charter = charterOf([`procedure: decision\nopens with: tabled\nthen: adopted\n${procedure}`])
  const acts: readonly Act[] = [
    { at: '2020-02-01', by: 'FIN', act: 'tabled', matter: 'm' },
    ...said.map(([by, act]): Act => ({ at: '2020-02-02', by, act, matter: 'm' })),
  ]
  return acts.reduce(take, begin(charter))
}
const left = (procedure: string, ...said: readonly (readonly [string, string])[]): Remaining =>
  remaining(worldOf(procedure, said), '2020-02-03')[0] as Remaining
const vetoes = (procedure: string, ...said: readonly (readonly [string, string])[]): readonly string[] => left(procedure, ...said).vetoes

test('where all are asked each can bar it, by the contrary position', () => {
  assert.deepEqual(vetoes('when: { all have: agreed }'), ['FIN', 'FJI', 'FRA'])
  assert.deepEqual(vetoes('when: { all have: agreed }', ['FJI', 'agreed']), ['FIN', 'FRA'])
  assert.deepEqual(vetoes('when: { all have: voted in favour }\ncloses: with closed', ['FIN', 'voted in favour']), ['FJI', 'FRA'])
  assert.deepEqual(vetoes('when: { all have: voted in favour }\ncloses: with closed\npositions: may change'), [])
})

test('where two are enough one alone bars nothing, until one has refused', () => {
  const two = 'when: { at least: 2, have: voted in favour }\ncloses: with closed'
  assert.deepEqual(vetoes(two), [])
  assert.deepEqual(vetoes(two, ['FIN', 'voted against']), ['FJI', 'FRA'])
  assert.deepEqual(
    [left(two, ['FIN', 'voted against']).canBeMet, left(two, ['FIN', 'voted against'], ['FRA', 'abstained']).canBeMet],
    [true, false],
  )
})

test('an objection that bars, of all or of one', () => {
  const silence = (group: string): string => `closes: 10 days after\nunless: { ${group}any have: objected }`
  assert.deepEqual(vetoes(silence('')), ['FIN', 'FJI', 'FRA'])
  assert.deepEqual(vetoes(silence('among: [FRA], ')), ['FRA'])
  assert.deepEqual(vetoes(`${silence('')}\npositions: may change`), [])
  assert.deepEqual(left(silence('')).awaiting, [])
  assert.equal(left(silence('')).smallest, null)
})

test('an objection too many, where some are allowed', () => {
  const few = 'when: { all of: [{ all have: [agreed, objected] }, { at most: 1, have: objected }] }'
  assert.deepEqual(vetoes(few), [])
  assert.deepEqual(vetoes(few, ['FIN', 'objected']), ['FJI', 'FRA'])
  const fewer = 'when: { all of: [{ all have: [agreed, objected] }, { fewer than: 2, have: objected }] }'
  assert.deepEqual(vetoes(fewer, ['FIN', 'objected']), ['FJI', 'FRA'])
  const none = 'when: { all of: [{ at least: 2, have: agreed }, { none have: objected }] }'
  assert.deepEqual(vetoes(none), ['FIN', 'FJI', 'FRA'])
})

test('what was known at a line, and of one matter', () => {
  const world = worldOf('when: { all have: agreed }', [
    ['FIN', 'agreed'],
    ['FJI', 'agreed'],
  ])
  const at = (known: number): unknown => remaining(world, '2020-02-03', 'm', known).map(r => [r.awaiting, r.vetoes, r.smallest?.size])
  assert.deepEqual(at(1), [[['FIN', 'FJI', 'FRA'], ['FIN', 'FJI', 'FRA'], 3]])
  assert.deepEqual(at(2), [[['FJI', 'FRA'], ['FJI', 'FRA'], 2]])
  assert.deepEqual(at(3), [[['FRA'], ['FRA'], 1]])
  assert.deepEqual([at(0), remaining(world, '2020-02-03', 'another')], [[], []])
})

test('who weighs nothing is not awaited; of sets too many to list, who is in each of them is told', () => {
  const ids = Array.from({ length: 12 }, (_, i) => `P${i}`)
  const listed = ['USA', 'EUR', ...ids]
  const weights = `# source: invented\nparty,quotas\n${listed.map(id => `${id},${id === 'USA' ? 30 : id === 'EUR' ? 0 : 5}`).join('\n')}\n`
  const charter = charterOf(
    [
      `parties: [${listed.join(', ')}]`,
      'procedure: amendment\nopens with: tabled\ncloses: with closed the vote\nwhen: { at least: 80% of quotas, have: voted in favour }\nthen: adopted',
    ],
    { 'weights.csv': weights },
  )
  const world = take(begin(charter), { at: '2020-02-01', by: 'USA', act: 'tabled', matter: 'm' })
  const [r] = remaining(world, '2020-02-02')
  // 90 in all, 72 needed: the United States and nine of the twelve; without the United States sixty at most.
  assert.deepEqual(r?.smallest, { size: 10, sets: 'too many to list', always: ['USA'] })
  assert.deepEqual(r?.awaiting, ['USA', ...ids])
  assert.deepEqual(r?.closing, ['closed the vote'])
})

test('those that lower a number that is to be small count as well', () => {
  const most = left('when: { fewer than: 2, have not: agreed }\ncloses: with closed')
  assert.deepEqual(most.smallest, {
    size: 2,
    sets: [
      ['FIN', 'FJI'],
      ['FIN', 'FRA'],
      ['FJI', 'FRA'],
    ],
  })
})

test('each run of a matter has its own clock, and one without a clock has none of another', () => {
  const charter = charterOf([
    'parties: [FIN, FJI, FRA]',
    'procedure: silence\nopens with: circulated\ncloses: 10 days after\nunless: { any have: objected }\nthen: adopted',
    'procedure: vote\nopens with: opened the vote\ncloses: 3 days after\nwhen: { at least: 2, have: voted in favour }\nthen: carried',
    'procedure: entry into force\nopens with: opened for signature\nwhen: { all have: deposited }\nthen: in force',
  ])
  const acts = [
    ['2024-01-01', 'circulated'],
    ['2024-01-05', 'opened the vote'],
    ['2024-01-05', 'opened for signature'],
  ] as const
  let world = begin(charter)
  for (const [at, act] of acts) world = take(world, { at, by: 'FIN', act, matter: 'm' })
  const clocks = remaining(world, '2024-01-06').map(r => [r.procedure, r.next?.at ?? null, r.next?.what ?? null])
  assert.deepEqual(clocks, [
    ['silence', '2024-01-12', 'silence closes'],
    ['vote', '2024-01-09', 'vote closes'],
    ['entry into force', null, null],
  ])
})

test('what is tried is tried apart: the world asked goes on from where it was', () => {
  const world = worldOf('when: { all have: agreed }', [])
  remaining(world, '2020-02-03')
  assert.equal(world.log.length, world.known)
})
