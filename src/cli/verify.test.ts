/** What is verified of powers: whose names an act bears, and how it is dated. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import type { Act } from '../record/act.ts'
import { checkPowers } from './asked-again.ts'

const charter = charterOf([
  'bodies: { Council: { seats: parties, chair: Secretary } }',
  'procedure: decision\nas at: opening\nopens with: proposed\ncloses: with closed the vote\nwhen: { at least: 2, have: voted in favour }\nthen: adopted',
  'credentials: { registered by: Secretary, confirmed: within 7 days, four eyes: [stated] }',
])
const on = (at: string) => ({ at, received: at })
const day = on('2026-05-04T12:00:00.000Z')
const founding: readonly Act[] = [
  { ...day, by: 'Secretary', act: 'issued credentials', to: 'p-sec' },
  { ...day, by: 'Secretary', act: 'issued credentials', to: 'p-min', concerning: 'FRA', person: 'p-sec' },
  ...['p-one', 'p-two'].flatMap((to, i): Act[] => [
    { ...day, by: 'FRA', act: 'issued credentials', to, person: 'p-min' },
    { ...day, by: 'Secretary', act: 'registered credentials', answers: 3 + 2 * i, person: 'p-sec' },
  ]),
]
const check = (act: Partial<Act>): number | string =>
  checkPowers(charter, [
    ...founding,
    { ...on('2026-05-20T12:00:00.000Z'), by: 'FRA', act: 'voted in favour', person: 'p-one', ...act } as Act,
  ])

test('two names where the charter wants two, of two people with powers', () => {
  assert.match(String(check({ act: 'stated' })), /Act 7 bears one name, and the charter wants two under “stated”/)
  assert.match(String(check({ act: 'stated', second: 'p-one' })), /the second is another than the first/)
  assert.match(String(check({ act: 'stated', second: 'p-sec' })), /Act 7 was sent without powers/)
  assert.equal(check({ act: 'stated', second: 'p-two' }), 6)
})

test('dated at its receipt, by the registrar, or at a submission confirmed in time', () => {
  assert.equal(check({}), 6)
  assert.equal(check({ at: '2026-05-14T12:00:00.000Z' }), 6)
  assert.match(String(check({ at: '2026-05-12T12:00:00.000Z' })), /is dated 2026-05-12.*lets nobody date it so/)
  assert.match(String(check({ at: '2026-05-21T12:00:00.000Z' })), /lets nobody date it so/)
  assert.equal(check({ by: 'Secretary', person: 'p-sec', act: 'noted', at: '2026-01-02' }), 6)
})
