/**
 * How a count has grown: a step for each act on its day. Where only a span of days is known, *sure* counts the act from its last day on and
 * *most* from its first. It is a picture of acts that counted, and decides nothing.
 */
import { parseWhen } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { Act } from '../record/act.ts'
import { leaves } from './headline.ts'
import { figuresOf } from './power.ts'
import type { Round } from './seats.ts'

export interface Step {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly sure: number
  readonly most: number
}

export interface Curve {
  readonly steps: readonly Step[]
  readonly from: number
  readonly until: number
  readonly total: number
  /** So many are needed; null where the finding names no number of heads. */
  readonly need: number | null
  /** The weight that is counted, and by what its figures are divided to be shown; null = heads. */
  readonly weight: { readonly name: string; readonly scale: number } | null
}

/** The curve of a round up to a day; null where fewer than two days would be drawn. */
export const curveOf = (round: Round, run: MatterStanding, charter: Charter, acts: readonly Act[], asOf: string): Curve | null =>
  drawn({ round, run, charter, acts, asOf }, { of: () => 1, total: round.seats.length, need: round.need, weight: null })

/** The same of each weight that its finding counts, in the figures of that day; only where they add up to what the finding counted. */
export function weighedCurvesOf(round: Round, run: MatterStanding, charter: Charter, acts: readonly Act[], asOf: string): readonly Curve[] {
  const figure = figuresOf(run, charter, asOf)
  const told = new Set<string>()
  return leaves(run.finding).flatMap(({ ask, facts }) => {
    if (ask?.rule !== 'weight' || ask.verb !== 'have' || told.has(ask.weight) || facts.total === undefined) return []
    told.add(ask.weight)
    const weight = { name: ask.weight, scale: facts.scale ?? 1 }
    const of = (party: string): number => figure(ask.weight, party) ?? 0
    const curve = drawn({ round, run, charter, acts, asOf }, { of, total: facts.total, need: facts.need ?? null, weight })
    return curve !== null && curve.steps.at(-1)?.sure === facts.got ? [curve] : []
  })
}

interface Papers {
  readonly round: Round
  readonly run: MatterStanding
  readonly charter: Charter
  readonly acts: readonly Act[]
  readonly asOf: string
}
interface Measured extends Pick<Curve, 'total' | 'need' | 'weight'> {
  /** How much a party's act adds. */
  readonly of: (party: string) => number
}

function drawn({ round, run, charter, acts, asOf }: Papers, { of, total, need, weight }: Measured): Curve | null {
  const { zone } = charter.seat
  const span = (text: string): { readonly from: number; readonly until: number } | null => {
    const when = parseWhen(text, zone)
    return typeof when === 'string' ? null : when
  }
  const [opened, shown] = [span(run.opened), span(asOf)]
  if (opened === null || shown === null) return null
  const rises: { at: number; sure: number; most: number }[] = []
  for (const { id, no, state } of round.seats) {
    const act = no === null || (state !== 'done' && state !== 'perhaps') ? undefined : acts[no - 1]
    const when = act && span(act.at)
    if (!when) continue
    rises.push({ at: Math.max(when.from, opened.from), sure: 0, most: of(id) }, { at: when.until, sure: of(id), most: 0 })
  }
  const until = shown.until
  const steps: Step[] = [{ at: opened.from, sure: 0, most: 0 }]
  for (const rise of rises.sort((a, b) => a.at - b.at)) {
    if (rise.at > until) break
    const last = steps[steps.length - 1] as Step
    const next = { at: rise.at, sure: last.sure + rise.sure, most: last.most + rise.most }
    if (last.at === rise.at) steps[steps.length - 1] = next
    else steps.push(next)
  }
  if (steps.length < 3 || until - opened.from < 2 * 86_400_000) return null
  return { steps, from: opened.from, until, total, need, weight }
}
