/** Weights on a day: a row holds from its first day to its last, both included; what has no row, or no figure, is not a number. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WeightColumn } from '../charter/charter.ts'
import type { Papers } from './members.ts'
import { weightsOn } from './weights.ts'

const papers = { parties: 3, partyIndex: new Map(['FIN', 'FJI', 'FRA'].map((id, i) => [id, i])) } as unknown as Papers
type Row = WeightColumn['rows'][number]
const row = (party: string, value: number | null, from: string | null = null, until: string | null = null): Row =>
  ({ party, value, from, until }) as Row
const column = (...rows: readonly Row[]): WeightColumn => ({ scale: 100, slack: 5, rows }) as unknown as WeightColumn
const on = (c: WeightColumn, day: string): (number | null)[] => [...weightsOn(c, day, papers).of].map(w => (Number.isNaN(w) ? null : w))

test('rows that only begin, rows that only end, and both', () => {
  const begins = column(row('FIN', 1, '2024-01-01'), row('FJI', 2, '2024-06-01'))
  assert.deepEqual(
    ['2023-12-31', '2024-01-01', '2024-05-31', '2024-06-01'].map(day => on(begins, day)),
    [
      [null, null, null],
      [1, null, null],
      [1, null, null],
      [1, 2, null],
    ],
  )
  const ends = column(row('FIN', 1, null, '2024-01-01'), row('FRA', 3, null, '2024-06-01'))
  assert.deepEqual(
    ['2024-01-01', '2024-01-02', '2024-06-01', '2024-06-02'].map(day => on(ends, day)),
    [
      [1, null, 3],
      [null, null, 3],
      [null, null, 3],
      [null, null, null],
    ],
  )
  const both = column(row('FIN', 1, '2024-01-01', '2024-01-31'), row('FIN', 2, '2024-02-01', '2024-02-29'))
  assert.deepEqual(
    ['2024-01-31', '2024-02-01', '2024-03-01', '2024-01-31'].map(day => on(both, day)[0]),
    [1, 2, null, 1],
  )
})

test('one dated row makes all of a column hang on the day', () => {
  const mixed = column(row('FIN', 1), row('FJI', 2, '2024-06-01'))
  assert.deepEqual(on(mixed, '2024-01-01'), [1, null, null])
  assert.deepEqual(on(mixed, '2024-06-01'), [1, 2, null])
})

test('a blank figure and a stranger are no weights; scale and rounding come with the column', () => {
  const plain = column(row('FIN', 0), row('FJI', null), row('PER', 9))
  assert.deepEqual(on(plain, '2024-01-01'), [0, null, null])
  const { scale, slack } = weightsOn(plain, '2024-01-01', papers)
  assert.deepEqual([scale, slack], [100, 5])
})
