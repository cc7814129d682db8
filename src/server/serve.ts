/** Serves charter folders for reading: says what it did, the address, and where things stand. */
import { serve as listen } from '@hono/node-server'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { printFault } from '../basics/fault.ts'
import { dayOf } from '../basics/moment.ts'
import { foldersIn } from '../store/folder.ts'
import { standsAt } from '../views/headline.ts'
import { gather } from '../views/matters.ts'
import { openApp } from './app.tsx'
import { openLimits } from './limits.ts'
import { openAsking } from './live/asking.ts'
import type { Opened } from './live/open.ts'
import { openNotice } from './notice/notice.ts'
import { isServed, openOrganisation, type Broken, type Organisation } from './organisation.ts'

/** Reached from this machine only. */
const LOOPBACK = '127.0.0.1'

export interface Wish {
  /** The folder of charter folders, served for reading. */
  readonly data: string
  /** What lives in a data folder; without it, nothing does. */
  readonly live?: (place: { readonly host: string; readonly address: () => string }) => Promise<Opened | string>
  /** The address under which the platform is reached, where it is not this machine's own. */
  readonly publicUrl?: string
  readonly port: number
  /** The address of this machine at which it listens; without it this machine alone reaches it. */
  readonly host?: string
  /** `SMTP_URL` and what else notice asks of the environment. */
  readonly env?: NodeJS.ProcessEnv
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly now: () => number
}

export interface Running {
  readonly address: string
  stop(): Promise<void>
}

/** Serves until stopped; null after saying what was in the way. */
export async function serveFolder({
  data,
  port,
  host = LOOPBACK,
  out,
  err,
  now,
  live,
  publicUrl,
  env = {},
}: Wish): Promise<Running | null> {
  const folders = foldersIn(data)
  if ('says' in folders) return refuse(err, printFault(folders))
  if (folders.length === 0)
    return refuse(err, `${data}: no folder here holds a charter.md; name the folder above your charters, or begin one with "entente init".`)
  const began = performance.now()
  const all = folders.map(openOrganisation)
  const served = all.filter(isServed)
  for (const org of all) if (!isServed(org)) tellBroken(org, err)
  if (served.length === 0) return refuse(err, `${data}: none of its charters can be served; mend the faults above, then start again.`)
  const acts = served.reduce((n, org) => n + org.acts.length, 0)
  out(
    `Read ${count(served.length, 'organisation')} with ${count(acts, 'act')} from ${data} in ${Math.round(performance.now() - began)} ms.\n`,
  )
  let address = publicUrl ?? `http://localhost:${port}`
  const opened = live === undefined ? null : await live({ host: new URL(address).host, address: () => address })
  if (typeof opened === 'string') return refuse(err, opened)
  const tell = (error: unknown): void =>
    err(`Something went wrong: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  const notice = opened === null ? null : openNotice({ halls: opened.halls, address: () => address, env, now, tell })
  if (typeof notice === 'string') {
    await opened?.stop()
    return refuse(err, notice)
  }
  const app = openApp({
    organisations: all,
    ...(opened === null ? {} : { halls: opened.halls, altered: opened.altered, verifier: opened.verifier, witness: opened.witness }),
    ...(notice === null ? {} : { post: notice.post, streams: notice.streams }),
    address: () => address,
    limits: env.ENTENTE_LIMITS === 'off' ? null : openLimits(),
    env,
    now,
    tell: error => err(`A page could not be made: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  })
  const running = await open(app.fetch, { port, host }, err)
  if (running === null) {
    await opened?.stop()
    return null
  }
  if (publicUrl === undefined) address = running.address
  out(`Serving them for reading at ${running.address} (stop with Ctrl-C)\n`)
  for (const line of glance(served, data, now())) out(`  ${line}\n`)
  for (const note of (await opened?.notes()) ?? []) out(`  ${note}\n`)
  notice?.start()
  const asking = opened === null ? null : openAsking({ halls: opened.halls, address: () => address, now, tell })
  asking?.start()
  return {
    address: running.address,
    async stop() {
      await asking?.stop()
      await notice?.stop()
      await running.stop()
      await opened?.stop()
    },
  }
}

const refuse = (err: Wish['err'], says: string): null => {
  err(`${says}\n`)
  return null
}
const count = (n: number, word: string): string => `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`

function tellBroken(org: Broken, err: Wish['err']): void {
  err(`${org.id} is not served; its folder has ${count(org.faults.length, 'fault')}:\n`)
  for (const fault of org.faults.slice(0, 5)) err(`  ${printFault(fault)}\n`)
  if (org.faults.length > 5) err(`  and ${org.faults.length - 5} more; "entente check" lists them\n`)
}

/**
 * What one connection may take of us: headers within twenty seconds and 16 KiB, all that is sent within two minutes (a document of 32 MB over a
 * slow line), so that nobody holds the door by writing slowly.
 */
const bounds = {
  headersTimeout: 20_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
}

/** Listens on the port, or says why it cannot. */
function open(
  fetch: (request: Request) => Response | Promise<Response>,
  { port, host }: { readonly port: number; readonly host: string },
  err: Wish['err'],
): Promise<Running | null> {
  return new Promise(settle => {
    const server = listen({ fetch, port, hostname: host, serverOptions: bounds }, info => {
      settle({
        address: `http://localhost:${info.port}`,
        stop: () =>
          new Promise(done => {
            server.close(() => done())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        settle(
          refuse(
            err,
            `Port ${port} is taken by another program; choose another one: entente serve --port ${port + 1}, or PORT=${port + 1} npm start`,
          ),
        )
      else if (error.code === 'EACCES')
        settle(refuse(err, `You may not listen on port ${port}; choose one above 1023: entente serve --port 4949`))
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        settle(
          refuse(
            err,
            `${host} is no address of this machine; name one that is, 0.0.0.0 for all of them, or leave out --host for this machine alone`,
          ),
        )
      else settle(refuse(err, `Port ${port} cannot be opened (${error.code ?? error.message}); choose another one with --port.`))
    })
  })
}

/**
 * Three lines that show the job done. The folder's `at-a-glance.txt` names the matters, a line each (`north-atlantic FIN`);
 * without it they are the first matters of the first organisations.
 */
function glance(served: readonly Organisation[], data: string, now: number): readonly string[] {
  const file = join(data, 'at-a-glance.txt')
  const named = statSync(file, { throwIfNoEntry: false })?.isFile()
    ? readFileSync(file, 'utf8')
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'))
    : []
  const wanted = named.length > 0 ? named.map(line => line.split(/\s+/)) : served.map(org => [org.id])
  const said: string[] = []
  for (const [id, matter] of wanted) {
    const org = served.find(o => o.id === id)
    if (!org || said.length === 3) continue
    const standing = org.stand(dayOf(now, org.charter.seat.zone), matter)
    const found = gather(standing, org.charter, org.titles).find(m => matter === undefined || m.id === matter)
    if (found) said.push(`${found.title}: ${standsAt(found, org.charter, 'en', standing.asOf)}`)
  }
  return said
}
