/** A folder opened: its charter read and the place of its record; the pages and the commands both begin here. */
import { createHash } from 'node:crypto'
import type { Fault } from '../basics/fault.ts'
import type { Charter } from '../charter/charter.ts'
import { readCharter } from '../charter/read.ts'
import { readFolder } from '../store/folder.ts'

export interface Opened {
  readonly charter: Charter
  /** Path inside the folder → text. */
  readonly files: ReadonlyMap<string, string>
  /** The file of the record, or null where nothing was recorded yet. */
  readonly record: string | null
  readonly warnings: readonly Fault[]
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The charter of a folder and the place of its record, or all the faults that were in the way, with the warnings among them. */
export function openFolder(path: string): Opened | readonly Fault[] {
  const { files, record, faults } = readFolder(path)
  if (faults.length > 0) return faults
  const read = readCharter(files, { folder: path, sha256 })
  return read.ok ? { charter: read.ok, files, record, warnings: read.faults } : read.faults
}

export const isOpened = (opened: Opened | readonly Fault[]): opened is Opened => 'charter' in opened
