/** An outcome that is published of a matter not everybody may read: those outside take it at its word, so that it must be the one the judge finds. */
import type { MatterStanding } from '../judge/standing.ts'
import type { Act } from '../record/act.ts'

/** Whether an act publishes what a run of its matter came to. */
export const isFound = ({ matter, procedure, outcome }: Act, runs: readonly MatterStanding[]): boolean =>
  runs.some(
    run =>
      run.id === matter && run.state === 'settled' && run.outcome === outcome && (procedure === undefined || run.procedure === procedure),
  )
