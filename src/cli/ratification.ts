/** Who has yet to ratify, and how far each has come at home, as `entente ratification` tells it. */
import { standing } from '../judge/judge.ts'
import { sayTerm } from '../views/acts.ts'
import { printJson } from '../views/json.ts'
import { gather, sayTitle } from '../views/matters.ts'
import {
  allRatifications,
  FEW_SETTLED,
  type Member,
  type Ratification,
  type Ratifications,
  ratificationJson,
  type Said,
} from '../views/ratification.ts'
import { sayCount, saySettled } from '../views/ratification-said.ts'
import { nameOf, sayList, sayNames, sayWhen } from '../views/say.ts'
import { candidacyWordsOf, formsOf } from '../views/words.ts'
import { languageOf, langs } from '../words/languages.ts'
import type { Command } from './command.ts'
import { everyAct, type Loaded, load, questionFlags } from './question.ts'

export const ratification: Command = {
  name: 'ratification',
  takes: `<folder> [--as-of DAY] [--known-at N] [--matter M] [--json] [--lang ${langs.join('|')}]`,
  summary: 'who has yet to ratify, and how far each has come at home',
  help: `For each matter that waits for instruments: who is awaited, which steps at home are on record for each party with their sources, and where
sources differ. Only the instrument counts; a step is what the charter declares with "prepares". What is settled stands below, a line each where they are
many; with --matter party by party.

  entente ratification charters/north-atlantic --matter FIN --as-of 2023-03-31`,
  words: ['folder'],
  flags: questionFlags,
  run(asked, terminal) {
    const loaded = load(asked, terminal)
    if (typeof loaded === 'number') return loaded
    const { world, asOf, matter, charter, titles } = loaded
    const stood = standing(world, asOf, matter ?? undefined)
    const acts = everyAct(loaded)
    const matters = gather(stood, charter, titles).filter(m => matter === null || m.id === matter)
    const found = allRatifications(matters, { charter, acts, standing: stood })
    terminal.out(
      asked.flags.json === undefined
        ? print(found, loaded)
        : printJson({
            ...{ charter: charter.id, asOf: stood.asOf, known: stood.known },
            ratifications: [...found.open, ...found.settled].flat().map(ratificationJson),
          }),
    )
    return 0
  },
}

/** So many names are said of those awaited; each stands below. */
const FEW = 12

function print({ open, settled }: Ratifications, loaded: Loaded): string {
  const { lang, titles, charter } = loaded
  const t = candidacyWordsOf(lang)
  const [waiting, over] = [open.flat(), settled.flat()]
  if (waiting.length + over.length === 0) return `${t.ratificationNone}\n`
  const whole = settled.length <= FEW_SETTLED ? [...waiting, ...over] : waiting
  const rows = over.slice(whole.length - waiting.length).map(r => {
    const title = sayTitle(r.run.id, titles.get(r.run.id) ?? r.run.id, charter, lang)
    return `  ${title} [--matter ${r.run.id}]${formsOf(lang).colon}${saySettled(r, lang)}${formsOf(lang).semicolon}${sayCount(r, lang)}`
  })
  return [
    ...(waiting.length === 0 ? [`${t.ratificationDone}\n`] : []),
    ...whole.map(r => sayOne(r, loaded)),
    ...(rows.length === 0 ? [] : [`${t.ratificationSettled}${formsOf(lang).colon.trimEnd()}\n${rows.join('\n')}\n`]),
  ].join('\n')
}

function sayOne({ run, counts, members }: Ratification, { charter, titles, lang }: Loaded): string {
  const t = candidacyWordsOf(lang)
  const awaited = members.filter(m => m.state === 'awaited').map(m => m.id)
  const apart = members.reduce((n, m) => n + m.steps.filter(s => s.apart).length, 0)
  const act = (name: string): string => languageOf(lang).act(name)
  return [
    `${sayTitle(run.id, titles.get(run.id) ?? run.id, charter, lang)} · ${sayTerm(run.procedure ?? '', lang)}`,
    `  ${awaited.length === 0 || run.state === 'settled' ? t.nobodyAwaited : t.stillAwaited(sayNames(charter, awaited, lang, FEW))} ${t.counts(sayList(counts.map(act), lang))}`,
    ...(apart === 0 ? [] : [`  ${t.apartNote(apart)}`]),
    ...members.flatMap(m => sayMember(m, charter)),
    '',
  ].join('\n')

  function sayMember(m: Member, of: Loaded['charter']): readonly string[] {
    const colon = formsOf(lang).colon
    const what = m.instrument
      ? `${act(m.instrument.act)} ${said(m.instrument)}`
      : m.state === 'awaited'
        ? t.awaited
        : m.state === 'perhaps'
          ? t.perhaps
          : ''
    return [
      `  ${nameOf(of, m.id, lang)}${what === '' ? '' : `${colon}${what}`}`,
      ...(m.steps.length === 0 ? [`    ${t.noStep}`] : []),
      ...m.steps.map(s => `    ${act(s.act)}${colon}${s.said.map(said).join(formsOf(lang).semicolon)}${s.apart ? ` — ${t.apart}` : ''}`),
    ]
  }
  function said({ at, no, source }: Said): string {
    return `${sayWhen(at, lang)} [${t.entry(no)}${source === null ? '' : `, ${source}`}]`
  }
}
