/**
 * The one way by which lines come to a record: its lock is held from before it is read until it is written, so that of two writers at once
 * neither loses what the other wrote; and the lines come all or none.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { whyNot } from './record.ts'

/** A record that is ours alone to write, until it is let go. */
export interface Hold {
  /** Adds these lines, all or none; null, or the sentence on what was in the way. */
  add(lines: readonly string[]): Promise<string | null>
  release(): void
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** After so many lines a signal is listened for. */
const STEP = 1000

/** Takes the lock of a record (which need not be there yet), or says who holds it. */
export function holdRecord(path: string): Hold | string {
  let target: string
  let lock: string
  try {
    target = existsSync(path) ? realpathSync(path) : path
    lock = `${target}.lock`
    const file = openSync(lock, 'wx', 0o644)
    writeSync(file, `${process.pid}\n`)
    closeSync(file)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') return whyNot(error)
    return `another import is writing to this record; wait for it to end and import again (if none is running, remove the file ${basename(path)}.lock, which one that was cut off has left)`
  }
  const draft = `${target}.new`
  const found = stateOf(target)
  let stopped = false
  const letGo = (): void => {
    for (const signal of SIGNALS) process.removeListener(signal, stop)
    rmSync(lock, { force: true })
  }
  const stop = (signal: NodeJS.Signals): void => {
    stopped = true
    if (!isFolder(draft)) rmSync(draft, { force: true })
    letGo()
    // Nobody else listens: the signal does what it would have done.
    process.kill(process.pid, signal)
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  return {
    async add(lines) {
      try {
        const file = begin(target, draft)
        try {
          for (let i = 0; i < lines.length; i += STEP) {
            await setImmediate()
            if (stopped) return 'the import was stopped'
            const some = lines.slice(i, i + STEP).map(line => `${line}\n`)
            writeAll(file, Buffer.from(some.join('')))
          }
          fsyncSync(file)
        } finally {
          closeSync(file)
        }
        await setImmediate()
        if (stopped) return 'the import was stopped'
        if (stateOf(target) !== found) {
          rmSync(draft, { force: true })
          return 'the record was changed by another program while the table was read; import the table again'
        }
        renameSync(draft, target)
        return null
      } catch (error) {
        if (isFolder(draft))
          return `a folder called ${basename(draft)} stands where the new record is written; give it another name and import again`
        rmSync(draft, { force: true })
        return whyNot(error)
      }
    },
    release() {
      if (!stopped) letGo()
    },
  }
}

/** By what a change of a file is known. */
function stateOf(path: string): string {
  const at = statSync(path, { throwIfNoEntry: false })
  return at ? `${at.ino} ${at.size} ${at.mtimeMs}` : 'none'
}

/** The draft, beside the record and as long as it; one that was left behind is not looked at. */
function begin(target: string, draft: string): number {
  rmSync(draft, { force: true })
  if (!existsSync(target)) return openSync(draft, 'wx', 0o644)
  copyFileSync(target, draft)
  const file = openSync(draft, 'a')
  if (endsOpen(target)) writeSync(file, '\n')
  return file
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

/** Whether the last line of a file has no end. */
function endsOpen(path: string): boolean {
  const { size } = statSync(path)
  if (size === 0) return false
  const last = Buffer.alloc(1)
  const file = openSync(path, 'r')
  try {
    readSync(file, last, 0, 1, size - 1)
  } finally {
    closeSync(file)
  }
  return last[0] !== 10
}
