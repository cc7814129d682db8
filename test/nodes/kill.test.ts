/** An act acknowledged is an act kept, when a node or the database is killed; the long form is `kill.soak.ts`. */
import { after, test } from 'node:test'
import { throwaway } from '../../src/store/postgres/throwaway.ts'
import { killDatabase, killNodes } from './kill.ts'

const away = throwaway()
after(async () => (await away).remove())

test('a node is killed twice during 600 appends (seed 11)', async () => killNodes(await away, { acts: 600, kills: 2, seed: 11 }))
test('the database is killed once during 400 appends (seed 12)', async () => killDatabase(await away, { acts: 400, kills: 1, seed: 12 }))
