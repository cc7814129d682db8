/**
 * The whole of a log gone through again: every line is hashed, and what comes out must be what the log signed. Whoever has the lines, the checkpoint
 * and the log's public key needs nothing else from us.
 */
import { type OpenedCheckpoint, openCheckpoint, type Trust } from './checkpoint.ts'
import { HASH_SIZE, type Hash, type Sha256, same } from './hash.ts'
import { leafHash, push, rootOf } from './tree.ts'

/** A line of the record byte for byte without its newline; of one that is withheld from the reader, the hash of its leaf. */
export type LoggedLine = Uint8Array | { readonly withheld: Hash }

export interface Logged extends Trust {
  readonly sha256: Sha256
  readonly lines: Iterable<LoggedLine> | AsyncIterable<LoggedLine>
  /** The signed checkpoint over all of the lines. */
  readonly checkpoint: string
  /** Signed checkpoints that one was given before, of any size: the log must have gone on from each of them. */
  readonly earlier?: readonly string[]
  /** The leaf's hash as the log publishes it, counted from 0: with it the first line that differs can be named. */
  readonly published?: (no: number) => Hash | null
}

export interface VerifiedLog extends OpenedCheckpoint {
  /** How many lines were hashed again. */
  readonly hashed: number
  /** Of how many only the hash was seen. */
  readonly withheld: number
  /** With how many earlier checkpoints it was compared. */
  readonly compared: number
}

/** A walk along the lines: each is taken once, and nothing of it is kept. */
interface Walk {
  readonly hashes: Hash[]
  size: number
  hashed: number
  /** The earlier checkpoints not yet reached, the smallest last. */
  readonly ahead: { readonly size: number; readonly root: Hash }[]
}

/** What was counted, or the first thing that is wrong, as a sentence. */
export async function verifyLog(logged: Logged): Promise<VerifiedLog | string> {
  const opened = openCheckpoint(logged.checkpoint, logged)
  if (typeof opened === 'string') return opened
  const { size, root } = opened.checkpoint
  const ahead = openEarlier(logged, size)
  if (typeof ahead === 'string') return ahead
  const walk: Walk = { hashes: [], size: 0, hashed: 0, ahead }
  const compared = ahead.length
  const wrong = compare(logged, walk) ?? (await walkLines(logged, walk, size))
  if (wrong !== null) return wrong
  if (walk.size < size)
    return `the log signed ${size} ${lines(size)} and here are ${walk.size}; the record was cut off, or the checkpoint is of another record`
  if (!same(rootOf(logged.sha256, walk), root))
    return `the ${size} ${lines(size)} are not those that the log signed: at least one was changed, added, left out or moved`
  return { ...opened, hashed: walk.hashed, withheld: size - walk.hashed, compared }
}

function openEarlier(logged: Logged, size: number): { size: number; root: Hash }[] | string {
  const earlier: { size: number; root: Hash }[] = []
  for (const note of logged.earlier ?? []) {
    const opened = openCheckpoint(note, { origin: logged.origin, keys: logged.keys })
    if (typeof opened === 'string') return `an earlier checkpoint cannot be compared: ${opened}`
    if (opened.checkpoint.size > size)
      return `an earlier checkpoint is over ${opened.checkpoint.size} ${lines(opened.checkpoint.size)} and this one over ${size}; the log became shorter, or the newest checkpoint is missing`
    earlier.push(opened.checkpoint)
  }
  return earlier.sort((a, b) => b.size - a.size)
}

/** Waits for a line only where lines come one by one from afar. */
async function walkLines(logged: Logged, walk: Walk, size: number): Promise<string | null> {
  if (Symbol.iterator in logged.lines) {
    for (const line of logged.lines) {
      const wrong = step(logged, walk, line, size)
      if (wrong !== null) return wrong
    }
    return null
  }
  for await (const line of logged.lines) {
    const wrong = step(logged, walk, line, size)
    if (wrong !== null) return wrong
  }
  return null
}

function step(logged: Logged, walk: Walk, line: LoggedLine, size: number): string | null {
  if (walk.size === size) return `the record has more lines than the ${size} that the log signed; fetch a newer checkpoint`
  const isWithheld = !(line instanceof Uint8Array)
  const leaf = isWithheld ? line.withheld : leafHash(logged.sha256, line)
  if (isWithheld && leaf.length !== HASH_SIZE) return `line ${walk.size + 1} is withheld, and what stands for it is not a hash of 32 bytes`
  const published = logged.published?.(walk.size)
  if (published && !same(leaf, published)) return `line ${walk.size + 1} is not the one that the log published`
  push(logged.sha256, walk.hashes, walk.size, leaf)
  walk.size++
  if (!isWithheld) walk.hashed++
  return compare(logged, walk)
}

/** Whether the log is where it once was: the root over so many lines must be the one that was signed then. */
function compare({ sha256 }: Logged, walk: Walk): string | null {
  for (let next = walk.ahead.at(-1); next?.size === walk.size; next = walk.ahead.at(-1)) {
    if (!same(rootOf(sha256, walk), next.root))
      return `the first ${next.size} ${lines(next.size)} are not those of an earlier checkpoint; the log signed two different pasts, keep both checkpoints as proof`
    walk.ahead.pop()
  }
  return null
}

const lines = (n: number): string => (n === 1 ? 'line' : 'lines')
