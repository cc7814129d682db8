/** The addresses of notice: who was told, acknowledging, webhooks, the calendar, the feed, the stream, and the one script. */
import type { Context } from 'hono'
import { z } from 'zod'
import { dayOf, parseWhen, printInstant } from '../../basics/moment.ts'
import { printJson } from '../../views/json.ts'
import { nameOf } from '../../views/say.ts'
import { apiWordsOf, noticeWordsOf } from '../../views/words.ts'
import { matterPath, orgPath, to } from '../../web/layout.tsx'
import { island } from '../../web/live/island.ts'
import { HooksPage } from '../../web/live/letters.tsx'
import { fileOf, frameOf, headers, homeOf, page, refuse, wantsJson } from '../answer.tsx'
import { numberAsked } from '../asked.ts'
import { type Found, found } from '../gate.ts'
import type { Person } from '../people/person.ts'
import { askedOf, type Door, placeOf } from '../place.ts'
import { bodyOf, type Route, writtenForm } from '../routes.ts'
import { feedOf } from './atom.ts'
import { calendarOf } from './calendar.ts'
import { addHook, hooksOf, isAtHome, MOST, removeHook, urlAmiss } from './hooks.ts'
import { mayAcknowledge, noteOf, servedOf } from './served.ts'
import { addressOf } from '../people/attempts.ts'
import type { Streams } from './streams.ts'
import { langsSaid } from '../../words/languages.ts'

export interface NoticeDoor {
  readonly door: Door
  readonly now: () => number
  readonly address: () => string
  readonly streams: Streams
  /** What the environment says of the proxies in front. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

const json = 'application/json'
const html = 'text/html; charset=utf-8'
const own = { 'cache-control': 'private, no-store' }
const lang = { lang: z.string().optional().describe(`${langsSaid()}; without it, by Accept-Language.`) }

const told = z
  .object({ first: z.string(), last: z.string(), no: z.number().int() })
  .nullable()
  .describe('When first and last, at the seat; `no` is the last act of which word was given. null = not yet.')
const served = z.object({
  matter: z.string(),
  parties: z.array(
    z.object({
      party: z.string(),
      name: z.string(),
      handed: told.describe('Handed to the mail server.'),
      delivered: told.describe('Taken by an address of the party.'),
      seen: told.describe('A delegate opened the matter, as a page or by API.'),
      acknowledged: told,
      failed: z.string().nullable(),
    }),
  ),
  silent: z
    .array(z.object({ party: z.string(), name: z.string() }))
    .describe('Those who neither acted, nor opened it, nor acknowledged it.'),
  mayAcknowledge: z.boolean(),
})

const acknowledged = z.object({ matter: z.string().describe('The path of the matter.') })
const hook = z.object({ url: z.string().max(1000).describe('An https address.') })
const listedHooks = z.looseObject({
  webhooks: z.array(
    z.looseObject({
      id: z.string(),
      url: z.string(),
      stopped: z.boolean(),
      failing: z.looseObject({ since: z.string(), says: z.string() }).nullable(),
    }),
  ),
})

export function noticeRoutes({ door, now, address, streams, env = {} }: NoticeDoor): readonly Route[] {
  const at = (c: Context): Found => found(c) as Found
  const frame = (c: Context) => frameOf(c, found(c)?.seen ?? null)
  const words = (c: Context) => noticeWordsOf(frame(c).lang)
  const no = (c: Context, status: 400 | 403 | 404 | 429 | 503, says: string): Response => {
    const seen = found(c)?.seen
    return refuse(c, frame(c), { status, says, onward: seen ? homeOf(frame(c), seen) : { says: 'Entente', href: '/' } })
  }
  const sendJson = (c: Context, value: unknown, status: 200 | 201 = 200): Response =>
    c.body(printJson(value), status, { ...headers, ...own, 'content-type': `${json}; charset=utf-8` })
  const send = (c: Context, body: string, status: 200 | 201 | 400 | 403 = 200): Response =>
    c.body(body, status, { ...headers, ...own, 'content-type': html })
  const personIn = (c: Context): Person => {
    const { reader } = at(c)
    if (reader.kind === 'outside') throw new Error('the gate let in nobody')
    return reader.person
  }
  const partyIn = (c: Context): string => nameOf(at(c).seen.charter, personIn(c).by, frame(c).lang)

  const notices = async (c: Context): Promise<Response> => {
    const matter = c.req.query('matter') ?? ''
    const all = await servedOf(at(c), matter, frame(c).lang)
    return all === null ? no(c, 404, words(c).noSuchMatter(matter)) : sendJson(c, all)
  }

  const acknowledge = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, acknowledged)
    if (typeof body === 'string') return no(c, 400, body)
    const { matter } = body.ok
    const { seen } = at(c)
    if (!seen.titles.has(matter)) return no(c, 404, words(c).noSuchMatter(matter))
    if (!(await noteOf(at(c), matter, 'acknowledged', now()))) return no(c, 403, words(c).notDelegate(partyIn(c)))
    if (body.form && !wantsJson(c)) return c.redirect(`${to(frame(c), matterPath(seen.id, matter))}#notice`, 303)
    return sendJson(c, await servedOf(at(c), matter, frame(c).lang))
  }

  const rows = async (c: Context) => {
    const { zone } = at(c).seen.charter.seat
    return (await hooksOf(at(c).hall.drawer, personIn(c).by)).map(({ id, url, failing, stopped }) => ({
      id,
      url,
      stopped: stopped !== null,
      failing: failing && { since: printInstant(Math.floor(failing.since / 1000) * 1000, zone), says: failing.says },
    }))
  }
  const hooks = async (c: Context): Promise<Response> =>
    wantsJson(c) ? sendJson(c, { webhooks: await rows(c) }) : send(c, page(<HooksPage frame={frame(c)} hooks={await rows(c)} />))
  /** The refusal of an address: on the form, which still holds it, or as JSON. */
  const notRegistered = async (c: Context, status: 400 | 403, says: string): Promise<Response> => {
    const written = await writtenForm(c)
    if (written === null) return no(c, status, says)
    return send(c, page(<HooksPage frame={frame(c)} hooks={await rows(c)} refused={{ url: written['url'] ?? '', says }} />), status)
  }

