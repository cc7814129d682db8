import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Act } from './act.ts'
import { printRecordCsv, readRecordCsv } from './csv.ts'

const place = { file: 'acts.csv', zone: 'Europe/Brussels' }
const says = (text: string): string[] => readRecordCsv(text, place).faults.map(f => `${f.line}: ${f.says}`)

describe('acts as a table', () => {
  it('have the names of the fields as columns, in any order', () => {
    const { ok, faults } = readRecordCsv(
      '\ufeffby,at,act,matter,note\r\nUSA,2016-09-03,deposited,paris-agreement,"with China, at Hangzhou"\r\nFJI;FIN,2016,signed,,\r\n',
      place,
    )
    assert.deepEqual(faults, [])
    assert.deepEqual(ok, [
      { by: 'USA', at: '2016-09-03', act: 'deposited', matter: 'paris-agreement', note: 'with China, at Hangzhou' },
      { by: ['FJI', 'FIN'], at: '2016', act: 'signed' },
    ])
  })

  it('numbers count from the record they join', () => {
    const text = 'at,by,act,answers\n2016-09-03,USA,stated,4\n'
    assert.equal(readRecordCsv(text, { ...place, known: 4 }).ok?.[0]?.answers, 4)
    assert.match(says(text)[0] ?? '', /^2: "answers" names act 4, but this is act 1/)
  })

  it('numbers of evidence and what must come first are lists, also of one', () => {
    const { ok } = readRecordCsv('at,by,act,evidence,depends\n2016-09-03,USA,stated,1;3,a\n', { ...place, known: 4 })
    assert.deepEqual(ok, [{ at: '2016-09-03', by: 'USA', act: 'stated', evidence: [1, 3], depends: ['a'] }])
    assert.match(says('at,by,act,evidence\n2016,USA,stated,first')[0] ?? '', /"evidence" is "first"; write the number/)
  })

  it('a bad row is refused with its line, and nothing is kept', () => {
    assert.deepEqual(says('at,by,act\n2016-02-30,USA,signed\n2016-02-01,FRA\n2016-02-01,"FJI\n",signed\n,FIN,signed'), [
      '3: this row has 2 cells, the header has 3; write a comma for each empty cell',
      '2: "at": "2016-02-30": February 2016 has 29 days; write 01 to 29',
      '6: "at" is missing; write when it was done, as "at":"2016-09-03"',
    ])
    assert.equal(readRecordCsv('at,by,act\n2016-02-30,USA,signed\n2016-02-01,FRA,signed', place).ok, null)
    assert.match(says('at,by,act,answers\n2016,USA,stated,first')[0] ?? '', /"answers" is "first"; write the number/)
    assert.match(says('at,by,act,answers\n2016,USA,stated,99999999999999999999')[0] ?? '', /write the number/)
  })

  it('a bad header is refused before its rows', () => {
    assert.deepEqual(says('at,by,acts,mater,by\n1,2,3,4,5'), [
      '1: no column is called "acts"; did you mean "act"?',
      '1: no column is called "mater"; did you mean "matter"?',
      '1: the column "by" stands twice; keep one',
      '1: the column "act" is missing; add it',
    ])
    assert.match(says('')[0] ?? '', /the table is empty/)
    assert.match(says('at;by;act\n2016;USA;signed')[0] ?? '', /parted by commas/)
  })

  it('an act too long for a line is refused', () => {
    assert.match(says(`at,by,act,note\n2016,USA,stated,${'a'.repeat(33_000)}`)[0] ?? '', /^2: this act has more than 32768 bytes/)
  })

  it('come back as they were', () => {
    const name = fc.constantFrom('FRA', 'FJI', 'FIN', 'Secretary General')
    const words = fc.string({
      unit: fc.constantFrom('a', 'é', '🕊', '"', ',', '\n', ';', '#', ' ', '=', '-', "'", '4'),
      minLength: 1,
      maxLength: 10,
    })
    const one: fc.Arbitrary<Act> = fc.record(
      {
        at: fc.constantFrom('2016-09-03', '../2023-03-30', '2003-02-10T12:00:00+01:00[Europe/Brussels]'),
        by: fc.oneof(name, fc.uniqueArray(name, { minLength: 2 })),
        act: fc.constantFrom('deposited', 'voted in favour'),
        matter: fc.constantFrom('UKR/defence', 'a'),
        participants: fc.uniqueArray(name, { minLength: 1 }),
        note: words,
        answers: fc.integer({ min: 1, max: 9 }),
      },
      { requiredKeys: ['at', 'by', 'act'], noNullPrototype: true },
    )
    fc.assert(
      fc.property(fc.array(one, { maxLength: 5 }), acts => {
        assert.deepEqual(readRecordCsv(printRecordCsv(acts), { ...place, known: 10 }), { ok: acts, faults: [] })
      }),
      { numRuns: 300 },
    )
  })
})

it('a row that says what an alliance was founded with, and does not say it, is refused', () => {
  const place = { file: 'acts.csv', zone: 'UTC' }
  const bare = readRecordCsv('at,by,act\n2026-01-01,Secretary,stated\n2026-01-01,Secretary,founded\n', place)
  assert.equal(bare.ok, null)
  assert.deepEqual(
    bare.faults.map(({ line, says }) => [line, /needs "hash".*leave this row out/.test(says)]),
    [[3, true]],
  )
  assert.ok(readRecordCsv(`at,by,act,hash\n2026-01-01,Secretary,founded,${'a'.repeat(64)}\n`, place).ok)
})
