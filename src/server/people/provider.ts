/**
 * OpenID Connect: people sign in at the provider of their own organisation. An address is matched to an invited person only where the provider
 * says that it made sure of it; whoever was not invited stays outside.
 *
 * In the environment: ENTENTE_OIDC_ISSUER, ENTENTE_OIDC_CLIENT_ID, ENTENTE_OIDC_CLIENT_SECRET. Where several organisations live here, each may
 * have its own: the same with its id behind, in capitals, `ENTENTE_OIDC_ISSUER_LAKES_LEAGUE`. The secret is handed to the provider and to
 * nobody else; what goes wrong is told by its kind alone, for an error may carry what was sent.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client'
import type { Drawer } from '../../store/store.ts'
import type { LiveDoor } from '../live/room.ts'
import { sweep } from './attempts.ts'
import { hashOf } from './person.ts'

export interface Providers {
  has(org: string): boolean
  /** What the provider says of itself, asked once; null where it cannot be reached. */
  of(org: string): Promise<Configuration | null>
  /** Where it sends people back. */
  back(): string
  tell(what: string, error: unknown): void
}

/** The cookie that ties a journey to the browser in which it began. */
export const JOURNEY = 'entente-journey'
const JOURNEY_LASTS = 600_000

interface Journey {
  readonly nonce: string
  readonly verifier: string
  readonly browser: string
}

interface Named {
  readonly issuer: URL
  readonly id: string
  readonly secret: string
}

/** The provider that the environment names for an organisation; null where it names none. */
export function providerIn(env: LiveDoor['env'], org: string): Named | null {
  const own = org.toUpperCase().replace(/[^A-Z0-9]/g, '_')
  for (const tail of [`_${own}`, '']) {
    const [issuer, id, secret] = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'].map(part => env[`ENTENTE_OIDC_${part}${tail}`])
    if (!issuer || !id || !secret || !URL.canParse(issuer)) continue
    const url = new URL(issuer)
    // Without https only what runs on this machine, as in a trial.
    if (url.protocol === 'https:' || url.hostname === 'localhost' || url.hostname === '127.0.0.1') return { issuer: url, id, secret }
  }
  return null
}

export function openProviders({ env, address, tell }: Pick<LiveDoor, 'env' | 'address' | 'tell'>): Providers {
  const known = new Map<string, Promise<Configuration | null>>()
  const told = (what: string, error: unknown): void => {
    const { name = 'Error', code = '' } = error as { name?: string; code?: string }
    tell(new Error(`The provider of ${what} (${[name, code].filter(Boolean).join(' ')})`))
  }
  const ask = async (org: string): Promise<Configuration | null> => {
    const named = providerIn(env, org)
    if (named === null) return null
    const { issuer, id, secret } = named
    try {
      return await discovery(issuer, id, secret, undefined, {
        timeout: 10,
        ...(issuer.protocol === 'http:' ? { execute: [allowInsecureRequests] } : {}),
      })
    } catch (error) {
      told(`${org} could not be asked`, error)
      known.delete(org)
      return null
    }
  }
  return {
    has: org => providerIn(env, org) !== null,
    of(org) {
      const asked = known.get(org) ?? ask(org)
      known.set(org, asked)
      void asked.then(found => found === null && known.delete(org))
      return asked
    },
    back: () => `${address()}/-/provider/back`,
    tell: told,
  }
}

/** Where a person is to go, and what their browser keeps meanwhile; null where the provider cannot be reached. */
export async function beginJourney(
  providers: Providers,
  drawer: Drawer,
  org: string,
  now: number,
): Promise<{ readonly location: string; readonly browser: string } | null> {
  const provider = await providers.of(org)
  if (provider === null) return null
  const state = `${org}~${randomBytes(24).toString('base64url')}`
  const browser = randomBytes(24).toString('base64url')
  const journey: Journey = { nonce: randomNonce(), verifier: randomPKCECodeVerifier(), browser: hashOf(browser) }
  await sweep(drawer, ['journey'], now)
  await drawer.put('journey', hashOf(state), journey, { from: 0, due: now + JOURNEY_LASTS })
  const location = buildAuthorizationUrl(provider, {
    redirect_uri: providers.back(),
    scope: 'openid email',
    code_challenge: await calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
    state,
    nonce: journey.nonce,
  })
  return { location: location.href, browser }
}

/** Why nobody came in: the journey is too old, used or of another browser; the provider says no; it does not vouch for an address. */
export type Lost = 'old' | 'refused' | 'unverified'

/** The address that the provider vouches for, in small letters; or why there is none. */
export async function endJourney(
  providers: Providers,
  drawer: Drawer,
  { org, search, browser }: { readonly org: string; readonly search: string; readonly browser: string },
  now: number,
): Promise<{ readonly mail: string } | Lost> {
  const state = new URLSearchParams(search).get('state') ?? ''
  const journey = await drawer.take<Journey>('journey', hashOf(state))
  if (journey === null || (journey.due ?? 0) < now) return 'old'
  if (!timingSafeEqual(Buffer.from(hashOf(browser)), Buffer.from(journey.value.browser))) return 'old'
  const provider = await providers.of(org)
  if (provider === null) return 'refused'
  try {
    const tokens = await authorizationCodeGrant(provider, new URL(`${providers.back()}${search}`), {
      pkceCodeVerifier: journey.value.verifier,
      expectedNonce: journey.value.nonce,
      expectedState: state,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims === undefined) return 'refused'
    const told =
      claims.email === undefined && provider.serverMetadata().userinfo_endpoint
        ? await fetchUserInfo(provider, tokens.access_token, claims.sub)
        : claims
    // Word for word `true`: a provider that says nothing, or says it in a text, has not made sure.
    return typeof told.email === 'string' && told.email_verified === true ? { mail: told.email.trim().toLowerCase() } : 'unverified'
  } catch (error) {
    providers.tell(`${org} did not let anybody in`, error)
    return 'refused'
  }
}
