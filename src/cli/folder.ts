/** A folder as the commands read it: its charter, its record line by line, and every fault on the way. */
import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Fault, printFault } from '../basics/fault.ts'
import { dayOf, endOfDay, isDay, parseWhen } from '../basics/moment.ts'
import { nearest } from '../basics/text.ts'
import type { Charter } from '../charter/charter.ts'
import { readCharter } from '../charter/read.ts'
import type { Act } from '../record/act.ts'
import { eachAct, whyNot } from '../store/record.ts'
import type { Lang } from '../words/languages.ts'
import type { Asked, Terminal } from './command.ts'

export interface Opened {
  readonly charter: Charter
  /** The file of the record, or null where nothing was recorded yet. */
  readonly record: string | null
  readonly warnings: readonly Fault[]
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A charter is prose and tables: what is larger than this is something else. */
const LARGEST = 32 * 1024 * 1024

/** The charter of a folder and the place of its record, or all the faults that were in the way. */
export function openFolder(path: string): Opened | readonly Fault[] {
  const names = namesIn(path)
  if (names === null) return [{ file: path, line: 0, says: noFolder(path) }]
  const faults: Fault[] = []
  const files = new Map<string, string>()
  const editions = (namesIn(join(path, 'editions')) ?? []).filter(n => n.endsWith('.md')).map(n => `editions/${n}`)
  for (const name of [...names.filter(n => n === 'charter.md' || n.endsWith('.csv')), ...editions]) {
    const text = readText(join(path, name), LARGEST)
    if (typeof text === 'string') files.set(name, text)
    else faults.push(text)
  }
  if (faults.length > 0) return faults
  // A near miss (`Charter.md`, `charter.txt`) is told by the reader of charters; it needs the names only.
  if (!files.has('charter.md')) for (const name of names) files.set(name, files.get(name) ?? '')
  const read = readCharter(files, { folder: path, sha256 })
  return read.ok
    ? { charter: read.ok, record: names.includes('record.jsonl') ? join(path, 'record.jsonl') : null, warnings: read.faults }
    : read.faults
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
    if (statSync(path).size > largest)
      return fault(0, `this file is larger than ${largest / 1024 / 1024} MiB; leave out what is no part of it`)
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

export const isOpened = (opened: Opened | readonly Fault[]): opened is Opened => 'charter' in opened

/** How much of the record is known: its first `lines`, or those received by the end of a day. */
export type Known = { readonly lines: number } | { readonly day: string } | null

/** The acts known, in their order, or the faults. */
export function readActs(opened: Opened, known: Known = null): { readonly acts: readonly Act[]; readonly faults: readonly Fault[] } {
  const { record, charter } = opened
  const acts: Act[] = []
  if (record === null) return { acts, faults: tooMany(known, 0, 'record.jsonl') }
  const more: Fault[] = []
  const limit = known && 'lines' in known ? known.lines : Number.POSITIVE_INFINITY
  const latest = known && 'day' in known ? endOfDay(known.day, charter.seat.zone) : null
  if (limit === 0) return { acts, faults: [] }
  const faults = eachAct(record, charter.seat.zone, (act, no) => {
    if (latest !== null) {
      if (act.received === undefined) {
        more.push({
          file: record,
          line: no,
          says: 'this line does not say when it was received, so what was known on a day cannot be told; give a number of lines, as --known-at 120',
        })
        return false
      }
      const received = parseWhen(act.received, charter.seat.zone)
      if (typeof received !== 'string' && received.from > latest) return false
    }
    acts.push(act)
    return no < limit
  })
  const all = [...faults, ...more]
  return { acts, faults: all.some(f => !f.warning) ? all : [...all, ...tooMany(known, acts.length, record)] }
}

const tooMany = (known: Known, got: number, file: string): readonly Fault[] =>
  known && 'lines' in known && known.lines > got
    ? [{ file, line: 0, says: `the record has ${got} lines, so nothing is known at ${known.lines}; give a number up to ${got}` }]
    : []

/** Tells every fault on standard error; 1, the exit code. */
export function tell(faults: readonly Fault[], terminal: Terminal): 1 {
  for (const fault of faults) terminal.err(`${printFault(fault)}\n`)
  return 1
}

/** What a question about a standing rests on. */
export interface Loaded {
  readonly charter: Charter
  /** The acts known. */
  readonly acts: readonly Act[]
  readonly asOf: string
  readonly lang: Lang
  readonly matter: string | null
}

/** Everything a question needs, or the exit code after telling what was in the way: 2 wrong use, 1 faults in the folder. */
export function load(asked: Asked, terminal: Terminal): Loaded | 1 | 2 {
  const wrong = (sentence: string): 2 => {
    terminal.err(`${sentence}\n`)
    return 2
  }
  const lang = readLang(asked.flags.lang)
  if (typeof lang === 'string') return wrong(lang)
  const known = readKnown(asked.flags['known-at'])
  if (typeof known === 'string') return wrong(known)
  const opened = openFolder(asked.words[0] as string)
  if (!isOpened(opened))
    return tell(
      opened.filter(f => !f.warning),
      terminal,
    )
  const day = readAsOf(asked.flags['as-of'], opened.charter.seat.zone, terminal.now())
  if (typeof day === 'string') return wrong(day)
  const { acts, faults } = readActs(opened, known)
  const amiss = faults.filter(f => !f.warning)
  if (amiss.length > 0) return tell(amiss, terminal)
  const matter = asked.flags.matter ?? null
  const unknown = matter === null ? null : unknownMatter(matter, acts)
  return unknown === null ? { charter: opened.charter, acts, asOf: day.asOf, lang: lang.lang, matter } : wrong(unknown)
}

/** The sentence for a matter that no act names, or null. */
function unknownMatter(matter: string, acts: readonly Act[]): string | null {
  const matters = new Set<string>()
  for (const act of acts) if (act.matter !== undefined) matters.add(act.matter)
  if (matters.has(matter) || [...matters].some(m => m.startsWith(`${matter}/`))) return null
  const near = nearest(matter, matters) ?? [...matters].find(m => m.split('/').includes(matter)) ?? null
  const few = [...matters].slice(0, 8)
  const remedy = near
    ? `did you mean "${near}"?`
    : few.length === 0
      ? 'the record names no matter yet.'
      : `it has ${few.join(', ')}${matters.size > few.length ? ` and ${matters.size - few.length} more` : ''}.`
  return `The record has no matter "${matter}"; ${remedy}`
}

/** What `--known-at` names, or a sentence. */
export function readKnown(text: string | undefined): Known | string {
  if (text === undefined) return null
  if (/^\d{1,9}$/.test(text) && text.length !== 8) return { lines: Number(text) }
  if (isDay(text)) return { day: text }
  return `"--known-at ${text}" names neither a number of lines nor a day; write --known-at 120 or --known-at 2016-10-05.`
}

/** The day or instant that `--as-of` names, else today at the seat; or a sentence. */
export function readAsOf(text: string | undefined, zone: string, now: number): { readonly asOf: string } | string {
  if (text === undefined) return { asOf: dayOf(now, zone) }
  const when = parseWhen(text, zone)
  if (typeof when === 'string') return `--as-of: ${when}.`
  if (when.kind !== 'day' && when.kind !== 'instant')
    return `"--as-of ${text}" is more than a day; name one day, as 2016-10-05, or one instant, as 2003-02-10T12:00:00+01:00.`
  return { asOf: text }
}

/** The language asked for, or a sentence. */
export function readLang(text: string | undefined): { readonly lang: Lang } | string {
  if (text === undefined || text === 'en' || text === 'fr') return { lang: text ?? 'en' }
  return `"--lang ${text}" is no language of Entente yet; write en or fr.`
}
