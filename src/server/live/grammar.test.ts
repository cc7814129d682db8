/** The pages of the demonstration are said in sentences of each language: articles once, outcomes that begin with a noun, abbreviated years. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { DEMONSTRATION, openDemonstration } from '../../../test/demonstration.ts'

const began = await openDemonstration('2026-11-30T12:00:00Z')
after(() => began.close())
const page = async (path: string, lang: string, by?: string): Promise<string> =>
  (await (await began.get(`/${DEMONSTRATION}/${path}?lang=${lang}`, by === undefined ? '' : await began.enter(by))).text())
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('an outcome that begins with a noun is no predicate, and the article of a name stands once', async () => {
  assert.match(await page('charter', 'en'), /when all conditions have the outcome “condition met”/)
  assert.match(await page('matters/communique', 'en'), /none of the paragraphs is bracketed \(bracketed: 3\)/)
  assert.match(await page('parties/AUR', 'en'), /A party to the Lakes League \(demonstration\) on this day/)
})

test('the words of the field are said in French and Ukrainian, and no year is dotted twice', async () => {
  assert.match(await page('desk', 'fr', 'AUR'), /la parole d’Aurland/)
  const candidate = await page('matters/FEN', 'fr')
  assert.match(candidate, /condition remplie/)
  assert.doesNotMatch(candidate, /« condition met »|held to the list/)
  assert.match(await page('matters/dues', 'fr'), /Décision par vote/)
  assert.match(await page('matters/dues', 'uk'), /Рішення голосуванням/)
  assert.doesNotMatch(await page('profile/FEN', 'uk'), /р\.\./)
  assert.doesNotMatch(await page('conditions/FEN', 'uk'), /р\.\./)
})
