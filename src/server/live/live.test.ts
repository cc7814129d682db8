/** A live organisation through the door: links, powers, previews, acts, clocks, and what the door refuses. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { testSigners } from '../../../test/live.ts'
import { templates } from '../../cli/templates.ts'
import { sha256 } from '../../store/keys.ts'
import { memoryStore } from '../../store/memory.ts'
import type { Store } from '../../store/store.ts'
import { openApp } from '../app.tsx'
import { beginSession } from '../people/person.ts'
import { firstSecretary, foundFrom, secretaryLink } from './begin.ts'
import { type Hall, openHall } from './hall.ts'
import { openLive } from './live.ts'
import type { Letter } from './pages.tsx'
import { openPulse, SHUT } from './pulse.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-live-'))
after(() => rmSync(folder, { recursive: true }))
const template = templates.find(t => t.name === 'consensus')
for (const [name, text] of Object.entries(template?.files ?? {})) writeFileSync(join(folder, name), name === 'record.jsonl' ? '' : text)

const signers = testSigners()
let moment = Date.parse('2026-11-23T12:00:00Z')
const now = (): number => moment
let store: Store
let hall: Hall
let app: Hono
const letters: Letter[] = []
const ORG = 'lakes-league'

before(async () => {
  store = memoryStore({ now, signers, sha256 })
  assert.deepEqual(await foundFrom(store, { id: ORG, folder }, 'localhost:4949'), [])
  const live = await openLive({ store, id: ORG, now, tell: error => assert.fail(String(error)) })
  assert.ok('whole' in live)
  hall = openHall(live, store, now)
  app = openApp({
    organisations: [],
    halls: new Map([[ORG, hall]]),
    address: () => 'http://localhost:4949',
    post: async (_, letter) => void letters.push(letter),
    now,
    tell: error => {
      throw error
    },
  })
})
after(() => store.close())

const tokenIn = (text: string): string => /token=([\w-]+)/.exec(text)?.[1] ?? assert.fail(text)
const post = async (path: string, body: object, session?: string): Promise<Response> =>
  app.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { accept: 'application/json', 'content-type': 'application/json', ...(session ? { authorization: `Bearer ${session}` } : {}) },
  })
const done = async (response: Response, status: number): Promise<Record<string, never>> => {
  const text = await response.text()
  assert.equal(response.status, status, text)
  return JSON.parse(text)
}
const enter = async (token: string): Promise<string> => (await done(await post('/-/enter', { org: ORG, token }), 200)).session as string
const act = (session: string, sent: object): Promise<Response> => post(`/${ORG}/acts`, sent, session)

const session: Record<string, string> = {}
const person: Record<string, string> = {}

test('the secretary enters by a link, once', async () => {
  person.secretary = (await firstSecretary(hall))?.id ?? ''
  assert.equal(await firstSecretary(hall), null)
  const token = tokenIn((await secretaryLink(hall, 'http://localhost:4949', now())) ?? '')
  session.secretary = await enter(token)
  const again = await done(await post('/-/enter', { org: ORG, token }), 403)
  assert.match(again.detail ?? '', /used already, or is older than a week/)
})

test('parties are invited by mail, issue credentials, and the secretariat registers them', async () => {
  for (const by of ['AUR', 'BRI', 'COR']) {
    const invited = await done(
      await post(
        `/${ORG}/people`,
        { name: `Delegate of ${by}`, mail: `${by.toLowerCase()}@example.org`, by, issuer: true },
        session.secretary,
      ),
      201,
    )
    person[by] = invited.person as string
    session[by] = await enter(tokenIn(letters.at(-1)?.text ?? ''))
  }
  const early = await done(await act(session.AUR as string, { act: 'objected', matter: 'x' }), 202)
  assert.match(early.says ?? '', /no credentials for Aurland/)
  for (const by of ['AUR', 'BRI', 'COR']) {
    const issued = await done(await act(session[by] as string, { act: 'issued credentials', to: person[by] }), 201)
    const self = await done(await act(session[by] as string, { act: 'registered credentials', answers: issued.no }), 403)
    assert.match(self.detail ?? '', /done by the Secretary General, and not by/)
    await done(await act(session.secretary as string, { act: 'registered credentials', answers: issued.no }), 201)
  }
})

test('silence: a preview says what would follow, an objection breaks it, a new one holds with no job having run', async () => {
  const until = '2026-11-27T12:00:00+01:00[Europe/Zurich]'
  const placed = { act: 'placed under silence', matter: 'ferry', title: 'Ferry timetable', until }
  const short = await done(
    await post(`/${ORG}/preview`, { ...placed, until: '2026-11-24T12:00:00+01:00[Europe/Zurich]' }, session.secretary),
    200,
  )
  assert.match(JSON.stringify(short.says), /nothing is opened/)
  await done(await act(session.secretary as string, placed), 201)
  const foreseen = await done(await post(`/${ORG}/preview`, { act: 'objected', matter: 'ferry' }, session.AUR), 200)
  assert.match(JSON.stringify(foreseen.says), /it counts.*Silence is broken and the draft is not adopted/)
  const size = hall.live.size()
  await done(await act(session.AUR as string, { act: 'objected', matter: 'ferry', key: 'aur-1' }), 201)
  const again = await done(await act(session.AUR as string, { act: 'objected', matter: 'ferry', key: 'aur-1' }), 200)
  assert.equal(again.no, size + 1)
  const other = await done(await act(session.AUR as string, { act: 'agreed', matter: 'ferry', key: 'aur-1' }), 409)
  assert.match(other.detail ?? '', /key/)
  const stands = await (await app.request(`/${ORG}/matters/ferry`)).text()
  assert.match(stands, /Not adopted on 23 November 2026/)
  await done(await act(session.secretary as string, { ...placed, matter: 'ferry-2', title: 'Ferry timetable, amended' }), 201)
  moment = Date.parse('2026-11-27T11:00:00.000Z')
  // Nobody has used the sessions for a day.
  assert.equal((await act(session.BRI as string, { act: 'objected', matter: 'ferry-2' })).status, 401)
  for (const [by, id] of Object.entries(person)) session[by] = await beginSession(hall.drawer, id, 'link', now())
  const late = await done(await act(session.BRI as string, { act: 'objected', matter: 'ferry-2' }), 201)
  assert.equal((late.worth as { worth: string } | undefined)?.worth, 'late')
  const adopted = await done(await app.request(`/${ORG}/matters/ferry-2.json`), 200)
  const [run] = adopted.matters as unknown as { outcome: string; settledAt: string }[]
  assert.equal(run?.outcome, 'adopted')
  assert.equal(run?.settledAt, '2026-11-27T12:00:00+01:00[Europe/Zurich]')
})

test('what is malformed or from elsewhere is refused in a sentence', async () => {
  const says = async (response: Response, status: number): Promise<string> => String((await done(response, status)).detail)
  assert.match(await says(await act(session.AUR as string, { act: 'objekted', matter: 'ferry' }), 400), /did you mean "objected"/)
  assert.match(
    await says(await act(session.AUR as string, { act: 'objected', matter: 'ferry', by: 'BRI' }), 403),
    /You act for Aurland, and this act is by Brimhaven/,
  )
  assert.match(
    await says(await act(session.AUR as string, { act: 'objected', matter: 'ferry', received: '2026-01-01T00:00:00Z' }), 400),
    /"received" is filled in/,
  )
  assert.match(await says(await act(session.AUR as string, { act: 'issued credentials' }), 400), /needs "to"/)
  assert.match(await says(await post(`/${ORG}/acts`, { act: 'objected' }), 401), /Sign in first/)
  assert.match(await says(await post(`/${ORG}/acts`, { act: 'objected' }, 'x'.repeat(43)), 401), /Sign in first/)
  assert.match(
    await says(await post(`/${ORG}/people`, { name: 'X', mail: 'x@example.org', by: 'AUR' }, session.AUR), 403),
    /for Secretary General/,
  )
  const foreign = await app.request(`/${ORG}/acts`, {
    method: 'POST',
    body: 'act=objected',
    headers: { cookie: `entente=${session.AUR}`, 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
  })
  assert.equal(foreign.status, 403)
  // Who was signed out while they wrote is shown the way in, and that nothing is lost.
  const over = await app.request(`/${ORG}/preview`, {
    method: 'POST',
    body: 'act=objected',
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
  })
  assert.equal(over.status, 401)
  assert.match(await over.text(), new RegExp(`What you wrote is kept in this window[^]*<a href="/-/sign-in\\?org=${ORG}">Sign in</a>`))
  // In another language it is the same door.
  assert.match(await (await app.request(`/-/sign-in?org=${ORG}`)).text(), new RegExp(`/-/sign-in\\?org=${ORG}&amp;lang=uk`))
  const html = await app.request(`/${ORG}/desk`)
  assert.equal(html.headers.get('location'), `/-/sign-in?org=${ORG}`)
})

test('a door that was shut while silence ran is noted once, and leaves the outcome to people', async () => {
  const until = '2026-12-04T12:00:00+01:00[Europe/Zurich]'
  await done(await act(session.secretary as string, { act: 'placed under silence', matter: 'night', title: 'Night train', until }), 201)
  const pulse = openPulse(
    store,
    () => [hall],
    error => assert.fail(String(error)),
    3_600_000,
  )
  assert.ok(await pulse.beat())
  const size = hall.live.size()
  moment += SHUT - 1
  await pulse.beat()
  assert.equal(hall.live.size(), size)
  const shut = moment
  moment += 30_000
  await Promise.all([pulse.beat(), pulse.beat()])
  assert.equal(hall.live.size(), size + 1)
  assert.deepEqual(
    [hall.live.whole().acts[size]].map(a => [a?.act, a?.matter, Date.parse((a?.at ?? '').replace(/\[.*/, ''))]),
    [['door shut', 'night', shut]],
  )
  pulse.stop()
  moment = Date.parse('2026-12-04T11:00:00Z')
  const found = await done(await app.request(`/${ORG}/matters/night.json`), 200)
  const [run] = found.matters as unknown as { outcome: string | null; finding: { state: string } }[]
  assert.equal(run?.outcome, null)
  assert.equal(run?.finding.state, 'undetermined')
})

