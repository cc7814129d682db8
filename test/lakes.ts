/** The league of test/live.ts as people come into it: its secretary by a printed link, others invited, each by what they send and the letters that come. */
import assert from 'node:assert/strict'
import type { Hono } from 'hono'
import { firstSecretary, secretaryLink } from '../src/server/live/begin.ts'
import type { Hall } from '../src/server/live/hall.ts'
import type { Letter } from '../src/server/live/room.ts'
import { ORG, openWorld, type WorldWish } from './live.ts'

export { ORG }

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

export async function openLakes({ id = ORG, address = 'http://localhost:4949', ...wish }: Omit<WorldWish, 'tell'> = {}): Promise<Lakes> {
  const told: string[] = []
  const tell = (error: unknown): void => void told.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const world = await openWorld({ ...wish, id, address, tell })
  const { app, hall, letters } = world
  const { now } = world.served
  const lakes: Lakes = {
    app,
    hall,
    letters,
    told,
    move: to => void (world.clock = typeof to === 'number' ? to : Date.parse(to)),
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
    close: world.close,
  }
  return lakes
}
