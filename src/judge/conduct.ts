/**
 * The conduct of a meeting: sessions, agenda, floor, presence. Who conducts it does the one, who sits in it or was asked to take part the other;
 * an invitee sits without a vote. None of it decides anything.
 */
import { definition } from './compile.ts'
import { idsOf, actorsOf } from './log.ts'
import { mayAct, membersOf } from './members.ts'
import { isNamed, onlyBy } from './named.ts'
import { faultOfCall } from './opening-fault.ts'
import { isInBody, type Matter, type Run, say, sayOf } from './run.ts'
import { reclock } from './running.ts'
import type { Procedure } from '../charter/charter.ts'
import type { Why, Worth } from './standing.ts'
import { lateFor, pointOfText, type Walking } from './walking.ts'
import { printPoint } from './clocks.ts'
import { why } from './why.ts'

type Said = { readonly worth: Worth; readonly why: Why }

/** What an act is worth as a part of a meeting's conduct; null where it is none, or this is no meeting. */
export function conductIn(w: Walking, r: Run, row: number, act: string, actors: readonly number[], t: number): Said | null {
  const by = r.c.p.conductedBy ?? []
  const whose = by.length === 0 || r.state !== 'open' ? undefined : definition(r.c.edition, act)?.conduct
  if (whose === undefined) return null
  if (r.close !== null && lateFor(w, r, row)) return { worth: 'late', why: why('late', { closed: printPoint(r.close, w.seat) }) }
  const counts: Said = { worth: 'counts', why: why('conduct') }
  if (whose === 'chair') {
    if (!actors.some(a => by.some(name => isNamed(w, name, a, r, t)))) return { worth: 'without standing', why: onlyBy(w, by, r, t) }
    if (act === CLOSES_LIST) r.speakers = row
    else if (opensList.has(act)) r.speakers = -1
    return counts
  }
  const strange = actors.filter(a => !takesPart(w, r, a, t))
  const noSeat = (a: number): Said => ({
    worth: 'without standing',
    why: why('no seat there', { party: idsOf(w.log, [a]).join(), body: r.body ?? r.c.p.name }),
  })
  if (strange.length === 0) return act === ASKS ? askedIn(w, r, row, counts) : counts
  if (strange.length === actors.length) return noSeat(strange[0] as number)
  say(r, row, counts.worth, counts.why)
  const all = actorsOf(w.log, row)
  for (const a of strange) sayOf(r, row, a, all, noSeat(a).worth, noSeat(a).why)
  return counts
}

/** The list of speakers is closed by one act, and open again with the next item; only what certainly came after the one is late. */
const [ASKS, CLOSES_LIST] = ['asked for the floor', 'closed the list of speakers']
const opensList: ReadonlySet<string> = new Set(['took up', 'finished the item'])
function askedIn(w: Walking, { speakers }: Run, row: number, counts: Said): Said {
  const late = speakers >= 0 && (w.log.from[row] as number) > (w.log.until[speakers] as number)
  return late ? { worth: 'late', why: why('list closed', { no: String(speakers + 1) }) } : counts
}

/** Whether an act is a part of a meeting's conduct by somebody who takes part in it without counting there. */
export const guestIn = (w: Walking, r: Run, act: string, a: number, t: number): boolean =>
  (r.c.p.conductedBy ?? []).length > 0 && definition(r.c.edition, act)?.conduct === 'seat' && takesPart(w, r, a, t)

/** Whether an actor sits in the meeting, was asked to take part when it was convened, or holds an office. */
function takesPart(w: Walking, r: Run, a: number, t: number): boolean {
  if (a >= w.log.parties) return a < w.log.offices
  if (mayAct(r, w.papers, a, t) || r.participants?.includes(a) === true) return true
  const invitees = r.body === null ? undefined : r.c.edition.bodies[r.body]?.invitees
  return invitees !== undefined && membersOf(invitees, w.papers, r.c.edition, r, t, 'seats').list.includes(a)
}

/** The meeting of a procedure that is open in a matter when an act of it is done; undefined where none is. */
export const meetingOpenIn = (w: Walking, { runs }: Matter, p: Procedure, row: number): Run | undefined =>
  (p.conductedBy ?? []).length === 0 ? undefined : runs.find(r => r.state === 'open' && r.c.p.name === p.name && !lateFor(w, r, row))

/**
 * Says of an act that would convene a meeting which is open already: it opens nothing. By who convened it, or who conducts it, it changes when and where it is
 * held; what was put on its agenda, and who was asked to it, stay.
 */
export function callAnew(w: Walking, r: Run, row: number, actors: readonly number[], t: number): void {
  const rare = w.log.rare.get(row)
  const names = ['its author', ...(r.c.p.conductedBy ?? [])]
  const may = actors.some(a => names.some(name => isNamed(w, name, a, r, t)))
  if (!may || !isInBody(r, rare)) {
    const { facts } = onlyBy(w, names, r, t)
    const said = { ...facts, no: String((r.rows[0] ?? r.origin?.rows[0] ?? 0) + 1) }
    say(r, row, may ? 'void' : 'without standing', facts['chair'] === undefined ? why('called', said) : why('called, chair', said))
    return
  }
  const fault = w.log.kind[row] === 2 ? null : faultOfCall(w, r.c.p, row, rare)
  if (w.log.kind[row] === 2) say(r, row, 'ambiguous', why('dating'))
  else if (fault !== null) say(r, row, 'void', fault)
  else {
    say(r, row, 'counts', why('called anew'))
    if (rare?.until === undefined || !r.c.p.closes.some(c => c.clock === 'as named')) return
    r.named = pointOfText(w, rare.until)
    reclock(w, r)
    r.dirty = true
  }
}
