/** Who is a party, and who sits in a body, at a moment: the spine's lists, asked by name. */
import { meant } from '../charter/names.ts'
import type { World } from './judge.ts'
import { editionAt, membersAt } from './lists.ts'
import { idsOf, readAt } from './log.ts'
import { membersOf } from './members.ts'
import { horizonOf, spineLists, spineOf } from './resting.ts'
import type { Run } from './run.ts'

/** What a body's seats may ask of a run; no seat hangs on one. */
const noRun = { concerned: [], openers: [], participants: null, c: { bits: new Map(), p: { in: [] } } } as unknown as Run

export interface Sitting {
  readonly parties: ReadonlySet<string>
  /** The parties that sit in a body; none where nothing is called so. */
  seatsIn(body: string): ReadonlySet<string>
}

/** The parties and the seats at a moment, milliseconds since 1970. */
export function sittingAt(world: World, at: number): Sitting {
  const view = { log: world.log, known: world.known, horizon: horizonOf(at) }
  const lists = spineLists(view)
  const charter = readAt(world.log, world.known)
  const edition = editionAt(lists, charter, at, [])
  const seats = new Map<string, ReadonlySet<string>>()
  return {
    parties: new Set(idsOf(world.log, membersAt(lists, world.log.parties, at))),
    seatsIn(body) {
      const name = meant(body, Object.keys(edition.bodies))
      const group = name === null ? undefined : edition.bodies[name]?.seats
      if (name === null || group === undefined) return new Set()
      const known = seats.get(name)
      if (known !== undefined) return known
      const { papers } = spineOf(view, at)
      const found = new Set(idsOf(world.log, membersOf(group, papers, edition, noRun, at, 'seats').list))
      seats.set(name, found)
      return found
    },
  }
}
