/**
 * A certificate: what the officer whom the charter names certifies of an outcome, as one document. Its bytes are hashed and named by the act
 * `certified`; judged and certified stand side by side, and a difference is a matter for people.
 */
import type { MatterStanding, Standing } from '../judge/standing.ts'
import { RESTED_ON } from '../judge/worths.ts'
import type { Act } from '../record/act.ts'
import type { Finding } from '../rules/finding.ts'
import { struckIn } from './struck.ts'

/** What was found, without what only a page needs. */
export interface Result {
  readonly rule: string
  readonly article: string
  readonly line: number
  readonly state: string
  readonly got: number | null
  readonly atMost: number | null
  readonly total: number | null
  readonly need: number | null
  /** By this got, total and need are divided before they are shown. */
  readonly scale: number
  readonly weight: string | null
  /** Whose acts were counted. */
  readonly who: readonly string[]
  readonly parts: readonly Result[]
}

/** The keys stand in this order in the document. */
export interface Certificate {
  readonly charter: string
  readonly matter: string
  readonly procedure: string
  readonly article: string
  readonly opened: string
  readonly outcome: string
  readonly number: string | null
  /** Adoption, announcement and number are three dates. */
  readonly adopted: string
  readonly announced: string | null
  readonly numbered: string | null
  readonly effectiveFrom: string | null
  /** The parties of that day, and how many of them (or of its body) the rule counted. */
  readonly electorate: { readonly parties: readonly string[]; readonly counted: number | null }
  readonly result: Result | null
  /** The numbers of the acts on which it rests. */
  readonly acts: readonly number[]
  /** The hash of each authentic text, by language. */
  readonly texts: Readonly<Record<string, string>>
  readonly charterHash: string
  readonly edition: string
  /** How many acts were known. */
  readonly known: number
  /** The judge's version. */
  readonly judge: string
}

export interface Papers {
  /** The standing as of the day on which it was settled, or later. */
  readonly standing: Standing
  readonly run: MatterStanding
  readonly acts: readonly Act[]
  /** Language → SHA-256 of the authentic text. */
  readonly texts: Readonly<Record<string, string>>
  readonly version: string
}

/** The certificate of a run; null while it is open, or where the record does not decide it. */
export function certificateOf({ standing, run, acts, texts, version }: Papers): Certificate | null {
  const adopted = run.settledAt ?? run.settledBy
  if (run.state !== 'settled' || run.outcome === null || run.procedure === null || adopted === null || run.outcome === 'not opened')
    return null
  const struck = struckIn(standing)
  const last = (name: string): Act | undefined =>
    acts.slice(0, standing.known).findLast((a, i) => a.act === name && a.matter === run.id && !struck.has(i + 1))
  const numbered = last('numbered')
  return {
    charter: standing.charter,
    matter: run.id,
    procedure: run.procedure,
    article: run.article,
    opened: run.opened,
    outcome: run.outcome,
    number: numbered?.number ?? null,
    adopted,
    announced: last('announced')?.at ?? null,
    numbered: numbered?.at ?? null,
    effectiveFrom: run.effectiveFrom,
    electorate: { parties: standing.parties, counted: countedIn(run.finding) },
    result: run.finding === null ? null : resultOf(run.finding),
    acts: run.acts.filter(a => RESTED_ON.has(a.worth)).map(a => a.no),
    texts: Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))),
    charterHash: standing.charterHash,
    edition: run.edition,
    known: standing.known,
    judge: version,
  }
}

function resultOf(f: Finding): Result {
  const { got, atMost, total, need, scale, weight, who } = f.facts
  return {
    rule: f.rule,
    article: f.article,
    line: f.line,
    state: f.state,
    got: got ?? null,
    atMost: atMost ?? null,
    total: total ?? null,
    need: need ?? null,
    scale: scale ?? 1,
    weight: weight ?? null,
    who: who ?? [],
    parts: f.parts.map(resultOf),
  }
}

/** Of how many heads the first rule that counts them counted. */
function countedIn(f: Finding | null): number | null {
  if (f === null) return null
  if (f.facts.total !== undefined && f.facts.weight === undefined) return f.facts.total
  for (const part of f.parts) {
    const found = countedIn(part)
    if (found !== null) return found
  }
  return null
}

/** The document, byte for byte what its hash is taken of. */
export const printCertificate = (c: Certificate): string => `${JSON.stringify(c, null, 2)}\n`

/** A certificate as its document says it; null where the document is none. */
export function readCertificate(text: string): Certificate | null {
  try {
    const value: unknown = JSON.parse(text)
    const is = typeof value === 'object' && value !== null && 'matter' in value && 'outcome' in value && 'charterHash' in value
    return is ? (value as Certificate) : null
  } catch {
    return null
  }
}

export interface Difference {
  readonly field: keyof Certificate
  readonly certified: unknown
  readonly judged: unknown
}

/** What grows without anything being otherwise: the record, the program, and editions that are added. */
const growing: ReadonlySet<keyof Certificate> = new Set(['charterHash', 'known', 'judge'])
/** What may be said later, where it was not known yet. */
const later: ReadonlySet<keyof Certificate> = new Set(['number', 'announced', 'numbered', 'effectiveFrom'])

/** Where what was certified and what is judged now are not the same; empty where they agree. `null`: it is judged open now. */
export function differences(certified: Certificate, judged: Certificate | null): readonly Difference[] {
  if (judged === null) return [{ field: 'outcome', certified: certified.outcome, judged: null }]
  const fields = Object.keys(judged) as (keyof Certificate)[]
  return fields.flatMap((field): Difference[] => {
    const [was, is] = [certified[field] ?? null, judged[field]]
    if (same(was, is) || growing.has(field) || (later.has(field) && was === null)) return []
    // Acts that came afterwards add themselves; one that counted and counts no more is a difference.
    if (field === 'acts' && Array.isArray(was) && certified.acts.every(no => judged.acts.includes(no))) return []
    return [{ field, certified: was, judged: is }]
  })
}
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
