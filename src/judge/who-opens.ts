/** Who may open a procedure, or close and move what runs; and what is wrong with an act that would open one. */
import { dayOf, parseWhen } from '../basics/moment.ts'
import type { Edition, Procedure } from '../charter/charter.ts'
import { plain } from '../charter/names.ts'
import { readyGroup } from '../rules/group.ts'
import { effectAt, instantPoint, printPoint } from './clocks.ts'
import { compile } from './compile.ts'
import { isMember } from './lists.ts'
import { actorsOf, idsOf, type Rare } from './log.ts'
import { hearingsOf, meaningOf } from './meaning.ts'
import { mayAct, membersOf } from './members.ts'
import { chairOf, holdsChair } from './rotation.ts'
import { type Matter, newMatter, newRun, type Run } from './run.ts'
import { earliestNamed } from './running.ts'
import type { Why } from './standing.ts'
import { bodiesOf, isOfficer, pointOf, pointOfText, type Walking } from './walking.ts'
import { why } from './why.ts'

/** An act that would open a procedure: by whom, whom it concerns, what it names. */
export interface Asked {
  readonly p: Procedure
  readonly edition: Edition
  readonly matter: Matter
  readonly row: number
  readonly rare: Rare | undefined
  readonly openers: readonly number[]
  readonly concerned: readonly number[]
  readonly t: number
}

/** Why an act opens nothing, and how far it is from opening it: it lacks something; it is of somebody else; it is for another body. */
export interface Unfit {
  readonly why: Why
  readonly far: 0 | 1 | 2
}

/** What is wrong with an act that would open a procedure; null where nothing is. */
export function faultOfOpening(w: Walking, asked: Asked): Unfit | null {
  const { p, edition, row, rare, openers, t } = asked
  const lacking = (said: Why | null): Unfit | null => (said === null ? null : { why: said, far: 0 })
  if (p.in.length > 1 || (p.in.length === 1 && rare?.body !== undefined)) {
    const body = rare?.body
    const facts = { procedure: p.name, bodies: p.in.join(', ') }
    if (body === undefined) return lacking(why('not opened: body', { ...facts, body: 'none' }))
    if (!p.in.some(b => plain(b) === plain(body))) return { why: why('not opened: body', { ...facts, body }), far: 2 }
  }
  const body = bodyOf(p, edition, rare)
  const day = dayOf(t, w.seat.zone)
  const seated = body === null ? undefined : edition.bodies[body]
  if (seated !== undefined && ((seated.from ?? '') > day || (seated.until !== null && seated.until < day)))
    return lacking(why('not opened: no such body', { body: body as string }))
  const dated = p.closes.map(c => (c.clock === 'date' ? c.day : ''))
  if (p.closes.length > 0 && dated.every(d => d !== '' && d < day))
    return lacking(why('not opened: past', { closed: dated.sort().at(-1) as string }))
  const others = openers.filter(a => !mayOpen(w, asked, body, a))
  if (others.length > 0) return { why: othersOpen(w, asked, body, others), far: 1 }
  return lacking(faultOfCall(w, p, row, rare))
}

/** What is wrong with the moments that an opening act names: with its notice, or with the close; null where nothing is. */
export const faultOfCall = (w: Walking, p: Procedure, row: number, rare: Rare | undefined): Why | null =>
  shortNotice(w, p, row, rare) ?? badMoment(w, p, row, rare)

/** The body in which a procedure would run: the one the act names, or its own. */
const bodyOf = (p: Procedure, edition: Edition, rare: Rare | undefined): string | null =>
  rare?.body === undefined
    ? p.in.length === 1
      ? (p.in[0] as string)
      : null
    : (Object.keys(edition.bodies).find(b => plain(b) === plain(rare.body as string)) ?? null)

