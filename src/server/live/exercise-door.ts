/** What the door asks of an act by which an exercise is led, and of every act sent to an exercise. */
import { parseWhen, printInstant } from '../../basics/moment.ts'
import type { Act } from '../../record/act.ts'
import { type Drill, drillActs, type Exercise } from '../../views/exercise.ts'
import type { Organisation } from '../organisation.ts'
import type { ExerciseClock } from './exercise-clock.ts'

/** The clock of an exercise is at most so many years ahead of the server's. */
const AHEAD = 10

interface Asked {
  readonly registrar: boolean
  readonly at: number
  /** Null where this is no exercise. */
  readonly clock: ExerciseClock | null
  readonly exercise: Exercise
}

/** Why an act cannot be taken where it is sent, as an exercise or none; null where it can. */
export function exerciseAmiss(org: Organisation, act: Act, { registrar, at, clock, exercise }: Asked): Drill | null {
  const of = drillActs.has(act.act)
  if (clock === null) return of ? { code: 'no exercise' } : null
  if (of && !registrar) return { code: 'registrar' }
  const { state, by } = exercise
  if (state === 'ended') return { code: 'ended' }
  if (act.act === 'resumed the exercise') return state === 'stopped' ? null : { code: 'not stopped' }
  if (state === 'stopped') return act.act === 'ended the exercise' ? null : { code: 'stopped', by }
  if (act.act !== 'moved the clock') return null
  const { zone } = org.charter.seat
  const to = parseWhen(act.until ?? '', zone)
  if (typeof to === 'string' || to.kind !== 'instant' || to.from <= at) return { code: 'back' }
  const most = new Date(clock.real())
  most.setUTCFullYear(most.getUTCFullYear() + AHEAD)
  return to.from > most.getTime() ? { code: 'far', most: printInstant(most.getTime(), zone).slice(0, 10) } : null
}
