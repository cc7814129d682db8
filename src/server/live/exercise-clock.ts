/**
 * The clock of an exercise, and what stops it. An exercise reads the server's clock with a shift that its registrar moves; real organisations read
 * the clock itself, and nothing moves it. A consultation that is asked for in the organisation exercised stops the exercise in that moment: its clock
 * stands still, nobody acts in it, nothing leaves it. Nobody enters that, and no job does it: it is found in the record of the organisation exercised
 * whenever it is asked about, on whichever node, and after whatever pause. Resumed, the exercise goes on from where it stood, so that all its times are
 * shifted by the pause.
 */
import { parseWhen } from '../../basics/moment.ts'
import type { Act } from '../../record/act.ts'
import type { Drawer, Store } from '../../store/store.ts'
import { drillActs, type Exercise, exerciseOf } from '../../views/exercise.ts'
import { outside, type Reader } from '../reader.ts'
import { openRequests, type Request } from './exercise-request.ts'
import type { Hall } from './hall.ts'
import type { Live } from './live.ts'

/** How the clock is set; kept beside the record. */
interface Setting {
  /** From the server's clock, milliseconds. */
  readonly shift: number
  /** The moment at which its registrar stopped it; null while it runs. */
  readonly stands: number | null
  /** The last act of the record that set it. */
  readonly act: number
  /** So many lines of the organisation exercised were known when it was resumed last: what was asked for in them does not stop it any more. */
  readonly heard: number
}

export interface ExerciseClock {
  /** The present moment of the exercise. */
  now(): number
  /** The server's clock. */
  real(): number
  /** Sets it as an act of its record says. */
  take(no: number, act: Act): Promise<void>
  /** The store as an exercise uses it: what is received bears the time of the exercise. */
  store<S extends Store>(store: S): S
  /** Ties the exercise to the organisation that it exercises. */
  tie(own: Live, real: Hall): void
  /** How the exercise stands. */
  state(): Exercise
  /** The same as somebody may know it: to somebody outside, only a request that they may read is named as the reason. */
  stateFor(reader: Reader): Exercise
  /** Tells each time a consultation asked for in earnest has stopped it; the answer stops it. */
  onStopped(hear: () => void): () => void
  /** How it stands once what every node received in the organisation exercised is known here. */
  found(): Promise<Exercise>
}

const [KIND, KEY] = ['exercise', 'clock']
const unset: Setting = { shift: 0, stands: null, act: 0, heard: 0 }
const OVER = Number.MAX_SAFE_INTEGER

/** The clock of one organisation; of one that is no exercise nobody sets it, and it is the server's. */
export async function openClock(drawer: Drawer, real: () => number): Promise<ExerciseClock> {
  let set: Setting = (await drawer.get<Setting>(KIND, KEY))?.value ?? unset
  let tied: { readonly own: Live; readonly hall: Hall; readonly requests: () => readonly Request[] } | null = null
  const request = (): Request | null => tied?.requests().find(r => r.no > set.heard) ?? null
  const stands = (): number | null => {
    const asked = request()
    return set.stands ?? (asked === null ? null : asked.at + set.shift)
  }
  const now = (): number => stands() ?? real() + set.shift
  const shift = (): number => now() - real()
  const state = (): Exercise => exerciseOf(tied?.own.whole().acts ?? [], request() !== null)

  /** Takes an act into the setting; `heard` is what its node knew before it was appended, or null where another node appended it. */
  async function take(no: number, act: Act, heard: number | null): Promise<void> {
    for (let i = 0; i < 20; i++) {
      const kept = await drawer.get<Setting>(KIND, KEY)
      set = kept?.value ?? set
      // Of an act that another node appended it is known only that it answers the request by which all stood still.
      const answered = heard ?? request()?.no ?? set.heard
      const again = no === set.act && act.act === 'resumed the exercise' && answered > set.heard ? { ...set, heard: answered } : null
      const next = no > set.act ? setBy(set, { no, act, real: real(), stands: stands(), heard: answered }) : again
      if (next === null) return
      if (await drawer.put(KIND, KEY, next, { from: kept?.version ?? 0 })) {
        set = next
        return
      }
    }
  }

  return {
    now,
    real,
    state,
    take: (no, act) => take(no, act, null),
    stateFor(reader) {
      const stood = state()
      const asked = request()
      if (stood.by !== 'request' || reader.kind === 'person' || tied === null || asked === null) return stood
      const seen = tied.hall.see(outside).acts[asked.no - 1]
      return seen === undefined || seen.act === 'withheld' ? { ...stood, by: null } : stood
    },
    onStopped(hear) {
      let before = state().by
      return (
        tied?.hall.live.onTaken(() => {
          const { by } = state()
          if (by === 'request' && before !== 'request') hear()
          before = by
        }) ?? (() => {})
      )
    },
    async found() {
      if (tied !== null) await tied.hall.live.heard((await tied.hall.store.head(tied.hall.live.id))?.size ?? 0)
      return state()
    },
    tie(own, hall) {
      tied = { own, hall, requests: openRequests(own, hall.live) }
    },
    store: store => ({
      ...store,
      async append(org, drafts) {
        const heard = tied?.hall.live.size() ?? 0
        const moved = drafts.map(draft => (set === unset && stands() === null ? draft : { ...draft, shift: shift() }))
        const answers = await store.append(org, moved)
        for (const [i, answer] of answers.entries()) {
          const act = drafts[i]?.act
          if (answer.kind === 'receipt' && !answer.again && act !== undefined && drillActs.has(act.act))
            await take(answer.no, { ...act, at: act.at ?? '', received: new Date(answer.received).toISOString() }, heard)
        }
        return answers
      },
      passed: (org, moment) => store.passed(org, moment, shift()),
      now: async () => (await store.now()) + shift(),
    }),
  }
}

/** What an act finds when it sets the clock. */
interface Setter {
  readonly no: number
  readonly act: Act
  readonly real: number
  readonly stands: number | null
  readonly heard: number
}

/** The setting after an act; null where it changes nothing. */
function setBy(set: Setting, { no, act, real, stands, heard }: Setter): Setting | null {
  const received = Date.parse(act.received ?? '')
  switch (act.act) {
    case 'stopped the exercise':
      return set.stands === null ? { ...set, stands: stands ?? received, act: no } : null
    case 'resumed the exercise':
      return stands === null ? null : { shift: stands - real, stands: null, act: no, heard }
    case 'ended the exercise':
      return { ...set, stands, act: no, heard: OVER }
    case 'moved the clock': {
      const to = parseWhen(act.until ?? '', 'UTC')
      return typeof to === 'string' || to.kind !== 'instant' || to.from <= received
        ? null
        : { ...set, shift: set.shift + to.from - received, act: no }
    }
    default:
      return null
  }
}
