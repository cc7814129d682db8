/** Opens the alliances that live in a data folder: the database, their keys, and a hall each. */
import { printFault } from '../../basics/fault.ts'
import { type Alliance, alliancesIn } from '../../store/data.ts'
import { parseCheckpoint } from '../../log/checkpoint.ts'
import { COSIGNATURE, parseNote, parseVerifierKey, printVerifierKey, verifierKey } from '../../log/note.ts'
import { cosignerOf } from '../../log/cosignature.ts'
import { type Keys, makeKey, openKeys, sha256, witnessKey } from '../../store/keys.ts'
import { openPostgresStore } from '../../store/postgres/store.ts'
import { openDatabase } from '../../store/postgres/which.ts'
import type { Store } from '../../store/store.ts'
import { firstSecretary, foundFrom, secretaryLink } from './begin.ts'
import { demonstrate, ranOut } from './demonstration.ts'
import { judgeAgain, keepJudged, keepJudging, sayTurned, turnedIn } from '../papers/again.ts'
import { type Hall, openHall } from './hall.ts'
import type { Witness } from './following.ts'
import { openLive } from './live.ts'
import { openLooking } from './looking.ts'
import { openExercises } from './exercise.ts'
import { openClock } from './exercise-clock.ts'
import { openPulse, type Pulse } from './pulse.ts'
import { watched, type Watched } from './touch.ts'

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
  /** Those whose record is not the one that was signed. */
  readonly altered: ReadonlySet<string>
  /** The public key of an organisation's log, as one line. */
  readonly verifier: (org: string, origin: string) => string
  /** As what an alliance cosigns the logs of others. */
  readonly witness: (org: string) => Witness
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
  const altered = new Set<string>()
  const witnesses = new Map<string, Witness>()
  const witness = (org: string): Witness => {
    const known = witnesses.get(org)
    if (known !== undefined) return known
    const { open, sign } = witnessKey(data, org)
    const name = `${host}/${encodeURIComponent(org)}/witness`
    const key = printVerifierKey(verifierKey(sha256, name, open, COSIGNATURE))
    const made = { cosigner: cosignerOf(sha256, name, open, sign), key }
    witnesses.set(org, made)
    return made
  }
  if (alliances.length === 0) return { halls, altered, verifier, witness, notes: async () => [], stop: async () => {} }
  const opened = await (opening.openStore ?? inPostgres)(opening)
  if (typeof opened === 'string') return opened
  const looked = openLooking({ store: opened.store, keys, altered, tell: says => err(`${says}\n`) })
  const reached = watched(opened.store, now)
  const store: Watched = {
    ...reached,
    async append(org, drafts) {
      const answers = await reached.append(org, drafts)
      if (answers.some(answer => answer.kind === 'not kept' && answer.why === 'altered')) looked.now(org)
      return answers
    },
  }
  let pulse: Pulse | null = null
  const fresh: string[] = []
  const keeping: (() => Promise<void>)[] = []
  const tell = (error: unknown): void => err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  for (const alliance of alliances) {
    const amiss = await keyAmiss(opening, keys, store, alliance.id)
    if (amiss !== null) {
      err(`${alliance.id} is not served: ${amiss}\n`)
      continue
    }
    const faults = await foundFrom(store, alliance, host)
    if (faults.length > 0) {
      err(`${alliance.id} cannot begin; its folder has faults:\n${faults.map(f => `  ${printFault(f)}\n`).join('')}`)
      continue
    }
    if (!(await looked.first(alliance.id))) continue
    const clock = await openClock(store.drawer(alliance.id), now)
    const live = await openLive({
      store: clock.store(store),
      id: alliance.id,
      now: clock.now,
      tell,
      noted: async when => (pulse === null ? false : when === 'now' ? pulse.beat() : pulse.beaten()),
    })
    if (!('whole' in live)) {
      err(`${alliance.id} is not served:\n${live.map(f => `  ${printFault(f)}\n`).join('')}`)
      continue
    }
    const drilled = live.whole().charter.exercise === undefined ? null : clock
    const hall = openHall(live, clock.store(store), clock.now, alliance.demonstration !== undefined, drilled)
    halls.set(alliance.id, hall)
    const secretary = await firstSecretary(hall)
    if (secretary !== null) {
      fresh.push(alliance.id)
      if (hall.demonstration) await demonstrate(hall, secretary)
    }
    // Before it is served, what was settled is judged again; nothing is found otherwise in silence.
    const turned = await judgeAgain(live, hall.drawer, now())
    for (const line of sayTurned(alliance.id, turned, (await turnedIn(hall.drawer)).length)) err(`${line}\n`)
    await keepJudged(live, hall.drawer, now())
    keeping.push(keepJudging(live, hall.drawer, { now, tell }))
  }
  const drills = openExercises(halls, { tell })
  const beats = openPulse(store, () => halls.values(), tell)
  pulse = beats
  await beats.beat()
  if (halls.size > 0) out(`Opened ${[...halls.keys()].join(', ')} to act in.\n`)
  looked.start(() => halls.keys())
  return {
    halls,
    altered,
    verifier,
    witness,
    async notes() {
      const notes: string[] = []
      for (const [id, hall] of halls) {
        if (hall.demonstration) {
          notes.push(
            `${hall.live.whole().charter.name}: a demonstration to act in, ${opening.address()}/-/sign-in?org=${encodeURIComponent(id)}${ranOut(hall)}`,
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
      await looked.stop()
      // The last beat says until when the door was open.
      await beats.beat()
      beats.stop()
      drills.stop()
      for (const keep of keeping) await keep()
      for (const hall of halls.values()) hall.live.close()
      await opened.stop()
    },
  }
}

/** Why the log of an alliance cannot be signed on; a log that begins here gets its key, one that goes on needs the key it had. */
async function keyAmiss({ data, env }: Opening, keys: Keys, store: Store, id: string): Promise<string | null> {
  const head = await store.head(id)
  if (head === null) return makeKey(data, id, env)
  const note = parseNote(head.checkpoint)
  const checkpoint = typeof note === 'string' ? note : parseCheckpoint(note.text)
  if (typeof note === 'string' || typeof checkpoint === 'string') return 'its newest checkpoint cannot be read; restore it from a backup.'
  const where = env.ENTENTE_KEY_FILE || `${data}/keys`
  try {
    const own = keys.verifiers(id, checkpoint.origin).map(key => parseVerifierKey(sha256, key))
    const known = own.some(key => typeof key !== 'string' && note.signatures.some(s => s.name === key.name && s.id === key.id))
    return known ? null : `its log was signed by another key than the one in ${where}; put that key back there.`
  } catch (error) {
    return `the key by which its log was signed is not in ${where} (${error instanceof Error ? error.message : String(error)}); put it back there.`
  }
}

/** The store in PostgreSQL: the one that `DATABASE_URL` names, else a private one under the data folder. */
export async function inPostgres({
  data,
  env,
  now,
  out,
}: Pick<Opening, 'data' | 'env' | 'now' | 'out'>): Promise<{ readonly store: Store; stop(): Promise<void> } | string> {
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
