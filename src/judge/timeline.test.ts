/** Every day on which a matter changed is told, also where the act lies in another matter, and for whom its effect ended. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import type { Act } from '../record/act.ts'
import { begin, take, type World } from './judge.ts'
import { timeline } from './timeline.ts'

const worldOf = (blocks: readonly string[], acts: readonly Act[]): World => acts.reduce(take, begin(charterOf([...blocks])))

// Protocol 14 bis to the European Convention on Human Rights, Art. 9: it ceased when Protocol 14 came into force, on 1 June 2010.
test('what another matter ends is told in the days of the one that ended', () => {
  const world = worldOf(
    [
      'parties: [ISL, NOR]',
      'procedure: effect of 14 bis\nopens with: accepted\nthen: bound by 14 bis',
      'procedure: entry into force\nopens with: notified completion\nthen: protocol in force\nfrom: as named',
      'procedure: end of 14 bis\nopens with: accepted\nwhen: { once: protocol in force, of: protocol-14 }\nthen: ceased\nends: bound by 14 bis',
    ],
    [
      { at: '2009-06-01', by: 'NOR', act: 'accepted', matter: 'protocol-14bis' },
      { at: '2010-02-18', by: 'ISL', act: 'notified completion', matter: 'protocol-14', until: '2010-06-01' },
    ],
  )
  const days = timeline(world, '2010-12-31', 'protocol-14bis').map(c => `${c.at} ${c.procedure} ${c.what}`)
  assert.deepEqual(days.slice(-2).sort(), ['2010-06-01 effect of 14 bis ends', '2010-06-01 end of 14 bis settled'])
})

// ECHR, Protocol 14: had the Convention lost its last State without an instrument, all the others would have been enough.
test('what a party that leaves decides is told in the days of the matter decided', () => {
  const world = worldOf(
    [
      'parties: [FIN, FRA, RUS]\njoin with: became a party\nleave with: left',
      'procedure: entry into force\nas at: asking\nopens with: opened for signature\nopened by: FIN\nwhen: { all have: ratified }\nthen: in force',
      'procedure: leaving\nopens with: denounced\nthen: left\nfrom: 6 months after opening',
    ],
    [
      { at: '2000-01-01', by: ['FIN', 'FRA', 'RUS'], act: 'became a party', matter: 'convention' },
      { at: '2004-05-13', by: 'FIN', act: 'opened for signature', matter: 'protocol' },
      { at: '2005-01-01', by: ['FIN', 'FRA'], act: 'ratified', matter: 'protocol' },
      { at: '2009-01-01', by: 'RUS', act: 'denounced', matter: 'convention' },
    ],
  )
  const told = timeline(world, '2010-12-31', 'protocol').map(c => `${c.at} ${c.what}`)
  assert.deepEqual(told, ['2004-05-13 opened', '2005-01-01 counted', '2009-07-01 settled'])
})

// Treaty on Open Skies: Russia left on 18 December 2021; Belarus, which had deposited with it, stayed.
test('of a run that concerns several the days tell for whom it ended', () => {
  const world = worldOf(
    [
      'parties: [BLR, RUS]',
      'procedure: effect\nopens with: ratified\nthen: bound',
      'procedure: leaving\nopens with: denounced\nthen: left\nfrom: 6 months after opening\nends: bound',
    ],
    [
      { at: '2001-11-02', by: ['BLR', 'RUS'], act: 'ratified', matter: 'open-skies' },
      { at: '2021-06-18', by: 'RUS', act: 'denounced', matter: 'open-skies' },
      { at: '2023-01-01', by: 'BLR', act: 'denounced', matter: 'open-skies' },
    ],
  )
  const ends = timeline(world, '2024-01-01').filter(c => c.what === 'ends')
  assert.deepEqual(
    ends.map(c => [c.at, c.parties]),
    [
      ['2021-12-18', ['RUS']],
      ['2023-07-01', ['BLR']],
    ],
  )
})

// Chicago Convention, Art. 90(a): an annex has effect unless a majority of the States disapprove within three months; one came on the day after.
test('an act that came too late is not told as what a silence ran out by', () => {
  const world = worldOf(
    [
      'parties: [FIN, FRA]',
      'procedure: disapproval\nopens with: submitted\ncloses: 3 months after\nunless: { more than: half, have: disapproved }\nthen: effective',
    ],
    [
      { at: '2019-04-11', by: 'FIN', act: 'submitted', matter: 'annex-16' },
      { at: '2019-07-12', by: 'FRA', act: 'disapproved', matter: 'annex-16' },
    ],
  )
  assert.deepEqual(
    timeline(world, '2019-12-31', 'annex-16').map(c => [c.at, c.what, c.acts]),
    [
      ['2019-04-11', 'opened', [1]],
      ['2019-07-12', 'settled', []],
    ],
  )
})

test('a day on which who joins changes what is asked is told, though nobody acted in the matter; what is fixed at the opening does not change', () => {
  const charter = charterOf([
    'parties: [FIN, FJI, FRA, GHA]\njoin with: [became a party]',
    'procedure: growing\nas at: asking\nopens with: proposed\nwhen: { at least: two thirds, have: agreed }\nthen: adopted',
    'procedure: fixed\nas at: opening\nopens with: tabled\nwhen: { at least: two thirds, have: approved }\nthen: carried',
  ])
  const acts: readonly Act[] = [
    { at: '2020-01-01', by: ['FIN', 'FJI', 'FRA'], act: 'became a party', matter: 'charter' },
    { at: '2020-02-01', by: 'FIN', act: 'proposed', matter: 'm' },
    { at: '2020-02-01', by: 'FIN', act: 'tabled', matter: 'm' },
    { at: '2020-03-01', by: 'GHA', act: 'became a party', matter: 'charter' },
  ]
  let world = begin(charter)
  for (const act of acts) world = take(world, act)
  const told = timeline(world, '2020-12-31', 'm').map(c => [c.at, c.procedure, c.what, c.acts, c.run.finding?.facts.need])
  assert.deepEqual(told, [
    ['2020-02-01', 'growing', 'opened', [2], 2],
    ['2020-02-01', 'fixed', 'opened', [3], 2],
    ['2020-03-01', 'growing', 'counted', [], 3],
  ])
})

// WTO, accession working parties: a member lifts its reserve.
test('a day on which a reserve is lifted is told, though as many acts count as before', () => {
  const charter = charterOf([
    'parties: [FIN, FJI]',
    'acts: { reserved its position: { is: position, beside: true, undone by: lifted its reserve } }',
    'procedure: package\nopens with: tabled\ncloses: with closed\npositions: may change\nunless: { any have: reserved its position }\nthen: adopted',
  ])
  const acts = ['tabled', 'reserved its position', 'lifted its reserve'].map(
    (act, i): Act => ({ at: `2024-01-0${i + 1}`, by: 'FIN', act, matter: 'm' }),
  )
  const world = acts.reduce(take, begin(charter))
  assert.deepEqual(
    timeline(world, '2024-12-31', 'm').map(c => [c.at, c.what]),
    [
      ['2024-01-01', 'opened'],
      ['2024-01-02', 'counted'],
      ['2024-01-03', 'counted'],
    ],
  )
})
