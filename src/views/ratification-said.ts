/** What pages and the terminal say alike of a ratification that is settled. */
import type { Lang } from '../words/languages.ts'
import { languageOf } from '../words/languages.ts'
import { sayTerm } from './acts.ts'
import { countOf, type Ratification } from './ratification.ts'
import { sayList, sayNumber, sayOn } from './say.ts'
import { candidacyWordsOf } from './words.ts'

/** `protocol in force on 4 April 2023`. */
export function saySettled({ run }: Ratification, lang: Lang): string {
  const bound = run.effectiveBy ?? run.settledBy
  const day = run.effectiveFrom ?? run.settledAt ?? (bound === null ? null : `../${bound}`)
  return `${sayTerm(run.outcome ?? '', lang)}${day === null ? '' : ` ${sayOn(day, lang)}`}`
}

/** `notified acceptance: 30 of 30`. */
export function sayCount(of: Ratification, lang: Lang): string {
  const { done, all } = countOf(of)
  const acts = sayList(
    of.counts.map(act => languageOf(lang).act(act)),
    lang,
  )
  return candidacyWordsOf(lang).ratified(acts, sayNumber(done, lang), sayNumber(all, lang))
}
