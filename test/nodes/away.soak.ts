/** The database is away for 30 seconds, with what the platform takes for shut as it is. */
import { test } from 'node:test'
import { SHUT } from '../../src/server/live/pulse.ts'
import { postgresAbsence } from './away.ts'

for (const how of ['stopped', 'frozen'] as const)
  test(`PostgreSQL is ${how} for 30 seconds`, () => postgresAbsence(how, { away: 30_000, shut: SHUT, patience: 5000 }))
