/** JSON as RFC 8259 writes it, read so that each fault, and each object in it, has its line. */

export interface Read {
  readonly value: unknown
  /** The line on which an object or a list of this text begins, counted from 1. */
  readonly lineOf: (within: object) => number
  /** The line on which a field of an object of this text is named; where it has none, that of the object. */
  readonly lineAt: (within: object, field: string) => number
}
interface JsonFault {
  readonly line: number
  readonly says: string
}

/** So deep may lists and objects lie in one another. */
const DEEPEST = 64

/** The value of a text with the lines of its parts; or what is wrong with it, and where. */
export function parseJson(text: string): Read | JsonFault {
  const lines = new Map<object, number>()
  const fields = new Map<object, Map<string, number>>()
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  const lineAt = (at: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const mid = (low + high + 1) >> 1
      if ((starts[mid] as number) <= at) low = mid
      else high = mid - 1
    }
    return low + 1
  }
  const scan: Scan = {
    text,
    at: text.charCodeAt(0) === 0xfeff ? 1 : 0,
    slip: null,
    keep: (object, at) => void lines.set(object, lineAt(at)),
    name: (object, field, at) => {
      const own = fields.get(object)
      if (own === undefined) fields.set(object, new Map([[field, at]]))
      else own.set(field, at)
    },
  }
  const value = anyOf(scan, 0)
  skip(scan)
  if (scan.at < text.length) slip(scan, scan.at, 'something follows after the end of the text; remove it')
  if (scan.slip !== null) return { line: lineAt(scan.slip.at), says: scan.slip.says }
  const lineOf = (within: object): number => lines.get(within) ?? 1
  const lineOfField = (within: object, field: string): number => {
    const at = fields.get(within)?.get(field)
    return at === undefined ? lineOf(within) : lineAt(at)
  }
  return { value, lineOf, lineAt: lineOfField }
}

interface Scan {
  readonly text: string
  at: number
  /** The first thing that is wrong; nothing is read after it. */
  slip: { readonly at: number; readonly says: string } | null
  readonly keep: (object: object, at: number) => void
  readonly name: (object: object, field: string, at: number) => void
}

/** Notes what is wrong and ends the reading. */
function slip(scan: Scan, at: number, says: string): null {
  scan.slip ??= { at, says }
  scan.at = scan.text.length
  return null
}

function skip(scan: Scan): void {
  while (' \t\r\n'.includes(scan.text[scan.at] ?? '.')) scan.at++
}

function anyOf(scan: Scan, deep: number): unknown {
  skip(scan)
  const { text, at } = scan
  if (deep > DEEPEST) return slip(scan, at, `lists and objects lie more than ${DEEPEST} deep in one another here`)
  const c = text[at]
  if (c === undefined) return ended(scan)
  if (c === '{') return objectOf(scan, deep)
  if (c === '[') return listOf(scan, deep)
  if (c === '"') return wordsOf(scan)
  const plain = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/.exec(text.slice(at, at + 64))?.[0]
  if (plain === undefined)
    return slip(
      scan,
      at,
      `“${text.slice(at, at + 12).split('\n')[0]}” is no value; write a text in double quotes, a number, true, false or null`,
    )
  scan.at += plain.length
  return JSON.parse(plain)
}

/** The text ended too early: a bracket or a quote was opened and not closed. */
const ended = (scan: Scan): null =>
  slip(scan, Math.max(0, scan.text.length - 1), 'the text ends before it is complete; a bracket or a quote is still open')

function objectOf(scan: Scan, deep: number): object | null {
  const object: Record<string, unknown> = Object.create(null)
  scan.keep(object, scan.at++)
  for (let first = true; ; first = false) {
    skip(scan)
    if (scan.text[scan.at] === '}' && first) break
    if (scan.at >= scan.text.length) return ended(scan)
    if (scan.text[scan.at] !== '"')
      return slip(scan, scan.at, 'the name of a field is missing here; write it in double quotes, without a comma before the closing brace')
    const at = scan.at
    const key = wordsOf(scan)
    if (key === null) return null
    if (Object.hasOwn(object, key)) return slip(scan, at, `the field “${key}” stands twice in one object; keep one`)
    scan.name(object, key, at)
    skip(scan)
    if (scan.text[scan.at] !== ':') return slip(scan, scan.at, `a colon is missing after “${key}”`)
    scan.at++
    object[key] = anyOf(scan, deep + 1)
    if (scan.slip !== null) return null
    skip(scan)
    if (scan.text[scan.at] === '}') break
    if (scan.text[scan.at] !== ',') return slip(scan, scan.at, `a comma or a closing brace is missing after “${key}”`)
    scan.at++
  }
  scan.at++
  return object
}

function listOf(scan: Scan, deep: number): readonly unknown[] | null {
  const list: unknown[] = []
  scan.keep(list, scan.at++)
  skip(scan)
  if (scan.text[scan.at] === ']') {
    scan.at++
    return list
  }
  for (;;) {
    list.push(anyOf(scan, deep + 1))
    if (scan.slip !== null) return null
    skip(scan)
    const c = scan.text[scan.at]
    if (c !== ',' && c !== ']') return slip(scan, scan.at, 'a comma or a closing bracket is missing in this list')
    scan.at++
    if (c === ']') return list
  }
}

function wordsOf(scan: Scan): string | null {
  const { text, at } = scan
  let end = at + 1
  while (end < text.length && text[end] !== '"' && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1
  if (text[end] !== '"') return slip(scan, at, 'a double quote is opened here and not closed on its line; close it')
  try {
    scan.at = end + 1
    return JSON.parse(text.slice(at, end + 1)) as string
  } catch {
    return slip(scan, at, 'this text holds a sign that has to be escaped, or a backslash that escapes nothing')
  }
}
