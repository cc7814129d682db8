/**
 * IATI 2.03: what is exported follows the standard, and what does not is told at its line. From a file that holds every element of the standard, each required
 * element and attribute is taken out, each order turned round and each code falsified in turn: every one of these must be found.
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Element, node, type Node, printXml } from '../basics/xml.ts'
import { parseXml } from '../basics/xml-parse.ts'
import { iatiOf, refOf } from './iati.ts'
import { checkIati } from './iati-check.ts'
import { everyElement } from '../../test/standards/iati.ts'
import { acts, charter, leagueActs, programmeOf } from '../../test/standards/league.ts'
import { codes, forms } from './iati-codes.ts'
import { type ElementRule, schema } from './iati-schema.ts'

const all = leagueActs(acts)
const programme = programmeOf(acts)
const asked = { charter, programme, acts: all, asOf: '2025-12-31', ref: null, address: 'https://league.example' }
const file = iatiOf(asked)
const faults = (xml: string): readonly string[] => checkIati(xml, 'a.xml').map(f => `${f.line}: ${f.says}`)

const root = parseXml(file)
assert.ok('name' in root)
const deep = (e: Element, path: readonly Element[] = []): (readonly [Element, readonly Element[]])[] => [
  [e, path] as const,
  ...e.children.flatMap(c => deep(c, [...path, e])),
]
const every = deep(root)
/** The file with one element made into others. */
function without(gone: Element, put: readonly Element[] = [], from = root as Element): string {
  const again = (e: Element): Node =>
    node(
      e.name,
      e.attributes,
      ...(e.text.trim() === '' ? [] : [e.text.trim()]),
      ...e.children.flatMap(c => (c === gone ? put.map(again) : [again(c)])),
    )
  return printXml(again(from))
}

test('what is exported follows IATI 2.03', () => {
  assert.deepEqual(faults(file), [])
  assert.deepEqual(refOf(asked), { ref: 'XX-LEAGUE-1', known: true })
  assert.deepEqual(refOf({ ...asked, ref: 'XM-2' }), { ref: 'XM-2', known: true })
})

test('each stage is its own transaction, and what IATI has none for is not made into another', () => {
  const of = (name: string) => every.filter(([e]) => e.name === name).map(([e]) => e)
  const types = of('transaction').map(t => [t.children[0]?.attributes['code'], t.children.find(c => c.name === 'value')?.text])
  assert.deepEqual(types, [
    ['12', '500.25'],
    ['2', '400'],
    ['3', '100'],
  ])
  assert.deepEqual(
    of('legacy-data').map(l => l.attributes['name']),
    ['allocation', 'delivery in kind', 'budget'],
  )
  assert.deepEqual(
    of('iati-identifier').map(i => i.text),
    ['XX-LEAGUE-1-p', 'XX-LEAGUE-1-p-safe-pier'],
  )
  assert.deepEqual(
    of('recipient-country')
      .map(c => [c.attributes['code'], c.attributes['percentage']])
      .slice(0, 2),
    [
      ['UA', '50.00'],
      ['FJ', '50.00'],
    ],
  )
  assert.equal(of('sector')[0]?.attributes['code'], '21040')
  // Two methods are two indicators; a milestone is one of its own.
  assert.deepEqual(
    of('indicator').map(i => i.children[1]?.children[0]?.text ?? ''),
    ['unit: percent; method: count 1', 'unit: percent; method: count 2', ''],
  )
  assert.match(file, /<period-end iso-date="2024-06-30"\/>/)
})

// Every element of the standard once, each with the rule of its place.
const whole = parseXml(everyElement())
assert.ok('name' in whole)
const ruled = (e: Element, rule: ElementRule): (readonly [Element, ElementRule])[] => [
  [e, rule] as const,
  ...e.children.flatMap(c => ruled(c, rule.children.find(r => r.name === c.name) as ElementRule)),
]
const ofAll = ruled(whole, schema)
const inAll = (gone: Element, put: readonly Element[]): string => without(gone, put, whole)

