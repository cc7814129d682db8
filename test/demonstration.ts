/** The demonstration that `npm start` opens, in memory, as it begins at a moment. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { demonstration } from '../src/cli/serve.ts'
import { openApp } from '../src/server/app.tsx'
import type { Hall } from '../src/server/live/hall.ts'
import { openHalls } from '../src/server/live/open.ts'
import { peopleOf } from '../src/server/people/person.ts'
import { openKeys, sha256 } from '../src/store/keys.ts'
import { memoryPlace, memoryStore } from '../src/store/memory.ts'

export const DEMONSTRATION = 'demonstration'

export interface Demonstration {
  readonly app: Hono
  readonly hall: Hall
  /** What is said at a start now. */
  notes(): Promise<readonly string[]>
  /** Moves the clock. */
  move(to: string): void
  /** The cookie of whoever comes in as a party or an office, by its button on the page of sign-in. */
  enter(by: string): Promise<string>
  get(path: string, cookie?: string): Promise<Response>
  /** What a form sends; where it leads to is the header `location`. */
  send(path: string, fields: Readonly<Record<string, string>>, cookie: string): Promise<Response>
  close(): Promise<void>
}

export async function openDemonstration(at: string): Promise<Demonstration> {
  const data = mkdtempSync(join(tmpdir(), 'entente-demonstration-'))
  let clock = Date.parse(at)
  const now = (): number => clock
  const address = () => 'http://localhost:4949'
  const told: string[] = []
  const keys = openKeys(data, {})
  const opened = await openHalls({
    data,
    env: {},
    host: 'localhost:4949',
    address,
    now,
    out: () => {},
    err: text => void told.push(text),
    demonstration: demonstration(now),
    openStore: async () => {
      const store = memoryStore({ now, signers: keys, sha256, place: memoryPlace(now) })
      return { store, stop: () => store.close() }
    },
  })
  if (typeof opened === 'string') assert.fail(opened)
  assert.deepEqual(told, [])
  const app = openApp({ organisations: [], ...opened, address, now, env: {}, tell: error => assert.fail(String(error)) })
  const hall = opened.halls.get(DEMONSTRATION) ?? assert.fail('no demonstration')
  return {
    app,
    hall,
    notes: opened.notes,
    move: to => void (clock = Date.parse(to)),
    async enter(by) {
      const person = (await peopleOf(hall.drawer)).find(p => p.by === by) ?? assert.fail(`nobody speaks for ${by}`)
      const came = await app.request('/-/demonstration', {
        method: 'POST',
        body: new URLSearchParams({ org: DEMONSTRATION, person: person.id }),
        headers: { origin: address() },
      })
      assert.equal(came.status, 303, await came.text())
      return (came.headers.get('set-cookie') ?? '').split(';')[0] as string
    },
    get: async (path, cookie = '') => app.request(path, { headers: { cookie } }),
    send: async (path, fields, cookie) =>
      app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie, origin: address() } }),
    async close() {
      await opened.stop()
      rmSync(data, { recursive: true })
    },
  }
}
