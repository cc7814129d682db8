/** The growing of the log's tree, RFC 6962, section 2.1, until the room `log` takes it over. */
export type Hash = Uint8Array
export type Sha256 = (data: Uint8Array) => Uint8Array

export interface Edge {
  readonly size: number
  readonly hashes: readonly Hash[]
}

export const emptyEdge: Edge = { size: 0, hashes: [] }

export const leafHash = (sha256: Sha256, leaf: Uint8Array): Hash => sha256(Buffer.concat([Uint8Array.of(0), leaf]))
export const nodeHash = (sha256: Sha256, left: Hash, right: Hash): Hash => sha256(Buffer.concat([Uint8Array.of(1), left, right]))

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
    index = Math.floor(index / 2)
  }
  hashes.push(hash)
}

export function rootOf(sha256: Sha256, edge: Edge): Hash {
  let root = edge.hashes.at(-1)
  if (!root) return sha256(new Uint8Array(0))
  for (let i = edge.hashes.length - 2; i >= 0; i--) root = nodeHash(sha256, edge.hashes[i]!, root)
  return root
}

export const printCheckpoint = (c: { origin: string; size: number; root: Hash; extensions: readonly string[] }): string =>
  [c.origin, c.size, Buffer.from(c.root).toString('base64'), ...c.extensions].map(line => `${line}\n`).join('')
