/** Annexes: CSV files whose first line is their source; parties, weights, seats and free days come from them. */
import { parseCsv } from '../basics/csv.ts'
import type { Fault } from '../basics/fault.ts'
import { isDay } from '../basics/moment.ts'
import { parseDecimal } from '../basics/quantity.ts'
import type { Annex, Party, SeatRow, WeightColumn, WeightRow } from './charter.ts'

export type Say = (line: number, says: string, warning?: boolean) => void

export const sayer =
  (file: string, faults: Fault[]): Say =>
  (line, says, warning = false) => {
    faults.push({ file, line, says, ...(warning ? { warning } : {}) })
  }

/** The annex a CSV text holds. */
export function readAnnex(file: string, text: string, say: Say): Annex {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  let source = ''
  const rounded: Record<string, string> = {}
  for (let top = 0; (lines[top] ?? '').startsWith('#'); top++) {
    const words = (lines[top] ?? '').slice(1).trim()
    lines[top] = `# ${words}`
    const note = /^(source|rounded)\s*:\s*(.*)$/i.exec(words)
    if (note?.[1]?.toLowerCase() === 'source') source = [source, note[2]].filter(Boolean).join(' ')
    if (note?.[1]?.toLowerCase() === 'rounded') {
      const [, column, step] = /^(.+?)\s+to\s+(\S+)$/.exec(note[2] ?? '') ?? []
      if (column === undefined || step === undefined || parseDecimal(step) === null) {
        say(top + 1, `"${words}" is not understood; write "# rounded: <column> to 0.01", the step to which its values were rounded`)
      } else rounded[column.trim()] = step
    }
  }
  if (source === '') say(1, 'this annex does not say where it comes from; write "# source: …" as its first line')
  const csv = parseCsv(lines.join('\n'))
  for (const f of csv.faults) say(f.line, f.says)
  const [head, ...body] = csv.rows.filter(r => !(r.cells.length === 1 && r.cells[0]?.startsWith('# ')))
  const columns = (head?.cells ?? []).map(c => c.trim())
  if (head === undefined) say(1, 'this annex has no columns; write their names in the first row, "party,share"')
  for (const [i, column] of columns.entries()) {
    if (columns.indexOf(column) < i) say(head?.line ?? 1, `the column "${column}" stands twice; give one of them another name`)
    if (column === '') say(head?.line ?? 1, `column ${i + 1} has no name; write one in the first row`)
  }
  for (const column of Object.keys(rounded)) {
    if (!columns.includes(column)) say(1, `"# rounded" names a column "${column}" that is not here; the columns are ${columns.join(', ')}`)
  }
  const rows: { line: number; cells: Record<string, string> }[] = []
  for (const row of body) {
    if (row.cells.every(c => c.trim() === '')) continue
    rows.push({ line: row.line, cells: Object.fromEntries(columns.map((c, i) => [c, (row.cells[i] ?? '').trim()])) })
  }
  return { file, source, columns, rows, rounded }
}

/** The name by which a row of an annex is called: what its column `id` holds, or where there is none its first; empty in a row without columns. */
export const idOfRow = ({ cells }: Annex['rows'][number]): string => cells['id'] ?? Object.values(cells)[0] ?? ''

/** The parties an annex lists, `id,name,…`. */
export function readParties(annex: Annex, say: Say): Party[] {
  if (!annex.columns.includes('id')) {
    say(1, `the list of parties has no column "id"; its columns are ${annex.columns.join(', ')}`)
    return []
  }
  const seen = new Set<string>()
  const parties: Party[] = []
  for (const { line, cells } of annex.rows) {
    const { id = '', name = '', ...columns } = cells
    if (id === '') say(line, 'this party has no id; write one, for example its three letters')
    else if (seen.has(id)) say(line, `the party "${id}" is listed twice; keep one row`)
    else {
      seen.add(id)
      parties.push({ id, name: name === '' ? id : name, columns })
    }
  }
  return parties
}

/** The days an annex lists in its column `day`. */
export function readHolidays(annex: Annex, say: Say): string[] {
  if (!annex.columns.includes('day')) {
    say(1, `the list of holidays has no column "day"; its columns are ${annex.columns.join(', ')}`)
    return []
  }
  return annex.rows.flatMap(({ line, cells }) => {
    const day = cells['day'] ?? ''
    if (isDay(day)) return [day]
    say(line, `"${day}" is no day; write it as 2026-05-01`)
    return []
  })
}

interface Dated {
  readonly line: number
  readonly party: string
  readonly from: string | null
  readonly until: string | null
}

function readDates(line: number, cells: Readonly<Record<string, string>>, say: Say): { from: string | null; until: string | null } {
  const day = (key: 'from' | 'until'): string | null => {
    const text = cells[key] ?? ''
    if (text === '') return null
    if (isDay(text)) return text
    say(line, `"${text}" in "${key}" is no day; write it as 2026-05-01, or leave it blank`)
    return null
  }
  const [from, until] = [day('from'), day('until')]
  if (from !== null && until !== null && until < from) say(line, `"until" ${until} comes before "from" ${from}; exchange or correct them`)
  return { from, until }
}

