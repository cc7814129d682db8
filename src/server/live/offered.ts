/**
 * What a person may do now. The judge is asked what a draft of each act would be worth, and the record whether the person holds powers for it;
 * nothing is decided here. What they may not do is not offered; it may still be sent, and is found to be worth what it is.
 */
import { randomBytes } from 'node:crypto'
import { printInstant } from '../../basics/moment.ts'
import type { Act } from '../../record/act.ts'
import type { Matter } from '../../views/matters.ts'
import { doable, mayOpenWith, offersIn, openersIn, type Probe, textActsIn } from '../../views/offers.ts'
import { worthIn } from '../../views/preview.ts'
import type { Found } from '../gate.ts'
import type { Person } from '../people/person.ts'

export interface Offered {
  /** Acts for which the person holds powers. */
  readonly acts: readonly string[]
  /** Acts of their party or office for which they hold none: such an act would be kept apart. */
  readonly apart: readonly string[]
}

export type Where = Pick<Found, 'hall' | 'seen' | 'moment'>

/** A clock that is named runs long enough for any charter. */
const FAR = 20 * 365 * 86_400_000
export const draftOf = ({ seen, moment }: Where, person: Person, act: string, matter?: string): Act => {
  const { zone } = seen.charter.seat
  return {
    at: printInstant(moment, zone),
    by: person.by,
    act,
    person: person.id,
    ...(matter === undefined ? {} : { matter, until: printInstant(moment + FAR, zone) }),
  }
}

function probeFor(where: Where, person: Person, matter: string): Probe {
  const { seen, moment } = where
  const asOf = printInstant(moment, seen.charter.seat.zone)
  return act => worthIn(seen.drafted(draftOf(where, person, act, matter), asOf).matters, seen.acts.length + 1)
}

function byPowers(where: Where, person: Person, acts: readonly string[], matter?: string): Offered {
  const asked = acts.map(act => ({ act, may: where.hall.way.may(person, draftOf(where, person, act, matter), where.moment) }))
  return {
    acts: asked.filter(({ may }) => may.ok).map(a => a.act),
    apart: asked.filter(({ may }) => !may.ok && may.lacks === 'powers').map(a => a.act),
  }
}

/** What a person may do in a matter by which it goes on, is closed or is opened anew. */
export function offeredIn(where: Where, person: Person, matter: Matter): Offered {
  const probe = probeFor(where, person, matter.id)
  const acts = [...offersIn(matter.runs, where.seen.charter), ...openersIn(where.hall.edition()).map(o => o.act)]
  return byPowers(where, person, doable([...new Set(acts)], probe), matter.id)
}

/** What a person may open a matter with. */
export function offeredToOpen(where: Where, person: Person): Offered {
  const fresh = `m-${randomBytes(9).toString('base64url')}`
  const acts = openersIn(where.hall.edition()).map(o => o.act)
  return byPowers(where, person, mayOpenWith([...new Set(acts)], probeFor(where, person, fresh)), fresh)
}

/** What a person may do beside any procedure: state something, and issue or withdraw powers. */
export function offeredBeside(where: Where, person: Person): Offered {
  // An office names people; to sign and to bind is for parties.
  const party = where.seen.charter.parties.some(p => p.id === person.by)
  const { acts: powers } = byPowers(where, person, party ? ['issued credentials', 'issued full powers'] : ['issued credentials'])
  const { acts, apart } = byPowers(where, person, ['stated', 'claimed'])
  return { acts: [...acts, ...powers], apart }
}

/** The acts by which a person may put an amended text before the parties in a matter. */
export const offeredForText = (where: Where, person: Person, matter: Matter): readonly string[] =>
  byPowers(where, person, doable(textActsIn(matter.runs, where.seen.charter), probeFor(where, person, matter.id)), matter.id).acts
