import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Act } from './act.ts'
import { readAct } from './fields.ts'
import { LONGEST, printLine, readLine, readRecord } from './line.ts'

const ZONE = 'Europe/Brussels'
const place = { file: 'record.jsonl', zone: ZONE }
const PARIS = '{"at":"2016-09-03","by":"USA","act":"deposited","matter":"paris-agreement","source":"UNTC XXVII-7-d"}'

function read(line: string, no = 1): Act {
  const { ok, faults } = readLine(line, no, 'record.jsonl', ZONE)
  if (!ok) assert.fail(faults.map(f => f.says).join('\n'))
  return ok
}
const says = (line: string, no = 1): string[] => readLine(line, no, 'record.jsonl', ZONE).faults.map(f => f.says)

/** A line with these fields beside at, by and act. */
const act = (more: Record<string, unknown>): string => JSON.stringify({ at: '2023-07-11', by: 'FRA', act: 'stated', ...more })

function refused(line: string, words: RegExp, no = 1): void {
  const { ok, faults } = readLine(line, no, 'record.jsonl', ZONE)
  assert.equal(ok, null, `accepted: ${line.slice(0, 200)}`)
  assert.ok(
    faults.some(f => words.test(f.says) && f.line === no && f.file === 'record.jsonl'),
    `${words} is not in\n${faults.map(f => f.says).join('\n')}`,
  )
}

describe('a line', () => {
  it('is an act', () => {
    assert.deepEqual(read(PARIS), { at: '2016-09-03', by: 'USA', act: 'deposited', matter: 'paris-agreement', source: 'UNTC XXVII-7-d' })
  })

  it('is the same act fast and slow', () => {
    const lines = [
      PARIS,
      act({}),
      act({ matter: 'UKR/defence' }),
      act({ source: 'x' }),
      act({ note: 'x', body: 'Council', procedure: 'vote' }),
      act({ concerning: 'FIN', received: '2023-07-11T12:00:00.5Z' }),
      '{"by":"FRA","at":"2003-02-10T12:00+01:00","matter":"a","act":"objected"}',
    ]
    for (const line of lines) {
      assert.deepEqual(read(line), JSON.parse(line))
      assert.deepEqual(read(` ${line.replaceAll('":"', '" : "')} `), JSON.parse(line))
      assert.deepEqual(readRecord(line, place).ok, [JSON.parse(line)])
    }
  })

  it('has figures, evidence and what must come first', () => {
    const line = act({
      value: '287',
      amount: '4200000000.50',
      currency: 'EUR',
      evidence: [1, 2],
      depends: ['a', 'b/c'],
      expires: '2024-01-31',
    })
    assert.deepEqual(read(line, 3), JSON.parse(line))
    refused(act({ value: '4,2' }), /"value" is "4,2"; write a decimal without spaces/)
    refused(act({ value: 4 }), /"value" is 4; write it in double quotes/)
    refused(act({ amount: '1e9' }), /write a decimal/)
    refused(act({ evidence: 2 }), /write a list of the numbers of acts, \[12,15\]/, 3)
    refused(act({ evidence: [3] }), /"evidence" names act 3, but this is act 3/, 3)
    refused(act({ evidence: [1, 1] }), /names 1 twice/, 3)
    refused(act({ depends: ['a//b'] }), /"depends" holds "a\/\/b"; no part of a path is empty/)
    refused(act({ due: '2024-01' }), /"due" is "2024-01"; write one instant/)
  })

  it('has escapes, lists, numbers and every field', () => {
    const full: Act = {
      at: '2003-02-10T12:00:00+01:00[Europe/Brussels]',
      received: '2003-02-10T11:02:03.456Z',
      by: ['BEL', 'FRA', 'DEU'],
      as: 'party',
      for: 'LUX',
      act: 'objected',
      to: 'BEL',
      matter: 'TUR/silence-1',
      procedure: 'decision by silence',
      body: 'Council',
      class: 'Art. 4',
      concerning: ['TUR', 'FRA'],
      participants: ['BEL', 'DEU'],
      refers: 'TUR/other',
      answers: 2,
      after: 3,
      outcome: 'adopted',
      instrument: 'approval',
      until: '2003-02-10T12:00:00+01:00',
      edition: '1949-08-24',
      hash: 'a'.repeat(64),
      text: '0'.repeat(64),
      title: 'A title',
      url: 'https://example.org/a?b=c',
      place: 'Brussels',
      corrects: 1,
      reason: 'The first\nand "second"\treason',
      source: 'Türkiye 🕊',
      note: 'a note',
      office: 'head of government',
      kinds: ['signed', 'ratified'],
      from: '2003-02-10',
      number: 'CD/2003/1',
      marking: 'named',
      readers: ['BEL'],
      person: 'p-7f3k9q2m',
      second: 'p-2m9q7f3k',
      sealed: 'f'.repeat(64),
    }
    assert.deepEqual(read(printLine(full), 9), full)
  })

  it('is printed in one order, whatever the order of the fields', () => {
    assert.equal(
      printLine(JSON.parse('{"source":"UNTC XXVII-7-d","matter":"paris-agreement","act":"deposited","by":"USA","at":"2016-09-03"}')),
      PARIS,
    )
    assert.equal(
      printLine({ at: '2016', by: 'USA', act: 'signed', matter: undefined } as unknown as Act),
      '{"at":"2016","by":"USA","act":"signed"}',
    )
  })
})

