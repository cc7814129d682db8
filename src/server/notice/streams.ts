/**
 * Server-sent events: the number and the matter of each act, and nothing else; whoever hears it asks for what it may see. A stream begins after a
 * number and misses none: what a slow reader has not taken waits in the record, not in a buffer, and who takes nothing for long is cut off and
 * goes on later from where it was.
 */
import type { Hall } from '../live/hall.ts'
import type { Reader } from '../reader.ts'

/** So many bytes wait for one reader at most; the rest stays in the record. */
const WAITING = 16 * 1024
/** A comment keeps the line open. */
const BEAT = 20_000
/** Who takes nothing for so long is cut off. */
const PATIENCE = 60_000
/** For what is shown at a rhythm, without an act being taken. */
const RHYTHM = 1000
/** So many acts are told in one piece. */
const PIECE = 200

export interface Streams {
  /** The acts after number `after` that a reader may see, now and as they come; null where too many are open already. */
  open(hall: Hall, reader: Reader, after: number | null): ReadableStream<Uint8Array> | null
  /** How many are open. */
  size(): number
  stop(): void
}

interface Watcher {
  readonly hall: Hall
  readonly reader: Reader
  readonly controller: ReadableStreamDefaultController<Uint8Array>
  /** The last number that was told or passed over. */
  sent: number
  /** When something was last taken. */
  moved: number
}

const encoder = new TextEncoder()
const beat = encoder.encode(':\n\n')

/** An act as it is told. */
const eventOf = (no: number, matter: string): string => `id: ${no}\ndata: ${JSON.stringify({ matter, number: no })}\n\n`

export function openStreams({ most = 20_000, beatsAfter = BEAT }: { readonly most?: number; readonly beatsAfter?: number } = {}): Streams {
  const watchers = new Set<Watcher>()
  const halls = new Map<Hall, () => void>()
  let beating: ReturnType<typeof setInterval> | null = null
  let ticking: ReturnType<typeof setInterval> | null = null
  let stopped = false

  /** What was encoded last, for the many who see the same. */
  let last: { acts: readonly unknown[]; from: number; until: number; bytes: Uint8Array | null } | null = null
  const pieceOf = (acts: readonly { readonly act: string; readonly matter?: string }[], from: number, until: number): Uint8Array | null => {
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
    const { acts } = hall.see(reader)
    while (watcher.sent < acts.length && (controller.desiredSize ?? 0) > 0) {
      const until = Math.min(acts.length, watcher.sent + PIECE)
      const bytes = pieceOf(acts, watcher.sent + 1, until)
      watcher.sent = until
      // A piece is one view of its bytes for all who hear it: nobody writes into it.
      if (bytes !== null) controller.enqueue(bytes)
    }
  }
  const end = (watcher: Watcher): void => {
    if (!watchers.delete(watcher)) return
    try {
      watcher.controller.close()
    } catch {
      // It was closed from the other side.
    }
    if (![...watchers].some(w => w.hall === watcher.hall)) {
      halls.get(watcher.hall)?.()
      halls.delete(watcher.hall)
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
    for (const watcher of watchers) if (watcher.hall === hall) push(watcher)
  }
  const follow = (hall: Hall): void => {
    if (!halls.has(hall))
      halls.set(
        hall,
        hall.live.onTaken(() => tell(hall)),
      )
    beating ??= setInterval(() => {
      const now = performance.now()
      for (const watcher of watchers) {
        if ((watcher.controller.desiredSize ?? 0) > 0) watcher.controller.enqueue(beat)
        else if (now - watcher.moved > PATIENCE) end(watcher)
      }
    }, beatsAfter)
    ticking ??= setInterval(() => {
      for (const one of halls.keys()) tell(one)
    }, RHYTHM)
    beating.unref()
    ticking.unref()
  }

  return {
    open(hall, reader, after) {
      if (stopped || watchers.size >= most) return null
      let watcher: Watcher | null = null
      return new ReadableStream<Uint8Array>(
        {
          start(controller) {
            const head = hall.see(reader).acts.length
            const sent = after === null ? head : Math.max(0, Math.min(after, head))
            watcher = { hall, reader, controller, sent, moved: performance.now() }
            watchers.add(watcher)
            follow(hall)
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
