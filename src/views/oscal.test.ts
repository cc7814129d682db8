/** OSCAL assessment results and the table of findings: what goes out has what the schema requires and comes in again; what is malformed is refused. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { place, worldOf } from '../../test/laws/worlds.ts'
import { printFault } from '../basics/fault.ts'
import { standing } from '../judge/judge.ts'
import { caseOf, casesOf } from './conditions.ts'
import { findingsCsv } from './conditions-json.ts'
import { type FindingsPlace, readFindingsCsv } from './findings-read.ts'
import { oscalOf } from './oscal.ts'
import { readOscalText } from './oscal-check.ts'
import { readOscal } from './oscal-read.ts'
import { objects } from './oscal-schema.ts'

const { charter, acts: record } = place('commons')
const world = worldOf(charter, record)
const acts = { get: (no: number) => record[no - 1] }
const uuid = (name: string): string => {
  const h = createHash('sha1').update(name).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-5${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`
}
const on = (day: string) => caseOf({ standing: standing(world, day, 'HAZ'), charter, acts }, 'HAZ')
const of = on('2026-07-01')
const out = oscalOf({ of, charter, title: 'Return of Hazel', known: record.length, acts, uuid })
const text = `${JSON.stringify(out, null, 2)}\n`
const into: FindingsPlace = { file: 'in.json', charter, case: 'HAZ', conditions: new Set(of.conditions.map(c => c.asked.id)), known: 1000 }

type Part = Readonly<Record<string, unknown>>
const list = (of: unknown, name: string): readonly Part[] => ((of as Part)[name] ?? []) as readonly Part[]

const saidOf = (value: unknown): readonly string[] => {
  const read = readOscalText(JSON.stringify(value, null, 1), 'x')
  return 'value' in read ? [] : read.map(f => f.says)
}

test('what goes out is what the schema of 1.1.2 asks, for every case of every charter that ships', () => {
  assert.deepEqual(saidOf(out), [])
  // Alder and Birch on landings, dredging, levy and books; on the ferries there is a figure only.
  const [result] = list((out as { 'assessment-results': Part })['assessment-results'], 'results')
  assert.deepEqual([list(result, 'findings').length, list(result, 'risks').length], [8, 1])
  let cases = 0
  for (const id of ['commons', 'eu-enlargement', 'north-atlantic']) {
    const held = place(id)
    const stood = standing(worldOf(held.charter, held.acts), '2026-11-30')
    const its = { get: (no: number) => held.acts[no - 1] }
    for (const one of casesOf(stood, its)) {
      const of = caseOf({ standing: stood, charter: held.charter, acts: its }, one)
      assert.deepEqual(
        saidOf(oscalOf({ of, charter: held.charter, title: one, known: held.acts.length, acts: its, uuid })),
        [],
        `${id} ${one}`,
      )
      cases++
    }
  }
  assert.equal(cases, 7)
})

const right: Readonly<Record<string, string>> = {
  text: 'a text',
  string: 'a text',
  token: 'word',
  uuid: uuid('x'),
  instant: '2026-03-01T12:00:00+05:45',
  uri: 'urn:x:y',
  uriref: '#there',
  any: 'anything',
}
const wrong: Readonly<Record<string, string>> = {
  string: ' a ',
  token: 'two words',
  uuid: 'seven',
  instant: '2026-02-30T12:00:00Z',
  uri: 'there',
  uriref: 'a b',
}
/** An object with every field that the table names, and the same with one of them changed at a time. */
const whole = (what: string): Part =>
  Object.fromEntries(
    (objects.get(what) ?? []).map(f => {
      const one = objects.has(f.form) ? whole(f.form) : (right[f.form] ?? f.form.split('|')[0])
      return [f.name, f.list ? [one] : one]
    }),
  )
