/**
 * Catalogues of conditions beside a charter: what a candidate is asked for, in immutable editions. `conditions/<catalogue>/<edition>.csv` is an
 * annex with the columns `id` and `name`, and where there is more to say `part` (the row it belongs to), `kind` (chapter, cluster, benchmark …), `asks`
 * and `was`. An edition that follows another says so in a note above the table and tells of every row of the one before what became of it, so that
 * one file, under one hash, is both the list and the mapping.
 */
import { parseCsv } from '../basics/csv.ts'
import { nearest } from '../basics/text.ts'
import type { Annex } from './charter.ts'
import type { Say } from './annex.ts'

/** One condition of an edition. */
export interface Asked {
  /** One part of a path: the matter of the condition is `<case>/<id>`. */
  readonly id: string
  readonly name: string
  /** The charter's own word: chapter, cluster, benchmark; empty = none. */
  readonly kind: string
  /** The id of the row it is part of; null at the top. */
  readonly part: string | null
  /** What it asks for, in a sentence; empty = the name says it. */
  readonly asks: string
  /** Its ids in the edition before; empty = it is new, or there is none before. */
  readonly was: readonly string[]
  readonly line: number
}

/** A catalogue's edition: named by its path without the ending, `conditions/acquis/2020`, which is also the matter of its adoption. */
export interface ConditionsEdition {
  readonly path: string
  readonly catalogue: string
  readonly edition: string
  /** What people call it; the catalogue and edition where the file says nothing. */
  readonly title: string
  readonly source: string
  /** SHA-256 of the file: what an act that pins a case to it names as `text`. */
  readonly hash: string
  readonly file: string
  /** The edition before, by its name; null = the first. */
  readonly follows: string | null
  /** In the order of the table. */
  readonly rows: readonly Asked[]
  /** The ids of the edition before that are asked for no longer. */
  readonly dropped: readonly string[]
}

/** What became of a condition between two editions. */
type Change = 'kept' | 'renamed' | 'split' | 'merged' | 'dropped' | 'new'

/** One step of a mapping: ids before, ids after. */
interface Mapped {
  readonly change: Change
  readonly before: readonly string[]
  readonly after: readonly string[]
}

const FILE = /^conditions\/([^/]+)\/([^/]+)\.csv$/
/** Whether a file of a charter's folder is an edition of a catalogue of conditions. */
export const isConditionsFile = (name: string): boolean => FILE.test(name)

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/
const ids = (text: string): readonly string[] =>
  text
    .split(';')
    .map(id => id.trim())
    .filter(id => id !== '')

/** The note of this name above a table; null where there is none. */
const noteOf = (text: string, name: string): { readonly line: number; readonly says: string } | null =>
  parseCsv(text)
    .rows.filter(r => r.cells.length === 1 && r.cells[0]?.startsWith('# '))
    .flatMap(r => {
      const says = new RegExp(`^# ${name}\\s*:\\s*(.*)$`).exec(r.cells[0] ?? '')?.[1]
      return says === undefined ? [] : [{ line: r.line, says: says.trim() }]
    })[0] ?? null

