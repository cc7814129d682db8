/**
 * Findings that come from elsewhere as a table, read as the acts that would enter them. Nothing is entered here, and nothing of a file with a fault is used:
 * each fault is told with its line.
 */
import { parseCsv } from '../basics/csv.ts'
import type { Fault, Result } from '../basics/fault.ts'
import { nearest } from '../basics/text.ts'
import type { Charter } from '../charter/charter.ts'
import type { Act } from '../record/act.ts'
import { readAct } from '../record/fields.ts'

export interface FindingsPlace {
  readonly file: string
  readonly charter: Charter
  /** The case, where the file does not name it. */
  readonly case: string | null
  /** The conditions that may be named; null = any. */
  readonly conditions: ReadonlySet<string> | null
  /** How many acts the record already holds: the first act has the next number. */
  readonly known: number
}

const ACTS: readonly string[] = [
  'assessed as met',
  'assessed as partly met',
  'assessed as not met',
  'assessed',
  'recorded an assessment',
  'claimed',
]
export const WAIVED = 'waived the condition'
/** What comes with findings and is none. */
const BESIDE: readonly string[] = ['submitted evidence', 'observed', WAIVED]
const CELLS = ['grade', 'value', 'unit', 'method', 'note', 'source'] as const

/** The acts of a table with the columns condition, by, act and at; others that it has are taken where an act has a field of that name. */
export function readFindingsCsv(text: string, place: FindingsPlace): Result<readonly Act[]> {
  const { file } = place
  const table = parseCsv(text)
  const faults: Fault[] = table.faults.map(f => ({ file, ...f }))
  const [header, ...rows] = table.rows.filter(r => !(r.cells.length === 1 && r.cells[0]?.startsWith('# ')))
  const names = (header?.cells ?? []).map(c => c.trim())
  for (const column of ['condition', 'by', 'act', 'at'])
    if (!names.includes(column)) {
      const near = nearest(column, names)
      faults.push({ file, line: header?.line ?? 1, says: `the column "${column}" is missing; ${near ? `is "${near}" meant?` : 'add it'}` })
    }
  if (faults.length > 0) return { ok: null, faults }
  const acts: Act[] = []
  for (const { line, cells } of rows) {
    const cell = (name: string): string => (cells[names.indexOf(name)] ?? '').trim()
    // A condition on which nobody has said anything.
    if (cell('act') === '' && cell('by') === '') continue
    const more = Object.fromEntries(CELLS.flatMap(name => (cell(name) === '' ? [] : [[name, cell(name)]])))
    const outside = cell('act') === 'recorded an assessment' ? { originator: cell('assessor') } : {}
    const by = cell('by')
      .split(';')
      .map(n => n.trim())
    const act = {
      at: cell('at'),
      by: by.length === 1 ? by[0] : by,
      act: cell('act'),
      matter: matterOf(cell('case'), cell('condition'), place),
      ...more,
      ...outside,
    }
    enter(act, line, place, acts, faults)
  }
  return faults.length > 0 ? { ok: null, faults } : { ok: acts, faults }
}

export const matterOf = (named: string, condition: string, place: FindingsPlace): string => `${named || place.case || ''}/${condition}`

/** Reads one act, holds it to what the charter knows, and keeps it. */
export function enter(value: Readonly<Record<string, unknown>>, line: number, place: FindingsPlace, acts: Act[], faults: Fault[]): void {
  const { file, charter, conditions, known } = place
  const say = (says: string): void => void faults.push({ file, line, says })
  const matter = String(value['matter'] ?? '')
  const condition = matter.slice(matter.indexOf('/') + 1)
  if (matter.startsWith('/')) say('no case is named; name it with "--case", or in a column "case"')
  else if (conditions !== null && !conditions.has(condition)) {
    const near = nearest(condition, conditions)
    say(`no condition of this case is called "${condition}"; ${near ? `did you mean "${near}"?` : 'write an id of its catalogue'}`)
  }
  const act = String(value['act'] ?? '')
  if (!ACTS.includes(act) && !BESIDE.includes(act)) {
    const near = nearest(act, ACTS)
    say(`"${act}" is no finding; ${near ? `did you mean "${near}"?` : `write ${ACTS.map(a => `"${a}"`).join(', ')}`}`)
  }
  const whom = new Set([...charter.parties.map(p => p.id), ...charter.editions.flatMap(e => [...e.officers, ...Object.keys(e.bodies)])])
  for (const by of [value['by']].flat().map(String))
    if (!whom.has(by)) {
      const near = nearest(by, whom)
      say(
        `"${by}" is no party, body or officer of this charter; ${near ? `did you mean "${near}"?` : 'enter it as "recorded an assessment" by an officer, with the assessor named'}`,
      )
    }
  const read = readAct(value, known + acts.length + 1, file, charter.seat.zone, line)
  if (read.ok === null) faults.push(...read.faults)
  else acts.push(read.ok)
}
