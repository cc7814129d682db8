/** A body as its room shows it: its seats in order, who is in the chair and whose turn comes, its levels, committees, invitees and meetings. */
import { addDays, dayOf, lastDayOf, startOfDay } from '../basics/moment.ts'
import type { Body, Charter, Edition, Rotation } from '../charter/charter.ts'
import { byName, languageNamed, turnOf } from '../charter/seat-order.ts'
import { groupsIn } from '../charter/walk.ts'
import { outcomesOfGroup } from '../rules/group.ts'
import type { Seating } from '../judge/sitting.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import type { Act } from '../record/act.ts'
import type { Lang } from '../words/languages.ts'
import { editionOf } from './matters.ts'
import { orderOf } from './meeting.ts'
import { type Listed, listOf } from './meetings.ts'
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
  /** Open matters of the body that were kept under an earlier edition and obey another chair: the party or the office that they obey. */
  readonly otherwise: readonly { readonly run: MatterStanding; readonly chair: string | null }[]
  readonly meetings: readonly Listed[]
}

/** So many turns of the chair are told. */
const TURNS = 4

/** A body on a day; `at` is the moment shown, in milliseconds. */
export function councilOf(
  body: Body,
  edition: Edition,
  charter: Charter,
  acts: readonly Act[],
  standing: Standing,
  sitting: (at: number) => Seating,
  at: number,
): Council {
  const seated = sitting(at)
  const seats = orderOf(seated, body.name)
  const chair = seated.chairIn(body.name) ?? body.chair
  const chairBy = (day: string): string | null =>
    seated.under(day).chairIn(body.name) ?? editionOf(charter, day).bodies[body.name]?.chair ?? null
  return {
    body,
    seats,
    invitees: [...seated.inviteesIn(body.name)].filter(id => !seats.includes(id)),
    chair,
    turns: turnsOf(body, { edition, matters: standing.matters, sitting, at, seats: seats.length, zone: charter.seat.zone }),
    otherwise: standing.matters
      .filter(run => run.state === 'open' && run.body === body.name && run.edition !== edition.date)
      .map(run => ({ run, chair: chairBy(run.edition) }))
      .filter(kept => kept.chair !== chair),
    committees: Object.values(edition.bodies).flatMap(b => (b.under === body.name ? [b.name] : [])),
    meetings: listOf(standing, charter, acts, body.name),
  }
}

interface Turning {
  readonly edition: Edition
  readonly matters: readonly MatterStanding[]
  readonly sitting: (at: number) => Seating
  readonly at: number
  readonly seats: number
  readonly zone: string
}

/** The days on which somebody may begin or cease to hold the chair in place of whose turn it is. */
function changesOf({ insteadBy }: Rotation, { edition, matters, zone }: Turning): readonly string[] {
  if (insteadBy === undefined) return []
  const outcomes = new Set(outcomesOfGroup(insteadBy))
  const rows = groupsIn(insteadBy).flatMap(g => (g.annex === null ? [] : (edition.seats[g.annex] ?? [])))
  const effects = matters.flatMap(run => (run.outcome !== null && outcomes.has(run.outcome) ? run.effects : []))
  return [...rows, ...effects].flatMap(({ from, until }) => [
    ...(from === null ? [] : [lastDayOf(from, zone)]),
    ...(until === null ? [] : [lastDayOf(until, zone), addDays(lastDayOf(until, zone), 1)]),
  ])
}

/** Who holds the chair and who comes next, each as the judge would find it with the seats and the turns known now. */
function turnsOf({ rotation, name }: Body, papers: Turning): readonly Turn[] {
  const { sitting, at, seats, zone } = papers
  const day = dayOf(at, zone)
  if (rotation === undefined || sitting(at).chairIn(name) === null) return []
  let turn = 0
  while (turnOf(rotation, turn + 1) <= day) turn++
  const firsts = Array.from({ length: Math.min(TURNS, seats) + 1 }, (_, i) => turnOf(rotation, turn + i))
  const [first = day, end = day] = [firsts[0], firsts.at(-1)]
  // Somebody may hold the chair for a time within a turn.
  const changes = changesOf(rotation, papers)
  const days = [...new Set([...firsts, ...changes.filter(d => d > first && d < end)])].sort()
  const turns: Turn[] = []
  for (const [i, from] of days.slice(0, -1).entries()) {
    const until = addDays(days[i + 1] as string, -1)
    const party = sitting(from <= day && day <= until ? at : startOfDay(from, zone)).chairIn(name)
    const last = turns.at(-1)
    if (party !== null && last?.party === party && !firsts.includes(from)) turns[turns.length - 1] = { ...last, until }
    else if (party !== null && until >= day) turns.push({ party, from, until })
  }
  return turns
}
/** How the seats of a body are ordered, in words. */
export function sayOrder(body: Body, lang: Lang): string {
  const { order } = meetingWordsOf(lang)
  const by = body.order ?? byName
  if (by.by === 'name') return order.name(languageNamed(lang, by.language))
  return by.by === 'column' ? order.column(by.column) : order.list
}
