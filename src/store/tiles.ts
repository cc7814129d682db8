/**
 * Where a hash of the log lies among its tiles (c2sp.org/tlog-tiles): a tile of level l holds up to 256 hashes of the tree's level 8 l, and
 * those of the seven levels above it are made from them.
 */
import type { Hash, Sha256 } from '../log/hash.ts'
import { nodeHash } from '../log/tree.ts'

export interface InTile {
  readonly level: number
  readonly index: number
  /** The first hash below it in the tile, and how many they are. */
  readonly from: number
  readonly width: number
}

/** The tile from which the hash of a complete subtree is made. */
export function tileOf(level: number, index: number): InTile {
  const width = 2 ** (level % 8)
  const first = index * width
  return { level: Math.floor(level / 8), index: Math.floor(first / 256), from: first % 256, width }
}

/** That hash, or null where the tile does not yet hold all that is below it. */
export function hashIn(sha256: Sha256, tile: Uint8Array | null, { from, width }: InTile): Hash | null {
  if (!tile || tile.length < (from + width) * 32) return null
  let hashes: Hash[] = Array.from({ length: width }, (_, i) => tile.slice((from + i) * 32, (from + i + 1) * 32))
  while (hashes.length > 1)
    hashes = Array.from({ length: hashes.length / 2 }, (_, i) => nodeHash(sha256, hashes[2 * i]!, hashes[2 * i + 1]!))
  return hashes[0]!
}
