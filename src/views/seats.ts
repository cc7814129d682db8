/** The round: every party of a run's group in one equal place, and whether its act is there. Drawn only where it says what the finding counted. */
import { unmarked } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import { type Act, authorsOf, builtinActs } from '../record/act.ts'
import type { Condition, Group } from '../rules/condition.ts'
import type { Finding } from '../rules/finding.ts'
import type { Lang } from '../words/languages.ts'
import { aboutOf } from './about.ts'
import { against as hindering, leaves } from './headline.ts'
import { editionOf } from './matters.ts'
import { nameOf } from './say.ts'

export interface Seat {
  readonly id: string
  readonly name: string
  /** `aside`: it took another position that counts neither way here, as an abstention. */
  readonly state: 'done' | 'perhaps' | 'awaited' | 'against' | 'aside' | 'silent'
  /** The number of the act by which it holds this place; null where it has not spoken. */
  readonly no: number | null
}

export interface Round {
  readonly seats: readonly Seat[]
  /** What the places of each state did, where it is one act: `deposited`. */
  readonly acts: Readonly<Partial<Record<Seat['state'], string>>>
  /** What the places of a state are called where the act does not say it. */
  readonly says?: Readonly<Partial<Record<Seat['state'], string>>>
  /** How many did what is counted. */
  readonly counted: number
  /** So many heads suffice; null where the part counts otherwise. */
  readonly need: number | null
}

type Counted = Extract<Condition, { acts: unknown }>
interface Papers {
  readonly run: MatterStanding
  readonly charter: Charter
  readonly acts: readonly Act[]
  readonly standing: Standing
  readonly lang: Lang
}

/** The round of the first leaf that counts parties; null where the places would not add up to what was counted. */
export function roundOf(run: MatterStanding, charter: Charter, acts: readonly Act[], standing: Standing, lang: Lang): Round | null {
  const papers = { run, charter, acts, standing, lang }
  const hinders = new Set(hindering(run.finding))
  for (const leaf of [...leaves(run.finding), ...hinders]) {
    const ask = leaf.ask
    if (
      ask === null ||
      !('acts' in ask) ||
      ask.rule.endsWith(' are') ||
      ('verb' in ask && ask.verb !== 'have') ||
      leaf.facts.total === undefined
    )
      continue
    const vote = voteUnder(ask, leaves(run.finding))
    const round = vote
      ? roundOfVote(leaf, ask, vote, papers)
      : roundOfLeaf(leaf, ask, hinders.has(leaf) || ask.rule === 'none have', papers)
    if (round) return round
  }
  return null
}

/**
 * A quorum counts whoever takes part, however they vote: the part, of the same run, that asks for one of those acts only is its vote. Null where
 * there is none.
 */
function voteUnder(quorum: Counted, all: readonly Finding[]): Finding | null {
  const wide = new Set(quorum.acts)
  return all.find(({ ask }) => ask !== null && 'acts' in ask && ask.acts.length < wide.size && ask.acts.every(act => wide.has(act))) ?? null
}

/** The places of those whom the quorum counts, each by how it voted; whoever was only present has taken no side. */
function roundOfVote(leaf: Finding, quorum: Counted, vote: Finding, papers: Papers): Round | null {
  const there = roundOfLeaf(leaf, quorum, false, papers)
  const ask = vote.ask as Counted
  const declared = editionOf(papers.charter, papers.run.edition).acts
  const yes = authors(ask, papers)
  const others = otherPositions(ask, papers)
  const speaksAgainst = (act: string): boolean => ((declared[act] ?? builtinActs[act])?.opposes ?? []).length > 0
  if (there === null) return null
  const seats = there.seats.map((seat): Seat => {
    const other = others.get(seat.id)
    const no = yes.get(seat.id)
    if (no !== undefined) return { ...seat, state: 'done', no }
    if (other === undefined || other.name === 'recorded present')
      return seat.state === 'done' ? { ...seat, state: 'silent', no: null } : seat
    return { ...seat, state: speaksAgainst(other.name) ? 'against' : 'aside', no: other.no }
  })
  const named = (state: Seat['state']): string | null => {
    const names = new Set(seats.flatMap(s => (s.state === state ? [papers.acts[(s.no ?? 0) - 1]?.act ?? ''] : [])))
    return names.size === 1 ? ([...names][0] ?? null) : null
  }
  const states = ['done', 'against', 'aside'] as const
  return {
    seats,
    counted: seats.filter(s => s.state === 'done').length,
    need: null,
    acts: Object.fromEntries(states.map(state => [state, named(state)]).filter(([, name]) => name)),
  }
}

