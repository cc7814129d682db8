/**
 * The situation of a crisis, read off the acts of its matter: reports with their source, confirmed or not, corrected by a new report and never edited; what
 * the record says to a claim; options, measures and lessons with their owners; and the whole course as a timeline. It decides nothing.
 */
import { lastMoment } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import type { Held } from '../judge/claim-ground.ts'
import type { Standing } from '../judge/standing.ts'
import { type Act, authorsOf, isSealed } from '../record/act.ts'
import { toldIn } from './told.ts'

export interface Report {
  readonly no: number
  readonly at: string
  readonly by: readonly string[]
  /** Who made it, where that is not who entered it. */
  readonly originator: string | null
  readonly says: string | null
  readonly source: string | null
  readonly confidence: string | null
  readonly state: 'not confirmed' | 'confirmed' | 'corrected' | 'withdrawn'
  /** The act by which it is so; null while nobody confirmed it. */
  readonly stateBy: number | null
  /** Who confirmed it: any party or office may, its author too. */
  readonly confirmedBy: readonly string[]
  /** The report that it corrects; null = it is a first one, or that of another, which only its author or an officer corrects. */
  readonly corrects: number | null
  /** What the record says to it; null where it claims nothing of the record. */
  readonly held: Held | null
}

/** Something that somebody has to see to: a measure, or a lesson. */
export interface Item {
  readonly no: number
  readonly at: string
  readonly by: readonly string[]
  readonly says: string | null
  readonly owner: string | null
  readonly due: string | null
  /** The act by which it was carried out; null = not yet. */
  readonly done: number | null
  /** Its day has gone by and it is not done. */
  readonly late: boolean
}

/** One thing in the course of it: an act, or an outcome that the judge found. */
type Turn =
  | { readonly what: 'act'; readonly at: string; readonly no: number; readonly matter: string }
  | { readonly what: 'outcome'; readonly at: string; readonly outcome: string; readonly procedure: string; readonly matter: string }

export interface Situation {
  readonly matter: string
  readonly reports: readonly Report[]
  readonly options: readonly Item[]
  readonly measures: readonly Item[]
  readonly lessons: readonly Item[]
  /** The matter itself, those below it, and those that refer to it or to which it refers, in the order of what was done. */
  readonly course: readonly Turn[]
}

interface SituationPapers {
  readonly charter: Charter
  readonly acts: readonly Act[]
  /** Of the matter and of those beside it. */
  readonly standing: Standing
  /** The present moment, milliseconds since 1970. */
  readonly now: number
  hold(claim: Act): Held
}

const REPORTS: ReadonlySet<string> = new Set(['reported', 'claimed', 'corrected the report'])

/** The matters that belong together with one: below it, referred to by it, or referring to it. */
export function matterAnd(matter: string, acts: readonly Act[]): readonly string[] {
  const found = new Set([matter])
  for (const act of acts) {
    if (act.matter === undefined) continue
    if (act.matter.startsWith(`${matter}/`)) found.add(act.matter)
    if (act.refers === matter) found.add(act.matter)
    if (act.matter === matter && act.refers !== undefined) found.add(act.refers)
  }
  return [...found]
}

export function situationOf(matter: string, papers: SituationPapers): Situation {
  const { charter, acts, standing, now } = papers
  const { zone } = charter.seat
  const of = toldIn(standing.matters, { get: no => acts[no - 1] }).filter(
    ({ act, by }) => act.matter === matter && act.act !== 'withheld' && by.length > 0,
  )
  const answered = (no: number, name: string): number | null =>
    of.find(o => o.act.act === name && o.act.answers === no && o.why.code !== 'aside')?.no ?? null
  const plain = (act: Act): string | null => (isSealed(act, 'note') ? null : (act.note ?? null))
  const reports = of
    .filter(o => REPORTS.has(o.act.act))
    .map(({ no, act, why }): Report => {
      const corrected = answered(no, 'corrected the report')
      const withdrawn = answered(no, 'withdrew its report')
      const confirmed = answered(no, 'confirmed the report')
      const before = of.find(o => o.no === act.answers)
      const corrects = act.act === 'corrected the report' && why.code !== 'aside'
      return {
        no,
        at: act.at,
        by: authorsOf(act),
        originator: act.originator ?? act.speaker ?? null,
        says: plain(act) ?? act.title ?? null,
        source: isSealed(act, 'source') ? null : (act.source ?? null),
        confidence: act.confidence ?? null,
        state: corrected !== null ? 'corrected' : withdrawn !== null ? 'withdrawn' : confirmed !== null ? 'confirmed' : 'not confirmed',
        stateBy: corrected ?? withdrawn ?? confirmed,
        confirmedBy: [...new Set(of.flatMap(o => (o.act.act === 'confirmed the report' && o.act.answers === no ? o.by : [])))],
        corrects: corrects ? (before?.no ?? null) : null,
        held: act.outcome === undefined && act.value === undefined ? null : papers.hold(act),
      }
    })
  const items = (name: string, done: string): readonly Item[] =>
    of
      .filter(o => o.act.act === name)
      .map(({ no, act }) => {
        const by = answered(no, done)
        const due = lastMoment(act.due, zone)
        return {
          no,
          at: act.at,
          by: authorsOf(act),
          says: plain(act) ?? act.title ?? null,
          owner: act.owner ?? null,
          due: act.due ?? null,
          done: by,
          late: by === null && due !== null && due < now,
        }
      })
  return {
    matter,
    reports,
    options: items('set out an option', ''),
    measures: items('took a measure', 'carried out the measure'),
    lessons: items('drew a lesson', 'acted on the lesson'),
    course: courseOf(matter, papers),
  }
}

/** What was done and what came of it, in its order; of what is dated by a day only, after what bears an instant. */
function courseOf(matter: string, { charter, acts, standing }: SituationPapers): readonly Turn[] {
  const { zone } = charter.seat
  const told = toldIn(standing.matters, { get: no => acts[no - 1] })
  const beside = new Set(
    matterAnd(
      matter,
      told.map(o => o.act),
    ),
  )
  const turns: Turn[] = [
    ...told.flatMap(({ no, act }): Turn[] =>
      act.matter !== undefined && beside.has(act.matter) && act.act !== 'withheld'
        ? [{ what: 'act', at: act.received ?? act.at, no, matter: act.matter }]
        : [],
    ),
    ...standing.matters.flatMap((run): Turn[] => {
      const at = run.settledAt ?? run.settledBy
      return beside.has(run.id) && run.state === 'settled' && run.outcome !== null && run.procedure !== null && at !== null
        ? [{ what: 'outcome', at, outcome: run.outcome, procedure: run.procedure, matter: run.id }]
        : []
    }),
  ]
  const place = (turn: Turn): number => lastMoment(turn.at, zone) ?? Number.POSITIVE_INFINITY
  return turns
    .map((turn, i) => ({ turn, i }))
    .sort((a, b) => place(a.turn) - place(b.turn) || a.i - b.i)
    .map(({ turn }) => turn)
}
