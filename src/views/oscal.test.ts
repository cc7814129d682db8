/** OSCAL assessment results and the table of findings: what goes out has what the schema requires and comes in again; what is malformed is refused. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { place, worldOf } from '../../test/laws/worlds.ts'
import { printFault } from '../basics/fault.ts'
import { standing } from '../judge/judge.ts'
import { caseOf } from './conditions.ts'
import { findingsCsv } from './conditions-json.ts'
import { type FindingsPlace, readFindingsCsv, readOscal } from './findings-read.ts'
import { oscalOf } from './oscal.ts'

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

/**
 * What `oscal_assessment-results_schema.json` of OSCAL 1.1.2 requires of each part that is written here, the tokens it allows, and its patterns
 * (pages.nist.gov/OSCAL-Reference/models/v1.1.2/assessment-results/json-reference).
 */
test('what goes out has every field that the published schema requires', () => {
  const has = (of: unknown, ...fields: string[]): void => {
    for (const field of fields) assert.notEqual((of as Part)[field], undefined, `${field} of ${JSON.stringify(of).slice(0, 80)}`)
  }
  const top = (out as { 'assessment-results': Part })['assessment-results']
  assert.deepEqual(Object.keys(out), ['assessment-results'])
  has(top, 'uuid', 'metadata', 'import-ap', 'results')
  has(top['metadata'], 'title', 'last-modified', 'version', 'oscal-version')
  has(top['import-ap'], 'href')
  for (const party of list(top['metadata'], 'parties')) has(party, 'uuid', 'type')
  const [result] = list(top, 'results')
  has(result, 'uuid', 'title', 'description', 'start', 'reviewed-controls')
  has((result as Part)['reviewed-controls'], 'control-selections')
  for (const o of list(result, 'observations')) {
    has(o, 'uuid', 'description', 'methods', 'collected')
    for (const e of list(o, 'relevant-evidence')) has(e, 'description')
    for (const origin of list(o, 'origins')) for (const actor of list(origin, 'actors')) has(actor, 'type', 'actor-uuid')
  }
  // Alder and Birch on landings, dredging, levy and books; on the ferries there is a figure only.
  assert.equal(list(result, 'findings').length, 8)
  for (const f of list(result, 'findings')) {
    has(f, 'uuid', 'title', 'description', 'target')
    const target = f['target'] as Part
    has(target, 'type', 'target-id', 'status')
    assert.match(String(target['target-id']), /^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u)
    assert.ok(['statement-id', 'objective-id'].includes(String(target['type'])))
    assert.ok(['satisfied', 'not-satisfied'].includes(String((target['status'] as Part)['state'])))
  }
  for (const r of list(result, 'risks')) has(r, 'uuid', 'title', 'description', 'statement', 'status')
  assert.equal(list(result, 'risks').length, 1)
  // Patterns hold wherever they stand, and no list is empty.
  JSON.stringify(out, (key, value: unknown) => {
    if (key === 'uuid' || key === 'actor-uuid' || key === 'observation-uuid')
      assert.match(String(value), /^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$/)
    if (['collected', 'expires', 'start', 'end', 'last-modified', 'deadline'].includes(key))
      assert.match(String(value), /T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/)
    if (key === 'value') assert.match(String(value), /^\S(.*\S)?$/)
    if (Array.isArray(value)) assert.notEqual(value.length, 0, key)
    return value
  })
})

test('evidence withdrawn is in the export no longer, and what rested on it is stale', () => {
  const numbers = (day: string): readonly string[] => {
    const then = oscalOf({ of: on(day), charter, title: 'Return of Hazel', known: record.length, acts, uuid })
    const said = JSON.stringify(then)
    const [result] = list((then as { 'assessment-results': Part })['assessment-results'], 'results')
    const known = new Set(list(result, 'observations').map(o => o['uuid']))
    for (const f of list(result, 'findings'))
      for (const r of list(f, 'related-observations')) assert.ok(known.has(r['observation-uuid']), said.slice(0, 80))
    return list(result, 'observations').map(o => String(list(o, 'props').find(x => x['name'] === 'number')?.['value']))
  }
  const no = record.findIndex(a => a.act === 'withdrew its evidence') + 1
  const withdrawn = String((record[no - 1]?.evidence ?? [])[0])
  assert.ok(numbers('2026-04-08').includes(withdrawn))
  assert.ok(!numbers('2026-04-09').includes(withdrawn))
})

test('each uuid stands for one thing, and what a finding rests on is there', () => {
  const [result] = list((out as { 'assessment-results': Part })['assessment-results'], 'results')
  const uuids = ['observations', 'findings', 'risks'].flatMap(name => list(result, name).map(x => String(x['uuid'])))
  assert.equal(new Set(uuids).size, uuids.length)
  for (const f of list(result, 'findings'))
    for (const r of list(f, 'related-observations')) assert.ok(list(result, 'observations').some(o => o['uuid'] === r['observation-uuid']))
})

test('what went out as OSCAL comes in as the same acts', () => {
  const { ok, faults } = readOscal(text, into, 'Clerk')
  assert.deepEqual(faults.map(printFault), [])
  const same = ok?.map(a => [a.act, a.at, a.by, a.matter, a.grade ?? null, a.method ?? null, a.expires ?? null])
  const findings = of.conditions.flatMap(c => c.findings.filter(f => f.verdict !== null))
  const rests = of.conditions.flatMap(c => [...c.evidence.filter(e => e.withdrawn === null), ...c.observed])
  const wanted = [...rests.map(t => t.act).sort((a, b) => record.indexOf(a) - record.indexOf(b)), ...findings.map(f => f.act)]
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
  assert.match(state, new RegExp(`^in.json:${lineWith(text, '"state": "satisfied"') - 1}: `))
  assert.match(
    refused(t => t.replace(/"uuid": "[0-9a-f-]{36}"/, '"uuid": "seven"')),
    /"seven" is no UUID/,
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
  const { ok } = readOscal(
    text
      .replaceAll('"short-name": "ALD"', '"short-name": "Inspectors of Rivers"')
      .replaceAll('"name": "Alder"', '"name": "Inspectors of Rivers"'),
    into,
    'Clerk',
  )
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
