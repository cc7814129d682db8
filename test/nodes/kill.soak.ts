/** An act acknowledged is an act kept, when a node or the database is killed again and again. */
import { after, test } from 'node:test'
import { throwaway } from '../../src/store/postgres/throwaway.ts'
import { killDatabase, killNodes } from './kill.ts'

const away = throwaway()
after(async () => (await away).remove())

test('a node is killed 20 times during 10,000 appends (seed 21)', async () => killNodes(await away, { acts: 10_000, kills: 20, seed: 21 }))
test('the database is killed 5 times during 5,000 appends (seed 22)', async () =>
  killDatabase(await away, { acts: 5_000, kills: 5, seed: 22 }))
