/** The minutes of one meeting as they are to be shown: of the record as it is, or, once approved, of the record as it was when they were circulated. */
import { parseWhen } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import type { Seating } from '../judge/sitting.ts'
import type { Standing } from '../judge/standing.ts'
import type { Act } from '../record/act.ts'
import type { Lang } from '../words/languages.ts'
import { titlesOf } from './matters.ts'
import { isMeeting, type Meeting, meetingOf } from './meeting.ts'
import { type Approval, approvalOf, type Minutes, minutesOf } from './minutes.ts'

/** A record that can be asked about any day and any number of lines. */
export interface Told {
  readonly charter: Charter
  readonly acts: readonly Act[]
  stand(asOf: string, matter?: string, known?: number): Standing
  sitting(at: number, known?: number): Seating
}

export interface MinutesOf {
  readonly meeting: Meeting
  readonly minutes: Minutes
  readonly approval: Approval
}

/** The meeting of a matter as of a day, known up to a line; null where no run of it is one. */
export function meetingIn(told: Told, id: string, asOf: string, known: number = told.acts.length): Meeting | null {
  const { charter, acts } = told
  const standing = told.stand(asOf, undefined, known)
  const runs = standing.matters.filter(run => run.id === id && isMeeting(run, charter))
  // One that was opened before one that was not, and the latest of them.
  const run = runs.findLast(r => r.outcome !== 'not opened') ?? runs.at(-1)
  if (run === undefined) return null
  return meetingOf(run, { charter, acts, standing, sitting: at => told.sitting(at, known) })
}

/** The minutes of a meeting as of a day, known up to a line; `live`: of the record as it is, whatever was approved. */
export function minutesIn(
  told: Told,
  id: string,
  at: { readonly asOf: string; readonly known?: number; readonly lang: Lang },
): MinutesOf | null {
  const { charter, acts } = told
  const known = Math.min(at.known ?? acts.length, acts.length)
  const now = meetingIn(told, id, at.asOf, known)
  if (now === null) return null
  const { matters } = told.stand(at.asOf, undefined, known)
  const approval = approvalOf(id, matters, acts, charter)
  const locked =
    approval.no !== null && approval.run !== null && approval.state !== 'refused'
      ? { known: approval.no - 1, asOf: approval.run.opened }
      : null
  const shown = locked === null ? { known, asOf: at.asOf } : locked
  const last = locked === null ? now : (meetingIn(told, id, locked.asOf, locked.known) ?? now)
  const papersOf = (of: Shown) => ({ charter, acts, titles: titlesOf(charter, acts.slice(0, of.known)), ...of, lang: at.lang })
  // A meeting that is over is told as it was on record when it closed; what came later is told as that.
  const closed = closeOf(last, told, shown.known)
  const meeting = closed === null ? last : (meetingIn(told, id, closed.asOf, closed.known) ?? last)
  const then = meeting !== last && meeting.run.state === 'settled'
  if (!then || closed === null) return { meeting: last, minutes: minutesOf(last, papersOf(shown)), approval }
  return { meeting, minutes: minutesOf(meeting, papersOf(closed), { meeting: last, papers: papersOf(shown) }), approval }
}

interface Shown {
  readonly asOf: string
  readonly known: number
}

/**
 * When a meeting closed, and how much of the record had been received by then; null while it lasts. What bears no time of receipt, as what a folder
 * tells of the past, is taken as known when it was done.
 */
function closeOf({ run }: Meeting, { charter, acts }: Told, known: number): Shown | null {
  const asOf = run.state === 'settled' ? (run.settledAt ?? run.settledBy) : null
  const when = asOf === null ? 'open' : parseWhen(asOf, charter.seat.zone)
  if (asOf === null || typeof when === 'string') return null
  const isLater = (act: Act | undefined): boolean => {
    const at = act === undefined ? 'none' : parseWhen(act.received ?? act.at, charter.seat.zone)
    return typeof at !== 'string' && at.from > when.until
  }
  let n = known
  while (isLater(acts[n - 1])) n--
  return { asOf, known: n }
}
