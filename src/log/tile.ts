/**
 * Tiles, as c2sp.org/tlog-tiles has them: the tree as files that never change. A tile holds up to 256 hashes in a row; above a full tile stands one
 * hash in a tile of the next level. The lines themselves lie in bundles of the same 256, each after its length in two bytes.
 *
 *     tile/0/x001/x234/067        the full tile 1,234,067 of the leaves
 *     tile/1/004.p/21             a tile of which there are 21 hashes so far
 *     tile/entries/003.p/8        eight lines
 */
import { HASH_SIZE, type Hash, type Sha256 } from './hash.ts'
import { isSize, nodeHash, type ReadHash } from './tree.ts'

/** How many hashes a full tile holds, and how many lines a full bundle. */
export const TILE = 256
const HIGHEST = 63
const LONGEST_ENTRY = 65_535

export interface Tile {
  /** 0 is the level of the leaves' hashes, and beside it lie the lines. */
  readonly level: number | 'entries'
  readonly index: number
  /** How many it holds, 1 to 256. */
  readonly width: number
}

/** Gives the bytes of a tile of hashes, as wide as the tree has it. */
export type GetTile = (level: number, index: number) => Uint8Array

/** Where the tile is served, below the address of the log. */
export function tilePath(level: number | 'entries', index: number, width: number = TILE): string {
  let path = String(index % 1000).padStart(3, '0')
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    path = `x${String(rest % 1000).padStart(3, '0')}/${path}`
  return `tile/${level}/${path}${width === TILE ? '' : `.p/${width}`}`
}

/** The tile of a path, or what is wrong with the path. */
export function parseTilePath(path: string): Tile | string {
  const no = `there is no tile "${path.length > 80 ? `${path.slice(0, 80)}…` : path}"; write it like tile/0/x001/067 or tile/entries/003.p/8`
  const [, told = '', digits = '', partial] =
    /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(path) ?? []
  const level = told === 'entries' ? told : Number(told)
  const index = Number(digits.replaceAll(/[x/]/g, ''))
  const width = partial === undefined ? TILE : Number(partial)
  if (told === '' || !isSize(index) || (level !== 'entries' && level > HIGHEST)) return no
  // What prints otherwise had a leading zero too many, or a full tile was called partial.
  return tilePath(level, index, width) === path && width <= TILE ? { level, index, width } : no
}

/** Every tile of hashes of a tree of that size. Its bundles of lines have the same places and widths as level 0. */
export const tilesOf = (size: number): Iterable<Tile & { readonly level: number }> => newTiles(0, size)

/** The tiles of hashes that a tree of size `to` has and one of size `from` had not, or not as wide. */
export function* newTiles(from: number, to: number): Iterable<Tile & { readonly level: number }> {
  for (let [level, had, has] = [0, from, to]; has > 0; [level, had, has] = [level + 1, Math.floor(had / TILE), Math.floor(has / TILE)]) {
    if (had === has) continue
    for (let index = Math.floor(had / TILE); index * TILE < has; index++) yield { level, index, width: Math.min(TILE, has - index * TILE) }
  }
}

/** How wide a tile of hashes is in a tree of that size; 0 where it has none. */
export function widthOf(size: number, level: number, index: number): number {
  let has = size
  for (let i = 0; i < level && has > 0; i++) has = Math.floor(has / TILE)
  return Math.max(0, Math.min(TILE, has - index * TILE))
}

/** Which hashes of which tile stand for a complete subtree: `count` of them, from place `from` on. */
export function hashFromTile(level: number, index: number): { level: number; index: number; from: number; count: number } {
  const count = 2 ** (level % 8)
  const first = index * count
  return { level: Math.floor(level / 8), index: Math.floor(first / TILE), from: first % TILE, count }
}

/**
 * The hashes that a log of that size publishes for some of its leaves, by their place counted from 0: each tile is asked for once, by its path. What
 * `getTile` throws is thrown.
 */
export async function leavesIn(
  size: number,
  places: Iterable<number>,
  getTile: (path: string) => Promise<Uint8Array>,
): Promise<ReadonlyMap<number, Hash>> {
  const tiles = new Map<number, Uint8Array>()
  const leaves = new Map<number, Hash>()
  for (const place of places) {
    const index = Math.floor(place / TILE)
    const tile = tiles.get(index) ?? (await getTile(tilePath(0, index, Math.min(TILE, size - index * TILE))))
    tiles.set(index, tile)
    leaves.set(place, hashAt(tile, place % TILE))
  }
  return leaves
}

/** Reads complete subtrees out of tiles. A tile without the hashes asked for is a mistake of who gives it, and throws. */
export function readTiles(sha256: Sha256, getTile: GetTile): ReadHash {
  return (level, index) => {
    const place = hashFromTile(level, index)
    const tile = getTile(place.level, place.index)
    if (tile.length < (place.from + place.count) * HASH_SIZE)
      throw new RangeError(`${tilePath(place.level, place.index)} ends before its hash ${place.from + place.count - 1}`)
    let row = Array.from({ length: place.count }, (_, i) => hashAt(tile, place.from + i))
    while (row.length > 1) row = Array.from({ length: row.length / 2 }, (_, i) => nodeHash(sha256, row[2 * i]!, row[2 * i + 1]!))
    return row[0]!
  }
}

const hashAt = (tile: Uint8Array, place: number): Hash => tile.slice(place * HASH_SIZE, (place + 1) * HASH_SIZE)

/** A bundle of lines. */
export function printBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const entry of entries) {
    if (entry.length > LONGEST_ENTRY) throw new RangeError(`an entry has ${entry.length} bytes; it can have ${LONGEST_ENTRY}`)
    view.setUint16(at, entry.length)
    bytes.set(entry, at + 2)
    at += 2 + entry.length
  }
  return bytes
}

/** The lines of a bundle, or what is wrong with it. */
export function parseBundle(bytes: Uint8Array): Uint8Array[] | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const entries: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = at + 2 <= bytes.length ? at + 2 + view.getUint16(at) : Number.POSITIVE_INFINITY
    if (end > bytes.length) return `the bundle ends in the middle of its line ${entries.length + 1}; fetch it again`
    if (entries.length === TILE) return `the bundle holds more than ${TILE} lines; it is not one of a log's tiles`
    entries.push(bytes.slice(at + 2, end))
    at = end
  }
  return entries
}
