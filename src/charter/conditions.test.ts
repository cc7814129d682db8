/** Catalogues of conditions: what is read, what became of each condition in a later edition, and what is refused, with its line. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf, charterText, faultsOf, sha256 } from '../../test/friends.ts'
import { type ConditionsEdition, mappingOf } from './conditions.ts'

const first = `# source: invented
# title: Conditions of 2020
id,name,kind,part,asks
law,Law,cluster,,
courts,Courts,chapter,law,Judges are free.
prisons,Prisons,chapter,law,
roads,Roads,chapter,,
tolls,Tolls,chapter,,
salt,Salt,chapter,,
`
const second = `# source: invented
# follows: 2020
# dropped: salt
id,name,kind,part,was
law,Law,cluster,,
justice,Justice,chapter,law,courts; prisons
roads,Roads and bridges,chapter,,
town-tolls,Tolls in towns,chapter,,tolls
bridge-tolls,Tolls on bridges,chapter,,tolls
boats,Boats,chapter,,
`
const files = { 'conditions/entry/2020.csv': first, 'conditions/entry/2024.csv': second }
const of = (name: string, conditions = charterOf([], files).conditions): ConditionsEdition =>
  conditions?.find(e => e.edition === name) ?? assert.fail(`no edition ${name}`)

test('an edition is a list of conditions with its parts, under the hash of its file', () => {
  const { path, title, hash, follows, rows } = of('2020')
  assert.deepEqual([path, title, hash, follows], ['conditions/entry/2020', 'Conditions of 2020', sha256(first), null])
  assert.deepEqual(rows[1], { id: 'courts', name: 'Courts', kind: 'chapter', part: 'law', asks: 'Judges are free.', was: [], line: 5 })
  assert.equal(of('2024').title, 'entry 2024')
})

test('a later edition says of each condition what became of it', () => {
  assert.deepEqual(
    mappingOf(of('2024'), of('2020')).map(m => `${m.change}: ${m.before.join('+')} > ${m.after.join('+')}`),
    [
      'kept: law > law',
      'merged: courts+prisons > justice',
      'renamed: roads > roads',
      'split: tolls > town-tolls+bridge-tolls',
      'new:  > boats',
      'dropped: salt > ',
    ],
  )
})

test('the list is an annex too: a rule counts its rows', () => {
  const { editions } = charterOf(
    [
      'groups:\n  chapters: { things: conditions/entry/2020.csv, where: kind is chapter }',
      'procedure: chapter\nfor: chapters\nopens with: found\nthen: closed',
      'procedure: entry\namong: chapters\nopens with: applied\nopened by: all listed\nwhen: { all are: closed }\nthen: ready',
    ],
    files,
  )
  assert.equal(editions[0]?.groups['chapters']?.annex, 'conditions/entry/2020.csv')
})

const refused = (name: string, text: string): string =>
  faultsOf({ 'charter.md': charterText([]), ...files, [`conditions/entry/${name}.csv`]: text }).join('\n')

test('what is wrong with a catalogue is told with its line', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['2020', first.replace('# source: invented\n', ''), /2020\.csv:1: this annex does not say where it comes from/],
    ['2020', first.replace('part,asks', 'of,asks').replace('id,', 'ident,'), /2020\.csv:1: a catalogue of conditions has a column "id"/],
    ['2020', first.replace('roads,Roads', 'courts,Roads'), /2020\.csv:7: the condition "courts" is listed twice \(the other is line 5\)/],
    ['2020', first.replace('chapter,law,Judges', 'chapter,lwa,Judges'), /2020\.csv:5: no row has the id "lwa"; did you mean "law"\?/],
    ['2020', first.replace('law,Law,cluster,,', 'law,Law,cluster,courts,'), /2020\.csv:4: "law" is in the end a part of itself/],
    ['2020', first.replace('roads,Roads', 'roads/wet,Roads'), /2020\.csv:7: "roads\/wet" cannot be part of the name of a matter/],
    ['2020', first.replace('salt,Salt', ',Salt'), /2020\.csv:9: this condition has no id/],
    [
      '2020',
      first.replace('tolls,Tolls,chapter', 'tolls,"Tolls,chapter'),
      /2020\.csv:8: a double quote is opened on line 8 and never closed/,
    ],
    [
      '2024',
      second.replace('# follows: 2020', '# follows: 2022'),
      /2024\.csv:2: there is no edition "2022" of "entry"; did you mean "2020"\?/,
    ],
    [
      '2024',
      second.replace('courts; prisons', 'courts; prison'),
      /2024\.csv:6: the edition "2020" has no condition "prison"; did you mean "prisons"\?/,
    ],
    ['2024', second.replace('# dropped: salt\n', ''), /2024\.csv:1: nothing says what became of "salt" of the edition "2020"/],
    [
      '2024',
      second.replace('# dropped: salt', '# dropped: salt; roads'),
      /2024\.csv:3: "roads" is called dropped, and a row of this edition comes from it/,
    ],
    ['2024', second.replace('# follows: 2020\n# dropped: salt\n', ''), /2024\.csv:4: "was" names ids of the edition before/],
  ]
  for (const [name, text, says] of cases) assert.match(refused(name, text), says)
})

test('a catalogue changes the hash of its charter, and a folder without one has the hash it had', () => {
  assert.notEqual(charterOf([], files).hash, charterOf([]).hash)
  assert.notEqual(charterOf([], files).hash, charterOf([], { ...files, 'conditions/entry/2020.csv': first.replace('Salt', 'Pepper') }).hash)
})
