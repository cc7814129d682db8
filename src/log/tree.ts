/**
 * The Merkle tree of RFC 6962, section 2.1 (RFC 9162, section 2.1): every act is a leaf, and 32 bytes stand for all of them in their order.
 *
 * An inclusion proof shows that a leaf is in a tree; a consistency proof, that a later tree only went on from an earlier one. Leaves are counted
 * from 0 here; the record counts its acts from 1. Sizes are exact up to 2^53, so nothing below shifts bits: JavaScript's shifts end at 2^32.
 */
import { HASH_SIZE, type Hash, type Sha256, same } from './hash.ts'

/** The right edge of a tree: the roots of its full subtrees, the largest first. It is all that growing needs. */
export interface Edge {
  readonly size: number
  readonly hashes: readonly Hash[]
}

/** Gives the hash of a complete subtree: at `level` 0 a leaf's own hash, at level n that of 2^n leaves from `index` × 2^n on. */
export type ReadHash = (level: number, index: number) => Hash

export interface Inclusion {
  /** The leaf's hash. */
  readonly leaf: Hash
  /** Its place, from 0. */
  readonly no: number
  readonly size: number
  readonly proof: readonly Hash[]
  readonly root: Hash
}

export interface Consistency {
  readonly from: number
  readonly to: number
  readonly fromRoot: Hash
  readonly toRoot: Hash
  readonly proof: readonly Hash[]
}

// What is hashed is laid out here each time, for millions of leaves would leave millions of arrays behind. SHA-256 keeps none of it (`Sha256`), and
// nobody else sees it, so the functions below are still functions of their arguments.
const nodeData = new Uint8Array(1 + 2 * HASH_SIZE)
nodeData[0] = 1
const leafData = new Uint8Array(4096)

/** The hash of a leaf. Its leading 0 and the 1 of a node keep one from ever passing for the other. */
export function leafHash(sha256: Sha256, leaf: Uint8Array): Hash {
  const data = leaf.length < leafData.length ? leafData.subarray(0, leaf.length + 1) : new Uint8Array(leaf.length + 1)
  data.set(leaf, 1)
  return sha256(data)
}

/** The hash of a node over its two halves. */
export function nodeHash(sha256: Sha256, left: Hash, right: Hash): Hash {
  nodeData.set(left, 1)
  nodeData.set(right, 1 + HASH_SIZE)
  return sha256(nodeData)
}

/** The root of a tree without leaves. */
export const emptyRoot = (sha256: Sha256): Hash => sha256(new Uint8Array(0))

export const emptyEdge: Edge = { size: 0, hashes: [] }

/** The edge with one leaf more. `hear` is told every complete subtree's hash as it comes to be, the leaf itself first. */
export function grow(sha256: Sha256, edge: Edge, leaf: Hash, hear?: (level: number, index: number, hash: Hash) => void): Edge {
  const hashes = edge.hashes.slice()
  push(sha256, hashes, edge.size, leaf, hear)
  return { size: edge.size + 1, hashes }
}

/** Grows in place the hashes of an edge of that size: for those who walk over very many leaves. */
export function push(
  sha256: Sha256,
  hashes: Hash[],
  size: number,
  leaf: Hash,
  hear?: (level: number, index: number, hash: Hash) => void,
): void {
  let [level, index, hash] = [0, size, leaf]
  hear?.(level, index, hash)
  for (; index % 2 === 1; hear?.(level, index, hash)) {
    hash = nodeHash(sha256, hashes.pop()!, hash)
    level++
    index = half(index)
  }
  hashes.push(hash)
}

/** The root of the tree with that edge. */
export function rootOf(sha256: Sha256, edge: Edge): Hash {
  let root = edge.hashes.at(-1)
  if (!root) return emptyRoot(sha256)
  for (let i = edge.hashes.length - 2; i >= 0; i--) root = nodeHash(sha256, edge.hashes[i]!, root)
  return root
}

/** The edge of a tree of that size, from its complete subtrees. */
export function edgeOf(read: ReadHash, size: number): Edge {
  const hashes: Hash[] = []
  for (let start = 0; start < size; ) {
    const [level, width] = fullest(size - start)
    hashes.push(read(level, start / width))
    start += width
  }
  return { size, hashes }
}

