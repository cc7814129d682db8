/**
 * Signed notes, as c2sp.org/signed-note has them: a text, an empty line, and one line for each signature.
 *
 *     example.com/alliance
 *     15
 *     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 *
 *     — example.com/alliance Az3grlgtzPICa5OS8npV…
 *
 * A key is known by its name and a short id together. Signatures of keys that one does not know are kept and mean nothing; where a key that one
 * knows has signed wrongly, the whole note is refused. The Ed25519 functions are handed in.
 */
import { isWhole } from '../basics/text.ts'
import { bytesOf, join, parseBase64, parseHex, printBase64, printHex } from './bytes.ts'
import { type Sha256, same } from './hash.ts'

/** The first byte of a key says what its signatures are over. */
export const ED25519 = 1
export const COSIGNATURE = 4

export interface Signature {
  readonly name: string
  /** Four bytes of a hash, as a whole number. */
  readonly id: number
  readonly bytes: Uint8Array
}

export interface Note {
  /** With its last newline; this is what is signed. */
  readonly text: string
  readonly signatures: readonly Signature[]
}

/** A public key as it is handed round: `example.com/alliance+530d903a+AekyeRrm…`. */
export interface VerifierKey {
  readonly name: string
  readonly id: number
  readonly algorithm: number
  readonly key: Uint8Array
}

export interface Signer {
  readonly name: string
  readonly id: number
  readonly sign: (text: string) => Uint8Array
}

export interface Verifier {
  readonly name: string
  readonly id: number
  readonly verify: (text: string, signature: Uint8Array) => boolean
}

/** Signs a message by a key that only its holder has. */
export type SignEd25519 = (message: Uint8Array) => Uint8Array
/** Whether the signature of 64 bytes over the message is good by the public key of 32 bytes. Where it is not, false; no throw. */
export type VerifyEd25519 = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean

/** A note whose signatures were looked at: those by keys one knows, all of them good, and the others. */
export interface OpenedNote {
  readonly text: string
  readonly good: readonly Signature[]
  readonly unknown: readonly Signature[]
}

const DASH = '— '
const MOST_SIGNATURES = 100
const LONGEST_NOTE = 1_000_000

/** The note of a text, or what is wrong with it. Nothing is said of its signatures but their form. */
export function parseNote(text: string): Note | string {
  if (text.length > LONGEST_NOTE) return `the note has more than ${LONGEST_NOTE} signs; this is not a note of a log`
  if (!isWhole(text)) return 'the note holds half a character; fetch it again as UTF-8'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a note must not hold
  if (/[\0-\x09\x0b-\x1f]/.test(text))
    return 'the note holds a control character; its lines end with a single newline and nothing else is allowed'
  const cut = text.lastIndexOf('\n\n')
  if (cut < 0) return 'the note has no empty line before its signatures; write the text, an empty line, and a line for each signature'
  const tail = text.slice(cut + 2)
  if (!tail.endsWith('\n')) return 'the note does not end with a newline; it may have been cut off'
  const lines = tail.slice(0, -1).split('\n')
  if (lines.length > MOST_SIGNATURES) return `the note has ${lines.length} signatures; more than ${MOST_SIGNATURES} are not looked at`
  const signatures: Signature[] = []
  for (const line of lines) {
    const signature = parseSignature(line)
    if (typeof signature === 'string') return signature
    signatures.push(signature)
  }
  return { text: text.slice(0, cut + 1), signatures }
}

/** The signature of one line without its newline, or what is wrong with it. */
export function parseSignature(line: string): Signature | string {
  const quoted = `the line "${line.length > 80 ? `${line.slice(0, 80)}…` : line}"`
  const [name, coded, ...rest] = line.startsWith(DASH) ? line.slice(DASH.length).split(' ') : []
  if (name === undefined || coded === undefined || rest.length > 0)
    return `${quoted} is not a signature; write "— ", the name of the key, a space and the signature in base64`
  if (!isKeyName(name)) return `${quoted} names no key; a name holds no space and no plus sign`
  const bytes = parseBase64(coded)
  if (!bytes || bytes.length < 5) return `${quoted} holds no signature in base64`
  return { name, id: uint32(bytes), bytes: bytes.slice(4) }
}

