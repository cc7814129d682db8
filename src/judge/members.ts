/** Who counts: the members of a group at a moment, as far as that does not hang on what they have done in the run. */
import { dayOf } from '../basics/moment.ts'
import type { Charter, Edition } from '../charter/charter.ts'
import type { Group } from '../rules/condition.ts'
import { isBelow } from '../rules/group.ts'
import type { State } from '../rules/finding.ts'
import { maskOf } from './compile.ts'
import { isMember, isUnder, type Lists, mayBeMember, mayBeUnder, membersAt } from './lists.ts'
import type { Run } from './run.ts'
import type { Why } from './standing.ts'
import { hasDatedThings, thingsOf, thingsWhere } from './things.ts'

/** What a dossier needs of the walk beside its run. */
export interface Papers {
  readonly charter: Charter
  readonly lists: Lists
  readonly parties: number
  readonly partyIndex: ReadonlyMap<string, number>
  /** Ids by number, parties first. */
  readonly ids: readonly string[]
  /** For each party the acts (masks of bits) that the datings leave open at `t`; null where none. */
  maybes(run: Run, t: number): ReadonlyMap<number, readonly number[]> | null
  /** Why the datings leave open whether a run is closed at `t`; null where it surely is open. */
  mayHaveClosed(run: Run, t: number): Why | null
  /** The names of the matters one step below a matter that acts done by `t` name. */
  below(matterId: string, t: number): readonly string[]
  /** What a matter's outcomes are at `t`. */
  outcomeOf(matterId: string, outcomes: readonly string[], t: number): State
  stands(
    run: Run,
    outcome: string,
    by: string | null,
    of: string | null,
    t: number,
  ): { readonly state: State; readonly since: string | null; readonly why?: string }
}

export interface Members {
  readonly list: readonly number[]
  /** Each must be met by an act; none may be. */
  readonly need: readonly number[]
  readonly not: readonly number[]
  /** Left out where in the list and its masks hold. */
  readonly outs: readonly Members[]
  /** Those in the list of whom the datings leave open whether they are in the group; null where there are none. */
  readonly perhaps: ReadonlySet<number> | null
  readonly things: readonly string[] | null
}
const noMasks: readonly number[] = []
const noOuts: readonly Members[] = []
const fixed = (list: readonly number[]): Members => ({ list, need: noMasks, not: noMasks, outs: noOuts, perhaps: null, things: null })

export const inBase = (m: Pick<Members, 'need' | 'not' | 'outs'>, p: number, bits: number): boolean => {
  for (const mask of m.need) if ((bits & mask) === 0) return false
  for (const mask of m.not) if ((bits & mask) !== 0) return false
  for (const out of m.outs) if (out.list.includes(p) && inBase(out, p, bits)) return false
  return true
}

/** Where a group without an origin starts: a condition's in the run's base, the base in the body's seats, those among the parties. */
type Level = 'condition' | 'base' | 'seats'

/** Who is in a group at `t`, as far as that does not hang on acts of the run. */
export function membersOf(g: Group, papers: Papers, edition: Edition, run: Run, t: number, level: Level = 'condition'): Members {
  let start: Members
  if (g.among !== null) start = membersOf(g.among, papers, edition, run, t, level)
  else if (g.from === 'things') {
    const ids = g.below ? papers.below(run.matter.id, t) : thingsOf(g, papers.charter, t)
    start = { ...fixed([]), things: ids }
  } else if (g.from === 'parties') start = partiesAt(papers, t)
  else if (g.from !== 'default') start = fixed(originOf(g, papers, edition, run, t))
  else if (level === 'condition') start = baseOf(run, papers, t)
  else start = level === 'base' ? seatsOf(run, papers, t) : partiesAt(papers, t)
  if (start.things !== null) return { ...start, things: thingsWhere(start.things, g, papers.charter, t) }
  const c = run.c
  let list = start.list
  if (g.named !== null) {
    const named = new Set(g.named.map(id => papers.partyIndex.get(id)))
    list = g.among === null && g.from === 'default' ? [...named].filter(p => p !== undefined) : list.filter(p => named.has(p))
  }
  if (g.where.length > 0)
    list = list.filter(p => g.where.every(w => ((papers.charter.parties[p]?.columns[w.column] ?? '') === w.value) === w.is))
  const perhaps = new Set(start.perhaps)
  // Who surely is, stays; who may be, stays and is open.
  const keep = (outcomes: readonly string[], wanted: boolean): void => {
    list = list.filter(p => {
      const open = outcomes.some(o => mayBeUnder(papers.lists, o, p, t))
      if (open) perhaps.add(p)
      return open || outcomes.some(o => isUnder(papers.lists, o, p, t)) === wanted
    })
  }
  if (g.under.length > 0) keep(g.under, true)
  if (g.exceptUnder.length > 0) keep(g.exceptUnder, false)
  let outs = start.outs
  for (const e of g.except) {
    const out = membersOf(e, papers, edition, run, t, level)
    if (out.need.length === 0 && out.not.length === 0 && out.outs.length === 0) {
      const gone = new Set(out.list)
      for (const p of out.perhaps ?? []) perhaps.add(p)
      list = list.filter(p => !gone.has(p) || out.perhaps?.has(p) === true)
    } else outs = [...outs, out]
  }
  if (g.plus.length > 0) list = [...new Set([...list, ...g.plus.map(id => papers.partyIndex.get(id)).filter(p => p !== undefined)])]
  return {
    list,
    need: g.who === null ? start.need : [...start.need, maskOf(c, g.who)],
    not: g.exceptWho === null ? start.not : [...start.not, maskOf(c, g.exceptWho)],
    outs,
    perhaps: perhaps.size === 0 ? null : perhaps,
    things: null,
  }
}

