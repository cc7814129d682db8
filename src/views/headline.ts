/** One true sentence for a run: where it stands. It never gives a date for what depends on people. */
import type { Charter, Procedure } from '../charter/charter.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { Finding } from '../rules/finding.ts'
import { sayAsk, sayMeasure } from '../rules/index.ts'
import type { About } from '../rules/language.ts'
import { type Lang, languageOf } from '../words/languages.ts'
import { aboutOf } from './about.ts'
import { sayOutcome } from './acts.ts'
import { procedureOf, type Matter } from './matters.ts'
import { capital, nameOf, sayList, sayNames, sayOn, sayWhen } from './say.ts'
import { clauseOf, sayReason } from './why.ts'
import { formsOf, wordsOf } from './words.ts'

/** So many awaited are named in a headline; of more, what is asked is said instead. */
const FEW = 5

/** Where a matter stands: its leading run, after the stage that opened it. `Invited since 29 June 2022; awaited: Hungary and Türkiye; 28 of 30 have done it.` */
export function standsAt({ lead, runs }: Matter, charter: Charter, lang: Lang, asOf?: string): string {
  const said = headline(lead, charter, lang, asOf)
  const procedure = procedureOf(lead, charter)
  if (lead.state !== 'open' || !procedure?.when) return said
  const before = runs.find(run => run.outcome !== null && procedure.opensWith.includes(run.outcome) && run.settledAt === lead.opened)
  if (!before) return said
  return `${formsOf(lang).unstopped(headline(before, charter, lang, asOf))}${formsOf(lang).semicolon}${said.charAt(0).toLowerCase()}${said.slice(1)}`
}

/** `In force since 4 November 2016.` · `Awaited: Hungary and Türkiye; 28 of 30.` `asOf` tells whether an effect is ahead. */
export function headline(run: MatterStanding, charter: Charter, lang: Lang, asOf?: string): string {
  const t = wordsOf(lang).headline
  const procedure = procedureOf(run, charter)
  if (run.procedure === null) return t.nothing
  if (run.outcome === 'not opened')
    return run.why ? `${t.notOpened}${colon(lang)}${stop(clauseOf(run.why, charter, lang))}` : `${t.notOpened}.`
  if (run.state === 'settled' && run.outcome !== null) return settled(run, procedure, lang, asOf)
  const finding = run.finding
  if (finding?.state === 'undetermined') return `${t.undetermined}${colon(lang)}${reason(run, finding, charter, lang)}`
  if (finding?.state === 'barred' && procedure) return t.barred(sayOutcome(procedure.then, lang))
  if (procedure?.when === null && procedure.unless !== null) return silent(run, procedure, charter, lang)
  return awaited(run, charter, lang)
}

/** What was counted, as a sentence each: `At least 55 of the States have deposited: 73 of 197; 55 needed.` Empty where nothing is. */
export function measureOf(run: MatterStanding, charter: Charter, lang: Lang): string {
  const about = aboutOf(charter, run, lang)
  const said = headline(run, charter, lang)
  return leaves(run.finding)
    .flatMap(f => {
      if (f.ask === null || f.facts.total === undefined) return []
      const measure = sayCount(f, about, lang)
      return measure === '' || said.includes(measure) ? [] : [`${capital(sayAsk(f.ask, languageOf(lang), about))}${colon(lang)}${measure}.`]
    })
    .slice(0, 2)
    .join(' ')
}

const colon = (lang: Lang): string => formsOf(lang).colon

/** What was counted, with days as a person reads them. */
export function sayCount(f: Finding, about: About, lang: Lang): string {
  const { since } = f.facts
  const said = sayMeasure(since === undefined ? f : { ...f, facts: { ...f.facts, since: sayWhen(since, lang) } }, languageOf(lang), about)
  // Who is awaited is named beside it, each a link.
  return f.ask?.rule === 'all have' || f.ask?.rule === 'all are' ? (said.split(/\s?; /)[0] ?? said) : said
}

/** The parts that have no parts; what must not hold is left out, for it is awaited by nobody. */
export const leaves = (f: Finding | null): readonly Finding[] =>
  f === null || f.rule === 'unless' ? [] : f.parts.length === 0 ? [f] : f.parts.flatMap(leaves)

/** The parts of what must not hold. */
export const against = (f: Finding | null): readonly Finding[] =>
  f === null ? [] : f.rule === 'unless' ? f.parts.flatMap(leaves) : f.parts.flatMap(against)

/** A condition that lasts takes *since*; what was done takes *on*. */
const lasts = /^(in|under|at|bound|free|open|suspended|closed) ?/