function* changed(
  what: string,
  path: readonly (string | number)[] = [],
): Generator<readonly [path: readonly (string | number)[], change: Part, says: string, field: string]> {
  yield [path, { colour: 'red' }, `the ${what} has no field "colour"`, 'colour']
  for (const { name, required, list, form } of objects.get(what) ?? []) {
    if (required) yield [path, { [name]: undefined }, `the ${what} has no "${name}", which OSCAL 1.1 requires`, '']
    if (list) yield [path, { [name]: [] }, `"${name}" is no list, or holds nothing`, name]
    const bad = form.includes('|') ? 'none of these' : wrong[form]
    if (bad !== undefined) yield [path, { [name]: list ? [bad] : bad }, `"${name}" is "${bad}"`, name]
    if (form !== 'any')
      yield [path, { [name]: list ? [7] : 7 }, objects.has(form) ? `"${name}" is no object` : `"${name}" is no text`, name]
    if (objects.has(form)) yield* changed(form, [...path, name, ...(list ? [0] : [])])
  }
}

test('every field of the schema may stand; each that is missing, of another form, or not of the schema is told at its own line', () => {
  const file = whole('document')
  assert.deepEqual(saidOf(file), [])
  let tried = 0
  for (const [path, change, says, field] of changed('document')) {
    if (path.length === 0 && (field === 'assessment-results' || field === '')) continue
    const copy = structuredClone(file)
    Object.assign(
      path.reduce<Part>((at, key) => at[key as string] as Part, copy),
      change,
    )
    const text = JSON.stringify(copy, null, 1)
    const read = readOscalText(text, 'x')
    const found = 'value' in read ? undefined : read.find(f => f.says.includes(says))
    assert.ok(found, `${path.join('/')}: ${says}`)
    if (field !== '')
      assert.ok(text.split('\n')[found.line - 1]?.includes(`"${field}"`), `${says} at ${found.line}: ${text.split('\n')[found.line - 1]}`)
    tried++
  }
  assert.ok(tried > 800, String(tried))
  assert.deepEqual([objects.size, [...objects.values()].flat().length], [29, 174])
})

test('each uuid stands for one thing, and what a finding rests on is there', () => {
  const [result] = list((out as { 'assessment-results': Part })['assessment-results'], 'results')
  const uuids = ['observations', 'findings', 'risks'].flatMap(name => list(result, name).map(x => String(x['uuid'])))
  assert.equal(new Set(uuids).size, uuids.length)
  for (const f of list(result, 'findings'))
    for (const r of list(f, 'related-observations')) assert.ok(list(result, 'observations').some(o => o['uuid'] === r['observation-uuid']))
})

test('what went out as OSCAL comes in as the same acts', () => {
  const { ok: read, faults } = readOscal(text, into, 'Clerk')
  const ok = read?.acts
  assert.deepEqual(faults.map(printFault), [])
  const same = ok?.map(a => [a.act, a.at, a.by, a.matter, a.grade ?? null, a.method ?? null, a.expires ?? null])
  const findings = of.conditions.flatMap(c => c.findings.filter(f => f.verdict !== null))
  const rests = of.conditions.flatMap(c => [...c.evidence.filter(e => e.withdrawn === null), ...c.observed])
  const waivers = of.conditions.flatMap(c => c.waivers.map(w => w.act))
  const wanted = [...rests.map(t => t.act).sort((a, b) => record.indexOf(a) - record.indexOf(b)), ...findings.map(f => f.act), ...waivers]
  // Withdrawn evidence is no evidence of this day; what it was cited by says so by being stale.
  const cited = [...new Set(findings.flatMap(f => f.evidence))].flatMap(no => acts.get(no) ?? []).filter(a => !wanted.includes(a))
  assert.deepEqual(
    cited.map(a => record.indexOf(a) + 1),
    [447],
  )
  assert.deepEqual(
    same,
    wanted.map(a => [a.act, a.at, a.by, a.matter, a.grade ?? null, a.method ?? null, a.expires ?? null]),
  )
  const [evidence, observed, found] = [
    ok?.findIndex(a => a.act === 'submitted evidence'),
    ok?.findIndex(a => a.act === 'observed'),
    ok?.find(a => a.act === 'assessed as met'),
  ]
  assert.deepEqual(ok?.[observed ?? -1]?.evidence, [1001 + (evidence ?? 0)])
  assert.ok(found?.evidence?.includes(1001 + (observed ?? 0)))
})

