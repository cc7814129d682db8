/**
 * The road of a matter: the stages it has been through, the one in which it stands, and those that the charter opens after it. A stage ahead
 * has what it waits for and never a date. It is put together from findings and from the charter's own chain of outcomes; it decides nothing.
 */
import type { Charter, Procedure } from '../charter/charter.ts'
import { isWon } from '../charter/won.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { Condition } from '../rules/condition.ts'
import { type Matter, editionOf, procedureOf } from './matters.ts'

export interface Stage {
  readonly procedure: Procedure
  /** `left`: it came to another end than its own. */
  readonly state: 'done' | 'here' | 'left' | 'ahead'
  /** The run that went through it; null for what lies ahead. */
  readonly run: MatterStanding | null
}

export interface Road {
  readonly stages: readonly Stage[]
  /** The matter after which stages ahead were drawn, where the charter opens them by acts and not by outcomes. */
  readonly after: string | null
}

/** So many stages ahead are drawn at most; and so many runs of one procedure after another, as the rulings on a text: of more the latest is the stage. */
const MOST = 8

/**
 * The road of a matter, or null where it has but one stage. `others`: the matters of the same day, of
 * which the latest to go this way is followed; asked for only where the charter's outcomes lead no further.
 */
export function roadOf(matter: Matter, charter: Charter, others: () => readonly Matter[] = () => []): Road | null {
  const mine = stagesOf(matter, charter)
  const last = mine.findLast(s => s.state === 'here') ?? mine[mine.length - 1]
  if (!last || last.state === 'left') return null
  const ahead: Procedure[] = []
  const known = (name: string): boolean => mine.some(s => s.procedure.name === name) || ahead.some(p => p.name === name)
  const { procedures } = editionOf(charter, matter.lead.edition)
  const follow = (from: Procedure): void => {
    for (let at: Procedure | undefined = from; at && ahead.length < MOST; ) {
      const outcome: string = at.then
      at = procedures.find(p => p.opensWith.includes(outcome) && !known(p.name))
      if (at) ahead.push(at)
    }
  }
  if (last.state === 'here' || matter.lead.state === 'open') follow(last.procedure)
  let after: string | null = null
  if (ahead.length === 0 && last.state === 'here') {
    const way = wayOf(matter, last.procedure, charter, others())
    if (way) {
      after = way.id
      for (const name of way.names) {
        const procedure = procedures.find(p => p.name === name)
        if (procedure && !known(name) && ahead.length < MOST) ahead.push(procedure)
      }
    }
  }
  const stages = [...mine, ...ahead.map(procedure => ({ procedure, state: 'ahead' as const, run: null }))]
  return stages.length > 1 ? { stages, after } : null
}

/** The runs of a matter that are stages of it: not those that an instrument opened for somebody else, nor those that opened nothing. */
function stagesOf(matter: Matter, charter: Charter): readonly Stage[] {
  const concerned = matter.lead.concerning.join()
  const all: Stage[] = []
  for (const run of matter.runs) {
    const procedure = procedureOf(run, charter)
    if (!procedure || run.outcome === 'not opened' || run.concerning.join() !== concerned) continue
    const state = run.state === 'open' ? 'here' : isWon(run, charter) ? 'done' : 'left'
    all.push({ procedure, state, run })
  }
  const stages = latestOfMany(all)
  // What is still open stands last: a request may be answered only by a later stage.
  return [
    ...stages.filter(s => s.state !== 'here'),
    ...stages.filter(s => s.state === 'here' && s.run !== matter.lead),
    ...stages.filter(s => s.run === matter.lead && s.state === 'here'),
  ]
}

/** Of a long row of runs of one procedure that came to the same, the latest alone. */
function latestOfMany(stages: readonly Stage[]): readonly Stage[] {
  const alike = (a: Stage | undefined, b: Stage | undefined): boolean => a?.procedure === b?.procedure && a?.state === b?.state
  const rows: Stage[][] = []
  for (const stage of stages) {
    const row = rows[rows.length - 1]
    if (row && alike(row[0], stage)) row.push(stage)
    else rows.push([stage])
  }
  return rows.flatMap(row => (row.length > MOST ? row.slice(-1) : row))
}

/** The names of what followed this procedure in the latest matter that went through it to its end. */
function wayOf(
  matter: Matter,
  procedure: Procedure,
  charter: Charter,
  others: readonly Matter[],
): { readonly id: string; readonly names: readonly string[] } | null {
  let best: { id: string; names: readonly string[]; at: string } | null = null
  for (const other of others) {
    if (other.id === matter.id || other.lead.state !== 'settled') continue
    const way = stagesOf(other, charter).filter(s => s.state === 'done')
    const at = way.findIndex(s => s.procedure.name === procedure.name)
    const settled = other.lead.settledAt ?? other.lead.settledBy ?? ''
    if (at < 0 || at === way.length - 1 || (best !== null && best.at >= settled)) continue
    best = { id: other.id, names: way.slice(at + 1).map(s => s.procedure.name), at: settled }
  }
  return best
}

/** The parts of a condition that have no parts, as asked. */
export const asksOf = (condition: Condition | null): readonly Condition[] =>
  condition === null ? [] : 'parts' in condition ? condition.parts.flatMap(asksOf) : [condition]
