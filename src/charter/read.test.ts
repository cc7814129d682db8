import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf, charterText, faultsOf, read } from '../../test/friends.ts'
import { builtinActs } from '../record/act.ts'

const decision = `
procedure: decision
opens with: proposed
closes: with closed the vote
when: { at least: 2, have: voted in favour }
then: adopted`

const parisParties = `# source: the secretariat's table of 2015
id,name,organisation,emissions
FRA,France,no,0.9
FIN,Finland,no,0.1
FJI,Fiji,no,
EUU,European Union,yes,
`
const paris = charterText([
  'parties: parties.csv\njoin with: [bound]',
  'groups:\n  States: { among: all listed, where: organisation is no }',
  `
procedure: entry into force
among: States                # an organisation's instrument is not additional
opens with: adopted
when:
  all of:
    - { at least: 55%, have: deposited }
    - { at least: 55% of emissions, have: deposited }
then: in force
from: on the 30th day after`,
  `
procedure: effect for each Party
opens with: deposited
opened by: all listed
then: bound
from: [once in force, on the 30th day after opening]`,
])

test('Article 21 of the Paris Agreement is read with its lines, groups, weights and clocks', () => {
  const { ok, faults } = read({ 'charter.md': paris, 'parties.csv': parisParties })
  assert.deepEqual(faults, [])
  const [edition] = ok?.editions ?? []
  const [entry, effect] = edition?.procedures ?? []
  assert.equal(entry?.article, 'Article 3')
  assert.equal(paris.split('\n')[(entry?.line ?? 0) - 1], 'procedure: entry into force')
  assert.equal(entry?.among?.name, 'States')
  assert.deepEqual(entry?.among?.where, [{ column: 'organisation', is: true, value: 'no' }])
  assert.equal(entry?.when?.rule, 'all of')
  assert.equal(entry?.decided, 'as soon as met')
  assert.equal(entry?.else, 'not in force')
  assert.deepEqual(entry?.from, [{ clock: 'after', n: 30, unit: 'days', anchor: 'decision', expiry: false, roll: false }])
  assert.equal(effect?.from.length, 2)
  assert.deepEqual(edition?.joinWith, ['bound'])
})

test('weights are exact, a blank is not nought, and two names find them', () => {
  const { ok } = read({ 'charter.md': paris, 'parties.csv': parisParties })
  const emissions = ok?.editions[0]?.weights['emissions']
  assert.equal(emissions?.scale, 10)
  assert.deepEqual(
    emissions?.rows.map(r => [r.party, r.value]),
    [
      ['FRA', 9],
      ['FIN', 1],
      ['FJI', null],
      ['EUU', null],
    ],
  )
})

test('a rounded weight carries half its step, and the scale is doubled where that half is no integer', () => {
  const weighed = decision.replace('at least: 2', 'at least: 55% of gross tonnage')
  const charter = charterOf([weighed], {
    'fleet.csv': '# source: the register of 2019\n# rounded: gross_tonnage to 0.1\nparty,gross_tonnage\nFIN,10.5\nFJI,20\nFRA,69.5\n',
  })
  const column = charter.editions[0]?.weights['gross tonnage']
  assert.deepEqual([column?.scale, column?.slack, column?.rows[0]?.value], [20, 1, 210])
  assert.equal(charter.editions[0]?.weights['gross_tonnage'], column)
})

test('dated weights and seats keep their days', () => {
  const charter = charterOf(
    ['bodies:\n  Council: { seats: seats.csv, chair: the President }', `${decision}\nin: the council\nas at: opening`],
    {
      'seats.csv': '# source: the elections\nparty,from,until\nFIN,2020-01-01,2021-12-31\nFJI,2020-01-01,\nFRA,,\n',
    },
  )
  const [edition] = charter.editions
  assert.deepEqual(edition?.seats['seats.csv']?.[0], { party: 'FIN', from: '2020-01-01', until: '2021-12-31' })
  assert.deepEqual(edition?.procedures[0]?.in, ['Council'])
  assert.equal(edition?.bodies['Council']?.chair, 'President')
  assert.ok(edition?.officers.includes('President'))
})

