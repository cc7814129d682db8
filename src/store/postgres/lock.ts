/**
 * One process at a time in a folder. The lock is a file that names its holder; the holder touches it, so that one left behind is known by a
 * dead holder, or, where the holder cannot be seen (another container), by its age. Taking over a lock left behind leaves a narrow gap in
 * which two could believe to hold it: what is done under the lock must bear that (here: a rename that only one can win, and PostgreSQL's own
 * lock on its data).
 */
import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { lifeOf, lives } from './life.ts'

const touched = 1_000
const old = 15_000
/** Even a living holder that was busy copying would have touched it by now. */
const veryOld = 180_000

/** Does the work alone; `waiting` is called once if another is at it. */
export async function alone<T>(path: string, work: () => Promise<T>, waiting: () => void = () => {}): Promise<T> {
  const text = JSON.stringify({ ...lifeOf(process.pid), host: hostname(), token: randomBytes(8).toString('hex') })
  for (let said = false; !take(path, text); ) {
    if (takeAwayLeft(path)) continue
    if (!said) waiting()
    said = true
    await pause(50)
  }
  const touch = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date())
    } catch {
      // Gone: somebody thought us dead. What we do bears it.
    }
  }, touched)
  try {
    return await work()
  } finally {
    clearInterval(touch)
    if (read(path) === text) rmSync(path, { force: true })
  }
}

/** Whether the lock is ours now. */
function take(path: string, text: string): boolean {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    // A link is made whole or not at all: nobody reads a lock half written.
    return made(() => linkSync(draft, path))
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) throw error
    // A disk without links.
    return made(() => writeFileSync(path, text, { mode: 0o600, flag: 'wx' }))
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Whether this call made something of the disk; false where it is there already. Throws what else stands in the way. */
export function made(make: () => void): boolean {
  try {
    make()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Puts a lock left behind out of the way; false where a living one holds it. */
function takeAwayLeft(path: string): boolean {
  const seen = read(path)
  if (seen === null) return true
  if (!isLeft(path, seen)) return false
  const aside = `${path}.left.${randomBytes(4).toString('hex')}`
  try {
    renameSync(path, aside)
    // Another was quicker and this is already a living one's: put it back.
    if (read(aside) !== seen) linkSync(aside, path)
  } catch {
    // Taken away by another, or taken meanwhile: the next attempt sees how it stands.
  } finally {
    rmSync(aside, { force: true })
  }
  return true
}

function isLeft(path: string, text: string): boolean {
  const age = ageOf(path)
  try {
    const holder = JSON.parse(text) as { pid: number; birth: string; host: string }
    return holder.host === hostname() ? !lives(holder) || age > veryOld : age > old
  } catch {
    // Half written: by one at work now, or by one that died over it.
    return age > 2 * touched
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return 0
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
