/** Coming in: by a mailed link, by a passkey, by the organisation's own provider, and in a demonstration as anybody; and going out. */
import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { printInstant } from '../../basics/moment.ts'
import { liveWordsOf, peopleWordsOf } from '../../views/words.ts'
import { orgPath, to } from '../../web/layout.tsx'
import { SessionsPage } from '../../web/live/sessions.tsx'
import { EnterPage, SignInPage } from '../../web/live/sign-in.tsx'
import { fileOf, page, wantsJson } from '../answer.tsx'
import { COOKIE } from '../reader.ts'
import { bodyOf, type Route } from '../routes.ts'
import type { Hall } from '../live/hall.ts'
import { at, byName, frameIn, hallNamed, html, json, type LiveDoor, no, page_, personIn, send, sendJson } from '../live/room.ts'
import { addressOf, asked, begun, count, type Limit, mailed, wrong } from './attempts.ts'
import { addPasskey, askToAdd, askToEnter, enterByPasskey, passkeysOf, removePasskey, signed, siteOf, type Site } from './passkey.ts'
import {
  beginSession,
  endSession,
  endSessionsOf,
  idOfSession,
  newLink,
  peopleOf,
  type Person,
  personOf,
  sessionsOf,
  useLink,
  type Way,
} from './person.ts'
import { beginJourney, endJourney, JOURNEY, openProviders } from './provider.ts'
import { langOf } from '../../words/languages.ts'

/** The answer of a device: a map, or, from a form, its text. */
const response = z
  .union([
    signed,
    z
      .string()
      .max(65_536)
      .transform((text, c) => {
        try {
          return JSON.parse(text) as unknown
        } catch {
          c.addIssue({ code: 'custom', message: 'is not what a device answers' })
          return z.NEVER
        }
      })
      .pipe(signed),
  ])
  .describe('What the device answered, as navigator.credentials gives it (toJSON).')

const named = z.object({ org: z.string().describe('The id of the organisation.') })
const session = z.object({ session: z.string(), person: z.string(), by: z.string() })
const options = z.looseObject({ challenge: z.string() })
const done = z.looseObject({ ok: z.literal(true) })
const listedSessions = z.looseObject({
  sessions: z.array(
    z.looseObject({
      id: z.string(),
      way: z.enum(['link', 'passkey', 'provider']),
      since: z.string(),
      used: z.string(),
      here: z.boolean().describe('This one.'),
    }),
  ),
  passkeys: z.array(z.looseObject({ id: z.string(), name: z.string(), since: z.string(), used: z.string().nullable() })),
})

/** The script for passkeys: built beside the program, and in the sources' own `dist`. */
function readScript(): string | null {
  for (const place of ['./passkey.js', '../../../dist/passkey.js'])
    try {
      return readFileSync(new URL(place, import.meta.url), 'utf8')
    } catch {}
  return null
}

