/**
 * What lies beside the record until somebody puts their name to it. Nothing of it is in the record before, and nobody counts it.
 *
 * *Apart* lies what came without powers (VCLT Art. 8: without legal effect unless afterwards confirmed by that State). Where the charter gives
 * a time to confirm it in, a person with powers of the same party may, and the act is then dated at the moment of the submission; with the
 * registrar's own entries it is the only act dated otherwise than by its receipt. The line says what happened: `at` the submission, `received`
 * the confirmation, `person` who confirmed, for it is by their powers that the act stands; who sent it stands in the note. `second` it is not:
 * that is a person with powers of their own.
 *
 * In *hand* lies what the charter wants two people to put their names to. The line carries both, and is received when the second signs.
 */
import { addDays, addWorkingDays, dayOf, endOfDay } from '../../basics/moment.ts'
import type { Charter, Period } from '../../charter/charter.ts'
import type { Drawer, Kept } from '../../store/store.ts'
import type { Person } from '../people/person.ts'
import { sweep } from '../people/attempts.ts'
import type { Sent } from './sent.ts'

const DAY = 86_400_000
/** A second person has so long. */
export const HAND_LASTS = 7 * DAY
/** What is over is shown so long after. */
const SHOWN = 30 * DAY
/** So many of one person may wait at once. */
export const MOST = 50

interface Beside {
  readonly person: string
  readonly by: string
  readonly key: string
  readonly sent: Sent
  readonly received: number
  /** The number under which it stands in the record; null = it does not. */
  readonly no: number | null
}

export interface KeptApart extends Beside {
  /** What was missing, to the sender. */
  readonly why: string
  /** The last moment to confirm it; null = the charter does not let it be confirmed. */
  readonly until: number | null
}

export interface KeptHand extends Beside {
  readonly until: number
  /** Where it was confirmed from apart: when it was sent, and by whom. */
  readonly confirmed?: { readonly at: number; readonly sender: string }
  readonly part?: string
  /** Who is about to put their name to it, and since when. */
  readonly claimed?: { readonly person: string; readonly at: number }
  readonly refused?: { readonly person: string; readonly reason: string }
}

/** The name of something kept: whose it is and the sender's own key, so that sending twice keeps it once. */
export const nameOf = (by: string, key: string): string => `${by} ${key}`

/** The last moment of a period that begins at a moment. */
export function endOf({ n, unit }: Period, start: number, { seat, holidays }: Pick<Charter, 'seat' | 'holidays'>): number {
  if (unit === 'hours') return start + n * (DAY / 24) - 1
  const day = dayOf(start, seat.zone)
  const last = unit === 'working days' ? addWorkingDays(day, n, new Set(holidays)) : addDays(day, unit === 'weeks' ? 7 * n : n)
  return endOfDay(last, seat.zone)
}

/** Keeps something, or finds what is kept under its key; null where too much of that person waits already. */
export async function keep<T extends KeptApart | KeptHand>(
  drawer: Drawer,
  kind: 'apart' | 'hand',
  value: T,
  now: number,
): Promise<{ readonly kept: T; readonly again: boolean } | null> {
  await sweep(drawer, [kind], now)
  const name = nameOf(value.by, value.key)
  const before = await drawer.get<T>(kind, name)
  if (before !== null) return { kept: before.value, again: true }
  const theirs = (await drawer.list<T>(kind, `${value.by} `)).filter(k => k.value.person === value.person && isOpen(k.value, now))
  if (theirs.length >= MOST) return null
  if (await drawer.put(kind, name, value, { from: 0, due: (value.until ?? now) + SHOWN })) return { kept: value, again: false }
  const quicker = await drawer.get<T>(kind, name)
  return quicker && { kept: quicker.value, again: true }
}

/** Whether it may still come into the record. */
export const isOpen = (kept: KeptApart | KeptHand, now: number): boolean =>
  kept.no === null && (kept.until === null || now <= kept.until) && !('refused' in kept && kept.refused !== undefined)

export const keptApart = (drawer: Drawer, by: string, key: string): Promise<Kept<KeptApart> | null> =>
  drawer.get<KeptApart>('apart', nameOf(by, key))
export const keptHand = (drawer: Drawer, by: string, key: string): Promise<Kept<KeptHand> | null> =>
  drawer.get<KeptHand>('hand', nameOf(by, key))

/** What was sent for a party or office without powers and is still open; of all where none is named. */
export const apartOf = async (drawer: Drawer, by: string | null, now: number): Promise<readonly KeptApart[]> =>
  (await drawer.list<KeptApart>('apart', by === null ? '' : `${by} `))
    .map(k => k.value)
    .filter(k => (by === null || k.by === by) && isOpen(k, now))

export const handsOf = async (drawer: Drawer, by: string, now: number): Promise<readonly KeptHand[]> =>
  (await drawer.list<KeptHand>('hand', `${by} `)).map(k => k.value).filter(k => k.by === by && isOpen(k, now))

/** Changes something kept; false where somebody else did meanwhile. */
export const change = <T extends KeptApart | KeptHand>(drawer: Drawer, kind: 'apart' | 'hand', kept: Kept<T>, value: T): Promise<boolean> =>
  drawer.put(kind, kept.key, value, { from: kept.version, due: kept.due })

/** Those who act for a party or an office. */
export const colleagues = (people: readonly Person[], by: string, except: string): readonly Person[] =>
  people.filter(p => p.by === by && p.id !== except)
