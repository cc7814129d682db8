/** What rests on what: the spine, one matter alone, the matters it names; each walked once and kept for as long as it holds. */
import type { Charter } from '../charter/charter.ts'
import { countsThings } from '../charter/spine.ts'
import { conditionsOf, namedIn } from '../charter/walk.ts'
import { emptyLists, type Lists } from './lists.ts'
import { countBelow, type Log, type MatterLog, readAt } from './log.ts'
import { isSettingUp } from './own.ts'
import type { Matter } from './run.ts'
import { advance, extend, walk } from './walk.ts'
import type { Walked, Walking } from './walking.ts'
import { hiddenFrom, isOnlyPublished, publishedMatter } from './withheld.ts'

export interface View {
  readonly log: Log
  readonly known: number
  /** How far ahead clocks are followed: beyond any moment asked about. */
  readonly horizon: number
}
const SPAN = 50 * 365.25 * 86_400_000
/** Clocks may go on for ever, as a yearly rotation does: they are followed for at least fifty years past the moment asked about. */
export const horizonOf = (at: number): number => (Math.floor(at / SPAN) + 2) * SPAN

/** Whether an act of this matter is among those known. */
export const isKnown = (m: MatterLog, view: View): boolean => (m.rows[0] as number) < view.known
export const onSpine = (m: MatterLog, known: number): boolean => m.spineFrom < known

/** On how many acts the spine rests. */
export const spineSize = (view: View): number => countBelow(view.log.spineRows, view.known)

function spineWalk(view: View, until: number): Walking {
  const matters = view.log.matters.filter(m => onSpine(m, view.known))
  const lists = emptyLists(readAt(view.log, view.known))
  return walk({ log: view.log, known: view.known, matters, lists, spine: true, until, elsewhere: () => null, changes: [] })
}
/** The spine to the horizon: its dated lists are the same whatever moment is asked about. Kept for the acts it rests on. */
function spineAll(view: View): Walked {
  const { spine } = view.log
  const size = spineSize(view)
  const known = spine.get(size) as Ahead | undefined
  if (known !== undefined && known.horizon === view.horizon) return known.walked
  const walked = spineWalk(view, view.horizon)
  if (spine.size >= KEPT) spine.delete(spine.keys().next().value as number)
  spine.set(size, { walked, at: view.horizon, known: view.known, spine: size, horizon: view.horizon } satisfies Ahead)
  return walked
}
export const spineLists = (view: View): Lists => spineAll(view).lists
/** The spine at a moment; asked about later moments it walks on. */
export function spineOf(view: View, at: number): Walked {
  const size = spineSize(view)
  if (size === 0) return spineAll(view)
  const key = `spine until ${size}`
  const kept = view.log.memo.get(key) as Ahead | undefined
  if (kept !== undefined && kept.at <= at) {
    advance(kept.walked, at)
    kept.at = at
    return kept.walked
  }
  const walked = spineWalk(view, at)
  keep(view.log, key, { walked, at, known: view.known, spine: size, horizon: view.horizon } satisfies Ahead)
  return walked
}
/** A walk that can go on: to later moments, and to newer acts that come after them. */
interface Ahead {
  readonly walked: Walking
  at: number
  known: number
  readonly spine: number
  readonly horizon: number
}

/** One matter alone at a moment; asked again later, or with newer acts, it walks on. */
export function aloneAt(view: View, m: MatterLog, at: number): Walked {
  const spine = spineSize(view)
  const { aheads } = view.log
  const kept = aheads.get(m.index) as Ahead | null | undefined
  // Whoever asks of one moment again, knowing as much, is told of the same walk, whatever it rests on.
  if (kept?.at === at && kept.known === view.known && kept.spine === spine && kept.horizon === view.horizon) return kept.walked
  if (
    kept !== undefined &&
    kept !== null &&
    kept.spine === spine &&
    kept.horizon === view.horizon &&
    kept.at <= at &&
    kept.known <= view.known &&
    !isSetUpAbove(view, m, kept.known) &&
    dependsOn(view, m).length === 0 &&
    !(namesIn(readAt(view.log, view.known)).things && Number.isFinite(hiddenFrom(view.log, view.known)))
  ) {
    const more = m.rows.slice(countBelow(m.rows, kept.known), countBelow(m.rows, view.known))
    const { general } = view.log
    if (countBelow(general, kept.known) === countBelow(general, view.known) && (more.length === 0 || extend(kept.walked, more))) {
      advance(kept.walked, at)
      kept.at = at
      kept.known = view.known
      return kept.walked
    }
  }
  // Another matter rests on it and was asked about: where nothing comes after the moment asked about, that walk is this one.
  const rested = view.log.memo.get(restingKey(view, m)) as Walking | undefined
  if (rested !== undefined && rested.stepped <= at) return rested
  const walked = alone(view, m, at)
  if (kept === undefined && aheads.size >= AHEAD) aheads.delete(aheads.keys().next().value as number)
  // A walk is kept when it is asked for again: whoever goes through all matters once leaves none of them behind.
  aheads.set(m.index, kept === undefined ? null : ({ walked, at, known: view.known, spine, horizon: view.horizon } satisfies Ahead))
  return walked
}

