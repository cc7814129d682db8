/** What is left of each open matter, and on whom it hangs. */
import type { Charter } from '../charter/charter.ts'
import { clocksIn, groupsIn, groupsOf, groupsOfBody } from '../charter/walk.ts'
import type { Condition } from '../rules/condition.ts'
import type { Finding, Gains } from '../rules/finding.ts'
import { type Act, builtinActs } from '../record/act.ts'
import { actorsOf, idsOf } from './log.ts'
import { apart, nextOfRuns, standing, take, type World } from './judge.ts'
import type { MatterStanding, Next } from './standing.ts'

interface Smallest {
  readonly size: number
  readonly sets: readonly (readonly string[])[] | 'too many to list'
  /** Where they are too many to list: parties that are in every one of them. */
  readonly always?: readonly string[]
}

export interface Remaining {
  readonly id: string
  readonly procedure: string
  readonly article: string
  readonly opened: string
  /** The leaves that do not hold yet; what must not hold stands whole, as a finding `unless`. */
  readonly leaves: readonly Finding[]
  /** Ids of parties (or things) whose act is awaited. */
  readonly awaiting: readonly string[]
  /** The smallest sets of parties whose acts would settle it as the procedure hopes; null where no set of parties can. */
  readonly smallest: Smallest | null
  /** The acts of which one closes it, where such an act is awaited. */
  readonly closing: readonly string[]
  /** Parties who can bar it alone, as it stands. */
  readonly vetoes: readonly string[]
  readonly canBeMet: boolean
  /** The next clock of this run. */
  readonly next: Next | null
}

const MOST = 20
/** Tries allowed for one matter: beyond them the sets are too many to list. */
const TRIES = 20_000

/** One entry for each open run; of one matter where it is named. */
export function remaining(world: World, asOf: string, matter?: string, known: number = world.known): readonly Remaining[] {
  const now = standing(world, asOf, matter, known)
  const open = now.matters.filter(m => m.state === 'open' && m.procedure !== null)
  const clocks = new Map<string, readonly (Next | null)[]>()
  const barred = new Map<string, ReadonlySet<string>>()
  return open.map(m => remains(m))

  /** The clock of this run, not of another one of its matter. */
  function nextOf(m: MatterStanding): Next | null {
    let of = clocks.get(m.id)
    if (of === undefined) clocks.set(m.id, (of = nextOfRuns(world, asOf, m.id, known)))
    return of[now.matters.filter(x => x.id === m.id).indexOf(m)] ?? null
  }

  function remains(m: MatterStanding): Remaining {
    const finding = m.finding as Finding
    const leaves = left(finding)
    return {
      id: m.id,
      procedure: m.procedure as string,
      article: m.article,
      opened: m.opened,
      leaves,
      // Where the votes are equal, the officer who breaks the tie.
      awaiting: [
        ...new Set([...(m.why?.code === 'tie' ? [m.why.facts.officer as string] : []), ...wanted(finding).flatMap(f => [...f.awaiting])]),
      ],
      smallest: smallestOf(finding),
      closing: closingActs(world, m),
      vetoes: vetoesOf(m, finding),
      canBeMet: finding.state !== 'barred',
      next: nextOf(m),
    }
  }

  /** Each party of an `unless` that nobody has met yet, and each that `all have` awaits, can bar it alone. */
  function vetoesOf(m: MatterStanding, finding: Finding): readonly string[] {
    if (finding.state === 'barred') return []
    const barring = positionsAgainst(world, m)
    const leaves = leavesOf(finding).map(f => new Set(f.awaiting))
    const candidates = [...new Set(leaves.flatMap(of => [...of]))].filter(id => world.charter.parties.some(p => p.id === id))
    const several = open.filter(x => x.id === m.id && x.procedure === m.procedure).length > 1
    // Of parties of which nothing tells one from another the judge is asked about one: exchange their names, and nothing changes.
    const one = new Map<string, boolean>()
    const done = doneIn(world, m, known)
    return candidates.filter(party => {
      const like = several
        ? party
        : JSON.stringify([leaves.map(of => of.has(party)), m.concerning.includes(party), done(party), likenessOf(world.charter, party)])
      const found = one.get(like) ?? barring.some(act => bars(m, party, act))
      one.set(like, found)
      return found
    })
  }
  /** Whether one more act of a party would bar the matter: asked of the judge over the record with that act. */
  function bars(m: MatterStanding, party: string, act: string): boolean {
    const key = JSON.stringify([m.id, m.procedure, party, act])
    let of = barred.get(key)
    if (of === undefined) barred.set(key, (of = barredBy(m, party, act)))
    return of.has(m.opened)
  }
  /** The runs of a procedure in one matter that such an act would bar: it is tried in each that is open, all at once. */
  function barredBy(m: MatterStanding, party: string, act: string): ReadonlySet<string> {
    const runs = open.filter(x => x.id === m.id && x.procedure === m.procedure)
    let tried = apart(world, known)
    for (const run of runs) tried = take(tried, draftIn(run, runs.length > 1, asOf, party, act))
    const after = new Map(
      standing(tried, asOf, m.id)
        .matters.filter(x => x.id === m.id && x.procedure === m.procedure)
        .map(x => [x.opened, x]),
    )
    return new Set(runs.filter(run => isBarred(run, after.get(run.opened))).map(run => run.opened))
  }
}

