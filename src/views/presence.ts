/** Who was in the room: by day, and in which sessions the meeting sat. Whoever was not recorded is not known to have been away. */
import type { Heard } from './heard.ts'

export interface Session {
  readonly no: number
  readonly number: string | null
  readonly title: string | null
  readonly at: string
  readonly day: string
  readonly closed: { readonly no: number; readonly at: string } | null
}

export interface Day {
  readonly day: string
  /** Whoever was recorded present that day, with the number of the act, in the order of the acts. */
  readonly present: readonly { readonly id: string; readonly no: number }[]
  /** Whoever left that day and did not come back. */
  readonly left: readonly { readonly id: string; readonly no: number }[]
  readonly sessions: readonly Session[]
}

interface OpenDay {
  readonly day: string
  readonly present: Map<string, number>
  readonly left: Map<string, number>
  readonly sessions: Session[]
}

/** The days on which anything was done in the meeting itself, the session that is open, and who is in the room now. */
export function presenceOf(heard: readonly Heard[]): {
  readonly days: readonly Day[]
  readonly session: Session | null
  readonly room: ReadonlyMap<string, number>
} {
  const days = new Map<string, OpenDay>()
  const dayAt = (day: string): OpenDay => {
    const known = days.get(day)
    if (known !== undefined) return known
    const made: OpenDay = { day, present: new Map(), left: new Map(), sessions: [] }
    days.set(day, made)
    return made
  }
  let session: { on: OpenDay; place: number } | null = null
  const close = (at: Heard): void => {
    const open = session?.on.sessions[session.place]
    if (session !== null && open !== undefined) session.on.sessions[session.place] = { ...open, closed: { no: at.no, at: at.act.at } }
    session = null
  }
  for (const h of heard) {
    const { act, no } = h
    if (act.act === 'opened the session') {
      close(h)
      const on = dayAt(h.day)
      on.sessions.push({ no, number: act.number ?? null, title: act.title ?? null, at: act.at, day: h.day, closed: null })
      session = { on, place: on.sessions.length - 1 }
    } else if (act.act === 'closed the session' || act.act === 'closed the meeting') close(h)
    else if (act.act === 'recorded present')
      for (const id of h.by) {
        const on = dayAt(h.day)
        if (!on.present.has(id)) on.present.set(id, no)
        on.left.delete(id)
      }
    else if (act.act === 'left the room') for (const id of h.by) dayAt(h.day).left.set(id, no)
  }
  const list = (of: ReadonlyMap<string, number>): { id: string; no: number }[] => [...of].map(([id, no]) => ({ id, no }))
  const last = [...days.values()].at(-1)
  const over = heard.findLast(
    h => h.act.act === 'closed the session' || h.act.act === 'closed the meeting' || h.act.act === 'opened the session',
  )
  const empty = last === undefined || (over !== undefined && over.act.act !== 'opened the session')
  const open: { on: OpenDay; place: number } | null = session
  return {
    days: [...days.values()].map(d => ({ day: d.day, present: list(d.present), left: list(d.left), sessions: d.sessions })),
    session: open === null ? null : ((open as { on: OpenDay; place: number }).on.sessions[(open as { place: number }).place] ?? null),
    room: empty ? new Map() : new Map([...last.present].filter(([id]) => !last.left.has(id))),
  }
}
