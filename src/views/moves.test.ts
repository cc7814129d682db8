/** Moves that say the same of one matter stand together. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alikeMoves } from './moves.ts'

test('the runs of one matter that move alike are one line, with their number', () => {
  const stand = (outcome: string | null) => ({ state: outcome === null ? 'open' : 'settled', outcome, edition: '2020-01-01' })
  const move = (opened: string, after: string | null) => ({
    matter: 'treaty',
    procedure: 'effect',
    opened,
    before: stand('in force'),
    after: after === null ? null : stand(after),
  })
  assert.deepEqual(
    alikeMoves([move('2020-01-01', null), move('2020-01-02', null), move('2020-01-03', 'lapsed')]).map(({ move: m, n }) => [m.opened, n]),
    [
      ['2020-01-01', 2],
      ['2020-01-03', 1],
    ],
  )
})
