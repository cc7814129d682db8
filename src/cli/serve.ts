import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Alliance, dataFolder } from '../store/data.ts'
import { foldersIn } from '../store/folder.ts'
import type { Command } from './command.ts'

export const serve: Command = {
  name: 'serve',
  takes: '[--data DIR] [--port N] [--host H] [--link]',
  summary: 'the platform: pages, and the alliances that live here',
  help: `Serves organisations as pages and as JSON. The alliances begun with "entente init" live in the data folder, and their parties act in them;
at the first start a link is printed by which the secretary signs in. Charter folders that lie in the data folder are served for reading, and
where there are none, those that come with Entente. Only this machine reaches it, as a proxy on it does, unless --host names another address.

In the environment: PORT; ENTENTE_HOST (as --host); ENTENTE_DATA (the data folder); DATABASE_URL (a PostgreSQL of your own; without it one is started in the data
folder); PUBLIC_URL (the address others reach); SMTP_URL (a mail server), MAIL_FROM
(whose letters they are) and REMIND_HOURS (so long before a clock runs out; 24), ALERT_MINUTES (so long before deputies are alerted;
5), EXERCISE_SMTP_URL (a mail server for exercises); ENTENTE_KEY_FILE (the key of the logs);
ENTENTE_OIDC_ISSUER, ENTENTE_OIDC_CLIENT_ID and ENTENTE_OIDC_CLIENT_SECRET (a provider at which people sign in, OpenID Connect; for one
organisation alone with its id behind, in capitals); TRUST_PROXY (yes, or the
addresses of proxies in front, whose x-forwarded-for is believed); METRICS_TOKEN (who may read /-/metrics from elsewhere); ENTENTE_LIMITS=off
(nobody is slowed down).

  entente serve --port 4949`,
  words: [],
  flags: {
    data: { takes: 'DIR', says: 'the data folder; charter folders in it are served for reading' },
    port: { takes: 'N', says: 'the port to listen on; 4949 without it' },
    host: { takes: 'H', says: 'the address to listen at, 0.0.0.0 for all; 127.0.0.1, this machine alone, without it' },
    link: { takes: null, says: 'prints a new link for the secretary of each alliance' },
    demonstration: { takes: null, says: 'opens an invented federation to act in' },
  },
  async run(asked, terminal) {
    const port = readPort(asked.flags.port, process.env.PORT)
    if (typeof port === 'string') {
      terminal.err(`${port}\n`)
      return 2
    }
    // The door is loaded here only: other commands answer sooner without it.
    const { serveFolder } = await import('../server/serve.ts')
    const { openHalls } = await import('../server/live/open.ts')
    const data = dataFolder(asked.flags.data)
    const lying = foldersIn(data)
    const lives = asked.flags.demonstration !== undefined || existsSync(join(data, 'alliances'))
    // What was named and holds nothing is told off; a data folder need not hold charters.
    const read = asked.flags.data !== undefined && (!lives || (!('says' in lying) && lying.length > 0)) ? asked.flags.data : shipped()
    const host = asked.flags.host ?? (process.env.ENTENTE_HOST || undefined)
    const running = await serveFolder({
      data: read,
      port,
      ...(host === undefined ? {} : { host }),
      ...terminal,
      env: process.env,
      ...(process.env.PUBLIC_URL ? { publicUrl: process.env.PUBLIC_URL.replace(/\/+$/, '') } : {}),
      live: place =>
        openHalls({
          ...place,
          ...terminal,
          data,
          env: process.env,
          links: asked.flags.link !== undefined,
          ...(asked.flags.demonstration === undefined ? {} : { demonstration: demonstration(terminal.now) }),
        }),
    })
    if (running === null) return 1
    if (host !== undefined && asked.flags.demonstration !== undefined)
      terminal.out(`Whoever reaches ${host} may act in the demonstration as any of its delegations.\n`)
    await signal()
    terminal.out('\nStopped.\n')
    await running.stop()
    return 0
  },
}

/** The port of the flag, else of the environment, else 4949; or a sentence. */
function readPort(flag: string | undefined, environment: string | undefined): number | string {
  const text = flag ?? (environment || '4949')
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  const place = flag === undefined ? `PORT is "${text}"` : `"--port ${text}" is no port`
  return `${place}; write a number from 1 to 65535, or 0 for any that is free.`
}

/** The day for which the record of the demonstration is written. */
const DEMONSTRATED = '2026-03-11'

/** The invented federation that comes with Entente. */
export function demonstration(now: () => number): Alliance {
  const built = fileURLToPath(new URL('../demonstration', import.meta.url))
  return {
    id: 'demonstration',
    folder: existsSync(built) ? built : fileURLToPath(new URL('../../demonstration', import.meta.url)),
    demonstration: { day: DEMONSTRATED, now },
  }
}

/** The charters of this clone, named as short as may be. */
function shipped(): string {
  const built = fileURLToPath(new URL('../charters', import.meta.url))
  const folder = existsSync(built) ? built : fileURLToPath(new URL('../../charters', import.meta.url))
  const short = relative(process.cwd(), folder)
  return short === '' || short.startsWith('..') ? folder : short
}

const signal = (): Promise<void> =>
  new Promise(done => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => done())
  })
