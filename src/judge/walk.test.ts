/** A walk that is kept and goes on stands as one that starts anew: whenever it was asked, and whatever came at the same moment. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { charterOf, charterText } from '../../test/friends.ts'
import type { Act } from '../record/act.ts'
import { begin, judge, standing, take } from './judge.ts'

const bodies = 'bodies:\n  Council: { seats: parties, chair: Speaker }\nofficers: [Speaker, Depositary]'
const silence =
  'procedure: silence\nin: Council\nas at: opening\nopens with: placed under silence\ncloses: 24 hours after\nclock: { extended by: extended, stopped by: stopped, resumed by: resumed }\npositions: may change\nunless: { any have: objected }\nthen: adopted'
const others = [
  'procedure: announcement\nas at: opening\nopens with: adopted\nwhen: { once: announced, by: Speaker }\nthen: issued\nfrom: 1 day after',
  'procedure: review\nas at: opening\nopens with: [adopted, convened]\nunless: { any have: objected }\nwhen: { at least: 1, have: agreed }\nthen: reviewed\nends: issued',
  'procedure: sequel\nas at: opening\nopens with: tabled\nwhen: { once: adopted, of: a }\nthen: followed\nfrom: once issued of a',
  'procedure: effect\nopens with: deposited\nopened by: all listed\nthen: bound\nfrom: 1 day after opening',
  'procedure: leaving\nopens with: gave notice of withdrawal\nthen: left\nfrom: at once\nends: bound',
]
const still = charterOf([bodies, silence, ...others.map(o => o.replace('all listed', 'parties'))])
const moving = charterOf(['parties: [FIN, FJI, FRA]\njoin with: [bound, became a party]\nleave with: [left]', bodies, silence, ...others])
const renewed = charterOf([bodies, silence, ...others], {
  'editions/2024-01-02.md': charterText(
    [bodies, silence.replace('24 hours', '12 hours'), ...others, 'transition: 2024-01-02\nfor: all\nothers: new rule'],
    { edition: '2024-01-02' },
  ),
})

const days = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04']
const moments = days.flatMap(d => [d, `${d}T12:00:00+12:00`, `${d}T12:00:00+12:00`])
const act: fc.Arbitrary<Act> = fc
  .record({
    at: fc.constantFrom(...moments, ...moments, '2024-01-01/2024-01-02', '2024-01-02/2024-01-03', '../2024-01-02'),
    by: fc.constantFrom('FIN', 'FJI', 'FRA', 'Speaker'),
    act: fc.constantFrom(
      ...['placed under silence', 'placed under silence', 'objected', 'agreed', 'withdrew its objection', 'stated', 'announced', 'tabled'],
      ...['stopped', 'resumed', 'extended', 'convened', 'deposited', 'gave notice of withdrawal', 'withdrew its instrument', 'brought in'],
      ...['became a party', 'ruled', 'struck'],
    ),
    matter: fc.constantFrom('a', 'a', 'b', 'FJI'),
  })
  .map(a => (a.act === 'extended' ? { ...a, until: '2024-01-04T12:00:00+12:00' } : a))
  .map(a => (a.act === 'brought in' ? { ...a, by: 'Depositary', matter: 'charter', edition: '2024-01-02' } : a))
const opening: Act = { at: '2024-01-01T12:00:00+12:00', by: 'Speaker', act: 'placed under silence', matter: 'a' }

for (const [name, charter] of Object.entries({ still, moving, renewed }))
  test(`${name}: asked after each act, at any moment, as judged from the start`, () => {
    const made = fc.array(fc.record({ act, asOf: fc.constantFrom(...moments) }), { minLength: 2, maxLength: 9 })
    fc.assert(
      fc.property(made, steps => {
        const acts: Act[] = []
        let world = begin(charter)
        for (const { act: next, asOf } of [{ act: opening, asOf: '2024-01-01' }, ...steps]) {
          const own: Act =
            next.act === 'struck'
              ? {
                  ...next,
                  as: 'registrar',
                  by: 'Registrar',
                  matter: acts[acts.length - 1]?.matter ?? 'a',
                  corrects: acts.length,
                  reason: 'a slip',
                }
              : next
          acts.push(own)
          world = take(world, own)
          assert.deepEqual(standing(world, asOf), judge(charter, acts, asOf))
        }
      }),
      { seed: 19690522, numRuns: 60 },
    )
  })

test('an act of the same moment takes back what made the quorum: the close does not run from it', () => {
  const charter = charterOf([
    'acts:\n  left the meeting: { is: position, undoes: recorded present }',
    'procedure: ballot\nas at: opening\nopens with: opened the vote\ncloses: [2 days after, 4 days after quorum]\npositions: may change\nquorum: { at least: 2, have: recorded present }\nwhen: { more than: half, have: voted in favour }\nthen: adopted',
  ])
  const at = '2024-01-01T12:00:00+12:00'
  const acts: Act[] = [
    { at: '2024-01-01T11:00:00+12:00', by: 'FIN', act: 'opened the vote', matter: 'a' },
    { at, by: 'FIN', act: 'recorded present', matter: 'a' },
    { at, by: 'FJI', act: 'recorded present', matter: 'a' },
    { at, by: 'FJI', act: 'left the meeting', matter: 'a' },
  ]
  let world = begin(charter)
  for (const a of acts) {
    world = take(world, a)
    standing(world, at)
  }
  const now = standing(world, '2024-01-02')
  assert.deepEqual(now, judge(charter, acts, '2024-01-02'))
  assert.equal(now.matters[0]?.closes, '2024-01-03')
})
