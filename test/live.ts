/** A small live league for tests: in memory, with a clock of its own, a secretary and delegates who hold powers. */
import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { templates } from '../src/cli/templates.ts'
import type { AddressInfo } from 'node:net'
import { cosignerOf } from '../src/log/cosignature.ts'
import { COSIGNATURE, printNote, printVerifierKey, signerOf, signNote, verifierKey } from '../src/log/note.ts'
import { openApp, routesOf, type Served } from '../src/server/app.tsx'
import { firstSecretary, foundFrom } from '../src/server/live/begin.ts'
import { demonstrate } from '../src/server/live/demonstration.ts'
import { openExercises } from '../src/server/live/exercise.ts'
import { openClock } from '../src/server/live/exercise-clock.ts'
import { type Hall, openHall } from '../src/server/live/hall.ts'
import type { Witness } from '../src/server/live/following.ts'
import { openLive } from '../src/server/live/live.ts'
import type { Letter } from '../src/server/live/pages.tsx'
import { beginSession, peopleOf } from '../src/server/people/person.ts'
import type { Route } from '../src/server/routes.ts'
import { sha256 } from '../src/store/keys.ts'
import { memoryPlace, memoryStore, type Place } from '../src/store/memory.ts'
import type { Store } from '../src/store/store.ts'

export const ORG = 'lakes-league'

/** A key of its own for the logs of a test. */
export function testSigners() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const open = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
  return {
    sign: (_: string, origin: string, text: string): string =>
      printNote(signNote(text, [signerOf(sha256, origin, open, message => sign(null, message, privateKey))])),
    verifier: (_: string, origin: string): string => printVerifierKey(verifierKey(sha256, origin, open)),
    verifiers: (_: string, origin: string): readonly string[] => [printVerifierKey(verifierKey(sha256, origin, open))],
  }
}

/** An organisation's key for the logs of others. */
export function testWitness(name = `witness.example.org/${ORG}`): Witness {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const open = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
  return {
    cosigner: cosignerOf(sha256, name, open, message => sign(null, message, privateKey)),
    key: printVerifierKey(verifierKey(sha256, name, open, COSIGNATURE)),
  }
}

