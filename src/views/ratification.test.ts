/** How far each ally had come with Finland's protocol, against the days that were reported; and two sources that disagree. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { place, worldOf } from '../../test/laws/worlds.ts'
import { standing } from '../judge/judge.ts'
import { gather, titlesOf } from './matters.ts'
import { allRatifications, countOf, ratificationsOf } from './ratification.ts'
import { saySettled } from './ratification-said.ts'

const { charter, acts } = place('north-atlantic')
const world = worldOf(charter, acts)
const on = (day: string, id: string) => {
  const stood = standing(world, day, id)
  const matter = gather(stood, charter, titlesOf(charter, acts)).find(m => m.id === id)
  assert.ok(matter)
  return ratificationsOf(matter, { charter, acts, standing: stood })
}
const protocol = (day: string, id = 'FIN') => {
  const found = on(day, id).find(r => r.run.procedure === 'accession protocol')
  assert.ok(found)
  return found
}
const far = (day: string, party: string, id = 'FIN') =>
  protocol(day, id)
    .members.find(m => m.id === party)
    ?.steps.at(-1)?.act

test('on 20 March 2023 two are awaited, and neither has a step at home on record', () => {
  const { members, counts } = protocol('2023-03-20')
  assert.deepEqual(counts, ['notified acceptance'])
  assert.equal(members.length, 30)
  assert.deepEqual(
    members.filter(m => m.state === 'awaited').map(m => [m.id, m.steps.map(s => s.act), m.instrument]),
    [
      ['HUN', ['signed the protocol'], null],
      ['TUR', ['signed the protocol'], null],
    ],
  )
})

test('day by day towards the last deposit: parliament, signature, gazette, and only the deposit counts', () => {
  assert.equal(far('2023-03-27', 'HUN'), 'approved in parliament')
  assert.equal(far('2023-03-28', 'HUN'), 'signed into law')
  assert.equal(far('2023-03-30', 'TUR'), 'approved in parliament')
  assert.equal(far('2023-04-01', 'TUR'), 'published in the gazette')
  const third = protocol('2023-04-03')
  assert.deepEqual(
    third.members.filter(m => m.state === 'awaited').map(m => m.id),
    ['TUR'],
  )
  assert.equal(third.run.outcome, null)
  assert.equal(protocol('2023-04-04').run.outcome, 'protocol in force')
})

test('thirty signatures, thirty parliaments; four houses, laws, heads of State and a gazette', () => {
  const { members } = protocol('2023-04-04')
  const of = (act: string): readonly string[] => members.flatMap(m => (m.steps.some(s => s.act === act) ? [m.id] : []))
  assert.equal(of('signed the protocol').length, 30)
  assert.equal(of('approved in parliament').length, 30)
  assert.deepEqual(of('approved in the lower house'), ['POL'])
  assert.deepEqual(of('approved in the upper house'), ['USA'])
  assert.deepEqual(of('signed into law'), ['HUN', 'POL', 'TUR'])
  assert.deepEqual(of('ratified by the head of state'), ['POL', 'USA'])
  assert.deepEqual(of('published in the gazette'), ['TUR'])
  assert.equal(members.filter(m => m.instrument !== null).length, 30)
  const poland = members.find(m => m.id === 'POL')
  assert.equal(poland?.instrument?.at, '2022-07-20/2023-03-30')
})

test('sources that disagree stand side by side, each with its own', () => {
  const apart = protocol('2023-03-20').members.flatMap(m => m.steps.filter(s => s.apart).map(s => [m.id, s.said.map(d => d.at)]))
  assert.deepEqual(apart, [
    ['BEL', ['2022-07-20', '2022-07-21']],
    ['DNK', ['2022-07-05', '2022-07-07']],
    ['ISL', ['2022-07-05', '2022-07-06']],
    ['NLD', ['2022-07-12', '2022-07-07']],
    ['POL', ['2022-07-20', '2022-07-07']],
    ['ROU', ['2022-07-21', '2022-07-20']],
  ])
  const [first, second] =
    protocol('2023-03-20')
      .members.find(m => m.id === 'BEL')
      ?.steps.find(s => s.apart)?.said ?? []
  assert.match(first?.source ?? '', /NATO Parliamentary Assembly/)
  assert.match(second?.source ?? '', /viastar/)
})

test('what Finland did at home prepares its own accession', () => {
  const own = on('2023-04-04', 'FIN').find(r => r.run.procedure === 'accession')
  assert.deepEqual(own?.counts, ['deposited its accession'])
  assert.deepEqual(
    own?.members.map(m => [m.id, m.steps.map(s => s.act), m.instrument?.at]),
    [['FIN', ['approved in parliament', 'ratified by the head of state'], '2023-04-04']],
  )
})

test('where a despatch is known it stands before the deposit; where the charter declares no steps there is nothing to show', () => {
  assert.equal(far('2024-02-01', 'TUR', 'SWE'), 'sent its instrument')
  assert.deepEqual(on('2025-01-01', 'nato-ukraine/2023-07'), [])
})

test('once everybody has ratified it is all there still: what is settled stands after what is open, with the steps and their sources', () => {
  const stood = standing(world, '2025-12-31')
  const { open, settled } = allRatifications(gather(stood, charter, titlesOf(charter, acts)), { charter, acts, standing: stood })
  assert.deepEqual(open, [])
  const finland = settled.flat().find(r => r.run.id === 'FIN' && r.run.procedure === 'accession protocol')
  assert.ok(finland)
  assert.deepEqual(countOf(finland), { done: 30, all: 30 })
  assert.equal(saySettled(finland, 'en'), 'protocol in force on 4 April 2023')
  for (const { said } of finland.members.flatMap(m => m.steps)) for (const { source } of said) assert.ok(source)
  assert.equal(settled.flat()[0]?.run.id, 'SWE', 'the latest first')
})

test('an act that the judge finds without standing is nobody’s instrument here; Finland’s of 4 April 2023 counts', () => {
  const sweden = protocol('2024-03-07', 'SWE')
  assert.equal(sweden.members.find(m => m.id === 'FIN')?.instrument?.no, 294)
  const worth = sweden.run.acts.find(a => a.no === 294)?.worth
  assert.equal(worth, 'counts')
})
