/** The catalogue of NATO's interoperability standards as it ships, against what was counted from its tables by hand, and tables that are refused. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { replay, sortedOn, stoodOn } from './catalogue.ts'
import { differ, flawsOf, profilesOf } from './catalogue-profiles.ts'
import { readCatalogue } from './catalogue-read.ts'

const folder = fileURLToPath(new URL('../../charters/north-atlantic/catalogues', import.meta.url))
const texts = new Map(
  ['nisp', 'fmn'].flatMap(at =>
    readdirSync(join(folder, at))
      .filter(name => name.endsWith('.csv'))
      .map(name => [`${at}/${name}`, readFileSync(join(folder, at, name), 'utf8')] as const),
  ),
)
const { ok: catalogue, faults } = readCatalogue(texts, 'catalogues')
assert.ok(catalogue, JSON.stringify(faults.slice(0, 3)))
const all = [...catalogue.standards.values()]

test('2,148 records with 7,070 entries, of which 1,287 stand at the end and 861 were deleted', () => {
  assert.equal(all.length, 2148)
  assert.equal(
    all.reduce((n, s) => n + s.events.length, 0),
    7070,
  )
  assert.equal(all.filter(s => s.type === 'cover').length, 62)
  const { stands, deleted, ahead } = sortedOn(catalogue)
  assert.deepEqual([stands.length, deleted.length, ahead.length], [1287, 861, 0])
})

// The table of standards names 778 records whose (last) deletion is of that day. Its history has one entry more: RFC 2821, deleted with them,
// changed on 2017-11-16 and deleted once more on 2019-10-16.
test('26 January 2017: 778 records were last deleted that day, and one more that was deleted again later', () => {
  const lastDeleted = (s: (typeof all)[number] | undefined): string | undefined => s?.events.findLast(e => e.what === 'deleted')?.day
  const day = replay(catalogue).find(d => d.day === '2017-01-26')
  assert.equal(all.filter(s => lastDeleted(s) === '2017-01-26').length, 778)
  assert.equal(day?.deleted.length, 779)
  const again = day?.deleted.filter(id => lastDeleted(catalogue.standards.get(id)) !== '2017-01-26')
  assert.deepEqual(again, ['ietf-rfc2821'])
  const { stands, deleted } = sortedOn(catalogue, '2017-01-26')
  assert.deepEqual([day?.stand, day?.gone], [stands.length, deleted.length])
})

test('68 records that were deleted stand again at the end', () => {
  const { revived } = sortedOn(catalogue)
  assert.equal(revived.length, 68)
  assert.ok(revived.some(s => s.id === 'ietf-rfc2104'))
  assert.deepEqual(stoodOn(catalogue.standards.get('ietf-rfc2104') as (typeof all)[number], '2017-02-01').phase, 'deleted')
  // Deleted on 2009-09-12 and once more on 2010-10-29; entered again on 2015-10-29 and changed since.
  const twice = catalogue.standards.get('ietf-rfc2034') as (typeof all)[number]
  assert.deepEqual([stoodOn(twice, '2012-01-01').by?.day, stoodOn(twice).by?.day], ['2009-09-12', '2015-10-29'])
})

test('the replay day by day comes to the same as asking for each day', () => {
  const days = replay(catalogue)
  assert.equal(days.length, 376)
  for (const at of days.filter((_, i) => i % 25 === 0 || i === days.length - 1)) {
    const { stands, deleted } = sortedOn(catalogue, at.day)
    assert.deepEqual([at.stand, at.gone], [stands.length, deleted.length], at.day)
  }
})

test('exactly 6 requirements ask for 5 deleted standards, and 2 for standards that no table has', () => {
  assert.equal(catalogue.requirements.length, 1499)
  const flaws = flawsOf(catalogue)
  const of = (kind: string): readonly string[] => flaws.filter(f => f.kind === kind).map(f => f.requirement.standard)
  assert.deepEqual(of('deleted').toSorted(), [
    'ietf-rfc2822',
    'mil-prf-89020b',
    'nso-stanag4444ed1',
    'nso-stanag4578ed2',
    'nso-stanag4578ed2',
    'ogc-05-078r4',
  ])
  assert.deepEqual(of('unknown').toSorted(), ['sip-rest-msg-rest-messaging', 'sip-rest-rest-security'])
  assert.equal(profilesOf(catalogue.requirements).length, 269)
})

test('the spirals differ by +117 and −15, and by +63 and −23', () => {
  const [, , third] = catalogue.baselines
  const of = (day: string) => catalogue.baselines.find(b => b.day === day) as (typeof catalogue.baselines)[number]
  assert.deepEqual(
    catalogue.baselines.map(b => [b.name, b.day, b.rows.length]),
    [
      ['Spiral 5', '2021-10-20', 1000],
      ['Spiral 4', '2021-10-22', 372],
      ['Spiral 5', '2022-12-02', 542],
    ],
  )
  const spirals = differ(of('2021-10-22'), third as ReturnType<typeof of>)
  assert.deepEqual([spirals.added.length, spirals.dropped.length], [117, 15])
  const fifth = differ(of('2021-10-20'), of('2022-12-02'))
  assert.deepEqual([fifth.added.length, fifth.dropped.length], [63, 23])
  assert.equal(fifth.dropped.length + fifth.moved.length + fifth.kept, 372)
})

test('a table that is malformed is refused with its line', () => {
  const standards =
    '# source: invented\nstandard_id,record_type,publisher,publication_number,title,status_mode\nknot-1,standard,Ropewalk,1,Knots,accepted\n'
  const changes = 'standard_id,seq,event,event_date\nknot-1,1,added,2024-01-10\n'
  const refused = (more: Readonly<Record<string, string>>): string => {
    const read = readCatalogue(
      new Map(Object.entries({ 'ropes/standards.csv': standards, 'ropes/changes.csv': changes, ...more })),
      'catalogues',
    )
    assert.equal(read.ok, null)
    return read.faults.map(f => `${f.file}:${f.line}: ${f.says}`).join('\n')
  }
  const asked = 'service_profile_id,service_profile_title,obligation,lifecycle,standard_id\n'
  const withReplaces = (cells: string): string =>
    standards.replace('status_mode', 'status_mode,replaces,replaced_until').replace('accepted', `accepted,${cells}`)
  const cases: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{ 'ropes/changes.csv': `${changes}knot-1,2,changed\n` }, /^catalogues\/ropes\/changes\.csv:3: this row has 3 cells, the header has 4/],
    [
      { 'ropes/changes.csv': `${changes}knot-1,2,moved,2024-02-10\n` },
      /changes\.csv:3: "event" is "moved"; write added, changed or deleted/,
    ],
    [{ 'ropes/changes.csv': `${changes}knot-1,2,changed,2024-02-31\n` }, /changes\.csv:3: "event_date" is "2024-02-31"; write a day/],
    [
      { 'ropes/changes.csv': `${changes}knot-l,1,added,2024-02-10\n` },
      /changes\.csv:3: no standard is called "knot-l"; did you mean "knot-1"\?/,
    ],
    [
      { 'ropes/changes.csv': `${changes}knot-1,2,deleted,2024-02-10\n` },
      /standards\.csv:3: "status_mode" is "accepted", and the history ends otherwise/,
    ],
    [
      { 'ropes/standards.csv': `${standards}knot-1,standard,Ropewalk,1,Knots,accepted\n` },
      /standards\.csv:4: the standard "knot-1" stands here twice/,
    ],
    [{ 'ropes/standards.csv': standards.replace('record_type', 'type') }, /standards\.csv:2: the table has no column "record_type"/],
    [
      {
        'ropes/baselines.csv':
          'spiral,baseline_date,service_profile_id,service_profile_title,obligation,lifecycle,standard_id\nOne,soon,p,P,mandatory,current,knot-1\n',
      },
      /baselines\.csv:2: "baseline_date" is "soon"; write a day/,
    ],
    [
      {
        'ropes/requirements.csv':
          '# as of: 2024-03-01\nservice_profile_id,service_profile_title,obligation,lifecycle,standard_id\np,P,,current,knot-1\n',
      },
      /requirements\.csv:3: "obligation" is empty; fill it in/,
    ],
    [
      { 'ropes/standards.csv': standards.replace(',accepted', ',acepted') },
      /standards\.csv:3: "status_mode" is "acepted"; write accepted or deleted/,
    ],
    [{ 'ropes/standards.csv': standards.replace('title', 'publisher') }, /standards\.csv:2: the header names the column "publisher" twice/],
    [{ 'ropes/standards.csv': '' }, /^catalogues\/ropes\/standards\.csv:1: the table has no column "standard_id".*$/],
    [
      { 'ropes/standards.csv': standards.replace('knot-1,', '"knot-1,') },
      /standards\.csv:3: a double quote is opened on line 3 and never closed/,
    ],
    [{ 'ropes/changes.csv': `${changes}knot-1,1,changed,2024-02-10\n` }, /changes\.csv:3: "seq" is 1 twice for "knot-1"/],
    [{ 'ropes/changes.csv': `${changes}knot-1,two,changed,2024-02-10\n` }, /changes\.csv:3: "seq" is "two"; number the entries/],
    [{ 'ropes/changes.csv': changes.replace('added', 'changed') }, /changes\.csv:2: "knot-1" is changed on 2024-01-10 before it was added/],
    [
      { 'ropes/requirements.csv': `${asked}p,P,mandatory,current,knot-1\n` },
      /requirements\.csv:1: nothing says of which day these requirements are/,
    ],
    [
      { 'ropes/requirements.csv': `# as of: 31/01/2024\n${asked}p,P,mandatory,current,knot-1\n` },
      /requirements\.csv:1: "31\/01\/2024" is no day/,
    ],
    [{ 'ropes/standards.csv': withReplaces('knot-1,') }, /standards\.csv:3: "replaces" is the standard itself/],
    [{ 'ropes/standards.csv': withReplaces(',2025-01-31') }, /standards\.csv:3: "replaced_until" says until when .* none is named/],
    [{ 'ropes/standards.csv': withReplaces('knob-1,') }, /standards\.csv:3: "replaces" is "knob-1"; did you mean "knot-1"\?/],
  ]
  for (const [more, expected] of cases) assert.match(refused(more), expected)
  assert.equal(
    refused({ 'ropes/standards.csv': 'x' }).split('\n').length,
    1,
    'one fault is not told once more for each row that rests on it',
  )
})
