/** Whoever is left without any powers by withdrawals is signed out. */
import type { Hall } from '../live/hall.ts'
import { endSessionsOf, peopleOf } from './person.ts'

/** Ends the sessions of those whose powers were all withdrawn. */
export async function endShut(hall: Hall): Promise<void> {
  for (const { id } of await peopleOf(hall.drawer)) if (hall.shut(id) !== null) await endSessionsOf(hall.drawer, id)
}
