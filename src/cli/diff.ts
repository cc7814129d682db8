import { dayOf } from '../basics/moment.ts'
import { nearest } from '../basics/text.ts'
import type { Charter, Edition } from '../charter/charter.ts'
import { besideOf } from '../charter/weave.ts'
import { sayAsk } from '../rules/index.ts'
import { type Asked, type Changeover, changeoverJson, changeoverOf, type StageAt } from '../views/changeover.ts'
import { differ, printChanges } from '../charter/differ.ts'
import { judgedApart, type Move, type Stand } from '../judge/tried.ts'
import type { Act } from '../record/act.ts'
import { printJson } from '../views/json.ts'
import { editionOf, sayTitle, titlesOf } from '../views/matters.ts'
import { charterLanguages, languageOf, type Lang, langs, langsSaid } from '../words/languages.ts'
import type { Command } from './command.ts'
import { readActs } from './acts.ts'
import { sayAct, sayOutcome, sayTerm } from '../views/acts.ts'
import { open, readLang, refuse, tell } from './question.ts'
import { tellTurned } from './turned.ts'
import { candidacyWordsOf, formsOf, terminalWordsOf } from '../views/words.ts'

export const diff: Command = {
  name: 'diff',
  takes: `<folder> [--from EDITION --to EDITION | --act N] [--json] [--lang ${langs.join('|')}]`,
  summary: 'what two editions change, or what one act turned',
  help: `What changed between two editions of a charter, in the words of both, and which open matters stand differently under the later one.
An edition is named by its day. Without --from and --to the last two editions are compared.
With --act instead: which settled matters stand otherwise since that act was known, as after a correction.

  entente diff charters/north-atlantic --from 2008-04-03 --to 2023-07-11
  entente diff charters/north-atlantic --act 120`,
  words: ['folder'],
  flags: {
    from: { takes: 'EDITION', says: 'the earlier edition, by its day' },
    to: { takes: 'EDITION', says: 'the later edition, by its day' },
    act: { takes: 'N', says: 'the act, by its number, whose consequences for settled matters are asked about' },
    json: { takes: null, says: 'as JSON' },
    lang: { takes: 'LANG', says: langsSaid() },
  },
  run(asked, terminal) {
    const wrong = (sentence: string): 2 => refuse(sentence, terminal)
    const lang = readLang(asked.flags.lang)
    if (typeof lang === 'string') return wrong(lang)
    const opened = open(asked, terminal)
    if (opened === 1) return 1
    if (asked.flags.act !== undefined) return tellTurned(opened, asked, lang.lang, terminal)
    const { charter } = opened
    const { length } = charter.editions
    if (length < 2) return wrong(`${charter.name} has one edition only, of ${charter.editions[0]?.date}; there is nothing to compare.`)
    const before = findEdition(charter, asked.flags.from, '--from', length - 2)
    if (typeof before === 'string') return wrong(before)
    const after = findEdition(charter, asked.flags.to, '--to', length - 1)
    if (typeof after === 'string') return wrong(after)
    const { acts, faults } = readActs(opened)
    const amiss = faults.filter(f => !f.warning)
    if (amiss.length > 0) return tell(amiss, terminal)
    const said = charterLanguages[lang.lang]
    const changes = differ(charter, before, after, said)
    const change = changeoverOf(
      charter,
      before.date,
      after.date,
      judgedApart(charter, acts, after, dayOf(terminal.now(), charter.seat.zone)),
    )
    const moved = { asOf: change.asOf, broughtIn: change.broughtIn, matters: change.moves }
    const transition = after.transition === null ? [] : said.transition(after.transition)
    if (asked.flags.json !== undefined)
      terminal.out(
        printJson({ ...changeoverJson(change), charter: charter.id, from: before.date, to: after.date, changes, transition, ...moved }),
      )
    else
      terminal.out(
        `${before.date} → ${after.date}\n\n${printChanges(changes, said)}\n${printMoves(transition, moved, titlesOf(charter, acts), lang.lang)}${printCases(change, charter, acts, lang.lang)}`,
      )
    return 0
  },
}

