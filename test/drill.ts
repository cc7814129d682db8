/** An exercise beside the league that it exercises, behind one door, each with a secretary and delegates. */
import assert from 'node:assert/strict'
import { firstSecretary } from '../src/server/live/begin.ts'
import { demonstrate } from '../src/server/live/demonstration.ts'
import type { Hall } from '../src/server/live/hall.ts'
import { openExercises } from '../src/server/live/exercise.ts'
import { openClock } from '../src/server/live/exercise-clock.ts'
import { openHall } from '../src/server/live/hall.ts'
import { openLive } from '../src/server/live/live.ts'
import { beginSession, peopleOf } from '../src/server/people/person.ts'
import { type League, openLeague, openWorld, ORG, type World } from './live.ts'

export const DRILL = 'river-2026'
export const NAME = 'River 2026'
export const CONSULTATION = `
## Article 4 — Consultation

\`\`\`yaml rule
procedure: consultation
in: Council
as at: opening
opens with: requested consultations
opened by: any seat
closes: as named but at most 24 hours after
clock: { named by: fixed the time, by: Secretary General, shut by: nothing }
alerts: any seat
then: the Council meets
\`\`\`
`

export interface Drill {
  readonly real: League
  readonly world: World
  readonly hall: Hall
  /** Moves the server's clock, for both. */
  move(ms: number): void
  get(path: string, as?: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, body: unknown, as: string): Promise<Response>
  /** The same as a form of a page sends it. */
  form(path: string, fields: Record<string, string>, as: string): Promise<Response>
  /** Appends an act in the exercise; its number, or the assertion's failure. */
  act(as: string, sent: object): Promise<number>
  /** The same in the league. */
  earnest(as: string, sent: object): Promise<number>
  /** Opens another node of the exercise, as after a pause. */
  node(): Promise<{ readonly hall: Hall; close(): void }>
  /** Gives everybody an address of mail. */
  withMail(): Promise<void>
  close(): Promise<void>
}

export async function openDrill({ markings = '' } = {}): Promise<Drill> {
  const real = await openLeague({ more: CONSULTATION + markings })
  const world = await openWorld({
    id: DRILL,
    more: CONSULTATION + markings,
    beside: [real.hall],
    edit: (file, text) =>
      file === 'charter.md' ? text.replace(/^edition: .*$/m, line => `${line}\nexercise: { name: ${NAME}, of: ${ORG} }`) : text,
  })
  const { hall } = world
  const secretary = await firstSecretary(hall)
  assert.ok(secretary)
  await demonstrate(hall, secretary)
  const session: Record<string, string> = {}
  for (const person of await peopleOf(hall.drawer)) session[person.by] = await beginSession(hall.drawer, person.id, 'link', world.clock)
  const auth = (as: string | undefined): Record<string, string> => (as === undefined ? {} : { authorization: `Bearer ${session[as]}` })
  const post: Drill['post'] = async (path, body, as) =>
    world.app.request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { ...auth(as), accept: 'application/json', 'content-type': 'application/json' },
    })
  return {
    real,
    world,
    hall,
    move(ms) {
      world.clock += ms
      real.clock += ms
    },
    get: async (path, as, headers = {}) => world.app.request(path, { headers: { ...auth(as), ...headers } }),
    post,
    form: async (path, fields, as) =>
      world.app.request(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { ...auth(as), accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      }),
    async act(as, sent) {
      const response = await post(`/${DRILL}/acts`, sent, as)
      const text = await response.text()
      assert.equal(response.status, 201, text)
      return (JSON.parse(text) as { no: number }).no
    },
    earnest: (as, sent) => real.act(as, sent),
    async node() {
      const { now, tell } = world.served
      const clock = await openClock(world.store.drawer(DRILL), now)
      const live = await openLive({ store: clock.store(world.store), id: DRILL, now: clock.now, tell })
      assert.ok('whole' in live, JSON.stringify(live))
      const another = openHall(live, clock.store(world.store), clock.now, false, clock)
      const drills = openExercises(new Map([another, real.hall].map(h => [h.live.id, h])), { tell })
      return {
        hall: another,
        close() {
          drills.stop()
          live.close()
        },
      }
    },
    async withMail() {
      for (const of of [hall, real.hall])
        for (const person of await peopleOf(of.drawer)) {
          const kept = await of.drawer.get('person', person.id)
          const mail = `${person.by.toLowerCase().replace(' ', '-')}@${of === hall ? 'drill' : 'real'}.example.org`
          await of.drawer.put('person', person.id, { ...person, mail }, { from: kept?.version ?? 0 })
        }
    },
    async close() {
      await world.close()
      real.hall.live.close()
    },
  }
}
