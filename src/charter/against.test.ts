import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import type { Charter } from './charter.ts'
import { checkRecord } from './against.ts'

const charter: Charter = charterOf(['procedure: decision\nopens with: tabled\nthen: adopted'])

test('an edition brought in with another hash is a fault that gives its own', () => {
  const own = charter.editions[0]?.hash as string
  const act = { at: '2024-01-01', by: 'FIN', act: 'brought in', matter: 'm', edition: '2020-01-01' }
  assert.deepEqual(checkRecord(charter, [{ ...act, hash: own }], 'record.jsonl'), [])
  const [fault] = checkRecord(charter, [{ ...act, hash: '0'.repeat(64) }], 'record.jsonl')
  assert.match(fault?.says ?? '', new RegExp(`another hash than this line names, so that nothing is brought in; write "${own}"`))
  assert.equal(fault?.warning ?? false, false)
})
