/** Nodes that start at once on one folder, and nodes that die at two places where it would hurt. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { main } from '../../src/cli/main.ts'
import { SHUT } from '../../src/server/live/pulse.ts'
import { openKeys } from '../../src/store/keys.ts'
import { startPostgres } from '../../src/store/postgres/server.ts'
import { openPostgresStore } from '../../src/store/postgres/store.ts'
import { forget } from '../../src/store/postgres/throwaway.ts'
import type { Store } from '../../src/store/store.ts'
import { assertLog } from '../../src/store/contract.ts'

const ORG = 'deaths'
const folder = mkdtempSync(join(tmpdir(), 'entente-deaths-'))
const data = join(folder, 'data')
const children: ChildProcess[] = []

interface Started {
  readonly child: ChildProcess
  readonly address: string
  readonly said: string[]
  readonly ended: Promise<void>
}

async function start(dies = ''): Promise<Started> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('start.ts', import.meta.url)), join(folder, 'read'), data, dies],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  children.push(child)
  const ended = new Promise<void>(done => child.on('close', () => done()))
  const said: string[] = []
  return new Promise((done, fail) => {
    void ended.then(() => fail(new Error(`it ended: ${said.join('')}`)))
    createInterface({ input: child.stdout }).on('line', line => {
      const told = JSON.parse(line) as { says?: string; address?: string }
      if (told.says !== undefined) said.push(told.says)
      if (told.address !== undefined) done({ child, address: told.address, said, ended })
    })
  })
}
const stop = async ({ child, ended }: Started): Promise<void> => {
  child.stdin?.write('stop\n')
  await ended
}

let secretary = ''
const send = async (address: string, act: object): Promise<Response> =>
  fetch(`${address}/${ORG}/acts`, {
    method: 'POST',
    body: JSON.stringify(act),
    headers: { accept: 'application/json', 'content-type': 'application/json', authorization: `Bearer ${secretary}` },
  })

before(async () => {
  process.env.ENTENTE_DATA = data
  let said = ''
  const hear = (text: string): void => void (said += text)
  assert.equal(await main(['init', join(folder, ORG), '--template', 'consensus'], { out: hear, err: hear, now: Date.now }), 0, said)
  const charter = join(folder, ORG, 'charter.md')
  writeFileSync(charter, readFileSync(charter, 'utf8').replace('closes: as named but at least 72 hours after', 'closes: as named'))
  writeFileSync(join(folder, ORG, 'record.jsonl'), '')
  mkdirSync(join(folder, 'read'))
  cpSync(join(process.cwd(), 'charters', 'osce'), join(folder, 'read', 'osce'), { recursive: true })
})
after(async () => {
  for (const child of children) child.kill('SIGKILL')
  await forget(data)
  rmSync(folder, { recursive: true, force: true })
})

/** Looks into the store itself. */
async function look<T>(what: (store: Store) => Promise<T>): Promise<T> {
  const server = await startPostgres({ data, out: () => {} })
  if (typeof server === 'string') assert.fail(server)
  const store = await openPostgresStore({ database: server.reach, signers: openKeys(data, {}), now: Date.now })
  if (typeof store === 'string') assert.fail(store)
  try {
    return await what(store)
  } finally {
    await store.close()
    await server.stop()
  }
}

test('two nodes start at once on one folder: one database, one secretary, one link, both serve; one dies between an append and its answer', async () => {
  const both = await Promise.all([start('answer'), start()])
  const said = both.map(node => node.said.join(''))
  const links = said.flatMap(text => /token=([\w-]+)/.exec(text)?.[1] ?? [])
  assert.equal(links.length, 1, said.join('\n'))
  const [first, second] = both
  const entered = await fetch(`${second.address}/-/enter`, {
    method: 'POST',
    body: JSON.stringify({ org: ORG, token: links[0] }),
    headers: { accept: 'application/json', 'content-type': 'application/json' },
  })
  assert.equal(entered.status, 200)
  secretary = ((await entered.json()) as { session: string }).session
  const until = new Date(Date.now() + 3_600_000).toISOString()
  const placed = { act: 'placed under silence', matter: 'harbour', title: 'Harbour', until, key: 'harbour' }
  const answers = await Promise.all(both.map(async ({ address }) => (await send(address, placed)).json() as Promise<{ no: number }>))
  assert.equal(answers[0]?.no, answers[1]?.no, 'sent to both at once, it is kept once')
  for (const { address } of both) assert.equal((await fetch(`${address}/${ORG}/matters/harbour.json`)).status, 200)
  const objected = { act: 'objected', matter: 'harbour', key: 'unheard' }
  await assert.rejects(send(first.address, objected), 'it dies and answers nothing')
  await first.ended
  const response = await send(second.address, objected)
  const answer = (await response.json()) as { no: number; again: boolean }
  assert.deepEqual([response.status, answer.again], [200, true])
  const other = await send(second.address, { ...objected, key: 'another' })
  assert.equal(((await other.json()) as { no: number }).no, answer.no + 1)
  await stop(second)
  await look(async store => {
    assert.equal((await store.drawer(ORG).list('person')).length, 1)
    await assertLog(store, ORG)
  })
})

test('a node dies between a shut door and the pulse: the next notes it once for every matter', async () => {
  const node = await start()
  const until = new Date(Date.now() + 3_600_000).toISOString()
  for (const matter of ['ferry', 'bridge', 'light'])
    assert.equal((await send(node.address, { act: 'placed under silence', matter, title: matter, until })).status, 201)
  await stop(node)
  await sleep(SHUT + 2_000)
  await assert.rejects(start('pulse'))
  const shut = async () =>
    look(async store => {
      const lines: { act: string; matter: string; at: string }[] = []
      for await (const { line } of store.lines(ORG)) lines.push(JSON.parse(line))
      return lines.filter(({ act }) => act === 'door shut').map(({ matter, at }) => `${matter} ${at}`)
    })
  assert.equal((await shut()).length, 1)
  const next = await start()
  const noted = await shut()
  assert.deepEqual(noted.map(text => text.split(' ')[0]).sort(), ['bridge', 'ferry', 'harbour', 'light'], 'each is noted once')
  assert.equal(new Set(noted.map(text => text.split(' ')[1])).size, 1)
  await stop(next)
})
