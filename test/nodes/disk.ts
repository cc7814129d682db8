/**
 * The disk of the database is full: what is sent is refused in a sentence, nothing acknowledged is lost, and when there is room again all goes
 * on. As root the data lie on a small disk in memory of their own; elsewhere no file of the server may grow any more.
 */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { assertLog } from '../../src/store/contract.ts'
import { forget } from '../../src/store/postgres/throwaway.ts'
import { type Server, startPostgres } from '../../src/store/postgres/server.ts'
import { openPostgresStore } from '../../src/store/postgres/store.ts'
import type { NotKept, Receipt } from '../../src/store/store.ts'
import { processesOf } from './processes.ts'
import { founding, nodeSigners, ORG, sentAct } from './sent.ts'

export type Way = 'a tmpfs as root' | 'a file-size limit'

/** The way that this machine has. */
export function wayHere(): Way {
  if (process.getuid?.() !== 0) return 'a file-size limit'
  const at = mkdtempSync(join(tmpdir(), 'entente-mount-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at]).status === 0
  if (mounted) execFileSync('umount', [at])
  rmSync(at, { recursive: true })
  return mounted ? 'a tmpfs as root' : 'a file-size limit'
}

/** No file of the server grows beyond so many bytes, until it may again: a segment of the journal still fits. */
function limit(data: string): () => void {
  const set = (soft: string): void => {
    for (const pid of processesOf(data)) {
      // As their own account: not every root may do this to others.
      const { uid, gid } = statSync(`/proc/${pid}`)
      spawnSync('prlimit', ['--pid', String(pid), `--fsize=${soft}:unlimited`], { uid, gid })
    }
    const [first] = processesOf(data)
    const limits = readFileSync(`/proc/${first}/limits`, 'utf8')
    assert.match(limits, new RegExp(`Max file size +${soft} `), 'the limit is set')
  }
  set(String(16 * 1024 * 1024))
  return () => set('unlimited')
}

/** Fills the disk of a folder to its last byte; what fills it can be taken away again. */
function fill(folder: string): () => void {
  const file = join(folder, 'ballast')
  const fd = openSync(file, 'w')
  const bytes = Buffer.alloc(65_536, 1)
  for (let size = bytes.length; size >= 1; )
    try {
      if (writeSync(fd, bytes, 0, size) < size) size = Math.floor(size / 2)
    } catch (error) {
      assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC')
      size = Math.floor(size / 2)
    }
  fsyncSync(fd)
  closeSync(fd)
  assert.equal(statfsSync(folder).bavail, 0, 'the disk is full')
  return () => rmSync(file)
}

/** A text that no database makes shorter, the same for a number each time. */
const long = (no: number): string =>
  Array.from({ length: 45 }, (_, i) => createHash('sha512').update(`${no} ${i}`).digest('base64')).join('')

/** Appends until the database has no room, makes room, and goes on. */
async function fullDisk(data: string, noRoom: (data: string) => () => void): Promise<void> {
  const server = await startPostgres({ data, out: () => {} })
  if (typeof server === 'string') assert.fail(server)
  const servers: Server[] = [server]
  const store = await openPostgresStore({ database: server.reach, schema: 'full', signers: nodeSigners, now: Date.now, patience: 500 })
  if (typeof store === 'string') assert.fail(store)
  try {
    await store.found(founding)
    const told = new Map<number, Receipt>()
    let i = 0
    const batch = async (): Promise<NotKept | null> => {
      // Long acts, so that it does not take long.
      const numbers = Array.from({ length: 60 }, () => i++)
      const drafts = numbers.map(no => ({ ...sentAct(no), act: { ...sentAct(no).act, note: `${no} ${long(no)}` } }))
      const answers = await store.append(ORG, drafts)
      for (const [n, answer] of answers.entries()) if (answer.kind === 'receipt') told.set(numbers[n] as number, answer)
      return (answers.find(answer => answer.kind === 'not kept') as NotKept | undefined) ?? null
    }
    assert.equal(await batch(), null)
    const room = noRoom(data)
    let refusal: NotKept | null = null
    for (let n = 0; refusal === null; n++) {
      assert.ok(n < 2000, 'the disk never became full')
      refusal = await batch()
    }
    assert.equal(refusal.why, 'gone')
    assert.match(refusal.says, /cannot be reached or cannot write, so nothing is promised; send the act again under the same key/)
    // Whoever reads while nothing can be written has what was acknowledged, or is told that the database is away.
    const lastTold = Math.max(...told.keys())
    const seen = await store.byKey(ORG, sentAct(lastTold).author, sentAct(lastTold).key).catch(() => null)
    if (seen !== null) assert.equal(seen.line, told.get(lastTold)?.line)
    room()
    const again = async (): Promise<boolean> => (await batch()) === null
    for (let n = 0; !(await again()); n++) {
      assert.ok(n < 40, 'it does not write again, and there is room')
      await sleep(100)
      // A server that had no room for its journal ends; whoever runs the place starts it again.
      if (n % 5 !== 4) continue
      const next = await startPostgres({ data, out: () => {} })
      if (typeof next !== 'string') servers.push(next)
    }
    for (const [no, receipt] of told) {
      const kept = await store.byKey(ORG, sentAct(no).author, sentAct(no).key)
      assert.deepEqual(kept, { no: receipt.no, line: receipt.line }, `act ${no} was acknowledged`)
    }
    const keys = new Set<number>()
    for await (const { no, line } of store.lines(ORG)) {
      const { note } = JSON.parse(line) as { note: string }
      const number = Number(note.split(' ')[0])
      assert.ok(!keys.has(number), `act ${number} stands twice, at last as ${no}`)
      keys.add(number)
    }
    await assertLog(store, ORG)
  } finally {
    await store.close()
    for (const one of servers) await one.stop()
  }
}

/** The whole, in a way that this machine has. */
export async function fullDiskBy(way: Way, megabytes: number): Promise<void> {
  const own = way === 'a tmpfs as root'
  // Where the server's account can reach it: a folder in which nobody but root may exchange anything.
  const data = own ? `/var/lib/entente-disk-${process.pid}` : mkdtempSync(join(tmpdir(), 'entente-disk-'))
  if (own) {
    mkdirSync(data)
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', data])
  }
  try {
    await fullDisk(data, own ? fill : limit)
  } finally {
    if (own) {
      execFileSync('umount', ['-l', data])
      rmSync(data, { recursive: true, force: true })
    } else await forget(data)
  }
}
