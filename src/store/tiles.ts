/** The hashes of complete subtrees, out of the one tile that holds what is below each. */
import type { Hash, Sha256 } from '../log/hash.ts'
import type { hashFromTile } from '../log/tile.ts'
import { nodeHash } from '../log/tree.ts'

/** The hash at that place (`hashFromTile`), or null where the tile does not yet hold all that is below it. */
export function hashIn(sha256: Sha256, tile: Uint8Array | null, { from, count }: ReturnType<typeof hashFromTile>): Hash | null {
  if (!tile || tile.length < (from + count) * 32) return null
  let hashes: Hash[] = Array.from({ length: count }, (_, i) => tile.slice((from + i) * 32, (from + i + 1) * 32))
  while (hashes.length > 1)
    hashes = Array.from({ length: hashes.length / 2 }, (_, i) => nodeHash(sha256, hashes[2 * i]!, hashes[2 * i + 1]!))
  return hashes[0]!
}
