/** The order of names is our own, the same on every machine; here it is held against that of CLDR, as the runtime at hand has it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alphabetNames, alphabetOf, byAlphabet } from './alphabet.ts'

const order = (names: readonly string[], code: string): readonly string[] => byAlphabet(names, n => n, code)

test('words come before longer words, capitals and marks last, numbers as numbers', () => {
  const names = ['Costa Rica', 'Côte d’Ivoire', 'Coted', 'Guinea', 'guinea', 'Guinea-Bissau', 'Guineas', 'Guinée']
  assert.deepEqual(order(names.toReversed(), 'en'), names)
  assert.deepEqual(order(['10', '3(b)', '3', '2', '3(a)', '02'], 'en'), ['02', '2', '3', '3(a)', '3(b)', '10'])
  assert.deepEqual(order(['Beta', 'Alpha', 'Beta', 'Жито'], 'en'), ['Alpha', 'Beta', 'Beta', 'Жито'])
})

test('a letter of its own stands where its alphabet has it', () => {
  assert.deepEqual(order(['Öland', 'Zeeland', 'Åland', 'Arland'], 'sv'), ['Arland', 'Zeeland', 'Åland', 'Öland'])
  assert.deepEqual(order(['Öland', 'Zeeland', 'Åland', 'Arland'], 'en'), ['Åland', 'Arland', 'Öland', 'Zeeland'])
  assert.deepEqual(order(['Ємен', 'Йорданія', 'Ірландія', 'Індія', 'Естонія', 'Ґрузія', 'Греція', 'Їрія'], 'uk'), [
    'Греція',
    'Ґрузія',
    'Естонія',
    'Ємен',
    'Індія',
    'Ірландія',
    'Їрія',
    'Йорданія',
  ])
  assert.deepEqual(order(['Chile', 'Itálie', 'Čína', 'Cuba', 'Dánsko', 'Haiti'], 'cs'), [
    'Cuba',
    'Čína',
    'Dánsko',
    'Haiti',
    'Chile',
    'Itálie',
  ])
  assert.equal(alphabetOf('French'), 'fr')
  assert.equal(alphabetOf('uk'), 'uk')
  assert.equal(alphabetOf('Chinese'), null)
})

test('the States of the world stand in the order of CLDR, in each language', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const language of alphabetNames) {
    const code = alphabetOf(language) as string
    const regions = new Intl.DisplayNames(code, { type: 'region', fallback: 'none' })
    const names = letters.flatMap(a => letters.flatMap(b => regions.of(a + b) ?? []))
    assert.ok(names.length > 200, language)
    const { compare: inCldr } = new Intl.Collator(code, { sensitivity: 'base' })
    // What stands between words is one thing to us: Guinée-Bissau before Guinée équatoriale, as the French list of the United Nations has them.
    const bare = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, ' ')
    const compare = (a: string, b: string): number => inCldr(bare(a), bare(b))
    const ours = order([...new Set(names)], code)
    const amiss = ours.flatMap((name, i) => (i > 0 && compare(ours[i - 1] as string, name) > 0 ? [`${ours[i - 1]} < ${name}`] : []))
    assert.deepEqual(amiss, [], language)
  }
})
