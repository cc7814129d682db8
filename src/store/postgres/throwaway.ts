/** For tests: a server in a temporary data folder, and everything of it gone afterwards. */
import { mkdtempSync, readlinkSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Server, startPostgres } from './server.ts'

export interface Throwaway {
  readonly data: string
  readonly server: Server
  /** Shuts it down and takes its files away; may be called twice. */
  remove(): Promise<void>
}

/** A server of its own for a test file; a start that fails is thrown, for a test never skips in silence. */
export async function throwaway(binaries?: string): Promise<Throwaway> {
  const data = mkdtempSync(join(tmpdir(), 'entente-pg-'))
  const server = await startPostgres({ data, out: () => {}, ...(binaries === undefined ? {} : { binaries }) })
  if (typeof server === 'string') {
    await forget(data)
    throw new Error(server)
  }
  return {
    data,
    server,
    async remove() {
      await server.stop()
      await forget(data)
    },
  }
}

/** Takes a data folder away, with the place under /var/lib/entente to which it may point. */
export async function forget(data: string): Promise<void> {
  const gone = (path: string) => rm(path, { recursive: true, force: true })
  const place = target(join(data, 'postgres'))
  await Promise.all([gone(data), place === null ? null : gone(place)])
}

function target(link: string): string | null {
  try {
    return readlinkSync(link)
  } catch {
    return null
  }
}
