/**
 * Who follows which record in this node. Each hears every line once and in order: what this node kept itself at once, what others kept when
 * a hint or the next look at the heads tells of it. Numbers have no gaps and become visible in their order, so that the next number is all
 * there is to remember.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Line } from '../store.ts'
import type { Database } from './database.ts'

/** The longest time between two looks, in milliseconds. */
const IDLE = 200
const PAGE = 500

interface Follower {
  readonly org: string
  readonly hear: (lines: readonly Line[]) => void
  next: number
  /** How far the record is known to go. */
  size: number
  reading: boolean
  stopped: boolean
}

export interface Following {
  follow(org: string, from: number, hear: (lines: readonly Line[]) => void): () => void
  /** This node has kept lines that follow one another. */
  kept(org: string, lines: readonly Line[]): void
  /** Some node has said that this record has grown. */
  look(): void
  stop(): void
}

export function followRecords(database: Database, page: (org: string, from: number, most: number) => Promise<readonly Line[]>): Following {
  const followers = new Set<Follower>()
  let wake = new AbortController()
  let running = false
  let stopped = false

  const tell = (follower: Follower, lines: readonly Line[]): void => {
    follower.next += lines.length
    try {
      follower.hear(lines)
    } catch (error) {
      // Its mistake, and nobody else's: it ends the program and not this loop.
      queueMicrotask(() => {
        throw error
      })
    }
  }

  const read = async (follower: Follower): Promise<void> => {
    if (follower.reading) return
    follower.reading = true
    try {
      while (!follower.stopped && follower.next <= follower.size) {
        // What lies behind the head was kept by no node.
        const lines = await page(follower.org, follower.next, Math.min(PAGE, follower.size - follower.next + 1))
        if (follower.stopped || lines.length === 0) break
        tell(follower, lines)
      }
    } catch {
      // The next look tries again.
    } finally {
      follower.reading = false
    }
  }

  const look = async (): Promise<void> => {
    const orgs = [...new Set([...followers].map(({ org }) => org))]
    const rows = await database.once(
      sql => sql<{ org: string; size: number }[]>`select org, size from heads where org = any(string_to_array(${orgs.join('\n')}, E'\n'))`,
    )
    const sizes = new Map(rows.map(({ org, size }) => [org, size]))
    for (const follower of followers) {
      follower.size = Math.max(follower.size, sizes.get(follower.org) ?? 0)
      if (follower.next <= follower.size) void read(follower)
    }
  }

  const run = async (): Promise<void> => {
    running = true
    while (!stopped && followers.size > 0) {
      const { signal } = wake
      await look().catch(() => {})
      await sleep(IDLE, undefined, { signal }).catch(() => {})
    }
    running = false
  }
  const hurry = (): void => {
    wake.abort()
    wake = new AbortController()
  }

  return {
    follow(org, from, hear) {
      const follower: Follower = { org, hear, next: Math.max(1, from), size: 0, reading: false, stopped: false }
      followers.add(follower)
      hurry()
      if (!running) void run()
      return () => {
        follower.stopped = true
        followers.delete(follower)
      }
    },
    kept(org, lines) {
      const last = lines.at(-1)!.no
      for (const follower of followers) {
        if (follower.org !== org) continue
        follower.size = Math.max(follower.size, last)
        if (follower.reading || follower.next > last) continue
        if (follower.next >= lines[0]!.no) tell(follower, lines.slice(follower.next - lines[0]!.no))
        else void read(follower)
      }
    },
    look: hurry,
    stop() {
      stopped = true
      for (const follower of followers) follower.stopped = true
      followers.clear()
      hurry()
    },
  }
}
