/** What is known of a case when its conditions are told: its runs and acts, the evidence elsewhere that speaks of it, and what the rules ask. */
import { parseWhen } from '../basics/moment.ts'
import type { Charter, Edition } from '../charter/charter.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import { BEARS_NOTHING } from '../judge/worths.ts'
import type { Act } from '../record/act.ts'
import { type Asks, asksOf } from './asked.ts'
import type { Ground } from './evidence.ts'
import { editionOf, procedureOf } from './matters.ts'
import { stillAsks } from './things-asked.ts'
import { type Told, toldIn } from './told.ts'

export interface CaseAsked {
  readonly standing: Standing
  readonly charter: Charter
  readonly acts: { get(no: number): Act | undefined }
  /** The path of an edition to be shown instead of the one the case is held to. */
  readonly edition?: string
  /** Where `standing` is of the case alone: how the matters stand that `besides` names. */
  readonly beside?: readonly MatterStanding[]
}

/** Acts on which findings rest. */
const GROUNDS: ReadonlySet<string> = new Set(['submitted evidence', 'observed'])

/** Matters outside a case on which it rests: its acts name evidence there, or evidence there refers to it. */
export function besides(acts: readonly Act[], id: string): readonly string[] {
  const isWithin = (matter: string | undefined): boolean => matter === id || matter?.startsWith(`${id}/`) === true
  const found = new Set<string>()
  const add = (matter: string | undefined): void => {
    if (matter !== undefined && !isWithin(matter)) found.add(matter)
  }
  const follow = (numbers: readonly number[]): void => {
    for (const no of numbers) {
      const one = acts[no - 1]
      if (one === undefined || isWithin(one.matter) || (one.matter !== undefined && found.has(one.matter) && one.evidence === undefined))
        continue
      add(one.matter)
      follow(one.evidence ?? [])
    }
  }
  for (const act of acts) {
    if (isWithin(act.matter)) follow(act.evidence ?? [])
    else if (GROUNDS.has(act.act) && isWithin(act.refers)) add(act.matter)
  }
  return [...found]
}

/** The names of the matters one step below a case. */
export const belowOf = (matters: Iterable<string>, id: string): readonly string[] => [
  ...new Set([...matters].flatMap(m => (m.startsWith(`${id}/`) ? [m.slice(id.length + 1).split('/')[0] as string] : []))),
]

export interface Place extends CaseAsked, Ground {
  readonly concerning: readonly string[]
  /** Matter → its runs, or the one entry of a matter in which nothing was opened. */
  readonly runs: ReadonlyMap<string, readonly MatterStanding[]>
  /** Matter → its acts with their best worth, in the order of the record. */
  readonly told: ReadonlyMap<string, readonly Told[]>
  /** Evidence and observations in other matters that refer to a condition of this case. */
  readonly referring: readonly Told[]
  /** What the rules in force ask of each condition. */
  readonly asks: Asks
  /** The acts that the edition in force declares. */
  readonly declared: Edition['acts']
}

export function placeOf(asked: CaseAsked, id: string): Place {
  const { standing, charter, acts } = asked
  const { zone } = charter.seat
  const asOf = parseWhen(standing.asOf, zone)
  const runs = new Map<string, MatterStanding[]>()
  for (const m of standing.matters)
    if (m.id === id || m.id.startsWith(`${id}/`)) {
      const list = runs.get(m.id)
      if (list) list.push(m)
      else runs.set(m.id, [m])
    }
  const told = new Map([...runs].map(([matter, list]) => [matter, toldIn(list, acts)] as const))
  const outside = toldIn(
    [...standing.matters, ...(asked.beside ?? [])].filter(m => !runs.has(m.id)),
    acts,
  )
  const byNo = new Map([...outside, ...[...told.values()].flat()].map(t => [t.no, t] as const))
  const withdrawn = new Map<number, number>()
  for (const { no, act, worth } of byNo.values())
    if (act.act === 'withdrew its evidence' && !BEARS_NOTHING.has(worth)) for (const of of act.evidence ?? []) withdrawn.set(of, no)
  const first = id.split('/')[0] as string
  const concerning = [...new Set((runs.get(id) ?? []).filter(r => r.procedure !== null).flatMap(r => r.concerning))]
  const isParty = charter.parties.some(p => p.id === first)
  return {
    ...asked,
    zone,
    now: typeof asOf === 'string' ? Number.POSITIVE_INFINITY : asOf.until,
    concerning: isParty ? [first] : concerning,
    runs,
    told,
    referring: outside.filter(t => GROUNDS.has(t.act.act) && t.act.refers?.startsWith(`${id}/`) === true),
    byNo,
    withdrawn,
    asks: asksIn(charter, standing.edition, runs.get(id) ?? [], belowOf(runs.keys(), id)),
    declared: editionOf(charter, standing.edition).acts,
  }
}

/** What is asked of conditions: by the procedures that run in the case or came to what they are for; where none of them asks, by all of the edition. */
function asksIn(charter: Charter, date: string, runs: readonly MatterStanding[], below: readonly string[]): Asks {
  const edition = editionOf(charter, date)
  const own = asksOf(
    charter,
    edition,
    [...new Set(runs.flatMap(r => (r.procedure !== null && stillAsks(r, charter) ? (procedureOf(r, charter) ?? []) : [])))],
    below,
  )
  return own.size > 0 ? own : asksOf(charter, edition, edition.procedures, below)
}
