/**
 * A node of the platform as `entente serve` opens it, on a data folder: `start.ts <data> [<dies>]`. It says its address and what it prints; told
 * to, it dies as a machine does, at the place named: `answer`, between an append and its answer; `pulse`, between the acts that note a shut
 * door and the pulse.
 */
import { writeSync } from 'node:fs'
import { openHalls } from '../../src/server/live/open.ts'
import { serveFolder } from '../../src/server/serve.ts'
import { openKeys } from '../../src/store/keys.ts'
import { startPostgres } from '../../src/store/postgres/server.ts'
import { openPostgresStore } from '../../src/store/postgres/store.ts'
import type { Store } from '../../src/store/store.ts'

const [, , read = '', data = '', dies = ''] = process.argv
const say = (told: object): void => void writeSync(1, `${JSON.stringify(told)}\n`)
const die = (): never => {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('unreachable')
}
const mortal = (store: Store): Store => ({
  ...store,
  async append(org, drafts) {
    const answers = await store.append(org, drafts)
    const { act } = drafts[0]?.act ?? {}
    if ((dies === 'answer' && act === 'objected') || (dies === 'pulse' && act === 'door shut')) die()
    return answers
  },
})
const env = { ENTENTE_DATA: data }
const hear = (text: string): void => say({ says: text })
const running = await serveFolder({
  data: read,
  port: 0,
  out: hear,
  err: hear,
  now: Date.now,
  env,
  live: place =>
    openHalls({
      ...place,
      data,
      env,
      now: Date.now,
      out: hear,
      err: hear,
      async openStore() {
        const server = await startPostgres({ data, out: hear, env })
        if (typeof server === 'string') return server
        const store = await openPostgresStore({ database: server.reach, signers: openKeys(data, env), now: Date.now })
        if (typeof store === 'string') return store
        return {
          store: mortal(store),
          async stop() {
            await store.close()
            await server.stop()
          },
        }
      },
    }),
})
if (running === null) process.exit(1)
say({ address: running.address })
process.stdin.on('data', () => void running.stop().then(() => process.exit(0)))
