/** What `all of` and `any of` share: reading their parts, and the findings of them. */
import type { Block } from './block.ts'
import type { Condition } from './condition.ts'
import { readAmong } from './counting.ts'
import type { Finding } from './finding.ts'
import type { Join } from './language.ts'
import type { Reading } from './rule.ts'
import { none, type Verdict } from './settle.ts'

/** The parts under a join, each read so that all faults come at once; a join's `among` goes down to them. */
export function readJoin(rule: Join['rule'], block: Block, reading: Reading): Join | null {
  const list = block.get(rule) as Block
  const among = readAmong(block, reading)
  if (!Array.isArray(list.value) || list.value.length === 0) {
    list.fault(`"${rule}" takes a list of conditions; write each on a line of its own that begins with "- "`)
    return null
  }
  const parts = list.items().map(item => reading.part(item, among ?? reading.among))
  if (among === undefined || parts.some(p => p === null)) return null
  return { rule, line: block.line, parts: parts.filter(p => p !== null) }
}

/** A join's finding; whoever an unmet part awaits is awaited. */
export function joined(c: Join, article: string, verdict: Verdict, parts: readonly Finding[]): Finding {
  const unmet = verdict.state === 'met' || verdict.state === 'barred' ? [] : parts.filter(p => p.state !== 'met' && p.awaiting.length > 0)
  const [only] = unmet
  const awaiting =
    only === undefined
      ? none
      : unmet.every(p => same(p.awaiting, only.awaiting))
        ? only.awaiting
        : [...new Set(unmet.flatMap(p => p.awaiting))]
  const until = parts.find(p => p.until !== null)?.until ?? null
  return { rule: c.rule, article, line: c.line, state: verdict.state, final: verdict.final, facts: {}, awaiting, until, parts, ask: c }
}

const same = (a: readonly string[], b: readonly string[]): boolean => a === b || (a.length === b.length && a.every((x, i) => x === b[i]))

/** A part inside a sentence: a join within a join stands in brackets. */
export const nested = (c: Condition, said: string): string => ('parts' in c && c.parts.length > 1 ? `(${said})` : said)
