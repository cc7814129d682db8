/**
 * What a new edition does to the cases that are open when it comes in: each as it would stand without it and as it stands with it, the stages that
 * were before it and those that now are, the conditions that fell away and those that were added, and which acts already done count in the new stage.
 * The record is judged with the edition and without it; nothing else is decided here.
 */
import type { Charter, Procedure } from '../charter/charter.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { Apart, Move } from '../judge/tried.ts'
import { RESTED_ON } from '../judge/worths.ts'
import type { Condition } from '../rules/condition.ts'
import { editionOf, gather, type Matter } from './matters.ts'
import { asksOf, roadOf } from './road.ts'

/** A condition with the stage that asks it. */
export interface Asked {
  readonly procedure: Procedure
  readonly edition: string
  /** One of those whose own rule it is, or a part of it; null where the stage asks nothing but its own close. */
  readonly ask: Condition
}

/** A stage in which a case stands or that its outcome opens. */
export interface StageAt {
  readonly procedure: Procedure
  readonly edition: string
  readonly state: 'here' | 'ahead'
}

export interface CaseChange {
  readonly matter: string
  readonly concerning: readonly string[]
  /** `kept`: it stands as it would have. `moved`: a run goes on in another procedure or under another rule. `ended`: nothing of it is open any more. */
  readonly what: 'kept' | 'moved' | 'ended'
  readonly before: readonly StageAt[]
  readonly after: readonly StageAt[]
  /** Asked before and no more; asked now and not before. */
  readonly loses: readonly Asked[]
  readonly gains: readonly Asked[]
  /** Numbers of acts done before the edition that count, or open, in a run that goes on under it. */
  readonly counts: readonly number[]
  /** Numbers of acts that counted, or opened, where the case stood, and do so in nothing that goes on: they stay on record. */
  readonly left: readonly number[]
}

export interface Changeover {
  readonly from: string
  readonly to: string
  /** As of which day both are judged: that on which the edition came in, or today where the record has not brought it in. */
  readonly asOf: string
  readonly broughtIn: boolean
  /** Cases that stand otherwise first. */
  readonly cases: readonly CaseChange[]
  readonly moves: readonly Move[]
}

/** What becomes of what is open, of an edition judged apart. */
export function changeoverOf(charter: Charter, from: string, to: string, apart: Apart): Changeover {
  const rank = { moved: 0, ended: 1, kept: 2 }
  const { asOf, broughtIn, moves } = apart
  const cases = casesOf(charter, apart).sort((a, b) => rank[a.what] - rank[b.what])
  return { from, to, asOf, broughtIn, moves, cases }
}

function casesOf(charter: Charter, apart: Apart): CaseChange[] {
  const [before, after] = [apart.without, apart.with].map(s => new Map(gather(s, charter, new Map()).map(m => [m.id, m])))
  return [...(before ?? [])].flatMap(([id, was]) => {
    const is = after?.get(id)
    if (is === undefined || !was.runs.some(isOpen)) return []
    const changed = apart.moves.some(m => m.matter === id)
    const [a, b] = [stagesOf(was, charter), stagesOf(is, charter)]
    const [asked, asks] = [askedIn(a), askedIn(b)]
    const acts = actsOf(was, is)
    return [
      {
        matter: id,
        concerning: was.lead.concerning,
        what: !changed ? ('kept' as const) : is.runs.some(isOpen) ? ('moved' as const) : ('ended' as const),
        before: a,
        after: b,
        loses: asked.filter(x => !asks.some(y => sense(x) === sense(y))),
        gains: asks.filter(x => !asked.some(y => sense(x) === sense(y))),
        ...acts,
      },
    ]
  })
}

const isOpen = (run: MatterStanding): boolean => run.state === 'open' && run.procedure !== null

/** The stages in which the case is open, and those that follow by the charter's own chain of outcomes. */
function stagesOf(matter: Matter, charter: Charter): readonly StageAt[] {
  const stages: StageAt[] = []
  const note = (stage: StageAt): void => {
    if (!stages.some(s => s.procedure.name === stage.procedure.name && s.edition === stage.edition)) stages.push(stage)
  }
  const open = matter.runs.filter(isOpen)
  for (const run of open) {
    const procedure = editionOf(charter, run.edition).procedures.find(p => p.name === run.procedure)
    if (procedure) note({ procedure, edition: run.edition, state: 'here' })
  }
  for (const run of open) {
    const road = roadOf({ ...matter, lead: run }, charter)
    for (const stage of road?.stages ?? [])
      if (stage.state === 'ahead') note({ procedure: stage.procedure, edition: run.edition, state: 'ahead' })
  }
  return stages
}

const askedIn = (stages: readonly StageAt[]): readonly Asked[] =>
  stages.flatMap(({ procedure, edition }) =>
    [...asksOf(procedure.when), ...asksOf(procedure.unless)].map(ask => ({ procedure, edition, ask })),
  )

/** What a condition asks, wherever it is written. */
const sense = ({ ask }: Asked): string => JSON.stringify(ask, (key, v: unknown) => (key === 'line' ? undefined : v))

const speaks = (run: MatterStanding): readonly number[] => run.acts.flatMap(({ no, worth }) => (RESTED_ON.has(worth) ? [no] : []))

function actsOf(was: Matter, is: Matter): { readonly counts: readonly number[]; readonly left: readonly number[] } {
  const key = (run: MatterStanding): string => JSON.stringify([run.procedure, run.opened, run.edition])
  const known = new Set(was.runs.map(key))
  const fresh = is.runs.filter(run => isOpen(run) && !known.has(key(run)))
  const going = new Set(is.runs.filter(isOpen).flatMap(speaks))
  const counts = [...new Set(fresh.flatMap(speaks))].sort((a, b) => a - b)
  const left = [...new Set(was.runs.filter(isOpen).flatMap(speaks))].filter(no => !going.has(no)).sort((a, b) => a - b)
  return { counts, left }
}

/** The same as it is told to programs. */
export const changeoverJson = ({ from, to, asOf, broughtIn, cases }: Changeover): object => {
  const asked = ({ procedure, edition, ask }: Asked): object => {
    const { line, ...rest } = ask
    return { procedure: procedure.name, edition, article: procedure.article, line, asks: rest }
  }
  const stage = ({ procedure, edition, state }: StageAt): object => ({
    procedure: procedure.name,
    article: procedure.article,
    edition,
    state,
  })
  return {
    ...{ from, to, asOf, broughtIn },
    cases: cases.map(c => ({
      ...c,
      before: c.before.map(stage),
      after: c.after.map(stage),
      loses: c.loses.map(asked),
      gains: c.gains.map(asked),
    })),
  }
}
