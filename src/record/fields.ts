/** The fields of an act: what each may hold, in what order they are printed, and what is wrong where they hold something else. */
import type { Fault, Result } from '../basics/fault.ts'
import { hourAmiss, isDay, parseWhen } from '../basics/moment.ts'
import { isWhole, nearest } from '../basics/text.ts'
import type { Act } from './act.ts'
import { type FieldCode, type FieldFault, fieldFault, sayFieldFault } from './amiss.ts'

type Shape =
  | 'when'
  | 'moment'
  | 'name'
  | 'names'
  | 'list'
  | 'path'
  | 'number'
  | 'quality'
  | 'day'
  | 'sha256'
  | 'url'
  | 'words'
  | 'decimal'
  | 'numbers'
  | 'paths'

/** What kinds of acts tell besides: a figure, a sum, a finding, and where each is from. No rule reads them. */
const details = {
  value: 'decimal',
  unit: 'name',
  amount: 'decimal',
  currency: 'name',
  grade: 'name',
  method: 'name',
  evidence: 'numbers',
  originator: 'name',
  collector: 'name',
  collected: 'when',
  expires: 'moment',
  language: 'name',
  due: 'moment',
  owner: 'name',
  depends: 'paths',
  through: 'name',
  speaker: 'name',
  role: 'name',
  occasion: 'words',
  paragraph: 'name',
  confidence: 'name',
  channel: 'name',
  qualifier: 'name',
  stage: 'name',
} as const satisfies Partial<Record<keyof Act, Shape>>
/** The fields that no rule reads, in the order in which a line is printed; an act that needs one of them is void without it. */
export const detailFields = Object.keys(details) as readonly (keyof typeof details)[]

/** The fields of an act in the order in which a line is printed. */
const shapes: Readonly<Record<keyof Act, Shape>> = {
  at: 'when',
  received: 'moment',
  by: 'names',
  as: 'quality',
  for: 'name',
  act: 'name',
  to: 'name',
  matter: 'path',
  procedure: 'name',
  body: 'name',
  class: 'name',
  concerning: 'names',
  participants: 'list',
  refers: 'path',
  answers: 'number',
  after: 'number',
  outcome: 'name',
  instrument: 'name',
  until: 'moment',
  edition: 'day',
  hash: 'sha256',
  text: 'sha256',
  title: 'words',
  url: 'url',
  place: 'words',
  corrects: 'number',
  reason: 'words',
  source: 'words',
  note: 'words',
  office: 'name',
  kinds: 'list',
  from: 'moment',
  number: 'name',
  ...details,
  marking: 'name',
  readers: 'list',
  person: 'name',
  second: 'name',
  sealed: 'sha256',
}
export const fields = Object.keys(shapes) as readonly (keyof Act)[]
const shapeOf: ReadonlyMap<string, Shape> = new Map(Object.entries(shapes))
const LISTS: ReadonlySet<Shape | undefined> = new Set<Shape>(['names', 'list', 'numbers', 'paths'])
/** Whether a field may hold several values. */
export const holdsList = (field: string): boolean => LISTS.has(shapeOf.get(field))
/** Whether a field holds the number of an act. */
export const holdsNumber = (field: string): boolean => shapeOf.get(field) === 'number'
/** Whether a field holds numbers of acts. */
export const holdsNumbers = (field: string): boolean => shapeOf.get(field) === 'numbers'
/** The numbers of other acts that an act names. */
export const numbersIn = (act: Act): readonly number[] =>
  fields.flatMap(field => (holdsNumber(field) || holdsNumbers(field) ? ((act[field] ?? []) as number | readonly number[]) : []))
/** Whether a field is a list also where it holds one value. */
export const isAlwaysList = (field: string): boolean => holdsList(field) && shapeOf.get(field) !== 'names'

const QUALITIES: readonly string[] = ['party', 'chair', 'depositary', 'registrar']
export const EXAMPLE = '{"at":"2016-09-03","by":"USA","act":"deposited","matter":"paris-agreement"}'
export const SHA256 = /^[0-9a-f]{64}$/

