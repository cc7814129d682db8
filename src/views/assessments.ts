/** What is claimed of a candidate's conditions and what others found, side by side: matters in which nothing was opened, so that none decides. */
import { type Act, namesIn } from '../record/act.ts'
import type { Matter } from './matters.ts'
import { RECKONING } from './reckoning.ts'

export interface Assessment {
  readonly id: string
  readonly title: string
  /** The numbers of the latest acts, newest first: by those concerned, and by others. */
  readonly claimed: readonly number[]
  readonly found: readonly number[]
}

/** So many of the latest are shown of each. */
const MOST = 3

/** The assessments below a matter; empty where there are none. */
export function assessmentsOf(matter: Matter, below: readonly Matter[], acts: readonly Act[]): readonly Assessment[] {
  const concerned = new Set(matter.lead.concerning)
  const own = (no: number): boolean => {
    const by = acts[no - 1]?.by ?? []
    return namesIn(by).some(id => concerned.has(id))
  }
  return below
    .filter(m => m.lead.procedure === null)
    .map(({ id, title, runs }) => {
      // How figures hang together is found by nobody.
      const numbers = [...new Set(runs.flatMap(run => run.acts.map(a => a.no)))]
        .filter(no => acts[no - 1]?.act !== RECKONING)
        .sort((a, b) => b - a)
      return { id, title, claimed: numbers.filter(own).slice(0, MOST), found: numbers.filter(no => !own(no)).slice(0, MOST) }
    })
    .filter(a => a.claimed.length + a.found.length > 0)
}
