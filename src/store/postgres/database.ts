/**
 * How a database is reached, and what is done when it is not: a question that may be asked twice is asked again for a while, a transaction
 * that the database gave up is left to its owner, and everything ends in `Gone` within a bounded time.
 *
 * Transactions have connections of their own, one each (a lane). A lane that was lost is thrown away and never mended: the driver may still
 * hold bytes that were meant for the connection that is gone.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type postgres from 'postgres'
import { Gone } from '../store.ts'

export type Options = postgres.Options<Record<string, postgres.PostgresType>>
export type Sql = postgres.Sql<{ bigint: number }>
/** A statement on the one connection of a transaction; statements go out together where nobody waits between them. */
export type Lane = <T extends postgres.MaybeRow>(
  text: TemplateStringsArray,
  ...values: readonly postgres.ParameterOrFragment<number>[]
) => postgres.PendingQuery<T[]>

/** A statement that goes out once it is waited for, alone or as a part of another. */
export type Statement = postgres.PendingQuery<postgres.MaybeRow[]>

export interface Database {
  /** How long what failed is tried again, in milliseconds. */
  readonly patience: number
  /** What a statement answers that may be asked again. */
  ask<T>(question: (sql: Sql) => PromiseLike<T>): Promise<T>
  /** What a statement answers that must not be carried out twice. */
  once<T>(statement: (sql: Sql) => PromiseLike<T>): Promise<T>
  /** What a transaction comes to. The work begins and commits it, for so a round trip is saved at either end; what fails is rolled back. */
  transact<T>(work: (lane: Lane) => Promise<T>, time?: number): Promise<T>
  /** A lane to keep for a while: its statements are each a transaction of their own, and go out one behind the other without waiting. */
  hold(): Promise<Held>
  /** Calls `hear` with what any node says on the channel; a hint only, some of it is lost. */
  listen(channel: string, hear: (says: string) => void): void
  close(): Promise<void>
}

export interface Held {
  /** What a statement answers; nothing is asked again. */
  ask<T>(statement: (lane: Lane) => PromiseLike<T>): Promise<T>
  /** Gives the lane back; may be called twice. */
  release(): void
}

/** What is set on every connection as it opens. */
export type Settings = Readonly<Record<string, string>>

/** How long a statement may take, and so may a transaction of which nothing else is said, in milliseconds. */
const ANSWER = 5000
const FREE_LANES = 8
const nothing = (): void => {}

interface Taken {
  readonly sql: Sql
  /** Told once the connection is gone. A promise of that, as long as the connection lives, would hold on to all that was ever raced with it. */
  readonly losers: Set<(error: Error) => void>
  lane: Lane
  lost: boolean
}

export function openDatabase(connect: (more: Options) => Sql, settings: Settings, patience: number): Database {
  const open = (max: number, more: Options = {}): Sql =>
    connect({
      max,
      connect_timeout: 5,
      fetch_types: false,
      onnotice: nothing,
      types: { bigint: { to: 20, from: [20], serialize: (n: unknown) => String(n), parse: (text: string) => Number(text) } },
      ...more,
    })
  // A transaction looks rows up by their keys only, and its plans are kept while tables grow from nothing: a plan made for few rows would
  // read a whole record once there are many.
  const keyed = {
    ...settings,
    enable_seqscan: 'off',
    enable_hashjoin: 'off',
    enable_mergejoin: 'off',
    idle_in_transaction_session_timeout: '10000',
  }
  let pool = open(4, { connection: settings as unknown as Options['connection'] })
  let closed = false
  const free: Taken[] = []
  const listeners: (() => void)[] = []

  const renew = (broken: Sql): void => {
    if (pool !== broken || closed) return
    pool = open(4, { connection: settings as unknown as Options['connection'] })
    void broken.end({ timeout: 5 }).catch(nothing)
    for (const listen of listeners) listen()
  }

  const once = async <T>(statement: (sql: Sql) => PromiseLike<T>): Promise<T> => {
    if (closed) throw new Closed()
    const sql = pool
    try {
      return await within(ANSWER, statement(sql))
    } catch (error) {
      if (!isLost(error)) throw error
      renew(sql)
      throw new Gone(sentence(error))
    }
  }

  const takeLane = async (): Promise<Taken> => {
    for (let lane = free.pop(); lane; lane = free.pop()) {
      if (!lane.lost) return lane
      void lane.sql.end({ timeout: 0 }).catch(nothing)
    }
    const onclose = (): void => {
      taken.lost = true
      for (const lose of taken.losers) lose(new Gone('the connection to the database was lost'))
    }
    const sql = open(1, { connection: keyed as unknown as Options['connection'], onclose })
    const taken: Taken = { sql, losers: new Set(), lost: false, lane: () => Promise.reject(new Gone('not yet open')) as never }
    try {
      // The driver never answers a reservation that is to open the connection: something else must be asked first.
      await within(ANSWER, sql`select 1`)
      const reserved = await within(ANSWER, sql.reserve())
      // The driver would write to a connection that is no more, and end the program.
      taken.lane = (text, ...values) => {
        if (taken.lost) throw new Gone('the connection to the database was lost')
        return reserved(text, ...values)
      }
      return taken
    } catch (error) {
      void sql.end({ timeout: 0 }).catch(nothing)
      throw error
    }
  }

  /** A lane that may serve again, or not. */
  const giveBack = (taken: Taken, whole: boolean): void => {
    if (whole && !taken.lost && !closed && free.length < FREE_LANES) free.push(taken)
    else void taken.sql.end({ timeout: 0 }).catch(nothing)
  }

  return {
    patience,
    once,
    async ask(question) {
      for (const until = performance.now() + patience; ; ) {
        try {
          return await once(question)
        } catch (error) {
          if (closed || performance.now() > until || !(error instanceof Gone || isPassing(error))) throw error
          await sleep(pause())
        }
      }
    },
    async transact(work, time = ANSWER) {
      if (closed) throw new Closed()
      const taken = await takeLane()
      let whole = false
      try {
        const answer = await within(time, unlessLost(taken, work))
        whole = true
        return answer
      } catch (error) {
        if (taken.lost || isLost(error)) throw error
        try {
          await within(1000, taken.lane`rollback`)
          whole = true
        } catch {
          // The lane goes, and with it the transaction.
        }
        throw error
      } finally {
        giveBack(taken, whole)
      }
    },
    async hold() {
      if (closed) throw new Closed()
      const taken = await takeLane()
      let whole = true
      let held = true
      return {
        async ask(statement) {
          try {
            return await within(ANSWER, unlessLost(taken, statement))
          } catch (error) {
            if (isLost(error)) whole = false
            throw error
          }
        },
        release() {
          if (held) giveBack(taken, whole)
          held = false
        },
      }
    },
    listen(channel, hear) {
      const listen = (): void => void pool.listen(channel, hear).catch(nothing)
      listeners.push(listen)
      listen()
    },
    async close() {
      closed = true
      await Promise.all(
        [pool.end({ timeout: 1 }), ...free.splice(0).map(lane => lane.sql.end({ timeout: 0 }))].map(ended => ended.catch(nothing)),
      )
    },
  }
}