describe('a line is refused', () => {
  it('if it is not JSON', () => {
    refused("{'at':'2016-09-03'}", /not JSON; write it as {"at":"2016-09-03"/)
    refused(`${PARIS},`, /not JSON/)
    refused(`${PARIS}${PARIS}`, /not JSON/)
    refused('', /this line is empty; remove it/)
    refused('  ', /this line is empty/)
    refused('{"at":"2016-09-03\0"}', /NUL character; remove it/)
    refused(`\ufeff${PARIS}`, /byte order mark/)
    refused('[]', /an act is written as/)
    refused('null', /an act is written as/)
    refused('"text"', /an act is written as/)
    refused('{"at":"2016-09-03","by":"USA","act":"depos\nited"}', /not JSON/)
    refused('{"at":"2016-09-03","by":"USA","act":"deposited"', /not JSON/)
    refused('{"at":"2016-09-03","by":"USA","act":"deposited"]', /not JSON/)
    refused('{"at":"2016-09-03","by":"USA","act":"deposited', /not JSON/)
  })

  it('if at, by or act is missing, each with its own sentence', () => {
    assert.deepEqual(says('{}'), [
      '"at" is missing; write when it was done, as "at":"2016-09-03"',
      '"by" is missing; write who did it, as "by":"USA"',
      '"act" is missing; write what was done, as "act":"deposited"',
    ])
  })

  it('if a field is unknown', () => {
    refused(act({ mater: 'x' }), /no field is called "mater"; did you mean "matter"\?/)
    refused(act({ colour: 'x' }), /no field is called "colour"; an act has at, received, by/)
    refused('{"at":"2016-09-03","by":"USA","act":"signed","__proto__":{"matter":"x"}}', /no field is called "__proto__"/)
    refused(act({ constructor: 'x' }), /no field is called "constructor"/)
  })

  it('if a field stands twice', () => {
    refused('{"at":"2016-09-03","by":"USA","act":"signed","by":"FRA"}', /^"by" stands twice; write it once/)
    refused('{"at":"2016-09-03","by":"USA","act":"signed","by":"USA"}', /"by" stands twice/)
    refused('{"at":"2016-09-03","by":"USA","act":"signed","b\\u0079":"FRA"}', /"by" stands twice/)
    refused('{"at":"2016-09-03", "by" : "USA","act":"signed", "by" :"FRA"}', /"by" stands twice/)
    refused('{"at":"2016-09-03","by":"USA","act":"signed","at":"2016-09-04","answers":1,"answers":2}', /"answers" stands twice/, 5)
    assert.deepEqual(says('{"at":"2016-09-03","by":"USA","act":"stated","note":"\\"by\\": he wrote {\\"by\\":\\"FRA\\"}"}'), [])
  })

  it('if the date is none', () => {
    refused(act({ at: '2023-02-30' }), /^"at": "2023-02-30": February 2023 has 28 days/)
    refused(act({ at: '2023-02-10T12:00' }), /does not say by which clock/)
    refused(act({ at: 20230210 }), /"at" is 20230210; write it in double quotes/)
    refused(act({ at: '' }), /"at" is empty; fill it in$/)
    refused(act({ received: '2023-02-10' }), /"received" is "2023-02-10"; write one instant/)
    refused(act({ until: '2023-02' }), /"until" is "2023-02"; write one instant/)
    refused(act({ until: '2023-02-30' }), /February 2023 has 28 days/)
    refused(act({ edition: '2023' }), /write the day of the edition/)
    assert.equal(read(act({ until: '2023-02-10' })).until, '2023-02-10')
  })

  it('if who did it is no name', () => {
    refused(act({ by: 7 }), /"by" is 7; write a name, or a list of names, in double quotes/)
    refused(act({ by: null }), /"by" is null/)
    refused(act({ by: { id: 'FRA' } }), /"by" is {"id":"FRA"}/)
    refused(act({ by: [] }), /"by" is an empty list; name at least one/)
    refused(act({ by: ['FRA', 'FRA'] }), /names "FRA" twice; name it once/)
    refused(act({ by: ['FRA', 7] }), /"by" is 7; write it in double quotes/)
    refused(act({ by: ['FRA', ''] }), /"by" is empty/)
    refused(act({ by: ['FRA', ['FJI']] }), /"by" is \["FJI"\]/)
    refused(act({ by: 'FRA; FJI' }), /write several names as a list, \["FRA","FJI"\]/)
    refused(act({ by: ' FRA' }), /begins or ends with a space: " FRA"/)
    refused(act({ by: 'FRA\u00a0' }), /begins or ends with a space/)
    refused(act({ by: 'F\u200bRA' }), /a sign that cannot be seen/)
    refused(act({ by: '\u202eARF' }), /a sign that cannot be seen/)
    for (const sign of [
      '\u00ad',
      '\u061c',
      '\u180e',
      '\u200c',
      '\u200d',
      '\u2800',
      '\u3164',
      '\ufe0f',
      '\uffa0',
      '\u{e0041}',
      '\u{e0100}',
    ]) {
      refused(act({ by: `F${sign}RA` }), /a sign that cannot be seen/)
      refused(act({ by: ['FJI', `FRA${sign}`] }), /a sign that cannot be seen/)
      refused(act({ matter: `a${sign}b` }), /a sign that cannot be seen/)
    }
    assert.equal(read(act({ matter: 'Åland/🕊/日本' })).matter, 'Åland/🕊/日本')
    assert.equal(read(act({ note: '👩\u200d🚀 ✌\ufe0f' })).note, '👩\u200d🚀 ✌\ufe0f')
    refused(act({ participants: 'FRA' }), /"participants" is "FRA"; write a list/)
    refused(act({ concerning: [] }), /"concerning" is an empty list/)
    refused(act({ as: 'chairman' }), /"as" is "chairman"; write party, chair, depositary or registrar/)
    refused(act({ as: 'chiar' }), /did you mean "chair"\?/)
  })

  it('if a number is none, or names no earlier act', () => {
    refused(act({ answers: '3' }), /"answers" is "3"; write the number of an act, without quotes/, 5)
    refused(act({ answers: 1.5 }), /write the number of an act/, 5)
    refused(act({ answers: 0 }), /write the number of an act/, 5)
    refused(act({ answers: -1 }), /write the number of an act/, 5)
    refused('{"at":"2016","by":"USA","act":"stated","after":1e400}', /"after" is null; write the number of an act/, 5)
    refused('{"at":"2016","by":"USA","act":"stated","after":9007199254740993}', /write the number of an act/, 5)
    refused(act({ answers: 5 }), /"answers" names act 5, but this is act 5; write the number of an earlier act/, 5)
    assert.equal(read(act({ answers: 4 }), 5).answers, 4)
  })

  it('if a correction has no reason, or a striking out strikes nothing', () => {
    refused(act({ corrects: 1 }), /a correction needs a reason; add "reason"/, 2)
    refused(act({ act: 'struck' }), /add its number as "corrects"/, 2)
    assert.equal(read(act({ act: 'struck', corrects: 1, reason: 'entered twice' }), 2).corrects, 1)
  })

  it('if it holds control characters or half a character', () => {
    refused(act({ note: 'a\u0007b' }), /"note" holds a control character/)
    refused(act({ source: 'a\u009bb' }), /"source" holds a control character/)
    refused(act({ act: 'stated\n' }), /"act" holds a control character/)
    refused('{"at":"2016","by":"USA","act":"stated","note":"\\ud83d"}', /half a character \(a lone surrogate\)/)
    refused('{"at":"2016","by":"USA","act":"stated","note":"\ud83d"}', /half a character/)
    refused(act({ note: 'T\ufffdrkiye' }), /"note" holds/)
    assert.equal(read(act({ note: 'one\ntwo\tthree 🕊' })).note, 'one\ntwo\tthree 🕊')
  })

  it('if a matter is no path', () => {
    for (const matter of ['/a', 'a/', 'a//b', '../a', 'a/./b', 'a?b', 'a#b', 'a%2fb', 'a\\b']) refused(act({ matter }), /^"matter" is /)
    refused(act({ matter: `${'a/'.repeat(16)}b` }), /a matter lies at most 16 deep; write a shorter path/)
    refused(act({ matter: 'a'.repeat(301) }), /the name of a matter has at most 300 signs/)
    assert.equal(read(act({ matter: `${'a/'.repeat(15)}b` })).matter?.length, 31)
    for (const matter of ['UKR/defence', 'MNE/31', 'instalment-4/step-13', 'S/RES/678', 'résolution 1', '16.4'])
      assert.equal(read(act({ matter })).matter, matter)
  })

  it('if a hash or an address is none', () => {
    refused(act({ hash: 'abc' }), /"hash" is "abc"; write the SHA-256 of the document, 64 signs/)
    refused(act({ sealed: 'A'.repeat(64) }), /SHA-256 of the sealed part/)
    refused(act({ text: 'The draft' }), /SHA-256 of the document/)
    refused(act({ url: 'javascript:alert(1)' }), /write an address that begins with https/)
  })

  it('if it is longer than 32 KiB, in bytes', () => {
    const bare = act({ note: '' }).length
    assert.equal(read(act({ note: 'a'.repeat(LONGEST - bare) })).note?.length, LONGEST - bare)
    refused(
      act({ note: 'a'.repeat(LONGEST - bare + 1) }),
      /has 32769 bytes, and a line has at most 32768; keep the long text as a document/,
    )
    refused(act({ note: 'é'.repeat(LONGEST / 2) }), /at most 32768/)
  })

  it('with all its faults at once', () => {
    assert.equal(says('{"at":"2023-02-30","by":[],"acts":"x","corrects":9,"at":"2023-02-31"}', 3).length, 7)
  })
})

describe('a record', () => {
  const FIJI = '{"at":"2016-04-22","by":"FJI","act":"deposited","matter":"paris-agreement"}'

  it('is read with LF, CRLF or both, with a byte order mark, with or without the last line end', () => {
    const two = [JSON.parse(FIJI), JSON.parse(PARIS)]
    for (const text of [
      `${FIJI}\n${PARIS}\n`,
      `${FIJI}\n${PARIS}`,
      `${FIJI}\r\n${PARIS}\r\n`,
      `\ufeff${FIJI}\r\n${PARIS}\n`,
      `${FIJI}\n${PARIS}\r\n`,
    ]) {
      assert.deepEqual(readRecord(text, place), { ok: two, faults: [] })
    }
    assert.deepEqual(readRecord([FIJI, PARIS], place).ok, two)
    assert.deepEqual(readRecord('', place), { ok: [], faults: [] })
  })

  it('has every fault with its line, and nothing is kept', () => {
    const { ok, faults } = readRecord(`${FIJI}\n{"at":"2016"}\n\n${PARIS}\n{"at":"2016-13","by":"USA","act":"signed"}\n`, place)
    assert.equal(ok, null)
    assert.deepEqual(
      faults.map(f => f.line),
      [2, 2, 3, 5],
    )
  })

  it('refuses a day that the seat never had, and takes it elsewhere', () => {
    const line = '{"at":"2011-12-30","by":"WSM","act":"stated"}'
    assert.match(readRecord(line, { ...place, zone: 'Pacific/Apia' }).faults[0]?.says ?? '', /there was no 2011-12-30 in Pacific\/Apia/)
    assert.equal(readRecord(line, place).ok?.length, 1)
  })

  it('reports an offset that the table does not give, and takes it', () => {
    const { ok, faults } = readRecord('{"at":"2030-07-01T12:00:00+01:00[Europe/Brussels]","by":"BEL","act":"stated"}', place)
    assert.equal(ok?.length, 1)
    assert.deepEqual(
      faults.map(f => [f.warning, f.line]),
      [[true, 1]],
    )
    assert.match(faults[0]?.says ?? '', /the written offset binds/)
  })

  it('is one act a line, byte for byte', () => {
    const name = fc.constantFrom('FRA', 'FJI', 'FIN', 'Secretary General', 'Côte d’Ivoire')
    const words = fc.string({
      unit: fc.constantFrom('a', 'é', '🕊', '"', '\\', '\n', '\t', ',', '{', ':', ' '),
      minLength: 1,
      maxLength: 12,
    })
    const one: fc.Arbitrary<Act> = fc.record(
      {
        at: fc.constantFrom(
          '2016-09-03',
          '2020-02',
          '2015',
          '../2023-03-30',
          '2022-08-09/2023-03-31',
          '2003-02-10T12:00:00+01:00',
          '2003-02-10T11:00:00.123Z',
        ),
        by: fc.oneof(name, fc.uniqueArray(name, { minLength: 1, maxLength: 3 })),
        act: fc.constantFrom('deposited', 'objected', 'voted in favour'),
        matter: fc.constantFrom('UKR/defence', 'a', 'paris-agreement'),
        concerning: fc.oneof(name, fc.uniqueArray(name, { minLength: 1 })),
        participants: fc.uniqueArray(name, { minLength: 1 }),
        as: fc.constantFrom('party', 'chair', 'depositary', 'registrar'),
        note: words,
        source: words,
        answers: fc.constant(1),
      },
      { requiredKeys: ['at', 'by', 'act'], noNullPrototype: true },
    )
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), acts => {
        const all: Act[] = [JSON.parse(PARIS), ...acts]
        const text = all.map(a => `${printLine(a)}\n`).join('')
        const back = readRecord(text, place)
        assert.deepEqual(back, { ok: all, faults: [] })
        assert.equal(back.ok?.map(a => `${printLine(a)}\n`).join(''), text)
      }),
    )
  })

  it('no line whatever throws, and the fast way never takes what the slow way refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '"at"',
      '"by"',
      '"act"',
      '"matter"',
      '"source"',
      ':',
      ',',
      '"2016-09-03"',
      '"USA"',
      '"signed"',
      '"a/b"',
      '""',
      '[',
      ']',
      ' ',
      '1',
      '\\',
      '"',
      'at',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 22 }), pieces => {
        const line = pieces.join('')
        const fast = readLine(line, 3, 'record.jsonl', ZONE)
        const slow = readLine(`${line} `, 3, 'record.jsonl', ZONE)
        assert.deepEqual(fast, slow)
      }),
      { numRuns: 3000 },
    )
    const pair = fc.tuple(
      fc.constantFrom('at', 'by', 'act', 'matter', 'source', 'note', 'body', 'mat'),
      fc.constantFrom('2016-09-03', '2016-02-30', 'USA', '', ' x', 'a//b', 'struck', '2016-09-03T12:00:00Z'),
    )
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 6 }), pairs => {
        const line = `{${pairs.map(([field, value]) => `"${field}":"${value}"`).join(',')}}`
        assert.deepEqual(readLine(line, 3, 'record.jsonl', ZONE), readLine(`${line} `, 3, 'record.jsonl', ZONE))
      }),
      { numRuns: 3000 },
    )
  })

  it('a draft from a form is looked at in the same way', () => {
    assert.equal(readAct({ at: '2016-09-03', by: 'USA', act: 'signed' }, 1, 'draft', ZONE).ok?.by, 'USA')
    assert.match(
      readAct({ at: '2016-09-03', by: 'USA', act: 'signed', corects: 3 }, 9, 'draft', ZONE).faults[0]?.says ?? '',
      /did you mean "corrects"/,
    )
  })
})
