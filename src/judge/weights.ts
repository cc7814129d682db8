/** Weights on a day, from the charter's dated annexes. */
import { dayOf } from '../basics/moment.ts'
import type { WeightColumn } from '../charter/charter.ts'
import type { Papers } from './members.ts'

export interface Weights {
  readonly of: Float64Array
  /** Some party has no weight, or none that was found. */
  readonly holes: boolean
  readonly scale: number
  readonly slack: number
}
/** Whether a weight hangs on the day at all. */
export const isDated = ({ rows }: WeightColumn): boolean => rows.some(r => r.from !== null || r.until !== null)
interface Weighed {
  readonly dated: boolean
  readonly days: Map<string, Weights>
}
const weighed = new WeakMap<WeightColumn, Weighed>()
function kept(column: WeightColumn): Weighed {
  let of = weighed.get(column)
  if (of === undefined) weighed.set(column, (of = { dated: isDated(column), days: new Map() }))
  return of
}

/** The weights of a moment: the day is worked out only where it matters. */
export const weightsAt = (column: WeightColumn, t: number, papers: Papers): Weights =>
  weightsOn(column, kept(column).dated ? dayOf(t, papers.charter.seat.zone) : '', papers)

export function weightsOn(column: WeightColumn, day: string, papers: Papers): Weights {
  const { dated, days } = kept(column)
  const key = dated ? day : ''
  const known = days.get(key)
  if (known !== undefined) return known
  const values = new Float64Array(papers.parties).fill(Number.NaN)
  for (const r of column.rows) {
    const p = papers.partyIndex.get(r.party)
    if (p !== undefined && r.value !== null && (r.from === null || r.from <= day) && (r.until === null || r.until >= day))
      values[p] = r.value
  }
  const made = { of: values, holes: values.some(Number.isNaN), scale: column.scale, slack: column.slack }
  days.set(key, made)
  return made
}
