/** Claims held against records that ship, each answer worked out by hand from the acts it rests on. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { place, shipped, worldOf } from '../../test/laws/worlds.ts'
import type { Act } from '../record/act.ts'
import { type Asking, holdClaim } from './claim.ts'
import type { ClaimReason, Verdict } from './claim-ground.ts'
import { standing } from './judge.ts'

const asking = (name: string): Asking => {
  const { charter, acts } = place(name)
  const world = worldOf(charter, acts)
  return { charter, acts, stand: (asOf, matter) => standing(world, asOf, matter) }
}
const alliance = asking('north-atlantic')
const assembly = asking('un-general-assembly')
const commons = asking('commons')
const claim = (at: string, of: Partial<Act>): Act => ({ at, by: 'Registrar', act: 'claimed', ...of })
const numberOf = ({ acts }: Asking, act: string, matter: string): number => acts.findIndex(a => a.act === act && a.matter === matter) + 1

const finland = (at: string, of: Partial<Act>): Act => claim(at, { refers: 'FIN', ...of })
const ukraine = (of: Partial<Act>): Act => claim('2023-11-20', { refers: 'UKR', ...of })
/** How many voted in favour of ES-11/1. */
const inFavour = (value: string, qualifier?: string): Act =>
  claim('2022-03-03', { refers: 'es-11/1', value, unit: 'voted in favour', ...(qualifier === undefined ? {} : { qualifier }) })

const cases: readonly (readonly [string, Asking, Act, Verdict, ClaimReason])[] = [
  // Finland was invited at Madrid on 28 June 2022 in this record, and not a day before.
  ['an outcome that came', alliance, finland('2022-07-01', { outcome: 'invited' }), 'shows', 'outcome stands'],
  ['an outcome on its day', alliance, finland('2023-05-01', { outcome: 'acceded', from: '2023-04-04' }), 'shows', 'outcome stands'],
  ['an outcome on another day', alliance, finland('2023-05-01', { outcome: 'acceded', from: '2023-04-05' }), 'contradicts', 'other day'],
  ['an outcome that had not come yet', alliance, finland('2022-06-01', { outcome: 'acceded' }), 'contradicts', 'never opened'],
  ['an invitation that is not one', alliance, ukraine({ outcome: 'invited' }), 'contradicts', 'still open'],
  ['the failing of a vote', commons, claim('2025-01-01', { refers: 'bells', outcome: 'consented' }), 'contradicts', 'other outcome'],
  ['an outcome nobody can come to', alliance, ukraine({ outcome: 'crowned' }), 'silent', 'no form'],
  // Vilnius: a declared intention about Ukraine, a decision about the edition.
  ['a declared intention called a decision', alliance, ukraine({ outcome: 'decided', from: '2023-07-11' }), 'contradicts', 'that day'],
  [
    'a decision of that day',
    alliance,
    claim('2023-11-20', { refers: 'editions/2023-07-11', outcome: 'decided', from: '2023-07-11' }),
    'shows',
    'was decided',
  ],
  [
    'the act that is answered decided nothing',
    alliance,
    claim('2023-11-20', { answers: numberOf(alliance, 'declared an intention', 'UKR'), outcome: 'decided' }),
    'contradicts',
    'was not decided',
  ],
  [
    'the act that is answered decided',
    alliance,
    claim('2023-11-20', { answers: numberOf(alliance, 'proposed', 'editions/2023-07-11'), outcome: 'decided' }),
    'shows',
    'was decided',
  ],
  ['a day of which the record has nothing', alliance, ukraine({ outcome: 'decided', from: '2023-07-13' }), 'silent', 'no act of that day'],
  // A request: made in July 2023, weighed and not made in November 2022.
  [
    'a request that was made',
    alliance,
    claim('2023-07-24', { refers: 'nato-ukraine/2023-07', outcome: 'requested crisis consultations', concerning: 'UKR' }),
    'shows',
    'act was done',
  ],
  [
    'a request that was not made',
    alliance,
    claim('2022-11-15', { refers: 'article-4/2022-11', outcome: 'requested consultations', concerning: 'POL' }),
    'contradicts',
    'act was not done',
  ],
  [
    'a request before it was made',
    alliance,
    claim('2023-07-21', { refers: 'nato-ukraine/2023-07', outcome: 'requested crisis consultations' }),
    'silent',
    'no matter',
  ],
  ['an act no rule asks for', alliance, ukraine({ outcome: 'tested together' }), 'silent', 'not asked for'],
  // Figures: 141 in favour of ES-11/1; 31 members after Finland.
  ['so many in favour', assembly, inFavour('141'), 'shows', 'figure agrees'],
  ['too many in favour', assembly, inFavour('142'), 'contradicts', 'figure differs'],
  ['at least so many', assembly, inFavour('140', 'at least'), 'shows', 'figure agrees'],
  ['more than so many', assembly, inFavour('141', 'more than'), 'contradicts', 'figure differs'],
  ['about so many', assembly, inFavour('140', 'about'), 'silent', 'not exact'],
  [
    'none against where five were',
    assembly,
    claim('2022-03-03', { refers: 'es-11/1', value: '0', unit: 'voted against' }),
    'contradicts',
    'figure differs',
  ],
  ['members of the day', alliance, finland('2023-04-05', { value: '31', unit: 'parties' }), 'shows', 'figure agrees'],
  ['members of another day', alliance, finland('2023-04-03', { value: '31', unit: 'parties' }), 'contradicts', 'figure differs'],
  [
    'a figure that only claims give',
    alliance,
    claim('2024-06-01', { refers: 'UKR/standards', value: '322', unit: 'spoons' }),
    'silent',
    'no figure',
  ],
  // What cannot be held against anything.
  ['nothing named', alliance, ukraine({}), 'silent', 'no form'],
  ['a matter nobody knows', alliance, claim('2023-11-20', { refers: 'LUX/moon', outcome: 'invited' }), 'silent', 'no matter'],
  // Between two days the answer changed: Finland acceded on 4 April 2023.
  ['a dating that decides', alliance, finland('2023-04-01/2023-04-10', { outcome: 'acceded' }), 'silent', 'dating'],
  ['a dating that does not matter', alliance, finland('2023-04-05/2023-04-10', { outcome: 'acceded' }), 'shows', 'outcome stands'],
  ['no lower bound', alliance, finland('../2023-04-10', { outcome: 'acceded' }), 'silent', 'dating'],
]

