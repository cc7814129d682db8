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

/** Two acts or more that bring in different tables of a catalogue at one moment: which of them holds, nothing says. */
export interface Undecided {
  readonly undecided: readonly number[]
}

/** The later editions that hold, by their catalogue, or the acts between which nothing decides; a catalogue that is not named holds as it began. */
export function editionsHeld({ runs, acts, charter, until }: HeldAsked): ReadonlyMap<string, HeldEdition | Undecided> {
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
  const latest = new Map<string, { readonly since: number; readonly editions: HeldEdition[] }>()
  for (const run of runs)
    for (const { no } of run.acts) {
      const act = acts.get(no)
      const folder = act === undefined ? null : catalogueIn(act)
      const since = act === undefined || folder === null ? null : sinceOf(run, no, act.at)
      if (act === undefined || folder === null || since === null) continue
      const catalogue = folder.split('/')[1] as string
      const other = latest.get(catalogue)
      const edition = { folder, list: act.text as string, no }
      if (other === undefined || other.since < since) latest.set(catalogue, { since, editions: [edition] })
      else if (other.since === since) other.editions.push(edition)
    }
  return new Map([...latest].map(([catalogue, { editions }]) => [catalogue, oneOf(editions)]))
}

/** The edition that they all bring in, by the act of the least number; the order of the record decides nothing between two that differ. */
function oneOf(editions: readonly HeldEdition[]): HeldEdition | Undecided {
  const [first, ...more] = editions.toSorted((a, b) => a.no - b.no) as [HeldEdition, ...HeldEdition[]]
  const same = more.every(e => e.folder === first.folder && e.list === first.list)
  return same ? first : { undecided: [first, ...more].map(e => e.no) }
}
