/** Who asks: somebody outside, or a person who is signed in. */
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Drawer } from '../store/store.ts'
import { type Person, personOfSession } from './people/person.ts'

export type Reader =
  | { readonly kind: 'outside' }
  | {
      readonly kind: 'person'
      readonly person: Person
      /** The token of the session, to end it. */
      readonly session: string
    }

export const outside: Reader = { kind: 'outside' }
export const COOKIE = 'entente'

/** The token of a session that a request carries, whether it is anybody's or not. */
export const sessionIn = (c: Context): string | undefined =>
  /^Bearer ([\w-]{20,100})$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? getCookie(c, COOKIE)

/** The person of the session that the cookie or the `authorization` header carries; else somebody outside. */
export async function readerOf(c: Context, drawer: Drawer, now: number): Promise<Reader> {
  const session = sessionIn(c)
  if (session === undefined) return outside
  const person = await personOfSession(drawer, session, now)
  return person === null ? outside : { kind: 'person', person, session }
}

/**
 * Whether a request that changes something was made by our own page or by a program, and not by a page elsewhere in the reader's browser: a
 * browser says where a form was (`Sec-Fetch-Site`, `Origin`); a program carries its session in the `authorization` header.
 */
export function isOwn(c: Context, own: string): boolean {
  if (c.req.header('authorization') !== undefined) return true
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('origin')
  return origin === undefined ? c.req.header('cookie') === undefined : origin === own || origin === new URL(c.req.url).origin
}
