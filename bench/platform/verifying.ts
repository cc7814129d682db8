/** A log of 1,000,000 acts verified: its lines hashed again against one SHA-256 for each of the same lines, and the whole command. */
import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyEdge } from '../../src/log/tree.ts'
import { growLog } from '../../src/store/keep.ts'
import { makeKey, openKeys, sha256 } from '../../src/store/keys.ts'
import { median, type Row } from '../measure.ts'
import { assemblyFiles, writeVotes } from '../synthetic.ts'

const ORG = 'assembly'

export async function verifying(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'))
  try {
    const place = join(folder, ORG)
    mkdirSync(join(place, 'log'), { recursive: true })
    for (const [name, text] of assemblyFiles()) writeFileSync(join(place, name), text)
    writeVotes(join(place, 'record.jsonl'), 5000)
    const amiss = makeKey(folder, ORG, {})
    if (amiss !== null) throw new Error(amiss)
    const keys = openKeys(folder, {})
    const origin = `localhost/${ORG}`
    const lines = readFileSync(join(place, 'record.jsonl'), 'utf8').trimEnd().split('\n')
    const log = growLog({ sha256, signers: keys, salt: () => new Uint8Array() }, ORG, origin, emptyEdge, lines)
    writeFileSync(join(place, 'log', 'checkpoint'), log.checkpoint)
    writeFileSync(join(place, 'log', 'key'), `${keys.verifier(ORG, origin)}\n`)
    const rounds = await run<readonly Hashed[]>('hash', place)
    const whole = await run<Whole>('whole', place)
    const of = (figure: keyof Hashed): number => median(rounds.map(r => r[figure])) / 1000
    const share = median(rounds.map(r => r.bare / r.log))
    const megabytes = rounds[0]?.megabytes ?? Number.NaN
    return [
      {
        what: `a log of 1,000,000 acts (${Math.round(megabytes)} MB) hashed again: every leaf, every node, the root`,
        median: of('log'),
        unit: 's',
      },
      { what: 'bare SHA-256 of the same lines, one after the other', median: of('bare'), unit: 's' },
      { what: 'bare SHA-256 of the same bytes in one piece', median: of('stream'), unit: 's' },
      {
        what: 'hashed again against bare SHA-256 of the lines',
        median: share,
        unit: 'of its rate',
        wanted: 'at least 0.3',
        met: share >= 0.3,
      },
      { what: 'entente verify: read, hashed again, powers checked, judged again', median: whole.ms / 1000, unit: 's' },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Hashed {
  readonly stream: number
  readonly bare: number
  readonly log: number
  readonly megabytes: number
}
interface Whole {
  readonly ms: number
}

function run<T>(what: string, folder: string): Promise<T> {
  return new Promise((settle, fail) => {
    const child = fork(join(import.meta.dirname, 'verify.child.js'), [what, folder], { execArgv: ['--expose-gc'] })
    let told: T | null = null
    child.on('message', message => (told = message as T))
    child.on('exit', code => (told === null ? fail(new Error(`verifying ended (${code}); its message stands above`)) : settle(told)))
  })
}
