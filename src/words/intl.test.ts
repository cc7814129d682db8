/** Plural forms, days, months and names, as each language writes them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysIn, listsIn, monthsIn, pluralsIn } from './intl.ts'
import { langs, speech } from './languages.ts'

const counts = [0, 1, 2, 5, 11, 21, 22, 101]

test('parties are counted in the form their number asks for', () => {
  const said = (lang: (typeof langs)[number]): readonly string[] => counts.map(n => speech[lang].pages.nParties(n, String(n)))
  assert.deepEqual(said('en'), [
    '0 parties',
    'one party',
    '2 parties',
    '5 parties',
    '11 parties',
    '21 parties',
    '22 parties',
    '101 parties',
  ])
  assert.deepEqual(said('fr'), [
    '0 partie',
    'une partie',
    '2 parties',
    '5 parties',
    '11 parties',
    '21 parties',
    '22 parties',
    '101 parties',
  ])
  assert.deepEqual(said('uk'), ['0 сторін', '1 сторона', '2 сторони', '5 сторін', '11 сторін', '21 сторона', '22 сторони', '101 сторона'])
})

test('matters, minutes, signs and lines are too', () => {
  const { uk, fr } = speech
  assert.deepEqual(
    counts.map(n => uk.pages.nOpen(n)),
    [
      'жодного питання не відкрито',
      'на розгляді 1 питання',
      'на розгляді 2 питання',
      'на розгляді 5 питань',
      'на розгляді 11 питань',
      'на розгляді 21 питання',
      'на розгляді 22 питання',
      'на розгляді 101 питання',
    ],
  )
  assert.deepEqual(
    counts.map(n => uk.papers.lines(n)),
    ['0 рядків', '1 рядок', '2 рядки', '5 рядків', '11 рядків', '21 рядок', '22 рядки', '101 рядок'],
  )
  assert.deepEqual(
    [1, 2, 5, 21].map(n => uk.api.tooShort(n)),
    ['запишіть щонайменше 1 знак', 'запишіть щонайменше 2 знаки', 'запишіть щонайменше 5 знаків', 'запишіть щонайменше 21 знак'],
  )
  assert.match(uk.people.tooOften(21), /через 21 хвилину\./)
  assert.match(uk.people.tooOften(2), /через 2 хвилини\./)
  assert.match(uk.people.tooOften(5), /через 5 хвилин\./)
  assert.deepEqual(
    [1, 2, 21, 30].map(n => uk.pages.ring('1', n)),
    ['1 із 1 сторони', '1 із 2 сторін', '1 із 21 сторони', '1 із 30 сторін'],
  )
  assert.deepEqual(
    [0, 1, 2].map(n => fr.papers.lines(n)),
    ['0 ligne', '1 ligne', '2 lignes'],
  )
})

test('a period stands in the case that its clock asks for', () => {
  const after = (n: number, unit: 'hours' | 'days' | 'years', expiry = false): string =>
    speech.uk.rules.clock(
      { clock: 'after', n, unit, anchor: 'opening', expiry, roll: false } as Parameters<typeof speech.uk.rules.clock>[0],
      'closes',
      { base: null, name: id => id },
    )
  assert.deepEqual(
    [1, 2, 5, 21].map(n => after(n, 'hours')),
    [
      'через 1 годину після відкриття',
      'через 2 години після відкриття',
      'через 5 годин після відкриття',
      'через 21 годину після відкриття',
    ],
  )
  assert.deepEqual(
    [1, 2, 11, 101].map(n => after(n, 'days')),
    ['через 1 день після відкриття', 'через 2 дні після відкриття', 'через 11 днів після відкриття', 'через 101 день після відкриття'],
  )
  assert.equal(after(3, 'years'), 'через 3 роки після відкриття')
  assert.equal(after(21, 'hours', true), 'після спливу строку (21 година після відкриття)')
})

test('days, months and lists are those of the language, on every version of Node', () => {
  assert.equal(daysIn('en-GB')('2023-04-04'), '4 April 2023')
  assert.equal(daysIn('fr', '1er')('2023-04-04'), '4 avril 2023')
  assert.equal(daysIn('fr', '1er')('2023-04-01'), '1er avril 2023')
  assert.equal(daysIn('fr', '1er')('2023-04-11'), '11 avril 2023')
  assert.equal(daysIn('uk')('2023-04-04').replace(/\s/g, ' '), '4 квітня 2023 р.')
  assert.equal(monthsIn('uk')('2023-11').replace(/\s/g, ' '), 'листопад 2023 р.')
  assert.equal(monthsIn('fr')('2020-02'), 'février 2020')
  assert.deepEqual(
    ['en-GB', 'fr', 'uk'].map(tag => listsIn(tag)(['A', 'B', 'C'], 'and')),
    ['A, B and C', 'A, B et C', 'A, B і C'],
  )
  assert.deepEqual(
    ['en-GB', 'fr', 'uk'].map(tag => listsIn(tag)(['A', 'B', 'C'], 'or')),
    ['A, B or C', 'A, B ou C', 'A, B або C'],
  )
  assert.equal(pluralsIn('uk')(1.5, { one: 'день', few: 'дні', many: 'днів', other: 'дня' }), 'дня')
})

test('parties bear the names of the field in each language', () => {
  const said = (name: string): readonly string[] => langs.map(lang => speech[lang].charter.party(name))
  const cases: readonly (readonly [string, string, string])[] = [
    ['Türkiye', 'Türkiye', 'Туреччина'],
    ['Czechia', 'Tchéquie', 'Чехія'],
    ['North Macedonia', 'Macédoine du Nord', 'Північна Македонія'],
    ['Republic of Korea', 'République de Corée', 'Республіка Корея'],
    ['Democratic Republic of the Congo', 'République démocratique du Congo', 'Демократична Республіка Конго'],
    ['Saint Vincent and the Grenadines', 'Saint-Vincent-et-les Grenadines', 'Сент-Вінсент і Гренадіни'],
    ["Côte d'Ivoire", 'Côte d’Ivoire', 'Кот-д’Івуар'],
    ['European Union', 'Union européenne', 'Європейський Союз'],
    ['Holy See', 'Saint-Siège', 'Святий Престол'],
    ['Ukraine', 'Ukraine', 'Україна'],
    // No State: it stays as its charter writes it.
    ['League of the Upper River', 'League of the Upper River', 'League of the Upper River'],
  ]
  for (const [en, fr, uk] of cases) assert.deepEqual(said(en), [en, fr, uk])
})