test('a node that cannot vouch for the time before the last act passes over no clock that this act started', async () => {
  let vouched = true
  const live = await openLive({ store, id: ORG, now, tell: error => assert.fail(String(error)), noted: async () => vouched })
  assert.ok('whole' in live)
  assert.equal(await live.present(), moment)
  const until = new Date(moment + 96 * 3_600_000).toISOString()
  const session = await enter(tokenIn((await secretaryLink(hall, 'http://localhost:4949', now())) ?? ''))
  moment += 1000
  const { no } = await done(await act(session, { act: 'placed under silence', matter: 'pier', title: 'Pier', until }), 201)
  // Nobody asks this node between the act and the moment from which it hears nothing.
  vouched = false
  await live.heard(Number(no))
  moment += 100 * 3_600_000
  assert.equal(await live.present(), Date.parse(until) - 1)
  vouched = true
  assert.equal(await live.present(), moment)
  live.close()
})

test('a new edition comes in by an act that names its text, and only where the whole passes check', async () => {
  session.secretary = await enter(tokenIn((await secretaryLink(hall, 'http://localhost:4949', now())) ?? ''))
  const upload = async (text: string): Promise<string> => {
    const response = await app.request(`/${ORG}/documents`, {
      method: 'POST',
      body: text,
      headers: { authorization: `Bearer ${session.secretary}`, 'content-type': 'text/markdown' },
    })
    return String((await done(response, 201)).hash)
  }
  const charter = hall.live.whole().files.get('charter.md') ?? ''
  const text = charter.replace('edition: 2026-01-01', 'edition: 2026-12-04').replace('at least 72 hours after', 'at least 48 hours after')
  const hash = await upload(text)
  const bring = { act: 'brought in', edition: '2026-12-04' }
  const missing = await done(await act(session.secretary as string, { ...bring, hash: 'a'.repeat(64) }), 400)
  assert.match(missing.detail ?? '', /upload the text of editions\/2026-12-04\.md first/)
  const broken = await upload(text.replace('unless: { any have: objected }', 'unless: { any hav: objected }'))
  const faulty = await done(await act(session.secretary as string, { ...bring, hash: broken }), 400)
  assert.match(faulty.detail ?? '', /nothing was brought in: .*editions\/2026-12-04\.md:\d+/)
  session.AUR = await beginSession(hall.drawer, person.AUR as string, 'link', now())
  const party = await done(await act(session.AUR, { act: 'stated', matter: 'ferry', edition: '2026-12-04', hash }), 400)
  assert.match(party.detail ?? '', /put beside the charter by the Secretary General/)
  assert.equal(hall.live.whole().charter.editions.length, 1)
  await done(await act(session.secretary as string, { ...bring, hash }), 201)
  assert.equal(hall.live.whole().charter.editions.length, 2)
  const page = await (await app.request(`/${ORG}/charter?edition=2026-12-04`)).text()
  assert.match(page, /48 hours/)
})