test('an officer is the same with and without its article, in any case', () => {
  const charter = charterOf([
    'officers: [Depositary]',
    `${decision}\nopened by: the chair`,
    'procedure: notice\nopens with: adopted\nwhen: { once: announced, by: the depositary }\nthen: known',
  ])
  const [first, second] = charter.editions[0]?.procedures ?? []
  assert.deepEqual(first?.openedBy, ['Chair'])
  assert.deepEqual(second?.when, { rule: 'once', line: second?.when?.line, outcome: 'announced', by: 'Depositary', of: null })
})

test('defaults: a close decides at the close, doors and confirmation are named, positions are final', () => {
  const p = charterOf([decision]).editions[0]?.procedures[0]
  assert.equal(p?.decided, 'at the close')
  assert.equal(p?.else, 'not adopted')
  assert.equal(p?.withoutQuorum, 'no quorum')
  assert.deepEqual([p?.clock.confirmedBy, p?.clock.shutBy], [['confirmed'], ['door shut']])
  assert.equal(p?.positions, 'final')
  assert.equal(p?.asAt, null)
  const runsOn = charterOf([
    `${decision.replace('with closed the vote', '10 days after')}\nclock: { extended by: extended, shut by: nothing }`,
  ])
  assert.deepEqual(runsOn.editions[0]?.procedures[0]?.clock.shutBy, [])
})

test('declared acts: what is undone by another is undone by it', () => {
  const acts = charterOf([
    'acts:\n  reserved its position: { is: position, beside: yes, undone by: lifted its hold, needs: reason }',
    decision,
  ]).editions[0]?.acts
  assert.deepEqual(acts?.['reserved its position'], {
    name: 'reserved its position',
    kind: 'position',
    beside: true,
    undoes: [],
    countsAs: [],
    needs: ['reason'],
  })
  assert.deepEqual(acts?.['lifted its hold']?.undoes, ['reserved its position'])
  assert.equal(acts?.['voted in favour']?.kind, 'position')
})

test('a step needs no declaration', () => {
  const acts = charterOf([decision.replace('closed the vote', 'rang the bell').replace('proposed', 'laid on the table')]).editions[0]?.acts
  assert.equal(acts?.['rang the bell']?.kind, 'step')
  assert.equal(acts?.['laid on the table']?.kind, 'step')
})

test('the spine holds what changes the parties, and what that rests on', () => {
  const charter = charterOf([
    'parties: [FIN, FJI, FRA]\njoin with: [bound]',
    'procedure: entry into force\nopens with: opened\nas at: asking\namong: all listed\nwhen: { at least: 2, have: deposited }\nthen: in force',
    'procedure: effect\nopens with: deposited\nopened by: all listed\nthen: bound\nfrom: once in force',
    'procedure: talk\nopens with: tabled\nwhen: { once: noted, by: the Chair }\nthen: talked about',
    'procedure: reopening\nopens with: reopened\nwhen: { once: confirmed, by: the Chair }\nthen: open again\nends: in force',
  ])
  assert.deepEqual(
    charter.editions[0]?.procedures.map(p => [p.name, p.spine]),
    [
      ['entry into force', true],
      ['effect', true],
      ['talk', false],
      ['reopening', true],
    ],
  )
})

test('groups are found whatever their order, and take their own name', () => {
  const charter = charterOf([
    'groups:\n  small islands: { among: islands, except: FRA }\n  islands: [FJI, FRA]',
    `${decision.replace('at least: 2', 'among: the small islands, at least: 1')}`,
  ])
  const when = charter.editions[0]?.procedures[0]?.when
  assert.ok(when && 'among' in when)
  assert.equal(when.among?.name, 'small islands')
  assert.equal(when.among?.among?.name, 'islands')
})

test('editions are in the order of their days; a transition says what becomes of open matters', () => {
  const second = charterText(
    [
      decision.replace('at least: 2', 'at least: 3'),
      'transition: 2022-01-01\nopen matters:\n  - { procedure: decision, what: new rule, positions: kept }\nothers: keep',
    ],
    { edition: '2022-01-01' },
  )
  const charter = charterOf([decision], { 'editions/2022-01-01.md': second })
  assert.deepEqual(
    charter.editions.map(e => e.date),
    ['2020-01-01', '2022-01-01'],
  )
  assert.deepEqual(charter.editions[1]?.transition?.openMatters, [
    { procedure: 'decision', for: [], what: 'new rule', moveTo: null, positionsKept: true },
  ])
})

