/** How long it took, made ready to be read: names of stages and cases, days, and what the figures do not say. */
import type { Charter } from '../charter/charter.ts'
import { type Lang, languageOf } from '../words/languages.ts'
import { sayTitle } from './matters.ts'
import { nameOf, sayNumber } from './say.ts'
import type { Days, Pair, Way } from './took.ts'
import { candidacyWordsOf } from './words.ts'

/** A stage: an outcome by its name, else the act. */
export function sayStage(name: string, lang: Lang): string {
  const outcome = languageOf(lang).outcome(name)
  if (outcome !== name) return outcome
  return languageOf(lang).act(name)
}

/** `279 days`, `171 to 179 days`. */
export function sayDays({ least, most }: Days, lang: Lang): string {
  const t = candidacyWordsOf(lang)
  const n = (days: number): string => sayNumber(days, lang)
  return least === most ? t.days(least, n(least)) : t.daysBetween(n(least), n(most))
}

/** `279`, `171–179`: for a column of days. */
export const printDays = ({ least, most }: Days, lang: Lang): string =>
  least === most ? sayNumber(least, lang) : `${sayNumber(least, lang)}–${sayNumber(most, lang)}`

/** The name of a case: its matter, or the party in it. */
export function sayCase(
  { matter, party }: { readonly matter: string; readonly party: string | null },
  charter: Charter,
  titles: ReadonlyMap<string, string>,
  lang: Lang,
): string {
  const title = sayTitle(matter, titles.get(matter) ?? matter, charter, lang)
  return party === null ? title : `${nameOf(charter, party, lang)} (${title})`
}

/** Fewer cases than this are said to be too few. */
const FEW = 5

/** What the figures of a pair do not say, a sentence each. */
export function limitsOf({ took, running, without }: Pair, lang: Lang): readonly string[] {
  const t = candidacyWordsOf(lang)
  const n = (count: number): string => sayNumber(count, lang)
  const groups = new Set(took.map(x => `${x.from.from} ${x.from.until} ${x.to.from} ${x.to.until}`)).size
  const ranges = took.filter(x => x.least !== x.most).length
  return [
    ...(took.length < FEW ? [t.limitFew(n(took.length))] : []),
    ...(groups < took.length ? [t.limitTogether(n(groups))] : []),
    ...(ranges > 0 ? [t.limitRange(n(ranges))] : []),
    ...(running.length > 0 ? [t.limitRunning(n(running.length))] : []),
    ...(without.length > 0 ? [t.limitWithout(n(without.length))] : []),
  ]
}

/** The ways as they are told to programs; the cases of one pair where it is asked for. */
export const waysJson = (ways: readonly Way[], asked: Pair | null): object => ({
  forecast: false,
  unit: 'days',
  ways: ways.map(({ kind, stages, ends, cases, pairs }) => ({
    kind,
    stages,
    ends,
    cases,
    pairs: pairs.map(({ from, to, took, running, without, shortest, middle, longest }) => ({
      ...{ from, to, cases: took.length, running: running.length, without: without.length, shortest, middle, longest },
    })),
  })),
  ...(asked === null ? {} : { pair: { ...asked, limits: limitsOf(asked, 'en') } }),
})
