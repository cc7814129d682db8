/** Who can ever be in a group: what a charter alone tells of its size. */
import type { Group } from '../rules/condition.ts'
import { rootOf } from '../rules/group.ts'
import { idOfRow } from './annex.ts'
import type { Annex, Edition, Party, Procedure, SeatRow } from './charter.ts'

/** What the size of a group rests on. */
export interface World {
  readonly edition: Edition
  readonly parties: readonly Party[]
  readonly annexes: Readonly<Record<string, Annex>>
}

/** The group that a procedure counts where a condition names none. */
export function baseOf(p: Procedure, edition: Edition): Group | null {
  const [body, ...more] = p.in
  return p.among ?? (body !== undefined && more.length === 0 ? (edition.bodies[body]?.seats ?? null) : null)
}

/** The ids that can ever be in a group; null where only the record can tell. `base` stands in for a group without origin. */
export function possible(g: Group | null, base: Group | null, world: World): Set<string> | null {
  return g === null ? reckon(null, base, world) : kept(idsKept, g, base, world, () => reckon(g, base, world))
}

type Kept<T> = WeakMap<World, Map<Group | null, Map<Group, T>>>
const idsKept: Kept<Set<string> | null> = new WeakMap()
const changeKept: Kept<string | null> = new WeakMap()
/** What was found of a group in a world, found once: groups may share their parts, and would be gone through as often as there are ways to them. */
function kept<T>(memo: Kept<T>, g: Group, base: Group | null, world: World, find: () => T): T {
  const bases: Map<Group | null, Map<Group, T>> = memo.get(world) ?? new Map()
  memo.set(world, bases)
  const groups: Map<Group, T> = bases.get(base) ?? new Map()
  bases.set(base, groups)
  const known = groups.get(g)
  if (known !== undefined) return known
  const found = find()
  groups.set(g, found)
  return found
}

function reckon(g: Group | null, base: Group | null, world: World): Set<string> | null {
  if (g === null) return base === null ? new Set(world.parties.map(p => p.id)) : possible(base, null, world)
  const start = origin(g, base, world)
  if (start === null) return null
  const columns = columnsOf(g, world)
  // Where an id has several rows, as one for each time, on some day it is what one of them says.
  const left = [...start].filter(
    id =>
      (g.named === null || g.named.includes(id)) &&
      (columns.get(id) ?? [{}]).some(cells => g.where.every(w => ((cells[w.column] ?? '') === w.value) === w.is)),
  )
  const out = new Set(g.except.filter(isFixed).flatMap(x => x.named ?? []))
  return new Set([...left.filter(id => !out.has(id)), ...g.plus])
}

const isFixed = (g: Group): boolean =>
  g.named !== null && g.among === null && g.where.length === 0 && g.who === null && g.under.length === 0

function origin(g: Group, base: Group | null, world: World): Set<string> | null {
  if (g.among !== null) return possible(g.among, base, world)
  switch (g.from) {
    case 'default':
      if (base !== null && base !== g)
        return g.named === null ? possible(base, null, world) : new Set([...(possible(base, null, world) ?? []), ...g.named])
      return new Set(world.parties.map(p => p.id))
    case 'parties':
    case 'listed':
      return new Set(world.parties.map(p => p.id))
    case 'seats':
      // Without its column the annex tells nothing; that is a fault of its own.
      if (!world.annexes[g.annex ?? '']?.columns.includes('party')) return null
      return new Set((world.edition.seats[g.annex ?? ''] ?? []).map(r => r.party))
    case 'things':
      if (g.below) return null
      return new Set(g.annex === null ? g.things : (world.annexes[g.annex]?.rows ?? []).map(idOfRow))
    case 'concerned':
    case 'openers':
    case 'participants':
      return null
  }
}

function columnsOf(g: Group, world: World): Map<string, Readonly<Record<string, string>>[]> {
  const { annex } = rootOf(g)
  const of = new Map(world.parties.map(p => [p.id, [p.columns]]))
  const own = new Map<string, Readonly<Record<string, string>>[]>()
  for (const { cells } of annex === null ? [] : (world.annexes[annex]?.rows ?? [])) {
    const id = cells['id'] ?? cells['party'] ?? ''
    own.set(id, [...(own.get(id) ?? []), cells])
  }
  return new Map([...of, ...own])
}

/** The greatest number that can be in a group on one day; null where only the record can tell. */
export function greatest(g: Group | null, base: Group | null, world: World): number | null {
  const ids = possible(g, base, world)
  if (ids === null) return null
  const seats = seatsUnder(g ?? base, world)
  return seats === null ? ids.size : Math.min(ids.size, atOnce(seats, ids) + (g?.plus.length ?? 0))
}

function seatsUnder(g: Group | null, world: World): readonly SeatRow[] | null {
  for (let at = g; at !== null; at = at.among)
    if (at.from === 'seats' && at.among === null) return world.edition.seats[at.annex ?? ''] ?? []
  return null
}

/** The most that sit at once: the number changes only on a day on which someone comes in. */
function atOnce(rows: readonly SeatRow[], ids: ReadonlySet<string>): number {
  const seated = rows.filter(r => ids.has(r.party))
  const days = [...new Set(seated.map(r => r.from ?? ''))]
  return Math.max(
    0,
    ...days.map(d => new Set(seated.filter(r => (r.from ?? '') <= d && (r.until === null || r.until >= d)).map(r => r.party)).size),
  )
}

/** Whether who is in a group can change while a run is open, by joining, leaving, dated seats or an outcome in effect. */
export function canChange(g: Group | null, base: Group | null, world: World): string | null {
  return g === null ? changing(null, base, world) : kept(changeKept, g, base, world, () => changing(g, base, world))
}

function changing(g: Group | null, base: Group | null, world: World): string | null {
  const at = g ?? base
  const { edition } = world
  if (at === null) return edition.joinWith.length + edition.leaveWith.length > 0 ? 'parties join and leave' : null
  if (at.under.length + at.exceptUnder.length > 0)
    return `${at.name === null ? 'the group' : `"${at.name}"`} rests on an outcome that may come or end`
  const within = at.among === null ? null : canChange(at.among, base, world)
  if (within !== null) return within
  for (const x of at.except) {
    const why = x.from === 'concerned' || isFixed(x) ? null : canChange(x, base, world)
    if (why !== null) return why
  }
  if (at.among !== null) return null
  if (at.from === 'seats')
    return (edition.seats[at.annex ?? ''] ?? []).some(r => r.from !== null || r.until !== null) ? `the seats in "${at.annex}" change` : null
  if (at.from === 'parties') return canChange(null, null, world)
  if (at.from === 'default' && at.named === null)
    return base !== null && base !== at ? canChange(base, null, world) : canChange(null, null, world)
  return null
}
