/**
 * Sovereign equality. Exchange two parties' names everywhere, in the charter, its annexes and the record, and every answer is the same with
 * the two names exchanged: no name weighs anything, and neither does its place in a list.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Charter } from '../../src/charter/charter.ts'
import { readCharter } from '../../src/charter/read.ts'
import { judge } from '../../src/judge/judge.ts'
import { remaining } from '../../src/judge/remaining.ts'
import type { Act } from '../../src/record/act.ts'
import { readRecord } from '../../src/record/line.ts'
import { readFolder } from '../../src/store/folder.ts'
import { sha256 } from '../friends.ts'
import { hold, more, shipped, someMoment, worldOf } from './worlds.ts'

const heavy = new Set(['commons', 'north-atlantic', 'paris-agreement'])

for (const place of shipped) {
  const folder = join('charters', place.name)
  const { files } = readFolder(folder)
  const ids = place.charter.parties.map(p => p.id)
  const zone = place.charter.seat.zone
  const record = readFileSync(join(folder, 'record.jsonl'), 'utf8')

  test(`${place.name}: two parties exchanged everywhere are exchanged in the standing, and nowhere else`, () => {
    const cases = fc.tuple(fc.nat(ids.length - 1), fc.nat(ids.length - 1)).chain(([a, b]) => {
      const other = a === b ? (b + 1) % ids.length : b
      return fc.record({
        one: fc.constant(ids[a] as string),
        two: fc.constant(ids[other] as string),
        later: more(place),
        day: someMoment(place.acts, zone),
      })
    })
    hold(cases, heavy.has(place.name) ? 3 : 8, ({ one, two, later, day }) => {
      const exchange = (text: string): string => text.replace(word(one, two), found => (found === one ? two : one))
      const read = readCharter(new Map([...files].map(([name, text]) => [name, exchange(text)])), { folder, sha256 })
      assert.ok(read.ok, read.faults.map(f => f.says).join('\n'))
      const exchanged: Charter = read.ok
      // An edition is named by its hash, and the exchange has changed it.
      const hashes = new Map(place.charter.editions.map((e, i) => [e.hash, exchanged.editions[i]?.hash as string]))
      const newHashes = (text: string): string => text.replace(/[0-9a-f]{64}/g, hash => hashes.get(hash) ?? hash)
      const acts = [...place.acts, ...later]
      const moved = readRecord(newHashes(exchange(record)), { file: 'record.jsonl', zone }).ok as Act[]
      const last = later.map(act => JSON.parse(exchange(JSON.stringify(act))) as Act)

      const before = judge(place.charter, acts, day)
      const after = judge(exchanged, [...moved, ...last], day)
      assert.equal(JSON.stringify({ ...after, charterHash: '' }), exchange(JSON.stringify({ ...before, charterHash: '' })))
      const open = before.matters.find(m => m.state === 'open' && m.procedure !== null)?.id
      if (open !== undefined) {
        const left = remaining(worldOf(place.charter, acts), day, open)
        const leftThere = remaining(worldOf(exchanged, [...moved, ...last]), day, exchange(open))
        assert.deepEqual(sorted(leftThere), sorted(JSON.parse(exchange(JSON.stringify(left)))))
      }
    })
  })
}

const word = (one: string, two: string): RegExp => new RegExp(`(?<![A-Za-z0-9])(?:${one}|${two})(?![A-Za-z0-9])`, 'g')

/** Lists of names in one order: what remains is told by name. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, sorted(v)]))
}
