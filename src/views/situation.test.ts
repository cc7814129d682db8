/** The situation: reports are corrected by reports and never edited, a claim is held against the record, measures have owners and days. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holdClaim } from '../judge/claim.ts'
import { begin, standing, take } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { charterOf } from '../../test/friends.ts'
import { situationOf, type Situation } from './situation.ts'

const charter = charterOf([
  'bodies:\n  Council: { seats: parties, chair: Speaker }\nofficers: [Speaker]',
  'procedure: consultation\nin: Council\nas at: opening\nopens with: requested consultations\nopened by: any seat\ncloses: 24 hours after\nalerts: any seat\nthen: the Council meets',
])
const of = (acts: readonly Act[], now = '2024-05-09T00:00:00Z'): Situation => {
  const world = acts.reduce(take, begin(charter))
  const stand = (asOf: string, matter?: string) => standing(world, asOf, matter)
  return situationOf('flood', {
    acts,
    standing: stand(now),
    charter,
    now: Date.parse(now),
    hold: claim => holdClaim(claim, { charter, acts, stand }),
  })
}
const line = (act: string, more: Partial<Act> = {}): Act => ({ at: '2024-05-02T09:00:00Z', by: 'FIN', act, matter: 'flood', ...more })

test('a report is not confirmed, then confirmed, corrected or withdrawn by an act, and stands as it was', () => {
  const acts = [
    line('reported', { note: 'Two dams have burst.', source: 'Radio', confidence: 'low' }),
    line('reported', { note: 'The road is closed.', source: 'Police' }),
    line('reported', { note: 'A bridge is gone.' }),
    line('corrected the report', { answers: 1, note: 'One dam has burst.', source: 'Water board' }),
    line('confirmed the report', { answers: 2, by: 'FRA' }),
    line('withdrew its report', { answers: 3 }),
  ]
  const { reports } = of(acts)
  assert.deepEqual(
    reports.map(r => [r.no, r.state, r.stateBy, r.corrects, r.says]),
    [
      [1, 'corrected', 4, null, 'Two dams have burst.'],
      [2, 'confirmed', 5, null, 'The road is closed.'],
      [3, 'withdrawn', 6, null, 'A bridge is gone.'],
      [4, 'not confirmed', null, 1, 'One dam has burst.'],
    ],
  )
  assert.deepEqual([reports[0]?.source, reports[0]?.confidence, reports[2]?.source], ['Radio', 'low', null])
})

test('a report that says of the record what it does not hold is contradicted, as that of a request in November 2022', () => {
  const claim = line('claimed', {
    by: 'FRA',
    speaker: 'A newspaper',
    outcome: 'requested consultations',
    concerning: 'FIN',
    at: '2024-05-03T09:00:00Z',
  })
  const weighed = of([line('stated', { note: 'We weigh it.' }), claim])
  assert.equal(weighed.reports[0]?.held?.verdict, 'contradicts')
  const asked = of([line('requested consultations', { title: 'Flood' }), claim])
  assert.equal(asked.reports[0]?.held?.verdict, 'shows')
})

test('measures and lessons have an owner, are done by an act, and are late after their day', () => {
  const { measures, lessons, options } = of([
    line('set out an option', { note: 'Send boats.' }),
    line('took a measure', { note: 'Boats are sent.', owner: 'FRA', due: '2024-05-04' }),
    line('took a measure', { note: 'The road is opened.', owner: 'FIN', due: '2024-05-04' }),
    line('carried out the measure', { answers: 2, by: 'FRA' }),
    line('carried out the measure', { answers: 3, by: 'FRA' }),
    line('drew a lesson', { note: 'Keep boats ready.', owner: 'FJI', due: '2024-06-01' }),
  ])
  assert.deepEqual(
    measures.map(m => [m.owner, m.done, m.late]),
    [
      ['FRA', 4, false],
      ['FIN', null, true],
    ],
  )
  assert.deepEqual([lessons[0]?.owner, lessons[0]?.late, options[0]?.says], ['FJI', false, 'Send boats.'])
})

test('the timeline holds the acts of the matter and of those beside it in their order, with what the judge found', () => {
  const acts: readonly Act[] = [
    line('requested consultations', { title: 'Flood' }),
    { at: '2024-05-02T10:00:00Z', by: 'Speaker', act: 'stated', matter: 'other', refers: 'flood', note: 'The same, elsewhere.' },
    { at: '2024-05-01', by: 'FRA', act: 'reported', matter: 'flood', note: 'Rain.' },
    { at: '2024-05-01', by: 'FRA', act: 'stated', matter: 'apart', note: 'Nothing to do with it.' },
  ]
  assert.deepEqual(
    of(acts).course.map(turn => (turn.what === 'act' ? turn.no : turn.outcome)),
    [3, 1, 2, 'the Council meets'],
  )
})

test('only the author of a report and an officer withdraw or correct it; anybody confirms it, and it is told who', () => {
  const acts = [
    line('reported', { note: 'Two dams have burst.' }),
    line('withdrew its report', { answers: 1, by: 'FRA' }),
    line('corrected the report', { answers: 1, by: 'FRA', note: 'No dam has burst.' }),
    line('withdrew its report', { answers: 1, by: 'A stranger' }),
    line('confirmed the report', { answers: 1, by: 'A stranger' }),
  ]
  const state = (more: readonly Act[]): unknown[] =>
    of([...acts, ...more]).reports.map(r => [r.no, r.state, r.stateBy, r.corrects, r.confirmedBy])
  assert.deepEqual(state([]), [
    [1, 'not confirmed', null, null, []],
    [3, 'not confirmed', null, null, []],
  ])
  const confirmed = [line('confirmed the report', { answers: 1, by: 'FRA' }), line('confirmed the report', { answers: 1, by: 'FJI' })]
  assert.deepEqual(state(confirmed)[0], [1, 'confirmed', 6, null, ['FRA', 'FJI']])
  assert.deepEqual(state([line('withdrew its report', { answers: 1, by: 'Speaker' })])[0], [1, 'withdrawn', 6, null, []])
  assert.deepEqual(state([line('corrected the report', { answers: 1, by: 'Speaker', note: 'One.' })])[2], [6, 'not confirmed', null, 1, []])
  const own = line('withdrew its report', { answers: 1 })
  assert.deepEqual(state([own])[0], [1, 'withdrawn', 6, null, []])
  assert.deepEqual(state([own, line('struck', { corrects: 6, reason: 'By mistake.' })])[0], [1, 'not confirmed', null, null, []])
})

test('as of a past day nothing later is shown, and no matter that was tied to it only later', () => {
  const acts: readonly Act[] = [
    line('reported', { note: 'Rain.' }),
    { at: '2024-05-02T09:30:00Z', by: 'FRA', act: 'stated', matter: 'other' },
    line('confirmed the report', { answers: 1, by: 'FRA', at: '2024-05-06T09:00:00Z' }),
    line('took a measure', { note: 'Boats.', owner: 'FRA', at: '2024-05-06T09:00:00Z' }),
    { at: '2024-05-06T10:00:00Z', by: 'FRA', act: 'stated', matter: 'other', refers: 'flood' },
  ]
  const numbers = (s: Situation): unknown[] => s.course.map(turn => (turn.what === 'act' ? turn.no : turn.outcome))
  const past = of(acts, '2024-05-03T00:00:00Z')
  assert.deepEqual([numbers(past), past.reports[0]?.state, past.measures], [[1], 'not confirmed', []])
  const later = of(acts)
  assert.deepEqual([numbers(later), later.reports[0]?.state, later.measures.length], [[1, 2, 3, 4, 5], 'confirmed', 1])
})
