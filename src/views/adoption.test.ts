/** What the lands of the invented Commons have in common, counted by hand from their acts of December 2025 and 2026. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { charterOf } from '../../test/friends.ts'
import { place, worldOf } from '../../test/laws/worlds.ts'
import { standing } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { adoptionsOf } from './adoption.ts'
import { readCatalogue } from './catalogue-read.ts'
import { replacementsOf } from './equipment.ts'
import { interoperabilityOf, sidesOf, testsOf } from './interoperability.ts'

const folder = fileURLToPath(new URL('../../charters/commons/catalogues/river-signals', import.meta.url))
const texts = new Map(readdirSync(folder).map(name => [`river-signals/${name}`, readFileSync(join(folder, name), 'utf8')] as const))
const { ok: catalogue } = readCatalogue(texts, 'catalogues')
assert.ok(catalogue)
const { charter, acts } = place('commons')
const world = worldOf(charter, acts)
const on = (day: string, known?: number, units = false) => {
  const stood = standing(world, day, undefined, known)
  const { zone } = charter.seat
  const held = { get: (no: number) => acts[no - 1] }
  const [adoptions, tests] = [adoptionsOf(stood, held, zone), testsOf(stood, held, zone)]
  const sides = sidesOf(stood.parties, adoptions, tests).filter(s => units || s.forces === null)
  const between = interoperabilityOf(
    catalogue,
    sides.map(s => s.id),
    { adoptions, tests, day },
  )
  return { adoptions, tests, between, replacements: replacementsOf(stood, held, zone) }
}
const pair = (day: string, a: string, b: string) => on(day).between.pairs.find(p => p.a === a && p.b === b)

test('adoption is told from acts: promised, with a reservation, with which forces, until when', () => {
  const { adoptions } = on('2025-12-20')
  assert.equal(adoptions.filter(a => a.step === 'subscribed').length, 2)
  assert.deepEqual(
    adoptions.filter(a => a.reservation !== null).map(a => [a.party, a.standard, a.step, a.reservation]),
    [['ELM', 'horn-2', 'ratified', 'Not for boats under four oars.']],
  )
  assert.deepEqual(
    adoptions.filter(a => a.forces !== null).map(a => [a.party, a.standard, a.forces]),
    [
      ['ALD', 'horn-2', 'river-guard'],
      ['OAK', 'gauge-2', 'gauge-keepers'],
    ],
  )
})

test('an act that was struck is no adoption, and was one for whoever did not know that', () => {
  const of = (known?: number): boolean => on('2025-12-20', known).adoptions.some(a => a.party === 'CED')
  assert.deepEqual([of(354), of()], [true, false])
})

test('two lands have in common the requirements that both implement; what is promised does not count', () => {
  assert.deepEqual(
    on('2025-12-20').between.requirements.map(r => r.standard),
    ['horn-2', 'lamp-1', 'gauge-1', 'gauge-2', 'post-1', 'rope-1', 'chart-1'],
  )
  assert.deepEqual(pair('2025-12-20', 'ALD', 'BIR')?.both, ['horn-2', 'lamp-1', 'gauge-1'])
  assert.deepEqual(pair('2025-12-20', 'ALD', 'BIR')?.onlyB, ['rope-1'])
  assert.deepEqual(pair('2025-12-20', 'BIR', 'OAK')?.both, [])
  assert.deepEqual(pair('2025-12-20', 'ELM', 'OAK')?.both, ['post-1'])
})

test('an old edition stays valid until its date, and not after', () => {
  assert.deepEqual(pair('2026-06-30', 'ALD', 'FIR')?.both, ['gauge-1', 'post-1'])
  assert.deepEqual(pair('2026-07-01', 'ALD', 'FIR')?.both, ['post-1'])
})

test('what would raise it most: notice posts, for the three that lack them', () => {
  const { raises } = on('2025-12-20').between
  assert.deepEqual(
    raises.slice(0, 3).map(r => [r.party, r.standard, r.by]),
    [
      ['BIR', 'post-1', 4],
      ['CED', 'post-1', 4],
      ['LEA', 'post-1', 4],
    ],
  )
})

test('what was given up is no adoption from that day on, and the judge says so of the act', () => {
  const elm = (day: string): readonly string[] =>
    on(day)
      .adoptions.filter(a => a.party === 'ELM' && a.step === 'implemented')
      .map(a => a.standard)
  assert.deepEqual(elm('2026-01-11'), ['lamp-1', 'rope-1', 'post-1'])
  assert.deepEqual(elm('2026-01-12'), ['lamp-1', 'post-1'])
  const [matter] = standing(world, '2026-01-12', 'standards/rope-1').matters
  const withdrawn = matter?.acts.filter(a => a.worth === 'withdrawn').map(a => [acts[a.no - 1]?.by, acts[a.no - 1]?.act, a.why.code])
  assert.deepEqual(withdrawn, [['ELM', 'implemented the standard', 'withdrawn']])
  // Birch withdrew what it had promised, and goes on using the standard.
  const birch = on('2026-01-13').adoptions.filter(a => a.party === 'BIR' && a.standard === 'horn-2')
  assert.deepEqual(
    birch.map(a => a.step),
    ['implemented'],
  )
})

test('whoever adopts again after giving up has adopted; a joint adoption stands for the one that keeps it', () => {
  const [first] = acts
  assert.ok(first)
  const more = [
    { at: '2026-02-01', by: ['ALD', 'FIR'], act: 'implemented the standard', matter: 'standards/rope-1' },
    { at: '2026-02-02', by: 'FIR', act: 'gave up the standard', matter: 'standards/rope-1' },
    { at: '2026-02-03', by: 'ELM', act: 'implemented the standard', matter: 'standards/rope-1' },
  ]
  const all = [...acts, ...more]
  const stood = standing(worldOf(charter, all), '2026-02-04')
  const ropes = adoptionsOf(stood, { get: no => all[no - 1] }, charter.seat.zone).filter(a => a.standard === 'rope-1')
  assert.deepEqual(
    ropes.map(a => a.party),
    ['BIR', 'ALD', 'ELM'],
  )
})

test('the edition before meets the later one’s requirement till the day the catalogue names, and not after', () => {
  assert.ok(!pair('2026-01-13', 'ALD', 'CED')?.both.includes('horn-2'))
  assert.deepEqual(pair('2026-06-30', 'ALD', 'CED')?.both, ['horn-2'])
  assert.deepEqual(pair('2026-06-30', 'ALD', 'CED')?.old, [{ party: 'CED', standard: 'horn-2', edition: 'horn-1', until: '2026-06-30' }])
  assert.deepEqual(pair('2026-07-01', 'ALD', 'CED')?.both, [])
})

test('units stand beside parties: a unit implements what it or the whole does, and is not compared with its own whole', () => {
  const { parties, pairs } = on('2026-02-10', undefined, true).between
  assert.ok(parties.includes('ALD/river-guard') && parties.includes('OAK/gauge-keepers'))
  const of = (a: string, b: string) => pairs.find(p => (p.a === a && p.b === b) || (p.a === b && p.b === a))
  assert.equal(of('ALD', 'ALD/river-guard'), undefined)
  // The whole uses lamps, the first gauge and notice posts; the river guard the horn besides.
  assert.deepEqual(of('ALD/river-guard', 'BIR')?.both, ['horn-2', 'lamp-1', 'gauge-1'])
  assert.deepEqual(of('ALD/river-guard', 'OAK/gauge-keepers')?.both, ['post-1'])
})

test('a test is shown with those who made it, the latest first, and changes no count', () => {
  const of = pair('2026-02-10', 'ALD', 'BIR')
  assert.deepEqual(
    of?.tests.map(t => [t.at, t.grade, t.value, t.standard, t.sides]),
    [['2026-01-20', 'understood', '18', 'horn-2', ['ALD/river-guard', 'BIR']]],
  )
  assert.deepEqual(
    pair('2026-02-10', 'BIR', 'ELM')?.tests.map(t => [t.standard, t.grade]),
    [['lamp-1', 'not understood']],
  )
  assert.deepEqual(pair('2026-01-19', 'ALD', 'BIR')?.tests, [])
  assert.deepEqual(pair('2026-02-10', 'ALD', 'BIR')?.both, pair('2026-01-19', 'ALD', 'BIR')?.both)
})

test('what would raise it most for two: what only one of them implements', () => {
  assert.deepEqual(pair('2025-12-20', 'ALD', 'BIR')?.raises, [
    { party: 'BIR', standard: 'post-1', by: 1 },
    { party: 'ALD', standard: 'rope-1', by: 1 },
  ])
})

test('equipment: plan and done apart, by unit and year; late is found; a plan that was given up is none', () => {
  const of = (day: string, party: string) => on(day).replacements.filter(r => r.party === party)
  const [horns] = of('2026-12-31', 'ALD')
  assert.deepEqual([horns?.legacy, horns?.forces, horns?.target, horns?.unit], ['tin-horns', 'river-guard', 'brass-horns', 'horns'])
  assert.deepEqual(
    horns?.years.map(y => [y.year, y.planned, y.done, y.late]),
    [
      ['2026', '12', '5', false],
      ['2027', '8', null, false],
    ],
  )
  assert.equal(of('2027-01-01', 'ALD')[0]?.years[0]?.late, true)
  assert.deepEqual(
    of('2026-06-30', 'OAK')[0]?.years.map(y => [y.planned, y.done, y.late]),
    [['6', '4', false]],
  )
  assert.equal(of('2026-07-01', 'OAK')[0]?.years[0]?.late, true)
  assert.equal(of('2026-03-01', 'BIR').length, 1)
  assert.equal(of('2026-03-02', 'BIR').length, 0)
})

test('an act of adoption that opens a procedure stands from its day, and is not waited for until the procedure comes to something', () => {
  const charter = charterOf([
    'parties: [FIN, FJI, FRA]',
    'procedure: acceptance of a standard\nopens with: ratified the standard\nwhen: { at least: 2, have: agreed }\nthen: accepted',
  ])
  const acts: readonly Act[] = [
    { at: '2026-01-05', by: 'FIN', act: 'ratified the standard', matter: 'standards/horn-2' },
    { at: '2026-01-06', by: 'FJI', act: 'tested together', matter: 'standards/horn-2', participants: ['FIN', 'FJI'], grade: 'passed' },
  ]
  const stood = standing(worldOf(charter, acts), '2026-01-07')
  assert.deepEqual(
    stood.matters.flatMap(run => run.acts.map(a => a.worth)),
    ['opens', 'noted'],
  )
  assert.deepEqual(
    adoptionsOf(stood, { get: no => acts[no - 1] }, charter.seat.zone).map(a => [a.party, a.standard, a.step]),
    [['FIN', 'horn-2', 'ratified']],
  )
})
