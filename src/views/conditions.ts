/**
 * A case and its conditions on a day: the edition of the catalogue it is held to, and for each condition the evidence, what each assessor found, what
 * the candidate asserts beside it, and the conclusion that the charter's rules came to. Assessors stand side by side and are never averaged.
 *
 * Nothing is decided here. What an act is worth and which outcome stands are the judge's; a finding whose evidence ran out is told as *stale*, and is
 * neither false nor less true for that: the conclusion stands until the charter's own procedure ends it.
 */
import type { Charter } from '../charter/charter.ts'
import type { Asked, ConditionsEdition } from '../charter/conditions.ts'
import type { Standing } from '../judge/standing.ts'
import { BEARS_NOTHING } from '../judge/worths.ts'
import { isPin, type Pin, pinsOf } from './case-pin.ts'
import { belowOf, type CaseAsked, type Place, placeOf } from './case-place.ts'
import { conditionOf, type ConditionStanding } from './condition.ts'
import { endOf } from './evidence.ts'
import { isCandidacy, type Things, thingsAsked } from './things-asked.ts'

export interface CaseConditions {
  readonly case: string
  readonly asOf: string
  /** Whose case it is. */
  readonly concerning: readonly string[]
  /** The edition it is held to; null = none was set. */
  readonly pin: Pin | null
  /** Every act that set one, the latest first. */
  readonly pins: readonly Pin[]
  /** The edition shown: the one asked for, else the one it is held to. */
  readonly edition: ConditionsEdition | null
  /** In the order of the catalogue, each after what it is part of. */
  readonly conditions: readonly ConditionStanding[]
  /** Where no catalogue is set: the groups of things that the charter counts, and the days since which it counts others. */
  readonly things: Pick<Things, 'groups' | 'changed'>
  /** Matters below the case with findings or assertions that the edition does not know, as those of another edition. */
  readonly beside: readonly ConditionStanding[]
  /** The first moment at which a finding that is not stale will be, though nobody acts; null = none. */
  readonly next: string | null
}

/** The cases of a standing: matters to which an act set an edition of a catalogue of conditions. */
export function casesOf(standing: Standing, acts: CaseAsked['acts']): readonly string[] {
  const found = standing.matters.filter(m => m.acts.some(a => !BEARS_NOTHING.has(a.worth) && isPin(acts.get(a.no))))
  return [...new Set(found.map(m => m.id))].sort()
}

/** The cases of which it is told how near they are: those held to a catalogue, and those of candidates whose things the charter counts. */
export function candidaciesOf(standing: Standing, charter: Charter, acts: CaseAsked['acts']): readonly string[] {
  const counted = standing.matters.filter(m => m.procedure !== null && isCandidacy(m, charter, standing.parties))
  return [...new Set([...casesOf(standing, acts), ...counted.map(m => m.id)])].sort()
}

/** A case with its conditions; `standing` is of the case and all below it, or of everything. */
export function caseOf(asked: CaseAsked, id: string): CaseConditions {
  const { standing, charter } = asked
  const placed = placeOf(asked, id)
  const pins = pinsOf(placed, id)
  const pin = pins.find(p => p.since !== null && p.until === null) ?? null
  const edition =
    (asked.edition === undefined ? null : (charter.conditions ?? []).find(e => e.path === asked.edition)) ?? pin?.edition ?? null
  const titles = { ids: belowOf(placed.told.keys(), id), titled: (one: string) => titled(placed, `${id}/${one}`) }
  const things = edition === null ? thingsAsked(charter, placed.runs.get(id) ?? [], titles) : noThings
  const place = { ...placed, asks: things.asks ?? placed.asks }
  const rows = inOrder(edition === null ? things.rows : edition.rows)
  const known = new Set(rows.map(r => r.asked.id))
  const beside = titles.ids
    .filter(other => !known.has(other))
    .map(other => conditionOf(place, { asked: bare(other, titled(place, `${id}/${other}`)), depth: 0 }, id))
    .filter(c => c.findings.length + c.asserted.length + c.evidence.length + c.refused.length > 0)
  const conditions = rows.map(row => conditionOf(place, row, id))
  const nexts = [...conditions, ...beside].flatMap(c => [
    ...c.findings.flatMap(f => (f.stale === null && f.until !== null ? [f.until] : [])),
    ...[...c.waivers, ...c.comments].flatMap(w => (w.over ? [] : [w.until])),
  ])
  return {
    case: id,
    asOf: standing.asOf,
    concerning: place.concerning,
    pin,
    pins,
    edition,
    conditions,
    things: { groups: things.groups, changed: things.changed },
    beside,
    next: nexts.sort((a, b) => endOf(place, a) - endOf(place, b))[0] ?? null,
  }
}

const noThings: Things = { rows: [], asks: null, groups: [], changed: [] }

const bare = (id: string, name: string): Asked => ({ id, name, kind: '', part: null, asks: '', was: [], line: 0 })

const titled = (place: Place, matter: string): string =>
  place.told.get(matter)?.find(t => t.act.title !== undefined)?.act.title ?? matter.slice(matter.lastIndexOf('/') + 1)

/** The rows of an edition, each after what it is part of. */
function inOrder(
  rows: readonly Asked[],
  part: string | null = null,
  depth = 0,
): readonly { readonly asked: Asked; readonly depth: number }[] {
  return rows.filter(r => r.part === part).flatMap(asked => [{ asked, depth }, ...inOrder(rows, asked.id, depth + 1)])
}
