/** Two nodes on one database, as `entente serve` opens them: a real request stops an exercise on each of them, whichever received it and whichever was away. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { templates } from '../../cli/templates.ts'
import { listAlliance } from '../../store/data.ts'
import { openKeys, sha256 } from '../../store/keys.ts'
import { memoryPlace, memoryStore } from '../../store/memory.ts'
import { openApp } from '../app.tsx'
import { beginSession, peopleOf } from '../people/person.ts'
import { demonstrate } from './demonstration.ts'
import { openHalls } from './open.ts'

const HOUR = 3_600_000
const [REAL, DRILL] = ['lakes-council', 'river-2026']
const data = mkdtempSync(join(tmpdir(), 'entente-exercise-'))
after(() => rmSync(data, { recursive: true }))
const { files = {} } = templates.find(t => t.name === 'council') ?? {}
for (const id of [REAL, DRILL]) {
  mkdirSync(join(data, id))
  const more = id === DRILL ? `\nexercise: { name: River 2026, of: ${REAL} }` : ''
  for (const [name, text] of Object.entries(files))
    if (name !== 'record.jsonl')
      writeFileSync(
        join(data, id, name),
        text.replace(/^id: .*$/m, `id: ${id}`).replace(/^edition: .*$/m, line => line + more),
      )
  assert.equal(listAlliance(data, { id, folder: join(data, id) }), null)
}

const moment = { clock: Date.parse('2026-11-23T12:00:00Z') }
const now = (): number => moment.clock
const place = memoryPlace(now)

async function start() {
  const told: string[] = []
  const opened = await openHalls({
    data,
    env: {},
    host: 'localhost:4949',
    address: () => 'http://localhost:4949',
    now,
    out: () => {},
    err: text => void told.push(text),
    openStore: async () => {
      const store = memoryStore({ now, signers: openKeys(data, {}), sha256, place })
      return { store, stop: () => store.close() }
    },
  })
  if (typeof opened === 'string') assert.fail(opened)
  const app = openApp({
    organisations: [],
    ...opened,
    address: () => 'http://localhost:4949',
    now,
    tell: error => told.push(String(error)),
  })
  const hallOf = (id: string) => opened.halls.get(id) ?? assert.fail(`${id} is not served: ${told.join('')}`)
  return {
    hallOf,
    stop: () => opened.stop(),
    async post(id: string, as: string, sent: object): Promise<{ readonly status: number; readonly detail?: string }> {
      const person = (await peopleOf(hallOf(id).drawer)).find(p => p.by === as) ?? assert.fail(`nobody acts for ${as}`)
      const session = await beginSession(hallOf(id).drawer, person.id, 'link', now())
      const response = await app.request(`/${id}/acts`, {
        method: 'POST',
        body: JSON.stringify(sent),
        headers: { authorization: `Bearer ${session}`, accept: 'application/json', 'content-type': 'application/json' },
      })
      return { ...((await response.json()) as object), status: response.status }
    },
  }
}

test('it stands on every node from the moment of the request, after every start, until its registrar resumes it', async () => {
  const [one, two] = [await start(), await start()]
  for (const id of [REAL, DRILL]) {
    const hall = one.hallOf(id)
    const secretary = (await peopleOf(hall.drawer)).find(p => p.by === hall.registrar()) ?? assert.fail('no secretary')
    await demonstrate(hall, secretary)
    await two.hallOf(id).live.heard(hall.live.size())
  }
  const said = { act: 'stated', matter: 'flood', note: 'It rains.' }
  assert.equal((await one.post(DRILL, 'AUR', said)).status, 201)
  moment.clock += HOUR
  // One node is away when the other receives the request.
  await one.stop()
  assert.equal((await two.post(REAL, 'BRI', { act: 'requested consultations', matter: 'storm', title: 'Storm' })).status, 201)
  const stopped = moment.clock
  moment.clock += 3 * HOUR
  const again = await start()
  for (const node of [two, again]) {
    assert.equal(node.hallOf(DRILL).now(), stopped)
    assert.match((await node.post(DRILL, 'AUR', said)).detail ?? '', /A real request stopped the exercise/)
  }
  await two.stop()
  await again.stop()
  // After a start of all of them it still stands; resumed on one, it goes on from there on each.
  moment.clock += HOUR
  const [three, four] = [await start(), await start()]
  assert.equal(three.hallOf(DRILL).now(), stopped)
  assert.equal((await three.post(DRILL, three.hallOf(DRILL).registrar(), { act: 'resumed the exercise' })).status, 201)
  await four.hallOf(DRILL).live.heard(three.hallOf(DRILL).live.size())
  for (let i = 0; i < 50; i++) await new Promise(done => setImmediate(done))
  moment.clock += HOUR
  for (const node of [three, four]) {
    assert.equal(node.hallOf(DRILL).now(), stopped + HOUR)
    assert.equal((await node.post(DRILL, 'COR', { ...said, matter: node === three ? 'rain' : 'snow' })).status, 201)
  }
  await three.stop()
  await four.stop()
})
