/**
 * An exercise: the same software on a record of its own, whose charter says that it is one. Whether it runs, stands still or is over is read off its
 * acts, and off what was asked for in earnest in the organisation that it exercises; while it stands still nobody acts in it.
 */
import type { Act } from '../record/act.ts'
import type { Lang } from '../words/languages.ts'
import { crisisWordsOf } from './words.ts'

export interface Exercise {
  readonly state: 'running' | 'stopped' | 'ended'
  /** By what it stands still: an act of its registrar, or a consultation asked for in earnest, of which nothing more is said; null where it does not. */
  readonly by: 'registrar' | 'request' | null
}

const STATES: Readonly<Record<string, Exercise['state']>> = {
  'began the exercise': 'running',
  'stopped the exercise': 'stopped',
  'resumed the exercise': 'running',
  'ended the exercise': 'ended',
}
/** The acts that only the registrar of an exercise does. */
export const drillActs: ReadonlySet<string> = new Set([...Object.keys(STATES), 'moved the clock'])

/** How an exercise stands by its acts; `earnest`: a consultation was asked for in earnest since it was resumed last. */
export function exerciseOf(acts: readonly Act[], earnest: boolean): Exercise {
  const last = acts.findLast(act => STATES[act.act] !== undefined)
  const state = last === undefined ? 'running' : (STATES[last.act] as Exercise['state'])
  if (state === 'ended') return { state, by: null }
  if (earnest) return { state: 'stopped', by: 'request' }
  return { state, by: state === 'stopped' ? 'registrar' : null }
}

/** Why an act is not taken in an exercise, or taken as one of an exercise where there is none. */
export type Drill =
  | { readonly code: 'no exercise' }
  | { readonly code: 'registrar' }
  | { readonly code: 'stopped'; readonly by: Exercise['by'] }
  | { readonly code: 'ended' }
  | { readonly code: 'not stopped' }
  | { readonly code: 'back' }
  | { readonly code: 'far'; readonly most: string }

export function sayDrill(drill: Drill, lang: Lang): string {
  const t = crisisWordsOf(lang).drill
  if (drill.code === 'stopped') return drill.by === 'request' ? t.stoppedByRequest : t.stopped
  if (drill.code === 'far') return t.far(drill.most)
  return { 'no exercise': t.noExercise, registrar: t.registrar, ended: t.ended, 'not stopped': t.notStopped, back: t.back }[drill.code]
}
