/**
 * By which credentials each party sits in a meeting: registered by then, or waiting to be examined, or held by an office that needs none; and who is in
 * the room without. A pure fold over the powers of the record; it decides nothing.
 */
import { lastMoment } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import type { Act } from '../record/act.ts'
import { openPowers } from './powers.ts'
import type { Power } from './powers-acts.ts'

export interface Credentials {
  /** `office`: held by an office that needs none registered; `waiting`: issued, and not registered yet; `none`: nothing on record holds. */
  readonly state: 'registered' | 'office' | 'waiting' | 'none'
  /** The act that registered them, or by which they were issued; null where there are none. */
  readonly no: number | null
  /** The office that needs none. */
  readonly office: string | null
}
const none: Credentials = { state: 'none', no: null, office: null }

/** What a meeting's credentials are told from: the acts known, and the moment, milliseconds since 1970. */
interface CredentialsPapers {
  readonly charter: Charter
  readonly acts: readonly Act[]
  readonly at: number
}

/** The credentials of each party for a meeting of a body: those that hold at the moment, the last of them. */
export function credentialsIn(
  { body, matter }: { readonly body: string; readonly matter: string },
  { charter, acts, at }: CredentialsPapers,
): (party: string) => Credentials {
  const powers = openPowers(charter)
  for (const [i, act] of acts.entries()) {
    const end = lastMoment(act.received ?? act.at, charter.seat.zone)
    if (end !== null && end <= at) powers.take(i + 1, act, end)
  }
  const fits = (p: Power): boolean =>
    p.what === 'credentials' &&
    (p.from === null || p.from <= at) &&
    (p.body === null || p.body === body) &&
    (p.matter === null || p.matter === matter || matter.startsWith(`${p.matter}/`))
  const noOf = (p: Power): number => p.by ?? p.no
  return party => {
    const held = powers.powersOf(party, at).filter(fits)
    const last = (state: Power['state']): Power | undefined =>
      held
        .filter(p => p.state === state)
        .sort((a, b) => noOf(a) - noOf(b))
        .at(-1)
    const registered = last('registered')
    if (registered !== undefined)
      return {
        state: registered.office !== null && registered.by === null ? 'office' : 'registered',
        no: noOf(registered),
        office: registered.office,
      }
    const issued = last('issued') ?? last('struck')
    return issued === undefined ? none : { state: 'waiting', no: issued.no, office: null }
  }
}
