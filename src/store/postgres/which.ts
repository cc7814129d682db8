/** Which PostgreSQL holds the records: the one that DATABASE_URL names, else the private one of the data folder. */
import connect, { type Options, type PostgresType, type Sql } from 'postgres'
import { type Reach, type Start, startPostgres } from './server.ts'

export interface Database {
  /** As the driver takes it: options, or an address. */
  readonly reach: Reach | string
  readonly version: number
  /** Whether this call started the server. */
  readonly ours: boolean
  stop(): Promise<void>
}

/** The oldest major version whose SQL we keep to. */
export const oldest = 15

/** The database to use, answering and fit; a sentence that says what is in the way and what to do. */
export async function openDatabase(start: Start): Promise<Database | string> {
  const { env = process.env } = start
  if (env.DATABASE_URL === undefined || env.DATABASE_URL.trim() === '') return startPostgres(start)
  const reach = reachOf(env.DATABASE_URL.trim())
  if (reach === null)
    return 'DATABASE_URL is not the address of a PostgreSQL: write postgres://account:password@host:5432/database, with %-signs for what is not a letter or digit in the password.'
  const version = await examine(reach, start.out)
  return typeof version === 'string' ? version : { reach, version, ours: false, stop: async () => {} }
}

/** Connections to it, with the driver's options for this use. */
export const connectTo = (reach: Reach | string, options: Options<Record<string, PostgresType>> = {}): Sql =>
  (typeof reach === 'string' ? connect(reach, options) : connect({ ...reach, ...options })) as Sql

/** The address as it is, or, where it names a socket's folder as `?host=/…`, what the driver needs for that; null where it is no address. */
function reachOf(address: string): Reach | string | null {
  try {
    // Without a host, as PostgreSQL's own programs take it, it is no address to others.
    const url = new URL(
      address.replace(/^(\w+:\/\/[^/@?]*@?)(?=\/)/, (start: string) => (/\/\/$|@$/.test(start) ? `${start}localhost` : start)),
    )
    if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') return null
    const host = url.searchParams.get('host')
    if (host === null) return address
    const password = decodeURIComponent(url.password)
    return {
      host,
      port: Number(url.port || url.searchParams.get('port') || 5432),
      user: decodeURIComponent(url.username) || (url.searchParams.get('user') ?? ''),
      database: decodeURIComponent(url.pathname.slice(1)),
      ...(password === '' ? {} : { password }),
    }
  } catch {
    return null
  }
}

/** The major version of a server that is fit for us, or the sentence for one that is not. The address is never repeated: it holds a password. */
async function examine(reach: Reach | string, out: (text: string) => void): Promise<number | string> {
  const sql = connectTo(reach, { max: 1, connect_timeout: 10, fetch_types: false, onnotice: () => {} })
  try {
    const [row] = await sql
      .unsafe<{ version: string; encoding: string; standby: string; fsync: string }[]>(
        "select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding, pg_is_in_recovery()::text as standby, current_setting('fsync') as fsync",
      )
      .simple()
    const version = Math.floor(Number(row?.version) / 10_000)
    if (!(version >= oldest))
      return `The server of DATABASE_URL is PostgreSQL ${version}, and Entente needs ${oldest} or newer: upgrade it, name another, or leave DATABASE_URL out for the one that Entente brings.`
    if (row?.encoding !== 'UTF8')
      return `The database of DATABASE_URL keeps its text as ${row?.encoding}, and names of parties would not all fit: make one with "create database … encoding 'UTF8' template template0" and name that.`
    if (row.standby === 'true')
      return 'The server of DATABASE_URL is a standby, which takes no acts: name the primary, or all of them with "?target_session_attrs=read-write".'
    if (row.fsync !== 'on')
      out('The server of DATABASE_URL runs with fsync off: acts acknowledged can be lost when its machine fails. Set fsync = on there.')
    return version
  } catch (error) {
    return `The server of DATABASE_URL ${whyNot(error as Error & { code?: string })}`
  } finally {
    await sql.end({ timeout: 1 })
  }
}

function whyNot(error: Error & { readonly code?: string }): string {
  const { code = '', message } = error
  if (code === '28P01' || code === '28000')
    return `does not let us in (${message}): look at the account and password in the address, and at the server's pg_hba.conf.`
  if (code === '3D000')
    return `answers, but ${message.replace(/^database/, 'the database')}: make it with "create database", or name another in the address.`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'cannot be found by its name: look at the host in the address.'
  return `does not answer (${code || message}): start it, or look at the host and port in the address.`
}
