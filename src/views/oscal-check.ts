/** OSCAL assessment results held against the schema of version 1.1.2: each fault at the line of the field it is about, and what is not read there. */
import type { Fault } from '../basics/fault.ts'
import { parseJson, type Read } from '../basics/json.ts'
import { list, nearest } from '../basics/text.ts'
import type { Unread } from './unread.ts'
import { type FieldRule, forms, objects } from './oscal-schema.ts'

type Json = Readonly<Record<string, unknown>>
export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The text read with its lines, or every fault of it. */
export function readOscalText(text: string, file: string): Read | readonly Fault[] {
  const read = parseJson(text)
  if ('says' in read) return [{ file, line: read.line, says: read.says }]
  if (!isObject(read.value) || !isObject(read.value['assessment-results']))
    return [{ file, line: 1, says: 'this is no OSCAL assessment results; its one field is called "assessment-results"' }]
  const faults: Fault[] = []
  walk(read.value, 'document', read, (line, says) => void faults.push({ file, line, says }))
  return faults.length > 0 ? faults.sort((a, b) => a.line - b.line) : read
}

type Tell = (line: number, says: string) => void

function walk(value: Json, what: string, read: Read, tell: Tell): void {
  const rules = objects.get(what) as readonly FieldRule[]
  for (const rule of rules) {
    const held = value[rule.name]
    if (held === undefined) {
      if (rule.required) tell(read.lineOf(value), `the ${what} has no "${rule.name}", which OSCAL 1.1 requires; add it`)
      continue
    }
    const line = read.lineAt(value, rule.name)
    if (!rule.list) checkOne(held, rule, line, read, tell)
    else if (!Array.isArray(held) || held.length === 0)
      tell(line, `"${rule.name}" is no list, or holds nothing; write a list, or leave the field out`)
    else for (const one of held) checkOne(one, rule, isObject(one) ? read.lineOf(one) : line, read, tell)
  }
  const names = rules.map(r => r.name)
  for (const key of Object.keys(value))
    if (!names.includes(key)) {
      const near = nearest(key, names)
      tell(
        read.lineAt(value, key),
        `the ${what} has no field "${key}" in OSCAL 1.1; ${near ? `did you mean "${near}"?` : 'remove it, or make it a property'}`,
      )
    }
}

function checkOne(value: unknown, { name, form }: FieldRule, line: number, read: Read, tell: Tell): void {
  if (form === 'any') return
  if (objects.has(form)) {
    if (isObject(value)) walk(value, form, read, tell)
    else tell(line, `"${name}" is no object; write one in braces`)
    return
  }
  const words = form.includes('|') ? form.split('|') : null
  const right = typeof value === 'string' && (words ? words.includes(value) : (forms[form]?.[0].test(value) ?? false))
  if (right) return
  const said = typeof value === 'string' ? `"${value.slice(0, 60)}"` : 'no text'
  const wanted = words
    ? list(
        words.map(w => `"${w}"`),
        'or',
      )
    : (forms[form]?.[1] ?? '')
  tell(
    line,
    form === 'uuid' ? `"${name}" is ${said}, which is no UUID of version 4 or 5; write one` : `"${name}" is ${said}; write ${wanted}`,
  )
}

/** What of assessment results is not read where findings come in, by field, with its lines; `left`: parts that might have been, and were not. */
export function unreadOfOscal({ value, lineOf, lineAt }: Read, left: ReadonlyMap<object, string>): readonly Unread[] {
  const found = new Map<string, { what: string; why: string | null; lines: number[] }>()
  const tell = (what: string, why: string | null, line: number): void => {
    const key = JSON.stringify([what, why])
    const one = found.get(key) ?? { what, why, lines: [] }
    found.set(key, one)
    one.lines.push(line)
  }
  const go = (of: unknown, what: string, field: string): void => {
    if (!isObject(of)) return
    const why = left.get(of)
    if (why !== undefined) {
      tell(field, why, lineOf(of))
      return
    }
    for (const { name, form, read } of objects.get(what) ?? []) {
      if (of[name] === undefined) continue
      if (!read) tell(`${what}/${name}`, null, lineAt(of, name))
      else for (const one of [of[name]].flat()) go(one, form, `${what}/${name}`)
    }
  }
  go(value, 'document', '')
  return [...found.values()]
}
