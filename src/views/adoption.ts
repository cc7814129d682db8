/**
 * Adoption of standards by party, folded from acts. The matters are `standards/<id of the standard>`, or `standards/<id>/<forces>` for a part of a
 * party's forces. What an act is worth the judge says, so that one which was given up or struck is none; of what a party said twice of the same the
 * later holds.
 */
import { lastMoment } from '../basics/moment.ts'
import type { ActWorth, Standing } from '../judge/standing.ts'
import { STANDS } from '../judge/worths.ts'
import { type Act, authorsOf } from '../record/act.ts'

const STEPS = {
  'subscribed to the standard': 'subscribed',
  'ratified the standard': 'ratified',
  'implemented the standard': 'implemented',
} as const
/** What a party does about a standard, in its matter: the steps of adopting it, and the ways back. */
export const adoptionActs = [...Object.keys(STEPS), 'withdrew its subscription', 'gave up the standard'] as const
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

/** The acts of adoption that stand, in the order of the record; `acts`: those of the standing by their numbers. */
export function adoptionsOf(standing: Standing, acts: { get(no: number): Act | undefined }, zone: string): readonly Adoption[] {
  const now = lastMoment(standing.asOf, zone)
  const passed = (until: string | undefined): boolean => {
    const end = lastMoment(until, zone)
    return end !== null && now !== null && end < now
  }
  const told = new Map<number, ActWorth>()
  for (const { id, acts: own } of standing.matters)
    if (id.startsWith('standards/')) for (const one of own) if (STANDS.has(one.worth)) told.set(one.no, one)
  const found = [...told.keys()]
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
      const each = told.get(no)?.parties
      return authorsOf(act)
        .filter(party => STANDS.has(each?.find(e => e.party === party)?.worth ?? 'noted'))
        .map(party => ({ party, ...of }))
    })
  const last = new Map<string, Adoption>()
  const end = (one: Adoption): number => lastMoment(one.at, zone) ?? Number.NEGATIVE_INFINITY
  for (const one of found) {
    const key = [one.party, one.step, one.standard, one.forces].join('\n')
    const other = last.get(key)
    if (other === undefined || end(other) <= end(one)) last.set(key, one)
  }
  return found.filter(one => last.get([one.party, one.step, one.standard, one.forces].join('\n')) === one)
}
