/** Closer than ever: yes, no, not comparable, each made to come about by one act; and all conditions met without an invitation. Invented. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf, sha256 } from '../../test/friends.ts'
import { place, worldOf } from '../../test/laws/worlds.ts'
import { begin, standing, take, type World } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { asideOf } from './aside.ts'
import { caseOf } from './conditions.ts'
import { printJson } from './json.ts'
import { gather, titlesOf } from './matters.ts'
import { hangsOf } from './hangs.ts'
import { comparedOf, type Profile, profileOf } from './profile.ts'
import { profileJson, sayAnswer, sayHangs, sayMet } from './profile-said.ts'

const first =
  '# source: invented\nid,name,kind,part\nlaw,Law,cluster,\ncourts,Courts,chapter,law\npolice,Police,chapter,law\nroads,Roads,chapter,\n'
const second =
  '# source: invented\n# follows: 2020\nid,name,kind,part,was\nlaw,Law,cluster,,\ncourts,Courts,chapter,law,\npolice,Police,chapter,law,\nroads,Roads,chapter,,\n'
const charter = charterOf(
  [
    'parties: [FIN, FJI, FRA, GHA]\njoin with: [became a party, admitted]',
    'officers: [Secretary]',
    'bodies:\n  Council: { seats: parties, chair: Secretary }',
    'groups:\n  chapters: { things: conditions/entry/2020.csv, where: kind is chapter }',
    'procedure: conditions of a case\nopens with: set the conditions\nopened by: Secretary\nthen: conditions set',
    'procedure: closing\nfor: chapters\nopens with: closed the chapter\nopened by: Secretary\nthen: closed',
    'procedure: reopening\nfor: chapters\nopens with: reopened the chapter\nopened by: Secretary\nthen: open again\nends: closed',
    'procedure: entry\namong: chapters\nopens with: applied\nopened by: all listed\nwhen: { all of: [{ all are: closed }, { once: agreed to admit }] }\nthen: admitted',
    'procedure: agreement\nin: Council\nas at: opening\nopens with: proposed to admit\nopened by: any seat\ncloses: with closed the meeting\nunless: { any have: objected }\nthen: agreed to admit\nelse: not agreed',
  ],
  { 'conditions/entry/2020.csv': first, 'conditions/entry/2024.csv': second },
)
const start: readonly Act[] = [
  { at: '2021-01-04', by: ['FIN', 'FJI', 'FRA'], act: 'became a party', matter: 'treaty' },
  { at: '2021-02-01', by: 'GHA', act: 'applied', matter: 'GHA', title: 'Ghana joins' },
  { at: '2021-02-03', by: 'Secretary', act: 'set the conditions', matter: 'GHA', refers: 'conditions/entry/2020', text: sha256(first) },
]
const closed = (at: string, id: string): Act => ({ at, by: 'Secretary', act: 'closed the chapter', matter: `GHA/${id}` })
const reopened = (at: string, id: string): Act => ({ at, by: 'Secretary', act: 'reopened the chapter', matter: `GHA/${id}` })
const found = (at: string, method: string, act = 'assessed as met'): Act => ({ at, by: 'FRA', act, matter: 'GHA/courts', method })

const worldWith = (more: readonly Act[]): { readonly world: World; readonly record: readonly Act[] } => {
  const record = [...start, ...more]
  return { world: record.reduce<World>(take, begin(charter)), record }
}
const on = (more: readonly Act[], day: string): Profile => {
  const { world, record } = worldWith(more)
  return profileOf(caseOf({ standing: standing(world, day), charter, acts: { get: no => record[no - 1] } }, 'GHA'), charter)
}
const rules = (profile: Profile) => profile.lines[0] ?? assert.fail('no line')
const counts = (profile: Profile): readonly string[] => rules(profile).parts.map(p => `${p.name} ${p.met}/${p.asked}`)

test('part by part: what stands under none is one part without a name', () => {
  const profile = on([closed('2021-03-01', 'courts')], '2021-03-02')
  assert.deepEqual(counts(profile), ['Law 1/2', ' 0/1'])
  assert.equal(rules(profile).parts[0]?.since, '2021-03-01')
})

test('yes: no part was higher on an earlier day, and one is higher than ever', () => {
  const acts = [closed('2021-03-01', 'courts'), closed('2021-04-01', 'police')]
  assert.deepEqual(rules(on(acts, '2021-04-02')).closer, {
    answer: 'yes',
    why: { code: 'highest', part: 'law', since: '2021-04-01' },
    within: null,
  })
})

test('no: before anything was met; where a part stood higher; and where it only came back to where it was', () => {
  assert.deepEqual(rules(on([], '2021-02-10')).closer.why, { code: 'none met' })
  const acts = [
    closed('2021-03-01', 'courts'),
    closed('2021-04-01', 'police'),
    reopened('2021-05-01', 'police'),
    closed('2021-06-01', 'roads'),
  ]
  const lower = rules(on(acts, '2021-06-02')).closer
  assert.deepEqual([lower.answer, lower.why], ['no', { code: 'lower', part: 'law', was: 2, is: 1, day: '2021-04-01' }])
  // A gain in one part does not pay for a loss in another, and to have what one had is not closer.
  const again = rules(on([...acts.slice(0, 3), closed('2021-07-01', 'police')], '2021-07-02')).closer
  assert.deepEqual([again.answer, again.why], ['no', { code: 'as before', day: '2021-04-01' }])
})

test('the day before and the day of an act', () => {
  const acts = [closed('2021-03-01', 'courts'), reopened('2021-05-01', 'courts')]
  const answer = (day: string): string => rules(on(acts, day)).closer.answer
  assert.deepEqual(['2021-02-28', '2021-03-01', '2021-04-30', '2021-05-01'].map(answer), ['no', 'yes', 'yes', 'no'])
})

test('not comparable: another edition of the catalogue; by the measure since, yes or no', () => {
  const turn: Act = {
    at: '2021-06-01',
    by: 'Secretary',
    act: 'set the conditions',
    matter: 'GHA',
    refers: 'conditions/entry/2024',
    text: sha256(second),
  }
  const before = [closed('2021-03-01', 'courts'), turn]
  const since = rules(on(before, '2021-06-02')).closer
  assert.deepEqual([since.answer, since.why], ['not comparable', { code: 'catalogue', day: '2021-06-01' }])
  assert.equal(since.within?.answer, 'no')
  const later = rules(on([...before, closed('2021-07-01', 'roads')], '2021-07-02')).closer
  assert.deepEqual([later.answer, later.within?.answer, later.within?.since], ['not comparable', 'yes', '2021-06-01'])
  assert.equal(rules(on([closed('2021-03-01', 'courts')], '2021-06-02')).closer.answer, 'yes')
})

test('not comparable: an assessor assesses by another method', () => {
  const acts = [found('2021-03-01', 'visit 1', 'assessed as not met'), closed('2021-03-02', 'courts'), found('2021-05-01', 'visit 2')]
  assert.equal(rules(on(acts, '2021-04-01')).closer.answer, 'yes')
  const changed = rules(on(acts, '2021-05-02')).closer
  assert.deepEqual([changed.answer, changed.why], ['not comparable', { code: 'method', day: '2021-05-01', assessor: 'FRA' }])
  const same = rules(on([acts[0] as Act, acts[1] as Act, found('2021-05-01', 'visit 1')], '2021-05-02')).closer
  assert.equal(same.answer, 'yes')
})

test('what an assessor found is a line of its own, and moves nothing in the line of the rules', () => {
  const profile = on([found('2021-03-01', 'visit 1')], '2021-03-02')
  assert.deepEqual(counts(profile), ['Law 0/2', ' 0/1'])
  const france = profile.lines.find(l => l.assessor === 'FRA')
  assert.deepEqual([france?.parts[0]?.met, france?.closer.answer], [1, 'yes'])
})

test('two days: what came to be met and what ceased to be; two editions are two measures', () => {
  const acts = [closed('2021-03-01', 'courts'), reopened('2021-05-01', 'courts'), closed('2021-06-01', 'roads')]
  const compared = comparedOf(on(acts, '2021-04-01'), on(acts, '2021-06-02'))
  assert.equal(compared.broken, null)
  assert.deepEqual(
    compared.parts.map(p => [p.name, p.before, p.after, p.gained, p.lost]),
    [
      ['Law', 1, 0, [], ['courts']],
      ['', 0, 1, ['roads'], []],
    ],
  )
  const turn: Act = {
    at: '2021-06-01',
    by: 'Secretary',
    act: 'set the conditions',
    matter: 'GHA',
    refers: 'conditions/entry/2024',
    text: sha256(second),
  }
  assert.equal(comparedOf(on([turn], '2021-05-01'), on([turn], '2021-06-02')).broken?.code, 'catalogue')
})

test('all conditions met and one member not agreeing: no invitation, and why; no date for agreement anywhere', () => {
  const acts: readonly Act[] = [
    ...['courts', 'police', 'roads'].map(id => closed('2021-03-01', id)),
    { at: '2021-04-01', by: 'FIN', act: 'proposed to admit', matter: 'GHA' },
    { at: '2021-04-01', by: 'FJI', act: 'objected', matter: 'GHA' },
    { at: '2021-04-01', by: 'Secretary', act: 'closed the meeting', matter: 'GHA' },
  ]
  const { world, record } = worldWith(acts)
  const stood = standing(world, '2021-05-01')
  const matter = gather(stood, charter, titlesOf(charter, record)).find(m => m.id === 'GHA') ?? assert.fail('no matter')
  const profile = on(acts, '2021-05-01')
  assert.match(sayMet(rules(profile), 'en') ?? '', /^All conditions .* nobody is invited/)
  assert.equal(matter.lead.outcome, null)
  const hangs = hangsOf(matter, charter, record)
  assert.deepEqual(
    hangs.map(h => h.attempt?.objecting),
    [['FJI']],
  )
  const { asks, how } = sayHangs(hangs[0] ?? assert.fail('hangs on nothing'), charter, 'en')
  assert.match(`${asks} ${how}`, /“agreed to admit” stands: not yet.*not agreed.*Fiji|FJI/)
  const json = printJson(profileJson({ profile, hangs, asides: [], compared: null }, charter))
  assert.deepEqual(
    [...json.matchAll(/\d{4}-\d\d-\d\d/g)].filter(([day]) => day > '2021-05-01'),
    [],
  )
})

test('Montenegro: since the chapters stand in clusters, closer than on any day; before and after are not one measure', () => {
  const { charter: union, acts } = place('eu-enlargement')
  const at = (day: string): Profile =>
    profileOf(caseOf({ standing: standing(worldOf(union, acts), day), charter: union, acts: { get: no => acts[no - 1] } }, 'MNE'), union)
  const now = at('2026-02-01')
  const line = rules(now)
  assert.equal(
    line.parts.reduce((n, p) => n + p.met, 0),
    13,
  )
  assert.deepEqual([line.closer.answer, line.closer.why.code, line.closer.within?.answer], ['not comparable', 'catalogue', 'yes'])
  assert.match(sayAnswer(line.closer, line.parts, union, 'en').join(' '), /Not comparable.*11 May 2021.*yes/)
  assert.equal(rules(at('2018-01-01')).closer.answer, 'yes')
  assert.equal(comparedOf(at('2018-01-01'), now).broken?.code, 'catalogue')
  assert.deepEqual(comparedOf(at('2024-12-01'), now).parts.find(p => p.id === 'cluster-1')?.gained, ['5', '32'])
})

test('the alliance: no level is published, so that nothing is met; intentions, a request and a conditional decision are told as what they are', () => {
  const { charter: alliance, acts } = place('north-atlantic')
  const asides = (day: string, id: string): readonly string[] => {
    const stood = standing(worldOf(alliance, acts), day)
    const matter = gather(stood, alliance, titlesOf(alliance, acts)).find(m => m.id === id) ?? assert.fail(id)
    for (const run of matter.runs) assert.ok(!/^(invited|acceded|conditions met)$/.test(run.outcome ?? ''), `${id} on ${day}`)
    return asideOf(matter, alliance, acts, stood.parties).map(a => `${a.kind} ${a.at}`)
  }
  const stood = standing(worldOf(alliance, acts), '2025-12-31')
  const line = rules(profileOf(caseOf({ standing: stood, charter: alliance, acts: { get: no => acts[no - 1] } }, 'UKR'), alliance))
  assert.deepEqual([line.closer.answer, line.closer.why.code], ['not comparable', 'uncounted'])
  assert.deepEqual(asides('2025-12-31', 'UKR'), [
    'intention 2008-04-03',
    'intention 2021-06-14',
    'request 2022-09-30',
    'intention 2023-07-11',
    'intention 2024-07-10',
  ])
  assert.deepEqual(
    asides('2022-09-29', 'UKR').filter(a => a.startsWith('request 2022')),
    [],
  )
  assert.deepEqual(asides('2015-01-01', 'BIH'), ['conditional 2010-04'])
  assert.deepEqual(asides('2022-06-01', 'FIN'), ['request 2022-05-18'])
})
