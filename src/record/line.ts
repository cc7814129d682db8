/**
 * One act, one line of JSON: the line that is kept is the line that is hashed, byte for byte. Reading refuses what is malformed, every fault
 * with its line and the remedy; what an act is worth is the judge's to say.
 */
import { faultOfOrder } from './order.ts'
import type { Fault, Result } from '../basics/fault.ts'
import { isPlainDating, zoneDisagrees } from '../basics/moment.ts'
import type { Act } from './act.ts'
import { amiss, CONTROLS, EXAMPLE, faultsAt, fields, none, readAct, SHA256, UNSEEN } from './fields.ts'

export { fields, readAct } from './fields.ts'

/** The longest line, in bytes of UTF-8; a longer text is a document, kept once and named by its SHA-256. */
export const LONGEST = 32 * 1024

// Signs that send a line the slow way: escapes, and what no field or only a few may hold. A line end is none between lines.
const ODD_IN_RECORD = new RegExp(`[\\\\\\ud800-\\udfff${CONTROLS}${UNSEEN}]`)
const ODD = new RegExp(`[\\n\\\\\\ud800-\\udfff${CONTROLS}${UNSEEN}]`)

/** The act on a line of the record, or the line's faults. The zone is the seat's; without one only the form of a day is looked at. */
export function readLine(line: string, no: number, file: string, zone = 'UTC'): Result<Act> {
  const act = ODD.test(line) ? null : scan(line, 0, line.length, zone)
  return act ? { ok: act, faults: none } : readSlowly(line, no, file, zone)
}

/** The places, counted from 0, of the lines that stand for acts not shown. */
export const withheldIn = (lines: readonly string[]): readonly number[] =>
  lines.flatMap((line, place) => (line.includes('"act":"withheld"') ? [place] : []))

function readSlowly(line: string, no: number, file: string, zone: string): Result<Act> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { ok: null, faults: faultsAt(file, no, [notJson(line)]) }
  }
  const says = lineAmiss(line)
  const act = readAct(value, no, file, zone)
  return says.length > 0 ? { ok: null, faults: [...faultsAt(file, no, says), ...act.faults] } : act
}

type Draft = { -readonly [K in keyof Act]: Act[K] }

// Names that were found good. They are few and repeat, so that an act shares them; what is kept only saves work.
const names = new Map<string, string>()
const PATH = /^[A-Za-z0-9_-]+(?:[./:][A-Za-z0-9_-]+)*$/

function nameOf(text: string): string | null {
  const known = names.get(text)
  if (known !== undefined) return known
  if (text.length > 100 || amiss('by', 'names', text, 0, 'UTC') !== null) return null
  if (names.size >= 10_000) names.clear()
  const copy = copied(text)
  names.set(copy, copy)
  return copy
}

// A copy, for a slice would keep the whole record in memory.
const copied = (text: string): string => JSON.parse(JSON.stringify(text))

// The name or matter that stood last in each place of a small table: nearly always the next one too, found without cutting it out.
const PLACES = 4096
const nameAt: (string | undefined)[] = new Array(PLACES).fill(undefined)
const matterAt: (string | undefined)[] = new Array(PLACES).fill(undefined)

function placeOf(text: string, from: number, to: number): number {
  const middle = (from + to) >> 1
  const near = text.charCodeAt(from) * 31 + text.charCodeAt(from + 1) * 7 + text.charCodeAt(middle) * 127
  return (near + text.charCodeAt(to - 2) * 521 + text.charCodeAt(to - 1) * 61 + (to - from) * 257) & (PLACES - 1)
}

function name(text: string, from: number, to: number): string | null {
  const place = placeOf(text, from, to)
  const known = nameAt[place]
  if (known !== undefined && known.length === to - from && text.startsWith(known, from)) return known
  const found = nameOf(text.slice(from, to))
  if (found === null || found === 'struck') return null
  nameAt[place] = found
  return found
}

function path(text: string, from: number, to: number): string | null {
  const place = placeOf(text, from, to)
  const known = matterAt[place]
  if (known !== undefined && known.length === to - from && text.startsWith(known, from)) return known
  const found = text.slice(from, to)
  if (!PATH.test(found) || amiss('matter', 'path', found, 0, 'UTC') !== null) return null
  return (matterAt[place] = copied(found))
}

// A field is found by its length, first and last letter, which no two share.
const slot = (length: number, first: number, last: number): number => (length < 16 ? (length << 10) | ((first & 31) << 5) | (last & 31) : 0)
const fieldAt = new Int8Array(1 << 14).fill(-1)
for (const [k, field] of fields.entries()) fieldAt[slot(field.length, field.charCodeAt(0), field.charCodeAt(field.length - 1))] = k
const AT = fields.indexOf('at')
const BY = fields.indexOf('by')
const ACT = fields.indexOf('act')
const MATTER = fields.indexOf('matter')
const SOURCE = fields.indexOf('source')
const NEEDED = (1 << AT) | (1 << BY) | (1 << ACT)

/**
 * The act between two places of a text if nothing at all is remarkable about it: no white space, no escapes, every field a plain text,
 * none twice. Nearly all lines are so; null sends the others the slow way. The text has no sign that is ODD.
 */
