/** 200 silences end in one instant of the night when an hour comes twice, in twenty orders. */
import { test } from 'node:test'
import { night } from './night.ts'

for (let seed = 301; seed <= 320; seed++)
  test(`200 silences end in one instant, with objections in the last second on three nodes (seed ${seed})`, () =>
    night({ silences: 200, seed }))
