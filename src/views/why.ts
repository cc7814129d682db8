/** Reasons as sentences, with the names of parties in full and days as a person reads them. */
import type { Charter } from '../charter/charter.ts'
import type { Why } from '../judge/standing.ts'
import { sayWhy as fill } from '../judge/why.ts'
import type { Finding } from '../rules/finding.ts'
import { type Lang, languageOf, speech } from '../words/languages.ts'
import { capital, nameOf, sayWhen } from './say.ts'

/** `Number 12 took it back.` */
export function sayWhy(why: Why, charter: Charter, lang: Lang): string {
  const said = capital(clauseOf(why, charter, lang))
  return /[.?!]$/.test(said) ? said : `${said}.`
}

/** The same as a clause: `number 12 took it back`. */
export function clauseOf(why: Why, charter: Charter, lang: Lang): string {
  const facts = Object.fromEntries(Object.entries(why.facts).map(([key, value]) => [key, sayFact(key, value, charter, lang)]))
  return fill({ code: why.code, facts }, speech[lang].why)
}

/** Whether the charter set another moment in the place of the one that an opening act names. */
export const setsInstead = (why: Why): boolean => why.code.startsWith('opens: ')

/** More parties without a figure than these are counted. */
const MOST = 4

const plain = new Set(['no', 'limit', 'field', 'hash', 'more', 'article'])
const named = new Set(['procedure', 'outcome', 'to'])

/** A number stays what it is; a name of the charter stands in quotes; parties and days are said in full. */
function sayFact(key: string, value: string, charter: Charter, lang: Lang): string {
  if (plain.has(key)) return value
  if (named.has(key)) return speech[lang].forms.quoted(languageOf(lang).outcome(value))
  const office = (part: string): string => (key === 'by' || key === 'who' ? languageOf(lang).term(part) : part)
  return value
    .split(', ')
    .map(part => sayWhen(office(nameOf(charter, part, lang)), lang))
    .join(', ')
}

/** Why a finding does not decide, where it says so itself. */
export function sayReason(finding: Finding, charter: Charter, lang: Lang): string {
  const code = finding.facts.why
  if (typeof code !== 'string' || code === '') return ''
  const { unknown, weight } = finding.facts as { readonly unknown?: readonly string[]; readonly weight?: string }
  const facts = {
    ...(weight === undefined ? {} : { weight }),
    ...(unknown === undefined ? {} : { parties: unknown.slice(0, MOST).join(', '), more: `${unknown.length - MOST}` }),
  }
  const many = code === 'no figure' && (unknown?.length ?? 0) > MOST ? 'no figures' : code
  return many in speech[lang].why ? clauseOf({ code: many, facts }, charter, lang) : code
}
