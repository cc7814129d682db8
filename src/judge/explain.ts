/** The whole finding of a run: quorum, what must hold, what must not, each with its own working. */
import type { Condition } from '../rules/condition.ts'
import type { Dossier, Finding, State } from '../rules/finding.ts'
import { judgeCondition } from '../rules/index.ts'
import { dossierOf, type Mode } from './dossier.ts'
import type { Papers } from './members.ts'
import type { Run } from './run.ts'

const inverse: Readonly<Record<State, State>> = { met: 'barred', awaited: 'awaited', barred: 'met', undetermined: 'undetermined' }

/** What must not hold, seen from the outcome: met once it can no longer come about, or once the close has passed without it. */
function unlessFinding(inner: Finding, closed: boolean): Finding {
  const state =
    closed && inner.state === 'awaited' ? 'met' : inner.state === 'met' && !inner.final && !closed ? 'awaited' : inverse[inner.state]
  return {
    rule: 'unless',
    article: inner.article,
    line: inner.line,
    state,
    final: closed || inner.final,
    facts: {},
    awaiting: [],
    until: null,
    parts: [inner],
    ask: null,
  }
}

/** The finding of a run that lapsed: what made it lapse, beside what was asked and was not decided. */
export function lapsedBy(asked: Finding, lapsed: Finding): Finding {
  const end: Finding = {
    ...lapsed,
    rule: 'lapses',
    state: 'barred',
    final: true,
    facts: {},
    awaiting: [],
    until: null,
    parts: [lapsed],
    ask: null,
  }
  const parts =
    asked.rule === 'opened' || asked.rule === 'closes'
      ? [end]
      : [...(asked.rule === 'all of' && asked.ask === null ? asked.parts : [asked]), end]
  return { ...end, rule: 'all of', line: asked.line, parts }
}

/** Findings of single conditions, for as long as nothing they rest on changes. */
export type Found = Map<Condition, Finding>

export function explain(run: Run, papers: Papers, t: number, mode: Mode, until: string | null, found?: Found): Finding {
  const { p } = run.c
  // Most runs of a long matter ask for nothing, and need no papers.
  let dossier: Dossier | null = null
  const find = (c: Condition): Finding => found?.get(c) ?? judgeCondition(c, (dossier ??= dossierOf(run, papers, t, mode)), p.article)
  const parts: Finding[] = []
  if (p.quorum !== null) {
    const inner = find(p.quorum)
    parts.push({ ...inner, rule: 'quorum', parts: [inner], facts: {}, ask: null })
  }
  if (p.when !== null) parts.push(find(p.when))
  if (p.unless !== null) parts.push(unlessFinding(find(p.unless), mode.closed))
  const [only] = parts
  const paid = p.pays === null ? {} : paidBy(parts, p.pays)
  const { article, line } = p
  const facts = run.origin === null || parts.length > 0 ? paid : { ...paid, outcome: run.origin.outcome ?? '' }
  if (only === undefined) {
    const waits = p.closes.length > 0 && !mode.closed
    const [rule, state] = waits ? (['closes', 'awaited'] as const) : (['opened', 'met'] as const)
    return { article, line, facts, awaiting: [], ask: null, rule, state, final: !waits, until, parts: [] }
  }
  if (parts.length === 1 && p.when !== null && p.pays === null && (until === null || only.until === until)) return only
  if (parts.length === 1 && p.when !== null) return { ...only, facts: { ...only.facts, ...paid }, until: only.until ?? until }
  return {
    article,
    line,
    facts,
    awaiting: [...new Set(parts.filter(f => f.state !== 'met').flatMap(f => [...f.awaiting]))],
    ask: null,
    rule: 'all of',
    state: joined(parts),
    final: parts.every(f => f.final),
    until,
    parts,
  }
}

/** What is paid: the weight of what was met, in the units of the annex (divide by `scale`). */
function paidBy(parts: readonly Finding[], weight: string): Record<string, unknown> {
  const leaf = parts.flatMap(leavesOf).find(f => f.facts.weight === weight)
  return { pays: weight, paid: leaf?.facts.got ?? null, ...(leaf?.facts.scale === undefined ? {} : { scale: leaf.facts.scale }) }
}
const leavesOf = (f: Finding): Finding[] => (f.parts.length === 0 ? [f] : f.parts.flatMap(leavesOf))

function joined(parts: readonly Finding[]): State {
  for (const s of ['barred', 'undetermined', 'awaited'] as const) if (parts.some(f => f.state === s)) return s
  return 'met'
}
