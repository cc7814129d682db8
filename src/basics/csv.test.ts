import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseCsv, printCsv } from './csv.ts'

const cells = (text: string): string[][] => {
  const { rows, faults } = parseCsv(text)
  assert.deepEqual(faults, [])
  return rows.map(r => r.cells)
}
const says = (text: string): string[] => parseCsv(text).faults.map(f => `${f.line}: ${f.says}`)

describe('RFC 4180, section 2', () => {
  it('1 and 2: lines end with CRLF, the last may not', () => {
    assert.deepEqual(cells('aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n'), [
      ['aaa', 'bbb', 'ccc'],
      ['zzz', 'yyy', 'xxx'],
    ])
    assert.deepEqual(cells('aaa,bbb,ccc\r\nzzz,yyy,xxx'), [
      ['aaa', 'bbb', 'ccc'],
      ['zzz', 'yyy', 'xxx'],
    ])
  })
  it('4: spaces belong to the cell', () => assert.deepEqual(cells('a, b \n'), [['a', ' b ']]))
  it('5 and 6: quotes hold commas and line breaks', () => {
    assert.deepEqual(cells('"aaa","b\r\nbb","c,cc"\r\nzzz,yyy,xxx'), [
      ['aaa', 'b\r\nbb', 'c,cc'],
      ['zzz', 'yyy', 'xxx'],
    ])
  })
  it('7: a quote is written twice', () => assert.deepEqual(cells('"aaa","b""bb","""c"""'), [['aaa', 'b"bb', '"c"']]))
})

describe('tables as they come', () => {
  it('a byte order mark, LF, CRLF and CR together, empty lines', () => {
    assert.deepEqual(cells('\ufeffid,name\nFRA,France\r\n\r\nFJI,Fiji\rFIN,Finland\n\n'), [
      ['id', 'name'],
      ['FRA', 'France'],
      ['FJI', 'Fiji'],
      ['FIN', 'Finland'],
    ])
  })
  it('empty cells at every place', () =>
    assert.deepEqual(cells('a,b,c\n,,\n,"",x\nx,,'), [
      ['a', 'b', 'c'],
      ['', '', ''],
      ['', '', 'x'],
      ['x', '', ''],
    ]))
  it('a sole empty cell in quotes is a row, an empty line is none', () => assert.deepEqual(cells('a\n""\n\nb'), [['a'], [''], ['b']]))
  it('notes above the header come whole, below it they are rows', () => {
    assert.deepEqual(parseCsv('# source: "Agence Europe", 12 December\n# rounded: share to 0.01\nid,share\nDEU,18.49').rows, [
      { line: 1, cells: ['# source: "Agence Europe", 12 December'] },
      { line: 2, cells: ['# rounded: share to 0.01'] },
      { line: 3, cells: ['id', 'share'] },
      { line: 4, cells: ['DEU', '18.49'] },
    ])
    assert.deepEqual(cells('id,name\n# 1,x'), [
      ['id', 'name'],
      ['# 1', 'x'],
    ])
  })
  it('a row has the line on which it begins', () => {
    assert.deepEqual(
      parseCsv('a,b\r\n"x\r\ny\nz",1\r\n\r\nq,2').rows.map(r => r.line),
      [1, 2, 6],
    )
  })
  it('nothing at all', () => assert.deepEqual(parseCsv(''), { rows: [], faults: [] }))
})

