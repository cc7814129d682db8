/** Milestones planned and reached, day by day. */
import { lastDayWritten } from '../basics/moment.ts'
import type { Item } from './programme-item.ts'
import { type Draft, droppedAt } from './programme-set.ts'
import type { Numbered } from './reckoning.ts'

/** By the end of a day: milestones in the plan, and those reached. */
export interface Burn {
  readonly day: string
  readonly planned: number
  readonly reached: number
}

/** Milestones in the plan and those reached, day by day: by the last day that a dating allows. */
export function burnOf(items: readonly Item[], drafts: ReadonlyMap<string, Draft>): readonly Burn[] {
  const steps = new Map<string, { planned: number; reached: number }>()
  const add = (at: string, planned: number, reached: number): void => {
    const day = lastDayWritten(at)
    const step = steps.get(day) ?? { planned: 0, reached: 0 }
    steps.set(day, { planned: step.planned + planned, reached: step.reached + reached })
  }
  for (const item of items) {
    if (item.kind !== 'milestone') continue
    const draft = drafts.get(item.id) as Draft
    add((draft.sets[0] as Numbered).act.at, 1, 0)
    if (item.reached) add(item.reached.at, 0, 1)
    else if (item.state === 'dropped') add(droppedAt(item.id, drafts), -1, 0)
  }
  let [planned, reached] = [0, 0]
  return [...steps]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, step]) => ({ day, planned: (planned += step.planned), reached: (reached += step.reached) }))
}
