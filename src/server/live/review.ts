/**
 * What a person wrote, kept for an hour between the form and sending, so that its review has an address of its own: whoever goes back to it after
 * sending is not asked whether to send the form anew.
 */
import type { Drawer } from '../../store/store.ts'
import { sweep } from '../people/attempts.ts'

const KIND = 'review'
const LASTS = 3_600_000

export type Written = Readonly<Record<string, unknown>>

/** Keeps what a person wrote under the key under which it would be sent; no longer than an hour. */
export async function keepReview(
  drawer: Drawer,
  { person, key, written }: { readonly person: string; readonly key: string; readonly written: Written },
  now: number,
): Promise<void> {
  const { key: _, ...rest } = written
  await drawer.put(KIND, `${person} ${key}`, rest, { from: 0, due: now + LASTS })
  await sweep(drawer, [KIND], now)
}

/** What a person wrote under a key; null where it was not, or longer than an hour ago. */
export async function reviewOf(drawer: Drawer, person: string, key: string, now: number): Promise<Written | null> {
  const kept = await drawer.get<Written>(KIND, `${person} ${key}`)
  return kept === null || (kept.due ?? 0) < now ? null : kept.value
}
