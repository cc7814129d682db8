/**
 * The private PostgreSQL of a data folder: made on first start, attached to where it already runs, stopped by the last of us to leave.
 * Why there is one, and what it costs: docs/decisions/0017-private-postgresql.md.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import connect from 'postgres'
import { type Binaries, findBinaries, unpack } from './binaries.ts'
import { type Reach, settings } from './conf.ts'
import { type Life, lifeOf, lives } from './life.ts'
import { alone } from './lock.ts'
import { disownPid, type PidFile, pidFile, runningOn } from './pid-file.ts'
import { findPlace, makeOwn, notWritable, type Place } from './place.ts'
import { as, endOf, run } from './run.ts'

export type { Reach } from './conf.ts'

export interface Server {
  /** Options for the driver `postgres`: `postgres(server.reach)`. */
  readonly reach: Reach
  /** The server's major version. */
  readonly version: number
  /** Whether this call started it. */
  readonly ours: boolean
  /** Leaves it: the last of us on this machine shuts it down and waits; while others use it, it stays. */
  stop(): Promise<void>
}

export interface Start {
  /** The data folder. */
  readonly data: string
  /** Told what takes time and what a reader should know. */
  readonly out: (text: string) => void
  /** The folder of the package with PostgreSQL's programs, where it is not the one for this machine. */
  readonly binaries?: string
  readonly env?: NodeJS.ProcessEnv
}

