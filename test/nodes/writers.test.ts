/** Two nodes, fifty writers; the long form is `writers.soak.ts`. */
import { after, test } from 'node:test'
import { throwaway } from '../../src/store/postgres/throwaway.ts'
import { writers } from './writers.ts'

const place = throwaway()
after(async () => (await place).remove())

test('two nodes and fifty writers have one order, and every proof holds (seed 41)', async () =>
  writers(await place, { acts: 300, seed: 41 }))
