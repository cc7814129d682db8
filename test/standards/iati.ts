/** An activity file that holds every element and every attribute of IATI 2.03 once, made from the table of its schema. */
import { type Node, node, printXml } from '../../src/basics/xml.ts'
import { codes } from '../../src/views/iati-codes.ts'
import { type ElementRule, schema } from '../../src/views/iati-schema.ts'

const FORMS: Readonly<Record<string, string>> = {
  string: 'a text',
  text: 'a text',
  date: '2026-03-01',
  dateTime: '2026-03-01T12:00:00Z',
  decimal: '12.50',
  boolean: '1',
  int: '1',
  natural: '2',
  positive: '2026',
  uri: 'https://league.example/list',
  token: 'transaction',
  Language: 'en',
  FinanceType: '110',
  DocumentCategory: 'A02',
  LocationType: 'PPL',
  CRSAddOtherFlags: '1',
  LoanRepaymentType: '1',
  LoanRepaymentPeriod: '1',
}
/** What the standard asks beyond the form of one attribute: identifiers that begin alike, shares that make a hundred, vocabularies of one's own. */
const OWN: Readonly<Record<string, string>> = {
  'reporting-org/ref': 'XX-1',
  'recipient-country/percentage': '40',
  'recipient-region/percentage': '60',
  'recipient-region/vocabulary': '99',
  'sector/percentage': '100',
  'sector/vocabulary': '99',
  'policy-marker/vocabulary': '99',
  'default-aid-type/vocabulary': '2',
  'aid-type/vocabulary': '2',
}

/** The file; in its first activity sectors and recipients stand in the activity, in its second in the transaction. */
export const everyElement = (): string => {
  const [activity] = schema.children as readonly [ElementRule]
  const within = ['sector', 'recipient-country', 'recipient-region']
  const without = (rule: ElementRule, names: readonly string[]): ElementRule => ({
    ...rule,
    children: rule.children.filter(c => !names.includes(c.name)),
  })
  const change = (rule: ElementRule, name: string, by: (of: ElementRule) => ElementRule): ElementRule => ({
    ...rule,
    children: rule.children.map(c => (c.name === name ? by(c) : c)),
  })
  const both = [change(activity, 'transaction', t => without(t, within)), without(activity, within)]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printXml({ ...nodeOf(schema, 0), children: both.map((a, i) => nodeOf(a, i)) })}`
}

function nodeOf(rule: ElementRule, nth: number): Node {
  const attributes = rule.attributes.map(a => {
    const code = codes[a.form]
    return [a.name, OWN[`${rule.name}/${a.name}`] ?? FORMS[a.form] ?? (code instanceof RegExp ? '' : (code?.[0] ?? ''))]
  })
  if (rule.name === 'iati-identifier') return node(rule.name, {}, `XX-1-${nth}`)
  if (rule.text !== null) return node(rule.name, Object.fromEntries(attributes), FORMS[rule.text] as string)
  return node(rule.name, Object.fromEntries(attributes), ...rule.children.map(c => nodeOf(c, nth)))
}
