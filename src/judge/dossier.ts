/**
 * The papers of one run at one moment: who counts, what each has done, what each may still do. Sums are exact; where the record leaves a
 * dating or a rounding open, they are ranges.
 */
import { dayOf } from '../basics/moment.ts'
import type { Charter, Edition, WeightColumn } from '../charter/charter.ts'
import type { Group } from '../rules/condition.ts'
import type { Ask, Dossier, State, Tally } from '../rules/finding.ts'
import { futuresOf, maskOf } from './compile.ts'
import { isMember, isUnder, type Lists } from './lists.ts'
import type { Run } from './run.ts'

/** What a dossier needs of the walk beside its run. */
export interface Papers {
  readonly charter: Charter
  readonly lists: Lists
  readonly parties: number
  readonly partyIndex: ReadonlyMap<string, number>
  /** For each party the acts (masks of bits) that the datings leave open at `t`; null where none. */
  maybes(run: Run, t: number): ReadonlyMap<number, readonly number[]> | null
  /** What a matter's outcomes are at `t`. */
  outcomeOf(matterId: string, outcomes: readonly string[], t: number): State
  stands(
    run: Run,
    outcome: string,
    by: string | null,
    of: string | null,
    t: number,
  ): { readonly state: State; readonly since: string | null }
}

export interface Members {
  readonly list: readonly number[]
  /** Each must be met by an act; none may be. */
  readonly need: readonly number[]
  readonly not: readonly number[]
  /** Left out where in the list and its masks hold. */
  readonly outs: readonly Members[]
  readonly things: readonly string[] | null
}
const noMasks: readonly number[] = []
const noOuts: readonly Members[] = []
const fixed = (list: readonly number[]): Members => ({ list, need: noMasks, not: noMasks, outs: noOuts, things: null })

const inBase = (m: Members, p: number, bits: number): boolean => {
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
    const ids =
      g.annex === null ? g.things : (papers.charter.annexes[g.annex]?.rows ?? []).map(r => r.cells['id'] ?? Object.values(r.cells)[0] ?? '')
    start = { ...fixed([]), things: ids }
  } else if (g.from !== 'default') start = fixed(originOf(g, papers, edition, run, t))
  else if (level === 'condition') start = baseOf(run, papers, t)
  else start = level === 'base' ? seatsOf(run, papers, t) : fixed(originOf(parties, papers, edition, run, t))
  if (start.things !== null) return { ...start, things: thingsWhere(start.things, g, papers) }
  const c = run.c
  let list = start.list
  if (g.named !== null) {
    const named = new Set(g.named.map(id => papers.partyIndex.get(id)))
    list = g.among === null && g.from === 'default' ? [...named].filter(p => p !== undefined) : list.filter(p => named.has(p))
  }
  if (g.where.length > 0)
    list = list.filter(p => g.where.every(w => ((papers.charter.parties[p]?.columns[w.column] ?? '') === w.value) === w.is))
  if (g.under.length > 0) list = list.filter(p => g.under.some(o => isUnder(papers.lists, o, p, t)))
  if (g.exceptUnder.length > 0) list = list.filter(p => !g.exceptUnder.some(o => isUnder(papers.lists, o, p, t)))
  let outs = start.outs
  for (const e of g.except) {
    const out = membersOf(e, papers, edition, run, t, level)
    if (out.need.length === 0 && out.not.length === 0 && out.outs.length === 0) {
      const gone = new Set(out.list)
      list = list.filter(p => !gone.has(p))
    } else outs = [...outs, out]
  }
  if (g.plus.length > 0) list = [...new Set([...list, ...g.plus.map(id => papers.partyIndex.get(id)).filter(p => p !== undefined)])]
  return {
    list,
    need: g.who === null ? start.need : [...start.need, maskOf(c, g.who)],
    not: g.exceptWho === null ? start.not : [...start.not, maskOf(c, g.exceptWho)],
    outs,
    things: null,
  }
}

