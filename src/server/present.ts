/** The present day at a seat, worked out once and kept until it may be another. */
import { dayOf, endOfDay, firstMoment, printInstant } from '../basics/moment.ts'
import type { Organisation } from './organisation.ts'

export interface Present {
  /** The day or instant judged. */
  readonly shown: string
  /** The moment from which the answer may be another. */
  readonly until: number
}

/** Today at the seat, as a day; as an instant on a day when a clock still runs out, for a day means its end. */
export function openPresent(now: () => number): (org: Organisation, at?: number) => Present {
  const present = new Map<string, Present & { readonly version: string; readonly from: number }>()
  return (org, at = now()) => {
    const kept = present.get(org.id)
    if (kept && kept.version === org.version && at < kept.until && at >= kept.from) return kept
    const { zone } = org.charter.seat
    const day = dayOf(at, zone)
    const end = endOfDay(day, zone)
    // To a live organisation acts come at any millisecond, and whoever sent one sees it at once.
    const instant = printInstant(org.live ? at : Math.floor(at / 1000) * 1000, zone)
    const next = org.next(instant)
    const due = firstMoment(next?.at, zone) ?? Number.POSITIVE_INFINITY
    const rests = { version: org.version, from: at }
    const found =
      due <= end
        ? { ...rests, shown: instant, until: Math.max(due, org.live ? at + 1 : at + 1000) }
        : { ...rests, shown: day, until: end + 1 }
    present.set(org.id, found)
    return found
  }
}
