/** Cosignatures against that of a public witness, and members who witness each other. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memberKey, sha256, vectors, verifyEd25519 } from '../../test/log.ts'
import { openCheckpoint, printCheckpoint } from './checkpoint.ts'
import { cosignedAt, cosignedText, cosignerOf, withSignature, witnessOf } from './cosignature.ts'
import {
  COSIGNATURE,
  openNote,
  parseNote,
  parseVerifierKey,
  printNote,
  signerOf,
  signNote,
  type VerifierKey,
  verifierKey,
  verifierOf,
} from './note.ts'

const fine = <T>(answer: T | string): T => (typeof answer === 'string' ? assert.fail(answer) : answer)
const published = vectors<{ origin: string; size: number; key: string; witness: string; note: string }>('cosigned')

test('a real log cosigned by a real witness', () => {
  const key = fine(verifierOf(fine<VerifierKey>(parseVerifierKey(sha256, published.key)), verifyEd25519))
  const witness = fine(witnessOf(fine<VerifierKey>(parseVerifierKey(sha256, published.witness)), verifyEd25519))
  const trust = { origin: published.origin, keys: [key], witnesses: [witness] }
  const { checkpoint, cosigned } = fine(openCheckpoint(published.note, trust))
  assert.equal(checkpoint.size, published.size)
  assert.deepEqual(
    cosigned.map(({ name, time }) => [name, new Date(time * 1000).toISOString()]),
    [['remora.n621.de', '2026-05-23T21:50:24.000Z']],
  )
  assert.equal(fine(openNote(published.note, [key, witness])).unknown.length, 4)
  assert.match(openCheckpoint(published.note.replace('1432088532', '1432088533'), trust) as string, /^the signature of .* is not good/)
  assert.match(openCheckpoint(published.note, { ...trust, origin: 'example.org' }) as string, /^the checkpoint is of the log "arche2025h1/)
})

const cosigner = (name: string) => {
  const { key, sign } = memberKey(name)
  return {
    cosigner: cosignerOf(sha256, name, key, sign),
    witness: fine(witnessOf(verifierKey(sha256, name, key, COSIGNATURE), verifyEd25519)),
  }
}

test('members witness an alliance', () => {
  const origin = 'example.org/alliance'
  const { key, sign } = memberKey(origin)
  const keys = [fine(verifierOf(verifierKey(sha256, origin, key), verifyEd25519))]
  const text = printCheckpoint({ origin, size: 15, root: sha256(key), extensions: [] })
  const signed = signNote(text, [signerOf(sha256, origin, key, sign)])
  const [france, fiji] = [cosigner('example.org/france'), cosigner('example.org/fiji')]
  const once = withSignature(signed, france.cosigner.cosign(text, 1_700_000_000))
  const both = withSignature(once, fiji.cosigner.cosign(text, 1_700_000_060))
  const later = withSignature(both, france.cosigner.cosign(text, 1_700_000_900))
  assert.equal(later.signatures.length, 3)
  const trust = { origin, keys, witnesses: [france.witness, fiji.witness] }
  const seen = fine(openCheckpoint(printNote(later), trust)).cosigned
  assert.deepEqual(
    seen.map(({ name, time }) => [name, time]),
    [
      ['example.org/france', 1_700_000_900],
      ['example.org/fiji', 1_700_000_060],
    ],
  )
  assert.match(openCheckpoint(printNote(once), trust) as string, /^1 of its witnesses cosigned the checkpoint, and 2 must have/)
  assert.equal(fine(openCheckpoint(printNote(once), { ...trust, quorum: 1 })).cosigned.length, 1)
  // Two signatures of one witness are not two witnesses.
  const twice = { text, signatures: [...once.signatures, france.cosigner.cosign(text, 1_700_000_001)] }
  assert.match(openCheckpoint(printNote(twice), trust) as string, /^1 of its witnesses/)
  const unsigned = { text, signatures: later.signatures.slice(1) }
  assert.match(openCheckpoint(printNote(unsigned), trust) as string, /is not signed by the log example.org\/alliance itself/)
})

test('a cosignature is no signature, its time is signed too, and its key is another', () => {
  const name = 'example.org/france'
  const { key, sign } = memberKey(name)
  const { cosigner: france, witness } = cosigner(name)
  const text = 'example.org/alliance\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n'
  const signature = france.cosign(text, 1_679_315_147)
  assert.equal(cosignedText(text, 1_679_315_147), `cosignature/v1\ntime 1679315147\n${text}`)
  assert.equal(cosignedAt(signature.bytes), 1_679_315_147)
  assert.ok(witness.verify(text, signature.bytes))
  for (const at of [0, 7, 8, 71]) {
    const turned = signature.bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))
    assert.ok(!witness.verify(text, turned), `byte ${at}`)
  }
  assert.ok(!witness.verify(text, signature.bytes.slice(1)))
  assert.ok(!witness.verify(text, signature.bytes.slice(8)))
  assert.equal(cosignedAt(new Uint8Array(72).fill(255)), null)
  assert.notEqual(france.id, signerOf(sha256, name, key, sign).id)
  assert.match(witnessOf(verifierKey(sha256, name, key), verifyEd25519) as string, /is not an Ed25519 key of a witness/)
  assert.match(verifierOf(verifierKey(sha256, name, key, COSIGNATURE), verifyEd25519) as string, /is not an Ed25519 key for notes/)
  assert.throws(() => france.cosign(text, 1.5), RangeError)
  assert.equal(typeof parseNote(printNote(withSignature({ text, signatures: [] }, signature))), 'object')
})
