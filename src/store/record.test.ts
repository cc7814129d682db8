import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Act } from '../record/act.ts'
import { eachAct, eachLine } from './record.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-record-'))
after(() => rmSync(folder, { recursive: true }))

let n = 0
const file = (bytes: string | Buffer): string => {
  const path = join(folder, `${n++}.jsonl`)
  writeFileSync(path, bytes)
  return path
}
const read = (bytes: string | Buffer): { acts: Act[]; faults: string[] } => {
  const acts: Act[] = []
  const faults = eachAct(file(bytes), 'Europe/Paris', act => {
    acts.push(act)
    return true
  })
  return { acts, faults: faults.map(f => `${f.line}: ${f.says}`) }
}
const line = (more: object = {}): string => JSON.stringify({ at: '2016-09-03', by: 'FRA', act: 'deposited', ...more })

test('the lines of a record are its acts', () => {
  assert.equal(read(`${line()}\n${line()}\n`).acts.length, 2)
})

test('the last line may lack its end; line ends may be CRLF; a byte order mark is passed over', () => {
  for (const text of [`${line()}\n${line()}`, `${line()}\r\n${line()}\r\n`, `\ufeff${line()}\n${line()}\n`]) {
    const { acts, faults } = read(text)
    assert.deepEqual([acts.length, faults], [2, []])
  }
})

test('an empty record has no acts', () => {
  assert.deepEqual(read(''), { acts: [], faults: [] })
})

test('a NUL byte is a fault with its line', () => {
  const { faults } = read(`${line()}\n{"at":"2016\0"}\n`)
  assert.equal(faults.length, 1)
  assert.match(faults[0] ?? '', /^2: .*NUL/)
})

test('bytes that are no UTF-8 are a fault with their line, and the others are read', () => {
  const { acts, faults } = read(Buffer.concat([Buffer.from(`${line()}\n`), Buffer.from([0xff, 0xfe, 10]), Buffer.from(`${line()}\n`)]))
  assert.deepEqual([acts.length, faults], [2, ['2: this line is not UTF-8; save the file as UTF-8 (in most editors under "encoding")']])
})

test('a file in UTF-16 is told as such', () => {
  assert.deepEqual(read(Buffer.from(`\ufeff${line()}\n`, 'utf16le')).faults, ['1: this file is UTF-16; save it as UTF-8'])
})

test('a line of more than 32 KiB is refused, and those around it are read', () => {
  for (const size of [33_000, 200_000, 1_048_576, 1_500_000, 3_000_000]) {
    const { acts, faults } = read(`${line()}\n${line({ note: 'x'.repeat(size) })}\n${line()}\n`)
    assert.equal(acts.length, 2, `${size}`)
    assert.equal(faults.length, 1)
    assert.match(faults[0] ?? '', /^2: this line has \d+ bytes, and a line has at most 32768/)
  }
})

test('a line of 100 MB is not read to its end', () => {
  const path = file(Buffer.alloc(100_000_000, 'x'))
  const began = process.memoryUsage().rss
  const faults = eachLine(path, () => true)
  assert.deepEqual(
    faults.map(f => `${f.line}: ${f.says}`),
    [
      '1: this line has more than 4194304 bytes, and a line has at most 32768; keep the long text as a document and name its SHA-256 in "text"; nothing after it was read',
    ],
  )
  assert.ok(process.memoryUsage().rss - began < 50_000_000)
})

test('lines are whole wherever a block ends', () => {
  const one = line({ note: 'é'.repeat(997) })
  const { acts, faults } = read(`${one}\n`.repeat(3000))
  assert.deepEqual([acts.length, faults, acts.every(a => a.note?.length === 997)], [3000, [], true])
})

test('a number may name an act of an earlier block, and none that comes later', () => {
  const many = `${line()}\n`.repeat(30_000)
  const good = read(`${many}${line({ act: 'struck', corrects: 2, reason: 'a slip' })}\n`)
  assert.deepEqual([good.acts.length, good.faults], [30_001, []])
  const bad = read(`${many}${line({ act: 'struck', corrects: 30_002, reason: 'a slip' })}\n${many}`)
  assert.equal(bad.faults.length, 1)
  assert.match(bad.faults[0] ?? '', /^30001: "corrects" names act 30002/)
})

test('after a hundred faults the others are counted', () => {
  const { faults } = read('nonsense\n'.repeat(250))
  assert.equal(faults.length, 101)
  assert.match(faults.at(-1) ?? '', /150 more faults/)
})

test('a record that is not there, or is a folder, is a sentence', () => {
  assert.match(eachLine(join(folder, 'nowhere'), () => true)[0]?.says ?? '', /there is no such file/)
  assert.match(eachLine(folder, () => true)[0]?.says ?? '', /this is a folder/)
})

test('reading ends where the hearer has had enough', () => {
  const seen: number[] = []
  eachLine(file(`${line()}\n`.repeat(10)), (_, no) => {
    seen.push(no)
    return no < 3
  })
  assert.deepEqual(seen, [1, 2, 3])
})
