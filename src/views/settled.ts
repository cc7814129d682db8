/**
 * What was shown as settled stays settled, whoever dates an act back or corrects one. The judge is asked where all would stand with the act; nothing
 * is decided here. A door asks before it takes an act, and whoever verifies a record asks again of every line that a person sent. An act that reached
 * the platform in time and was shown to nobody has another way: what was kept apart is confirmed.
 */
import { firstMoment } from '../basics/moment.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { Act } from '../record/act.ts'
import type { RefusalCode } from '../words/refusals.ts'

/** The record to which an act would be added. */
interface Where {
  readonly zone: string
  /** The office that corrects what was brought along. */
  readonly registrar: string
  /** Whether a person sent the line of a number here. */
  sent(no: number): boolean
  /** Where all stands at the act's receipt, before it and with it. */
  before(): readonly MatterStanding[]
  after(): readonly MatterStanding[]
}

/** Whether an act is dated otherwise than by its receipt at `at`, or corrects another: only then can it change what was shown. */
export const reachesBack = (act: Act, at: number, zone: string): boolean => act.corrects !== undefined || firstMoment(act.at, zone) !== at

/**
 * Why an act dated back, or one that corrects, may not be taken, and the run that it would change: it would change what stands settled, or let a clock
 * have run out before anybody knew of it. Null where it may. Of what is settled only a line that no person sent here, but that was brought along, is
 * corrected, by the registrar.
 */
export function settledAmiss(act: Act, at: number, where: Where): { readonly code: RefusalCode; readonly run: MatterStanding } | null {
  const { zone, registrar } = where
  if (!reachesBack(act, at, zone)) return null
  const done = firstMoment(act.at, zone) ?? Number.NEGATIVE_INFINITY
  const before = settled(where.before())
  const after = settled(where.after())
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(key => {
    const [was, is] = [before.get(key), after.get(key)]
    return was?.outcome !== is?.outcome || was?.settledAt !== is?.settledAt
  })
  // What the act itself settles is settled at its moment; after that only a clock did it.
  const ranOut = changed
    .map(key => after.get(key))
    .find(run => run && done < at && (firstMoment(run.settledAt ?? run.settledBy, zone) ?? Number.NEGATIVE_INFINITY) > done)
  if (ranOut !== undefined) return { code: 'ran out unseen', run: ranOut }
  const undone = changed.map(key => before.get(key)).find(run => run !== undefined)
  const corrects = act.corrects !== undefined && act.by === registrar && !where.sent(act.corrects)
  return corrects || undone === undefined ? null : { code: 'settled already', run: undone }
}

const settled = (runs: readonly MatterStanding[]): ReadonlyMap<string, MatterStanding> =>
  new Map(runs.filter(run => run.state === 'settled').map(run => [`${run.id}\n${run.procedure}\n${run.opened}`, run]))
