/**
 * What is asked of a candidate where no catalogue of conditions is set: the things under its case that the charter's procedures count (`all are:`,
 * `at least: 5, are:`), a part for each group of things. A thing is a matter below the case, so that it is a condition as a row of a catalogue is.
 */
import { idOfRow } from '../charter/annex.ts'
import type { Annex, Charter, Edition, Procedure } from '../charter/charter.ts'
import type { Asked } from '../charter/conditions.ts'
import { isWon } from '../charter/won.ts'
import { baseOf, possible } from '../charter/size.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { Condition, Group } from '../rules/condition.ts'
import { rootOf } from '../rules/group.ts'
import { type Asks, asksOf, joined } from './asked.ts'
import { editionOf, procedureOf } from './matters.ts'

/** What the rows are made of beside the charter: the things that acts name below the case, and what people call a thing. */
export interface Below {
  readonly ids: readonly string[]
  readonly titled: (id: string) => string
}

const counts = new WeakMap<Procedure, boolean>()
/** Whether a procedure counts things towards its outcome. */
function countsThings(charter: Charter, edition: Edition, procedure: Procedure): boolean {
  const known = counts.get(procedure) ?? asksOf(charter, edition, [procedure], ['…']).size > 0
  counts.set(procedure, known)
  return known
}

/** Whether what a run counts is still asked of its case: it runs, or came to what its procedure is for and was not undone. */
export const stillAsks = (run: MatterStanding, charter: Charter): boolean =>
  run.state === 'open' || (isWon(run, charter) && run.effectiveUntil === null)

/** The procedures of a case that count things, each once: those that still ask; where none does, all that ran. */
function countingIn(
  charter: Charter,
  runs: readonly MatterStanding[],
): readonly { readonly procedure: Procedure; readonly edition: Edition }[] {
  const counting = runs.flatMap(run => {
    const procedure = procedureOf(run, charter)
    const edition = editionOf(charter, run.edition)
    return procedure === null || !countsThings(charter, edition, procedure) ? [] : [{ run, procedure, edition }]
  })
  const asking = counting.filter(c => stillAsks(c.run, charter))
  const all = asking.length > 0 ? asking : counting
  return all.filter((c, i) => all.findIndex(o => o.procedure === c.procedure) === i)
}

/** Whether a run that counts things is about somebody who would join: it concerns somebody who is no party, or its outcomes lead to membership. */
export function isCandidacy(run: MatterStanding, charter: Charter, parties: readonly string[]): boolean {
  if (countingIn(charter, [run]).length === 0) return false
  const edition = editionOf(charter, run.edition)
  const ours = new Set([...parties, ...edition.officers, ...Object.keys(edition.bodies)])
  return run.concerning.some(id => !ours.has(id)) || leadsIn(procedureOf(run, charter), edition)
}

/** Whether the outcome of a procedure opens, or is waited for by, one whose outcome makes a party; or is such an outcome itself. */
function leadsIn(first: Procedure | null, { procedures, joinWith }: Edition): boolean {
  const reached = new Set(first === null ? [] : [first.then])
  for (const outcome of reached)
    for (const p of procedures) if (p.opensWith.includes(outcome) || (p.when !== null && waitsFor(p.when, outcome))) reached.add(p.then)
  return joinWith.some(outcome => reached.has(outcome))
}
const waitsFor = (c: Condition, outcome: string): boolean =>
  c.rule === 'all of' || c.rule === 'any of' ? c.parts.some(part => waitsFor(part, outcome)) : c.rule === 'once' && c.outcome === outcome

export interface Things {
  /** As a catalogue would list them: for each group a part, and in it its things in their order. */
  readonly rows: readonly Asked[]
  /** What the procedures that count them ask of each; null where none counts any. */
  readonly asks: Asks | null
  /** The groups that hold them, by name. */
  readonly groups: readonly string[]
  /** The days since which the charter counts other things of the case than before. */
  readonly changed: readonly string[]
}

/** The things asked of a case. */
export function thingsAsked(charter: Charter, runs: readonly MatterStanding[], below: Below): Things {
  const rows: Asked[] = []
  const told = new Set<string>()
  const counting = countingIn(charter, runs)
  for (const { procedure, edition } of counting)
    for (const among of countedIn(procedure.when, baseOf(procedure, edition))) {
      const world = { edition, parties: charter.parties, annexes: charter.annexes }
      const ids = [...(possible(among, baseOf(procedure, edition), world) ?? below.ids)].filter(id => !told.has(id))
      const annex = annexOf(among, charter)
      const part = among.name ?? rootOf(among).name
      if (ids.length === 0) continue
      if (part !== null && !rows.some(r => r.id === partId(part))) rows.push(rowOf(partId(part), part, 'part', null))
      for (const id of ids) {
        told.add(id)
        rows.push(rowOf(id, nameIn(annex, id) ?? below.titled(id), '', part === null ? null : partId(part)))
      }
    }
  return {
    rows,
    asks: counting.length === 0 ? null : joined(counting.map(c => asksOf(charter, c.edition, [c.procedure], below.ids))),
    groups: rows.flatMap(r => (r.kind === 'part' ? [r.name] : [])),
    changed: changedIn(charter, runs),
  }
}

/** The days on which a run of the case, or the edition that governs one, began to count other things. */
function changedIn(charter: Charter, runs: readonly MatterStanding[]): readonly string[] {
  const idsOf = (edition: Edition, name: string | null): string => {
    const procedure = edition.procedures.find(p => p.name === name)
    return procedure === undefined ? '' : [...asksOf(charter, edition, [procedure]).keys()].sort().join('\n')
  }
  const measures = runs
    .toSorted((a, b) => (a.opened < b.opened ? -1 : 1))
    .flatMap(run => {
      const day = run.opened.slice(0, 10)
      const first = charter.editions.findLast(e => e.date <= day) ?? editionOf(charter, run.edition)
      const now = editionOf(charter, run.edition)
      return [
        { day, ids: idsOf(first, run.procedure) },
        { day: now.date, ids: idsOf(now, run.procedure) },
      ]
    })
    .filter(m => m.ids !== '')
  return measures.flatMap((m, i) => (i > 0 && measures[i - 1]?.ids !== m.ids ? [m.day] : []))
}
/** No thing can be called so: `/` ends the name of a matter. */
const partId = (group: string): string => `${group}/`
const rowOf = (id: string, name: string, kind: string, part: string | null): Asked => ({ id, name, kind, part, asks: '', was: [], line: 0 })

/** The groups of things that a condition counts, each once; `base` where it names none. */
function countedIn(c: Condition | null, base: Group | null): readonly Group[] {
  if (c === null) return []
  if (c.rule === 'all of' || c.rule === 'any of') return [...new Set(c.parts.flatMap(part => countedIn(part, base)))]
  const are = c.rule === 'all are' || c.rule === 'any are' || ((c.rule === 'heads' || c.rule === 'weight') && c.verb === 'are')
  const among = are && 'among' in c ? (c.among ?? base) : null
  return among === null ? [] : [among]
}

const annexOf = (g: Group, { annexes }: Charter): Annex | null => annexes[rootOf(g).annex ?? ''] ?? null
const nameIn = (annex: Annex | null, id: string): string | null => {
  const cells = annex?.rows.find(r => idOfRow(r) === id)?.cells
  return cells?.['name'] || null
}
