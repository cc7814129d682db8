/** A silence on which everybody is notified: letters through a real mail server, proofs, a called address, a calendar, a feed, a stream; on two nodes. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { testSigners } from '../../../test/live.ts'
import { SMTPServer } from 'smtp-server'
import { Webhook } from 'standardwebhooks'
import { templates } from '../../cli/templates.ts'
import { sha256 } from '../../store/keys.ts'
import { memoryPlace, memoryStore } from '../../store/memory.ts'
import type { Store } from '../../store/store.ts'
import { openApp } from '../app.tsx'
import { firstSecretary, foundFrom } from '../live/begin.ts'
import { type Hall, openHall } from '../live/hall.ts'
import { openLive } from '../live/live.ts'
import { beginSession, keepPerson, type Person } from '../people/person.ts'
import { type Notice, openNotice } from './notice.ts'
import { lettersIn } from './outbox.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-notice-'))
after(() => rmSync(folder, { recursive: true }))
const template = templates.find(t => t.name === 'consensus')
for (const [name, text] of Object.entries(template?.files ?? {})) writeFileSync(join(folder, name), name === 'record.jsonl' ? '' : text)

const signers = testSigners()
const ORG = 'lakes-league'
const ADDRESS = 'http://localhost:4949'
const HOUR = 3_600_000
let moment = Date.parse('2026-11-23T12:00:00Z')
const now = (): number => moment

interface Caught {
  readonly to: string
  readonly subject: string
  readonly id: string
  readonly text: string
}
const caught: Caught[] = []
/** A mail as a person reads it. */
function readMail(raw: string): Omit<Caught, 'to'> {
  const [head = '', ...body] = raw.replace(/\r\n/g, '\n').split('\n\n')
  const lines = head.replace(/\n[ \t]+/g, ' ').split('\n')
  const field = (name: string): string =>
    lines
      .find(l => l.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? ''
  const printable = (text: string): Buffer =>
    Buffer.from(
      text.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    )
  const way = field('content-transfer-encoding')
  const text = body.join('\n\n')
  const subject = field('subject')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, coded: string) =>
      (kind.toUpperCase() === 'B' ? Buffer.from(coded, 'base64') : printable(coded.replaceAll('_', ' '))).toString(),
    )
  const read = way === 'base64' ? Buffer.from(text, 'base64') : way === 'quoted-printable' ? printable(text) : Buffer.from(text)
  return { subject, id: field('message-id'), text: read.toString() }
}
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      for (const { address } of session.envelope.rcptTo) caught.push({ to: address, ...readMail(Buffer.concat(parts).toString()) })
      done(null, 'kept as 4711')
    })
  },
})
const calls: { readonly headers: IncomingMessage['headers']; readonly body: string }[] = []
let answering = 200
const hooked = createServer((request, response) => {
  let body = ''
  request.on('data', part => (body += part))
  request.on('end', () => {
    calls.push({ headers: request.headers, body })
    response.writeHead(answering).end()
  })
})

interface Node {
  readonly store: Store
  readonly hall: Hall
  readonly app: Hono
  readonly notice: Notice
}
const nodes: Node[] = []
const place = memoryPlace(now)
async function openNode(): Promise<Node> {
  const store = memoryStore({ now, signers, sha256, place })
  assert.deepEqual(await foundFrom(store, { id: ORG, folder }, 'localhost:4949'), [])
  const live = await openLive({ store, id: ORG, now, tell: error => assert.fail(String(error)) })
  assert.ok('whole' in live)
  const hall = openHall(live, store, now)
  const halls = new Map([[ORG, hall]])
  const { port } = smtp.server.address() as AddressInfo
  const tell = (error: unknown): void => {
    throw error
  }
  const env = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Secretariat <entente@lakes.example>' }
  const notice = openNotice({ halls, address: () => ADDRESS, env, now, tell })
  assert.ok(typeof notice !== 'string')
  const app = openApp({ organisations: [], halls, address: () => ADDRESS, post: notice.post, streams: notice.streams, now, tell })
  return { store, hall, app, notice }
}
const person: Record<string, Person> = {}
const session: Record<string, string> = {}

