/** The acts on powers, and what one of them gave: the words that the fold and whoever is asked have in common. */
import { dayOf } from '../basics/moment.ts'
import type { Charter, Edition } from '../charter/charter.ts'
import type { Act } from '../record/act.ts'
import { PROXY } from './proxies.ts'

/** `struck`: the registrar struck out its own registration or refusal, and they are to be examined again. */
export type PowerState = 'issued' | 'registered' | 'refused' | 'struck' | 'withdrawn' | 'expired'

/** What one act gave to one person. */
export interface Power {
  /** The number of the act that issued it. */
  readonly no: number
  /** `office`: the registrar named who holds an office; `issuer`: who issues a party's powers; the others the party issued itself. */
  readonly what: 'credentials' | 'full powers' | 'issuer' | 'office'
  /** The party, the officer or the body for which the person acts. */
  readonly party: string
  readonly person: string
  readonly body: string | null
  readonly matter: string | null
  readonly kinds: readonly string[] | null
  /** The first and the last moment, milliseconds since 1970, both included; null = without bound. */
  readonly from: number | null
  readonly until: number | null
  /** The office that asks for no powers, where the charter of the day of issue named it. */
  readonly office: string | null
  readonly state: PowerState
  /** The number of the act that registered, refused or withdrew it, or that struck out the examination; null while it is only issued. */
  readonly by: number | null
  /** Who sent the act that issued it. */
  readonly issuedBy: string | null
}

export const ISSUE: Readonly<Record<string, 'credentials' | 'full powers'>> = {
  'issued credentials': 'credentials',
  'issued full powers': 'full powers',
}
export const WITHDRAW = ['withdrew its credentials', 'withdrew its full powers']
export const EXAMINED_NEXT: ReadonlySet<PowerState> = new Set<PowerState>(['issued', 'refused', 'struck'])
export const EXAMINE = ['registered credentials', 'refused credentials']
/** What the platform enters itself, or a checked command of whoever runs it; no person sends or corrects it. */
export const PLATFORMS: ReadonlySet<string> = new Set(['founded', 'door shut', 'rotated the key'])
/** What only a person may do whom the registrar named for it, or whose credentials say so by name. */
export const issuing: ReadonlySet<string> = new Set([...Object.keys(ISSUE), ...WITHDRAW])
export const changing: ReadonlySet<string> = new Set([...issuing, ...EXAMINE, ...PROXY])

/** Whether an act changes who may act or who may read: what a door asked before it has to be asked again after it. */
export const changesPowers = (act: Pick<Act, 'act' | 'marking' | 'corrects' | 'edition'>): boolean =>
  changing.has(act.act) || act.marking !== undefined || act.edition !== undefined || act.corrects !== undefined

/** The number of the powers whose examination an act strikes out; null where it is no such act. */
export function struckPowers(acts: readonly Act[], { corrects, act }: Pick<Act, 'corrects' | 'act'>): number | null {
  const wrong = corrects === undefined ? undefined : acts[corrects - 1]
  return wrong === undefined || changing.has(act) || !EXAMINE.includes(wrong.act) ? null : (wrong.answers ?? null)
}

/** The edition whose own day has come; a node that judges knows better, for an edition comes in by an act. */
export const editionByDate =
  (charter: Charter) =>
  (at: number): Edition => {
    const day = dayOf(at, charter.seat.zone)
    return charter.editions.findLast(e => e.date <= day) ?? (charter.editions[0] as Edition)
  }

/** Named by the registrar: nothing is left to examine. */
export const isNamed = (p: Power): boolean => p.what === 'issuer' || p.what === 'office'

/** The one name of one or several; null where they are several. */
export const oneOf = (names: string | readonly string[]): string | null =>
  typeof names === 'string' ? names : names.length === 1 ? (names[0] ?? null) : null
