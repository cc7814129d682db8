/** Messages of alerts, each held against the whole schema of CAP 1.2; and that each fault against it is found. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element } from '../basics/xml.ts'
import { begin, standing, take } from '../judge/judge.ts'
import { sittingAt } from '../judge/sitting.ts'
import type { Act } from '../record/act.ts'
import { charterOf } from '../../test/friends.ts'
import { cap } from '../../test/standards/cap.ts'
import { broken, faultsOf, heldTo } from '../../test/standards/schema.ts'
import { alertsOf, type Alert } from './alert.ts'
import { capOf, type CapOf } from './cap.ts'

const textOf = (node: Element, name: string): string | undefined => node.children.find(c => c.name === name)?.text

const blocks = [
  'bodies:\n  Council: { seats: parties, chair: Speaker }\nofficers: [Speaker]',
  'procedure: consultation\nin: Council\nas at: opening\nopens with: requested consultations\nopened by: any seat\ncloses: as named but at most 24 hours after\nclock: { named by: fixed the time, by: Speaker, shut by: nothing }\nalerts: any seat\nthen: the Council meets',
]
const real = charterOf(blocks)
const acts: readonly Act[] = [
  {
    at: '2024-05-02T09:00:00Z',
    by: 'FIN',
    act: 'requested consultations',
    matter: 'flood',
    title: 'Flood & <fire>',
    reason: 'The dam may break.',
  },
  { at: '2024-05-02T09:30:00Z', by: 'Speaker', act: 'fixed the time', matter: 'flood', until: '2024-05-03T03:00:00+12:00[Pacific/Fiji]' },
  { at: '2024-05-02T09:40:00Z', by: 'FRA', act: 'acknowledged', matter: 'flood', answers: 1 },
  { at: '2024-05-02T10:00:00Z', by: 'FIN', act: 'cancelled the alert', matter: 'flood', answers: 1 },
  { at: '2024-05-02T11:00:00Z', by: 'FRA', act: 'tested the alert', matter: 'trial', title: 'A trial' },
]
const alertIn = (charter: typeof real, matter: string, record: readonly Act[] = acts): Alert => {
  const world = record.reduce(take, begin(charter))
  const all = alertsOf(matter, {
    charter,
    acts: record,
    standing: standing(world, '2024-05-03T11:30:00Z', matter),
    sitting: at => sittingAt(world, at),
  })
  return all[0] ?? assert.fail('no alert')
}
const of = (charter: typeof real, matter: string, no: number, scope: CapOf['scope'] = { is: 'Public' }): Element => {
  const alert = alertIn(charter, matter)
  const made = capOf({
    charter,
    acts,
    alert,
    no,
    title: 'Flood & <fire>',
    address: 'http://localhost:4949',
    board: 'http://localhost:4949/x',
    scope,
  })
  assert.ok(made !== null)
  assert.match(made, /^<\?xml version="1.0" encoding="UTF-8"\?>\n<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">/)
  return heldTo(made, cap)
}

test('an Alert, an Update and a Cancel, each with what the standard requires', () => {
  const types = [1, 2, 4].map(no => textOf(of(real, 'flood', no), 'msgType'))
  assert.deepEqual(types, ['Alert', 'Update', 'Cancel'])
  const alert = of(real, 'flood', 1)
  assert.equal(textOf(alert, 'status'), 'Actual')
  assert.equal(textOf(alert, 'references'), undefined)
  assert.equal(alert.children.filter(c => c.name === 'info').length, 3, 'once in each language')
  const cancel = of(real, 'flood', 4)
  // Section 3.2.1: Update and Cancel name what they change, as sender,identifier,sent.
  assert.equal(textOf(cancel, 'references')?.split(' ').length, 2)
  assert.match(
    textOf(of(real, 'flood', 2), 'references') ?? '',
    new RegExp(`^${textOf(alert, 'sender')},${textOf(alert, 'identifier')},2024-05-02T`),
  )
})

test('a test says Test, an exercise Exercise with a note that names it', () => {
  assert.equal(textOf(of(real, 'trial', 5), 'status'), 'Test')
  const exercise = { ...real, exercise: { name: 'River 2026', of: null } }
  const made = of(exercise, 'flood', 1)
  assert.equal(textOf(made, 'status'), 'Exercise')
  assert.equal(textOf(made, 'note'), 'River 2026')
  for (const info of made.children.filter(c => c.name === 'info')) {
    assert.match(textOf(info, 'headline') ?? '', /River 2026/)
    assert.match(textOf(info, 'description') ?? '', /River 2026/)
  }
})

test('a restricted message has its restriction, a private one its addresses', () => {
  assert.equal(textOf(of(real, 'flood', 1, { is: 'Restricted' }), 'restriction'), real.name)
  assert.equal(textOf(of(real, 'flood', 1, { is: 'Private', readers: ['FIN', 'Northern Union'] }), 'addresses'), 'FIN "Northern Union"')
})

test('where the record knows only the day, no instant is made up', () => {
  const record: readonly Act[] = [{ at: '2024-05-02', by: 'FIN', act: 'requested consultations', matter: 'flood', title: 'Flood' }]
  const alert = alertIn(real, 'flood', record)
  assert.equal(
    capOf({ charter: real, acts: record, alert, no: 1, title: 'Flood', address: 'http://x', board: 'http://x/y', scope: { is: 'Public' } }),
    null,
  )
})

test('each fault against the schema is found: an order, a number, a code, a form, a stranger', () => {
  const messages = [of(real, 'flood', 2), of({ ...real, exercise: { name: 'River 2026', of: null } }, 'flood', 4, { is: 'Restricted' })]
  const all = messages.flatMap(message => [...broken(message, cap)])
  assert.ok(all.length > 400, `${all.length}`)
  assert.deepEqual(
    all.flatMap(([what, file]) => (faultsOf(file, cap).length === 0 ? [what] : [])),
    [],
  )
})

test('a headline is cut between two signs, and what XML does not have is left out', () => {
  const title = `${'a'.repeat(159)}\u{1f30a}\u0007b\ud800`
  for (const no of [1, 4]) {
    const message = heldTo(
      capOf({
        charter: real,
        acts,
        alert: alertIn(real, 'flood'),
        no,
        title,
        address: 'http://x',
        board: 'http://x/y',
        scope: { is: 'Public' },
      }) ?? assert.fail('no message'),
      cap,
    )
    const info = message.children.find(c => c.name === 'info') ?? assert.fail('no info')
    assert.equal(textOf(info, 'headline'), `${'a'.repeat(159)}\u{1f30a}`)
  }
})
