/** What lies beside the record: sent without powers and confirmed, and what two people put their names to. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { followed } from '../../../test/html.ts'
import { type Answered, type Lakes, openLakes, ORG } from '../../../test/lakes.ts'
import { beginSession } from '../people/person.ts'
import { endOf } from './kept.ts'

const MORE = `
## Article 9 — Credentials

\`\`\`yaml rule
credentials:
  registered by: Secretary General
  confirmed: within 7 days
  four eyes: [stated, closed the vote]
\`\`\`
`
const UNTIL = '2026-12-04T12:00:00+01:00[Europe/Zurich]'
const DAY = 86_400_000

let lakes: Lakes
let secretary = ''
type Delegate = Awaited<ReturnType<Lakes['delegate']>>
let aur: Delegate
let bri: Delegate
let guest: Delegate
before(async () => {
  lakes = await openLakes({ more: MORE })
  secretary = await lakes.secretary()
  aur = await lakes.delegate(secretary, 'AUR')
  bri = await lakes.delegate(secretary, 'BRI')
  guest = await lakes.invite(secretary, 'AUR', false)
  await lakes.done(lakes.act(secretary, { act: 'placed under silence', matter: 'ferry', title: 'Ferry', until: UNTIL }), 201)
})
after(() => lakes.close())

const waiting = (session: string): Promise<Answered> => lakes.done(lakes.get(`/${ORG}/waiting`, session), 200)
const confirm = (session: string, key: string): Promise<Response> => lakes.post(`/${ORG}/apart/confirm`, { key }, session)
const sign = (session: string, key: string): Promise<Response> => lakes.post(`/${ORG}/hands/sign`, { key }, session)
const refuse = (session: string, key: string, reason = 'not agreed'): Promise<Response> =>
  lakes.post(`/${ORG}/hands/refuse`, { key, reason }, session)
const renew = async (): Promise<void> => {
  for (const one of [aur, bri, guest]) one.session = await beginSession(lakes.hall.drawer, one.id, 'link', lakes.now())
  const people = await lakes.hall.drawer.list<{ id: string; by: string }>('person')
  const id = people.find(p => p.value.by === lakes.hall.registrar())?.value.id ?? ''
  secretary = await beginSession(lakes.hall.drawer, id, 'link', lakes.now())
}

test('without powers an act is kept apart, both sides are told, and the record does not grow', async () => {
  const size = lakes.hall.live.size()
  const letters = lakes.letters.length
  const sent = { act: 'objected', matter: 'ferry', key: 'guest-1', note: 'by telephone' }
  const apart = await lakes.done(lakes.act(guest.session, sent), 202)
  assert.equal(apart.received, new Date(lakes.now()).toISOString())
  assert.equal(lakes.hall.live.size(), size)
  const told = lakes.letters.slice(letters)
  assert.deepEqual(told.map(l => l.to.by).sort(), ['AUR', 'AUR', 'Secretary General'])
  assert.match(told[0]?.text ?? '', /sent for Aurland without powers.*may confirm it until/s)
  // The same again is the same; another act under its key is not.
  await lakes.done(lakes.act(guest.session, sent), 202)
  assert.equal(lakes.letters.length, letters + 3)
  assert.match(await lakes.says(lakes.act(guest.session, { ...sent, act: 'agreed' }), 409), /used for another act/)
  assert.deepEqual(
    (await waiting(aur.session)).apart.map((k: Answered) => k.key),
    ['guest-1'],
  )
  assert.deepEqual(
    (await waiting(secretary)).apart.map((k: Answered) => k.by),
    ['AUR'],
  )
  assert.deepEqual((await waiting(bri.session)).apart, [])
  const desk = await lakes.app.request(`/${ORG}/desk`, { headers: { authorization: `Bearer ${aur.session}` } })
  assert.match(await desk.text(), /Kept apart.*guest-1.*Confirm/s)
})

test('a person with powers of the same party confirms it, dated at the submission; twice is once', async () => {
  const received = lakes.now()
  const size = lakes.hall.live.size()
  lakes.move(received + 60_000)
  assert.match(await lakes.says(confirm(guest.session, 'guest-1'), 403), /another person of your party/)
  assert.match(await lakes.says(confirm(bri.session, 'guest-1'), 404), /Nothing of this kind/)
  assert.match(await lakes.says(confirm(secretary, 'guest-1'), 404), /Nothing of this kind/)
  const done = await lakes.done(confirm(aur.session, 'guest-1'), 201)
  const line = JSON.parse(done.line)
  assert.equal(line.at, new Date(received).toISOString())
  assert.equal(line.received, new Date(lakes.now()).toISOString())
  assert.equal(line.person, aur.id)
  assert.equal(line.second, undefined)
  assert.equal(line.note, `by telephone (sent by ${guest.id} without powers, confirmed by ${aur.id})`)
  assert.equal(done.worth.worth, 'counts')
  const again = await lakes.done(confirm(aur.session, 'guest-1'), 200)
  assert.equal(again.no, done.no)
  assert.equal(
    (await lakes.done(lakes.act(guest.session, { act: 'objected', matter: 'ferry', key: 'guest-1', note: 'by telephone' }), 200)).no,
    done.no,
  )
  assert.equal(lakes.hall.live.size(), size + 1)
  assert.deepEqual((await waiting(aur.session)).apart, [])
  assert.match(lakes.letters.at(-1)?.text ?? '', /confirmed and stands in the record as number/)
})

test('what is not confirmed in time expires, and a charter may let nothing be confirmed', async () => {
  await lakes.done(lakes.act(guest.session, { act: 'agreed', matter: 'ferry', key: 'guest-2' }), 202)
  const charter = { seat: { city: 'Geneva', zone: 'Europe/Zurich' }, holidays: ['2026-11-26'] }
  const start = Date.parse('2026-11-23T12:00:00Z')
  assert.equal(endOf({ n: 72, unit: 'hours' }, start, charter), start + 3 * DAY - 1)
  assert.equal(endOf({ n: 7, unit: 'days' }, start, charter), Date.parse('2026-11-30T23:00:00Z') - 1)
  assert.equal(endOf({ n: 1, unit: 'weeks' }, start, charter), Date.parse('2026-11-30T23:00:00Z') - 1)
  assert.equal(endOf({ n: 4, unit: 'working days' }, start, charter), Date.parse('2026-11-30T23:00:00Z') - 1)
  lakes.move('2026-11-30T23:00:00Z')
  await renew()
  assert.match(await lakes.says(confirm(aur.session, 'guest-2'), 409), /ran out at 2026-11-30T22:59:59.999Z/)
  assert.deepEqual((await waiting(aur.session)).apart, [])
  const never = await openLakes()
  const theirs = await never.secretary()
  const one = await never.delegate(theirs, 'AUR')
  const two = await never.invite(theirs, 'AUR', false)
  await never.done(never.act(two.session, { act: 'objected', matter: 'x', key: 'k' }), 202)
  assert.match(await never.says(never.post(`/${ORG}/apart/confirm`, { key: 'k' }, one.session), 403), /does not let a party confirm/)
  await never.close()
})

test('an act of four eyes waits for a second person with powers, and enters with both', async () => {
  const colleague = await lakes.invite(secretary, 'AUR', false)
  const size = lakes.hall.live.size()
  const letters = lakes.letters.length
  const sent = { act: 'stated', matter: 'ferry', note: 'We agree.', key: 'statement' }
  const hand = await lakes.done(lakes.act(aur.session, sent), 202)
  assert.match(hand.says, /two people/)
  assert.equal(lakes.hall.live.size(), size)
  assert.equal(lakes.letters.length, letters, 'nobody else holds powers yet')
  const other = await beginSession(lakes.hall.drawer, aur.id, 'passkey', lakes.now())
  assert.match(await lakes.says(sign(other, 'statement'), 403), /another person/)
  assert.match(await lakes.says(sign(colleague.session, 'statement'), 403), /no credentials for Aurland/)
  assert.match(await lakes.says(sign(bri.session, 'statement'), 404), /Nothing of this kind/)
  const issued = await lakes.done(lakes.act(aur.session, { act: 'issued credentials', to: colleague.id }), 201)
  await lakes.done(lakes.act(secretary, { act: 'registered credentials', answers: issued.no }), 201)
  const both = await Promise.all([sign(colleague.session, 'statement'), sign(colleague.session, 'statement')])
  assert.ok(both.some(r => r.status === 201))
  const done = await lakes.done(both.find(r => r.status === 201) as Response, 201)
  const line = JSON.parse(done.line)
  assert.deepEqual([line.person, line.second, line.by, line.act], [aur.id, colleague.id, 'AUR', 'stated'])
  assert.equal(line.at, line.received)
  assert.equal((await lakes.done(sign(colleague.session, 'statement'), 200)).no, done.no)
  assert.equal((await lakes.done(lakes.act(aur.session, sent), 200)).no, done.no)
  assert.deepEqual(
    lakes.letters.slice(-2).map(l => l.to.id),
    [aur.id, colleague.id],
  )
  assert.match(await lakes.says(refuse(colleague.session, 'statement'), 409), /in the record already/)
  guest = colleague
})

test('the powers of both are asked when the second signs, not when the first sent it', async () => {
  const third = await lakes.invite(secretary, 'AUR', false)
  const issued = await lakes.done(lakes.act(aur.session, { act: 'issued credentials', to: third.id }), 201)
  await lakes.done(lakes.act(secretary, { act: 'registered credentials', answers: issued.no }), 201)
  await lakes.done(lakes.act(third.session, { act: 'stated', matter: 'ferry', key: 'lost' }), 202)
  assert.match(lakes.letters.at(-1)?.subject ?? '', /a second name is wanted/)
  await lakes.done(lakes.act(aur.session, { act: 'withdrew its credentials', answers: issued.no }), 201)
  const size = lakes.hall.live.size()
  assert.match(await lakes.says(sign(aur.session, 'lost'), 403), /Delegate of AUR may no longer do it: .*withdrawn/)
  assert.equal(lakes.hall.live.size(), size)
})

test('a second person refuses with a reason, the first takes it back, and after seven days it is over', async () => {
  await lakes.done(lakes.act(aur.session, { act: 'stated', matter: 'ferry', key: 'refused' }), 202)
  assert.match(await lakes.says(refuse(bri.session, 'refused'), 404), /Nothing/)
  await lakes.says(lakes.post(`/${ORG}/hands/refuse`, { key: 'refused' }, guest.session), 400)
  await lakes.done(refuse(guest.session, 'refused', 'the wording is not agreed'), 200)
  assert.match(lakes.letters.at(-1)?.text ?? '', /the wording is not agreed/)
  assert.match(await lakes.says(sign(guest.session, 'refused'), 409), /the wording is not agreed/)
  assert.match(
    await lakes.says(lakes.act(aur.session, { act: 'stated', matter: 'ferry', key: 'refused' }), 409),
    /the wording is not agreed/,
  )
  await lakes.done(lakes.act(aur.session, { act: 'stated', matter: 'ferry', key: 'mine' }), 202)
  await lakes.done(refuse(aur.session, 'mine', 'sent too early'), 200)
  await lakes.done(lakes.act(aur.session, { act: 'stated', matter: 'ferry', key: 'old' }), 202)
  assert.equal((await waiting(guest.session)).hands.length, 2, 'the one whose sender lost his powers, and this')
  lakes.move(lakes.now() + 7 * DAY + 1)
  await renew()
  assert.match(await lakes.says(sign(guest.session, 'old'), 409), /Seven days have passed/)
  assert.match(await lakes.says(lakes.act(aur.session, { act: 'stated', matter: 'ferry', key: 'old' }), 409), /Seven days/)
  assert.deepEqual((await waiting(guest.session)).hands, [])
})

test('what was sent without powers and wants two names is confirmed by one, signed by another', async () => {
  const stray = await lakes.invite(secretary, 'AUR', false)
  await lakes.done(lakes.act(stray.session, { act: 'stated', matter: 'ferry', key: 'both' }), 202)
  const sentAt = lakes.now()
  lakes.move(sentAt + 3_600_000)
  await lakes.done(confirm(aur.session, 'both'), 202)
  assert.match(await lakes.says(sign(aur.session, 'both'), 403), /another person/)
  const done = await lakes.done(sign(guest.session, 'both'), 201)
  const line = JSON.parse(done.line)
  assert.deepEqual([line.at, line.person, line.second], [new Date(sentAt).toISOString(), aur.id, guest.id])
  assert.match(line.note, new RegExp(`sent by ${stray.id} without powers, confirmed by ${aur.id}`))
  assert.deepEqual((await waiting(aur.session)).apart, [])
})

test('a key is one person’s: another’s act under it is refused alone, and what was kept apart stays what it was', async () => {
  const stray = await lakes.invite(secretary, 'AUR', false)
  const vote = { act: 'objected', matter: 'ferry', key: 'one-key' }
  await lakes.done(lakes.act(stray.session, vote), 202)
  assert.match(await lakes.says(lakes.act(aur.session, { act: 'noted', matter: 'ferry', key: 'one-key' }), 409), /draw a new one/)
  assert.match(await lakes.says(lakes.act(aur.session, vote), 409), /draw a new one/)
  // Kept by a node at the very same moment: it is not what is confirmed.
  const [answer] = await lakes.hall.store.append(ORG, [
    {
      act: { by: 'AUR', act: 'noted', matter: 'ferry', person: aur.id },
      author: 'AUR',
      key: 'one-key',
      powers: lakes.hall.way.powersAt(),
    },
  ])
  assert.ok(answer?.kind === 'receipt')
  await lakes.hall.live.heard(answer.no)
  assert.match(await lakes.says(confirm(aur.session, 'one-key'), 409), /key/)
  assert.equal((await waiting(aur.session)).apart.length, 1)
  assert.match(await lakes.says(lakes.act(aur.session, vote), 409), /draw a new one/)
  await lakes.done(lakes.act(stray.session, vote), 202)
})

test('only those whom the charter names date an act; clocks are kept at the hour of the seat', async () => {
  assert.match(
    await lakes.says(lakes.act(aur.session, { act: 'agreed', matter: 'ferry', at: '2026-11-20' }), 403),
    /Only Secretary General may date an act/,
  )
  const letter = { act: 'noted', matter: 'letter', at: '2026-11-20', note: 'came by letter' }
  assert.equal(JSON.parse((await lakes.done(lakes.act(secretary, letter), 201)).line).at, '2026-11-20')
  const place = (until: string, matter: string): Promise<Response> =>
    lakes.act(secretary, { act: 'placed under silence', matter, title: matter, until })
  for (const [i, until] of ['2027-06-01T12:00:00+02:00', '2027-06-01T10:00:00Z', '2027-06-01T06:00:00-04:00'].entries())
    assert.equal(JSON.parse((await lakes.done(place(until, `road-${i}`), 201)).line).until, '2027-06-01T12:00:00+02:00[Europe/Zurich]')
  const elsewhere = '2027-06-01T06:00:00-04:00[America/New_York]'
  assert.equal(JSON.parse((await lakes.done(place(elsewhere, 'road-9'), 201)).line).until, elsewhere)
  await lakes.says(place('2027-06-01T12:00:00', 'road-10'), 400)
  const form = async (until: string, lang = 'en'): Promise<Response> =>
    lakes.app.request(`/${ORG}/preview?lang=${lang}`, {
      method: 'POST',
      body: new URLSearchParams({ act: 'placed under silence', matter: 'bridge', title: 'Bridge', until }).toString(),
      headers: { authorization: `Bearer ${secretary}`, 'content-type': 'application/x-www-form-urlencoded' },
    })
  assert.equal((await followed(lakes.app, form('2027-06-01T12:00'), { authorization: `Bearer ${secretary}` })).status, 200)
  const twice = await form('2027-10-31T02:30')
  assert.equal(twice.status, 400)
  assert.match(await twice.text(), /comes twice in Europe\/Zurich/)
  assert.match(await (await form('2027-03-28T02:30')).text(), /does not exist in Europe\/Zurich/)
})

test('in French', async () => {
  const says = async (path: string, body: object, session: string): Promise<string> =>
    String(((await (await lakes.post(path, body, session)).json()) as Answered).detail)
  assert.match(await says(`/${ORG}/apart/confirm?lang=fr`, { key: 'x' }, aur.session), /mis à part/)
  assert.match(await says(`/${ORG}/acts?lang=fr`, { act: 'agreed', matter: 'ferry', at: '2026-11-20' }, aur.session), /peut dater/)
})
