/** The fields of an act: what each may hold, in what order they are printed, and what is wrong where they hold something else. */
import type { Fault, Result } from '../basics/fault.ts'
import { isDay, parseWhen } from '../basics/moment.ts'
import { isWhole, list, nearest } from '../basics/text.ts'
import type { Act } from './act.ts'

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

/** What is wrong with a value, in a sentence; null if nothing is. */
export function amiss(field: string, shape: Shape, value: unknown, no: number, zone: string): string | null {
  if (shape === 'number') return numberAmiss(field, value, no)
  if (shape === 'numbers') return numbersAmiss(field, value, no)
  if (shape === 'paths') return pathsAmiss(field, value)
  if (shape === 'list' || (shape === 'names' && Array.isArray(value))) return listAmiss(field, value)
  if (typeof value !== 'string') {
    const remedy = shape === 'names' ? 'write a name, or a list of names, in double quotes' : 'write it in double quotes'
    return `"${field}" is ${show(value)}; ${remedy}`
  }
  if (value === '') return `"${field}" is empty; fill it in${field === 'at' || field === 'by' || field === 'act' ? '' : ' or leave it out'}`
  if (!isWhole(value)) return `"${field}" holds half a character (a lone surrogate); write the character whole`
  if ((shape === 'words' ? ODD_IN_WORDS : ODD_IN_NAMES).test(value))
    return `"${field}" holds a control character or a sign that cannot be seen; remove it: ${show(value)}`
  if (shape === 'words') return null
  if (!trim(value)) return `"${field}" begins or ends with a space: ${show(value)}; remove the space`
  switch (shape) {
    case 'when': {
      const when = parseWhen(value, zone)
      return typeof when === 'string' ? `"${field}": ${when}` : null
    }
    case 'moment':
      return momentAmiss(field, value, zone)
    case 'path': {
      const says = pathAmiss(value)
      return says && `"${field}" is ${show(value)}; ${says}`
    }
    case 'names':
      return value.includes(';')
        ? `"${field}" is ${show(value)}; write several names as a list, ${JSON.stringify(value.split(';').map(n => n.trim()))}`
        : null
    case 'quality':
      return QUALITIES.includes(value)
        ? null
        : `"${field}" is ${show(value)}; ${meant(value, QUALITIES) ?? `write ${list(QUALITIES, 'or')}`}`
    case 'day':
      return isDay(value) ? null : `"${field}" is ${show(value)}; write the day of the edition, as 2023-07-11`
    case 'sha256':
      return SHA256.test(value)
        ? null
        : `"${field}" is ${show(value)}; write the SHA-256 of the ${field === 'sealed' ? 'sealed part' : 'document'}, 64 signs of 0-9 and a-f`
    case 'decimal':
      return /^-?(0|[1-9]\d{0,17})(\.\d{1,9})?$/.test(value)
        ? null
        : `"${field}" is ${show(value)}; write a decimal without spaces, as "4.2" or "4200000000"`
    case 'url':
      return /^https?:\/\/[^\s<>"]+$/.test(value) ? null : `"${field}" is ${show(value)}; write an address that begins with https://`
    default:
      return null
  }
}

function numberAmiss(field: string, value: unknown, no: number): string | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1)
    return `"${field}" is ${show(value)}; write the number of an act, without quotes`
  if (value < no) return null
  return `"${field}" names act ${value}, but this is act ${no}; write the number of an earlier act`
}

function numbersAmiss(field: string, value: unknown, no: number): string | null {
  if (!Array.isArray(value)) return `"${field}" is ${show(value)}; write a list of the numbers of acts, [12,15]`
  if (value.length === 0) return `"${field}" is an empty list; name at least one, or leave it out`
  for (const one of value) {
    const says = numberAmiss(field, one, no)
    if (says) return says
  }
  const twice = value.find((one, i) => value.indexOf(one) !== i)
  return twice === undefined ? null : `"${field}" names ${show(twice)} twice; name it once`
}

function pathsAmiss(field: string, value: unknown): string | null {
  const says = listAmiss(field, value)
  if (says) return says
  const wrong = (value as string[]).map(path => [path, pathAmiss(path)] as const).find(([, amiss]) => amiss !== null)
  return wrong ? `"${field}" holds ${show(wrong[0])}; ${wrong[1]}` : null
}

function listAmiss(field: string, value: unknown): string | null {
  if (!Array.isArray(value)) return `"${field}" is ${show(value)}; write a list, ["FRA","FJI"]`
  if (value.length === 0) return `"${field}" is an empty list; name at least one, or leave it out`
  for (const name of value) {
    const says =
      amiss(field, 'name', name, 0, 'UTC') ??
      (String(name).includes(';') ? `"${field}" holds ${show(name)}; a name has no semicolon` : null)
    if (says) return says
  }
  const twice = value.find((name, i) => value.indexOf(name) !== i)
  return twice === undefined ? null : `"${field}" names ${show(twice)} twice; name it once`
}

/** The moments that may be a whole day. */
const DAYS: ReadonlySet<string> = new Set(['until', 'from', 'expires', 'due'])

function momentAmiss(field: string, value: string, zone: string): string | null {
  const when = parseWhen(value, zone)
  if (typeof when === 'string') return `"${field}": ${when}`
  if (when.kind === 'instant' || (DAYS.has(field) && when.kind === 'day')) return null
  return `"${field}" is ${show(value)}; write one instant, as 2003-02-10T12:00:00+01:00[Europe/Brussels]`
}

/** A path names a matter and those above it; each part is looked up by whoever judges and shows it. */
export const LONGEST_PATH = 300
const MOST_PARTS = 16

function pathAmiss(path: string): string | null {
  if (path.charCodeAt(0) === 47 || path.charCodeAt(path.length - 1) === 47 || path.includes('//'))
    return 'no part of a path is empty: write it as UKR/defence'
  if (path.length > LONGEST_PATH)
    return `the name of a matter has at most ${LONGEST_PATH} signs; write a shorter one, and the words as "title"`
  if (path.split('/').length > MOST_PARTS) return `a matter lies at most ${MOST_PARTS} deep; write a shorter path`
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
    const wrong = shape
      ? amiss(field, shape, o[field], no, zone)
      : `no field is called ${show(field)}; ${meant(field, fields) ?? `an act has ${list(fields)}`}`
    if (wrong) says.push(wrong)
  }
  if (!('at' in o)) says.push('"at" is missing; write when it was done, as "at":"2016-09-03"')
  if (!('by' in o)) says.push('"by" is missing; write who did it, as "by":"USA"')
  if (!('act' in o)) says.push('"act" is missing; write what was done, as "act":"deposited"')
  if ('corrects' in o && !('reason' in o)) says.push('a correction needs a reason; add "reason"')
  if (o.act === 'struck' && !('corrects' in o)) says.push('"struck" strikes out another act; add its number as "corrects"')
  return says
}

export const faultsAt = (file: string, line: number, says: readonly string[]): Fault[] => says.map(s => ({ file, line, says: s }))

/**
 * The act that a value says, or its faults. `no` is the number the act has or would have; `line` is where it was read, where that is
 * another place.
 */
export function readAct(value: unknown, no: number, file: string, zone = 'UTC', line = no): Result<Act> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: null, faults: faultsAt(file, line, [`an act is written as ${EXAMPLE}`]) }
  const says = faultsOf(value as Record<string, unknown>, no, zone)
  return says.length > 0 ? { ok: null, faults: faultsAt(file, line, says) } : { ok: value as Act, faults: none }
}
