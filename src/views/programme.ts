/**
 * Programmes over several years, folded from acts: what was set, what was reached, and what follows for a day. A programme is the matter in which
 * somebody *set up the programme*; its objectives, projects, milestones and indicators are matters below it.
 */
import { lastMoment } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import { type Burn, burnOf } from './programme-burn.ts'
import { finder } from './programme-find.ts'
import { type Item, type State, states } from './programme-item.ts'
import { byPlace, draftsOf } from './programme-set.ts'
import type { Judged } from './standing-acts.ts'

export interface Programme {
  readonly id: string
  readonly title: string
  /** The programme first, then what is below it, each after what it is part of. */
  readonly items: readonly Item[]
  readonly counts: Readonly<Record<State, number>>
  /** For each day on which it changed. */
  readonly burn: readonly Burn[]
}

/** What is asked about programmes. */
interface Papers {
  readonly charter: Charter
  readonly standing: Standing
  readonly acts: readonly Judged[]
  readonly titles: ReadonlyMap<string, string>
}

/** Every programme of a standing, in the order in which they were set up. */
export function programmesOf(papers: Papers): readonly Programme[] {
  const { charter, standing, acts, titles } = papers
  const { zone } = charter.seat
  const now = lastMoment(standing.asOf, zone) ?? Number.POSITIVE_INFINITY
  const drafts = draftsOf(acts, zone)
  const programmes = [...drafts.values()].filter(d => d.kind === 'programme').map(d => d.id)
  const runs = new Map<string, MatterStanding[]>()
  for (const run of standing.matters) (runs.get(run.id) ?? runs.set(run.id, []).get(run.id)!).push(run)
  const find = finder({ charter, drafts, runs, titles, zone, now, asOf: standing.asOf, acts })
  return programmes.map(id => {
    const items = [...drafts.keys()]
      .filter(
        p =>
          (p === id || p.startsWith(`${id}/`)) &&
          !programmes.some(q => q !== id && q.startsWith(`${id}/`) && (p === q || p.startsWith(`${q}/`))),
      )
      .sort(byPlace(drafts))
      .map(find)
      .filter(i => i !== null)
      .map(deeper())
    const counts = Object.fromEntries(states.map(s => [s, items.filter(i => i.kind === 'milestone' && i.state === s && !i.aside).length]))
    return {
      id,
      title: titles.get(id) ?? id,
      items,
      counts: counts as Record<State, number>,
      burn: burnOf(
        items.filter(i => !i.aside),
        drafts,
      ),
    }
  })
}

/** Gives each its depth, where what is above comes first. */
function deeper(): (item: Item) => Item {
  const depths = new Map<string, number>()
  return item => {
    const depth = item.part === null ? 0 : (depths.get(item.part) ?? -1) + 1
    depths.set(item.id, depth)
    return { ...item, depth }
  }
}
