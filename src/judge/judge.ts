/**
 * The judge: `standing = judge(charter, record, asOf)`, a fold with one path only. It is pure: no clock, disk, network or chance.
 *
 * The spine (matters whose outcome changes who is a party, who is in a group, or which edition holds) is walked in time. Every other matter
 * is judged alone, on demand, from the spine's dated lists, its own acts and the matters it names.
 */
import { parseWhen } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import type { Act } from '../record/act.ts'
import { editionAt, membersAt } from './lists.ts'
import { comingOf } from './coming.ts'
import { branch, emptyLog, idsOf, type Log, type MatterLog, push } from './log.ts'
import { nextOf, nextOfRun, sooner, type Timed } from './next.ts'
import { aloneAt, horizonOf, isKnown, onSpine, spineOf, type View } from './resting.ts'
import type { MatterStanding, Next, Standing } from './standing.ts'
import { standingsIn, unopened } from './telling.ts'

/** A charter and the acts known so far. It is never changed: a world that takes an act is another world. */
export interface World {
  readonly charter: Charter
  /** How many acts it knows. */
  readonly known: number
  readonly log: Log
}

/** The world before the first act. */
export const begin = (charter: Charter): World => ({ charter, known: 0, log: emptyLog(charter) })

/** The world that knows one act more. The act's dating has been read and found in order (`readRecord`). */
export function take(world: World, act: Act): World {
  const log = world.log.length === world.known ? world.log : branch(world.log, world.known)
  push(log, act)
  return { charter: world.charter, known: world.known + 1, log }
}

/** What a world knows of the first acts, with a log of its own: what is tried there leaves the other as it was, with all that was judged in it. */
export const apart = ({ charter, log }: World, known: number): World => ({ charter, known, log: branch(log, known) })

/**
 * Where everything stands (or one matter: its runs) at the end of a day or at an instant, as known from the first `known` acts. `asOf` is a
 * dating as in the record; a wrong one throws, so doors read it first (`readAsOf`).
 */
export function standing(world: World, asOf: string, matter?: string, known: number = world.known): Standing {
  const at = momentOf(asOf, world.charter)
  const view = { log: world.log, known: Math.max(0, Math.min(known, world.known)), horizon: horizonOf(at) }
  const spine = spineOf(view, at)
  const wanted = matter === undefined ? view.log.matters.filter(m => isKnown(m, view)) : named(view, matter)
  const matters: MatterStanding[] = []
  let next: Timed | null = null
  for (const m of wanted) {
    const walked = onSpine(m, view.known) ? spine : aloneAt(view, m, at)
    const found = walked.matters.get(m.id)
    if (found !== undefined) for (const told of standingsIn(found, view, walked, at)) matters.push(told)
    if (found === undefined || found.runs.length === 0) {
      const bare = unopened(m, view, found, spine.lists, at)
      if (bare !== null) matters.push(bare)
    }
    next = sooner(next, nextOf(m, found, view, at))
  }
  const parties = spine.lists.members === null ? view.log.listed : idsOf(view.log, membersAt(spine.lists, view.log.parties, at))
  return {
    charter: world.charter.id,
    charterHash: world.charter.hash,
    edition: editionAt(spine.lists, world.charter, at, []).date,
    asOf,
    known: view.known,
    parties,
    matters,
    next: toldOf(next),
  }
}

/** The next clock alone, as `standing` tells it: for whoever asks often, and asks nothing else. */
export function nextClock(world: World, asOf: string): Next | null {
  const at = momentOf(asOf, world.charter)
  return toldOf(comingOf({ log: world.log, known: world.known, horizon: horizonOf(at) }, at))
}

/** The next clock of each run of one matter, in the order in which `standing` tells them; null where none runs. */
export function nextOfRuns(world: World, asOf: string, matter: string, known: number = world.known): readonly (Next | null)[] {
  const at = momentOf(asOf, world.charter)
  const view = { log: world.log, known: Math.max(0, Math.min(known, world.known)), horizon: horizonOf(at) }
  const [m] = named(view, matter)
  if (m === undefined || m.id !== matter) return []
  const found = (onSpine(m, view.known) ? spineOf(view, at) : aloneAt(view, m, at)).matters.get(m.id)
  return (found?.runs ?? []).map(run => toldOf(nextOfRun(run, m, view, at)))
}

const toldOf = (next: Timed | null): Next | null => (next === null ? null : { at: next.at, matter: next.matter, what: next.what })

/** The three in one: begin, take every act, ask. */
export function judge(charter: Charter, acts: readonly Act[], asOf: string): Standing {
  let world = begin(charter)
  for (const act of acts) world = take(world, act)
  return standing(world, asOf)
}

/** The judge's time for an `as of`: a day means its end at the seat. Null where it cannot be read. */
export function readAsOf(asOf: string, zone: string): number | null {
  const w = parseWhen(asOf, zone)
  return typeof w === 'string' ? null : w.until
}
function momentOf(asOf: string, charter: Charter): number {
  const at = readAsOf(asOf, charter.seat.zone)
  if (at === null) throw new Error(`"${asOf}" was not checked as a day or an instant`)
  return at
}

/** A matter and those below it. */
export function named(view: View, id: string): MatterLog[] {
  const { matterOf, below, matters } = view.log
  return [matterOf.get(id), ...(below.get(id) ?? [])].flatMap(i => {
    const m = i === undefined ? undefined : matters[i]
    return m !== undefined && isKnown(m, view) ? [m] : []
  })
}