/** The living server of a data folder; a sentence that says what is in the way and what to do. */
export async function startPostgres({ data, out, binaries, env = process.env }: Start): Promise<Server | string> {
  const place = findPlace(data, env)
  if (typeof place === 'string') return place
  try {
    return await alone(
      join(place.base, 'lock'),
      () => startAlone(place, binaries, out),
      () => out('Another start of the database is under way here; waiting for it …'),
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return notWritable(place.base, error)
  }
}

async function startAlone(place: Place, folder: string | undefined, out: (text: string) => void): Promise<Server | string> {
  const cluster = join(place.base, 'data')
  const made = versionOf(cluster)
  const found = findBinaries(folder)
  const major = typeof found === 'string' ? null : found.major
  if (made !== null && major !== null && made > major)
    return `The database in ${cluster} was made by PostgreSQL ${made}, and this Entente brings ${major}, which cannot read it: start it with the newer Entente that made it.`
  const running = runningOn(cluster, place.account)
  if (running !== null) {
    const joined = await attach(place, running, out)
    if (joined !== null) return joined
  }
  if (typeof found === 'string') return found
  if (made !== null && made < found.major)
    return `The database in ${cluster} was made by PostgreSQL ${made}, and this Entente brings ${found.major}, which cannot read it: with the Entente that made it, run "entente backup", and with this one "entente restore" into a new folder.`
  if (place.says !== '') out(place.says)
  if (made === null) out(`Preparing a database in ${place.base} (once; a second or two) …`)
  const program = unpack(found, place.base)
  makeOwn(join(place.base, 'run'), place.account)
  for (const name of readdirSync(place.base)) if (name.startsWith('data.new')) takeAway(join(place.base, name))
  if (made === null) {
    const fault = await prepare(place, found, program)
    if (fault !== null) return fault
  }
  return launch(place, found, program, out)
}

// ---- Making it

/** Makes the database beside its place and moves it there whole: half a database is never found. The fault, or null. */
async function prepare(place: Place, binaries: Binaries, program: string): Promise<string | null> {
  // Its name is new each time: the initdb of one of us that was killed may still be at work in another.
  const draft = join(place.base, `data.new-${randomBytes(4).toString('hex')}`)
  makeOwn(draft, place.account)
  const wanted = ['--pgdata', draft, '--username', 'postgres', '--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'libc']
  const init = await run(place, join(program, 'bin', 'initdb'), [...wanted, '--data-checksums', '--auth', 'reject', '--no-instructions'])
  if (init.code !== 0) return failed('prepared', place, init.said)
  // Ours lie beside the database; these would only mislead.
  for (const name of ['postgresql.conf', 'pg_hba.conf', 'pg_ident.conf']) rmSync(join(draft, name), { force: true })
  const password = randomBytes(24).toString('hex')
  write(join(place.base, 'password'), password, 0o600)
  configure(place, binaries.major, { ...socketOf(place), password })
  // Without a superuser's connection: the server's account alone may do this, and only here.
  const make = await run(
    place,
    join(program, 'bin', 'postgres'),
    ['--single', '-D', draft, '-c', `config_file=${join(place.base, 'postgresql.conf')}`, 'postgres'],
    `create role entente login createdb password '${password}'\ncreate database entente owner entente\n`,
  )
  if (make.code !== 0 || /\b(ERROR|FATAL|PANIC): /.test(make.said)) return failed('prepared', place, make.said)
  renameSync(draft, join(place.base, 'data'))
  return null
}

// ---- Starting it

/** Starts the server on its database and waits until it answers. */
async function launch(place: Place, binaries: Binaries, program: string, out: (text: string) => void): Promise<Server | string> {
  const cluster = join(place.base, 'data')
  const log = join(place.base, 'log')
  for (let attempt = 0; ; attempt++) {
    const reach = await reachFor(place)
    configure(place, binaries.major, reach)
    disownPid(cluster, place.account)
    // No server lives here, so no socket of one does; a lock beside it might keep the next from starting.
    for (const name of readdirSync(join(place.base, 'run'))) rmSync(join(place.base, 'run', name), { force: true })
    if (sizeOf(log) > 1_000_000) renameSync(log, `${log}.1`)
    const before = sizeOf(log)
    const fd = openSync(log, 'a', 0o600)
    const child = spawn(join(program, 'bin', 'postgres'), ['-D', cluster, '-c', `config_file=${join(place.base, 'postgresql.conf')}`], {
      ...as(place.account),
      cwd: place.base,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', fd, fd],
    })
    closeSync(fd)
    if (child.pid !== undefined) write(join(place.base, 'server'), JSON.stringify(lifeOf(child.pid)))
    const ended = endOf(child)
    child.unref()
    const fault = await ready(cluster, child, ended, out)
    if (fault === null) {
      const version = await asked(reach)
      if (typeof version === 'number') return member(place, reach, version, true, out)
      await shutDown(place, lifeOf(child.pid as number), out)
      return failed('reached', place, version)
    }
    const said = fault === 'ended' ? tail(log, before) : fault
    // A server that was killed, or its last workers, are still leaving, or another took the port between our asking and our listening.
    const again = /pre-existing shared memory block|lock file "postmaster.pid" already exists|could not bind|Address already in use/i.test(
      said,
    )
    if (!again || attempt === 40) return failed('started', place, said)
    await pause(250)
  }
}

/** How it will be reached: by a socket in a folder of its own, or where that path is too long, on the loopback with a password. */
async function reachFor(place: Place): Promise<Reach> {
  const socket = socketOf(place)
  // 107 bytes at most on Linux, 103 on a Mac, and a word more for the file that locks it; quotes and line ends do not pass through its settings.
  if (process.platform !== 'win32' && Buffer.byteLength(socket.path as string) < 95 && !/["\n\r]/.test(socket.path as string)) return socket
  return { ...common, host: '127.0.0.1', port: await freePort(), password: readFileSync(join(place.base, 'password'), 'utf8').trim() }
}

const common = { user: 'entente', database: 'entente' }
const socketOf = (place: Place): Reach => {
  const host = join(place.base, 'run')
  return { ...common, host, port: 5432, path: join(host, '.s.PGSQL.5432') }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function configure(place: Place, major: number, reach: Reach): void {
  for (const [name, text] of settings(place, major, reach)) write(join(place.base, name), text, 0o644)
}

/** Waits until the server says that it takes connections; why not, or null. */
async function ready(cluster: string, child: ChildProcess, ended: Promise<string>, out: (text: string) => void): Promise<string | null> {
  let over: string | null = null
  void ended.then(why => (over = why))
  for (let waited = 0; ; waited += 10) {
    if (over !== null) return over
    const told = pidFile(cluster)
    if (told !== null && told.pid === child.pid && told.status === 'ready') return null
    if (waited > 0 && waited % 10_000 === 0) out('The database is still coming up after it was not shut down properly; waiting …')
    await pause(10)
  }
}

// ---- Attaching to it

/** Joins a living server; null where it ended meanwhile. */
async function attach(place: Place, running: PidFile, out: (text: string) => void): Promise<Server | string | null> {
  const cluster = join(place.base, 'data')
  for (let waited = 0; ; waited += 50) {
    const told = runningOn(cluster, place.account)
    if (told === null || told.pid !== running.pid) return null
    if (told.status === 'ready') {
      const reach: Reach =
        told.host === ''
          ? socketOf(place)
          : { ...common, host: told.host, port: told.port, password: readFileSync(join(place.base, 'password'), 'utf8').trim() }
      const version = await asked(reach)
      if (typeof version === 'number') return member(place, reach, version, false, out)
      if (waited > 10_000)
        return `A PostgreSQL (process ${told.pid}) runs on ${cluster} and does not let us in (${version}): stop it with "kill -INT ${told.pid}" and start again.`
    }
    if (waited > 0 && waited % 10_000 === 0)
      out(`The database of ${place.base} is ${told.status === 'stopping' ? 'shutting down' : 'coming up'}; waiting …`)
    await pause(50)
  }
}

/** The major version of the server that answers there, or why none does. */
async function asked(reach: Reach): Promise<number | string> {
  const sql = connect({ ...reach, max: 1, connect_timeout: 10, fetch_types: false, onnotice: () => {} })
  try {
    const [row] = await sql<{ version: string }[]>`select current_setting('server_version_num') as version`
    return Math.floor(Number(row?.version) / 10_000)
  } catch (error) {
    return (error as Error).message
  } finally {
    await sql.end({ timeout: 1 })
  }
}

// ---- Leaving it

let members = 0

/** Signs us in as one who uses the server; whoever leaves last shuts it down. */
function member(place: Place, reach: Reach, version: number, ours: boolean, out: (text: string) => void): Server {
  const nodes = join(place.base, 'nodes')
  mkdirSync(nodes, { recursive: true })
  const card = join(nodes, `${process.pid}-${++members}`)
  write(card, JSON.stringify(lifeOf(process.pid)))
  const leave = async () => {
    rmSync(card, { force: true })
    const others = readdirSync(nodes).filter(name => isHere(join(nodes, name)))
    if (others.length > 0) {
      if (ours) out('The database is still in use by another and stays up; the last to leave shuts it down.')
      return
    }
    const server = lifeIn(join(place.base, 'server'))
    if (server === null || pidFile(join(place.base, 'data'))?.pid !== server.pid) return
    await shutDown(place, server, out)
    rmSync(join(place.base, 'server'), { force: true })
  }
  let left: Promise<void> | null = null
  return { reach, version, ours, stop: () => (left ??= alone(join(place.base, 'lock'), leave)) }
}

/** Whether who left this card still runs; the card of one who does not is taken away. */
function isHere(card: string): boolean {
  const life = lifeIn(card)
  if (life !== null && lives(life)) return true
  rmSync(card, { force: true })
  return false
}

function lifeIn(path: string): Life | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Life
  } catch {
    return null
  }
}

/** A fast shutdown: what is running is broken off, what was committed is written out. */
async function shutDown(place: Place, server: Life, out: (text: string) => void): Promise<void> {
  if (!lives(server)) return
  // There are no signals on Windows: a kill would be the end without a shutdown. (This way has not been run there yet.)
  if (process.platform === 'win32') {
    const program = readdirSync(place.base).find(name => name.startsWith('program-')) ?? ''
    await run(place, join(place.base, program, 'bin', 'pg_ctl'), ['stop', '-D', join(place.base, 'data'), '-m', 'fast', '-W'])
  } else process.kill(server.pid, 'SIGINT')
  for (let waited = 0; lives(server); waited += 10) {
    if (waited > 0 && waited % 10_000 === 0) out('The database is still writing out what it holds; waiting …')
    await pause(10)
  }
}

// ---- Small parts

const versionOf = (cluster: string): number | null => {
  try {
    return Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10)
  } catch {
    return null
  }
}

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0)

/** Removed as far as it can be: the next start tries again. */
function takeAway(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // Somebody still writes there.
  }
}

/** Moved into its place whole. */
function write(path: string, text: string, mode = 0o600): void {
  const draft = `${path}.new`
  rmSync(draft, { force: true })
  writeFileSync(draft, text, { mode })
  // Whatever our umask: the server's account must be able to read its settings.
  chmodSync(draft, mode)
  renameSync(draft, path)
}

/** The end of what the server wrote since. */
const tail = (log: string, before: number): string => readFileSync(log).subarray(before).toString('utf8')

/** The sentence for what PostgreSQL itself refused: its own last words of weight. */
function failed(what: 'prepared' | 'started' | 'reached', place: Place, said: string): string {
  const lines = said.split('\n').filter(line => line.trim() !== '')
  const weighty = lines.filter(line => /\b(FATAL|PANIC|ERROR|error):|: error/.test(line))
  const words = (weighty[0] ?? lines.at(-1) ?? '').replace(/^.*?\b(FATAL|PANIC|ERROR|error): +/, '').trim()
  return `The database in ${place.base} could not be ${what}: ${words}. What PostgreSQL wrote is in ${join(place.base, 'log')}; mend that, or set DATABASE_URL to a PostgreSQL 15 or newer of your own.`
}
