import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import { judge } from '../judge/judge.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import type { Act } from '../record/act.ts'
import { type Certificate, certificateOf, differences, printCertificate, readCertificate } from './certificate.ts'
import { decisionSheet } from './paper.ts'

const charter = charterOf([
  'bodies:\n  Council: { seats: parties, chair: Speaker }\nofficers: [Secretary]',
  'procedure: decision\nin: Council\nas at: opening\nopens with: proposed\ncloses: with closed the vote\nwhen: { at least: 2, have: voted in favour }\nthen: adopted',
])
const acts: readonly Act[] = [
  { at: '2026-05-04', by: 'FIN', act: 'proposed', matter: 'draft', body: 'Council' },
  { at: '2026-05-05', by: ['FIN', 'FRA'], act: 'voted in favour', matter: 'draft' },
  { at: '2026-05-06', by: 'Speaker', act: 'closed the vote', matter: 'draft' },
  { at: '2026-05-08', by: 'Secretary', act: 'announced', matter: 'draft' },
  { at: '2026-05-09', by: 'Secretary', act: 'numbered', matter: 'draft', number: 'CD/2026/1' },
]
function certify(of: readonly Act[], asOf = '2026-06-01', version = '1.0.0'): Certificate | null {
  const standing: Standing = judge(charter, of, asOf)
  const run = standing.matters.find(m => m.id === 'draft') as MatterStanding
  return certificateOf({ standing, run, acts: of, texts: { fr: 'b'.repeat(64), en: 'a'.repeat(64) }, version })
}

test('a certificate says what was decided, when, by whom and on what', () => {
  const c = certify(acts)
  assert.ok(c)
  assert.deepEqual(
    [c.outcome, c.number, c.adopted, c.announced, c.numbered, c.electorate.counted, c.result?.got, c.result?.need, c.known],
    ['adopted', 'CD/2026/1', '2026-05-06', '2026-05-08', '2026-05-09', 3, 2, 2, 5],
  )
  assert.deepEqual(Object.keys(c.texts), ['en', 'fr'])
  assert.equal(certify(acts.slice(0, 2)), null)
  assert.deepEqual(readCertificate(printCertificate(c)), c)
  assert.equal(printCertificate(c), printCertificate(certify(acts) as Certificate))
  assert.equal(readCertificate('{"matter":"draft"}'), null)
  assert.equal(readCertificate('no document'), null)
})

test('judged and certified stand side by side', () => {
  const c = certify(acts.slice(0, 3)) as Certificate
  assert.deepEqual(differences(c, certify(acts, '2026-07-01', '2.0.0')), [])
  const struck: Act = { at: '2026-05-10', by: 'Secretary', as: 'registrar', act: 'struck', corrects: 2, reason: 'never cast' }
  assert.deepEqual(
    differences(c, certify([...acts, struck]))
      .map(d => [d.field, d.certified, d.judged])
      .filter(([f]) => f === 'outcome'),
    [['outcome', 'adopted', 'not adopted']],
  )
  assert.deepEqual(differences(c, null), [{ field: 'outcome', certified: 'adopted', judged: null }])
  assert.deepEqual(
    differences({ ...(certify(acts) as Certificate), number: 'CD/2026/2' }, certify(acts)).map(d => d.field),
    ['number'],
  )
})

test('a number that somebody else struck stands, and one that its officer struck does not', () => {
  const struck = (more: Partial<Act>): Act => ({ at: '2026-05-10', by: 'Secretary', act: 'struck', corrects: 5, ...more })
  /** As the certificate and as the decision sheet give it. */
  const numbers = (more: Act): readonly unknown[] => {
    const all = [...acts, more]
    const standing = judge(charter, all, '2026-06-01')
    const run = standing.matters.find(m => m.id === 'draft') as MatterStanding
    const proof = { address: '', matter: '', checkpoint: null, judge: '1.0.0' }
    const rest = { certified: null, texts: null, titles: new Map<string, string>(), proof }
    return [certify(all)?.number, decisionSheet({ lang: 'en', charter, acts: all, standing, then: standing, run, ...rest }).number]
  }
  assert.deepEqual(numbers(struck({ by: 'FRA', reason: 'not liked' })), ['CD/2026/1', 'CD/2026/1'])
  assert.deepEqual(numbers(struck({})), ['CD/2026/1', 'CD/2026/1'])
  assert.deepEqual(numbers(struck({ reason: 'the wrong number' })), [null, null])
})
