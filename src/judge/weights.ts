/** Weights on a day, from the charter's dated annexes. */
import type { WeightColumn } from '../charter/charter.ts'
import type { Papers } from './members.ts'

export interface Weights {
  readonly of: Float64Array
  readonly scale: number
  readonly slack: number
}
const weighed = new WeakMap<WeightColumn, Map<string, Weights>>()
export function weightsOn(column: WeightColumn, day: string, papers: Papers): Weights {
  const dated = column.rows.some(r => r.from !== null || r.until !== null)
  const key = dated ? day : ''
  let of = weighed.get(column)
  if (of === undefined) weighed.set(column, (of = new Map()))
  const known = of.get(key)
  if (known !== undefined) return known
  const values = new Float64Array(papers.parties).fill(Number.NaN)
  for (const r of column.rows) {
    const p = papers.partyIndex.get(r.party)
    if (p !== undefined && r.value !== null && (r.from === null || r.from <= day) && (r.until === null || r.until >= day))
      values[p] = r.value
  }
  const made = { of: values, scale: column.scale, slack: column.slack }
  of.set(key, made)
  return made
}
