/** An IATI activity file held against the standard: what is wrong with it, each fault at its line. Its rules are data (`iati-schema.ts`, `iati-codes.ts`). */
import type { Fault } from '../basics/fault.ts'
import { isDay } from '../basics/moment.ts'
import { list, nearest } from '../basics/text.ts'
import type { Element } from '../basics/xml.ts'
import { parseXml } from '../basics/xml-parse.ts'
import { checkActivity, checkTogether, type Tell } from './iati-beyond.ts'
import { codes, firstVocabulary, forms } from './iati-codes.ts'
import { type AttributeRule, type ElementRule, schema } from './iati-schema.ts'

/** The root of an activity file of version 2.03, or every fault of it. */
export function readIati(text: string, file: string): { readonly root: Element; readonly faults: readonly Fault[] } | readonly Fault[] {
  const root = parseXml(text)
  if ('says' in root) return [{ file, line: root.line, says: root.says }]
  const faults: Fault[] = []
  const tell: Tell = (line, says) => void faults.push({ file, line, says })
  if (root.name !== schema.name)
    return [{ file, line: root.line, says: `the outermost element is "${root.name}"; an activity file begins with "${schema.name}"` }]
  walk(root, schema, tell)
  const activities = root.children.filter(c => c.name === 'iati-activity')
  for (const activity of activities) checkActivity(activity, tell)
  checkTogether(activities, tell)
  return { root, faults: faults.sort((a, b) => a.line - b.line) }
}

/** Every fault of an activity file; empty where it follows the standard as far as our tables hold it. */
export function checkIati(text: string, file: string): readonly Fault[] {
  const read = readIati(text, file)
  return 'root' in read ? read.faults : read
}

/** What belongs to another namespace is the publisher's own. */
const isForeign = (name: string): boolean => name.includes(':')

function walk(element: Element, rule: ElementRule, tell: Tell): void {
  checkAttributes(element, rule, tell)
  const text = element.text.trim()
  const { name, line } = element
  if (rule.text === null) {
    if (text !== '') tell(line, `"${name}" holds the text "${text.slice(0, 40)}"; it holds elements only, as "narrative"`)
    checkOrder(element, rule, tell)
  } else {
    const [form, write] = forms[rule.text] as readonly [RegExp, string]
    if (!form.test(text)) tell(line, `"${name}" holds ${text === '' ? 'nothing' : `"${text.slice(0, 40)}"`}; write ${write}`)
    for (const child of element.children) tell(child.line, `"${child.name}" stands in "${name}", which holds a text and no elements`)
  }
  for (const child of element.children) {
    const own = rule.children.find(c => c.name === child.name)
    if (own) walk(child, own, tell)
  }
}

function checkAttributes({ name, line, attributes }: Element, rule: ElementRule, tell: Tell): void {
  for (const attribute of rule.attributes) {
    const value = attributes[attribute.name]
    if (value === undefined) {
      if (attribute.required) tell(line, `"${name}" has no "${attribute.name}"; IATI 2.03 asks for it`)
      continue
    }
    const wrong = wrongIn(value, attribute, { name, attributes })
    if (wrong !== null) tell(line, `"${attribute.name}" of "${name}" is "${value}", which ${wrong}`)
  }
  for (const key of Object.keys(attributes)) {
    if (rule.attributes.some(a => a.name === key) || key === 'xmlns' || key.startsWith('xmlns:')) continue
    if (isForeign(key) && !rule.closed) continue
    const near = nearest(
      key,
      rule.attributes.map(a => a.name),
    )
    tell(line, `"${name}" has no attribute "${key}" in IATI 2.03${near ? `; did you mean "${near}"?` : '; remove it'}`)
  }
}

/** What is wrong with the value of an attribute, as the end of a sentence; null = nothing. */
function wrongIn(value: string, { name, form, required }: AttributeRule, of: Pick<Element, 'name' | 'attributes'>): string | null {
  const code = codes[form]
  if (code !== undefined) {
    if (code instanceof RegExp ? code.test(value) : code.includes(value)) return null
    const all = code instanceof RegExp ? '' : code.length > 20 ? `; it has ${code.length}, as ${code[0]}` : `; it has ${list(code)}`
    return `is no code of the list ${form}${all}`
  }
  const [pattern, write] = forms[form] as readonly [RegExp, string]
  if (!pattern.test(value) || ((form === 'date' || form === 'dateTime') && !isDay(value.slice(0, 10))))
    return `is not written as IATI 2.03 asks; write ${write}`
  if (required && value.trim() === '') return 'says nothing; write it'
  const first = name === 'code' && (of.attributes['vocabulary'] ?? '1') === '1' ? firstVocabulary[of.name] : undefined
  return first === undefined || first.test(value) ? null : 'is no code of the first vocabulary; name the "vocabulary" that it is from'
}

/** Children in the order of the standard, each as often as it may stand. */
function checkOrder(element: Element, rule: ElementRule, tell: Tell): void {
  const places = new Map(rule.children.map(({ name }, i) => [name, i]))
  let last: { readonly place: number; readonly name: string } | null = null
  const counts = new Map<string, number>()
  for (const child of element.children) {
    const place = isForeign(child.name) ? places.size : places.get(child.name)
    if (place === undefined) {
      const near = nearest(child.name, places.keys())
      tell(
        child.line,
        `"${element.name}" has no "${child.name}" in IATI 2.03${near ? `; did you mean "${near}"?` : '; remove it, or give it a namespace of your own'}`,
      )
      continue
    }
    counts.set(child.name, (counts.get(child.name) ?? 0) + 1)
    if (last !== null && place < last.place)
      tell(child.line, `"${child.name}" stands after "${last.name}"; in "${element.name}" it comes before it`)
    else last = { place, name: child.name }
  }
  for (const { name, least, most } of rule.children) {
    const found = counts.get(name) ?? 0
    if (found < least) tell(element.line, `"${element.name}" has no "${name}"; IATI 2.03 asks for it`)
    if (found > most) tell(element.line, `"${name}" stands ${found} times in "${element.name}"; it may stand once`)
  }
}
