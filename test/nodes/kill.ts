/** A node is killed during appends, again and again: what was acknowledged is kept, once, and sent again gives its first receipt. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { assertLog } from '../../src/store/contract.ts'
import { openPostgresStore } from '../../src/store/postgres/store.ts'
import { type Server, startPostgres } from '../../src/store/postgres/server.ts'
import type { Throwaway } from '../../src/store/postgres/throwaway.ts'
import type { Receipt, Store } from '../../src/store/store.ts'
import { chanceOf } from './chance.ts'
import { founding, nodeSigners, ORG, sentAct } from './sent.ts'

/** Number of the act → the receipt's number and moment. */
type Acknowledged = Map<number, readonly [number, number]>

async function open(database: object, schema: string, patience = 5000): Promise<Store> {
  const store = await openPostgresStore({ database, schema, signers: nodeSigners, now: Date.now, patience })
  if (typeof store === 'string') assert.fail(store)
  return store
}

/** Runs a sender and kills it after so many acknowledgements; all that it was told. */
async function killedAfter(reach: object, schema: string, from: number, until: number, most: number, told: Acknowledged): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('sender.ts', import.meta.url)), JSON.stringify(reach), schema, String(from), String(until)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = new Promise<void>(done => child.on('close', () => done()))
  let heard = 0
  for await (const line of createInterface({ input: child.stdout })) {
    const [i, no, received] = JSON.parse(line) as [number, number, number]
    const before = told.get(i)
    if (before) assert.deepEqual([no, received], before, `act ${i} sent again gives its first receipt`)
    told.set(i, [no, received])
    if (++heard === most) child.kill('SIGKILL')
  }
  await ended
  if (heard < most) assert.equal(child.exitCode, 0, 'the sender ended by itself')
}

/** That each act acknowledged stands where its receipt says, none stands twice, and all sent again give what they gave. */
async function assertKept(store: Store, acts: number, told: Acknowledged): Promise<void> {
  const lines = new Map<number, string>()
  for await (const { no, line } of store.lines(ORG)) lines.set(no, line)
  const notes = [...lines.values()].map(line => (JSON.parse(line) as { note: string }).note)
  assert.equal(new Set(notes).size, notes.length, 'an act stands twice')
  for (const [i, [no, received]] of told) {
    const line = JSON.parse(lines.get(no) ?? assert.fail(`act ${i}, acknowledged as ${no}, is lost`)) as { note: string; received: string }
    assert.ok(line.note.startsWith(`act ${i}`), `act ${i} stands as ${no}`)
    assert.equal(Date.parse(line.received), received)
  }
  const before = lines.size
  for (let from = 0; from < acts; from += 250) {
    const drafts = Array.from({ length: Math.min(250, acts - from) }, (_, i) => sentAct(from + i))
    for (const [i, answer] of (await store.append(ORG, drafts)).entries()) {
      assert.equal(answer.kind, 'receipt')
      const { no, received, again, line } = answer as Receipt
      const known = told.get(from + i)
      if (known) assert.deepEqual([no, received, again], [...known, true])
      if (again) assert.equal(line, lines.get(no))
    }
  }
  assert.equal((await store.head(ORG))?.size, acts, `${acts - before} had not been sent to their end`)
  await assertLog(store, ORG)
}

/** A node is killed so many times while it appends so many acts. */
export async function killNodes(
  { server }: Throwaway,
  { acts, kills, seed }: { acts: number; kills: number; seed: number },
): Promise<void> {
  const chance = chanceOf(seed)
  const { reach } = server
  const store = await open(reach, 'killed')
  await store.found(founding)
  const told: Acknowledged = new Map()
  const each = Math.floor(acts / (kills + 1))
  for (let i = 0; i < kills; i++) {
    // The next sender begins a little before the end of what the last one was told: some of it was kept and not heard of.
    const from = Math.max(0, i * each - 40)
    await killedAfter(reach, 'killed', from, acts, each - chance.below(Math.floor(each / 2)), told)
  }
  await assertKept(store, acts, told)
  await store.close()
}

const postmaster = ({ data }: Throwaway): number =>
  Number(readFileSync(join(data, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])

/** The database itself is killed so many times while acts are appended. */
export async function killDatabase(away: Throwaway, { acts, kills, seed }: { acts: number; kills: number; seed: number }): Promise<void> {
  const chance = chanceOf(seed)
  const servers: Server[] = []
  const store = await open(away.server.reach, 'shot', 500)
  try {
    await store.found(founding)
    const told: Acknowledged = new Map()
    let next = 0
    const sending = Promise.all(
      Array.from({ length: 12 }, async () => {
        for (let i = next++; i < acts; i = next++)
          for (;;) {
            const [answer] = await store.append(ORG, [sentAct(i)])
            if (answer?.kind === 'receipt') {
              told.set(i, [answer.no, answer.received])
              break
            }
            assert.equal(answer?.why, 'gone')
          }
      }),
    )
    for (let i = 1; i <= kills; i++) {
      while (told.size < (acts * i) / (kills + 1)) await sleep(2)
      await sleep(chance.below(20))
      const killed = postmaster(away)
      process.kill(killed, 'SIGKILL')
      const server = await startPostgres({ data: away.data, out: () => {} })
      if (typeof server === 'string') assert.fail(server)
      servers.push(server)
      assert.ok(server.ours && postmaster(away) !== killed, 'another server runs now')
    }
    await sending
    await assertKept(store, acts, told)
  } finally {
    await store.close()
    for (const server of servers) await server.stop()
  }
}
