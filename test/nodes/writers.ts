/** Two nodes, fifty writers, random acts and keys: there is one order, and every act has a proof that holds. */
import assert from 'node:assert/strict'
import { checkProof } from '../../src/log/proof.ts'
import { receiptOf } from '../../src/server/live/checkpoints.ts'
import { assertLog } from '../../src/store/contract.ts'
import { openPostgresStore } from '../../src/store/postgres/store.ts'
import type { Throwaway } from '../../src/store/postgres/throwaway.ts'
import type { Draft, Line, Receipt, Store } from '../../src/store/store.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { sha256 } from '../log.ts'
import { chanceOf } from './chance.ts'
import { founding, nodeSigners, ORG, sentAct, trust } from './sent.ts'

export async function writers({ server }: Throwaway, { acts, seed }: { acts: number; seed: number }): Promise<void> {
  const chance = chanceOf(seed)
  const open = async (): Promise<Store> => {
    const store = await openPostgresStore({ database: server.reach, schema: `writers_${seed}`, signers: nodeSigners, now: Date.now })
    if (typeof store === 'string') assert.fail(store)
    return store
  }
  const nodes = [await open(), await open()] as const
  await nodes[0].found(founding)
  const heard: Line[][] = [[], []]
  const stops = nodes.map((on, i) => on.follow(ORG, 1, lines => heard[i]?.push(...lines)))
  const receipts = new Map<string, Receipt>()
  let next = 0
  await Promise.all(
    Array.from({ length: 50 }, async (_, writer) => {
      while (next < acts) {
        // A draft of its own, one that another sends too, or several at once; to either node, some of them to both.
        const drafts: Draft[] = []
        for (let i = chance.below(4); i >= 0; i--) {
          const kind = chance.below(6)
          const no = kind === 0 && next > 0 ? chance.below(next) : next++
          drafts.push(kind === 1 ? { ...sentAct(no), part: Uint8Array.from([writer, chance.below(256)]) } : sentAct(no))
        }
        const to = chance.below(8) === 0 ? nodes : [nodes[chance.below(2)] as Store]
        for (const answers of await Promise.all(to.map(on => on.append(ORG, drafts))))
          for (const [i, answer] of answers.entries()) {
            if (answer.kind === 'not kept') {
              // The same act with another sealed part is another draft.
              assert.equal(answer.why, 'key')
              continue
            }
            const { author, key } = drafts[i] as Draft
            const before = receipts.get(`${author} ${key}`)
            if (before) assert.deepEqual([answer.no, answer.line, answer.received], [before.no, before.line, before.received])
            receipts.set(`${author} ${key}`, answer)
          }
      }
    }),
  )
  const size = (await nodes[0].head(ORG))?.size ?? 0
  for (let i = 0; i < 500 && heard.some(lines => lines.length < size); i++) await sleep(20)
  assert.equal(heard[0]?.length, size)
  assert.deepEqual(heard[0], heard[1], 'there is one order')
  const byNo = [...receipts.values()].sort((a, b) => a.no - b.no)
  assert.deepEqual(
    byNo.map(({ no, line }) => ({ no, line })),
    heard[0],
  )
  for (const [i, { received }] of byNo.entries()) assert.ok(i === 0 || received >= (byNo[i - 1] as Receipt).received)
  await assertLog(nodes[1], ORG)
  for (const { no, line } of byNo) {
    const text = await receiptOf(nodes[no % 2] as Store, ORG, no, size)
    const checked = checkProof(sha256, new TextEncoder().encode(line), text ?? '', trust)
    assert.equal(typeof checked === 'string' ? checked : checked.no, no - 1, `the receipt of ${no}`)
  }
  for (const stop of stops) stop()
  for (const on of nodes) await on.close()
}
