/** Programmes over several years, as `entente programme` tells them. */
import { nearest } from '../basics/text.ts'
import { standing } from '../judge/judge.ts'
import { sayTerm } from '../views/acts.ts'
import { type Money, moneyOf } from '../views/contributions.ts'
import type { Indicator } from '../views/indicator.ts'
import { printJson } from '../views/json.ts'
import type { Item } from '../views/programme-item.ts'
import { type Programme, programmesOf } from '../views/programme.ts'
import { standingActs } from '../views/standing-acts.ts'
import {
  flawJson,
  leadOf,
  programmeJson,
  sayAside,
  sayDepends,
  sayFigure,
  sayFlaw,
  sayGiven,
  sayMeasured,
  sayPeriod,
  sayProgress,
  sayReason,
  sayStage,
  saySum,
  sayState,
} from '../views/programme-said.ts'
import { type Flaw, flawsOf } from '../views/reckoning.ts'
import { nameOf, sayWhen } from '../views/say.ts'
import { programmeWordsOf } from '../views/words.ts'
import { langs } from '../words/languages.ts'
import type { Command } from './command.ts'
import { type Loaded, load, questionFlags, refuse } from './question.ts'

export const programme: Command = {
  name: 'programme',
  takes: `<folder> [--matter M] [--as-of DAY] [--known-at N] [--json] [--lang ${langs.join('|')}]`,
  summary: 'programmes over several years: what is late, blocked, measured and given',
  help: `Each programme of a record as of a day: its objectives, projects, milestones and indicators, what of it is late, blocked or at risk and why,
what was measured by which method, and what was given, stage by stage. Then the figures that do not add up.
Without --matter all programmes; with it one, by its matter.

  entente programme charters/commons --as-of 2026-06-30
  entente programme charters/commons --matter weir-programme --json`,
  words: ['folder'],
  flags: questionFlags,
  run(asked, terminal) {
    const loaded = load(asked, terminal)
    if (typeof loaded === 'number') return loaded
    const { charter, world, titles, asOf, lang } = loaded
    const stood = standing(world, asOf)
    const numbers = new Set(stood.matters.flatMap(m => m.acts.map(a => a.no)))
    const acts = standingActs(stood, loaded.acts(numbers))
    const all = programmesOf({ charter, standing: stood, acts, titles })
    const t = programmeWordsOf(lang)
    const flaws = flawsOf(acts, charter.seat.zone)
    const shown = loaded.matter === null ? all : all.filter(p => p.id === loaded.matter)
    if (shown.length === 0 && loaded.matter !== null) {
      const near =
        nearest(
          loaded.matter,
          all.map(p => p.id),
        ) ?? all[0]?.id
      return refuse(`${t.noProgramme(loaded.matter)}${near === undefined ? ` ${t.noneHow}` : ` ${near}?`}`, terminal)
    }
    const within = (f: Flaw): boolean => loaded.matter === null || f.matter === loaded.matter || f.matter.startsWith(`${loaded.matter}/`)
    const told = flaws.filter(within)
    const called = (matter: string): string => titles.get(matter) ?? matter
    if (asked.flags['json'] !== undefined) {
      const programmes = shown.map(p => ({ ...programmeJson(p, called), money: moneyOf(acts, p.id) }))
      terminal.out(printJson({ charter: charter.id, asOf, programmes, flaws: told.map(flawJson) }))
      return 0
    }
    if (shown.length === 0) terminal.out(`${t.none(charter.name)} ${t.noneHow}\n`)
    for (const p of shown) terminal.out(`${lines(p, moneyOf(acts, p.id), loaded, called).join('\n')}\n\n`)
    if (told.length > 0)
      terminal.out(
        `${[`${t.flaws}:`, ...told.map(f => `  ${t.act(String(f.no))}: ${t.flawAt(called(f.matter), sayFlaw(f, lang))}`)].join('\n')}\n`,
      )
    return 0
  },
}

