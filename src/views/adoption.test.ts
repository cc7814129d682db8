/** What the lands of the invented Commons have in common, counted by hand from their acts of December 2025. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { place, worldOf } from '../../test/laws/worlds.ts'
import { standing } from '../judge/judge.ts'
import { adoptionsOf, interoperabilityOf } from './adoption.ts'
import { readCatalogue } from './catalogue-read.ts'

const folder = fileURLToPath(new URL('../../charters/commons/catalogues/river-signals', import.meta.url))
const texts = new Map(readdirSync(folder).map(name => [`river-signals/${name}`, readFileSync(join(folder, name), 'utf8')] as const))
const { ok: catalogue } = readCatalogue(texts, 'catalogues')
assert.ok(catalogue)
const { charter, acts } = place('commons')
const world = worldOf(charter, acts)
const on = (day: string, known?: number) => {
  const stood = standing(world, day, undefined, known)
  const adoptions = adoptionsOf(stood, { get: no => acts[no - 1] }, charter.seat.zone)
  return { adoptions, between: interoperabilityOf(catalogue, stood.parties, adoptions) }
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
