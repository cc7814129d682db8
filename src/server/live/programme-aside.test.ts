/** What another sets up in a programme, and a risk that another names, is shown as its own and makes nobody late. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type League, openLeague, ORG } from '../../../test/live.ts'

let league: League
before(async () => {
  league = await openLeague({ template: 'council' })
})
interface Item {
  readonly id: string
  readonly state: string
  readonly aside: boolean
  readonly by: readonly string[]
  readonly risks: readonly { readonly aside: boolean }[]
}
const read = async (): Promise<{ counts: Record<string, number>; items: readonly Item[] }> => {
  const all = (await (await league.get(`/${ORG}/programmes/harbours.json`)).json()) as {
    counts: Record<string, number>
    items: readonly Item[]
  }
  return { counts: all.counts, items: all.items }
}

test('a milestone and a risk of another are shown under its name and not counted; an officer takes the one in', async () => {
  const later = (): void => void (league.clock += 60_000)
  const send = async (as: string, act: string, matter: string, more: object = {}): Promise<number> => {
    later()
    return league.act(as, { act, matter, ...more })
  }
  await send('EST', 'set up the programme', 'harbours', { title: 'Harbours' })
  await send('EST', 'set up the project', 'harbours/lights', { title: 'Lights', owner: 'AUR' })
  await send('AUR', 'set the milestone', 'harbours/lights/a', { title: 'First lamp', due: '2030-01-01' })
  const sound = await read()
  await send('COR', 'set the milestone', 'harbours/lights/zzz', { title: 'Planted', due: '2025-01-01', owner: 'EST' })
  await send('COR', 'named a risk', 'harbours/lights/a', { title: 'Said by another' })
  const after = await read()
  assert.deepEqual(after.counts, sound.counts)
  const item = (id: string): Item | undefined => after.items.find(i => i.id === id)
  assert.deepEqual([item('harbours/lights/zzz')?.aside, item('harbours/lights/zzz')?.by], [true, ['COR']])
  assert.deepEqual(
    ['harbours', 'harbours/lights', 'harbours/lights/a'].map(id => [item(id)?.aside, item(id)?.state]),
    ['harbours', 'harbours/lights', 'harbours/lights/a'].map(id => [false, sound.items.find(i => i.id === id)?.state]),
  )
  assert.equal(item('harbours/lights/a')?.risks[0]?.aside, true)
  const html = (await (await league.get(`/${ORG}/programmes/harbours`)).text()).replace(/<[^>]+>/g, '')
  assert.match(html, /Planted[\s\S]*by Corsalis; not counted here/)
  assert.match(html, /Said by another[\s\S]*by Corsalis; not counted here/)
  await send('AUR', 'named a risk', 'harbours/lights/a', { title: 'Storm' })
  await send('Secretary General', 'set the milestone', 'harbours/lights/zzz', { due: '2025-01-01' })
  const taken = await read()
  assert.deepEqual([taken.counts['late'], taken.counts['at risk']], [(sound.counts['late'] ?? 0) + 1, 1])
})
