/**
 * The database goes away under a platform that is open, and comes back: what was known is read, with since when; what is sent is refused in a
 * sentence; all goes on by itself; and the silence that ran meanwhile is left to people.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Hono } from 'hono'
import { templates } from '../../src/cli/templates.ts'
import { openApp } from '../../src/server/app.tsx'
import { firstSecretary, foundFrom } from '../../src/server/live/begin.ts'
import { demonstrate } from '../../src/server/live/demonstration.ts'
import { type Hall, openHall } from '../../src/server/live/hall.ts'
import { openLive } from '../../src/server/live/live.ts'
import { openPulse, type Pulse } from '../../src/server/live/pulse.ts'
import { watched } from '../../src/server/live/touch.ts'
import { beginSession, peopleOf } from '../../src/server/people/person.ts'
import { startPostgres } from '../../src/store/postgres/server.ts'
import { openPostgresStore } from '../../src/store/postgres/store.ts'
import { throwaway } from '../../src/store/postgres/throwaway.ts'
import type { Store } from '../../src/store/store.ts'
import { processesOf } from './processes.ts'
import { nodeSigners } from './sent.ts'

export const LEAGUE = 'lakes-league'

/** The template's league in a store, with a silence of any length; more text at the end of its charter. */
export async function foundLeague(store: Store, more = ''): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-nodes-'))
  for (const [name, text] of Object.entries(templates.find(t => t.name === 'consensus')?.files ?? {})) {
    const short = text.replace('closes: as named but at least 72 hours after', 'closes: as named')
    writeFileSync(join(folder, name), name === 'record.jsonl' ? '' : name === 'charter.md' ? short + more : text)
  }
  assert.deepEqual(await foundFrom(store, { id: LEAGUE, folder }, 'localhost:4949'), [])
  rmSync(folder, { recursive: true })
}

export interface Node {
  readonly app: Hono
  readonly hall: Hall
  readonly pulse: Pulse
  get(path: string, as?: string): Promise<Response>
  post(path: string, body: object, as: string): Promise<Response>
  /** The newest run of a matter, as anybody is told of it. */
  run(matter: string): Promise<Run>
  stop(): void
}
export interface Run {
  readonly state: string
  readonly outcome: string | null
  readonly finding: { readonly state: string }
}

/** The sessions of a league's people, by party or office, shared by its nodes. */
export type Sessions = Record<string, string>

/** A node of the platform on a store, with a pulse as the platform has it; it beats so often, and the door counts as shut after so long. */
export async function openNode(
  given: Store,
  { now, sessions, every, shut, said }: { now: () => number; sessions: Sessions; every: number; shut: number; said: string[] },
): Promise<Node> {
  const store = watched(given, now, 100)
  const tell = (error: unknown): void => void said.push(String(error))
  let pulse: Pulse | null = null
  const noted = async (when: 'lately' | 'now') => (pulse === null ? false : when === 'now' ? pulse.beat() : pulse.beaten())
  const live = await openLive({ store, id: LEAGUE, now, tell, noted })
  assert.ok('whole' in live, JSON.stringify(live))
  const hall = openHall(live, store, now)
  const secretary = await firstSecretary(hall)
  if (secretary !== null) {
    await demonstrate(hall, secretary)
    for (const person of await peopleOf(hall.drawer)) sessions[person.by] = await beginSession(hall.drawer, person.id, 'link', now())
  }
  const beats = openPulse(store, () => [hall], tell, every, shut)
  pulse = beats
  await beats.beat()
  const app = openApp({ organisations: [], halls: new Map([[LEAGUE, hall]]), address: () => 'http://localhost:4949', now, tell })
  const signed = (as: string | undefined): Record<string, string> => (as === undefined ? {} : { authorization: `Bearer ${sessions[as]}` })
  return {
    app,
    hall,
    pulse: beats,
    get: async (path, as) => app.request(path, { headers: signed(as) }),
    post: async (path, body, as) =>
      app.request(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { ...signed(as), accept: 'application/json', 'content-type': 'application/json' },
      }),
    async run(matter) {
      const response = await app.request(`/${LEAGUE}/matters/${matter}.json`)
      const text = await response.text()
      assert.equal(response.status, 200, text)
      return (JSON.parse(text) as { matters: Run[] }).matters.at(-1) ?? assert.fail(text)
    },
    stop() {
      beats.stop()
      live.close()
    },
  }
}

/** Sends an act that is to be kept; its number. */
export async function sent(node: Node, as: string, act: object): Promise<number> {
  const response = await node.post(`/${LEAGUE}/acts`, act, as)
  const text = await response.text()
  assert.ok(response.status === 201 || response.status === 200, `${response.status}: ${text}`)
  return (JSON.parse(text) as { no: number }).no
}

/** A store whose database goes away and comes back. */
export interface Absence {
  readonly store: Store
  readonly leave: () => Promise<void>
  readonly back: () => Promise<void>
}

