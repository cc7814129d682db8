/** The things of programmes as acts set them: each with what is above it, whether it was dropped, and whether another set it up aside. */
import type { Charter } from '../charter/charter.ts'
import type { MatterStanding } from '../judge/standing.ts'
import { asDone } from './heard.ts'
import type { Numbered } from './reckoning.ts'
import type { Judged } from './standing-acts.ts'

const KINDS = {
  'set up the programme': 'programme',
  'set the objective': 'objective',
  'set up the project': 'project',
  'set the milestone': 'milestone',
  'set the indicator': 'indicator',
} as const

export type Kind = (typeof KINDS)[keyof typeof KINDS]

/** A thing of a programme with its acts. */
export interface Draft {
  readonly id: string
  readonly kind: Kind
  /** The number of the act that set it first in the record. */
  readonly first: number
  /** The acts that set it, and all acts of its matter, each in the order in which they were done: one dated back overrides nothing later. */
  readonly sets: readonly Judged[]
  readonly own: readonly Judged[]
}

/** What is known when a thing is told. */
export interface Known {
  readonly charter: Charter
  readonly drafts: ReadonlyMap<string, Draft>
  readonly runs: ReadonlyMap<string, readonly MatterStanding[]>
  readonly titles: ReadonlyMap<string, string>
  readonly zone: string
  readonly now: number
  readonly asOf: string
  readonly acts: readonly Judged[]
}

/** The things that acts set, by their matter. */
export function draftsOf(acts: readonly Judged[], zone: string): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, { kind: Kind; sets: Judged[]; own: Judged[] }>()
  for (const each of acts) {
    const kind = KINDS[each.act.act as keyof typeof KINDS]
    if (kind === undefined || each.act.matter === undefined) continue
    const draft = drafts.get(each.act.matter)
    if (draft === undefined) drafts.set(each.act.matter, { kind, sets: [each], own: [] })
    else if (draft.kind === kind) draft.sets.push(each)
  }
  for (const each of acts) if (each.act.matter !== undefined) drafts.get(each.act.matter)?.own.push(each)
  return new Map(
    [...drafts].map(([id, { kind, sets, own }]) => [
      id,
      { id, kind, first: (sets[0] as Numbered).no, sets: asDone(sets, zone), own: asDone(own, zone) },
    ]),
  )
}

/** What is above comes first; beside each other they stand in the order in which they were set. */
export const byPlace =
  (drafts: ReadonlyMap<string, Draft>) =>
  (a: string, b: string): number => {
    const [x, y] = [a.split('/'), b.split('/')]
    const i = x.findIndex((part, at) => part !== y[at])
    if (i < 0) return x.length - y.length
    if (y.length <= i) return 1
    const first = (parts: readonly string[]): number => drafts.get(parts.slice(0, i + 1).join('/'))?.first ?? Number.POSITIVE_INFINITY
    return first(x) - first(y) || (a < b ? -1 : 1)
  }

/** For each thing, those that are part of it: the next ones below. */
export function partsIn(drafts: ReadonlyMap<string, Draft>): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>()
  for (const id of drafts.keys()) {
    const above = aboveOf(id, drafts)
    if (above !== null) (parts.get(above) ?? parts.set(above, []).get(above)!).push(id)
  }
  return parts
}

/** The nearest thing above, or null. */
export function aboveOf(id: string, drafts: ReadonlyMap<string, Draft>): string | null {
  for (let at = id.lastIndexOf('/'); at > 0; at = id.lastIndexOf('/', at - 1)) if (drafts.has(id.slice(0, at))) return id.slice(0, at)
  return null
}

/** Whether a thing was set up below that of another by nobody who may. */
export const isAside = (draft: Draft | undefined): boolean => draft?.sets.every(s => s.aside === true) === true

/** Whether a thing of a programme, or what it is part of there, was set up aside. */
export function liesAside(id: string, drafts: ReadonlyMap<string, Draft>): boolean {
  const draft = drafts.get(id)
  if (draft === undefined || draft.kind === 'programme') return false
  const above = aboveOf(id, drafts)
  return isAside(draft) || (above !== null && liesAside(above, drafts))
}

/** Whether a thing was dropped after it was set last. */
export const isGivenUp = ({ sets, own }: Draft): boolean =>
  own.findLastIndex(o => o.act.act === 'dropped') > own.lastIndexOf(sets[sets.length - 1] as Numbered)

/** Whether something above was dropped and not set again: with a project all that is part of it is given up. */
export function droppedAbove(id: string, drafts: ReadonlyMap<string, Draft>): boolean {
  const above = aboveOf(id, drafts)
  const draft = above === null ? undefined : drafts.get(above)
  if (above === null || draft === undefined) return false
  return isGivenUp(draft) || droppedAbove(above, drafts)
}

/** When a thing was dropped, or what is above it. */
export function droppedAt(id: string, drafts: ReadonlyMap<string, Draft>): string {
  const own = drafts.get(id)?.own.findLast(o => o.act.act === 'dropped')
  const above = aboveOf(id, drafts)
  return own?.act.at ?? (above === null ? '' : droppedAt(above, drafts))
}
