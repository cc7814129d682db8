/** Notes against those of Go's checksum database, of the specification, and against hostile text. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseBase64, parseHex, printBase64, printHex } from './bytes.ts'
import {
  ED25519,
  openNote,
  parseNote,
  parseVerifierKey,
  printNote,
  printVerifierKey,
  type Signer,
  signerOf,
  signNote,
  type Verifier,
  type VerifierKey,
  verifierKey,
  verifierOf,
} from './note.ts'
import { base64, keyOf, memberKey, sha256, vectors, verifyEd25519 } from '../../test/log.ts'

interface Published {
  readonly notes: readonly { source: string; keys: string[]; secrets: string[]; note: string }[]
  readonly refused: { keys: string[]; tails: string[] }
}
const published = vectors<Published>('notes')

const fine = <T>(answer: T | string): T => (typeof answer === 'string' ? assert.fail(answer) : answer)
const verifier = (line: string): Verifier => fine(verifierOf(fine<VerifierKey>(parseVerifierKey(sha256, line)), verifyEd25519))

for (const { source, keys, secrets, note } of published.notes) {
  test(`a published note: ${source}`, () => {
    assert.equal(printNote(fine(parseNote(note))), note)
    const opened = fine(openNote(note, keys.map(verifier)))
    assert.equal(opened.good.length, keys.length)
    assert.equal(opened.unknown.length, 0)
    for (const key of keys) assert.equal(printVerifierKey(fine<VerifierKey>(parseVerifierKey(sha256, key))), key)
    for (const at of [0, 5, opened.text.length - 2]) {
      const changed = `${note.slice(0, at)}${note[at] === 'x' ? 'y' : 'x'}${note.slice(at + 1)}`
      assert.match(openNote(changed, keys.map(verifier)) as string, /^the signature of \S+ is not good: the note was changed/)
    }
    // Ed25519 signatures are determined by key and text: ours are those that were published.
    for (const secret of secrets) {
      const [, name = '', , seed = ''] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(secret) ?? []
      const { key, sign } = keyOf(base64(seed).slice(1))
      const signer = signerOf(sha256, name, key, sign)
      assert.equal(printVerifierKey(verifierKey(sha256, name, key)), keys[0])
      assert.ok(note.startsWith(printNote(signNote(opened.text, [signer]))))
    }
  })
}

test('what Go refuses is refused', () => {
  const { note, keys } = published.notes[0]!
  const text = fine(parseNote(note)).text
  for (const tail of published.refused.tails) assert.equal(typeof parseNote(text + tail), 'string', JSON.stringify(tail))
  const signed = note.slice(0, note.indexOf('— EnochRoot'))
  assert.match(parseNote(`\u0001${signed}`) as string, /control character/)
  assert.match(parseNote(`\ud800${signed}`) as string, /half a character/)
  const [peter, enoch] = keys.map(verifier) as [Verifier, Verifier]
  const of = (...verifiers: Verifier[]) => openNote(note, verifiers)
  assert.match(of(peter, peter) as string, /^two keys are called PeterNeumann/)
  assert.equal(fine(of(peter, enoch, enoch.id === peter.id ? peter : { ...enoch, name: 'Enoch' })).good.length, 2)
  assert.match(openNote(text + published.refused.tails[4], [peter]) as string, /^the line "Unexpected line\."/)
  assert.equal(typeof parseNote(`${text}\n${signed.slice(text.length + 1).repeat(100)}`), 'object')
  assert.match(parseNote(`${text}\n${signed.slice(text.length + 1).repeat(101)}`) as string, /101 signatures/)
  const [long, unknown] = published.refused.keys.map(line => parseVerifierKey(sha256, line)) as [VerifierKey | string, VerifierKey]
  assert.match(long as string, /is not in base64/)
  assert.match(verifierOf(unknown, verifyEd25519) as string, /is not an Ed25519 key for notes/)
})

test('unknown keys are kept apart, a known key with a bad signature refuses the whole', () => {
  const { note, keys } = published.notes[0]!
  const [peter, enoch] = keys.map(verifier) as [Verifier, Verifier]
  const opened = fine(openNote(note, [peter]))
  assert.deepEqual([opened.good.map(s => s.name), opened.unknown.map(s => s.name)], [['PeterNeumann'], ['EnochRoot']])
  assert.match(
    openNote(note, [{ ...peter, id: 7 }]) as string,
    /^the note is not signed by PeterNeumann \(00000007\); it is signed by PeterNeumann \(c74f20a3\), EnochRoot/,
  )
  assert.match(openNote(note, []) as string, /^no key was given/)
  const turned = note.replace('WWd1RvMc+QQ=', 'WWd1RvMd+QQ=')
  assert.equal(typeof openNote(turned, [peter]), 'object')
  assert.match(openNote(turned, [peter, enoch]) as string, /^the signature of EnochRoot is not good/)
})

test('a key line is refused in a sentence', () => {
  const key = published.notes[0]!.keys[0]!
  for (const [line, says] of [
    ['', /not a public key/],
    ['PeterNeumann', /not a public key/],
    ['PeterNeumann+c74f20a3', /not a public key/],
    [key.replace('Peter', 'Peter '), /not a public key/],
    [key.replace('c74f20a3', 'C74F20A3'), /eight hex digits in lower case/],
    [key.replace('c74f20a3', 'c74f20a'), /eight hex digits/],
    [key.replace('c74f20a3', 'c74f20a4'), /is not that of the key of PeterNeumann/],
    [`${key}=`, /not in base64/],
    [`${key}\n`, /not in base64/],
  ] as const)
    assert.match(parseVerifierKey(sha256, line) as string, says, line)
})

test('members sign and check each other', () => {
  const signers: Signer[] = []
  const verifiers: Verifier[] = []
  for (const name of ['example.org/france', 'example.org/fiji', 'example.org/finland']) {
    const { key, sign } = memberKey(name)
    signers.push(signerOf(sha256, name, key, sign))
    verifiers.push(fine(verifierOf(verifierKey(sha256, name, key, ED25519), verifyEd25519)))
  }
  const note = printNote(signNote('France, Fiji and Finland agree.\n\nIn three languages.\n', signers))
  assert.equal(fine(openNote(note, verifiers)).good.length, 3)
  assert.equal(fine(parseNote(note)).text, 'France, Fiji and Finland agree.\n\nIn three languages.\n')
})

test('no text makes the parsers throw, and what they read prints as it was', () => {
  const published1 = published.notes.map(n => n.note)
  const near = fc
    .tuple(fc.constantFrom(...published1), fc.nat(), fc.nat({ max: 5 }), fc.string({ unit: 'binary', maxLength: 5 }))
    .map(([note, at, cut, put]) => note.slice(0, at % note.length) + put + note.slice((at % note.length) + cut))
  const keys = published.notes.flatMap(n => n.keys)
  const nearKey = fc
    .tuple(fc.constantFrom(...keys), fc.nat(), fc.nat({ max: 3 }), fc.string({ maxLength: 3 }))
    .map(([key, at, cut, put]) => key.slice(0, at % key.length) + put + key.slice((at % key.length) + cut))
  const verifiers = keys.map(verifier)
  fc.assert(
    fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), text => {
      const note = parseNote(text)
      if (typeof note !== 'string') assert.equal(printNote(note), text)
      const opened = openNote(text, verifiers)
      if (typeof opened !== 'string') assert.ok(published1.some(n => n.startsWith(opened.text)))
    }),
    { numRuns: 500 },
  )
  fc.assert(
    fc.property(fc.oneof(nearKey, fc.string({ unit: 'binary' })), line => {
      const key = parseVerifierKey(sha256, line)
      if (typeof key !== 'string') assert.equal(printVerifierKey(key), line)
    }),
    { numRuns: 500 },
  )
})

test('base64 and hex: there and back, and one text for each', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), bytes => {
      assert.equal(printBase64(bytes), Buffer.from(bytes).toString('base64'))
      assert.deepEqual(parseBase64(printBase64(bytes)), bytes)
      assert.deepEqual(parseHex(printHex(bytes)), bytes)
    }),
  )
  fc.assert(
    fc.property(fc.string(), text => {
      const bytes = parseBase64(text)
      if (bytes) assert.equal(printBase64(bytes), text)
    }),
  )
  for (const text of ['A', 'AA', 'AA=', 'A===', '====', 'AB==', 'AAB=', 'AA==AA==', 'AA\n==', '-_=='])
    assert.equal(parseBase64(text), null, text)
  for (const text of ['0', 'AB', 'zz', '0x']) assert.equal(parseHex(text), null, text)
})
