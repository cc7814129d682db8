/** French agrees: who counts is said with a feminine noun, and so is what they did. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { main } from './main.ts'

async function said(...args: string[]): Promise<string> {
  let out = ''
  await main(args, { out: text => void (out += text), err: text => void (out += text), now: () => Date.parse('2026-03-11T12:00:00Z') })
  return out.replaceAll('\u00a0', ' ')
}

test('those who sit, and those of a group, are parties that abstained and were recorded', async () => {
  const standing = await said('standing', 'demonstration', '--as-of', '2026-03-11', '--lang', 'fr')
  assert.match(standing, /au moins 3 des parties membres de « Conseil » ont voté pour, ont voté contre ou se sont abstenues/)
  assert.match(standing, /plus de la moitié des parties du groupe « membres votants » ont voté pour/)
  assert.match(standing, /sauf si l’une des parties membres de « Conseil » a fait objection/)
  for (const masculine of [/(?<!parties )membres de/, /l’un des membres/]) assert.doesNotMatch(standing, masculine)
  const read = await said('read', 'charters/commons', '--lang', 'fr')
  assert.doesNotMatch(read, /parties [^.]*pris tels/)
})

test('one condition is met, two are; a day is preceded by its article, and a vowel by d’', async () => {
  const profile = await said('profile', 'demonstration', '--as-of', '2026-03-11', '--matter', 'FEN', '--lang', 'fr')
  assert.match(profile, /1 des 4 conditions que compte une règle est remplie\./)
  assert.match(profile, /The shore: 1 sur 2, depuis le 12 septembre 2025/)
  assert.match(profile, /Selon les constats d’Aurland/)
  assert.doesNotMatch(profile, /« «/)
})
