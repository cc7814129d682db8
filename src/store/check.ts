/** An archive read back: handed on in batches that can be written at once, while its lines are hashed anew and held against every checkpoint. */
import { parseCheckpoint } from '../log/checkpoint.ts'
import { type Hash, type Sha256, same } from '../log/hash.ts'
import { parseNote } from '../log/note.ts'
import { type Edge, leafHash, push, rootOf } from '../log/tree.ts'
import { clockOf, type Growth, type NewLine, tilesOf } from './keep.ts'
import type { Archive } from './store.ts'
import { changedPart, isPartOf } from './unaltered.ts'

export interface Batch {
  readonly lines: readonly NewLine[]
  readonly tiles: readonly Growth[]
  readonly checkpoints: readonly { readonly size: number; readonly note: string }[]
}

const LINES = 500
const utf8 = new TextEncoder()

/** The archive's lines in batches; a text instead of a batch says what is wrong, and ends it. */
export async function* checked(sha256: Sha256, archive: Archive): AsyncGenerator<Batch | string> {
  const hashes: Hash[] = []
  let size = 0
  let batch = { lines: [] as NewLine[], checkpoints: [] as { size: number; note: string }[] }
  let tiles = tilesOf()
  const checkpoints = archive.checkpoints()[Symbol.asyncIterator]()
  let next = await checkpoints.next()
  let last = ''
  /** The lines up to here are those that were signed. */
  let good = 0
  let received = 0
  const meet = async (): Promise<string | null> => {
    while (!next.done && next.value.size === size) {
      const amiss = says(sha256, archive.origin, next.value.note, { size, hashes }, good)
      if (amiss) return amiss
      good = size
      last = next.value.note
      batch.checkpoints.push(next.value)
      next = await checkpoints.next()
    }
    return null
  }
  const atStart = await meet()
  if (atStart) return yield atStart
  for await (const { no, line, author, key, draft, part } of archive.entries()) {
    if (no !== size + 1) return yield `line ${size + 1} is missing: line ${no} follows line ${size}`
    if (line.includes('\n')) return yield `line ${no} holds a line end within it`
    if (part && !isPartOf(sha256, line, part)) return yield changedPart(no)
    push(sha256, hashes, size, leafHash(sha256, utf8.encode(line)), tiles.hear)
    size++
    received = Math.max(received, clockOf([line]))
    batch.lines.push({ no, line, author, key, hash: draft === null ? null : Buffer.from(draft, 'hex'), part })
    const amiss = await meet()
    if (amiss) return yield amiss
    if (batch.lines.length < LINES) continue
    yield { ...batch, tiles: tiles.all() }
    batch = { lines: [], checkpoints: [] }
    tiles = tilesOf()
  }
  if (!next.done) return yield `a checkpoint is over ${next.value.size} lines, and there are ${size}; lines are missing at the end`
  if (last !== archive.head.checkpoint || size !== archive.head.size)
    return yield 'the last checkpoint is not over the last line; lines or checkpoints are missing at the end'
  const { edge, clock } = archive.head
  if (edge.hashes.length !== hashes.length || !edge.hashes.every((hash, i) => same(hash, hashes[i]!)) || edge.size !== size)
    return yield 'the edge of the log is not that of its lines'
  if (!(clock >= received)) return yield 'the clock stands before the last moment at which an act was received'
  yield { ...batch, tiles: tiles.all() }
}

function says(sha256: Sha256, origin: string, note: string, edge: Edge, good: number): string | null {
  const parsed = parseNote(note)
  const checkpoint = typeof parsed === 'string' ? parsed : parseCheckpoint(parsed.text)
  if (typeof checkpoint === 'string') return checkpoint
  if (checkpoint.origin !== origin) return `the checkpoint over ${edge.size} lines is of another log, ${checkpoint.origin}`
  if (same(checkpoint.root, rootOf(sha256, edge))) return null
  return edge.size - good === 1
    ? `line ${edge.size} is not the one that its checkpoint signed: it was changed, or the checkpoint was`
    : `the lines ${good + 1} to ${edge.size} are not those that their checkpoint signed: one of them was changed, or the checkpoint was`
}

export const taken = (org: string): string => `an organisation named "${org}" is already kept here; nothing was changed`
