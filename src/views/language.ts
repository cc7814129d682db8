/** The language in which the rules speak, and how parties are called in it. */
import { besideOf } from '../charter/weave.ts'
import type { Charter } from '../charter/charter.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { About, Language } from '../rules/language.ts'
import { languages } from '../words/languages.ts'
import { editionOf, procedureOf } from './matters.ts'
import { nameOf, type Lang } from './say.ts'

export const languageOf = (lang: Lang): Language => languages[lang]

/** What the sentences of a run may know beside its conditions: the procedure's own group, and the parties' names. */
export function aboutOf(charter: Charter, run: MatterStanding): About {
  const procedure = procedureOf(run, charter)
  return procedure ? besideOf(charter, editionOf(charter, run.edition), procedure).about : { base: null, name: id => nameOf(charter, id) }
}
