/** The meetings of an organisation as one looks for them: today's, those to come, and those that are over; of every body or of one. A pure fold. */
import { firstDayOf, firstMoment, lastDayOf } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import type { Seating } from '../judge/sitting.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import type { Act } from '../record/act.ts'
import { callOf, convenedBy, meetingsIn } from './meeting.ts'

export interface Listed {
  readonly run: MatterStanding
  /** As the convening act says; null where it does not. */
  readonly from: string | null
  readonly until: string | null
  readonly place: string | null
  readonly level: string | null
  /** By the day at the seat: `unheard` was to be over, and nothing says what came of it. */
  readonly when: 'on' | 'coming' | 'over' | 'unheard'
}

/** The meetings of a standing: those of the day first, then those that come, the next first, then those that are over, the last first. */
export function listOf(standing: Standing, charter: Charter, acts: readonly Act[], body?: string): readonly Listed[] {
  const { zone } = charter.seat
  const today = lastDayOf(standing.asOf, zone)
  const listed = meetingsIn(standing, charter, body).map((run): Listed & { readonly day: string } => {
    const { from, until, place, level } = callOf([run], acts, charter)
    const [first, last] = [firstDayOf(from ?? run.opened, zone), lastDayOf(until ?? from ?? run.opened, zone)]
    const when = run.state === 'settled' ? 'over' : first > today ? 'coming' : last >= today || from === null ? 'on' : 'unheard'
    return {
      run,
      from,
      until,
      place,
      level,
      when,
      day: when === 'over' && from === null ? lastDayOf(run.settledAt ?? run.opened, zone) : first,
    }
  })
  const of = (...whens: readonly Listed['when'][]) => listed.filter(l => whens.includes(l.when))
  const begins = ({ day, from }: { readonly day: string; readonly from: string | null }): number =>
    firstMoment(from ?? day, zone) ?? Number.NEGATIVE_INFINITY
  const byDay = (a: { readonly day: string; readonly from: string | null }, b: typeof a): number =>
    a.day === b.day ? begins(a) - begins(b) : a.day < b.day ? -1 : 1
  return [...of('on').sort(byDay), ...of('coming').sort(byDay), ...of('over', 'unheard').sort((a, b) => byDay(b, a))].map(
    ({ day: _, ...told }) => told,
  )
}

/** The meeting that a party goes to next, or sits in: of a body in which it has a seat, or to which it was asked; of an office, any. Null where there is none. */
export function nextFor(by: string, listed: readonly Listed[], acts: readonly Act[], seated: Seating, isParty: boolean): Listed | null {
  const goes = ({ run }: Listed): boolean => {
    const there = seated.under(run.edition)
    return (
      run.body === null ||
      there.seatsIn(run.body).has(by) ||
      there.inviteesIn(run.body).has(by) ||
      convenedBy(run, acts)?.participants?.includes(by) === true
    )
  }
  return listed.find(l => (l.when === 'on' || l.when === 'coming') && (!isParty || goes(l))) ?? null
}
