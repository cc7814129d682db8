/**
 * A synthetic record of 1,000,000 acts (5,000 votes of 193 parties), read from a file as a stream and judged whole, every act with its worth.
 * Each run is a process of its own; its largest memory is the system's figure, everything of Node included.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, type Row } from './measure.ts'
import { ACTS_A_VOTE, writeVotes } from './synthetic.ts'

export const title = 'A record of 1,000,000 acts, 5,000 votes of 193 parties'
export const about =
  'Each run is a process of its own. Reading, taking and judging are timed inside it; memory is the largest the system saw, everything of Node included.'

interface Told {
  readonly readMs: number
  readonly judgedMs: number
  readonly megabytes: number
  readonly oneMatterMs: number
  readonly oneTakeUs: number
}

export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'))
  try {
    const child = join(import.meta.dirname, 'million.child.js')
    const file = (votes: number): string => join(folder, `${votes}.jsonl`)
    const run = (votes: number, ...more: string[]): Told =>
      JSON.parse(execFileSync(process.execPath, [child, file(votes), ...more], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }))
    writeVotes(file(500), 500)
    writeVotes(file(5000), 5000)
    const small = [1, 2, 3, 4, 5].map(() => run(500))
    const large = [1, 2, 3, 4].map(() => run(5000))
    const whole = run(5000, '--more')
    const of = (runs: readonly Told[], figure: keyof Told): number => median(runs.map(r => r[figure]))
    const seconds = of([...large, whole], 'judgedMs') / 1000
    const memory = of(large, 'megabytes')
    const ratio = of([...large, whole], 'judgedMs') / of(small, 'judgedMs')
    return [
      { what: 'read as a stream and taken', median: of([...large, whole], 'readMs') / 1000, unit: 's' },
      { what: 'read, taken and judged', median: seconds, unit: 's', wanted: 'under 3', met: seconds < 3 },
      { what: 'peak memory of the process', median: memory, unit: 'MB', wanted: 'under 600', met: memory < 600 },
      { what: `a tenth of it (${500 * ACTS_A_VOTE} acts) read, taken and judged`, median: of(small, 'judgedMs') / 1000, unit: 's' },
      { what: 'ten times the acts', median: ratio, unit: 'times the time', wanted: 'at most 11', met: ratio <= 11 },
      { what: 'one matter of it', median: whole.oneMatterMs, unit: 'ms', wanted: 'under 1', met: whole.oneMatterMs < 1 },
      { what: 'one act off the spine taken', median: whole.oneTakeUs, unit: 'µs', wanted: 'under 20', met: whole.oneTakeUs < 20 },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
