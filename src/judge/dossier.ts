/**
 * The papers of one run at one moment: who counts, what each has done, what each may still do. Sums are exact; where the record leaves a
 * dating or a rounding open, they are ranges.
 */
import { dayOf } from '../basics/moment.ts'
import type { WeightColumn } from '../charter/charter.ts'
import type { Ask, Dossier, Tally } from '../rules/finding.ts'
import { futuresOf, maskOf } from './compile.ts'
import { baseMembers, inBase, type Members, membersFor, type Papers } from './members.ts'
import type { Run } from './run.ts'
import { type Weights, weightsOn } from './weights.ts'

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
    const unknown: string[] = []
    const who: string[] = [],
      maybe: string[] = [],
      awaiting: string[] = []
    const worthOf = (p: number, b: number): number => (inBase(m, p, b) ? (has(b) ? whole - part : -part) : 0)
    /** One member's share in every sum; most members have done the same acts, so it is worked out once for each set of acts. */
    const stakeOf = (p: number, b: number, alts: readonly number[] | undefined): Stake => {
      // What the record says and what its datings allow may differ: then these alone.
      const [first = b] = alts ?? noBits
      const based = inBase(m, p, first),
        did = based && has(first),
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
        if (mode.lists) unknown.push(idOf(p))
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
      ...(unknown.length > 0 ? { unknown } : {}),
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
    const unknown: string[] = []
    const who: string[] = [],
      maybe: string[] = [],
      awaiting: string[] = []
    for (const thing of things) {
      const state = papers.outcomeOf(`${run.matter.id}/${thing}`, ask.acts, t)
      const w = values === null ? 1 : values.get(thing)
      if (w === null || w === undefined) {
        strange = true
        if (mode.lists) unknown.push(thing)
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
      ...(unknown.length > 0 ? { unknown } : {}),
      awaiting,
    }
  }
}