test('what went out as OSCAL, entered into a record without it, goes out the same but for the numbers of the acts and evidence withdrawn', () => {
  const told = new Set(['observations', 'findings', 'risks'].flatMap(name => list(firstOf(out), name).map(numberOf)))
  const aside = record.map((act, i) => (told.has(i + 1) ? { at: act.at, by: 'Clerk', act: 'reported', matter: 'aside' } : act))
  const without = worldOf(charter, aside)
  const empty = caseOf({ standing: standing(without, '2026-07-01', 'HAZ'), charter, acts: { get: no => aside[no - 1] } }, 'HAZ')
  assert.deepEqual(
    [...empty.conditions.flatMap(c => [...c.findings, ...c.evidence, ...c.waivers])].filter(x => told.has(x.no)),
    [],
  )
  const { ok, faults } = readOscal(text, { ...into, known: aside.length }, 'Clerk')
  assert.deepEqual(faults.map(printFault), [])
  assert.deepEqual(ok?.unread, [])
  const all = [...aside, ...(ok?.acts ?? [])]
  const again = caseOf({ standing: standing(worldOf(charter, all), '2026-07-01', 'HAZ'), charter, acts: { get: no => all[no - 1] } }, 'HAZ')
  const back = oscalOf({ of: again, charter, title: 'Return of Hazel', known: record.length, acts: { get: no => all[no - 1] }, uuid })
  assert.equal(plain(back), plain(out))
})

const firstOf = (of: unknown): Part => list((of as { 'assessment-results': Part })['assessment-results'], 'results')[0] as Part
const numberOf = (part: Part): number => Number(list(part, 'props').find(p => p['name'] === 'number')?.['value'])
const withdrawn = record.filter(a => a.act === 'withdrew its evidence').map(a => a.at)
/** What is stale because evidence was withdrawn: assessment results have no word for that, and it does not come back. */
const isByWithdrawal = (p: Part): boolean => p?.['name'] === 'stale-since' && withdrawn.includes(String(p['value']))
/** Without what is made of the number of an act: its uuid, its property, and the title of what has none of its own. */
const plain = (of: unknown): string =>
  JSON.stringify(
    of,
    (key, value: unknown) => {
      if (/uuid$/.test(key)) return undefined
      if (Array.isArray(value)) return value.filter((p: Part) => p?.['name'] !== 'number' && !isByWithdrawal(p))
      return typeof value === 'string' ? value.replace(/^Number \d+/, 'Number') : value
    },
    1,
  )

test('what went out as a table comes in as the same acts', () => {
  const csv = findingsCsv(of)
  const { ok, faults } = readFindingsCsv(csv, { ...into, file: 'in.csv' })
  assert.deepEqual(faults.map(printFault), [])
  const told = of.conditions.flatMap(c => [...c.findings.map(f => f.act), ...c.asserted.map(t => t.act)])
  assert.deepEqual(
    ok?.map(a => [a.at, a.by, a.act, a.matter, a.value ?? null, a.originator ?? null]),
    told.map(a => [a.at, a.by, a.act, a.matter, a.value ?? null, a.originator ?? null]),
  )
  const lines = csv.split('\r\n')
  assert.ok(lines[0]?.startsWith('case,condition,name,'))
  assert.ok(
    lines.some(l => l.includes(',landings,') && l.includes('2026-07-01')),
    'the day it went stale stands in the table',
  )
})

