/** Tiles against the examples of the specification and against the tree itself. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sha256, vectors } from '../../test/log.ts'
import { join } from './bytes.ts'
import type { Hash } from './hash.ts'
import {
  TILE,
  hashFromTile,
  leavesIn,
  newTiles,
  parseBundle,
  parseTilePath,
  printBundle,
  readTiles,
  tilePath,
  tilesOf,
  type GetTile,
  type Tile,
  widthOf,
} from './tile.ts'
import { checkConsistency, checkInclusion, type Edge, emptyEdge, grow, leafHash, proveConsistency, proveInclusion, rootOf } from './tree.ts'

interface Published {
  readonly paths: readonly (readonly [string, number | 'entries', number, number])[]
  readonly sizes: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>
}
const published = vectors<Published>('tile-paths')

test('published paths, there and back', () => {
  for (const [path, level, index, width] of published.paths) {
    assert.equal(tilePath(level, index, width), path)
    assert.deepEqual(parseTilePath(path), { level, index, width })
  }
})

test('the specification counts the tiles of trees of 256 and 70,000', () => {
  for (const [size, levels] of Object.entries(published.sizes)) {
    const counted: Record<string, [number, number]> = {}
    for (const { level, width } of tilesOf(Number(size))) {
      const count = (counted[level] ??= [0, 0])
      if (width === TILE) count[0]++
      else count[1] = width
    }
    assert.deepEqual(counted, levels)
  }
})

test('what is no path of a tile is refused in a sentence', () => {
  for (const path of [
    '',
    'tile',
    'tile/0/',
    'tile/0/1',
    'tile/0/0001',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/x001/x002',
    'tile/00/001',
    'tile/64/001',
    'tile/-1/001',
    'tile/data/001',
    'tile/0/001.p/0',
    'tile/0/001.p/256',
    'tile/0/001.p/999',
    'tile/0/001.p/01',
    'tile/0/001.p/',
    '/tile/0/001',
    'tile/0/001/',
    'tile/0/001\n',
    'tile/0/../../001',
    'tile/0/x999/x999/x999/x999/x999/999',
  ])
    assert.match(parseTilePath(path) as string, /^there is no tile ".*"; write it like tile\/0\/x001\/067/s, path)
})

test('a path prints as it was read', () => {
  const tiles: fc.Arbitrary<Tile> = fc.record({
    level: fc.oneof(fc.nat({ max: 63 }), fc.constant('entries' as const)),
    index: fc.oneof(fc.maxSafeNat(), fc.nat({ max: 2000 })),
    width: fc.integer({ min: 1, max: TILE }),
  })
  fc.assert(fc.property(tiles, tile => assert.deepEqual(parseTilePath(tilePath(tile.level, tile.index, tile.width)), { ...tile })))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^tile\/[0-9e]{1,3}\/[x0-9/.p]{3,12}$/)), path => {
      const tile = parseTilePath(path)
      if (typeof tile !== 'string') assert.equal(tilePath(tile.level, tile.index, tile.width), path)
    }),
  )
})

/** A tree of so many acts kept in tiles as a log keeps them, and its roots at the sizes asked for. */
function plant(size: number, marks: readonly number[]): { leaves: Hash[]; roots: Map<number, Hash>; getTile: GetTile } {
  const tiles = new Map<string, Hash[]>()
  const leaves: Hash[] = []
  const roots = new Map<number, Hash>()
  let edge: Edge = emptyEdge
  for (let no = 0; no < size; no++) {
    const leaf = leafHash(sha256, new TextEncoder().encode(`act ${no + 1}`))
    leaves.push(leaf)
    edge = grow(sha256, edge, leaf, (level, index, hash) => {
      if (level % 8 !== 0) return
      const { level: row, index: place } = hashFromTile(level, index)
      const key = `${row}/${place}`
      const tile = tiles.get(key) ?? []
      if (tile.push(hash) === 1) tiles.set(key, tile)
    })
    if (marks.includes(edge.size)) roots.set(edge.size, rootOf(sha256, edge))
  }
  const joined = new Map<string, Uint8Array>()
  const getTile: GetTile = (level, index) => {
    const key = `${level}/${index}`
    const bytes = joined.get(key) ?? join(...(tiles.get(key) ?? assert.fail(`no tile ${key}`)))
    joined.set(key, bytes)
    return bytes
  }
  return { leaves, roots, getTile }
}

