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
  const reach = async <T>(answer: () => Promise<T>): Promise<T> => {
    if (away !== null) throw new Gone('the store does not answer; it is asked again all the time')
    return answer().then(here, gone)
  }
  return {
    ...store,
    head: org => reach(() => store.head(org)),
    passed: (org, moment, shift) => reach(() => store.passed(org, moment, shift)),
    now: () => reach(() => store.now()),
    drawer(org) {
      const drawer = store.drawer(org)
      return {
        get: <T>(kind: string, key: string) => reach(() => drawer.get<T>(kind, key)),
        put: (kind, key, value, how) => reach(() => drawer.put(kind, key, value, how)),
        take: <T>(kind: string, key: string) => reach(() => drawer.take<T>(kind, key)),
        list: <T>(kind: string, prefix?: string, most?: number) => reach(() => drawer.list<T>(kind, prefix, most)),
        due: <T>(kind: string, until: number, most: number) => reach(() => drawer.due<T>(kind, until, most)),
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
