/** The platform over HTTP: acts by its API, acts seen by very many watchers, and the page of a matter with 32 parties. */
import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { join } from 'node:path'
import { median, type Row } from '../measure.ts'
import type { Told } from '../server.child.ts'
import type { Wanted } from '../watchers.child.ts'
import { ORG, PARTIES } from './place.ts'
import { openWire, openWires, rate, requestOf, type Wire } from './wire.ts'

const CONNECTIONS = 64
const ROUNDS = 3
const MS = 1500
const json = { 'content-type': 'application/json', accept: 'application/json' }

/** Each part of it on a server of its own. */
export async function serving(part: (told: Told) => Promise<Row[]>): Promise<Row[]> {
  const server = fork(join(import.meta.dirname, 'server.child.js'), { execArgv: execArgv('server') })
  try {
    return await part(await said<Told>(server, 'port'))
  } finally {
    const gone = new Promise(done => server.once('exit', done))
    server.send('stop')
    await gone
  }
}
/** With `--profile` the server is profiled too. */
const execArgv = (name: string): string[] =>
  process.execArgv.some(arg => arg.startsWith('--cpu-prof')) ? ['--cpu-prof', `--cpu-prof-dir=.cache/profiles/${name}`] : []

function said<T extends object>(child: ChildProcess, field: keyof T): Promise<T> {
  return new Promise((settle, fail) => {
    const hear = (told: T): void => {
      if (!(field in told)) return
      child.off('message', hear as never)
      settle(told)
    }
    child.on('message', hear as never)
    child.once('exit', code => fail(new Error(`a process of the bench ended (${code}); its message stands above`)))
  })
}

let sent = 0
/** A position of a delegation; no two have the same key. */
function actBy({ sessions, matters }: Told, who: number, matter?: string): string {
  const party = PARTIES[who % PARTIES.length] as string
  const n = sent++
  const body = JSON.stringify({
    act: 'agreed',
    matter: matter ?? matters[1 + (Math.floor(n / 64) % (matters.length - 1))],
    note: 'as instructed by the capital, subject to the usual confirmation',
    key: `bench-${n}`,
  })
  return requestOf({ method: 'POST', path: `/${ORG}/acts`, headers: { ...json, authorization: `Bearer ${sessions[party]}` }, body })
}

/** Medians of what was measured in turn, the first round left out. */
async function inTurn(sides: Readonly<Record<string, () => Promise<number>>>): Promise<ReadonlyMap<string, readonly number[]>> {
  const rates = new Map<string, number[]>(Object.keys(sides).map(name => [name, []]))
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, run] of Object.entries(sides)) {
      const found = await run()
      if (round > 0) rates.get(name)?.push(found)
    }
  return rates
}
const shareOf = (a: readonly number[] = [], b: readonly number[] = []): number => median(a.map((n, i) => n / (b[i] as number)))

export async function byApi(told: Told): Promise<Row[]> {
  const wires = await openWires(told.port, CONNECTIONS)
  const body = JSON.stringify({ act: 'agreed', matter: 'texts/1', note: 'as instructed by the capital, subject to the usual confirmation' })
  const empty = requestOf({ method: 'POST', path: '/-/empty', headers: { ...json, authorization: 'Bearer bench' }, body })
  const rates = await inTurn({
    acts: () => rate(wires, MS, i => actBy(told, i), [201]),
    empty: () => rate(wires, MS, () => empty, [200]),
  })
  for (const wire of wires) wire.close()
  const share = shareOf(rates.get('acts'), rates.get('empty'))
  return [
    {
      what: `acts posted on ${CONNECTIONS} connections, each kept and with its receipt`,
      median: median(rates.get('acts') ?? []),
      unit: 'acts/s',
    },
    { what: 'the same posted to an empty route', median: median(rates.get('empty') ?? []), unit: 'requests/s' },
    { what: 'an act posted against an empty route', median: share, unit: 'of its rate', wanted: 'at least 0.3', met: share >= 0.3 },
  ]
}

