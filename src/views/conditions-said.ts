/** What is said of conditions in every language, on pages and in the terminal; and what changed between two days. */
import type { Charter } from '../charter/charter.ts'
import type { Lang } from '../words/languages.ts'
import { sayOutcome } from './acts.ts'
import type { Conclusion } from './condition-conclusions.ts'
import type { AssessorFinding } from './condition-findings.ts'
import type { ConditionStanding } from './condition.ts'
import type { CaseConditions } from './conditions.ts'
import { capital, nameOf, sayNumber, sayWhen } from './say.ts'
import { conditionsWordsOf } from './words.ts'

/** What was found, without whose: `met, good, 8 landings`. */
export function sayFound(f: Pick<AssessorFinding, 'verdict' | 'grade' | 'value' | 'unit'>, lang: Lang): string {
  const figure = f.value === null ? [] : [f.unit === null ? sayNumber(f.value, lang) : `${sayNumber(f.value, lang)} ${f.unit}`]
  const parts = [
    ...(f.verdict === null ? [] : [conditionsWordsOf(lang).verdict[f.verdict]]),
    ...(f.grade === null ? [] : [f.grade]),
    ...figure,
  ]
  return parts.join(', ') || '–'
}

/** A finding with since when, and whether it is stale: `met, good, since 5 March 2021; stale since 1 July 2021`. */
export function sayFinding(f: AssessorFinding, lang: Lang): string {
  const t = conditionsWordsOf(lang)
  const stale = f.stale === null ? [] : [t.stale(sayWhen(f.stale.since, lang))]
  return [`${sayFound(f, lang)}, ${t.since(sayWhen(f.since, lang))}`, ...stale].join('; ')
}

export function sayConclusion(c: Conclusion, lang: Lang): string {
  const t = conditionsWordsOf(lang)
  const outcome = sayOutcome(c.outcome, lang)
  if (c.until !== null) return t.ended(outcome, sayWhen(c.until, lang))
  if (c.from === null) return outcome
  return (c.exact ? t.conclusions : t.conclusionBy)(outcome, sayWhen(c.from, lang))
}

/** Where a condition stands by the charter's rules, in a few words. */
export function sayStands(c: ConditionStanding, lang: Lang): string {
  const t = conditionsWordsOf(lang)
  const own = c.conclusions.find(x => x.counted) ?? c.conclusions[0]
  if (own !== undefined) return sayConclusion(own, lang)
  const last = c.ended.find(x => x.counted) ?? c.ended[0]
  return last === undefined ? t.noConclusion : sayConclusion(last, lang)
}

/** The answer and the measure of a case. */
export function leadOf(of: CaseConditions, lang: Lang): { readonly answer: string; readonly measure: string } {
  const t = conditionsWordsOf(lang)
  const counted = of.conditions.filter(c => c.counted)
  const met = counted.filter(c => c.met === true)
  const n = (count: number): string => sayNumber(count, lang)
  const answer = counted.length === 0 ? t.uncounted : t.counted(met.length, n(met.length), n(counted.length))
  const { pin } = of
  const held =
    pin === null
      ? t.unpinned
      : pin.edition === null
        ? t.noFile(pin.path)
        : `${t.pinned(pin.edition.title, sayWhen(pin.since ?? pin.act.at, lang))}${pin.agrees ? '' : ` ${t.otherFile(`${pin.path}.csv`)}`}`
  const all = counted.length > 0 && met.length === counted.length ? ` ${t.allMet}` : ''
  return { answer: `${answer}${all}`, measure: held }
}

/** What changed in one condition between two days. */
export interface Changed {
  readonly id: string
  readonly name: string
  readonly says: readonly string[]
}

/** What changed in the conditions that both days have, in the later day's order. */
export function changedBetween(before: CaseConditions, after: CaseConditions, charter: Charter, lang: Lang): readonly Changed[] {
  const t = conditionsWordsOf(lang)
  const all = (of: CaseConditions): ReadonlyMap<string, ConditionStanding> =>
    new Map([...of.conditions, ...of.beside].map(c => [c.asked.id, c] as const))
  const was = all(before)
  return [...all(after)].flatMap(([id, now]) => {
    const old = was.get(id)
    // What stood under no name on the earlier day is compared with nothing, unless somebody has found something since.
    if (old === undefined && before.edition !== null && before.edition.path !== after.edition?.path) return []
    const said: string[] = []
    if (old?.met === false && now.met === true) said.push(t.becameMet)
    if (old?.met === true && now.met === false) said.push(t.becameUnmet)
    const outcomes = new Set((old?.conclusions ?? []).map(c => `${c.outcome} ${c.from}`))
    for (const c of now.conclusions) if (!outcomes.has(`${c.outcome} ${c.from}`)) said.push(sayConclusion(c, lang))
    for (const f of now.findings) {
      const earlier = old?.findings.find(x => x.assessor === f.assessor)
      const who = nameOf(charter, f.assessor, lang)
      if (earlier === undefined) said.push(t.newFinding(who, sayFound(f, lang)))
      else if (sayFound(earlier, lang) !== sayFound(f, lang)) said.push(t.otherFinding(who, sayFound(earlier, lang), sayFound(f, lang)))
      if (f.stale !== null && earlier !== undefined && earlier.stale === null) said.push(t.becameStale(who))
    }
    return said.length === 0 ? [] : [{ id, name: now.asked.name, says: said.map(capital) }]
  })
}