  const register = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, hook)
    if (typeof body === 'string') return notRegistered(c, 400, body)
    const t = words(c)
    if (!mayAcknowledge(at(c))) return notRegistered(c, 403, t.notDelegate(partyIn(c)))
    const amiss = urlAmiss(body.ok.url, isAtHome(address()))
    if (amiss !== null) return notRegistered(c, 400, t[amiss])
    if ((await rows(c)).length >= MOST) return notRegistered(c, 400, t.tooMany(MOST))
    const { id, url, secret } = await addHook(at(c).hall.drawer, personIn(c), body.ok.url, now())
    if (body.form && !wantsJson(c)) return send(c, page(<HooksPage frame={frame(c)} hooks={await rows(c)} secret={secret} />), 201)
    return sendJson(c, { id, url, secret }, 201)
  }

  const remove = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, z.object({ id: z.string() }))
    if (typeof body === 'string') return no(c, 400, body)
    if (!(await removeHook(at(c).hall.drawer, personIn(c).by, body.ok.id))) return no(c, 404, words(c).noHook)
    if (body.form && !wantsJson(c)) return c.redirect(to(frame(c), `${orgPath(at(c).seen.id)}/webhooks`), 303)
    return sendJson(c, { ok: true })
  }

  const calendar = (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame: f } = place
    const asked = askedOf(c, door, place)
    if (asked instanceof Response) return asked
    const { zone } = org.charter.seat
    const when = parseWhen(asked.shown, zone)
    const day = typeof when === 'string' || !Number.isFinite(when.from) ? asked.shown : dayOf(when.from, zone)
    return door.answer(c, f, {
      json: false,
      type: 'text/calendar; charset=utf-8',
      shown: asked.shown,
      until: asked.until,
      make: () =>
        calendarOf({ org, standing: org.stand(asked.shown, undefined, asked.known ?? undefined), lang: f.lang, address: address(), day }),
    })
  }

  const feed = (c: Context): Response => {
    const place = placeOf(c, door, c.req.param('org') ?? '')
    if (place instanceof Response) return place
    const { org, frame: f } = place
    const before = numberAsked(c.req.query('before'), 1, org.acts.length + 1)
    if (before === undefined) return refuse(c, f, { status: 400, says: apiWordsOf(f.lang).badBefore, onward: homeOf(f, org) })
    return door.answer(c, f, {
      json: false,
      type: 'application/atom+xml; charset=utf-8',
      shown: `feed ${before ?? ''}`,
      until: null,
      make: () => feedOf({ org, lang: f.lang, fixed: f.fixed, address: address(), before }),
    })
  }

  const stream = (c: Context): Response => {
    const place = at(c)
    if (place === null) return no(c, 404, apiWordsOf(frame(c).lang).noStream)
    const last = c.req.header('last-event-id') ?? ''
    const from = c.req.query('from') ?? ''
    const resume = /^\d{1,12}$/.test(last) ? Number(last) : /^\d{1,12}$/.test(from) ? Number(from) - 1 : null
    if (resume === null && from !== '') return no(c, 400, apiWordsOf(frame(c).lang).badFrom)
    // Nobody listens to the answer to HEAD.
    const body =
      c.req.method === 'HEAD' ? new ReadableStream<Uint8Array>() : streams.open(place.hall, place.reader, resume, addressOf(c, env))
    if (typeof body === 'string') {
      const t = apiWordsOf(frame(c).lang)
      const full = body === 'full' ? no(c, 503, t.fullStream) : no(c, 429, t.manyStreams)
      full.headers.set('retry-after', '5')
      return full
    }
    return c.body(body, 200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // Proxies that gather answers before they pass them on leave this one alone.
      'x-accel-buffering': 'no',
    })
  }

  return [
    {
      method: 'get',
      path: '/-/live.js',
      who: 'anyone',
      says: 'The script by which open pages renew themselves.',
      answers: { 200: { says: 'A script.', type: 'text/javascript' } },
      run: c => fileOf(c, island, 'text/javascript; charset=utf-8'),
    },
    {
      method: 'get',
      path: '/{org}/calendar.ics',
      who: 'anyone',
      says: 'The clocks: when open runs close and outcomes take effect.',
      query: z.object({ 'as-of': z.string().optional(), known: z.string().optional(), ...lang }),
      answers: { 200: { says: 'iCalendar (RFC 5545).', type: 'text/calendar' } },
      run: calendar,
    },
    {
      method: 'get',
      path: '/{org}/feed.atom',
      who: 'anyone',
      says: 'The record as a feed, newest act first.',
      query: z.object({ before: z.string().optional().describe('Only acts with a smaller number.'), ...lang }),
      answers: { 200: { says: 'Atom (RFC 4287).', type: 'application/atom+xml' } },
      run: feed,
    },
    {
      method: 'get',
      path: '/{org}/stream',
      who: 'anyone',
      says: 'Server-sent events: {"matter","number"} for each act the reader may see; goes on after `Last-Event-ID`.',
      query: z.object({ from: z.string().optional().describe('The number of the first act to be told.') }),
      answers: { 200: { says: 'A stream of events.', type: 'text/event-stream' } },
      run: stream,
    },
    {
      method: 'get',
      path: '/{org}/notices.json',
      who: 'signed in',
      says: 'Who was told of a matter, who saw and acknowledged it, and of whom nothing was heard.',
      query: z.object({ matter: z.string().describe('The path of the matter.') }),
      answers: { 200: { says: 'The proofs, party by party.', type: json, schema: served } },
      run: notices,
    },
    {
      method: 'post',
      path: '/{org}/acknowledge',
      who: 'signed in',
      says: 'A delegate takes note of a matter for the party. It is no act: no rule counts it.',
      body: acknowledged,
      answers: { 200: { says: 'The proofs, party by party.', type: json, schema: served } },
      run: acknowledge,
    },
    {
      method: 'get',
      path: '/{org}/webhooks',
      who: 'signed in',
      says: 'The addresses of your party that are called at each act.',
      answers: { 200: { says: 'A page; JSON where JSON is asked for.', type: 'text/html', also: listedHooks } },
      run: hooks,
    },
    {
      method: 'post',
      path: '/{org}/webhooks',
      who: 'signed in',
      says: 'Registers an address of your party; the answer shows its secret this once.',
      body: hook,
      answers: { 201: { says: 'Registered.', type: json, schema: z.object({ id: z.string(), url: z.string(), secret: z.string() }) } },
      run: register,
    },
    {
      method: 'post',
      path: '/{org}/webhooks/remove',
      who: 'signed in',
      says: 'Removes an address of your party.',
      body: z.object({ id: z.string() }),
      answers: { 200: { says: 'Removed.', type: json, schema: z.looseObject({ ok: z.literal(true) }) } },
      run: remove,
    },
  ]
}
