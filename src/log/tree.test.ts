/** The tree against published vectors, against RFC 6962's own recursive definition, and against itself at sizes nobody has. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseHex, printHex } from './bytes.ts'
import type { Hash } from './hash.ts'
import { base64, sha256, vectors } from '../../test/log.ts'
import {
  checkConsistency,
  checkInclusion,
  type Edge,
  edgeOf,
  emptyEdge,
  emptyRoot,
  grow,
  leafHash,
  nodeHash,
  proveConsistency,
  proveInclusion,
  type ReadHash,
  rootOf,
} from './tree.ts'

interface ProofVector {
  readonly kind: 'inclusion' | 'consistency'
  readonly name: string
  readonly size1: number | string
  readonly size2: number | string
  readonly root1: string
  readonly root2: string
  readonly leafIdx: number | string
  readonly treeSize: number | string
  readonly leafHash: string
  readonly root: string
  readonly proof: readonly string[] | null
  readonly wantErr: boolean
}

for (const v of vectors<{ vectors: ProofVector[] }>('rfc6962-proofs').vectors) {
  test(`published proof: ${v.name}`, () => {
    const proof = (v.proof ?? []).map(base64)
    const fine =
      v.kind === 'inclusion'
        ? checkInclusion(sha256, {
            leaf: base64(v.leafHash),
            no: Number(v.leafIdx),
            size: Number(v.treeSize),
            proof,
            root: base64(v.root),
          })
        : checkConsistency(sha256, {
            from: Number(v.size1),
            to: Number(v.size2),
            fromRoot: base64(v.root1),
            toRoot: base64(v.root2),
            proof,
          })
    assert.equal(fine, !v.wantErr)
  })
}

const trees = vectors<{ leaves: string[]; roots: string[] }>('rfc6962-roots')

test('published roots of the trees of 0 to 8 leaves', () => {
  let edge: Edge = emptyEdge
  assert.equal(printHex(rootOf(sha256, edge)), trees.roots[0])
  trees.leaves.forEach((leaf, i) => {
    edge = grow(sha256, edge, leafHash(sha256, parseHex(leaf)!))
    assert.equal(printHex(rootOf(sha256, edge)), trees.roots[i + 1])
  })
})

/** MTH as RFC 6962 defines it. */
function defined(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return emptyRoot(sha256)
  if (leaves.length === 1) return leaves[0]!
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return nodeHash(sha256, defined(leaves.slice(0, k)), defined(leaves.slice(k)))
}

/** A tree of so many acts, its roots at every size, and a reader that knows complete subtrees only. */
function plant(size: number): { leaves: Hash[]; edges: Edge[]; read: ReadHash } {
  const known = new Map<string, Hash>()
  const leaves: Hash[] = []
  const edges: Edge[] = [emptyEdge]
  for (let no = 0; no < size; no++) {
    const leaf = leafHash(sha256, new TextEncoder().encode(`act ${no + 1}`))
    leaves.push(leaf)
    edges.push(
      grow(sha256, edges[no]!, leaf, (level, index, hash) => {
        assert.ok(!known.has(`${level}/${index}`), 'told twice')
        known.set(`${level}/${index}`, hash)
      }),
    )
  }
  const read: ReadHash = (level, index) => known.get(`${level}/${index}`) ?? assert.fail(`no subtree ${level}/${index}`)
  return { leaves, edges, read }
}

const most = 300
const { leaves, edges, read } = plant(most)
const roots = edges.map(edge => rootOf(sha256, edge))

test('the root is the one RFC 6962 defines', () => {
  for (let size = 0; size <= 130; size++) assert.deepEqual(roots[size], defined(leaves.slice(0, size)), `${size}`)
})

test('the edge can be had from the subtrees', () => {
  for (let size = 0; size <= most; size++) assert.deepEqual(edgeOf(read, size), edges[size])
})

test('every leaf of every tree is proved, and of no other tree or place', () => {
  for (let size = 1; size <= most; size++) {
    const root = roots[size]!
    // All places of small trees and of those about powers of two, some of the others.
    const stride = size <= 70 || Math.abs(size - 128) < 3 || Math.abs(size - 256) < 3 ? 1 : 7
    for (let no = size % stride; no < size; no += stride) {
      const proof = proveInclusion(sha256, read, no, size)
      const leaf = leaves[no]!
      assert.ok(checkInclusion(sha256, { leaf, no, size, proof, root }), `${no} of ${size}`)
      assert.ok(!checkInclusion(sha256, { leaf: leaves[(no + 1) % most]!, no, size, proof, root }))
      assert.ok(!checkInclusion(sha256, { leaf, no, size, proof, root: roots[size - 1]! }))
      if (no + 1 < size) assert.ok(!checkInclusion(sha256, { leaf, no: no + 1, size, proof, root }))
      assert.ok(!checkInclusion(sha256, { leaf, no, size, proof: [...proof, root], root }))
      if (proof.length > 0) assert.ok(!checkInclusion(sha256, { leaf, no, size, proof: proof.slice(1), root }))
      if (proof.length > 0) assert.ok(!checkInclusion(sha256, { leaf, no, size, proof: proof.slice(0, -1), root }))
    }
  }
})

