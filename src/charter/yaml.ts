/** Rule blocks are YAML 1.2 (core schema), read by the `yaml` package; what is wrong with them is said in our words. */
import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Node, ParsedNode, YAMLError } from 'yaml'
import type { Fault } from '../basics/fault.ts'
import type { Block } from '../rules/block.ts'

/** Where a block's faults go: its file, its article, the line of its first line. */
export interface Place {
  readonly file: string
  readonly article: string
  readonly line: number
}

/** No rule is longer, or nested deeper, than a person can read. */
const LONGEST = 65_536
const DEEPEST = 24

/** The block a YAML text holds, or null; every fault is added to `faults`. */
export function readYaml(text: string, place: Place, faults: Fault[]): Block | null {
  const say = (line: number, says: string, warning = false): void => {
    faults.push({
      file: place.file,
      line,
      ...(place.article === '' ? {} : { article: place.article }),
      says,
      ...(warning ? { warning } : {}),
    })
  }
  const odd = oddity(text)
  if (odd) {
    say(place.line + odd.line, odd.says)
    return null
  }
  const counter = new LineCounter()
  const lineOf = (offset: number): number => place.line + counter.linePos(offset).line - 1
  let doc: ReturnType<typeof parseDocument>
  try {
    doc = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      lineCounter: counter,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'error',
    })
  } catch {
    say(place.line, 'this block cannot be read; write one "key: value" on each line')
    return null
  }
  const lines = text.split('\n')
  const seen = new Set<number>()
  for (const e of doc.errors) {
    const told = lineOf(e.pos[0])
    if (seen.has(told)) continue
    seen.add(told)
    const open = openBracket(text.slice(0, e.pos[0]))
    const line = open === null ? told : lineOf(open)
    const written = lines[line - place.line] ?? ''
    if (open === null) say(line, inOurWords(e, clipped(written), text))
    else {
      say(
        line,
        `"${clipped(written)}" opens a bracket that is not closed where it should be; write "${text[open] === '{' ? '}' : ']'}" at its end`,
      )
      break
    }
  }
  if (doc.errors.length > 0) return null
  const root = doc.contents as ParsedNode | null
  if (root === null || (isScalar(root) && root.value === null)) {
    say(place.line, 'this rule block is empty; write a rule in it or remove it')
    return null
  }
  const before = faults.length
  inspect(root, lineOf, say)
  return faults.length > before ? null : wrap(root, place.line, lineOf, say)
}

type Say = (line: number, says: string, warning?: boolean) => void

/** What must not stand in a rule block before it is parsed at all. */
function oddity(text: string): { line: number; says: string } | null {
  if (text.length > LONGEST) return { line: 0, says: 'this rule block is longer than 64 KiB; divide it, or keep its lists in an annex' }
  let depth = 0
  const lines = text.split('\n')
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n] ?? ''
    if (/^ *\t/.test(line))
      return { line: n, says: 'this line begins with a tab; YAML counts only spaces: write two spaces for each step inwards' }
    if (/[\u202A-\u202E\u2066-\u2069]/.test(line)) {
      return {
        line: n,
        says: 'this line holds an invisible mark that turns the writing direction, so that it reads otherwise than it is; write the line anew',
      }
    }
    if (/[\u00A0\u200B\u202F\u2060\uFEFF]/.test(line)) {
      return { line: n, says: 'this line holds a no-break or invisible space, which no name contains; write plain spaces' }
    }
    if (/(?![\t\r])\p{Cc}/u.test(line)) return { line: n, says: 'this line holds a control character; write the line anew' }
    for (const c of line.replace(/"(\\.|[^"\\])*"|'[^']*'|(^|\s)#.*$/g, '')) {
      if (c === '{' || c === '[') depth++
      if (c === '}' || c === ']') depth--
      if (depth > DEEPEST) return { line: n, says: tooDeep }
    }
    if (/^( *(- +|\? +)){25}/.test(line)) return { line: n, says: tooDeep }
  }
  return null
}

const tooDeep = `this block is nested more than ${DEEPEST} deep; no rule needs that: name its parts as groups, or make a procedure of each`