/** The parties of a moment, with those who may be. */
function partiesAt({ lists, parties: count }: Papers, t: number): Members {
  if (lists.members === null) return fixed(all(count))
  if (lists.perhaps.members.size === 0) return fixed(membersAt(lists, count, t))
  const perhaps = new Set<number>()
  for (const p of lists.perhaps.members.keys()) if (mayBeMember(lists, p, t)) perhaps.add(p)
  return { ...fixed(all(count).filter(p => perhaps.has(p) || isMember(lists, p, t))), perhaps: perhaps.size === 0 ? null : perhaps }
}

function originOf(g: Group, papers: Papers, edition: Edition, run: Run, t: number): readonly number[] {
  switch (g.from) {
    case 'listed':
      return all(papers.parties)
    case 'concerned':
      return run.concerned
    case 'openers':
      return run.openers
    case 'participants':
      return run.participants ?? []
    case 'seats': {
      const day = dayOf(t, papers.charter.seat.zone)
      const rows = edition.seats[g.annex ?? ''] ?? []
      return [
        ...new Set(
          rows
            .filter(r => (r.from === null || r.from <= day) && (r.until === null || r.until >= day))
            .map(r => papers.partyIndex.get(r.party))
            .filter(p => p !== undefined),
        ),
      ]
    }
    default:
      return []
  }
}
const alls = new Map<number, readonly number[]>()
function all(n: number): readonly number[] {
  const known = alls.get(n)
  if (known !== undefined) return known
  const made = Array.from({ length: n }, (_, i) => i)
  alls.set(n, made)
  return made
}

/** The seats of the body in which a run is taken, else the parties. */
function seatsOf(run: Run, papers: Papers, t: number): Members {
  const name = run.body ?? (run.c.p.in.length === 1 ? (run.c.p.in[0] as string) : null)
  const seats = name === null ? undefined : run.c.edition.bodies[name]?.seats
  return seats === undefined ? partiesAt(papers, t) : membersOf(seats, papers, run.c.edition, run, t, 'seats')
}
/** Who counts in a run where a condition names nobody: `among`, else the body's seats, else the parties. */
function baseOf(run: Run, papers: Papers, t: number): Members {
  const { among } = run.c.p
  return among === null ? seatsOf(run, papers, t) : membersOf(among, papers, run.c.edition, run, t, 'base')
}

const flags = new WeakMap<readonly number[], Uint8Array>()
function isIn(list: readonly number[], party: number, parties: number): boolean {
  if (list.length === parties) return party < parties
  if (list.length < 8) return list.includes(party)
  let of = flags.get(list)
  if (of === undefined) {
    of = new Uint8Array(parties)
    for (const p of list) of[p] = 1
    flags.set(list, of)
  }
  return of[party] === 1
}

/** Every party that may act in a run: its base, and the groups its conditions name. */
export function mayAct(run: Run, papers: Papers, party: number, t: number): boolean {
  if (isIn(baseMembers(run, papers, t).list, party, papers.parties)) return true
  return run.c.groups.some(g => {
    const m = membersFor(g, run, papers, t)
    return m.things === null && isIn(m.list, party, papers.parties)
  })
}

/** The members of a group as they are at a moment; null where nothing can change them. */
export interface Kept {
  readonly group: Group | null
  readonly at: number | null
  readonly members: Members
}
/** Members for a run, kept for the moment that counts: the opening where the charter says so. */
export function membersFor(g: Group | null, run: Run, papers: Papers, t: number): Members {
  // What lies below the case comes with its acts, whatever day settles who counts.
  const grows = isBelow(g ?? run.c.p.among)
  const at = run.c.p.asAt === 'opening' && !grows ? run.openedKey : t
  const key = isStill(run, papers) && !grows ? null : at
  const { members } = run
  for (let i = 0; i < members.length; i++) {
    const known = members[i] as Kept
    if (known.group !== g) continue
    if (known.at !== key) members[i] = { group: g, at: key, members: countMembers(g, run, papers, at) }
    return (members[i] as Kept).members
  }
  const made = countMembers(g, run, papers, at)
  members.push({ group: g, at: key, members: made })
  return made
}
const countMembers = (g: Group | null, run: Run, papers: Papers, at: number): Members =>
  g === null ? baseOf(run, papers, at) : membersOf(g, papers, run.c.edition, run, at)
/** Whether the same parties count in a run at every moment to come. */
export const isFixed = (run: Run, papers: Papers): boolean => run.c.p.asAt === 'opening' || isStill(run, papers)
/** No list has changed yet, and no seat and no thing is dated. */
const isStill = (run: Run, { lists, charter }: Papers): boolean =>
  lists.changes.length === 0 && !run.c.datedSeats && !hasDatedThings(charter)

export const baseMembers = (run: Run, papers: Papers, t: number): Members => membersFor(null, run, papers, t)