function printMoves(
  transition: readonly string[],
  { asOf, broughtIn, matters }: { readonly asOf: string; readonly broughtIn: boolean; readonly matters: readonly Move[] },
  titles: ReadonlyMap<string, string>,
  lang: Lang,
): string {
  const t = terminalWordsOf(lang).diff
  const stand = (s: Stand | null): string =>
    s === null ? t.none : `${s.outcome === null ? t.open : sayOutcome(s.outcome, lang)} (${s.edition})`
  const lines = matters.map(
    m =>
      `  ${titles.get(m.matter) ?? m.matter} · ${sayTerm(m.procedure ?? '', lang)}: ${m.before === null ? '' : `${stand(m.before)} → `}${m.after === null ? t.none : stand(m.after)}`,
  )
  const head = broughtIn ? t.differ(asOf) : `${t.notIn}\n${t.differ(asOf)}`
  return `${transition.map(sentence => `${sentence}\n`).join('')}${lines.length === 0 ? `${broughtIn ? '' : `${t.notIn}\n`}${t.nothing(asOf)}` : [head, ...lines].join('\n')}\n`
}

/** What each case that stands otherwise loses and gains, and which acts count in the new stage. */
function printCases({ cases }: Changeover, charter: Charter, acts: readonly Act[], lang: Lang): string {
  const t = candidacyWordsOf(lang)
  const colon = formsOf(lang).colon
  const titles = titlesOf(charter, acts)
  const title = (id: string): string => sayTitle(id, titles.get(id) ?? id, charter, lang)
  const stages = (all: readonly StageAt[]): string =>
    all.map(s => `${sayTerm(s.procedure.name, lang)} (${t[s.state]}, ${s.edition})`).join(', ')
  const asks = (all: readonly Asked[]): string =>
    all.length === 0
      ? t.nothingOf
      : all
          .map(({ procedure, edition, ask }) =>
            sayAsk(ask, languageOf(lang), besideOf(charter, editionOf(charter, edition), procedure, charterLanguages[lang]).about),
          )
          .join('; ')
  const lines = (numbers: readonly number[]): string =>
    numbers.length === 0 ? t.noneCounts : numbers.map(no => `${sayAct(acts[no - 1] as Act, lang)} [${t.entry(no)}]`).join('; ')
  const kept = cases.filter(c => c.what === 'kept').map(c => title(c.matter))
  return [
    ...cases
      .filter(c => c.what !== 'kept')
      .flatMap(c => [
        '',
        `${title(c.matter)}${colon}${t.becomes[c.what]}`,
        `  ${t.before}${colon}${stages(c.before)}`,
        `  ${t.after}${colon}${stages(c.after)}`,
        `  ${t.loses}${colon}${asks(c.loses)}`,
        `  ${t.gains}${colon}${asks(c.gains)}`,
        `  ${t.countsNow}${colon}${lines(c.counts)}`,
        ...(c.left.length === 0 ? [] : [`  ${t.leftActs}${colon}${lines(c.left)}`]),
      ]),
    ...(kept.length === 0 ? [] : ['', `${t.keptCases}${colon}${kept.join(', ')}`]),
    '',
  ].join('\n')
}

function findEdition(charter: Charter, date: string | undefined, flag: string, otherwise: number): Edition | string {
  if (date === undefined) return charter.editions[otherwise] as Edition
  const dates = charter.editions.map(e => e.date)
  const found = charter.editions[dates.indexOf(date)]
  if (found) return found
  const near = nearest(date, dates)
  return `${charter.name} has no edition of "${date}" (${flag}); ${near ? `did you mean ${near}?` : `its editions are ${dates.join(', ')}.`}`
}