before(async () => {
  await new Promise<void>(ready => smtp.listen(0, '127.0.0.1', () => ready()))
  await new Promise<void>(ready => hooked.listen(0, '127.0.0.1', () => ready()))
  nodes.push(await openNode(), await openNode())
  const { hall } = nodes[0] as Node
  person.secretary = (await firstSecretary(hall)) as Person
  const acts: { by: string; act: string; [field: string]: unknown }[] = []
  for (const [by, lang] of [
    ['AUR', 'en'],
    ['BRI', 'fr'],
    ['COR', 'en'],
  ] as const) {
    const one = await keepPerson(hall.drawer, {
      name: `Delegate of ${by}`,
      mail: `${by.toLowerCase()}@example.org`,
      by,
      issuer: true,
      lang,
    })
    person[by] = one
    const first = hall.live.size() + acts.length
    acts.push({ by: hall.registrar(), act: 'issued credentials', to: one.id, concerning: by, person: person.secretary.id })
    acts.push({ by, act: 'issued credentials', to: one.id, person: one.id })
    // Cornell's credentials are not registered.
    if (by !== 'COR') acts.push({ by: hall.registrar(), act: 'registered credentials', answers: first + 2, person: person.secretary.id })
  }
  for (const [i, act] of acts.entries()) {
    const draft = { act, author: act.by, key: `begin ${i}`, powers: hall.way.powersAt(), changesPowers: true }
    const [answer] = await hall.store.append(ORG, [draft])
    assert.equal(answer?.kind, 'receipt')
    await hall.live.heard(hall.live.size() + 1)
  }
  for (const [by, one] of Object.entries(person)) session[by] = await beginSession(hall.drawer, one.id, 'link', now())
  // From here on people are told: of what lies before, nobody is.
  for (const { notice } of nodes) await notice.round()
  assert.deepEqual(caught, [])
})
after(async () => {
  for (const { notice, hall, store } of nodes) {
    await notice.stop()
    hall.live.close()
    await store.close()
  }
  await new Promise<void>(closed => smtp.close(() => closed()))
  await new Promise<void>(closed => hooked.close(() => closed()))
})

const call = async (node: number, path: string, by?: string, body?: object): Promise<Response> => {
  const { app, hall } = nodes[node] as Node
  // Days pass here, and sessions end.
  if (by) session[by] = await beginSession(hall.drawer, (person[by] as Person).id, 'link', now())
  return app.request(path, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...(by ? { authorization: `Bearer ${session[by]}` } : {}),
    },
  })
}
const done = async <T = Record<string, unknown>>(response: Promise<Response>, status: number): Promise<T> => {
  const answer = await response
  const text = await answer.text()
  assert.equal(answer.status, status, text)
  return JSON.parse(text)
}
const act = (by: string, sent: object): Promise<{ no: number }> => done(call(0, `/${ORG}/acts`, by, sent), 201)
const rounds = async (): Promise<void> => {
  const { hall } = nodes[0] as Node
  await Promise.all(nodes.map(n => n.hall.live.heard(hall.live.size())))
  await Promise.all(nodes.map(n => n.notice.round()))
}
const taken = (): Caught[] => caught.splice(0).sort((a, b) => (a.to < b.to ? -1 : 1))

const until = '2026-11-27T12:00:00+01:00[Europe/Zurich]'

test('each delegate is told of an act, once, in the delegate’s language; who has no registered credentials is not', async () => {
  await act('secretary', { act: 'placed under silence', matter: 'ferry', title: 'Ferry timetable', until })
  await rounds()
  await rounds()
  const letters = taken()
  assert.deepEqual(
    letters.map(l => l.to),
    ['aur@example.org', 'bri@example.org'],
  )
  const [english, french] = letters as [Caught, Caught]
  assert.match(english.subject, /Lakes League: Ferry timetable: Secretary General: placed under silence/)
  assert.match(english.text, /Where it stands now: /)
  assert.match(english.text, /The clock runs until 27 November 2026, 12:00 \(Zurich\), time at the seat in/)
  assert.match(english.text, /http:\/\/localhost:4949\/lakes-league\/matters\/ferry\n/)
  assert.match(english.text, /Received on 23 November 2026, 13:00/)
  assert.match(french.text, /Où en est l’affaire/)
  assert.match(french.text, /Le délai court jusqu’au 27 novembre 2026/)
  assert.notEqual(english.id, french.id)
})