test('proofs from tiles hold, about 256 and 65,536 too', () => {
  const sizes = [1, 2, 255, 256, 257, 511, 512, 513, 1000, 65_535, 65_536, 65_537, 65_800]
  const { leaves, roots, getTile } = plant(65_800, sizes)
  const read = readTiles(sha256, getTile)
  for (const size of sizes) {
    const root = roots.get(size)!
    for (const { level, index, width } of tilesOf(size)) assert.ok(getTile(level, index).length >= width * 32)
    for (const no of [0, 1, 127, 128, 254, 255, 256, 257, 511, 512, 65_534, 65_535, 65_536, size - 1].filter(no => no < size))
      assert.ok(
        checkInclusion(sha256, { leaf: leaves[no]!, no, size, proof: proveInclusion(sha256, read, no, size), root }),
        `${no} of ${size}`,
      )
    for (const from of sizes.filter(from => from <= size)) {
      const proof = proveConsistency(sha256, read, from, size)
      assert.ok(checkConsistency(sha256, { from, to: size, fromRoot: roots.get(from)!, toRoot: root, proof }), `${from} to ${size}`)
    }
  }
  assert.throws(() => readTiles(sha256, () => new Uint8Array(31))(0, 0), /tile\/0\/000 ends before its hash 0/)
})

test('new tiles are those that a tree has and a smaller one had not', () => {
  const size = fc.nat({ max: 200_000 })
  fc.assert(
    fc.property(size, size, (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const had = new Map([...tilesOf(from)].map(({ level, index, width }) => [`${level}/${index}`, width]))
      const expected = [...tilesOf(to)].filter(({ level, index, width }) => had.get(`${level}/${index}`) !== width)
      assert.deepEqual([...newTiles(from, to)], expected)
      for (const { level, index, width } of expected) assert.equal(widthOf(to, level, index), width)
    }),
    { numRuns: 50 },
  )
  assert.deepEqual([...newTiles(2 ** 40, 2 ** 40 + 1)], [{ level: 0, index: 2 ** 32, width: 1 }])
  assert.equal(widthOf(256, 0, 1), 0)
  assert.equal(widthOf(256, 1, 0), 1)
  assert.deepEqual([...tilesOf(0)], [])
})

test('bundles, there and back; a broken one is refused', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: TILE })
  fc.assert(
    fc.property(entries, lines => {
      const bundle = printBundle(lines)
      assert.deepEqual(parseBundle(bundle), lines)
      if (bundle.length > 0) {
        const cut = parseBundle(bundle.subarray(0, -1))
        assert.match(cut as string, /ends in the middle of its line/)
      }
    }),
  )
  fc.assert(
    fc.property(fc.uint8Array(), bytes => {
      const lines = parseBundle(bytes)
      if (typeof lines !== 'string') assert.deepEqual(printBundle(lines), bytes)
    }),
  )
  const long = new Uint8Array(65_535).fill(1)
  assert.deepEqual(parseBundle(printBundle([long, new Uint8Array(0)])), [long, new Uint8Array(0)])
  assert.throws(() => printBundle([new Uint8Array(65_536)]), RangeError)
  assert.match(parseBundle(new Uint8Array(2 * (TILE + 1))) as string, /more than 256 lines/)
})

test('the hashes of some leaves are found in their tiles, each asked for once', async () => {
  const asked: string[] = []
  const size = 600
  const leaf = (place: number): Uint8Array => new Uint8Array(32).fill(place % 251)
  const leaves = await leavesIn(size, [3, 255, 256, 599], async path => {
    asked.push(path)
    const tile = parseTilePath(path)
    if (typeof tile === 'string') assert.fail(tile)
    const bytes = new Uint8Array(32 * tile.width)
    for (let i = 0; i < tile.width; i++) bytes.set(leaf(256 * tile.index + i), 32 * i)
    return bytes
  })
  assert.deepEqual(asked, ['tile/0/000', 'tile/0/001', 'tile/0/002.p/88'])
  assert.deepEqual([...leaves.keys()], [3, 255, 256, 599])
  for (const [place, hash] of leaves) assert.deepEqual(hash, leaf(place))
})