test('every tree goes on from every smaller one, and from no other', () => {
  for (let to = 0; to <= most; to += to < 70 ? 1 : 11) {
    for (let from = 0; from <= to; from++) {
      const proof = proveConsistency(sha256, read, from, to)
      const [fromRoot, toRoot] = [roots[from]!, roots[to]!]
      assert.ok(checkConsistency(sha256, { from, to, fromRoot, toRoot, proof }), `${from} to ${to}`)
      assert.ok(!checkConsistency(sha256, { from, to, fromRoot, toRoot: leaves[5]!, proof }) || from === 0)
      assert.ok(!checkConsistency(sha256, { from, to, fromRoot: leaves[5]!, toRoot, proof }))
      assert.ok(!checkConsistency(sha256, { from, to, fromRoot, toRoot, proof: [...proof, toRoot] }))
      if (proof.length > 0) assert.ok(!checkConsistency(sha256, { from, to, fromRoot, toRoot, proof: proof.slice(0, -1) }))
    }
  }
})

test('a proof with one bit turned is refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: most }), fc.nat(), fc.nat(), fc.nat({ max: 255 }), (size, a, b, bit) => {
      const no = a % size
      const turn = (proof: Hash[]): Hash[] =>
        proof.map((hash, i) => (i === b % proof.length ? hash.map((byte, j) => (j === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)) : hash))
      const inclusion = turn(proveInclusion(sha256, read, no, size))
      assert.ok(!checkInclusion(sha256, { leaf: leaves[no]!, no, size, proof: inclusion, root: roots[size]! }))
      const from = 1 + (a % (size - 1))
      const consistency = turn(proveConsistency(sha256, read, from, size))
      assert.ok(
        !checkConsistency(sha256, { from, to: size, fromRoot: roots[from]!, toRoot: roots[size]!, proof: consistency }),
        `${from} to ${size}`,
      )
    }),
  )
})

test('a tree in which every act is alike counts to 2^53', () => {
  // Where all leaves are alike, so are all subtrees of a level, and a tree of any size can be asked.
  const levels: Hash[] = [leafHash(sha256, new Uint8Array(0))]
  for (let level = 1; level <= 53; level++) levels.push(nodeHash(sha256, levels[level - 1]!, levels[level - 1]!))
  const vast: ReadHash = (level, index) => {
    assert.ok(Number.isSafeInteger(index) && index >= 0)
    return levels[level]!
  }
  const about = [2 ** 31, 2 ** 32, 2 ** 40, 2 ** 45, 2 ** 53 - 2].flatMap(n => [n - 1, n, n + 1])
  const sizes = fc.oneof(fc.constantFrom(...about), fc.integer({ min: 1, max: 2 ** 53 - 1 }), fc.integer({ min: 1, max: 2 ** 40 }))
  fc.assert(
    fc.property(sizes, sizes, (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const [fromRoot, toRoot] = [rootOf(sha256, edgeOf(vast, from)), rootOf(sha256, edgeOf(vast, to))]
      assert.ok(checkConsistency(sha256, { from, to, fromRoot, toRoot, proof: proveConsistency(sha256, vast, from, to) }))
      const proof = proveInclusion(sha256, vast, from - 1, to)
      assert.ok(proof.length <= 53)
      assert.ok(checkInclusion(sha256, { leaf: levels[0]!, no: from - 1, size: to, proof, root: toRoot }))
      const grown = grow(sha256, edgeOf(vast, from), levels[0]!)
      if (from < 2 ** 53 - 1) assert.deepEqual(grown, edgeOf(vast, from + 1))
    }),
  )
})

test('what is no size, no place and no hash is refused', () => {
  const [leaf, root] = [leaves[0]!, roots[1]!]
  for (const no of [-1, 1, 0.5, Number.NaN, 2 ** 53]) assert.ok(!checkInclusion(sha256, { leaf, no, size: 1, proof: [], root }))
  for (const size of [-1, 0, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
    assert.ok(!checkInclusion(sha256, { leaf, no: 0, size, proof: [], root }))
  assert.ok(!checkInclusion(sha256, { leaf: new Uint8Array(31), no: 0, size: 1, proof: [], root: new Uint8Array(31) }))
  assert.ok(!checkConsistency(sha256, { from: 0, to: 0, fromRoot: root, toRoot: root, proof: [] }))
  assert.throws(() => proveInclusion(sha256, read, 3, 3), RangeError)
  assert.throws(() => proveConsistency(sha256, read, 4, 3), RangeError)
})