test('proof of notice: handed over, seen, acknowledged; and of whom nothing was heard', async () => {
  type Proof = { parties: Record<string, { first: string } | null>[]; silent: { party: string }[] }
  const proofOf = (proof: Proof, party: string) => proof.parties.find(p => (p.party as unknown) === party) ?? assert.fail(party)
  const silent = (proof: Proof) => proof.silent.map(s => s.party)
  const first = await done<Proof>(call(1, `/${ORG}/notices.json?matter=ferry`, 'AUR'), 200)
  assert.equal(proofOf(first, 'AUR').handed?.first, '2026-11-23T13:00:00+01:00[Europe/Zurich]')
  assert.equal(proofOf(first, 'AUR').seen, null)
  assert.equal(proofOf(first, 'COR').handed, null)
  assert.ok(['AUR', 'BRI', 'COR'].every(party => silent(first).includes(party)))
  moment += HOUR
  await call(0, `/${ORG}/matters/ferry.json`, 'BRI')
  await call(0, `/${ORG}/matters/ferry.json`, 'COR')
  await call(0, `/${ORG}/matters/ferry?part=standing`, 'AUR')
  const seen = await done<Proof>(call(1, `/${ORG}/notices.json?matter=ferry`, 'AUR'), 200)
  assert.equal(proofOf(seen, 'BRI').seen?.first, '2026-11-23T14:00:00+01:00[Europe/Zurich]')
  assert.equal(proofOf(seen, 'COR').seen, null, 'without registered credentials nobody sees for a party')
  assert.equal(proofOf(seen, 'AUR').seen, null, 'a page that renews itself was not opened')
  assert.ok(!silent(seen).includes('BRI'))
  const noted = await done<Proof>(call(0, `/${ORG}/acknowledge`, 'AUR', { matter: 'ferry' }), 200)
  assert.ok(proofOf(noted, 'AUR').acknowledged)
  assert.match(String((await done(call(0, `/${ORG}/acknowledge`, 'COR', { matter: 'ferry' }), 403)).detail), /registered credentials for/)
  assert.match(String((await done(call(0, `/${ORG}/acknowledge`, 'AUR', { matter: 'fery' }), 404)).detail), /no matter “fery”/)
  await done(call(0, `/${ORG}/notices.json?matter=ferry`), 401)
  const page = await (nodes[0] as Node).app.request(`/${ORG}/matters/ferry`, { headers: { authorization: `Bearer ${session.AUR}` } })
  const html = await page.text()
  assert.match(html, /id="notice"/)
  assert.match(html, /Nothing was heard yet from [^<]*Cor/)
  assert.match(html, /action="\/lakes-league\/acknowledge"/)
  assert.doesNotMatch(await (await (nodes[0] as Node).app.request(`/${ORG}/matters/ferry`)).text(), /id="notice"/)
})

test('an address of a party is called, signed, with nothing but the number and the matter; private networks are refused', async () => {
  const { port } = hooked.address() as AddressInfo
  const says = async (url: string): Promise<string> => String((await done(call(0, `/${ORG}/webhooks`, 'AUR', { url }), 400)).detail)
  assert.match(await says('hook'), /no address that can be called/)
  assert.match(await says('http://example.org/hook'), /https addresses only/)
  for (const host of ['10.0.0.1', '169.254.169.254', '[fd00::1]', '[::ffff:10.0.0.1]', 'db.internal', '0x0a000001', '2130706433.local'])
    assert.match(await says(`https://${host}/hook`), /private network/, host)
  await done(call(0, `/${ORG}/webhooks`, 'COR', { url: 'https://example.org/' }), 403)
  const hook = await done<{ id: string; secret: string }>(call(0, `/${ORG}/webhooks`, 'AUR', { url: `http://127.0.0.1:${port}/hook` }), 201)
  assert.doesNotMatch(JSON.stringify(await done(call(0, `/${ORG}/webhooks`, 'AUR'), 200)), /whsec_/)
  const { no } = await act('BRI', { act: 'stated', matter: 'ferry', note: 'We read it.' })
  answering = 503
  await rounds()
  assert.equal(calls.length, 1)
  answering = 200
  moment += 20_000
  await rounds()
  assert.equal(calls.length, 2)
  const [failed, sent] = calls as [(typeof calls)[0], (typeof calls)[0]]
  assert.equal(failed.headers['webhook-id'], sent.headers['webhook-id'])
  assert.deepEqual(JSON.parse(sent.body).data, { org: ORG, no, matter: 'ferry' })
  assert.equal(JSON.parse(sent.body).type, 'act.received')
  assert.doesNotMatch(sent.body, /We read it/)
  // The library checks the time by this machine's clock; what it signs is checked here.
  const stamp = new Date(Number(sent.headers['webhook-timestamp']) * 1000)
  assert.equal(new Webhook(hook.secret).sign(String(sent.headers['webhook-id']), stamp, sent.body), sent.headers['webhook-signature'])
  const proof = await done<{ parties: { party: string; delivered: unknown }[] }>(call(0, `/${ORG}/notices.json?matter=ferry`, 'AUR'), 200)
  assert.ok(proof.parties.find(p => p.party === 'AUR')?.delivered)
  // Days of failure: it is called no more, and its party is told by mail.
  taken()
  answering = 500
  await act('BRI', { act: 'stated', matter: 'ferry', note: 'Still reading.' })
  await rounds()
  moment += 6 * 24 * HOUR - (moment - Date.parse('2026-11-23T14:00:00Z'))
  await rounds()
  const hooks = await done<{ webhooks: { stopped: boolean }[] }>(call(0, `/${ORG}/webhooks`, 'AUR'), 200)
  assert.deepEqual(
    hooks.webhooks.map(h => h.stopped),
    [true],
  )
  await rounds()
  assert.match(
    taken()
      .map(l => l.text)
      .join('\n'),
    /For 5 days no call to 127\.0\.0\.1:\d+ was taken/,
  )
  await done(call(0, `/${ORG}/webhooks/remove`, 'AUR', { id: hook.id }), 200)
  await done(call(0, `/${ORG}/webhooks/remove`, 'BRI', { id: hook.id }), 404)
})

