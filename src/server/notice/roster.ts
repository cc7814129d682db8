/**
 * The duty roster of each party: who is alerted, and in which order. It is kept beside the record and names people by their ids alone; whoever
 * holds no registered credentials any more falls out of it. Without a roster, everybody who holds them is on duty.
 */
import type { Drawer } from '../../store/store.ts'
import type { Person } from '../people/person.ts'

/** On duty, then the deputies in their order. */
export type Ranks = readonly (readonly string[])[]

const KIND = 'roster'

/** So many ranks are told one after another: on duty, first deputies, second deputies. */
export const RANKS = 3

/** The roster of a party as it was kept; null where it keeps none. */
export const rosterKept = async (drawer: Drawer, party: string): Promise<Ranks | null> =>
  (await drawer.get<{ readonly ranks: Ranks }>(KIND, party))?.value.ranks ?? null

/** Keeps the roster of a party. */
export async function keepRoster(drawer: Drawer, party: string, ranks: Ranks): Promise<void> {
  for (let i = 0; i < 20; i++) {
    const kept = await drawer.get(KIND, party)
    if (await drawer.put(KIND, party, { ranks }, { from: kept?.version ?? 0 })) return
  }
}

/** Who is to be told, rank by rank, of those who may act for a party now; a rank that is empty is passed over. */
export function ranksOf(kept: Ranks | null, delegates: readonly Person[]): Ranks {
  const may = new Set(delegates.map(p => p.id))
  const ranks = (kept ?? []).map(rank => rank.filter(id => may.has(id))).filter(rank => rank.length > 0)
  // A roster of which nobody is left would leave the party unheard.
  return ranks.length > 0 ? ranks : [delegates.map(p => p.id)]
}