/** The database is away for so long, in milliseconds; the door counts as shut after `shut`. */
export async function absence({ store, leave, back }: Absence, { away, shut }: { away: number; shut: number }): Promise<void> {
  const said: string[] = []
  const sessions: Sessions = {}
  await foundLeague(store)
  const node = await openNode(store, { now: Date.now, sessions, every: 100, shut, said })
  try {
    const silence = (matter: string, ends: number) =>
      sent(node, 'Secretary General', { act: 'placed under silence', matter, title: matter, until: new Date(ends).toISOString() })
    const began = Date.now()
    // One ends while the database is away, one long after, and one has broken before.
    const ends = began + shut + 500 + away / 2
    await silence('ends-meanwhile', ends)
    await silence('ends-later', began + 3_600_000)
    await silence('broken-before', began + 3_600_000)
    await sent(node, 'AUR', { act: 'objected', matter: 'broken-before' })
    await leave()
    const left = Date.now()
    const refusing = node.post(`/${LEAGUE}/acts`, { act: 'objected', matter: 'ends-meanwhile', key: 'meanwhile' }, 'BRI')
    // As long as nobody noticed, a page may wait for the database; it is answered in the end.
    assert.equal((await node.get(`/${LEAGUE}/matters/ends-meanwhile`, 'AUR')).status, 200)
    const refused = await refusing
    assert.equal(refused.status, 503)
    assert.equal(refused.headers.get('retry-after'), '5')
    const { detail } = (await refused.json()) as { detail: string }
    assert.match(detail, /^\S.* .*(nothing is promised|Try again|nothing was changed).*/)
    let first = true
    for (; Date.now() < left + away; await sleep(Math.min(200, away / 10))) {
      const asked = performance.now()
      const page = await node.get(`/${LEAGUE}/matters/ends-meanwhile`)
      assert.equal(page.status, 200)
      assert.ok(performance.now() - asked < 2000, 'who reads does not wait for a database that is known to be away')
      assert.match(await page.text(), /The record cannot be reached since \d+ \w+ \d{4}, \d\d:\d\d/)
      const since = Date.parse(page.headers.get('entente-away-since') ?? '')
      assert.ok(Math.abs(since - left) < 3000, `since ${since - left} ms after it left`)
      const run = await node.run('ends-meanwhile')
      assert.equal(run.outcome, null, 'a silence whose end cannot be known is not shown as adopted')
      if (first) {
        assert.equal((await node.run('broken-before')).outcome, 'not adopted')
        assert.equal((await node.get(`/${LEAGUE}/desk`, 'AUR')).status, 503)
        assert.equal((await node.get(`/${LEAGUE}/record.json`)).status, 200)
      }
      first = false
    }
    await back()
    // The very first page that is made then already knows of the shut door.
    const shown: (string | null)[] = []
    const end = Date.now() + 20_000
    // Each of the two that ran has its own act.
    const noted = (): number => node.hall.live.whole().acts.filter(act => act.act === 'door shut').length
    for (; noted() < 2 || node.hall.away() !== null; await sleep(10)) {
      assert.ok(Date.now() < end, `the shut door was not noted: ${said.join('\n')}`)
      shown.push((await node.run('ends-meanwhile')).outcome)
    }
    assert.ok(shown.every(outcome => outcome === null))
    for (const matter of ['ends-meanwhile', 'ends-later']) {
      const acts = node.hall.live.whole().acts.filter(act => act.matter === matter && act.act === 'door shut')
      assert.equal(acts.length, 1, `${matter} has its shut door noted once`)
    }
    await sleep(Math.max(0, ends - Date.now() + 50))
    const run = await node.run('ends-meanwhile')
    assert.deepEqual([run.outcome, run.finding.state], [null, 'undetermined'])
    assert.equal((await node.run('broken-before')).outcome, 'not adopted')
    assert.ok(!(await (await node.get(`/${LEAGUE}/matters/ends-later`)).text()).includes('cannot be reached since'))
    await sent(node, 'BRI', { act: 'objected', matter: 'ends-later' })
    assert.equal((await node.get(`/${LEAGUE}/desk`, 'AUR')).status, 200)
    assert.deepEqual(said, [], 'a database that is away is nobody’s mistake here')
  } finally {
    node.stop()
  }
}

/** The database is a private PostgreSQL that is shut down, or frozen as it stands, and comes back. */
export async function postgresAbsence(how: 'stopped' | 'frozen', times: { away: number; shut: number; patience: number }): Promise<void> {
  const place = await throwaway()
  const servers = [place.server]
  const store = await openPostgresStore({
    database: place.server.reach,
    signers: nodeSigners,
    now: Date.now,
    patience: times.patience,
  })
  if (typeof store === 'string') assert.fail(store)
  const signal = (name: NodeJS.Signals): void => {
    for (const pid of processesOf(place.data)) process.kill(pid, name)
  }
  try {
    await absence(
      {
        store,
        leave: async () => (how === 'frozen' ? signal('SIGSTOP') : servers.at(-1)?.stop()),
        async back() {
          if (how === 'frozen') return signal('SIGCONT')
          const server = await startPostgres({ data: place.data, out: () => {} })
          if (typeof server === 'string') assert.fail(server)
          servers.push(server)
        },
      },
      times,
    )
  } finally {
    if (how === 'frozen') signal('SIGCONT')
    await store.close()
    for (const server of servers) await server.stop()
    await place.remove()
  }
}
