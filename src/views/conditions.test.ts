/** A case and its conditions: who found what, on which evidence, until when; and what is nobody's finding. Over an invented charter. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf, sha256 } from '../../test/friends.ts'
import { place, worldOf } from '../../test/laws/worlds.ts'
import { begin, standing, take, type World } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { besides } from './case-place.ts'
import type { ConditionStanding } from './condition.ts'
import { type CaseConditions, caseOf, casesOf } from './conditions.ts'

const first = '# source: invented\nid,name,kind,part\nlaw,Law,cluster,\ncourts,Courts,chapter,law\nroads,Roads,chapter,\n'
const second =
  '# source: invented\n# follows: 2020\nid,name,kind,part,was\nlaw,Law,cluster,,\njustice,Justice,chapter,law,courts\nroads,Roads,chapter,,\nboats,Boats,chapter,,\n'
const files = { 'conditions/entry/2020.csv': first, 'conditions/entry/2024.csv': second }
const charter = charterOf(
  [
    'parties: [FIN, FJI, FRA, GHA]\njoin with: became a party',
    'officers: [Secretary, Council]',
    'groups:\n  chapters: { things: conditions/entry/2020.csv, where: kind is chapter }\n  assessors: { among: all listed, named: [FIN, FRA, GHA], except: the party concerned }',
    'procedure: conditions of a case\nopens with: set the conditions\nopened by: Council\nthen: conditions set',
    'procedure: condition\nfor: chapters\namong: assessors\nas at: asking\nopens with: opened the chapter\nopened by: Secretary\npositions: may change\nwhen: { at least: 2, have: [assessed as met, assessed as partly met, assessed as not met] }\nthen: assessed by two',
    'procedure: closing\nfor: chapters\nopens with: closed the chapter\nopened by: Council\nthen: closed',
    'procedure: reopening\nfor: chapters\nopens with: reopened the chapter\nopened by: Council\nthen: open again\nends: closed',
    'procedure: entry\namong: chapters\nopens with: applied\nopened by: all listed\nwhen: { all are: closed }\nthen: ready',
  ],
  files,
)

const record: readonly Act[] = [
  { at: '2021-01-04', by: ['FIN', 'FJI', 'FRA'], act: 'became a party', matter: 'treaty' },
  { at: '2021-02-01', by: 'GHA', act: 'applied', matter: 'GHA', title: 'Ghana joins' },
  { at: '2021-02-02', by: 'GHA', act: 'set the conditions', matter: 'GHA', refers: 'conditions/entry/2024', text: sha256(second) },
  { at: '2021-02-03', by: 'Council', act: 'set the conditions', matter: 'GHA', refers: 'conditions/entry/2020', text: sha256(first) },
  { at: '2021-03-01', by: 'Secretary', act: 'opened the chapter', matter: 'GHA/courts' },
  {
    at: '2021-03-02',
    by: 'GHA',
    act: 'submitted evidence',
    matter: 'GHA/courts',
    originator: 'Bar of Ghana',
    collector: 'GHA',
    expires: '2021-06-30',
    title: 'Census of judges',
  },
  { at: '2021-03-03', by: 'GHA', act: 'submitted evidence', matter: 'GHA/courts', originator: 'GHA' },
  { at: '2021-03-04', by: 'FIN', act: 'observed', matter: 'GHA/courts', evidence: [6], note: 'Of ten judges nine are named for life.' },
  { at: '2021-03-05', by: 'FIN', act: 'assessed as met', matter: 'GHA/courts', grade: 'good', evidence: [8, 7] },
  { at: '2021-03-06', by: 'FRA', act: 'assessed as not met', matter: 'GHA/courts', grade: 'limited', method: 'visit 1' },
  { at: '2021-03-07', by: 'GHA', act: 'assessed as met', matter: 'GHA/courts' },
  { at: '2021-03-08', by: 'GHA', act: 'claimed', matter: 'GHA/courts', value: '100', unit: 'percent' },
  {
    at: '2021-03-09',
    by: 'Secretary',
    act: 'recorded an assessment',
    matter: 'GHA/courts',
    originator: 'Judges without Borders',
    value: '40',
    unit: 'percent',
  },
  { at: '2021-04-01', by: 'FIN', act: 'assessed as met', matter: 'GHA/courts', grade: 'good', evidence: [8, 7], note: 'Looked at again.' },
  { at: '2021-05-01', by: 'Council', act: 'closed the chapter', matter: 'GHA/courts' },
  { at: '2021-07-10', by: 'Council', act: 'reopened the chapter', matter: 'GHA/courts' },
  { at: '2021-08-01', by: 'GHA', act: 'withdrew its evidence', matter: 'GHA/courts', evidence: [7], reason: 'It was copied wrongly.' },
  { at: '2021-08-02', by: 'FJI', act: 'withdrew its evidence', matter: 'GHA/courts', evidence: [6] },
  {
    at: '2021-09-01',
    by: 'Council',
    act: 'set the conditions',
    matter: 'GHA',
    refers: 'conditions/entry/2024',
    text: sha256(second),
    reason: 'Transition decided.',
  },
  { at: '2021-09-02', by: 'Council', act: 'waived the condition', matter: 'GHA/roads', until: '2021-12-31' },
  { at: '2021-09-03', by: 'Secretary', act: 'opened for comment', matter: 'GHA/roads', until: '2021-09-30' },
  { at: '2021-09-10', by: 'FJI', act: 'commented', matter: 'GHA/roads', note: 'The ferry is no road.' },
]
const world = record.reduce<World>(take, begin(charter))
const acts = { get: (no: number) => record[no - 1] }
const on = (day: string, edition?: string): CaseConditions =>
  caseOf({ standing: standing(world, day), charter, acts, ...(edition === undefined ? {} : { edition }) }, 'GHA')
const condition = (day: string, id: string, edition?: string): ConditionStanding =>
  on(day, edition).conditions.find(c => c.asked.id === id) ?? assert.fail(`no condition ${id}`)

test('a case is held to the edition that the charter lets set, and not to one the candidate chose', () => {
  assert.deepEqual(casesOf(standing(world, '2021-03-31'), acts), ['GHA'])
  const { pin, pins, edition } = on('2021-03-31')
  assert.deepEqual([pin?.no, pin?.path, pin?.agrees, pin?.since], [4, 'conditions/entry/2020', true, '2021-02-03'])
  assert.equal(pins.length, 1)
  assert.deepEqual(
    [edition?.edition, ...on('2021-03-31').conditions.map(c => `${'-'.repeat(c.depth)}${c.asked.id}`)],
    ['2020', 'law', '-courts', 'roads'],
  )
})

test('assessors stand side by side, each with since when; none is averaged, and what was found outside counts for nobody', () => {
  const { findings, earlier } = condition('2021-04-30', 'courts')
  assert.deepEqual(
    findings.map(f => [f.assessor, f.verdict, f.grade, f.value, f.outside, f.since]),
    [
      ['FIN', 'met', 'good', null, false, '2021-03-05'],
      ['FRA', 'not met', 'limited', null, false, '2021-03-06'],
      ['Judges without Borders', null, null, '40', true, '2021-03-09'],
    ],
  )
  assert.deepEqual(
    earlier.map(f => f.no),
    [9],
  )
})

test('nobody assesses its own case: the judge finds it without standing', () => {
  const { refused, findings, asserted } = condition('2021-04-30', 'courts')
  assert.deepEqual(
    refused.map(t => [t.no, t.worth, t.why.code]),
    [[11, 'without standing', 'not entitled']],
  )
  assert.ok(!findings.some(f => f.assessor === 'GHA'))
  assert.deepEqual(
    asserted.map(t => [t.no, t.act.value]),
    [[12, '100']],
  )
})

test('evidence loses its date and the finding that rests on it is stale on that day, and not the day before; the conclusion stands', () => {
  const stale = (day: string) => condition(day, 'courts').findings.find(f => f.assessor === 'FIN')?.stale ?? null
  assert.equal(stale('2021-06-30'), null)
  assert.deepEqual(stale('2021-07-01'), { since: '2021-07-01', by: [6] })
  assert.equal(stale('2021-06-30'), null, 'and asked again, as of the day before it is not')
  const later = condition('2021-07-01', 'courts')
  assert.deepEqual(later.findings.find(f => f.assessor === 'FIN')?.verdict, 'met', 'stale is not false')
  assert.deepEqual(
    later.conclusions.map(c => [c.outcome, c.counted]),
    [
      ['closed', true],
      ['assessed by two', false],
    ],
  )
  assert.deepEqual([later.met, later.metSince], [true, '2021-05-01'])
  assert.equal(condition('2021-07-01', 'courts').findings.find(f => f.assessor === 'FRA')?.stale, null)
  assert.equal(on('2021-06-29').next, '2021-06-30')
})

test('an observation, or a finding itself, may be said to hold until a day; an instant holds to itself', () => {
  const more: readonly Act[] = [
    ...record,
    { at: '2021-10-01', by: 'FIN', act: 'observed', matter: 'GHA/roads', expires: '2021-10-31T12:00:00+12:00' },
    { at: '2021-10-02', by: 'FIN', act: 'assessed as met', matter: 'GHA/roads', evidence: [23] },
    { at: '2021-10-03', by: 'FRA', act: 'assessed as met', matter: 'GHA/roads', expires: '2021-11-30' },
  ]
  const grown = more.reduce<World>(take, begin(charter))
  const stale = (asOf: string) =>
    caseOf({ standing: standing(grown, asOf), charter, acts: { get: no => more[no - 1] } }, 'GHA')
      .conditions.find(c => c.asked.id === 'roads')
      ?.findings.map(f => f.stale)
  assert.deepEqual(stale('2021-10-31T12:00:00+12:00'), [null, null])
  assert.deepEqual(stale('2021-10-31T12:00:01+12:00'), [{ since: '2021-10-31T12:00:00+12:00', by: [23] }, null])
  assert.deepEqual(stale('2021-12-01'), [
    { since: '2021-10-31T12:00:00+12:00', by: [23] },
    { since: '2021-12-01', by: [] },
  ])
})

test('evidence withdrawn by whoever submitted it makes a finding stale; nobody else withdraws it', () => {
  assert.deepEqual(condition('2021-08-02', 'courts').findings.find(f => f.assessor === 'FIN')?.stale, { since: '2021-07-01', by: [6, 7] })
  assert.deepEqual(
    condition('2021-08-02', 'courts').evidence.map(e => [e.no, e.lost, e.withdrawn]),
    [
      [6, '2021-07-01', null],
      [7, '2021-08-01', 17],
    ],
  )
})

test('evidence in another matter is found: by its number, or because it refers to the condition; and its withdrawal there is seen', () => {
  const more: readonly Act[] = [
    ...record,
    { at: '2021-10-01', by: 'FIN', act: 'submitted evidence', matter: 'archive/roads', originator: 'Surveyor', title: 'Survey' },
    { at: '2021-10-01', by: 'GHA', act: 'submitted evidence', matter: 'archive/maps', originator: 'GHA', refers: 'GHA/roads' },
    { at: '2021-10-02', by: 'FRA', act: 'assessed as met', matter: 'GHA/roads', evidence: [23] },
    { at: '2021-10-05', by: 'GHA', act: 'withdrew its evidence', matter: 'archive/roads', evidence: [23] },
    { at: '2021-10-09', by: 'FIN', act: 'withdrew its evidence', matter: 'archive/roads', evidence: [23] },
  ]
  const grown = more.reduce<World>(take, begin(charter))
  assert.deepEqual(besides(more, 'GHA'), ['archive/maps', 'archive/roads'])
  const of = (day: string, alone: boolean) => {
    const beside = besides(more, 'GHA').flatMap(m => standing(grown, day, m).matters)
    const given = alone ? { standing: standing(grown, day, 'GHA'), beside } : { standing: standing(grown, day) }
    const roads = caseOf({ ...given, charter, acts: { get: no => more[no - 1] } }, 'GHA').conditions.find(c => c.asked.id === 'roads')
    return [roads?.evidence.map(e => e.no), roads?.findings.map(f => [f.evidence, f.stale])]
  }
  for (const alone of [false, true]) {
    assert.deepEqual(of('2021-10-08', alone), [[24], [[[23], null]]])
    assert.deepEqual(of('2021-10-09', alone), [[24], [[[23], { since: '2021-10-09', by: [23] }]]])
  }
})

test('a candidate holds itself to no list, also where nothing opens with it, and neither does another member', () => {
  const loose = charterOf(
    ['parties: [FIN, FJI, FRA, GHA]', 'officers: [Secretary, Council]', 'procedure: entry\nopens with: applied\nthen: ready'],
    files,
  )
  const set = (by: string): Act => ({
    at: '2021-02-02',
    by,
    act: 'set the conditions',
    matter: 'GHA',
    refers: 'conditions/entry/2020',
    text: sha256(first),
  })
  const pinOf = (...acts: readonly Act[]) =>
    caseOf(
      { standing: standing(acts.reduce<World>(take, begin(loose)), '2021-12-31'), charter: loose, acts: { get: no => acts[no - 1] } },
      'GHA',
    ).pin
  assert.equal(pinOf(set('GHA')), null)
  assert.equal(pinOf(set('FIN')), null)
  assert.equal(pinOf({ ...set('GHA'), act: 'stated' }), null)
  assert.equal(pinOf(set('GHA'), set('Council'))?.no, 2)
})

test('what was closed and opened again is told as ended', () => {
  const { met, ended } = condition('2021-07-10', 'courts')
  assert.deepEqual([met, ended.map(c => [c.outcome, c.until])], [false, [['closed', '2021-07-10']]])
})

test('after the transition the new edition holds, and both can be read; what was found before is not rewritten', () => {
  const now = on('2021-09-01')
  assert.deepEqual([now.pin?.no, now.edition?.edition, now.pins.map(p => p.no)], [19, '2024', [19, 4]])
  assert.deepEqual(
    now.conditions.map(c => [c.asked.id, c.was]),
    [
      ['law', []],
      ['justice', ['courts']],
      ['roads', []],
      ['boats', []],
    ],
  )
  assert.deepEqual(
    now.beside.map(c => [c.asked.id, c.findings.length]),
    [['courts', 3]],
  )
  const before = on('2021-09-01', 'conditions/entry/2020')
  assert.deepEqual(
    before.conditions.find(c => c.asked.id === 'courts')?.findings.map(f => f.no),
    [14, 10, 13],
  )
  assert.equal(on('2021-08-31').edition?.edition, '2020')
})

test('a waiver has an end, and comments are told with theirs', () => {
  assert.deepEqual(
    condition('2021-12-31', 'roads').waivers.map(w => [w.until, w.over]),
    [['2021-12-31', false]],
  )
  assert.deepEqual(
    condition('2022-01-01', 'roads').waivers.map(w => w.over),
    [true],
  )
  const [period] = condition('2021-09-30', 'roads').comments
  assert.deepEqual([period?.over, period?.comments.map(c => c.no)], [false, [22]])
  assert.equal(condition('2021-10-01', 'roads').comments[0]?.over, true)
})

test('evidence that a reader does not see leaves it open whether a finding is stale', () => {
  const hidden = { get: (no: number) => (no === 6 ? ({ at: '2021-03-02', by: 'withheld', act: 'withheld' } as Act) : record[no - 1]) }
  const { findings } = caseOf({ standing: standing(world, '2021-07-01'), charter, acts: hidden }, 'GHA').conditions.find(
    c => c.asked.id === 'courts',
  ) as ConditionStanding
  assert.deepEqual(findings[0]?.unseen, [6])
  assert.equal(findings[0]?.stale, null)
})

test('the assessments of real candidates stand side by side, each with its source; the two of 2018 are not made one', () => {
  const eu = place('eu-enlargement')
  const assessed = eu.acts.filter(a => a.value !== undefined && ['assessed', 'recorded an assessment', 'claimed'].includes(a.act))
  assert.equal(assessed.length, 16)
  for (const act of assessed) assert.ok(act.source !== undefined && act.unit !== undefined)
  const stood = standing(worldOf(eu.charter, eu.acts), '2018-12-31')
  const of = caseOf({ standing: stood, charter: eu.charter, acts: { get: no => eu.acts[no - 1] } }, 'UKR')
  const agreement = of.beside.find(c => c.asked.id === 'association-agreement')
  assert.deepEqual(
    [agreement?.findings.map(f => [f.assessor, f.value, f.outside]), agreement?.asserted.map(t => t.act.value)],
    [[['Ukrainian Centre for European Policy (NGO)', '24', true]], ['42']],
  )
})
