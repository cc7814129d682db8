/** What a home page tells of a day: what came into effect last, and which clocks run out next. */
import { firstMoment, lastMoment } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { isWon } from '../charter/won.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { Matter } from './matters.ts'

export interface Lately {
  readonly matter: Matter
  readonly run: MatterStanding
  readonly from: string
}

/** The matters that came into effect last, newest first: of each the run in which it stands. */
export function latelyOf(matters: readonly Matter[], charter: Charter, asOf: string, most: number): readonly Lately[] {
  const { zone } = charter.seat
  const at = (text: string): number => firstMoment(text, zone) ?? Number.NaN
  const now = lastMoment(asOf, zone)
  if (now === null) return []
  return matters
    .flatMap(matter => {
      const run = matter.lead
      const from = run.effectiveFrom
      const good = isWon(run, charter) && from !== null && at(from) <= now
      return good ? [{ matter, run, from }] : []
    })
    .sort((a, b) => at(b.from) - at(a.from) || (a.matter.id < b.matter.id ? -1 : 1))
    .slice(0, most)
}

export interface ClockOf {
  readonly matter: Matter
  readonly at: string
}

/** The clocks that have yet to run out, soonest first: of each open run the one it waits for. */
export function clocksOf(matters: readonly Matter[], charter: Charter, asOf: string, most: number): readonly ClockOf[] {
  const { zone } = charter.seat
  const at = (text: string): number => lastMoment(text, zone) ?? Number.NaN
  const now = lastMoment(asOf, zone)
  if (now === null) return []
  const clocks = matters.flatMap(matter =>
    matter.runs.flatMap(run => {
      const until = run.state === 'open' ? (run.finding?.until ?? run.closes) : run.effectiveFrom
      return until !== null && at(until) > now ? [{ matter, at: until }] : []
    }),
  )
  const seen = new Set<string>()
  return clocks
    .sort((a, b) => at(a.at) - at(b.at))
    .filter(c => !seen.has(`${c.matter.id} ${c.at}`) && seen.add(`${c.matter.id} ${c.at}`))
    .slice(0, most)
}
