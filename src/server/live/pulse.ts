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
/** A beat is late after so long; well within what counts as shut. */
const LATE = 5_000
export const SHUT = 15_000

interface Beat {
  readonly at: number
}

export interface Pulse {
  /** Beats once: notes a door that was shut, then the moment. False where the store cannot be reached. */
  beat(): Promise<boolean>
  /** The same, where this node has not beaten lately: since then no door was shut that is not noted. */
  beaten(): Promise<boolean>
  stop(): void
}

/** Begins to beat; the first beat notes how long the platform was away. */
export function openPulse(
  store: Store,
  halls: () => Iterable<Hall>,
  tell: (error: unknown) => void,
  every: number = BEAT,
  shut: number = SHUT,
): Pulse {
  const drawer = store.drawer('')
  let stopped = false
  let timer: NodeJS.Timeout | null = null
  let beaten = Number.NEGATIVE_INFINITY
  const beat = async (): Promise<boolean> => {
    try {
      const began = performance.now()
      const asked = await store.now()
      for (;;) {
        const last = await drawer.get<Beat>('pulse', 'platform')
        // Another node was quicker, and has noted what there was to note.
        if (last !== null && last.value.at >= asked) break
        const now = await store.now()
        // The door is noted first and the pulse after it: a node that dies between the two leaves the gap to the next.
        if (last !== null && now - last.value.at > shut)
          for (const hall of halls()) if (hall.clock === null) await noteShut(hall, last.value.at, now, shut)
        if (await drawer.put('pulse', 'platform', { at: now } satisfies Beat, { from: last?.version ?? 0 })) break
      }
      beaten = began
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
    beaten: async () => performance.now() - beaten < LATE || beat(),
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

/**
 * Enters that the door was shut, once, whichever node finds it. It was open whenever an act was received; between two such moments, the last
 * beat before and the present after them, it was shut where too long a time lies. The acts that say so prove nothing: they come afterwards.
 */
async function noteShut(hall: Hall, beat: number, now: number, shut: number): Promise<void> {
  const { live, store } = hall
  await live.heard((await store.head(live.id))?.size ?? 0)
  const org = live.whole()
  const open = [beat]
  for (const act of org.acts) {
    const at = act.received === undefined || act.act === 'door shut' ? Number.NaN : Date.parse(act.received)
    if (at > (open.at(-1) as number) && at < now) open.push(at)
  }
  for (const [i, since] of open.entries())
    if ((open[i + 1] ?? now) - since > shut) for (const matter of runningAt(org, since)) await enter(hall, since, matter)
}

async function enter({ live, store, registrar, way }: Hall, since: number, matter: string): Promise<void> {
  const { zone } = live.whole().charter.seat
  for (;;) {
    const [answer] = await store.append(live.id, [
      {
        act: { at: printInstant(since, zone), by: registrar(), as: 'registrar', act: 'door shut', matter },
        author: registrar(),
        key: `door-shut-${since}-${hashOf(matter).slice(0, 32)}`,
        powers: way.powersAt(),
      },
    ])
    if (answer?.kind === 'receipt') return live.heard(answer.no)
    if (answer?.why === 'key') return
    if (answer?.why !== 'powers') throw new Gone(answer?.says ?? 'the store answered nothing')
    // Powers changed meanwhile; once this node has heard of it, it is entered.
    await live.heard((await store.head(live.id))?.size ?? 0)
  }
}
