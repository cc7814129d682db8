/** Reasons as sentences. */
import type { Charter } from '../charter/charter.ts'
import type { Why } from '../judge/standing.ts'
import type { Finding } from '../rules/finding.ts'
import type { Lang } from './say.ts'

export const sayWhy = (why: Why, _charter: Charter, _lang: Lang): string => why.code
export const sayReason = (finding: Finding, _charter: Charter, _lang: Lang): string => (typeof finding.facts.why === 'string' ? finding.facts.why : '')
