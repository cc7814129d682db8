/** What binds a record to its charter, with Node's SHA-256. */
import { createHash } from 'node:crypto'
import type { Act } from '../record/act.ts'
import { chartersAmissIn, foundingHashOf } from '../record/founding.ts'
import type { FileEntry } from './store.ts'

const hex = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The hash of what an organisation was founded with: of its first files, by the SHA-256 of each. */
export const foundingHash = (files: readonly FileEntry[]): string =>
  foundingHashOf(new Map(files.filter(f => f.since === 0).map(f => [f.path, f.hash])), hex)

/** Why these files are not those that the record vouches for; null where they are, or where the record names none (`bound` tells which). */
export const chartersAmiss = (files: ReadonlyMap<string, string>, acts: readonly Act[]): ReturnType<typeof chartersAmissIn> =>
  chartersAmissIn(files, acts, hex)
