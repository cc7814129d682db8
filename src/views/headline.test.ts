/** One true sentence for a matter, on days that mattered. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openOrganisation, type Organisation } from '../server/organisation.ts'
import { standsAt } from './headline.ts'
import { gather } from './matters.ts'
import { roundOf } from './seats.ts'

const charters = fileURLToPath(new URL('../../charters', import.meta.url))
const opened = new Map<string, Organisation>()
function organisation(id: string): Organisation {
  const known = opened.get(id)
  if (known) return known
  const org = openOrganisation(join(charters, id))
  assert.ok('charter' in org, id)
  opened.set(id, org)
  return org
}
function at(id: string, matter: string, asOf: string) {
  const org = organisation(id)
  const standing = org.stand(asOf, matter)
  const found = gather(standing, org.charter, org.titles).find(m => m.id === matter)
  assert.ok(found, `${id} ${matter} as of ${asOf}`)
  return { org, standing, found, says: (lang: 'en' | 'fr') => standsAt(found, org.charter, lang, asOf) }
}

test('where a matter stands, in one sentence', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['paris-agreement', 'paris-agreement', '2016-10-05', 'In force from 4 November 2016; settled on 5 October 2016.'],
    ['paris-agreement', 'paris-agreement', '2016-11-04', 'In force since 4 November 2016.'],
    ['north-atlantic', 'FIN', '2023-03-20', 'Awaited: Hungary and Türkiye; between 2 and 28 of 30 have done it.'],
    ['north-atlantic', 'FIN', '2023-04-04', 'Acceded on 4 April 2023.'],
    ['north-atlantic', 'UKR', '2026-11-23', 'Awaited: “conditions met” and “agreed to invite”.'],
    [
      'north-atlantic',
      'defence-of-turkiye',
      '2003-02-08',
      'Under silence until 10 February 2003, 12:00 (Brussels); nobody has spoken against it.',
    ],
    ['un-security-council', 'ukraine/draft-s-2022-155', '2022-02-25', 'Vetoed on 25 February 2022.'],
  ]
  for (const [id, matter, asOf, sentence] of cases) assert.equal(at(id, matter, asOf).says('en'), sentence, `${matter} as of ${asOf}`)
  assert.equal(at('paris-agreement', 'paris-agreement', '2016-11-04').says('fr'), 'En vigueur depuis le 4 novembre 2016.')
})

test('the round adds up to what was counted', () => {
  const { org, standing, found } = at('un-security-council', 'ukraine/draft-s-2022-155', '2022-02-25')
  const round = roundOf(found.lead, org.charter, org.acts, standing, 'en')
  assert.ok(round)
  assert.equal(round.counted, 11)
  const by = (state: string) => round.seats.filter(s => s.state === state).map(s => s.id)
  assert.equal(by('done').length, 11)
  assert.deepEqual(by('against'), ['RUS'])
  assert.deepEqual(by('aside').sort(), ['ARE', 'CHN', 'IND'])
  assert.deepEqual(round.acts, { done: 'voted in favour', against: 'voted against', aside: 'abstained' })
})

test('a deposit whose day is not known is neither done nor awaited', () => {
  const { org, standing, found } = at('north-atlantic', 'FIN', '2023-03-20')
  const round = roundOf(found.lead, org.charter, org.acts, standing, 'en')
  assert.deepEqual(
    round?.seats
      .filter(s => s.state === 'awaited')
      .map(s => s.id)
      .sort(),
    ['HUN', 'TUR'],
  )
  assert.equal(round?.seats.filter(s => s.state === 'perhaps').length, 26)
})

test('where a quorum is counted first, each place still tells how it voted', () => {
  const org = organisation('un-general-assembly')
  for (const [id, votes] of [
    ['es-11/1', [141, 5, 35]],
    ['es-11/3', [73, 24, 31]],
  ] as const) {
    const { standing, found } = at('un-general-assembly', id, '2022-04-08')
    const round = roundOf(found.lead, org.charter, org.acts, standing, 'en') ?? assert.fail('no round')
    const of = (state: string): number => round.seats.filter(s => s.state === state).length
    assert.deepEqual(['done', 'against', 'aside'].map(of), votes, id)
    assert.deepEqual([round.seats.length, round.counted], [193, votes[0]])
    assert.deepEqual(round.acts, { done: 'voted in favour', against: 'voted against', aside: 'abstained' })
    const china = round.seats.find(s => s.id === 'CHN')
    assert.deepEqual(
      [china?.state, org.acts[(china?.no ?? 0) - 1]?.act],
      id === 'es-11/1' ? ['aside', 'abstained'] : ['against', 'voted against'],
    )
  }
})