/** What is wrong with the moment that an opening act names, or leaves out; null where nothing is. */
function badMoment(w: Walking, p: Procedure, row: number, rare: Rare | undefined): Why | null {
  const named = p.closes.find(c => c.clock === 'as named')
  if (named?.clock !== 'as named') return null
  const at = rare?.until === undefined ? null : pointOfText(w, rare.until)
  // Beside another clock, or where somebody else names it, a moment may be named and need not be.
  if (at === null && (p.closes.length > 1 || named.atMost !== undefined || p.clock.namedBy.length > 0)) return null
  if (at === null) return why('not opened: no moment', { procedure: p.name })
  if (p.closes.length === 1 && at.ms <= (w.log.from[row] as number)) return why('not opened: past', { closed: printPoint(at, w.seat) })
  const earliest = earliestNamed(w, p, pointOf(w, row))
  return earliest !== null && at.ms < earliest.ms
    ? why('not opened: too short', { procedure: p.name, earliest: printPoint(earliest, w.seat) })
    : null
}

/** That others open this: a party of that day, who sits in the body, or those whom the charter names, with whoever is in the chair. */
function othersOpen(w: Walking, asked: Asked, body: string | null, openers: readonly number[]): Why {
  const { p, edition, t } = asked
  const facts = { procedure: p.name, by: idsOf(w.log, openers).join(', ') }
  if (p.openedBy.every(name => name === 'any party')) return why('not opened: no party', facts)
  if (body !== null && p.openedBy.every(name => name === 'any seat')) return why('not opened: no seat', { ...facts, body })
  const { who, chair } = named(w, p.openedBy, { body, edition, authors: authorsOf(w, asked) }, t)
  return chair === null ? why('not opened: by', { ...facts, who }) : why('not opened: by, chair', { ...facts, who, chair })
}

/** That only those may do it whom the charter names, with whoever is in the chair. */
export function onlyBy(w: Walking, names: readonly string[], run: Run, t: number): Why {
  const { who, chair } = named(w, names, { body: run.body, edition: run.c.edition, authors: run.openers }, t)
  return chair === null ? why('not by', { by: who }) : why('not by, chair', { by: who, chair })
}

/** Names of the charter as a refusal gives them: authors by their own, the chair by its office, and by the party that holds it where it goes round. */
function named(
  w: Walking,
  names: readonly string[],
  { body, edition, authors }: { readonly body: string | null; readonly edition: Edition; readonly authors: readonly number[] },
  t: number,
): { readonly who: string; readonly chair: string | null } {
  const of = body === null ? undefined : edition.bodies[body]
  const holder = of?.rotation === undefined ? -1 : chairOf(of, of.rotation, edition, w.papers, t)
  const asked = names.some(name => plain(name) === 'chair')
  const said = (name: string): readonly string[] => {
    if (name === 'its author' && authors.length > 0) return idsOf(w.log, authors)
    return [plain(name) === 'chair' ? (of?.chair ?? name) : name]
  }
  const who = [...new Set(names.flatMap(said))].join(', ')
  return { who, chair: asked && holder >= 0 ? (w.log.actors[holder] as string) : null }
}

/** What is wrong with the notice of a meeting; null where nothing is, or none is asked for. */
function shortNotice(w: Walking, p: Procedure, row: number, rare: Rare | undefined): Why | null {
  if (p.notice === undefined) return null
  const begins = rare?.from === undefined ? null : parseWhen(rare.from, w.seat.zone)
  if (begins === null || typeof begins === 'string') return why('not opened: no beginning', { procedure: p.name })
  const earliest = effectAt(p.notice, pointOf(w, row), w.seat)
  if (begins.from >= earliest.ms) return null
  return why('not opened: short notice', { procedure: p.name, earliest: printPoint(earliest, w.seat) })
}

function mayOpen(w: Walking, asked: Asked, body: string | null, a: number): boolean {
  const { p, edition, matter, openers, concerned, t } = asked
  const allowed = p.openedBy
  if (allowed.length === 0) return a >= w.log.parties ? a < w.log.offices : isMember(w.lists, a, t) || concerned.includes(a)
  if (allowed.includes('its author') && authorsOf(w, asked).includes(a)) return true
  const run = emptyRun(w, edition, p, matter, openers, concerned, body, t)
  return allowed.some(name => name !== 'its author' && isNamed(w, name, a, run, t)) || mayBeInChair(w, asked, body, a)
}