/** A while to wait before another try; no two wait alike. */
export const pause = (): number => 20 + Math.random() * 60

/** The store was closed: nobody is to try again. */
export class Closed extends Gone {
  constructor() {
    super('the store is closed')
  }
}

/** What the work comes to, unless its connection is lost before. */
const unlessLost = <T>(taken: Taken, work: (lane: Lane) => PromiseLike<T>): Promise<T> =>
  new Promise<T>((settle, fail) => {
    const lose = (error: Error): void => {
      taken.losers.delete(lose)
      fail(error)
    }
    taken.losers.add(lose)
    if (taken.lost) lose(new Gone('the connection to the database was lost'))
    const settled = (): boolean => taken.losers.delete(lose)
    work(taken.lane).then(
      answer => {
        settled()
        settle(answer)
      },
      error => {
        settled()
        fail(error)
      },
    )
  })

class TooLong extends Error {}

async function within<T>(ms: number, answer: PromiseLike<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLong('the database does not answer')), ms)
  })
  try {
    return await Promise.race([answer, over])
  } finally {
    clearTimeout(timer)
  }
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')

// 23505: another was quicker with the same key; 40001, 40P01: the database chose between two transactions; 55P03: a lock was not to be had.
const PASSING = ['23505', '40001', '40P01', '55P03']

// What a database says when it stops, starts, fails over, has no room left or takes no more connections.
const UNABLE = /^(?:08...|57P0[1-5]|53...|58...|25006|XX00[12]|25P0[34]|57014)$/

/** Whether another try may well succeed at once. */
export const isPassing = (error: unknown): boolean => PASSING.includes(codeOf(error))

/** What the operating system refused to a file has a code of its own for a full disk, and none for a file that may not grow any more. */
const isNoRoom = (error: unknown): boolean =>
  codeOf(error) === 'XX000' && /^could not (?:extend|write|create|fsync|flush)\b/.test((error as Error).message)

/** Whether the database cannot be reached, or cannot do its work just now; what was under way may have been carried out. */
export const isLost = (error: unknown): boolean =>
  isNoRoom(error) ||
  error instanceof TooLong ||
  error instanceof Gone ||
  UNABLE.test(codeOf(error)) ||
  /^(?:E[A-Z]{3,}|EAI_|CONNECT)/.test(codeOf(error))

/** What an operator is told of an error. */
export function sentence(error: unknown): string {
  const says = (error as Error | null)?.message || codeOf(error)
  if (codeOf(error) === 'ECONNREFUSED' || codeOf(error) === 'ENOENT')
    return `no database answers at this address (${says}); start it, or mend DATABASE_URL`
  if (codeOf(error) === '53100') return 'the disk of the database is full; make room there'
  return `the database cannot be used just now: ${says}`
}