/** Its door on a real socket of this machine. */
export async function listening({ app }: Pick<League, 'app'>, port = 0): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
  if (!server.listening) await new Promise<void>(done => server.once('listening', () => done()))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise(done => {
        server.close(() => done())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

export interface League {
  readonly app: Hono
  readonly routes: readonly Route[]
  readonly hall: Hall
  readonly store: Store
  readonly letters: Letter[]
  /** The present moment; moved by setting it. */
  clock: number
  /** Where it is reached. */
  address: string
  /** The session of a party's delegate or of an officer, by id or office. */
  readonly session: Readonly<Record<string, string>>
  get(path: string, as?: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, body: unknown, as?: string): Promise<Response>
  /** Appends an act; its number, or the assertion's failure. */
  act(as: string, sent: object): Promise<number>
  /** The same of an act that opens a matter: its number, and the whole name of the matter. */
  open(as: string, sent: object): Promise<{ readonly no: number; readonly matter: string }>
}

export interface WorldWish {
  readonly id?: string
  /** What the charter says besides. */
  readonly more?: string
  readonly template?: string
  /** What lies beside the template's files, by its path. */
  readonly files?: Readonly<Record<string, string>>
  /** What its files say otherwise than the template's. */
  readonly edit?: (file: string, text: string) => string
  /** What its store holds, for who has a hand in it. */
  readonly place?: Place
  readonly address?: string
  readonly env?: Readonly<Record<string, string>>
  /** What is served for reading beside it. */
  readonly organisations?: Served['organisations']
  /** Other live organisations behind the same door. */
  readonly beside?: readonly Hall[]
  /** Where what went wrong is told; without it, the test fails. */
  readonly tell?: (error: unknown) => void
}

/** A league that lives in memory behind the door, founded and with nobody in it yet. */
export interface World {
  readonly served: Served
  readonly app: Hono
  readonly hall: Hall
  readonly store: Store
  readonly letters: Letter[]
  /** The present moment; moved by setting it. */
  clock: number
  /** Where it is reached; moved by setting it. */
  address: string
  close(): Promise<void>
}

/** Founds a league from the template, with more text at the end of its charter. */
export async function openWorld({
  id = ORG,
  more = '',
  template = 'consensus',
  files = {},
  edit = (_, text) => text,
  address = 'http://localhost:4949',
  env = {},
  organisations = [],
  beside = [],
  place,
  tell = error => {
    throw error
  },
}: WorldWish = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-league-'))
  for (const [name, text] of Object.entries(templates.find(t => t.name === template)?.files ?? {}))
    writeFileSync(
      join(folder, name),
      name === 'record.jsonl' ? '' : edit(name, name === 'charter.md' ? `${text.replace(/^id: .*$/m, `id: ${id}`)}${more}` : text),
    )
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const letters: Letter[] = []
  const moment = { clock: Date.parse('2026-11-23T12:00:00Z'), address }
  const now = (): number => moment.clock
  const keys = testSigners()
  const witness = testWitness()
  const store = memoryStore({ now, signers: keys, sha256, place: place ?? memoryPlace(now) })
  assert.deepEqual(await foundFrom(store, { id, folder }, 'localhost:4949'), [])
  rmSync(folder, { recursive: true })
  const clock = await openClock(store.drawer(id), now)
  const live = await openLive({ store: clock.store(store), id, now: clock.now, tell })
  assert.ok('whole' in live, JSON.stringify(live))
  const drilled = live.whole().charter.exercise === undefined ? null : clock
  const hall = openHall(live, clock.store(store), clock.now, false, drilled)
  const drills = openExercises(new Map([hall, ...beside].map(h => [h.live.id, h])), { tell })
  const served: Served = {
    organisations,
    halls: new Map([hall, ...beside].map(h => [h.live.id, h])),
    address: () => moment.address,
    verifier: keys.verifier,
    witness: () => witness,
    post: async (_, letter) => void letters.push(letter),
    env,
    now,
    tell,
  }
  return Object.assign(moment, {
    served,
    app: openApp(served),
    hall,
    store,
    letters,
    async close() {
      drills.stop()
      live.close()
      await store.close()
    },
  })
}

/** The same with its secretary and a delegate of each party and officer, signed in and with powers. */
export async function openLeague(wish: Pick<WorldWish, 'more' | 'template' | 'organisations' | 'edit' | 'files'> = {}): Promise<League> {
  const league = await openWorld(wish)
  const { served, app, hall, store, letters } = league
  const { now } = served
  const secretary = await firstSecretary(hall)
  assert.ok(secretary)
  await demonstrate(hall, secretary)
  const session: Record<string, string> = {}
  for (const person of await peopleOf(hall.drawer)) session[person.by] = await beginSession(hall.drawer, person.id, 'link', now())
  const with_ = (as: string | undefined, headers: Record<string, string> = {}): Record<string, string> => ({
    ...headers,
    ...(as === undefined ? {} : { authorization: `Bearer ${session[as] ?? assert.fail(`nobody is signed in as ${as}`)}` }),
  })
  const post: League['post'] = async (path, body, as) =>
    app.request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: with_(as, { accept: 'application/json', 'content-type': 'application/json' }),
    })
  const open: League['open'] = async (as, sent) => {
    const response = await post(`/${ORG}/acts`, sent, as)
    const text = await response.text()
    assert.equal(response.status, 201, text)
    return JSON.parse(text) as { no: number; matter: string }
  }
  return Object.assign(league, {
    app,
    routes: routesOf(served),
    hall,
    store,
    letters,
    session,
    get: async (path: string, as?: string, headers?: Record<string, string>) => app.request(path, { headers: with_(as, headers) }),
    post,
    open,
    act: async (as: string, sent: object) => (await open(as, sent)).no,
  })
}
