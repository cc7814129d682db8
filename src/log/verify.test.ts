/** A whole log gone through again: what is right is counted, whatever was done to it is said. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { alliance, sha256 } from '../../test/log.ts'
import { type LoggedLine, verifyLog } from './verify.ts'

const size = 300
const { lines, leaves, signed, trust, cosigned, witness } = alliance(size)
const checkpoint = signed(size)
const verify = (over: readonly LoggedLine[], more: object = {}) => verifyLog({ sha256, ...trust, checkpoint, lines: over, ...more })
const counts = async (answer: Promise<object | string>) => {
  const got = await answer
  if (typeof got === 'string') assert.fail(got)
  const { hashed, withheld, compared } = got as { hashed: number; withheld: number; compared: number }
  return { hashed, withheld, compared }
}

test('all lines are there', async () => {
  assert.deepEqual(await counts(verify(lines)), { hashed: size, withheld: 0, compared: 0 })
  async function* afar() {
    for (const line of lines) yield line
  }
  assert.deepEqual(await counts(verifyLog({ sha256, ...trust, checkpoint, lines: afar() })), { hashed: size, withheld: 0, compared: 0 })
  for (const few of [0, 1, 2, 255, 256, 257])
    assert.deepEqual(await counts(verifyLog({ sha256, ...trust, checkpoint: signed(few), lines: lines.slice(0, few) })), {
      hashed: few,
      withheld: 0,
      compared: 0,
    })
})

test('a line may be withheld, and its place is still counted', async () => {
  const over = lines.map((line, no) => (no % 3 === 0 ? { withheld: leaves[no]! } : line))
  assert.deepEqual(await counts(verify(over)), { hashed: 200, withheld: 100, compared: 0 })
  const swapped = over.map((line, no) => (no === 0 ? over[3]! : line))
  assert.match((await verify(swapped)) as string, /^the 300 lines are not those that the log signed/)
  assert.match(
    (await verify([{ withheld: new Uint8Array(3) }, ...over.slice(1)])) as string,
    /^line 1 is withheld, and what stands for it is not a hash/,
  )
})

test('the log must have gone on from every checkpoint one was given', async () => {
  const earlier = [signed(0), signed(size), signed(256), signed(1), signed(256), signed(13)]
  assert.deepEqual(await counts(verify(lines, { earlier })), { hashed: size, withheld: 0, compared: 6 })
  const other = alliance(20, 'another past')
  assert.match(
    (await verify(lines, { earlier: [...earlier, other.signed(20)] })) as string,
    /^the first 20 lines are not those of an earlier checkpoint; the log signed two different pasts/,
  )
  assert.match(
    (await verifyLog({ sha256, ...trust, checkpoint: signed(10), lines: lines.slice(0, 10), earlier: [signed(11)] })) as string,
    /over 11 lines and this one over 10; the log became shorter/,
  )
  assert.match(
    (await verify(lines, { earlier: ['nonsense'] })) as string,
    /^an earlier checkpoint cannot be compared: the note has no empty line/,
  )
})

test('whatever is done to a line is found', async () => {
  const deeds = fc.constantFrom('change', 'add', 'leave out', 'swap')
  await fc.assert(
    fc.asyncProperty(deeds, fc.nat({ max: size - 2 }), async (deed, no) => {
      const over = lines.slice()
      if (deed === 'change') over[no] = over[no]!.map((byte, i) => (i === 0 ? byte ^ 1 : byte))
      if (deed === 'add') over.splice(no, 0, over[no]!)
      if (deed === 'leave out') over.splice(no, 1)
      if (deed === 'swap') [over[no], over[no + 1]] = [over[no + 1]!, over[no]!]
      const says = await verify(over)
      assert.match(
        says as string,
        deed === 'add'
          ? /more lines than the 300/
          : deed === 'leave out'
            ? /signed 300 lines and here are 299/
            : /at least one was changed/,
      )
      // With the hashes that the log publishes the line is named.
      const named = await verify(over, { published: (at: number) => leaves[at] ?? null })
      if (deed === 'change' || deed === 'swap') assert.equal(named, `line ${no + 1} is not the one that the log published`)
    }),
    { numRuns: 40 },
  )
})

test('signatures and witnesses are asked for', async () => {
  assert.match(
    (await verify(lines, { checkpoint: checkpoint.replace('300', '299') })) as string,
    /^the signature of example\.org\/alliance is not good/,
  )
  assert.match((await verify(lines, { origin: 'example.org/other' })) as string, /^the checkpoint is of the log/)
  assert.match((await verify(lines, { keys: [] })) as string, /^no key was given/)
  assert.match((await verify(lines, { witnesses: [witness] })) as string, /^0 of its witnesses cosigned/)
  const seen = await verify(lines, { witnesses: [witness], checkpoint: cosigned(size, 1_700_000_000) })
  if (typeof seen === 'string') assert.fail(seen)
  assert.deepEqual(
    seen.cosigned.map(({ name, time }) => [name, time]),
    [['example.org/fiji', 1_700_000_000]],
  )
})

test('a hundred thousand lines in a moment', async () => {
  const many = Array.from({ length: 100_000 }, (_, no) =>
    new TextEncoder().encode(`{"at":"2026-11-23","by":"FRA","act":"stated","matter":"matter-${no}"}`),
  )
  const began = process.hrtime.bigint()
  const says = await verify(many)
  assert.match(says as string, /more lines than the 300/)
  const { grown } = await import('../../test/log.ts')
  const log = grown(many)
  assert.deepEqual(await counts(verifyLog({ sha256, ...trust, checkpoint: log.signed(100_000), lines: many })), {
    hashed: 100_000,
    withheld: 0,
    compared: 0,
  })
  assert.ok(Number(process.hrtime.bigint() - began) < 20e9)
})
