/**
 * Whether what lies in a database is what it was: a document by its SHA-256, a sealed part by what its line carries of it, and the head of a record
 * by its signed checkpoint. Somebody with a hand in the database can change all of these, and sign none.
 */
import { openCheckpoint } from '../log/checkpoint.ts'
import { type Sha256, same } from '../log/hash.ts'
import { parseVerifierKey, verifierOf } from '../log/note.ts'
import { rootOf } from '../log/tree.ts'
import { hex, type Means, type Part, sealOf } from './keep.ts'
import { verifyEd25519 } from './keys.ts'
import { Altered, type Head, type Line, type Signers, type Store } from './store.ts'

interface Document {
  readonly bytes: Uint8Array
  readonly type: string
}

/** The document itself; where it is not the one of its SHA-256, `Altered` is thrown. */
export function unaltered(sha256: Sha256, hash: string, document: Document): Document {
  if (hex(sha256(document.bytes)) === hash) return document
  throw new Altered(changedDocument(hash))
}

/** A document for what can be shown without it; null where there is none, or it is another than its hash says. */
export async function wholeDocument(store: Pick<Store, 'document'>, org: string, hash: string): Promise<Document | null> {
  try {
    return await store.document(org, hash)
  } catch (error) {
    if (error instanceof Altered) return null
    throw error
  }
}

/** The sealed part itself; where its line does not carry its hash, `Altered` is thrown. */
export function unalteredPart(sha256: Sha256, line: Line, part: Part): Part {
  if (isPartOf(sha256, line.line, part)) return part
  throw new Altered(changedPart(line.no))
}

/** Whether a line carries the salted hash of a part. */
export const isPartOf = (sha256: Sha256, line: string, part: Part): boolean => line.includes(`"sealed":"${hex(sealOf(sha256, part))}"`)

export const changedDocument = (hash: string): string => `the document ${hash} has another text than its hash says`
export const changedPart = (no: number): string => `the sealed part of line ${no} is not the one that its line names`

/** Why a head is not one that the log's own key signed, in a sentence; null where it is. */
export function headAmiss(sha256: Sha256, signers: Signers, { org, size, edge, checkpoint }: Head, origin: string): string | null {
  const keys = signers.verifiers(org, origin).flatMap(line => {
    const key = parseVerifierKey(sha256, line)
    const verifier = typeof key === 'string' ? key : verifierOf(key, verifyEd25519)
    return typeof verifier === 'string' ? [] : [verifier]
  })
  const opened = openCheckpoint(checkpoint, { origin, keys })
  if (typeof opened === 'string') return `its newest checkpoint is not to be believed: ${opened}`
  if (opened.checkpoint.size !== size || edge.size !== size)
    return `its newest checkpoint is over ${opened.checkpoint.size} lines, and its head says that there are ${size}`
  return same(opened.checkpoint.root, rootOf(sha256, edge)) ? null : 'the edge of its log is not the one that its newest checkpoint signed'
}

/**
 * Asks `headAmiss` before lines are added to a head that came from the database: what is signed next stands for all before it. A head that was found
 * good is not looked at again.
 */
export function openSigned({ sha256, signers }: Means): (head: Head, origin: string) => string | null {
  const good = new Map<string, Head>()
  return (head, origin) => {
    const before = good.get(head.org)
    if (before && before.checkpoint === head.checkpoint && before.size === head.size && isSame(before.edge.hashes, head.edge.hashes))
      return null
    const amiss = headAmiss(sha256, signers, head, origin)
    if (amiss === null) good.set(head.org, head)
    return amiss
  }
}

const isSame = (a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean =>
  a.length === b.length && a.every((hash, i) => same(hash, b[i]!))
