/** Faults between procedures: stages nobody can reach, rounds without end, two opened by one act. */
import { list } from '../basics/text.ts'
import type { Edition, Procedure } from './charter.ts'
import type { Context, Tell } from './context.ts'
import { didYouMean } from './names.ts'
import { reachOf, rounds } from './reach.ts'
import { outcomesOfProcedure, parts } from './walk.ts'

/** All of them. */
export function checkReach(context: Context, tell: Tell): void {
  const { edition, elsewhere } = context
  const reach = reachOf(edition, elsewhere)
  const given = new Set([...edition.procedures.flatMap(outcomesOfProcedure), ...elsewhere])
  for (const p of edition.procedures) {
    for (const name of p.opensWith) {
      if (/^(no|not) /.test(name) && !given.has(name))
        tell(
          p,
          'opens with',
          `no procedure has the outcome "${name}", so that this stage is never reached${didYouMean(name, [...given], 'name an outcome of this charter')}`,
        )
    }
    const known = p.opensWith.filter(n => given.has(n))
    if (p.opensWith.length === 0) continue
    checkHidden(p, known, context, tell)
    if (!reach.opened.has(p)) {
      const self = known.every(n => outcomesOfProcedure(p).includes(n))
      tell(
        p,
        'opens with',
        self
          ? `"${p.name}" opens only with its own outcome, so that it is never opened; name the act that opens it first`
          : `nobody can reach this stage: "${known.join('", "')}" comes only from procedures that are themselves never opened; name an act that opens one of them`,
      )
    } else if (!reach.decided.has(p)) {
      const waits = parts(p.when).flatMap(c =>
        c.rule === 'once' && c.by === null && !reach.outcomes.has(c.outcome) ? [`"${c.outcome}"`] : [],
      )
      tell(p, 'when', `"${p.then}" waits for ${list([...new Set(waits)])}, which can never come before it; let one of them rest on an act`)
    }
  }
  for (const round of rounds(edition.procedures)) {
    const [first] = round
    if (first)
      tell(
        first,
        'opens with',
        `${list(round.map(p => `"${p.name}"`))} ${round.length === 1 ? 'opens itself' : 'open one another'} at once, without end; write "when: …" or "closes: …" in one of them`,
      )
  }
  for (const [key, names] of [
    ['join with', edition.joinWith],
    ['leave with', edition.leaveWith],
  ] as const) {
    for (const name of names) {
      if (given.has(name) || edition.acts[name] !== undefined) continue
      const block = edition.blocks?.find(b => b.kind === 'parties')
      context.say(
        block?.line ?? 0,
        block?.article ?? '',
        `"${key}" names "${name}", which is no act and no outcome${didYouMean(name, [...given, ...Object.keys(edition.acts)], 'name an act or an outcome of this charter')}`,
      )
    }
  }
}

/** An outcome is the judge's to find: an act of the same name opens nothing, and nobody opens what an outcome opens. */
function checkHidden(p: Procedure, outcomes: readonly string[], { edition }: Context, tell: Tell): void {
  const own = new Set((edition.blocks ?? []).flatMap(b => (b.kind === 'acts' ? b.names : [])))
  const hidden = outcomes.find(name => own.has(name))
  const [first] = outcomes
  if (hidden !== undefined)
    tell(
      p,
      'opens with',
      `"${hidden}" is an act and an outcome of this charter too; the outcome opens "${p.name}" and the act opens nothing, so give one of them another name`,
      true,
    )
  else if (first !== undefined && outcomes.length === p.opensWith.length && p.openedBy.length > 0)
    tell(
      p,
      'opened by',
      `"${first}" is an outcome of this charter, which opens "${p.name}" by itself, and an act of that name opens nothing; if somebody's act is meant, give it another name, else remove "opened by"`,
      true,
    )
}

/** Two procedures that one act opens, with nothing to tell them apart. */
export function checkOverlap(edition: Edition, tell: Tell): void {
  const apart = (p: Procedure): string => JSON.stringify([p.for, p.in, p.openedBy, p.forEach && { ...p.forEach, line: 0 }])
  const given = new Set(edition.procedures.flatMap(outcomesOfProcedure))
  edition.procedures.forEach((p, i) => {
    for (const q of edition.procedures.slice(0, i)) {
      const both = p.opensWith.find(o => q.opensWith.includes(o) && !given.has(o))
      if (both !== undefined && p.name !== q.name && apart(p) === apart(q)) {
        tell(
          p,
          'opens with',
          `"${both}" opens both "${q.name}" and "${p.name}"; unless both are meant, write "for", "in" or "opened by" in one of them, or let the act name its procedure`,
          true,
        )
      }
    }
  })
}