/** What each party has done in the matter of a run, so that parties may be told apart by it: whatever was done there, each act by its name. */
function doneIn(world: World, m: MatterStanding, known: number): (party: string) => readonly string[] {
  const of = new Map<string, string[]>()
  const put = (party: string, said: string): void => void of.set(party, [...(of.get(party) ?? []), said])
  const index = world.log.matterOf.get(m.id)
  for (const row of index === undefined ? [] : (world.log.matters[index]?.rows ?? [])) {
    if (row >= known) continue
    const rare = world.log.rare.get(row)
    const act = world.log.acts[world.log.what[row] as number] as string
    // Where one may act for another, each is asked about by itself.
    if (rare?.for !== undefined || PROXIES.has(act)) return party => [party]
    for (const party of idsOf(world.log, actorsOf(world.log, row))) put(party, act)
  }
  for (const { no, worth, parties } of m.acts)
    for (const party of idsOf(world.log, actorsOf(world.log, no - 1)))
      put(party, `${worth} ${parties?.find(p => p.party === party)?.worth ?? ''}`)
  return party => of.get(party) ?? []
}
const PROXIES: ReadonlySet<string> = new Set(['gave a proxy', 'withdrew its proxy'])

const likenesses = new WeakMap<Charter, ReadonlyMap<string, string>>()
/** What a charter and its annexes say of a party beside its name, and in which of its lists it is named: parties of one likeness are alike to every rule. */
function likenessOf(charter: Charter, party: string): string {
  const known = likenesses.get(charter)
  if (known !== undefined) return known.get(party) ?? party
  const of = new Map<string, string[]>(charter.parties.map(p => [p.id, []]))
  const cells = (row: Readonly<Record<string, string>>, id: string): string =>
    JSON.stringify(Object.entries(row).filter(([key, value]) => value !== id && !/^(id|name.*|zone|time.zone)$/.test(key)))
  for (const p of charter.parties) of.get(p.id)?.push(cells(p.columns, p.id))
  for (const [name, { rows }] of Object.entries(charter.annexes))
    for (const row of rows) for (const id of new Set(Object.values(row.cells))) of.get(id)?.push(`${name} ${cells(row.cells, id)}`)
  const editions = [...charter.editions, ...(charter.readings ?? [])]
  const groups = editions.flatMap(e => [
    ...Object.values(e.groups),
    ...Object.values(e.bodies).flatMap(groupsOfBody),
    ...e.procedures.flatMap(groupsOf),
  ])
  groups.flatMap(groupsIn).forEach((g, i) => {
    for (const id of [...(g.named ?? []), ...g.plus]) of.get(id)?.push(`group ${i}`)
  })
  editions.forEach((e, i) => {
    for (const p of e.procedures)
      for (const id of [...p.for, ...p.openedBy, ...p.closedBy, ...p.clock.by, ...(p.conductedBy ?? [])])
        of.get(id)?.push(`named ${i} ${p.name}`)
  })
  const made = new Map([...of].map(([id, said]) => [id, JSON.stringify(said)]))
  likenesses.set(charter, made)
  return made.get(party) ?? party
}