test('before a clock runs out people are reminded once; when it has run out they are told what follows, and only then', async () => {
  const silence = '2026-12-04T12:00:00+01:00[Europe/Zurich]'
  await act('secretary', { act: 'placed under silence', matter: 'ferry-2', title: 'Ferry timetable, amended', until: silence })
  await act('secretary', { act: 'placed under silence', matter: 'ferry-3', title: 'Ferry fares', until: silence })
  await rounds()
  taken()
  moment = Date.parse(silence.slice(0, 25)) - 24 * HOUR - 1
  await rounds()
  assert.equal(taken().length, 0)
  moment += 1
  await rounds()
  await rounds()
  const reminders = taken()
  assert.equal(reminders.length, 4)
  assert.match(reminders[0]?.subject ?? '', /the clock runs out on 4 December 2026, 12:00 \(Zurich\)/)
  assert.match(reminders[0]?.text ?? '', /nothing depends on its being read/)
  await act('AUR', { act: 'objected', matter: 'ferry-3' })
  await rounds()
  assert.match(taken()[0]?.text ?? '', /Not adopted/)
  moment = Date.parse(silence.slice(0, 25)) - 1
  await rounds()
  assert.equal(taken().length, 0)
  moment += 1
  await rounds()
  await rounds()
  const after = taken()
  assert.deepEqual(
    after.map(l => l.to),
    ['aur@example.org', 'bri@example.org'],
    'of the silence that was broken nobody is told again',
  )
  assert.match(after[0]?.subject ?? '', /Ferry timetable, amended: the clock ran out on 4 December 2026/)
  assert.match(after[0]?.text ?? '', /Where it stands now: Adopted on 4 December 2026/)
  const head = await (nodes[0] as Node).store.head(ORG)
  assert.ok((head?.clock ?? 0) >= moment, 'no act can be received before it any more')
})

test('the calendar holds the clocks and what takes effect, the same bytes until something changes', async () => {
  const { app } = nodes[0] as Node
  await act('secretary', {
    act: 'placed under silence',
    matter: 'pier',
    title: 'The pier; repairs, phase 2',
    until: '2026-12-11T12:00:00+01:00[Europe/Zurich]',
  })
  const answer = await app.request(`/${ORG}/calendar.ics`)
  const text = await answer.text()
  assert.match(answer.headers.get('content-type') ?? '', /^text\/calendar/)
  assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/)
  assert.match(text, /X-WR-TIMEZONE:Europe\/Zurich/)
  assert.match(text, /DTSTART:20261211T110000Z/)
  assert.match(text, /SUMMARY:The pier\\; repairs\\, phase 2: /)
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  const uid = /UID:(\S+)\r\nSEQUENCE:(\d+)[\s\S]*?DTSTART:20261211T110000Z/.exec(text)
  assert.ok(uid)
  const again = await app.request(`/${ORG}/calendar.ics`, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })
  assert.equal(again.status, 304)
  const french = await (await app.request(`/${ORG}/calendar.ics?lang=fr`)).text()
  assert.match(french, /clôture/)
})

