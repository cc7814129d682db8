/**
 * The first clock of all matters. A live record is asked for it after each act; only the matters that were acted in since are asked again,
 * for without acts a standing changes only at its next clock.
 */
import { countBelow, type Log, type MatterLog } from './log.ts'
import { nextOf, sooner, type Timed } from './next.ts'
import { aloneAt, isKnown, onSpine, spineOf, spineSize, standAlone, type View } from './resting.ts'

/** The clocks of all matters at a moment, one a matter; and what they rest on. */
interface Coming {
  readonly at: number
  readonly known: number
  readonly spine: number
  readonly general: number
  readonly horizon: number
  /** The latest moment of an act among those known. */
  readonly latest: number
  readonly each: (Timed | null)[]
  readonly first: Timed | null
  /** Whose clock the first is, by the matter's index; -1 where none runs. */
  readonly whose: number
}

/** The next moment after `at` at which the standing changes though nobody acts; null where no clock runs. */
export function comingOf(view: View, at: number): Timed | null {
  const { log, known, horizon } = view
  const kept = log.coming as Coming | null
  const spine = spineSize(view)
  const general = countBelow(log.general, known)
  const goesOn = kept !== null && kept.spine === spine && kept.general === general && kept.horizon === horizon && holds(kept, view, at)
  const each = goesOn ? kept.each : []
  const walkedSpine = spineOf(view, at)
  const ask = (m: MatterLog): void => {
    const walked = onSpine(m, known) ? walkedSpine : aloneAt(view, m, at)
    each[m.index] = nextOf(m, walked.matters.get(m.id), view, at)
  }
  const acted = goesOn ? actedIn(log, kept.known, known) : null
  if (acted !== null) for (const i of acted) ask(log.matters[i] as MatterLog)
  else for (const m of log.matters) if (isKnown(m, view)) ask(m)
  let [first, whose]: [Timed | null, number] = [null, -1]
  const meet = (i: number): void => {
    const next = each[i] ?? null
    if (next === null || sooner(first, next) !== next) return
    first = next
    whose = i
  }
  // Where nobody acted in the matter whose clock was the first, only the others' clocks can come before it.
  if (acted !== null && kept !== null && kept.first !== null && !acted.has(kept.whose)) {
    first = kept.first
    whose = kept.whose
    for (const i of acted) meet(i)
  } else for (let i = 0; i < each.length; i++) meet(i)
  let latest = goesOn ? kept.latest : Number.NEGATIVE_INFINITY
  for (let row = goesOn ? kept.known : 0; row < known; row++) latest = Math.max(latest, log.until[row] as number)
  log.coming = { at, known, spine, general, horizon, latest, each, first, whose } satisfies Coming
  return first
}

/** Whether what was found for every matter holds for those that nobody has acted in since: no clock ran out, and no act lay ahead. */
function holds(kept: Coming, view: View, at: number): boolean {
  const { log, known } = view
  return (
    kept.at <= at &&
    kept.known <= known &&
    kept.latest <= kept.at &&
    (kept.first === null || at < kept.first.ms) &&
    log.corrections.size === 0 &&
    log.readings.length === 0 &&
    log.hidden.length === 0 &&
    standAlone(log.charter)
  )
}

function actedIn(log: Log, from: number, to: number): ReadonlySet<number> {
  const acted = new Set<number>()
  for (let row = from; row < to; row++) if ((log.where[row] as number) >= 0) acted.add(log.where[row] as number)
  return acted
}
