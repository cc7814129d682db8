/** Paragraphs and the words in them: every word has one author, and nothing is lost or made up on the way. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { carried, merged, placeOf, putText, saysOf, wordsFor } from './wording.ts'

const ids = (text: string): string[] => putText([], text, 1).map(p => p.id)

test('a paragraph bears the same name in every language', () => {
  assert.deepEqual(ids('# Communiqué\n\nWe, the members, met.\n\n1. One.\n\n2. Two.\n\n(a) First.\n\n(b) Second.\n\n2 bis. More.'), [
    'title',
    'p1',
    '1',
    '2',
    '2(a)',
    '2(b)',
    '2 bis',
  ])
  assert.deepEqual(ids('# Communiqué\n\nNous, membres, …\n\n1. Un.\n\n2. Deux.'), ['title', 'p1', '1', '2'])
  assert.deepEqual(ids('## Article 2 — Tickets\n\n1. Sold.\n\n## Article 3\n\n1. Bought.\n\n1. Again.'), [
    'article 2',
    '2.1',
    'article 3',
    '3.1',
    '3.1-2',
  ])
  assert.deepEqual(ids(' \n\n'), [])
})

test('what stays keeps who brought it', () => {
  const first = carried([], 'The members take note of the report.', 1)
  const then = carried(first, 'The members welcome the annual report.', 7)
  assert.deepEqual(
    then.map(w => [w.no, w.says.trim()]),
    [
      [1, 'The members'],
      [7, 'welcome'],
      [1, 'the'],
      [7, 'annual'],
      [1, 'report.'],
    ],
  )
  assert.deepEqual(carried(then, '', 9), [])
  assert.equal(carried(then, saysOf(then), 9), then)
})

test('changes of two places come together; of one place a person says', () => {
  const before = 'The members take note of the report and thank the Board.'
  const theirs = 'The members welcome the report and thank the Board.'
  const ours = 'The members take note of the report and thank the whole Board.'
  assert.equal(merged(before, ours, theirs), 'The members welcome the report and thank the whole Board.')
  assert.equal(merged(before, before, theirs), theirs)
  assert.equal(merged(before, theirs, theirs), theirs)
  assert.equal(merged(before, 'The members regret the report and thank the Board.', theirs), null)
})

test('a new paragraph stands behind its number', () => {
  const all = ['title', '1', '2', '2(a)', '3', '10'].map(id => ({ id }))
  assert.deepEqual(
    ['2 bis', '4', '11', '0', 'p9', 'closing'].map(id => placeOf(all, id)),
    [4, 5, 6, 6, 6, 6],
  )
  assert.equal(wordsFor('3', '3. The members met.'), 'The members met.')
  assert.equal(wordsFor('3', '4. The members met.'), '4. The members met.')
})

test('a text put anew keeps the authors of what it repeats, wherever it stands now', () => {
  const one = putText([], '# Draft\n\n1. The sea is open.\n\n2. The port is shut.', 1)
  const two = putText(one, '# Draft\n\n1. A new beginning.\n\n2. The sea is open.\n\n3. The port is open.', 5)
  assert.deepEqual(
    two.map(p => [p.id, [...new Set(p.words.map(w => w.no))], p.no]),
    [
      ['title', [1], 1],
      // The stop is the old one.
      ['1', [5, 1], 5],
      ['2', [1], 1],
      ['3', [5], 5],
    ],
  )
  assert.deepEqual(
    two.map(p => [p.level, p.label, saysOf(p.words)]),
    [
      [1, null, 'Draft'],
      [0, '1.', 'A new beginning.'],
      [0, '2.', 'The sea is open.'],
      [0, '3.', 'The port is open.'],
    ],
  )
})

const word = fc.constantFrom('the', 'sea', 'is', 'open', 'port', 'we', 'note,', 'with', 'thanks;', 'море', 'é')
const sentence = fc.array(word, { maxLength: 12 }).map(words => words.join(' '))

test('law: every word has exactly one author, and the text is what was written', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), versions => {
      const all = versions.reduce<{ words: ReturnType<typeof carried>; no: number }>(
        ({ words, no }, says) => ({ words: carried(words, says, no + 1), no: no + 1 }),
        { words: [], no: 0 },
      )
      assert.equal(saysOf(all.words), versions.at(-1))
      assert.ok(all.words.every(w => w.says !== '' && w.no >= 1 && w.no <= versions.length))
      // Nobody is said to have brought what they did not write.
      for (const { says, no } of all.words)
        for (const w of says.split(' ').filter(x => x !== '')) assert.ok((versions[no - 1] as string).includes(w), `${w} of ${no}`)
    }),
    { seed: 19690522, numRuns: 400 },
  )
})

test('law: a merge holds what both changed, or leaves it to a person', () => {
  fc.assert(
    fc.property(sentence, sentence, sentence, (before, now, proposed) => {
      const says = merged(before, now, proposed)
      if (says === null) return
      if (now === before) assert.equal(says, proposed)
      if (proposed === before) assert.equal(says, now)
      for (const w of says.split(' ').filter(x => x !== '')) assert.ok([before, now, proposed].some(t => t.includes(w)))
      assert.equal(merged(before, proposed, now) === null, false, 'the other way round')
    }),
    { seed: 19690522, numRuns: 400 },
  )
})
