/** What a matter hangs on: who is awaited and who stands against it, in the matter itself and in the decision that is open on it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import { worldOf } from '../../test/laws/worlds.ts'
import { standing } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { asideOf } from './aside.ts'
import { hangsOf } from './hangs.ts'
import { gather, titlesOf } from './matters.ts'
import { sayHangs } from './profile-said.ts'

const charter = charterOf([
  'parties: [FIN, FJI, FRA, GHA]\njoin with: became a party',
  'officers: [Board]',
  'procedure: finding\nopens with: applied\nopened by: all listed\nwhen: { once: found ready, by: Board }\nthen: ready',
  'procedure: agreement\namong: parties\nas at: asking\nopens with: applied\nopened by: all listed\nwhen: { all have: agreed }\nthen: agreed to invite',
  'procedure: invitation\nopens with: applied\nopened by: all listed\nwhen:\n  all of:\n    - { once: ready }\n    - { once: agreed to invite }\nthen: invited',
])
const first: readonly Act[] = [
  { at: '2025-01-01', by: ['FIN', 'FJI', 'FRA'], act: 'became a party', matter: 'treaty' },
  { at: '2025-02-01', by: 'GHA', act: 'applied', matter: 'GHA' },
  { at: '2025-03-01', by: 'Board', act: 'found ready', matter: 'GHA' },
  { at: '2025-06-01', by: 'FJI', act: 'agreed', matter: 'GHA' },
]
function of(...more: readonly Act[]) {
  const acts = [...first, ...more]
  const stood = standing(worldOf(charter, acts), '2025-12-31')
  const matter = gather(stood, charter, titlesOf(charter, acts)).find(m => m.id === 'GHA') ?? assert.fail('no matter')
  const hangs = hangsOf({ ...matter, lead: matter.runs.find(r => r.procedure === 'invitation') ?? matter.lead }, charter, acts)
  return {
    says: hangs.map(h => Object.values(sayHangs(h, charter, 'en')).join(' ')),
    asides: asideOf(matter, charter, acts, stood.parties),
  }
}

test('all conditions met and some have not agreed: each is named, and whoever objected stands as against it', () => {
  assert.deepEqual(of().says, ['“agreed to invite” stands: not yet. A decision is open. Awaited: FIN and FRA.'])
  assert.deepEqual(of({ at: '2025-06-02', by: 'FIN', act: 'objected', matter: 'GHA' }).says, [
    '“agreed to invite” stands: not yet. A decision is open. Awaited: FRA. Against it: FIN.',
  ])
})

test('a request that opened several procedures is one request', () => {
  assert.deepEqual(
    of().asides.map(a => [a.kind, a.no]),
    [['request', 2]],
  )
})
