/** The private server's settings, written anew at each start, so that a newer program's hold. */
import { join } from 'node:path'
import type { Place } from './place.ts'

/** How a server is reached, as the driver `postgres` takes it. */
export interface Reach {
  /** The folder of the socket, or an address. */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
  /** The socket itself. */
  readonly path?: string
  readonly password?: string
}

/** The three files by name. Who may come in: by the socket, the server's own account and root, known by the kernel; on the loopback, who has the password. */
export function settings(place: Place, major: number, reach: Reach): ReadonlyMap<string, string> {
  const file = (name: string) => quoted(join(place.base, name))
  const rows: readonly (readonly [string, string | number])[] = [
    ['hba_file', file('hba.conf')],
    ['ident_file', file('ident.conf')],
    ['port', reach.port],
    ['listen_addresses', quoted(reach.path === undefined ? reach.host : '')],
    ['unix_socket_directories', quoted(reach.path === undefined ? '' : `"${join(place.base, 'run')}"`)],
    ['unix_socket_permissions', '0700'],
    ['max_connections', 60],
    // An act acknowledged is an act kept.
    ['fsync', 'on'],
    ['synchronous_commit', 'on'],
    ['full_page_writes', 'on'],
    // Small, and without the shared memory that small containers lack.
    ['shared_buffers', quoted('32MB')],
    ...(process.platform === 'win32' ? [] : ([['dynamic_shared_memory_type', 'mmap']] as const)),
    ['huge_pages', 'off'],
    ['wal_level', 'minimal'],
    ['max_wal_senders', 0],
    ['max_wal_size', quoted('512MB')],
    ['checkpoint_warning', 0],
    ['max_worker_processes', 2],
    ['max_logical_replication_workers', 0],
    ['max_parallel_workers_per_gather', 0],
    ['autovacuum_max_workers', 1],
    ['jit', 'off'],
    // Failures of the server, and no statement: those hold what readers may not see.
    ['log_min_messages', 'log'],
    ['log_min_error_statement', 'panic'],
    ['log_error_verbosity', 'terse'],
    ['log_checkpoints', 'off'],
    ['log_line_prefix', quoted('%m [%p] ')],
    ['timezone', quoted('UTC')],
    ['log_timezone', quoted('UTC')],
    ['lc_messages', quoted('C')],
    ...(major >= 18 ? ([['io_method', 'sync']] as const) : []),
  ]
  const names = [...new Set(['root', place.account.name])]
  return new Map([
    [
      'postgresql.conf',
      `# Written by Entente at each start; what is changed here is lost.\n${rows.map(([name, value]) => `${name} = ${value}\n`).join('')}`,
    ],
    ['hba.conf', reach.path === undefined ? 'host all entente 127.0.0.1/32 scram-sha-256\n' : 'local all entente peer map=entente\n'],
    ['ident.conf', names.map(name => `entente "${name}" entente\n`).join('')],
  ])
}

const quoted = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`
