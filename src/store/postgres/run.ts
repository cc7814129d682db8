/** Runs PostgreSQL's programs under the server's account. */
import { type ChildProcess, spawn } from 'node:child_process'
import { type Account, isRoot } from './account.ts'
import type { Place } from './place.ts'

/** Its account, and nothing of our environment: that holds secrets, and the account may read its own. */
export function as(account: Account): { readonly uid?: number; readonly gid?: number; readonly env: NodeJS.ProcessEnv } {
  const kept = process.platform === 'win32' ? process.env : { PATH: process.env.PATH ?? '/usr/bin:/bin' }
  return { ...(isRoot() ? { uid: account.uid, gid: account.gid } : {}), env: { ...kept, LC_ALL: 'C', TZ: 'UTC' } }
}

export function run(
  place: Place,
  program: string,
  args: readonly string[],
  input = '',
): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise(resolve => {
    let said = ''
    const child = spawn(program, args, { ...as(place.account), cwd: place.base, stdio: 'pipe', windowsHide: true })
    child.stdout.on('data', text => (said += text))
    child.stderr.on('data', text => (said += text))
    child.on('error', error => resolve({ code: null, said: notBegun(error) }))
    child.on('close', code => resolve({ code, said }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/** 'ended' once the process has, or why it never began. */
export const endOf = (child: ChildProcess): Promise<string> =>
  new Promise(resolve => {
    child.once('error', error => resolve(notBegun(error)))
    child.once('exit', () => resolve('ended'))
  })

const notBegun = (error: Error): string => {
  const { code, path } = error as NodeJS.ErrnoException
  if (code === 'EACCES')
    return `${path} may not be run: its disk is mounted without the right to run programs, or a folder above it is closed`
  if (code === 'EPERM' || code === 'EINVAL') return 'this root may not act as another account (a container without that right)'
  if (code === 'ENOENT')
    return `${path} does not run here: PostgreSQL's programs are made for glibc, and this system has another C library (Alpine)`
  return error.message
}
