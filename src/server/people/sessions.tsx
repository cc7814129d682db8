/** Staying in and going out: one's own sessions and passkeys. */
import type { Context } from 'hono'
import { deleteCookie } from 'hono/cookie'
import { z } from 'zod'
import { printInstant } from '../../basics/moment.ts'
import { peopleWordsOf } from '../../views/words.ts'
import { orgPath, to } from '../../web/layout.tsx'
import { SessionsPage } from '../../web/live/sessions.tsx'
import { page, wantsJson } from '../answer.tsx'
import { COOKIE } from '../reader.ts'
import { bodyOf, type Route } from '../routes.ts'
import { at, frameIn, json, type LiveDoor, no, page_, personIn, send, sendJson } from '../live/room.ts'
import { begun } from './attempts.ts'
import { comingAt, done, options, response } from './coming.ts'
import { addPasskey, askToAdd, passkeysOf, removePasskey } from './passkey.ts'
import { endSession, endSessionsOf, idOfSession, sessionsOf } from './person.ts'

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

/** The routes of one's own sessions and passkeys. */
export function sessionRoutes(door: LiveDoor): readonly Route[] {
  const { now } = door
  const { site, scriptAddress, tooOften } = comingAt(door)
  const words = (c: Context) => peopleWordsOf(frameIn(c).lang)

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

  return [
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
