/** What the tests of this room share: Node's SHA-256 and Ed25519, the published vectors, and a few keys of a small believable world. */
import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { printCheckpoint, type Trust } from '../src/log/checkpoint.ts'
import { cosignerOf, withSignature, witnessOf } from '../src/log/cosignature.ts'
import type { Hash, Sha256 } from '../src/log/hash.ts'
import {
  COSIGNATURE,
  type Note,
  printNote,
  type SignEd25519,
  signerOf,
  signNote,
  type Verifier,
  type VerifyEd25519,
  verifierKey,
  verifierOf,
} from '../src/log/note.ts'
import { edgeOf, emptyEdge, grow, leafHash, type ReadHash, rootOf } from '../src/log/tree.ts'

export const sha256: Sha256 = data => Buffer.from(hash('sha256', data, 'hex'), 'hex')

/** The published vectors of that name; each file says where they are from. */
export const vectors = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../src/log/vectors/${name}.json`, import.meta.url), 'utf8')) as T

export const base64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))

const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

export const verifyEd25519: VerifyEd25519 = (key, message, signature) => {
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' })
  return verify(null, message, publicKey, signature)
}

/** An Ed25519 key from its seed of 32 bytes. */
export function keyOf(seed: Uint8Array): { readonly key: Uint8Array; readonly sign: SignEd25519 } {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const key = new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32))
  return { key, sign: message => sign(null, message, privateKey) }
}

/** The key that a member of our world always has. */
export const memberKey = (name: string): ReturnType<typeof keyOf> => keyOf(sha256(new TextEncoder().encode(`seed of ${name}`)))

/** A log of the lines given, with a checkpoint of every size asked for. */
export function grown(lines: readonly Uint8Array[]) {
  const origin = 'example.org/alliance'
  const own = memberKey(origin)
  const fiji = memberKey('example.org/fiji')
  const known = new Map<string, Hash>()
  const leaves = lines.map(line => leafHash(sha256, line))
  let edge = emptyEdge
  for (const leaf of leaves) edge = grow(sha256, edge, leaf, (level, index, hash) => known.set(`${level}/${index}`, hash))
  const read: ReadHash = (level, index) => {
    const hash = known.get(`${level}/${index}`)
    if (!hash) throw new RangeError(`no subtree ${level}/${index}`)
    return hash
  }
  const note = (size: number): Note =>
    signNote(printCheckpoint({ origin, size, root: rootOf(sha256, edgeOf(read, size)), extensions: [] }), [
      signerOf(sha256, origin, own.key, own.sign),
    ])
  const signed = (size: number): string => printNote(note(size))
  const cosigner = cosignerOf(sha256, 'example.org/fiji', fiji.key, fiji.sign)
  const cosigned = (size: number, time: number): string => printNote(withSignature(note(size), cosigner.cosign(note(size).text, time)))
  const witness = witnessOf(verifierKey(sha256, 'example.org/fiji', fiji.key, COSIGNATURE), verifyEd25519) as Verifier
  const trust: Trust = { origin, keys: [verifierOf(verifierKey(sha256, origin, own.key), verifyEd25519) as Verifier] }
  return { lines, leaves, read, signed, cosigned, witness, trust }
}

/** The log of an alliance with so many acts. */
export const alliance = (size: number, past = 'past') =>
  grown(
    Array.from({ length: size }, (_, no) =>
      new TextEncoder().encode(`{"at":"2026-11-23","by":"FRA","act":"stated","note":"${past} ${no + 1}"}`),
    ),
  )
