/**
 * A charter folder on disk: `charter.md`, `editions/*.md`, the annexes (`*.csv`) and `record.jsonl`.
 * Texts are UTF-8; anything else is a fault with its line, never a guess.
 */
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Fault } from '../basics/fault.ts'

export interface Folder {
  /** The folder as the reader named it. */
  readonly path: string
  /** Path inside the folder → text: `charter.md`, `editions/2023-07-11.md`, `parties.csv`. */
  readonly files: Readonly<Record<string, string>>
  /** Where the record lies, or null where nothing was recorded yet. */
  readonly record: string | null
  readonly faults: readonly Fault[]
}

/** A charter is prose and tables: what is larger than this is something else. */
const LARGEST = 32 * 1024 * 1024

/** The folder's charter files, read whole, and the place of its record; every file that cannot be read is a fault. */
export async function readFolder(path: string): Promise<Folder> {
  const faults: Fault[] = []
  const names = await list(path)
  if (names === null) {
    return { path, files: {}, record: null, faults: [{ file: path, line: 0, says: `there is no folder "${path}"; name a folder that holds a charter.md` }] }
  }
  const wanted = names.filter(name => name === 'charter.md' || name.endsWith('.csv'))
  for (const name of (await list(join(path, 'editions'))) ?? []) if (name.endsWith('.md')) wanted.push(`editions/${name}`)
  if (!wanted.includes('charter.md')) {
    faults.push({ file: join(path, 'charter.md'), line: 0, says: `the folder "${basename(path)}" holds no charter.md; write one, or begin with "entente init"` })
  }
  const files: Record<string, string> = {}
  for (const name of wanted.sort()) {
    const read = await readText(join(path, name))
    if (typeof read === 'string') files[name] = read
    else faults.push(read)
  }
  return { path, files, record: names.includes('record.jsonl') ? join(path, 'record.jsonl') : null, faults }
}

/** The folders below `path` that hold a charter, by name. */
export async function listFolders(path: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const name of (await list(path)) ?? []) {
    if ((await list(join(path, name)))?.includes('charter.md')) found.push(join(path, name))
  }
  return found
}

/** The text of a file, or the fault that was in the way. */
export async function readText(path: string): Promise<string | Fault> {
  const fault = (line: number, says: string): Fault => ({ file: path, line, says })
  try {
    if ((await stat(path)).size > LARGEST) return fault(0, 'the file is larger than 32 MiB; a charter and its annexes are texts, so leave out what is not')
    const bytes = await readFile(path)
    const nul = bytes.indexOf(0)
    if (nul >= 0) return fault(lineOf(bytes, nul), 'there is a NUL byte here, so this is no text; save the file as UTF-8')
    const wrong = firstWrong(bytes)
    if (wrong !== null) return fault(lineOf(bytes, wrong), 'this line is not UTF-8; save the file as UTF-8 (in most editors under "encoding")')
    return new TextDecoder('utf-8').decode(bytes)
  } catch (error) {
    return fault(0, why(error))
  }
}

const list = async (path: string): Promise<string[] | null> => {
  try {
    return (await readdir(path)).sort()
  } catch {
    return null
  }
}

const lineOf = (bytes: Uint8Array, at: number): number => bytes.subarray(0, at).reduce((n, byte) => (byte === 10 ? n + 1 : n), 1)

/** The place of the first byte that is no UTF-8, or null. */
function firstWrong(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null
  let start = 0
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 10) continue
    if (!isUtf8(bytes.subarray(start, at))) return start
    start = at + 1
  }
  return 0
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const why = (error: unknown): string => {
  const code = (error as { code?: string }).code
  if (code === 'EACCES') return 'the file may not be read; give yourself the right to read it'
  if (code === 'EISDIR') return 'this is a folder, and a file is wanted here'
  return 'the file cannot be read; check the disk and its name'
}