test('the table of the schema has what the published file has: 201 elements by their place, 242 attributes, and a file with all of them is right', () => {
  const places = (rule: ElementRule): readonly ElementRule[] => [rule, ...rule.children.flatMap(places)]
  assert.equal(places(schema).length, 201)
  assert.equal(
    places(schema).reduce((n, r) => n + r.attributes.length, 0),
    242,
  )
  assert.deepEqual(faults(everyElement()), [])
  // The order of an activity, word for word.
  assert.equal(
    schema.children[0]?.children.map(c => `${c.name} ${c.least}..${c.most === Number.POSITIVE_INFINITY ? '*' : c.most}`).join(', '),
    'iati-identifier 1..1, reporting-org 1..1, title 1..1, description 1..*, participating-org 1..*, other-identifier 0..*, activity-status 1..1, ' +
      'activity-date 1..*, contact-info 0..*, activity-scope 0..1, recipient-country 0..*, recipient-region 0..*, location 0..*, sector 0..*, tag 0..*, ' +
      'country-budget-items 0..1, humanitarian-scope 0..*, policy-marker 0..*, collaboration-type 0..1, default-flow-type 0..1, default-finance-type 0..1, ' +
      'default-aid-type 0..*, default-tied-status 0..1, budget 0..*, planned-disbursement 0..*, capital-spend 0..1, transaction 0..*, document-link 0..*, ' +
      'related-activity 0..*, legacy-data 0..*, conditions 0..1, result 0..*, crs-add 0..1, fss 0..1',
  )
})

test('every form and every code list that the table names is there, and every list is named', () => {
  const named = new Set(ofAll.flatMap(([, rule]) => [...rule.attributes.map(a => a.form), ...(rule.text === null ? [] : [rule.text])]))
  for (const name of named) assert.ok(name in codes || name in forms, name)
  assert.deepEqual(
    [...Object.keys(codes), ...Object.keys(forms)].filter(name => !named.has(name)),
    [],
  )
})

test('every required element that is taken out is missed, every attribute too; what may stand once may not stand twice', () => {
  const tried = { elements: 0, attributes: 0, twice: 0, unknown: 0 }
  for (const [element, rule] of ofAll) {
    for (const child of element.children) {
      const { least, most, name } = rule.children.find(r => r.name === child.name) as ElementRule
      if (least === 1 && element !== whole) {
        assert.ok(
          faults(inAll(child, [])).some(f => f.includes(`"${element.name}" has no "${name}"`)),
          `${element.name}/${name}`,
        )
        tried.elements++
      }
      if (most > 1) continue
      assert.ok(
        faults(inAll(child, [child, child])).some(f => f.includes(`"${name}" stands 2 times in "${element.name}"`)),
        `${element.name}/${name}`,
      )
      tried.twice++
    }
    if (element === whole) continue
    for (const { name, required } of rule.attributes) {
      if (!required) continue
      const { [name]: _, ...rest } = element.attributes
      assert.ok(
        faults(inAll(element, [{ ...element, attributes: rest }])).some(f => f.includes(`"${element.name}" has no "${name}"`)),
        `${element.name}/@${name}`,
      )
      tried.attributes++
    }
    const more = { ...element, attributes: { ...element.attributes, colour: 'red' } }
    assert.ok(
      faults(inAll(element, [more])).some(f => f.includes(`"${element.name}" has no attribute "colour"`)),
      element.name,
    )
    tried.unknown++
  }
  assert.ok(tried.elements > 100 && tried.attributes > 150 && tried.twice > 100 && tried.unknown > 350, JSON.stringify(tried))
  const none = faults('<iati-activities/>').join(' ')
  assert.match(none, /^1: "iati-activities" has no "version"; .* 1: "iati-activities" has no "iati-activity"/)
})

test('every order that is turned round is found, and what the standard does not have', () => {
  let tried = 0
  for (const [element, rule] of ofAll) {
    if (element === whole) continue
    element.children.forEach((child, i) => {
      const next = element.children[i + 1]
      if (next === undefined || rule.children.length === 1) return
      const turned = [...element.children]
      turned[i] = next
      turned[i + 1] = child
      const xml = inAll(element, [{ ...element, children: turned }])
      assert.ok(
        faults(xml).some(f => f.includes('comes before it')),
        `${element.name}: ${child.name}, ${next.name}`,
      )
      tried++
    })
  }
  assert.ok(tried > 150, String(tried))
  assert.match(
    faults(file.replace('<activity-status code="2"/>', '<activity-state code="2"/>')).join(),
    /no "activity-state" in IATI 2.03; did you mean "activity-status"/,
  )
})

