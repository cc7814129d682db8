/**
 * How much may be asked at once: buckets of tokens in the memory of this node, one for each running session and one for each address. A session
 * that was found to be somebody's draws from its own bucket alone, so that nobody behind the same address can keep a delegation out by asking
 * much; whoever comes without one shares the bucket of the address. Coming in and posting have stricter buckets of their own, and so have a search and
 * a paper as PDF, which cost more than a page. Of these all who come without a session together may ask so many and no more, from however many
 * addresses: what is left of the machine is for those who work here.
 *
 * `ENTENTE_LIMITS=off` in the environment switches them off, as for measuring.
 */
import { createHash } from 'node:crypto'

export type Kind = 'read' | 'post' | 'enter' | 'search' | 'paper'

interface Rate {
  /** So many at once. */
  readonly most: number
  /** So many more each second. */
  readonly each: number
}

/** A whole conference may sit behind one address; a session is one person with a few open pages, or a program. */
export const rates: Rates = {
  session: {
    read: { most: 600, each: 60 },
    post: { most: 120, each: 10 },
    enter: { most: 30, each: 0.5 },
    search: { most: 60, each: 5 },
    paper: { most: 30, each: 1 },
  },
  address: {
    read: { most: 3000, each: 300 },
    post: { most: 600, each: 50 },
    enter: { most: 120, each: 2 },
    search: { most: 120, each: 10 },
    paper: { most: 60, each: 2 },
  },
  all: { search: { most: 300, each: 30 }, paper: { most: 120, each: 5 } },
}

export interface Rates {
  readonly session: Readonly<Record<Kind, Rate>>
  readonly address: Readonly<Record<Kind, Rate>>
  /** Of all who come without a session, together. */
  readonly all: Readonly<Partial<Record<Kind, Rate>>>
}

/** Nothing is left: when to come again, in seconds, and whether it is one's own doing or that of all. */
interface Slowed {
  readonly wait: number
  readonly whose: 'own' | 'all'
}

export interface Asker {
  readonly address: string
  /** The token that was sent, whether it is anybody's or not. */
  readonly session: string | undefined
}

export interface Limits {
  /** Takes a token; null where there was one. */
  take(kind: Kind, asker: Asker, now: number): Slowed | null
  /** A session was found to be somebody's: from now on it draws from its own bucket. */
  known(session: string): void
  /** How many are kept in memory. */
  size(): number
}

interface Bucket {
  left: number
  at: number
}

/** Buckets of which at most so many are kept; the one used longest ago is forgotten first, and is full when it comes again. */
export function openLimits({ most = 50_000, table = rates }: { readonly most?: number; readonly table?: Rates } = {}): Limits {
  const buckets = new Map<string, Bucket>()
  const sessions = new Set<string>()
  const nameOf = (session: string): string => createHash('sha256').update(session).digest('base64url')
  const first = <T>(all: { keys(): IterableIterator<T> }): T => all.keys().next().value as T
  /** Draws from a bucket: null, or the seconds after which it holds a token again. */
  const draw = (key: string, { most: full, each }: Rate, now: number): number | null => {
    const before = buckets.get(key) ?? { left: full, at: now }
    const left = Math.min(full, before.left + (Math.max(0, now - before.at) / 1000) * each)
    const taken = left >= 1
    buckets.delete(key)
    buckets.set(key, { left: taken ? left - 1 : left, at: Math.max(now, before.at) })
    if (buckets.size > most) buckets.delete(first(buckets))
    return taken ? null : Math.max(1, Math.ceil((1 - left) / each))
  }
  return {
    take(kind, { address, session }, now) {
      const name = session === undefined ? null : nameOf(session)
      const own = name !== null && sessions.has(name)
      const wait = draw(`${kind} ${own ? name : address}`, table[own ? 'session' : 'address'][kind], now)
      if (wait !== null) return { wait, whose: 'own' }
      const together = own ? undefined : table.all[kind]
      const waits = together === undefined ? null : draw(`${kind} `, together, now)
      return waits === null ? null : { wait: waits, whose: 'all' }
    },
    known(session) {
      const name = nameOf(session)
      sessions.delete(name)
      sessions.add(name)
      if (sessions.size > most) sessions.delete(first(sessions))
    },
    size: () => buckets.size + sessions.size,
  }
}