/** Whether it hangs on the chair alone that a party may open this, and its dating, or that of who sits, leaves open whether it held it. */
function mayBeInChair(w: Walking, { p, edition, matter, openers, concerned, row, t }: Asked, body: string | null, a: number): boolean {
  if (a >= w.log.parties || !p.openedBy.some(name => plain(name) === 'chair')) return false
  const span = w.log.kind[row] === 2 ? { from: w.log.from[row] as number, until: t } : { from: t, until: t }
  if (!bodiesOf(body, edition).some(b => holdsChair(a, b, edition, w.papers, span) === 'perhaps')) return false
  const run = emptyRun(w, edition, p, matter, openers, concerned, body, t)
  return !p.openedBy.some(name => plain(name) !== 'chair' && name !== 'its author' && isNamed(w, name, a, run, t))
}

/** Why it is open whether an act that lacks nothing opens a procedure; null where it surely does. */
export function doubtOf(w: Walking, asked: Asked): Why | null {
  const body = bodyOf(asked.p, asked.edition, asked.rare)
  const [party] = asked.openers.filter(a => mayBeInChair(w, asked, body, a))
  return party === undefined ? null : why('perhaps in the chair', { party: w.log.actors[party] as string })
}

/**
 * Whose what an opening act goes on with is: of the act that it answers, its authors; else those who opened the matter first, also at this very moment, by
 * a procedure that is not itself the author's. Nobody's, where nothing was opened.
 */
function authorsOf(w: Walking, { matter, row, rare, t }: Asked): readonly number[] {
  if (rare?.answers !== undefined) return w.log.where[rare.answers - 1] === matter.index ? actorsOf(w.log, rare.answers - 1) : []
  const first = matter.runs.find(r => r.outcome !== 'not opened')
  if (first !== undefined) return first.openers
  const rows = w.log.matters[matter.index]?.rows ?? []
  const own = (p: Procedure): boolean => p.openedBy.includes('its author')
  return rows.flatMap(r => {
    if (r === row || r >= w.options.known || w.log.until[r] !== t || !meaningOf(w, r).opens) return []
    const act = w.log.acts[w.log.what[r] as number] as string
    const opens = w.charter.editions.some(e => e.procedures.some(p => !own(p) && p.opensWith.includes(act)))
    return opens ? [...actorsOf(w.log, r)] : []
  })
}

/** Whether an actor is whom a charter names in `opened by`, `closed by` or a clock's `by`. */
export function isNamed(w: Walking, name: string, a: number, run: Run, t: number): boolean {
  const { edition } = run.c
  // Whoever opened it, an officer too.
  if (name === 'its author' || plain(name) === 'openers') return run.openers.includes(a)
  if (name === 'any party') return a < w.log.parties && isMember(w.lists, a, t)
  if (isOfficer(w, name, a, run.body, edition)) return true
  if (name === 'any seat') return a < w.log.parties && mayAct(run, w.papers, a, t)
  if (w.partyIndex.get(name) === a && a < w.log.parties) return true
  const g = edition.groups[name] ?? edition.bodies[name]?.seats ?? readyGroup(name)
  return g !== undefined && g !== null && a < w.log.parties && membersOf(g, w.papers, edition, run, t, 'seats').list.includes(a)
}

/** A run of a procedure in which nothing has happened, of which only who counts is asked. */
export function emptyRun(
  w: Walking,
  edition: Edition,
  p: Procedure,
  matter: Matter = nowhere,
  openers: readonly number[] = [],
  concerned: readonly number[] = [],
  body: string | null = null,
  t = w.stepped,
): Run {
  const c = compile(p, edition)
  const said = {
    c,
    matter,
    opened: instantPoint(t),
    start: instantPoint(t),
    openedFrom: t,
    startFrom: t,
    openedKey: t,
    rows: [],
    origin: null,
    openers: [...openers],
    concerned: [...concerned],
    participants: null,
    body,
    named: null,
  }
  return newRun(said, 0, hearingsOf(w.log, c))
}
const nowhere: Matter = newMatter('')