// Controls and, in names, signs that cannot be seen or that turn the reading order: two names that look alike must be alike.
export const CONTROLS = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\ufeff\\ufffd'
export const UNSEEN =
  '\\t\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028\\u2029\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0\\ufff0-\\ufffb'
const ODD_IN_WORDS = new RegExp(`[${CONTROLS}]`)
const ODD_IN_NAMES = new RegExp(`[\\n${CONTROLS}${UNSEEN}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]`, 'u')

export const none: readonly Fault[] = []
const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** Whether a name holds a control character, a line end, or a sign that cannot be seen or that turns the reading order. */
export const isOddName = (name: string): boolean => ODD_IN_NAMES.test(name)

const trim = (text: string): boolean => text.trim().length === text.length

/** What is wrong with a value; null if nothing is. */
export function amiss(field: string, shape: Shape, value: unknown, no: number, zone: string): FieldFault | null {
  if (shape === 'number') return numberAmiss(field, value, no)
  if (shape === 'numbers') return numbersAmiss(field, value, no)
  if (shape === 'paths') return pathsAmiss(field, value)
  if (shape === 'list' || (shape === 'names' && Array.isArray(value))) return listAmiss(field, value)
  const its = (code: FieldCode, more: FieldFault['facts'] = {}): FieldFault => fieldFault(code, { field, value: show(value), ...more })
  if (typeof value !== 'string') return its(shape === 'names' ? 'not names' : 'not a text')
  if (value === '') return its(field === 'at' || field === 'by' || field === 'act' ? 'empty' : 'empty or out')
  if (!isWhole(value)) return its('half a character')
  if ((shape === 'words' ? ODD_IN_WORDS : ODD_IN_NAMES).test(value)) return its('odd sign')
  if (shape === 'words') return null
  if (!trim(value)) return its('space')
  switch (shape) {
    case 'when': {
      const when = parseWhen(value, zone)
      return typeof when === 'string' ? whenAmiss(field, value, when) : null
    }
    case 'moment':
      return momentAmiss(field, value, zone)
    case 'path':
      return pathAmiss(field, value)
    case 'names':
      return value.includes(';') ? its('semicolon in names', { names: JSON.stringify(value.split(';').map(n => n.trim())) }) : null
    case 'quality': {
      if (QUALITIES.includes(value)) return null
      const near = nearest(value, QUALITIES)
      return near ? its('near quality', { near }) : its('no quality', { qualities: QUALITIES.join(', ') })
    }
    case 'day':
      return isDay(value) ? null : its('not a day')
    case 'sha256':
      return SHA256.test(value) ? null : its(field === 'sealed' ? 'no hash of a part' : 'no hash')
    case 'decimal':
      return /^-?(0|[1-9]\d{0,17})(\.\d{1,9})?$/.test(value) ? null : its('not a decimal')
    case 'url':
      return /^https?:\/\/[^\s<>"]+$/.test(value) ? null : its('not an address')
    default:
      return null
  }
}

/** A dating that cannot be read; an hour that comes twice, or not at all, is asked about in a sentence of its own. */
function whenAmiss(field: string, value: string, says: string): FieldFault {
  const hour = hourAmiss(value)
  if (hour === null) return fieldFault('when', { field, value: show(value), says })
  const { twice, ...facts } = hour
  return fieldFault(twice ? 'hour twice' : 'no such hour', { field, ...facts })
}

function numberAmiss(field: string, value: unknown, no: number): FieldFault | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1)
    return fieldFault('not a number', { field, value: show(value) })
  return value < no ? null : fieldFault('later number', { field, value: String(value), no: String(no) })
}

function numbersAmiss(field: string, value: unknown, no: number): FieldFault | null {
  if (!Array.isArray(value)) return fieldFault('not numbers', { field, value: show(value) })
  if (value.length === 0) return fieldFault('empty list', { field })
  for (const one of value) {
    const wrong = numberAmiss(field, one, no)
    if (wrong) return wrong
  }
  return twiceAmiss(field, value)
}

