/** From a tally to a finding: what every counting rule shares. */
import type { Compare, Condition } from './condition.ts'
import type { Facts, Finding, State, Tally } from './finding.ts'

export interface Verdict {
  readonly state: State
  readonly final: boolean
}
export type Test = (sum: number) => boolean

/** A share is met when the sum of `weight × (whole × has − part)` compares to nought in the same way. */
export const tests: Readonly<Record<Compare, Test>> = {
  'at least': x => x >= 0,
  'more than': x => x > 0,
  'fewer than': x => x < 0,
  'at most': x => x <= 0,
}

/**
 * Met or not where both ends of the range agree, undetermined where they do not; barred where no act still possible could help.
 * `empty` says that a share of nobody is asked for, which is never met: nought of nought is no majority.
 */
export function settle({ now, ahead }: Tally, holds: Test, empty: boolean): Verdict {
  const low = !empty && holds(now[0])
  const high = !empty && holds(now[1])
  const aheadLow = holds(ahead[0])
  const aheadHigh = holds(ahead[1])
  if (low && high) return { state: 'met', final: aheadLow && aheadHigh }
  if (low !== high) return { state: 'undetermined', final: false }
  return aheadLow || aheadHigh ? { state: 'awaited', final: false } : { state: 'barred', final: true }
}

/** A leaf's finding. Whoever may still act is awaited only while an act of theirs would help. */
export function leaf(
  ask: Exclude<Condition, { parts: unknown }>,
  article: string,
  verdict: Verdict,
  facts: Facts,
  awaiting: readonly string[],
): Finding {
  const open = verdict.state === 'awaited' || verdict.state === 'undetermined'
  return {
    rule: ask.rule,
    article,
    line: ask.line,
    state: verdict.state,
    final: verdict.final,
    facts,
    awaiting: open ? awaiting : none,
    until: null,
    parts: noParts,
    ask,
  }
}
export const none: readonly string[] = []
const noParts: readonly Finding[] = []

/** What a tally counted, with its range where the record leaves one. */
export function counted(t: Tally, need: number): { -readonly [K in keyof Facts]: Facts[K] } {
  const facts: { -readonly [K in keyof Facts]: Facts[K] } = { got: t.got, total: t.total, need }
  if (t.tied) facts.tied = true
  if (t.gains !== undefined) {
    facts.lack = t.lack
    facts.gains = t.gains
  }
  if (t.gotMost !== t.got || t.totalMost !== t.total) {
    facts.atMost = t.gotMost
    if (t.maybe.length > 0) facts.maybe = t.maybe
  }
  return facts
}
