/**
 * What weight each party of a run has: its share of each figure the rule counts, whether it can bar the matter alone, and in how many of the
 * ways still open it is decisive. The figures stand in the annex; the rest the judge found. It decides nothing.
 */
import { unmarked } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import type { Power } from '../judge/power.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { Finding } from '../rules/finding.ts'
import { against, leaves } from './headline.ts'
import type { Left } from './left.ts'
import { editionOf } from './matters.ts'
import type { Round, Seat } from './seats.ts'

interface PowerRow {
  readonly seat: Seat
  /** Of each weight, its hundredths of a percent of the whole, cut; null = no figure is known. */
  readonly shares: readonly (number | null)[]
  readonly bars: boolean
  /** In how many ways it is decisive, and the same in hundredths of a percent, cut; null = its word is not awaited, or nothing is counted. */
  readonly decisive: { readonly ways: bigint; readonly share: number } | null
}

export interface PowerOf {
  /** The names of the weights. */
  readonly weights: readonly string[]
  readonly rows: readonly PowerRow[]
  /** Whether the matter is open, so that somebody's word may still turn it. */
  readonly open: boolean
  /** The day of the run's opening, where it is told as it opened. */
  readonly opened: string | null
  /** How many ways the others have; null where they are not counted. */
  readonly ways: bigint | null
}

/** What the power of a round is told from: what is left of the run, where it is open, and what the judge counted of it. */
interface Told {
  readonly charter: Charter
  readonly asOf: string
  readonly left: Left | null
  readonly power: Power | null
}

/** The power of each party of a round; null where every party has one voice like any other. */
export function powerOf(round: Round, run: MatterStanding, { charter, asOf, left, power }: Told): PowerOf | null {
  const weigh = figuresOf(run, charter, asOf)
  const weights = weightsOf(run.finding).flatMap(({ name, total }) => {
    const figures = round.seats.map(seat => weigh(name, seat.id))
    // Only where the places hold together what the finding counted can a share be told.
    return figures.reduce<number>((sum, n) => sum + (n ?? 0), 0) === total ? [{ name, total, figures }] : []
  })
  const open = run.state === 'open' && left !== null && run.finding !== null
  const vetoes = new Set(open ? left.vetoes : [])
  if (weights.length === 0 && (vetoes.size === 0 || vetoes.size === round.seats.length)) return null
  const rows = round.seats.map((seat, i) => {
    const ways = power?.decisive.get(seat.id)
    return {
      seat,
      shares: weights.map(({ total, figures }) => share(figures[i] ?? null, total)),
      bars: vetoes.has(seat.id),
      decisive: power === null || ways === undefined ? null : { ways, share: Number((ways * 10_000n) / power.ways) },
    }
  })
  return { weights: weights.map(w => w.name), rows: [...rows].sort(byShare), open, ways: power?.ways ?? null, opened: null }
}

const share = (n: number | null, total: number): number | null => (n === null || total === 0 ? null : Math.floor((n * 10_000) / total))
const byShare = (a: PowerRow, b: PowerRow): number =>
  (b.shares[0] ?? -1) - (a.shares[0] ?? -1) || (b.decisive?.share ?? -1) - (a.decisive?.share ?? -1)

/** The weights that a finding counts, each once, with what all have together. */
function weightsOf(finding: Finding | null): readonly { readonly name: string; readonly total: number }[] {
  const found = new Map<string, number>()
  for (const { ask, facts } of [...leaves(finding), ...against(finding)])
    if (ask?.rule === 'weight' && facts.total !== undefined && !found.has(ask.weight)) found.set(ask.weight, facts.total)
  return [...found].map(([name, total]) => ({ name, total }))
}

/** The figures of the day that the run rests on, as its edition's annex has them. */
export function figuresOf(run: MatterStanding, charter: Charter, asOf: string): (weight: string, party: string) => number | null {
  const edition = editionOf(charter, run.edition)
  const procedure = edition.procedures.find(p => p.name === run.procedure)
  const written = procedure?.asAt === 'opening' ? run.opened : (run.settledAt ?? asOf)
  const day = (unmarked(written).replace(/\[.*$/, '').split('/').at(-1) as string).slice(0, 10)
  const known = new Map<string, ReadonlyMap<string, number>>()
  return (weight, party) => {
    let figures = known.get(weight)
    if (figures === undefined) {
      const rows = edition.weights[weight]?.rows ?? []
      const holding = rows.filter(r => (r.from ?? day) <= day && (r.until ?? day) >= day)
      known.set(weight, (figures = new Map(holding.flatMap(r => (r.value === null ? [] : [[r.party, r.value]])))))
    }
    return figures.get(party) ?? null
  }
}
