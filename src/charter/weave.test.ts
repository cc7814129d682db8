import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf, charterText } from '../../test/friends.ts'
import { charterLanguages } from '../words/languages.ts'
import { differ, printChanges } from './differ.ts'
import type { Edition } from './charter.ts'
import { credentialsOf } from './secretariat.ts'
import { weave } from './weave.ts'

/** The sentences of one procedure, without their margin. */
function sentences(...blocks: string[]): string[] {
  const text = weave(charterOf(blocks))
  return text
    .slice(text.indexOf('Procedure'))
    .split('\n')
    .slice(1)
    .filter(l => l.startsWith('    '))
    .map(l => l.trim())
}

test('qualified silence', () => {
  assert.deepEqual(
    sentences(`
procedure: decision by silence
opens with: placed under silence
opened by: the Chair
closes: as named but at least 72 hours after
clock: { extended by: extended }
unless: { any have: [objected, proposed an amendment] }
then: adopted`),
    [
      'Opened with “placed under silence” by the Chair.',
      'Adopted unless, before the moment named (at least 72 hours after the opening), any of the parties has objected or proposed an amendment.',
      'Closes at the moment named (at least 72 hours after the opening).',
      'If not, the outcome is “not adopted”.',
      'The clock is extended by “extended”.',
      'If “door shut” is entered while it runs, the result is undetermined until “confirmed” or “extended”.',
    ],
  )
})

test('a veto, a quorum, and a vote that opens when consensus fails', () => {
  const said = sentences(
    'groups:\n  permanent members: [FRA]',
    `
procedure: vote
opens with: opened the vote
closes: with closed the vote
quorum: { at least: two thirds, have: recorded present }
when: { at least: 2, have: voted in favour }
unless: { among: permanent members, any have: voted against }
then: carried
unless then: vetoed
else: lost
from: once determined
ends: lost`,
    'procedure: second thoughts\nopens with: lost\nwhen: { all have: agreed }\nthen: reconsidered',
  )
  assert.deepEqual(said.slice(0, 8), [
    'Opened with “opened the vote” by any party, an officer or the party concerned.',
    'Quorum, tested at the close: at least two thirds of the parties have been recorded present; without it the outcome is “no quorum”.',
    'Carried when at least 2 have voted in favour, unless any of the permanent members has voted against.',
    'Closes with the act “closed the vote”.',
    'Decided at the close.',
    'If it fails only by what stands after “unless”, the outcome is “vetoed”.',
    'If not, the outcome is “lost”, which opens “second thoughts”.',
    'Adopted now; with effect once “determined” stands.',
  ])
})

test('groups, bodies, acts and parties are said under their articles, with the names of the parties', () => {
  const text = weave(
    charterOf(
      [
        'parties: parties.csv\njoin with: [bound]\nleave with: [withdrawn]',
        'groups:\n  coasts: [FIN, FJI]',
        'bodies:\n  Council: { seats: parties, chair: the President }\nofficers: [Depositary]',
        'acts:\n  reserved its position: { is: position, beside: true, undone by: lifted its hold, needs: reason }',
        'procedure: joining\nopens with: deposited\nopened by: coasts\nthen: bound',
        'procedure: leaving\nopens with: denounced\nthen: withdrawn\nends: bound',
      ],
      { 'parties.csv': '# source: the ministries\nid,name\nFIN,Finland\nFJI,Fiji\n' },
    ),
  )
  for (const sentence of [
    'One becomes a party by “bound”.',
    'One ceases to be a party by “withdrawn”.',
    '“coasts” means Finland and Fiji.',
    'In the Council sit the parties; the President is in the chair.',
    'An officer: Depositary.',
    '“reserved its position” is a position: it speaks in the run where it is taken; it stands beside other positions, is taken back by “lifted its hold” and does not count without its reason.',
    'Bound as soon as it is opened.',
  ])
    assert.ok(text.includes(sentence), `${sentence}\n\nis not in\n\n${text}`)
  assert.match(text, /Article 2\n {2}“coasts” means/)
})

