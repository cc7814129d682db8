/** A standing as text: a heading for each run, and under it the finding with its working. This is the form of the golden files. */
import { parseWhen, unmarked } from '../basics/moment.ts'
import type { Charter, Procedure } from '../charter/charter.ts'
import type { ActWorth, MatterStanding, Standing } from '../judge/standing.ts'
import { type Act, authorsOf } from '../record/act.ts'
import type { Finding, State } from '../rules/finding.ts'
import { sayFound } from '../rules/index.ts'
import type { About } from '../rules/language.ts'
import { aboutOf } from '../views/about.ts'
import { asSettled, tellApart } from '../views/effects.ts'
import { type Matter, gather, procedureOf } from '../views/matters.ts'
import { nameOf } from '../views/say.ts'
import { clauseOf, sayReason, sayWhy, setsInstead } from '../views/why.ts'
import { terminalWordsOf, wordsOf } from '../views/words.ts'
import { type Lang, languageOf } from '../words/languages.ts'
import { sayOutcome, sayTerm } from '../views/acts.ts'

const marks: Readonly<Record<State, string>> = { met: '✓', awaited: '·', barred: '✗', undetermined: '?' }

/** Runs of one procedure in one matter, when there are more than these, are counted and not told one by one. */
const MANY = 6
/** So many names stand in a line. */
export const FEW = 12

/** How a standing is printed: for one matter all is told, for a whole organisation what is alike is counted. */
interface Manner {
  readonly charter: Charter
  /** Every matter by its id, with its title. */
  readonly titles: ReadonlyMap<string, string>
  /** The acts of some numbers. */
  readonly acts: (numbers: ReadonlySet<number>) => ReadonlyMap<number, Act>
  readonly lang: Lang
  readonly asOf: string
  readonly matter: string | null
}

/** A manner with the acts that are told by themselves. */
export interface Page extends Omit<Manner, 'acts'> {
  readonly act: ReadonlyMap<number, Act>
}

/** The whole text; of an organisation in which nothing was opened, one sentence. */
export function printStanding(standing: Standing, manner: Manner): string {
  const matters = gather(standing, manner.charter, manner.titles)
  if (matters.length === 0) return `${terminalWordsOf(manner.lang).standing.nothing(manner.charter.name, standing.asOf)}\n`
  const page: Page = { ...manner, act: manner.acts(amissIn(standing)) }
  const below = unopenedBelow(matters)
  const blocks = matters.flatMap(matter => {
    const n = below.get(matter.id)
    if (n === null) return []
    const title = titleOf(matter.id, manner)
    const told = new Set(matter.runs.flatMap(run => run.acts.filter(isPlain).map(a => a.no)))
    const said = byProcedure(matter.runs, matter.lead).flatMap(runs => sayRuns(title, runs, page, told))
    return n === undefined
      ? said
      : said.map((line, i) => (i === 0 ? `${line}; ${terminalWordsOf(manner.lang).standing.unopenedBelow(n)}` : line))
  })
  return `${blocks.join('\n')}\n`
}

/**
 * Matters in which nothing was opened, below another such one: null for each, and for the one above so many. The figures of a claim and the parts of a
 * programme would otherwise hide what is decided.
 */
function unopenedBelow(matters: readonly Matter[]): ReadonlyMap<string, number | null> {
  const bare = new Set(matters.filter(m => m.runs.every(r => r.procedure === null && r.acts.every(isPlain))).map(m => m.id))
  const below = new Map<string, number | null>()
  for (const id of bare) {
    let head: string | null = null
    for (let at = id.lastIndexOf('/'); at > 0; at = id.lastIndexOf('/', at - 1)) if (bare.has(id.slice(0, at))) head = id.slice(0, at)
    if (head === null) continue
    below.set(id, null)
    below.set(head, (below.get(head) ?? 0) + 1)
  }
  return below
}

