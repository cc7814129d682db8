/** What a condition or a group is read as, word by word, and what every slip in it is told. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'yaml'
import { builtinActs } from '../record/act.ts'
import type { Block, Scope } from './block.ts'
import type { Group } from './condition.ts'
import { everyone, outcomesOfGroup, actsOfGroup, readGroup, readSeats, readyGroup } from './group.ts'
import { actsIn, outcomesIn, readCondition, ruleWords, sayFound } from './index.ts'
import { meant, readName, written } from './names.ts'

const states: Group = { ...everyone(3, 'default', 'States'), where: [{ column: 'organisation', is: false, value: 'yes' }] }
const scope: Scope = {
  group: name => (name === 'States' ? states : readyGroup(name)),
  groupNames: ['States'],
  isAct: name => name in builtinActs,
  actNames: Object.keys(builtinActs),
  isOutcome: name => ['in force', 'suspended'].includes(name),
  outcomeNames: ['in force', 'suspended'],
  isOfficer: name => name === 'Depositary',
  officerNames: ['Depositary'],
  isParty: id => ['FIN', 'FJI', 'FRA', 'true', '7'].includes(id),
  partyIds: ['FIN', 'FJI', 'FRA', 'true', '7'],
  isWeight: name => name === 'people',
  weightNames: ['people'],
  annexes: ['chapters.csv', 'seats.csv'],
}

interface Told {
  readonly faults: string[]
  readonly warnings: string[]
}
function blockOf(value: unknown, told: Told): Block {
  const map = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
  return {
    line: 1,
    value,
    text: typeof value === 'object' ? null : String(value),
    get: key => (key in map ? blockOf(map[key], told) : null),
    keys: () => Object.keys(map).map(key => ({ key, line: 1 })),
    items: () => (Array.isArray(value) ? value.map(v => blockOf(v, told)) : [blockOf(value, told)]),
    fault: says => void told.faults.push(says),
    warn: says => void told.warnings.push(says),
  }
}
const none = { faults: [], warnings: [] }
function reading<T>(yaml: string, read: (block: Block) => T | null): { read: T | null } & Told {
  const told: Told = { faults: [], warnings: [] }
  return { read: read(blockOf(parse(yaml), told)), ...told }
}
const group = (yaml: string, within: Group | null = null) => reading(yaml, b => readGroup(b, scope, null, within))
const condition = (yaml: string) => reading(yaml, b => readCondition(b, scope))
const plain = everyone(1)

test('a group is a name, a list or a description', () => {
  const wanted: readonly (readonly [string, Group])[] = [
    ['States', states],
    ['the States', states],
    ['the openers', { ...plain, from: 'openers', line: 0 }],
    ['The Parties', { ...plain, from: 'parties', line: 0 }],
    ['all listed', { ...plain, from: 'listed', line: 0 }],
    ['the party concerned', { ...plain, from: 'concerned', line: 0 }],
    ['participants', { ...plain, from: 'participants', line: 0 }],
    ['FIN', { ...plain, named: ['FIN'] }],
    ['7', { ...plain, named: ['7'] }],
    ['true', { ...plain, named: ['true'] }],
    ['[FIN, FRA]', { ...plain, named: ['FIN', 'FRA'] }],
    ['{ named: FIN }', { ...plain, named: ['FIN'] }],
    ['{ where: size is large }', { ...plain, where: [{ column: 'size', is: true, value: 'large' }] }],
    [
      '{ where: [size is not very large, region is east] }',
      {
        ...plain,
        where: [
          { column: 'size', is: false, value: 'very large' },
          { column: 'region', is: true, value: 'east' },
        ],
      },
    ],
    ['{ who: [voted in favour, voted against] }', { ...plain, who: ['voted in favour', 'voted against'] }],
    ['{ except who: recused }', { ...plain, exceptWho: ['recused'] }],
    ['{ except: FIN }', { ...plain, except: [{ ...plain, named: ['FIN'] }] }],
    ['{ except: [FIN, FJI] }', { ...plain, except: [{ ...plain, named: ['FIN', 'FJI'] }] }],
    ['{ except: [States, FJI] }', { ...plain, except: [states, { ...plain, named: ['FJI'] }] }],
    ['{ among: States, plus: [FJI] }', { ...plain, among: states, plus: ['FJI'] }],
    ['{ under: in force, except under: [suspended] }', { ...plain, under: ['in force'], exceptUnder: ['suspended'] }],
    [
      '{ things: chapters.csv, where: kind is soft }',
      { ...plain, from: 'things', annex: 'chapters.csv', where: [{ column: 'kind', is: true, value: 'soft' }] },
    ],
    ["{ things: ['23', 24] }", { ...plain, from: 'things', things: ['23', '24'] }],
  ]
  for (const [yaml, read] of wanted) assert.deepEqual(group(yaml), { read, ...none }, yaml)
})

test('a group within a join is taken from the group of the join, unless it says otherwise', () => {
  const within: Group = { ...plain, named: ['FIN', 'FRA'] }
  assert.deepEqual(group('States', within).read, { ...states, among: within })
  assert.deepEqual(group('the openers', within).read, { ...plain, from: 'openers', line: 0 })
  assert.deepEqual(group('[FJI]', within).read, { ...plain, among: within, named: ['FJI'] })
  assert.deepEqual(group('FJI', within).read, { ...plain, among: within, named: ['FJI'] })
  assert.deepEqual(group('{ who: agreed }', within).read, { ...plain, among: within, who: ['agreed'] })
  assert.deepEqual(group('{ among: the parties, who: agreed }', within).read?.among, { ...plain, from: 'parties', line: 0 })
  assert.deepEqual(group('{ things: [a] }', within).read, { ...plain, from: 'things', things: ['a'] })
})

test('a definition carries its name and line', () => {
  const told: Told = { faults: [], warnings: [] }
  const named = (yaml: string) => readGroup(blockOf(parse(yaml), told), scope, 'Friends')
  assert.deepEqual(named('States'), { ...states, name: 'Friends', line: 1 })
  assert.deepEqual(named('[FIN]'), { ...plain, name: 'Friends', named: ['FIN'] })
  assert.deepEqual(named('FIN'), { ...plain, name: 'Friends', named: ['FIN'] })
  assert.deepEqual(named('{ who: agreed }'), { ...plain, name: 'Friends', who: ['agreed'] })
})

test('what is wrong with a group is told, all of it', () => {
  const slips: readonly (readonly [string, readonly string[]])[] = [
    ['Stotes', ['no group is called "Stotes"; did you mean "States"?']],
    ['Zzz', ['no group is called "Zzz"; define it in a "groups" block']],
    ['[FIN, FJX]', ['no party is called "FJX"; did you mean "FJI"?']],
    ['[]', ['a list of parties names at least one; write their ids, or leave the line out']],
    ['[FIN, null]', ['here stands nothing; write the name of a party']],
    ['{ amongst: States }', ['a group has no word "amongst"; did you mean "among"?']],
    ['{ among: Stotes }', ['no group is called "Stotes"; did you mean "States"?']],
    ['{ named: [FJX] }', ['no party is called "FJX"; did you mean "FJI"?']],
    ['{ plus: [FJX] }', ['no party is called "FJX"; did you mean "FJI"?']],
    ['{ who: aggreed }', ['no act is called "aggreed"; did you mean "agreed"?']],
    ['{ except who: zzz }', ['no act is called "zzz"; declare it in an "acts" block, or use a built-in act']],
    ['{ except: [Stotes] }', ['no group is called "Stotes"; did you mean "States"?']],
    ['{ where: [size] }', ['here stands "size"; write a column and its value, such as "organisation is no" or "class is not A"']],
    ['{ where: [[a]] }', ['here stands a list; write a column and its value, such as "organisation is no" or "class is not A"']],
    ['{ under: in forse }', ['no procedure has the outcome "in forse"; did you mean "in force"?']],
    ['{ except under: suspnded }', ['no procedure has the outcome "suspnded"; did you mean "suspended"?']],
    ['{ things: chapter.csv }', ['no annex is called "chapter.csv"; did you mean "chapters.csv"?']],
    ['{ things: [a, null] }', ['here stands nothing; write the name of a thing']],
    ['{ things: [a], named: [FIN] }', ['a group holds things or parties; leave out "things" or "named"']],
    [
      '{ who: agreed, among: Stotes, where: size }',
      [
        'no group is called "Stotes"; did you mean "States"?',
        'here stands "size"; write a column and its value, such as "organisation is no" or "class is not A"',
      ],
    ],
  ]
  for (const [yaml, faults] of slips) assert.deepEqual(group(yaml), { read: null, faults, warnings: [] }, yaml)
})

test('the seats of a body are an annex, or a group', () => {
  const seats = (yaml: string) => reading(yaml, b => readSeats(b, scope, 'Council'))
  assert.deepEqual(seats('seats.csv'), { read: { ...plain, from: 'seats', name: 'Council', annex: 'seats.csv' }, ...none })
  assert.deepEqual(seats('States').read, { ...states, name: 'Council', line: 1 })
  assert.deepEqual(seats('seat.csv'), { read: null, faults: ['no annex is called "seat.csv"; did you mean "seats.csv"?'], warnings: [] })
  assert.deepEqual(seats('zzzzzz.csv').faults, ['no annex is called "zzzzzz.csv"; add the file beside the charter'])
})

test('the acts and outcomes that a group looks at, in all its parts', () => {
  const g = group(
    '{ among: { who: agreed, under: in force }, except who: [recused, agreed], except: { among: { who: objected }, except under: suspended } }',
  ).read
  assert.deepEqual(
    [actsOfGroup(g), outcomesOfGroup(g)],
    [
      ['recused', 'agreed', 'objected'],
      ['in force', 'suspended'],
    ],
  )
  assert.deepEqual([actsOfGroup(null), outcomesOfGroup(null)], [[], []])
})

test('what is wrong with a condition is told, all of it', () => {
  const slips: readonly (readonly [string, readonly string[]])[] = [
    ['two thirds', ['here stands "two thirds"; write a condition such as { at least: 55%, have: voted in favour }']],
    ['[a]', ['a list of conditions needs a word before it; write "all of:" or "any of:"']],
    ['{ at leest: 2, have: agreed }', ['no rule is called "at leest"; did you mean "at least"?']],
    ['{ zzzzzzz: 2 }', [`no rule is called "zzzzzzz"; the rules are ${ruleWords.join(', ')}`]],
    ['{ have: agreed }', ['nothing here compares; begin with "at least:", "all have:", "any have:" or another rule']],
    [
      '{ at least: 2, more than: 1, have: agreed }',
      ['"at least" and "more than" stand in one condition; write each as a condition of its own under "all of"'],
    ],
    ['{ at least: 2 }', ['nothing says what is counted; add "have:" with an act, "have not:" with an act, or "are:" with an outcome']],
    [
      '{ at least: 2, have: agreed, are: in force }',
      ['one condition counts one thing; keep "have" and write the other in a condition of its own under "all of"'],
    ],
    ['{ at least: 2, hav: agreed, have: agreed }', ['"at least" has no word "hav"; did you mean "have"?']],
    ['{ all have: [] }', ['here stands nothing; write an act, or a list of them']],
    ['{ all have: null }', ['here stands nothing; write an act, or a list of them']],
    ['{ all are: null }', ['here stands nothing; write an outcome, or a list of them']],
    ['{ any of: { all have: agreed } }', ['"any of" takes a list of conditions; write each on a line of its own that begins with "- "']],
    ['{ all of: [] }', ['"all of" takes a list of conditions; write each on a line of its own that begins with "- "']],
    [
      '{ all of: [{ all have: aggreed }, { any have: objekted }] }',
      ['no act is called "aggreed"; did you mean "agreed"?', 'no act is called "objekted"; did you mean "objected"?'],
    ],
    ['{ all of: [{ all have: agreed }], among: Stotes }', ['no group is called "Stotes"; did you mean "States"?']],
    ['{ once: in forse }', ['no procedure has the outcome "in forse"; did you mean "in force"?']],
    ['{ once: in force, by: Zzz }', ['nobody here is called "Zzz"; name it among the "officers" of a "bodies" block']],
  ]
  for (const [yaml, faults] of slips) assert.deepEqual(condition(yaml), { read: null, faults, warnings: [] }, yaml)
})

test('what is doubtful is read, and the doubt is told', () => {
  const twice = condition('{ any have: [agreed, agreed] }')
  assert.deepEqual([twice.faults, twice.warnings], [[], ['"agreed" stands here twice; once is enough']])
  assert.deepEqual(twice.read && 'acts' in twice.read ? twice.read.acts : null, ['agreed'])
  const step = condition('{ once: published }')
  assert.deepEqual(step.warnings, ['no procedure has the outcome "published"; it will stand only once an act of that name is entered'])
  assert.equal(condition('{ once: agreed }').warnings.length, 0)
})

test('who is asked to act: an officer, a party, a group, the chair', () => {
  const by = (name: string) => {
    const { read } = condition(`{ once: in force, by: ${name} }`)
    return read?.rule === 'once' ? read.by : null
  }
  assert.deepEqual(['the Depositary', 'Depositary', 'FIN', 'the States', 'the Chair', 'Nobody'].map(by), [
    'Depositary',
    'Depositary',
    'FIN',
    'States',
    'Chair',
    null,
  ])
})

test('the acts it counts and the outcomes it waits for', () => {
  const of = (yaml: string) => {
    const c = condition(yaml).read
    assert.ok(c, yaml)
    return [actsIn(c), outcomesIn(c)]
  }
  assert.deepEqual(of('{ at least: 2, have: [agreed, voted in favour] }'), [['agreed', 'voted in favour'], []])
  assert.deepEqual(of('{ at least: 2 of people, have not: agreed, among: { under: in force, who: objected } }'), [
    ['agreed', 'objected'],
    ['in force'],
  ])
  assert.deepEqual(of('{ at least: 2, are: in force, among: { things: [a, b, c] } }'), [[], ['in force']])
  assert.deepEqual(of('{ all are: in force, among: { things: [a] } }'), [[], ['in force']])
  assert.deepEqual(of('{ any of: [{ once: in force }, { none have: objected }, { any have: [objected, agreed] }] }'), [
    ['objected', 'agreed'],
    ['in force'],
  ])
})

test('a join says its word where it stands as a line of its own', () => {
  const finding = {
    rule: 'unless',
    article: '',
    line: 1,
    state: 'met',
    final: true,
    facts: {},
    awaiting: [],
    until: null,
    parts: [],
    ask: null,
  } as const
  assert.notEqual(sayFound(finding), '')
})

test('names as written, and what was probably meant', () => {
  const name = (value: unknown) => {
    const told: Told = { faults: [], warnings: [] }
    return [readName(blockOf(value, told), 'a thing'), ...told.faults]
  }
  assert.deepEqual(name('  France '), ['France'])
  assert.deepEqual(name(7), ['7'])
  assert.deepEqual(name(true), ['true'])
  assert.deepEqual(name('  '), [null, 'here stands "  "; write the name of a thing'])
  assert.deepEqual(name(''), [null, 'here stands nothing; write the name of a thing'])
  assert.deepEqual(name(undefined), [null, 'here stands "undefined"; write the name of a thing'])
  const told: Told = { faults: [], warnings: [] }
  assert.deepEqual(
    [['a'], {}, null, 'x'].map(v => written(blockOf(v, told))),
    ['a list', 'a map', 'nothing', '"x"'],
  )
  assert.equal(meant('Finnland', ['Finland', 'France'], 'add it'), '; did you mean "Finland"?')
  assert.equal(meant('Peru', ['Finland', 'France'], 'add it'), '; add it')
})
