/**
 * One act, one line of JSON: the line that is kept is the line that is hashed, byte for byte. Reading refuses what is malformed, every fault
 * with its line and the remedy; what an act is worth is the judge's to say.
 */
import type { Fault, Result } from '../basics/fault.ts'
import { isDay, parseWhen, zoneDisagrees } from '../basics/moment.ts'
import { list, nearest } from '../basics/text.ts'
import type { Act } from './act.ts'

/** The longest line, in bytes of UTF-8; a longer text is a document, kept once and named by its SHA-256. */
export const LONGEST = 32 * 1024

type Shape = 'when' | 'moment' | 'name' | 'names' | 'list' | 'path' | 'number' | 'quality' | 'day' | 'sha256' | 'url' | 'words'

/** The fields of an act in the order in which a line is printed. */
const shapes: Readonly<Record<keyof Act, Shape>> = {
  at: 'when', received: 'moment', by: 'names', as: 'quality', for: 'name', act: 'name', to: 'name', matter: 'path', procedure: 'name',
  body: 'name', class: 'name', concerning: 'names', participants: 'list', refers: 'path', answers: 'number', after: 'number', outcome: 'name',
  instrument: 'name', until: 'moment', edition: 'day', hash: 'sha256', text: 'sha256', title: 'words', url: 'url', place: 'words',
  corrects: 'number', reason: 'words', source: 'words', note: 'words', marking: 'name', sealed: 'sha256',
}
export const fields = Object.keys(shapes) as readonly (keyof Act)[]
const shapeOf: ReadonlyMap<string, Shape> = new Map(Object.entries(shapes))
export const holdsList = (field: string): boolean => shapeOf.get(field) === 'names' || shapeOf.get(field) === 'list'
export const holdsNumber = (field: string): boolean => shapeOf.get(field) === 'number'

const QUALITIES: readonly string[] = ['party', 'chair', 'depositary', 'registrar']
const EXAMPLE = '{"at":"2016-09-03","by":"USA","act":"deposited","matter":"paris-agreement"}'

// Signs that change how a name looks without changing what it says, and halves of a character.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ODD = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffd]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ODD_IN_NAMES = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ODD_IN_WORDS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\ufeff\ufffd]/

const none: readonly Fault[] = []
const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** Whether the value can stand in the field, as quickly as it can be told; a false answer is looked at again by `amiss`. */
function fits(shape: Shape, value: unknown, no: number, zone: string): boolean {
  if (typeof value !== 'string') {
    if (shape === 'number') return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value < no
    return (shape === 'names' || shape === 'list') && Array.isArray(value) && listAmiss('', value) === null
  }
  switch (shape) {
    case 'when': return typeof parseWhen(value, zone) !== 'string'
    case 'names': case 'name': return trim(value) && !(shape === 'names' && value.includes(';'))
    case 'path': return trim(value) && pathAmiss(value) === null
    case 'words': return value.length > 0
    case 'quality': return QUALITIES.includes(value)
    default: return amiss('at', shape, value, no, zone) === null
  }
}

const trim = (text: string): boolean => text.charCodeAt(0) > 32 && text.charCodeAt(text.length - 1) > 32

/** What is wrong with a value, in a sentence; null if nothing is. */
function amiss(field: string, shape: Shape, value: unknown, no: number, zone: string): string | null {
  if (shape === 'number') return numberAmiss(field, value, no)
  if (shape === 'list' || (shape === 'names' && Array.isArray(value))) return listAmiss(field, value)
  if (typeof value !== 'string') {
    const remedy = shape === 'names' ? 'write a name, or a list of names, in double quotes' : 'write it in double quotes'
    return `"${field}" is ${show(value)}; ${remedy}`
  }
  if (value === '') return `"${field}" is empty; fill it in${field === 'at' || field === 'by' || field === 'act' ? '' : ' or leave it out'}`
  if (!value.isWellFormed()) return `"${field}" holds half a character (a lone surrogate); write the character whole`
  if ((shape === 'words' ? ODD_IN_WORDS : ODD_IN_NAMES).test(value)) return `"${field}" holds a control character or a sign that cannot be seen; remove it: ${show(value)}`
  if (shape === 'words') return null
  if (!trim(value)) return `"${field}" begins or ends with a space: ${show(value)}; remove the space`
  switch (shape) {
    case 'when': { const when = parseWhen(value, zone); return typeof when === 'string' ? `"${field}": ${when}` : null }
    case 'moment': return momentAmiss(field, value, zone)
    case 'path': { const says = pathAmiss(value); return says && `"${field}" is ${show(value)}; ${says}` }
    case 'names': return value.includes(';') ? `"${field}" is ${show(value)}; write several names as a list, ${JSON.stringify(value.split(';').map(n => n.trim()))}` : null
    case 'quality': return QUALITIES.includes(value) ? null : `"${field}" is ${show(value)}; ${meant(value, QUALITIES) ?? `write ${list(QUALITIES, 'or')}`}`
    case 'day': return isDay(value) ? null : `"${field}" is ${show(value)}; write the day of the edition, as 2023-07-11`
    case 'sha256': return /^[0-9a-f]{64}$/.test(value) ? null : `"${field}" is ${show(value)}; write the SHA-256 of the ${field === 'sealed' ? 'sealed part' : 'document'}, 64 signs of 0-9 and a-f`
    case 'url': return /^https?:\/\/[^\s<>"]+$/.test(value) ? null : `"${field}" is ${show(value)}; write an address that begins with https://`
    default: return null
  }
}

function numberAmiss(field: string, value: unknown, no: number): string | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1) return `"${field}" is ${show(value)}; write the number of an act, without quotes`
  if (value < no) return null
  return `"${field}" names act ${value}, but this is act ${no}; write the number of an earlier act`
}

