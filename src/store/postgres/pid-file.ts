/** What a running server notes about itself beside its database, `postmaster.pid`, and whether it is still true. */
import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { lifeOf, lives } from './life.ts'

export interface PidFile {
  readonly pid: number
  readonly port: number
  readonly socket: string
  readonly host: string
  readonly status: string
}

/** What the server wrote about itself beside its database: one thing a line. */
export function pidFile(cluster: string): PidFile | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const [pid = '', , , port = '', socket = '', host = '', , status = ''] = lines
    return { pid: Number(pid), port: Number(port), socket, host, status: status.trim() }
  } catch {
    return null
  }
}

/** The pid file of a server that lives on this database. */
export function runningOn(cluster: string, account: Account): PidFile | null {
  const told = pidFile(cluster)
  return told !== null && lives(lifeOf(told.pid)) && worksIn(told.pid, cluster, account) ? told : null
}

/**
 * Whether the process of this number is of that account and works in that folder, as a server does in its database: the number in a pid file
 * left behind may by now be anybody's. Taken to be so where the system does not tell.
 */
function worksIn(pid: number, cluster: string, account: Account): boolean {
  try {
    return statSync(`/proc/${pid}`).uid === account.uid && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    return true
  }
}

/**
 * A pid file whose number now belongs to some other process would keep PostgreSQL from starting. Only the number is changed, to one that no
 * process has: the rest tells PostgreSQL whether workers of the dead server still hold its memory, and it clears the file itself.
 */
export function disownPid(cluster: string, account: Account): void {
  const told = pidFile(cluster)
  if (told === null || worksIn(told.pid, cluster, account) || process.platform === 'win32') return
  const fd = openSync(join(cluster, 'postmaster.pid'), constants.O_RDWR | constants.O_NOFOLLOW)
  try {
    const { uid, nlink } = fstatSync(fd)
    if (uid !== account.uid || nlink !== 1) return
    const text = readFileSync(fd, 'utf8').replace(/^[^\n]*/, '2147483646')
    ftruncateSync(fd, 0)
    writeSync(fd, text, 0)
  } finally {
    closeSync(fd)
  }
}
