/**
 * On what a matter still hangs, beside its conditions: what people have yet to decide, who of them is awaited, who stands against it, and how a decision on
 * it went. All conditions met invites nobody; no date is given for what depends on people.
 */
import type { Charter } from '../charter/charter.ts'
import type { MatterStanding } from '../judge/standing.ts'
import { type Act, authorsOf, builtinActs } from '../record/act.ts'
import type { Finding } from '../rules/finding.ts'
import { against, leaves } from './headline.ts'
import { editionOf, type Matter, procedureOf } from './matters.ts'

/** A part of what a matter waits for that does not hold: who has yet to act for it, who spoke against it, and how a decision on it went. */
export interface Hangs {
  readonly run: MatterStanding
  readonly finding: Finding
  /** Whose act is awaited, here or in the decision that is open on it. */
  readonly awaiting: readonly string[]
  /** Who objected, or took a position against it. */
  readonly objecting: readonly string[]
  /** The latest attempt at it, by a procedure of its own: what it came to; `outcome` is null while it runs. */
  readonly attempt: { readonly outcome: string | null; readonly objecting: readonly string[]; readonly settled: string | null } | null
}

/** On what the leading run of a matter still hangs; `acts`: line n is the act n − 1. */
export function hangsOf(matter: Matter, charter: Charter, acts: readonly (Act | undefined)[]): readonly Hangs[] {
  const { lead, runs } = matter
  if (lead.state !== 'open') return []
  return leaves(lead.finding)
    .filter(f => f.state !== 'met' && f.ask !== null)
    .map(finding => {
      const asked = finding.ask !== null && 'outcome' in finding.ask ? finding.ask.outcome : null
      const last = runs.filter(r => r !== lead && asked !== null && procedureOf(r, charter)?.then === asked).at(-1)
      if (last === undefined)
        return { run: lead, finding, awaiting: finding.awaiting, objecting: opposing(lead, [finding], charter, acts), attempt: null }
      const open = leaves(last.finding).filter(f => f.state !== 'met')
      const stood = [...new Set(against(last.finding).flatMap(f => f.facts.who ?? []))]
      const objecting = stood.length > 0 ? stood : opposing(last, open, charter, acts)
      const settled = last.settledAt ?? last.settledBy
      const awaiting = last.state === 'open' ? [...new Set(open.flatMap(f => f.awaiting))] : []
      return { run: lead, finding, awaiting, objecting, attempt: { outcome: last.outcome, settled, objecting } }
    })
}

/** Who took a position, which stands, against what these parts ask for: `objected` where they ask who has agreed. */
function opposing(run: MatterStanding, parts: readonly Finding[], charter: Charter, acts: readonly (Act | undefined)[]): readonly string[] {
  const { acts: declared } = editionOf(charter, run.edition)
  const asked = new Set(parts.flatMap(f => (f.ask !== null && 'acts' in f.ask ? f.ask.acts : [])))
  const by = run.acts.flatMap(({ no, worth }) => {
    const act = worth === 'counts' ? acts[no - 1] : undefined
    const opposes = act === undefined ? [] : ((declared[act.act] ?? builtinActs[act.act])?.opposes ?? [])
    return act !== undefined && opposes.some(name => asked.has(name)) ? authorsOf(act) : []
  })
  return [...new Set(by)]
}
