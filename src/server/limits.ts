/**
 * How much may be asked at once: buckets of tokens in the memory of this node, one for each running session and one for each address. A session
 * that was found to be somebody's draws from its own bucket alone, so that nobody behind the same address can keep a delegation out by asking
 * much; whoever comes without one shares the bucket of the address. Coming in and posting have stricter buckets of their own.
 *
 * `ENTENTE_LIMITS=off` in the environment switches them off, as for measuring.
 */
import { createHash } from 'node:crypto'

export type Kind = 'read' | 'post' | 'enter'

interface Rate {
  /** So many at once. */
  readonly most: number
  /** So many more each second. */
  readonly each: number
}

/** A whole conference may sit behind one address; a session is one person with a few open pages, or a program. */
export const rates: Readonly<Record<'session' | 'address', Readonly<Record<Kind, Rate>>>> = {
  session: { read: { most: 600, each: 60 }, post: { most: 120, each: 10 }, enter: { most: 30, each: 0.5 } },
  address: { read: { most: 3000, each: 300 }, post: { most: 600, each: 50 }, enter: { most: 120, each: 2 } },
}

export interface Asker {
  readonly address: string
  /** The token that was sent, whether it is anybody's or not. */
  readonly session: string | undefined
}

export interface Limits {
  /** Takes a token: null, or the seconds after which there is one again. */
  take(kind: Kind, asker: Asker, now: number): number | null
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
export function openLimits({ most = 50_000, table = rates }: { readonly most?: number; readonly table?: typeof rates } = {}): Limits {
  const buckets = new Map<string, Bucket>()
  const sessions = new Set<string>()
  const nameOf = (session: string): string => createHash('sha256').update(session).digest('base64url')
  const first = <T>(all: { keys(): IterableIterator<T> }): T => all.keys().next().value as T
  return {
    take(kind, { address, session }, now) {
      const name = session === undefined ? null : nameOf(session)
      const own = name !== null && sessions.has(name)
      const { most: full, each } = table[own ? 'session' : 'address'][kind]
      const key = `${kind} ${own ? name : address}`
      const before = buckets.get(key) ?? { left: full, at: now }
      const left = Math.min(full, before.left + (Math.max(0, now - before.at) / 1000) * each)
      const taken = left >= 1
      buckets.delete(key)
      buckets.set(key, { left: taken ? left - 1 : left, at: Math.max(now, before.at) })
      if (buckets.size > most) buckets.delete(first(buckets))
      return taken ? null : Math.max(1, Math.ceil((1 - left) / each))
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
