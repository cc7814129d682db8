/**
 * Reads the tables of catalogues: `standards.csv`, `changes.csv`, `requirements.csv`, `baselines.csv`, `revisions.csv`, each in the folder of its catalogue. What
 * is malformed is refused with its line, and nothing of a table with a fault is used.
 */
import { parseCsv } from '../basics/csv.ts'
import type { Fault, Result } from '../basics/fault.ts'
import { isDay } from '../basics/moment.ts'
import { list, nearest } from '../basics/text.ts'
import {
  type Baseline,
  type Catalogue,
  type Event,
  type Happening,
  type Requirement,
  type Revision,
  type Standard,
  stoodOn,
} from './catalogue.ts'

const columns = {
  'standards.csv': ['standard_id', 'record_type', 'publisher', 'publication_number', 'title', 'status_mode'],
  'changes.csv': ['standard_id', 'seq', 'event', 'event_date'],
  'requirements.csv': ['service_profile_id', 'service_profile_title', 'obligation', 'lifecycle', 'standard_id'],
  'baselines.csv': ['spiral', 'baseline_date', 'service_profile_id', 'service_profile_title', 'obligation', 'lifecycle', 'standard_id'],
  'revisions.csv': ['revision', 'revision_date', 'event_kind', 'summary'],
} as const
type Name = keyof typeof columns
const names = Object.keys(columns) as readonly Name[]

const HAPPENINGS: readonly string[] = ['added', 'changed', 'deleted']
const STATES: readonly string[] = ['accepted', 'deleted']
const TYPES: Readonly<Record<string, Standard['type']>> = { standard: 'standard', coverdoc: 'cover' }

interface Row {
  readonly line: number
  /** The cell of a column; empty where the table has none of that name. */
  readonly get: (column: string) => string
}
interface Table {
  readonly file: string
  readonly catalogue: string
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
}

/**
 * The catalogues of a folder as one, or every fault. `texts`: path inside the folder → text, as `nisp/standards.csv`; other files are passed
 * over. Faults name their file below `place`.
 */
