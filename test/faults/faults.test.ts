/** Every broken charter earns exactly its sentences, and docs/faults.md shows them. `BLESS=1` writes both anew. */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { exhibits, museum, page, pageFile } from './museum.ts'

const all = exhibits()

if (process.env['BLESS']) {
  for (const e of all) writeFileSync(join(museum, e.name, 'fault.txt'), e.found)
  writeFileSync(pageFile, page(all))
}

test('the museum has a sentence for at least sixty faults', () => {
  assert.ok(all.length >= 60, `only ${all.length}`)
})

for (const e of exhibits()) test(`fault: ${e.name}`, () => assert.equal(e.found, e.expected))

test('every exhibit earns a sentence with a remedy, in plain words', () => {
  for (const e of all) {
    assert.ok(e.faults.length > 0, `${e.name} earns none`)
    for (const f of e.faults) {
      assert.match(f.says, /[;:?]|\bwrite\b|\buse\b/, `${e.name}: no remedy in: ${f.says}`)
      assert.doesNotMatch(f.says, /undefined|NaN|\[object|invalid input|null\b/, `${e.name}: ${f.says}`)
    }
  }
})

test('docs/faults.md is what the museum makes', () => {
  assert.equal(readFileSync(pageFile, 'utf8'), page(all), 'run `BLESS=1 npm test -- faults` and read the difference')
})
