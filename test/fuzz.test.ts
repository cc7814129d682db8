/** The short form of the fuzz: a few hundred requests drawn from the document, as every role. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fuzz } from './fuzz.ts'

test('whatever is asked, the answer is one that the document declares', async () => {
  const { answered, statuses } = await fuzz({ runs: 500, seed: 20_261_123 })
  assert.ok(answered >= 500)
  assert.ok((statuses[200] ?? 0) > 20 && (statuses[400] ?? 0) > 20, JSON.stringify(statuses))
})
