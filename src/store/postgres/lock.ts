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

/** Does the work alone; `waiting` is called once if another is at it. */
export async function alone<T>(path: string, work: () => Promise<T>, waiting: () => void = () => {}): Promise<T> {
  const text = JSON.stringify({ ...lifeOf(process.pid), host: hostname(), token: randomBytes(8).toString('hex') })
  for (let said = false; !take(path, text); said = true) {
    if (!said) waiting()
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

/** Whether the lock is ours now; one left behind is put out of the way for the next attempt. */
function take(path: string, text: string): boolean {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    // A link is made whole or not at all: nobody ever reads a lock half written.
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  const seen = read(path)
  if (seen !== null && isLeft(path, seen)) takeAway(path, seen)
  return false
}

function isLeft(path: string, text: string): boolean {
  try {
    const holder = JSON.parse(text) as { pid: number; birth: string; host: string }
    if (holder.host === hostname() && !lives(holder)) return true
    return Date.now() - statSync(path).mtimeMs > old
  } catch {
    return true
  }
}

function takeAway(path: string, seen: string): void {
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
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
