/** How a matter has gone: the days on which something changed, each with what changed, in sentences. */
import type { Charter } from '../charter/charter.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { Change } from '../judge/timeline.ts'
import { type Act, authorsOf } from '../record/act.ts'
import type { Lang } from '../words/languages.ts'
import { sayAct, sayTerm } from './acts.ts'
import { headline, leaves, sayHave } from './headline.ts'
import { capital, sayNames } from './say.ts'
import { wordsOf } from './words.ts'

export interface DayOf {
  readonly at: string
  readonly says: readonly string[]
}

/** So many names are said of one day. */
const FEW = 6

/** The days of one matter, oldest first. `lead` is the run that needs no name of its own. */
export function daysOf(
  changes: readonly Change[],
  lead: MatterStanding | null,
  charter: Charter,
  acts: readonly Act[],
  lang: Lang,
): readonly DayOf[] {
  const days = new Map<string, Set<string>>()
  const said = (day: string): Set<string> => {
    const known = days.get(day)
    if (known) return known
    const made = new Set<string>()
    days.set(day, made)
    return made
  }
  const told = new Set<string>()
  const settled = new Set(changes.filter(c => c.what === 'settled').map(keyOf))
  for (const change of changes) {
    const says = said(change.at)
    for (const sentence of sentencesOf(change, settled, lead, charter, acts, lang, told)) says.add(sentence)
  }
  return [...days].filter(([, says]) => says.size > 0).map(([at, says]) => ({ at, says: [...says] }))
}

/** The run of a change, and the moment. */
const keyOf = ({ at, procedure, opened }: Change): string => `${at}\n${procedure}\n${opened}`

/** `settled`: the runs that were settled, each at its moment. */
function sentencesOf(
  change: Change,
  settled: ReadonlySet<string>,
  lead: MatterStanding | null,
  charter: Charter,
  acts: readonly Act[],
  lang: Lang,
  told: Set<string>,
): readonly string[] {
  const { run, what, at } = change
  const t = wordsOf(lang).days
  const name =
    run.procedure === null || run.procedure === lead?.procedure
      ? ''
      : `${capital(sayTerm(run.procedure, lang))}${whose(run, lead, charter, lang)}`
  const titled = (sentence: string): string => (name === '' ? sentence : t.of(name, sentence))
  const done = whatWasDone(change, charter, acts, lang).filter(sentence => !told.has(`${at} ${sentence}`))
  for (const sentence of done) told.add(`${at} ${sentence}`)
  if (what === 'counted') {
    const leaf = leaves(run.finding).find(f => f.facts.total !== undefined && f.facts.weight === undefined)
    return [...done, ...(leaf ? [titled(`${capital(sayHave(leaf, lang, true))}.`)] : [])]
  }
  if (what === 'opened') {
    return settled.has(keyOf(change)) || run.procedure === null
      ? done
      : [...done, t.opened(capital(sayTerm(run.procedure, lang)), whose(run, lead, charter, lang))]
  }
  return [...done, titled(headline(run, charter, lang, at))]
}

/** ` (Fiji and Finland)`, where a run concerns others than the matter does. */
const whose = (run: MatterStanding, lead: MatterStanding | null, charter: Charter, lang: Lang): string =>
  run.concerning.length > 0 && run.concerning.join() !== lead?.concerning.join() ? ` (${sayNames(charter, run.concerning, lang, FEW)})` : ''

/** The acts of the day, those of one name together: `Austria, Bolivia and 9 more: deposited.` */
function whatWasDone(change: Change, charter: Charter, acts: readonly Act[], lang: Lang): readonly string[] {
  const byName = new Map<string, string[]>()
  for (const no of change.acts) {
    const act = acts[no - 1]
    if (!act) continue
    const key = sayAct(act, lang).replace(/ \(.*\)$/, '')
    byName.set(key, [...(byName.get(key) ?? []), ...authorsOf(act)])
  }
  return [...byName].map(([name, who]) => wordsOf(lang).days.did(sayNames(charter, [...new Set(who)], lang, FEW), name))
}
