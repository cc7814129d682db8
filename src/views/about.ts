/** What the sentences of a run may know beside its conditions. */
import type { Charter } from '../charter/charter.ts'
import { besideOf } from '../charter/weave.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { About } from '../rules/language.ts'
import { editionOf, procedureOf } from './matters.ts'
import { nameOf } from './say.ts'

/** The procedure's own group, and the parties' names. */
export function aboutOf(charter: Charter, run: MatterStanding): About {
  const procedure = procedureOf(run, charter)
  return procedure ? besideOf(charter, editionOf(charter, run.edition), procedure).about : { base: null, name: id => nameOf(charter, id) }
}
