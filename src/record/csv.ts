/** Acts as a table: the columns are the fields of a line, an empty cell is a field left out, several names are joined with `;`. */
import { parseCsv, printCsv } from '../basics/csv.ts'
import type { Fault, Result } from '../basics/fault.ts'
import { list, nearest } from '../basics/text.ts'
import type { Act } from './act.ts'
import { fields, holdsList, holdsNumber, holdsNumbers, isAlwaysList, readAct } from './fields.ts'
import { LONGEST, printLine } from './line.ts'

export interface CsvPlace {
  readonly file: string
  readonly zone: string
  /** How many acts the record already holds: the first act of the table has the next number. */
  readonly known?: number
}

/** The acts of a table, or every fault with its line: nothing of a table with a fault is kept. */
export function readRecordCsv(text: string, { file, zone, known = 0 }: CsvPlace): Result<Act[]> {
  const table = parseCsv(text)
  const faults: Fault[] = table.faults.map(f => ({ file, ...f }))
  const [header, ...rows] = table.rows.filter(r => !(r.cells.length === 1 && r.cells[0]?.startsWith('# ')))
  if (!header)
    return {
      ok: null,
      faults: [...faults, { file, line: 0, says: 'the table is empty; its first line names the columns at, by, act, matter' }],
    }
  const columns = header.cells.map(c => c.trim())
  faults.push(...columnFaults(columns).map(says => ({ file, line: header.line, says })))
  if (faults.some(f => f.line === header.line)) return { ok: null, faults }
  const acts: Act[] = []
  rows.forEach((r, i) => {
    const act = readAct(fromCells(columns, r.cells), known + i + 1, file, zone, r.line)
    if (!act.ok) faults.push(...act.faults)
    else if (act.ok.act === 'founded' && act.ok.hash === undefined)
      faults.push({
        file,
        line: r.line,
        says: '“founded” needs "hash", the SHA-256 of what an alliance was founded with; leave this row out, for the platform enters it when an alliance begins',
      })
    else if (new TextEncoder().encode(printLine(act.ok)).length > LONGEST)
      faults.push({
        file,
        line: r.line,
        says: `this act has more than ${LONGEST} bytes; keep the long text as a document and name its SHA-256 in "text"`,
      })
    else acts.push(act.ok)
  })
  return faults.length > 0 ? { ok: null, faults } : { ok: acts, faults }
}

function columnFaults(columns: readonly string[]): string[] {
  const says: string[] = []
  columns.forEach((column, i) => {
    if (!(fields as readonly string[]).includes(column)) {
      const near = nearest(column, fields)
      says.push(`no column is called "${column}"; ${near ? `did you mean "${near}"?` : `an act has ${list(fields)}`}`)
    } else if (columns.indexOf(column) !== i) says.push(`the column "${column}" stands twice; keep one`)
  })
  for (const column of ['at', 'by', 'act']) if (!columns.includes(column)) says.push(`the column "${column}" is missing; add it`)
  return says
}

function fromCells(columns: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const o: Record<string, unknown> = {}
  columns.forEach((column, i) => {
    const cell = cells[i] ?? ''
    if (cell !== '') o[column] = fromCell(column, cell)
  })
  return o
}

function fromCell(column: string, cell: string): unknown {
  if (holdsNumber(column)) return /^\d{1,15}$/.test(cell.trim()) ? Number(cell) : cell
  if (!holdsList(column)) return cell
  const names = cell.split(';').map(n => n.trim())
  if (holdsNumbers(column)) return names.map(n => (/^\d{1,15}$/.test(n) ? Number(n) : n))
  return names.length === 1 && !isAlwaysList(column) ? names[0] : names
}

/** The acts as a table, with a column for each field that any of them has. */
export const printRecordCsv = (acts: readonly Act[]): string => [...recordCsvParts(acts)].join('')

/** The same in pieces of some hundred lines, so that a long record can be sent while it is printed. */
export function* recordCsvParts(acts: readonly Act[]): Generator<string> {
  const used = fields.filter(f => f === 'at' || f === 'by' || f === 'act' || acts.some(a => a[f] !== undefined))
  const cell = (act: Act, field: keyof Act): string => {
    const value = act[field]
    return value === undefined ? '' : Array.isArray(value) ? value.join(';') : String(value)
  }
  yield printCsv([used])
  for (let from = 0; from < acts.length; from += 500)
    yield printCsv(acts.slice(from, from + 500).map(act => used.map(field => cell(act, field))))
}
