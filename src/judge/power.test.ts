/** The count of decisive ways, against what was published of the Security Council, and against every way gone through one by one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../rules/condition.ts'
import type { Finding } from '../rules/finding.ts'
import { powerIn } from './power.ts'

const ids = (n: number): readonly string[] => Array.from({ length: n }, (_, i) => `P${i + 1}`)

/** A part that nobody has acted for yet: so much is needed of the figures of all. */
function part(figures: readonly number[], need: number, weight: string | null = null): Finding {
  const ask = {
    rule: weight === null ? 'heads' : 'weight',
    line: 1,
    compare: 'at least',
    quantity: { kind: 'number', n: need },
    among: null,
    acts: ['voted in favour'],
    verb: 'have',
    ...(weight === null ? {} : { weight }),
  } as Condition
  const total = figures.reduce((a, b) => a + b, 0)
  const parties = ids(figures.length)
  const facts = { got: 0, total, need, gains: { parties, by: figures } }
  return { rule: ask.rule, article: '', line: 1, state: 'awaited', final: false, facts, awaiting: parties, until: null, parts: [], ask }
}
const join = (rule: 'all of' | 'any of', parts: readonly Finding[]): Finding => ({
  ...part([1], 1),
  rule,
  parts,
  ask: null,
  facts: {},
})
const none = (): null => null

test('the Security Council of fifteen: a permanent member in 848 ways, an elected one in 84 (Banzhaf)', () => {
  const power = powerIn(part(Array<number>(15).fill(1), 9), ids(5), none)
  assert.equal(power?.ways, 16_384n)
  assert.deepEqual([...power.decisive.values()], [...Array<bigint>(5).fill(848n), ...Array<bigint>(10).fill(84n)])
})

test('the Security Council of eleven: 57 and 5', () => {
  const power = powerIn(part(Array<number>(11).fill(1), 7), ids(5), none)
  assert.deepEqual([...new Set(power?.decisive.values())], [57n, 5n])
})

test('the Six of 1958: Luxembourg had a vote and could never be decisive', () => {
  const votes = [4, 4, 4, 2, 2, 1]
  const power = powerIn(part(votes, 12, 'votes'), [], (_, id) => votes[Number(id.slice(1)) - 1] ?? null)
  assert.deepEqual(
    [...(power?.decisive.values() ?? [])],
    bruteForce(votes, sum => sum >= 12),
  )
  assert.equal(power?.decisive.get('P6'), 0n)
})

test('heads and a weight, with another way of so many heads alone: as every way gone through says', () => {
  const figures = [83, 67, 59, 49, 38, 19, 17, 11, 10, 5, 1]
  const all = figures.reduce((a, b) => a + b, 0)
  const need = Math.ceil(all * 0.65)
  const heads = (n: number): Finding =>
    part(
      figures.map(() => 1),
      n,
    )
  const finding = join('all of', [heads(6), join('any of', [part(figures, need, 'population'), heads(9)])])
  const power = powerIn(finding, [], (_, id) => figures[Number(id.slice(1)) - 1] ?? null)
  const passes = (sum: number, n: number): boolean => n >= 6 && (sum >= need || n >= 9)
  assert.deepEqual([...(power?.decisive.values() ?? [])], bruteForce(figures, passes))
})

test('where silence is not a No, or two weights stand beside each other, nothing is counted', () => {
  const figures = [3, 2, 1]
  const voting = part([1, 1, 1], 2)
  assert.equal(
    powerIn({ ...voting, ask: { ...voting.ask, quantity: { kind: 'share', part: 1, whole: 2, written: '1/2' } } as Condition }, [], none),
    null,
  )
  const two = join('all of', [part(figures, 4, 'a'), part([1, 2, 3], 4, 'b')])
  const weightOf = (weight: string, id: string): number => (weight === 'a' ? figures : [1, 2, 3])[Number(id.slice(1)) - 1] as number
  assert.equal(powerIn(two, [], weightOf), null)
})

function bruteForce(figures: readonly number[], passes: (sum: number, heads: number) => boolean): bigint[] {
  const n = figures.length
  const holds = (bits: number): boolean => {
    const inside = figures.filter((_, i) => bits & (1 << i))
    return passes(
      inside.reduce((a, b) => a + b, 0),
      inside.length,
    )
  }
  return figures.map((_, i) => {
    let ways = 0n
    for (let bits = 0; bits < 1 << n; bits++) if (!(bits & (1 << i)) && !holds(bits) && holds(bits | (1 << i))) ways++
    return ways
  })
}
