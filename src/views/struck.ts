/** What the judge finds corrected. A correction without a reason, or by somebody who may not correct, strikes nothing. */
import type { Standing } from '../judge/standing.ts'

/** The numbers of the acts that a standing finds corrected. */
export const struckIn = ({ matters }: Standing): ReadonlySet<number> =>
  new Set(matters.flatMap(run => run.acts.flatMap(a => (a.worth === 'corrected' ? [a.no] : []))))
