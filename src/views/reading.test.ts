/** What the pages for readers fold out of a standing: a road, a curve, assessments, a party's word, what came lately. Over charters that ship. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { isServed, openOrganisation, type Organisation } from '../server/organisation.ts'
import { assessmentsOf } from './assessments.ts'
import { curveOf } from './curve.ts'
import { clocksOf, latelyOf } from './lately.ts'
import { gather, type Matter, sayTitle } from './matters.ts'
import { awaitedOf, wordsOfParty } from './party.ts'
import { roadOf } from './road.ts'
import { roundOf } from './seats.ts'

const open = (id: string): Organisation => {
  const org = openOrganisation(join(fileURLToPath(new URL('../../charters', import.meta.url)), id))
  assert.ok(isServed(org))
  return org
}
const alliance = open('north-atlantic')
const all = (org: Organisation, day: string): readonly Matter[] => gather(org.stand(day), org.charter, org.titles)
const matterOf = (matters: readonly Matter[], id: string): Matter => matters.find(m => m.id === id) ?? assert.fail(`no matter ${id}`)

test('a road goes on by what an outcome opens', () => {
  const matters = all(alliance, '2023-03-20')
  const road = roadOf(matterOf(matters, 'FIN'), alliance.charter, () => matters)
  assert.deepEqual(
    road?.stages.map(s => `${s.procedure.name}: ${s.state}`),
    [
      'request for membership: done',
      'leaving out the plan: done',
      'agreement to invite: done',
      'invitation: done',
      'accession protocol: here',
      'invitation to accede: ahead',
      'accession: ahead',
    ],
  )
  assert.equal(road?.after, null)
})

test('where acts open the next stage, a road goes on as the latest who went it', () => {
  const matters = all(alliance, '2025-12-31')
  const road = roadOf(matterOf(matters, 'UKR'), alliance.charter, () => matters)
  assert.equal(road?.after, 'SWE')
  assert.deepEqual(
    road?.stages.filter(s => s.state === 'ahead').map(s => s.procedure.name),
    ['accession protocol', 'invitation to accede', 'accession'],
  )
  // What was moved by a new edition is neither reached nor where it stands.
  assert.equal(road?.stages.find(s => s.procedure.name === 'membership action plan')?.state, 'left')
})

test('a road that is gone has nothing ahead', () => {
  const matters = all(alliance, '2025-12-31')
  const road = roadOf(matterOf(matters, 'FIN'), alliance.charter, () => matters)
  assert.ok(road?.stages.every(s => s.state === 'done'))
})

test('a curve counts what is certain and what is possible apart', () => {
  const day = '2023-03-20'
  const standing = alliance.stand(day, 'FIN')
  const { lead } = matterOf(gather(standing, alliance.charter, alliance.titles), 'FIN')
  const round = roundOf(lead, alliance.charter, alliance.acts, standing, 'en') ?? assert.fail('no round')
  assert.deepEqual(
    round.seats
      .filter(s => s.state === 'awaited')
      .map(s => s.id)
      .sort(),
    ['HUN', 'TUR'],
  )
  // Every place that has spoken names the act by which it has.
  for (const { id, state, no } of round.seats) {
    if (state === 'awaited') assert.equal(no, null, id)
    else assert.ok([alliance.acts[(no ?? 0) - 1]?.by].flat().includes(id), id)
  }
  const curve = curveOf(round, lead, alliance.charter, alliance.acts, day) ?? assert.fail('no curve')
  const last = curve.steps.at(-1)
  assert.deepEqual([last?.sure, last?.most, curve.total, curve.need], [2, 28, 30, 30])
  for (const [i, step] of curve.steps.entries()) {
    assert.ok(step.sure <= step.most)
    const before = curve.steps[i - 1]
    if (before) assert.ok(step.at > before.at && step.sure >= before.sure && step.most >= before.most)
  }
})

test('what is claimed and what others found stand apart', () => {
  const matters = all(alliance, '2025-12-31')
  const below = matters.filter(m => m.id.startsWith('UKR/'))
  const found = assessmentsOf(matterOf(matters, 'UKR'), below, alliance.acts)
  const standards = found.find(a => a.id === 'UKR/standards')
  const corruption = found.find(a => a.id === 'UKR/corruption')
  assert.ok(standards && standards.claimed.length === 3 && standards.found.length === 0)
  assert.ok(corruption && corruption.claimed.length === 0 && corruption.found.length > 0)
  for (const no of standards.claimed) assert.equal(alliance.acts[no - 1]?.by, 'UKR')
})

test('a party agreed to what it did not speak against', () => {
  const matters = all(alliance, '2025-12-31')
  const said = wordsOfParty('BEL', matters, alliance.charter, alliance.acts)
  const name = (no: number): string | undefined => alliance.acts[no - 1]?.act
  assert.ok(said.some(w => w.against && name(w.no) === 'objected' && w.matter.id === 'defence-of-turkiye'))
  assert.ok(said.some(w => !w.against && name(w.no) === 'notified acceptance'))
  assert.ok(said.every(w => w.against === (name(w.no) === 'objected')))
})

test('a party is awaited where its act would count', () => {
  const matters = all(alliance, '2023-03-20')
  assert.deepEqual(
    awaitedOf('TUR', matters)
      .map(a => a.matter.id)
      .sort(),
    ['FIN', 'SWE'],
  )
  assert.deepEqual(awaitedOf('DNK', matters), [])
})

test('what came into effect is told from the last day on, and no clock that has run out', () => {
  const day = '2023-04-04'
  const matters = all(alliance, day)
  const lately = latelyOf(matters, alliance.charter, day, 3)
  assert.equal(lately[0]?.matter.id, 'FIN')
  assert.ok(lately.every(l => l.from <= day))
  const paris = open('paris-agreement')
  const clocks = clocksOf(all(paris, '2016-10-10'), paris.charter, '2016-10-10', 9)
  assert.ok(clocks.length > 0 && clocks.every(c => c.at.slice(0, 10) > '2016-10-10'))
  assert.deepEqual(
    clocks.map(c => c.at),
    [...clocks.map(c => c.at)].sort(),
  )
})

test('a title that is made of names is said in the reader’s language', () => {
  assert.equal(sayTitle('FIN', 'Finland', alliance.charter, 'fr'), 'Finlande')
  assert.equal(sayTitle('FIN', 'A title of its own', alliance.charter, 'fr'), 'A title of its own')
})
