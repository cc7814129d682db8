/**
 * A live organisation in this node: it follows the store, takes each act as it comes, and shows each reader what that reader may see. Nothing
 * is decided here; the record is in the store, and what it comes to is the judge's.
 */
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '../../basics/fault.ts'
import { firstMoment, printInstant } from '../../basics/moment.ts'
import { readCharter } from '../../charter/read.ts'
import type { Sitting } from '../../judge/sitting.ts'
import { type Act, ERASED } from '../../record/act.ts'
import { isCatalogueFile } from '../../record/catalogue.ts'
import { readLine } from '../../record/line.ts'
import { filesHeld } from '../../store/founding.ts'
import { Altered, Gone, type Line, type Store } from '../../store/store.ts'
import { eraseSaid, openAct, withoutErased } from './sealed.ts'
import { tablesOf } from '../catalogue.ts'
import { sha256 } from '../opening.ts'
import { beganWith, type Growing, type Organisation, openGrowing } from '../organisation.ts'

export interface Live {
  readonly id: string
  /** The whole of it, for the door; what a reader may see is asked with `see`. */
  whole(): Organisation
  /** Who is a party and who sits where, at a moment. */
  sitting(at: number): Sitting
  /** How many acts this node has taken. */
  size(): number
  /** Once this node has taken line `no`. */
  heard(no: number): Promise<void>
  /** Tells each time acts were taken: the number of the first, and the acts. The answer stops it. */
  onTaken(hear: (from: number, acts: readonly Act[]) => void): () => void
  /**
   * The present moment as it may be shown. Where a clock has run out since it was last asked, the store first promises that no act will be
   * received before it, a door that was shut is noted, and this node takes what was received until then: what is shown as settled by a clock
   * is never undone. Where the store cannot be reached, that is the last moment before the clock.
   */
  present(): Promise<number>
  close(): void
}

export interface LiveWish {
  readonly store: Store
  readonly id: string
  readonly now: () => number
  readonly tell: (error: unknown) => void
  /** That a door which was shut has been noted: lately, or up to this very moment. False where that cannot be found out. */
  readonly noted?: (when: 'lately' | 'now') => Promise<boolean>
}

/** What was received is waited for so long where it concerns what is shown, in milliseconds. */
const WAITS = 5000