describe('faults of a table', () => {
  it('a row too short and one too long, with their lines, and the others kept', () => {
    assert.deepEqual(says('id,name\nFRA\nFJI,Fiji\nGBR,Great Britain, and more'), [
      '2: this row has 1 cell, the header has 2; write a comma for each empty cell',
      '4: this row has 3 cells, the header has 2; put a cell that holds a comma in double quotes',
    ])
    assert.deepEqual(
      parseCsv('id,name\nFRA\nFJI,Fiji').rows.map(r => r.cells),
      [
        ['id', 'name'],
        ['FJI', 'Fiji'],
      ],
    )
  })
  it('a quote that is never closed names the line where it opens', () => {
    assert.deepEqual(says('a,b\n1,2\nx,"open\nand\non'), [
      '3: a double quote is opened on line 3 and never closed; close it, and write a quote inside a cell twice',
    ])
    assert.match(says('a,b\n"one\ntwo","open')[0] ?? '', /^2: a double quote is opened on line 3/)
  })
  it('signs after a closing quote, and a quote inside a cell', () => {
    assert.match(says('a,b\n"x"y,1\nz,2')[0] ?? '', /^2: something follows the closing double quote/)
    assert.match(says('a,b\nx"y"z,1\nz,2')[0] ?? '', /^2: a double quote stands inside a cell/)
    assert.deepEqual(
      parseCsv('a,b\nx"y"z,1\nz,2').rows.map(r => r.line),
      [1, 3],
    )
  })
  it('NUL, what is not UTF-8, and half a character', () => {
    assert.match(says('a,b\n1,\0')[0] ?? '', /^2: this row holds a NUL/)
    assert.match(says('a,b\n1,T\ufffdrkiye')[0] ?? '', /^2: .*save the table as UTF-8/)
    assert.match(says('a,b\n1,\ud83d')[0] ?? '', /^2: .*not UTF-8/)
  })
  it('semicolons or tabs for commas', () => {
    assert.match(says('id;name\nFRA;France')[0] ?? '', /^1: the columns are not parted by commas/)
  })
})

describe('round trip', () => {
  it('what is printed is read back', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '🕊', ' ', ',', ';', '"', '\r', '\n', '#', '\ufeff', "'", '\t', '=', '-', '+', '@', '4', '.'),
      maxLength: 8,
    })
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }))
    fc.assert(
      fc.property(table, rows => {
        fc.pre(!(rows[0]?.length === 1 && /[;\t]/.test(rows[0][0] ?? '')))
        assert.deepEqual(cells(printCsv(rows)), rows)
      }),
      { numRuns: 500 },
    )
  })
  it('no spreadsheet takes a cell for a formula, and a figure stays as it is', () => {
    const formulas = [
      '=1+1',
      '+1+1',
      '-1+1',
      '@SUM(A1)',
      "=cmd|' /C calc'!A0",
      ' =1+1',
      "'=1",
      '-',
      '＝1',
      '=HYPERLINK("https://example.org";"x")',
    ]
    for (const cell of [...formulas, 'a;=1', 'a\n=1', '\t=1']) {
      const printed = printCsv([[cell, 'x']])
      assert.deepEqual(cells(printed), [[cell, 'x']], cell)
      // However a spreadsheet parts them, no cell begins with what it would work out.
      for (const part of printed.replaceAll('"', '').split(/[,;\t\r\n]/)) assert.doesNotMatch(part, /^\s*[=+\-@＝]/, printed)
    }
    const figures = ['-4.2', '+3', '-1,000.5', '-12 %', '-4.2e3', '2026-11-30', "'t Zand", '../2023-03-30', 'a-b', 'FRA;FIN', '3;-4.2']
    assert.deepEqual(printCsv([figures]), `${figures.map(f => (f.includes(',') ? `"${f}"` : f)).join(',')}\r\n`)
    // What somebody wrote by hand without the apostrophe is read as it stands.
    assert.deepEqual(cells('a,b\n=1+1,-4.2\n'), [
      ['a', 'b'],
      ['=1+1', '-4.2'],
    ])
  })
  it('rows end with CRLF', () =>
    assert.equal(
      printCsv([
        ['id', 'name'],
        ['FRA', 'France, Republic'],
      ]),
      'id,name\r\nFRA,"France, Republic"\r\n',
    ))
  it('no text whatever throws', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', '#', ' ', '\0'), maxLength: 40 })
    fc.assert(
      fc.property(text, t => void parseCsv(t)),
      { numRuns: 1000 },
    )
  })
})
