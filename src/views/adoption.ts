/**
 * Adoption of standards by party, folded from acts, and what any two parties have in common. The matters are `standards/<id of the standard>`, or
 * `standards/<id>/<forces>` for a part of a party's forces. What an act is worth the judge says; here only those are left out that it does not let stand.
 */
import { parseWhen } from '../basics/moment.ts'
import type { Standing, Worth } from '../judge/standing.ts'
import type { Act } from '../record/act.ts'
import type { Catalogue, Requirement } from './catalogue.ts'
import { flawsOf } from './catalogue-profiles.ts'

const STEPS = {
  'subscribed to the standard': 'subscribed',
  'ratified the standard': 'ratified',
  'implemented the standard': 'implemented',
} as const
type Step = (typeof STEPS)[keyof typeof STEPS]

/** One act of adoption. */
export interface Adoption {
  readonly party: string
  readonly standard: string
  /** The part of its forces; null = the whole. */
  readonly forces: string | null
  readonly step: Step
  readonly no: number
  readonly at: string
  /** The last moment for which it was said to hold, as of an old edition; null = none was named. */
  readonly until: string | null
  /** With what reservation; null = none. */
  readonly reservation: string | null
  /** Whether `until` has passed by the day of the standing. */
  readonly over: boolean
}

const stands: ReadonlySet<Worth> = new Set<Worth>(['noted', 'counts', 'repeated'])

/** The acts of adoption that stand, in the order of the record; `acts`: those of the standing by their numbers. */
export function adoptionsOf(standing: Standing, acts: { get(no: number): Act | undefined }, zone: string): readonly Adoption[] {
  const asOf = parseWhen(standing.asOf, zone)
  const now = typeof asOf === 'string' ? Number.POSITIVE_INFINITY : asOf.until
  const passed = (until: string | undefined): boolean => {
    const when = until === undefined ? 'none' : parseWhen(until, zone)
    return typeof when !== 'string' && when.until < now
  }
  const numbers = new Set<number>()
  for (const { id, acts: told } of standing.matters)
    if (id.startsWith('standards/')) for (const { no, worth } of told) if (stands.has(worth)) numbers.add(no)
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap(no => {
      const act = acts.get(no)
      const step = STEPS[act?.act as keyof typeof STEPS]
      if (act === undefined || step === undefined) return []
      const [, standard = '', ...forces] = (act.matter ?? '').split('/')
      const { at, until, reason } = act
      const of = {
        standard,
        forces: forces.join('/') || null,
        step,
        no,
        at,
        until: until ?? null,
        reservation: reason ?? null,
        over: passed(until),
      }
      return (typeof act.by === 'string' ? [act.by] : act.by).map(party => ({ party, ...of }))
    })
}

/** What two parties have in common of what can be followed. */
export interface Pair {
  readonly a: string
  readonly b: string
  /** Requirements that both implement, that only one does, that neither does; standards by id, once for each requirement. */
  readonly both: readonly string[]
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
  readonly neither: readonly string[]
}

/** What one party could implement, and by how many shared requirements that would raise the whole table. */
export interface Raise {
  readonly party: string
  readonly standard: string
  readonly by: number
}

export interface Interoperability {
  readonly parties: readonly string[]
  /** The requirements counted: those that ask for a standard which stands in the catalogue. */
  readonly requirements: readonly Requirement[]
  readonly pairs: readonly Pair[]
  /** The greatest first; alike ones in the order of parties and requirements. */
  readonly raises: readonly Raise[]
}

/** What any two of these parties have in common: the requirements that both implement, with any of their forces. Each party counts as one. */
export function interoperabilityOf(catalogue: Catalogue, parties: readonly string[], adoptions: readonly Adoption[]): Interoperability {
  const amiss = new Set(flawsOf(catalogue).map(f => f.requirement))
  const requirements = catalogue.requirements.filter(r => !amiss.has(r))
  const asked = requirements.map(r => r.standard)
  const done = new Map(parties.map(p => [p, new Set<string>()]))
  for (const { party, standard, step, over } of adoptions) if (step === 'implemented' && !over) done.get(party)?.add(standard)
  const has = (party: string, standard: string): boolean => done.get(party)?.has(standard) ?? false
  const pairs = parties.flatMap((a, i) =>
    parties.slice(i + 1).map(b => ({
      a,
      b,
      both: asked.filter(s => has(a, s) && has(b, s)),
      onlyA: asked.filter(s => has(a, s) && !has(b, s)),
      onlyB: asked.filter(s => !has(a, s) && has(b, s)),
      neither: asked.filter(s => !has(a, s) && !has(b, s)),
    })),
  )
  const raises = parties.flatMap(party =>
    [...new Set(asked)]
      .filter(standard => !has(party, standard))
      .map(standard => ({
        party,
        standard,
        by: asked.filter(s => s === standard).length * parties.filter(p => p !== party && has(p, standard)).length,
      }))
      .filter(r => r.by > 0),
  )
  return { parties, requirements, pairs, raises: raises.sort((a, b) => b.by - a.by) }
}
