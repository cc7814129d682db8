/**
 * The long form of the fuzz: a million requests, seeded, in parts so that a failure names its part; ENTENTE_FUZZ sets another number, ENTENTE_SEED
 * another seed.
 */
import { test } from 'node:test'
import { fuzz } from './fuzz.ts'

const runs = Number(process.env.ENTENTE_FUZZ ?? 1_000_000)
const seed = Number(process.env.ENTENTE_SEED ?? 20_261_123)
/** So many a test, of which the file has an hour and a half, and so many from one seed. */
const part = 200_000
const step = 20_000

for (let from = 0; from < runs; from += part) {
  const to = Math.min(from + part, runs)
  test(`requests ${from + 1} to ${to} of ${runs}, and never a 500`, async t => {
    for (let done = from; done < to; done += step) {
      const { statuses } = await fuzz({ runs: Math.min(step, to - done), seed: seed + done })
      t.diagnostic(`${Math.min(to, done + step)} requests: ${JSON.stringify(statuses)}`)
    }
  })
}
