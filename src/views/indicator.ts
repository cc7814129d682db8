/**
 * An indicator's figures. Two figures are compared only where unit and method are the same, word for word; a figure that names neither has those of
 * the indicator as it was set on its day. What was measured by another method stands beside, and is never put on one line with it.
 */
import { billionths, percentOf, printBillionths } from '../basics/decimal.ts'
import { lastMoment } from '../basics/moment.ts'
import { authorsOf } from '../record/act.ts'
import type { Numbered } from './reckoning.ts'

export interface Measured {
  readonly no: number
  readonly at: string
  /** Who measured or set it. */
  readonly by: readonly string[]
  readonly value: string
  readonly unit: string | null
  readonly method: string | null
  readonly qualifier: string | null
  readonly due: string | null
  readonly evidence: readonly number[]
}

export interface Indicator {
  readonly unit: string | null
  /** The method in force for it, with its version. */
  readonly method: string | null
  /** Each method by which a figure of it was made, in the order of the record. */
  readonly methods: readonly (string | null)[]
  readonly baselines: readonly Measured[]
  readonly targets: readonly Measured[]
  readonly measured: readonly Measured[]
  /** The latest measurement by its day. */
  readonly latest: Measured | null
  /** The baseline and the target that the latest measurement may be compared with; null where there is none of its method and unit. */
  readonly baseline: Measured | null
  readonly target: Measured | null
  /** Whether the latest measurement may be compared with a target at all. */
  readonly comparable: boolean
  /** How much of the way from the baseline to the target is gone, in percent and cut; null where it cannot be told. */
  readonly way: string | null
  /** The measurement by which the target was met first, and the latest still meets it. */
  readonly met: Measured | null
  readonly due: string | null
}

/** The figures of an indicator, from the acts of its matter in the order in which they were done, up to a moment. */
export function indicatorOf(own: readonly Numbered[], zone: string, now: number): Indicator {
  // A figure of a day before it was set, as a baseline may be, has those with which it was set first.
  const first = own.find(o => o.act.act === 'set the indicator')?.act
  let unit = first?.unit ?? null
  let method = first?.method ?? null
  const of: { baselines: Measured[]; targets: Measured[]; measured: Measured[] } = { baselines: [], targets: [], measured: [] }
  const lists = { 'set the baseline': of.baselines, 'set the target': of.targets, measured: of.measured } as const
  for (const { no, act } of own) {
    if (act.act === 'set the indicator') {
      unit = act.unit ?? unit
      method = act.method ?? method
      continue
    }
    const list = lists[act.act as keyof typeof lists]
    if (list === undefined || act.value === undefined) continue
    list.push({
      no,
      at: act.at,
      by: authorsOf(act),
      value: act.value,
      unit: act.unit ?? unit,
      method: act.method ?? method,
      qualifier: act.qualifier ?? null,
      due: act.due ?? null,
      evidence: act.evidence ?? [],
    })
  }
  const end = (m: Measured): number => lastMoment(m.at, zone) ?? Number.NEGATIVE_INFINITY
  const known = of.measured.filter(m => end(m) <= now)
  const latest = known.reduce<Measured | null>((a, b) => (a === null || end(b) >= end(a) ? b : a), null)
  const same = (a: Measured) => (b: Measured) => a.unit === b.unit && a.method === b.method
  const baseline = latest === null ? null : (of.baselines.findLast(same(latest)) ?? null)
  const target = latest === null ? null : (of.targets.findLast(same(latest)) ?? null)
  const meets = (m: Measured): boolean => target !== null && meetsTarget(m, target, baseline)
  const met =
    latest !== null && meets(latest) ? (known.filter(m => same(latest)(m) && meets(m)).sort((a, b) => end(a) - end(b))[0] ?? null) : null
  return {
    unit,
    method,
    methods: [...new Set([...of.baselines, ...of.targets, ...of.measured].sort((a, b) => a.no - b.no).map(m => m.method))],
    ...of,
    latest,
    baseline,
    target,
    comparable: target !== null,
    way: latest === null || target === null || baseline === null ? null : wayOf(latest, target, baseline),
    met,
    due: target?.due ?? of.targets[of.targets.length - 1]?.due ?? null,
  }
}

const n = (m: Measured): bigint => billionths(m.value) ?? 0n

/** At least the target, or where it lies below the baseline at most the target. */
function meetsTarget(m: Measured, target: Measured, baseline: Measured | null): boolean {
  return baseline !== null && n(target) < n(baseline) ? n(m) <= n(target) : n(m) >= n(target)
}

function wayOf(m: Measured, target: Measured, baseline: Measured): string | null {
  const whole = n(target) - n(baseline)
  const gone = n(m) - n(baseline)
  const percent = whole < 0n ? percentOf(-gone, -whole) : percentOf(gone, whole)
  if (percent === null) return null
  const one = 1_000_000_000n
  return printBillionths((percent / one) * one)
}
