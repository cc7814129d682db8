/** `entente text`: the invented communiqué of the Commons, from its brackets to its footnotes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { main } from './main.ts'

async function said(...args: string[]): Promise<{ out: string; err: string; code: number }> {
  let [out, err] = ['', '']
  const code = await main(['text', 'charters/commons', ...args], {
    out: text => void (out += text),
    err: text => void (err += text),
    now: () => Date.parse('2026-03-01T00:00:00Z'),
  })
  return { out, err, code }
}
const of = ['--matter', 'river-communique']

test('on the first day: who holds which bracket, and what is proposed', async () => {
  const { out, code } = await said(...of, '--as-of', '2026-02-09T11:20:00+02:00')
  assert.equal(code, 0)
  assert.match(out, /2 brackets are held\. 2 proposals are open\./)
  assert.match(
    out,
    /3\. \[Tolls are lowered \[by a third\]\{OAK\} before the harvest\.\]\{ALD\}\n {4}Brackets: Alder, act \d+; Oak, act \d+/,
  )
  assert.match(out, /Birch, act \d+, Paragraph 1: The members welcome/)
})

test('between the languages: which did not follow', async () => {
  const { out } = await said(...of, '--as-of', '2026-02-09T14:30:00+02:00')
  assert.match(out, /thank the Works Board, which wrote it\.\n {4}French did not change with act \d+\./)
})

test('adopted: no bracket, two footnotes, and a number; in French with its authors', async () => {
  const { out } = await said(...of)
  assert.match(out, /^RC\/2026\/1 · Communiqué of the winter meeting · English/)
  assert.match(out, /Text adopted on 16 February 2026/)
  assert.match(out, /before the harvest\. \(1\)/)
  assert.match(out, /\(1\) Fir, act \d+, dissociation \(Paragraph 3\): Fir lowers its tolls after/)
  const french = (await said(...of, '--in', 'fr', '--authors')).out
  assert.match(french, /accueillent avec satisfaction le \{\d+\}rapport/)
  assert.match(french, /Birch, act \d+: Words: 14/)
  const json = JSON.parse((await said(...of, '--json')).out)
  assert.deepEqual([json.charter, json.brackets, json.footnotes.length, json.missing], ['commons', [], 2, []])
})

test('what is asked amiss is said', async () => {
  assert.match((await said()).err, /Name the matter of the text/)
  assert.match((await said(...of, '--in', 'de')).err, /not there in "de"; it has en, fr/)
  const none = await said('--matter', 'bells')
  assert.deepEqual([none.code, /names a text yet/.test(none.err)], [2, true])
})
