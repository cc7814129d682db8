/** Checkpoints against that of Go's checksum database and against hostile text. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Checkpoint, parseCheckpoint, parseSize, printCheckpoint } from './checkpoint.ts'
import { parseNote } from './note.ts'
import { vectors } from '../../test/log.ts'

const root = new Uint8Array(32).fill(7)
const coded = 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc='

test('the published checkpoint of the Go checksum database', () => {
  let seen = 0
  for (const { note, checkpoint } of vectors<{ notes: { note: string; checkpoint?: { origin: string; size: number } }[] }>('notes').notes) {
    const parsed = parseNote(note)
    assert.ok(typeof parsed !== 'string')
    const got = parseCheckpoint(parsed.text)
    if (!checkpoint) assert.equal(typeof got, 'string')
    else {
      assert.ok(typeof got !== 'string')
      assert.deepEqual({ origin: got.origin, size: got.size, extensions: got.extensions }, { ...checkpoint, extensions: [] })
      assert.equal(printCheckpoint(got), parsed.text)
      seen++
    }
  }
  assert.ok(seen > 0)
})

test('a checkpoint is refused in a sentence', () => {
  for (const [text, says] of [
    ['', /does not end with a newline/],
    [`a\n1\n${coded}`, /does not end with a newline/],
    ['a\n1\n', /has three lines/],
    [`\n1\n${coded}\n`, /is empty/],
    [`a\n1\n${coded}\n\n`, /is empty/],
    [`a\n1\n${coded}\nb\n\nc\n`, /is empty/],
    [`a\n01\n${coded}\n`, /written "01"; it is a whole number without leading zeros/],
    [`a\n-1\n${coded}\n`, /whole number/],
    [`a\n1e3\n${coded}\n`, /whole number/],
    [`a\n １\n${coded}\n`, /whole number/],
    [`a\n9007199254740992\n${coded}\n`, /whole number/],
    ['a\n1\nAAAA\n', /32 bytes in base64/],
    [`a\n1\n${coded.replace('c=', 'd=')}\n`, /32 bytes in base64/],
    [`a\r\n1\r\n${coded}\r\n`, /control character/],
  ] as const)
    assert.match(parseCheckpoint(text) as string, says, JSON.stringify(text))
  assert.throws(() => printCheckpoint({ origin: '', size: 1, root, extensions: [] }), RangeError)
  assert.throws(() => printCheckpoint({ origin: 'a', size: -1, root, extensions: [] }), RangeError)
  assert.throws(() => printCheckpoint({ origin: 'a', size: 1, root, extensions: ['b\nc'] }), RangeError)
})

test('there and back, and no text makes the parser throw', () => {
  const line = fc.string({ minLength: 1, unit: 'grapheme' })
  const checkpoints: fc.Arbitrary<Checkpoint> = fc.record({
    origin: line,
    size: fc.maxSafeNat(),
    root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    extensions: fc.array(line, { maxLength: 3 }),
  })
  fc.assert(fc.property(checkpoints, checkpoint => assert.deepEqual(parseCheckpoint(printCheckpoint(checkpoint)), { ...checkpoint })))
  const near = fc.tuple(checkpoints, fc.nat(), fc.string({ unit: 'binary', maxLength: 3 })).map(([checkpoint, at, put]) => {
    const text = printCheckpoint(checkpoint)
    return text.slice(0, at % text.length) + put + text.slice((at % text.length) + 1)
  })
  fc.assert(
    fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), text => {
      const checkpoint = parseCheckpoint(text)
      if (typeof checkpoint !== 'string') assert.equal(printCheckpoint(checkpoint), text)
    }),
    { numRuns: 500 },
  )
  for (const n of [0, 1, 10, 2 ** 53 - 1]) assert.equal(parseSize(String(n)), n)
})
