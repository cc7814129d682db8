/**
 * The floor: who has it, who asked for it and in which order it comes to them by the charter's rule, points of order, and how long each spoke. The
 * chair may give it otherwise; what the chair did stands.
 */
import type { SpeakerOrder } from '../charter/charter.ts'
import type { Heard } from './heard.ts'

interface Request {
  readonly no: number
  readonly by: string
  readonly at: string
  readonly point: boolean
}
export interface Speech {
  readonly by: string
  /** The act that gave the floor, or by which one spoke. */
  readonly no: number
  readonly at: string
  /** The number of the act that put the item on the agenda. */
  readonly item: number | null
  readonly point: boolean
  /** Null while it lasts, and where the instants are not known. */
  readonly seconds: number | null
  /** How long one may speak, in minutes; null = not said. */
  readonly limit: number | null
  /** The text of what was said, by hash, where it was handed in. */
  readonly text: string | null
}
interface PointOfOrder {
  readonly no: number
  readonly by: string
  readonly reason: string | null
  readonly ruling: { readonly no: number; readonly outcome: string } | null
}
export interface Floor {
  /** Who speaks now. */
  readonly speaker: Speech | null
  /** Who asked for the floor, in the order in which it comes to them. */
  readonly queue: readonly Request[]
  /** The act that closed the list of speakers on this item. */
  readonly closed: number | null
  readonly speeches: readonly Speech[]
  readonly points: readonly PointOfOrder[]
  readonly limit: number | null
}

/** What the charter says of the floor in a body. */
interface FloorRule {
  readonly order: readonly SpeakerOrder[]
  readonly time: { readonly speech: number | null; readonly point: number | null }
  readonly isMember: (id: string) => boolean
  readonly column: (id: string, column: string) => string
}
/** Where a charter says nothing: a point of order comes first, then whoever asked first. */
export const usual: readonly SpeakerOrder[] = [{ order: 'points of order first' }, { order: 'as asked' }]

interface Open {
  queue: Request[]
  speeches: Speech[]
  points: PointOfOrder[]
  closed: number | null
  item: number | null
  limit: number | null
  /** The place of the speech that lasts, and when it began. */
  last: { place: number; since: Heard } | null
}

/** The floor after these acts; `items` are the numbers of the acts that put items on the agenda. */
export function floorOf(heard: readonly Heard[], rule: FloorRule): Floor {
  const f: Open = { queue: [], speeches: [], points: [], closed: null, item: null, limit: rule.time.speech, last: null }
  for (const h of heard) take(f, h, rule)
  const speaker = f.last === null ? null : (f.speeches[f.last.place] ?? null)
  return { speaker, queue: ordered(f, rule), closed: f.closed, speeches: f.speeches, points: f.points, limit: f.limit }
}

function take(f: Open, h: Heard, rule: FloorRule): void {
  const { act, no, by } = h
  switch (act.act) {
    case 'asked for the floor':
      for (const id of by) if (!f.queue.some(r => r.by === id && !r.point)) f.queue.push({ no, by: id, at: act.at, point: false })
      return
    case 'took back its request':
      f.queue = f.queue.filter(r => !by.includes(r.by))
      return
    case 'raised a point of order':
      for (const id of by) {
        f.points.push({ no, by: id, reason: act.reason ?? null, ruling: null })
        f.queue.push({ no, by: id, at: act.at, point: true })
      }
      return
    case 'ruled on the point of order':
      f.points = f.points.map(p => (p.no === act.answers ? { ...p, ruling: { no, outcome: act.outcome ?? '' } } : p))
      f.queue = f.queue.filter(r => r.no !== act.answers)
      return
    case 'gave the floor':
      end(f, h)
      give(f, h, act.to ?? '', rule)
      return
    case 'spoke':
      spoke(f, h)
      return
    case 'set the speaking time':
      f.limit = act.value === undefined ? null : Number(act.value)
      return
    case 'closed the list of speakers':
      f.closed = no
      return
    case 'took up':
      end(f, h)
      Object.assign(f, { item: act.answers ?? null, queue: f.queue.filter(r => r.point), closed: null })
      return
    case 'finished the item':
    case 'closed the session':
    case 'closed the meeting':
      end(f, h)
      if (act.act === 'finished the item') Object.assign(f, { item: null, queue: f.queue.filter(r => r.point), closed: null })
      return
    default:
      return
  }
}

function give(f: Open, h: Heard, to: string, rule: FloorRule): void {
  const point = f.queue.find(r => r.by === to && r.point)
  const asked = point ?? f.queue.find(r => r.by === to)
  f.queue = f.queue.filter(r => r !== asked)
  const limit = point ? rule.time.point : f.limit
  f.speeches.push({ by: to, no: h.no, at: h.act.at, item: f.item, point: point !== undefined, seconds: null, limit, text: null })
  f.last = { place: f.speeches.length - 1, since: h }
}

/** Who has the floor ends by speaking; whoever spoke without it having been given is kept as one who spoke. */
function spoke(f: Open, h: Heard): void {
  const text = h.act.text ?? null
  const open = f.last === null ? undefined : f.speeches[f.last.place]
  if (f.last !== null && open !== undefined && h.by.includes(open.by)) {
    f.speeches[f.last.place] = { ...open, text }
    end(f, h)
    return
  }
  for (const by of h.by) {
    const asked = f.queue.find(r => r.by === by && !r.point)
    f.queue = f.queue.filter(r => r !== asked)
    f.speeches.push({ by, no: h.no, at: h.act.at, item: f.item, point: false, seconds: null, limit: f.limit, text })
  }
}

function end(f: Open, h: Heard): void {
  const open = f.last === null ? undefined : f.speeches[f.last.place]
  if (f.last !== null && open !== undefined && f.last.since.exact && h.exact)
    f.speeches[f.last.place] = { ...open, seconds: Math.round((h.at - f.last.since.at) / 1000) }
  f.last = null
}

/** The order in which the floor comes to those who asked: one after the other, as if each in turn had spoken. */
function ordered(f: Open, rule: FloorRule): readonly Request[] {
  const times = new Map<string, number>()
  for (const s of f.speeches) if (s.item === f.item && !s.point) times.set(s.by, (times.get(s.by) ?? 0) + 1)
  let before = f.speeches.findLast(s => s.item === f.item && !s.point)?.by ?? null
  const weight = (r: Request, s: SpeakerOrder): number => {
    switch (s.order) {
      case 'points of order first':
        return r.point ? 0 : 1
      case 'members before invitees':
        return rule.isMember(r.by) ? 0 : 1
      case 'each once before any twice':
        return times.get(r.by) ?? 0
      case 'alternating':
        return before !== null && rule.column(before, s.column) === rule.column(r.by, s.column) ? 1 : 0
      default:
        return r.no
    }
  }
  const left = [...f.queue]
  const out: Request[] = []
  while (left.length > 0) {
    let best = 0
    for (let i = 1; i < left.length; i++) if (precedes(left[i] as Request, left[best] as Request)) best = i
    const [next] = left.splice(best, 1) as [Request]
    out.push(next)
    if (next.point) continue
    times.set(next.by, (times.get(next.by) ?? 0) + 1)
    before = next.by
  }
  return out

  function precedes(a: Request, b: Request): boolean {
    for (const s of rule.order) {
      const [x, y] = [weight(a, s), weight(b, s)]
      if (x !== y) return x < y
    }
    return a.no < b.no
  }
}
