/** A consultation asked for: letters to everybody on duty, acknowledgement by an act, deputies, and nothing more once a party has acknowledged. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { createServer } from 'node:http'
import { SMTPServer } from 'smtp-server'
import type { AddressInfo } from 'node:net'
import { keepPerson, peopleOf } from '../people/person.ts'
import { DEMONSTRATION, openDemonstration } from '../../../test/demonstration.ts'
import { CONSULTATION } from '../../../test/drill.ts'
import { type League, openLeague, ORG } from '../../../test/live.ts'
import { type Notice, openNotice } from './notice.ts'
import { lettersIn } from './outbox.ts'
import { keepRoster } from './roster.ts'

const caught: { to: string; subject: string }[] = []
let refusing = false
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_, __, done) => done(refusing ? Object.assign(new Error('not now'), { responseCode: 451 }) : null),
  onData(stream, session, done) {
    let text = ''
    stream.on('data', part => (text += part))
    stream.on('end', () => {
      const subject = /^Subject: (.*)$/m.exec(text.replace(/\r\n[ \t]+/g, ' '))?.[1] ?? ''
      for (const { address } of session.envelope.rcptTo) caught.push({ to: address, subject })
      done()
    })
  },
})

let league: League
let notice: Notice
const MINUTE = 60_000

before(async () => {
  await new Promise<void>(ready => smtp.listen(0, '127.0.0.1', () => ready()))
})
after(async () => {
  await notice?.stop()
  await new Promise<void>(closed => smtp.close(() => closed()))
})
beforeEach(async () => {
  await notice?.stop()
  league = await openLeague({ more: CONSULTATION })
  // Everybody has an address.
  for (const person of await peopleOf(league.hall.drawer)) {
    const kept = await league.hall.drawer.get('person', person.id)
    await league.hall.drawer.put(
      'person',
      person.id,
      { ...person, mail: `${person.by.toLowerCase().replace(' ', '-')}@example.org` },
      { from: kept?.version ?? 0 },
    )
  }
  const { port } = smtp.server.address() as AddressInfo
  const opened = openNotice({
    halls: new Map([[ORG, league.hall]]),
    address: () => league.address,
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, ALERT_MINUTES: '5' },
    now: () => league.clock,
    tell: error => assert.fail(String(error)),
  })
  assert.ok(typeof opened !== 'string', String(opened))
  notice = opened
  await notice.round()
  caught.splice(0)
  refusing = false
})

const readersOf = (): string[] =>
  caught
    .splice(0)
    .map(l => l.to)
    .sort()
type Answer = {
  alerts: { members: { party: string; state: string }[]; known: number; missing: string[]; running: boolean; meets: string }[]
}
const boardOf = async (matter: string, as?: string): Promise<Answer['alerts'][0]> => {
  const response = await league.get(`/${ORG}/alert/${matter}.json`, as)
  assert.equal(response.status, 200, await response.clone().text())
  return ((await response.json()) as Answer).alerts.at(-1) ?? assert.fail('no alert')
}

test('a request is told to every other seat at once, and each acknowledges for its party', async () => {
  const { no, matter } = await league.open('AUR', { act: 'requested consultations', matter: 'flood', title: 'Flood in the east' })
  await notice.round()
  assert.ok(
    caught.every(l => /: ALERT: Aurland asks for consultations/.test(l.subject)),
    JSON.stringify(caught),
  )
  assert.deepEqual(
    readersOf(),
    ['bri', 'cor', 'dun', 'est'].map(p => `${p}@example.org`),
  )
  const first = await boardOf(matter)
  assert.deepEqual([first.known, first.missing, first.running], [1, ['BRI', 'COR', 'DUN', 'EST'], true])
  assert.equal(first.meets, '2026-11-24T13:00:00+01:00[Europe/Zurich]')
  for (const by of ['BRI', 'COR', 'DUN']) await league.act(by, { act: 'acknowledged', matter, answers: no })
  const then = await boardOf(matter)
  assert.deepEqual([then.known, then.missing], [4, ['EST']], 'four of five, and one named')
  league.clock += 5 * MINUTE
  await notice.round()
  assert.deepEqual(readersOf(), ['est@example.org'], 'only who has not acknowledged is reminded')
  await league.act('EST', { act: 'acknowledged', matter, answers: no })
  league.clock += 30 * MINUTE
  await notice.round()
  assert.deepEqual(readersOf(), [], 'nothing more once all have')
  assert.equal((await boardOf(matter)).running, false)
})

test('deputies are told where nobody on duty acknowledges; the roster is that of the request', async () => {
  const { hall } = league
  const [officer] = (await peopleOf(hall.drawer)).filter(p => p.by === 'BRI')
  const deputy = await keepPerson(hall.drawer, { name: 'Deputy', mail: 'deputy@example.org', by: 'BRI', issuer: false })
  assert.ok(officer)
  const issued = await league.act('BRI', { act: 'issued credentials', to: deputy.id })
  await league.act('Secretary General', { act: 'registered credentials', answers: issued })
  await keepRoster(hall.drawer, 'BRI', [[officer.id], [deputy.id]])
  await notice.round()
  caught.splice(0)
  await league.open('AUR', { act: 'requested consultations', matter: 'flood', title: 'Flood in the east' })
  await notice.round()
  assert.ok(!readersOf().includes('deputy@example.org'))
  // Changed while the alert runs: it keeps the roster it began with.
  await keepRoster(hall.drawer, 'BRI', [[deputy.id]])
  league.clock += 5 * MINUTE
  await notice.round()
  assert.deepEqual(
    readersOf().filter(to => /bri|deputy/.test(to)),
    ['bri@example.org', 'deputy@example.org'],
  )
})

test('a letter that waits is not sent once the party has acknowledged: the record is asked just before it leaves', async () => {
  refusing = true
  const { no, matter } = await league.open('AUR', { act: 'requested consultations', matter: 'flood', title: 'Flood in the east' })
  await notice.round()
  assert.deepEqual(readersOf(), [], 'the mail server refuses for now')
  await league.act('BRI', { act: 'acknowledged', matter, answers: no })
  refusing = false
  league.clock += 11_000
  await notice.round()
  assert.deepEqual(readersOf(), ['cor@example.org', 'dun@example.org', 'est@example.org'])
  assert.equal((await lettersIn(league.hall.drawer, 'spared')).length, 1)
})

test('letters that wait are spared by a cancel of whoever asked, and by nobody else’s act', async () => {
  const alerted = (): string[] =>
    caught
      .splice(0)
      .flatMap(l => (/: ALERT: /.test(l.subject) ? [l.to] : []))
      .sort()
  refusing = true
  const { no, matter } = await league.open('AUR', { act: 'requested consultations', matter: 'flood', title: 'Flood in the east' })
  await notice.round()
  const stated = await league.act('COR', { act: 'stated', matter, note: 'We read it.' })
  await league.act('BRI', { act: 'acknowledged', matter, answers: stated })
  await league.act('BRI', { act: 'cancelled the alert', matter, answers: no })
  assert.deepEqual((await boardOf(matter)).missing, ['BRI', 'COR', 'DUN', 'EST'])
  refusing = false
  league.clock += 11_000
  await notice.round()
  assert.deepEqual(
    alerted(),
    ['bri', 'cor', 'dun', 'est'].map(p => `${p}@example.org`),
  )
  refusing = true
  league.clock += 5 * MINUTE
  await notice.round()
  await league.act('AUR', { act: 'cancelled the alert', matter, answers: no })
  refusing = false
  league.clock += 11_000
  await notice.round()
  assert.deepEqual(alerted(), [], 'whoever asked has cancelled')
  assert.equal((await lettersIn(league.hall.drawer, 'spared')).length, 4)
  assert.equal((await boardOf(matter)).running, false)
})

test('who fixes the time is the chair, and the limit of the charter holds', async () => {
  const { matter } = await league.open('AUR', { act: 'requested consultations', matter: 'flood', title: 'Flood in the east' })
  await league.act('Secretary General', { act: 'fixed the time', matter, until: '2026-11-27T12:00:00+01:00[Europe/Zurich]' })
  assert.equal((await boardOf(matter)).meets, '2026-11-24T13:00:00+01:00[Europe/Zurich]')
  await league.act('Secretary General', { act: 'fixed the time', matter, until: '2026-11-23T16:00:00+01:00[Europe/Zurich]' })
  assert.equal((await boardOf(matter)).meets, '2026-11-23T16:00:00+01:00[Europe/Zurich]')
  const again = await league.open('AUR', { act: 'requested consultations', matter: 'fire', title: 'Fire in the west' })
  const room = await (await league.get(`/${ORG}/desk`, 'Secretary General', { accept: 'text/html' })).text()
  assert.match(room, /room\/fire\?act=fixed%20the%20time/, `who may fix the hour of ${again.matter} is offered it`)
})

test('a second request while one is open joins it, and a joint one counts once', async () => {
  const { matter } = await league.open('AUR', { act: 'requested consultations', matter: 'flood', title: 'Flood in the east' })
  await notice.round()
  readersOf()
  league.clock += MINUTE
  await league.act('BRI', { act: 'requested consultations', matter })
  await notice.round()
  const response = (await (await league.get(`/${ORG}/alert/${matter}.json`)).json()) as { alerts: { by: string[]; known: number }[] }
  assert.equal(response.alerts.length, 1)
  assert.deepEqual([response.alerts[0]?.by, response.alerts[0]?.known], [['AUR', 'BRI'], 2])
})

test('the board: whoever asked tells again or cancels, the chair fixes the hour, and who cannot be reached is named', async () => {
  const html = async (path: string, as?: string): Promise<string> => (await league.get(path, as, { accept: 'text/html' })).text()
  for (const person of await peopleOf(league.hall.drawer))
    if (person.by === 'DUN') {
      const kept = await league.hall.drawer.get('person', person.id)
      await league.hall.drawer.put('person', person.id, { ...person, mail: null }, { from: kept?.version ?? 0 })
    }
  const { no, matter } = await league.open('AUR', { act: 'requested consultations', matter: 'flood', title: 'Flood in the east' })
  const board = `/${ORG}/alert/${matter}`
  const own = await html(board, 'AUR')
  assert.match(own, new RegExp(`act=cancelled%20the%20alert&amp;matter=flood&amp;answers=${no}`))
  assert.match(own, /telephone them: Dunmark\./)
  assert.doesNotMatch(await html(board, 'BRI'), /cancelled%20the%20alert|fixed%20the%20time/)
  assert.match(await html(board, 'Secretary General'), /act=fixed%20the%20time&amp;matter=flood/)
  assert.doesNotMatch(await html(board), /telephone them|cancelled%20the%20alert/)
  await league.act('DUN', { act: 'acknowledged', matter, answers: no })
  assert.doesNotMatch(await html(board, 'AUR'), /telephone them/)
  // The test of the alert is one button, and leads to its board.
  assert.match(await html(`/${ORG}/alerts`, 'BRI'), />Test the alert</)
  const sent = await league.app.request(`/${ORG}/acts`, {
    method: 'POST',
    body: new URLSearchParams({ act: 'tested the alert', title: 'Test of the alert', back: 'alert' }),
    headers: { authorization: `Bearer ${league.session.BRI}`, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
  })
  assert.equal(sent.status, 303, await sent.text())
  assert.match(sent.headers.get('location') ?? '', new RegExp(`/${ORG}/alert/test-of-the-alert`))
})

test('addresses are called again with each reminder, until the party has acknowledged', async () => {
  const calls: { turn: number; no: number }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', part => (body += part))
    request.on('end', () => {
      const said = JSON.parse(body) as { type: string; data: { turn: number; no: number } }
      if (said.type === 'alert.raised') calls.push(said.data)
      response.writeHead(200).end()
    })
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', () => ready()))
  await league.post(`/${ORG}/webhooks`, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }, 'BRI')
  const { no, matter } = await league.open('AUR', { act: 'requested consultations', matter: 'flood', title: 'Flood in the east' })
  await notice.round()
  league.clock += 5 * MINUTE
  await notice.round()
  assert.deepEqual(
    calls.map(c => [c.no, c.turn]),
    [
      [no, 0],
      [no, 1],
    ],
  )
  await league.act('BRI', { act: 'acknowledged', matter, answers: no })
  league.clock += 5 * MINUTE
  await notice.round()
  assert.equal(calls.length, 2, 'no further call after the acknowledgement')
  server.close()
})

test('a duty roster that is refused is shown as it was chosen', async () => {
  const person = (await peopleOf(league.hall.drawer)).find(({ by }) => by === 'AUR') ?? assert.fail()
  const sent = await league.app.request(`/${ORG}/roster`, {
    method: 'POST',
    body: new URLSearchParams({ [person.id]: '2' }),
    headers: { authorization: `Bearer ${league.session['AUR']}`, 'content-type': 'application/x-www-form-urlencoded' },
  })
  assert.equal(sent.status, 400)
  assert.match(await sent.text(), /role="alert"[\s\S]*<option value="2" selected/)
})

test('the alert is tested once an hour by a party, and the refusal says when it may again', async () => {
  await league.act('AUR', { act: 'tested the alert', matter: 'trial' })
  league.clock += 59 * MINUTE
  const response = await league.post(`/${ORG}/acts`, { act: 'tested the alert', matter: 'trial-2' }, 'AUR')
  assert.equal(response.status, 400)
  assert.match(((await response.json()) as { detail: string }).detail, /Your party tested the alert on .*13:00.*an hour later/)
  await league.act('BRI', { act: 'tested the alert', matter: 'trial-2' })
  league.clock += MINUTE
  await league.act('AUR', { act: 'tested the alert', matter: 'trial-3' })
})

test('the alert is tested by a party or the secretariat, and once an hour however many posts come at once', async () => {
  const began = await openDemonstration('2026-11-30T12:00:00Z')
  const test = async (by: string): Promise<Response> =>
    began.send(`/${DEMONSTRATION}/acts`, { act: 'tested the alert', title: `By ${by}`, back: 'alert' }, await began.enter(by))
  for (const by of ['FEN', 'Speaker']) {
    const refused = await test(by)
    assert.equal(refused.status, 400, by)
    assert.match(await refused.text(), /tested by a party of the alliance or its secretariat/)
  }
  for (const by of ['BRI', 'Secretary General']) assert.equal((await test(by)).status, 303, by)
  await began.close()
  const all = await Promise.all(
    Array.from({ length: 6 }, (_, i) => league.post(`/${ORG}/acts`, { act: 'tested the alert', matter: `once-${i}` }, 'COR')),
  )
  assert.deepEqual(all.map(({ status }) => status).sort(), [201, 400, 400, 400, 400, 400])
})

test('everybody is told of an alert again six times within an hour by each', async () => {
  const { no, matter } = await league.open('AUR', { act: 'requested consultations', matter: 'flood', title: 'Flood in the east' })
  const again = { act: 'updated the alert', matter, answers: no }
  for (let i = 0; i < 6; i++) {
    await league.act('AUR', again)
    league.clock += MINUTE
  }
  const response = await league.post(`/${ORG}/acts`, again, 'AUR')
  assert.equal(response.status, 400)
  assert.match(((await response.json()) as { detail: string }).detail, /six times since .*13:00.*an hour after that/)
  await league.act('Secretary General', again)
  league.clock += 54 * MINUTE
  await league.act('AUR', again)
})

test('every seat asks from the room of its council, and before it is sent the form and the review say who is alerted', async () => {
  const html = async (path: string, as?: string): Promise<string> => (await league.get(path, as, { accept: 'text/html' })).text()
  for (const by of ['AUR', 'BRI', 'COR', 'DUN', 'EST']) {
    const room = await html(`/${ORG}/bodies/Council`, by)
    assert.match(room, /href="[^"]*act\?act=requested%20consultations"[^>]*>\s*Request consultations/, by)
    assert.match(room, new RegExp(`href="/${ORG}/roster"`), by)
  }
  for (const as of [undefined, 'Secretary General'])
    assert.doesNotMatch(await html(`/${ORG}/bodies/Council`, as), /act=requested%20consultations/)
  const names = 'Brimhaven, Corsalis, Dunmark and Esteria'
  const form = await html(`/${ORG}/act?act=requested%20consultations`, 'AUR')
  assert.ok(form.includes(names), 'the form says who')
  assert.doesNotMatch(await html(`/${ORG}/act?act=stated`, 'AUR'), /alerted at once/)
  const draft = { act: 'requested consultations', matter: 'flood', title: 'Flood in the east' }
  const review = (await (await league.post(`/${ORG}/preview`, draft, 'AUR')).json()) as { alerts: string[]; says: string[] }
  assert.deepEqual(review.alerts, ['BRI', 'COR', 'DUN', 'EST'])
  assert.ok(review.says.some(s => s.includes(names)))
  const { matter } = await league.open('AUR', draft)
  assert.match(await html(`/${ORG}/alert/${matter}`, 'BRI'), new RegExp(`href="/${ORG}/roster"`))
  // A statement in it alerts nobody.
  const stated = (await (await league.post(`/${ORG}/preview`, { act: 'stated', matter, note: 'x' }, 'AUR')).json()) as { alerts: string[] }
  assert.deepEqual(stated.alerts, [])
})

test('the page: a banner on every page of those who have not acknowledged, one touch from there, and the board with its round', async () => {
  const { matter } = await league.open('AUR', { act: 'requested consultations', matter: 'flood', title: 'Flood in the east' })
  const desk = await (await league.get(`/${ORG}/desk`, 'BRI', { accept: 'text/html' })).text()
  assert.match(desk, /class="alerted/)
  assert.match(desk, /Acknowledge for Brimhaven/)
  assert.match(desk, /Request consultations/)
  assert.doesNotMatch(await (await league.get(`/${ORG}/desk`, 'AUR', { accept: 'text/html' })).text(), /class="alerted/)
  const form = new URLSearchParams({
    act: 'acknowledged',
    matter,
    answers: String(league.hall.live.size()),
    channel: 'page',
    back: 'alert',
  })
  const sent = await league.app.request(`/${ORG}/acts`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${league.session.BRI}`, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
  })
  assert.equal(sent.status, 303, await sent.text())
  assert.match(sent.headers.get('location') ?? '', new RegExp(`/${ORG}/alert/${matter}`))
  const board = await (await league.get(`/${ORG}/alert/${matter}`, 'BRI', { accept: 'text/html' })).text()
  assert.match(board, /Brimhaven acknowledged on/)
  assert.match(board, /1 of 4 have acknowledged/)
  await league.get(`/${ORG}/alert/${matter}`, 'COR', { accept: 'text/html' })
  assert.match(await (await league.get(`/${ORG}/alert/${matter}`, 'BRI', { accept: 'text/html' })).text(), /seen, not acknowledged/)
  const outside = await (await league.get(`/${ORG}/alert/${matter}`, undefined, { accept: 'text/html' })).text()
  assert.match(outside, /2 of 5/)
  assert.doesNotMatch(outside, /seen, not acknowledged|Letter handed over/)
})
