/** Two nodes, fifty writers, in five orders. */
import { after, test } from 'node:test'
import { throwaway } from '../../src/store/postgres/throwaway.ts'
import { writers } from './writers.ts'

const place = throwaway()
after(async () => (await place).remove())

for (let seed = 401; seed <= 405; seed++)
  test(`two nodes and fifty writers have one order, and every proof holds (seed ${seed})`, async () =>
    writers(await place, { acts: 10_000, seed }))