for (const [name, of, act, verdict, reason] of cases)
  test(`${name}: ${verdict}`, () => {
    const held = holdClaim(act, of)
    assert.deepEqual([held.verdict, held.reason], [verdict, reason])
  })

test('a verdict names the acts on which it rests', () => {
  const held = holdClaim(ukraine({ outcome: 'decided', from: '2023-07-11' }), alliance)
  assert.deepEqual(
    held.acts.map(no => [alliance.acts[no - 1]?.act, alliance.acts[no - 1]?.at]),
    [['declared an intention', '2023-07-11']],
  )
  assert.equal(holdClaim(inFavour('141'), assembly).acts.length, 141)
})

test('findings stand side by side: alike they show or contradict, unlike the record is silent', () => {
  const { charter, acts } = place('commons')
  const found = (by: string, value: string, more: Partial<Act> = {}): Act => ({
    at: '2026-03-01',
    by,
    act: 'found',
    matter: 'moss',
    value,
    unit: 'stones',
    ...more,
  })
  const held = (more: readonly Act[], value: string): string => {
    const all = [...acts, ...more]
    const world = worldOf(charter, all)
    const of = claim('2026-03-02', { refers: 'moss', value, unit: 'stones' })
    return holdClaim(of, { charter, acts: all, stand: (asOf, matter) => standing(world, asOf, matter) }).verdict
  }
  assert.equal(held([found('Auditor', '7'), found('Clerk', '7')], '7'), 'shows')
  assert.equal(held([found('Auditor', '7'), found('Clerk', '9')], '7'), 'silent')
  assert.equal(held([found('Auditor', '8'), found('Clerk', '9')], '7'), 'contradicts')
  // Of one finder the latest holds.
  assert.equal(held([found('Auditor', '8'), found('Auditor', '7')], '7'), 'shows')
  // An assessor from outside stands beside a claim, whether it says the same or not; and nobody bears out its own claim.
  const outside = { act: 'recorded an assessment', originator: 'Moss Watch' }
  assert.equal(held([found('Auditor', '8', outside)], '7'), 'silent')
  assert.equal(held([found('Auditor', '7', outside)], '7'), 'silent')
  assert.equal(held([found('Registrar', '7')], '7'), 'silent')
})

