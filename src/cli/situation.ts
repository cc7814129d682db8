import { lastMoment } from '../basics/moment.ts'
import { holdClaim } from '../judge/claim.ts'
import { standing } from '../judge/judge.ts'
import { sittingAt } from '../judge/sitting.ts'
import { type Act, authorsOf } from '../record/act.ts'
import { alertsOf, acknowledgedOf, isKept } from '../views/alert.ts'
import { sayAct, sayOutcome } from '../views/acts.ts'
import { sayReasonOf } from '../views/claim-said.ts'
import { printJson } from '../views/json.ts'
import { atSeat, nameOf, sayList, sayNames, sayWhen } from '../views/say.ts'
import { matterAnd, situationOf } from '../views/situation.ts'
import { crisisWordsOf, statementsWordsOf } from '../views/words.ts'
import type { Command } from './command.ts'
import { everyAct, load, questionFlags, refuseMatterless } from './question.ts'

export const situation: Command = {
  name: 'situation',
  takes: '<folder> --matter M [--as-of DAY] [--known-at N] [--json] [--lang LANG]',
  summary: 'a consultation in a crisis: who acknowledged, what was reported, measures, and the timeline made from the acts',
  help: `What is known of a matter in a crisis: who asked, who of those alerted has acknowledged and who is missing; the reports with their sources, confirmed
or not, and what the record says to a claim; options, measures and lessons with their owners; and the timeline, made from the acts of the matter, of those below it
and of those that refer to it, with what the judge found.

  entente situation charters/north-atlantic --matter article-4/2022-11`,
  words: ['folder'],
  flags: questionFlags,
  run(asked, terminal) {
    const loaded = load(asked, terminal)
    if (typeof loaded === 'number') return loaded
    const { charter, lang, world, asOf, matter } = loaded
    const t = crisisWordsOf(lang)
    if (matter === null) return refuseMatterless('Name the matter: --matter M', asked, terminal)
    const { zone } = charter.seat
    const acts = everyAct(loaded) as readonly Act[]
    const stand = (day: string, of: string) => standing(world, day, of)
    const runs = matterAnd(matter, acts).flatMap(of => stand(asOf, of).matters)
    const own = stand(asOf, matter)
    const found = situationOf(matter, {
      acts,
      standing: { ...own, matters: [...new Map([...own.matters, ...runs].map(m => [`${m.id} ${m.procedure} ${m.opened}`, m])).values()] },
      charter,
      now: lastMoment(asOf, zone) ?? 0,
      hold: claim => holdClaim(claim, { charter, acts, stand }),
    })
    const alerts = alertsOf(matter, { charter, acts, standing: own, sitting: at => sittingAt(world, at) })
    if (asked.flags.json !== undefined) {
      terminal.out(printJson({ charter: charter.id, asOf, alerts, ...found }))
      return 0
    }
    const lines: string[] = [loaded.titles.get(matter) ?? matter]
    for (const alert of alerts) {
      lines.push(`  ${(alert.test ? t.tested : t.askedFor)(sayNames(charter, alert.by, lang), sayWhen(atSeat(alert.at, zone), lang))}`)
      const kept = isKept(alert)
      lines.push(`  ${kept ? t.count(...acknowledgedOf(alert)) : t.notOnRecord}`)
      if (kept && alert.missing.length > 0)
        lines.push(
          `  ${t.missing(
            sayList(
              alert.missing.map(id => nameOf(charter, id, lang)),
              lang,
            ),
          )}`,
        )
    }
    const under = (title: string, of: readonly string[]): void => {
      if (of.length > 0) lines.push('', title, ...of.map(line => `  ${line}`))
    }
    under(
      t.reports,
      found.reports.map(r => {
        const held = r.held === null ? '' : `; ${statementsWordsOf(lang).verdicts[r.held.verdict]}: ${sayReasonOf(r.held, lang)}`
        return `${r.no}  ${sayWhen(r.at, lang)}  ${r.state === 'confirmed' ? t.confirmedBy(sayNames(charter, r.confirmedBy, lang)) : t.reportStates[r.state]}  ${r.says ?? ''} (${r.source ?? t.noSource})${held}`
      }),
    )
    const item = (i: (typeof found.measures)[number]): string =>
      [
        `${i.no}  ${i.says ?? ''}`,
        i.owner === null ? '' : `${t.owner}: ${nameOf(charter, i.owner, lang)}`,
        i.due === null ? '' : `${t.due}: ${sayWhen(i.due, lang)}`,
        i.done !== null ? t.done(i.done) : i.late ? t.late : '',
      ]
        .filter(s => s !== '')
        .join('; ')
    under(t.options, found.options.map(item))
    under(t.measures, found.measures.map(item))
    under(t.lessons, found.lessons.map(item))
    under(
      t.course,
      found.course.map(turn => {
        const act = turn.what === 'act' ? acts[turn.no - 1] : undefined
        const said =
          turn.what === 'outcome'
            ? `${nameOf(charter, turn.procedure, lang)}: ${sayOutcome(turn.outcome, lang)}`
            : act === undefined
              ? ''
              : `${sayNames(charter, authorsOf(act), lang)}: ${sayAct(act, lang)}`
        return `${sayWhen(turn.at, lang)}  ${said}${turn.matter === matter ? '' : ` (${loaded.titles.get(turn.matter) ?? turn.matter})`}`
      }),
    )
    terminal.out(`${lines.join('\n')}\n`)
    return 0
  },
}
