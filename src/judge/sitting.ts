/** Who is a party, and who sits in a body, at a moment: the spine's lists, asked by name. */
import type { Body, Charter, Edition } from '../charter/charter.ts'
import { meant } from '../charter/names.ts'
import { ranked } from '../charter/seat-order.ts'
import type { World } from './judge.ts'
import { editionAt, membersAt } from './lists.ts'
import { idsOf, readAt } from './log.ts'
import { membersOf, type Papers } from './members.ts'
import { horizonOf, spineLists, spineOf } from './resting.ts'
import { chairOf } from './rotation.ts'
import type { Run } from './run.ts'

/** What a body's seats may ask of a run; no seat hangs on one. */
const noRun = { concerned: [], openers: [], participants: null, c: { bits: new Map(), p: { in: [] } } } as unknown as Run

export interface Sitting {
  readonly parties: ReadonlySet<string>
  /** The parties that sit in a body; none where nothing is called so. */
  seatsIn(body: string): ReadonlySet<string>
  /** The parties that a charter calls so: a group of that name, a body's seats, all parties, or one of them. */
  named(name: string): ReadonlySet<string>
}

/** The same, with who else is there, whose turn the chair is, and the order of seats. */
export interface Seating extends Sitting {
  /** The parties that sit in a body without a vote. */
  inviteesIn(body: string): ReadonlySet<string>
  /** The party whose turn the chair is, where it goes from seat to seat; null = it does not, or nobody's. */
  chairIn(body: string): string | null
  /** The seats of a body in their order; `say` knows names in languages that no column has. */
  orderIn(body: string, say?: (name: string, language: string) => string): readonly string[]
  /** The same moment by the edition of a day: a matter that was kept under an earlier one goes on by that one's seats and chair. */
  under(edition: string): Seating
}

/** The parties and the seats at a moment, milliseconds since 1970. */
export function sittingAt(world: World, at: number, known: number = world.known): Seating {
  const view = { log: world.log, known: Math.min(known, world.known), horizon: horizonOf(at) }
  const lists = spineLists(view)
  const charter = readAt(world.log, view.known)
  const parties = new Set(idsOf(world.log, membersAt(lists, world.log.parties, at)))
  const of = (edition: Edition): Seating => seatingBy(edition, { world, charter, parties, at, papers: () => spineOf(view, at).papers, of })
  return of(editionAt(lists, charter, at, []))
}

interface Asked {
  readonly world: World
  readonly charter: Charter
  readonly parties: ReadonlySet<string>
  readonly at: number
  readonly papers: () => Papers
  readonly of: (edition: Edition) => Seating
}

function seatingBy(edition: Edition, { world, charter, parties, at, papers, of }: Asked): Seating {
  const seats = new Map<string, ReadonlySet<string>>()
  const bodyOf = (body: string): Body | undefined => edition.bodies[meant(body, Object.keys(edition.bodies)) ?? '']
  const sitting: Seating = {
    parties,
    named(name) {
      if (name === 'any party') return parties
      const group = edition.groups[meant(name, Object.keys(edition.groups)) ?? '']
      if (group !== undefined && group.from !== 'things')
        return new Set(idsOf(world.log, membersOf(group, papers(), edition, noRun, at, 'seats').list))
      const seats = sitting.seatsIn(name)
      return seats.size > 0 ? seats : new Set([name].filter(id => charter.parties.some(p => p.id === id)))
    },
    seatsIn(body) {
      const name = meant(body, Object.keys(edition.bodies))
      const group = name === null ? undefined : edition.bodies[name]?.seats
      if (name === null || group === undefined) return new Set()
      const known = seats.get(name)
      if (known !== undefined) return known
      const found = new Set(idsOf(world.log, membersOf(group, papers(), edition, noRun, at, 'seats').list))
      seats.set(name, found)
      return found
    },
    inviteesIn(body) {
      const group = bodyOf(body)?.invitees
      return new Set(group === undefined ? [] : idsOf(world.log, membersOf(group, papers(), edition, noRun, at, 'seats').list))
    },
    chairIn(body) {
      const found = bodyOf(body)
      const party = found?.rotation === undefined ? -1 : chairOf(found, found.rotation, edition, papers(), at)
      return party < 0 ? null : (idsOf(world.log, [party])[0] ?? null)
    },
    orderIn(body, say) {
      const found = bodyOf(body)
      if (found === undefined) return []
      const seated = this.seatsIn(body)
      return ranked(charter, edition, found, say).filter(id => seated.has(id))
    },
    under(day) {
      return day === edition.date ? sitting : of(charter.editions.find(e => e.date === day) ?? edition)
    },
  }
  return sitting
}
