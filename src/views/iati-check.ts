/** An IATI activity file held against the standard: what is wrong with it, each fault at its line. The rules are data (`iati-rules.ts`). */
import type { Fault } from '../basics/fault.ts'
import { list, nearest } from '../basics/text.ts'
import { type Element, parseXml } from '../basics/xml.ts'
import { type AttributeRule, elsewhere, rules } from './iati-rules.ts'

/** Every fault of an activity file of version 2.03; empty where it follows the standard as far as `iati-rules.ts` holds it. */
export function checkIati(text: string, file: string): readonly Fault[] {
  const root = parseXml(text)
  if ('says' in root) return [{ file, line: root.line, says: root.says }]
  const faults: Fault[] = []
  const tell = (line: number, says: string): void => void faults.push({ file, line, says })
  if (root.name !== 'iati-activities') {
    tell(root.line, `the outermost element is "${root.name}"; an activity file begins with "iati-activities"`)
    return faults
  }
  walk(root, tell)
  for (const activity of root.children) if (activity.name === 'iati-activity') checkActivity(activity, tell)
  return faults.sort((a, b) => a.line - b.line)
}

type Tell = (line: number, says: string) => void

function walk(element: Element, tell: Tell): void {
  const rule = rules[element.name]
  // What belongs to another namespace is the publisher's own.
  if (element.name.includes(':') || elsewhere.has(element.name) || rule === undefined) return
  for (const attribute of rule.attributes) checkAttribute(element, attribute, tell)
  if (rule.text && !rule.text.test(element.text.trim()))
    tell(
      element.line,
      `"${element.name}" holds ${element.text.trim() === '' ? 'nothing' : `"${element.text.trim().slice(0, 40)}"`}; ${element.name === 'value' ? 'write a decimal number, as 1200.50' : 'write a text in it'}`,
    )
  if (rule.children !== null) checkOrder(element, rule.children, tell)
  for (const child of element.children) walk(child, tell)
}

function checkAttribute({ name, line, attributes }: Element, rule: AttributeRule, tell: Tell): void {
  const value = attributes[rule.name]
  if (value === undefined) {
    if (rule.required) tell(line, `"${name}" has no "${rule.name}"; IATI 2.03 asks for it`)
    return
  }
  const right = rule.from instanceof RegExp ? rule.from.test(value) : rule.from.includes(value)
  if (right) return
  const says = rule.list
    ? `is no code of the list ${rule.list}${rule.from instanceof RegExp ? '' : `; it has ${list([...rule.from])}`}`
    : rule.from instanceof RegExp
      ? 'is not written as IATI 2.03 asks; a day is written as 2026-11-30, a number as 12.5'
      : `is not one of ${list([...rule.from])}`
  tell(line, `"${rule.name}" of "${name}" is "${value}", which ${says}`)
}

/** Children in the order of the standard, each as often as it may stand. */
function checkOrder(element: Element, wanted: readonly (readonly [string, number, number])[], tell: Tell): void {
  const places = new Map(wanted.map(([name], i) => [name, i]))
  let last: { readonly place: number; readonly name: string } | null = null
  const counts = new Map<string, number>()
  for (const child of element.children) {
    if (child.name.includes(':')) continue
    const place = places.get(child.name)
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
  for (const [name, least, most] of wanted) {
    const found = counts.get(name) ?? 0
    if (found < least)
      tell(element.line, `"${element.name}" has no "${name}"; IATI 2.03 asks for ${least === 1 ? 'it' : `at least ${least}`}`)
    if (found > most)
      tell(element.line, `"${name}" stands ${found} times in "${element.name}"; at most ${most} ${most === 1 ? 'is' : 'are'} allowed`)
  }
}

/** What the standard asks beyond its schema: currencies, identifiers, and where one benefits and for what. */
function checkActivity(activity: Element, tell: Tell): void {
  const own = (name: string): readonly Element[] => activity.children.filter(c => c.name === name)
  const currency = activity.attributes['default-currency']
  const money = [...own('budget'), ...own('transaction'), ...own('planned-disbursement')].flatMap(e =>
    e.children.filter(c => c.name === 'value'),
  )
  if (currency === undefined)
    for (const value of money)
      if (value.attributes['currency'] === undefined)
        tell(value.line, '"value" has no "currency", and its activity no "default-currency"; write one of them')
  const lang = activity.attributes['xml:lang']
  if (lang === undefined)
    for (const one of narrativesIn(activity))
      if (one.attributes['xml:lang'] === undefined)
        tell(one.line, '"narrative" has no "xml:lang", and its activity neither; write one of them')
  const [identifier, reporting] = [own('iati-identifier')[0], own('reporting-org')[0]]
  const ref = reporting?.attributes['ref']
  const others = own('other-identifier').map(o => o.attributes['ref'])
  if (
    identifier &&
    ref !== undefined &&
    ![ref, ...others].some(prefix => prefix !== undefined && identifier.text.trim().startsWith(`${prefix}-`))
  )
    tell(
      identifier.line,
      `"iati-identifier" is "${identifier.text.trim()}"; it begins with the "ref" of the reporting organisation and a hyphen: "${ref}-…"`,
    )
  for (const org of [
    ...own('participating-org'),
    ...own('transaction').flatMap(t => t.children.filter(c => /^(provider|receiver)-org$/.test(c.name))),
  ])
    if (org.attributes['ref'] === undefined && !org.children.some(c => c.name === 'narrative'))
      tell(org.line, `"${org.name}" has neither "ref" nor "narrative"; one of them says who it is`)
  const within = (name: string): boolean => own('transaction').some(t => t.children.some(c => c.name === name))
  const has = (name: string): boolean => own(name).length > 0 || within(name)
  if (!has('sector')) tell(activity.line, '"iati-activity" has no "sector", and no transaction of it has; name what it is for')
  if (!has('recipient-country') && !has('recipient-region'))
    tell(activity.line, '"iati-activity" has no "recipient-country" or "recipient-region", and no transaction of it has; name who benefits')
  if (own('sector').length > 0 && within('sector'))
    tell(activity.line, 'sectors stand in the activity and in its transactions; keep them in one of the two')
  for (const budget of own('budget')) {
    const [from, to] = ['period-start', 'period-end'].map(name =>
      budget.children.find(c => c.name === name)?.attributes['iso-date']?.slice(0, 10),
    )
    if (from !== undefined && to !== undefined && (to < from || to >= `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`))
      tell(budget.line, `"budget" goes from ${from} to ${to}; its end comes after its beginning, and at most a year later`)
  }
}

const narrativesIn = (element: Element): readonly Element[] =>
  element.children.flatMap(c => (c.name === 'narrative' ? [c] : elsewhere.has(c.name) ? [] : narrativesIn(c)))
