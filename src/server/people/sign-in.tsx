/** Coming in: by a mailed link, by a passkey, by the organisation's own provider, and in a demonstration as anybody. */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { readyOfficers } from '../../charter/groups.ts'
import { liveWordsOf, peopleWordsOf } from '../../views/words.ts'
import { orgPath, to } from '../../web/layout.tsx'
import { EnterPage, SignInPage } from '../../web/live/sign-in.tsx'
import { fileOf, page, wantsJson } from '../answer.tsx'
import { COOKIE } from '../reader.ts'
import { bodyOf, type Route } from '../routes.ts'
import type { Hall } from '../live/hall.ts'
import { byName, frameIn, hallNamed, html, json, type LiveDoor, no, page_, send, sendJson } from '../live/room.ts'
import { asked, begun, count, mailed, wrong } from './attempts.ts'
import { askToEnter, enterByPasskey } from './passkey.ts'
import { beginSession, peopleOf, type Person, personOf, useLink, type Way } from './person.ts'
import { beginJourney, endJourney, JOURNEY, openProviders } from './provider.ts'
import { comingAt, options, passkeyScript, response, sendLink } from './coming.ts'

const named = z.object({ org: z.string().describe('The id of the organisation.') })
const session = z.object({ session: z.string(), person: z.string(), by: z.string() })

/** The routes by which people come in. */
export function signInRoutes(door: LiveDoor): readonly Route[] {
  const { now } = door
  const providers = openProviders(door)
  const words = (c: Context) => peopleWordsOf(frameIn(c).lang)
  const { site, scriptAddress, tooOften } = comingAt(door)

  /** What failed is counted, and told what is wrong only so often. */
  const failed = async (c: Context, hall: Hall, says: string): Promise<Response> => (await tooOften(c, hall, wrong)) ?? no(c, 403, says)

  const signInPage = async (c: Context, sent = false): Promise<Response> => {
    const org = c.req.query('org') ?? ''
    const hall = door.halls.get(org)
    const people = hall?.demonstration ? await peopleOf(hall.drawer) : []
    const { lang } = frameIn(c)
    const roles = people
      // An office that every charter has is nobody's here.
      .filter(p => !readyOfficers.includes(p.by))
      .map(p => ({ id: p.id, says: byName(hall as Hall, p.by, lang) }))
      .sort((a, b) => a.says.localeCompare(b.says, lang))
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
      run: c =>
        scriptAddress() === null ? no(c, 404, words(c).noScript) : fileOf(c, passkeyScript() ?? '', 'text/javascript; charset=utf-8'),
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
  ]
}