test('a count of parties rests on the acts by which they joined and left, as far as they had by then', () => {
  const held = (at: string, value: string) => holdClaim(claim(at, { refers: 'FIN', value, unit: 'parties' }), alliance)
  const [before, after] = [held('2023-04-03', '30'), held('2023-04-05', '31')]
  assert.deepEqual([before.verdict, after.verdict, held('2023-04-05', '30').verdict], ['shows', 'shows', 'contradicts'])
  const more = after.acts.filter(no => !before.acts.includes(no)).map(no => alliance.acts[no - 1])
  assert.ok(before.acts.length > 0 && before.acts.every(no => after.acts.includes(no)))
  assert.ok(more.length > 0)
  assert.deepEqual([...new Set(more.map(a => a?.matter))], ['FIN'])
})

test('wherever parties join by acts, a count of them names those acts', () => {
  const tried = shipped.filter(({ charter }) => charter.editions.some(e => e.joinWith.length > 0))
  assert.ok(tried.length > 2)
  for (const { name } of tried) {
    const of = asking(name)
    const matter = of.acts.find(a => a.matter !== undefined)?.matter ?? ''
    const { acts, charter } = of
    const at = '2026-11-30'
    const n = of.stand(at, matter).parties.length
    const held = holdClaim(claim(at, { refers: matter, value: String(n), unit: 'parties' }), of)
    assert.deepEqual([name, held.verdict], [name, 'shows'])
    const said = new Set(held.acts.flatMap(no => acts[no - 1]?.by ?? []))
    assert.ok(held.acts.length > 0 && said.size > 0, `${name}: ${charter.id}`)
  }
})

test('a count of none names the acts that were asked', () => {
  const none = holdClaim(claim('2023-11-20', { refers: 'UKR', value: '0', unit: 'invited' }), alliance)
  assert.equal(none.verdict, 'shows')
  assert.ok(none.acts.length > 0 && none.acts.every(no => alliance.acts[no - 1]?.matter === 'UKR'))
  const acts = holdClaim(claim('2023-11-20', { refers: 'UKR', value: '0', unit: 'deposited' }), alliance)
  assert.equal(acts.verdict, 'shows')
  assert.ok(acts.acts.length > 0 && acts.acts.every(no => alliance.acts[no - 1]?.matter === 'UKR'))
})

test('whatever is claimed of the records that ship, nothing is shown or contradicted without an act', () => {
  const bare: string[] = []
  let told = 0
  for (const { name, charter } of shipped) {
    const of = asking(name)
    const edition = charter.editions.at(-1)
    const outcomes = (edition?.procedures ?? []).flatMap(p => [p.then, p.else]).slice(0, 8)
    const matters = [...new Set(of.acts.flatMap(a => a.matter ?? []))]
    for (const refers of matters.filter((_, i) => i % Math.ceil(matters.length / 8) === 0)) {
      const done = [...new Set(of.acts.flatMap(a => (a.matter === refers ? [a.act] : [])))].slice(0, 6)
      const forms = ['decided', ...outcomes, ...done].flatMap((word): readonly Partial<Act>[] => [
        { outcome: word },
        { outcome: word, from: '2020-02-02' },
        { value: '0', unit: word },
        { value: '1', unit: word },
      ])
      for (const form of forms) {
        const held = holdClaim(claim('2026-11-30', { refers, ...form }), of)
        if (held.verdict === 'silent') continue
        told++
        if (held.acts.length === 0) bare.push(`${name}, ${refers}: ${JSON.stringify(form)} ${held.verdict}, ${held.reason}`)
      }
    }
  }
  assert.deepEqual(bare, [])
  assert.ok(told > 200, String(told))
})
