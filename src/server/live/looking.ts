/**
 * Whether the store still holds what was signed: looked at before an alliance is served here, and once a day. Of a record that is another nothing is
 * shown and nothing taken, for whatever was judged from it could be wrong, and what is signed next would stand for it; nor where a charter or another
 * file of the organisation is not the one that its record vouches for. What else lies beside the record
 * and is another is not shown either, each by itself; the rest is served. All of it is told to whoever runs the platform.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { inspectStore } from '../../store/inspect.ts'
import { sha256 } from '../../store/keys.ts'
import { Gone, type Signers, type Store } from '../../store/store.ts'

const DAY = 86_400_000
/** How far it is, is said so often where a record is long, in milliseconds. */
const TELLS = 10_000

interface Looking {
  /** Looks through a record before it is served; false where it is not the one that was signed. */
  first(org: string): Promise<boolean>
  /** Looks through a record at once, as where an act was refused because its head is another. */
  now(org: string): void
  /** Looks through them once more, and then each day. */
  start(orgs: () => Iterable<string>): void
  stop(): Promise<void>
}

export function openLooking({
  store,
  keys,
  altered,
  tell,
  every = DAY,
}: {
  readonly store: Store
  readonly keys: Signers
  /** Takes those whose record is another. */
  readonly altered: Set<string>
  readonly tell: (says: string) => void
  readonly every?: number
}): Looking {
  const told = new Set<string>()
  const look = async (org: string, progress: boolean): Promise<boolean> => {
    let next = performance.now() + TELLS
    const entry = (no: number, of: number): void => {
      if (!progress || performance.now() < next) return
      next = performance.now() + TELLS
      tell(`${org}: ${no.toLocaleString('en')} of ${of.toLocaleString('en')} lines looked through.`)
    }
    const found = await inspectStore(store, org, { sha256, signers: keys, entry })
    if (found === null) return true
    const { record, files } = found
    if (record !== null || files !== null) {
      altered.add(org)
      const what =
        record === null
          ? `what is kept beside its record in the database is not what the record vouches for: ${files}`
          : `its record in the database is not the one that its log signed: ${record}`
      tell(
        `${org} is not served: ${what}. Nothing of it is shown or taken. Restore it from a backup ("entente restore") into an empty database, and keep this one to find out who changed it.`,
      )
      return false
    }
    for (const says of [...found.lost, ...found.changed]) {
      if (told.has(`${org} ${says}`)) continue
      told.add(`${org} ${says}`)
      tell(`${org}: ${says}; it is not shown, and everything else is served. A backup from before holds it.`)
    }
    return true
  }
  const again = (org: string): Promise<unknown> =>
    look(org, false).catch((error: unknown) => {
      // A database that is away is looked at the next time.
      if (!(error instanceof Gone)) tell(`${org}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    })
  const looks = new Map<string, Promise<unknown>>()
  let stopped = false
  let wake = (): void => {}
  let rounds: Promise<void> = Promise.resolve()
  const go = async (orgs: () => Iterable<string>): Promise<void> => {
    while (!stopped) {
      await Promise.race([sleep(every, null, { ref: false }), new Promise<void>(woken => (wake = woken))])
      for (const org of stopped ? [] : [...orgs()]) await again(org)
    }
  }
  return {
    first: org => look(org, true),
    now(org) {
      if (stopped || altered.has(org) || looks.has(org)) return
      looks.set(
        org,
        again(org).finally(() => looks.delete(org)),
      )
    },
    start(orgs) {
      rounds = go(orgs)
    },
    async stop() {
      stopped = true
      wake()
      await Promise.all([rounds, ...looks.values()])
    },
  }
}
