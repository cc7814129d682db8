/** What the tests of this room share: Node's SHA-256 and Ed25519, the published vectors, and a few keys of a small believable world. */
import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Sha256 } from '../src/log/hash.ts'
import type { SignEd25519, VerifyEd25519 } from '../src/log/note.ts'

export const sha256: Sha256 = data => hash('sha256', data, 'buffer')

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