function thingsWhere(things: readonly string[], g: Group, papers: Papers): readonly string[] {
  const named = g.named
  const kept = named === null ? things : things.filter(x => named.includes(x))
  const outs = new Set(g.except.flatMap(e => [...(e.named ?? []), ...e.things]))
  const rows = new Map(
    (g.annex === null ? [] : (papers.charter.annexes[g.annex]?.rows ?? [])).map(r => [
      r.cells['id'] ?? Object.values(r.cells)[0] ?? '',
      r.cells,
    ]),
  )
  return kept.filter(x => !outs.has(x) && g.where.every(w => ((rows.get(x)?.[w.column] ?? '') === w.value) === w.is))
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
    default: {
      if (papers.lists.members === null) return all(papers.parties)
      const out: number[] = []
      for (let p = 0; p < papers.parties; p++) if (isMember(papers.lists, p, t)) out.push(p)
      return out
    }
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
  return seats === undefined
    ? fixed(originOf(parties, papers, run.c.edition, run, t))
    : membersOf(seats, papers, run.c.edition, run, t, 'seats')
}
/** Who counts in a run where a condition names nobody: `among`, else the body's seats, else the parties. */
function baseOf(run: Run, papers: Papers, t: number): Members {
  const { among } = run.c.p
  return among === null ? seatsOf(run, papers, t) : membersOf(among, papers, run.c.edition, run, t, 'base')
}
const parties = { from: 'parties' } as Group

