/**
 * A node of its own that appends a list of acts and says of each when it was acknowledged, until it is killed: `sender.ts <reach> <schema>
 * <from> <until>`. Every act has its key by its number, so that another sender sends the same.
 */
import { writeSync } from 'node:fs'
import { openPostgresStore } from '../../src/store/postgres/store.ts'
import { nodeSigners, sentAct, ORG } from './sent.ts'

const [, , reach = '{}', schema = '', from = '0', until = '0'] = process.argv
const store = await openPostgresStore({ database: JSON.parse(reach), schema, signers: nodeSigners, now: Date.now })
if (typeof store === 'string') throw new Error(store)
let next = Number(from)
await Promise.all(
  Array.from({ length: 16 }, async () => {
    for (let i = next++; i < Number(until); i = next++) {
      const [answer] = await store.append(ORG, [sentAct(i)])
      // Written at once and not when there is time: what was written here was acknowledged.
      if (answer?.kind === 'receipt') writeSync(1, `${JSON.stringify([i, answer.no, answer.received])}\n`)
      else throw new Error(answer?.says)
    }
  }),
)
await store.close()
