/** The long form of the fuzz: a million requests, seeded; ENTENTE_FUZZ sets another number, ENTENTE_SEED another seed. */
import { test } from 'node:test'
import { fuzz } from './fuzz.ts'

test('a million requests, and never a 500', async t => {
  const runs = Number(process.env.ENTENTE_FUZZ ?? 1_000_000)
  const seed = Number(process.env.ENTENTE_SEED ?? 20_261_123)
  const step = 20_000
  for (let done = 0; done < runs; done += step) {
    const { statuses } = await fuzz({ runs: Math.min(step, runs - done), seed: seed + done })
    t.diagnostic(`${Math.min(runs, done + step)} requests: ${JSON.stringify(statuses)}`)
  }
})
