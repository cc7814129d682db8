/** A figure that does not add up is told before it is sent, in the preview; sending it is not refused, for both figures may stand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLeague, ORG } from '../../../test/live.ts'

test('the preview of a figure tells what it does not agree with; the act is taken all the same', async () => {
  const league = await openLeague()
  const boats = { matter: 'boats', unit: 'boats' }
  const says = async (draft: object): Promise<string> => {
    const answer = await league.post(`/${ORG}/preview`, draft, 'AUR')
    assert.equal(answer.status, 200)
    return ((await answer.json()) as { says: string[] }).says.join(' ')
  }
  await league.act('Secretary General', { act: 'set the reckoning', matter: 'boats', title: 'Boats', class: 'running total' })
  await league.act('AUR', { act: 'claimed', ...boats, value: '12' })
  league.clock += 86_400_000
  assert.doesNotMatch(await says({ act: 'claimed', ...boats, value: '12' }), /Boats/)
  const fewer = { act: 'claimed', ...boats, value: '11' }
  assert.match(await says(fewer), /“Boats”: 11 is less than the 12 of [^.]*, of a figure that only grows\. Correct the figure/)
  // Somebody else may count otherwise.
  const other = await league.post(`/${ORG}/preview`, fewer, 'BRI')
  assert.doesNotMatch(((await other.json()) as { says: string[] }).says.join(' '), /less than/)
  assert.ok((await league.act('AUR', fewer)) > 0)
})