function listAmiss(field: string, value: unknown): string | null {
  if (!Array.isArray(value)) return `"${field}" is ${show(value)}; write a list, ["FRA","FJI"]`
  if (value.length === 0) return `"${field}" is an empty list; name at least one, or leave it out`
  for (const name of value) {
    const says = amiss(field, 'name', name, 0, 'UTC') ?? (String(name).includes(';') ? `"${field}" holds ${show(name)}; a name has no semicolon` : null)
    if (says) return says
  }
  const twice = value.find((name, i) => value.indexOf(name) !== i)
  return twice === undefined ? null : `"${field}" names ${show(twice)} twice; name it once`
}

function momentAmiss(field: string, value: string, zone: string): string | null {
  const when = parseWhen(value, zone)
  if (typeof when === 'string') return `"${field}": ${when}`
  if (when.kind === 'instant' || (field === 'until' && when.kind === 'day')) return null
  return `"${field}" is ${show(value)}; write one instant, as 2003-02-10T12:00:00+01:00[Europe/Brussels]`
}

function pathAmiss(path: string): string | null {
  if (path.charCodeAt(0) === 47 || path.charCodeAt(path.length - 1) === 47 || path.includes('//')) return 'no part of a path is empty: write it as UKR/defence'
  if (/[?#%\\]/.test(path)) return 'a matter has no ?, #, % or \\ in its name'
  return /(^|\/)\.\.?(\/|$)/.test(path) ? 'no part of a path is . or ..' : null
}

function meant(word: string, known: Iterable<string>): string | null {
  const near = nearest(word, known)
  return near ? `did you mean "${near}"?` : null
}

/** Every sentence on what is wrong with the fields of an act. */
function faultsOf(o: Readonly<Record<string, unknown>>, no: number, zone: string): string[] {
  const says: string[] = []
  for (const field of Object.keys(o)) {
    const shape = shapeOf.get(field)
    const wrong = shape ? amiss(field, shape, o[field], no, zone) : `no field is called ${show(field)}; ${meant(field, fields) ?? `an act has ${list(fields)}`}`
    if (wrong) says.push(wrong)
  }
  if (!('at' in o)) says.push('"at" is missing; write when it was done, as "at":"2016-09-03"')
  if (!('by' in o)) says.push('"by" is missing; write who did it, as "by":"USA"')
  if (!('act' in o)) says.push('"act" is missing; write what was done, as "act":"deposited"')
  if ('corrects' in o && !('reason' in o)) says.push('a correction needs a reason; add "reason"')
  if (o.act === 'struck' && !('corrects' in o)) says.push('"struck" strikes out another act; add its number as "corrects"')
  return says
}

const faultsAt = (file: string, line: number, says: readonly string[]): Fault[] => says.map(s => ({ file, line, says: s }))

/**
 * The act that a value says, or its faults. `no` is the number the act has or would have; `line` is where it was read, where that is
 * another place.
 */
export function readAct(value: unknown, no: number, file: string, zone = 'UTC', line = no): Result<Act> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: null, faults: faultsAt(file, line, [`an act is written as ${EXAMPLE}`]) }
  const says = faultsOf(value as Record<string, unknown>, no, zone)
  return says.length > 0 ? { ok: null, faults: faultsAt(file, line, says) } : { ok: value as Act, faults: none }
}