/** The routes by which people come in and go out. */
export function signInRoutes(door: LiveDoor): readonly Route[] {
  const { now } = door
  const providers = openProviders(door)
  let script: string | null = null
  const scriptAddress = (): string | null => {
    script ??= readScript()
    return script === null ? null : `/-/passkey.js?v=${createHash('sha256').update(script).digest('base64url').slice(0, 8)}`
  }
  const words = (c: Context) => peopleWordsOf(frameIn(c).lang)
  const site = (): Site | null => siteOf(door.address())

  /** The refusal of an address that did something too often, or null. */
  const tooOften = async (c: Context, hall: Hall, limit: Limit): Promise<Response | null> => {
    const until = await count(hall.drawer, limit, addressOf(c, door.env), now())
    if (until === null) return null
    const refused = no(c, 429, words(c).tooOften(Math.max(1, Math.ceil((until - now()) / 60_000))))
    refused.headers.set('retry-after', String(Math.max(1, Math.ceil((until - now()) / 1000))))
    return refused
  }
  /** What failed is counted, and told what is wrong only so often. */
  const failed = async (c: Context, hall: Hall, says: string): Promise<Response> => (await tooOften(c, hall, wrong)) ?? no(c, 403, says)

  const signInPage = async (c: Context, sent = false): Promise<Response> => {
    const org = c.req.query('org') ?? ''
    const hall = door.halls.get(org)
    const people = hall?.demonstration ? await peopleOf(hall.drawer) : []
    const roles = people.map(p => ({ id: p.id, says: byName(hall as Hall, p.by, frameIn(c).lang) }))
    const passkeys = hall !== undefined && site() !== null ? scriptAddress() : null
    const made = page(
      <SignInPage
        frame={frameIn(c)}
        org={org}
        sent={sent}
        roles={roles}
        script={passkeys}
        provider={hall !== undefined && providers.has(hall.live.id)}
      />,
    )
    return send(c, made)
  }

  const begin = async (c: Context, hall: Hall, person: Person, way: Way): Promise<Response> => {
    const ended = hall.shut(person.id)
    if (ended !== null) return no(c, 403, words(c).allWithdrawn(ended))
    const token = await beginSession(hall.drawer, person.id, way, now())
    setCookie(c, COOKIE, token, {
      // Each organisation has a session of its own, sent to its own pages only. So the name cannot begin with `__Host-`, which browsers take
      // with the path `/` alone; what that name would promise, that no neighbouring host sets it, `SameSite` and the lookup in the drawer of
      // this one organisation give: a token that was not issued here opens nothing.
      path: orgPath(hall.live.id),
      httpOnly: true,
      sameSite: 'Lax',
      secure: door.address().startsWith('https:'),
      maxAge: 7 * 86_400,
    })
    if (wantsJson(c)) return sendJson(c, { session: token, person: person.id, by: person.by })
    return c.redirect(`${orgPath(hall.live.id)}/desk`, 303)
  }

  /** Mails a link to an address that was invited. Whoever asks often for somebody else only sends them a few links, each of which is good. */
  const mailLink = async (hall: Hall, mail: string): Promise<void> => {
    const person = (await peopleOf(hall.drawer)).find(p => p.mail?.toLowerCase() === mail)
    if (person && hall.shut(person.id) === null && (await count(hall.drawer, mailed, person.id, now())) === null)
      await sendLink(door, hall, person)
  }

  const askLink = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, named.extend({ mail: z.string() }))
    if (typeof body === 'string') return no(c, 400, body)
    const hall = hallNamed(door, c, body.ok.org)
    if (hall instanceof Response) return hall
    const often = await tooOften(c, hall, asked)
    if (often) return often
    // The same answer whether the address is known or not, and as soon: whose it is is looked up on the mail's own way.
    void mailLink(hall, body.ok.mail.trim().toLowerCase()).catch(door.tell)
    if (wantsJson(c)) return sendJson(c, { says: liveWordsOf(frameIn(c).lang).linkSent }, 202)
    return c.redirect(to(frameIn(c), '/-/sign-in', { org: body.ok.org, sent: 'yes' }), 303)
  }

  const enter = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, named.extend({ token: z.string() }))
    if (typeof body === 'string') return no(c, 400, body)
    const hall = hallNamed(door, c, body.ok.org)
    if (hall instanceof Response) return hall
    const person = await useLink(hall.drawer, body.ok.token, now())
    return person === null ? failed(c, hall, liveWordsOf(frameIn(c).lang).linkUsed) : begin(c, hall, person, 'link')
  }

  const demonstrate = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, named.extend({ person: z.string() }))
    if (typeof body === 'string') return no(c, 400, body)
    const hall = hallNamed(door, c, body.ok.org)
    if (hall instanceof Response) return hall
    const person = hall.demonstration ? await personOf(hall.drawer, body.ok.person) : null
    return person === null ? no(c, 403, words(c).onlyDemonstration) : begin(c, hall, person, 'link')
  }

  const askPasskey = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, named)
    if (typeof body === 'string') return no(c, 400, body)
    const hall = hallNamed(door, c, body.ok.org)
    if (hall instanceof Response) return hall
    const here = site()
    if (here === null) return no(c, 409, words(c).noPasskeys)
    return (await tooOften(c, hall, begun)) ?? sendJson(c, await askToEnter(hall.drawer, here, now()))
  }

  const enterPasskey = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, named.extend({ response }))
    if (typeof body === 'string') return no(c, 400, body)
    const hall = hallNamed(door, c, body.ok.org)
    if (hall instanceof Response) return hall
    const here = site()
    if (here === null) return no(c, 409, words(c).noPasskeys)
    const entered = await enterByPasskey(hall.drawer, here, body.ok.response, now())
    return 'amiss' in entered ? failed(c, hall, words(c).passkeyAmiss[entered.amiss]) : begin(c, hall, entered, 'passkey')
  }

  const askToAddPasskey = async (c: Context): Promise<Response> => {
    const { hall, seen } = at(c)
    const here = site()
    if (here === null) return no(c, 409, words(c).noPasskeys)
    return (await tooOften(c, hall, begun)) ?? sendJson(c, await askToAdd(hall.drawer, here, personIn(c), seen.charter.name, now()))
  }

  const add = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, z.object({ name: z.string().trim().max(80).optional(), response }))
    if (typeof body === 'string') return no(c, 400, body)
    const { hall, seen } = at(c)
    const here = site()
    if (here === null) return no(c, 409, words(c).noPasskeys)
    const name = body.ok.name || words(c).aPasskey
    const added = await addPasskey(hall.drawer, here, { person: personIn(c), name, response: body.ok.response }, now())
    if (typeof added !== 'string') return no(c, added.amiss === 'twice' ? 409 : 403, words(c).passkeyAmiss[added.amiss])
    return wantsJson(c) ? sendJson(c, { id: added, name }, 201) : c.redirect(to(frameIn(c), `${orgPath(seen.id)}/sessions`), 303)
  }

  const remove = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, z.object({ id: z.string().max(2048) }))
    if (typeof body === 'string') return no(c, 400, body)
    const { hall, seen } = at(c)
    if (!(await removePasskey(hall.drawer, personIn(c).id, body.ok.id))) return no(c, 404, words(c).noSuchPasskey)
    return wantsJson(c) ? sendJson(c, { ok: true }) : c.redirect(to(frameIn(c), `${orgPath(seen.id)}/sessions`), 303)
  }

  const sessions = async (c: Context): Promise<Response> => {
    const { hall, seen, reader } = at(c)
    const person = personIn(c)
    const { zone } = seen.charter.seat
    const mine = await sessionsOf(hall.drawer, person.id, now())
    const keys = await passkeysOf(hall.drawer, person.id)
    const here = reader.kind === 'person' ? idOfSession(reader.session) : ''
    const listed = mine.map(s => ({
      id: s.id,
      way: s.way,
      since: printInstant(s.since, zone),
      used: printInstant(s.used, zone),
      here: s.id === here,
    }))
    const passkeys = keys.map(k => ({
      id: k.key,
      name: k.value.name,
      since: printInstant(k.value.since, zone),
      used: k.value.used === null ? null : printInstant(k.value.used, zone),
    }))
    if (wantsJson(c)) return sendJson(c, { sessions: listed, passkeys })
    const address = site() === null ? null : scriptAddress()
    const made = page(<SessionsPage frame={frameIn(c)} sessions={listed} passkeys={passkeys} script={address} />)
    return send(c, made)
  }

  const ended = z.union([
    z.object({ session: z.string().max(100).describe('The id of one of your sessions.') }),
    z.object({ others: z.union([z.literal(true), z.literal('yes')]).describe('All but this one.') }),
  ])
  const end = async (c: Context): Promise<Response> => {
    const body = await bodyOf(c, ended)
    if (typeof body === 'string') return no(c, 400, words(c).sayWhichSession)
    const { hall, seen, reader } = at(c)
    const here = reader.kind === 'person' ? idOfSession(reader.session) : ''
    const chosen = 'session' in body.ok ? { only: body.ok.session } : { except: here }
    const n = await endSessionsOf(hall.drawer, personIn(c).id, chosen)
    if (n === 0 && 'session' in body.ok) return no(c, 404, words(c).noSuchSession)
    return wantsJson(c) ? sendJson(c, { ended: n }) : c.redirect(to(frameIn(c), `${orgPath(seen.id)}/sessions`), 303)
  }

  const signOut = async (c: Context): Promise<Response> => {
    const { hall, reader } = at(c)
    if (reader.kind === 'person') await endSession(hall.drawer, reader.session)
    deleteCookie(c, COOKIE, { path: orgPath(hall.live.id) })
    return wantsJson(c) ? sendJson(c, { ok: true }) : c.redirect(orgPath(hall.live.id), 303)
  }

  const toProvider = async (c: Context): Promise<Response> => {
    const hall = hallNamed(door, c, c.req.query('org'))
    if (hall instanceof Response) return hall
    if (!providers.has(hall.live.id)) return no(c, 404, words(c).noProvider)
    const often = await tooOften(c, hall, begun)
    if (often) return often
    const way = await beginJourney(providers, hall.drawer, hall.live.id, now())
    if (way === null) return no(c, 503, words(c).providerAway)
    setCookie(c, JOURNEY, way.browser, {
      path: '/-/provider',
      httpOnly: true,
      sameSite: 'Lax',
      secure: door.address().startsWith('https:'),
      maxAge: 600,
    })
    return c.redirect(way.location, 303)
  }

  const fromProvider = async (c: Context): Promise<Response> => {
    const [org = ''] = (c.req.query('state') ?? '').split('~')
    const hall = hallNamed(door, c, org)
    if (hall instanceof Response) return hall
    const browser = getCookie(c, JOURNEY) ?? ''
    deleteCookie(c, JOURNEY, { path: '/-/provider' })
    const { search } = new URL(c.req.url)
    const came = await endJourney(providers, hall.drawer, { org, search, browser }, now())
    if (typeof came === 'string') return failed(c, hall, words(c).providerAmiss[came])
    const person = (await peopleOf(hall.drawer)).find(p => p.mail?.toLowerCase() === came.mail)
    return person === undefined ? failed(c, hall, words(c).notInvited(came.mail)) : begin(c, hall, person, 'provider')
  }

  return [
    {
      method: 'get',
      path: '/-/sign-in',
      who: 'anyone',
      says: 'The page to sign in.',
      query: z.object({ org: z.string().optional(), sent: z.string().optional() }),
      answers: { 200: page_ },
      run: c => signInPage(c, c.req.query('sent') === 'yes'),
    },
    {
      method: 'post',
      path: '/-/sign-in',
      who: 'anyone',
      says: 'Asks for a link by mail; the answer is the same whether the address is known or not.',
      body: named.extend({ mail: z.string() }),
      answers: { 202: { says: 'Asked.', type: json, schema: z.looseObject({ says: z.string() }) } },
      run: askLink,
    },
    {
      method: 'get',
      path: '/-/enter',
      who: 'anyone',
      says: 'The page of a mailed link, with the button that uses it.',
      query: z.object({ org: z.string(), token: z.string() }),
      answers: { 200: page_ },
      run: c => send(c, page(<EnterPage frame={frameIn(c)} org={c.req.query('org') ?? ''} token={c.req.query('token') ?? ''} />)),
    },
    {
      method: 'post',
      path: '/-/enter',
      who: 'anyone',
      says: 'Uses a link once and begins a session.',
      body: named.extend({ token: z.string() }),
      answers: { 200: { says: 'The session.', type: json, schema: session } },
      run: enter,
    },
    {
      method: 'post',
      path: '/-/demonstration',
      who: 'anyone',
      says: 'Signs in to a demonstration as one of its invented delegations.',
      body: named.extend({ person: z.string() }),
      answers: { 200: { says: 'The session.', type: json, schema: session } },
      run: demonstrate,
    },
    {
      method: 'get',
      path: '/-/passkey.js',
      who: 'anyone',
      says: 'The script that asks a device for a passkey.',
      answers: { 200: { says: 'A script.', type: 'text/javascript' } },
      run: c => (scriptAddress() === null ? no(c, 404, words(c).noScript) : fileOf(c, script ?? '', 'text/javascript; charset=utf-8')),
    },
    {
      method: 'post',
      path: '/-/passkey/ask',
      who: 'anyone',
      says: 'What a device is to be asked to sign in with a passkey; good once, for five minutes.',
      body: named,
      answers: { 200: { says: 'Options for navigator.credentials.get.', type: json, schema: options } },
      run: askPasskey,
    },
    {
      method: 'post',
      path: '/-/passkey',
      who: 'anyone',
      says: 'Signs in with what the device answered.',
      body: named.extend({ response }),
      answers: { 200: { says: 'The session.', type: json, schema: session } },
      run: enterPasskey,
    },
    {
      // A link and not a form: our forms may lead to our own pages only, also by a redirection.
      method: 'get',
      path: '/-/provider',
      who: 'anyone',
      says: 'Begins to sign in at the organisation’s own provider (OpenID Connect).',
      query: named.partial(),
      answers: { 303: { says: 'To the provider.', type: html } },
      run: toProvider,
    },
    {
      method: 'get',
      path: '/-/provider/back',
      who: 'anyone',
      says: 'Where the provider sends people back.',
      // A provider may say more, as its own name (RFC 9207).
      query: z.looseObject({ state: z.string().optional(), code: z.string().optional(), error: z.string().optional() }),
      answers: { 303: { says: 'To the desk.', type: html } },
      run: fromProvider,
    },
    {
      method: 'post',
      path: '/{org}/sign-out',
      who: 'signed in',
      says: 'Ends the session.',
      answers: { 200: { says: 'Ended.', type: json, schema: done } },
      run: signOut,
    },
    {
      method: 'get',
      path: '/{org}/sessions',
      who: 'signed in',
      says: 'Where you are signed in, and your passkeys.',
      answers: { 200: { ...page_, also: listedSessions } },
      run: sessions,
    },
    {
      method: 'post',
      path: '/{org}/sessions',
      who: 'signed in',
      says: 'Ends one of your sessions, or all others.',
      body: ended,
      answers: { 200: { says: 'How many were ended.', type: json, schema: z.object({ ended: z.number().int() }) } },
      run: end,
    },
    {
      method: 'post',
      path: '/{org}/passkeys/ask',
      who: 'signed in',
      says: 'What a device is to be asked to make a passkey for you; good once, for five minutes.',
      answers: { 200: { says: 'Options for navigator.credentials.create.', type: json, schema: options } },
      run: askToAddPasskey,
    },
    {
      method: 'post',
      path: '/{org}/passkeys',
      who: 'signed in',
      says: 'Keeps the passkey that the device made.',
      body: z.object({ name: z.string().max(80).optional(), response }),
      answers: { 201: { says: 'Kept.', type: json, schema: z.object({ id: z.string(), name: z.string() }) } },
      run: add,
    },
    {
      method: 'post',
      path: '/{org}/passkeys/remove',
      who: 'signed in',
      says: 'Removes one of your passkeys.',
      body: z.object({ id: z.string() }),
      answers: { 200: { says: 'Removed.', type: json, schema: done } },
      run: remove,
    },
  ]
}

/** Mails a person a new link. */
export async function sendLink(door: LiveDoor, hall: Hall, person: Person): Promise<string> {
  const token = await newLink(hall.drawer, person.id, door.now())
  const link = `${door.address()}/-/enter?org=${encodeURIComponent(hall.live.id)}&token=${token}`
  const { name } = hall.live.whole().charter
  await door.post(hall, { to: person, ...peopleWordsOf(langOf(person.lang)).letters.link(person.name, name, link) })
  return link
}