const flags = new WeakMap<readonly number[], Uint8Array>()
function isIn(list: readonly number[], party: number, parties: number): boolean {
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

interface Kept {
  readonly key: number
  readonly members: Members
}
const kept = new WeakMap<Run, Map<Group | null, Kept>>()
/** Members for a run, kept for the moment that counts: the opening where the charter says so. */
function membersFor(g: Group | null, run: Run, papers: Papers, t: number): Members {
  const at = run.c.p.asAt === 'opening' ? run.openedKey : t
  let of = kept.get(run)
  if (of === undefined) kept.set(run, (of = new Map()))
  const known = of.get(g)
  if (known !== undefined && known.key === at) return known.members
  const members = g === null ? baseOf(run, papers, at) : membersOf(g, papers, run.c.edition, run, at)
  of.set(g, { key: at, members })
  return members
}
export const baseMembers = (run: Run, papers: Papers, t: number): Members => membersFor(null, run, papers, t)

interface Weights {
  readonly of: Float64Array
  readonly scale: number
  readonly slack: number
}
const weighed = new WeakMap<WeightColumn, Map<string, Weights>>()
function weightsOn(column: WeightColumn, day: string, papers: Papers): Weights {
  const dated = column.rows.some(r => r.from !== null || r.until !== null)
  const key = dated ? day : ''
  let of = weighed.get(column)
  if (of === undefined) weighed.set(column, (of = new Map()))
  const known = of.get(key)
  if (known !== undefined) return known
  const values = new Float64Array(papers.parties).fill(Number.NaN)
  for (const r of column.rows) {
    const p = papers.partyIndex.get(r.party)
    if (p !== undefined && r.value !== null && (r.from === null || r.from <= day) && (r.until === null || r.until >= day))
      values[p] = r.value
  }
  const made = { of: values, scale: column.scale, slack: column.slack }
  of.set(key, made)
  return made
}

/** What is asked of a dossier beside the sums: `ahead` what may still come, `lists` names; `closed` = nothing can be added. */
export interface Mode {
  readonly ahead: boolean
  readonly lists: boolean
  readonly closed: boolean
}

/** The bits of each party as they count now: with proxies that follow their holder, and with silence at the close. */
function counted(run: Run, papers: Papers, t: number, closed: boolean): Int32Array {
  const p = run.c.p
  const follows = p.proxies.how === 'follow the holder'
  const silence = closed ? p.silenceCountsAs : null
  if (!follows && silence === null) return run.yes
  const yes = run.yes.slice()
  const stances = run.c.stances
  if (follows)
    for (const [party, acts] of run.matter.instruments) {
      const row = acts.get('gave a proxy')
      const holder =
        row === undefined
          ? undefined
          : run.holders
              ?.get(-1 - row)
              ?.values()
              .next().value
      if (holder !== undefined && ((yes[party] as number) & stances) === 0)
        yes[party] = (yes[party] as number) | ((run.yes[holder] as number) & stances)
    }
  if (silence !== null) {
    const bit = 'position' in silence ? maskOf(run.c, [silence.position]) : (yes[papers.partyIndex.get(silence.of) ?? -1] ?? 0) & stances
    for (const party of baseMembers(run, papers, t).list)
      if (((yes[party] as number) & stances) === 0) yes[party] = (yes[party] as number) | bit
  }
  return yes
}

const noNames: readonly string[] = []
const noBits: readonly number[] = []
interface Stake {
  least: number
  most: number
  futureLeast: number
  futureMost: number
  basedLeast: boolean
  basedMost: boolean
  didLeast: boolean
  didMost: boolean
}

export function dossierOf(run: Run, papers: Papers, t: number, mode: Mode): Dossier {
  const c = run.c
  let bits: Int32Array | null = null
  let maybes: ReadonlyMap<number, readonly number[]> | null | undefined
  return {
    tally(ask) {
      const members = membersFor(ask.among, run, papers, t)
      if (members.things !== null || ask.verb === 'are') return tallyThings(ask, members.things ?? [])
      bits ??= counted(run, papers, t, mode.closed)
      if (maybes === undefined) maybes = papers.maybes(run, t)
      return tallyParties(ask, members, bits, maybes)
    },
    stands: (outcome, by, of) => papers.stands(run, outcome, by, of, t),
  }

  function weightsFor(ask: Ask): Weights | null {
    const name = ask.weight ?? (ask.quantity.kind === 'fewest' ? ask.quantity.weight : null)
    if (name === null) return null
    const column = c.edition.weights[name] as WeightColumn
    const at = c.p.asAt === 'opening' ? run.openedKey : t
    return weightsOn(column, dayOf(at, papers.charter.seat.zone), papers)
  }

  function tallyParties(ask: Ask, m: Members, yes: Int32Array, open: ReadonlyMap<number, readonly number[]> | null): Tally {
    const have = maskOf(c, ask.acts)
    const without = ask.verb === 'have not'
    const weights = weightsFor(ask)
    const heads = ask.weight === null
    const q = ask.quantity
    const share = q.kind === 'share'
    const whole = share ? q.whole : 1
    const part = share ? q.part : 0
    const slack = heads || weights === null ? 0 : weights.slack
    const has = (b: number): boolean => ((b & have) !== 0) !== without
    let got = 0,
      gotMost = 0,
      total = 0,
      totalMost = 0,
      low = 0,
      high = 0,
      aheadLow = 0,
      aheadHigh = 0
    let strange = false
    const who: string[] = [],
      maybe: string[] = [],
      awaiting: string[] = []
    const worthOf = (p: number, b: number): number => (inBase(m, p, b) ? (has(b) ? whole - part : -part) : 0)
    /** One member's share in every sum; most members have done the same acts, so it is worked out once for each set of acts. */
    const stakeOf = (p: number, b: number, alts: readonly number[] | undefined): Stake => {
      const based = inBase(m, p, b),
        did = based && has(b),
        value = based ? (did ? whole - part : -part) : 0
      const s: Stake = {
        least: value,
        most: value,
        futureLeast: value,
        futureMost: value,
        basedLeast: based,
        basedMost: based,
        didLeast: did,
        didMost: did,
      }
      for (const bb of alts ?? noBits) {
        const v = worthOf(p, bb),
          base = inBase(m, p, bb),
          done = base && has(bb)
        s.least = Math.min(s.least, v)
        s.most = Math.max(s.most, v)
        s.basedMost ||= base
        s.didMost ||= done
        s.basedLeast &&= base
        s.didLeast &&= done
      }
      s.futureLeast = s.least
      s.futureMost = s.most
      if (mode.ahead && !mode.closed)
        for (const from of alts ?? [b])
          for (const bb of futuresOf(c, from)) {
            const v = worthOf(p, bb)
            if (v < s.futureLeast) s.futureLeast = v
            if (v > s.futureMost) s.futureMost = v
          }
      return s
    }
    const stakes = new Map<number, Stake>()
    const gains: Record<string, number> = {}
    let anyGain = false
    for (const p of m.list) {
      const b = yes[p] as number
      const w = heads ? 1 : ((weights as Weights).of[p] as number)
      const known = !Number.isNaN(w)
      const alts = open?.get(p)
      let stake = alts === undefined && m.outs.length === 0 ? stakes.get(b) : undefined
      if (stake === undefined) {
        stake = stakeOf(p, b, alts)
        if (alts === undefined) stakes.set(b, stake)
      }
      const { least, most, futureLeast, futureMost, basedLeast, basedMost, didLeast, didMost } = stake
      if (!known && (least !== 0 || most !== 0 || futureLeast !== 0 || futureMost !== 0)) {
        strange = true
        if (basedMost && mode.lists) maybe.push(idOf(p))
        continue
      }
      if (known) {
        if (basedLeast) total += w
        if (basedMost) totalMost += w
        if (didLeast) got += w
        if (didMost) gotMost += w
        low += least * (least >= 0 ? w - slack : w + slack)
        high += most * (most >= 0 ? w + slack : w - slack)
        aheadLow += futureLeast * (futureLeast >= 0 ? w - slack : w + slack)
        aheadHigh += futureMost * (futureMost >= 0 ? w + slack : w - slack)
      }
      if (mode.lists && mode.ahead && !mode.closed && futureMost > most) {
        gains[idOf(p)] = (futureMost - least) * w
        anyGain = true
      }
      if (mode.lists) {
        if (didLeast) who.push(idOf(p))
        else if (didMost) maybe.push(idOf(p))
        else if (!mode.closed && canStill(b, have, without)) awaiting.push(idOf(p))
      }
    }
    const scale = heads || weights === null ? 1 : weights.scale
    const n = q.kind === 'number' ? q.n * scale : q.kind === 'fewest' ? fewest(m, yes, weights as Weights, q) : 0
    if (n !== 0) {
      low -= n
      high -= n
      aheadLow -= n
      aheadHigh -= n
    }
    // A weight that was not found may be anything: the sum is open on both sides.
    if (strange) {
      low = aheadLow = -Infinity
      high = aheadHigh = Infinity
    }
    if (growing()) aheadHigh = Infinity
    return {
      got,
      gotMost,
      total,
      totalMost,
      need: n,
      scale,
      nobody: totalMost === 0 && !strange,
      now: [low, high],
      ahead: [aheadLow, aheadHigh],
      who: mode.lists ? who : noNames,
      maybe: mode.lists ? maybe : noNames,
      awaiting: mode.lists ? awaiting : noNames,
      ...(anyGain && low < 0 ? { lack: -low, gains } : {}),
    }
  }

  /** Where the electorate is asked anew each time and may grow, a number out of reach today is not out of reach for ever. */
  function growing(): boolean {
    return mode.ahead && !mode.closed && c.p.asAt === 'asking' && papers.lists.members !== null
  }

  function canStill(b: number, have: number, without: boolean): boolean {
    return futuresOf(c, b).some(bb => ((bb & have) !== 0) !== without)
  }

  function fewest(m: Members, yes: Int32Array, weights: Weights, q: Extract<Ask['quantity'], { kind: 'fewest' }>): number {
    const ws = m.list
      .filter(p => inBase(m, p, yes[p] as number))
      .map(p => weights.of[p] as number)
      .filter(w => !Number.isNaN(w))
      .sort((a, b) => b - a)
    const sum = ws.reduce((a, b) => a + b, 0)
    let n = 0,
      reached = 0
    while (n < ws.length && reached * q.whole <= q.part * sum) reached += ws[n++] as number
    return n + q.plus
  }

  function idOf(p: number): string {
    return (papers.charter.parties[p] as { id: string }).id
  }

  function tallyThings(ask: Ask, things: readonly string[]): Tally {
    const column = ask.weight === null ? null : (c.edition.weights[ask.weight] ?? null)
    const values = column === null ? null : new Map(column.rows.map(r => [r.party, r.value]))
    const q = ask.quantity
    const share = q.kind === 'share'
    const whole = share ? q.whole : 1
    const part = share ? q.part : 0
    const slack = column?.slack ?? 0
    let got = 0,
      gotMost = 0,
      total = 0,
      low = 0,
      high = 0,
      aheadLow = 0,
      aheadHigh = 0
    let strange = false
    const who: string[] = [],
      maybe: string[] = [],
      awaiting: string[] = []
    for (const thing of things) {
      const state = papers.outcomeOf(`${run.matter.id}/${thing}`, ask.acts, t)
      const w = values === null ? 1 : values.get(thing)
      if (w === null || w === undefined) {
        strange = true
        continue
      }
      total += w
      const yes = whole - part,
        no = -part
      const least = state === 'met' ? yes : no
      const most = state === 'met' || state === 'undetermined' ? yes : no
      const aheadMost = mode.closed ? most : state === 'barred' ? no : yes
      if (state === 'met') {
        got += w
        gotMost += w
      } else if (state === 'undetermined') gotMost += w
      low += least * (least >= 0 ? w - slack : w + slack)
      high += most * (most >= 0 ? w + slack : w - slack)
      aheadLow += least * (least >= 0 ? w - slack : w + slack)
      aheadHigh += aheadMost * (aheadMost >= 0 ? w + slack : w - slack)
      if (mode.lists) (state === 'met' ? who : state === 'undetermined' ? maybe : awaiting).push(thing)
    }
    const scale = column?.scale ?? 1
    const n = q.kind === 'number' ? q.n * scale : 0
    if (strange) {
      low = aheadLow = -Infinity
      high = aheadHigh = Infinity
    }
    return {
      got,
      gotMost,
      total,
      totalMost: total,
      need: n,
      scale,
      nobody: things.length === 0,
      now: [low - n, high - n],
      ahead: [aheadLow - n, aheadHigh - n],
      who,
      maybe,
      awaiting,
    }
  }
}
