/**
 * Server-sent events: the number and the matter of each act, and nothing else; whoever hears it asks for what it may see. A stream begins after a
 * number and misses none: what a slow reader has not taken waits in the record, not in a buffer, and who takes nothing for long is cut off and
 * goes on later from where it was.
 */
import type { Hall } from '../live/hall.ts'
import type { Organisation } from '../organisation.ts'
import type { Reader } from '../reader.ts'
import { seenBy } from './seen.ts'

/** So many bytes wait for one reader at most; the rest stays in the record. */
const WAITING = 16 * 1024
/** A comment keeps the line open. */
const BEAT = 20_000
/** Who takes nothing for so long is cut off. */
const PATIENCE = 60_000
const RENEWED = 10 * 60_000
/** For what is shown at a rhythm, without an act being taken. */
const RHYTHM = 1000
/** So many acts are told in one piece. */
const PIECE = 200

export interface Streams {
  /**
   * The acts after number `after` that a reader may see, now and as they come. `full` where too many are open already, `many` where this reader has
   * too many: a person, or whoever asks from this address without a session.
   */
  open(hall: Hall, reader: Reader, after: number | null, address?: string): ReadableStream<Uint8Array> | 'full' | 'many'
  /** How many are open. */
  size(): number
  stop(): void
}

interface Watcher {
  readonly hall: Hall
  /** Whose it is: a person's, or an address's. */
  readonly whose: string
  readonly reader: Reader
  readonly controller: ReadableStreamDefaultController<Uint8Array>
  /** When it was opened: whoever is signed in comes again now and then, for a session may have ended. */
  readonly since: number
  /** The last number that was told or passed over. */
  sent: number
  /** When something was last taken. */
  moved: number
}

const encoder = new TextEncoder()
const beat = encoder.encode(':\n\n')

/** An act as it is told. */
const eventOf = (no: number, matter: string): string => `id: ${no}\ndata: ${JSON.stringify({ matter, number: no })}\n\n`

export interface Wish {
  readonly now?: () => number
  readonly most?: number
  /** How many one person may have open, and how many may be without a session from one address. */
  readonly each?: { readonly person: number; readonly address: number }
  readonly beatsAfter?: number
}
/** A whole conference may sit behind one address. */
const EACH = { person: 50, address: 300 }
/** Of all that may be open, one in so many is kept for people who are signed in. */
const KEPT_FOR_PEOPLE = 4

type Acts = Organisation['acts']

