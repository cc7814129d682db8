/** What the pages of live organisations share: who asks, the frame of the page, and how it is answered. */
import type { Context } from 'hono'
import { printJson } from '../../views/json.ts'
import { apiWordsOf } from '../../views/words.ts'
import type { Frame } from '../../web/layout.tsx'
import { to } from '../../web/layout.tsx'
import { frameOf, headers, homeOf, refuse } from '../answer.tsx'
import { found, type Found } from '../gate.ts'
import type { Person } from '../people/person.ts'
import type { Hall } from './hall.ts'
import { nameOf } from '../../views/say.ts'
import type { Lang } from '../../words/languages.ts'

export interface LiveDoor {
  readonly halls: ReadonlyMap<string, Hall>
  readonly now: () => number
  /** The address under which the platform is reached, for links in mails. */
  readonly address: () => string
  /** Hands a message to the outbox. */
  readonly post: (hall: Hall, letter: Letter) => Promise<void>
  /** Where what went wrong on our side is told, for those who run the place. */
  readonly tell: (error: unknown) => void
  /** What the environment says: the providers by which people sign in, and the proxies in front. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** A message on its way to a person. */
export interface Letter {
  readonly to: Person
  readonly subject: string
  readonly text: string
}

export const html = 'text/html; charset=utf-8'
export const json = 'application/json'
export const page_ = { says: 'A page.', type: html }

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 429 | 503

export const at = (c: Context): Found => found(c) as Found
export const personIn = (c: Context): Person => {
  const { reader } = at(c)
  if (reader.kind === 'outside') throw new Error('the gate let in nobody')
  return reader.person
}
export const frameIn = (c: Context): Frame => frameOf(c, found(c)?.seen ?? null)

const own = { ...headers, 'cache-control': 'private, no-store' }

/** A page that nothing keeps. */
export const send = (c: Context, body: string, status: 200 | 201 | 202 | 400 | 403 | 404 | 409 | 413 | 429 | 503 = 200): Response =>
  c.body(body, status, { ...own, 'content-type': html })

export const sendJson = (c: Context, value: unknown, status: 200 | 201 | 202 = 200): Response =>
  c.body(printJson(value), status, { ...own, 'content-type': `${json}; charset=utf-8` })

export const no = (c: Context, status: Status, says: string): Response => {
  const f = frameIn(c)
  const seen = found(c)?.seen
  return refuse(c, f, { status, says, onward: seen ? homeOf(f, seen) : { says: 'Entente', href: to(f, '/') } })
}

/** The name of a party; an officer is called by the name of the office. */
export const byName = (hall: Hall, by: string, lang: Lang): string => nameOf(hall.live.whole().charter, by, lang)

export const hallNamed = (door: LiveDoor, c: Context, org: string | undefined): Hall | Response =>
  door.halls.get(org ?? '') ?? no(c, 404, apiWordsOf(frameIn(c).lang).noHall)
