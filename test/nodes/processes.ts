/** The processes of a private server, for tests that freeze or limit it. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The server's process and those it began. */
export function processesOf(data: string): readonly number[] {
  const first = Number(readFileSync(join(data, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  assert.ok(first > 1)
  const parent = (pid: string): number => {
    try {
      return Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    } catch {
      return 0
    }
  }
  return [
    first,
    ...readdirSync('/proc')
      .filter(name => /^\d+$/.test(name) && parent(name) === first)
      .map(Number),
  ]
}
