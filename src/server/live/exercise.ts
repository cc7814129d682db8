/** The exercises among the organisations that are served: tied to what they exercise, and whether one stands still. */
import type { Act } from '../../record/act.ts'
import { Gone } from '../../store/store.ts'
import { drillActs } from '../../views/exercise.ts'
import type { Hall } from './hall.ts'

/** Whether an exercise stands still, as every node knows it; where that cannot be found out now, it is taken to. */
export async function isStill({ clock }: Hall): Promise<boolean> {
  if (clock === null) return false
  try {
    return (await clock.found()).state !== 'running'
  } catch (error) {
    if (error instanceof Gone) return true
    throw error
  }
}

/** Ties exercises to what they exercise, and sets their clocks by their acts. */
export function openExercises(halls: ReadonlyMap<string, Hall>, { tell }: { readonly tell: (error: unknown) => void }): { stop(): void } {
  const stops: (() => void)[] = []
  const ask = (work: Promise<void>): void => void work.catch(error => error instanceof Gone || tell(error))
  for (const hall of halls.values()) {
    if (hall.clock === null) continue
    const clock = hall.clock
    const real = halls.get(hall.live.whole().charter.exercise?.of ?? '')
    if (real !== undefined && real.clock === null) clock.tie(hall.live, real)
    const follow = async (from: number, acts: readonly Act[]): Promise<void> => {
      for (const [i, act] of acts.entries()) if (drillActs.has(act.act)) await clock.take(from + i, act)
    }
    ask(follow(1, hall.live.whole().acts))
    stops.push(hall.live.onTaken((from, acts) => ask(follow(from, acts))))
  }
  return {
    stop() {
      for (const stop of stops.splice(0)) stop()
    },
  }
}
