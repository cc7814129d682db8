/** The acts that may be asked for in a matter or open one, as the charter names them: what a form offers. What one is worth, the judge says. */
import type { Charter, Edition, Procedure } from '../charter/charter.ts'
import { conditionsOf, groupsOf } from '../charter/walk.ts'
import type { MatterStanding } from '../judge/standing.ts'
import { builtinActs } from '../record/act.ts'
import { editionOf, procedureOf } from './matters.ts'

/** Acts by which the open runs of a matter go on: those its conditions and groups count, what takes those back, and what closes or moves a clock. */
export function offersIn(runs: readonly MatterStanding[], charter: Charter): readonly string[] {
  const names = new Set<string>()
  for (const run of runs) {
    const procedure = run.state === 'open' ? procedureOf(run, charter) : null
    if (procedure !== null) for (const name of actsOf(procedure, editionOf(charter, run.edition))) names.add(name)
  }
  return [...names]
}

/** Acts that open a procedure, with its name. */
export const openersIn = (edition: Edition): readonly { readonly act: string; readonly procedure: string }[] =>
  edition.procedures.flatMap(p => p.opensWith.filter(act => kindOf(edition, act) !== null).map(act => ({ act, procedure: p.name })))

const kindOf = (edition: Edition, act: string): string | null => edition.acts[act]?.kind ?? builtinActs[act]?.kind ?? null

function actsOf(p: Procedure, edition: Edition): readonly string[] {
  const counted = conditionsOf(p).flatMap(c => (c.rule === 'once' ? [c.outcome] : 'acts' in c ? [...c.acts] : []))
  const grouped = groupsOf(p).flatMap(g => [...(g.who ?? []), ...(g.exceptWho ?? [])])
  const clocks = p.closes.flatMap(c => (c.clock === 'with' ? [...c.acts] : []))
  const moved = [p.clock.extendedBy, p.clock.stoppedBy, p.clock.resumedBy, p.clock.restartedBy, p.clock.confirmedBy].flat()
  const named = [...counted, ...grouped, ...clocks, ...(p.closes.length > 0 ? moved : [])].filter(a => kindOf(edition, a) !== null)
  const all = [...Object.values(builtinActs), ...Object.values(edition.acts)]
  const back = all.filter(a => a.undoes.some(u => named.includes(u))).map(a => a.name)
  return [...new Set([...named, ...back])]
}
