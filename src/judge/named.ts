/** Whom a charter names in `opened by`, `closed by` and `by`: whether an actor is one of them, and how a refusal names them. */
import type { Edition, Procedure } from '../charter/charter.ts'
import { plain } from '../charter/names.ts'
import { readyGroup } from '../rules/group.ts'
import { instantPoint } from './clocks.ts'
import { compile } from './compile.ts'
import { isMember } from './lists.ts'
import { idsOf } from './log.ts'
import { hearingsOf } from './meaning.ts'
import { mayAct, membersOf } from './members.ts'
import { chairOf } from './rotation.ts'
import { type Matter, newMatter, newRun, type Run } from './run.ts'
import type { Why } from './standing.ts'
import { isOfficer, type Walking } from './walking.ts'
import { why } from './why.ts'

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

/** That only those may do it whom the charter names, with whoever is in the chair. */
export function onlyBy(w: Walking, names: readonly string[], run: Run, t: number): Why {
  const { who, chair } = named(w, names, { body: run.body, edition: run.c.edition, authors: run.openers }, t)
  return chair === null ? why('not by', { by: who }) : why('not by, chair', { by: who, chair })
}

/** Names of the charter as a refusal gives them: authors by their own, the chair by its office, and by the party that holds it where it goes round. */
export function named(
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