/** Opens a live organisation and takes its record; or says why its charter or a line cannot be read. */
export async function openLive({ store, id, now, tell, noted = async () => true }: LiveWish): Promise<Live | readonly Fault[]> {
  const began = await begun(store, id)
  if (!('org' in began)) return began
  let growing: Growing = began
  const hearers = new Set<(from: number, acts: readonly Act[]) => void>()
  const waiting = new Map<number, (() => void)[]>()
  let queue: Line[] = []
  let draining = false
  let closed = false

  const bare = (no: number, line: string): Act => {
    const found = readLine(line, no, `${id}/record`, growing.org.charter.seat.zone)
    if (!found.ok) throw new Error(`line ${no} of ${id} cannot be read: ${found.faults.map(f => f.says).join('; ')}`)
    return found.ok
  }
  const read = async ({ no, line }: Line): Promise<Act> => {
    const act = bare(no, line)
    if (act.sealed === undefined) return act
    try {
      return (await untilReached(() => openAct(store, id, no, act))) ?? act
    } catch (error) {
      // The words that are there are not those of the line: it stands as if there were none.
      if (!(error instanceof Altered)) throw error
      tell(error)
      return act
    }
  }
  const take = async (lines: readonly Line[]): Promise<void> => {
    const { org } = growing
    const from = org.acts.length + 1
    const acts: Act[] = []
    for (const line of lines) acts.push(await read(line))
    growing.take(acts)
    for (const hear of hearers) hear(from, acts)
    for (const [no, done] of waiting)
      if (no <= growing.org.acts.length) {
        waiting.delete(no)
        for (const go of done) go()
      }
  }
  const drain = async (): Promise<void> => {
    if (draining) return
    draining = true
    try {
      while (queue.length > 0) {
        const lines = queue
        queue = []
        await take(lines)
        const { acts: held } = growing.org
        const erased = lines.some(({ line }) => line.includes(ERASED))
        const acts = erased ? ((await untilReached(() => withoutErased(store, id, held, bare))) ?? held) : held
        if (acts !== growing.org.acts || lines.some(({ line }) => /"edition"|"refers":"conditions\//.test(line))) {
          const anew = await untilReached(() => begun(store, id, acts))
          if (anew === null) return
          if ('org' in anew) growing = anew
          else for (const fault of anew) tell(new Error(`${id}: ${fault.file}:${fault.line}: ${fault.says}`))
        }
      }
    } catch (error) {
      tell(error)
    } finally {
      draining = false
    }
  }
  /** An answer that the store owes, asked until it comes; null where this was closed meanwhile. */
  const untilReached = async <T>(ask: () => Promise<T>): Promise<T | null> => {
    while (!closed) {
      try {
        return await ask()
      } catch (error) {
        if (!(error instanceof Gone)) throw error
        await sleep(200)
      }
    }
    return null
  }
  const head = await store.head(id)
  const heard = (no: number): Promise<void> =>
    no <= growing.org.acts.length
      ? Promise.resolve()
      : new Promise(done => {
          waiting.set(no, [...(waiting.get(no) ?? []), done])
        })
  const stop = store.follow(id, 1, lines => {
    queue.push(...lines)
    void drain()
  })
  await heard(head?.size ?? 0)
  await eraseSaid(store, id, growing.org.acts)

  let sure = head?.clock ?? 0
  /** The first clock to run out after a moment, of what was received until then. */
  const clockAfter = (from: number): number => {
    const { org } = growing
    const { zone } = org.charter.seat
    return firstMoment(org.next(printInstant(from, zone))?.at, zone) ?? Number.POSITIVE_INFINITY
  }
  let clock = { acts: growing.org.acts, size: -1, from: 0, next: Number.POSITIVE_INFINITY }
  /** The first clock to run out after `sure`, asked of the judge once for each act taken. */
  const nextClock = (vouched: boolean): number => {
    const { acts } = growing.org
    // No act is received before the last one any more, and what it opened has its clock.
    const last = vouched ? acts.at(-1)?.received : undefined
    if (last !== undefined && clock.size !== acts.length) sure = Math.max(sure, Date.parse(last))
    if (clock.size !== acts.length || clock.from !== sure || clock.acts !== acts) {
      let next = clockAfter(sure)
      // Where nobody vouches for the time before the last act, a clock that it opened is found from that act on, and none before is passed over.
      for (const act of vouched ? [] : acts.slice(firstAfter(acts, sure))) {
        const at = Date.parse(act.received ?? '')
        if (at >= next) break
        if (at > sure) next = Math.min(next, clockAfter(at))
      }
      clock = { acts, size: acts.length, from: sure, next }
    }
    return clock.next
  }
  /** Whether nothing can be received or noted before a moment any more, and this node has taken all that was. */
  const passed = async (due: number): Promise<boolean> => {
    try {
      if (!(await store.passed(id, due)) || !(await noted('now'))) return false
      const then = await store.head(id)
      return await Promise.race([heard(then?.size ?? 0).then(() => true), sleep(WAITS, false, { ref: false })])
    } catch (error) {
      if (error instanceof Gone) return false
      throw error
    }
  }
  return {
    id,
    whole: () => growing.org,
    sitting: at => growing.sitting(at),
    size: () => growing.org.acts.length,
    heard,
    onTaken(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    async present() {
      const at = now()
      // An act that came after the door was shut tells nothing of the clocks that ran out before it, until that was noted.
      const vouched = await noted('lately')
      for (;;) {
        const due = nextClock(vouched)
        if (due > at) return Math.max(at, sure)
        if (!vouched || !(await passed(due))) return due - 1
        sure = Math.max(sure, due)
      }
    },
    close() {
      closed = true
      stop()
    },
  }
}

/** The place of the first act received after a moment, of acts in the order received. */
function firstAfter(acts: readonly Act[], at: number): number {
  const i = acts.findLastIndex(act => act.received === undefined || Date.parse(act.received) <= at)
  return i + 1
}

/** The charter as the store holds it and these acts vouch for it; or its faults. */
async function begun(store: Store, id: string, acts: readonly Act[] = []): Promise<Growing | readonly Fault[]> {
  const files = new Map<string, string>()
  const entries = filesHeld(await store.files(id), acts)
  for (const { path, hash } of entries) {
    if (isCatalogueFile(path)) continue
    const document = await store.document(id, hash).catch((error: unknown) => {
      if (error instanceof Altered) return error
      throw error
    })
    if (document instanceof Altered) return [{ file: `${id}/${path}`, line: 0, says: `${document.message}; restore it from a backup` }]
    if (document !== null) files.set(path, new TextDecoder().decode(document.bytes))
  }
  const read = readCharter(files, { folder: id, sha256 })
  if (!read.ok) return read.faults
  return openGrowing({
    charter: read.ok,
    files,
    acts,
    live: true,
    tables: { of: tablesOf(store, id), first: beganWith(entries.map(e => e.path)) },
    lines: () => Readable.from(linesOf(store, id)),
  })
}

async function* linesOf(store: Store, id: string): AsyncGenerator<Buffer> {
  for await (const { line } of store.lines(id)) yield Buffer.from(`${line}\n`)
}
