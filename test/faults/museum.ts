/** The museum of faults: each folder is a small broken charter or record, and `fault.txt` holds the sentences it earns. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Fault, printFault } from '../../src/basics/fault.ts'
import { checkRecord } from '../../src/charter/against.ts'
import { readCharter } from '../../src/charter/read.ts'
import { readRecord } from '../../src/record/line.ts'

export const museum = fileURLToPath(new URL('.', import.meta.url))
export const pageFile = fileURLToPath(new URL('../../docs/faults.md', import.meta.url))

export interface Exhibit {
  readonly name: string
  readonly files: ReadonlyMap<string, string>
  /** The sentences as they are now, one a line. */
  readonly found: string
  readonly faults: readonly Fault[]
  /** The sentences as they should be; empty where nobody has blessed them yet. */
  readonly expected: string
}

export function exhibits(): Exhibit[] {
  return readdirSync(museum, { withFileTypes: true })
    .filter(d => d.isDirectory())
    .map(d => d.name)
    .sort()
    .map(name => {
      const folder = join(museum, name)
      const files = readFolder(folder)
      const faults = faultsOf(files)
      const expected = join(folder, 'fault.txt')
      return {
        name,
        files,
        faults,
        found: `${faults.map(printFault).join('\n')}\n`,
        expected: existsSync(expected) ? readFileSync(expected, 'utf8') : '',
      }
    })
}

function readFolder(folder: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile() || item.name === 'fault.txt') continue
    const path = join(item.parentPath, item.name)
    files.set(relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'))
  }
  return files
}

function faultsOf(files: ReadonlyMap<string, string>): readonly Fault[] {
  const charter = readCharter(files, { folder: '', sha256: text => createHash('sha256').update(text).digest('hex') })
  const record = files.get('record.jsonl')
  if (record === undefined) return charter.faults
  const file = 'record.jsonl'
  const acts = readRecord(record, { file, zone: charter.ok?.seat.zone ?? 'UTC' })
  return [...charter.faults, ...acts.faults, ...(charter.ok && acts.ok ? checkRecord(charter.ok, acts.ok, file) : [])]
}

/** `docs/faults.md`: each fault with the lines that earned it. */
export function page(all: readonly Exhibit[]): string {
  const parts = all.map(e => {
    const shown = e.faults.map(f => {
      const line = f.line > 0 ? (e.files.get(f.file)?.split(/\r\n|\n|\r/)[f.line - 1] ?? '').trim() : ''
      return [...(line === '' ? [] : [`    ${seen(line)}`, '']), `> ${seen(printFault(f))}`].join('\n')
    })
    return [`## ${e.name.replaceAll('-', ' ')}`, ...shown].join('\n\n')
  })
  return `${['# Faults', 'Made from `test/faults` by `BLESS=1 npm test -- faults`. Above each sentence stands the line that earned it; the whole file lies in the folder of that name.', ...parts].join('\n\n')}\n`
}

/** Signs that cannot be seen are written out, so that the page shows them. */
const seen = (text: string): string =>
  text.replace(/(?!\n)[\p{Cc}\p{Cf}\u00a0]/gu, c => `⟨U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`)
