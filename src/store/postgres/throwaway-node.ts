/** A process of its own on a data folder, told what to do line by line: for the tests of several processes, and of other accounts. */
import { createInterface } from 'node:readline'
import connect from 'postgres'
import { type Server, startPostgres } from './server.ts'

const [, , data = '', binaries = ''] = process.argv
const tell = (told: unknown) => process.stdout.write(`${JSON.stringify(told)}\n`)

const began = performance.now()
const server = await startPostgres({ data, out: says => tell({ says }), ...(binaries === '' ? {} : { binaries }) })
tell(typeof server === 'string' ? { fault: server } : { server: { ...server, ms: Math.round(performance.now() - began) } })
if (typeof server === 'string') process.exit(1)
await obey(server)
process.exit(0)

async function obey({ reach, stop }: Server): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'stop') break
    const sql = connect({ ...reach, max: 1, onnotice: () => {} })
    tell({ rows: await sql.unsafe(line).catch((error: Error) => error.message) })
    await sql.end()
  }
  await stop()
  tell({ stopped: true })
}
