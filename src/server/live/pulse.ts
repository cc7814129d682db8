/**
 * The pulse: while any node can reach the store, the door is open and the pulse beats. Where it did not beat for a while, nobody could send an
 * objection, and whatever clock ran meanwhile gets an act on record, *door shut*; what follows from it is the charter's and the judge's to say.
 */
import { printInstant } from '../../basics/moment.ts'
import type { Organisation } from '../organisation.ts'
import { procedureOf } from '../../views/matters.ts'
import { Gone, type Store } from '../../store/store.ts'
import { hashOf } from '../people/person.ts'
import type { Hall } from './hall.ts'

/** A beat each two seconds; the door was shut where none came for fifteen. */
const BEAT = 2_000
export const SHUT = 15_000

interface Beat {
  readonly at: number
}

export interface Pulse {
  /** Beats once: notes a door that was shut, then the moment. False where the store cannot be reached. */
  beat(): Promise<boolean>
  stop(): void
}

/** Begins to beat; the first beat notes how long the platform was away. */
export function openPulse(store: Store, halls: () => Iterable<Hall>, tell: (error: unknown) => void, every: number = BEAT): Pulse {
  const drawer = store.drawer('')
  let stopped = false
  let timer: NodeJS.Timeout | null = null
  const beat = async (): Promise<boolean> => {
    try {
      const now = await store.now()
      const last = await drawer.get<Beat>('pulse', 'platform')
      // The door is noted first and the pulse after it: a node that dies between the two leaves the gap to the next.
      if (last !== null && now - last.value.at > SHUT) for (const hall of halls()) await noteShut(hall, last.value.at)
      await drawer.put('pulse', 'platform', { at: now } satisfies Beat, { from: last?.version ?? 0 })
      return true
    } catch (error) {
      if (!(error instanceof Gone)) tell(error)
      return false
    }
  }
  const again = (): void => {
    if (stopped) return
    timer = setTimeout(() => void beat().then(again), every)
    timer.unref()
  }
  again()
  return {
    beat,
    stop() {
      stopped = true
      if (timer) clearTimeout(timer)
    },
  }
}

/** Matters in which a clock ran at a moment, for whose procedure a shut door means something. */
export function runningAt(org: Organisation, at: number): readonly string[] {
  const standing = org.stand(printInstant(at, org.charter.seat.zone))
  const running = standing.matters.filter(
    run => run.state === 'open' && run.closes !== null && procedureOf(run, org.charter)?.clock.shutBy.includes('door shut'),
  )
  return [...new Set(running.map(run => run.id))]
}

/** Enters that the door was shut from a moment on, once, whichever node finds it. */
async function noteShut(hall: Hall, since: number): Promise<void> {
  const { live, store } = hall
  await live.heard((await store.head(live.id))?.size ?? 0)
  const org = live.whole()
  for (const matter of runningAt(org, since)) {
    const [answer] = await store.append(live.id, [
      {
        act: { at: printInstant(since, org.charter.seat.zone), by: hall.registrar(), as: 'registrar', act: 'door shut', matter },
        author: hall.registrar(),
        key: `door-shut-${since}-${hashOf(matter).slice(0, 32)}`,
        powers: hall.way.powersAt(),
      },
    ])
    if (answer?.kind === 'receipt') await live.heard(answer.no)
    else if (answer?.why !== 'key') throw new Error(answer?.says ?? 'the store answered nothing')
  }
}
