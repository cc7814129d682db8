/** The command from cold: the whole process, from its start to its end, on a charter and a record that ship. */
import { spawnSync } from 'node:child_process'
import { median, type Row } from './measure.ts'

export const title = 'The command from cold'
export const about = 'The whole process, from start to end.'

export async function bench(): Promise<Row[]> {
  const run = (...args: string[]): number => {
    const began = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return performance.now() - began
  }
  const several = (...args: string[]): number => {
    run(...args)
    return median(Array.from({ length: 11 }, () => run(...args)))
  }
  const ms = several('bin/entente.js', 'standing', 'charters/paris-agreement')
  return [
    { what: 'node -e 0', median: several('-e', '0'), unit: 'ms' },
    { what: 'node bin/entente.js standing charters/paris-agreement', median: ms, unit: 'ms', wanted: 'under 400', met: ms < 400 },
  ]
}