export async function page(told: Told): Promise<Row[]> {
  const wires = await openWires(told.port, CONNECTIONS)
  const matter = told.matters[0] as string
  for (let i = 0; i < 30; i++) await (wires[0] as Wire).send(actBy(told, i, matter))
  const path = `/${ORG}/matters/${matter}`
  const get = (path: string): string => requestOf({ path, headers: { accept: 'text/html', 'accept-language': 'en' } })
  const shown = await (wires[0] as Wire).send(get(path))
  const style = /href="(\/-\/entente\.css[^"]*)"/.exec(shown.body.toString())?.[1]
  if (shown.status !== 200 || style === undefined) throw new Error(`${shown.head}\n${shown.body}`)
  const file = await (wires[0] as Wire).send(get(style))
  let n = 1
  const rates = await inTurn({
    // A number that the page does not ask about, by which no two are the same page.
    rendered: () => rate(wires, MS, () => get(`${path}?page=${++n}`), [200]),
    cached: () => rate(wires, MS, () => get(path), [200]),
    file: () => rate(wires, MS, () => get(style), [200]),
  })
  for (const wire of wires) wire.close()
  const share = shareOf(rates.get('cached'), rates.get('file'))
  const kilobytes = (bytes: Buffer): string => `${Math.round(bytes.length / 1024)} KB`
  return [
    {
      what: `the page of a matter with 32 parties (${kilobytes(shown.body)}), rendered each time`,
      median: median(rates.get('rendered') ?? []),
      unit: 'pages/s',
    },
    { what: 'the same page, cached', median: median(rates.get('cached') ?? []), unit: 'pages/s' },
    { what: `a static file of the same server (${kilobytes(file.body)})`, median: median(rates.get('file') ?? []), unit: 'files/s' },
    { what: 'the cached page against the static file', median: share, unit: 'of its rate', wanted: 'at least 0.3', met: share >= 0.3 },
  ]
}

/** From the act sent to the changed part of the page in the hands of all: of each act the time by which 99 of 100 had it; of some acts the median. */
async function fanOut(told: Told, way: Wanted['way'], watchers: number, acts: number): Promise<number> {
  const matter = told.matters[0] as string
  const wanted: Wanted = {
    way,
    watchers,
    port: told.port,
    socketPort: told.socketPort,
    stream: `/${ORG}/stream`,
    fragment: `/${ORG}/matters/${matter}?part=standing`,
  }
  const child = fork(join(import.meta.dirname, 'watchers.child.js'), [JSON.stringify(wanted)], { execArgv: execArgv('watchers') })
  const wire = await openWire(told.port)
  try {
    await said<{ open: number }>(child, 'open')
    const times: number[] = []
    for (let i = 0; i <= acts; i++) {
      const all = said<{ round: number; got: number[] }>(child, 'round')
      const began = performance.timeOrigin + performance.now()
      const { status, body } = await wire.send(actBy(told, i, matter))
      if (status !== 201) throw new Error(body.toString())
      const { got } = await all
      const late = got.map(at => at - began).sort((a, b) => a - b)
      // The first only warms.
      if (i > 0) times.push(late[Math.ceil(0.99 * late.length) - 1] as number)
      await new Promise(settle => setTimeout(settle, 300))
    }
    return median(times)
  } finally {
    wire.close()
    const gone = new Promise(done => child.once('exit', done))
    child.kill()
    await gone
  }
}

const TARGETS = [
  { watchers: 1000, acts: 5, seconds: 1 },
  { watchers: 10_000, acts: 4, seconds: 3 },
]

export async function seen(told: Told): Promise<Row[]> {
  const rows: Row[] = []
  const files = filesAllowed()
  for (const { watchers, acts, seconds } of TARGETS) {
    const what = `act sent → changed part in the hands of ${watchers.toLocaleString('en')} watchers, 99 of 100`
    if (files < watchers + 1000)
      throw new Error(`${watchers} watchers need as many open files, and ${files} are allowed here: raise it with "ulimit -n"`)
    const ours = (await fanOut(told, 'stream', watchers, acts)) / 1000
    rows.push({ what, median: ours, unit: 's', wanted: `under ${seconds}`, met: ours < seconds })
    const theirs = (await fanOut(told, 'socket.io', watchers, acts)) / 1000
    rows.push({ what: `the same by socket.io, ${watchers.toLocaleString('en')} watchers`, median: theirs, unit: 's' })
  }
  return rows
}

/** How many files one process may open: Node raises what it was given to this by itself. */
const filesAllowed = (): number => {
  const said = execFileSync('sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' }).trim()
  return said === 'unlimited' ? Number.POSITIVE_INFINITY : Number(said)
}