/** The numbers of the acts that do not plainly count. */
function amissIn(standing: Standing): ReadonlySet<number> {
  const numbers = new Set<number>()
  for (const run of standing.matters) for (const a of run.acts) if (!isPlain(a)) numbers.add(a.no)
  for (const run of standing.matters) for (const a of run.acts) if (isPlain(a)) numbers.delete(a.no)
  for (const run of standing.matters) for (const a of run.acts) if (setsInstead(a.why)) numbers.add(a.no)
  return numbers
}

/** The leading run's procedure first, the others as they were opened. */
function byProcedure(runs: readonly MatterStanding[], lead: MatterStanding): readonly (readonly MatterStanding[])[] {
  const groups = new Map<string | null, MatterStanding[]>([[lead.procedure, []]])
  for (const run of runs) {
    const group = groups.get(run.procedure)
    if (group) group.push(run)
    else groups.set(run.procedure, [run])
  }
  return [...groups.values()]
}

/** `told`: the acts that need no line of their own, because they count in one run of the matter or stand in a line already. */
function sayRuns(title: string, runs: readonly MatterStanding[], manner: Page, told: Set<number>): readonly string[] {
  if (runs.length <= MANY || manner.matter !== null) return runs.flatMap(run => sayRun(title, run, manner, told))
  const t = terminalWordsOf(manner.lang).standing
  const counted = tellApart(runs, manner.charter, manner.asOf).flatMap(({ outcome, inEffect, waiting, ended }) => [
    ...(inEffect > 0 || waiting + ended > 0 ? [`${inEffect} ${outcome === null ? t.open : sayOutcome(outcome, manner.lang)}`] : []),
    ...(waiting > 0 ? [t.waiting(waiting, inEffect > 0)] : []),
    ...(ended > 0 ? [t.over(ended)] : []),
  ])
  const [first] = runs as [MatterStanding]
  return [`${heading(title, first, manner, false)}: ${counted.join(', ')}`]
}

function sayRun(title: string, run: MatterStanding, manner: Page, told: Set<number>): readonly string[] {
  const state = stateOf(run, manner)
  const amiss = run.acts.filter(a => !isPlain(a) && (a.parties !== undefined || setsInstead(a.why) || !told.has(a.no)))
  for (const a of amiss) told.add(a.no)
  return [
    `${heading(title, run, manner, true)}: ${state}`,
    ...(run.why === null || (run.procedure === null && manner.matter === null)
      ? []
      : [`  ${sayWhy(run.why, manner.charter, manner.lang)}`]),
    ...(run.finding === null || isBare(run.finding)
      ? []
      : sayFinding(asSettled(run), aboutOf(manner.charter, run, manner.lang), manner, 1)),
    ...amiss.map(a => sayAct(a, manner)),
  ]
}

/** The title of a matter; one that bears the charter's id bears its name. */
export const titleOf = (id: string, { charter, titles }: Pick<Page, 'charter' | 'titles'>): string =>
  id === charter.id ? charter.name : (titles.get(id) ?? id)

/** `Paris Agreement · entry into force (Article 21)`, and whom it concerns where the title does not say so. */
export function heading(title: string, run: MatterStanding, { charter, lang }: Page, single: boolean): string {
  if (run.procedure === null) return title
  const article = (run.article.split(' — ')[0] ?? '').trim()
  const concerned = single && ownRuns(run) ? ` · ${concernedBy(run, charter, lang)}` : ''
  return `${title} · ${sayTerm(run.procedure, lang)}${article === '' ? '' : ` (${article})`}${concerned}`
}

/** The run is about parties other than its matter, so that two such runs differ by them. */
const ownRuns = (run: MatterStanding): boolean => run.concerning.length > 0 && !run.concerning.includes(run.id.split('/')[0] as string)

const concernedBy = ({ concerning }: MatterStanding, charter: Charter, lang: Lang): string =>
  concerning.length <= 3
    ? concerning.map(id => nameOf(charter, id, lang)).join(', ')
    : terminalWordsOf(lang).standing.parties(concerning.length)

