/**
 * Which edition of each catalogue of standards holds on the day of a standing. A catalogue holds as it began, until an act that the judge lets stand
 * brings in a later edition (record/catalogue.ts); where the charter opens a procedure with that act, from the day on which its outcome has effect.
 */
import { firstMoment, lastMoment } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { isWon } from '../charter/won.ts'
import type { MatterStanding } from '../judge/standing.ts'
import type { Act } from '../record/act.ts'
import { catalogueIn } from '../record/catalogue.ts'
import { STANDS } from '../judge/worths.ts'

/** An edition that holds: its folder, and the hash of the list of its tables. */
export interface HeldEdition {
  readonly folder: string
  readonly list: string
  /** The number of the act that brought it in. */
  readonly no: number
}

export interface HeldAsked {
  /** The runs of the matters whose names begin with `catalogues/`, as they stand on the day. */
  readonly runs: readonly MatterStanding[]
  readonly acts: { get(no: number): Act | undefined }
  readonly charter: Charter
  /** The last moment of the day. */
  readonly until: number
}

/** The later editions that hold, by their catalogue; a catalogue that is not named holds as it began. */
export function editionsHeld({ runs, acts, charter, until }: HeldAsked): ReadonlyMap<string, HeldEdition> {
  const { zone } = charter.seat
  /** Since when an act has brought its edition in; null = it has not. */
  const sinceOf = (run: MatterStanding, no: number, at: string): number | null => {
    const worth = run.acts.find(a => a.no === no)?.worth
    if (worth === undefined) return null
    if (worth !== 'opens') return STANDS.has(worth) ? lastMoment(at, zone) : null
    const from = isWon(run, charter) ? (run.effectiveFrom ?? run.effectiveBy) : null
    const begun = (text: string | null): boolean => (firstMoment(text, zone) ?? Number.POSITIVE_INFINITY) <= until
    return begun(from) && !begun(run.effectiveUntil) ? lastMoment(from, zone) : null
  }
  const held = new Map<string, HeldEdition & { readonly since: number }>()
  for (const run of runs)
    for (const { no } of run.acts) {
      const act = acts.get(no)
      const folder = act === undefined ? null : catalogueIn(act)
      const since = act === undefined || folder === null ? null : sinceOf(run, no, act.at)
      if (act === undefined || folder === null || since === null) continue
      const catalogue = folder.split('/')[1] as string
      const other = held.get(catalogue)
      if (other === undefined || other.since < since || (other.since === since && other.no < no))
        held.set(catalogue, { folder, list: act.text as string, no, since })
    }
  return held
}