test('the feed is Atom: every entry with its own lasting id, page by page', async () => {
  const { app, hall } = nodes[0] as Node
  for (let i = 0; i < 45; i++) await act('BRI', { act: 'stated', matter: 'pier', reason: `Remark <${i}> & more ]]>` })
  const answer = await app.request(`/${ORG}/feed.atom`)
  const first = await answer.text()
  assert.match(answer.headers.get('content-type') ?? '', /^application\/atom\+xml/)
  assert.equal((await app.request(`/${ORG}/feed.atom`, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })).status, 304)
  const ids: string[] = []
  let text = first
  for (let i = 0; i < 10; i++) {
    wellFormed(text)
    assert.match(text, /<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom" xml:lang="en">\n<id>urn:uuid:[\da-f-]{36}<\/id>\n<title>/)
    for (const entry of text.split('<entry>').slice(1)) {
      assert.match(entry, /<updated>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z<\/updated>/)
      assert.match(entry, /<author><name>/)
      assert.match(entry, /<link rel="alternate" type="text\/html" href="http:\/\/localhost:4949\//)
      ids.push(/<id>(urn:uuid:[\da-f-]{36})<\/id>/.exec(entry)?.[1] ?? assert.fail(entry))
    }
    const next = /rel="next" type="application\/atom\+xml" href="http:\/\/localhost:4949([^"]+)"/.exec(text)?.[1]
    if (next === undefined) break
    text = await (await app.request(next.replaceAll('&amp;', '&'))).text()
  }
  assert.equal(ids.length, hall.live.size())
  assert.equal(new Set(ids).size, ids.length)
  assert.match(first, /Remark &lt;44&gt; &amp; more ]]&gt;/)
  await act('BRI', { act: 'stated', matter: 'pier', note: 'One more' })
  assert.ok((await (await app.request(`/${ORG}/feed.atom`)).text()).includes(ids[0] as string))
  assert.equal((await app.request(`/${ORG}/feed.atom?before=zero`)).status, 400)
})

