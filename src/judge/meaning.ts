/** What a charter makes of the names of acts, worked out once for each name: the walk asks it of every act. */
import type { Charter } from '../charter/charter.ts'
import { compile, type Compiled, countsAs, definition, isOutcome } from './compile.ts'
import type { Log } from './log.ts'

export interface Meaning {
  /** An act of this name opens a procedure of some edition. */
  readonly opens: boolean
  /** A procedure of some edition counts it, or asks for it as a step. */
  readonly asked: boolean
  /** It also changes nothing that is asked: neither opens, nor takes back, nor rules. */
  readonly mute: boolean
  /** Some procedure comes to an outcome of this name. */
  readonly outcome: boolean
}

/** Meanings by the log's numbers of acts, made as they are asked for. */
export type Meanings = (Meaning | undefined)[]

export function meaningsOf(log: Log, charter: Charter): Meanings {
  let known = log.meanings.get(charter)
  if (known === undefined) log.meanings.set(charter, (known = []))
  return known
}

interface Named {
  readonly charter: Charter
  readonly log: Log
  readonly meanings: Meanings
}
export function meaningOf({ charter, log, meanings }: Named, row: number): Meaning {
  const what = log.what[row] as number
  return (meanings[what] ??= make(charter, log.acts[what] as string))
}

function make(charter: Charter, act: string): Meaning {
  const all = charter.editions.flatMap(edition => edition.procedures.map(p => compile(p, edition)))
  const outcome = isOutcome(charter, act)
  // An outcome is the judge's to find: an act named like one opens nothing.
  const opens = !outcome && all.some(c => c.p.opensWith.some(o => countsAs(c.edition, act, o)))
  const asked = all.some(c => c.bits.has(act) || c.steps.has(act))
  return { outcome, opens, asked, mute: !opens && !asked && act !== 'ruled' && !all.some(c => c.undoes.has(act)) }
}

/** What a procedure makes of an act: the bit it sets, the bits it takes back (0 for none). */
export interface Hearing {
  readonly bit: number
  readonly undo: number
  /** It counts here, or takes back what does. */
  readonly known: boolean
  /** It is asked for as a step. */
  readonly step: boolean
  /** A position that needs no field, opens nothing and is nowhere asked for as a step. */
  readonly plain: boolean
}
export type Hearings = (Hearing | undefined)[]

export function hearingsOf(log: Log, c: Compiled): Hearings {
  let known = log.hearings.get(c)
  if (known === undefined) log.hearings.set(c, (known = []))
  return known
}

export function hear(log: Log, run: { readonly c: Compiled; readonly hearings: Hearings }, row: number): Hearing {
  const what = log.what[row] as number
  return (run.hearings[what] ??= hearing(log, run.c, log.acts[what] as string))
}

function hearing(log: Log, c: Compiled, act: string): Hearing {
  const bit = c.bits.get(act) ?? 0
  const undo = c.undoes.get(act) ?? 0
  const known = c.bits.has(act) || c.undoes.has(act)
  const step = c.steps.has(act)
  const def = definition(c.edition, act)
  const position = def?.kind === 'position' && def.needs.length === 0
  return { bit, undo, known, step, plain: known && position && !log.stepActs.has(act) && !log.openingActs.has(act) }
}
