/**
 * Whether this node reaches its store. While it does not, what it knows is still read, with the moment since when; nobody waits for a database
 * of which it is known that it does not answer, and the store is asked again and again until it does.
 */
import { Gone, type Store } from '../../store/store.ts'

export interface Watched extends Store {
  /** Since when the store does not answer, milliseconds since 1970: the last moment at which it did; null while it does. */
  away(): number | null
}

/** A store is asked so often whether it is back, in milliseconds. */
const AGAIN = 500

/** The store, watched: whatever it answers, or cannot, tells of it. */
export function watched(store: Store, now: () => number, again: number = AGAIN): Watched {
  let last = now()
  let away: number | null = null
  let timer: NodeJS.Timeout | null = null
  let closed = false
  const here = <T>(answer: T): T => {
    last = now()
    away = null
    return answer
  }
  const gone = (error: unknown): never => {
    if (error instanceof Gone && away === null && !closed) {
      away = last
      ask()
    }
    throw error
  }
  const ask = (): void => {
    timer = setTimeout(() => {
      store.now().then(here, () => {
        if (!closed) ask()
      })
    }, again)
    timer.unref()
  }
  const told =
    <A extends readonly unknown[], T>(method: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> =>
      method(...args).then(here, gone)
  return {
    ...store,
    head: told(store.head),
    passed: told(store.passed),
    now: told(store.now),
    drawer(org) {
      const drawer = store.drawer(org)
      return {
        get: <T>(kind: string, key: string) => drawer.get<T>(kind, key).then(here, gone),
        put: told(drawer.put),
        take: <T>(kind: string, key: string) => drawer.take<T>(kind, key).then(here, gone),
        list: <T>(kind: string, prefix?: string, most?: number) => drawer.list<T>(kind, prefix, most).then(here, gone),
        due: <T>(kind: string, until: number, most: number) => drawer.due<T>(kind, until, most).then(here, gone),
      }
    },
    away: () => away,
    async close() {
      closed = true
      if (timer) clearTimeout(timer)
      await store.close()
    },
  }
}
