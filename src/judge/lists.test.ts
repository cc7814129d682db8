/** The dated lists: a span holds from its first moment to just before its last; what is written twice changes nothing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import {
  begin,
  editionAt,
  emptyLists,
  end,
  holds,
  isMember,
  isUnder,
  leaveOpen,
  type Lists,
  mayBeMember,
  mayBeUnder,
  membersAt,
  note,
  openUnder,
  type Spans,
  spansUnder,
} from './lists.ts'

test('a span holds from its first moment to just before its last', () => {
  const spans: Spans = [
    { from: 10, until: 20 },
    { from: 30, until: Infinity },
  ]
  assert.deepEqual(
    [9, 10, 19, 20, 29, 30, 1e9].map(t => holds(spans, t)),
    [false, true, true, false, false, true, true],
  )
  assert.equal(holds([], 0), false)
})

test('what begins twice begins once, and what begins at the moment of its end has never ended', () => {
  const spans: Spans = []
  assert.deepEqual([end(spans, 5), begin(spans, 10), begin(spans, 12)], [false, true, false])
  assert.deepEqual([end(spans, 20), end(spans, 25)], [true, false])
  assert.deepEqual(spans, [{ from: 10, until: 20, again: 12 }])
  assert.equal(begin(spans, 20), true)
  assert.deepEqual(spans, [{ from: 10, until: Infinity, again: 12 }])
  assert.deepEqual([end(spans, 30), begin(spans, 40)], [true, true])
  assert.deepEqual(spans, [
    { from: 10, until: 30, again: 12 },
    { from: 40, until: Infinity },
  ])
})

const friends = charterOf([
  'parties: [FIN, FJI, FRA]',
  'procedure: decision\nopens with: tabled\nwhen: { any have: agreed }\nthen: adopted',
])
const joined = charterOf([
  'parties: [FIN, FJI, FRA]\njoin with: [became a party]',
  'procedure: decision\nas at: asking\nopens with: tabled\nwhen: { any have: agreed }\nthen: adopted',
])

test('where nobody joins every listed party is one throughout; else who has joined', () => {
  const still = emptyLists(friends)
  assert.deepEqual([still.members, membersAt(still, 3, 0), isMember(still, 2, -Infinity)], [null, [0, 1, 2], true])
  const later = { ...joined, editions: [...friends.editions, ...joined.editions] }
  assert.deepEqual(emptyLists(later).members, [[], [], []])
  const moving = emptyLists(joined)
  assert.deepEqual(moving.members, [[], [], []])
  begin((moving.members as Spans[])[1] as Spans, 10)
  begin((moving.members as Spans[])[2] as Spans, 20)
  end((moving.members as Spans[])[1] as Spans, 20)
  assert.deepEqual([membersAt(moving, 3, 9), membersAt(moving, 3, 10), membersAt(moving, 3, 20)], [[], [1], [2]])
  assert.deepEqual([isMember(moving, 1, 19), isMember(moving, 1, 20), isMember(moving, 0, 20)], [true, false, false])
})

test('for whom an outcome was in effect', () => {
  const lists = emptyLists(friends)
  assert.equal(isUnder(lists, 'suspended', 1, 10), false)
  begin(spansUnder(lists, 'suspended', 1), 10)
  assert.equal(spansUnder(lists, 'suspended', 1), spansUnder(lists, 'suspended', 1))
  assert.deepEqual([isUnder(lists, 'suspended', 1, 9), isUnder(lists, 'suspended', 1, 10)], [false, true])
  assert.deepEqual([isUnder(lists, 'suspended', 2, 10), isUnder(lists, 'expelled', 1, 10)], [false, false])
})

test('moments of change come in order, each once', () => {
  const lists = emptyLists(friends)
  for (const t of [1, 1, 2, 2, 5]) note(lists, t)
  assert.deepEqual(lists.changes, [1, 2, 5])
})

test('what begins anew at the moment of an end goes on: the end is of what was before', () => {
  const spans: Spans = []
  assert.deepEqual([begin(spans, 10), begin(spans, 20), end(spans, 20), end(spans, 30)], [true, false, false, true])
  assert.deepEqual(
    [19, 20, 29, 30].map(t => holds(spans, t)),
    [true, true, true, false],
  )
})

test('the newest edition in force, for all or for those it names', () => {
  const charter = {
    ...friends,
    editions: ['2000', '2010', '2020'].map(date => ({ ...friends.editions[0], date })),
  } as unknown as typeof friends
  const lists: Lists = emptyLists(charter)
  lists.editions.push({ from: 10, index: 1, for: null }, { from: 20, index: 2, for: new Set(['FIN', 'm']) })
  const at = (t: number, names: readonly string[]): string => editionAt(lists, charter, t, names).date
  assert.deepEqual([at(9, ['FIN']), at(10, ['FIN']), at(19, []), at(20, ['FIN'])], ['2000', '2010', '2010', '2020'])
  assert.deepEqual([at(20, ['FRA']), at(20, []), at(30, ['FRA', 'm'])], ['2010', '2010', '2020'])
  assert.equal(emptyLists(charter).editions[0]?.from, -Infinity)
  assert.equal(editionAt({ ...lists, editions: [] }, charter, 5, []).date, '2000')
})

test('between two bounds a party may be one, and the moment from which it may is among the changes', () => {
  const lists = emptyLists(joined)
  note(lists, 50)
  leaveOpen(lists, lists.perhaps.members, 1, 20, 30)
  leaveOpen(lists, lists.perhaps.members, 1, 60, 70)
  leaveOpen(lists, lists.perhaps.members, 2, 20, 30)
  leaveOpen(lists, lists.perhaps.members, 0, -Infinity, 10)
  assert.deepEqual(
    [19, 20, 29, 30, 60].map(t => mayBeMember(lists, 1, t)),
    [false, true, true, false, true],
  )
  assert.deepEqual([mayBeMember(lists, 0, -1e9), mayBeMember(lists, 0, 10), mayBeMember(lists, 2, 65)], [true, false, false])
  assert.deepEqual(lists.changes, [20, 50, 60])
  assert.equal(mayBeUnder(lists, 'suspended', 1, 25), false)
  leaveOpen(lists, openUnder(lists, 'suspended'), 1, 20, 30)
  leaveOpen(lists, openUnder(lists, 'suspended'), 2, 40, 45)
  assert.deepEqual(
    [mayBeUnder(lists, 'suspended', 1, 25), mayBeUnder(lists, 'suspended', 2, 40), mayBeUnder(lists, 'expelled', 1, 25)],
    [true, true, false],
  )
  assert.deepEqual(lists.changes, [20, 40, 50, 60])
})
