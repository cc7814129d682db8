import type { MatterStanding, Standing } from '../judge/standing.ts'
import { standing as stand } from '../judge/judge.ts'
import { type Remaining, remaining as left } from '../judge/remaining.ts'
import { printJson } from '../views/json.ts'
import { aboutOf } from '../views/about.ts'
import { nameOf } from '../views/say.ts'
import { type Lang, langs } from '../words/languages.ts'
import type { Command } from './command.ts'
import { type Loaded, load, questionFlags } from './question.ts'
import { sayTerm } from '../views/acts.ts'
import type { Finding } from '../rules/finding.ts'
import { FEW, heading, type Page, sayFinding, sayLeaf, stateOf, titleOf } from './print.ts'
import { terminalWordsOf } from '../views/words.ts'

export const remaining: Command = {
  name: 'remaining',
  takes: `<folder> [--as-of DAY] [--known-at N] [--matter M] [--json] [--lang ${langs.join('|')}]`,
  summary: 'what is left, and on whom it hangs',
  help: `For each open matter: the conditions not yet met, who is awaited, the smallest sets of parties whose acts would settle it, who can bar it
alone, and the next clock. It gives no date for what depends on people.

  entente remaining charters/north-atlantic --matter UKR`,
  words: ['folder'],
  flags: questionFlags,
  run(asked, terminal) {
    const loaded = load(asked, terminal)
    if (typeof loaded === 'number') return loaded
    const matter = loaded.matter ?? undefined
    const found = left(loaded.world, loaded.asOf, matter)
    terminal.out(asked.flags.json === undefined ? print(found, stand(loaded.world, loaded.asOf, matter), loaded) : printJson(found))
    return 0
  },
}

function print(found: readonly Remaining[], { matters: runs, next }: Standing, loaded: Loaded): string {
  const t = terminalWordsOf(loaded.lang).remaining
  // Nobody has anything to do, and yet an effect may be to come.
  if (found.length === 0) return next === null ? `${t.nothing}\n` : `${t.nothing}\n  ${t.next}: ${next.at}\n`
  const page: Page = { ...loaded, act: new Map() }
  return found
    .flatMap(entry =>
      sayEntry(
        entry,
        runs.find(run => isOf(run, entry)),
        page,
      ),
    )
    .join('\n')
    .concat('\n')
}

const isOf = (run: MatterStanding, entry: Remaining): boolean =>
  run.id === entry.id && run.procedure === entry.procedure && run.opened === entry.opened

function sayEntry(entry: Remaining, run: MatterStanding | undefined, page: Page): readonly string[] {
  if (!run) return []
  const t = terminalWordsOf(page.lang).remaining
  const names = (ids: readonly string[]): string => {
    const all = ids.map(id => nameOf(page.charter, id, page.lang))
    return all.length <= FEW ? all.join(', ') : `${all.slice(0, FEW - 1).join(', ')} ${t.more(all.length - FEW + 1)}`
  }
  const acts = entry.closing.map(act => sayTerm(act, page.lang)).join(` ${t.or} `)
  const awaited = [...(entry.awaiting.length > 0 ? [names(entry.awaiting)] : []), ...(acts === '' ? [] : [t.closing(acts)])]
  return [
    `${heading(titleOf(entry.id, page), run, page, true)}: ${stateOf(run, page)}`,
    ...unmet(run.finding).flatMap(leaf => {
      const about = aboutOf(page.charter, run, page.lang)
      return leaf.parts.length > 0 ? sayFinding(leaf, about, page, 1) : sayLeaf(leaf, leaf.state, '', about, page, 1).slice(0, 1)
    }),
    ...(awaited.length > 0 ? [`  ${t.awaited}: ${awaited.join('; ')}`] : []),
    ...saySets(entry.smallest, page.lang, names),
    ...(entry.vetoes.length > 0 ? [`  ${t.vetoes}: ${names(entry.vetoes)}`] : []),
    ...(entry.canBeMet ? [] : [`  ${t.barred}`]),
    ...(entry.next ? [`  ${t.next}: ${entry.next.at}`] : []),
  ]
}

/** What does not hold yet; of several ways each is told under their word, for one is enough. */
function unmet(f: Finding | null): readonly Finding[] {
  if (f === null || f.state === 'met') return []
  return f.parts.length === 0 || f.rule === 'any of' || f.rule === 'unless' ? [f] : f.parts.flatMap(unmet)
}

function saySets(smallest: Remaining['smallest'], lang: Lang, names: (ids: readonly string[]) => string): readonly string[] {
  const t = terminalWordsOf(lang).remaining
  if (smallest === null) return []
  const { size, sets, always = [] } = smallest
  if (sets === 'too many to list') return [`  ${t.enough}: ${t.many(size, always.length === 0 ? '' : names(always))}`]
  return [`  ${t.enough}: ${sets.map(names).join(` ${t.or} `)}`]
}
