/** Records in PostgreSQL 18 and in 15, the oldest that Entente takes; and what happens when the database is not as one would wish. */
import assert from 'node:assert/strict'
import { createServer, connect as dial, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { assertLog, contract, contractSigners } from '../contract.ts'
import type { Draft, Store } from '../store.ts'
import type { Options } from './database.ts'
import { meetIn } from './meeting.ts'
import { startPostgres } from './server.ts'
import { openPostgresStore } from './store.ts'
import { type Throwaway, throwaway } from './throwaway.ts'

const fifteen = fileURLToPath(new URL('../../../node_modules/pg15', import.meta.url))
const servers = { 18: throwaway(), 15: throwaway(fifteen) }
after(async () => {
  for (const server of Object.values(servers)) await (await server).remove()
})

for (const [version, server] of Object.entries(servers))
  contract(`records in PostgreSQL ${version}`, async () => {
    const { reach, version: found } = (await server).server
    assert.equal(found, Number(version))
    return meetIn(reach)
  })

let keys = 0
const draft = (): Draft => ({ act: { by: 'FRA', act: 'stated' }, author: 'FRA', key: `key-${++keys}`, powers: 0 })

async function open(database: Options | string, schema: string, patience = 5000): Promise<Store> {
  const store = await openPostgresStore({ database, schema, signers: contractSigners, now: Date.now, patience })
  if (typeof store === 'string') assert.fail(store)
  return store
}
const begin = (store: Store) =>
  store.found({ org: 'pacific', origin: 'example.org/pacific', files: new Map([['charter.md', '#']]), lines: [] })

/** A way to the server that can lose what the server answers. */
async function leaky({ path, host, port }: { path?: string; host: string; port: number }) {
  const open = new Set<Socket>()
  let losing: string | null = null
  let lost = 0
  const server = createServer(near => {
    const far = path === undefined ? dial(port, host) : dial(path)
    let dumb = false
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        near.destroy()
        far.destroy()
        open.delete(socket)
      })
    }
    near.on('data', bytes => {
      if (losing !== null && bytes.includes(losing)) {
        losing = null
        lost++
        dumb = true
        // What was sent is carried out; nobody hears of it.
        setTimeout(() => near.destroy(), 60)
      }
      far.write(bytes)
    })
    far.on('data', bytes => void (dumb || near.write(bytes)))
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const { port: own } = server.address() as { port: number }
  return {
    port: own,
    /** Loses the answer to the next statement that holds this text. */
    lose: (text: string) => {
      losing = text
    },
    lost: () => lost,
    close: () => {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}

test('a commit whose end was not heard is looked up, and nothing is kept twice', async () => {
  const { reach } = (await servers[18]).server
  const way = await leaky(reach)
  const { path: _, ...rest } = reach
  const store = await open({ ...rest, host: '127.0.0.1', port: way.port }, 'unheard')
  try {
    way.lose('insert into heads')
    assert.equal((await begin(store))?.org, 'pacific')
    // The names of prepared statements stand for their texts once they were sent; the line itself is always sent.
    for (let i = 1; i <= 6; i++) {
      const sent = draft()
      way.lose(sent.key)
      const [answer] = await store.append('pacific', [sent])
      assert.deepEqual(answer?.kind === 'receipt' && [answer.no, answer.again], [i, false])
      assert.deepEqual(await store.byKey('pacific', 'FRA', sent.key), answer?.kind === 'receipt' && { no: i, line: answer.line })
    }
    const marked = draft()
    way.lose('with-this-note')
    const [answer] = await store.append('pacific', [{ ...marked, act: { ...marked.act, note: 'with-this-note' } }])
    assert.deepEqual(answer?.kind === 'receipt' && [answer.no, answer.again], [7, false])
    assert.equal(way.lost(), 8)
    await assertLog(store, 'pacific')
  } finally {
    await store.close()
    way.close()
  }
})

test('a node that knows the head writes on it, and looks again where another has moved it', async () => {
  const { reach } = (await servers[18]).server
  const [one, two] = [await open(reach, 'believed'), await open(reach, 'believed')]
  const sql = postgres({ ...reach, max: 1, connection: { search_path: 'believed' } })
  const noes = async (store: Store, drafts: readonly Draft[]): Promise<unknown[]> =>
    (await Promise.all(drafts.map(sent => store.append('pacific', [sent])))).map(([a]) => (a?.kind === 'receipt' ? a.no : a?.why))
  const many = (n: number): Draft[] => Array.from({ length: n }, draft)
  const upTo = (n: number, m: number): number[] => Array.from({ length: m - n + 1 }, (_, i) => n + i)
  try {
    await begin(one)
    assert.deepEqual(await noes(one, many(1)), [1])
    // Groups that go out one behind the other, each on the head that the one before leaves.
    assert.deepEqual(await noes(one, many(100)), upTo(2, 101))
    const [groups] = await sql<{ n: number }[]>`select count(*)::int as n from checkpoints where size > 1`
    assert.ok(groups!.n > 1 && groups!.n < 50, `${groups!.n} groups`)
    assert.deepEqual(await noes(two, many(3)), upTo(102, 104))
    assert.deepEqual(await noes(one, many(40)), upTo(105, 144))
    // The very head, with a tree that nobody signed: it is seen, and nothing is signed on it.
    await sleep(1100)
    assert.deepEqual(await noes(one, many(1)), [145])
    const [{ edge } = { edge: null }] = await sql<{ edge: Uint8Array }[]>`select edge from heads`
    await sql`update heads set edge = ${Buffer.alloc(edge!.length, 7)}`
    assert.deepEqual(await noes(one, many(1)), ['altered'])
    await sql`update heads set edge = ${edge}`
    assert.deepEqual(await noes(one, many(1)), [146])
    // A clock that was moved ahead holds, and a key that was used is found, whoever wrote last.
    await sleep(1100)
    const [sent] = many(1)
    assert.deepEqual(await noes(one, [sent!, ...many(2)]), upTo(147, 149))
    const ahead = Date.now() + 60_000
    await sql`update heads set clock = ${ahead}`
    const [first, again] = await Promise.all([one.append('pacific', many(1)), one.append('pacific', [sent!])])
    assert.equal(first[0]?.kind === 'receipt' && first[0].received, ahead)
    assert.deepEqual(again[0]?.kind === 'receipt' && [again[0].no, again[0].again], [147, true])
    assert.deepEqual(await noes(one, [{ ...draft(), powers: 9 }, draft()]), ['powers', 151])
  } finally {
    await sql.end()
    await one.close()
    await two.close()
  }
})

test('while the database is away nothing is promised, and when it is back all goes on', async () => {
  const away: Throwaway = await throwaway()
  const store = await open(away.server.reach, 'away', 800)
  try {
    await begin(store)
    await store.append('pacific', [draft()])
    const heard: number[] = []
    store.follow('pacific', 1, lines => heard.push(...lines.map(({ no }) => no)))
    await away.server.stop()
    const began = performance.now()
    const [answers, head] = await Promise.all([store.append('pacific', [draft(), draft()]), store.head('pacific').catch(error => error)])
    for (const answer of answers) assert.equal(answer.kind === 'not kept' && answer.why, 'gone')
    assert.equal(head.constructor.name, 'Gone')
    assert.ok(performance.now() - began < 15_000)
    const sent = draft()
    const waiting = (async () => {
      for (;;) {
        const [answer] = await store.append('pacific', [sent])
        if (answer?.kind === 'receipt') return answer
      }
    })()
    const server = await startPostgres({ data: away.data, out: () => {} })
    if (typeof server === 'string') assert.fail(server)
    try {
      assert.equal((await waiting).no, 2)
      const [more] = await store.append('pacific', [draft()])
      assert.equal(more?.kind, 'receipt')
      for (let i = 0; i < 400 && heard.length < 3; i++) await sleep(10)
      assert.deepEqual(heard, [1, 2, 3])
      await assertLog(store, 'pacific')
    } finally {
      await store.close()
      await server.stop()
    }
  } finally {
    await away.remove()
  }
})

test('nodes that start at once make the tables once; tables of a newer program are left alone', async () => {
  const { reach } = (await servers[18]).server
  const stores = await Promise.all(Array.from({ length: 4 }, () => open(reach, 'together')))
  await Promise.all(stores.map(begin))
  assert.deepEqual(await stores[3]!.organisations(), ['pacific'])
  const sql = postgres({ ...reach, max: 1 })
  await sql`update together.tables set version = 1000`
  await sql.end()
  const refused = await openPostgresStore({ database: reach, schema: 'together', signers: contractSigners, now: Date.now })
  assert.match(String(refused), /made by a newer Entente .* start the newer program/)
  for (const store of stores) await store.close()
  assert.equal((await stores[0]!.append('pacific', [draft()]))[0]?.kind, 'not kept', 'a closed store keeps nothing')
})

test('a node that finds the table another has just made, without its row yet, goes on', async () => {
  const { reach } = (await servers[18]).server
  const sql = postgres({ ...reach, max: 1 })
  await sql`create schema halfway`
  await sql`create table halfway.tables (one boolean primary key check (one), version integer not null)`
  await sql.end()
  const store = await open(reach, 'halfway')
  await begin(store)
  assert.deepEqual(await store.organisations(), ['pacific'])
  await store.close()
})

test('a database that cannot be opened is a sentence', async () => {
  const { reach } = (await servers[18]).server
  const opened = (database: Options | string) => openPostgresStore({ database, signers: contractSigners, now: Date.now, patience: 100 })
  assert.match(
    String(await opened({ ...reach, path: undefined, host: '127.0.0.1', port: 9 } as Options)),
    /no database answers at this address/,
  )
  assert.match(String(await opened({ ...reach, database: 'nowhere' })), /"nowhere" does not exist/)
  assert.match(String(await opened('not an address')), /DATABASE_URL/)
})
