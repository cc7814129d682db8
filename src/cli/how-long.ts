/** How long it took before, as `entente how-long` tells it. */
import { standing } from '../judge/judge.ts'
import { printJson } from '../views/json.ts'
import { gather } from '../views/matters.ts'
import { sayWhen } from '../views/say.ts'
import { mainPairs, type Pair, pairOf, type Span, type Way, waysOf } from '../views/took.ts'
import { limitsOf, printDays, sayCase, sayDays, sayStage, waysJson } from '../views/took-said.ts'
import { candidacyWordsOf, formsOf } from '../views/words.ts'
import { type Lang, langs } from '../words/languages.ts'
import type { Command } from './command.ts'
import { everyAct, type Loaded, load, questionFlags, refuse } from './question.ts'

const { matter: _, ...flags } = questionFlags

export const howLong: Command = {
  name: 'how-long',
  takes: `<folder> [--from STAGE --to STAGE] [--as-of DAY] [--known-at N] [--json] [--lang ${langs.join('|')}]`,
  summary: 'how long it took before, between any two stages; no forecast',
  help: `How many days earlier cases took from one stage to another, counted from the record: the shortest, the one in the middle, the longest, and how many
are still under way. A stage is an act or an outcome by its name. With --from and --to each case by its name, and what the figures do not say.
A day known only within bounds makes a range. It is what happened and no forecast.

  entente how-long charters/north-atlantic
  entente how-long charters/north-atlantic --from invited --to acceded`,
  words: ['folder'],
  flags: {
    from: { takes: 'STAGE', says: 'the first stage, as "requested membership"' },
    to: { takes: 'STAGE', says: 'the second stage, as invited' },
    ...flags,
  },
  run(asked, terminal) {
    const { from, to } = asked.flags
    if ((from === undefined) !== (to === undefined)) return refuse('"--from" and "--to" stand together; name both stages.', terminal)
    const loaded = load(asked, terminal)
    if (typeof loaded === 'number') return loaded
    const { charter, world, asOf, titles, lang } = loaded
    const stood = standing(world, asOf)
    const ways = waysOf(gather(stood, charter, titles), { charter, acts: everyAct(loaded), standing: stood })
    const found = from === undefined || to === undefined ? null : pairOf(ways, from, to)
    if (from !== undefined && to !== undefined && found === null) return refuse(nonePair(ways, from, to, lang), terminal)
    if (asked.flags.json !== undefined)
      terminal.out(printJson({ charter: charter.id, asOf: stood.asOf, known: stood.known, ...waysJson(ways, found?.pair ?? null) }))
    else terminal.out(found === null ? printWays(ways, lang) : printPair(found.pair, loaded))
    return 0
  },
}

/** That no case went so, and which stages there are. */
function nonePair(ways: readonly Way[], from: string, to: string, lang: Lang): string {
  const all = [...new Set(ways.flatMap(w => w.stages))]
  const unknown = [from, to].filter(name => !all.includes(name))
  const there = unknown.length === 0 ? '' : ` There are: ${all.slice(0, 20).join(', ')}${all.length > 20 ? ', …' : ''}.`
  return `${candidacyWordsOf(lang).noPair(from, to)}${there}`
}

function printWays(ways: readonly Way[], lang: Lang): string {
  const t = candidacyWordsOf(lang)
  if (ways.length === 0) return `${t.howLongNone}\n`
  const lines = ways.flatMap(way => {
    const { next, whole } = mainPairs(way)
    return [
      '',
      `${t.ways[way.kind]}${formsOf(lang).colon}${way.stages.map(s => sayStage(s, lang)).join(' → ')}`,
      `  ${t.inDays([t.shortest, t.middle, t.longest].join(' · '))}${formsOf(lang).colon.trimEnd()}`,
      ...[...next, ...whole].map(row),
    ]
  })
  return `${t.notForecast}\n${lines.join('\n')}\n`
  function row(p: Pair): string {
    const figures = t.daysOf([p.shortest, p.middle, p.longest].map(d => printDays(d, lang)).join(' · '))
    const still = p.running.length === 0 ? '' : `; ${t.stillRunning.toLowerCase()}: ${p.running.length}`
    return `  ${sayStage(p.from, lang)} → ${sayStage(p.to, lang)}: ${figures} (${t.cases.toLowerCase()}: ${p.took.length}${still})`
  }
}

function printPair(pair: Pair, { charter, titles, lang }: Loaded): string {
  const t = candidacyWordsOf(lang)
  const { took, running, shortest, middle, longest } = pair
  const span = (s: Span): string => sayWhen(s.from === s.until ? s.from : `${s.from}/${s.until}`, lang)
  return [
    t.pairTitle(sayStage(pair.from, lang), sayStage(pair.to, lang)),
    `${t.pairLead(took.length, String(took.length), sayDays(shortest, lang), sayDays(longest, lang))}${took.length > 2 ? ` ${t.pairMiddle(sayDays(middle, lang))}` : ''}`,
    ...took.map(x => `  ${sayCase(x, charter, titles, lang)}: ${sayDays(x, lang)}  (${span(x.from)} → ${span(x.to)})`),
    ...running.map(x => `  ${sayCase(x, charter, titles, lang)}: ${t.soFar(sayDays(x, lang))}  (${span(x.from)})`),
    ...limitsOf(pair, lang),
    t.notForecast,
    '',
  ].join('\n')
}
