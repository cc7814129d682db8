/** What a procedure is for, kept apart from its failing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import { isWon, type Settled } from './won.ts'

test('only what is settled with the outcome of its own procedure came to what it is for', () => {
  const charter = charterOf([
    'procedure: decision\nopens with: proposed\nwhen: { at least: 2, have: voted in favour }\nthen: adopted\nelse: rejected',
    'procedure: rejection\nopens with: recommended\nwhen: { at least: 2, have: voted against }\nthen: rejected',
  ])
  const edition = charter.editions[0]?.date ?? ''
  const of = (more: Partial<Settled>): boolean =>
    isWon({ edition, procedure: 'decision', state: 'settled', outcome: 'adopted', ...more }, charter)
  assert.equal(of({}), true)
  assert.equal(of({ procedure: 'rejection', outcome: 'rejected' }), true)
  assert.equal(of({ outcome: 'rejected' }), false)
  assert.equal(of({ state: 'open', outcome: null }), false)
  assert.equal(of({ state: 'open' }), false)
  assert.equal(of({ outcome: 'not opened' }), false)
  assert.equal(of({ procedure: null, outcome: null }), false)
  assert.equal(of({ procedure: 'another' }), false)
  assert.equal(of({ edition: '1900-01-01' }), false)
})
