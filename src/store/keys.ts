/**
 * The keys by which the logs are signed: Ed25519, made when an alliance begins, in the data folder (`keys/<id>.key`) or in the file of
 * `ENTENTE_KEY_FILE`, readable by their owner alone; never in the folder of the alliance, the record or a line of output.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, type KeyObject, sign, verify } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { printNote, printVerifierKey, signerOf, signNote, verifierKey } from '../log/note.ts'
import { whyNot } from './record.ts'
import type { Signers } from './store.ts'

// The hex of the one-shot is quicker than its bytes; Node 20 has it from 20.12 on.
export const sha256 = (data: Uint8Array): Uint8Array => Buffer.from(hash('sha256', data, 'hex'), 'hex')

/** DER of an Ed25519 public key before its 32 bytes (RFC 8410). */
const PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/** Whether a signature over a message is good by the 32 bytes of an Ed25519 public key (RFC 8032). */
export const verifyEd25519 = (key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, message, createPublicKey({ key: Buffer.concat([PREFIX, key]), format: 'der', type: 'spki' }), signature)

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

/**
 * The key by which an alliance cosigns the logs of others, made in the data folder where there is none: it is for nothing else, and so never the
 * one of `ENTENTE_KEY_FILE`. A key that cannot be read throws a sentence.
 */
export function witnessKey(data: string, org: string): { readonly open: Uint8Array; readonly sign: (message: Uint8Array) => Uint8Array } {
  const amiss = makeKey(data, `${org}.witness`, {})
  if (amiss !== null) throw new Error(amiss)
  const [pem] = pems(readFileSync(keyFile(data, `${org}.witness`, {}), 'utf8'))
  const secret = createPrivateKey(pem ?? '')
  return { open: rawOf(createPublicKey(secret)), sign: message => sign(null, message, secret) }
}

/** Adds a new key to those of an alliance; its public half as one line, or the sentence on what was in the way, as a fault. */
export function addKey(data: string, org: string, origin: string, env: NodeJS.ProcessEnv = process.env): { readonly key: string } | string {
  const file = keyFile(data, org, env)
  try {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const draft = `${file}.new`
    writeFileSync(draft, `${readFileSync(file, 'utf8').trimEnd()}\n${privateKey.export({ type: 'pkcs8', format: 'pem' })}`, { mode: 0o600 })
    renameSync(draft, file)
    return { key: printVerifierKey(verifierKey(sha256, origin, rawOf(publicKey))) }
  } catch (error) {
    return `${file}: ${whyNot(error)}`
  }
}

/** The public key under which an organisation's log is checked, as one line; or the sentence on why its key cannot be read, as a fault. */
export function readVerifier(
  data: string,
  org: string,
  origin: string,
  env: NodeJS.ProcessEnv = process.env,
): { readonly key: string } | string {
  try {
    return { key: openKeys(data, env).verifier(org, origin) }
  } catch (error) {
    return `${error instanceof Error ? error.message : whyNot(error)}; put the key back there, for nothing else signs this log`
  }
}

/** Leaves an alliance its newest key alone; the sentence on what was in the way, or null. */
export function retireKeys(data: string, org: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const file = keyFile(data, org, env)
  try {
    const last = pems(readFileSync(file, 'utf8')).at(-1)
    if (last === undefined) return `${file}: there is no key in it`
    writeFileSync(`${file}.new`, `${last}\n`, { mode: 0o600 })
    renameSync(`${file}.new`, file)
    return null
  } catch (error) {
    return `${file}: ${whyNot(error)}`
  }
}

// The last 32 bytes of the public key's DER are the key itself (RFC 8410).
const rawOf = (key: KeyObject): Uint8Array => key.export({ type: 'spki', format: 'der' }).subarray(-32)
const pems = (text: string): readonly string[] => text.match(/-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g) ?? []

interface Pair {
  readonly secret: KeyObject
  readonly open: Uint8Array
}
/** So often is looked whether a key was added or retired, in milliseconds. */
const LOOKS = 1000

/**
 * The keys of a data folder. While a log has an old key and a new one, both sign, so that whoever knows either can check it. A key that cannot be
 * read throws a sentence, for nothing can be signed without it.
 */
export function openKeys(data: string, env: NodeJS.ProcessEnv = process.env): Keys {
  const read = new Map<string, { readonly pairs: readonly Pair[]; readonly changed: number; readonly looked: number }>()
  const keysOf = (org: string): readonly Pair[] => {
    const known = read.get(org)
    const now = performance.now()
    if (known && now - known.looked < LOOKS) return known.pairs
    const file = keyFile(data, org, env)
    try {
      const { mode, mtimeMs } = statSync(file)
      if (process.platform !== 'win32' && (mode & 0o077) !== 0)
        throw new Error(`the key may be read by others; take that right away: chmod 600 ${file}`)
      if (known?.changed === mtimeMs) {
        read.set(org, { ...known, looked: now })
        return known.pairs
      }
      const pairs = pems(readFileSync(file, 'utf8')).map(pem => {
        const secret = createPrivateKey(pem)
        if (secret.asymmetricKeyType !== 'ed25519') throw new Error('this is no Ed25519 key')
        return { secret, open: rawOf(createPublicKey(secret)) }
      })
      if (pairs.length === 0) throw new Error('there is no private key in it, in PEM')
      read.set(org, { pairs, changed: mtimeMs, looked: now })
      return pairs
    } catch (error) {
      const { syscall } = error as NodeJS.ErrnoException
      const why = error instanceof Error && syscall === undefined ? error.message : whyNot(error)
      throw new Error(`The log of ${org} cannot be signed: ${file}: ${why}`)
    }
  }
  return {
    sign: (org, origin, text) =>
      printNote(
        signNote(
          text,
          keysOf(org).map(({ secret, open }) => signerOf(sha256, origin, open, message => sign(null, message, secret))),
        ),
      ),
    verifier: (org, origin) => printVerifierKey(verifierKey(sha256, origin, (keysOf(org).at(-1) as Pair).open)),
    verifiers: (org, origin) => keysOf(org).map(({ open }) => printVerifierKey(verifierKey(sha256, origin, open))),
  }
}
