/** What was known on a day: the record stands in the order received, so it is the first so many of its lines. */
import { firstMoment } from '../basics/moment.ts'
import type { Act } from './act.ts'

/** Whether an act had been received by a moment; null where its line does not say when it was. */
export function wasReceived(act: Act, by: number, zone: string): boolean | null {
  const received = firstMoment(act.received, zone)
  return received === null ? null : received <= by
}

/** How many lines had been received by a moment, or the line at which that cannot be told. */
export function receivedBy(acts: readonly Act[], by: number, zone: string): number | { readonly undated: number } {
  for (const [i, act] of acts.entries()) {
    const known = wasReceived(act, by, zone)
    if (known === null) return { undated: i + 1 }
    if (!known) return i
  }
  return acts.length
}
