/**
 * The papers of one run at one moment: who counts, what each has done, what each may still do. Sums are exact; where the record leaves a
 * dating or a rounding open, they are ranges.
 */
import type { WeightColumn } from '../charter/charter.ts'
import type { Ask, Dossier, Gains, Tally } from '../rules/finding.ts'
import { type Alike, alikes, type Alikes, idsIn, namesOf, weigh } from './alike.ts'
import { maskOf } from './compile.ts'
import { mayJoin } from './lists.ts'
import { baseMembers, type Members, membersFor, type Papers } from './members.ts'
import type { Run } from './run.ts'
import { type Stake, stakeOf, type Stakes, stakesOf } from './stake.ts'
import { tallyThings } from './things.ts'
import { type Weights, weightsAt } from './weights.ts'

/** What is asked of a dossier beside the sums: `ahead` what may still come, `lists` names; `closed` = nothing can be added. */
export interface Mode {
  readonly ahead: boolean
  readonly lists: boolean
  readonly closed: boolean
}

/** The bits of each party as they count now: with proxies that follow their holder, and with silence at the close. */
function counted(run: Run, papers: Papers, t: number, closed: boolean): readonly number[] {
  const p = run.c.p
  const follows = p.proxies.how === 'follow the holder'
  const silence = closed ? p.silenceCountsAs : null
  if (!follows && silence === null) return run.yes
  const yes = run.yes.slice()
  const stances = run.c.stances
  if (follows)
    for (const [party, acts] of run.matter.instruments) {
      const row = acts.find(held => held.act === 'gave a proxy')?.row
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
    // Who recused itself has spoken.
    const spoke = stances | maskOf(run.c, ['recused'])
    for (const party of baseMembers(run, papers, t).list)
      if (((yes[party] as number) & spoke) === 0) yes[party] = (yes[party] as number) | bit
  }
  return yes
}

/** What a dossier works out once for all conditions that ask it. */
interface Desk {
  readonly run: Run
  readonly papers: Papers
  readonly t: number
  readonly mode: Mode
  /** Acts may still come. */
  readonly later: boolean
  bits: readonly number[] | null
  maybes: ReadonlyMap<number, readonly number[]> | null
  groups: Alikes | null
}

export function dossierOf(run: Run, papers: Papers, t: number, mode: Mode): Dossier {
  const desk: Desk = { run, papers, t, mode, later: mode.ahead && !mode.closed, bits: null, maybes: null, groups: null }
  return {
    tally(ask) {
      const members = membersFor(ask.among, run, papers, t)
      if (members.things !== null || ask.verb === 'are') return tallyThings(ask, members.things ?? [], run, papers, t, mode)
      return tallyParties(desk, ask, members)
    },
    stands: (outcome, by, of) => papers.stands(run, outcome, by, of, t),
  }
}

/** Members by what they have done; conditions that ask about the same members share it. */
function groupsOf(desk: Desk, m: Members, weights: Weights | null): Alikes {
  if (desk.bits === null) {
    desk.bits = counted(desk.run, desk.papers, desk.t, desk.mode.closed)
    desk.maybes = desk.papers.maybes(desk.run, desk.t)
  }
  const holes = weights?.holes === true ? weights : null
  const kept = desk.groups
  if (kept !== null && kept.list === m.list && kept.outs === m.outs && kept.holes === holes) return kept
  return (desk.groups = alikes(m, desk.bits, desk.maybes, holes, desk.run.proxied))
}

function weightsFor({ run, papers, t }: Desk, ask: Ask): Weights | null {
  const name = ask.weight ?? (ask.quantity.kind === 'fewest' ? ask.quantity.weight : null)
  if (name === null) return null
  return weightsAt(run.c.edition.weights[name] as WeightColumn, run.c.p.asAt === 'opening' ? run.openedKey : t, papers)
}

