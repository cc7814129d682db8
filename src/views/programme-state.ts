/**
 * Why a thing of a programme is late, blocked, at risk or undetermined.
 *
 * Late, blocked and at risk are found, never typed:
 * - *reached*: an act says so, or the rule of a procedure in that matter was met; of what has parts, when each of them is reached or dropped.
 * - *late*: the day it was due has passed, and it is not reached.
 * - *blocked*: something it depends on is late or itself blocked, was dropped, or depends on it in a circle.
 * - *at risk*: something it depends on is due only after it, or a risk named for it is not closed, or one of its parts is late, blocked or at risk.
 * - *undetermined*: it depends on a matter that this reader's record does not hold, or was perhaps reached, on a day that is not known exactly.
 */
import { lastMoment } from '../basics/moment.ts'
import type { Item, Reason, ReasonCode, Risk, State } from './programme-item.ts'
import type { Known } from './programme-set.ts'
import type { Judged } from './standing-acts.ts'

/** Where that stands on which a thing depends; `waits`: a matter that has not come to what fulfils it. */
export type Rest = { readonly state: State | 'circle' | 'waits'; readonly due: string | null; readonly no: number | null }

interface Asked {
  readonly due: number | null
  readonly dueSaid: string | null
  readonly depends: readonly string[]
  readonly risks: readonly Risk[]
  readonly below: readonly Item[]
  readonly own: readonly Judged[]
  readonly no: number
}

/** Why a thing is not as planned; none where nothing speaks against it. */
export function reasonsOf(
  { due, dueSaid, depends, risks, below, no, own }: Asked,
  { zone, now }: Known,
  rest: (path: string) => Rest,
): readonly Reason[] {
  const reasons: Reason[] = due !== null && due < now ? [{ code: 'due', matter: null, day: dueSaid, no }] : []
  for (const matter of depends) {
    const on = rest(matter)
    const reason = (code: ReasonCode): void => void reasons.push({ code, matter, day: on.due, no: on.no })
    if (on.state === 'late' || on.state === 'blocked' || on.state === 'dropped' || on.state === 'circle') reason(on.state)
    else if (on.state === 'undetermined') reason('unknown')
    else if (on.state !== 'reached' && due !== null && (lastMoment(on.due, zone) ?? Number.NEGATIVE_INFINITY) > due) reason('after')
  }
  const perhaps = own.find(o => o.act.act === 'reached the milestone')
  if (perhaps) reasons.push({ code: 'dating', matter: null, day: perhaps.act.at, no: perhaps.no })
  for (const risk of risks) if (risk.closed === null && !risk.aside) reasons.push({ code: 'risk', matter: null, day: risk.at, no: risk.no })
  for (const part of below)
    if (part.state === 'late' || part.state === 'blocked' || part.state === 'at risk')
      reasons.push({ code: 'below', matter: part.id, day: part.due, no: part.no })
  return reasons
}

const blocking: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['late', 'blocked', 'dropped', 'circle'])

/** The state that its reasons leave it; `begun`: whether anything was done about it. */
export function worst(reasons: readonly Reason[], begun: boolean): State {
  const has = (of: (code: ReasonCode) => boolean): boolean => reasons.some(r => of(r.code))
  if (has(c => c === 'dating')) return 'undetermined'
  if (has(c => c === 'due')) return 'late'
  if (has(c => blocking.has(c))) return 'blocked'
  if (has(c => c === 'unknown')) return 'undetermined'
  if (reasons.length > 0) return 'at risk'
  return begun ? 'under way' : 'ahead'
}
