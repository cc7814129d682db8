/** A text as it was amended. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amended, articlesOf } from './amended.ts'

const say = (before: string, after: string): readonly string[] =>
  amended(before, after).map(
    a =>
      `${a.label ?? ''}${a.was === null ? '' : ` (${a.was})`} ${a.change}: ${a.paragraphs
        .map(p => p.map(w => (w.change === 'gone' ? `[-${w.says}-]` : w.change === 'come' ? `[+${w.says}+]` : w.says)).join(''))
        .join(' / ')}`,
  )

test('a text is cut into its articles, by headings or by numbers', () => {
  assert.deepEqual(articlesOf('Preamble.\n\n1. Boats pay.\n\n2. Ferries do not.\n\nNor do rafts.'), [
    { label: null, paragraphs: ['Preamble.'] },
    { label: '1.', paragraphs: ['Boats pay.'] },
    { label: '2.', paragraphs: ['Ferries do not.', 'Nor do rafts.'] },
  ])
  assert.deepEqual(articlesOf('# Article 1\n\n1. Boats pay.\n\n2. Ferries do not.\n\nArticle 2 — Rafts\nRafts float.'), [
    { label: 'Article 1', paragraphs: ['1. Boats pay.', '2. Ferries do not.'] },
    { label: 'Article 2 — Rafts', paragraphs: ['Rafts float.'] },
  ])
})

test('within an article the words that changed are told', () => {
  assert.deepEqual(say('1. Boats pay ten.\n\n2. Ferries do not.', '1. Boats pay twelve.\n\n2. Ferries do not.'), [
    '1. changed: Boats pay [-ten-][+twelve+].',
    '2. kept: Ferries do not.',
  ])
})

test('an article put in between changes none of the others', () => {
  assert.deepEqual(say('1. Boats pay.\n\n2. Ferries do not.', '1. Boats pay.\n\n2. Rafts float.\n\n3. Ferries do not.'), [
    '1. kept: Boats pay.',
    '2. come: [+Rafts float.+]',
    '3. (2.) kept: Ferries do not.',
  ])
})

test('an article that is another is not woven into the one whose number it took', () => {
  assert.deepEqual(
    say('1. The master keeps the accounts.', '1. Boats in distress pay nothing.\n\n2. The master keeps the accounts and publishes them.'),
    ['1. come: [+Boats in distress pay nothing.+]', '2. (1.) changed: The master keeps the accounts[+ and publishes them+].'],
  )
})

test('an article that was left out is told as gone', () => {
  assert.deepEqual(say('1. Boats pay.\n\n2. Rafts float.', '1. Boats pay.'), ['1. kept: Boats pay.', '2. gone: [-Rafts float.-]'])
  assert.deepEqual(say('Boats pay.', 'Boats pay.\n\nRafts float.'), [' changed: Boats pay. / [+Rafts float.+]'])
})

test('an article on one line with its number is compared word by word, and what is only called otherwise is told', () => {
  const was = 'Article 1. Ferries run.\n\nArticle 2. Tickets are sold on the quay.'
  assert.deepEqual(say(was, 'Article 1. Ferries run.\n\nArticle 2. Tickets are sold on the quay and on board.'), [
    'Article 1 kept: Ferries run.',
    'Article 2 changed: Tickets are sold on the quay[+ and on board+].',
  ])
  assert.deepEqual(say(was, was), ['Article 1 kept: Ferries run.', 'Article 2 kept: Tickets are sold on the quay.'])
  // Of articles whose lines break, too; a name that is no sentence stays a name.
  assert.deepEqual(articlesOf('Article 3 — Rafts\n\nRafts float.\n\nСтаття 4. Пороми\nходять щодня.'), [
    { label: 'Article 3 — Rafts', paragraphs: ['Rafts float.'] },
    { label: 'Стаття 4', paragraphs: ['Пороми\nходять щодня.'] },
  ])
  // Headings without a text of their own are told apart by what they say.
  assert.deepEqual(say('# The quay', '# The quay and the mole'), ['The quay and the mole (The quay) kept: '])
})