test('what changed between two editions, in both wordings', () => {
  const vote = (n: number): string =>
    `procedure: vote\nopens with: tabled\ncloses: with closed the vote\nwhen: { at least: ${n}, have: voted in favour }\nthen: carried`
  const gone = 'procedure: hearing\nopens with: carried\nwhen: { once: noted }\nthen: heard'
  const second = charterText(
    [
      '# the numbering moved\ngroups:\n  coasts: [FIN, FJI]',
      vote(3),
      'procedure: appeal\nopens with: not carried\nopened by: coasts\nwhen: { all have: agreed }\nthen: carried after all',
    ],
    { edition: '2022-01-01' },
  )
  const charter = charterOf([vote(2), gone], { 'editions/2022-01-01.md': second })
  const [before, after] = charter.editions
  assert.ok(before && after)
  const changes = differ(charter, before, after)
  assert.deepEqual(
    changes.map(c => [c.kind, c.name, c.what]),
    [
      ['group', 'coasts', 'added'],
      ['procedure', 'vote', 'changed'],
      ['procedure', 'appeal', 'added'],
      ['procedure', 'hearing', 'removed'],
    ],
  )
  assert.match(printChanges(changes), /− Carried when at least 2 .*\n.*\n?.*\+ Carried when at least 3/s)
  assert.deepEqual(differ(charter, before, before), [])
  assert.equal(printChanges([]), 'Nothing changed.\n')
})

test('the secretariat: credentials, markings, series, in both languages, and what an edition changes in them', () => {
  const offices = 'bodies:\n  Council: { seats: parties, chair: Speaker }\nofficers: [Secretary, Auditor]'
  const decision = 'procedure: decision\nopens with: proposed\nwhen: { all have: agreed }\nthen: adopted'
  const blocks = [
    offices,
    decision,
    'credentials: { registered by: the Secretary, without: [head of State], confirmed: within two working days, four eyes: [certified] }',
    'markings: { heads: every 5 minutes }',
    'series: { decision: { body: Council, form: "CD/{year}/{n}" } }',
  ]
  const charter = charterOf(blocks)
  const said = (text: string, from: string): string[] =>
    text
      .slice(text.indexOf(from))
      .trim()
      .split('\n')
      .filter(l => l.startsWith('  '))
  assert.deepEqual(said(weave(charter), 'Article 4'), [
    '  Credentials and full powers are issued by a party and registered by the Secretary.',
    '  Who is “head of State” needs no powers.',
    '  What is sent without powers counts from its own time if the party confirms it within 2 working days.',
    '  Two persons put their names to “certified”.',
    '  Outcomes are certified by the Secretary.',
    '  An act bears the moment of its receipt; only the Secretary may date it otherwise.',
    '  A matter may be kept to the parties, to its body or to named parties; what is not marked is public.',
    '  Every 5 minutes others learn how long the record is, whether or not something happened.',
    '  The Council’s series “decision” is numbered CD/{year}/{n}, from 1 in each year, without gaps, by the Secretary.',
  ])
  assert.equal(said(weave(charter, charterLanguages.fr), 'Article 4').length, 9)
  const [first] = charter.editions
  assert.deepEqual(
    [first?.markings?.heads, first?.credentials?.confirmed, first?.series.decision?.by],
    [300_000, { n: 2, unit: 'working days' }, 'Secretary'],
  )

  // What no block says holds as in every charter; the first officer that the charter names is its registrar.
  const bare = charterOf([offices, decision]).editions[0] as Edition
  assert.deepEqual([bare.credentials, bare.markings, Object.keys(bare.series)], [null, null, []])
  assert.deepEqual(credentialsOf(bare).registeredBy, 'Secretary')
  assert.deepEqual(credentialsOf(charterOf([decision]).editions[0] as Edition).registeredBy, 'Registrar')

  const later = charterText(
    blocks.map(b => b.replace('5 minutes', '10 minutes').replace(', without: [head of State]', '')),
    { edition: '2021-01-01' },
  )
  const two = charterOf(blocks, { 'editions/2021-01-01.md': later })
  const changes = differ(two, two.editions[0] as Edition, two.editions[1] as Edition)
  assert.deepEqual(
    changes.map(c => [c.kind, c.what]),
    [
      ['credentials', 'changed'],
      ['markings', 'changed'],
    ],
  )
})
