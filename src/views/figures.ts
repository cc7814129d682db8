/** The figures of a matter and those below it, claim by claim, where somebody said how they hang together; and what has a page of its own. */
import type { Act } from '../record/act.ts'
import type { Matter } from './matters.ts'
import { standingActs } from './standing-acts.ts'
import type { Standing } from '../judge/standing.ts'
import { type Flaw, flawsOf, type Numbered } from './reckoning.ts'

export interface Figures {
  /** The acts with figures, by their day as written and then in the order of the record. */
  readonly rows: readonly Numbered[]
  readonly flaws: readonly Flaw[]
}

/** What holds of a matter beside its runs: the figures in it, whether it is a programme, and the matters below that are told with these. */
interface Kept {
  readonly figures: Figures | null
  readonly programme: boolean
  readonly told: ReadonlySet<string>
}

/** The figures and parts of a matter; `figures` is null where no act says how they hang together. */
export function keptIn(matter: Matter, below: readonly Matter[], standing: Standing, acts: readonly Act[], zone: string): Kept {
  const all = [matter, ...below]
  const own = standingActs({ ...standing, matters: all.flatMap(m => m.runs) }, { get: no => acts[no - 1] })
  const heads = new Set(
    own.flatMap(({ act }) => (act.act === 'set the reckoning' || act.act === 'set up the programme' ? [act.matter ?? ''] : [])),
  )
  const under = (id: string): boolean => {
    for (let at = id.lastIndexOf('/'); at > 0; at = id.lastIndexOf('/', at - 1)) if (heads.has(id.slice(0, at))) return true
    return false
  }
  const reckoned = own.some(({ act }) => act.act === 'set the reckoning' && act.matter === matter.id)
  const rows = own.filter(({ act }) => act.value !== undefined || act.amount !== undefined)
  const day = (act: Act): string => act.at.slice(act.at.indexOf('/') + 1)
  return {
    figures: reckoned
      ? {
          rows: rows.toSorted((a, b) => (day(a.act) < day(b.act) ? -1 : day(a.act) > day(b.act) ? 1 : a.no - b.no)),
          flaws: flawsOf(own, zone),
        }
      : null,
    programme: own.some(({ act }) => act.act === 'set up the programme' && act.matter === matter.id),
    told: new Set(below.filter(m => under(m.id)).map(m => m.id)),
  }
}
