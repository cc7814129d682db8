/**
 * What stands on record about a candidate and is no invitation: a declared intention, which opens nothing; a request that nobody has answered; and a
 * decision that is adopted and waits for its condition to be determined. Each is told as what it is; the judge found it so.
 */
import type { Charter } from '../charter/charter.ts'
import { TAKEN_BACK } from '../judge/worths.ts'
import { type Act, authorsOf } from '../record/act.ts'
import { type Matter, procedureOf } from './matters.ts'

export interface Aside {
  readonly kind: 'intention' | 'request' | 'conditional'
  /** The act that says it, or that opened it; null where an outcome did. */
  readonly no: number | null
  readonly at: string
  /** The procedure that runs, or whose decision waits; null of an intention. */
  readonly procedure: string | null
  /** What the decision came to, or what the request waits for. */
  readonly outcome: string | null
  readonly by: readonly string[]
}

/** Of a matter about somebody who is no party yet, oldest first; else empty. */
export function asideOf(
  matter: Matter,
  charter: Charter,
  acts: readonly (Act | undefined)[],
  parties: readonly string[],
): readonly Aside[] {
  const { lead, runs } = matter
  if (lead.concerning.length === 0 || lead.concerning.some(id => parties.includes(id))) return []
  const numbers = [...new Set(runs.flatMap(r => r.acts.flatMap(a => (TAKEN_BACK.has(a.worth) ? [] : [a.no]))))]
  const intentions = numbers.flatMap((no): readonly Aside[] => {
    const act = acts[no - 1]
    return act?.act === 'declared an intention'
      ? [{ kind: 'intention', no, at: act.at, procedure: null, outcome: null, by: authorsOf(act) }]
      : []
  })
  const others = runs.flatMap((run): readonly Aside[] => {
    const procedure = procedureOf(run, charter)
    if (procedure === null) return []
    const no = run.acts.find(a => a.worth === 'opens')?.no ?? null
    const told = { no, at: run.opened, procedure: run.procedure, outcome: procedure.then, by: run.openedBy }
    const own = no !== null && run.openedBy.length > 0 && run.openedBy.every(id => run.concerning.includes(id))
    if (run.state === 'open') return own && procedure.when !== null ? [{ kind: 'request', ...told }] : []
    const waits = run.outcome === procedure.then && run.effectiveFrom === null && run.effectiveBy === null && run.effectiveUntil === null
    return waits && (run.settledAt ?? run.settledBy) !== null ? [{ kind: 'conditional', ...told }] : []
  })
  // One act may open several procedures, and is one request.
  const seen = new Set<number>()
  return [...intentions, ...others]
    .filter(({ kind, no }) => kind !== 'request' || no === null || (!seen.has(no) && seen.add(no)))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
