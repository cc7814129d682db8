/** A league of lakes that lives in memory behind the door: its secretary, its invited people, what they send, and the letters that come. */
import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { templates } from '../src/cli/templates.ts'
import { printNote, signerOf, signNote } from '../src/log/note.ts'
import { openApp } from '../src/server/app.tsx'
import { firstSecretary, foundFrom, secretaryLink } from '../src/server/live/begin.ts'
import { type Hall, openHall } from '../src/server/live/hall.ts'
import { openLive } from '../src/server/live/live.ts'
import type { Letter } from '../src/server/live/room.ts'
import { sha256 } from '../src/store/keys.ts'
import { memoryStore } from '../src/store/memory.ts'

export interface Lakes {
  readonly app: Hono
  readonly hall: Hall
  readonly letters: Letter[]
  /** Whatever was told to those who run the place. */
  readonly told: string[]
  /** Moves the clock. */
  move(to: string | number): void
  now(): number
  post(path: string, body: object, session?: string, headers?: Record<string, string>): Promise<Response>
  get(path: string, session?: string): Promise<Response>
  /** The answer as JSON, of that status. */
  done(response: Response | Promise<Response>, status: number): Promise<Answered>
  /** The sentence of a refusal. */
  says(response: Response | Promise<Response>, status: number): Promise<string>
  act(session: string, sent: object): Promise<Response>
  /** The session of whoever opens the link of a letter. */
  enter(text: string): Promise<string>
  secretary(): Promise<string>
  /** Invites a person; their id and their session. */
  invite(secretary: string, by: string, issuer?: boolean): Promise<{ id: string; session: string; mail: string }>
  /** The same with registered credentials and full powers. */
  delegate(secretary: string, by: string): Promise<{ id: string; session: string; mail: string }>
  close(): Promise<void>
}
// biome-ignore lint/suspicious/noExplicitAny: an answer is asked for what a test expects
export type Answered = any

export interface LakesWish {
  readonly id?: string
  readonly address?: string
  readonly env?: Record<string, string>
  /** What the charter says besides. */
  readonly more?: string
  /** Other organisations behind the same door. */
  readonly beside?: readonly Hall[]
}

export const ORG = 'lakes-league'

export async function openLakes({
  address = 'http://localhost:4949',
  env = {},
  more = '',
  beside = [],
  id = ORG,
}: LakesWish = {}): Promise<Lakes> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-lakes-'))
  const template = templates.find(t => t.name === 'consensus')
  for (const [name, text] of Object.entries(template?.files ?? {}))
    writeFileSync(
      join(folder, name),
      name === 'record.jsonl' ? '' : name === 'charter.md' ? `${text.replace(`id: ${ORG}`, `id: ${id}`)}\n${more}` : text,
    )
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const open = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
  const signers = {
    sign: (_: string, origin: string, text: string) =>
      printNote(signNote(text, [signerOf(sha256, origin, open, message => sign(null, message, privateKey))])),
  }
  let moment = Date.parse('2026-11-23T12:00:00Z')
  const now = (): number => moment
  const store = memoryStore({ now, signers, sha256 })
  assert.deepEqual(await foundFrom(store, { id, folder }, 'localhost:4949'), [])
  const told: string[] = []
  const tell = (error: unknown): void => void told.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const live = await openLive({ store, id, now, tell })
  assert.ok('whole' in live)
  const hall = openHall(live, store, now)
  const letters: Letter[] = []
  const app = openApp({
    organisations: [],
    halls: new Map([hall, ...beside].map(h => [h.live.id, h])),
    address: () => address,
    post: async (_, letter) => void letters.push(letter),
    env,
    now,
    tell,
  })
  const lakes: Lakes = {
    app,
    hall,
    letters,
    told,
    move: to => void (moment = typeof to === 'number' ? to : Date.parse(to)),
    now,
    post: async (path, body, session, headers = {}) =>
      app.request(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          ...(session ? { authorization: `Bearer ${session}` } : {}),
          ...headers,
        },
      }),
    get: async (path, session) =>
      app.request(path, { headers: { accept: 'application/json', ...(session ? { authorization: `Bearer ${session}` } : {}) } }),
    async done(response, status) {
      const came = await response
      const text = await came.text()
      assert.equal(came.status, status, text)
      return JSON.parse(text)
    },
    says: async (response, status) => String((await lakes.done(response, status)).detail),
    act: (session, sent) => lakes.post(`/${id}/acts`, sent, session),
    async enter(text) {
      const token = /token=([\w-]+)/.exec(text)?.[1] ?? assert.fail(text)
      return (await lakes.done(lakes.post('/-/enter', { org: id, token }), 200)).session
    },
    async secretary() {
      await firstSecretary(hall)
      return lakes.enter((await secretaryLink(hall, address, now())) ?? '')
    },
    async invite(secretary, by, issuer = true) {
      const mail = `${by.toLowerCase().replaceAll(' ', '-')}-${letters.length}@example.org`
      const invited = await lakes.done(
        lakes.post(`/${id}/people`, { name: `Delegate of ${by}`, mail, by, ...(issuer ? { issuer } : {}) }, secretary),
        201,
      )
      return { id: invited.person, session: await lakes.enter(letters.at(-1)?.text ?? ''), mail }
    },
    async delegate(secretary, by) {
      const person = await lakes.invite(secretary, by)
      for (const act of ['issued credentials', 'issued full powers']) {
        const issued = await lakes.done(lakes.act(person.session, { act, to: person.id }), 201)
        await lakes.done(lakes.act(secretary, { act: 'registered credentials', answers: issued.no }), 201)
      }
      return person
    },
    async close() {
      live.close()
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
  return lakes
}
