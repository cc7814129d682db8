/** Entering an outcome on its day of effect: what it opens, what it ends, who joins or leaves by it, which edition it brings in. */
import type { Edition, Procedure } from '../charter/charter.ts'
import { type Point, printPoint } from './clocks.ts'
import { actorsOf, type Rare } from './log.ts'
import { isOutcome } from './compile.ts'
import { begin, editionAt, end, leaveOpen, note, openUnder, type Spans, spansUnder } from './lists.ts'
import { gather, isFor } from './opening.ts'
import { inEffect, type Matter, type Run, sayLoose } from './run.ts'
import { earliestNamed } from './running.ts'
import type { Why } from './standing.ts'
import { effectLater } from './settling.ts'
import { matterAt, namesOf, type Opening, pointAt, type Walking } from './walking.ts'
import { why } from './why.ts'

/** Enters an outcome in the matter's history on its day of effect. */
export function enter(w: Walking, run: Run, t: number, outcomes: Opening[]): void {
  if (run.state !== 'settled' || run.entered) return
  if (run.won && run.c.p.from.length > 0 && run.effect === null) effectLater(w, run)
  if (run.effect === null || run.effect.ms > t) return
  if (run.ended !== null && run.ended.ms <= run.effect.ms) {
    run.entered = true
    return
  }
  run.entered = true
  run.matter.changes.push(t)
  const outcome = run.outcome as string
  if (run.won) for (const name of run.c.p.ends) endOutcome(w, run, name, t)
  // Whatever a run comes to is an outcome of its name: that of `else` or of a lapse makes or ends a party as well.
  if (w.options.spine) {
    if (run.effectFrom !== null) doubt(w, outcome, run.concerned, run.effectFrom, t)
    joinBy(
      w,
      outcome,
      run.concerned.filter(party => !joinsNow(w, run, party, t)),
      t,
    )
    for (const party of run.concerned) if (party < w.log.parties && begin(spansUnder(w.lists, outcome, party), t)) note(w.lists, t)
    if (run.won) {
      const edition = run.rows.map(r => w.log.rare.get(r)).find(r => r?.edition !== undefined)
      run.reason ??= wrongHash(w, edition)
      if (edition?.edition !== undefined) bringIn(w, edition.edition, edition.hash, t, acceptors(w, run.matter))
    }
  }
  openByOutcome(w, run, outcome, t, outcomes)
  for (const r of w.active) r.dirty ||= r.state === 'open'
  for (const r of w.active) if (r.state === 'settled' && !r.entered && r !== run) r.dirty = false
}

/** Whether a party joins anew, by another run of the matter, at the very moment at which this one is entered. */
const joinsNow = (w: Walking, run: Run, party: number, t: number): boolean =>
  run.matter.runs.some(
    r =>
      r !== run &&
      r.entered &&
      r.effect?.ms === t &&
      r.concerned.includes(party) &&
      r.endedFor?.has(party) !== true &&
      w.charter.editions.some(e => e.joinWith.includes(r.outcome as string)),
  )

function acceptors(w: Walking, matter: Matter): string[] {
  return [...matter.instruments.keys()].filter(p => p < w.log.parties).map(p => w.log.actors[p] as string)
}

function openByOutcome(w: Walking, run: Run, outcome: string, t: number, outcomes: Opening[]): void {
  const names = namesOf(w, run.matter.id, run.concerned)
  const edition = editionAt(w.lists, w.charter, t, names)
  const rare =
    run.rows.map(r => w.log.rare.get(r)).find(r => r !== undefined) ??
    run.origin?.rows.map(r => w.log.rare.get(r)).find(r => r !== undefined)
  for (const p of edition.procedures) {
    if (!p.opensWith.includes(outcome) || !isFor(w, p, run.matter.id, names, rare)) continue
    gather(w, outcomes, {
      p,
      edition,
      matter: run.matter,
      rows: [...run.rows],
      openers: [...run.openers],
      concerned: [...run.concerned],
      origin: run,
      fault: tooNear(w, p, run, t),
    })
  }
}

/** Why an outcome opens nothing: the moment named in the act behind it is nearer than the charter allows. */
function tooNear(w: Walking, p: Procedure, run: Run, t: number): Why | null {
  const earliest = run.named === null ? null : earliestNamed(w, p, pointAt(w, run, t))
  return earliest === null || (run.named as Point).ms >= earliest.ms
    ? null
    : why('not opened: too short', { procedure: p.name, earliest: printPoint(earliest, w.seat) })
}

