/** The database goes away and comes back; the long form, 30 seconds, stopped and frozen, is `away.soak.ts`. */
import { test } from 'node:test'
import { sha256 } from '../../src/store/keys.ts'
import { memoryPlace, memoryStore } from '../../src/store/memory.ts'
import { absence, postgresAbsence } from './away.ts'
import { nodeSigners } from './sent.ts'

test('the database is away for a moment', async () => {
  const place = memoryPlace(Date.now)
  const store = memoryStore({ now: Date.now, signers: nodeSigners, sha256, place })
  const reach = (reachable: boolean) => async () => {
    place.reachable = reachable
    for (const hear of place.followers) hear()
  }
  await absence({ store, leave: reach(false), back: reach(true) }, { away: 1500, shut: 500 })
})

test('PostgreSQL is stopped for two seconds', () => postgresAbsence('stopped', { away: 2000, shut: 1000, patience: 300 }))
