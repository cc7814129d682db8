/**
 * Receipts, as c2sp.org/tlog-proof has them: all that is needed to show, without asking anybody, that a line stands in a log at its place.
 *
 *     c2sp.org/tlog-proof@v1
 *     index 14
 *     gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
 *
 *     example.com/alliance
 *     15
 *     …and the rest of the signed checkpoint
 *
 * The index counts from 0; the record numbers the same act 15.
 */
import { parseBase64, printBase64 } from './bytes.ts'
import { type OpenedCheckpoint, openCheckpoint, parseSize, type Trust } from './checkpoint.ts'
import { HASH_SIZE, type Hash, type Sha256 } from './hash.ts'
import { checkInclusion, leafHash } from './tree.ts'

export interface Proof {
  /** The place of the line in the log, from 0. */
  readonly no: number
  readonly hashes: readonly Hash[]
  /** The signed checkpoint, as it was published. */
  readonly checkpoint: string
  /** Bytes of which the format says nothing and which nobody signed. We write none. */
  readonly extra?: Uint8Array
}

const HEADER = 'c2sp.org/tlog-proof@v1'
const MOST_HASHES = 63

/** The receipt as text, to be kept as a file `.tlog-proof`. */
export function printProof({ no, hashes, checkpoint, extra }: Proof): string {
  return [HEADER, ...(extra ? [`extra ${printBase64(extra)}`] : []), `index ${no}`, ...hashes.map(printBase64), '', checkpoint].join('\n')
}

/** The receipt of a text, or what is wrong with it. Nothing is said yet of whether it holds. */
export function parseProof(text: string): Proof | string {
  const cut = text.indexOf('\n\n')
  if (cut < 0 || cut > 100_000) return 'this is not a receipt; it has no empty line before its checkpoint'
  const lines = text.slice(0, cut).split('\n')
  if (lines.shift() !== HEADER) return `this is not a receipt; it does not begin with the line "${HEADER}"`
  let extra: Uint8Array | null | undefined
  if (lines[0]?.startsWith('extra ')) {
    extra = parseBase64(lines.shift()!.slice('extra '.length))
    if (!extra) return 'the line "extra" of the receipt is not in base64'
  }
  const index = lines.shift()
  const no = index?.startsWith('index ') ? parseSize(index.slice('index '.length)) : null
  if (no === null) return 'the receipt does not say which line it is for; it has a line "index" with a whole number'
  if (lines.length > MOST_HASHES) return `the receipt has ${lines.length} hashes; no log is long enough for more than ${MOST_HASHES}`
  const hashes: Hash[] = []
  for (const line of lines) {
    const hash = parseBase64(line)
    if (hash?.length !== HASH_SIZE) return `hash ${hashes.length + 1} of the receipt is not 32 bytes in base64`
    hashes.push(hash)
  }
  return { no, hashes, checkpoint: text.slice(cut + 2), ...(extra ? { extra } : {}) }
}

/** Where the line stands in the log and under which checkpoint, or why the receipt does not show it. */
export function checkProof(
  sha256: Sha256,
  line: Uint8Array,
  text: string,
  trust: Trust,
): { readonly no: number; readonly opened: OpenedCheckpoint } | string {
  const proof = parseProof(text)
  if (typeof proof === 'string') return proof
  const opened = openCheckpoint(proof.checkpoint, trust)
  if (typeof opened === 'string') return opened
  const { no, hashes } = proof
  const { size, root } = opened.checkpoint
  if (no >= size) return `the receipt is for line ${no + 1}, and its checkpoint is over ${size} lines only`
  if (!checkInclusion(sha256, { leaf: leafHash(sha256, line), no, size, proof: hashes, root }))
    return `the receipt does not show that this is line ${no + 1} of ${opened.checkpoint.origin}: the line was changed, or the receipt is for another`
  return { no, opened }
}
