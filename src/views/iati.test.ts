/**
 * IATI 2.03: what is exported follows the standard, and what does not is told at its line. From a file that is right, each required element and attribute is
 * taken out, each order turned round and each code falsified in turn: every one of these must be found.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Element, node, type Node, parseXml, printXml } from '../basics/xml.ts'
import { readCharter } from '../charter/read.ts'
import { begin, standing, take } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { iatiOf, refOf } from './iati.ts'
import { checkIati } from './iati-check.ts'
import { codes, elsewhere, rules } from './iati-rules.ts'
import { titlesOf } from './matters.ts'
import { programmesOf, standingActs } from './programme.ts'

const text = `---
id: league
name: A league
seat: { city: Suva, zone: Pacific/Fiji }
edition: 2020-01-01
authentic: [en]
working: [en]
---

# A league

## Article 1

\`\`\`yaml rule
parties: parties.csv
\`\`\`

\`\`\`yaml rule
officers: [Clerk]
\`\`\`
`
const files = new Map([
  ['charter.md', text],
  ['parties.csv', '# source: a test\nid,name\nFJI,Fiji\nFRA,France\nUKR,Ukraine\n'],
])
const read = readCharter(files, { folder: 'league', sha256: () => '0'.repeat(64) })
assert.ok(read.ok, JSON.stringify(read.faults))
const charter = read.ok

const act = (at: string, name: string, matter: string, more: Partial<Act> = {}): Act => ({ at, by: 'Clerk', act: name, matter, ...more })
const acts: readonly Act[] = [
  act('2024-01-01', 'set up the programme', 'p', {
    title: 'Harbours & <boats>',
    number: 'XX-LEAGUE-1',
    class: '21040',
    concerning: ['UKR', 'FJI'],
    from: '2024-02-01',
    until: '2026-12-31',
  }),
  act('2024-01-02', 'set the objective', 'p/safe', { title: 'Safe harbours' }),
  act('2024-01-02', 'set up the project', 'p/safe/pier', { title: 'Pier', due: '2025-12-31', owner: 'FJI' }),
  act('2024-01-02', 'set the milestone', 'p/safe/pier/built', { title: 'Pier built', due: '2025-06-30' }),
  act('2024-01-02', 'set the indicator', 'p/safe/ships', { title: 'Ships that moor', unit: 'percent', method: 'count 1' }),
  act('2024-01-02', 'set the baseline', 'p/safe/ships', { value: '10' }),
  act('2024-01-02', 'set the target', 'p/safe/ships', { value: '80.5', due: '2026-06-30' }),
  act('2024-06-30', 'measured', 'p/safe/ships', { value: '30' }),
  act('2025-01-01', 'measured', 'p/safe/ships', { value: '28', method: 'count 2' }),
  act('2024-01-05', 'set the budget', 'p', { amount: '1000', currency: 'EUR', from: '2024-01-01', until: '2024-12-31' }),
  act('2024-01-05', 'set the budget', 'p', { amount: '9000', currency: 'EUR', from: '2024-01-01', until: '2026-12-31' }),
  { ...act('2024-03', 'pledged', 'p', { amount: '500.25', currency: 'EUR', concerning: 'UKR', qualifier: 'about' }), by: 'FRA' },
  { ...act('2024-04-01', 'committed', 'p', { amount: '400', currency: 'EUR', through: 'FJI' }), by: 'FRA' },
  { ...act('2024-05-01', 'disbursed', 'p/safe/pier', { amount: '100', currency: 'EUR' }), by: 'FRA' },
  { ...act('2024-05-02', 'allocated', 'p', { amount: '50', currency: 'EUR' }), by: 'FRA' },
  { ...act('2024-05-03', 'delivered in kind', 'p', { value: '3', unit: 'cranes' }), by: 'FRA' },
  act('2025-07-02', 'reached the milestone', 'p/safe/pier/built'),
]
const stood = standing(acts.reduce(take, begin(charter)), '2025-12-31')
const all = standingActs(stood, { get: no => acts[no - 1] })
const [programme] = programmesOf({ charter, standing: stood, acts: all, titles: titlesOf(charter, acts) })
assert.ok(programme)
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
function without(gone: Element, put: readonly Element[] = []): string {
  const again = (e: Element): Node =>
    node(
      e.name,
      e.attributes,
      ...(e.text.trim() === '' ? [] : [e.text.trim()]),
      ...e.children.flatMap(c => (c === gone ? put.map(again) : [again(c)])),
    )
  return printXml(again(root as Element))
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
    ['percent; count 1', 'percent; count 2', ''],
  )
  assert.match(file, /<period-end iso-date="2024-06-30"\/>/)
})

test('every required element that is taken out is missed, every attribute too', () => {
  let tried = 0
  for (const [element, path] of every) {
    const above = path[path.length - 1]
    const least = above && rules[above.name]?.children?.find(([name]) => name === element.name)?.[1]
    if (above && least && above.children.filter(c => c.name === element.name).length === least) {
      assert.ok(
        faults(without(element)).some(f => f.includes(`has no "${element.name}"`)),
        `${above.name}/${element.name}`,
      )
      tried++
    }
    for (const { name, required } of rules[element.name]?.attributes ?? []) {
      if (!required || element.attributes[name] === undefined) continue
      const { [name]: _, ...rest } = element.attributes
      if (element === root) continue
      assert.ok(
        faults(without(element, [{ ...element, attributes: rest }])).some(f => f.includes(`"${element.name}" has no "${name}"`)),
        `${element.name}/@${name}`,
      )
      tried++
    }
  }
  assert.ok(tried > 100, String(tried))
  const none = faults('<iati-activities/>').join(' ')
  assert.match(none, /^1: "iati-activities" has no "version"; .* 1: "iati-activities" has no "iati-activity"/)
})

test('every order that is turned round is found, and what the standard does not have', () => {
  let tried = 0
  for (const [element] of every) {
    element.children.forEach((child, i) => {
      const next = element.children[i + 1]
      if (next === undefined || next.name === child.name || rules[element.name]?.children?.length === 1) return
      const turned = [...element.children]
      turned[i] = next
      turned[i + 1] = child
      const xml = element === root ? '' : without(element, [{ ...element, children: turned }])
      assert.ok(xml === '' || faults(xml).some(f => f.includes('comes before it')), `${element.name}: ${child.name}, ${next.name}`)
      tried++
    })
  }
  assert.ok(tried > 40, String(tried))
  assert.match(
    faults(file.replace('<activity-status code="2"/>', '<activity-state code="2"/>')).join(),
    /no "activity-state" in IATI 2.03; did you mean "activity-status"/,
  )
})

test('every code that is on no list is found', () => {
  let tried = 0
  for (const [element] of every)
    for (const rule of rules[element.name]?.attributes ?? []) {
      if (rule.list === undefined || element.attributes[rule.name] === undefined || element === root) continue
      const wrong = without(element, [{ ...element, attributes: { ...element.attributes, [rule.name]: 'nothing like it' } }])
      assert.ok(
        faults(wrong).some(f => f.includes(`no code of the list ${rule.list}`)),
        `${element.name}/@${rule.name}`,
      )
      tried++
    }
  assert.ok(tried > 35, String(tried))
  assert.deepEqual([codes.TransactionType.length, codes.ActivityStatus.length, codes.OrganisationRole.length], [13, 6, 4])
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
    ['version="2.03"', 'version="2.02"', /no code of the list Version/],
    ['iso-date="2024-02-01"', 'iso-date="1 February 2024"', /a day is written as/],
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

test('what other publishers use and we do not write is let stand: their namespaces, and elements that are looked at for order only', () => {
  const own = file
    .replace('<activity-status', '<other-identifier ref="A-1" type="A1"/><activity-status')
    .replace('</iati-activity>', '<x:own xmlns:x="urn:x"/></iati-activity>')
  assert.deepEqual(faults(own), [])
  assert.ok(elsewhere.has('other-identifier'))
})

test('the programmes that ship are exported as the standard asks', async () => {
  const { main } = await import('../cli/main.ts')
  for (const folder of ['commons', 'north-atlantic']) {
    let out = ''
    const terminal = { out: (t: string) => void (out += t), err: () => {}, now: () => Date.parse('2026-11-30T12:00:00Z') }
    assert.equal(await main(['iati', fileURLToPath(new URL(`../../charters/${folder}`, import.meta.url))], terminal), 0)
    assert.deepEqual(faults(out), [])
  }
})

test('the day by which a part had ended is not told as the day on which it did', () => {
  const ended = (at: string): boolean => {
    const items = programme.items.map(i => ({ ...i, reached: { at, no: null, evidence: [], rule: null } }))
    return iatiOf({ ...asked, programme: { ...programme, items } }).includes('type="4"')
  }
  assert.deepEqual([ended('2025-11-01'), ended('../2025-11-01')], [true, false])
})