function endOutcome(w: Walking, by: Run, name: string, t: number): void {
  const at = by.effect as Point
  const runs = (by.matter.byOutcome.get(name) ?? []).filter(r => r !== by && r.ended === null)
  for (const [r, whose] of runs.map(r => [r, endedBy(by, r, runs, t)] as const)) {
    if (whose === null) continue
    for (const c of whose) if (r.endedFor?.has(c) !== true) (r.endedFor ??= new Map()).set(c, at)
    if (whose.length === 0 || r.concerned.every(c => r.endedFor?.has(c) === true)) r.ended = at
  }
  if (w.options.spine) {
    const joins = w.charter.editions.some(e => e.joinWith.includes(name))
    for (const party of by.concerned) {
      // It began anew at this very moment.
      if (runs.some(r => r.concerned.includes(party) && inEffect(r, t) && r.endedFor?.has(party) !== true)) continue
      const spans = w.lists.under.get(name)?.get(party)
      if (spans !== undefined && end(spans, t)) note(w.lists, t)
      if (joins && w.lists.members !== null && party < w.log.parties && end(w.lists.members[party] as Spans, t)) note(w.lists, t)
    }
  }
  by.matter.changes.push(t)
}

/**
 * For whom one run ends another's outcome: the parties whom both concern, all of its own where either concerns nobody (an empty list where
 * that is nobody); null where it does not end it. What a party has in effect is ended, and what is yet to come only where it has nothing
 * else: a new accession outlives the end of the old one.
 */
function endedBy(by: Run, r: Run, runs: readonly Run[], t: number): readonly number[] | null {
  const both = by.concerned.length > 0 && r.concerned.length > 0
  const stands = (x: Run, party: number | null): boolean =>
    inEffect(x, t - 1) && (party === null || (x.concerned.includes(party) && x.endedFor?.has(party) !== true))
  const ends = (party: number | null): boolean => stands(r, party) || !runs.some(x => stands(x, party))
  if (!both) return ends(null) ? r.concerned : null
  const whose = r.concerned.filter(party => by.concerned.includes(party) && ends(party))
  return whose.length === 0 ? null : whose
}

/** Between the bounds of a day that is not known, who joins or leaves by an outcome or an act may be a party, and may be under it. */
export function doubt(w: Walking, name: string, parties: readonly number[], from: number, until: number): void {
  const moves = w.charter.editions.some(e => e.joinWith.includes(name) || e.leaveWith.includes(name))
  for (const p of parties) {
    if (p >= w.log.parties) continue
    if (moves && w.lists.members !== null) leaveOpen(w.lists, w.lists.perhaps.members, p, from, until)
    if (isOutcome(w.charter, name)) leaveOpen(w.lists, openUnder(w.lists, name), p, from, until)
  }
}

export function joinBy(w: Walking, name: string, parties: readonly number[], t: number): void {
  if (w.lists.members === null) return
  const joins = w.charter.editions.some(e => e.joinWith.includes(name)),
    leaves = w.charter.editions.some(e => e.leaveWith.includes(name))
  if (!joins && !leaves) return
  for (const p of parties) {
    if (p >= w.log.parties) continue
    const spans = w.lists.members[p] as { from: number; until: number }[]
    if (joins ? begin(spans, t) : end(spans, t)) note(w.lists, t)
  }
}

/** Why an act brings no edition in: its hash is another than the edition's. */
function wrongHash(w: Walking, rare: Rare | undefined): Why | null {
  const edition = w.charter.editions.find(e => e.date === rare?.edition)
  return edition === undefined || rare?.hash === undefined || rare.hash === edition.hash
    ? null
    : why('wrong hash', { edition: edition.date, hash: rare.hash.slice(0, 12) })
}

/** An act that brings an edition in by itself. */
export function bringInBy(w: Walking, row: number, t: number): void {
  const rare = w.log.rare.get(row)
  if (rare?.edition === undefined || w.log.acts[w.log.what[row] as number] !== 'brought in') return
  // Only an officer or a party brings an edition in.
  if (actorsOf(w.log, row).some(a => a >= w.log.offices)) return
  const came = bringIn(w, rare.edition, rare.hash, t, [])
  const foreign = wrongHash(w, rare)
  const where = w.log.where[row] as number
  if (where < 0 || (foreign === null && !came)) return
  sayLoose(matterAt(w, where), row, came ? 'counts' : 'void', foreign ?? why('step'))
}

export function bringIn(w: Walking, date: string, hash: string | undefined, t: number, accepted: readonly string[]): boolean {
  const index = w.charter.editions.findIndex(e => e.date === date)
  if (index < 0 || w.lists.editions.some(s => s.index === index)) return false
  const edition = w.charter.editions[index] as Edition
  if (hash !== undefined && hash !== edition.hash) return false
  const forWhom = edition.transition?.for ?? 'all'
  w.lists.editions.push({ from: t, index, for: forWhom === 'all' ? null : new Set(forWhom === 'those who accepted' ? accepted : forWhom) })
  note(w.lists, t)
  return true
}
