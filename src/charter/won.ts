/** Whether what was settled under a charter came to what its procedure is for. */
import { builtinActs } from '../record/act.ts'
import type { Charter, Edition, Procedure } from './charter.ts'

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

/**
 * Whether what it came to fulfils what was set in its matter: the outcome its procedure is for, where that neither undoes a fulfilment nor waives it.
 * A procedure undoes one where its outcome `ends` that of another that fulfils (of two that end each other, the later in the charter undoes); it waives
 * where a waiver opens it. Whether that has effect, or has ended, is not asked.
 */
export function fulfils(run: Settled, charter: Charter): boolean {
  const edition = charter.editions.find(e => e.date === run.edition)
  const procedure = edition?.procedures.find(p => p.name === run.procedure)
  return edition !== undefined && procedure !== undefined && isWon(run, charter) && isFulfilment(procedure, edition, new Set())
}

function isFulfilment(p: Procedure, edition: Edition, asked: ReadonlySet<Procedure>): boolean {
  if (p.opensWith.some(act => isWaiver(act, edition))) return false
  const { procedures } = edition
  const ended = procedures.filter(o => o !== p && o.then !== p.then && p.ends.includes(o.then) && !asked.has(o))
  return ended.every(o => {
    const mutual = o.ends.includes(p.then)
    return mutual ? procedures.indexOf(p) < procedures.indexOf(o) : !isFulfilment(o, edition, new Set([...asked, p]))
  })
}

/** The built-in waiver of a condition, that of a milestone, and whatever the charter lets count as one. */
function isWaiver(act: string, edition: Edition, asked: ReadonlySet<string> = new Set()): boolean {
  if (act === 'waived the condition' || act === 'waived the milestone') return true
  if (asked.has(act)) return false
  return ((edition.acts[act] ?? builtinActs[act])?.countsAs ?? []).some(wider => isWaiver(wider, edition, new Set([...asked, act])))
}
