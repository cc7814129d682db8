/** Statements: what is one, who takes it back, what stands beside it; as schema.org tells it; and the acts in which the facts about Ukraine stand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { place, shipped, worldOf } from '../../test/laws/worlds.ts'
import { type Asking, holdClaim } from '../judge/claim.ts'
import { standing } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { claimReviews } from './claim-review.ts'
import { sayReasonOf } from './claim-said.ts'
import { countedOf, kindOf, soughtIn, type Sought, type Statement, statementsOf } from './statements.ts'

const { charter, acts } = place('north-atlantic')
const all = (asOf: string, more: readonly Act[] = []): readonly Statement[] => {
  const lines = [...acts, ...more]
  const world = worldOf(charter, lines)
  const asking: Asking = { charter, acts: lines, stand: (day, matter) => standing(world, day, matter) }
  return statementsOf(standing(world, asOf), { charter, acts: lines, hold: one => holdClaim(one, asking) })
}
const any: Sought = { speaker: null, verdict: null, about: null, kind: null }
const said = (note: RegExp, list: readonly Statement[]): Statement => {
  const found = list.filter(s => note.test(s.says ?? ''))
  assert.equal(found.length, 1, `${note}: ${found.length}`)
  return found[0] as Statement
}

test('what the Secretary General told Index stands as he said it, each beside what is on record', () => {
  const list = soughtIn(all('2026-01-01'), { ...any, speaker: 'Jens Stoltenberg' })
  assert.deepEqual(
    list.map(s => [s.kind, s.held?.verdict ?? null, s.about]).toSorted(),
    [
      ['claimed', 'contradicts', 'UKR'],
      ['claimed', 'shows', 'editions/2023-07-11'],
      ['claimed', 'shows', 'editions/2023-07-11'],
      ['claimed', 'silent', 'UKR'],
      ['claimed', 'silent', 'nato-ukraine/assistance'],
      ['stated', null, 'UKR'],
    ].toSorted(),
  )
  for (const s of list) {
    assert.deepEqual([s.role, s.at, s.collected, s.text], ['Secretary General', '2023-07-11/2023-11-28', null, null])
    assert.match(s.source ?? '', /undated news article .* ahead of the ministers' meeting of 28 November 2023/)
  }
  const decided = said(/decided to invite/, list)
  assert.deepEqual(
    decided.beside.map(no => acts[no - 1]?.act),
    ['declared an intention'],
  )
  assert.deepEqual(decided.outcomes, [])
  assert.match(sayReasonOf(decided.held as never, 'en'), /on 11 July 2023 is no decision\. It is: “declared an intention”/)
  assert.deepEqual(
    said(/established the NATO-Ukraine Council/, list).outcomes?.map(o => [o.outcome, o.day]),
    [['adopted', '2023-07-11']],
  )
})

test('a statement is not there before its day, and its verdict rests on its own day, whatever came later', () => {
  assert.equal(soughtIn(all('2023-07-10'), { ...any, speaker: 'Jens Stoltenberg' }).length, 0)
  // Finland's accession, claimed too early, is not borne out by what came in April.
  const early: Act = {
    at: '2023-03-01',
    by: 'Registrar',
    act: 'claimed',
    matter: 'statements/x',
    refers: 'FIN',
    outcome: 'acceded',
    note: 'Too early.',
  }
  assert.equal(said(/Too early/, all('2026-01-01', [early])).held?.verdict, 'contradicts')
})

test('who said it takes it back or puts it right; another does not; a line that was struck is no statement', () => {
  const base = acts.length
  const line = (of: Partial<Act>): Act => ({ at: '2026-02-01', by: 'FIN', act: 'claimed', matter: 'statements/x', ...of })
  const more: readonly Act[] = [
    line({ note: 'Sweden was invited.', refers: 'SWE', outcome: 'invited', speaker: 'Envoy A' }),
    line({ by: 'EST', act: 'withdrew the statement', answers: base + 1 }),
    line({ note: 'Latvia is no party.', refers: 'LVA' }),
    line({ act: 'withdrew the statement', answers: base + 3 }),
    line({
      act: 'corrected the statement',
      answers: base + 1,
      speaker: 'Envoy A',
      refers: 'SWE',
      outcome: 'acceded',
      note: 'Sweden acceded.',
    }),
    line({ note: 'Entered by mistake.' }),
    line({ by: 'Registrar', as: 'registrar', act: 'struck', corrects: base + 6, reason: 'Nobody said so.' }),
  ]
  const list = all('2026-03-01', more)
  const invited = said(/Sweden was invited/, list)
  assert.deepEqual([invited.withdrawn, invited.corrected, invited.held?.verdict], [null, base + 5, 'shows'])
  const right = said(/Sweden acceded/, list)
  assert.deepEqual([right.kind, right.held?.verdict], ['claimed', 'shows'])
  assert.deepEqual(said(/Latvia is no party/, list).withdrawn, base + 4)
  assert.equal(list.filter(s => /by mistake/.test(s.says ?? '')).length, 0)
})

test('said in the name of another is no proxy, and keeps both names', () => {
  const more: readonly Act[] = [{ at: '2026-02-01', by: 'FIN', for: 'SWE', act: 'stated', matter: 'statements/x', note: 'For both.' }]
  const one = said(/For both/, all('2026-03-01', more))
  assert.deepEqual([one.by, one.for], [['FIN'], 'SWE'])
})

test('decided, stated and claimed are told apart', () => {
  const kind = (name: string, of: Partial<Act> = {}): string | null =>
    kindOf({ at: '2026-01-01', by: 'FIN', act: name, ...of }, acts, charter)
  assert.deepEqual(
    ['stated', 'declared an intention', 'claimed', 'proposed', 'noted', 'reported'].map(name => kind(name)),
    ['stated', 'stated', 'claimed', null, null, null],
  )
  assert.equal(kind('reported', { speaker: 'Envoy A' }), 'stated')
  const { stated, claimed, shows, contradicts, silent } = countedOf(all('2026-01-01'))
  assert.equal(shows + contradicts + silent, claimed)
  assert.ok(stated > 10)
})

test('sought by speaker, by verdict, and by matter with those below it', () => {
  const list = all('2026-01-01')
  assert.ok(soughtIn(list, { ...any, verdict: 'contradicts' }).every(s => s.held?.verdict === 'contradicts'))
  assert.ok(soughtIn(list, { ...any, about: 'UKR' }).some(s => s.about === 'UKR/standards'))
  assert.ok(soughtIn(list, { ...any, speaker: 'North Atlantic Council' }).every(s => s.by.includes('North Atlantic Council')))
})

test('as schema.org has it: what readers of ClaimReview and Quotation ask for is there', () => {
  const list = all('2026-01-01')
  const told = claimReviews(list, {
    charter,
    urlOf: no => `https://example.org/north-atlantic/statements#statement-${no}`,
    name: id => id,
    verdict: s => s.held?.verdict ?? '',
    reason: s => sayReasonOf(s.held as never, 'en'),
    lang: 'en',
  }) as { readonly '@context': string; readonly '@graph': readonly Record<string, never>[] }
  assert.equal(told['@context'], 'https://schema.org')
  assert.equal(told['@graph'].length, list.length)
  for (const node of told['@graph']) {
    const of = node as unknown as Record<string, Record<string, unknown> & string>
    assert.match(String(of.url), /^https:\/\/example\.org\/north-atlantic\/statements#statement-\d+$/)
    if (of['@type'] === 'ClaimReview') {
      // Required: claimReviewed, reviewRating with alternateName, url; the claim names its author.
      assert.ok(String(of.claimReviewed).length > 0)
      assert.deepEqual(
        [of.reviewRating?.['@type'], ['shows', 'contradicts', 'silent'].includes(String(of.reviewRating?.alternateName))],
        ['Rating', true],
      )
      assert.equal(of.reviewRating?.ratingValue, undefined)
      assert.equal(of.itemReviewed?.['@type'], 'Claim')
      const author = of.itemReviewed?.author as unknown as Record<string, string>
      assert.ok(['Person', 'Organization'].includes(author['@type'] ?? '') && (author.name ?? '') !== '')
      assert.ok(of.itemReviewed?.datePublished !== undefined || of.itemReviewed?.temporalCoverage !== undefined)
      assert.deepEqual(of.author?.name, charter.name)
    } else {
      assert.equal(of['@type'], 'Quotation')
      assert.ok(String(of.text).length > 0 && of.creator?.name !== undefined)
    }
  }
  const undated = told['@graph'].find(n => /decided to invite/.test(String((n as Record<string, unknown>).claimReviewed))) as unknown as {
    itemReviewed: { temporalCoverage: string; author: object }
  }
  assert.equal(undated.itemReviewed.temporalCoverage, '2023-07-11/2023-11-28')
  assert.deepEqual(undated.itemReviewed.author, {
    '@type': 'Person',
    name: 'Jens Stoltenberg',
    jobTitle: 'Secretary General',
    affiliation: { '@type': 'Organization', name: charter.name },
  })
})

/** The forty-eight rows of the milestones between Ukraine and the Alliance: for each its day, and what its act says. */
const rows: readonly (readonly [string, RegExp])[] = [
  ['1992-01', /takes part for the first time/],
  ['1994-02-08', /Partnership for Peace/],
  ['1997-07-09', /Charter on a Distinctive Partnership/],
  ['1999-04-24', /Commission meets at the level of heads of State for the first time/],
  ['2008-04-03', /Bucharest: it will become a member/],
  ['2008-12-02', /take no decision on the plan/],
  ['2009-04-04', /repeated, without a timetable/],
  ['2009-08-21', /Declaration to complement the Charter/],
  ['2014-03-02', /Article 14 of the Charter/],
  ['2016-07-09', /package was endorsed there/],
  ['2018-03-28', /444 measures/],
  ['2018-11-22', /311 votes/],
  ['2019-02-07', /334 of 385/],
  ['2019-02-19', /signs the amendment/],
  ['2019-02-21', /in force, the day after/],
  ['2020-06-12', /enhanced opportunities partner/],
  ['2021-02-24', /Decree 72\/2021/],
  ['2021-06-14', /Brussels: what was said at Bucharest is repeated/],
  ['2022-09-30', /Signed by the President, the Speaker/],
  ['2022-09-30/2022-10-05', /Receipt of the request/],
  ['2023-07-11', /no longer needs the plan/],
  ['2023-07-11', /when Allies agree and conditions are met/],
  ['2023-07-11', /NATO-Ukraine Council/],
  ['2023-07-11', /becomes a programme of several years/],
  ['2023-07-12', /between Türkiye and the United Kingdom/],
  ['2023-07-22', /By telephone/],
  ['2023-07-26', /^Ambassadors\.$/],
  ['2023-11-29', /Endorses committees and a work programme/],
  ['2023-11-29', /Adapted annual national programme/],
  ['2024-01-03', /request for an extraordinary meeting of the Council is accepted/],
  ['2024-01-10', /statement on air defence/],
  ['2024-02-15', /joint centre of analysis and training is agreed/],
  ['2024-04-16', /will ask for a meeting of the Council/],
  ['2024-04-19', /by video link/],
  ['2024-07-10', /irreversible path/],
  ['2024-07-10', /EUR 40 billion/],
  ['2024-07-11', /Heads of State and government, Washington/],
  ['2024-08-27', /day is that of the announcement/],
  ['2024-08-28', /^Ambassadors\.$/],
  ['2024-10-17', /working dinner/],
  ['2024-11-26', /missile on Dnipro/],
  ['2024-12-03', /Foreign ministers/],
  ['2024-12-16', /Bydgoszcz is activated/],
  ['2025-02-13', /working lunch/],
  ['2025-02-17', /opens at Bydgoszcz/],
  ['2025-06-24', /The Hague/],
  ['2025-09-01', /^Ambassadors\.$/],
  ['2025-12-03', /Foreign ministers/],
]

test('each of the forty-eight milestones stands in an act of its day, with its source', () => {
  assert.equal(rows.length, 48)
  for (const [day, words] of rows) {
    const found = acts.filter(a => a.at === day && (words.test(a.note ?? '') || words.test(a.title ?? '')))
    assert.ok(found.length > 0, `${day} ${words}`)
    for (const act of found) assert.ok((act.source ?? '') !== '', `${day} ${words} has no source`)
  }
})

test('no statement that ships is shown or contradicted without the acts on which that rests', () => {
  const bare: string[] = []
  let told = 0
  for (const of of shipped) {
    const world = worldOf(of.charter, of.acts)
    const asking: Asking = { charter: of.charter, acts: of.acts, stand: (day, matter) => standing(world, day, matter) }
    const list = statementsOf(standing(world, '2026-11-30'), { charter: of.charter, acts: of.acts, hold: one => holdClaim(one, asking) })
    for (const { no, held } of list) {
      if (held === null || held.verdict === 'silent') continue
      told++
      if (held.acts.length === 0) bare.push(`${of.name}, act ${no}: ${held.verdict}, ${held.reason}`)
    }
  }
  assert.deepEqual(bare, [])
  assert.ok(told > 0)
})
