/** A new edition and the matters open on its day: kept, moved, started anew, ended (Art. 41 VCLT and transitional clauses). */
import type { Edition } from '../charter/charter.ts'
import { procedureNamed } from './compile.ts'
import { editionAt } from './lists.ts'
import { open } from './opening.ts'
import { type Run, say } from './run.ts'
import { settleRun } from './settling.ts'
import { namesOf, type Opening, type Walking } from './walking.ts'
import { why } from './why.ts'
import { isVeiled } from './withheld.ts'

export function transition(w: Walking, t: number, since: number): void {
  for (const span of w.lists.editions.slice(since)) apply1(w, span.index, t)
}

export function transitionNow(w: Walking, t: number): void {
  for (const span of w.lists.editions)
    if (span.from === t && !w.moved.has(span.index)) {
      w.moved.add(span.index)
      apply1(w, span.index, t)
    }
}

function apply1(w: Walking, index: number, t: number): void {
  const edition = w.charter.editions[index] as Edition
  const tr = edition.transition
  if (tr === null) return
  const outcomes: Opening[] = []
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
    outcomes.push({
      p,
      edition,
      matter: run.matter,
      rows: [...run.rows],
      openers: [...run.openers],
      concerned: [...run.concerned],
      origin: run,
      fault: null,
    })
    if (kept) w.carry.add(run)
  }
  for (const [o, run] of open(w, outcomes, t)) if (o.origin !== null && w.carry.has(o.origin)) carryPositions(o.origin, run)
}

function carryPositions(from: Run, to: Run): void {
  for (const [act, bit] of from.c.bits) {
    const into = to.c.bits.get(act)
    if (into === undefined) continue
    for (let p = 0; p < from.yes.length && p < to.yes.length; p++)
      if (((from.yes[p] as number) & bit) !== 0) {
        to.yes[p] = (to.yes[p] as number) | into
        if ((into & to.c.stances) !== 0) {
          to.stanceRow[p] = from.stanceRow[p] as number
          if ((from.stanceRow[p] as number) >= 0) say(to, from.stanceRow[p] as number, 'counts', why('counts'))
        }
      }
  }
}
