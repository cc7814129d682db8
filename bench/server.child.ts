/** The platform as a process of its own: a league of 32 parties living in a private PostgreSQL, every delegation signed in. Killed when done with. */
import { createServer } from 'node:http'
import { serve } from '@hono/node-server'
import { Server } from 'socket.io'
import { openApp } from '../src/server/app.tsx'
import { openStreams } from '../src/server/notice/streams.ts'
import { firstSecretary, foundFrom } from '../src/server/live/begin.ts'
import { demonstrate } from '../src/server/live/demonstration.ts'
import { openHall } from '../src/server/live/hall.ts'
import { openLive } from '../src/server/live/live.ts'
import { beginSession, peopleOf } from '../src/server/people/person.ts'
import type { Draft } from '../src/store/store.ts'
import { ORG, openPlace, writeLeague } from './platform/place.ts'

export interface Told {
  readonly port: number
  readonly socketPort: number
  /** Party or officer → session. */
  readonly sessions: Readonly<Record<string, string>>
  readonly matters: readonly string[]
}

/** Texts under silence, each for 30 days. */
const MATTERS = 400

const place = await openPlace([ORG])
const { store, keys } = place
await foundFrom(store, { id: ORG, folder: writeLeague(place.folder) }, 'localhost')
const tell = (error: unknown): void => console.error(error)
const live = await openLive({ store, id: ORG, now: Date.now, tell })
if (!('whole' in live)) throw new Error(live.map(f => f.says).join('; '))
const hall = openHall(live, store, Date.now)
const secretary = await firstSecretary(hall)
if (secretary === null) throw new Error('somebody is there already')
await demonstrate(hall, secretary)

const matters = Array.from({ length: MATTERS }, (_, i) => `texts/${i + 1}`)
const until = new Date(Math.ceil(Date.now() / 86_400_000 + 30) * 86_400_000).toISOString()
const drafts = (acts: readonly Draft['act'][], name: string): Draft[] =>
  acts.map((act, i) => ({ act, author: String(act.by), key: `${name}-${i}`, powers: hall.way.powersAt() }))
const opening = matters.map((matter, i) => ({
  by: 'Secretary General',
  act: 'placed under silence',
  matter,
  title: `Draft decision ${i + 1}`,
  until: `${until}[Europe/Zurich]`,
}))
const last = (await store.append(ORG, drafts(opening, 'opening'))).at(-1)
if (last?.kind !== 'receipt') throw new Error(last?.says)
await live.heard(last.no)

const sessions: Record<string, string> = {}
for (const person of await peopleOf(hall.drawer)) sessions[person.by] ??= await beginSession(hall.drawer, person.id, 'link', Date.now())

// All watchers come from one address here, which a platform would not let.
const each = { person: Number.POSITIVE_INFINITY, address: Number.POSITIVE_INFINITY }
const streams = openStreams({ now: Date.now, each })
const app = openApp({ organisations: [], streams, halls: new Map([[ORG, hall]]), verifier: keys.verifier, now: Date.now, tell })
app.post('/-/empty', c => c.body(''))

const sockets = createServer()
const io = new Server(sockets, { transports: ['websocket'], serveClient: false })
live.onTaken((from, acts) => {
  const act = acts.at(-1)
  if (act?.matter !== undefined) io.emit('act', { matter: act.matter, number: from + acts.length - 1 })
})

serve({ fetch: app.fetch, port: 0 }, ({ port }) => {
  sockets.listen(0, () => {
    const at = sockets.address()
    const socketPort = typeof at === 'object' && at !== null ? at.port : 0
    process.send?.({ port, socketPort, sessions, matters } satisfies Told)
  })
})
process.on('message', () => {
  void place.remove().then(() => process.exit(0))
})
