/** A chair that goes from seat to seat: whose it is at a moment, worked out from the day on which the charter says who holds it. */
import { dayOf, startOfDay } from '../basics/moment.ts'
import type { Body, Edition, Rotation } from '../charter/charter.ts'
import { ranked, turnOf } from '../charter/seat-order.ts'
import type { Group } from '../rules/condition.ts'
import { membersOf, type Papers } from './members.ts'
import type { Run } from './run.ts'

/** What a body's seats may ask of a run; no seat hangs on one. */
const noRun = { concerned: [], openers: [], participants: null, c: { bits: new Map(), p: { in: [] } } } as unknown as Run

/**
 * The party, by its number, that holds the chair at `t`; -1 before the rotation begins and where nobody sits. Whoever comes next is looked for among
 * those who sit on the first day of its turn and are not passed over: after the one before, in the order of seats, then from the beginning. One party
 * that holds the chair in place of another does, and changes nothing of the order; where several would, whose turn it is has it.
 */
export function chairOf(body: Body, rotation: Rotation, edition: Edition, papers: Papers, t: number): number {
  const { zone } = papers.charter.seat
  const day = dayOf(t, zone)
  let holder = papers.partyIndex.get(rotation.first) ?? -1
  if (day < rotation.from) return -1
  const order = ranked(papers.charter, edition, body)
  for (let turn = 1; ; turn++) {
    const begins = turnOf(rotation, turn)
    if (begins > day) break
    const first = startOfDay(begins, zone)
    const over = new Set(rotation.passesOver === undefined ? [] : surely(rotation.passesOver, first))
    const seated = new Set(
      membersOf(body.seats, papers, edition, noRun, first, 'seats')
        .list.filter(p => !over.has(p))
        .map(p => papers.ids[p] ?? ''),
    )
    const at = order.indexOf(papers.ids[holder] ?? '')
    const next = [...order.slice(at + 1), ...order.slice(0, at + 1)].find(id => seated.has(id))
    holder = next === undefined ? -1 : (papers.partyIndex.get(next) ?? -1)
  }
  const instead = rotation.insteadBy === undefined ? [] : surely(rotation.insteadBy, t)
  return instead.length === 1 ? (instead[0] as number) : holder

  function surely(group: Group, at: number): readonly number[] {
    const { list, perhaps } = membersOf(group, papers, edition, noRun, at, 'seats')
    return perhaps === null ? list : list.filter(p => !perhaps.has(p))
  }
}