test('an edition of a catalogue of conditions comes in by an act of the registrar that names its text', async () => {
  const list = '# source: invented\nid,name\nharbour,Harbour lights\n'
  const upload = async (text: string): Promise<string> => {
    const headers = { authorization: `Bearer ${session.secretary}`, 'content-type': 'text/csv' }
    return String((await done(await app.request(`/${ORG}/documents`, { method: 'POST', body: text, headers }), 201)).hash)
  }
  const set = { act: 'set the conditions', matter: 'harbour-case', refers: 'conditions/entry/2027' }
  const missing = await done(await act(session.secretary as string, { ...set, text: 'a'.repeat(64) }), 409)
  assert.match(missing.detail ?? '', /upload it first/)
  const faulty = await done(await act(session.secretary as string, { ...set, text: await upload(list.replace('Harbour lights', '')) }), 400)
  assert.match(faulty.detail ?? '', /conditions\/entry\/2027\.csv:3/)
  assert.equal(hall.live.whole().charter.conditions, undefined)
  await done(await act(session.secretary as string, { ...set, text: await upload(list) }), 201)
  assert.deepEqual(
    hall.live.whole().charter.conditions?.map(e => e.path),
    ['conditions/entry/2027'],
  )
  assert.match(await (await app.request(`/${ORG}/conditions/harbour-case`)).text(), /Harbour lights/)
  const other = await done(await act(session.secretary as string, { ...set, text: await upload(list.replace('lights', 'bells')) }), 400)
  assert.match(other.detail ?? '', /never rewritten/)
})
