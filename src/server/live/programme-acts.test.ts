/** A secretariat writes a programme by the form of an act: its matter, its days and what it depends on are asked for, and what is sent is kept. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { followed } from '../../../test/html.ts'
import { openLeague, ORG } from '../../../test/live.ts'

test('the form of a milestone asks for what a milestone has, and what is filled in is previewed as written', async () => {
  const league = await openLeague()
  const html = { accept: 'text/html' }
  const form = await (await league.get(`/${ORG}/act?act=set+the+milestone`, 'Secretary General', html)).text()
  for (const name of ['matter', 'title', 'owner', 'due', 'depends', 'note']) assert.match(form, new RegExp(`name="${name}"`), name)
  const money = await (await league.get(`/${ORG}/act?act=pledged`, 'AUR', html)).text()
  for (const name of ['amount', 'currency', 'qualifier', 'through', 'concerning']) assert.match(money, new RegExp(`name="${name}"`), name)
  const sent = {
    act: 'set the milestone',
    matter: 'harbours/pier',
    title: 'Pier built',
    due: '2027-06-30',
    depends: 'harbours/piles; harbours/stone',
  }
  const posted = await league.app.request(`/${ORG}/preview`, {
    method: 'POST',
    body: new URLSearchParams(sent).toString(),
    headers: {
      authorization: `Bearer ${league.session['Secretary General']}`,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html',
    },
  })
  const preview = await followed(league.app, posted, { authorization: `Bearer ${league.session['Secretary General']}` })
  assert.equal(preview.status, 200)
  const page = await preview.text()
  assert.match(page, /Pier built/)
  assert.match(page, /harbours\/stone/)
  const no = await league.act('Secretary General', { ...sent, depends: ['harbours/piles', 'harbours/stone'] })
  assert.ok(no > 0)
})

test('what another set up is not dropped: the preview says who may, the act is kept, and the programme stands', async () => {
  const league = await openLeague()
  await league.act('Secretary General', { act: 'set up the programme', matter: 'harbours', title: 'Harbours' })
  await league.act('AUR', { act: 'set up the project', matter: 'harbours/pier', title: 'Pier', due: '2027-06-30' })
  const drop = { act: 'dropped', matter: 'harbours/pier' }
  const preview = await (await league.post(`/${ORG}/preview`, drop, 'BRI')).text()
  assert.match(preview, /without standing/)
  assert.match(preview, /only AUR or an officer may do this here/)
  await league.act('BRI', drop)
  const state = async (): Promise<string> => {
    const { programmes } = (await (await league.get(`/${ORG}/programmes.json`, 'AUR')).json()) as {
      programmes: { items: { id: string; state: string }[] }[]
    }
    return programmes[0]?.items.find(i => i.id === 'harbours/pier')?.state ?? ''
  }
  assert.notEqual(await state(), 'dropped')
  await league.act('AUR', drop)
  assert.equal(await state(), 'dropped')
})
