/** What a few words find: in any language, by their beginnings, as of a day, and nothing of what was not handed in. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCharter } from '../charter/read.ts'
import type { Charter } from '../charter/charter.ts'
import type { Act } from '../record/act.ts'
import { fold, wordsAsked } from './fold.ts'
import { titlesOf } from './matters.ts'
import { type Found, openIndex } from './search.ts'
import { snippetOf } from './snippet.ts'

const text = `---
id: table
name: The Table
seat: { city: Geneva, zone: Europe/Zurich }
authentic: [en]
working: [en]
edition: 2000-01-01
---
# The Table

## Article 1 — Parties

Whoever is named sits at the table.

\`\`\`yaml rule
parties: parties.csv
\`\`\`

## Article 2 — Bridges

A bridge is built when **nobody** objects to it.

\`\`\`yaml rule
procedure: bridge
opens with: proposed
closes: 10 days after opening
decided: at the close
when: { none have: objected }
then: adopted
\`\`\`
`
const parties = 'id,name\nFIN,Finland\nTUR,Türkiye\nFJI,Fiji\nGBR,United Kingdom\n'
const read = readCharter(
  new Map([
    ['charter.md', text],
    ['parties.csv', `# source: invented\n${parties}`],
  ]),
  { folder: '', sha256: () => '0'.repeat(64) },
)
const acts: readonly Act[] = [
  { at: '2001-03-01', by: 'FIN', act: 'proposed', matter: 'bridge-1', title: 'The Long Bridge over the Ångermanälven' },
  { at: '2001-03-02', by: 'TUR', act: 'objected', matter: 'bridge-1', reason: 'The toll is too high for lorries from abroad.' },
  { at: '2004-05-01', by: 'FJI', act: 'proposed', matter: 'FIN/ferry', note: 'Ferries sail on Sundays.' },
]
const question = (q: string, more: Partial<Parameters<ReturnType<typeof openIndex>['find']>[0]> = {}) => ({
  words: wordsAsked(q).words,
  lang: 'en' as const,
  until: null,
  known: acts.length,
  edition: '2000-01-01',
  ...more,
})
const charter = (): Charter => {
  assert.ok(read.ok, JSON.stringify(read.faults))
  return read.ok
}
const indexed = (of: readonly Act[] = acts) => {
  const index = openIndex(charter())
  index.grow(of, titlesOf(charter(), of))
  return index
}
const find = (q: string, more = {}): Found => indexed().find(question(q, more))
const idsOf = ({ matters, parties, acts: found }: Found): readonly string[] => [
  ...matters.map(m => m.id),
  ...parties.map(p => p.id),
  ...found.map(a => String(a.no)),
]

test('case, accents and ligatures do not matter', () => {
  assert.equal(fold('ÅNGERMANÄLVEN'), fold('ångermanälven'))
  assert.equal(fold('Türkiye'), 'turkiye')
  assert.equal(fold('Œuvre'), 'oeuvre')
  assert.equal(fold('Їжак'), fold('їжак'))
  assert.deepEqual(idsOf(find('ANGERMAN')), ['bridge-1', '2', '1'])
})

test('a party is found by its name in every language, by the beginning of a word, and by its code', () => {
  for (const [q, id] of [
    ['turk', 'TUR'],
    ['ТУРЕЧЧИНА', 'TUR'],
    ['tur', 'TUR'],
    ['royaume', 'GBR'],
    ['Сполуч', 'GBR'],
    ['gbr', 'GBR'],
  ] as const)
    assert.deepEqual(
      find(q).parties.map(p => p.id),
      [id],
      q,
    )
  const [uk] = find('royaume').parties
  assert.equal(uk?.as?.lang, 'fr')
  assert.deepEqual(
    uk?.as?.pieces.filter(p => p.marked).map(p => p.text),
    ['Royaume'],
  )
  assert.equal(find('kingdom').parties[0]?.as, null)
})

test('every word must be found, and an act is found by who did what in which matter', () => {
  assert.deepEqual(
    find('turkiye objected').acts.map(a => a.no),
    [2],
  )
  assert.deepEqual(
    find('Туреччина objec bridge').acts.map(a => a.no),
    [2],
  )
  assert.deepEqual(find('turkiye proposed').acts, [])
})

test('a matter is found by its name and what was done in it', () => {
  const named = find('bridge objected').matters.map(m => m.id)
  assert.ok(named.includes('bridge-1'), named.join())
  assert.ok(!find('objected').matters.some(m => m.id === 'bridge-1'), 'what was done alone names no matter')
})

test('an act shows the words of its own that were found, marked', () => {
  const [hit] = find('lorr').acts
  assert.deepEqual(hit?.snippet, [
    { text: 'The toll is too high for ', marked: false },
    { text: 'lorries', marked: true },
    { text: ' from abroad.', marked: false },
  ])
})

test('an article is found by its prose and by its rules as understood, in each language', () => {
  assert.deepEqual(
    find('nobody').articles.map(a => a.title.map(p => p.text).join('')),
    ['Article 2 — Bridges'],
  )
  const understood = find('objection', { lang: 'fr' }).articles
  assert.equal(understood.length, find('objection').articles.length)
})

test('nothing is found that was not known, or not done by that day', () => {
  assert.deepEqual(idsOf(find('ferr', { known: 2 })), [])
  assert.deepEqual(idsOf(find('ferr', { until: Date.parse('2003-01-01') })), [])
  assert.deepEqual(idsOf(find('ferr', { until: Date.parse('2005-01-01') })), ['FIN/ferry', '3'])
})

test('in the place of an act that is kept from the reader nothing is found', () => {
  const kept = acts.map(act => (act.matter === 'bridge-1' ? { at: act.at, by: 'The Table', act: 'withheld' } : act))
  const found = indexed(kept).find(question('bridge'))
  assert.deepEqual(idsOf(found), [])
  assert.deepEqual(
    idsOf(indexed(kept).find(question('withheld'))).filter(id => id !== '3'),
    [],
  )
})

test('an index that grew act by act finds the same', () => {
  const index = openIndex(charter())
  for (let n = 1; n <= acts.length; n++) {
    index.grow(acts.slice(0, n), titlesOf(charter(), acts.slice(0, n)))
    index.find(question('bridge', { known: n }))
  }
  for (const q of ['bridge', 'fin', 'proposed', 'Ferry', 'objected türk'])
    assert.deepEqual(index.find(question(q)), indexed().find(question(q)), q)
})

test('a word that finds nothing leads to the one most like it', () => {
  assert.equal(indexed().meant(['finlnad']), 'finland')
  assert.equal(indexed().meant(['finland']), null)
  assert.equal(indexed().meant(['xqzv']), null)
})

test('a snippet is cut between words, around the first word found', () => {
  const long = `${'before '.repeat(60)}Reykjavík ${'after '.repeat(60)}`
  const cut = (snippetOf(long, ['reykja']) ?? []).map(p => p.text).join('')
  assert.match(cut, /^… before .*Reykjavík.* after …$/)
  assert.ok(cut.length < 240)
  assert.equal(snippetOf(long, ['oslo']), null)
})

test('thousands of acts of 193 parties are looked through in a moment', () => {
  const many: Act[] = Array.from({ length: 20_000 }, (_, i) => ({
    at: '2001-03-01',
    by: `P${i % 193}`,
    act: i % 2 ? 'voted in favour' : 'abstained',
    matter: `resolution-${Math.floor(i / 193)}`,
    note: `Roll call ${i}`,
  }))
  const index = openIndex(charter())
  index.grow(many, titlesOf(charter(), many))
  index.find(question('p7', { known: many.length }))
  const began = performance.now()
  const found = index.find(question('p7 abst roll', { known: many.length }))
  const took = performance.now() - began
  assert.ok(found.acts.length > 0)
  assert.ok(took < 500, `${took} ms`)
})
