/** Opens the alliances that live in a data folder: the database, their keys, and a hall each. */
import { printFault } from '../../basics/fault.ts'
import { type Alliance, alliancesIn } from '../../store/data.ts'
import { makeKey, openKeys } from '../../store/keys.ts'
import { openPostgresStore } from '../../store/postgres/store.ts'
import { openDatabase } from '../../store/postgres/which.ts'
import type { Store } from '../../store/store.ts'
import { demonstrate, firstSecretary, foundFrom, secretaryLink } from './begin.ts'
import { type Hall, openHall } from './hall.ts'
import { openLive } from './live.ts'

export interface Opening {
  /** The data folder. */
  readonly data: string
  readonly env: NodeJS.ProcessEnv
  /** Host and port, by which the logs are named. */
  readonly host: string
  readonly address: () => string
  readonly now: () => number
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Opens the store of the data folder; or says what is in the way. */
  readonly openStore?: (opening: Opening) => Promise<{ readonly store: Store; stop(): Promise<void> } | string>
  /** Prints a new link for each secretary. */
  readonly links?: boolean
  /** A demonstration that is to live here too. */
  readonly demonstration?: Alliance
}

export interface Opened {
  readonly halls: ReadonlyMap<string, Hall>
  /** The public key of an organisation's log, as one line. */
  readonly verifier: (org: string, origin: string) => string
  /** What is said once the address is known. */
  readonly notes: () => Promise<readonly string[]>
  stop(): Promise<void>
}

/** The halls of a data folder; a sentence on what was in the way. Where nothing lives there, no database is started. */
export async function openHalls(opening: Opening): Promise<Opened | string> {
  const { data, env, host, now, out, err, demonstration } = opening
  const alliances = [...alliancesIn(data, says => err(`${says}\n`)), ...(demonstration ? [demonstration] : [])]
  const halls = new Map<string, Hall>()
  const keys = openKeys(data, env)
  const { verifier } = keys
  if (alliances.length === 0) return { halls, verifier, notes: async () => [], stop: async () => {} }
  for (const { id } of alliances) {
    const amiss = makeKey(data, id, env)
    if (amiss !== null) return amiss
  }
  const opened = await (opening.openStore ?? inPostgres)(opening)
  if (typeof opened === 'string') return opened
  const { store } = opened
  const fresh: string[] = []
  const tell = (error: unknown): void => err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  for (const alliance of alliances) {
    const faults = await foundFrom(store, alliance, host)
    if (faults.length > 0) {
      err(`${alliance.id} cannot begin; its folder has faults:\n${faults.map(f => `  ${printFault(f)}\n`).join('')}`)
      continue
    }
    const live = await openLive({ store, id: alliance.id, now, tell })
    if (!('whole' in live)) {
      err(`${alliance.id} is not served:\n${live.map(f => `  ${printFault(f)}\n`).join('')}`)
      continue
    }
    const hall = openHall(live, store, now, alliance.demonstration ?? false)
    halls.set(alliance.id, hall)
    const secretary = await firstSecretary(hall)
    if (secretary !== null) {
      fresh.push(alliance.id)
      if (hall.demonstration) await demonstrate(hall, secretary)
    }
  }
  if (halls.size > 0) out(`Opened ${[...halls.keys()].join(', ')} to act in.\n`)
  return {
    halls,
    verifier,
    async notes() {
      const notes: string[] = []
      for (const [id, hall] of halls) {
        if (hall.demonstration) {
          notes.push(
            `${hall.live.whole().charter.name}: a demonstration to act in, ${opening.address()}/-/sign-in?org=${encodeURIComponent(id)}`,
          )
          continue
        }
        if (!opening.links && !fresh.includes(id)) continue
        const link = await secretaryLink(hall, opening.address(), now())
        if (link !== null) notes.push(`${id}: the secretary signs in, once, within a week, at ${link}`)
      }
      return notes
    },
    async stop() {
      for (const hall of halls.values()) hall.live.close()
      await opened.stop()
    },
  }
}

/** The store in PostgreSQL: the one that `DATABASE_URL` names, else a private one under the data folder. */
async function inPostgres({ data, env, now, out }: Opening): Promise<{ readonly store: Store; stop(): Promise<void> } | string> {
  const database = await openDatabase({ data, env, out: says => out(`${says}\n`) })
  if (typeof database === 'string') return database
  const store = await openPostgresStore({ database: database.reach, signers: openKeys(data, env), now })
  if (typeof store === 'string') {
    await database.stop()
    return store
  }
  return {
    store,
    async stop() {
      await store.close()
      await database.stop()
    },
  }
}