/** The proof that leaf `no` is in the tree of that size, from the leaf's neighbour upwards. */
export function proveInclusion(sha256: Sha256, read: ReadHash, no: number, size: number): Hash[] {
  if (!isSize(no) || !isSize(size) || no >= size) throw new RangeError(`there is no leaf ${no} in a tree of ${size}`)
  const proof: Hash[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + split(end - start)
    if (no < middle) {
      proof.push(rangeHash(sha256, read, middle, end))
      end = middle
    } else {
      proof.push(rangeHash(sha256, read, start, middle))
      start = middle
    }
  }
  return proof.reverse()
}

/** Whether the proof shows that the leaf is in the tree with that root. */
export function checkInclusion(sha256: Sha256, { leaf, no, size, proof, root }: Inclusion): boolean {
  if (!isSize(no) || !isSize(size) || no >= size || !areHashes([leaf, root, ...proof])) return false
  let [at, last, hash] = [no, size - 1, leaf]
  for (const next of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sha256, next, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      hash = nodeHash(sha256, hash, next)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && same(hash, root)
}

/** The proof that the tree of size `to` begins with the tree of size `from`. */
export function proveConsistency(sha256: Sha256, read: ReadHash, from: number, to: number): Hash[] {
  if (!isSize(from) || !isSize(to) || from > to) throw new RangeError(`a tree of ${to} cannot go on from one of ${from}`)
  const proof: Hash[] = []
  if (from === 0) return proof
  // While the earlier tree is a left part of the range, the checker knows its root and needs no hash for it.
  let [start, end, known] = [0, to, true]
  while (from !== end) {
    const middle = start + split(end - start)
    if (from <= middle) {
      proof.push(rangeHash(sha256, read, middle, end))
      end = middle
    } else {
      proof.push(rangeHash(sha256, read, start, middle))
      start = middle
      known = false
    }
  }
  if (!known) proof.push(rangeHash(sha256, read, start, end))
  return proof.reverse()
}

/** Whether the proof shows that the later tree begins with the earlier one. Every tree begins with the empty one, without proof. */
export function checkConsistency(sha256: Sha256, { from, to, fromRoot, toRoot, proof }: Consistency): boolean {
  if (!isSize(from) || !isSize(to) || from > to) return false
  if (from === to) return proof.length === 0 && same(fromRoot, toRoot) && (from > 0 || same(fromRoot, emptyRoot(sha256)))
  if (!areHashes([fromRoot, toRoot, ...proof])) return false
  if (from === 0) return proof.length === 0 && same(fromRoot, emptyRoot(sha256))
  let [at, last] = [from - 1, to - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  // Where the earlier tree is one full subtree its root is where the proof begins.
  const rest = at === 0 ? proof : proof.slice(1)
  const first = at === 0 ? fromRoot : proof[0]
  if (!first) return false
  let [earlier, later] = [first, first]
  for (const next of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      earlier = nodeHash(sha256, next, earlier)
      later = nodeHash(sha256, next, later)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      later = nodeHash(sha256, later, next)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && same(earlier, fromRoot) && same(later, toRoot)
}

/** The hash of the leaves from `start` to before `end`, where `start` begins a subtree large enough for them. */
function rangeHash(sha256: Sha256, read: ReadHash, start: number, end: number): Hash {
  const hashes: Hash[] = []
  for (let at = start; at < end; ) {
    const [level, width] = fullest(end - at)
    hashes.push(read(level, at / width))
    at += width
  }
  return rootOf(sha256, { size: end - start, hashes })
}

/** The largest power of two that is not above `n`, with its exponent before it. */
function fullest(n: number): [level: number, width: number] {
  let [level, width] = [0, 1]
  while (width * 2 <= n) [level, width] = [level + 1, width * 2]
  return [level, width]
}

/** The largest power of two below `n`: where a tree of `n` leaves parts. */
function split(n: number): number {
  let width = 1
  while (width * 2 < n) width *= 2
  return width
}

const half = (n: number): number => Math.floor(n / 2)

/** Whether it can be a number of leaves. */
export const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0

const areHashes = (hashes: readonly Hash[]): boolean => hashes.every(hash => hash.length === HASH_SIZE)
