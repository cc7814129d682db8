/**
 * Cosignatures of witnesses, as c2sp.org/tlog-cosignature has them: a member that follows another's log says which checkpoint it saw, and when.
 *
 * What is signed is the checkpoint with two lines before it, so a cosignature never passes for a log's own signature:
 *
 *     cosignature/v1
 *     time 1679315147
 *     example.com/alliance
 *     15
 *     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 */
import { bytesOf } from './bytes.ts'
import type { Sha256 } from './hash.ts'
import {
  COSIGNATURE,
  isBy,
  isKeyName,
  keyId,
  type Note,
  type SignEd25519,
  type Signature,
  type Verifier,
  type VerifierKey,
  type VerifyEd25519,
} from './note.ts'

/** One who cosigns the checkpoints of others. */
export interface Cosigner {
  readonly name: string
  readonly id: number
  /** Signs the text of a checkpoint as seen at `time`, in whole seconds since 1970. That it only grew must have been checked before. */
  readonly cosign: (text: string, time: number) => Signature
}

const TIME_SIZE = 8

/** What a witness signs of a checkpoint's text. */
export const cosignedText = (text: string, time: number): string => `cosignature/v1\ntime ${time}\n${text}`

/** A witness called `name`, by the Ed25519 key whose public half is `key`. The key is for nothing else. */
export function cosignerOf(sha256: Sha256, name: string, key: Uint8Array, sign: SignEd25519): Cosigner {
  if (!isKeyName(name) || key.length !== 32) throw new RangeError('a witness has a name without spaces and a public key of 32 bytes')
  const id = keyId(sha256, name, COSIGNATURE, key)
  return {
    name,
    id,
    cosign: (text, time) => {
      if (!Number.isSafeInteger(time) || time < 0) throw new RangeError('the time of a cosignature is in whole seconds since 1970')
      const bytes = new Uint8Array(TIME_SIZE + 64)
      new DataView(bytes.buffer).setBigUint64(0, BigInt(time))
      bytes.set(sign(bytesOf(cosignedText(text, time))), TIME_SIZE)
      return { name, id, bytes }
    },
  }
}

/** One who checks the cosignatures of a witness, or why it cannot. */
export function witnessOf({ name, id, algorithm, key }: VerifierKey, verify: VerifyEd25519): Verifier | string {
  if (algorithm !== COSIGNATURE || key.length !== 32)
    return `the key of ${name} is not an Ed25519 key of a witness; ask its holder for one that is`
  return {
    name,
    id,
    verify: (text, signature) => {
      const time = cosignedAt(signature)
      return time !== null && verify(key, bytesOf(cosignedText(text, time)), signature.slice(TIME_SIZE))
    },
  }
}

/** When a witness says it saw the checkpoint, in seconds since 1970; null where the bytes are no cosignature. */
export function cosignedAt(signature: Uint8Array): number | null {
  if (signature.length !== TIME_SIZE + 64) return null
  const time = Number(new DataView(signature.buffer, signature.byteOffset, TIME_SIZE).getBigUint64(0))
  return Number.isSafeInteger(time) ? time : null
}

/** The note with one signature more; one by the same key before it gives way. */
export function withSignature({ text, signatures }: Note, signature: Signature): Note {
  return { text, signatures: [...signatures.filter(old => !isBy(old, signature)), signature] }
}
