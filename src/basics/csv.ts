/**
 * Tables as RFC 4180 writes them: comma, double quote, CRLF or LF. Lines that begin with `# ` above the header are notes (an annex's source)
 * and come back whole, as rows of one cell.
 *
 * A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula and works it out, whoever wrote it (OWASP, CSV injection). Such a cell
 * is printed with an apostrophe before it, which spreadsheets take for the mark of a text, and is read back without; so is what follows a semicolon,
 * a tab or a line end within a cell, for where spreadsheets part cells by those it would begin one. A figure, `-4.2`, is no formula and stays as it is.
 */
import { isWhole } from './text.ts'

export interface CsvRow {
  /** The line on which the row begins, counted from 1. */
  readonly line: number
  readonly cells: string[]
}
export interface CsvFault {
  readonly line: number
  readonly says: string
}

interface Scan {
  readonly text: string
  at: number
  line: number
}

/** The rows of a table and every fault in it. A row with a fault is left out; empty lines are passed over. */
export function parseCsv(text: string): { readonly rows: CsvRow[]; readonly faults: CsvFault[] } {
  const scan: Scan = { text, at: text.charCodeAt(0) === 0xfeff ? 1 : 0, line: 1 }
  const rows: CsvRow[] = []
  const faults: CsvFault[] = []
  let width = -1
  while (scan.at < text.length) {
    const line = scan.line
    if (width < 0 && text.startsWith('# ', scan.at)) {
      rows.push({ line, cells: [restOfLine(scan)] })
      continue
    }
    const start = scan.at
    const row = readRow(scan)
    const says = typeof row === 'string' ? row : oddSigns(text, start, scan.at)
    if (says) {
      faults.push({ line, says })
      continue
    }
    const cells = row as string[]
    // An empty line is one empty cell without quotes.
    if (cells.length === 1 && cells[0] === '' && text.charCodeAt(start) !== 34) continue
    if (width < 0) {
      width = cells.length
      if (width === 1 && /[;\t]/.test(cells[0] ?? ''))
        faults.push({ line, says: 'the columns are not parted by commas; save the table as CSV with commas' })
    }
    if (cells.length === width) rows.push({ line, cells })
    else faults.push({ line, says: ragged(cells.length, width) })
  }
  return { rows, faults }
}

const cellsOf = (n: number): string => `${n} ${n === 1 ? 'cell' : 'cells'}`

function ragged(got: number, width: number): string {
  const remedy = got > width ? 'put a cell that holds a comma in double quotes' : 'write a comma for each empty cell'
  return `this row has ${cellsOf(got)}, the header has ${width}; ${remedy}`
}

function oddSigns(text: string, from: number, until: number): string | null {
  const row = text.slice(from, until)
  if (row.includes('\0')) return 'this row holds a NUL character; remove it'
  if (row.includes('\ufffd') || !isWhole(row)) return 'this row holds a character that is not UTF-8; save the table as UTF-8'
  return null
}

/** Moves past the end of the line: LF, CRLF or CR. */
function endLine(scan: Scan): void {
  if (scan.text.charCodeAt(scan.at) === 13) scan.at++
  if (scan.text.charCodeAt(scan.at) === 10) scan.at++
  scan.line++
}

function restOfLine(scan: Scan): string {
  const start = scan.at
  while (scan.at < scan.text.length && !isEnd(scan.text.charCodeAt(scan.at))) scan.at++
  const rest = scan.text.slice(start, scan.at)
  if (scan.at < scan.text.length) endLine(scan)
  return rest
}

const isEnd = (c: number): boolean => c === 10 || c === 13

function readRow(scan: Scan): string[] | string {
  const { text } = scan
  const cells: string[] = []
  for (;;) {
    let cell: string
    if (text.charCodeAt(scan.at) === 34) {
      const opened = scan.line
      const quoted = readQuoted(scan)
      if (quoted === null)
        return `a double quote is opened on line ${opened} and never closed; close it, and write a quote inside a cell twice`
      cell = quoted
      const next = text.charCodeAt(scan.at)
      if (scan.at < text.length && next !== 44 && !isEnd(next)) {
        restOfLine(scan)
        return 'something follows the closing double quote of a cell; put a comma there, or write the quote inside the cell twice'
      }
    } else {
      const start = scan.at
      let c = text.charCodeAt(scan.at)
      while (scan.at < text.length && c !== 44 && !isEnd(c)) {
        if (c === 34) {
          restOfLine(scan)
          return 'a double quote stands inside a cell; put the whole cell in double quotes and write the quote inside it twice'
        }
        c = text.charCodeAt(++scan.at)
      }
      cell = text.slice(start, scan.at)
    }
    cells.push(plain(cell))
    if (scan.at >= text.length) return cells
    if (text.charCodeAt(scan.at) === 44) scan.at++
    else {
      endLine(scan)
      return cells
    }
    // A comma at the very end of the text: one more, empty cell.
    if (scan.at >= text.length) return [...cells, '']
  }
}

/** The cell between quotes; null if they are never closed, and then the scan stands at the end of the text. */
function readQuoted(scan: Scan): string | null {
  const { text } = scan
  let cell = ''
  let start = ++scan.at
  for (;;) {
    const close = text.indexOf('"', start)
    const end = close < 0 ? text.length : close
    countLines(scan, start, end)
    if (close < 0) {
      scan.at = text.length
      return null
    }
    cell += text.slice(start, close)
    if (text.charCodeAt(close + 1) !== 34) {
      scan.at = close + 1
      return cell
    }
    cell += '"'
    start = close + 2
  }
}

function countLines(scan: Scan, from: number, until: number): void {
  for (let i = from; i < until; i++) {
    const c = scan.text.charCodeAt(i)
    if (c === 10 || (c === 13 && scan.text.charCodeAt(i + 1) !== 10)) scan.line++
  }
}

const PARTS = /[;\t\r\n]/
const FORMULA = /^'*[ \u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/
const FIGURE = /^[ \u00a0]*[+-]?\d[\d\u00a0\u202f .,]*(?:e[+-]?\d+)?[ \u00a0]*%?$/i
const isFormula = (text: string): boolean => FORMULA.test(text) && !FIGURE.test(text)

const piecewise = (cell: string, change: (piece: string) => string): string =>
  PARTS.test(cell)
    ? cell
        .split(/([;\t\r\n])/)
        .map((piece, i) => (i % 2 === 0 ? change(piece) : piece))
        .join('')
    : change(cell)

/** The cell as no spreadsheet works it out. */
const guarded = (cell: string): string => piecewise(cell, piece => (isFormula(piece) ? `'${piece}` : piece))
/** The cell as it was before it was guarded. */
const plain = (cell: string): string =>
  cell.includes("'") ? piecewise(cell, piece => (piece.startsWith("'") && isFormula(piece.slice(1)) ? piece.slice(1) : piece)) : cell

function printCell(text: string, alone: boolean): string {
  const cell = guarded(text)
  const quoted = /[",\r\n]/.test(cell) || /^[\s\ufeff#]|\s$/.test(cell) || (alone && cell === '')
  return quoted ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The rows as RFC 4180 text, each ended by CRLF. */
export function printCsv(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(cell => printCell(cell, row.length === 1)).join(',')}\r\n`).join('')
}
