/** Round trips. Whatever act can be written is read again as it was: from its line, and from a table. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Act } from '../../src/record/act.ts'
import { printRecordCsv, readRecordCsv } from '../../src/record/csv.ts'
import { printLine, readLine, readRecord } from '../../src/record/line.ts'
import { everywhere, hold, more, shipped } from './worlds.ts'

const zone = 'Europe/Brussels'

/** Acts with any of their fields, in any letters. */
const letters = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter(t => t.trim() === t && t !== '' && readable({ at: '2024-01-01', by: t, act: 'noted' }) && !t.includes(';'))
const prose = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter(t => readable({ at: '2024-01-01', by: 'FRA', act: 'noted', note: t }))
const hex = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 }).map(a => a.join(''))
const day = fc.nat(20_000).map(n => new Date(n * 86_400_000).toISOString().slice(0, 10))
const moment = fc.nat(2_000_000_000).map(n => new Date(n * 1000).toISOString().replace('.000', ''))
const at = fc.oneof(
  day,
  moment,
  day.map(d => d.slice(0, 7)),
  day.map(d => d.slice(0, 4)),
  day.map(d => `../${d}`),
  fc.tuple(day, day).map(([a, b]) => [a, b].sort().join('/')),
)
const several = fc.uniqueArray(letters, { minLength: 2, maxLength: 4 })
const path = fc
  .array(fc.constantFrom('UKR', 'défense', 'treaty-1', 'Глава 3', '第五條'), { minLength: 1, maxLength: 3 })
  .map(p => p.join('/'))

const anyAct = fc
  .record(
    {
      at,
      by: fc.oneof(letters, several),
      act: letters,
      matter: path,
      as: fc.constantFrom('party', 'chair', 'depositary', 'registrar'),
      for: letters,
      to: letters,
      text: hex,
      source: prose,
      note: prose,
      until: moment,
      procedure: letters,
      body: letters,
      class: letters,
      concerning: fc.oneof(letters, several),
      participants: several,
      outcome: letters,
      instrument: letters,
      refers: path,
      title: prose,
      url: fc.constantFrom('https://treaties.un.org/x?y=1&z', 'http://example.org/ü'),
      place: letters,
      received: moment,
      sealed: hex,
      marking: letters,
    },
    { requiredKeys: ['at', 'by', 'act'], noNullPrototype: true },
  )
  .map(act => act as Act)

function readable(act: Act): boolean {
  return readLine(JSON.stringify(act), 9, 'record.jsonl', zone).ok !== null
}

test('every act is read from its line as it was written', () => {
  hold(anyAct, 1500, act => {
    const line = printLine(act)
    const { ok, faults } = readLine(line, 9, 'record.jsonl', zone)
    assert.deepEqual(ok, act, faults.map(f => f.says).join('\n'))
    assert.equal(printLine(ok as Act), line)
  })
})

test('a record is read line by line as it is read whole, with any line ends', () => {
  hold(fc.array(anyAct, { maxLength: 12 }), 200, acts => {
    const lines = acts.map(printLine)
    for (const [mark, end] of [
      ['', '\n'],
      ['', '\r\n'],
      ['\ufeff', '\n'],
    ] as const) {
      const { ok, faults } = readRecord(mark + lines.map(l => l + end).join(''), { file: 'record.jsonl', zone })
      assert.deepEqual(ok, acts, faults.map(f => f.says).join('\n'))
    }
  })
})

test('every act is read from a table as it was written', () => {
  hold(fc.array(anyAct, { minLength: 1, maxLength: 8 }), 500, acts => {
    const table = printRecordCsv(acts)
    const { ok, faults } = readRecordCsv(table, { file: 'acts.csv', zone })
    assert.deepEqual(ok, acts, `${faults.map(f => f.says).join('\n')}\n${table}`)
  })
})

for (const place of shipped)
  test(`${place.name}: its record survives the way through a table`, () => {
    const { ok, faults } = readRecordCsv(printRecordCsv(place.acts), { file: 'acts.csv', zone: place.charter.seat.zone })
    assert.deepEqual(ok, place.acts, faults.map(f => f.says).join('\n'))
  })

for (const place of everywhere)
  test(`${place.name}: acts that might follow are lines too`, () => {
    hold(more(place), 40, acts => {
      const { ok, faults } = readRecord([...place.acts, ...acts].map(printLine), { file: 'record.jsonl', zone: place.charter.seat.zone })
      assert.deepEqual(ok, [...place.acts, ...acts], faults.map(f => f.says).join('\n'))
    })
  })
