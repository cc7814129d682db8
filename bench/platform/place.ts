/** A database, keys and a live organisation to measure on, all thrown away afterwards. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { templates } from '../../src/cli/templates.ts'
import { type Keys, makeKey, openKeys } from '../../src/store/keys.ts'
import { openPostgresStore } from '../../src/store/postgres/store.ts'
import type { Server } from '../../src/store/postgres/server.ts'
import { throwaway } from '../../src/store/postgres/throwaway.ts'
import type { Store } from '../../src/store/store.ts'

export interface Place {
  readonly folder: string
  readonly reach: Server['reach']
  readonly keys: Keys
  readonly store: Store
  remove(): Promise<void>
}

/** A private PostgreSQL with a store in it, set as the program sets it: what is acknowledged is on the disk. */
export async function openPlace(orgs: readonly string[]): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'))
  const { server, remove } = await throwaway()
  for (const org of orgs) {
    const amiss = makeKey(folder, org, {})
    if (amiss !== null) throw new Error(amiss)
  }
  const keys = openKeys(folder, {})
  const store = await openPostgresStore({ database: server.reach, signers: keys, now: Date.now })
  if (typeof store === 'string') throw new Error(store)
  return {
    folder,
    reach: server.reach,
    keys,
    store,
    async remove() {
      await store.close()
      await remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const ORG = 'lakes-league'
export const PARTIES = Array.from({ length: 32 }, (_, i) => `L${String(i + 1).padStart(2, '0')}`)

/** The template of consensus with 32 parties, written into a folder. */
export function writeLeague(folder: string): string {
  const path = join(folder, ORG)
  mkdirSync(path)
  const files = templates.find(t => t.name === 'consensus')?.files ?? {}
  const parties = PARTIES.map((id, i) => `${id},Land ${i + 1}\n`).join('')
  for (const [name, text] of Object.entries(files)) {
    const written = name === 'parties.csv' ? `# source: invented for the bench\nid,name\n${parties}` : name === 'record.jsonl' ? '' : text
    writeFileSync(join(path, name), written)
  }
  return path
}
