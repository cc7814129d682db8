/** The answers as JSON: the object of DESIGN's command line and addresses, where keys may be added and never removed. */
import type { Why } from '../judge/standing.ts'
import { sayWhy } from '../judge/why.ts'

/** What the judge needs and a reader does not: the question behind a finding, and the shares that `remaining` works with. */
const within = new Set(['ask', 'lack', 'gains'])

const isWhy = (v: unknown): v is Why => typeof v === 'object' && v !== null && 'code' in v && 'facts' in v

/** A reason is its sentence, in English and with ids; `reason` beside it holds the same as data, for other languages. */
function told(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('why' in value) || !isWhy(value.why)) return value
  return { ...value, why: sayWhy(value.why), reason: value.why }
}

/** Any answer as JSON, pretty and stable: the same answer is the same bytes. */
export const printJson = (value: unknown): string =>
  `${JSON.stringify(value, (key, v: unknown) => (within.has(key) ? undefined : told(v)), 2)}\n`
