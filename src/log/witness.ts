/**
 * What a log asks of a witness, and what a witness thinks of it, as c2sp.org/tlog-witness has them. The log sends its newest checkpoint with the proof
 * that it goes on from the one which the witness saw last:
 *
 *     old 20852014
 *     PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
 *
 *     example.com/alliance
 *     20852163
 *     …and the rest of the signed checkpoint
 *
 * The witness answers with its cosignature as a line of a note. What it saw last, and that no two requests are weighed against the same, is kept by
 * the door: it stores the new checkpoint before it answers.
 */
import { parseBase64, printBase64 } from './bytes.ts'
import { type Checkpoint, openCheckpoint, parseCheckpoint, parseSize } from './checkpoint.ts'
import { withSignature } from './cosignature.ts'
import { HASH_SIZE, type Hash, type Sha256, same } from './hash.ts'
import { type Note, openNote, parseNote, printNote, type Verifier } from './note.ts'
import { checkConsistency } from './tree.ts'

export interface WitnessRequest {
  /** The size of the checkpoint that the witness saw last, 0 if none. */
  readonly old: number
  readonly proof: readonly Hash[]
  readonly checkpoint: string
}

/** A log that the witness follows: whose signatures it believes, and what it saw last. */
export interface Followed {
  readonly keys: readonly Verifier[]
  readonly seen: { readonly size: number; readonly root: Hash } | null
}

/** What the witness makes of a request. Only what is *fine* is cosigned; *behind* tells the size that was seen last. */
export type Weighed =
  | { readonly is: 'fine'; readonly checkpoint: Checkpoint; readonly text: string }
  | { readonly is: 'behind'; readonly size: number; readonly says: string }
  | { readonly is: 'malformed' | 'unknown log' | 'unsigned' | 'inconsistent'; readonly says: string }

const MOST_HASHES = 63

/** The request as text. */
export const printRequest = ({ old, proof, checkpoint }: WitnessRequest): string =>
  [`old ${old}`, ...proof.map(printBase64), '', checkpoint].join('\n')

/** The request of a text, or what is wrong with it. */
export function parseRequest(text: string): WitnessRequest | string {
  const cut = text.indexOf('\n\n')
  if (cut < 0) return 'the request has no empty line before its checkpoint'
  const [first = '', ...lines] = text.slice(0, cut).split('\n')
  const old = first.startsWith('old ') ? parseSize(first.slice('old '.length)) : null
  if (old === null)
    return 'the request does not begin with the line "old" and a whole number; write "old 0" where no checkpoint was seen yet'
  if (lines.length > MOST_HASHES) return `the request has ${lines.length} hashes; no log is long enough for more than ${MOST_HASHES}`
  const proof: Hash[] = []
  for (const line of lines) {
    const hash = parseBase64(line)
    if (hash?.length !== HASH_SIZE) return `hash ${proof.length + 1} of the request is not 32 bytes in base64`
    proof.push(hash)
  }
  return { old, proof, checkpoint: text.slice(cut + 2) }
}

/** Whether the log asks for what a witness may sign: its own checkpoint, which only went on from the one seen last. */
export function weighRequest(sha256: Sha256, text: string, follow: (origin: string) => Followed | null): Weighed {
  const request = parseRequest(text)
  if (typeof request === 'string') return { is: 'malformed', says: request }
  const note = parseNote(request.checkpoint)
  if (typeof note === 'string') return { is: 'malformed', says: note }
  const checkpoint = parseCheckpoint(note.text)
  if (typeof checkpoint === 'string') return { is: 'malformed', says: checkpoint }
  const { origin, size, root } = checkpoint
  const followed = follow(origin)
  if (!followed) return { is: 'unknown log', says: `this witness does not follow the log ${origin}; ask its holder to` }
  const opened = openCheckpoint(request.checkpoint, { origin, keys: followed.keys })
  if (typeof opened === 'string') return { is: 'unsigned', says: opened }
  const { old, proof } = request
  if (old > size) return { is: 'malformed', says: `the checkpoint is over ${size} lines and cannot go on from ${old}` }
  const seen = followed.seen ?? { size: 0, root: sha256(new Uint8Array(0)) }
  if (old !== seen.size) return { is: 'behind', size: seen.size, says: `this witness saw ${seen.size} lines last; prove it from there` }
  if (old === size && !same(seen.root, root))
    return { is: 'behind', size, says: `this witness saw another root over the same ${size} lines; the log signed two different pasts` }
  if (!checkConsistency(sha256, { from: old, to: size, fromRoot: seen.root, toRoot: root, proof }))
    return { is: 'inconsistent', says: `the proof does not show that the ${size} lines begin with the ${old} that this witness saw` }
  return { is: 'fine', checkpoint, text: note.text }
}

/** The note of the checkpoint with the cosignatures that a witness answered, or why the answer is of no use. Those of unknown witnesses stay out. */
export function withAnswer(checkpoint: string, answer: string, witnesses: readonly Verifier[]): Note | string {
  const note = parseNote(checkpoint)
  if (typeof note === 'string') return note
  const answered = parseNote(`${note.text}\n${answer}`)
  if (typeof answered === 'string') return `the witness did not answer with signatures: ${answered}`
  const opened = openNote(printNote(answered), witnesses)
  return typeof opened === 'string' ? opened : opened.good.reduce(withSignature, note)
}