/** An act that might be done now; where several runs are open, it names the act that opened the one meant. */
function draftIn(run: MatterStanding, several: boolean, at: string, by: string, act: string): Act {
  const opened = several ? run.acts.find(a => a.worth === 'opens') : undefined
  return { at, by, act, matter: run.id, procedure: run.procedure as string, ...(opened === undefined ? {} : { answers: opened.no }) }
}

const isBarred = (before: MatterStanding, after: MatterStanding | undefined): boolean =>
  after !== undefined &&
  (after.finding?.state === 'barred' ||
    (after.state === 'settled' &&
      after.effectiveFrom === null &&
      after.effectiveBy === null &&
      after.outcome !== before.outcome &&
      after.finding?.state !== 'met'))

/** The leaves that acts can bring about; what must not happen awaits nobody. */
function wanted(f: Finding): Finding[] {
  if (f.state === 'met' || f.state === 'barred' || f.rule === 'unless') return []
  return f.parts.length === 0 ? [f] : f.parts.flatMap(wanted)
}
/** What does not hold yet. A bar that acts have met, and may yet undo, is left as one that may still come. */
function left(f: Finding): Finding[] {
  if (f.state === 'met') return []
  return f.parts.length === 0 || f.rule === 'unless' ? [f] : f.parts.flatMap(left)
}
function leavesOf(f: Finding): Finding[] {
  return f.parts.length === 0 ? [f] : f.parts.flatMap(leavesOf)
}

/** The acts of which one closes a run that nothing else closes before. */
function closingActs(world: World, m: MatterStanding): readonly string[] {
  const p = world.charter.editions.find(e => e.date === m.edition)?.procedures.find(x => x.name === m.procedure)
  return m.closes !== null || p === undefined ? [] : [...new Set(clocksIn(p.closes).flatMap(c => (c.clock === 'with' ? [...c.acts] : [])))]
}

/** Positions that a procedure hears and that speak against it: those its conditions forbid, and the contrary votes. */
function positionsAgainst(world: World, m: MatterStanding): readonly string[] {
  const edition = world.charter.editions.find(e => e.date === m.edition)
  const p = edition?.procedures.find(x => x.name === m.procedure)
  if (p === undefined) return []
  const forbidden = (c: Condition | null, inside: boolean): string[] => {
    if (c === null) return []
    if ('parts' in c) return c.parts.flatMap(x => forbidden(x, inside))
    if (c.rule === 'once') return []
    const against =
      c.rule === 'none have' || ((c.rule === 'heads' || c.rule === 'weight') && (c.compare === 'at most' || c.compare === 'fewer than'))
    return inside !== against ? [...c.acts] : []
  }
  const hears = [...forbidden(p.unless, true), ...forbidden(p.when, false)]
  const asked = actsOf(p.when)
  const votes = Object.values({ ...builtinActs, ...edition?.acts })
    .filter(d => d.opposes?.some(act => asked.includes(act)))
    .map(d => d.name)
  return [...new Set([...hears, ...votes])]
}
function actsOf(c: Condition | null): string[] {
  return c === null ? [] : 'parts' in c ? c.parts.flatMap(actsOf) : c.rule === 'once' ? [] : [...c.acts]
}

// ——— the smallest sets

interface Deficit {
  readonly need: number
  readonly gain: ReadonlyMap<string, number>
}

/** For each way in which a finding can come to hold, what each of its leaves still lacks; null where a way cannot be walked by acts of parties. */
function waysOf(f: Finding): readonly (readonly Deficit[])[] {
  if (f.state === 'met') return [[]]
  if (f.state === 'barred' || f.state === 'undetermined') return []
  if (f.rule === 'any of') return f.parts.flatMap(waysOf)
  if (f.parts.length > 0 && f.rule !== 'unless')
    return f.parts.reduce<readonly (readonly Deficit[])[]>((ways, p) => waysOf(p).flatMap(w => ways.map(v => [...v, ...w])), [[]])
  if (f.rule === 'unless') return [[]]
  const { lack, gains } = f.facts as { readonly lack?: number; readonly gains?: Gains }
  if (lack === undefined || gains === undefined) return []
  // More than a share is one unit above it, and fewer one below.
  const strict = f.ask !== null && 'compare' in f.ask && (f.ask.compare === 'more than' || f.ask.compare === 'fewer than')
  const need = strict ? lack + 1 : lack
  return [[{ need, gain: new Map(gains.parties.map((id, i) => [id, gains.by[i] as number])) }]]
}