function tallyParties(desk: Desk, ask: Ask, m: Members): Tally {
  const { mode, later } = desk
  const weights = weightsFor(desk, ask)
  const units = ask.weight === null ? null : weights
  const groups = groupsOf(desk, m, units)
  const stakes = stakesOf(desk.run.c, ask, m, later)
  const slack = units === null ? 0 : units.slack
  let got = 0,
    gotMost = 0,
    total = 0,
    totalMost = 0,
    low = 0,
    high = 0,
    aheadLow = 0,
    aheadHigh = 0
  let strange = false
  const held: Stake[] = []
  const sums = weigh(groups, units)
  for (const a of groups.classes) {
    const s = stakeOf(stakes, a)
    held.push(s)
    if (a.unweighed) {
      if (s.counts) strange = true
      continue
    }
    const w = sums[a.place] as number
    const give = slack * a.heads
    if (s.basedLeast) total += w
    if (s.basedMost) totalMost += w
    if (s.didLeast) got += w
    if (s.didMost) gotMost += w
    low += s.least * (s.least >= 0 ? w - give : w + give)
    high += s.most * (s.most >= 0 ? w + give : w - give)
    aheadLow += s.futureLeast * (s.futureLeast >= 0 ? w - give : w + give)
    aheadHigh += s.futureMost * (s.futureMost >= 0 ? w + give : w - give)
  }
  const scale = units === null ? 1 : units.scale
  const q = ask.quantity
  const need = q.kind === 'number' ? q.n * scale : q.kind === 'fewest' ? fewest(groups, held, weights as Weights, q) : 0
  low -= need
  high -= need
  aheadLow -= need
  aheadHigh -= need
  // A weight that was not found may be anything: the sum is open on both sides.
  if (strange) {
    low = aheadLow = -Infinity
    high = aheadHigh = Infinity
  }
  if (later && mayGrow(desk)) aheadHigh = Infinity
  // Where an officer breaks a tie, a majority that can only become a tie may still be reached by that officer's voice.
  const even = later && aheadHigh === 0 && desk.run.c.p.onATie !== null && asksMajority(ask)
  const tied = even && low === 0 && aheadLow === 0 && totalMost > 0
  if (even) aheadHigh = 1
  const tally: { -readonly [K in keyof Tally]: Tally[K] } = {
    got,
    gotMost,
    total,
    totalMost,
    need,
    scale,
    nobody: totalMost === 0 && !strange,
    now: [low, high],
    ahead: [aheadLow, aheadHigh],
    who: noNames,
    maybe: noNames,
    awaiting: noNames,
  }
  if (tied) tally.tied = true
  if (!mode.lists) return tally
  const { ids } = desk.papers
  tally.who = namesOf(groups, held, ids, stakes, 'who')
  tally.maybe = namesOf(groups, held, ids, stakes, 'maybe')
  if (strange) tally.unknown = namesOf(groups, held, ids, stakes, 'unknown')
  if (!mode.closed) tally.awaiting = weightyOf(namesOf(groups, held, ids, stakes, 'awaiting'), units, desk.papers)
  const down = isLess(ask)
  const short = down ? high >= 0 : low < 0 || (low === 0 && q.kind === 'share')
  const gains = later && short ? gainsOf(groups, held, stakes, units, ids, down) : null
  if (gains === null) return tally
  tally.lack = down ? high : -low
  tally.gains = gains
  return tally
}

/** More than half. */
const asksMajority = ({ of, quantity }: Ask): boolean =>
  'compare' in of && of.compare === 'more than' && quantity.kind === 'share' && quantity.part * 2 === quantity.whole

/** Fewer are asked that have not done an act, so that each that does it helps. */
const isLess = ({ of, verb }: Ask): boolean =>
  verb === 'have not' && 'compare' in of && (of.compare === 'fewer than' || of.compare === 'at most')

/** Those whose act moves the sum: one without any weight changes nothing, unless its figure is rounded. */
const weightyOf = (names: readonly string[], units: Weights | null, { partyIndex }: Papers): readonly string[] =>
  units === null || units.slack > 0 ? names : names.filter(id => units.of[partyIndex.get(id) as number] !== 0)

/** Where the electorate is asked anew each time and may grow, a number out of reach today is not out of reach for ever. */
const mayGrow = ({ run, papers }: Desk): boolean => run.c.p.asAt === 'asking' && mayJoin(papers.charter)

/** By how much each party could still raise the sum, or lower it where it is to be less; null where none could. */
function gainsOf(
  groups: Alikes,
  held: readonly Stake[],
  stakes: Stakes,
  weights: Weights | null,
  ids: readonly string[],
  down: boolean,
): Gains | null {
  const { list, each, classes } = groups
  const raising = classes.filter((a, i) => {
    const { futureMost, futureLeast, most, least } = held[i] as Stake
    return !a.unweighed && (down ? futureLeast < least : futureMost > most && stakes.canStill(a))
  })
  const [only] = raising
  if (only === undefined) return null
  const parties: string[] = []
  const by: number[] = []
  for (let i = 0; i < list.length; i++) {
    const place = each[i] as number
    if (raising.length === 1 ? place !== only.place : !raising.includes(classes[place] as Alike)) continue
    const p = list[i] as number
    const { futureMost, futureLeast, most, least } = held[place] as Stake
    if (raising.length > 1) parties.push(ids[p] as string)
    by.push((down ? most - futureLeast : futureMost - least) * (weights === null ? 1 : (weights.of[p] as number)))
  }
  return { parties: raising.length === 1 ? idsIn(groups, only, ids) : parties, by }
}

const noNames: readonly string[] = []

/** The smallest number of those in the base who hold more than a share of a weight together, and so many more. */
function fewest(groups: Alikes, held: readonly Stake[], weights: Weights, q: Extract<Ask['quantity'], { kind: 'fewest' }>): number {
  const ws = groups.list
    .filter((_, i) => (held[groups.each[i] as number] as Stake).based)
    .map(p => weights.of[p] as number)
    .filter(w => !Number.isNaN(w))
    .sort((a, b) => b - a)
  const sum = ws.reduce((a, b) => a + b, 0)
  let n = 0,
    reached = 0
  while (n < ws.length && reached * q.whole <= q.part * sum) reached += ws[n++] as number
  return n + q.plus
}
