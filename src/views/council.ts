/** A body as its room shows it: its seats in order, who is in the chair and whose turn comes, its levels, committees, invitees and meetings. */
import { addDays, dayOf } from '../basics/moment.ts'
import type { Body, Charter, Edition } from '../charter/charter.ts'
import { byName, languageNamed, turnOf } from '../charter/seat-order.ts'
import type { Seating } from '../judge/sitting.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import type { Lang } from '../words/languages.ts'
import { meetingsIn, orderOf } from './meeting.ts'
import { meetingWordsOf } from './words.ts'

export interface Turn {
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
    turns: turnsOf(body, dayOf(at, charter.seat.zone), seated, seats),
    committees: Object.values(edition.bodies).flatMap(b => (b.under === body.name ? [b.name] : [])),
    meetings: meetingsIn(standing, charter, body.name),
  }
}

function turnsOf({ rotation, name }: Body, day: string, seated: Seating, seats: readonly string[]): readonly Turn[] {
  const holder = seated.chairIn(name)
  if (rotation === undefined || holder === null) return []
  let turn = 0
  while (turnOf(rotation, turn + 1) <= day) turn++
  const at = seats.indexOf(holder)
  return Array.from({ length: Math.min(TURNS, seats.length) }, (_, i) => ({
    party: i === 0 ? holder : (seats[(at + i) % seats.length] as string),
    from: turnOf(rotation, turn + i),
    until: addDays(turnOf(rotation, turn + i + 1), -1),
  }))
}

/** How the seats of a body are ordered, in words. */
export function sayOrder(body: Body, lang: Lang): string {
  const { order } = meetingWordsOf(lang)
  const by = body.order ?? byName
  if (by.by === 'name') return order.name(languageNamed(lang, by.language))
  return by.by === 'column' ? order.column(by.column) : order.list
}
