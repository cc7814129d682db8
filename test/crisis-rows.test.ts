/**
 * The steps of 26 real consultations and five exercises, step by step (`crisis-rows.csv`, one line a step of the sources): each stands in a record that
 * ships, as an act of its matter whose dating covers its day; and a step of which no source gives the day has no day.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseCsv } from '../src/basics/csv.ts'
import { dayOf, parseWhen } from '../src/basics/moment.ts'
import { readRecord } from '../src/record/line.ts'

interface Row {
  readonly scenario: string
  readonly date: string
  readonly charter: string
  readonly matter: string
  readonly act: string
  /** Of a deadline the day is that of the clock that the act set. */
  readonly step: string
}
const zoneOf = (charter: string): string =>
  /zone: ([\w/]+)/.exec(readFileSync(`charters/${charter}/charter.md`, 'utf8'))?.[1] ?? assert.fail(charter)

test('each step of the consultations and exercises is on record, on a day that its act covers', () => {
  const [head, ...lines] = parseCsv(readFileSync('test/crisis-rows.csv', 'utf8')).rows
  const rows = lines.map(({ cells }) => Object.fromEntries((head?.cells ?? []).map((name, i) => [name, cells[i] ?? ''])) as unknown as Row)
  assert.equal(rows.length, 119)
  assert.equal(new Set(rows.map(r => r.scenario)).size, 31)
  const records = new Map<string, { readonly zone: string; readonly acts: NonNullable<ReturnType<typeof readRecord>['ok']> }>()
  const missing = rows.filter(({ charter, matter, act, date, step }) => {
    let held = records.get(charter)
    if (held === undefined) {
      const zone = zoneOf(charter)
      const acts = readRecord(readFileSync(`charters/${charter}/record.jsonl`, 'utf8'), { file: 'record.jsonl', zone }).ok
      records.set(charter, (held = { zone, acts: acts ?? assert.fail(charter) }))
    }
    const { zone, acts } = held
    return !acts.some(a => {
      if (a.matter !== matter || a.act !== act) return false
      const when = parseWhen(a.at, zone)
      if (typeof when === 'string') return false
      const day = step.endsWith('_deadline') ? (a.until ?? '').slice(0, 10) : dayOf(when.until, zone)
      return date === '' ? when.kind === 'interval' : dayOf(when.from, zone) <= date && date <= day
    })
  })
  assert.deepEqual(missing, [])
})
