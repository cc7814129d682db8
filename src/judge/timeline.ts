/** Every day on which the standing changed, and by what: the moments are those of acts and clocks, each asked of the judge. */
import { dayOf } from '../basics/moment.ts'
import type { Finding } from '../rules/finding.ts'
import { named, readAsOf, standing, type World } from './judge.ts'
import { changesIn, horizonOf } from './resting.ts'
import type { MatterStanding, Standing } from './standing.ts'

export interface Change {
  /** The day at the seat. */
  readonly at: string
  readonly matter: string
  readonly procedure: string | null
  readonly opened: string
  readonly what: 'opened' | 'settled' | 'takes effect' | 'ends' | 'undetermined' | 'counted'
  readonly outcome: string | null
  /** Whose effect ended, where that is not everybody's whom the run concerns. */
  readonly parties?: readonly string[]
  /** Numbers of the acts of that day in the matter; empty where a clock alone did it. */
  readonly acts: readonly number[]
  /** The run as it stood at the end of that day. */
  readonly run: MatterStanding
}

/** The changes up to the end of a day, oldest first; of one matter where it is named. */
export function timeline(world: World, asOf: string, matter?: string, known: number = world.known): readonly Change[] {
  const zone = world.charter.seat.zone
  const end = readAsOf(asOf, zone) as number
  const days = new Set<string>()
  const actsOn = new Map<string, number[]>()
  for (const m of world.log.matters) {
    if (matter !== undefined && m.id !== matter && !m.id.startsWith(`${matter}/`)) continue
    for (const row of m.rows) {
      if (row >= known || (world.log.until[row] as number) > end) continue
      const day = dayOf(world.log.until[row] as number, zone)
      days.add(day)
      const key = `${day} ${m.id}`
      actsOn.set(key, [...(actsOn.get(key) ?? []), row + 1])
    }
  }
  // What another matter did to this one has no act in it: the moments at which it, or what it rests on, changed.
  if (matter !== undefined) {
    const view = { log: world.log, known, horizon: horizonOf(end) }
    for (const m of named(view, matter)) for (const t of changesIn(view, m, end)) days.add(dayOf(t, zone))
  }
  const changes: Change[] = []
  let before: ReadonlyMap<string, MatterStanding> = new Map()
  const pending = [...days].sort()
  while (pending.length > 0) {
    const day = pending.shift() as string
    const now = standing(world, day, matter, known)
    before = compare(before, now, day, actsOn, changes)
    const clock = nextDay(now, zone)
    if (clock !== null && clock > day && clock <= dayOf(end, zone) && !pending.includes(clock)) {
      pending.push(clock)
      pending.sort()
    }
  }
  return changes
}

const nextDay = (s: Standing, zone: string): string | null => {
  if (s.next === null) return null
  const at = readAsOf(s.next.at, zone)
  return at === null ? null : s.next.at.length === 10 ? s.next.at : dayOf(at, zone)
}
const keyOf = (m: MatterStanding): string => `${m.id}\n${m.procedure}\n${m.opened}`

/** What came too late or from somebody who does not count is behind nothing that changed. */
const idle: ReadonlySet<string> = new Set(['late', 'moot', 'early', 'without standing'])

function compare(
  before: ReadonlyMap<string, MatterStanding>,
  now: Standing,
  at: string,
  actsOn: ReadonlyMap<string, readonly number[]>,
  changes: Change[],
): ReadonlyMap<string, MatterStanding> {
  const after = new Map(now.matters.map(m => [keyOf(m), m]))
  for (const [key, run] of after) {
    const old = before.get(key)
    const acts = (actsOn.get(`${at} ${run.id}`) ?? []).filter(no =>
      run.acts.some(a => a.no === no && (run.procedure === null || !idle.has(a.worth))),
    )
    const tell = (what: Change['what'], parties?: readonly string[]): void => {
      const told = { at, matter: run.id, procedure: run.procedure, opened: run.opened, what, outcome: run.outcome, acts, run }
      changes.push(parties === undefined ? told : { ...told, parties })
    }
    if (old === undefined) tell('opened')
    if (run.state === 'settled' && old?.state !== 'settled') tell('settled')
    else if (
      run.state === 'open' &&
      old !== undefined &&
      acts.length > 0 &&
      (counts(run) !== counts(old) || got(run.finding) !== got(old.finding))
    )
      tell('counted')
    // Who joins or leaves, and a figure of another day, change what is asked of a matter in which nobody acted.
    else if (run.state === 'open' && old?.state === 'open' && shares(run.finding) !== shares(old.finding)) tell('counted')
    if (run.finding?.state === 'undetermined' && old?.finding?.state !== 'undetermined' && run.state === 'open') tell('undetermined')
    const effect = run.effectiveFrom ?? run.effectiveBy
    if (effect !== null && effect.slice(0, 10) === at && effect !== (run.settledAt ?? run.settledBy)) tell('takes effect')
    const ended = old === undefined ? [] : endedIn(run).filter(party => !endedIn(old).includes(party))
    if (run.effectiveUntil !== null && old?.effectiveUntil === null && ended.length === run.effects.length) tell('ends')
    else if (ended.length > 0) tell('ends', ended)
  }
  return after
}
const endedIn = (m: MatterStanding): readonly string[] => m.effects.filter(e => e.until !== null).map(e => e.party)
const counts = (m: MatterStanding): number => m.acts.filter(a => a.worth === 'counts').length
/** Of how many, and how many are needed, in each count of a finding. */
function shares(f: Finding | null): string {
  if (f === null) return ''
  const { total, need } = f.facts
  return f.parts.length > 0 ? f.parts.map(shares).join() : total === undefined ? '' : `${total}/${need}`
}
/** Who did what is counted, in each count of a finding: what was done may have been taken back. */
function got(f: Finding | null): string {
  if (f === null) return ''
  return f.parts.length > 0 ? f.parts.map(got).join() : `${f.facts.got ?? ''} ${f.facts.who?.join(' ') ?? ''}`
}
