/** Who may change and end an alert, and what is read of it as of a past day. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import { begin, standing, take } from '../judge/judge.ts'
import { sittingAt } from '../judge/sitting.ts'
import type { Act } from '../record/act.ts'
import { type Alert, alertsOf } from './alert.ts'

const charter = charterOf([
  'bodies:\n  Council: { seats: parties, chair: Speaker }\nofficers: [Speaker, Secretary]',
  'procedure: consultation\nin: Council\nas at: opening\nopens with: requested consultations\nopened by: any seat\ncloses: as named but at most 24 hours after\nclock: { named by: fixed the time, by: Speaker, shut by: nothing }\nalerts: any seat\nthen: the Council meets',
])
const line = (act: string, by: Act['by'], more: Partial<Act> = {}): Act => ({
  at: '2024-05-02T10:00:00Z',
  by,
  act,
  matter: 'flood',
  ...more,
})
const asked = (by: Act['by'] = 'FIN'): Act => line('requested consultations', by, { at: '2024-05-02T09:00:00Z', title: 'Flood' })
const alertsAt = (acts: readonly Act[], asOf = '2024-05-02T20:00:00Z'): readonly Alert[] => {
  const world = acts.reduce(take, begin(charter))
  return alertsOf('flood', { charter, acts, standing: standing(world, asOf, 'flood'), sitting: at => sittingAt(world, at) })
}
const first = (acts: readonly Act[], asOf?: string): Alert => alertsAt(acts, asOf)[0] ?? assert.fail('no alert')

test('nobody ends or changes an alert but those who asked for it and the officers', () => {
  for (const by of ['FRA', 'FJI', 'A stranger'])
    for (const act of ['cancelled the alert', 'updated the alert']) {
      const alert = first([asked(), line(act, by, { answers: 1 })])
      assert.deepEqual([alert.cancelled, alert.running, alert.history], [null, true, [1]], `${by} ${act}`)
    }
  for (const by of ['FIN', 'Speaker', 'Secretary', 'Registrar']) {
    const alert = first([asked(), line('updated the alert', by, { answers: 1 }), line('cancelled the alert', by, { answers: 2 })])
    assert.deepEqual([alert.cancelled, alert.running, alert.history], [3, false, [1, 2, 3]], by)
  }
  assert.equal(first([asked(['FIN', 'FRA']), line('cancelled the alert', 'FRA', { answers: 1 })]).cancelled, 2, 'one of those who asked')
})

test('who joins a request ends nothing for whoever asked first', () => {
  const joined = line('requested consultations', 'FRA', { at: '2024-05-02T09:30:00Z' })
  const acts = [asked(), joined, line('cancelled the alert', 'FRA', { answers: 2 })]
  assert.equal(alertsAt(acts).length, 1)
  assert.deepEqual([first(acts).by, first(acts).cancelled], [['FIN', 'FRA'], null])
})

test('who asks after the first request is over raises an alert, also where one that joined it still runs', () => {
  const at = (time: string, by: string): Act => line('requested consultations', by, { at: time, title: 'Flood' })
  const acts = [at('2024-05-02T09:00:00Z', 'FIN'), at('2024-05-02T21:00:00Z', 'FRA'), at('2024-05-03T15:00:00Z', 'FJI')]
  assert.deepEqual(
    alertsAt(acts, '2024-05-03T16:00:00Z').map(a => [a.no, a.by]),
    [
      [1, ['FIN', 'FRA']],
      [3, ['FJI']],
    ],
  )
})

test('an alert is ended by those who asked for it at one moment, whichever act of it they answer', () => {
  const acts = [asked(), asked('FRA'), line('updated the alert', 'Speaker', { answers: 1 })]
  for (const by of ['FIN', 'FRA']) assert.equal(first([...acts, line('cancelled the alert', by, { answers: 3 })]).cancelled, 4, by)
  assert.equal(first([...acts, line('cancelled the alert', 'FJI', { answers: 3 })]).cancelled, null)
})

test('an act that does not stand, or answers something else, ends nothing', () => {
  const cancelled = line('cancelled the alert', 'FIN', { answers: 1 })
  assert.equal(first([asked(), cancelled]).cancelled, 2)
  assert.equal(first([asked(), cancelled, line('struck', 'FIN', { corrects: 2, reason: 'By mistake.' })]).cancelled, null)
  assert.equal(first([asked(), line('stated', 'FRA'), line('cancelled the alert', 'FIN', { answers: 2 })]).cancelled, null)
  const heard = [asked(), line('acknowledged', 'FRA', { answers: 1 })]
  assert.deepEqual(first(heard).missing, ['FJI'])
  assert.deepEqual(first([...heard, line('struck', 'FRA', { corrects: 2, reason: 'By mistake.' })]).missing, ['FJI', 'FRA'])
})

test('as of a past moment nothing later is shown', () => {
  const acts = [
    asked(),
    line('acknowledged', 'FRA', { answers: 1 }),
    line('cancelled the alert', 'FIN', { at: '2024-05-02T12:00:00Z', answers: 1 }),
    line('tested the alert', 'FRA', { at: '2024-05-02T13:00:00Z' }),
  ]
  const before = first(acts, '2024-05-02T09:30:00Z')
  assert.deepEqual([before.cancelled, before.missing, before.history], [null, ['FJI', 'FRA'], [1]])
  const then = alertsAt(acts, '2024-05-02T11:00:00Z')
  assert.deepEqual([then.length, then[0]?.cancelled, then[0]?.running, then[0]?.missing], [1, null, true, ['FJI']])
  const after = alertsAt(acts)
  assert.deepEqual([after.length, after[0]?.cancelled, after[1]?.test], [2, 3, true])
})