/** The text of a note, byte for byte what `parseNote` read. */
export function printNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(signature => `${printSignature(signature)}\n`).join('')}`
}

/** One signature as its line, without a newline. */
export const printSignature = ({ name, id, bytes }: Signature): string => `${DASH}${name} ${printBase64(join(idBytes(id), bytes))}`

/** The note of a text signed by each of the signers. The text ends with a newline. */
export function signNote(text: string, signers: readonly Signer[]): Note {
  if (!text.endsWith('\n')) throw new RangeError('the text of a note ends with a newline')
  return { text, signatures: signers.map(({ name, id, sign }) => ({ name, id, bytes: sign(text) })) }
}

/** Which signatures are good, or why the note is to be refused: none by a key one knows, or a bad one. */
export function openNote(text: string, verifiers: readonly Verifier[]): OpenedNote | string {
  const note = parseNote(text)
  if (typeof note === 'string') return note
  const good: Signature[] = []
  const unknown: Signature[] = []
  for (const signature of note.signatures) {
    const known = verifiers.filter(({ name, id }) => name === signature.name && id === signature.id)
    if (known.length > 1) return `two keys are called ${signature.name} with the id ${printId(signature.id)}; name the one that is meant`
    if (!known[0]) unknown.push(signature)
    else if (known[0].verify(note.text, signature.bytes)) good.push(signature)
    else return `the signature of ${signature.name} is not good: the note was changed, or another key signed it; do not rely on it`
  }
  if (good.length === 0) return unsigned(verifiers, note.signatures)
  return { text: note.text, good, unknown }
}

function unsigned(verifiers: readonly Verifier[], signatures: readonly Signature[]): string {
  const wanted = verifiers.map(({ name, id }) => `${name} (${printId(id)})`).join(' or ')
  const got = signatures.map(({ name, id }) => `${name} (${printId(id)})`).join(', ')
  return wanted
    ? `the note is not signed by ${wanted}; it is signed by ${got}`
    : `no key was given to check the note against; it is signed by ${got}`
}

/** The id of a key: the first four bytes of a hash over its name, what it signs and itself. */
export function keyId(sha256: Sha256, name: string, algorithm: number, key: Uint8Array): number {
  return uint32(sha256(join(bytesOf(`${name}\n`), Uint8Array.of(algorithm), key)))
}

/** The public key as one line, for those who are to check our notes. */
export const printVerifierKey = ({ name, id, algorithm, key }: VerifierKey): string =>
  `${name}+${printId(id)}+${printBase64(join(Uint8Array.of(algorithm), key))}`

/** The public key of a line, or what is wrong with it. */
export function parseVerifierKey(sha256: Sha256, text: string): VerifierKey | string {
  const [name, hex, coded, ...rest] = splitKey(text)
  if (name === undefined || hex === undefined || coded === undefined || rest.length > 0 || !isKeyName(name))
    return 'this is not a public key; it is written as a name, eight hex digits and base64, with plus signs between them'
  const id = parseHex(hex)
  if (id?.length !== 4) return `the id of the key of ${name} is not eight hex digits in lower case`
  const bytes = parseBase64(coded)
  if (!bytes || bytes.length < 2) return `the key of ${name} is not in base64; copy the whole line`
  const parsed = { name, id: uint32(id), algorithm: bytes[0]!, key: bytes.slice(1) }
  if (keyId(sha256, name, parsed.algorithm, parsed.key) !== parsed.id)
    return `the id ${hex} is not that of the key of ${name}; copy the whole line from where the key was published`
  return parsed
}

/** A name has no plus sign, base64 may. */
function splitKey(text: string): string[] {
  const first = text.indexOf('+')
  const second = text.indexOf('+', first + 1)
  return first < 0 || second < 0 ? [] : [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)]
}

/** The public key of an Ed25519 signer, with its id. */
export function verifierKey(sha256: Sha256, name: string, key: Uint8Array, algorithm: number = ED25519): VerifierKey {
  return { name, id: keyId(sha256, name, algorithm, key), algorithm, key }
}

/** One who signs notes as `name`, by the Ed25519 key whose public half is `key`. */
export function signerOf(sha256: Sha256, name: string, key: Uint8Array, sign: SignEd25519): Signer {
  if (!isKeyName(name) || key.length !== 32) throw new RangeError('a signer has a name without spaces and a public key of 32 bytes')
  return { name, id: keyId(sha256, name, ED25519, key), sign: text => sign(bytesOf(text)) }
}

/** One who checks the signatures of an Ed25519 key, or why it cannot. */
export function verifierOf({ name, id, algorithm, key }: VerifierKey, verify: VerifyEd25519): Verifier | string {
  if (algorithm !== ED25519 || key.length !== 32)
    return `the key of ${name} is not an Ed25519 key for notes; ask its holder for one that is`
  return { name, id, verify: (text, signature) => signature.length === 64 && verify(key, bytesOf(text), signature) }
}

/** Whether it can be the name of a key. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a note must not hold
export const isKeyName = (name: string): boolean => name !== '' && isWhole(name) && !/[\p{White_Space}+\0-\x1f]/u.test(name)

/** Whether the signature is by that key, going by name and id. */
export const isBy = (signature: Signature, key: { readonly name: string; readonly id: number }): boolean =>
  signature.name === key.name && signature.id === key.id

/** The same signature, byte for byte. */
export const isSameSignature = (a: Signature, b: Signature): boolean => isBy(a, b) && same(a.bytes, b.bytes)

const uint32 = (bytes: Uint8Array): number => new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0)
const printId = (id: number): string => printHex(idBytes(id))

function idBytes(id: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, id)
  return bytes
}
