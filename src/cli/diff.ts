import { dayOf, parseWhen } from '../basics/moment.ts'
import { nearest } from '../basics/text.ts'
import type { Charter, Edition } from '../charter/charter.ts'
import { differ, printChanges } from '../charter/differ.ts'
import { judge } from '../judge/judge.ts'
import { type Move, movedRuns, type Stand } from '../judge/tried.ts'
import type { Act } from '../record/act.ts'
import { printJson } from '../views/json.ts'
import { titlesOf } from '../views/matters.ts'
import { charterLanguages, type Lang, langs, langsSaid } from '../words/languages.ts'
import type { Command } from './command.ts'
import { readActs } from './acts.ts'
import { sayOutcome, sayTerm } from '../views/acts.ts'
import { open, readLang, refuse, tell } from './question.ts'
import { tellTurned } from './turned.ts'
import { terminalWordsOf } from '../views/words.ts'

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
    const moved = moves(charter, acts, after, dayOf(terminal.now(), charter.seat.zone))
    const transition = after.transition === null ? [] : said.transition(after.transition)
    if (asked.flags.json !== undefined)
      terminal.out(printJson({ charter: charter.id, from: before.date, to: after.date, changes, transition, ...moved }))
    else
      terminal.out(
        `${before.date} → ${after.date}\n\n${printChanges(changes, said)}\n${printMoves(transition, moved, titlesOf(charter, acts), lang.lang)}`,
      )
    return 0
  },
}

interface Moves {
  readonly asOf: string
  /** Whether the record brings the edition in; otherwise it is tried as if brought in today. */
  readonly broughtIn: boolean
  readonly matters: readonly Move[]
}

/** The open matters that stand differently because of an edition: the record is judged with it and without it. */
function moves(charter: Charter, acts: readonly Act[], after: Edition, today: string): Moves {
  const bringing = acts.find(act => act.edition === after.date)
  const day = bringing ? latestDay(bringing.at, charter) : today
  const asOf = day > after.date ? day : after.date
  const without = acts.map(act => (act.edition === after.date ? { ...act, edition: undefined, hash: undefined } : act))
  const draft: Act = {
    at: day,
    by: charter.editions[0]?.officers[0] ?? charter.id,
    act: 'brought in',
    matter: `editions/${after.date}`,
    edition: after.date,
    hash: after.hash,
  }
  const before = judge(charter, without, asOf).matters
  const now = judge(charter, bringing ? acts : [...acts, draft], asOf).matters
  return { asOf, broughtIn: bringing !== undefined, matters: movedRuns(before, now, 'open') }
}

/** The last day a dating allows, at the seat. */
function latestDay(at: string, charter: Charter): string {
  const when = parseWhen(at, charter.seat.zone)
  return typeof when === 'string' ? at : dayOf(when.until, charter.seat.zone)
}

function printMoves(
  transition: readonly string[],
  { asOf, broughtIn, matters }: Moves,
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

function findEdition(charter: Charter, date: string | undefined, flag: string, otherwise: number): Edition | string {
  if (date === undefined) return charter.editions[otherwise] as Edition
  const dates = charter.editions.map(e => e.date)
  const found = charter.editions[dates.indexOf(date)]
  if (found) return found
  const near = nearest(date, dates)
  return `${charter.name} has no edition of "${date}" (${flag}); ${near ? `did you mean ${near}?` : `its editions are ${dates.join(', ')}.`}`
}
