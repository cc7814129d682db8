/** How long it took before, against the days of the twenty accessions as they were published, counted apart from the record. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import { place, worldOf } from '../../test/laws/worlds.ts'
import { standing } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { gather, titlesOf } from './matters.ts'
import { mainPairs, type Pair, pairOf, waysOf } from './took.ts'

const on = (org: string, day: string) => {
  const { charter, acts } = place(org)
  const stood = standing(worldOf(charter, acts), day)
  return waysOf(gather(stood, charter, titlesOf(charter, acts)), { charter, acts, standing: stood })
}
const alliance = on('north-atlantic', '2025-12-31')
const pair = (ways: typeof alliance, from: string, to: string): Pair => {
  const found = pairOf(ways, from, to)
  assert.ok(found, `${from} → ${to}`)
  return found.pair
}
const said = (p: Pair): Record<string, number | string> =>
  Object.fromEntries(p.took.map(t => [t.matter, t.least === t.most ? t.least : `${t.least}–${t.most}`]))

test('from the signature of the protocol to membership: nineteen accessions and Germany, whose protocol was another', () => {
  assert.deepEqual(said(pair(alliance, 'signed the protocol', 'acceded')), {
    ...{ GRC: 124, TUR: 124, ESP: 171, ALB: 266, HRV: 266, FIN: 273, BGR: 369, EST: 369, LTU: 369, LVA: 369, ROU: 369, SVK: 369, SVN: 369 },
    ...{ MNE: 382, MKD: 415, CZE: 451, HUN: 451, POL: 451, SWE: 611 },
  })
  assert.deepEqual(said(pair(alliance, 'signed the protocol of 1954', 'acceded')), { DEU: 195 })
})

test('a day known only within bounds stays a range, also in what is in the middle', () => {
  const invited = pair(alliance, 'invited', 'acceded')
  assert.equal(invited.took.length, 20)
  const { DEU, ESP, GRC, MKD } = said(invited)
  assert.deepEqual([DEU, ESP, GRC, MKD], ['195–215', '171–179', 151, 625])
  assert.deepEqual(
    [invited.shortest, invited.middle, invited.longest].map(d => [d.least, d.most]),
    [
      [151, 151],
      [494, 494],
      [625, 625],
    ],
  )
  const force = pair(alliance, 'signed the protocol', 'protocol in force')
  const { GRC: greece, FIN, SWE, MNE, BGR, CZE } = said(force)
  assert.deepEqual([greece, FIN, SWE, MNE, BGR, CZE], [121, 273, 611, 378, 338, '0–380'])
  assert.equal(force.middle.most, 338)
})

test('who asked and was not answered still runs, and is in no figure', () => {
  const asked = pair(alliance, 'requested membership', 'invited')
  assert.deepEqual(said(asked), { FIN: 42, SWE: 42 })
  assert.deepEqual(
    asked.running.map(r => [r.matter, r.least, r.most]),
    [['UKR', 1188, 1188]],
  )
  assert.equal(asked.without.length, 18)
  // The plan was left out for Ukraine: it waits for it no longer. Georgia does.
  const plan = pair(alliance, 'applied for the membership action plan', 'in the action plan')
  assert.deepEqual(
    plan.running.map(r => r.matter),
    ['GEO'],
  )
})

test('as of an earlier day only what had come by then is counted', () => {
  const before = on('north-atlantic', '2023-04-03')
  const asked = pair(before, 'invited', 'acceded')
  assert.equal(asked.took.length, 18)
  assert.deepEqual(
    asked.running.map(r => [r.matter, r.least]),
    [
      ['FIN', 278],
      ['SWE', 278],
    ],
  )
})

test('at home: thirty-two parliaments, the two lists of days as a range', () => {
  const home = pair(alliance, 'signed the protocol', 'approved in parliament')
  const days = new Map(home.took.map(t => [`${t.matter} ${t.party}`, [t.least, t.most]]))
  assert.equal(home.took.length, 32)
  assert.deepEqual(days.get('FIN TUR'), [268, 268])
  assert.deepEqual(days.get('FIN BEL'), [15, 16])
  assert.deepEqual(days.get('SWE HUN'), [601, 601])
})

test('stages stand in the order in which they were reached, and each leads to the one most reached next', () => {
  const road = alliance[0]
  assert.ok(road)
  const at = (name: string): number => road.stages.indexOf(name)
  assert.ok(
    at('requested membership') < at('invited') && at('invited') < at('signed the protocol') && at('protocol in force') < at('acceded'),
  )
  assert.ok(mainPairs(road).next.some(p => p.from === 'protocol in force' && p.to === 'invited to accede'))
  assert.ok(mainPairs(road).whole.some(p => p.from === 'invited' && p.to === 'acceded'))
})

test('other charters: enlargement by months, a treaty party by party, the invented Commons', () => {
  const enlargement = on('eu-enlargement', '2026-02-01')
  assert.deepEqual(said(pair(enlargement, 'applied', 'granted candidate status')), { UKR: 115, MNE: '700–760' })
  const treaty = pair(on('paris-agreement', '2026-02-01'), 'deposited', 'bound')
  assert.equal(treaty.shortest.least, 30)
  assert.ok(treaty.took.length > 190)
  const home = pair(on('paris-agreement', '2026-02-01'), 'signed', 'deposited')
  assert.deepEqual([home.took.length, home.running.map(r => r.party).sort()], [191, ['IRN', 'LBY', 'YEM']])
  const commons = pair(on('commons', '2025-12-01'), 'applied', 'admitted')
  assert.deepEqual(said(commons), { OAK: 136 })
  assert.equal(commons.running[0]?.matter, 'YEW')
})

test('an announcement says the day only where an officer makes it, it stands, and its day lies within the bound', () => {
  const { charter, acts } = place('north-atlantic')
  const at = acts.findIndex(a => a.act === 'announced' && a.matter === 'ROU' && a.outcome === 'protocol in force')
  assert.ok(at >= 0)
  const force = (change: Partial<Act>, ...more: readonly Act[]): number | string | undefined => {
    const changed = [...acts.map((a, i) => (i === at ? { ...a, ...change } : a)), ...more]
    const stood = standing(worldOf(charter, changed), '2025-12-31')
    const ways = waysOf(gather(stood, charter, titlesOf(charter, changed)), { charter, acts: changed, standing: stood })
    return said(pair(ways, 'signed the protocol', 'protocol in force'))['ROU']
  }
  const struck: Act = { at: '2004-03-01', by: 'Depositary', act: 'struck', corrects: at + 1, reason: 'a slip' }
  assert.equal(force({}), 338)
  for (const by of ['ROU', 'FRA', 'A stranger', 'Secretary General of another'])
    assert.match(String(force({ by })), /–/, `${by} is no officer of the charter`)
  assert.match(String(force({ by: ['Depositary', 'FRA'] })), /–/)
  assert.match(String(force({}, struck)), /–/)
  assert.equal(force({}, { ...struck, by: 'FRA' }), 338, 'a correction that is worth nothing changes nothing')
  assert.match(String(force({ from: '2004-06-01' })), /–/)
})

test('a step at home that prepares two instruments leads to each of them', () => {
  const two = charterOf([
    'parties: [FIN, FRA, GHA]',
    'acts:\n  approved in parliament: { is: statement, prepares: [ratified, accepted] }',
    'procedure: treaty\namong: parties\nas at: asking\nopens with: proposed\nwhen: { all have: ratified }\nthen: in force',
    'procedure: protocol\namong: parties\nas at: asking\nopens with: tabled\nwhen: { all have: accepted }\nthen: protocol in force',
  ])
  const done = (at: string, by: string, act: string, matter: string): Act => ({ at, by, act, matter })
  const acts = [
    done('2024-01-01', 'FIN', 'proposed', 'treaty'),
    done('2024-01-01', 'FIN', 'tabled', 'protocol'),
    done('2024-02-01', 'FIN', 'approved in parliament', 'treaty'),
    done('2024-03-01', 'FIN', 'ratified', 'treaty'),
    done('2024-02-01', 'FRA', 'approved in parliament', 'protocol'),
    done('2024-04-01', 'FRA', 'accepted', 'protocol'),
  ]
  const stood = standing(worldOf(two, acts), '2024-12-31')
  const ways = waysOf(gather(stood, two, titlesOf(two, acts)), { charter: two, acts, standing: stood })
  const home = ways.find(w => w.kind === 'home')
  assert.ok(home)
  assert.deepEqual([...home.ends].sort(), ['accepted', 'ratified'])
  const { next, whole } = mainPairs(home)
  assert.deepEqual([...next, ...whole].map(p => [p.from, p.to, p.shortest.least]).sort(), [
    ['approved in parliament', 'accepted', 60],
    ['approved in parliament', 'ratified', 29],
  ])
})
