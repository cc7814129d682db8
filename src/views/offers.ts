/** The acts that may be asked for in a matter or open one, as the charter names them: what a form offers. What one is worth, the judge says. */
import type { Charter, Edition, Procedure } from '../charter/charter.ts'
import { clocksIn, conditionsOf, groupsOf } from '../charter/walk.ts'
import type { ActWorth, MatterStanding } from '../judge/standing.ts'
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
  const clocks = clocksIn(p.closes).flatMap(c => (c.clock === 'with' ? [...c.acts] : []))
  const moved = [p.clock.namedBy, p.clock.extendedBy, p.clock.stoppedBy, p.clock.resumedBy, p.clock.restartedBy, p.clock.confirmedBy].flat()
  const named = [...counted, ...grouped, ...clocks, ...(p.closes.length > 0 ? moved : [])].filter(a => kindOf(edition, a) !== null)
  const all = [...Object.values(builtinActs), ...Object.values(edition.acts)]
  const back = all.filter(a => a.undoes.some(u => named.includes(u))).map(a => a.name)
  return [...new Set([...named, ...back])]
}

/** What the judge says of an act, were it sent now by whoever is asked for; null where it says nothing. */
export type Probe = (act: string) => ActWorth | null

/** What is missing can be filled in; whether the sender may do it, the judge has asked before. */
const unfilled: ReadonlySet<string> = new Set([
  'needs',
  'past',
  'shorter',
  'too short',
  'too long',
  'too soon',
  'not opened: no moment',
  'not opened: past',
  'not opened: too short',
  'not opened: body',
])

/** Of these acts, those that would count or open something. */
export const doable = (acts: readonly string[], probe: Probe): readonly string[] =>
  acts.filter(act => {
    const worth = probe(act)
    return worth !== null && (['counts', 'opens', 'ambiguous'].includes(worth.worth) || unfilled.has(worth.why.code))
  })

/** Of acts that open a matter which nobody has named yet, those that whoever is asked for may open some matter with. */
export const mayOpenWith = (acts: readonly string[], probe: Probe): readonly string[] =>
  acts.filter(act => {
    const worth = probe(act)
    return worth?.worth !== 'without standing' && worth?.why.code !== 'not opened: by'
  })

/** Acts that put an amended text before the parties: what starts an open run's clock anew, else what opened the run that was settled last. */
export function textActsIn(runs: readonly MatterStanding[], charter: Charter): readonly string[] {
  const procedures = (state: MatterStanding['state']): readonly Procedure[] =>
    runs.filter(run => run.state === state).flatMap(run => procedureOf(run, charter) ?? [])
  const open = procedures('open')
  const acts = open.length > 0 ? open.flatMap(p => p.clock.restartedBy) : (procedures('settled').at(-1)?.opensWith ?? [])
  return [...new Set(acts)]
}