test('the hash rests on the names and texts of charter, editions and annexes, and on nothing else', () => {
  const files = { 'charter.md': charterText([decision]), 'fleet.csv': '# source: the register\nparty,ships\nFIN,1\n' }
  const hash = read(files).ok?.hash
  assert.match(hash ?? '', /^[0-9a-f]{64}$/)
  assert.equal(read({ 'record.jsonl': '{}', 'standing/2020-01-01.txt': 'x', ...files }).ok?.hash, hash)
  assert.notEqual(read({ ...files, 'fleet.csv': files['fleet.csv'].replace('1', '2') }).ok?.hash, hash)
})

test('CRLF, a byte order mark and another alphabet change nothing', () => {
  const greek = charterText([
    'groups:\n  νησιά: [FJI, FRA]',
    'procedure: απόφαση\nopens with: πρόταση\ncloses: 10 days after\nwhen: { among: νησιά, all have: agreed }\nthen: εγκρίθηκε',
    'acts:\n  نعم قال: { is: position }',
    'procedure: рішення\nopens with: εγκρίθηκε\nwhen: { all have: نعم قال }\nthen: ухвалено',
  ])
  const plain = read({ 'charter.md': greek })
  assert.deepEqual(plain.faults, [])
  const windows = read({ 'charter.md': `\uFEFF${greek.replaceAll('\n', '\r\n')}` })
  assert.deepEqual(windows.faults, [])
  const without = (c: typeof plain.ok): unknown => JSON.parse(JSON.stringify(c, (k, v: unknown) => (k === 'hash' ? undefined : v)))
  assert.deepEqual(without(windows.ok), without(plain.ok))
  assert.deepEqual(
    plain.ok?.editions[0]?.procedures.map(p => p.then),
    ['εγκρίθηκε', 'ухвалено'],
  )
})

test('all faults of all files come at once, each once, in the order of reading', () => {
  const faults = faultsOf({
    'charter.md': charterText([
      'parties: parties.csv',
      decision.replace('at least', 'at lest'),
      decision.replace('decision', 'second').replace('have:', 'hvae:'),
    ]),
    'editions/2022-01-01.md': charterText(['parties: parties.csv', decision.replace('then: adopted', 'then:')], { edition: '2022-01-01' }),
    'parties.csv': 'id,name\nFIN,Finland\nFIN,Finland\n',
  })
  const places = faults.filter(f => !f.includes('warning')).map(f => f.split(': ')[0])
  assert.deepEqual(places, [
    'charter.md:20',
    'charter.md:30',
    'charter.md:30',
    'editions/2022-01-01.md:21',
    'parties.csv:1',
    'parties.csv:3',
  ])
})

test('names that mean something to a program mean nothing here', () => {
  const charter = charterOf([
    'groups:\n  constructor: [FJI, FRA]\n  __proto__: [FIN]',
    `${decision.replace('at least: 2', 'among: constructor, at least: 2')}\nopened by: __proto__`,
  ])
  assert.equal(charter.editions[0]?.groups['toString'], undefined)
  assert.match(
    faultsOf({ 'charter.md': charterText([decision.replace('at least: 2', 'at least: 2 of constructor')]) })[0] ?? '',
    /constructor/,
  )
})

test('a hostile file costs little and throws nothing', () => {
  const began = performance.now()
  for (const text of ['[', '{', '- ', '&a *a ', '? ', '"', '|\n', ': ', '#'].map(s => s.repeat(20_000))) {
    assert.ok(faultsOf({ 'charter.md': charterText([text]) }).length > 0)
  }
  assert.ok(faultsOf({ 'charter.md': '#'.repeat(1_000_000) }).length > 0)
  assert.ok(faultsOf({ 'charter.md': charterText([decision]), 'x.csv': '"'.repeat(100_001) }).length > 0)
  assert.ok(performance.now() - began < 5_000)
})

test('a built-in act of which only who may do it is said stays what it is', () => {
  const blocks = ['parties: [FIN, FJI, FRA]', 'acts:\n  took up: { by: FRA }\n  named a risk: { by: [its owner] }', decision]
  const acts = charterOf(blocks).editions[0]?.acts
  assert.deepEqual(acts?.['took up'], { ...builtinActs['took up'], by: ['FRA'] })
  assert.deepEqual(acts?.['named a risk'], { ...builtinActs['named a risk'], by: ['its owner'] })
})