function checkOverlaps(rows: readonly Dated[], what: string, say: Say): void {
  const last = new Map<string, Dated>()
  const sorted = [...rows].sort((a, b) => ((a.from ?? '') === (b.from ?? '') ? a.line - b.line : (a.from ?? '') < (b.from ?? '') ? -1 : 1))
  for (const row of sorted) {
    const before = last.get(row.party)
    if (before && (before.until === null || (row.from ?? '') <= before.until)) {
      say(
        row.line,
        `"${row.party}" has two rows of ${what} for one day (the other is line ${before.line}); end one with "until" before the other's "from"`,
      )
    }
    if (!before || before.until === null || row.until === null || row.until > before.until) last.set(row.party, row)
  }
}

export interface Known {
  isParty(id: string): boolean
  nearParty(id: string): string | null
}

/** The dated seats an annex lists: `party,from,until`. */
export function readSeatRows(annex: Annex, known: Known, say: Say): SeatRow[] {
  if (!annex.columns.includes('party')) {
    say(
      1,
      `a list of seats has a column "party", and "from" and "until" where they change; the columns here are ${annex.columns.join(', ')}`,
    )
    return []
  }
  const rows = annex.rows.map(({ line, cells }) => ({ line, party: cells['party'] ?? '', ...readDates(line, cells, say) }))
  for (const row of rows) sayUnknown(row.party, row.line, known, say)
  checkOverlaps(rows, 'seats', say)
  return rows.map(({ party, from, until }) => ({ party, from, until }))
}

function sayUnknown(id: string, line: number, known: Known, say: Say): void {
  if (known.isParty(id)) return
  const near = known.nearParty(id)
  say(
    line,
    `"${id}" is no party of this charter; ${near === null ? 'add it to the list of parties or remove the row' : `did you mean "${near}"?`}`,
  )
}

const words = (column: string): string => column.replaceAll('_', ' ')

/** The annexes in which a weight of this name is found: its own file, else any with `party` or `id`, else the list of parties. */
export function annexesOfWeight(
  name: string,
  annexes: Readonly<Record<string, Annex>>,
  partiesFile: string | null,
): { annex: Annex; column: string; key: string }[] {
  const found = Object.values(annexes).flatMap(annex => {
    const column = annex.columns.find(c => words(c) === words(name) && !['party', 'id', 'name', 'from', 'until'].includes(c))
    const key = annex.columns.includes('party') ? 'party' : annex.columns.includes('id') ? 'id' : null
    return column === undefined || key === null ? [] : [{ annex, column, key }]
  })
  const own = found.filter(f => words(f.annex.file.replace(/\.csv$/, '')) === words(name))
  if (own.length > 0) return own
  const others = found.filter(f => f.annex.file !== partiesFile)
  return others.length > 0 ? others : found
}

/** All names a weight may be called by. */
export function weightNames(annexes: Readonly<Record<string, Annex>>, partiesFile: string | null): string[] {
  const names = new Set<string>()
  for (const annex of Object.values(annexes)) {
    for (const column of annex.columns) {
      if (annexesOfWeight(column, { [annex.file]: annex }, partiesFile).length === 0) continue
      const cells = annex.rows.map(r => r.cells[column] ?? '').filter(c => c !== '')
      if (cells.length > 0 && cells.every(c => parseDecimal(c) !== null)) names.add(words(column))
    }
  }
  return [...names]
}

/** One weight as exact integers at a common scale. `say` is asked for the file's own sayer. */
export function readWeight(
  name: string,
  found: readonly { annex: Annex; column: string; key: string }[],
  known: Known | null,
  sayIn: (file: string) => Say,
): WeightColumn {
  interface Cell extends Dated {
    readonly digits: number
    readonly scale: number
    readonly blank: boolean
  }
  const cells: Cell[] = []
  const steps: { digits: number; scale: number }[] = []
  for (const { annex, column, key } of found) {
    const say = sayIn(annex.file)
    const mine: Cell[] = []
    for (const row of annex.rows) {
      const party = row.cells[key] ?? ''
      const text = row.cells[column] ?? ''
      if (key === 'party' && known !== null) sayUnknown(party, row.line, known, say)
      const figure = text === '' ? null : parseDecimal(text)
      if (text !== '' && (figure === null || figure.digits < 0)) {
        say(
          row.line,
          `"${text}" in "${column}" is no weight; write digits with a point, like 21.5, or leave it blank where it was not found`,
        )
      }
      const sound = figure !== null && figure.digits >= 0
      mine.push({
        line: row.line,
        party,
        ...readDates(row.line, row.cells, say),
        digits: sound ? figure.digits : 0,
        scale: sound ? figure.scale : 1,
        blank: !sound,
      })
    }
    checkOverlaps(mine, words(name), say)
    cells.push(...mine)
    const step = annex.rounded[column]
    const parsed = step === undefined ? null : parseDecimal(step)
    if (parsed) steps.push(parsed)
  }
  const common = Math.max(1, ...cells.map(c => c.scale), ...steps.map(s => s.scale))
  const twice = steps.some(s => ((s.digits * common) / s.scale) % 2 === 1)
  const scale = twice ? common * 2 : common
  const slack = Math.max(0, ...steps.map(s => (s.digits * scale) / s.scale / 2))
  const rows: WeightRow[] = cells.map(c => ({
    party: c.party,
    from: c.from,
    until: c.until,
    value: c.blank ? null : c.digits * (scale / c.scale),
  }))
  const sum = rows.reduce((a, r) => a + (r.value ?? 0), 0)
  if (!Number.isSafeInteger(sum)) {
    const first = found[0]
    if (first)
      sayIn(first.annex.file)(
        1,
        `the figures of "${words(name)}" have more digits than can be added exactly; write them with fewer decimals`,
      )
  }
  return { name: words(name), scale, slack, rows }
}
