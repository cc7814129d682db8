/**
 * People, the links by which they come in, and their sessions. In the record a person stands only under a random id; the name and the address
 * lie here, and a link or a session is kept only as the SHA-256 of its token.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Drawer } from '../../store/store.ts'

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
}

export interface Session {
  readonly person: string
  /** When it began, milliseconds since 1970. */
  readonly since: number
  /** How the person came in: a link, a passkey, the organisation's own provider. */
  readonly way: 'link' | 'passkey' | 'provider'
}

interface Link {
  readonly person: string
}

const DAY = 86_400_000
/** A link opens once, within a week. */
export const LINK_LASTS = 7 * DAY
/** A session lasts a day of use, and a week at most. */
export const SESSION_LASTS = 7 * DAY

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
export async function beginSession(drawer: Drawer, person: string, way: Session['way'], now: number): Promise<string> {
  const made = token()
  await drawer.put('session', hashOf(made), { person, since: now, way } satisfies Session, { from: 0, due: now + SESSION_LASTS })
  return made
}

/** Whose session a token is; null where it never was, has ended or is too old. */
export async function personOfSession(drawer: Drawer, text: string, now: number): Promise<Person | null> {
  const session = await drawer.get<Session>('session', hashOf(text))
  if (session === null || (session.due !== null && session.due < now)) return null
  return personOf(drawer, session.value.person)
}

export const endSession = async (drawer: Drawer, text: string): Promise<void> => void (await drawer.take('session', hashOf(text)))

/** Ends every session of a person, as when powers are withdrawn; how many there were. */
export async function endSessionsOf(drawer: Drawer, person: string): Promise<number> {
  const theirs = (await drawer.list<Session>('session')).filter(k => k.value.person === person)
  for (const { key } of theirs) await drawer.take('session', key)
  return theirs.length
}