/** Whether anything was set up above a matter by acts that came since so many were known: whose what lies below it is may hang on that. */
const isSetUpAbove = ({ log, known }: View, { id }: MatterLog, since: number): boolean =>
  id.split('/').some((_, i, parts) => {
    const above = i === 0 ? undefined : log.matterOf.get(parts.slice(0, i).join('/'))
    const rows = above === undefined ? [] : (log.matters[above]?.rows ?? [])
    return rows.slice(countBelow(rows, since), countBelow(rows, known)).some(row => isSettingUp(log, row))
  })

/** The moments up to one at which a matter, or what it rests on, changed. */
export function changesIn(view: View, m: MatterLog, until: number): readonly number[] {
  const lists = spineLists(view)
  const walked = onSpine(m, view.known) ? spineOf(view, until) : aloneAt(view, m, until)
  const others = dependsOn(view, m).flatMap(id => {
    const other = resting(view, id, new Set([m.id]))
    return other === null || other === 'cycle' ? [] : other.changes
  })
  const own = walked.matters.get(m.id)?.changes ?? []
  return [...own, ...lists.changes, ...others].filter(t => Number.isFinite(t) && t <= until)
}

/** One matter alone, up to a moment. */
function alone(view: View, m: MatterLog, until: number, path: ReadonlySet<string> = new Set()): Walking {
  const lists = spineLists(view)
  const within = new Set([...path, m.id])
  const deps = dependsOn(view, m)
  const elsewhere = (id: string): Matter | null | 'cycle' => resting(view, id, within)
  const others = deps.flatMap(id => {
    const d = elsewhere(id)
    return d === null || d === 'cycle' ? [] : d.changes
  })
  const changes = others.length === 0 ? lists.changes : [...lists.changes, ...others].sort((a, b) => a - b)
  return walk({ log: view.log, known: view.known, matters: [m], lists, spine: false, until, elsewhere, changes })
}

/** A matter another rests on, as it lies at the horizon. */
function resting(view: View, id: string, path: ReadonlySet<string>): Matter | null | 'cycle' {
  if (path.has(id)) return 'cycle'
  const index = view.log.matterOf.get(id)
  const m = index === undefined ? undefined : view.log.matters[index]
  if (m === undefined || (m.rows[0] as number) >= view.known) return null
  if (onSpine(m, view.known)) return spineAll(view).matters.get(id) ?? null
  if (isOnlyPublished(view.log, m, view.known)) return publishedMatter(view.log, m, view.known)
  // Judged alone it rests on the spine, on its own rows and on what it names in turn; a circle is not kept.
  const key = restingKey(view, m)
  const known = view.log.memo.get(key) as Walked | undefined
  const walked = known ?? alone(view, m, view.horizon, path)
  if (known === undefined && !walked.cycle) keep(view.log, key, walked)
  return walked.matters.get(id) ?? null
}

/** By what the walk of a matter to the horizon is kept: the acts it rests on, its own and those of the spine. */
const restingKey = (view: View, m: MatterLog): string =>
  `matter ${m.index} ${countBelow(m.rows, view.known)} ${spineSize(view)} ${view.known} ${view.horizon}`

/** The matters a matter can rest on: those one step below it, and those its charter names. */
function dependsOn(view: View, m: MatterLog): readonly string[] {
  const { things, named } = namesIn(readAt(view.log, view.known))
  if (!things && named.length === 0) return nothing
  const below = things
    ? (view.log.below.get(m.id) ?? [])
        .map(i => (view.log.matters[i] as MatterLog).id)
        .filter(id => !id.slice(m.id.length + 1).includes('/'))
    : []
  return [...below, ...named.filter(id => id !== m.id)]
}
/** Whether each matter of this charter off the spine rests on its own acts and the spine alone. */
export function standAlone(charter: Charter): boolean {
  const { things, named } = namesIn(charter)
  return !things && named.length === 0
}
const nothing: readonly string[] = []
const namesCache = new WeakMap<Charter, { things: boolean; named: string[] }>()
function namesIn(charter: Charter): { things: boolean; named: string[] } {
  const known = namesCache.get(charter)
  if (known !== undefined) return known
  const procedures = charter.editions.flatMap(e => e.procedures)
  const made = {
    things: procedures.flatMap(conditionsOf).some(countsThings),
    named: [...new Set(procedures.flatMap(namedIn))],
  }
  namesCache.set(charter, made)
  return made
}

const KEPT = 64
/** So many matters are walked on from where they were: those of a live organisation, asked about after each act. */
const AHEAD = 512
function keep(log: Log, key: string, value: unknown): void {
  if (log.memo.size >= KEPT) log.memo.delete(log.memo.keys().next().value as string)
  log.memo.set(key, value)
}
