/** The round: every party of a run's group in one equal place, and whether its act is there. Drawn only where it says what the finding counted. */
import type { Charter } from '../charter/charter.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import { builtinActs, type Act } from '../record/act.ts'
import type { Condition } from '../rules/condition.ts'
import type { Finding } from '../rules/finding.ts'
import { against as hindering, leaves } from './headline.ts'
import { editionOf } from './matters.ts'
import { nameOf } from './say.ts'

export interface Seat {
  readonly id: string
  readonly name: string
  readonly state: 'done' | 'perhaps' | 'awaited' | 'against' | 'silent'
}

type Counted = Extract<Condition, { acts: unknown }>

/** The places of the first leaf that counts parties; none where the places would not add up to what was counted. */
export function seatsOf(run: MatterStanding, charter: Charter, acts: readonly Act[], standing: Standing): readonly Seat[] {
  const waiting = new Set(run.state === 'open' ? leaves(run.finding).flatMap(leaf => (leaf.state === 'met' ? [] : leaf.awaiting)) : [])
  for (const leaf of [...leaves(run.finding), ...hindering(run.finding)]) {
    const ask = leaf.ask
    if (
      ask === null ||
      !('acts' in ask) ||
      ask.rule.endsWith(' are') ||
      ('verb' in ask && ask.verb !== 'have') ||
      leaf.facts.total === undefined
    )
      continue
    const seats = place(leaf, ask, run, charter, acts, standing)
    // Whoever any part still awaits is awaited, whatever the first part counts.
    if (seats.length > 0) return seats.map(seat => (seat.state === 'silent' && waiting.has(seat.id) ? { ...seat, state: 'awaited' } : seat))
  }
  return []
}

function place(
  leaf: Finding,
  ask: Counted,
  run: MatterStanding,
  charter: Charter,
  acts: readonly Act[],
  standing: Standing,
): readonly Seat[] {
  const { got = 0, total = 0, atMost = got } = leaf.facts
  const maybe = new Set(leaf.facts.maybe ?? [])
  const done = new Set(leaf.facts.who ?? authors(ask, run, charter, acts))
  const members =
    total === standing.parties.length
      ? standing.parties
      : total === charter.parties.length
        ? charter.parties.map(p => p.id)
        : membersWhere(ask, charter, total, done, leaf.awaiting)
  const against =
    ask.rule === 'none have' || ask.rule === 'any have' || ('compare' in ask && (ask.compare === 'fewer than' || ask.compare === 'at most'))
  const known = new Set(members)
  const counted = members.filter(id => done.has(id)).length
  if (
    members.length !== total ||
    ('weight' in ask ? false : counted !== got && counted !== atMost) ||
    [...done].some(id => !known.has(id) && leaf.facts.who)
  )
    return []
  const waits = leaf.state === 'awaited' || leaf.state === 'undetermined'
  return members.map(id => ({
    id,
    name: nameOf(charter, id),
    state: maybe.has(id)
      ? 'perhaps'
      : done.has(id)
        ? against
          ? 'against'
          : 'done'
        : waits && !against && leaf.awaiting.includes(id)
          ? 'awaited'
          : 'silent',
  }))
}

/** Those who did and those awaited; else those of the annex with the column the group names. */
function membersWhere(
  ask: Counted,
  charter: Charter,
  total: number,
  done: ReadonlySet<string>,
  awaiting: readonly string[],
): readonly string[] {
  const both = new Set([...done, ...awaiting])
  const order = charter.parties.map(p => p.id)
  if (both.size === total) return order.filter(id => both.has(id))
  const group = ask.among
  const where = group?.where ?? []
  return charter.parties
    .filter(
      p =>
        where.every(w => ((p.columns[w.column.replaceAll(' ', '_')] ?? p.columns[w.column]) === w.value) === w.is) &&
        (!group?.named || group.named.includes(p.id)),
    )
    .map(p => p.id)
}

/** Who did one of the acts asked for, so that it counts. */
function authors(ask: Counted, run: MatterStanding, charter: Charter, acts: readonly Act[]): readonly string[] {
  const declared = editionOf(charter, run.edition).acts
  const counts = (name: string): boolean =>
    ask.acts.includes(name) || (declared[name]?.countsAs ?? builtinActs[name]?.countsAs ?? []).some(wider => ask.acts.includes(wider))
  return run.acts
    .filter(a => a.worth === 'counts' || a.worth === 'opens')
    .flatMap(a => {
      const act = acts[a.no - 1]
      if (!act || !counts(act.act)) return []
      return typeof act.by === 'string' ? [act.by] : [...act.by]
    })
}
