/** Who may open a procedure; and whose what an opening act goes on with is. */
import type { Edition, Procedure } from '../charter/charter.ts'
import { plain } from '../charter/names.ts'
import { isMember } from './lists.ts'
import { actorsOf, idsOf, type Rare } from './log.ts'
import { meaningOf } from './meaning.ts'
import { emptyRun, isNamed, named } from './named.ts'
import { holdsChair } from './rotation.ts'
import type { Matter } from './run.ts'
import type { Why } from './standing.ts'
import { bodiesOf, type Walking } from './walking.ts'
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

/** The body in which a procedure would run: the one the act names, or its own. */
export const bodyOf = (p: Procedure, edition: Edition, rare: Rare | undefined): string | null =>
  rare?.body === undefined
    ? p.in.length === 1
      ? (p.in[0] as string)
      : null
    : (Object.keys(edition.bodies).find(b => plain(b) === plain(rare.body as string)) ?? null)

/** Whether an actor may open it, in a body or in none. */
export function mayOpen(w: Walking, asked: Asked, body: string | null, a: number): boolean {
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

/** That others open this: a party of that day, who sits in the body, or those whom the charter names, with whoever is in the chair. */
export function othersOpen(w: Walking, asked: Asked, body: string | null, openers: readonly number[]): Why {
  const { p, edition, t } = asked
  const facts = { procedure: p.name, by: idsOf(w.log, openers).join(', ') }
  if (p.openedBy.every(name => name === 'any party')) return why('not opened: no party', facts)
  if (body !== null && p.openedBy.every(name => name === 'any seat')) return why('not opened: no seat', { ...facts, body })
  const { who, chair } = named(w, p.openedBy, { body, edition, authors: authorsOf(w, asked) }, t)
  return chair === null ? why('not opened: by', { ...facts, who }) : why('not opened: by, chair', { ...facts, who, chair })
}
