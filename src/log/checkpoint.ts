/**
 * A checkpoint, as c2sp.org/tlog-checkpoint has it: the text of a note that says how long a log is and which root stands for it.
 *
 *     example.com/alliance
 *     15
 *     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 */
import { isWhole } from '../basics/text.ts'
import { parseBase64, printBase64 } from './bytes.ts'
import { cosignedAt } from './cosignature.ts'
import { HASH_SIZE, type Hash } from './hash.ts'
import { isBy, openNote, type Verifier } from './note.ts'
import { isSize } from './tree.ts'

export interface Checkpoint {
  /** Which log it is: an address without `https://`. */
  readonly origin: string
  readonly size: number
  readonly root: Hash
  /** Lines of which the format says nothing. We write none. */
  readonly extensions: readonly string[]
}

/** The text of the checkpoint, to be signed as a note. */
export function printCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  if (!isSize(size) || root.length !== HASH_SIZE || [origin, ...extensions].some(line => !isLine(line)))
    throw new RangeError('a checkpoint has an origin, a size, a root of 32 bytes and no empty line')
  return [origin, size, printBase64(root), ...extensions].map(line => `${line}\n`).join('')
}

/** The checkpoint that a note's text says, or what is wrong with it. */
export function parseCheckpoint(text: string): Checkpoint | string {
  if (!text.endsWith('\n')) return 'the checkpoint does not end with a newline; it may have been cut off'
  const [origin = '', decimal, base64, ...extensions] = text.slice(0, -1).split('\n')
  if (decimal === undefined || base64 === undefined) return 'a checkpoint has three lines: the origin of the log, its size, and its root'
  if (![origin, ...extensions].every(isLine)) return 'a line of the checkpoint is empty or holds a control character'
  const size = parseSize(decimal)
  if (size === null) return `the size of the log is written "${brief(decimal)}"; it is a whole number without leading zeros`
  const root = parseBase64(base64)
  if (root?.length !== HASH_SIZE) return `the root of the log is written "${brief(base64)}"; it is 32 bytes in base64`
  return { origin, size, root, extensions }
}

/** A whole number as the formats write it, without sign or leading zeros; null where it is none, or too large to count with. */
export function parseSize(text: string): number | null {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return null
  const size = Number(text)
  return isSize(size) ? size : null
}

const brief = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a note must not hold
const isLine = (line: string): boolean => line !== '' && isWhole(line) && !/[\0-\x1f]/.test(line)

/** Whom one believes about a log, as known before and from elsewhere. */
export interface Trust {
  readonly origin: string
  /** The keys of the log; one of them must have signed. */
  readonly keys: readonly Verifier[]
  readonly witnesses?: readonly Verifier[]
  /** How many of the witnesses must have cosigned; all of them if it is not said. */
  readonly quorum?: number
}

export interface OpenedCheckpoint {
  readonly checkpoint: Checkpoint
  /** The witnesses one knows that cosigned it, each with the last time it did, in seconds since 1970. */
  readonly cosigned: readonly { readonly name: string; readonly id: number; readonly time: number }[]
}

/** The checkpoint of a signed note, once log and witnesses have signed it as they must; otherwise why it is not to be believed. */
export function openCheckpoint(
  note: string,
  { origin, keys, witnesses = [], quorum = witnesses.length }: Trust,
): OpenedCheckpoint | string {
  const opened = openNote(note, [...keys, ...witnesses])
  if (typeof opened === 'string') return opened
  const checkpoint = parseCheckpoint(opened.text)
  if (typeof checkpoint === 'string') return checkpoint
  if (checkpoint.origin !== origin) return `the checkpoint is of the log "${brief(checkpoint.origin)}", not of "${origin}"`
  if (!opened.good.some(signature => keys.some(key => isBy(signature, key))))
    return `the checkpoint is not signed by the log ${origin} itself`
  const cosigned = witnesses.flatMap(({ name, id }) => {
    const times = opened.good.filter(signature => isBy(signature, { name, id })).map(({ bytes }) => cosignedAt(bytes) ?? 0)
    return times.length > 0 ? [{ name, id, time: Math.max(...times) }] : []
  })
  if (cosigned.length < quorum)
    return `${cosigned.length} of its witnesses cosigned the checkpoint, and ${quorum} must have; ask for a later one`
  return { checkpoint, cosigned }
}