const refused = (change: (of: string) => string): string => readOscal(change(text), into, 'Clerk').faults.map(printFault).join('\n')
const lineWith = (within: string, words: string): number => within.split('\n').findIndex(l => l.includes(words)) + 1

test('malformed OSCAL is refused with its line', () => {
  assert.match(
    refused(t => t.replace('"results": [', '"results": [,')),
    new RegExp(`^in.json:${lineWith(text, '"results": [')}: `),
  )
  assert.match(
    refused(() => '{"catalog": {}}'),
    /in.json:1: this is no OSCAL assessment results/,
  )
  assert.match(
    refused(t => t.replace('"href"', '"to"')),
    /in.json:\d+: the import-ap has no "href", which OSCAL 1.1 requires/,
  )
  const state = refused(t => t.replace('"state": "satisfied"', '"state": "fine"'))
  assert.match(state, /"state" is "fine"; write "satisfied" or "not-satisfied"/)
  assert.match(state, new RegExp(`^in.json:${lineWith(text, '"state": "satisfied"')}: `))
  assert.match(
    refused(t => t.replace(/"uuid": "[0-9a-f-]{36}"/, '"uuid": "seven"')),
    /in.json:3: "uuid" is "seven", which is no UUID of version 4 or 5/,
  )
  assert.match(
    refused(t => t.replace(/"collected": "[^"]*"/, '"collected": "last spring"')),
    /"collected" is "last spring"; write an instant/,
  )
  assert.match(
    refused(t => t.replaceAll('"value": "landings"', '"value": "landing"')),
    /no condition of this case is called "landing"; did you mean "landings"\?/,
  )
  assert.match(
    refused(t => t.replace('"findings": [', '"findings": [ {} ,')),
    /the finding has no "uuid"/,
  )
})

test('findings of an assessor that the charter does not know are recorded, and count for nobody', () => {
  const ok = readOscal(
    text
      .replaceAll('"short-name": "ALD"', '"short-name": "Inspectors of Rivers"')
      .replaceAll('"name": "Alder"', '"name": "Inspectors of Rivers"'),
    into,
    'Clerk',
  ).ok?.acts
  const first = ok?.find(a => a.originator === 'Inspectors of Rivers' && a.act !== 'observed')
  assert.deepEqual([first?.act, first?.by], ['recorded an assessment', 'Clerk'])
})

test('a malformed table is refused with its line', () => {
  const csv =
    'condition,by,act,at,value\nlandings,ALD,assessed as met,2026-10-01,\nlanding,ALD,assessed as fine,2026-10-01,\nlandings,ALB,assessed,2026-13-01,many\nlandings,ALD\n'
  const says = readFindingsCsv(csv, { ...into, file: 'in.csv' }).faults.map(printFault)
  const wanted: readonly RegExp[] = [
    /in.csv:5: this row has 2 cells/,
    /in.csv:3: no condition of this case is called "landing"; did you mean "landings"\?/,
    /in.csv:3: "assessed as fine" is no finding/,
    /in.csv:4: "ALB" is no party, body or officer of this charter; did you mean "ALD"\?/,
    /in.csv:4: "at": /,
    /in.csv:4: "value" is "many"/,
  ]
  if (says.length === 1) assert.match(says[0] as string, wanted[0] as RegExp)
  else
    for (const w of wanted.slice(1))
      assert.ok(
        says.some(s => w.test(s)),
        `${w} in ${says.join(' · ')}`,
      )
  const rest = readFindingsCsv(csv.replace('landings,ALD\n', ''), { ...into, file: 'in.csv' }).faults.map(printFault)
  for (const w of wanted.slice(1))
    assert.ok(
      rest.some(s => w.test(s)),
      `${w} in ${rest.join(' · ')}`,
    )
  assert.match(readFindingsCsv('condition,by,deed,at\n', into).faults.map(printFault).join(), /the column "act" is missing/)
})
