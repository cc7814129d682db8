import { type Change, timeline as turns } from '../judge/timeline.ts'
import { type Act, authorsOf } from '../record/act.ts'
import { sayMeasure } from '../rules/index.ts'
import type { Finding } from '../rules/finding.ts'
import { printJson } from '../views/json.ts'
import { aboutOf } from '../views/about.ts'
import { nameOf } from '../views/say.ts'
import { type Lang, languageOf, langs } from '../words/languages.ts'
import type { Command } from './command.ts'
import { type Loaded, load, questionFlags } from './question.ts'
import { heading, namesOf, type Page, stateOf, titleOf } from './print.ts'
import { terminalWordsOf } from '../views/words.ts'
import { sayOutcome } from '../views/acts.ts'

export const timeline: Command = {
  name: 'timeline',
  takes: `<folder> [--as-of DAY] [--known-at N] [--matter M] [--json] [--lang ${langs.join('|')}]`,
  summary: 'every day on which the standing changed, and why',
  help: `Every day up to today (or to the day asked about) on which the standing changed: what opened, was counted, was settled, took effect or
ended, and the acts of that day behind it; where no act is named, a clock had run out, or another matter did it.

  entente timeline charters/paris-agreement --matter paris-agreement`,
  words: ['folder'],
  flags: { ...questionFlags, 'as-of': { takes: 'DAY', says: 'the last day told; today without it' } },
  run(asked, terminal) {
    const loaded = load(asked, terminal)
    if (typeof loaded === 'number') return loaded
    const changes = turns(loaded.world, loaded.asOf, loaded.matter ?? undefined)
    terminal.out(asked.flags.json === undefined ? print(changes, loaded) : printJson(changes.map(brief)))
    return 0
  },
}

/** A change with what identifies its run; the run itself is what `standing` of that day tells. */
const brief = ({ run, ...change }: Change): object => ({
  ...change,
  article: run.article,
  effectiveFrom: run.effectiveFrom,
  effectiveBy: run.effectiveBy,
  state: run.state,
  finding: run.finding?.state ?? null,
})

function print(changes: readonly Change[], loaded: Loaded): string {
  if (changes.length === 0) return `${terminalWordsOf(loaded.lang).timeline.nothing}\n`
  const page: Page = { ...loaded, act: loaded.acts(new Set(changes.flatMap(c => c.acts))) }
  let day = ''
  const lines: string[] = []
  for (const change of changes) {
    if (change.at !== day) lines.push((day = change.at))
    lines.push(`  ${sayChange(change, page)}`)
  }
  return `${lines.join('\n')}\n`
}

function sayChange(change: Change, page: Page): string {
  const t = terminalWordsOf(page.lang).timeline
  const { run } = change
  const said =
    change.what === 'settled' || change.what === 'undetermined'
      ? stateOf(run, page)
      : change.what === 'counted'
        ? measures(run.finding, change, page)
        : `${t.what[change.what]}${outcome(change, page.lang)}${change.parties === undefined ? '' : ` (${namesOf(change.parties, page.charter, page.lang)})`}`
  return `${heading(titleOf(run.id, page), run, page, true)}: ${said}${because(change, page)}`
}

const outcome = ({ what, outcome: name }: Change, lang: Lang): string =>
  name !== null && (what === 'takes effect' || what === 'ends') ? `: ${sayOutcome(name, lang)}` : ''

/** What the leaves count now: `54 of 197; 55 needed · …`. */
function measures(finding: Finding | null, { run }: Change, page: Page): string {
  const leaves = (f: Finding): readonly Finding[] => (f.parts.length === 0 ? [f] : f.parts.flatMap(leaves))
  const about = aboutOf(page.charter, run, page.lang)
  const said =
    finding === null
      ? []
      : leaves(finding)
          .filter(f => f.facts.need !== undefined)
          .map(f => sayMeasure(f, languageOf(page.lang), about))
          .filter(s => s !== '')
  return said.length > 0 ? said.join(' · ') : terminalWordsOf(page.lang).timeline.what.counted
}

/** So many acts stand by name in a line. */
const FEW = 3

function because({ acts }: Change, { charter, act, lang }: Page): string {
  const t = terminalWordsOf(lang).timeline
  if (acts.length === 0) return ''
  const by = (a: Act): string =>
    authorsOf(a)
      .map(id => nameOf(charter, id, lang))
      .join(', ')
  const named = acts.slice(0, FEW).flatMap(no => {
    const a = act.get(no)
    return a ? [terminalWordsOf(lang).standing.did(by(a), languageOf(lang).act(a.act))] : []
  })
  const more = acts.length > FEW ? `; ${t.more(acts.length - FEW)}` : ''
  const numbers =
    acts.length === 1 ? `${t.line} ${acts[0]}` : `${t.lines} ${acts.length > FEW ? `${acts[0]} … ${acts.at(-1)}` : acts.join(', ')}`
  return `  [${numbers}: ${named.join('; ')}${more}]`
}
