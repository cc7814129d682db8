/** What binds a record to its charter, with Node's SHA-256. */
import { createHash } from 'node:crypto'
import type { Act } from '../record/act.ts'
import { bringsIn, chartersAmissIn, filesAmissIn, foundingHashOf } from '../record/founding.ts'
import type { FileEntry } from './store.ts'

const hex = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The hash of what an organisation was founded with: of its first files, by the SHA-256 of each. */
export const foundingHash = (files: readonly FileEntry[]): string =>
  foundingHashOf(new Map(files.filter(f => f.since === 0).map(f => [f.path, f.hash])), hex)

/** Why these files are not those that the record vouches for; null where they are, or where the record names none (`bound` tells which). */
export const chartersAmiss = (files: ReadonlyMap<string, string>, acts: readonly Act[]): ReturnType<typeof chartersAmissIn> =>
  chartersAmissIn(files, acts, hex)

/**
 * The files that hold, of all that are kept: those that it began with, and each later one that an act of the record brings in. One whose act never
 * came, as where a node died before it was kept, does not.
 */
export const filesHeld = (files: readonly FileEntry[], acts: readonly Act[]): readonly FileEntry[] =>
  files.filter(({ path, hash, since }) => since === 0 || acts.some(act => bringsIn(act, path, hash)))

/** Where a later act may lay a text. */
const LATER = /^(editions|readings|conditions)\/|^catalogues\/[^/]+\/[^/]+\//

/**
 * Why what is kept beside a record is not what the record vouches for, with the name of the file; null where it is, or where the record does not
 * name what it was founded with. `others` are the SHA-256 of all that is kept.
 */
export function filesAmiss(files: readonly FileEntry[], acts: readonly Act[], others: Iterable<string>): string | null {
  const held = filesHeld(files, acts)
  const { bound, apart, amiss } = filesAmissIn(new Map(held.map(({ path, hash }) => [path, hash])), acts, { hex, others })
  if (amiss !== null || !bound) return amiss
  const twice = files.find(file => files.some(f => f !== file && f.path === file.path && f.hash !== file.hash))
  const strange = twice ?? files.find(file => !held.includes(file) && !LATER.test(file.path))
  if (strange !== undefined) return `${strange.path} has another text beside it that no act of the record brought in`
  const table = apart ? held.find(({ path }) => path.startsWith('catalogues/')) : undefined
  return table === undefined ? null : `${table.path} was not there when the record was founded, and no act brought it in`
}
