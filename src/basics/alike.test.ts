/** Examples of Unicode Technical Standard 39, and names of matters as people write them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lookAlike, lookOf, mixedWord } from './alike.ts'

test('a word keeps to one script, a name need not', () => {
  for (const name of ['ferry', 'UKR/оборона', 'проект-2', 'Kyiv-Київ', '東京-budget', 'été', 'Ελλάδα/budget', '2026-07'])
    assert.equal(mixedWord(name), null, name)
  // UTS 39: “pаypаl” with Cyrillic а; and the same trick upon a ferry.
  assert.equal(mixedWord('pаypаl'), 'pаypаl')
  assert.equal(mixedWord('UKR/fеrry-timetable'), 'fеrry')
})

test('words of two scripts that look the same are told of each other', () => {
  assert.equal(lookOf('ѕсоре'), 'scope')
  assert.equal(lookAlike('ѕсоре', ['budget', 'scope']), 'scope')
  assert.equal(lookAlike('scope', ['ѕсоре']), 'ѕсоре')
  // Composed and decomposed, full width and half.
  assert.equal(lookAlike('e\u0301te\u0301', ['été']), 'été')
  assert.equal(lookAlike('ｆｅｒｒｙ', ['ferry']), 'ferry')
  assert.equal(lookAlike('ferry', ['ferry', 'Ferry', 'ferry-2', 'оборона']), null)
})
