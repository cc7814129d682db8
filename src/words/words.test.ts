/** What every language must know, and how figures are shown. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { builtinActs } from '../record/act.ts'
import { readQuantity } from '../rules/quantity.ts'
import type { Block, Scope } from '../rules/block.ts'
import { charterLanguages, langs, languageOf, languages, speech } from './languages.ts'

test('every language has a word for every built-in act', () => {
  for (const lang of langs.filter(l => l !== 'en'))
    assert.deepEqual(
      Object.keys(builtinActs).filter(a => languages[lang].act(a) === a),
      [],
      lang,
    )
})

test('a language that is not spoken here is English', () => {
  assert.equal(languageOf('fr-CA').code, 'fr')
  assert.equal(languageOf('tlh').code, 'en')
  assert.deepEqual(
    Object.values(charterLanguages).map(l => l.rules.code),
    langs,
  )
})

test('figures have the marks of their language', () => {
  const { en, fr } = languages
  assert.equal(en.number(21866164), '21,866,164')
  assert.equal(fr.number(21866164), '21\u202f866\u202f164')
  assert.equal(en.number(1849, 100), '18.49')
  assert.equal(fr.number(184900, 100), '1\u202f849,00')
  assert.equal(en.number(30, 10), '3.0')
  assert.equal(en.number(13002, 200), '65.01')
  assert.equal(en.number(13003, 200), '65.015')
  assert.equal(en.number(-5, 10), '-0.5')
})

test('figures are cut, never rounded up', () => {
  assert.equal(languages.en.number(54_999_999_99, 100_000_000_0), '5.499999')
  assert.equal(languages.en.number(5_999_999_9, 1_000_000_0), '5.999999')
})

test('quantities are said as the law writes them', () => {
  const block = (text: string): Block => ({
    line: 1,
    value: text,
    text,
    get: () => null,
    keys: () => [],
    items: () => [],
    fault: () => {},
    warn: () => {},
  })
  const say = (text: string): readonly string[] => {
    const q = readQuantity(block(text), 'at least', {} as Scope)?.quantity
    assert.ok(q)
    return Object.values(languages).map(l => l.quantity(q))
  }
  assert.deepEqual(say('two thirds'), ['two thirds', 'les deux tiers', 'дві третини'])
  assert.deepEqual(say('three quarters'), ['three quarters', 'les trois quarts', 'три чверті'])
  assert.deepEqual(say('33.4%'), ['33.4%', '33,4\u00a0%', '33,4\u00a0%'])
  assert.deepEqual(say('fifty-five'), ['55', '55', '55'])
  assert.deepEqual(say('7/12'), ['7/12', '7/12', '7/12'])
})

/** Every sentence of a dictionary with its path; those that are functions stand under `call`. */
function* sentences(of: unknown, path = ''): Generator<readonly [string, string]> {
  if (typeof of === 'string') yield [path, of]
  else if (typeof of === 'object' && of !== null) for (const [key, value] of Object.entries(of)) yield* sentences(value, `${path}.${key}`)
}

/** Words that a language shares with English; all others differ. */
const shared: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'API',
    'Annexes',
    'Article',
    'Budget',
    'Condition',
    'Conditions',
    'Contributions',
    'Instrument',
    'Note',
    'Options',
    'Organisations',
    'PDF',
    'Participants',
    'Parties',
    'Plan',
    'Programmes',
    'Ratification',
    'SHA-256',
    'Sessions',
    'Situation',
    'Source',
    'Sources',
    'Webhooks',
    'association',
    'dissociation',
    'programme',
  ],
  uk: ['API', 'PDF', 'SHA-256'],
}

test('a sentence that stands as in English is a word of that language too', () => {
  const { tag: _, direction: __, ...english } = speech.en
  const known = new Map(sentences(english))
  for (const lang of langs.filter(l => l !== 'en')) {
    const same = [...sentences(speech[lang])].filter(([path, says]) => known.get(path) === says && /\p{L}/u.test(says))
    assert.deepEqual([...new Set(same.map(([, says]) => says))].sort(), [...(shared[lang] ?? [])].sort(), lang)
  }
})

test('what is filled into a reason or a refusal is the same in every language', () => {
  const blanks = (s: string): string[] => [...new Set(s.match(/\{\w+\}/g))].sort()
  for (const lang of langs)
    for (const table of ['why', 'refusals'] as const) {
      const [here, english]: readonly Readonly<Record<string, string>>[] = [speech[lang][table], speech.en[table]]
      assert.deepEqual(Object.keys(here ?? {}).sort(), Object.keys(english ?? {}).sort())
      for (const [code, says] of Object.entries(english ?? {}))
        assert.deepEqual(blanks(here?.[code] ?? ''), blanks(says), `${lang}: ${code}`)
    }
})
