/** Whether what was settled under a charter came to what its procedure is for. */
import type { Charter } from './charter.ts'

/** What is asked of a run: the edition and the procedure under which it is judged, and how it stands. */
export interface Settled {
  readonly edition: string
  /** null where nothing was opened. */
  readonly procedure: string | null
  readonly state: 'open' | 'settled'
  readonly outcome: string | null
}

/** Whether it came to the outcome its procedure is for, its `then`, and not to its failing. Whether that has effect, or has ended, is not asked. */
export const isWon = (run: Settled, charter: Charter): boolean =>
  run.state === 'settled' &&
  run.outcome !== null &&
  charter.editions.some(e => e.date === run.edition && e.procedures.some(p => p.name === run.procedure && p.then === run.outcome))
