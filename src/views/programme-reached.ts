/** When a thing of a programme was reached, and by what: an act says so, a rule was met, or its parts are reached. */
import { lastMoment } from '../basics/moment.ts'
import { fulfils } from '../charter/won.ts'
import type { MatterStanding } from '../judge/standing.ts'
import { RESTED_ON } from '../judge/worths.ts'
import type { Indicator } from './indicator.ts'
import type { Item, Reached } from './programme-item.ts'
import type { Known } from './programme-set.ts'
import type { Judged } from './standing-acts.ts'

/** When and by which act it was reached; of what has parts, with the last of them. */
export function reachedOf(
  id: string,
  own: readonly Judged[],
  below: readonly Item[],
  indicator: Indicator | null,
  known: Known,
): Reached | null {
  const said = own.findLast(o => o.act.act === 'reached the milestone' && (lastMoment(o.act.at, known.zone) ?? 0) <= known.now)
  if (said) return { at: said.act.at, no: said.no, evidence: said.act.evidence ?? [], rule: null }
  const run = metIn(known.runs.get(id) ?? [], known)
  if (run) return reachedBy(run, known)
  if (indicator?.met) return { at: indicator.met.at, no: indicator.met.no, evidence: indicator.met.evidence, rule: null }
  const parts = below.filter(b => b.state !== 'dropped')
  if (parts.length === 0 || parts.some(b => b.state !== 'reached') || !parts.some(b => b.kind !== 'indicator' || isLeaf(b))) return null
  const ends = parts.map(b => b.reached as Reached)
  return ends.reduce((a, b) => ((lastMoment(b.at, known.zone) ?? 0) > (lastMoment(a.at, known.zone) ?? 0) ? b : a))
}

/** By a rule: on the day on which it was settled, or by the day that bounds it, which at the latest is the one asked about. */
const reachedBy = (run: MatterStanding, { asOf }: Known): Reached => ({
  at: run.settledAt ?? `../${run.settledBy ?? asOf}`,
  no: null,
  evidence: run.acts.flatMap(a => (RESTED_ON.has(a.worth) ? [a.no] : [])),
  rule: { procedure: run.procedure ?? '', edition: run.edition, article: run.article, line: run.line },
})

/** The run of a matter that came to what fulfils it, and was not undone; null where none has. */
export function metIn(runs: readonly MatterStanding[], { charter, zone, now }: Known): MatterStanding | null {
  const met = (run: MatterStanding): boolean => {
    const ended = lastMoment(run.effectiveUntil, zone)
    return fulfils(run, charter) && (ended === null || ended > now)
  }
  return runs.findLast(met) ?? null
}

const isLeaf = (item: Item): boolean => item.kind === 'milestone' || item.kind === 'indicator'
