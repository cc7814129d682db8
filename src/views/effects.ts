/** Whether what was decided has its effect: told apart for many runs, and a settled run as it was left. */
import { firstMoment, lastMoment } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { isWon } from '../charter/won.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { Finding } from '../rules/finding.ts'
import { procedureOf } from './matters.ts'

/** How many of one outcome are in effect, still wait for it, and have ended; runs still open have no outcome and count as in effect. */
export interface Apart {
  readonly outcome: string | null
  readonly inEffect: number
  readonly waiting: number
  readonly ended: number
}

type Stage = 'inEffect' | 'waiting' | 'ended'
interface Share {
  readonly stage: Stage
  readonly run: MatterStanding
  readonly party: string | null
}

/** Runs by outcome, in the order in which they first come. A run of several parties counts each of them: they may end apart. */
export function tellApart(runs: readonly MatterStanding[], charter: Charter, asOf: string): readonly Apart[] {
  const alike = new Map<string | null, Share[]>()
  for (const run of runs) {
    const shares = alike.get(run.outcome) ?? []
    alike.set(run.outcome, shares)
    const spans = run.effects.length > 0 ? run.effects : [{ party: null, from: run.effectiveFrom, until: run.effectiveUntil }]
    for (const span of spans) shares.push({ stage: stageOf(run, span, charter, asOf), run, party: span.party })
    const told = new Set(run.effects.map(e => e.party))
    const stage = stageOf(run, { from: run.effectiveFrom, until: run.effectiveUntil }, charter, asOf)
    for (const party of run.concerning) if (!told.has(party)) shares.push({ stage, run, party })
  }
  return [...alike].map(([outcome, shares]) => ({
    outcome,
    inEffect: count(shares, 'inEffect'),
    waiting: count(shares, 'waiting'),
    ended: count(shares, 'ended'),
  }))
}

/** Runs that were opened by one party each are counted by their parties: those of one day are one run. */
function count(shares: readonly Share[], stage: Stage): number {
  const of = shares.filter(s => s.stage === stage)
  return Math.max(new Set(of.map(s => s.run)).size, new Set(of.flatMap(s => s.party ?? [])).size)
}

interface Span {
  readonly from: string | null
  readonly until: string | null
}

function stageOf(run: MatterStanding, { from, until }: Span, charter: Charter, asOf: string): Stage {
  if (run.outcome === null) return 'inEffect'
  if (until !== null) return 'ended'
  const known = from ?? run.effectiveBy
  if (known !== null) return isAhead(known, asOf, charter) ? 'waiting' : 'inEffect'
  const procedure = procedureOf(run, charter)
  return isWon(run, charter) && (procedure?.from ?? []).some(c => c.clock !== 'at once') ? 'waiting' : 'inEffect'
}

/** A day's effect begins with it. */
function isAhead(moment: string, asOf: string, { seat }: Charter): boolean {
  const [then, now] = [firstMoment(moment, seat.zone), lastMoment(asOf, seat.zone)]
  return then !== null && now !== null && then > now
}

/** The finding of a run; of a settled one, what did not hold when it was settled did not hold, and is awaited no more. */
export const asSettled = (run: MatterStanding): Finding => {
  const finding = run.finding as Finding
  return run.state === 'settled' ? closed(finding) : finding
}

function closed(f: Finding): Finding {
  const parts = f.parts.map(closed)
  if (f.state !== 'awaited') return { ...f, parts }
  return { ...f, parts, state: 'barred', awaiting: [], until: null, facts: { ...f.facts, settled: true } }
}
