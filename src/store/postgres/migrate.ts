/** The tables of a database, brought to where this program expects them: forward only, one node at a time. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, isPassing, pause } from './database.ts'
import { steps } from './schema.ts'

/** Brings the tables up to date; a sentence where they cannot be. */
export async function migrate(database: Database, schema: string): Promise<string | null> {
  const [about] = await database.ask(
    sql => sql<{ version: number; encoding: string }[]>`
      select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`,
  )
  if (about!.version < 15) return `the database is PostgreSQL ${about!.version}; Entente needs 15 or newer`
  if (about!.encoding !== 'UTF8')
    return `the database keeps text as ${about!.encoding}; make one with "create database … encoding 'UTF8'" and name it in DATABASE_URL`
  for (let tries = 0; ; tries++) {
    try {
      await prepare(database, schema)
      return await forward(database)
    } catch (error) {
      // Two that make the same table at once get in each other's way; one of them comes again.
      if (codeOf(error) === '42501')
        return `the database does not let this account make tables in the schema "${schema}"; grant it the right to, or make the schema for it`
      if (tries > 20 || !(isPassing(error) || ['42P06', '42P07', '42710', 'XX000'].includes(codeOf(error)))) throw error
      await sleep(pause())
    }
  }
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')

async function prepare(database: Database, schema: string): Promise<void> {
  const [there] = await database.ask(sql => sql<{ there: boolean }[]>`select to_regnamespace(${`"${schema}"`}) is not null as there`)
  if (!there!.there) await database.once(sql => sql`create schema if not exists ${sql(schema)}`)
  const [table] = await database.ask(sql => sql<{ there: boolean }[]>`select to_regclass(${`"${schema}".tables`}) is not null as there`)
  if (table!.there) return
  await database.once(sql => sql`create table if not exists tables (one boolean primary key check (one), version integer not null)`)
}

const forward = (database: Database): Promise<string | null> =>
  database.transact(async lane => {
    await lane`begin`
    // Whoever made the table may not have come to its row yet.
    await lane`insert into tables (one, version) values (true, 0) on conflict do nothing`
    const [row] = await lane<{ version: number }>`select version from tables for update`
    const version = row!.version
    if (version > steps.length) {
      await lane`rollback`
      return `the tables of this database were made by a newer Entente (they are at version ${version}, this program knows ${steps.length}); start the newer program`
    }
    for (const step of steps.slice(version))
      for (const statement of step.split(';')) if (statement.trim() !== '') await lane(Object.assign([statement], { raw: [statement] }))
    if (version < steps.length) await lane`update tables set version = ${steps.length}`
    await lane`commit`
    return null
  }, 60_000)
