/**
 * Where the private server of a data folder lies: in its folder `postgres`. Where root starts it, the server runs under another account, which
 * must be able to reach that folder and must find nothing on the way that others may exchange; else `postgres` is a link into /var/lib/entente.
 *
 *     data/        the database, of the server's account, 0700
 *     run/         its socket, of the server's account, 0700
 *     program-…/   PostgreSQL's programs
 *     *.conf, log, lock, password, server, nodes/      ours: root never writes into a folder that another account owns
 */
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, readlinkSync, realpathSync, type Stats, statSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Account, accountForRoot, byNumber, isRoot, ownAccount } from './account.ts'
import { made } from './lock.ts'

export interface Place {
  readonly base: string
  readonly account: Account
  /** What a reader should know about it, or ''. */
  readonly says: string
}

const ours = '/var/lib/entente'

/** The place for a data folder, which is made where it is missing; a sentence where that cannot be. */
export function findPlace(data: string, env: NodeJS.ProcessEnv): Place | string {
  try {
    mkdirSync(data, { recursive: true })
    const real = realpathSync(data)
    return isRoot() ? placeOfRoot(real, env) : placeOfOwn(real)
  } catch (error) {
    return notWritable(data, error)
  }
}

/** The sentence for a folder that cannot be written to. */
export function notWritable(folder: string, error: unknown): string {
  const { code, path } = error as NodeJS.ErrnoException
  const own = ownAccount()
  const name = typeof own === 'string' ? `number ${process.getuid?.()}` : `"${own.name}"`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `The folder ${folder} cannot be written to by the account ${name}${code === 'EROFS' ? ', for the disk is read-only' : ''}: give it the right to write there, or name another folder with --data or ENTENTE_DATA.`
  if (code === 'EEXIST' || code === 'ENOTDIR') return `${path ?? folder} is not a folder: name another with --data or ENTENTE_DATA.`
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return `The disk with ${folder} is full: make room there, or name another folder with --data or ENTENTE_DATA.`
  return `The folder ${folder} cannot be used for the database (${code ?? String(error)}): name another with --data or ENTENTE_DATA.`
}

function placeOfOwn(data: string): Place | string {
  const account = ownAccount()
  if (typeof account === 'string') return account
  const base = join(data, 'postgres')
  const there = look(base)
  if (there === null) {
    // Another of us that starts at this moment may have made it meanwhile.
    if (!made(() => mkdirSync(base, { mode: 0o700 }))) return placeOfOwn(data)
  } else if (there.uid !== account.uid && account.uid >= 0)
    return `The database of ${data} was made by the account "${byNumber(there.uid)?.name ?? there.uid}": start Entente under that account.`
  return { base, account, says: '' }
}

function placeOfRoot(data: string, env: NodeJS.ProcessEnv): Place | string {
  const link = join(data, 'postgres')
  const there = look(link)
  if (there !== null && there.uid !== 0)
    return `The database of ${data} was made by the account "${byNumber(there.uid)?.name ?? there.uid}": start Entente under that account, not as root.`
  if (there?.isSymbolicLink()) {
    const base = readlinkSync(link)
    if (dirname(base) !== ours)
      return `${link} points to ${base}, and root follows it only into ${ours}: put the database there and mend the link.`
    if (look(base) === null)
      return `The database of ${data} lay in ${base}, and that folder is gone: put it back, or remove the link ${link} to begin with an empty one.`
    return inPlace(base, env, data)
  }
  if (there !== null) return inPlace(link, env, data)
  const account = accountForRoot(env, null)
  if (typeof account === 'string') return account
  if (data === ours) opened(ours)
  if (isReachable(data, account)) {
    made(() => mkdirSync(link))
    chmodSync(link, 0o755)
    return inPlace(link, env, data)
  }
  const base = join(ours, `pg-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`)
  mkdirSync(base, { recursive: true })
  opened(ours)
  chmodSync(base, 0o755)
  const place = inPlace(base, env, data)
  // Another of us that starts at this moment may have put it there meanwhile: what lies there now is what counts.
  if (typeof place !== 'string' && !made(() => symlinkSync(base, link))) return placeOfRoot(data, env)
  return place
}

/** A base that is there: its account is the owner of its data. */
function inPlace(base: string, env: NodeJS.ProcessEnv, data: string): Place | string {
  const owner = look(join(base, 'data'))?.uid ?? null
  const account = accountForRoot(env, owner)
  if (typeof account === 'string') return account
  if (!isReachable(base, account))
    return `PostgreSQL refuses to run as root, and the account "${account.name}" cannot reach ${base}, or others may write on the way there: let every folder above it belong to root, be open to pass and closed to others' writing ("chmod 755").`
  const where = dirname(base) === data ? base : `${base}, for that account cannot reach ${data}, or others may write on the way there`
  return { base, account, says: `PostgreSQL refuses to run as root: the database runs under the account "${account.name}", in ${where}.` }
}

/** Makes a folder that belongs to the server's account alone. Only ever done in a folder of our own, so that nobody can slip another in. */
export function makeOwn(path: string, account: Account): void {
  const there = look(path)
  if (there === null) {
    mkdirSync(path, { mode: 0o700 })
    if (isRoot()) chownSync(path, account.uid, account.gid)
    return
  }
  if (isRoot() && there.uid !== account.uid) chownSync(path, account.uid, account.gid)
  if ((there.mode & 0o077) !== 0) chmodSync(path, 0o700)
}

/** Our folder under /var/lib may be passed through by all; what lies in it guards itself. */
function opened(folder: string): void {
  const { mode } = statSync(folder)
  if ((mode & 0o011) !== 0o011) chmodSync(folder, (mode & 0o777) | 0o011)
}

/** Whether the account may pass to this folder, and nobody but root may exchange anything on the way. A temporary folder is thus never one. */
function isReachable(folder: string, account: Account): boolean {
  const { uid, mode } = statSync(folder)
  const safe = uid === 0 && (mode & 0o022) === 0 && (mode & 0o001) !== 0
  return safe && (dirname(folder) === folder || isReachable(dirname(folder), account))
}

function look(path: string): Stats | null {
  try {
    return lstatSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