export function readCatalogue(texts: ReadonlyMap<string, string>, place: string): Result<Catalogue> {
  const faults: Fault[] = []
  const tables = new Map<Name, Table[]>(names.map(name => [name, []]))
  for (const [path, text] of texts) {
    const name = names.find(n => path.endsWith(`/${n}`))
    if (name) tables.get(name)?.push(readTable(name, path, text, place, faults))
  }
  const of = (name: Name): readonly Table[] => tables.get(name) ?? []
  const standards = readStandards(of('standards.csv'), of('changes.csv'), faults)
  const requirements = of('requirements.csv').flatMap(table => table.rows.map(row => requirementOf(table, row, faults)))
  const baselines = readBaselines(of('baselines.csv'), faults)
  const revisions = of('revisions.csv').flatMap(table => table.rows.map(row => revisionOf(table, row, faults)))
  const days = of('requirements.csv').flatMap(table => asOfIn(table, faults))
  if (faults.length > 0) return { ok: null, faults }
  const notes = [...tables.values()].flat().flatMap(t => t.notes.flatMap(n => /^# source: (.+)$/.exec(n)?.[1] ?? []))
  return {
    ok: {
      standards,
      requirements,
      requiredOn: days.sort().at(-1) ?? null,
      baselines,
      revisions: latestFirst(revisions),
      sources: [...new Set(notes)],
    },
    faults,
  }
}

/** The day as of which the requirements of a table were taken, from the note above it. */
function asOfIn({ file, notes, rows }: Table, faults: Fault[]): readonly string[] {
  if (rows.length === 0) return []
  const at = notes.findIndex(n => /^# as of\s*:/.test(n))
  const day = at < 0 ? '' : (notes[at] ?? '').replace(/^# as of\s*:/, '').trim()
  if (isDay(day)) return [day]
  const says = at < 0 ? 'nothing says of which day these requirements are' : `"${day}" is no day`
  faults.push({ file, line: at + 1 || 1, says: `${says}; write above the table "# as of: 2025-04-01"` })
  return []
}

function readTable(name: Name, path: string, text: string, place: string, faults: Fault[]): Table {
  const file = `${place}/${path}`
  const parsed = parseCsv(text)
  for (const { line, says } of parsed.faults) faults.push({ file, line, says })
  const notes = parsed.rows.filter(r => r.cells.length === 1 && r.cells[0]?.startsWith('# ')).map(r => r.cells[0] as string)
  const [header, ...rows] = parsed.rows.slice(notes.length)
  const twice = (header?.cells ?? []).find((cell, i, all) => cell !== '' && all.indexOf(cell) !== i)
  if (twice !== undefined)
    faults.push({ file, line: header?.line ?? 1, says: `the header names the column "${twice}" twice; leave one of them` })
  const at = new Map((header?.cells ?? []).map((cell, i) => [cell, i]))
  const lacks = columns[name].filter(c => !at.has(c))
  if (lacks.length > 0) {
    const near = nearest(lacks[0] as string, at.keys())
    const says = `the table has no column ${list(lacks.map(c => `"${c}"`))}${near ? `; did you call it "${near}"?` : '; add it to the header'}`
    faults.push({ file, line: header?.line ?? 1, says })
    return { file, catalogue: path.split('/')[0] as string, rows: [], notes }
  }
  const read = ({ line, cells }: (typeof rows)[number]): Row => ({ line, get: column => cells[at.get(column) ?? -1] ?? '' })
  return { file, catalogue: path.split('/')[0] as string, rows: rows.map(read), notes }
}

function readStandards(tables: readonly Table[], changes: readonly Table[], faults: Fault[]): ReadonlyMap<string, Standard> {
  const found = new Map<string, { readonly standard: Standard; readonly events: (Event & { readonly seq: number })[] }>()
  for (const { file, catalogue, rows } of tables)
    for (const { line, get } of rows) {
      const id = get('standard_id')
      const type = TYPES[get('record_type')]
      if (id === '') faults.push({ file, line, says: '"standard_id" is empty; give the standard its id' })
      if (!STATES.includes(get('status_mode')))
        faults.push({ file, line, says: `"status_mode" is "${get('status_mode')}"; write ${list(STATES, 'or')}` })
      if (!type) faults.push({ file, line, says: `"record_type" is "${get('record_type')}"; write ${list(Object.keys(TYPES), 'or')}` })
      if (found.has(id)) faults.push({ file, line, says: `the standard "${id}" stands here twice; leave one row` })
      const events: (Event & { readonly seq: number })[] = []
      const standard: Standard = {
        id,
        catalogue,
        type: type ?? 'standard',
        publisher: get('publisher'),
        number: get('publication_number'),
        title: get('title'),
        published: get('publication_date'),
        edition: get('edition_version'),
        responsible: get('responsible_party'),
        coveredBy: get('covered_by'),
        covers: get('covers'),
        replaces: get('replaces'),
        replacedUntil: get('replaced_until'),
        events,
      }
      if (standard.replaces === id && id !== '')
        faults.push({ file, line, says: `"replaces" is the standard itself; name the edition before, or leave it empty` })
      if (standard.replacedUntil !== '' && standard.replaces === '')
        faults.push({
          file,
          line,
          says: '"replaced_until" says until when the edition before holds, and none is named; fill in "replaces"',
        })
      if (standard.replacedUntil !== '' && !isDay(standard.replacedUntil))
        faults.push({ file, line, says: `"replaced_until" is "${standard.replacedUntil}"; write a day, as 2026-06-30, or leave it empty` })
      found.set(id, { standard, events })
    }
  for (const { file, rows } of tables)
    for (const { line, get } of rows)
      if (get('replaces') !== '' && !found.has(get('replaces')))
        faults.push({ file, line, says: `"replaces" is "${get('replaces')}"${meant(get('replaces'), found.keys())}` })
  if (found.size === 0 && changes.some(t => t.rows.length > 0)) {
    // Each row would be told to name a standard that is not there.
    const [first] = changes
    if (faults.length === 0 && first)
      faults.push({ file: first.file, line: 1, says: 'no standards.csv tells of the standards that change here; lay it beside this table' })
    return new Map()
  }
  for (const { file, rows } of changes)
    for (const { line, get } of rows) {
      const of = found.get(get('standard_id'))
      const [what, day, seq] = [get('event'), get('event_date'), Number(get('seq'))]
      if (!of) faults.push({ file, line, says: `no standard is called "${get('standard_id')}"${meant(get('standard_id'), found.keys())}` })
      if (!HAPPENINGS.includes(what)) faults.push({ file, line, says: `"event" is "${what}"; write ${list(HAPPENINGS, 'or')}` })
      if (!isDay(day)) faults.push({ file, line, says: `"event_date" is "${day}"; write a day, as 2017-01-26` })
      if (!Number.isInteger(seq) || seq < 1)
        faults.push({ file, line, says: `"seq" is "${get('seq')}"; number the entries of a standard from 1` })
      if (of?.events.some(e => e.seq === seq))
        faults.push({ file, line, says: `"seq" is ${seq} twice for "${get('standard_id')}"; number the entries of a standard from 1` })
      of?.events.push({ seq, what: what as Happening, day, revision: get('nisp_version'), proposal: get('rfcp_number') })
    }
  for (const { events } of found.values()) events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.seq - b.seq))
  if (faults.length === 0) for (const table of changes) beginWithAdded(table, found, faults)
  if (faults.length === 0) for (const table of tables) holdToHistory(table, found, faults)
  return new Map([...found].map(([id, { standard }]) => [id, standard]))
}

/** What is changed or deleted was added before. */
function beginWithAdded({ file, rows }: Table, found: ReadonlyMap<string, { readonly standard: Standard }>, faults: Fault[]): void {
  const told = new Set<string>()
  for (const { line, get } of rows) {
    const id = get('standard_id')
    const first = found.get(id)?.standard.events[0]
    if (first === undefined || first.what === 'added' || told.has(id)) continue
    told.add(id)
    faults.push({ file, line, says: `"${id}" is ${first.what} on ${first.day} before it was added; say when it was added` })
  }
}

/** A standard is where its history left it, or one of the two tables is wrong. */
function holdToHistory({ file, rows }: Table, found: ReadonlyMap<string, { readonly standard: Standard }>, faults: Fault[]): void {
  for (const { line, get } of rows) {
    const standard = found.get(get('standard_id'))?.standard
    if (!standard) continue
    const { phase } = stoodOn(standard)
    if (phase === 'ahead') faults.push({ file, line, says: `"${standard.id}" has no entry in changes.csv; say there when it was added` })
    else if ((get('status_mode') === 'deleted') !== (phase === 'deleted'))
      faults.push({
        file,
        line,
        says: `"status_mode" is "${get('status_mode')}", and the history ends otherwise; mend this row or changes.csv`,
      })
  }
}

const meant = (written: string, known: Iterable<string>): string => {
  const near = nearest(written, [...known])
  return near ? `; did you mean "${near}"?` : '; write an id of standards.csv'
}

function requirementOf({ file, catalogue }: Table, { line, get }: Row, faults: Fault[]): Requirement {
  for (const column of ['service_profile_id', 'obligation', 'lifecycle', 'standard_id'])
    if (get(column) === '') faults.push({ file, line, says: `"${column}" is empty; fill it in` })
  return {
    catalogue,
    profile: get('service_profile_id'),
    title: get('service_profile_title'),
    obligation: get('obligation'),
    lifecycle: get('lifecycle'),
    standard: get('standard_id'),
    line,
  }
}

function revisionOf({ file, catalogue }: Table, { line, get }: Row, faults: Fault[]): Revision {
  const day = get('revision_date')
  if (!isDay(day)) faults.push({ file, line, says: `"revision_date" is "${day}"; write a day, as 2019-08-22` })
  const documents = get('document_references').split(';').filter(Boolean)
  return { catalogue, revision: get('revision'), day, kind: get('event_kind').replaceAll('_', ' '), documents, summary: get('summary') }
}
const latestFirst = (revisions: readonly Revision[]): readonly Revision[] =>
  revisions.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))

function readBaselines(tables: readonly Table[], faults: Fault[]): readonly Baseline[] {
  const by = new Map<string, { readonly name: string; readonly rows: Requirement[] }>()
  for (const table of tables)
    for (const row of table.rows) {
      const [day, name] = [row.get('baseline_date'), row.get('spiral')]
      if (!isDay(day)) faults.push({ file: table.file, line: row.line, says: `"baseline_date" is "${day}"; write a day, as 2021-10-22` })
      const of = by.get(day) ?? { name, rows: [] }
      if (of.name !== name)
        faults.push({
          file: table.file,
          line: row.line,
          says: `the baseline of ${day} is "${of.name}" above and "${name}" here; name it alike`,
        })
      of.rows.push(requirementOf(table, row, faults))
      by.set(day, of)
    }
  return [...by].map(([day, { name, rows }]) => ({ day, name, rows })).sort((a, b) => (a.day < b.day ? -1 : 1))
}
