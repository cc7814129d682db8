/**
 * Records in PostgreSQL, 15 or newer: any number of nodes on one database, each with a store like this one. Only the database's clock stamps,
 * only the head's row is locked, and every statement begins with the organisation's id. Why it is so: docs/decisions/0014-the-store.md.
 */
import { hash, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { hex, type Means } from '../keep.ts'
import { type Archive, Gone, type FileEntry, type Head, type Line, type Signers, type Store } from '../store.ts'
import { unaltered, unalteredPart } from '../unaltered.ts'
import { hashFromTile } from '../../log/tile.ts'
import { hashIn } from '../tiles.ts'
import { appender } from './append.ts'
import { Closed, type Database, isLost, isPassing, openDatabase, type Options, pause, sentence, type Sql } from './database.ts'
import { readArchive } from './archive.ts'
import { drawerOf, drawersOf } from './drawer.ts'
import { followRecords } from './follow.ts'
import { migrate } from './migrate.ts'
import { foundOrganisation, restoreOrganisation } from './whole.ts'
import { type HeadRow, headOf } from './write.ts'

export interface Opening {
  /** An address as `DATABASE_URL` holds it, or how a private server is reached (`server.reach`). */
  readonly database: string | Options
  readonly signers: Signers
  /** This node's clock, milliseconds since 1970: where it and the database's are too far apart, nothing is accepted. */
  readonly now: () => number
  /** The schema in which the tables lie. */
  readonly schema?: string
  /** How long what the database cannot do just now is tried again before someone is told, in milliseconds. */
  readonly patience?: number
}

const PAGE = 500
const DOCUMENTS = 1000
/** A whole organisation, written or read, may take so long, in milliseconds. */
const LONG = 3_600_000
/** The channel on which nodes tell each other that a record has grown. */
const CHANNEL = 'entente'
/** They are told so often at most, in milliseconds. */
const HINTS = 20
const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

/** The store in a database, its tables brought up to date; a sentence where that cannot be. */
export async function openPostgresStore({
  database: where,
  signers,
  now,
  schema = 'entente',
  patience = 5000,
}: Opening): Promise<Store | string> {
  let database: Database
  try {
    const connect = (more: Options): Sql =>
      (typeof where === 'string' ? postgres(where, more) : postgres({ ...where, ...more })) as unknown as Sql
    database = openDatabase(connect, { search_path: `"${schema}"`, application_name: 'entente' }, patience)
  } catch (error) {
    return `the address of the database cannot be read (${(error as Error).message}); write DATABASE_URL as postgres://name:password@host:5432/database`
  }
  try {
    const amiss = await migrate(database, schema)
    if (amiss === null) return storeIn(database, { sha256, signers, salt: randomBytes }, now)
    await database.close()
    return amiss
  } catch (error) {
    await database.close()
    if (isLost(error) || /^(?:28|3D)/.test(String((error as { code?: unknown }).code ?? ''))) return sentence(error)
    throw error
  }
}

function storeIn(database: Database, means: Means, now: () => number): Store {
  const page = (org: string, from: number, most: number, until = Number.MAX_SAFE_INTEGER): Promise<readonly Line[]> =>
    database.ask(
      sql => sql<Line[]>`select no, line from lines where org = ${org} and no >= ${from} and no <= ${until} order by no limit ${most}`,
    )
  const following = followRecords(database, page)
  // What this node kept it has told its followers itself.
  const own = randomBytes(9).toString('base64url')
  database.listen(CHANNEL, says => {
    if (says !== own) following.look()
  })
  // A hint for the other nodes, at most one at a time: it is not a part of the transaction, where it would make commits queue. Nor does it wait for
  // the disk, as a transaction of its own: nothing is lost with it.
  let hinting = false
  let again = false
  const hint = async (): Promise<void> => {
    again = true
    if (hinting) return
    hinting = true
    for (; again; await sleep(HINTS)) {
      again = false
      await database.once(sql => sql`select set_config('synchronous_commit', 'off', true), pg_notify(${CHANNEL}, ${own})`).catch(() => {})
    }
    hinting = false
  }
  const append = appender(database, means, now, (org, { lines }) => {
    following.kept(
      org,
      lines.map(({ no, line }) => ({ no, line })),
    )
    void hint()
  })
  const head = async (org: string): Promise<HeadRow | undefined> =>
    (await database.ask(sql => sql<HeadRow[]>`select * from heads where org = ${org}`))[0]
  const tile = async (org: string, level: number, index: number): Promise<Uint8Array | null> => {
    const [row] = await database.ask(
      sql => sql<{ hashes: Uint8Array }[]>`select hashes from tiles where org = ${org} and level = ${level} and place = ${index}`,
    )
    return row?.hashes ?? null
  }
  /** A transaction tried until it is done or the time is over; `done` looks whether one whose end was not heard came through. */
  const until = async <T>(work: () => Promise<T>, done: () => Promise<T | null>): Promise<T> => {
    let unheard = false
    for (const end = performance.now() + database.patience; ; await sleep(pause())) {
      try {
        const found = unheard ? await done() : null
        return found ?? (await work())
      } catch (error) {
        unheard ||= isLost(error)
        if (error instanceof Closed || (!isLost(error) && !isPassing(error))) throw error
        if (performance.now() > end) throw new Gone(sentence(error))
      }
    }
  }
  const document = async (org: string, name: string) => {
    const [row] = await database.ask(
      sql => sql<{ bytes: Uint8Array; type: string }[]>`select bytes, type from documents where org = ${org} and hash = ${name}`,
    )
    return row ? unaltered(sha256, name, { bytes: row.bytes, type: row.type }) : null
  }
  async function* documents(org: string): AsyncGenerator<string> {
    for (let after = ''; ; ) {
      const rows = await database.ask(
        sql => sql<{ hash: string }[]>`select hash from documents where org = ${org} and hash > ${after} order by hash limit ${DOCUMENTS}`,
      )
      for (const row of rows) yield row.hash
      if (rows.length < DOCUMENTS) return
      after = rows.at(-1)!.hash
    }
  }
  const files = (org: string): Promise<readonly FileEntry[]> =>
    database.ask(async sql => [...(await sql<FileEntry[]>`select path, hash, since from files where org = ${org} order by since, path`)])

  return {
    async organisations() {
      return (await database.ask(sql => sql<{ org: string }[]>`select org from heads order by org`)).map(({ org }) => org)
    },
    found(founding) {
      let tried = ''
      const signed: Means = {
        ...means,
        signers: { ...means.signers, sign: (org, origin, text) => (tried = means.signers.sign(org, origin, text)) },
      }
      return until<Head | null>(
        () => database.transact(lane => foundOrganisation(lane, signed, founding), 600_000),
        async () => {
          const row = await head(founding.org)
          return row && row.checkpoint === tried ? headOf(row) : null
        },
      )
    },
    async head(org) {
      const row = await head(org)
      return row ? headOf(row) : null
    },
    append,
    async *lines(org, from = 1, last = Number.MAX_SAFE_INTEGER) {
      const until = Math.min(last, Number.MAX_SAFE_INTEGER)
      for (let next = Math.max(1, from); ; ) {
        const lines = await page(org, next, PAGE, until)
        for (const { no, line } of lines) yield { no, line }
        if (lines.length < PAGE) return
        next = lines.at(-1)!.no + 1
      }
    },
    follow: following.follow,
    async passed(org, moment, shift = 0) {
      const at = Math.ceil(moment)
      const row = await head(org)
      if (!row) return false
      if (row.clock >= at) return true
      // The database's clock is looked at under the lock of the row, and never goes back before a moment that it has once reached.
      const { count } = await database.ask(
        sql => sql`
          update heads set clock = greatest(clock, ${at})
          where org = ${org} and floor(extract(epoch from clock_timestamp()) * 1000) >= ${at - Math.round(shift)}`,
      )
      return count === 1
    },
    async byKey(org, author, key) {
      const [row] = await database.ask(
        sql => sql<Line[]>`select no, line from lines where org = ${org} and author = ${author} and key = ${key}`,
      )
      return row ? { no: row.no, line: row.line } : null
    },
    tile,
    async hash(org, level, index) {
      const at = hashFromTile(level, index)
      return hashIn(sha256, await tile(org, at.level, at.index), at)
    },
    async checkpointOf(org, size) {
      const [row] = await database.ask(
        sql => sql<{ note: string }[]>`select note from checkpoints where org = ${org} and size >= ${size} order by size limit 1`,
      )
      return row?.note ?? null
    },
    files,
    async addFile(org, { path, since, hash: name }) {
      await database.ask(
        sql => sql`
          insert into files (org, path, since, hash) values (${org}, ${path}, ${since}, ${name})
          on conflict (org, path, since) do update set hash = excluded.hash`,
      )
    },
    async keepDocument(org, bytes, type) {
      const name = hex(sha256(bytes))
      await database.ask(
        sql => sql`insert into documents (org, hash, type, bytes) values (${org}, ${name}, ${type}, ${bytes}) on conflict do nothing`,
      )
      return name
    },
    document,
    documents,
    async sealedPart(org, no) {
      const [row] = await database.ask(
        sql => sql<{ line: string | null; salt: Uint8Array; part: Uint8Array }[]>`
          select l.line, p.salt, p.part from parts p left join lines l on l.org = p.org and l.no = p.no where p.org = ${org} and p.no = ${no}`,
      )
      return row ? unalteredPart(sha256, { no, line: row.line ?? '' }, { salt: row.salt, part: row.part }) : null
    },
    async erase(org, no) {
      const { count } = await database.once(sql => sql`delete from parts where org = ${org} and no = ${no}`)
      return count === 1
    },
    drawer: org => drawerOf(database, org),
    drawers: org => drawersOf(database, org),
    async archive<T>(org: string, read: (archive: Archive) => Promise<T>) {
      try {
        return await database.transact(lane => readArchive(lane, org, read), LONG)
      } catch (error) {
        if (isLost(error)) throw new Gone(sentence(error))
        throw error
      }
    },
    async restore(archive) {
      try {
        return await database.transact(lane => restoreOrganisation(lane, means, archive), LONG)
      } catch (error) {
        if (isLost(error)) throw new Gone(sentence(error))
        throw error
      }
    },
    async now() {
      const [row] = await database.ask(
        sql => sql<{ clock: number }[]>`select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as clock`,
      )
      return row!.clock
    },
    async close() {
      following.stop()
      await database.close()
    },
  }
}