function settled(run: MatterStanding, procedure: Procedure | null, lang: Lang, asOf: string | undefined): string {
  const t = wordsOf(lang).headline
  const outcome = capital(sayOutcome(run.outcome as string, lang))
  const decided = run.settledAt
  const from = run.effectiveFrom
  if (from === null && run.effectiveBy !== null) return t.stoodBy(outcome, sayWhen(run.effectiveBy, lang), run.effectiveBy.includes('T'))
  if (decided === null && from === null)
    return run.settledBy === null ? `${outcome}.` : t.stoodBy(outcome, sayWhen(run.settledBy, lang), run.settledBy.includes('T'))
  if (from === null) {
    if (run.effectiveUntil !== null) return t.never(outcome, sayOn(decided as string, lang), sayOn(run.effectiveUntil, lang))
    const later = procedure !== null && run.outcome === procedure.then && procedure.from.some(c => c.clock !== 'at once')
    return later ? t.pending(outcome, sayOn(decided as string, lang)) : t.on(outcome, sayOn(decided as string, lang))
  }
  if (run.effectiveUntil !== null && (asOf === undefined || before(run.effectiveUntil, asOf)))
    return t.ended(outcome, sayWhen(from, lang), sayWhen(run.effectiveUntil, lang))
  if (asOf !== undefined && before(asOf, from))
    return t.ahead(outcome, decided === null ? sayWhen(run.settledBy ?? from, lang) : sayOn(decided, lang), sayWhen(from, lang))
  return lasts.test(run.outcome as string) ? t.since(outcome, sayWhen(from, lang)) : t.on(outcome, sayOn(from, lang))
}

/** Of a day and an instant, by their days. */
const before = (a: string, b: string): boolean => a.slice(0, 10) < b.slice(0, 10)

function reason(run: MatterStanding, finding: Finding, charter: Charter, lang: Lang): string {
  const leaf = [...leaves(finding), ...against(finding)].find(f => f.state === 'undetermined') ?? finding
  const about = aboutOf(charter, run, lang)
  const said = run.why && run.why.code !== 'undetermined' ? clauseOf(run.why, charter, lang) : sayReason(leaf, charter, lang)
  if (said) return stop(said)
  if (!leaf.ask) return run.why ? stop(clauseOf(run.why, charter, lang)) : stop(languageOf(lang).heading(leaf.rule))
  const count = sayCount(leaf, about, lang)
  return stop(`${sayAsk(leaf.ask, languageOf(lang), about)}${count && ` (${count})`}`)
}

/** What is taken by the absence of acts: until when it may be spoken against, and who has. */
function silent(run: MatterStanding, procedure: Procedure, charter: Charter, lang: Lang): string {
  const t = wordsOf(lang).headline
  const who = [...new Set(against(run.finding).flatMap(f => f.facts.who ?? []))]
  const said =
    who.length === 0
      ? t.nobody
      : who.length === 1
        ? t.against(nameOf(charter, who[0] as string, lang))
        : t.againstMany(sayNames(charter, who, lang, FEW))
  const words = [procedure.name, ...procedure.opensWith].join(' ')
  if (run.closes === null) return t.open(sayWhen(run.opened, lang), said)
  return (/silence/i.test(words) ? t.silence : t.openUntil)(sayWhen(run.closes, lang), said)
}

function awaited(run: MatterStanding, charter: Charter, lang: Lang): string {
  const t = wordsOf(lang).headline
  const about = aboutOf(charter, run, lang)
  const open = leaves(run.finding).filter(f => f.state === 'awaited' && f.ask !== null)
  const few = open.find(f => f.awaiting.length > 0 && f.awaiting.length <= FEW && f.facts.need === f.facts.total)
  if (few) {
    return t.awaited(sayNames(charter, few.awaiting, lang), few.facts.total === 1 ? '' : sayHave(few, lang))
  }
  const leaf = open[0]
  if (!leaf && run.finding?.state === 'met') return t.metSoFar(run.closes === null ? null : sayWhen(run.closes, lang))
  if (!leaf?.ask) return run.closes ? t.openUntil(sayWhen(run.closes, lang), '') : t.openBare(sayWhen(run.opened, lang))
  const onces = open.flatMap(f => (f.ask?.rule === 'once' ? [t.stage(f.ask.outcome, f.ask.by)] : []))
  if (onces.length > 0) return t.once(run.finding?.rule === 'any of' ? sayOr(onces, lang) : sayList(onces, lang))
  const which = leaf.ask.rule === 'none are' && (leaf.facts.who?.length ?? 0) > 0 ? leaf.ask.acts : []
  const measure =
    leaf.facts.total === undefined ? '' : leaf.facts.need === leaf.facts.total ? sayHave(leaf, lang) : sayCount(leaf, about, lang)
  return t.waits(
    sayAsk(leaf.ask, languageOf(lang), about),
    which.length === 0
      ? measure
      : `${sayList(
          which.map(o => sayOutcome(o, lang)),
          lang,
        )}${colon(lang)}${measure}`,
    run.closes ? sayWhen(run.closes, lang) : null,
  )
}

/** `28 of 30 have done it`; a range where the exact days of some are not known. */
export function sayHave(f: Finding, lang: Lang, bare = false): string {
  const { got = 0, total = 0, atMost = got } = f.facts
  const number = (n: number): string => languageOf(lang).number(n)
  return wordsOf(lang).headline.has(
    number(got),
    number(total),
    atMost > got ? number(atMost) : null,
    bare || (f.ask?.rule.endsWith(' are') ?? false),
  )
}

const sayOr = (words: readonly string[], lang: Lang): string => languageOf(lang).list(words, 'or')

const stop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)