test('every code that is on no list is found, and every day, number and word of another form', () => {
  const tried = { codes: 0, forms: 0 }
  const wrong: Readonly<Record<string, string>> = {
    date: '2026-02-30',
    dateTime: 'noon',
    decimal: '1,5',
    boolean: 'yes',
    int: 'x',
    natural: '-1',
    positive: '0',
    token: 'a b',
  }
  for (const [element, rule] of ofAll) {
    if (element === whole) continue
    for (const { name, form } of rule.attributes) {
      const value = form in codes ? 'nothing like it' : wrong[form]
      if (value === undefined) continue
      const says = form in codes ? `no code of the list ${form}` : `"${name}" of "${element.name}" is "${value}"`
      const changed = inAll(element, [{ ...element, attributes: { ...element.attributes, [name]: value } }])
      assert.ok(
        faults(changed).some(f => f.includes(says)),
        `${element.name}/@${name}`,
      )
      tried[form in codes ? 'codes' : 'forms']++
    }
    if (rule.text === 'decimal')
      assert.ok(
        faults(inAll(element, [{ ...element, text: 'many' }])).some(f => f.includes('write a decimal number')),
        element.name,
      )
  }
  assert.ok(tried.codes > 150 && tried.forms > 80, JSON.stringify(tried))
})

test('the code lists are those that were published', () => {
  const sizes = Object.entries(codes).flatMap(([name, of]) => (of instanceof RegExp ? [] : [`${name} ${of.length}`]))
  assert.equal(
    sizes.join(', '),
    'Version 1, ActivityStatus 6, ActivityDateType 4, OrganisationRole 4, OrganisationType 16, TransactionType 13, BudgetType 2, BudgetStatus 2, ' +
      'BudgetNotProvided 3, RelatedActivityType 5, OtherIdentifierType 6, ContactType 4, ConditionType 3, ResultType 4, ResultVocabulary 1, IndicatorMeasure 5, ' +
      'IndicatorVocabulary 10, DescriptionType 4, ActivityScope 8, DisbursementChannel 4, CollaborationType 7, FlowType 10, TiedStatus 3, AidTypeVocabulary 4, ' +
      'SectorVocabulary 14, RegionVocabulary 3, TagVocabulary 5, PolicyMarkerVocabulary 2, PolicySignificance 5, HumanitarianScopeType 2, ' +
      'HumanitarianScopeVocabulary 3, BudgetIdentifierVocabulary 5, GeographicLocationReach 2, GeographicExactness 2, GeographicLocationClass 4, ' +
      'GeographicVocabulary 6, Currency 176, Country 251',
  )
  for (const of of Object.values(codes)) if (!(of instanceof RegExp)) assert.equal(new Set(of).size, of.length)
})

test('what the standard asks beyond its schema: currencies, identifiers, who benefits, budgets of at most a year', () => {
  const cases: readonly (readonly [string | RegExp, string, RegExp])[] = [
    [' currency="EUR"', '', /has no "currency", and its activity no "default-currency"/],
    ['XX-LEAGUE-1-p<', 'OTHER-p<', /begins with the "ref"/],
    [/<recipient-country[^>]*>/g, '', /name who benefits/],
    [/<sector[^>]*>/g, '', /name what it is for/],
    [' xml:lang="en"', '', /has no "xml:lang"/],
    ['period-end iso-date="2024-12-31"', 'period-end iso-date="2025-01-01"', /at most a year later/],
    ['>500.25<', '>500,25<', /write a decimal number/],
    ['percentage="50.00"', 'percentage="40.00"', /the shares of the recipients make 90; write them so that they make 100/],
    [' percentage="50.00"', '', /"recipient-country" has no "percentage", and there are 2 recipients/],
    ['<sector vocabulary="1"', '<sector vocabulary="99"', /from a vocabulary of your own and has no "narrative"/],
    ['<sector vocabulary="1" code="21040"', '<sector code="boats"', /no code of the first vocabulary/],
    ['</transaction>', '<sector code="21040"/></transaction>', /sectors stand in the activity and in its transactions/],
    ['</transaction>', '<recipient-country code="FJ"/></transaction>', /recipients stand in the activity and in its transactions/],
    ['XX-LEAGUE-1-p-safe-pier<', 'XX-LEAGUE-1-p<', /is the identifier of the activity at line 3 too/],
    ['</title>', 'by the sea</title>', /"title" holds the text "by the sea"; it holds elements only/],
    ['EUR', 'XTS', /"XTS", which is no code of the list Currency; it has 176/],
    ['version="2.03"', 'version="2.02"', /no code of the list Version/],
    ['iso-date="2024-02-01"', 'iso-date="1 February 2024"', /write a day, as 2026-11-30/],
  ]
  for (const [from, to, says] of cases) {
    const changed = file.replace(from, to)
    assert.notEqual(changed, file, String(from))
    assert.match(faults(changed).join('\n'), says)
  }
})