/** The act on a line of the record, or the line's faults. The zone is the seat's; without one only the form of a day is looked at. */
export function readLine(line: string, no: number, file: string, zone = 'UTC'): Result<Act> {
  let o: Record<string, unknown>
  try {
    o = JSON.parse(line)
  } catch {
    return { ok: null, faults: faultsAt(file, no, [notJson(line)]) }
  }
  if (plain(o, line, no, zone)) return { ok: o as unknown as Act, faults: none }
  const says = lineAmiss(line)
  const act = readAct(o, no, file, zone)
  return says.length > 0 ? { ok: null, faults: [...faultsAt(file, no, says), ...act.faults] } : act
}

/**
 * Whether nothing at all is remarkable about a line. The lengths of its fields add up to the line only if it has no white space, no escapes
 * and no field twice; so the slow questions are asked of few lines.
 */
function plain(o: Record<string, unknown>, line: string, no: number, zone: string): boolean {
  if (line.length > LONGEST / 3 || typeof o !== 'object' || o === null || ODD.test(line)) return false
  let length = 1
  let needed = 0
  for (const field in o) {
    const shape = shapeOf.get(field)
    const value = o[field]
    if (shape === undefined || !fits(shape, value, no, zone)) return false
    if (typeof value !== 'string') return false
    length += field.length + value.length + 6
    if (field === 'at' || field === 'by' || field === 'act') needed++
  }
  return needed === 3 && length === line.length && !('corrects' in o) && o.act !== 'struck'
}

function notJson(line: string): string {
  if (line.trim() === '') return 'this line is empty; remove it: the number of an act is the place of its line'
  if (line.includes('\0')) return 'this line holds a NUL character; remove it'
  if (line.charCodeAt(0) === 0xfeff) return 'this line begins with a byte order mark; remove it'
  return `this line is not JSON; write it as ${EXAMPLE}`
}

/** What is wrong with a line beside its fields. */
function lineAmiss(line: string): string[] {
  const says: string[] = []
  if (line.length > LONGEST / 3) {
    const bytes = new TextEncoder().encode(line).length
    if (bytes > LONGEST) says.push(`this line has ${bytes} bytes, and a line has at most ${LONGEST}; keep the long text as a document and name its SHA-256 in "text"`)
  }
  for (const field of twice(line)) says.push(`"${field}" stands twice; write it once`)
  return says
}

/** The fields that stand more than once: JSON.parse silently keeps the last. */
function twice(line: string): string[] {
  const seen = new Set<string>()
  const again = new Set<string>()
  let depth = 0
  for (const [token, colon] of line.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    else if (colon !== undefined && depth === 1) {
      const field: string = JSON.parse(token.slice(0, token.length - colon.length))
      if (seen.has(field)) again.add(field)
      seen.add(field)
    }
  }
  return [...again]
}

/** The lines of a record: without the byte order mark, the line ends and the empty end after the last. */
export function recordLines(text: string): string[] {
  const lines = (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).split('\n')
  if (lines.at(-1) === '') lines.pop()
  if (!text.includes('\r')) return lines
  return lines.map(line => (line.charCodeAt(line.length - 1) === 13 ? line.slice(0, -1) : line))
}

/** Every act of a record in its order, or all its faults. Written offsets that differ from the table of zones come as warnings. */
export function readRecord(text: string | readonly string[], { file, zone }: { readonly file: string; readonly zone: string }): Result<Act[]> {
  const lines = typeof text === 'string' ? recordLines(text) : text
  const acts: Act[] = []
  const faults: Fault[] = []
  const warnings: Fault[] = []
  for (let i = 0; i < lines.length; i++) {
    const read = readLine(lines[i] as string, i + 1, file, zone)
    if (read.ok) {
      acts.push(read.ok)
      warnZones(read.ok, file, i + 1, warnings)
    } else faults.push(...read.faults)
  }
  return faults.length > 0 ? { ok: null, faults: [...faults, ...warnings] } : { ok: acts, faults: warnings }
}

function warnZones(act: Act, file: string, line: number, warnings: Fault[]): void {
  for (const text of [act.at, act.until, act.received]) {
    if (text === undefined || text.charCodeAt(text.length - 1) !== 93) continue
    const says = zoneDisagrees(text)
    if (says) warnings.push({ file, line, says: `${says}; the written offset binds`, warning: true })
  }
}

/** The line of an act: JSON without spaces, its fields in one fixed order. */
export function printLine(act: Act): string {
  const ordered: Record<string, unknown> = {}
  for (const field of fields) if (act[field] !== undefined) ordered[field] = act[field]
  return JSON.stringify(ordered)
}
