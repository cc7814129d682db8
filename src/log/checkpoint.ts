/**
 * A checkpoint, as c2sp.org/tlog-checkpoint has it: the text of a note that says how long a log is and which root stands for it.
 *
 *     example.com/alliance
 *     15
 *     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 */
import { isWhole } from '../basics/text.ts'
import { parseBase64, printBase64 } from './bytes.ts'
import { HASH_SIZE, type Hash } from './hash.ts'
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
