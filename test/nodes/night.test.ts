/** Silences end in one instant of the night when an hour comes twice; the long form is `night.soak.ts`. */
import { test } from 'node:test'
import { night } from './night.ts'

test('50 silences end in one instant, with objections in the last second on three nodes (seed 31)', () => night({ silences: 50, seed: 31 }))