function lines(p: Programme, money: Money, { charter, lang }: Loaded, called: (matter: string) => string): readonly string[] {
  const t = programmeWordsOf(lang)
  const { answer, measure } = leadOf(p, lang)
  const name = (id: string): string => nameOf(charter, id, lang)
  const of = (item: Item): readonly string[] => {
    const pad = '  '.repeat(item.depth)
    const moved = item.moved.length === 0 ? '' : `, ${t.movedFrom(item.moved.map(m => sayWhen(m.due, lang)).join(', '))}`
    const due = item.due === null ? '' : `, ${t.due.toLowerCase()} ${sayWhen(item.due, lang)}${moved}`
    const why = item.reasons.map(r => sayReason(r, item, called, lang)).join('; ')
    const aside = sayAside(item, name, lang)
    const owner = item.owner === null ? '' : `, ${t.owner.toLowerCase()} ${name(item.owner)}`
    const more = [sayDepends(item, called, lang), item.reached ? '' : sayProgress(item, name, lang)].filter(says => says !== '')
    return [
      `${pad}${item.title} (${t.kind[item.kind]}${due}${owner}${aside === '' ? '' : `, ${aside}`}): ${sayState(item, lang)}${item.reached?.rule ? ` (${item.reached.rule.article || sayTerm(item.reached.rule.procedure, lang)})` : ''}${why === '' ? '' : ` — ${why}`}`,
      ...more.map(says => `${pad}  ${says}`),
      ...(item.indicator === null ? [] : indicatorLines(item.indicator, `${pad}  `, lang)),
    ]
  }
  const risks = p.items.flatMap(item =>
    item.risks.map(risk => {
      const told = [
        risk.grade,
        risk.owner === null ? null : `${t.owner.toLowerCase()} ${name(risk.owner)}`,
        sayAside(risk, name, lang) || null,
      ].flatMap(x => x ?? [])
      return `  ${risk.title} (${[item.title, ...told].join(', ')}): ${risk.closed === null ? t.risk.open : t.risk.closed} [${t.act(String(risk.closed ?? risk.no))}]`
    }),
  )
  return [
    `${p.title}: ${answer} ${measure}`.trim(),
    ...p.items.filter(i => i.depth > 0).flatMap(of),
    ...(risks.length === 0 ? [] : [`${t.risks}:`, ...risks]),
    ...(money.budgets.length === 0
      ? []
      : [
          `${t.budgets}:`,
          ...money.budgets.map(
            b =>
              `  ${sayPeriod(b, lang)}: ${sayFigure(b.amount, b.currency, null, lang)}${b.matter === p.id ? '' : ` (${called(b.matter)})`}`,
          ),
        ]),
    ...(money.sums.length === 0
      ? []
      : [
          `${t.money}:`,
          ...money.givers.map(
            g =>
              `  ${sayStage(g.stage, lang)}: ${name(g.by)}${g.through === null ? '' : ` (${t.through.toLowerCase()}: ${name(g.through)})`}: ${saySum(g, lang)}`,
          ),
        ]),
    ...(money.contributions.some(c => c.reported)
      ? [
          `${t.reported}:`,
          ...money.contributions
            .filter(c => c.reported)
            .map(
              c => `  ${sayWhen(c.at, lang)}, ${sayStage(c.stage, lang)}: ${sayGiven(c, lang)}${c.title === null ? '' : ` (${c.title})`}`,
            ),
        ]
      : []),
  ]
}

function indicatorLines(of: Indicator, pad: string, lang: Loaded['lang']): readonly string[] {
  const t = programmeWordsOf(lang)
  const { latest, baseline, target, way } = of
  if (latest === null) return [`${pad}${t.notMeasured}`]
  const compared =
    target === null
      ? t.notCompared(latest.method ?? t.noMethod)
      : `${t.target.toLowerCase()} ${sayMeasured(target, lang)}${way === null ? '' : `, ${t.way(way)}`}`
  return [
    `${pad}${t.latest.toLowerCase()} ${sayMeasured(latest, lang)} (${sayWhen(latest.at, lang)}, ${latest.method ?? t.noMethod}); ${compared}${baseline === null ? '' : `; ${t.baseline.toLowerCase()} ${sayMeasured(baseline, lang)}`}`,
    ...(of.methods.length > 1 ? [`${pad}${t.methodChanged(of.methods.map(m => m ?? t.noMethod).join(' → '))}`] : []),
  ]
}