/** Every tag closed in its turn, no bare sign, no control character. */
function wellFormed(text: string): void {
  const stack: string[] = []
  for (const [, close, name, empty] of text.replace(/^<\?xml[^>]*\?>/, '').matchAll(/<(\/?)([a-z]+)(?:\s+[\w:]+="[^"<]*")*(\/?)>/g)) {
    if (empty) continue
    if (close) assert.equal(stack.pop(), name)
    else stack.push(name as string)
  }
  assert.deepEqual(stack, [])
  assert.doesNotMatch(text.replace(/&(amp|lt|gt|quot);/g, ''), /&|<(?![/?a-z])/)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  assert.doesNotMatch(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
}

test('a stream tells the other node’s readers of an act within a second, and goes on from a number', async () => {
  await rounds()
  const answer = await call(1, `/${ORG}/stream`)
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-type') ?? '', /^text\/event-stream/)
  assert.match(answer.headers.get('cache-control') ?? '', /no-store/)
  const events = readEvents(answer)
  const size = (nodes[1] as Node).hall.live.size()
  assert.equal(await events.next(), `retry: 2000\nid: ${size}`)
  const began = performance.now()
  const { no } = await act('AUR', { act: 'objected', matter: 'pier' })
  assert.equal(await events.next(), `id: ${no}\ndata: {"matter":"pier","number":${no}}`)
  const fragment = await (await (nodes[1] as Node).app.request(`/${ORG}/matters/pier?part=standing`)).text()
  assert.ok(performance.now() - began < 1000)
  assert.match(fragment, /^<div id="standing" data-stream="\/lakes-league\/stream" data-matter="pier"/)
  assert.match(fragment, /Not adopted/)
  assert.doesNotMatch(fragment, /<html/)
  await events.stop()
  const resumed = readEvents(await call(0, `/${ORG}/stream?from=${no - 1}`))
  assert.equal(await resumed.next(), `retry: 2000\nid: ${no - 2}`)
  assert.equal(await resumed.next(), `id: ${no - 1}\ndata: {"matter":"pier","number":${no - 1}}`)
  assert.equal(await resumed.next(), `id: ${no}\ndata: {"matter":"pier","number":${no}}`)
  await resumed.stop()
  const { app } = nodes[0] as Node
  const again = readEvents(await app.request(`/${ORG}/stream?from=1`, { headers: { 'last-event-id': String(no - 1) } }))
  assert.equal(await again.next(), `retry: 2000\nid: ${no - 1}`)
  assert.equal(await again.next(), `id: ${no}\ndata: {"matter":"pier","number":${no}}`)
  await again.stop()
  assert.equal((await call(0, `/${ORG}/stream?from=x`)).status, 400)
  for (const { notice } of nodes) assert.equal(notice.streams.size(), 0)
})

/** The events of an answer, one by one. */
function readEvents(answer: Response): { next(): Promise<string>; stop(): Promise<void> } {
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
  let text = ''
  return {
    async next() {
      for (;;) {
        const end = text.indexOf('\n\n')
        if (end >= 0) {
          const event = text.slice(0, end)
          text = text.slice(end + 2)
          return event
        }
        const { value, done: over } = await reader.read()
        if (over) return 'over'
        text += new TextDecoder().decode(value)
      }
    },
    stop: () => reader.cancel(),
  }
}

test('what is sent stays in no drawer, and no mail server means letters for the secretary to hand over', async () => {
  const { hall, store } = nodes[0] as Node
  const sent = await lettersIn(hall.drawer, 'sent')
  assert.ok(sent.length > 10)
  assert.ok(sent.every(s => s.value.text === ''))
  const halls = new Map([[ORG, hall]])
  const tell = (error: unknown): void => assert.fail(String(error))
  const without = openNotice({ halls, address: () => ADDRESS, env: {}, now, tell })
  assert.ok(typeof without !== 'string')
  const app = openApp({ organisations: [], halls, address: () => ADDRESS, post: without.post, now, tell })
  const invite = { name: 'Dora', mail: 'dora@example.org', by: 'DEL' }
  const { charter } = hall.live.whole()
  invite.by = charter.parties.at(-1)?.id ?? ''
  const headers = { authorization: `Bearer ${session.secretary}`, 'content-type': 'application/json' }
  const invited = await app.request(`/${ORG}/people`, {
    method: 'POST',
    body: JSON.stringify(invite),
    headers: { ...headers, accept: 'application/json' },
  })
  assert.equal(invited.status, 201)
  const html = await (await app.request(`/${ORG}/people`, { headers })).text()
  assert.match(html, /No mail server is named \(SMTP_URL\)/)
  assert.match(html, /\/-\/enter\?org=lakes-league&amp;token=/)
  await without.stop()
  assert.ok(await store.head(ORG))
})

test('amiss in the environment is said in a sentence', () => {
  const wish = { halls: new Map(), address: () => ADDRESS, now, tell: () => {} }
  assert.match(String(openNotice({ ...wish, env: { SMTP_URL: 'mail' } })), /SMTP_URL cannot be read/)
  assert.match(String(openNotice({ ...wish, env: { REMIND_HOURS: 'a day' } })), /REMIND_HOURS is "a day"/)
})

test('a party whose registered powers the registrar strikes out is told, also whoever held them', async () => {
  await rounds()
  taken()
  const { hall } = nodes[0] as Node
  const [power] = hall
    .powers()
    .heldBy((person.BRI as Person).id, now())
    .filter(p => p.what === 'credentials')
  assert.equal(power?.state, 'registered')
  const strike = { act: 'struck', corrects: power?.by, reason: 'registered for the wrong person' }
  const seen = await done<{ says: string[] }>(call(0, `/${ORG}/preview`, 'secretary', strike), 200)
  assert.match(seen.says.join(' '), /Powers number \d+ are to be examined again from this moment on; what was done under them stands/)
  await act('secretary', strike)
  await rounds()
  const letters = taken()
  assert.deepEqual(
    letters.map(l => l.to),
    ['bri@example.org'],
  )
  assert.match(
    letters[0]?.text ?? '',
    /a rayé l’examen des pouvoirs numéro \d+ .*Ce qui a été fait en vertu de ces pouvoirs jusque-là demeure/s,
  )
  const [struck] = hall
    .powers()
    .heldBy((person.BRI as Person).id, now())
    .filter(p => p.what === 'credentials')
  assert.equal(struck?.state, 'struck')
})
