/**
 * What was shown as settled stays settled, whoever dates an act back or corrects one. The judge is asked where all would stand with the act; nothing
 * is decided here. An act that reached the platform in time and was shown to nobody has another way: what was kept apart is confirmed.
 */
import { parseWhen, printInstant } from '../../basics/moment.ts'
import type { MatterStanding } from '../../judge/standing.ts'
import type { Act } from '../../record/act.ts'
import type { RefusalCode } from '../../words/refusals.ts'
import type { Organisation } from '../organisation.ts'

/**
 * Why an act dated back, or one that corrects, may not be taken: it would change what stands settled, or let a clock have run out before anybody
 * knew of it. Null where it may. Of what is settled only a line that no person sent here, but that was brought along, is corrected, by the registrar.
 */
export function settledAmiss(org: Organisation, act: Act, at: number, registrar: string): RefusalCode | null {
  const { zone } = org.charter.seat
  const done = momentOf(act.at, zone)
  if (act.corrects === undefined && done === at) return null
  const asOf = printInstant(at, zone)
  const before = settled(org.stand(asOf).matters)
  const after = settled(org.drafted(act, asOf, null).matters)
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(key => {
    const [was, is] = [before.get(key), after.get(key)]
    return was?.outcome !== is?.outcome || was?.settledAt !== is?.settledAt
  })
  // What the act itself settles is settled at its moment; after that only a clock did it.
  const ranOut = (run: MatterStanding | undefined): boolean =>
    run !== undefined && done < at && momentOf(run.settledAt ?? run.settledBy ?? '', zone) > done
  if (changed.some(key => ranOut(after.get(key)))) return 'ran out unseen'
  const corrects = act.corrects !== undefined && act.by === registrar && org.acts[act.corrects - 1]?.person === undefined
  return corrects || !changed.some(key => before.has(key)) ? null : 'settled already'
}

/** Where a dating begins; where it is none, never. */
const momentOf = (text: string, zone: string): number => {
  const when = parseWhen(text, zone)
  return typeof when === 'string' || when.from === null ? Number.NEGATIVE_INFINITY : when.from
}

const settled = (runs: readonly MatterStanding[]): ReadonlyMap<string, MatterStanding> =>
  new Map(runs.filter(run => run.state === 'settled').map(run => [`${run.id}\n${run.procedure}\n${run.opened}`, run]))