/** `in force from 2016-11-04`, `open since 2008-04-03`, `not adopted on 2025-03-10`. */
export function stateOf(run: MatterStanding, { charter, lang, asOf }: Page): string {
  const t = terminalWordsOf(lang).standing
  if (run.procedure === null) return run.why?.code === 'may be open' ? t.mayBeOpen : t.unopened
  if (run.state === 'open' || run.outcome === null) {
    const states =
      run.finding === null || run.finding.state === 'awaited' || run.finding.state === 'met'
        ? ''
        : `; ${languageOf(lang).states[run.finding.state]}`
    return `${t.openSince(unmarked(run.opened))}${states}${run.closes === null ? '' : `; ${isPast(run.closes, asOf, charter) ? t.closed(run.closes) : t.closes(run.closes)}`}`
  }
  const ended = endedOf(run, charter, lang)
    .map(said => `; ${said}`)
    .join('')
  const final = run.final ? '' : `; ${t.notFinal}`
  return `${outcomeOf(run, procedureOf(run, charter), lang)}${ended}${final}`
}

/** When its effect ended: once for all, or for whom on which day. */
function endedOf(run: MatterStanding, charter: Charter, lang: Lang): readonly string[] {
  const t = terminalWordsOf(lang).standing
  const days = [...new Set(run.effects.map(e => e.until))]
  if (days.length < 2) {
    const day = days[0] ?? run.effectiveUntil
    return day === null ? [] : [t.ended(day)]
  }
  return days
    .filter(day => day !== null)
    .sort()
    .map(day => t.endedFor(namesOf(idsEnded(run, day), charter, lang), day))
}
const idsEnded = (run: MatterStanding, day: string): readonly string[] => run.effects.filter(e => e.until === day).map(e => e.party)
/** Names in a line; of many, how many they are. */
export const namesOf = (ids: readonly string[], charter: Charter, lang: Lang): string =>
  ids.length > FEW ? terminalWordsOf(lang).standing.parties(ids.length) : ids.map(id => nameOf(charter, id, lang)).join(', ')

/** A day closes with its end: what stands by it stands from the next. */
function isPast(moment: string, asOf: string, { seat }: Charter): boolean {
  const [then, now] = [parseWhen(moment, seat.zone), parseWhen(asOf, seat.zone)]
  return typeof then !== 'string' && typeof now !== 'string' && (then.kind === 'day' ? then.until < now.until : then.until <= now.until)
}

function outcomeOf(run: MatterStanding, procedure: Procedure | null, lang: Lang): string {
  const t = terminalWordsOf(lang).standing
  const outcome = sayOutcome(run.outcome as string, lang)
  if (run.effectiveFrom !== null && run.effectiveFrom !== (run.settledAt ?? run.settledBy)) return t.from(outcome, run.effectiveFrom)
  // Where only the day is known by which it stood, its effect has no better day.
  if (run.effectiveBy !== null && run.effectiveBy !== run.settledBy) return t.fromBy(outcome, run.effectiveBy)
  const pending =
    run.effectiveFrom === null &&
    run.effectiveBy === null &&
    run.effectiveUntil === null &&
    run.outcome === procedure?.then &&
    procedure.from.some(c => c.clock !== 'at once')
  const on = run.settledAt !== null ? t.on(outcome, run.settledAt) : run.settledBy !== null ? t.by(outcome, run.settledBy) : outcome
  return pending ? `${on}; ${t.pending}` : on
}

/** Nothing was asked beyond the opening, and the heading names the article. */
const isBare = (finding: Finding): boolean => finding.rule === 'opened' && finding.state === 'met' && finding.parts.length === 0

/** A finding and its parts, each a line. A join of one part is that part; what must not hold stands in one line where it is one question. */
export function sayFinding(finding: Finding, about: About, manner: Page, depth: number): readonly string[] {
  const [only, ...more] = finding.parts
  if (only !== undefined && more.length === 0 && finding.ask === null) {
    if (finding.rule !== 'unless' && finding.rule !== 'lapses') return sayFinding(only, about, manner, depth)
    const before = `${terminalWordsOf(manner.lang).standing[finding.rule]} `
    if (only.parts.length === 0) return sayLeaf(only, finding.state, before, about, manner, depth)
    return sayJoin(only, finding.state, before, about, manner, depth)
  }
  if (finding.parts.length === 0) return sayLeaf(finding, finding.state, '', about, manner, depth)
  return sayJoin(finding, finding.state, '', about, manner, depth)
}

