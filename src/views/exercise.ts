/**
 * An exercise: the same software on a record of its own, whose charter says that it is one. Whether it runs, stands still or is over is read off its
 * acts; while it stands still nobody acts in it.
 */
import type { Act } from '../record/act.ts'
import type { Lang } from '../words/languages.ts'
import { crisisWordsOf } from './words.ts'

export interface Exercise {
  readonly state: 'running' | 'stopped' | 'ended'
  /** The act by which it is so; null where it runs since its record began. */
  readonly no: number | null
  /** Why it was stopped, as the act says. */
  readonly why: string | null
}

const STATES: Readonly<Record<string, Exercise['state']>> = {
  'began the exercise': 'running',
  'stopped the exercise': 'stopped',
  'resumed the exercise': 'running',
  'ended the exercise': 'ended',
}
/** The acts that only the registrar of an exercise does. */
export const drillActs: ReadonlySet<string> = new Set([...Object.keys(STATES), 'moved the clock'])

/** How an exercise stands by its acts. */
export function exerciseOf(acts: readonly Act[]): Exercise {
  const i = acts.findLastIndex(act => STATES[act.act] !== undefined)
  const act = acts[i]
  if (act === undefined) return { state: 'running', no: null, why: null }
  return { state: STATES[act.act] as Exercise['state'], no: i + 1, why: act.note ?? null }
}

/** Why an act is not taken in an exercise, or taken as one of an exercise where there is none. */
export type Drill =
  | { readonly code: 'no exercise' }
  | { readonly code: 'registrar' }
  | { readonly code: 'stopped'; readonly why: string | null }
  | { readonly code: 'ended' }
  | { readonly code: 'not stopped' }
  | { readonly code: 'back' }

export function sayDrill(drill: Drill, lang: Lang): string {
  const t = crisisWordsOf(lang).drill
  return drill.code === 'stopped'
    ? t.stopped(drill.why ?? '')
    : { 'no exercise': t.noExercise, registrar: t.registrar, ended: t.ended, 'not stopped': t.notStopped, back: t.back }[drill.code]
}