/** The smallest sets of parties that make up every lack of one of the ways. */
function smallestOf(finding: Finding): Remaining['smallest'] {
  const ways = waysOf(finding).filter(w => w.length > 0)
  if (ways.length === 0) return null
  const found = ways.flatMap(way => {
    const of = smallestFor(way)
    return of === null ? [] : [{ ...of, way }]
  })
  if (found.length === 0) return null
  const size = Math.min(...found.map(x => x.size))
  const best = found.filter(x => x.size === size)
  const [first, ...others] = best.map(x => (x.sure ? always(x.way, size) : []))
  const among = (first ?? []).filter(id => others.every(o => o.includes(id)))
  const many: Smallest = { size, sets: 'too many to list', ...(among.length === 0 ? {} : { always: among }) }
  if (best.some(x => x.sets === 'too many to list')) return many
  const sets = [...new Map(best.flatMap(x => x.sets as (readonly string[])[]).map(s => [s.join(' '), s])).values()]
  return sets.length > MOST ? many : { size, sets }
}

/** Parties without whom no set of this size makes up one of the lacks. */
function always(lacks: readonly Deficit[], size: number): readonly string[] {
  const ids = lacks.flatMap(({ need, gain }) => {
    const sorted = [...gain.values()].sort((a, b) => b - a)
    const best = sorted.slice(0, size).reduce((sum, g) => sum + g, 0)
    const last = sorted[size - 1] ?? 0
    const next = sorted[size] ?? 0
    // Without one of the greatest gains the next comes in its place.
    return [...gain].filter(([, g]) => g > next && g >= last && best - g + next < need).map(([id]) => id)
  })
  return [...new Set(ids)].sort()
}

/** The smallest sets that make up every lack; `sure` where one of that size was found. */
function smallestFor(
  lacks: readonly Deficit[],
): { size: number; sets: readonly (readonly string[])[] | 'too many to list'; sure: boolean } | null {
  const parties = [...new Set(lacks.flatMap(d => [...d.gain.keys()]))].sort()
  const total = (d: Deficit, ps: readonly string[]): number => ps.reduce((sum, p) => sum + (d.gain.get(p) ?? 0), 0)
  if (lacks.some(d => total(d, parties) < d.need)) return null
  // No fewer than the largest gains of the hardest lack.
  const least = Math.max(
    ...lacks.map(d => {
      let n = 0,
        sum = 0
      for (const g of [...d.gain.values()].sort((a, b) => b - a)) {
        if (sum >= d.need) break
        sum += g
        n++
      }
      return n
    }),
    1,
  )
  const last = lacks.map(d => parties.map((_, i) => total(d, parties.slice(i))))
  let tries = 0
  for (let size = least; size <= parties.length; size++) {
    const sets: string[][] = []
    const search = (from: number, chosen: string[], missing: readonly number[]): boolean => {
      if (++tries > TRIES || sets.length > MOST) return false
      if (chosen.length === size) {
        if (missing.every(m => m <= 0)) sets.push([...chosen])
        return true
      }
      for (let i = from; i <= parties.length - (size - chosen.length); i++) {
        if (lacks.some((_, k) => ((last[k] as number[])[i] as number) < (missing[k] as number))) return true
        const p = parties[i] as string
        if (
          !search(
            i + 1,
            [...chosen, p],
            missing.map((m, k) => m - ((lacks[k] as Deficit).gain.get(p) ?? 0)),
          )
        )
          return false
      }
      return true
    }
    const complete = search(
      0,
      [],
      lacks.map(d => d.need),
    )
    if (sets.length > MOST || !complete) return { size, sets: 'too many to list', sure: sets.length > 0 }
    if (sets.length > 0) return { size, sets, sure: true }
  }
  return null
}