/** The edition that an annex holds, with whatever is wrong in itself said. */
export function readConditions(annex: Annex, text: string, hash: string, say: Say): ConditionsEdition {
  const [, catalogue = '', edition = ''] = FILE.exec(annex.file) ?? []
  for (const name of [catalogue, edition])
    if (!NAME.test(name)) say(1, `"${name}" cannot be part of the name of a matter; use letters, digits, points and hyphens`)
  for (const column of ['id', 'name'])
    if (!annex.columns.includes(column)) say(1, `a catalogue of conditions has a column "${column}"; add it to the header`)
  const seen = new Map<string, number>()
  const rows = annex.rows.map(({ line, cells }): Asked => {
    const { id = '', name = '', kind = '', part = '', asks = '', was = '' } = cells
    if (id === '') say(line, 'this condition has no id; write one, as it shall stand in the names of matters')
    else if (!/^[^/?#%\\;]+$/.test(id) || id === '.' || id === '..')
      say(line, `"${id}" cannot be part of the name of a matter; write it without /, ?, #, %, \\ and ;`)
    const before = seen.get(id)
    if (before !== undefined) say(line, `the condition "${id}" is listed twice (the other is line ${before}); keep one row`)
    seen.set(id, line)
    if (name === '') say(line, 'this condition has no name; write what people call it')
    return { id, name, kind, part: part === '' ? null : part, asks, was: ids(was), line }
  })
  checkParts(rows, say)
  return {
    path: `conditions/${catalogue}/${edition}`,
    catalogue,
    edition,
    title: noteOf(text, 'title')?.says || `${catalogue} ${edition}`,
    source: annex.source,
    hash,
    file: annex.file,
    follows: noteOf(text, 'follows')?.says || null,
    rows,
    dropped: ids(noteOf(text, 'dropped')?.says ?? ''),
  }
}

function checkParts(rows: readonly Asked[], say: Say): void {
  const byId = new Map(rows.map(r => [r.id, r]))
  for (const row of rows) {
    if (row.part === null) continue
    if (!byId.has(row.part)) {
      const near = nearest(row.part, byId.keys())
      say(row.line, `no row has the id "${row.part}"; ${near ? `did you mean "${near}"?` : 'write the id of the row it is part of'}`)
      continue
    }
    const above = new Set<string>([row.id])
    for (let at = byId.get(row.part); at !== undefined; at = at.part === null ? undefined : byId.get(at.part)) {
      if (above.has(at.id)) {
        say(row.line, `"${row.id}" is in the end a part of itself; correct "part"`)
        break
      }
      above.add(at.id)
    }
  }
}

/** Holds each edition to the one it follows: every row of that one is told of. `sayIn` is asked for the sayer of a file and the line of a note. */
export function checkFollowing(
  editions: readonly ConditionsEdition[],
  texts: ReadonlyMap<string, string>,
  sayIn: (file: string) => Say,
): void {
  for (const edition of editions) {
    const say = sayIn(edition.file)
    const line = (note: string): number => noteOf(texts.get(edition.file) ?? '', note)?.line ?? 1
    const others = editions.filter(e => e.catalogue === edition.catalogue && e !== edition)
    if (edition.follows === null) {
      for (const row of edition.rows)
        if (row.was.length > 0) say(row.line, '"was" names ids of the edition before; say above the table which one it is, "# follows: …"')
      continue
    }
    const before = others.find(e => e.edition === edition.follows)
    if (before === undefined) {
      const near = nearest(
        edition.follows,
        others.map(e => e.edition),
      )
      say(
        line('follows'),
        `there is no edition "${edition.follows}" of "${edition.catalogue}"; ${near ? `did you mean "${near}"?` : 'name the file of the one before'}`,
      )
      continue
    }
    const known = new Set(before.rows.map(r => r.id))
    const meant = (id: string): string => {
      const near = nearest(id, known)
      return `the edition "${before.edition}" has no condition "${id}"; ${near ? `did you mean "${near}"?` : 'write one of its ids'}`
    }
    for (const row of edition.rows) for (const id of row.was) if (!known.has(id)) say(row.line, meant(id))
    for (const id of edition.dropped) if (!known.has(id)) say(line('dropped'), meant(id))
    const told = new Set(
      mappingOf(edition, before).flatMap(m => (m.change === 'dropped' && !edition.dropped.includes(m.before[0] as string) ? [] : m.before)),
    )
    for (const { id } of before.rows)
      if (!told.has(id))
        say(
          1,
          `nothing says what became of "${id}" of the edition "${before.edition}"; name it in "was" of a row, or above the table in "# dropped: ${id}"`,
        )
    for (const id of edition.dropped)
      if (edition.rows.some(r => comesFrom(r, known).includes(id)))
        say(line('dropped'), `"${id}" is called dropped, and a row of this edition comes from it; keep one of the two`)
  }
}

/** The ids before from which a row comes: those it names, else its own where the edition before has it. */
const comesFrom = (row: Asked, known: ReadonlySet<string>): readonly string[] =>
  row.was.length > 0 ? row.was : known.has(row.id) ? [row.id] : []

/** What became of each condition from one edition to the next: each row of either stands in it once. */
export function mappingOf(edition: ConditionsEdition, before: ConditionsEdition): readonly Mapped[] {
  const known = new Set(before.rows.map(r => r.id))
  const names = new Map(before.rows.map(r => [r.id, r.name]))
  const heirs = new Map<string, string[]>()
  for (const row of edition.rows) for (const id of comesFrom(row, known)) heirs.set(id, [...(heirs.get(id) ?? []), row.id])
  const told = new Set<string>()
  const mapped = edition.rows.flatMap((row): Mapped[] => {
    const from = comesFrom(row, known)
    const [first] = from
    if (first === undefined) return [{ change: 'new', before: [], after: [row.id] }]
    if (from.length > 1) return [{ change: 'merged', before: from, after: [row.id] }]
    const all = heirs.get(first) ?? []
    if (all.length > 1) {
      if (told.has(first)) return []
      told.add(first)
      return [{ change: 'split', before: from, after: all.filter(id => (edition.rows.find(r => r.id === id) as Asked).was.length < 2) }]
    }
    return [{ change: first === row.id && names.get(first) === row.name ? 'kept' : 'renamed', before: from, after: [row.id] }]
  })
  const gone = before.rows.filter(r => !heirs.has(r.id)).map((r): Mapped => ({ change: 'dropped', before: [r.id], after: [] }))
  return [...mapped, ...gone]
}
