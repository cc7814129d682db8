/**
 * People, the links by which they come in, and their sessions. In the record a person stands only under a random id; the name and the address
 * lie here, and a link or a session is kept only as the SHA-256 of its token.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Drawer } from '../../store/store.ts'
import { sweep } from './attempts.ts'

export interface Person {
  /** `p-` and 16 random signs. */
  readonly id: string
  readonly name: string
  readonly mail: string | null
  /** The party for which, or the office in which, the person acts. */
  readonly by: string
  /** The person may issue credentials for the party. */
  readonly issuer?: boolean
  readonly lang?: string
  /**
   * The address given for this person acts for another party or office: nothing was sent to it, nobody comes in as this person, and whoever gave it is
   * not told, for that an address is invited is the secretariat's to know.
   */
  readonly elsewhere?: true
}

export interface Session {
  readonly person: string
  /** When it began, milliseconds since 1970. */
  readonly since: number
  /** How the person came in: a link, a passkey, the organisation's own provider. */
  readonly way: Way
  /** When it was last used, to within a few minutes. */
  readonly used: number
}
export type Way = 'link' | 'passkey' | 'provider'

interface Link {
  readonly person: string
}

const DAY = 86_400_000
/** A link opens once, within a week. */
export const LINK_LASTS = 7 * DAY
/** A session lasts a week at most, and ends when nobody has used it for a day. */
export const SESSION_LASTS = 7 * DAY
export const SESSION_IDLE = DAY
/** Its use is written down so often: what a page costs is one reading. */
const NOTED = DAY / 144

const token = (): string => randomBytes(32).toString('base64url')
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
export const newPersonId = (): string => `p-${[...randomBytes(16)].map(b => ALPHABET[b % ALPHABET.length]).join('')}`

/** Keeps a person; the id is drawn here. */
export async function keepPerson(drawer: Drawer, person: Omit<Person, 'id'>): Promise<Person> {
  const kept = { id: newPersonId(), ...person }
  await drawer.put('person', kept.id, kept, { from: 0 })
  return kept
}

export const personOf = async (drawer: Drawer, id: string): Promise<Person | null> =>
  (await drawer.get<Person>('person', id))?.value ?? null

export const peopleOf = async (drawer: Drawer): Promise<readonly Person[]> => (await drawer.list<Person>('person')).map(k => k.value)

/** The token of a new link for a person: whoever opens it, once, is signed in. */
export async function newLink(drawer: Drawer, person: string, now: number): Promise<string> {
  const made = token()
  await drawer.put('link', hashOf(made), { person } satisfies Link, { from: 0, due: now + LINK_LASTS })
  return made
}

/** The person a link was made for; it is gone after this. Null where it never was, was used or is too old. */
export async function useLink(drawer: Drawer, text: string, now: number): Promise<Person | null> {
  const link = await drawer.take<Link>('link', hashOf(text))
  if (link === null || (link.due !== null && link.due < now)) return null
  return personOf(drawer, link.value.person)
}

/** The token of a new session. */
export async function beginSession(drawer: Drawer, person: string, way: Way, now: number): Promise<string> {
  const made = token()
  const value: Session = { person, since: now, way, used: now }
  await drawer.put('session', hashOf(made), value, { from: 0, due: now + SESSION_IDLE })
  await sweep(drawer, ['session', 'link'], now)
  return made
}

const isOver = ({ since, used }: Session, now: number): boolean => now > since + SESSION_LASTS || now > used + SESSION_IDLE

/**
 * Whose session a token is; null where it never was, has ended or is too old. The token is looked up by its SHA-256: how long that takes tells
 * about the hash, from which nobody finds the token.
 */
export async function personOfSession(drawer: Drawer, text: string, now: number): Promise<Person | null> {
  const hash = hashOf(text)
  // Whose session it was is no secret to whoever sends its token, and never changes: both are asked for in one look. Whether it still runs, and
  // who the person is by now, is read anew each time.
  const owner = owners.get(hash)
  const [session, known] = await Promise.all([drawer.get<Session>('session', hash), owner === undefined ? null : personOf(drawer, owner)])
  if (session === null || isOver(session.value, now)) {
    owners.delete(hash)
    return null
  }
  if (owners.size >= OWNERS) owners.clear()
  owners.set(hash, session.value.person)
  if (now - session.value.used > NOTED) {
    const used: Session = { ...session.value, used: now }
    const due = Math.min(now + SESSION_IDLE, used.since + SESSION_LASTS)
    // Where another page was quicker to write it down, or the session was ended meanwhile, that stands.
    await drawer.put('session', session.key, used, { from: session.version, due })
  }
  return owner === session.value.person ? known : personOf(drawer, session.value.person)
}
/** Session, by its hash → person; only for those whose token was sent. */
const owners = new Map<string, string>()
const OWNERS = 20_000

export const endSession = async (drawer: Drawer, text: string): Promise<void> => void (await drawer.take('session', hashOf(text)))

/** The running sessions of a person, the newest first; `id` names one without giving it away. */
export async function sessionsOf(drawer: Drawer, person: string, now: number): Promise<readonly (Session & { readonly id: string })[]> {
  const theirs = (await drawer.list<Session>('session')).filter(k => k.value.person === person && !isOver(k.value, now))
  return theirs.map(k => ({ ...k.value, id: k.key })).sort((a, b) => b.since - a.since)
}
export const idOfSession = hashOf

/** How many sessions run, by person. */
export async function sessionsByPerson(drawer: Drawer, now: number): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const { value } of await drawer.list<Session>('session'))
    if (!isOver(value, now)) counts.set(value.person, (counts.get(value.person) ?? 0) + 1)
  return counts
}

/** Ends the sessions of a person, as when powers are withdrawn: all of them, all but one, or one; how many there were. */
export async function endSessionsOf(
  drawer: Drawer,
  person: string,
  chosen: { readonly only?: string; readonly except?: string } = {},
): Promise<number> {
  const { only, except } = chosen
  const theirs = (await drawer.list<Session>('session')).filter(
    k => k.value.person === person && k.key !== except && (only === undefined || k.key === only),
  )
  for (const { key } of theirs) await drawer.take('session', key)
  return theirs.length
}
