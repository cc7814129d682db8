/** A body as its room shows it: its seats in order, who is in the chair and whose turn comes, its levels, committees, invitees and meetings. */
import { addDays, dayOf, startOfDay } from '../basics/moment.ts'
import type { Body, Charter, Edition } from '../charter/charter.ts'
import { byName, languageNamed, turnOf } from '../charter/seat-order.ts'
import type { Seating } from '../judge/sitting.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import type { Lang } from '../words/languages.ts'
import { meetingsIn, orderOf } from './meeting.ts'
import { meetingWordsOf } from './words.ts'

interface Turn {
  readonly party: string
  readonly from: string
  readonly until: string
}
export interface Council {
  readonly body: Body
  readonly seats: readonly string[]
  readonly invitees: readonly string[]
  /** The party whose turn it is, else the office; null where the charter says neither. */
  readonly chair: string | null
  /** The turn that runs and those that come, if seats stay as they are. */
  readonly turns: readonly Turn[]
  readonly committees: readonly string[]
  readonly meetings: readonly MatterStanding[]
}

/** So many turns of the chair are told. */
const TURNS = 4

/** A body on a day; `at` is the moment shown, in milliseconds. */
export function councilOf(
  body: Body,
  edition: Edition,
  charter: Charter,
  standing: Standing,
  sitting: (at: number) => Seating,
  at: number,
): Council {
  const seated = sitting(at)
  const seats = orderOf(seated, body.name)
  return {
    body,
    seats,
    invitees: [...seated.inviteesIn(body.name)].filter(id => !seats.includes(id)),
    chair: seated.chairIn(body.name) ?? body.chair,
    turns: turnsOf(body, at, seats.length, sitting, charter.seat.zone),
    committees: Object.values(edition.bodies).flatMap(b => (b.under === body.name ? [b.name] : [])),
    meetings: meetingsIn(standing, charter, body.name),
  }
}

/** Whose turn it is and who comes next, each as the judge would find it on the first day of the turn with the seats known now. */
function turnsOf({ rotation, name }: Body, at: number, seats: number, sitting: (at: number) => Seating, zone: string): readonly Turn[] {
  const day = dayOf(at, zone)
  if (rotation === undefined || sitting(at).chairIn(name) === null) return []
  let turn = 0
  while (turnOf(rotation, turn + 1) <= day) turn++
  return Array.from({ length: Math.min(TURNS, seats) }, (_, i) => turn + i).flatMap((nth, i) => {
    const from = turnOf(rotation, nth)
    const party = sitting(i === 0 ? at : startOfDay(from, zone)).chairIn(name)
    return party === null ? [] : [{ party, from, until: addDays(turnOf(rotation, nth + 1), -1) }]
  })
}

/** How the seats of a body are ordered, in words. */
export function sayOrder(body: Body, lang: Lang): string {
  const { order } = meetingWordsOf(lang)
  const by = body.order ?? byName
  if (by.by === 'name') return order.name(languageNamed(lang, by.language))
  return by.by === 'column' ? order.column(by.column) : order.list
}