export function openStreams({ now = Date.now, most = 20_000, each = EACH, beatsAfter = BEAT }: Wish = {}): Streams {
  const watchers = new Set<Watcher>()
  /** How many each has open, and how many are open without a session. */
  const counts = new Map<string, number>()
  let without = 0
  const counted = ({ reader, whose }: Pick<Watcher, 'reader' | 'whose'>, by: 1 | -1): void => {
    const n = (counts.get(whose) ?? 0) + by
    if (n > 0) counts.set(whose, n)
    else counts.delete(whose)
    if (reader.kind === 'outside') without += by
  }
  const halls = new Map<Hall, { readonly watchers: Set<Watcher>; readonly stop: () => void }>()
  /** What each audience of an organisation was last found to see. */
  const shown = new Map<Hall, Map<string, Acts>>()
  let beating: ReturnType<typeof setInterval> | null = null
  let ticking: ReturnType<typeof setInterval> | null = null
  let stopped = false

  const shownTo = (hall: Hall, reader: Reader): Acts => {
    const audiences = shown.get(hall) ?? new Map<string, Acts>()
    shown.set(hall, audiences)
    const audience = hall.audiences.keyOf(reader, now())
    const known = audiences.get(audience) ?? seenBy(hall, reader, now()).acts
    audiences.set(audience, known)
    return known
  }
  /** What was encoded last, for the many who see the same. */
  let last: { acts: Acts; from: number; until: number; bytes: Uint8Array | null } | null = null
  const pieceOf = (acts: Acts, from: number, until: number): Uint8Array | null => {
    if (last !== null && last.acts === acts && last.from === from && last.until === until) return last.bytes
    let text = ''
    for (let no = from; no <= until; no++) {
      const act = acts[no - 1]
      if (act?.matter !== undefined && act.act !== 'withheld') text += eventOf(no, act.matter)
    }
    const bytes = text === '' ? null : encoder.encode(text)
    last = { acts, from, until, bytes }
    return bytes
  }

  const push = (watcher: Watcher): void => {
    const { controller, hall, reader } = watcher
    const acts = shownTo(hall, reader)
    while (watcher.sent < acts.length && (controller.desiredSize ?? 0) > 0) {
      const until = Math.min(acts.length, watcher.sent + PIECE)
      const bytes = pieceOf(acts, watcher.sent + 1, until)
      watcher.sent = until
      if (bytes !== null) controller.enqueue(bytes)
    }
  }
  const end = (watcher: Watcher): void => {
    if (!watchers.delete(watcher)) return
    counted(watcher, -1)
    try {
      watcher.controller.close()
    } catch {
      // It was closed from the other side.
    }
    const place = halls.get(watcher.hall)
    place?.watchers.delete(watcher)
    if (place?.watchers.size === 0) {
      place.stop()
      halls.delete(watcher.hall)
      shown.delete(watcher.hall)
    }
    if (watchers.size === 0) rest()
  }
  const rest = (): void => {
    if (beating !== null) clearInterval(beating)
    if (ticking !== null) clearInterval(ticking)
    beating = null
    ticking = null
  }
  const tell = (hall: Hall): void => {
    shown.delete(hall)
    for (const watcher of halls.get(hall)?.watchers ?? []) push(watcher)
  }
  /** Follows an organisation; what stops an exercise is no act of its own, and open pages are told to look again. */
  const hearing = (hall: Hall): (() => void) => {
    const stops = [
      hall.live.onTaken(() => tell(hall)),
      hall.clock?.onStopped(() => {
        for (const { controller, sent } of halls.get(hall)?.watchers ?? [])
          if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(eventOf(sent, '')))
      }),
    ]
    return () => {
      for (const stop of stops) stop?.()
    }
  }
  const follow = (watcher: Watcher): void => {
    const { hall } = watcher
    const place = halls.get(hall) ?? { watchers: new Set<Watcher>(), stop: hearing(hall) }
    halls.set(hall, place)
    place.watchers.add(watcher)
    beating ??= setInterval(() => {
      const at = performance.now()
      for (const watcher of watchers) {
        if (watcher.reader.kind === 'person' && at - watcher.since > RENEWED) end(watcher)
        else if ((watcher.controller.desiredSize ?? 0) > 0) watcher.controller.enqueue(beat)
        else if (at - watcher.moved > PATIENCE) end(watcher)
      }
    }, beatsAfter)
    ticking ??= setInterval(() => {
      // Outside, what was done may be shown later than it was done.
      for (const hall of halls.keys()) if ([...(shown.get(hall)?.values() ?? [])].some(acts => acts.length < hall.live.size())) tell(hall)
    }, RHYTHM)
    beating.unref()
    ticking.unref()
  }

  return {
    open(hall, reader, after, address = '') {
      const anonymous = reader.kind === 'outside'
      if (stopped || watchers.size >= most || (anonymous && without >= most - Math.floor(most / KEPT_FOR_PEOPLE))) return 'full'
      const whose = anonymous ? address : `${hall.live.id} ${reader.person.id}`
      if ((counts.get(whose) ?? 0) >= (anonymous ? each.address : each.person)) return 'many'
      let watcher: Watcher | null = null
      return new ReadableStream<Uint8Array>(
        {
          start(controller) {
            const head = shownTo(hall, reader).length
            const sent = after === null ? head : Math.max(0, Math.min(after, head))
            const at = performance.now()
            watcher = { hall, whose, reader, controller, sent, since: at, moved: at }
            watchers.add(watcher)
            counted(watcher, 1)
            follow(watcher)
            controller.enqueue(encoder.encode(`retry: 2000\nid: ${sent}\n\n`))
            push(watcher)
          },
          pull() {
            if (watcher === null) return
            watcher.moved = performance.now()
            push(watcher)
          },
          cancel() {
            if (watcher !== null) end(watcher)
          },
        },
        new ByteLengthQueuingStrategy({ highWaterMark: WAITING }),
      )
    },
    size: () => watchers.size,
    stop() {
      stopped = true
      for (const watcher of watchers) end(watcher)
      rest()
    },
  }
}
