/** Entering an outcome on its day of effect: what it opens, what it ends, who joins or leaves by it, which edition it brings in. */
import type { Edition, Procedure } from '../charter/charter.ts'
import { type Point, printPoint } from './clocks.ts'
import { definition } from './compile.ts'
import { actorsOf, type Rare } from './log.ts'
import { isOutcome } from './compile.ts'
import { begin, editionAt, end, leaveOpen, note, openUnder, type Spans, spansUnder } from './lists.ts'
import { gather, isFor } from './opening.ts'
import { type Matter, type Run, sayLoose } from './run.ts'
import { earliestNamed } from './running.ts'
import type { Why } from './standing.ts'
import { effectLater } from './settling.ts'
import { matterAt, namesOf, type Opening, pointAt, type Walking } from './walking.ts'
import { why } from './why.ts'

/** Whether what the effect of a run waits for may have come since it was looked for; of another matter nobody here can say. */
function hasNews(run: Run): boolean {
  const { byOutcome, steps } = run.matter
  let heard = 0
  for (const c of run.c.p.from) {
    if (c.clock !== 'once') continue
    if (c.of !== null) return true
    heard = (heard * 31 + (steps.get(c.outcome)?.length ?? 0)) | 0
    for (const r of byOutcome.get(c.outcome) ?? []) if (r.effect !== null && r.ended === null) heard = (heard * 31 + r.place + 1) | 0
  }
  const news = heard !== run.heard
  run.heard = heard
  return news
}

