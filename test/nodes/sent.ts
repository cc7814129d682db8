/** What the tests of several nodes share: an organisation, the acts sent to it by number, and a key that all nodes sign with. */
import { printNote, printVerifierKey, signerOf, signNote, type Verifier, verifierKey, verifierOf } from '../../src/log/note.ts'
import type { Draft, Signers } from '../../src/store/store.ts'
import { memberKey, sha256, verifyEd25519 } from '../log.ts'

export const ORG = 'pacific'
export const ORIGIN = 'example.org/pacific'
const own = memberKey(ORIGIN)

export const nodeSigners: Signers = {
  sign: (_, origin, text) => printNote(signNote(text, [signerOf(sha256, origin, own.key, own.sign)])),
  verifiers: (_, origin) => [printVerifierKey(verifierKey(sha256, origin, own.key))],
}
export const trust = { origin: ORIGIN, keys: [verifierOf(verifierKey(sha256, ORIGIN, own.key), verifyEd25519) as Verifier] }

/** The act of a number, the same each time it is sent. */
export const sentAct = (i: number): Draft => ({
  act: { by: `P${i % 7}`, act: 'stated', note: `act ${i}${'.'.repeat(i % 90)}` },
  author: `P${i % 7}`,
  key: `key-${i}`,
  powers: 0,
})
export const founding = { org: ORG, origin: ORIGIN, files: new Map([['charter.md', '#']]), lines: [] }