function roundOfLeaf(leaf: Finding, ask: Counted, hinders: boolean, papers: Papers): Round | null {
  const { run, charter, standing, lang } = papers
  const { got = 0, total = 0, atMost = got } = leaf.facts
  const acted = authors(ask, papers)
  const done = new Set(leaf.facts.who ?? acted.keys())
  const maybe = new Set(leaf.facts.maybe ?? [])
  const members =
    total === standing.parties.length
      ? standing.parties
      : total === charter.parties.length
        ? charter.parties.map(p => p.id)
        : membersOf(ask, papers, total, new Set([...done, ...leaf.awaiting]))
  const counted = members.filter(id => done.has(id) && !maybe.has(id)).length
  const adds = 'weight' in ask || (counted === got && counted + members.filter(id => maybe.has(id)).length === atMost)
  if (members.length !== total || !adds) return null
  // Whoever any part still awaits is awaited, whatever this part counts.
  const waiting = new Set(run.state === 'open' ? leaves(run.finding).flatMap(f => (f.state === 'met' ? [] : f.awaiting)) : [])
  const others = otherPositions(ask, papers)
  const declared = editionOf(charter, run.edition).acts
  const speaksAgainst = (act: string): boolean => ((declared[act] ?? builtinActs[act])?.opposes ?? []).length > 0
  const stateOf = (id: string): Seat['state'] => {
    if (maybe.has(id)) return 'perhaps'
    if (done.has(id)) return hinders ? 'against' : 'done'
    const other = others.get(id)
    if (other !== undefined) return speaksAgainst(other.name) ? 'against' : 'aside'
    return waiting.has(id) ? 'awaited' : 'silent'
  }
  const seats = members.map(id => {
    const state = stateOf(id)
    const spoke =
      state === 'awaited' || state === 'silent'
        ? null
        : (acted.get(id) ?? others.get(id)?.no ?? (state === 'perhaps' ? lastOf(id, ask, papers) : null))
    return { id, name: nameOf(charter, id, lang), state, no: spoke }
  })
  const only = (names: Iterable<string>): string | null => {
    const [first, ...more] = new Set(names)
    return first !== undefined && more.length === 0 ? first : null
  }
  const takenAs = (state: Seat['state']): string | null =>
    only(seats.flatMap(s => (s.state === state ? [others.get(s.id)?.name ?? ''] : [])))
  const asked = only(ask.acts)
  const named = { done: asked, against: hinders ? asked : takenAs('against'), aside: takenAs('aside') }
  const need = 'weight' in ask || hinders ? null : (leaf.facts.need ?? null)
  return { seats, counted, need, acts: Object.fromEntries(Object.entries(named).filter(([, name]) => name)) }
}

/** The position each party took instead of the one asked for, with the number of its act. */
function otherPositions(ask: Counted, { run, charter, acts }: Papers): ReadonlyMap<string, { readonly name: string; readonly no: number }> {
  const declared = editionOf(charter, run.edition).acts
  const taken = new Map<string, { readonly name: string; readonly no: number }>()
  for (const { no, worth } of run.acts) {
    const act = acts[no - 1]
    if (!act || worth !== 'counts' || ask.acts.includes(act.act)) continue
    const row = declared[act.act] ?? builtinActs[act.act]
    if (row?.kind === 'position' && !row.beside) for (const id of authorsOf(act)) taken.set(id, { name: act.act, no })
  }
  return taken
}

/** Those who did and those awaited; else those whom the group names by annex, column or list. */
function membersOf(ask: Counted, { run, charter, lang }: Papers, total: number, both: ReadonlySet<string>): readonly string[] {
  const order = charter.parties.map(p => p.id)
  if (both.size === total) return order.filter(id => both.has(id))
  let ids = order
  for (let group = ask.among ?? aboutOf(charter, run, lang).base; group !== null; group = group.among)
    ids = ids.filter(inGroup(group, run, charter))
  return ids
}

function inGroup(group: Group, run: MatterStanding, charter: Charter): (id: string) => boolean {
  // Where only a month or an interval is known, its last day.
  const last = unmarked(run.opened).replace(/\[.*$/, '').split('/').at(-1) as string
  const day = last.length < 10 ? `${last}-31-31`.slice(0, 10) : last.slice(0, 10)
  const seats = group.from === 'seats' && group.annex !== null ? (editionOf(charter, run.edition).seats[group.annex] ?? []) : null
  const seated = seats && new Set(seats.filter(s => (s.from ?? day) <= day && (s.until ?? day) >= day).map(s => s.party))
  const columns = new Map(charter.parties.map(p => [p.id, p.columns]))
  return id =>
    (seated === null || seated.has(id)) &&
    (group.named === null || group.named.includes(id)) &&
    group.where.every(w => ((columns.get(id)?.[w.column.replaceAll(' ', '_')] ?? columns.get(id)?.[w.column]) === w.value) === w.is)
}

/** Who did one of the acts asked for, so that it counts, each with the number of the act. */
function authors(ask: Counted, { run, charter, acts }: Papers): ReadonlyMap<string, number> {
  const declared = editionOf(charter, run.edition).acts
  const counts = (name: string): boolean =>
    ask.acts.includes(name) || (declared[name]?.countsAs ?? builtinActs[name]?.countsAs ?? []).some(wider => ask.acts.includes(wider))
  const found = new Map<string, number>()
  for (const { no, worth, parties } of run.acts) {
    const act = acts[no - 1]
    if (!act || (worth !== 'counts' && worth !== 'opens' && !parties) || !counts(act.act)) continue
    const not = new Set(parties?.flatMap(own => (own.worth === 'counts' || own.worth === 'opens' ? [] : [own.party])))
    for (const id of authorsOf(act)) if (!not.has(id)) found.set(id, no)
  }
  return found
}

/** The last act of a party that was asked for, where its span of days is not over: the judge has not taken it yet. */
function lastOf(id: string, ask: Counted, { run, acts, standing }: Papers): number | null {
  for (let i = standing.known - 1; i >= 0; i--) {
    const act = acts[i]
    if (act?.matter === run.id && ask.acts.includes(act.act) && authorsOf(act).includes(id)) return i + 1
  }
  return null
}
