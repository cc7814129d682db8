/** Every reason is a sentence that its facts fill. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayWhy, why, whySentences, type WhyCode } from './why.ts'

test('every code has a sentence of its own, and its facts fill it', () => {
  const said = new Set<string>()
  for (const code of Object.keys(whySentences) as WhyCode[]) {
    const facts = Object.fromEntries([...whySentences[code].matchAll(/\{(\w+)\}/g)].map(([, name]) => [name as string, `<${name}>`]))
    const sentence = sayWhy(why(code, facts))
    assert.match(sentence, /^[a-z"<].{7,}/, code)
    assert.doesNotMatch(sentence, /[{}]/, code)
    for (const name of Object.keys(facts)) assert.ok(sentence.includes(`<${name}>`), `${code}: ${name}`)
    said.add(sentence)
  }
  assert.equal(said.size, Object.keys(whySentences).length)
})

test('a reason without facts is one and the same, and can be said in another language', () => {
  assert.equal(why('counts'), why('counts'))
  assert.notEqual(why('counts'), why('opens'))
  assert.deepEqual(why('late', { closed: 'noon' }), { code: 'late', facts: { closed: 'noon' } })
  assert.equal(sayWhy(why('late', { closed: 'noon' })), 'it came after the close, noon')
  assert.equal(sayWhy(why('late', { closed: 'midi' }), { late: 'venu après la clôture, {closed}' }), 'venu après la clôture, midi')
})
