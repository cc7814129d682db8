/** The pages at an address of this machine, for a real browser: the organisations that ship, and a small live league in memory. */
import { serve } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openOrganisation, type Broken, type Organisation } from '../src/server/organisation.ts'
import type { League } from './live.ts'
import { openRooms } from './rooms.ts'

const charters = fileURLToPath(new URL('../charters', import.meta.url))
export const shipped = [
  'north-atlantic',
  'paris-agreement',
  'eu-council',
  'eu-enlargement',
  'osce',
  'un-general-assembly',
  'un-security-council',
  'commons',
] as const

export interface Site {
  readonly address: string
  readonly league: League
  close(): Promise<void>
}

/** Opens the site; `only` names the organisations to read, for a test that needs few. */
export async function openSite(only: readonly string[] = shipped): Promise<Site> {
  const organisations: (Organisation | Broken)[] = only.map(id => openOrganisation(join(charters, id)))
  const league = await openRooms(organisations)
  const server = serve({ fetch: league.app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>(resolve => server.once('listening', () => resolve()))
  // By its name and not by its number, for passkeys are bound to a name.
  league.address = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    address: league.address,
    league,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
