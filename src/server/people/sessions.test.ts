/** Sessions: how long they last, who ends them; and that nobody is kept out by what another did. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Hono } from 'hono'
import { type Answered, type Lakes, openLakes, ORG } from '../../../test/lakes.ts'
import { addressOf } from './attempts.ts'
import { beginSession } from './person.ts'

const HOUR = 3_600_000
let lakes: Lakes
let secretary = ''
let aur: { id: string; session: string; mail: string }
before(async () => {
  lakes = await openLakes({ env: { ENTENTE_PROXIES: '192.0.2.1' } })
  secretary = await lakes.secretary()
  aur = await lakes.invite(secretary, 'AUR')
})
after(() => lakes.close())

const again = (person: string): Promise<string> => beginSession(lakes.hall.drawer, person, 'link', lakes.now())
const page = (session: string): Promise<Answered> => lakes.done(lakes.get(`/${ORG}/sessions`, session), 200)
const status = async (session: string): Promise<number> => (await lakes.get(`/${ORG}/sessions`, session)).status

test('a person sees their sessions, ends one, and all others', async () => {
  const [two, three, four] = [await again(aur.id), await again(aur.id), await again(aur.id)]
  const { sessions } = await page(two)
  assert.equal(sessions.length, 4)
  assert.equal(sessions.filter((s: Answered) => s.here).length, 1)
  const other = (await page(three)).sessions.find((s: Answered) => s.here).id
  assert.match(await lakes.says(lakes.post(`/${ORG}/sessions`, { session: other }, secretary), 404), /no such session/)
  await lakes.done(lakes.post(`/${ORG}/sessions`, { session: other }, two), 200)
  assert.equal(await status(three), 401)
  assert.deepEqual(await lakes.done(lakes.post(`/${ORG}/sessions`, { others: true }, two), 200), { ended: 2 })
  assert.equal(await status(four), 401)
  assert.equal(await status(two), 200)
  assert.match(await lakes.says(lakes.post(`/${ORG}/sessions`, {}, two), 400), /Say which session/)
  const form = await lakes.app.request(`/${ORG}/sessions?lang=fr`, { headers: { authorization: `Bearer ${two}` } })
  const shown = await form.text()
  assert.match(shown, /Clés d’accès/)
  assert.match(shown, /Depuis \d+(er)? \p{L}+ \d{4}, \d\d:\d\d \(Zurich\), /u)
  assert.doesNotMatch(shown, /<span>[^<]*T\d\d:\d\d/)
})

test('a session ends after a day without use, and after a week of use', async () => {
  const idle = await again(aur.id)
  const used = await again(aur.id)
  for (let i = 1; i <= 7; i++) {
    lakes.move(lakes.now() + 23 * HOUR + 59 * 60_000)
    assert.equal(await status(used), 200, `day ${i}`)
    if (i === 2) assert.equal(await status(idle), 401)
  }
  lakes.move(lakes.now() + 8 * 60_000)
  assert.equal(await status(used), 401)
  secretary = await again(await secretaryId())
})
const secretaryId = async (): Promise<string> => {
  const people = await lakes.hall.drawer.list<{ id: string; by: string }>('person')
  return people.find(p => p.value.by === lakes.hall.registrar())?.value.id ?? ''
}

test('the registrar ends the sessions of a person, and nobody else does', async () => {
  const one = await again(aur.id)
  assert.equal((await lakes.post(`/${ORG}/people/sessions`, { person: aur.id }, one)).status, 403)
  await lakes.done(lakes.post(`/${ORG}/people/sessions`, { person: aur.id }, secretary), 200)
  assert.equal(await status(one), 401)
})

test('who is left without any powers by withdrawals is signed out and does not come in again', async () => {
  const bri = await lakes.invite(secretary, 'BRI')
  const second = await lakes.invite(secretary, 'BRI', false)
  const issued = await lakes.done(lakes.act(bri.session, { act: 'issued credentials', to: second.id }), 201)
  const full = await lakes.done(lakes.act(bri.session, { act: 'issued full powers', to: second.id }), 201)
  await lakes.done(lakes.act(bri.session, { act: 'withdrew its credentials', answers: issued.no }), 201)
  assert.equal(await status(second.session), 200, 'full powers stand')
  await lakes.done(lakes.act(bri.session, { act: 'withdrew its full powers', answers: full.no }), 201)
  assert.equal(await status(second.session), 401)
  assert.deepEqual(await lakes.hall.drawer.list('session').then(all => all.filter(k => (k.value as Answered).person === second.id)), [])
  const before = lakes.letters.length
  await lakes.done(lakes.post('/-/sign-in', { org: ORG, mail: second.mail }), 202)
  assert.equal(lakes.letters.length, before)
  await lakes.done(lakes.act(bri.session, { act: 'issued credentials', to: second.id }), 201)
  assert.equal(await status(await again(second.id)), 200)
})

test('the cookie of a session goes to its organisation alone, and under https only by https', async () => {
  const secure = await openLakes({ address: 'https://acts.example.org' })
  const session = await secure.secretary()
  assert.ok(session)
  const cor = await secure.done(secure.post(`/${ORG}/people`, { name: 'C', mail: 'c@example.org', by: 'COR' }, session), 201)
  assert.ok(cor.person)
  const token = /token=([\w-]+)/.exec(secure.letters.at(-1)?.text ?? '')?.[1]
  const entered = await secure.post('/-/enter', { org: ORG, token })
  const cookie = entered.headers.get('set-cookie') ?? ''
  for (const part of ['Path=/lakes-league', 'HttpOnly', 'Secure', 'SameSite=Lax']) assert.match(cookie, new RegExp(part))
  await secure.close()
})

test('the answer to whoever asks for a link is the same for a known address, and a person gets only so many', async () => {
  lakes.move(lakes.now() + 2 * HOUR)
  const before = lakes.letters.length
  const known = await lakes.done(lakes.post('/-/sign-in', { org: ORG, mail: aur.mail.toUpperCase() }), 202)
  assert.deepEqual(await lakes.done(lakes.post('/-/sign-in', { org: ORG, mail: 'nobody@example.org' }), 202), known)
  for (let i = 0; i < 9; i++) assert.deepEqual(await lakes.done(lakes.post('/-/sign-in', { org: ORG, mail: aur.mail }), 202), known)
  const sent = lakes.letters.slice(before)
  assert.equal(sent.length, 5)
  // Each link that was sent opens, whoever asked for it.
  for (const { text } of sent) await lakes.enter(text)
})

test('wrong links are refused more shortly after a while, and the right one opens all the same', async () => {
  lakes.move(lakes.now() + 2 * HOUR)
  const from = (address: string) => ({ 'x-forwarded-for': address })
  const tries = (address: string): Promise<Response> =>
    lakes.post('/-/enter', { org: ORG, token: 'x'.repeat(43) }, undefined, from(address))
  for (let i = 0; i < 30; i++) assert.equal((await tries('198.51.100.7')).status, 403)
  const often = await tries('198.51.100.7')
  assert.equal(often.status, 429)
  assert.equal(Number(often.headers.get('retry-after')), 900)
  assert.match(await often.text(), /tried too often from your network; try again in 15 minutes/)
  assert.equal((await tries('198.51.100.8')).status, 403, 'a neighbour')
  await lakes.done(lakes.post('/-/sign-in', { org: ORG, mail: aur.mail }, undefined, from('198.51.100.7')), 202)
  const token = /token=([\w-]+)/.exec(lakes.letters.at(-1)?.text ?? '')?.[1]
  await lakes.done(lakes.post('/-/enter', { org: ORG, token }, undefined, from('198.51.100.7')), 200)
  lakes.move(lakes.now() + 901_000)
  assert.equal((await tries('198.51.100.7')).status, 403)
})

test('the address that asks is the last that a proxy we know has seen', async () => {
  const app = new Hono().get('/', c => c.text(addressOf(c, { ENTENTE_PROXIES: '192.0.2.1' })))
  const seen = async (peer: string, forwarded?: string): Promise<string> =>
    (
      await app.request(
        '/',
        { headers: forwarded ? { 'x-forwarded-for': forwarded } : {} },
        { incoming: { socket: { remoteAddress: peer } } },
      )
    ).text()
  assert.equal(await seen('198.51.100.7', '203.0.113.9'), '198.51.100.7', 'a stranger is not believed')
  assert.equal(await seen('127.0.0.1', '10.0.0.1, 203.0.113.9'), '203.0.113.9')
  assert.equal(await seen('::1', '203.0.113.9, 192.0.2.1'), '203.0.113.9')
  assert.equal(await seen('::ffff:192.0.2.1', '203.0.113.9'), '203.0.113.9')
  assert.equal(await seen('127.0.0.1', 'nonsense'), '127.0.0.1')
  assert.equal(await seen('2001:db8:0:7::1'), await seen('2001:db8:0:7:ffff::9'))
  assert.notEqual(await seen('2001:db8:0:7::1'), await seen('2001:db8:0:8::1'))
})