test('a file that is no XML, or no activity file, is refused with its line', () => {
  assert.deepEqual(faults('<iati-activities version="2.03">\n<iati-activity>\n</iati-activities>'), [
    '3: "</iati-activities>" stands where "iati-activity" of line 2 ends; write "</iati-activity>"',
  ])
  assert.match(faults('<iati-organisations version="2.03"/>').join(), /an activity file begins with "iati-activities"/)
  const broken = file.split('\n')
  broken[10] = broken[10]?.replace('>', '') ?? ''
  assert.match(faults(broken.join('\n'))[0] ?? '', /^1[0-2]: /)
})

test('what belongs to another namespace is let stand, behind what belongs to the standard', () => {
  const own = file
    .replace('</iati-activity>', '<x:own xmlns:x="urn:x"/></iati-activity>')
    .replace('<activity-status', '<activity-status x:ours="1"')
  assert.deepEqual(faults(own), [])
  assert.match(faults(file.replace('<activity-status', '<x:own/><activity-status')).join('\n'), /"activity-status" stands after "x:own"/)
  assert.match(faults(file.replace('<legacy-data', '<legacy-data x:ours="1"')).join('\n'), /"legacy-data" has no attribute "x:ours"/)
})

test('the programmes that ship are exported as the standard asks, each of them', async () => {
  const { main } = await import('../cli/main.ts')
  const charters = fileURLToPath(new URL('../../charters', import.meta.url))
  const holds = (folder: string): boolean => readFileSync(join(charters, folder, 'record.jsonl'), 'utf8').includes('"set up the programme"')
  const folders = readdirSync(charters).filter(f => existsSync(join(charters, f, 'record.jsonl')) && holds(f))
  assert.deepEqual(folders, ['commons', 'north-atlantic'])
  for (const folder of folders) {
    let out = ''
    const terminal = { out: (t: string) => void (out += t), err: () => {}, now: () => Date.parse('2026-11-30T12:00:00Z') }
    assert.equal(await main(['iati', join(charters, folder)], terminal), 0)
    assert.deepEqual(faults(out), [])
  }
})

test('money in a currency that the standard does not have is told as it stands, and is no transaction', () => {
  const strange = all.map(a => (a.act.currency === 'EUR' ? { ...a, act: { ...a.act, currency: 'XTS' } } : a))
  const xml = iatiOf({ ...asked, acts: strange })
  assert.deepEqual(faults(xml), [])
  assert.doesNotMatch(xml, /<transaction|<budget/)
  assert.match(xml, /<legacy-data name="pledge" value="about 500.25 XTS; France; 2024-03-31; to Ukraine" iati-equivalent="transaction"\/>/)
})

test('the day by which a part had ended is not told as the day on which it did', () => {
  const ended = (at: string): boolean => {
    const items = programme.items.map(i => ({ ...i, reached: { at, no: null, evidence: [], rule: null } }))
    return iatiOf({ ...asked, programme: { ...programme, items } }).includes('type="4"')
  }
  assert.deepEqual([ended('2025-11-01'), ended('../2025-11-01')], [true, false])
})
