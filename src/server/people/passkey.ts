/**
 * Passkeys (W3C Web Authentication): a person signs in with a key that never leaves their device, after the device has made sure that it is
 * they. A challenge is drawn for each use, lies in the drawer until it is due, and is good once. Every organisation keeps its own passkeys:
 * all of them live under one host, so a device may offer one of another organisation, and it is not known here.
 */
import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Drawer } from '../../store/store.ts'
import { sweep } from './attempts.ts'
import { hashOf, type Person, personOf } from './person.ts'

export interface Passkey {
  readonly person: string
  /** As the person calls it. */
  readonly name: string
  /** The public key in the form of COSE, base64url. */
  readonly key: string
  /** How often the device says it was used; 0 where it does not count. */
  readonly counter: number
  readonly transports: readonly string[]
  /** When it was added and last used, milliseconds since 1970. */
  readonly since: number
  readonly used: number | null
}

/** Where we are, as a device sees it. */
export interface Site {
  /** The host, for which a passkey is made. */
  readonly id: string
  readonly origin: string
}

/** The site of an address; null where a device makes no passkeys for it: a bare number, or a host without https. */
export function siteOf(address: string): Site | null {
  const { protocol, hostname, origin } = new URL(address)
  if (isIP(hostname.replace(/[[\]]/g, '')) !== 0 || (protocol !== 'https:' && hostname !== 'localhost')) return null
  return { id: hostname, origin }
}

/** Why a passkey is not taken, by a word. */
export type Amiss = 'old' | 'unknown' | 'counter' | 'amiss'

const CHALLENGE_LASTS = 300_000
/** So many a person. */
export const MOST = 20
/** EdDSA, ECDSA with P-256, RSA with SHA-256. */
const ALGORITHMS = [-8, -7, -257]

interface Challenge {
  readonly use: 'enter' | 'add'
  readonly person: string | null
}

const text = (most: number) => z.string().max(most)
export const signed = z.looseObject({
  id: text(2048),
  rawId: text(2048),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: text(16_384) }),
  clientExtensionResults: z.looseObject({}).default({}),
})

async function draw(drawer: Drawer, challenge: Challenge, now: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(randomBytes(32))
  await sweep(drawer, ['challenge'], now)
  await drawer.put('challenge', hashOf(Buffer.from(bytes).toString('base64url')), challenge, { from: 0, due: now + CHALLENGE_LASTS })
  return bytes
}

/** The challenge that an answer was made for, taken out; null where it was never drawn, was used, is too old or was for something else. */
async function spend(
  drawer: Drawer,
  clientData: string,
  use: Challenge['use'],
  person: string | null,
  now: number,
): Promise<string | null> {
  let said: unknown
  try {
    said = (JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8')) as { challenge?: unknown }).challenge
  } catch {
    return null
  }
  if (typeof said !== 'string') return null
  const kept = await drawer.take<Challenge>('challenge', hashOf(said))
  if (kept === null || (kept.due ?? 0) < now || kept.value.use !== use || kept.value.person !== person) return null
  return said
}

export const passkeysOf = async (drawer: Drawer, person: string) =>
  (await drawer.list<Passkey>('passkey')).filter(k => k.value.person === person)

/** What a device is asked for to make a passkey for a person. */
export async function askToAdd(drawer: Drawer, site: Site, person: Person, organisation: string, now: number) {
  const mine = await passkeysOf(drawer, person.id)
  return generateRegistrationOptions({
    rpName: `Entente: ${organisation}`,
    rpID: site.id,
    userID: new TextEncoder().encode(person.id),
    userName: `${person.name} (${organisation})`,
    userDisplayName: person.name,
    challenge: await draw(drawer, { use: 'add', person: person.id }, now),
    attestationType: 'none',
    excludeCredentials: mine.map(k => ({ id: k.key, transports: [...k.value.transports] as AuthenticatorTransport[] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  })
}

/** Keeps the passkey that a device made for a person; or why not. */
export async function addPasskey(
  drawer: Drawer,
  site: Site,
  { person, name, response }: { readonly person: Person; readonly name: string; readonly response: z.infer<typeof signed> },
  now: number,
): Promise<string | { readonly amiss: Amiss | 'many' | 'twice' }> {
  const challenge = await spend(drawer, response.response.clientDataJSON, 'add', person.id, now)
  if (challenge === null) return { amiss: 'old' }
  if ((await passkeysOf(drawer, person.id)).length >= MOST) return { amiss: 'many' }
  const checked = await verifyRegistrationResponse({
    response: response as unknown as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null)
  if (checked === null || !checked.verified) return { amiss: 'amiss' }
  const { credential } = checked.registrationInfo
  const value: Passkey = {
    person: person.id,
    name,
    key: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: (credential.transports ?? []).slice(0, 8),
    since: now,
    used: null,
  }
  return (await drawer.put('passkey', credential.id, value, { from: 0 })) ? credential.id : { amiss: 'twice' }
}

/** What a device is asked for to sign in: any passkey it has for this host, for it knows whose it is. */
export async function askToEnter(drawer: Drawer, site: Site, now: number) {
  return generateAuthenticationOptions({
    rpID: site.id,
    challenge: await draw(drawer, { use: 'enter', person: null }, now),
    userVerification: 'required',
  })
}

/** The person whose passkey answered; or why not. */
export async function enterByPasskey(
  drawer: Drawer,
  site: Site,
  response: z.infer<typeof signed>,
  now: number,
): Promise<Person | { readonly amiss: Amiss }> {
  const challenge = await spend(drawer, response.response.clientDataJSON, 'enter', null, now)
  if (challenge === null) return { amiss: 'old' }
  const kept = await drawer.get<Passkey>('passkey', response.id)
  const person = kept === null ? null : await personOf(drawer, kept.value.person)
  if (kept === null || person === null) return { amiss: 'unknown' }
  const { userHandle } = response.response
  // A passkey that says who it is says the one to whom it was given.
  if (typeof userHandle === 'string' && Buffer.from(userHandle, 'base64url').toString('utf8') !== person.id) return { amiss: 'unknown' }
  const checked = await verifyAuthenticationResponse({
    response: response as unknown as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    // The counter is compared below, so that a copied passkey gets its own sentence.
    credential: { id: kept.key, publicKey: new Uint8Array(Buffer.from(kept.value.key, 'base64url')), counter: 0 },
  }).catch(() => null)
  if (checked === null || !checked.verified) return { amiss: 'amiss' }
  const { newCounter } = checked.authenticationInfo
  const { counter } = kept.value
  if ((newCounter > 0 || counter > 0) && newCounter <= counter) return { amiss: 'counter' }
  // Two answers at once with one counter: the slower is the copy.
  const moved = await drawer.put('passkey', kept.key, { ...kept.value, counter: newCounter, used: now } satisfies Passkey, {
    from: kept.version,
  })
  return moved || newCounter === 0 ? person : { amiss: 'counter' }
}

/** Removes a passkey of a person; false where it is not theirs. */
export async function removePasskey(drawer: Drawer, person: string, id: string): Promise<boolean> {
  const kept = await drawer.get<Passkey>('passkey', id)
  if (kept === null || kept.value.person !== person) return false
  return (await drawer.take('passkey', id)) !== null
}