function pathsAmiss(field: string, value: unknown): FieldFault | null {
  const wrong = listAmiss(field, value)
  if (wrong) return wrong
  return (value as string[]).map(path => pathAmiss(field, path, 'holds')).find(amiss => amiss !== null) ?? null
}

function listAmiss(field: string, value: unknown): FieldFault | null {
  if (!Array.isArray(value)) return fieldFault('not a list', { field, value: show(value) })
  if (value.length === 0) return fieldFault('empty list', { field })
  for (const name of value) {
    const wrong = amiss(field, 'name', name, 0, 'UTC')
    if (wrong) return wrong
    if (String(name).includes(';')) return fieldFault('semicolon in a name', { field, value: show(name) })
  }
  return twiceAmiss(field, value)
}

function twiceAmiss(field: string, value: readonly unknown[]): FieldFault | null {
  const twice = value.find((one, i) => value.indexOf(one) !== i)
  return twice === undefined ? null : fieldFault('named twice', { field, value: show(twice) })
}

/** The moments that may be a whole day. */
const DAYS: ReadonlySet<string> = new Set(['until', 'from', 'expires', 'due'])

function momentAmiss(field: string, value: string, zone: string): FieldFault | null {
  const when = parseWhen(value, zone)
  if (typeof when === 'string') return whenAmiss(field, value, when)
  if (when.kind === 'instant' || (DAYS.has(field) && when.kind === 'day')) return null
  return fieldFault('not an instant', { field, value: show(value) })
}

/** A path names a matter and those above it; each part is looked up by whoever judges and shows it. */
const LONGEST_PATH = 300
const MOST_PARTS = 16

function pathAmiss(field: string, path: string, is = 'is'): FieldFault | null {
  const its = (code: FieldCode, most = ''): FieldFault => fieldFault(code, { field, value: show(path), is, most })
  if (path.charCodeAt(0) === 47 || path.charCodeAt(path.length - 1) === 47 || path.includes('//')) return its('empty part')
  if (path.length > LONGEST_PATH) return its('long path', String(LONGEST_PATH))
  if (path.split('/').length > MOST_PARTS) return its('deep path', String(MOST_PARTS))
  if (/[?#%\\]/.test(path)) return its('sign in a path')
  return /(^|\/)\.\.?(\/|$)/.test(path) ? its('dots in a path') : null
}

/** All that is wrong with the fields of an act. */
function faultsOf(o: Readonly<Record<string, unknown>>, no: number, zone: string): FieldFault[] {
  const found: FieldFault[] = []
  for (const field of Object.keys(o)) {
    const shape = shapeOf.get(field)
    const wrong = shape ? amiss(field, shape, o[field], no, zone) : unknownField(field)
    if (wrong) found.push(wrong)
  }
  for (const field of ['at', 'by', 'act'] as const) if (!(field in o)) found.push(fieldFault(`${field} missing`))
  if ('corrects' in o && !('reason' in o)) found.push(fieldFault('no reason'))
  if (o.act === 'struck' && !('corrects' in o)) found.push(fieldFault('strikes nothing'))
  return found
}

function unknownField(field: string): FieldFault {
  const near = nearest(field, fields)
  return near
    ? fieldFault('near field', { value: show(field), near })
    : fieldFault('no field', { value: show(field), fields: fields.join(', ') })
}

export const faultsAt = (file: string, line: number, says: readonly string[]): Fault[] => says.map(s => ({ file, line, says: s }))

/**
 * The act that a value says, or its faults, each also as data. `no` is the number the act has or would have; `line` is where it was read, where that is
 * another place.
 */
export function readAct(value: unknown, no: number, file: string, zone = 'UTC', line = no): Result<Act> {
  const found =
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? [fieldFault('not an act', { example: EXAMPLE })]
      : faultsOf(value as Record<string, unknown>, no, zone)
  if (found.length === 0) return { ok: value as Act, faults: none }
  return { ok: null, faults: found.map(told => ({ file, line, says: sayFieldFault(told), told })) }
}
