/** Where `entente verify` has an alliance from: an exported folder, or the address of an organisation. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { printFault } from '../basics/fault.ts'
import type { Charter } from '../charter/charter.ts'
import { readCharter } from '../charter/read.ts'
import { parseCheckpoint } from '../log/checkpoint.ts'
import { parseNote } from '../log/note.ts'
import { leavesIn } from '../log/tile.ts'
import { isCatalogueFile } from '../record/catalogue.ts'
import { withheldIn } from '../record/line.ts'
import { sha256 as sha256Hex } from '../server/opening.ts'
import { catalogueFilesIn, textsIn } from '../store/catalogues.ts'
import { readFolder } from '../store/folder.ts'
import { eachLine } from '../store/record.ts'
import type { FetchDocument } from './documents.ts'

/** An alliance as it lies in a folder or is given at an address; nothing of it is checked yet but its charter. */
export interface Found {
  readonly charter: Charter
  /** Path in the folder → text. */
  readonly files: ReadonlyMap<string, string>
  readonly lines: readonly string[]
  /** The hashes that the log publishes for lines that are withheld, by number. */
  readonly withheld: ReadonlyMap<number, Uint8Array>
  readonly checkpoint: string | null
  readonly key: string | null
  /** What lies there under a SHA-256, not looked at yet; null where nothing does. */
  readonly document: FetchDocument
}

/** What lies in a folder; or the sentences on what is wrong there. */
export function inFolder(path: string): Found | string {
  const { files, record, faults } = readFolder(path)
  if (faults.length > 0) return faults.map(printFault).join('\n')
  const charter = readCharter(files, { folder: path, sha256: sha256Hex })
  if (!charter.ok)
    return charter.faults
      .filter(f => !f.warning)
      .map(printFault)
      .join('\n')
  const lines: string[] = []
  const amiss =
    record === null
      ? []
      : eachLine(record, line => {
          lines.push(line)
          return true
        })
  if (amiss.length > 0) return amiss.map(printFault).join('\n')
  const text = (name: string): string | null => {
    const file = join(path, 'log', name)
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : null
  }
  const checkpoint = text('checkpoint')
  if (checkpoint !== null && record !== null) {
    const bytes = readFileSync(record)
    const at = bytes.indexOf('\r\n')
    const no = at < 0 ? 0 : bytes.subarray(0, at).filter(byte => byte === 10).length + 1
    if (no > 0)
      return `record.jsonl:${no}: this line ends with a carriage return, which the log does not have; the file was saved anew. Take the export as it was written (with line ends of one sign, LF).`
  }
  const catalogues = textsIn(path, catalogueFilesIn(path))
  if (catalogues.faults.length > 0) return catalogues.faults.map(printFault).join('\n')
  const all = new Map([...files, ...catalogues.texts])
  const byHash = new Map([...all.values()].map(of => [sha256Hex(of), of]))
  return {
    charter: charter.ok,
    files: all,
    lines,
    withheld: new Map(),
    checkpoint,
    key: text('key'),
    document: async hash => {
      const file = join(path, 'documents', hash)
      if (statSync(file, { throwIfNoEntry: false })?.isFile()) return readFileSync(file)
      // The texts of the charter lie under their own names.
      const named = byHash.get(hash)
      return named === undefined ? null : new TextEncoder().encode(named)
    },
  }
}

/** The same from an address: charter files, lines, checkpoint and key. */
export async function fetched(address: string): Promise<Found | string> {
  const base = address.replace(/\/+$/, '')
  const get = async (path: string, whole = false): Promise<string> => {
    const response = await fetch(`${base}${path}`, { signal: AbortSignal.timeout(60_000) })
    if (!response.ok)
      throw new Error(
        `${base}${path} answered ${response.status}; name the address of a live organisation, as https://example.org/my-alliance`,
      )
    // A mark of the byte order is part of what is hashed of a table.
    return whole ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()) : response.text()
  }
  try {
    const listed = JSON.parse(await get('/files.json')) as { org: string; live: boolean; files: { path: string; hash: string }[] }
    const files = new Map<string, string>()
    for (const { path, hash } of listed.files) {
      const text = await get(`/documents/${hash}`, isCatalogueFile(path))
      if (sha256Hex(text) !== hash) return `${base}/documents/${hash} is not the text of that SHA-256; do not rely on this address.`
      files.set(path, text)
    }
    const charter = readCharter(files, { folder: listed.org, sha256: sha256Hex })
    if (!charter.ok)
      return charter.faults
        .filter(f => !f.warning)
        .map(printFault)
        .join('\n')
    // The checkpoint first: the record may grow meanwhile, and is then longer, never shorter.
    const checkpoint = listed.live ? await get('/log/checkpoint') : null
    const key = listed.live ? await get('/log/key') : null
    const size = checkpoint === null ? null : sizeIn(checkpoint)
    const lines = (await get('/record.jsonl')).split('\n').filter(line => line !== '')
    const known = size === null ? lines : lines.slice(0, size)
    return {
      charter: charter.ok,
      files,
      lines: known,
      withheld: checkpoint === null ? new Map() : await leavesOf(base, known),
      checkpoint,
      key,
      document: hash => documentAt(base, hash),
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A document at an address; null where it is not given. */
async function documentAt(base: string, hash: string): Promise<Uint8Array | null> {
  const response = await fetch(`${base}/documents/${hash}`, { signal: AbortSignal.timeout(60_000) }).catch(() => null)
  return response?.ok
    ? response.arrayBuffer().then(
        bytes => new Uint8Array(bytes),
        () => null,
      )
    : null
}

/** What the log publishes for lines that are withheld from us, by number: the hash of each, out of its tile. */
async function leavesOf(base: string, lines: readonly string[]): Promise<ReadonlyMap<number, Uint8Array>> {
  const leaves = await leavesIn(lines.length, withheldIn(lines), async path => {
    const response = await fetch(`${base}/log/${path}`, { signal: AbortSignal.timeout(60_000) })
    if (!response.ok) throw new Error(`${base}/log/${path} answered ${response.status}; without it the withheld lines cannot be checked`)
    return new Uint8Array(await response.arrayBuffer())
  })
  return new Map([...leaves].map(([place, hash]) => [place + 1, hash]))
}

function sizeIn(note: string): number | null {
  const parsed = parseNote(note)
  const checkpoint = typeof parsed === 'string' ? parsed : parseCheckpoint(parsed.text)
  return typeof checkpoint === 'string' ? null : checkpoint.size
}
