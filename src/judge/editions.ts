/** A new edition and the matters open on its day: kept, moved, started anew, ended (Art. 41 VCLT and transitional clauses). */
import type { Edition } from '../charter/charter.ts'
import { procedureNamed } from './compile.ts'
import { editionAt, gains } from './lists.ts'
import { open } from './opening.ts'
import { type Run, say } from './run.ts'
import { settleRun } from './settling.ts'
import { namesOf, type Opening, type Walking } from './walking.ts'
import { why } from './why.ts'
import { isVeiled } from './withheld.ts'

/** Moves what is open where an edition came in at this moment; whether one did. */
export function transition(w: Walking, t: number): boolean {
  let any = false
  for (const span of w.lists.editions) {
    if (w.moved.get(span.index) === t || (span.from !== t && !gains(span, w.lists, t))) continue
    any = true
    w.moved.set(span.index, t)
    apply1(w, span.index, t)
  }
  return any
}

function apply1(w: Walking, index: number, t: number): void {
  const edition = w.charter.editions[index] as Edition
  const tr = edition.transition
  if (tr === null) return
  const outcomes: Opening[] = []
  const carried = new Set<Opening>()
  for (const run of [...w.active]) {
    if (run.state !== 'open' || run.c.edition === edition || isVeiled(run.matter, t)) continue
    const names = namesOf(w, run.matter.id, run.concerned)
    if (editionAt(w.lists, w.charter, t, names) !== edition) continue
    const entry = tr.openMatters.find(
      m => m.procedure === run.c.p.name && (m.for.length === 0 || m.for.some(f => names.includes(f) || run.matter.id === f)),
    )
    const what = entry?.what ?? tr.others
    if (what === 'keep') continue
    const to = what === 'move' ? (entry?.moveTo ?? run.c.p.name) : run.c.p.name
    settleRun(w, run, what === 'end' ? 'lapsed' : 'moved', false, t, null)
    run.entered = true
    run.reason =
      what === 'end'
        ? why('ended', { edition: edition.date })
        : what === 'move'
          ? why('moved', { edition: edition.date, to })
          : what === 'new rule'
            ? why((entry?.positionsKept ?? true) ? 'new rule' : 'new rule, bare', { edition: edition.date })
            : why('anew', { edition: edition.date })
    if (what === 'end') continue
    const p = procedureNamed(edition, to)
    if (p === undefined) continue
    const kept = what !== 'start anew' && (entry?.positionsKept ?? true)
    const opening: Opening = {
      p,
      edition,
      matter: run.matter,
      rows: [...run.rows],
      openers: [...run.openers],
      concerned: [...run.concerned],
      origin: run,
      fault: null,
      apart: run.c.p.forEach !== null,
    }
    outcomes.push(opening)
    if (kept) carried.add(opening)
  }
  for (const [o, run] of open(w, outcomes, t)) if (carried.has(o)) carryPositions(o.origin as Run, run)
}

function carryPositions(from: Run, to: Run): void {
  for (const [act, bit] of from.c.bits) {
    const into = to.c.bits.get(act)
    if (into === undefined) continue
    for (const [p, yes] of from.yes.entries()) {
      if ((yes & bit) === 0) continue
      to.yes[p] = (to.yes[p] as number) | into
      if ((into & to.c.stances) === 0) continue
      const row = from.stanceRow[p] as number
      to.stanceRow[p] = row
      if (row >= 0) say(to, row, 'counts', why('counts'))
    }
  }
}
