/**
 * A charter folder on disk: `charter.md`, `editions/*.md`, `readings/*.md`, the annexes (`*.csv`, those in `conditions`) and the place of `record.jsonl`.
 * Here files are found and read as text; what their texts say is for others.
 */
import { isUtf8 } from 'node:buffer'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../basics/fault.ts'
import { whyNot } from './record.ts'

export interface Folder {
  /** Path inside the folder → text: `charter.md`, `editions/2023-07-11.md`, `parties.csv`. */
  readonly files: ReadonlyMap<string, string>
  /** The file of the record, or null where nothing was recorded yet. */
  readonly record: string | null
  /** What could not be read. */
  readonly faults: readonly Fault[]
}

/** A charter is prose and tables: what is larger than this is something else. */
const LARGEST = 32 * 1024 * 1024

/** The charter files of a folder, read whole, and the place of its record. */
export function readFolder(path: string): Folder {
  const names = namesIn(path)
  if (names === null) return { files: new Map(), record: null, faults: [{ file: path, line: 0, says: noFolder(path) }] }
  const faults: Fault[] = []
  const files = new Map<string, string>()
  const editions = ['editions', 'readings'].flatMap(at =>
    (namesIn(join(path, at)) ?? []).filter(n => n.endsWith('.md')).map(n => `${at}/${n}`),
  )
  const conditions = (namesIn(join(path, 'conditions')) ?? []).flatMap(at =>
    (namesIn(join(path, 'conditions', at)) ?? []).filter(n => n.endsWith('.csv')).map(n => `conditions/${at}/${n}`),
  )
  for (const name of [...names.filter(n => n === 'charter.md' || n.endsWith('.csv')), ...editions, ...conditions]) {
    const text = readText(join(path, name), LARGEST)
    if (typeof text === 'string') files.set(name, text)
    else faults.push(text)
  }
  // A near miss (`Charter.md`, `charter.txt`) is told by the reader of charters; it needs the names only.
  if (!files.has('charter.md')) for (const name of names) files.set(name, files.get(name) ?? '')
  return { files, record: names.includes('record.jsonl') ? join(path, 'record.jsonl') : null, faults }
}

/** The folders below `path` that hold a charter, by name; or the fault that was in the way. */
export function foldersIn(path: string): readonly string[] | Fault {
  const names = namesIn(path)
  if (names === null) return { file: path, line: 0, says: noFolder(path) }
  return names.filter(name => namesIn(join(path, name))?.includes('charter.md')).map(name => join(path, name))
}

const namesIn = (path: string): string[] | null => {
  try {
    return readdirSync(path).sort()
  } catch {
    return null
  }
}

function noFolder(path: string): string {
  try {
    return statSync(path).isDirectory()
      ? 'this folder may not be read; give yourself the right to, or ask its owner'
      : 'this is a file; name the folder in which it lies'
  } catch (error) {
    const { code } = error as { code?: string }
    return code === 'ENOENT' ? 'there is no such folder; name one that holds a charter.md, or begin one with "entente init"' : whyNot(error)
  }
}

/** The text of a file without a byte order mark, or the fault that was in the way. */
export function readText(path: string, largest: number): string | Fault {
  const fault = (line: number, says: string): Fault => ({ file: path, line, says })
  try {
    const at = statSync(path)
    // A pipe would be waited for, perhaps for ever, and a device has no end.
    if (!at.isFile() && !at.isDirectory())
      return fault(0, `this is a ${at.isFIFO() ? 'pipe' : 'device'}, and a file is wanted here; write its text into a file first`)
    if (at.size > largest) return fault(0, `this file is larger than ${largest / 1024 / 1024} MiB; leave out what is no part of it`)
    const bytes = readFileSync(path)
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
    if (utf16) return fault(1, 'this file is UTF-16; save it as UTF-8')
    const nul = bytes.indexOf(0)
    if (nul >= 0) return fault(lineOf(bytes, nul), 'there is a NUL byte here, so this is no text; save the file as UTF-8')
    if (!isUtf8(bytes)) return fault(firstWrong(bytes), 'this line is not UTF-8; save the file as UTF-8 (in most editors under "encoding")')
    const text = bytes.toString('utf8')
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  } catch (error) {
    return fault(0, whyNot(error))
  }
}

const lineOf = (bytes: Uint8Array, at: number): number => bytes.subarray(0, at).reduce((n, byte) => (byte === 10 ? n + 1 : n), 1)

function firstWrong(bytes: Buffer): number {
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start)
    const end = newline < 0 ? bytes.length : newline
    if (!isUtf8(bytes.subarray(start, end))) return line
    start = end + 1
  }
  return 0
}
