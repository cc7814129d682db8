/** Who said what, and what the record says to it, as `entente statements` tells it. */
import { type Asking, holdClaim } from '../judge/claim.ts'
import { standing } from '../judge/judge.ts'
import type { Act } from '../record/act.ts'
import { jsonOf, sayForm, sayReasonOf } from '../views/claim-said.ts'
import { claimReviews } from '../views/claim-review.ts'
import { sayOutcome } from '../views/acts.ts'
import { printJson } from '../views/json.ts'
import { nameOf, sayNumber, sayWhen } from '../views/say.ts'
import { countedOf, soughtIn, type Statement, statementsOf } from '../views/statements.ts'
import { formsOf, statementsWordsOf } from '../views/words.ts'
import { languageOf, langs } from '../words/languages.ts'
import type { Command } from './command.ts'
import { everyAct, type Loaded, load, questionFlags, refuse } from './question.ts'

const VERDICTS = ['shows', 'contradicts', 'silent'] as const
const { matter: _, ...flags } = questionFlags

export const statements: Command = {
  name: 'statements',
  takes: `<folder> [--as-of DAY] [--known-at N] [--speaker NAME] [--about M] [--verdict ${VERDICTS.join('|')}] [--json | --json-ld] [--lang ${langs.join('|')}]`,
  summary: 'who said what, and what the record says to it',
  help: `Statements and claims on record, the latest first: who spoke, in which role, on which occasion, about what. Each claim is held against where its matter
stood on the day on which it was made: the record shows it, contradicts it, or is silent. With --json-ld as ClaimReview and Quotation of schema.org.

  entente statements charters/north-atlantic --about UKR --as-of 2023-12-31
  entente statements charters/north-atlantic --verdict contradicts`,
  words: ['folder'],
  flags: {
    ...flags,
    speaker: { takes: 'NAME', says: 'only of this speaker' },
    about: { takes: 'M', says: 'only about this matter and those below it' },
    verdict: { takes: 'VERDICT', says: 'only claims that the record shows, contradicts, or on which it is silent' },
    'json-ld': { takes: null, says: 'as JSON-LD of schema.org' },
  },
  run(asked, terminal) {
    const verdict = VERDICTS.find(v => v === asked.flags.verdict) ?? null
    if (asked.flags.verdict !== undefined && verdict === null)
      return refuse(`"--verdict ${asked.flags.verdict}" is none; write ${VERDICTS.join(', ')}.`, terminal)
    const loaded = load(asked, terminal)
    if (typeof loaded === 'number') return loaded
    const { world, asOf, charter, lang } = loaded
    const asking: Asking = {
      charter,
      acts: everyAct(loaded) as readonly Act[],
      stand: (day, matter) => standing(world, day, matter),
    }
    const stood = standing(world, asOf)
    const all = statementsOf(stood, { charter, acts: asking.acts, hold: claim => holdClaim(claim, asking) })
    const { speaker = null, about = null } = asked.flags
    const found = soughtIn(all, { speaker, about, verdict, kind: null })
    const t = statementsWordsOf(lang)
    if (asked.flags['json-ld'] !== undefined)
      terminal.out(
        `${JSON.stringify(
          claimReviews(found, {
            charter,
            urlOf: no => `#statement-${no}`,
            name: id => nameOf(charter, id, lang),
            verdict: s => (s.held === null ? '' : t.verdicts[s.held.verdict]),
            reason: s => (s.held === null ? '' : sayReasonOf(s.held, lang)),
            lang,
          }),
          null,
          2,
        )}\n`,
      )
    else if (asked.flags.json !== undefined)
      terminal.out(
        printJson({
          charter: charter.id,
          asOf,
          known: stood.known,
          counts: countedOf(all),
          found: found.length,
          statements: found.map(jsonOf),
        }),
      )
    else terminal.out(print(found, all, loaded))
    return 0
  },
}

function print(found: readonly Statement[], all: readonly Statement[], loaded: Loaded): string {
  const t = statementsWordsOf(loaded.lang)
  const n = (count: number): string => sayNumber(count, loaded.lang)
  if (all.length === 0) return `${t.none}\n`
  const { claimed, shows, contradicts, silent } = countedOf(all)
  return `${[
    t.lead(n(all.length), n(claimed)),
    ...(claimed === 0 ? [] : [t.measure(n(shows), n(contradicts), n(silent))]),
    '',
    ...(found.length === 0 ? [t.noneSuch] : found.flatMap(s => sayOne(s, loaded))),
  ].join('\n')}\n`
}

function sayOne(s: Statement, { charter, titles, lang }: Loaded): readonly string[] {
  const t = statementsWordsOf(lang)
  const { colon } = formsOf(lang)
  const who = [s.speaker ?? s.by.map(id => nameOf(charter, id, lang)).join(', '), s.role].filter(Boolean).join(', ')
  return [
    `${s.no}  ${sayWhen(s.at, lang)}  ${who}  [${t.kinds[s.kind]}${s.act === s.kind ? '' : `: ${languageOf(lang).act(s.act)}`}]${s.about === null ? '' : `  ${titles.get(s.about) ?? s.about}`}`,
    // A figure or an outcome that was claimed without more words is what was said.
    ...(s.says !== null ? [`    ${s.says}`] : s.form !== null ? [`    ${sayForm(s.form, charter, lang)}`] : []),
    ...(s.held === null
      ? []
      : [
          `    ${t.verdict}${colon}${t.verdicts[s.held.verdict]}. ${sayReasonOf(s.held, lang)}`,
          ...(s.form === null ? [] : [`    ${t.compared}${colon}${sayForm(s.form, charter, lang)}`]),
          ...(s.held.acts.length === 0
            ? []
            : [`    ${t.rests} ${s.held.acts.slice(0, 8).join(', ')}${s.held.acts.length > 8 ? ' …' : ''}`]),
        ]),
    ...(s.outcomes === null
      ? []
      : s.outcomes.length === 0
        ? [`    ${t.onRecord}${colon}${t.nothingDecided}`]
        : s.outcomes.map(o => `    ${t.onRecord}${colon}${t.kinds.decided}, ${sayOutcome(o.outcome, lang)}, ${sayWhen(o.day, lang)}`)),
    ...(s.withdrawn === null ? [] : [`    ${t.withdrawn(`${s.withdrawn}`)}`]),
    ...(s.corrected === null ? [] : [`    ${t.corrected(`${s.corrected}`)}`]),
  ]
}
