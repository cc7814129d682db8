/** The store of a data folder, for commands that keep or bring back what lives there. */
import { dataFolder } from '../store/data.ts'
import type { Store } from '../store/store.ts'
import type { Asked, Flag, Terminal } from './command.ts'

/** The flag that names the data folder. */
export const dataFlag: Flag = { takes: 'DIR', says: 'the data folder; the usual one without it' }

/** Does something with the store of the data folder, and closes it; the exit code. */
export async function withStore(
  asked: Asked,
  terminal: Terminal,
  use: (store: Store, data: string) => Promise<string | null>,
): Promise<number> {
  // The database's driver is loaded here only.
  const { inPostgres } = await import('../server/live/open.ts')
  const data = dataFolder(asked.flags.data)
  const opened = await inPostgres({ data, env: process.env, now: terminal.now, out: terminal.out })
  if (typeof opened === 'string') {
    terminal.err(`${opened}\n`)
    return 1
  }
  try {
    const amiss = await use(opened.store, data)
    if (amiss === null) return 0
    terminal.err(`${amiss}${/[.!?]$/.test(amiss) ? '' : '.'}\n`)
    return 1
  } finally {
    await opened.stop()
  }
}
