/**
 * Large outside catalogues of standards beside a charter: tables of dated rows, not acts. `catalogue-read.ts` reads them, and here is what stood on
 * a day. The source's own terms: a record is *accepted* or *deleted*; a change entered after a deletion means that the record stands again
 * (github.com/stavnstrup/nisp-tools: so its state agrees with its history in every one of 2,148 records, and the reader holds it to that).
 */
export type Happening = 'added' | 'changed' | 'deleted'

/** One entry of a standard's history, dated. */
export interface Event {
  readonly what: Happening
  readonly day: string
  /** The catalogue's own edition that was being prepared. */
  readonly revision: string
  /** The number of the change proposal; empty where none is named. */
  readonly proposal: string
}

export interface Standard {
  readonly id: string
  /** The folder of its catalogue: `nisp`. */
  readonly catalogue: string
  /** A standard, or a cover agreement that brings in another. */
  readonly type: 'standard' | 'cover'
  readonly publisher: string
  readonly number: string
  readonly title: string
  /** As written, to the day, month or year; empty = not found. */
  readonly published: string
  readonly edition: string
  readonly responsible: string
  /** As written: the cover agreement by its number or id; of a cover agreement, the standard by its id or number. `coversOf` brings them together. */
  readonly coveredBy: string
  readonly covers: string
  /** The id of the edition that it replaces, and the last day on which that one holds beside it; empty = none is named. */
  readonly replaces: string
  readonly replacedUntil: string
  /** In the order of days, and within a day as the catalogue numbers them. */
  readonly events: readonly Event[]
}

/** A standard asked for in a profile: an obligation, and the phase in its life for which it is asked. */
export interface Requirement {
  readonly catalogue: string
  readonly profile: string
  readonly title: string
  readonly obligation: string
  readonly lifecycle: string
  readonly standard: string
  readonly line: number
}

/** Requirements frozen on a day, which is also their name. */
export interface Baseline {
  readonly day: string
  readonly name: string
  readonly rows: readonly Requirement[]
}

/** An edition of the catalogue itself, as it was put forward, approved or amended. */
export interface Revision {
  readonly catalogue: string
  readonly revision: string
  readonly day: string
  /** The source's own word: approved, released for approval, silence broken. */
  readonly kind: string
  readonly documents: readonly string[]
  readonly summary: string
}

export interface Catalogue {
  readonly standards: ReadonlyMap<string, Standard>
  /** What profiles ask for, with the day as of which each table was taken. */
  readonly requirements: readonly Requirement[]
  readonly requiredOn: string | null
  /** In the order of their days. */
  readonly baselines: readonly Baseline[]
  /** The editions of the catalogues themselves, the latest first. */
  readonly revisions: readonly Revision[]
  /** What each table says of its source, each once. */
  readonly sources: readonly string[]
}

/** Not yet entered; in the catalogue; deleted from it. */
export type Phase = 'ahead' | 'stands' | 'deleted'

/** Where a standard was at the end of a day, with the entry by which it came there. */
interface Stood {
  readonly phase: Phase
  readonly by: Event | null
  /** It was deleted before and stands again. */
  readonly revived: boolean
}

/** Where a standard was at the end of a day; without a day, at the end of its history. */
export function stoodOn({ events }: Standard, day?: string): Stood {
  let by: Event | null = null
  let deleted = false
  let gone = false
  for (const event of events) {
    if (day !== undefined && event.day > day) break
    const goes = event.what === 'deleted'
    if (by === null || goes !== gone) by = event
    gone = goes
    deleted ||= goes
  }
  if (by === null) return { phase: 'ahead', by, revived: false }
  return gone ? { phase: 'deleted', by, revived: false } : { phase: 'stands', by, revived: deleted }
}

/** What a day changed: the ids of its entries, and where everything was at its end. */
export interface DayOf {
  readonly day: string
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly deleted: readonly string[]
  /** Changed or added again after a deletion, on this day. */
  readonly revived: readonly string[]
  readonly stand: number
  readonly gone: number
}

/** The whole history, day by day, in one pass: each day that has an entry. */
export function replay({ standards }: Catalogue): readonly DayOf[] {
  const byDay = new Map<string, { readonly id: string; readonly what: Happening }[]>()
  for (const { id, events } of standards.values())
    for (const { day, what } of events) {
      const rows = byDay.get(day)
      if (rows) rows.push({ id, what })
      else byDay.set(day, [{ id, what }])
    }
  const [here, gone] = [new Set<string>(), new Set<string>()]
  return [...byDay.keys()].sort().map(day => {
    const of: Record<Happening | 'revived', string[]> = { added: [], changed: [], deleted: [], revived: [] }
    for (const { id, what } of byDay.get(day) ?? []) {
      of[what].push(id)
      if (what === 'deleted') {
        here.delete(id)
        gone.add(id)
        continue
      }
      if (gone.delete(id)) of.revived.push(id)
      here.add(id)
    }
    return { day, ...of, stand: here.size, gone: gone.size }
  })
}

/** The standards of a day by where they were, in the catalogue's order. */
export function sortedOn({ standards }: Catalogue, day?: string): Readonly<Record<Phase | 'revived', readonly Standard[]>> {
  const of: Record<Phase | 'revived', Standard[]> = { ahead: [], stands: [], deleted: [], revived: [] }
  for (const standard of standards.values()) {
    const { phase, revived } = stoodOn(standard, day)
    of[phase].push(standard)
    if (revived) of.revived.push(standard)
  }
  return of
}

/** Of a standard, the cover agreements that bring it in; of a cover agreement, the standards that it brings in: as either of the two names the other. */
export function coversOf({ standards }: Catalogue, of: Standard): readonly Standard[] {
  const brings = (cover: Standard, standard: Standard): boolean =>
    [standard.id, standard.number].includes(cover.covers) || [cover.id, cover.number].includes(standard.coveredBy)
  return [...standards.values()].filter(other => {
    if (other.type === of.type || other.catalogue !== of.catalogue) return false
    return of.type === 'cover' ? brings(of, other) : brings(other, of)
  })
}

/** Those of which an entry was made under a change proposal, by its number; all where none is named. */
export const proposedIn = (standards: readonly Standard[], proposal: string): readonly Standard[] =>
  proposal === '' ? standards : standards.filter(s => s.events.some(e => e.proposal === proposal))

/** Words of its id, number, title or publisher, each somewhere in them, whatever their capitals. */
export function soughtIn(standards: readonly Standard[], question: string): readonly Standard[] {
  const words = question.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return standards
  return standards.filter(s => {
    const text = `${s.id} ${s.number} ${s.title} ${s.publisher}`.toLowerCase()
    return words.every(word => text.includes(word))
  })
}
