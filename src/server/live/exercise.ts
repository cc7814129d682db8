/**
 * The clock of an exercise, and what stops it. An exercise reads the server's clock with a shift that its registrar moves; real organisations read
 * the clock itself, and nothing moves it. A consultation that is asked for in the organisation exercised stops the exercise at once: its clock stands
 * still, nobody acts in it, nothing leaves it; resumed, it goes on from where it stood, so that all its times are shifted by the pause.
 */
import { parseWhen } from '../../basics/moment.ts'
import type { Act } from '../../record/act.ts'
import { type Drawer, Gone, type Store } from '../../store/store.ts'
import { raisesAlert } from '../../views/alert.ts'
import { type Drill, drillActs, exerciseOf } from '../../views/exercise.ts'
import type { Organisation } from '../organisation.ts'
import type { Hall } from './hall.ts'

/** How the clock is set; kept beside the record. */
interface Setting {
  /** From the server's clock, milliseconds. */
  readonly shift: number
  /** The moment at which it stands still; null while it runs. */
  readonly stands: number | null
  /** The last act of the record that set it. */
  readonly act: number
}

export interface ExerciseClock {
  /** The present moment of the exercise. */
  now(): number
  /** Sets it as an act of its record says. */
  take(no: number, act: Act): Promise<void>
  /** The store as an exercise uses it: what is received bears the time of the exercise. */
  store<S extends Store>(store: S): S
}

const [KIND, KEY] = ['exercise', 'clock']
const unset: Setting = { shift: 0, stands: null, act: 0 }

/** The clock of one organisation; of one that is no exercise nobody sets it, and it is the server's. */
export async function openClock(drawer: Drawer, real: () => number): Promise<ExerciseClock> {
  let set: Setting = (await drawer.get<Setting>(KIND, KEY))?.value ?? unset
  const now = (): number => set.stands ?? real() + set.shift
  const shift = (): number => (set === unset ? 0 : now() - real())
  return {
    now,
    async take(no, act) {
      for (let i = 0; i < 20; i++) {
        const kept = await drawer.get<Setting>(KIND, KEY)
        set = kept?.value ?? set
        const next = no <= set.act ? null : setBy(set, no, act, real())
        if (next === null) return
        if (await drawer.put(KIND, KEY, next, { from: kept?.version ?? 0 })) {
          set = next
          return
        }
      }
    },
    store: store => ({
      ...store,
      append: (org, drafts) => store.append(org, set === unset ? drafts : drafts.map(draft => ({ ...draft, shift: shift() }))),
      passed: (org, moment) => store.passed(org, moment, shift()),
      now: async () => (await store.now()) + shift(),
    }),
  }
}

/** The setting after an act; null where it changes nothing. */
function setBy(set: Setting, no: number, act: Act, real: number): Setting | null {
  const received = Date.parse(act.received ?? '')
  if (act.act === 'stopped the exercise' && set.stands === null) return { ...set, stands: received, act: no }
  if (act.act === 'resumed the exercise' && set.stands !== null) return { shift: set.stands - real, stands: null, act: no }
  if (act.act !== 'moved the clock') return null
  const to = parseWhen(act.until ?? '', 'UTC')
  return typeof to === 'string' || to.kind !== 'instant' || to.from <= received ? null : { shift: to.from - real, stands: null, act: no }
}

/** Why an act cannot be taken where it is sent, as an exercise or none; null where it can. */
export function exerciseAmiss(org: Organisation, act: Act, registrar: boolean, at: number): Drill | null {
  const of = drillActs.has(act.act)
  if (org.charter.exercise === undefined) return of ? { code: 'no exercise' } : null
  if (of && !registrar) return { code: 'registrar' }
  const { state, why } = exerciseOf(org.acts)
  if (state === 'ended') return { code: 'ended' }
  if (act.act === 'resumed the exercise') return state === 'stopped' ? null : { code: 'not stopped' }
  if (state === 'stopped') return act.act === 'ended the exercise' ? null : { code: 'stopped', why }
  if (act.act !== 'moved the clock') return null
  const to = parseWhen(act.until ?? '', org.charter.seat.zone)
  return typeof to === 'string' || to.kind !== 'instant' || to.from <= at ? { code: 'back' } : null
}

/** Whether an exercise stands still. */
export const isStill = (hall: Hall): boolean => hall.clock !== null && exerciseOf(hall.live.whole().acts).state !== 'running'

/** Follows exercises and what they exercise: sets their clocks by their acts, and stops them when a consultation is asked for in earnest. */
export function openExercises(
  halls: ReadonlyMap<string, Hall>,
  { tell }: { readonly now: () => number; readonly tell: (error: unknown) => void },
): { stop(): void } {
  const stops: (() => void)[] = []
  const ask = (work: Promise<void>): void => void work.catch(error => error instanceof Gone || tell(error))
  for (const hall of halls.values()) {
    if (hall.clock === null) continue
    const clock = hall.clock
    const follow = async (from: number, acts: readonly Act[]): Promise<void> => {
      for (const [i, act] of acts.entries()) if (drillActs.has(act.act)) await clock.take(from + i, act)
    }
    ask(follow(1, hall.live.whole().acts))
    stops.push(hall.live.onTaken((from, acts) => ask(follow(from, acts))))
    const real = halls.get(hall.live.whole().charter.exercise?.of ?? '')
    if (real === undefined || real.clock !== null) continue
    stops.push(
      real.live.onTaken((from, acts) => {
        const names = raisesAlert(real.live.whole().charter)
        for (const [i, act] of acts.entries()) if (names.has(act.act) && act.matter !== undefined) ask(stopFor(hall, real, from + i))
      }),
    )
  }
  return {
    stop() {
      for (const stop of stops.splice(0)) stop()
    },
  }
}

/** Stops an exercise because a consultation was asked for in earnest; once, whichever node does it. */
async function stopFor(hall: Hall, real: Hall, no: number): Promise<void> {
  const { charter, stand, acts } = real.live.whole()
  const act = acts[no - 1] as Act
  const opened = stand(act.received ?? act.at, act.matter).matters.some(
    run => run.outcome !== 'not opened' && run.acts.some(a => a.no === no),
  )
  if (!opened || isStill(hall)) return
  for (let i = 0; i < 5; i++) {
    const [answer] = await hall.store.append(hall.live.id, [
      {
        act: { by: hall.registrar(), as: 'registrar', act: 'stopped the exercise', note: `${charter.name}, ${no}` },
        author: hall.registrar(),
        key: `stopped by ${charter.id} ${no}`,
        powers: hall.way.powersAt(),
      },
    ])
    if (answer?.kind === 'receipt') return hall.live.heard(answer.no)
    if (answer?.why !== 'powers') throw new Gone(answer?.says ?? 'the store answered nothing')
    await hall.live.heard((await hall.store.head(hall.live.id))?.size ?? 0)
  }
}