/** Enters an outcome in the matter's history on its day of effect. */
export function enter(w: Walking, run: Run, t: number, outcomes: Opening[]): void {
  if (run.state !== 'settled' || run.entered) return
  const waits = run.won && run.c.p.from.length > 0
  if (waits && (run.effect === null ? hasNews(run) : run.effectOpen)) effectLater(w, run)
  if (run.effect === null || run.effect.ms > t) return
  if (run.ended !== null && run.ended.ms <= run.effect.ms) {
    run.entered = true
    return
  }
  run.entered = true
  run.matter.changes.push(t)
  const outcome = run.outcome as string
  if (run.won) for (const name of run.c.p.ends) endOutcome(w, run, name, t)
  // What a charter names for those who join, leave or stand under it works from whichever branch it came.
  if (w.options.spine) {
    if (run.effectFrom !== null) doubt(w, outcome, run.concerned, run.effectFrom, t)
    joinBy(w, outcome, run.concerned, t, run)
    for (const party of run.concerned) if (party < w.log.parties && begin(spansUnder(w.lists, outcome, party), t)) note(w.lists, t)
    if (run.won) {
      const edition = run.rows.map(r => w.log.rare.get(r)).find(r => r?.edition !== undefined)
      run.reason ??= wrongHash(w, edition)
      if (edition?.edition !== undefined) bringIn(w, edition.edition, edition.hash, t, run.matter)
    }
  }
  openByOutcome(w, run, outcome, t, outcomes)
  for (const r of w.active) r.dirty ||= r.state === 'open'
  for (const r of w.active) if (r.state === 'settled' && !r.entered && r !== run) r.dirty = false
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

/**
 * Ends an outcome for the parties concerned, or, where nobody is, for all. For each it ends what has effect already when the ending was
 * decided; what was brought about since, as a new accession during the notice, goes on. Where nothing has effect yet, what waits is ended.
 */
function endOutcome(w: Walking, by: Run, name: string, t: number): void {
  const at = by.effect as Point
  const came = (by.matter.byOutcome.get(name) ?? []).filter(r => r !== by && r.ended === null)
  const whole = came.filter(r => r.concerned.length === 0)
  for (const r of reached(w, by, whole, t)) r.ended = at
  const parties = by.concerned.length > 0 ? by.concerned : [...new Set(came.flatMap(r => r.concerned))]
  for (const party of parties) {
    const own = came.filter(r => r.concerned.includes(party) && r.endedFor?.has(party) !== true)
    for (const r of reached(w, by, own, t)) {
      ;(r.endedFor ??= new Map()).set(party, at)
      if (r.concerned.every(c => r.endedFor?.has(c) === true)) r.ended = at
    }
    if (!w.options.spine || own.some(r => goesOn(r, party, t))) continue
    const spans = w.lists.under.get(name)?.get(party)
    if (spans !== undefined && end(spans, t)) note(w.lists, t)
    if (w.lists.members !== null && party < w.log.parties && joins(w, name) && end(w.lists.members[party] as Spans, t)) note(w.lists, t)
  }
  by.matter.changes.push(t)
}

/** Which of a party's runs an ending reaches. */
function reached(w: Walking, by: Run, own: readonly Run[], t: number): readonly Run[] {
  // Whoever names the act by which one of them was opened means that one.
  const named = by.rows.flatMap(row => w.log.rare.get(row)?.answers ?? [])
  const meant = own.filter(r => r.rows.some(row => named.includes(row + 1)))
  if (meant.length > 0) return meant
  // What an outcome opened ends that outcome, and not its like of another time.
  for (let r = by.origin; r !== null; r = r.origin) if (own.includes(r)) return [r]
  const inEffect = own.filter(r => r.effect !== null && r.effect.ms <= t)
  const before = inEffect.filter(r => (r.effect as Point).ms < t && r.openedKey <= (by.settled as Point).ms)
  return before.length > 0 ? before : inEffect.length > 0 ? inEffect : own
}
const goesOn = (r: Run, party: number, t: number): boolean =>
  r.entered && r.effect !== null && r.effect.ms <= t && r.endedFor?.has(party) !== true

/** Between the bounds of a day that is not known, who joins or leaves by an outcome or an act may be a party, and may be under it. */
export function doubt(w: Walking, name: string, parties: readonly number[], from: number, until: number): void {
  const moves = w.charter.editions.some(e => e.joinWith.includes(name) || e.leaveWith.includes(name))
  for (const p of parties) {
    if (p >= w.log.parties) continue
    if (moves && w.lists.members !== null) leaveOpen(w.lists, w.lists.perhaps.members, p, from, until)
    if (isOutcome(w.charter, name)) leaveOpen(w.lists, openUnder(w.lists, name), p, from, until)
  }
}

const joins = (w: Walking, name: string): boolean => w.charter.editions.some(e => e.joinWith.includes(name))

export function joinBy(w: Walking, name: string, parties: readonly number[], t: number, run: Run | null = null): void {
  if (w.lists.members === null) return
  const comes = joins(w, name)
  if (!comes && !w.charter.editions.some(e => e.leaveWith.includes(name))) return
  for (const p of parties) {
    if (p >= w.log.parties) continue
    const spans = w.lists.members[p] as Spans
    if (comes ? begin(spans, t) : !staysBy(w, run, p, t) && end(spans, t)) note(w.lists, t)
  }
}

/** Whether a party that leaves by a run stays one by another: what the run ends lets a later accession stand. */
function staysBy(w: Walking, by: Run | null, party: number, t: number): boolean {
  const ends = by?.won === true ? by.c.p.ends.filter(name => joins(w, name)) : []
  return ends.some(name => by?.matter.byOutcome.get(name)?.some(r => r.concerned.includes(party) && goesOn(r, party, t)))
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
  // Asked of every act: its name is nearer at hand than its fields.
  if (w.log.acts[w.log.what[row] as number] !== 'brought in') return
  const rare = w.log.rare.get(row)
  if (rare?.edition === undefined) return
  // Only an officer or a party brings an edition in.
  if (actorsOf(w.log, row).some(a => a >= w.log.offices)) return
  const where = w.log.where[row] as number
  const came = bringIn(w, rare.edition, rare.hash, t, where < 0 ? null : matterAt(w, where), w.log.kind[row] === 1)
  const foreign = wrongHash(w, rare)
  if (where < 0 || (foreign === null && !came)) return
  sayLoose(matterAt(w, where), row, came ? 'counts' : 'void', foreign ?? why('step'))
}

export function bringIn(w: Walking, date: string, hash: string | undefined, t: number, matter: Matter | null, byDay = false): boolean {
  const index = w.charter.editions.findIndex(e => e.date === date)
  if (index < 0 || w.lists.editions.some(s => s.index === index)) return false
  const edition = w.charter.editions[index] as Edition
  if (hash !== undefined && hash !== edition.hash) return false
  const whom = edition.transition?.for ?? 'all'
  const span = { from: t, index, ...(byDay ? { byDay } : {}) }
  if (whom === 'all') w.lists.editions.push({ ...span, for: null })
  else if (whom === 'those who accepted') {
    const since = new Map<string, number>()
    w.lists.editions.push({ ...span, for: null, accepted: { matter: matter?.id ?? '', since } })
    for (const party of matter?.instruments.keys() ?? [])
      if (hasAccepted(w, matter as Matter, party)) since.set(w.log.actors[party] as string, t)
  } else if ('under' in whom) w.lists.editions.push({ ...span, for: null, under: whom.under })
  else w.lists.editions.push({ ...span, for: new Set(whom as readonly string[]) })
  note(w.lists, t)
  return true
}

/** Who accepts only after an edition came in comes under it then. */
export function accept(w: Walking, matter: Matter, parties: readonly number[], t: number): void {
  for (const { accepted } of w.lists.editions) {
    if (accepted === undefined || accepted.matter !== matter.id) continue
    for (const party of parties) {
      const id = w.log.actors[party] as string
      if (!accepted.since.has(id) && hasAccepted(w, matter, party)) {
        accepted.since.set(id, t)
        note(w.lists, t)
      }
    }
  }
}

/** Whether a party has an instrument in the matter that says it accepts: a signature alone does not. */
function hasAccepted(w: Walking, matter: Matter, party: number): boolean {
  if (party >= w.log.parties) return false
  const edition = editionAt(w.lists, w.charter, w.stepped, [])
  return (matter.instruments.get(party) ?? []).some(({ act }) => {
    const def = definition(edition, act)
    return act !== 'signed' && def !== undefined && def.undoes.length === 0
  })
}
