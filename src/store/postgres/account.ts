/** Under which account of this machine the server runs: our own, and where we are root, another, for PostgreSQL refuses root. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'

export interface Account {
  readonly name: string
  /** -1 where the system has no such numbers (Windows). */
  readonly uid: number
  readonly gid: number
}

export const isRoot = (): boolean => process.getuid?.() === 0

/** The account we run under; a sentence where it has no name, which PostgreSQL would refuse. */
export function ownAccount(): Account | string {
  try {
    const { username, uid, gid } = userInfo()
    return { name: username, uid, gid }
  } catch {
    return `The account with the number ${process.getuid?.()} has no name on this machine, and PostgreSQL refuses to run under it: give it a line in /etc/passwd, start Entente under another account, or set DATABASE_URL.`
  }
}

/** The account for a server that root starts: `ENTENTE_PG_USER`, else the owner of the data that is there, else postgres, else nobody. */
export function accountForRoot(env: NodeJS.ProcessEnv, owner: number | null): Account | string {
  const wanted = env.ENTENTE_PG_USER
  const account =
    wanted !== undefined && wanted !== '' ? byName(wanted) : owner !== null ? byNumber(owner) : (byName('postgres') ?? byName('nobody'))
  if (account === null || account.uid === 0) {
    if (wanted)
      return `ENTENTE_PG_USER names "${wanted}", ${account === null ? 'and no account has that name here' : 'and PostgreSQL refuses to run under it'}: name an ordinary account that is not root.`
    if (owner !== null)
      return `The database belongs to the account with the number ${owner}, which has no name on this machine or is root: name an account in ENTENTE_PG_USER and give it the files ("chown -R").`
    return 'PostgreSQL refuses to run as root, and this machine has neither an account postgres nor nobody: name one in ENTENTE_PG_USER, or set DATABASE_URL.'
  }
  if (owner !== null && owner !== account.uid)
    return `ENTENTE_PG_USER names "${account.name}", and the database belongs to "${byNumber(owner)?.name ?? owner}": name that account, or give the files to ${account.name} ("chown -R") while no server runs.`
  return account
}

const byName = (name: string): Account | null => find(name, fields => fields[0] === name)
export const byNumber = (uid: number): Account | null => find(String(uid), fields => Number(fields[2]) === uid)

/** From /etc/passwd, else from whatever else the system asks for names. */
function find(key: string, fits: (fields: readonly string[]) => boolean): Account | null {
  const lines = [...read('/etc/passwd'), ...(/^[a-z0-9_][a-z0-9_.@-]*$/i.test(key) ? ask(key) : [])]
  const fields = lines.map(line => line.split(':')).find(f => f.length >= 4 && fits(f))
  return fields === undefined ? null : { name: fields[0] as string, uid: Number(fields[2]), gid: Number(fields[3]) }
}

function read(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return []
  }
}

function ask(key: string): string[] {
  try {
    return execFileSync('getent', ['passwd', key], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n')
  } catch {
    return []
  }
}
