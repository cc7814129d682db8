/** The field `after`: the number of an act of the same party that came before this one. */
import { parseWhen } from '../basics/moment.ts'
import { type Act, authorsOf } from './act.ts'

/** What keeps `after` from saying anything: other authors, another matter, or datings between which it cannot choose; null where it can. */
export function faultOfOrder(act: Act, acts: readonly Act[], zone: string): string | null {
  const before = acts[(act.after ?? 0) - 1]
  if (act.after === undefined || before === undefined) return null
  const no = act.after
  const authors = new Set(authorsOf(before))
  if (!authorsOf(act).some(by => authors.has(by)))
    return `"after" orders acts of one party, and act ${no} is by ${[...authors].join(', ')}; leave "after" out`
  if (act.matter !== before.matter) return `"after" orders acts of one matter, and act ${no} is in another; leave "after" out`
  const [first, then] = [parseWhen(before.at, zone), parseWhen(act.at, zone)]
  if (typeof first === 'string' || typeof then === 'string') return null
  if (first.from > then.until) return `"after" names act ${no}, which is dated later than this one; correct one of the two days`
  // An act dated by its day is taken at the end of the day: no number can put it before an hour.
  if (first.kind === 'day' && then.kind === 'instant' && first.until > then.until)
    return `"after" names act ${no}, which is dated by its day alone, and this one by its hour; write the hour of both, or of both the day`
  return null
}
