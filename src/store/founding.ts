/** What binds a record to its charter, with Node's SHA-256. */
import { createHash } from 'node:crypto'
import type { Act } from '../record/act.ts'
import { chartersAmissIn, foundingHashOf } from '../record/founding.ts'

const hex = (text: string): string => createHash('sha256').update(text).digest('hex')

/** SHA-256 over `path`, a NUL, the SHA-256 of the text and a line end, for each file in the order of paths. */
export const foundingHash = (files: ReadonlyMap<string, string>): string => foundingHashOf(files, hex)

/** Why these files are not those that the record vouches for; null where they are, or where the record names none (`bound` tells which). */
export const chartersAmiss = (files: ReadonlyMap<string, string>, acts: readonly Act[]): ReturnType<typeof chartersAmissIn> =>
  chartersAmissIn(files, acts, hex)
