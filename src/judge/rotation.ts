/** A chair that goes from seat to seat: whose it is at a moment, worked out from the day on which the charter says who holds it. */
import { addDays, dayOf, startOfDay } from '../basics/moment.ts'
import type { Body, Edition, Rotation } from '../charter/charter.ts'
import { ranked, turnOf } from '../charter/seat-order.ts'
import type { Group } from '../rules/condition.ts'
import { type Members, membersOf, type Papers } from './members.ts'
import type { Run } from './run.ts'

/** What a body's seats may ask of a run; no seat hangs on one. */
const noRun = { concerned: [], openers: [], participants: null, c: { bits: new Map(), p: { in: [] } } } as unknown as Run

/**
 * The parties, by their numbers, that may hold the chair at `t`: one, or several where it is open who sits then, first the one that has it if all of them
 * sit; none before the rotation begins and where nobody sits. Whoever comes next is looked for among those who sit on the first day of its turn and are
 * not passed over: after the one before, in the order of seats, then from the beginning. For whoever no longer sits in its own turn the next in that order
 * acts until its end (Rule 20 of the Security Council's provisional rules of procedure; so a vice-chair does), and has its own turn after. One party that holds
 * the chair in place of another does, and changes nothing of the order; where several would, whose turn it is has it.
 */
export function holdersOf(body: Body, rotation: Rotation, edition: Edition, papers: Papers, t: number): readonly number[] {
  const { zone } = papers.charter.seat
  const day = dayOf(t, zone)
  if (day < rotation.from) return []
  const order = ranked(papers.charter, edition, body)
  const inOrderFrom = (at: number): readonly string[] => [...order.slice(at), ...order.slice(0, at)]
  let holder: string | undefined = rotation.first
  for (let turn = 1; ; turn++) {
    const begins = turnOf(rotation, turn)
    if (begins > day) break
    const first = startOfDay(begins, zone)
    const over = new Set(surely(rotation.passesOver, first))
    const seated = new Set(
      membersOf(body.seats, papers, edition, noRun, first, 'seats')
        .list.filter(p => !over.has(p))
        .map(p => papers.ids[p] ?? ''),
    )
    holder = inOrderFrom(order.indexOf(holder ?? '') + 1).find(id => seated.has(id))
  }
  const { list, perhaps } = membersOf(body.seats, papers, edition, noRun, t, 'seats')
  const isSure = (p: number): boolean => perhaps?.has(p) !== true
  const instead = rotation.insteadBy === undefined ? [] : among(rotation.insteadBy, t).list.filter(p => list.includes(p))
  const sureInstead = surely(rotation.insteadBy, t).filter(p => instead.includes(p) && isSure(p))
  if (sureInstead.length === 1 && instead.length === 1) return sureInstead
  const over = new Set(surely(rotation.passesOver, t))
  const found: number[] = []
  for (const id of inOrderFrom(Math.max(0, order.indexOf(holder ?? '')))) {
    const p = papers.partyIndex.get(id) ?? -1
    if (!list.includes(p) || (over.has(p) && id !== holder)) continue
    found.push(p)
    if (isSure(p)) break
  }
  return sureInstead.length < instead.length ? [...new Set([...found, ...instead])] : found

  function among(group: Group, at: number): Pick<Members, 'list' | 'perhaps'> {
    return membersOf(group, papers, edition, noRun, at, 'seats')
  }
  function surely(group: Group | undefined, at: number): readonly number[] {
    if (group === undefined) return []
    const { list, perhaps } = among(group, at)
    return perhaps === null ? list : list.filter(p => !perhaps.has(p))
  }
}

/** The party, by its number, that holds the chair at `t`; −1 where nobody does. */
export const chairOf = (...asked: Parameters<typeof holdersOf>): number => holdersOf(...asked)[0] ?? -1

/** Whether a party holds the chair at one moment, or at each of a span: `perhaps`, where it does so at some, or where it is open who sits. */
export function holdsChair(
  party: number,
  body: Body,
  edition: Edition,
  papers: Papers,
  { from, until }: { readonly from: number; readonly until: number },
): 'surely' | 'perhaps' | 'never' {
  const { rotation } = body
  if (rotation === undefined) return 'never'
  const { zone } = papers.charter.seat
  const moments = new Set([from, until])
  const consider = (ms: number): void => void (ms > from && ms < until && moments.add(ms))
  const last = dayOf(until, zone)
  for (let turn = 0; turnOf(rotation, turn) <= last; turn++) consider(startOfDay(turnOf(rotation, turn), zone))
  for (const t of papers.lists.changes) consider(t)
  for (const rows of Object.values(edition.seats))
    for (const r of rows) {
      if (r.from !== null) consider(startOfDay(r.from, zone))
      if (r.until !== null) consider(startOfDay(addDays(r.until, 1), zone))
    }
  const held = [...moments].map(t => holdersOf(body, rotation, edition, papers, t))
  if (held.every(found => found.length === 1 && found[0] === party)) return 'surely'
  return held.some(found => found.includes(party)) ? 'perhaps' : 'never'
}
