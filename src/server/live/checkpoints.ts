/** The signed checkpoints of a live log, and what is proven from its tiles. */
import { parseCheckpoint } from '../../log/checkpoint.ts'
import type { Hash } from '../../log/hash.ts'
import { parseNote } from '../../log/note.ts'
import { printProof } from '../../log/proof.ts'
import { readTiles, TILE } from '../../log/tile.ts'
import { proveInclusion, type ReadHash } from '../../log/tree.ts'
import { sha256 } from '../../store/keys.ts'
import type { Store } from '../../store/store.ts'

/** The size a checkpoint was signed for. */
export function sizeOf(note: string): number {
  const parsed = parseNote(note)
  const checkpoint = typeof parsed === 'string' ? parsed : parseCheckpoint(parsed.text)
  return typeof checkpoint === 'string' ? 0 : checkpoint.size
}

/** The signed checkpoint over the lines that a reader knows of; null where there is none. */
export async function checkpointAt(store: Store, org: string, known: number): Promise<string | null> {
  const head = await store.head(org)
  return head === null || head.size <= known ? (head?.checkpoint ?? null) : store.checkpointOf(org, known)
}

/** The receipt of an act under the newest checkpoint, as c2sp.org/tlog-proof has it; null where there is no such act. */
export async function receiptOf(store: Store, org: string, no: number, known: number): Promise<string | null> {
  const note = await checkpointAt(store, org, known)
  const size = note === null ? 0 : sizeOf(note)
  if (note === null || no < 1 || no > size) return null
  const hashes = await proven(store, org, read => proveInclusion(sha256, read, no - 1, size))
  return printProof({ no: no - 1, hashes, checkpoint: note })
}

/** What is proven from the tiles of a log; each is fetched when it is asked for. */
export async function proven(store: Store, org: string, prove: (read: ReadHash) => Hash[]): Promise<Hash[]> {
  const tiles = new Map<string, Uint8Array>()
  for (;;) {
    let missing: { level: number; index: number } | null = null
    const read = readTiles(sha256, (level, index) => {
      const tile = tiles.get(`${level} ${index}`)
      if (tile) return tile
      missing ??= { level, index }
      return new Uint8Array(TILE * 32)
    })
    const hashes = prove(read)
    if (missing === null) return hashes
    const { level, index } = missing as { level: number; index: number }
    const tile = await store.tile(org, level, index)
    if (tile === null) throw new Error(`tile ${level}/${index} of ${org} is missing`)
    tiles.set(`${level} ${index}`, tile)
  }
}
