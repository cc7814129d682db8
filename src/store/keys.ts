/**
 * The keys by which the logs are signed: Ed25519, made when an alliance begins, in the data folder (`keys/<id>.key`) or in the file of
 * `ENTENTE_KEY_FILE`, readable by their owner alone; never in the folder of the alliance, the record or a line of output.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, type KeyObject, sign } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { printNote, printVerifierKey, signerOf, signNote, verifierKey } from '../log/note.ts'
import { whyNot } from './record.ts'
import type { Signers } from './store.ts'

// The hex of the one-shot is quicker than its bytes; Node 20 has it from 20.12 on.
export const sha256 = (data: Uint8Array): Uint8Array => Buffer.from(hash('sha256', data, 'hex'), 'hex')

export interface Keys extends Signers {
  /** The public key under which an organisation's log is checked, as one line. */
  verifier(org: string, origin: string): string
}

/** Makes the key of an alliance where there is none; the sentence on what was in the way, or null. */
export function makeKey(data: string, org: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const file = keyFile(data, org, env)
  if (existsSync(file)) return null
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const { privateKey } = generateKeyPairSync('ed25519')
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
    return null
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? null : `${file}: ${whyNot(error)}`
  }
}

const keyFile = (data: string, org: string, env: NodeJS.ProcessEnv): string =>
  env.ENTENTE_KEY_FILE || join(data, 'keys', `${encodeURIComponent(org)}.key`)

/** The keys of a data folder, read when first asked for; a key that cannot be read throws a sentence, for nothing can be signed without it. */
export function openKeys(data: string, env: NodeJS.ProcessEnv = process.env): Keys {
  const read = new Map<string, { readonly secret: KeyObject; readonly open: Uint8Array }>()
  const keyOf = (org: string): { readonly secret: KeyObject; readonly open: Uint8Array } => {
    const known = read.get(org)
    if (known) return known
    const file = keyFile(data, org, env)
    try {
      if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
        throw new Error(`the key may be read by others; take that right away: chmod 600 ${file}`)
      const secret = createPrivateKey(readFileSync(file))
      if (secret.asymmetricKeyType !== 'ed25519') throw new Error('this is no Ed25519 key')
      // The last 32 bytes of the public key's DER are the key itself (RFC 8410).
      const open = createPublicKey(secret).export({ type: 'spki', format: 'der' }).subarray(-32)
      const key = { secret, open }
      read.set(org, key)
      return key
    } catch (error) {
      throw new Error(`The log of ${org} cannot be signed: ${file}: ${error instanceof Error ? error.message : whyNot(error)}`)
    }
  }
  return {
    sign(org, origin, text) {
      const { secret, open } = keyOf(org)
      return printNote(signNote(text, [signerOf(sha256, origin, open, message => sign(null, message, secret))]))
    },
    verifier: (org, origin) => printVerifierKey(verifierKey(sha256, origin, keyOf(org).open)),
  }
}
