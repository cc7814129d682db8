/** What the sentences of a run may know beside its conditions. */
import type { Charter } from '../charter/charter.ts'
import { besideOf } from '../charter/weave.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { About } from '../rules/language.ts'
import { charterLanguages, type Lang } from '../words/languages.ts'
import { editionOf, procedureOf } from './matters.ts'
import { nameOf } from './say.ts'

/** The group that is counted where none is named, the procedure's own or the seats of the body in which it runs, and the parties' names. */
export function aboutOf(charter: Charter, run: MatterStanding, lang: Lang): About {
  const procedure = procedureOf(run, charter)
  if (!procedure) return { base: null, name: id => nameOf(charter, id, lang) }
  const edition = editionOf(charter, run.edition)
  const { about } = besideOf(charter, edition, procedure, charterLanguages[lang])
  const [only, ...more] = procedure.in
  const body = procedure.among !== null ? null : (run.body ?? (more.length === 0 ? only : null))
  const seats = body ? edition.bodies[body]?.seats : undefined
  if (seats) return { ...about, base: seats, body }
  return procedure.among !== null && run.body !== null ? { ...about, seats: run.body } : about
}
