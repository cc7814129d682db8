/**
 * What a person may do now. The judge is asked what a draft of each act would be worth, and the record whether the person holds powers for it;
 * nothing is decided here. What they may not do is not offered; it may still be sent, and is found to be worth what it is.
 */
import { randomBytes } from 'node:crypto'
import { printInstant } from '../../basics/moment.ts'
import type { MatterStanding } from '../../judge/standing.ts'
import { type Act, builtinActs } from '../../record/act.ts'
import { BROUGHT_CATALOGUE } from '../../record/catalogue.ts'
import type { Matter } from '../../views/matters.ts'
import { doable, isDoable, mayOpen, offersIn, openersFor, openersIn, type Probe, textActsIn } from '../../views/offers.ts'
import { foresee, worthIn } from '../../views/preview.ts'
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
export const draftOf = ({ seen, moment }: Pick<Where, 'seen' | 'moment'>, person: Person, act: string, matter?: string): Act => {
  const { zone } = seen.charter.seat
  return {
    at: printInstant(moment, zone),
    by: person.by,
    act,
    person: person.id,
    ...(matter === undefined ? {} : { matter, until: printInstant(moment + FAR, zone) }),
  }
}

/** What an act cannot do without, filled in for the question whether its sender may do it at all. */
function filled(where: Where, act: string, answers: number): Partial<Act> {
  const needs = new Set((where.hall.edition().acts[act] ?? builtinActs[act])?.needs ?? [])
  const with_: Partial<Act> = {
    answers,
    refers: 'x',
    text: '0'.repeat(64),
    to: where.seen.charter.parties[0]?.id ?? 'x',
    outcome: 'x',
    number: '1',
    paragraph: '1',
    reason: '…',
    owner: where.seen.charter.parties[0]?.id ?? 'x',
    originator: 'x',
    value: '1',
    grade: 'x',
  }
  return Object.fromEntries(Object.entries(with_).filter(([name]) => needs.has(name as keyof Act & string)))
}

function probeFor(where: Where, person: Person, matter: string, runs: readonly MatterStanding[] = []): Probe {
  const { seen, moment } = where
  const asOf = printInstant(moment, seen.charter.seat.zone)
  const no = seen.acts.length + 1
  const before = seen.stand(asOf, matter)
  const answers = runs.find(run => run.state === 'open')?.acts[0]?.no ?? 1
  return act => {
    const { worth, changed } = foresee(
      before,
      seen.drafted({ ...draftOf(where, person, act, matter), ...filled(where, act, answers) }, asOf),
      no,
    )
    return { worth, changes: changed.length > 0 }
  }
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
  const offers = [
    ...offersIn(matter.runs, where.seen.charter),
    ...openersFor(matter, where.hall.edition(), person.by).map(act => ({ act, moves: false })),
  ]
  const each = [...new Map(offers.map(offer => [offer.act, offer])).values()]
  const office = !where.seen.charter.parties.some(p => p.id === person.by)
  return byPowers(where, person, doable(each, probeFor(where, person, matter.id, matter.runs), office), matter.id)
}

/** What a person may open a matter with; where some acts are named, which of those, and where a body is, in it. */
export function offeredToOpen(where: Where, person: Person, named?: readonly string[], body?: string): Offered {
  const { seen, moment } = where
  const fresh = `m-${randomBytes(9).toString('base64url')}`
  const asOf = printInstant(moment, seen.charter.seat.zone)
  const openers = openersIn(where.hall.edition()).filter(({ act }) => named?.includes(act) ?? true)
  const may = openers.filter(({ act, procedure }) => {
    // A procedure that is for some matters only is asked about as for one of those.
    const meant = {
      procedure: procedure.name,
      ...(procedure.for[0] === undefined ? {} : { class: procedure.for[0] }),
      ...(body === undefined ? {} : { body }),
    }
    const draft = { ...draftOf(where, person, act, fresh), ...filled(where, act, 1), ...meant }
    return mayOpen(worthIn(seen.drafted(draft, asOf).matters, seen.acts.length + 1))
  })
  return byPowers(where, person, [...new Set(may.map(o => o.act))], fresh)
}

/** What a person may do beside any procedure: state something, submit evidence where it is looked at, and issue or withdraw powers. */
export function offeredBeside(where: Where, person: Person, evidence = false): Offered {
  // An office names people; to sign and to bind is for parties.
  const party = where.seen.charter.parties.some(p => p.id === person.by)
  const { acts: powers } = byPowers(where, person, party ? ['issued credentials', 'issued full powers'] : ['issued credentials'])
  const { acts, apart } = byPowers(where, person, ['stated', 'claimed', ...(evidence ? ['submitted evidence'] : [])])
  return { acts: [...acts, ...powers], apart }
}

/** The acts by which a person may put an amended text before the parties in a matter. */
export const offeredForText = (where: Where, person: Person, matter: Matter): readonly string[] =>
  byPowers(
    where,
    person,
    doable(
      textActsIn(matter.runs, where.seen.charter).map(act => ({ act, moves: false })),
      probeFor(where, person, matter.id, matter.runs),
    ),
    matter.id,
  ).acts

/** Whether a reader may do a thing that a page offers, with what the page fills in: the judge is asked of a draft, and the record for powers. */
export type May = (act: string, matter: string, fields?: Readonly<Record<string, string>>) => boolean

export function mayIn(where: Found | null): May {
  if (where === null || where.reader.kind === 'outside') return () => false
  const { reader, seen, moment, hall } = where
  const { person } = reader
  const asOf = printInstant(moment, seen.charter.seat.zone)
  const no = seen.acts.length + 1
  return (act, matter, { answers, ...fields } = {}) => {
    const draft = { ...draftOf(where, person, act, matter), ...filled(where, act, Number(answers ?? 1)), ...fields }
    const { matters } = seen.drafted({ ...draft, ...(answers === undefined ? {} : { answers: Number(answers) }) }, asOf)
    const may = hall.way.may(person, draft, moment)
    return isDoable(worthIn(matters, no)) && (may.ok || may.lacks === 'powers')
  }
}

/** Whether a reader may bring in an edition of some catalogue: the judge is asked of one that has no name yet. */
export const mayBring = (where: Found | null): boolean => mayIn(where)(BROUGHT_CATALOGUE, 'catalogues/catalogue/edition')
