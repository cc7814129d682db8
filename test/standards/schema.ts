/** Files of XML held against a table of their schema; and files with one fault each, by which the table shows that it finds it. */
import assert from 'node:assert/strict'
import type { Element } from '../../src/basics/xml.ts'
import { parseXml } from '../../src/basics/xml-parse.ts'

/** What a text or an attribute may be: one of a list, or of a form. */
export type Form = readonly string[] | RegExp
export interface Kind {
  /** The children in their order: how often each stands at least and at most. */
  readonly order?: readonly (readonly [name: string, least: number, most: number])[]
  /** The children in any order, and how many there are at least. */
  readonly any?: readonly string[]
  readonly least?: number
  /** Text of its own, and of what form; left out: none. */
  readonly text?: Form
  /** Attributes; those whose name ends in `?` may be left out. */
  readonly attributes?: Readonly<Record<string, Form>>
  /** Attributes by which no two elements below are the same. */
  readonly unique?: string
}
export type Table = Readonly<Record<string, Kind>>

const fits = (text: string, form: Form): boolean => (form instanceof RegExp ? form.test(text) : form.includes(text))
const all = (element: Element): readonly Element[] => element.children.flatMap(c => [c, ...all(c)])

/** What in a file is not as the table has it, each with its line. */
export function faultsOf(element: Element, table: Table): readonly string[] {
  const { name, line, text, attributes, children } = element
  const kind = table[name]
  if (kind === undefined) return [`${line}: no element is ${name}`]
  const said: string[] = []
  const say = (what: string): unknown => said.push(`${line}: ${name} ${what}`)
  if (kind.text === undefined && text.trim() !== '') say('has no text')
  if (kind.text !== undefined && !fits(text, kind.text)) say(`is not “${text}”`)
  const forms = new Map(Object.entries(kind.attributes ?? {}).map(([key, form]) => [key.replace('?', ''), form]))
  for (const [key, value] of Object.entries(attributes)) {
    const form = forms.get(key)
    if (form === undefined) say(`has no ${key}`)
    else if (!fits(value, form)) say(`has no ${key} “${value}”`)
  }
  for (const key of Object.keys(kind.attributes ?? {})) if (!key.endsWith('?') && attributes[key] === undefined) say(`lacks ${key}`)
  const names = children.map(c => c.name)
  const order = kind.order ?? (kind.any ?? []).map(n => [n, 0, Infinity] as const)
  const places = names.map(n => order.findIndex(([own]) => own === n))
  for (const [i, place] of places.entries()) {
    if (place < 0) say(`has no ${names[i]} in it`)
    else if (kind.order && i > 0 && place < (places[i - 1] as number)) say(`has ${names[i]} before ${names[i - 1]}`)
  }
  for (const [n, least, most] of order) {
    const count = names.filter(own => own === n).length
    if (count < least || count > most) say(`has ${count} times ${n}`)
  }
  if (children.length < (kind.least ?? 0)) say('is empty')
  if (kind.unique !== undefined) {
    const values = all(element).flatMap(e => e.attributes[kind.unique as string] ?? [])
    if (new Set(values).size < values.length) say(`has one ${kind.unique} twice`)
  }
  return [...said, ...children.flatMap(c => faultsOf(c, table))]
}

/** The root of a file that is as the table has it; any other is a failure of the test. */
export function heldTo(text: string, table: Table): Element {
  const root = parseXml(text)
  if ('says' in root) return assert.fail(`${root.line}: ${root.says}`)
  assert.deepEqual(faultsOf(root, table), [])
  return root
}

/** Each way to put one fault into an element or what is in it, with a word of what was done. */
export function* broken(element: Element, table: Table): Generator<readonly [what: string, file: Element]> {
  const { name, text, attributes, children } = element
  const kind = table[name] as Kind
  const but = (more: Partial<Element>): Element => ({ ...element, ...more })
  const without = (i: number): readonly Element[] => children.toSpliced(i, 1)
  const wrong = (form: Form): readonly string[] =>
    ['', ' ', '?? ??', '2024-02-30T25:00', 'http://[ /'].filter(v => !fits(v, form)).slice(0, 2)
  yield [
    `${name} has a stranger`,
    but({ children: [...children, { ...element, name: 'stranger', children: [], attributes: {}, text: '' }] }),
  ]
  yield [`${name} has a strange attribute`, but({ attributes: { ...attributes, stranger: '1' } })]
  if (kind.text === undefined) yield [`${name} has text`, but({ text: 'text' })]
  else for (const value of wrong(kind.text)) yield [`${name} is “${value}” for “${text}”`, but({ text: value })]
  for (const [key, value] of Object.entries(attributes)) {
    const form = kind.attributes?.[key] ?? kind.attributes?.[`${key}?`]
    for (const other of form === undefined ? [] : wrong(form))
      yield [`${name} has ${key} “${other}” for “${value}”`, but({ attributes: { ...attributes, [key]: other } })]
    const { [key]: _, ...rest } = attributes
    if (kind.attributes?.[key] !== undefined) yield [`${name} without ${key}`, but({ attributes: rest })]
  }
  for (const [i, child] of children.entries()) {
    const next = children[i + 1]
    const row = kind.order?.find(([n]) => n === child.name)
    const count = children.filter(c => c.name === child.name).length
    if (kind.order && next !== undefined && next.name !== child.name)
      yield [`${next.name} before ${child.name}`, but({ children: children.toSpliced(i, 2, next, child) })]
    if (row !== undefined && count <= row[1]) yield [`${name} without ${child.name}`, but({ children: without(i) })]
    if (row !== undefined && count >= row[2]) yield [`${child.name} twice`, but({ children: children.toSpliced(i, 0, child) })]
    for (const [what, file] of broken(child, table)) yield [what, but({ children: children.toSpliced(i, 1, file) })]
  }
  if (kind.least !== undefined) yield [`${name} is empty`, but({ children: [] })]
}
