/** What profiles ask for, held against the catalogue, and the difference of two frozen baselines. */
import type { Baseline, Catalogue, Event, Requirement } from './catalogue.ts'
import { stoodOn } from './catalogue.ts'

/** A requirement that cannot be followed: its standard was deleted, or no table has it. */
export type Flaw =
  | { readonly kind: 'deleted'; readonly requirement: Requirement; readonly by: Event }
  | { readonly kind: 'unknown'; readonly requirement: Requirement }

/** What is amiss with the requirements on the day as of which they were taken, in their order. The day asked about does not move them. */
export function flawsOf({ requirements, requiredOn, standards }: Catalogue): readonly Flaw[] {
  return requirements.flatMap((requirement): readonly Flaw[] => {
    const standard = standards.get(requirement.standard)
    if (!standard) return [{ kind: 'unknown', requirement }]
    const { phase, by } = stoodOn(standard, requiredOn ?? undefined)
    return phase === 'deleted' && by ? [{ kind: 'deleted', requirement, by }] : []
  })
}

export interface Profile {
  readonly id: string
  readonly title: string
  readonly rows: readonly Requirement[]
}

/** The requirements by their profile, in the order of the table. */
export function profilesOf(requirements: readonly Requirement[]): readonly Profile[] {
  const by = new Map<string, Requirement[]>()
  for (const row of requirements) {
    const rows = by.get(row.profile)
    if (rows) rows.push(row)
    else by.set(row.profile, [row])
  }
  return [...by].map(([id, rows]) => ({ id, title: rows[0]?.title ?? id, rows }))
}

export interface Difference {
  readonly from: Baseline
  readonly to: Baseline
  /** Ids of standards that only the later one asks for; that only the earlier one asks for. */
  readonly added: readonly string[]
  readonly dropped: readonly string[]
  /** Both ask for these, under another obligation or phase. */
  readonly moved: readonly { readonly standard: string; readonly before: readonly string[]; readonly after: readonly string[] }[]
  /** So many are asked for alike. */
  readonly kept: number
}

/** What changed from one baseline to another, standard by standard. Profiles are not compared: each baseline numbers them anew. */
export function differ(from: Baseline, to: Baseline): Difference {
  const [before, after] = [askedIn(from), askedIn(to)]
  const both = [...before.keys()].filter(id => after.has(id))
  const moved = both.flatMap(standard => {
    const [was, is] = [[...(before.get(standard) ?? [])].sort(), [...(after.get(standard) ?? [])].sort()]
    return was.join() === is.join() ? [] : [{ standard, before: was, after: is }]
  })
  return {
    from,
    to,
    added: [...after.keys()].filter(id => !before.has(id)).sort(),
    dropped: [...before.keys()].filter(id => !after.has(id)).sort(),
    moved: moved.sort((a, b) => (a.standard < b.standard ? -1 : 1)),
    kept: both.length - moved.length,
  }
}

/** Standard → `mandatory/current` and whatever else is asked of it. */
function askedIn({ rows }: Baseline): ReadonlyMap<string, ReadonlySet<string>> {
  const by = new Map<string, Set<string>>()
  for (const { standard, obligation, lifecycle } of rows) {
    const of = by.get(standard)
    if (of) of.add(`${obligation}/${lifecycle}`)
    else by.set(standard, new Set([`${obligation}/${lifecycle}`]))
  }
  return by
}
