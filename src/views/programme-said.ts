/** What a programme's page, its JSON and the terminal say of it alike: reasons, figures and flaws as sentences. */
import type { Fault } from '../basics/fault.ts'
import { list } from '../basics/text.ts'
import type { Contribution, Sum } from './contributions.ts'
import type { Measured } from './indicator.ts'
import type { Item, Reason } from './programme-item.ts'
import type { Programme } from './programme.ts'
import { type Flaw, reckonings } from './reckoning.ts'
import { capital, sayNumber, sayOn, sayWhen } from './say.ts'
import { programmeWordsOf } from './words.ts'
import type { Lang } from '../words/languages.ts'

/** A title by its matter. */
type Called = (matter: string) => string

/** Why a thing stands as it does: `it was due on 1 March 2026`. */
export function sayReason(reason: Reason, item: Item, called: Called, lang: Lang): string {
  const t = programmeWordsOf(lang).reason
  const what = reason.matter === null ? '' : called(reason.matter)
  const day = reason.day === null ? '' : sayWhen(reason.day, lang)
  if (reason.code === 'due' || reason.code === 'dating') return t[reason.code](day)
  if (reason.code === 'after') return t.after(what, day)
  if (reason.code === 'risk') return t.risk(item.risks.find(r => r.no === reason.no)?.title ?? '')
  return t[reason.code](what)
}

/** `reached on 3 May 2025, after the day it was due`, or `reached by 3 May 2025` where only that bound is known; the state alone where it is not reached. */
export function sayState(item: Item, lang: Lang): string {
  const t = programmeWordsOf(lang)
  if (!item.reached) return t.state[item.state]
  return [t.reachedOn(sayOn(item.reached.at, lang)), ...(item.afterDue ? [t.afterDue] : [])].join(', ')
}

/** Whose a thing or a risk is that does not count in a programme; empty where it counts. */
export const sayAside = (
  of: { readonly aside: boolean; readonly by: readonly string[] },
  name: (id: string) => string,
  lang: Lang,
): string => (of.aside ? programmeWordsOf(lang).aside(of.by.map(name).join(', ')) : '')

/** What a thing depends on, by title: `depends on Piles driven; Stone on the bank`; empty where it depends on nothing. */
export const sayDepends = ({ depends }: Item, called: Called, lang: Lang): string =>
  depends.length === 0 ? '' : programmeWordsOf(lang).dependsOn(depends.map(called).join('; '))

/** The period of a budget, of which one end or both may be open. */
export const sayPeriod = ({ from, until }: { readonly from: string | null; readonly until: string | null }, lang: Lang): string =>
  [from, until].map(day => (day === null ? '' : sayWhen(day, lang))).join(' – ')

/** The last word of how far a thing is: `35 percent on 10 August 2026, as Birch says`; empty where there is none. */
export function sayProgress({ progress }: Item, name: (id: string) => string, lang: Lang): string {
  const t = programmeWordsOf(lang)
  const last = progress.at(-1)
  if (last === undefined) return ''
  const figure = last.value === null ? '' : sayFigure(last.value, last.unit, null, lang)
  return t.saidBy(t.progress(figure, sayWhen(last.at, lang)), last.by.map(name).join(', '))
}

/** A figure with its unit, its noughts parted, and the word that bounds it. */
export function sayFigure(value: string, unit: string | null, qualifier: string | null, lang: Lang): string {
  const t = programmeWordsOf(lang)
  const figure = t.figure(sayNumber(value, lang), unit ?? '')
  return qualifier === null ? figure : t.bounded(qualifier, figure)
}
export const sayMeasured = (m: Measured, lang: Lang): string => sayFigure(m.value, m.unit, m.qualifier, lang)
export const sayGiven = (c: Contribution, lang: Lang): string => (c.figure === null ? '' : sayFigure(c.figure, c.unit, c.qualifier, lang))
export const sayStage = (stage: string, lang: Lang): string => programmeWordsOf(lang).stage[stage] ?? stage
export const saySum = (sum: Sum, lang: Lang): string => sayFigure(sum.sum, sum.unit, null, lang)

/** What is amiss with figures, as a clause without its matter. */
export function sayFlaw({ kind, facts }: Flaw, lang: Lang): string {
  const t = programmeWordsOf(lang).flaw
  const n = (name: string): string => sayNumber(facts[name] ?? '', lang)
  const day = (name: string): string => sayWhen(facts[name] ?? '', lang)
  switch (kind) {
    case 'parts':
      return t.parts(n('total'), facts['parts'] ?? '', n('sum'))
    case 'beyond':
      return t.beyond(n('total'), n('sum'))
    case 'share':
      return t.share(n('share'), n('part'), n('whole'), n('is'))
    case 'falls':
    case 'base':
      return t[kind](n('now'), n('before'), day('then'))
    case 'plan':
      return t.plan(n('now'), n('before'), day('then'), day('due'))
    case 'increase':
      return t.increase(n('increase'), n('low'), day('then'), n('high'), day('at'), n('most'))
    case 'class':
      return t.class(facts['class'] ?? '', reckonings.join(', '))
    case 'overspent':
      return t.overspent(n('disbursed'), n('committed'), facts['currency'] ?? '')
  }
}

/** The first sentence and the second about a programme: how many milestones are reached, and which are not as they should be. */
export function leadOf({ items, counts }: Programme, lang: Lang): { readonly answer: string; readonly measure: string } {
  const t = programmeWordsOf(lang)
  const n = (count: number): string => sayNumber(count, lang)
  const { all, reached } = items[0]?.milestones ?? { all: 0, reached: 0 }
  if (all === 0) return { answer: t.leadNone, measure: '' }
  const amiss = (['late', 'blocked', 'at risk'] as const).filter(state => counts[state] > 0)
  const told = amiss.map(state => {
    const named = items.filter(i => i.kind === 'milestone' && i.state === state && !i.aside)
    const few = named.slice(0, FEW).map(i => i.title)
    return `${capital(t.counted[state])}: ${n(named.length)} (${few.join('; ')}${named.length > FEW ? ' …' : ''})`
  })
  return {
    answer: t.lead(n(reached), n(all)),
    measure: told.length === 0 ? t.measureFine : `${told.join('. ')}.`,
  }
}
const FEW = 3

/** A programme as JSON: what was set and found, each reason also as an English sentence. */
export function programmeJson(programme: Programme, called: Called): object {
  return {
    id: programme.id,
    title: programme.title,
    counts: programme.counts,
    milestones: programme.items[0]?.milestones ?? { all: 0, reached: 0 },
    items: programme.items.map(item => ({ ...item, reasons: item.reasons.map(r => ({ ...r, says: sayReason(r, item, called, 'en') })) })),
    burn: programme.burn,
  }
}

/** What is amiss with figures as faults of a record's file, each at its line, in English; warnings, for both figures may stand. */
export const flawFaults = (flaws: readonly Flaw[], file: string): readonly Fault[] =>
  flaws.map(flaw => ({
    file,
    line: flaw.no,
    says: `"${flaw.matter}": ${sayFlaw(flaw, 'en')}${flaw.with.length > 0 ? ` (see line ${list(flaw.with.map(String))})` : ''}; correct the figure, or leave both and say in a note why`,
    warning: true,
  }))

/** A flaw as JSON, with its sentence in English. */
export const flawJson = (flaw: Flaw): object => ({ ...flaw, says: sayFlaw(flaw, 'en') })
