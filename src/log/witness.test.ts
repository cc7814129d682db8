/** Fiji follows an alliance's log, and signs only what went on from what it saw. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { alliance, memberKey, sha256, vectors } from '../../test/log.ts'
import { openCheckpoint, parseCheckpoint } from './checkpoint.ts'
import { cosignerOf } from './cosignature.ts'
import { parseNote, printNote, printSignature } from './note.ts'
import { proveConsistency } from './tree.ts'
import { type Followed, parseRequest, printRequest, type Weighed, weighRequest, withAnswer } from './witness.ts'

const log = alliance(40)
const rootAt = (size: number): Uint8Array => {
  const note = parseNote(log.signed(size))
  const checkpoint = typeof note === 'string' ? note : parseCheckpoint(note.text)
  return typeof checkpoint === 'string' ? assert.fail(checkpoint) : checkpoint.root
}
const ask = (old: number, size: number): string =>
  printRequest({ old, proof: proveConsistency(sha256, log.read, old, size), checkpoint: log.signed(size) })
const weigh = (text: string, seen: Followed['seen']): Weighed =>
  weighRequest(sha256, text, origin => (origin === log.trust.origin ? { keys: log.trust.keys, seen } : null))

test('the published request, there and back', () => {
  const { request, old, hashes } = vectors<{ request: string; old: number; hashes: number }>('witness-request')
  const parsed = parseRequest(request)
  assert.ok(typeof parsed !== 'string')
  assert.deepEqual([parsed.old, parsed.proof.length], [old, hashes])
  assert.equal(printRequest(parsed), request)
  assert.equal(weigh(request, null).is, 'unknown log')
})

test('what went on is fine, from wherever it was seen', () => {
  for (let old = 0; old <= 40; old++) {
    const seen = old === 0 ? null : { size: old, root: rootAt(old) }
    for (const size of [old, old + 1, 32, 33, 40])
      if (size >= old && size <= 40) assert.equal(weigh(ask(old, size), seen).is, 'fine', `${old} to ${size}`)
  }
})

test('a witness answers, and the log takes the answer', () => {
  const weighed = weigh(ask(13, 40), { size: 13, root: rootAt(13) })
  assert.ok(weighed.is === 'fine')
  const { key, sign } = memberKey('example.org/fiji')
  const fiji = cosignerOf(sha256, 'example.org/fiji', key, sign)
  const answer = `${printSignature(fiji.cosign(weighed.text, 1_700_000_000))}\n`
  const note = withAnswer(log.signed(40), answer, [log.witness])
  assert.ok(typeof note !== 'string')
  const opened = openCheckpoint(printNote(note), { ...log.trust, witnesses: [log.witness] })
  assert.ok(typeof opened !== 'string')
  assert.equal(opened.cosigned[0]?.time, 1_700_000_000)
  assert.match(withAnswer(log.signed(39), answer, [log.witness]) as string, /^the signature of example\.org\/fiji is not good/)
  assert.match(withAnswer(log.signed(40), '41\n', [log.witness]) as string, /^the witness did not answer with signatures/)
  assert.match(withAnswer(log.signed(40), answer, []) as string, /^no key was given/)
})

test('everything else is refused in a sentence', () => {
  const seen = { size: 13, root: rootAt(13) }
  const cases: readonly (readonly [string, Followed['seen'], Weighed['is'], RegExp])[] = [
    [ask(13, 40), null, 'behind', /^this witness saw 0 lines last/],
    [ask(12, 40), seen, 'behind', /^this witness saw 13 lines last; prove it from there/],
    [ask(40, 40), { size: 40, root: rootAt(39) }, 'behind', /two different pasts/],
    [ask(13, 40), { size: 13, root: rootAt(12) }, 'inconsistent', /does not show that the 40 lines begin with the 13/],
    [ask(13, 40).replace(/\n[^\n]+=\n/, '\n'), seen, 'inconsistent', /does not show/],
    [ask(0, 40).replace('old 0\n', `old 0\n${'A'.repeat(43)}=\n`), null, 'inconsistent', /does not show/],
    [ask(13, 40).replace('old 13', 'old 41'), seen, 'malformed', /over 40 lines and cannot go on from 41/],
    [ask(13, 40).replace('\n40\n', '\n41\n'), seen, 'unsigned', /is not good/],
    [ask(13, 40).replaceAll('— example.org/alliance', '— example.org/other'), seen, 'unsigned', /is not signed by/],
    [
      ask(13, 40).replace('\nexample.org/alliance\n', '\nexample.org/other\n'),
      seen,
      'unknown log',
      /does not follow the log example\.org\/other/,
    ],
    [ask(13, 40).replace('old 13', 'old 013'), seen, 'malformed', /does not begin with the line "old"/],
    [ask(13, 40).replace('old 13', 'new 13'), seen, 'malformed', /does not begin with the line "old"/],
    [ask(13, 40).replace('old 13', 'old 13\nAAAA'), seen, 'malformed', /^hash 1 of the request is not 32 bytes/],
    [ask(0, 40).replace('old 0\n', `old 0\n${`${'A'.repeat(43)}=\n`.repeat(64)}`), null, 'malformed', /has 64 hashes/],
    ['old 13', seen, 'malformed', /no empty line/],
    ['old 13\n\nnonsense', seen, 'malformed', /no empty line before its signatures/],
  ]
  for (const [text, known, is, says] of cases) {
    const weighed = weigh(text, known)
    assert.equal(weighed.is, is, text)
    assert.match(weighed.is === 'fine' ? '' : weighed.says, says)
  }
})

test('no text makes it throw', () => {
  const near = fc.tuple(fc.nat(), fc.nat({ max: 4 }), fc.string({ unit: 'binary', maxLength: 4 })).map(([at, cut, put]) => {
    const text = ask(13, 40)
    return text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut)
  })
  fc.assert(
    fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), text => {
      weigh(text, { size: 13, root: rootAt(13) })
      const parsed = parseRequest(text)
      if (typeof parsed !== 'string') assert.equal(printRequest(parsed), text)
    }),
    { numRuns: 200 },
  )
})