function scan(text: string, start: number, end: number, zone: string): Act | null {
  if (end - start > LONGEST / 3 || text.charCodeAt(start) !== 123) return null
  let at = ''
  let by: string | null = ''
  let act: string | null = ''
  let matter: string | null = ''
  let source = ''
  let more: Draft | null = null
  let seen = 0
  for (let i = start + 1; ; ) {
    if (text.charCodeAt(i) !== 34) return null
    const close = text.indexOf('"', i + 1)
    if (text.charCodeAt(close + 1) !== 58 || text.charCodeAt(close + 2) !== 34) return null
    const k = fieldAt[slot(close - i - 1, text.charCodeAt(i + 1), text.charCodeAt(close - 1))] as number
    const field = fields[k]
    if (field === undefined || !text.startsWith(field, i + 1) || (seen & (1 << k)) !== 0) return null
    seen |= 1 << k
    const from = close + 3
    const last = text.indexOf('"', from)
    if (last <= from || last >= end) return null
    if (k === AT) {
      at = text.slice(from, last)
      if (!isPlainDating(at, zone)) return null
    } else if (k === BY) {
      if ((by = name(text, from, last)) === null) return null
    } else if (k === ACT) {
      if ((act = name(text, from, last)) === null) return null
    } else if (k === MATTER) {
      if ((matter = path(text, from, last)) === null) return null
    } else if (k === SOURCE) source = text.slice(from, last)
    else if (!enter((more ??= { at: '', by: '', act: '' }), field, text, from, last, zone)) return null
    i = last + 2
    const next = text.charCodeAt(last + 1)
    if (next === 125) {
      if (i !== end || (seen & NEEDED) !== NEEDED) return null
      break
    }
    if (next !== 44) return null
  }
  if (more !== null) {
    more.at = at
    more.by = by
    more.act = act
    if (matter !== '') more.matter = matter
    if (source !== '') more.source = source
    return more
  }
  if (source === '') return matter === '' ? { at, by, act } : { at, by, act, matter }
  return matter === '' ? { at, by, act, source } : { at, by, act, matter, source }
}

/** Enters a field that only some acts carry, if its value is beyond doubt. */
function enter(act: Draft, field: keyof Act, text: string, from: number, to: number, zone: string): boolean {
  switch (field) {
    case 'procedure':
    case 'body':
    case 'concerning':
    case 'person':
    case 'second':
    case 'to':
    case 'outcome': {
      const found = name(text, from, to)
      if (found === null) return false
      act[field] = found
      return true
    }
    case 'title':
    case 'reason':
    case 'note':
      act[field] = text.slice(from, to)
      return true
    case 'received':
    case 'until':
      act[field] = text.slice(from, to)
      return to - from > 10 && isPlainDating(act[field], zone)
    case 'sealed':
    case 'hash':
    case 'text':
      act[field] = text.slice(from, to)
      return SHA256.test(act[field])
    default:
      return false
  }
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
    if (bytes > LONGEST)
      says.push(
        `this line has ${bytes} bytes, and a line has at most ${LONGEST}; keep the long text as a document and name its SHA-256 in "text"`,
      )
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

/** Every act of a record in its order, or all its faults. Written offsets that differ from the table of zones come as warnings. */
export function readRecord(
  text: string | readonly string[],
  { file, zone }: { readonly file: string; readonly zone: string },
): Result<Act[]> {
  const acts: Act[] = []
  const faults: Fault[] = []
  const warnings: Fault[] = []
  const slowly = (line: string, no: number): void => {
    const read = readLine(line, no, file, zone)
    if (read.ok) {
      acts.push(read.ok)
      warnZones(read.ok, file, no, warnings)
    } else faults.push(...read.faults)
  }
  if (typeof text === 'string') eachLine(text, zone, acts, slowly)
  else for (const [i, line] of text.entries()) slowly(line, i + 1)
  if (faults.length === 0)
    for (const [i, act] of acts.entries()) {
      const says = act.after === undefined ? null : faultOfOrder(act, acts, zone)
      if (says !== null) faults.push({ file, line: i + 1, says })
    }
  return faults.length > 0 ? { ok: null, faults: [...faults, ...warnings] } : { ok: acts, faults: warnings }
}

/** Reads the plain lines of a record into `acts` and hands every other one, with its number, to `slowly`. */
function eachLine(text: string, zone: string, acts: Act[], slowly: (line: string, no: number) => void): void {
  const odd = text.search(ODD_IN_RECORD)
  const plain = odd < 0 ? text.length : odd
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0, no = 1; start < text.length; no++) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const act = end <= plain ? scan(text, start, end, zone) : null
    if (act) acts.push(act)
    else slowly(text.slice(start, text.charCodeAt(end - 1) === 13 ? end - 1 : end), no)
    start = end + 1
  }
}

function warnZones(act: Act, file: string, line: number, warnings: Fault[]): void {
  for (const text of [act.at, act.until, act.received]) {
    if (text === undefined || text.charCodeAt(text.length - 1) !== 93) continue
    const says = zoneDisagrees(text)
    if (says) warnings.push({ file, line, says: `${says}; the written offset binds`, warning: true })
  }
}

const placeOfField: ReadonlyMap<string, number> = new Map(fields.map((field, i) => [field, i]))

/** The line of an act: JSON without spaces, its fields in one fixed order. */
export function printLine(act: Act): string {
  // An act has few of the many fields: its own are put in order, and the others never looked for.
  const places: number[] = []
  for (const field in act) {
    const place = placeOfField.get(field)
    if (place !== undefined && act[field as keyof Act] !== undefined) places.push(place)
  }
  places.sort((a, b) => a - b)
  const ordered: Record<string, unknown> = {}
  for (const place of places) ordered[fields[place]!] = act[fields[place]!]
  return JSON.stringify(ordered)
}
