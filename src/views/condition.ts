/**
 * One condition of a case on a day: the evidence, what each assessor found, what the candidate asserts beside it, and the conclusion that the charter's
 * rules came to.
 */
import type { Asked } from '../charter/conditions.ts'
import type { MatterStanding } from '../judge/standing.ts'
import { BEARS_NOTHING } from '../judge/worths.ts'
import { authorsOf } from '../record/act.ts'
import { type Conclusion, conclusionOf, type Held, heldOf } from './condition-conclusions.ts'
import { type AssessorFinding, findingsIn, latest, isAssessment } from './condition-findings.ts'
import type { Place } from './case-place.ts'
import { endOf, type Evidence, evidenceOf, isPast, startOf } from './evidence.ts'
import type { Told } from './told.ts'

interface Comments extends Told {
  readonly until: string
  readonly over: boolean
  readonly comments: readonly Told[]
}

interface Waiver extends Told {
  readonly until: string
  readonly over: boolean
}

export interface ConditionStanding {
  readonly asked: Asked
  readonly matter: string
  /** How deep in the catalogue, from 0. */
  readonly depth: number
  /** Whether a rule of the edition in force counts this condition. */
  readonly counted: boolean
  /** What the rules ask of it stands; null where no rule counts this condition. */
  readonly met: boolean | null
  /** Since when that is so. */
  readonly metSince: string | null
  /** The times at which all that the rules ask of it stood together. */
  readonly held: readonly Held[]
  /** Outcomes in effect, the counted ones first, then the latest first. */
  readonly conclusions: readonly Conclusion[]
  /** Outcomes that were ended, the latest first: what was closed and opened again. */
  readonly ended: readonly Conclusion[]
  /** Procedures that run. */
  readonly open: readonly MatterStanding[]
  /** The present finding of each assessor, those with standing first, then by name. */
  readonly findings: readonly AssessorFinding[]
  /** Findings that a later one of the same assessor took the place of, the latest first. */
  readonly earlier: readonly AssessorFinding[]
  /** Findings and assertions that are worth nothing, each with the judge's reason. */
  readonly refused: readonly Told[]
  /** What the candidate asserts, the latest first. */
  readonly asserted: readonly Told[]
  readonly evidence: readonly Evidence[]
  readonly observed: readonly Told[]
  readonly comments: readonly Comments[]
  readonly waivers: readonly Waiver[]
  /** Under which ids it, or what it was made of, stood in the edition before: what was found there is not rewritten. */
  readonly was: readonly string[]
}

export function conditionOf(
  place: Place,
  { asked, depth }: { readonly asked: Asked; readonly depth: number },
  id: string,
): ConditionStanding {
  const matter = `${id}/${asked.id}`
  const isOf = (m: string | undefined): boolean => m === matter || m?.startsWith(`${matter}/`) === true
  const told = [...[...place.told].flatMap(([m, list]) => (isOf(m) ? list : [])), ...place.referring.filter(t => isOf(t.act.refers))].sort(
    (a, b) => a.no - b.no,
  )
  const runs = place.runs.get(matter) ?? []
  const own = (t: Told): boolean => authorsOf(t.act).some(by => place.concerning.includes(by))
  const stands = told.filter(t => !BEARS_NOTHING.has(t.worth))
  const isFinding = (t: Told): boolean => isAssessment(t.act, place) && !own(t)
  const isAssertion = (t: Told): boolean => own(t) && (t.act.act === 'claimed' || isAssessment(t.act, place))
  const found = stands.filter(isFinding).flatMap(t => findingsIn(t, place))
  const { present, earlier } = latest(found, place)
  const sets = place.asks.get(asked.id) ?? []
  const all = runs.flatMap(run => conclusionOf(run, sets, place.acts))
  const inEffect = all.filter(c => c.until === null && c.from !== null && startOf(place, c.from) <= place.now)
  const conclusions = inEffect.sort(
    (a, b) => Number(b.counted) - Number(a.counted) || endOf(place, b.from ?? '') - endOf(place, a.from ?? ''),
  )
  const held = heldOf(all, sets, place)
  const now = held.filter(h => h.until === null && startOf(place, h.from) <= place.now)
  return {
    asked,
    matter,
    depth,
    counted: sets.length > 0,
    met: sets.length > 0 ? now.length > 0 : null,
    metSince: now.map(h => h.from).sort((a, b) => endOf(place, a) - endOf(place, b))[0] ?? null,
    held,
    conclusions,
    ended: all.filter(c => c.until !== null).sort((a, b) => endOf(place, b.until ?? '') - endOf(place, a.until ?? '')),
    open: runs.filter(r => r.procedure !== null && r.state === 'open'),
    findings: present,
    earlier,
    refused: told.filter(t => BEARS_NOTHING.has(t.worth) && t.worth !== 'corrected' && (isFinding(t) || isAssertion(t))),
    asserted: stands.filter(isAssertion).reverse(),
    evidence: stands.filter(t => t.act.act === 'submitted evidence').map(t => evidenceOf(t, place)),
    observed: stands.filter(t => t.act.act === 'observed'),
    comments: stands.filter(t => t.act.act === 'opened for comment').map(t => commentsOf(t, told, place)),
    waivers: stands
      .filter(t => t.act.act === 'waived the condition')
      .map(t => ({ ...t, until: t.act.until ?? '', over: isPast(place, t.act.until ?? '') })),
    was: asked.was,
  }
}

function commentsOf(told: Told, all: readonly Told[], place: Place): Comments {
  const until = told.act.until ?? ''
  const later = all.find(t => t.act.act === 'opened for comment' && t.no > told.no && !BEARS_NOTHING.has(t.worth))
  const comments = all.filter(
    t =>
      t.act.act === 'commented' &&
      t.worth !== 'corrected' &&
      (t.act.answers === undefined ? t.no > told.no && (later === undefined || t.no < later.no) : t.act.answers === told.no),
  )
  return { ...told, until, over: isPast(place, until), comments }
}
