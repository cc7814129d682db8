/** JSON with the lines of its parts: what is read is what the language itself reads, and each fault has its line. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseJson } from './json.ts'

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('what JSON writes is read again, whatever it holds', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const read = parseJson(JSON.stringify(value, null, 2))
      assert.ok('value' in read)
      assert.deepEqual(plain(read.value), plain(value))
    }),
    { seed: 5, numRuns: 300 },
  )
})

test('an object has the line on which it begins', () => {
  const read = parseJson('{\n  "a": [\n    {"b": 1},\n\n    {"b": 2}\n  ]\n}')
  assert.ok('value' in read)
  const list = (read.value as { a: object[] }).a
  assert.deepEqual([read.lineOf(read.value as object), read.lineOf(list), ...list.map(read.lineOf)], [1, 2, 3, 5])
})

test('a fault has its line and a remedy', () => {
  const cases: readonly (readonly [string, number, RegExp])[] = [
    ['{\n "a": 1\n "b": 2}', 3, /comma or a closing brace is missing after “a”/],
    ['{\n "a": 1,\n}', 3, /without a comma before the closing brace/],
    ['{\n "a": nul\n}', 2, /“nul” is no value/],
    ['[1,\n2', 2, /comma or a closing bracket/],
    ['{"a":\n', 1, /ends before it is complete/],
    ['{"a": "x\n"}', 1, /double quote is opened here and not closed/],
    ['{"a": 1}\n{}', 2, /something follows/],
    ['{"a": 1,\n"a": 2}', 2, /stands twice/],
    ['{"a": "\\q"}', 1, /escapes nothing/],
    ['[01]', 1, /comma or a closing bracket/],
    ['['.repeat(100), 1, /64 deep/],
    ['', 1, /ends before it is complete/],
  ]
  for (const [text, line, says] of cases) {
    const read = parseJson(text)
    assert.ok('says' in read, text)
    assert.equal(read.line, line, text)
    assert.match(read.says, says)
  }
})