function inOurWords(e: YAMLError, line: string, text: string): string {
  const key = /^\s*(?:- +)?([^:]*):/.exec(line)?.[1]?.trim()
  switch (e.code) {
    case 'DUPLICATE_KEY':
      return `"${wordAt(text, e.pos[0])}" stands twice in one place; keep one of them`
    case 'TAB_AS_INDENT':
      return 'this line is indented with a tab; YAML counts only spaces: write two spaces for each step inwards'
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return `"${line.trim()}": a value may not begin with "*" or "&"; write the value out, in quotes if it really begins so`
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      if (/^\s*- /.test(line)) return askew(line)
      return /:\s+.*:\s/.test(line)
        ? `"${line.trim()}" holds two colons; put what follows the first in quotes`
        : `"${line.trim()}" is no "key: value"; each line names a key, a colon, a space and its value`
    case 'BAD_INDENT':
      return askew(line)
    case 'BLOCK_IN_FLOW':
      return `"${line.trim()}": inside { } or [ ] everything stays on the bracket's terms; close the bracket first`
    case 'MISSING_CHAR':
      if (/["']/.test(line)) return `"${line.trim()}": a quotation mark or bracket is opened and never closed; close it`
      if (key === undefined) return `"${line.trim()}" has no colon; write "key: value", with a space after the colon`
      return `"${line.trim()}": something is missing, a bracket, a comma or a colon; compare the brackets and commas of this line`
    case 'BAD_SCALAR_START':
      return `"${line.trim()}": a value may not begin with "@", "\`" or "%"; put it in quotes`
    case 'BAD_DQ_ESCAPE':
      return `"${line.trim()}": in double quotes a backslash has a meaning of its own; use single quotes`
    case 'MULTIPLE_DOCS':
    case 'BAD_DIRECTIVE':
      return 'a rule block holds one rule; "---" and "%" lines do not belong in it: open a new block below'
    case 'UNEXPECTED_TOKEN':
      return `"${line.trim()}" has something after its end, or a bracket too many; compare the brackets of this line, or put the value in quotes`
    default:
      return `"${line.trim()}" cannot be read; write "key: value", lists as [a, b], and put a value with signs in it in quotes`
  }
}

/** A line as a sentence quotes it. */
const clipped = (line: string): string => (line.trim().length > 80 ? `${line.trim().slice(0, 80)}…` : line.trim())

const askew = (line: string): string => `"${line.trim()}" is not indented like its neighbours; lines of one level begin in the same column`

/** Where a bracket stands that is still open at the end of a text; null where none is. */
function openBracket(text: string): number | null {
  const open: number[] = []
  const bare = text.replace(/"(\\.|[^"\\\n])*"|'[^'\n]*'|(^|\s)#[^\n]*/g, quoted => ' '.repeat(quoted.length))
  for (let i = 0; i < bare.length; i++) {
    if (bare[i] === '{' || bare[i] === '[') open.push(i)
    if (bare[i] === '}' || bare[i] === ']') open.pop()
  }
  return open.at(-1) ?? null
}

function wordAt(text: string, offset: number): string {
  const rest = text.slice(offset)
  return (/^["']?([^:\n"']+)/.exec(rest)?.[1] ?? rest.slice(0, 20)).trim()
}

/** Faults of form that YAML allows and a lawyer would not expect. */
function inspect(node: Node, lineOf: (offset: number) => number, say: Say): void {
  const line = lineOf(node.range?.[0] ?? 0)
  if (isAlias(node)) {
    say(line, `"*${node.source}" points to another place; a charter says each thing where it stands: write the value out`)
    return
  }
  if (node.anchor) say(line, `"&${node.anchor}" marks a place to be pointed to; a charter says each thing where it stands: remove it`)
  if (node.tag !== undefined) say(line, `"${node.tag.replace('tag:yaml.org,2002:', '!!')}" is a tag for programs; remove it`)
  if (!isCollection(node)) return
  for (const item of node.items) {
    if (!isPair(item)) {
      inspect(item as Node, lineOf, say)
      continue
    }
    const key = item.key as Node | null
    const value = item.value as Node | null
    if (!isScalar(key)) {
      say(line, 'a key is one word or a few, not a list or a map; write "key: value"')
      continue
    }
    const at = lineOf(key.range?.[0] ?? 0)
    if (key.value === '<<') say(at, '"<<" takes in another place; a charter says each thing where it stands: write it out')
    const bare = value === null || (isScalar(value) && value.value === null && (value.range?.[0] ?? 0) === (value.range?.[1] ?? 0))
    if (isMap(node) && node.flow && bare && value === null) {
      const before = node.items[node.items.indexOf(item) - 1]
      const word = String(key.value)
      say(
        at,
        before && isPair(before) && isScalar(before.value)
          ? `"${word}" stands alone after a comma: a comma ends the value in a one-line map; if two are meant write ${printKey(before.key)}: [${String(before.value.value)}, ${word}], else put the whole value in quotes`
          : `"${word}" has no value; write "${word}: …", with a space after the colon`,
      )
      continue
    }
    if (value !== null) inspect(value, lineOf, say)
  }
}

const printKey = (key: unknown): string => (isScalar(key) ? String(key.value) : '…')

function wrap(node: Node | null, fallback: number, lineOf: (offset: number) => number, say: Say): Block {
  const line = node?.range ? lineOf(node.range[0]) : fallback
  const scalar = isScalar(node) ? node : null
  const at = (child: unknown): Block => wrap(child as Node | null, line, lineOf, say)
  const self: Block = {
    line,
    value: node === null ? null : plainValue(node),
    text:
      scalar === null || scalar.value === null
        ? null
        : typeof scalar.value === 'string'
          ? scalar.value.trim()
          : (scalar.source ?? String(scalar.value)),
    get(key) {
      if (!isMap(node)) return null
      const pair = node.items.find(p => isScalar(p.key) && String(p.key.value) === key)
      if (!pair) return null
      return pair.value === null ? wrap(null, lineOf((pair.key as Node).range?.[0] ?? 0), lineOf, say) : at(pair.value)
    },
    keys: () =>
      isMap(node)
        ? node.items.map(p => ({ key: isScalar(p.key) ? String(p.key.value) : '', line: lineOf((p.key as Node).range?.[0] ?? 0) }))
        : [],
    items() {
      if (isSeq(node)) return node.items.map(at)
      return scalar?.value === null || node === null ? [] : [self]
    },
    fault: says => say(line, says),
    warn: says => say(line, says, true),
  }
  return self
}

/** The plain value; keys as text. Depth is bounded by `oddity`. */
function plainValue(node: Node): unknown {
  if (isScalar(node)) return node.value
  if (isSeq(node)) return node.items.map(i => plainValue(i as Node))
  if (isMap(node)) {
    return Object.fromEntries(node.items.map(p => [printKey(p.key), p.value === null ? null : plainValue(p.value as Node)]))
  }
  return null
}
