/** A decision room: what each party said in the run that is decided, in the order of a table, and the round of it. It reads findings and decides nothing. */
import type { Charter } from '../charter/charter.ts'
import type { MatterStanding, Standing, Worth } from '../judge/standing.ts'
import { type Act, authorsOf, builtinActs } from '../record/act.ts'
import type { Finding } from '../rules/finding.ts'
import type { Lang } from '../words/languages.ts'
import { editionOf, procedureOf } from './matters.ts'
import { type Round, roundOf, type Seat } from './seats.ts'
import { roomsWordsOf } from './words.ts'

/** Something said in the run: by whom, when, in which words, and what it is worth. */
export interface Said {
  readonly no: number
  readonly act: Act
  readonly worth: Worth
  readonly state: Seat['state']
}

export interface Room {
  readonly run: MatterStanding
  /** It is taken by the absence of acts. */
  readonly silence: boolean
  readonly round: Round | null
  /** What parties said, the latest first; what was taken back or said again since is left out. */
  readonly said: readonly Said[]
  /** Those of the round who have not said anything. */
  readonly silent: readonly string[]
  /** Those who were recorded present, where that is asked for. */
  readonly present: readonly string[]
  /** What the chair or the secretariat did in the run since it opened, the latest first. */
  readonly steps: readonly Said[]
}

const over: ReadonlySet<Worth> = new Set(['superseded', 'withdrawn', 'corrected', 'repeated'])

/** Whether a run is taken unless somebody speaks against it. */
export const isSilence = (run: MatterStanding, charter: Charter): boolean => {
  const procedure = procedureOf(run, charter)
  return procedure !== null && procedure.when === null && procedure.unless !== null
}

const PRESENT = 'recorded present'

/** A finding without the quorum: who is there is another question than what they say. */
const decisive = (finding: Finding | null): Finding | null =>
  finding === null || finding.parts.length === 0 ? finding : { ...finding, parts: finding.parts.filter(p => p.rule !== 'quorum') }

/** The room of one run. */
export function roomOf(run: MatterStanding, charter: Charter, acts: readonly Act[], standing: Standing, lang: Lang): Room {
  const declared = editionOf(charter, run.edition).acts
  const row = (name: string) => declared[name] ?? builtinActs[name]
  const parties = new Set(charter.parties.map(p => p.id))
  const counted = roundOf({ ...run, finding: decisive(run.finding) }, charter, acts, standing, lang)
  const stateOf = new Map<number, Seat['state']>((counted?.seats ?? []).flatMap(s => (s.no === null ? [] : [[s.no, s.state] as const])))
  const all = run.acts.flatMap(({ no, worth }): Said[] => {
    const act = acts[no - 1]
    return act === undefined || worth === 'opens' || over.has(worth) ? [] : [{ no, act, worth, state: stateOf.get(no) ?? 'aside' }]
  })
  const present = all.filter(s => s.act.act === PRESENT && s.worth === 'counts').flatMap(s => authorsOf(s.act))
  const said = all
    .filter(s => s.act.act !== PRESENT && authorsOf(s.act).some(by => parties.has(by)) && row(s.act.act)?.kind !== 'step')
    .reverse()
  // Agreement that no rule counts is agreement all the same: whoever spoke for it stands in the round as having done so.
  const speaksFor = (s: Said): boolean =>
    Object.values({ ...builtinActs, ...declared }).some(a => (a.opposes ?? []).includes(s.act.act)) &&
    (s.worth === 'noted' || s.worth === 'counts')
  const supporters = new Map(said.filter(speaksFor).flatMap(s => authorsOf(s.act).map(by => [by, s] as const)))
  const seats = (counted?.seats ?? []).map((seat): Seat => {
    const own = seat.state === 'silent' || seat.state === 'aside' ? supporters.get(seat.id) : undefined
    return own === undefined ? seat : { ...seat, state: 'done', no: own.no }
  })
  const support = [...supporters.values()][0]?.act.act
  const silence = isSilence(run, charter)
  const round = counted && {
    ...counted,
    seats,
    says: { silent: silence ? roomsWordsOf(lang).isSilent : roomsWordsOf(lang).hasNotSpoken },
    // Where only support fills the places of what is done, they are called by it, and not by what a rule would have counted there.
    acts: { ...counted.acts, ...(support !== undefined && counted.seats.every(s => s.state !== 'done') ? { done: support } : {}) },
  }
  const spoke = new Set(said.flatMap(s => authorsOf(s.act)))
  return {
    run,
    silence,
    round,
    present: [...new Set(present)],
    said: said.map(s => (speaksFor(s) ? { ...s, state: 'done' } : s)),
    silent: seats.filter(s => s.state === 'silent' || s.state === 'awaited').flatMap(s => (spoke.has(s.id) ? [] : [s.id])),
    steps: all.filter(s => s.act.act !== PRESENT && !said.includes(s)).reverse(),
  }
}
