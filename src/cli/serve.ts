import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from './command.ts'

export const serve: Command = {
  name: 'serve',
  takes: '[--data DIR] [--port N]',
  summary: 'the pages, for a browser',
  help: `Serves the organisations of a folder as pages and as JSON, for reading only. Without --data these are the charters that come with Entente.
The port may also stand in the environment, as PORT.

  entente serve --port 4949`,
  words: [],
  flags: {
    data: { takes: 'DIR', says: 'the folder that holds the charter folders' },
    port: { takes: 'N', says: 'the port to listen on; 4949 without it' },
  },
  async run(asked, terminal) {
    const port = readPort(asked.flags.port, process.env.PORT)
    if (typeof port === 'string') {
      terminal.err(`${port}\n`)
      return 2
    }
    // The door is loaded here only: other commands answer sooner without it.
    const { serveFolder } = await import('../server/serve.ts')
    const running = await serveFolder({ data: asked.flags.data ?? shipped(), port, ...terminal })
    if (running === null) return 1
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