function sayJoin(finding: Finding, state: State, before: string, about: About, manner: Page, depth: number): readonly string[] {
  const said = sayFound(finding, languageOf(manner.lang), about)
  return [
    `${'  '.repeat(depth)}${marks[state]} ${before}${said}`,
    ...finding.parts.flatMap(part => sayFinding(part, about, manner, depth + 1)),
  ]
}

/** A question without parts as a line, and where one matter is told a second with who is awaited; `before` stands ahead of the sentence. */
export function sayLeaf(finding: Finding, state: State, before: string, about: About, manner: Page, depth: number): readonly string[] {
  const t = terminalWordsOf(manner.lang).standing
  const said = sayFound(finding, languageOf(manner.lang), about)
  const reason = sayReason(finding, manner.charter, manner.lang)
  const until = finding.until !== null && finding.state === 'awaited' ? `; ${t.until(finding.until)}` : ''
  const line = finding.line === 0 ? '' : `  [${t.line} ${finding.line}]`
  const awaited = manner.matter !== null && finding.state === 'awaited' && before === '' ? named(finding, said, manner) : ''
  return [
    `${'  '.repeat(depth)}${marks[state]} ${before}${said}${reason === '' ? '' : `: ${reason}`}${until}${line}`,
    ...(awaited === '' ? [] : [`${'  '.repeat(depth + 1)}${t.awaited}: ${awaited}`]),
  ]
}

/** The parties awaited, unless the sentence names them already. */
function named(finding: Finding, said: string, { charter, lang }: Page): string {
  const names = finding.awaiting.map(id => nameOf(charter, id, lang))
  // The sentence may name them itself, all or the first of many.
  if (names.length === 0 || names.slice(0, 2).every(name => said.includes(name))) return ''
  return names.length <= FEW
    ? names.join(', ')
    : `${names.slice(0, FEW - 1).join(', ')} ${terminalWordsOf(lang).standing.more(names.length - FEW + 1)}`
}

const plain: ReadonlySet<string> = new Set(['counts', 'opens', 'noted'])

/** `  line 14: Albania objected (2003-02-18): late`. */
/** An act of which there is nothing to say: it counts, for each of its authors. */
const isPlain = (a: ActWorth): boolean => plain.has(a.worth) && a.parties === undefined && !setsInstead(a.why)

function sayAct({ no, worth, why, parties }: ActWorth, page: Page): string {
  const { charter, act: acts, lang } = page
  const act = acts.get(no)
  if (act && parties) {
    // Authors of one worth are told together.
    const alike = [...new Set(parties.map(p => JSON.stringify([p.worth, p.why.code])))]
    const said = alike.map(key => {
      const own = parties.filter(p => JSON.stringify([p.worth, p.why.code]) === key)
      const first = own[0] as (typeof own)[number]
      const reason = plain.has(first.worth) ? '' : ` (${clauseOf(first.why, charter, lang)})`
      return `${own.map(p => nameOf(charter, p.party, lang)).join(', ')}: ${wordsOf(lang).worths[first.worth]}${reason}`
    })
    const by = parties.map(p => nameOf(charter, p.party, lang)).join(', ')
    return `  ${terminalWordsOf(lang).standing.line} ${no}: ${terminalWordsOf(lang).standing.did(by, languageOf(lang).act(act.act))} (${act.at}): ${said.join('; ')}`
  }
  const said = sayWhy(why, charter, lang)
  const reason = said === '' || said === worth || said === why.code ? '' : `. ${said}`
  if (!act) return `  ${terminalWordsOf(lang).standing.line} ${no}: ${wordsOf(lang).worths[worth]}${reason}`
  const by = authorsOf(act)
    .map(id => nameOf(charter, id, lang))
    .join(', ')
  return `  ${terminalWordsOf(lang).standing.line} ${no}: ${terminalWordsOf(lang).standing.did(by, languageOf(lang).act(act.act))} (${act.at}): ${wordsOf(lang).worths[worth]}${reason}`
}
