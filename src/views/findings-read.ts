/**
 * Findings that come from elsewhere, as a table or as OSCAL assessment results, read as the acts that would enter them. Nothing is entered here, and
 * nothing of a file with a fault is used: each fault is told with its line.
 */
import { parseCsv } from '../basics/csv.ts'
import type { Fault, Result } from '../basics/fault.ts'
import { parseJson, type Read } from '../basics/json.ts'
import { nearest } from '../basics/text.ts'
import type { Charter } from '../charter/charter.ts'
import type { Act } from '../record/act.ts'
import { readAct } from '../record/fields.ts'
import { TARGET } from './oscal.ts'

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

const matterOf = (named: string, condition: string, place: FindingsPlace): string => `${named || place.case || ''}/${condition}`

/** Reads one act, holds it to what the charter knows, and keeps it. */
function enter(value: Readonly<Record<string, unknown>>, line: number, place: FindingsPlace, acts: Act[], faults: Fault[]): void {
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
  if (!ACTS.includes(act) && act !== 'submitted evidence' && act !== 'observed') {
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

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields that version 1.1.2 of the schema requires, by what holds them. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'assessment-results': ['uuid', 'metadata', 'import-ap', 'results'],
  metadata: ['title', 'last-modified', 'version', 'oscal-version'],
  'import-ap': ['href'],
  result: ['uuid', 'title', 'description', 'start', 'reviewed-controls'],
  'reviewed-controls': ['control-selections'],
  party: ['uuid', 'type'],
  observation: ['uuid', 'description', 'methods', 'collected'],
  finding: ['uuid', 'title', 'description', 'target'],
  target: ['type', 'target-id', 'status'],
  status: ['state'],
  risk: ['uuid', 'title', 'description', 'statement', 'status'],
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/**
 * The acts of OSCAL assessment results (JSON): evidence and observations first, then the findings that rest on them. An assessor is whoever the finding
 * names as its origin, found by its short name or name among the parties of the charter; one who is not there is recorded by `recorder`.
 */
export function readOscal(text: string, place: FindingsPlace, recorder: string): Result<readonly Act[]> {
  const { file } = place
  const read = parseJson(text)
  if ('says' in read) return { ok: null, faults: [{ file, line: read.line, says: read.says }] }
  const faults: Fault[] = []
  const held = holderOf(read, file, faults)
  const top = isObject(read.value) ? read.value['assessment-results'] : undefined
  if (!isObject(top))
    return {
      ok: null,
      faults: [{ file, line: 1, says: 'this is no OSCAL assessment results; its one field is called "assessment-results"' }],
    }
  held(top, 'assessment-results')
  const metadata = held(top['metadata'], 'metadata', top)
  held(top['import-ap'], 'import-ap', top)
  const names = new Map(
    listIn(metadata, 'parties').map(party => {
      const p = held(party, 'party', metadata)
      return [String(p['uuid']), String(p['short-name'] ?? p['name'] ?? '')] as const
    }),
  )
  const acts: Act[] = []
  for (const one of listIn(top, 'results')) {
    const result = held(one, 'result', top)
    held(result['reviewed-controls'], 'reviewed-controls', result)
    for (const risk of listIn(result, 'risks')) held(risk, 'risk', result)
    if (faults.length === 0) entered(result, { place, read, names, recorder, held, acts, faults, case: propOf(metadata, 'case') })
    else for (const f of listIn(result, 'findings')) held(f, 'finding', result)
  }
  return faults.length > 0 ? { ok: null, faults } : { ok: acts, faults }
}

type Hold = (value: unknown, what: string, within?: Json) => Json

/** Checks that a part is an object with what the schema requires of it; gives it back, or an empty one after telling. */
function holderOf(read: Read, file: string, faults: Fault[]): Hold {
  return (value, what, within) => {
    if (!isObject(value)) {
      faults.push({ file, line: within === undefined ? 1 : read.lineOf(within), says: `the ${what} is missing here; add it as an object` })
      return {}
    }
    const say = (says: string): void => void faults.push({ file, line: read.lineOf(value), says })
    for (const field of REQUIRED[what] ?? [])
      if (value[field] === undefined) say(`the ${what} has no "${field}", which OSCAL 1.1 requires; add it`)
    const { uuid } = value
    if (uuid !== undefined && !(typeof uuid === 'string' && UUID.test(uuid)))
      say(`"${String(uuid)}" is no UUID of version 4 or 5; write one`)
    for (const field of ['collected', 'expires', 'start', 'end', 'last-modified', 'deadline']) {
      const at = value[field]
      if (at !== undefined && !(typeof at === 'string' && INSTANT.test(at)))
        say(`"${field}" is "${String(at)}"; write an instant with its offset, as 2025-06-30T00:00:00Z`)
    }
    return value
  }
}

const listIn = (of: Json, name: string): readonly unknown[] => (Array.isArray(of[name]) ? (of[name] as readonly unknown[]) : [])
const propOf = (of: Json, name: string): string | null =>
  (listIn(of, 'props')
    .filter(isObject)
    .find(p => p['name'] === name && typeof p['value'] === 'string')?.['value'] as string | null) ?? null

interface Entering {
  readonly place: FindingsPlace
  readonly read: Read
  readonly names: ReadonlyMap<string, string>
  readonly recorder: string
  readonly held: Hold
  readonly acts: Act[]
  readonly faults: Fault[]
  readonly case: string | null
}

function entered(result: Json, e: Entering): void {
  const { place, read, held, acts, faults } = e
  const findings = listIn(result, 'findings').map(f => held(f, 'finding', result))
  const related = (f: Json): readonly string[] =>
    listIn(f, 'related-observations')
      .filter(isObject)
      .map(r => String(r['observation-uuid']))
  const numbers = new Map<string, number>()
  const conditionOf = (of: Json): string => {
    const target = isObject(of['target']) ? String(of['target']['target-id'] ?? '') : ''
    return propOf(of, 'condition') ?? (target.startsWith(TARGET) ? target.slice(TARGET.length) : target)
  }
  const observations = listIn(result, 'observations').map(o => held(o, 'observation', result))
  for (const o of observations) {
    const uuid = String(o['uuid'])
    // An observation belongs to the condition of the first finding that rests on it, where it does not say so itself.
    const condition = propOf(o, 'condition') ?? conditionOf(findings.find(f => related(f).includes(uuid)) ?? {})
    const act = propOf(o, 'act') === 'observed' ? 'observed' : 'submitted evidence'
    const cited = act === 'observed' ? citedBy(o, observations, numbers) : []
    const [who, outside] = authorOf(o, e)
    enter(
      tidy({
        at: propOf(o, 'at') ?? String(o['collected']),
        by: propOf(o, 'by')?.split('; ').filter(known(place)) ?? who,
        act,
        matter: matterOf(e.case ?? '', condition, place),
        title: act === 'submitted evidence' ? (o['title'] ?? o['description']) : undefined,
        url: act === 'submitted evidence' ? hrefOf(o) : undefined,
        note: act === 'observed' ? o['description'] : undefined,
        originator: act === 'observed' ? undefined : (propOf(o, 'originator') ?? outside ?? who),
        collector: propOf(o, 'collector'),
        collected: propOf(o, 'collected'),
        from: propOf(o, 'true-from'),
        until: propOf(o, 'true-until'),
        expires: propOf(o, 'expires') ?? o['expires'],
        text: propOf(o, 'text'),
        language: propOf(o, 'language'),
        source: propOf(o, 'source'),
        evidence: cited,
      }),
      read.lineOf(o),
      place,
      acts,
      faults,
    )
    numbers.set(uuid, place.known + acts.length)
  }
  for (const f of findings) {
    const target = held(f['target'], 'target', f)
    const status = held(target['status'], 'status', target)
    const { state } = status
    if (state !== 'satisfied' && state !== 'not-satisfied') {
      faults.push({
        file: place.file,
        line: read.lineOf(status),
        says: `"state" is "${String(state)}"; write "satisfied" or "not-satisfied"`,
      })
      continue
    }
    const missing = related(f).find(uuid => !numbers.has(uuid))
    if (missing !== undefined)
      faults.push({
        file: place.file,
        line: read.lineOf(f),
        says: `no observation here has the uuid "${missing}"; add it, or leave it out`,
      })
    const [who, outside] = authorOf(f, e)
    const verdict =
      state === 'satisfied' ? 'assessed as met' : status['remarks'] === 'partly met' ? 'assessed as partly met' : 'assessed as not met'
    enter(
      tidy({
        at: propOf(f, 'at') ?? String(result['end'] ?? result['start']),
        by: who,
        act: outside === null ? (propOf(f, 'act') ?? verdict) : 'recorded an assessment',
        matter: matterOf(e.case ?? '', conditionOf(f), place),
        originator: outside,
        grade: propOf(f, 'grade') ?? (outside === null ? undefined : String(state)),
        value: propOf(f, 'value'),
        unit: propOf(f, 'unit'),
        method: propOf(f, 'method'),
        note: f['description'],
        source: propOf(f, 'source'),
        evidence: related(f).flatMap(uuid => numbers.get(uuid) ?? []),
      }),
      read.lineOf(f),
      place,
      acts,
      faults,
    )
  }
}

/** The first address of its evidence on the web. */
const hrefOf = (o: Json): unknown =>
  listIn(o, 'relevant-evidence')
    .filter(isObject)
    .map(r => r['href'])
    .find(href => typeof href === 'string' && /^https?:/.test(href))

/** The numbers of the evidence that an observation cites, by the number it had where it came from. */
function citedBy(o: Json, observations: readonly Json[], numbers: ReadonlyMap<string, number>): readonly number[] {
  const before = listIn(o, 'relevant-evidence')
    .filter(isObject)
    .flatMap(r => propOf(r, 'number') ?? [])
  return observations.filter(x => before.includes(propOf(x, 'number') ?? '')).flatMap(x => numbers.get(String(x['uuid'])) ?? [])
}

const known =
  ({ charter }: FindingsPlace) =>
  (name: string): boolean =>
    charter.parties.some(p => p.id === name || p.name === name) ||
    charter.editions.some(ed => ed.officers.includes(name) || name in ed.bodies)

/** Who speaks in a part: a party, officer or body of the charter, or the recorder for somebody outside. */
function authorOf(of: Json, { place, names, recorder }: Entering): readonly [by: string, outside: string | null] {
  const actors = listIn(of, 'origins')
    .filter(isObject)
    .flatMap(o => listIn(o, 'actors').filter(isObject))
  const name = actors.map(a => names.get(String(a['actor-uuid'])) ?? '').find(n => n !== '') ?? ''
  const party = place.charter.parties.find(p => p.id === name || p.name === name)
  if (party !== undefined) return [party.id, null]
  return known(place)(name) ? [name, null] : [recorder, name || 'an assessor that the file does not name']
}

/** Without fields that hold nothing; a list of one author is that author. */
function tidy(of: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(of).flatMap(([key, value]) => {
      if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return []
      return [[key, key === 'by' && Array.isArray(value) && value.length === 1 ? value[0] : value]]
    }),
  )
}
