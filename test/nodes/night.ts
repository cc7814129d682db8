/**
 * Many silences end in one instant, on the night when an hour comes twice, while objections arrive in the last second, in any order, on three
 * nodes, one of which begins anew meanwhile. Each has one outcome, on every node and when the lines are judged again, and what was once shown
 * as adopted stays so.
 */
import assert from 'node:assert/strict'
import { setImmediate as turn } from 'node:timers/promises'
import { parseWhen } from '../../src/basics/moment.ts'
import { begin, standing, take } from '../../src/judge/judge.ts'
import { readLine } from '../../src/record/line.ts'
import { sha256 } from '../../src/store/keys.ts'
import { memoryPlace, memoryStore } from '../../src/store/memory.ts'
import { foundLeague, LEAGUE, type Node, openNode, type Sessions } from './away.ts'
import { chanceOf } from './chance.ts'
import { nodeSigners } from './sent.ts'

/** The second half past two of that night; the first was an hour earlier, at +02:00. */
const END = '2026-10-25T02:30:00+01:00[Europe/Zurich]'
const ended = parseWhen(END, 'Europe/Zurich')
assert.ok(typeof ended !== 'string')
const T = ended.from
assert.equal(new Date(T).toISOString(), '2026-10-25T01:30:00.000Z')
const PARTIES = ['AUR', 'BRI', 'COR', 'DUN', 'EST']

export async function night({ silences, seed }: { silences: number; seed: number }): Promise<void> {
  const chance = chanceOf(seed)
  let clock = T - 8000
  const now = (): number => clock
  const place = memoryPlace(now)
  const store = () => memoryStore({ now, signers: nodeSigners, sha256, place })
  const sessions: Sessions = {}
  const said: string[] = []
  const node = () => openNode(store(), { now, sessions, every: 3_600_000, shut: 15_000, said })
  await foundLeague(store())
  const nodes = [await node(), await node(), await node()]
  const any = (): Node => nodes[chance.below(3)] as Node
  const matters = Array.from({ length: silences }, (_, i) => `silence-${i}`)
  const { registrar, way } = any().hall
  const placed = await store().append(
    LEAGUE,
    matters.map(matter => ({
      act: { by: registrar(), act: 'placed under silence', matter, title: matter, until: END },
      author: registrar(),
      key: matter,
      powers: way.powersAt(),
    })),
  )
  assert.ok(placed.every(answer => answer.kind === 'receipt'))
  const size = (await store().head(LEAGUE))?.size ?? 0
  for (const on of nodes) await on.hall.live.heard(size)

  /** Half of them meet an objection, some two, most in the last second and some at the instant and after it. */
  const objections = chance.shuffled(
    matters.flatMap(matter =>
      Array.from({ length: [0, 0, 1, 1, 1, 2][chance.below(6)] as number }, () => ({
        matter,
        by: PARTIES[chance.below(5)] as string,
        at: T - 1000 + chance.below(1060),
      })),
    ),
  )
  clock = T - 1001
  const adopted = new Set<string>()
  const received = new Map<string, number>()
  let shown = 0
  const show = async (matter: string): Promise<void> => {
    // What a page says is held against what pages had said before it was asked for.
    const before = adopted.has(matter)
    const run = await answered(on => on.run(matter))
    shown++
    if (run.outcome === 'adopted') adopted.add(matter)
    else assert.ok(!before, `${matter} was shown as adopted and is now ${run.outcome ?? run.state} (seed ${seed})`)
  }
  const sending: Promise<void>[] = []
  // A node that ends answers nobody any more; who sent something sends it again to another, under the same key.
  const ends = new Map<Node, { readonly over: Promise<null>; end: () => void }>()
  const endOf = (on: Node) => {
    const known = ends.get(on)
    if (known) return known
    let end = (): void => {}
    const over = new Promise<null>(done => {
      end = () => done(null)
    })
    const made = { over, end }
    ends.set(on, made)
    return made
  }
  const answered = async <T>(ask: (on: Node) => Promise<T>): Promise<T> => {
    for (;;) {
      const on = any()
      const { over } = endOf(on)
      const answer = await Promise.race([ask(on), over])
      if (answer !== null) return answer
      await turn()
    }
  }
  const reading: Promise<void>[] = []
  let restarted: Promise<void> | null = null
  for (let left = objections; clock < T + 100; await turn()) {
    const due = left.filter(o => o.at <= clock)
    left = left.filter(o => o.at > clock)
    for (const { matter, by } of chance.shuffled(due))
      sending.push(
        (async () => {
          const act = { act: 'objected', matter, key: `${by}-${matter}` }
          const { status, text } = await answered(async on => {
            const response = await on.post(`/${LEAGUE}/acts`, act, by)
            return { status: response.status, text: await response.text() }
          })
          assert.ok(status === 201 || status === 200, text)
          const at = Date.parse((JSON.parse(text) as { received: string }).received)
          received.set(matter, Math.min(at, received.get(matter) ?? at))
        })(),
      )
    reading.push(show(matters[chance.below(silences)] as string))
    if (restarted === null && clock > T - 400)
      restarted = (async () => {
        const old = nodes[2] as Node
        nodes[2] = nodes[0] as Node
        old.stop()
        endOf(old).end()
        nodes[2] = await node()
      })()
    clock += 1 + chance.below(16)
    // The judge is asked much in little time; what is under way may not pile up.
    if (reading.length > 12) await Promise.all(reading.splice(0, 6))
  }
  await Promise.all([...sending, ...reading, restarted])
  for (let i = 0; i < 20; i++) await show(matters[chance.below(silences)] as string)
  const sum = { objected: 0, held: 0 }
  const lines: string[] = []
  for await (const { line } of store().lines(LEAGUE)) lines.push(line)
  const { charter } = (nodes[0] as Node).hall.live.whole()
  let world = begin(charter)
  for (const [i, line] of lines.entries()) world = take(world, readLine(line, i + 1, 'record', charter.seat.zone).ok ?? assert.fail(line))
  const asOf = new Date(clock).toISOString()
  const answers = [standing(world, asOf), ...nodes.map(on => on.hall.live.whole().stand(asOf))]
  for (const matter of matters) {
    const objected = (received.get(matter) ?? T) < T
    sum[objected ? 'objected' : 'held']++
    assert.ok(!objected || !adopted.has(matter), `${matter} was shown as adopted (seed ${seed})`)
    for (const [i, { matters }] of answers.entries())
      assert.deepEqual(
        matters.filter(run => run.id === matter).map(run => [run.outcome, objected || run.settledAt]),
        [[objected ? 'not adopted' : 'adopted', objected || END]],
        `${matter} ${i === 0 ? 'judged again from the lines' : `on node ${i}`} (seed ${seed})`,
      )
  }
  for (const on of nodes) assert.equal((await on.get(`/${LEAGUE}`)).status, 200)
  assert.ok(
    sum.objected > silences / 4 && sum.held > silences / 8 && shown > 40 && adopted.size > 2,
    JSON.stringify({ ...sum, shown, adopted: adopted.size }),
  )
  assert.deepEqual(said, [])
  for (const on of nodes) on.stop()
}
