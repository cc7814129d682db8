/** An organisation as it is served: its folder read, its record taken, and what the pages ask of it. */
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { Fault, Result } from '../basics/fault.ts'
import { lastMoment } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { begin, nextClock, standing, take, type World } from '../judge/judge.ts'
import { remaining } from '../judge/remaining.ts'
import { type Seating, sittingAt } from '../judge/sitting.ts'
import type { Next, Standing } from '../judge/standing.ts'
import { timeline, type Change } from '../judge/timeline.ts'
import type { Act } from '../record/act.ts'
import { textIn } from '../store/documents.ts'
import { eachAct } from '../store/record.ts'
import type { Catalogue } from '../views/catalogue.ts'
import { leftOf, type Left } from '../views/left.ts'
import { givesTitle, titlesOf } from '../views/matters.ts'
import { catalogueIn, isCatalogueFile, laterEditionOf } from '../record/catalogue.ts'
import { catalogueFilesIn } from '../store/catalogues.ts'
import { editionsHeld } from '../views/catalogue-held.ts'
import { openCatalogue, type Tables, tablesIn } from './catalogue.ts'
import { isOpened, openFolder } from './opening.ts'

export interface Organisation {
  readonly id: string
  readonly charter: Charter
  /** Path inside the folder → text, for the charter's page. */
  readonly files: ReadonlyMap<string, string>
  /** Line n of the record is the act n − 1. */
  readonly acts: readonly Act[]
  /** Every matter of the record by its id, with its title. */
  readonly titles: ReadonlyMap<string, string>
  /** What the answers rest on: another text once an act was taken or the charter changed. */
  readonly version: string
  /** Whether acts still come to it. */
  readonly live: boolean
  /** The lines byte for byte: what is hashed is the line that is kept. */
  lines(): Readable
  stand(asOf: string, matter?: string, known?: number): Standing
  /** Who is a party and who sits where, at a moment, milliseconds since 1970, known up to a line. */
  sitting(at: number, known?: number): Seating
  /** The first clock to run out after a moment. */
  next(asOf: string): Next | null
  /** What is left of its open runs. */
  left(asOf: string, matter: string, known?: number): readonly Left[]
  /** What changed in it up to the end of a day. */
  changes(until: string, matter: string, known?: number): readonly Change[]
  /** Where the draft's matter, or another, or all (null) would stand if it were the next line; the record is left as it is. */
  drafted(draft: Act, asOf: string, matter?: string | null): Standing
  /** What lies under a SHA-256 in the folder beside the charter, as text; null where nothing does, and for what lies in a store. */
  text(hash: string): string | null
  /** Whether a catalogue of standards lies beside its charter, or was brought in by an act that the reader may see. */
  readonly hasCatalogue: boolean
  /** The later editions of catalogues that hold at the end of a day, by their catalogue. */
  heldEditions(asOf: string, known?: number): ReturnType<typeof editionsHeld>
  /** The catalogues that hold at the end of a day as one, or their faults, read when first asked for; null where none does. */
  catalogue(asOf: string, known?: number): Promise<Result<Catalogue> | null>
  /** Where the tables of its catalogues lie, and whether one lay there from the beginning; null where there is no place for any. */
  readonly tables: Beginning | null
}

export interface Beginning {
  readonly of: Tables
  readonly first: boolean
}

/** A folder that cannot be served, with all that is in the way. */
export interface Broken {
  readonly id: string
  readonly faults: readonly Fault[]
}

export const isServed = (org: Organisation | Broken): org is Organisation => 'charter' in org

/** The organisation of a folder, or its faults. */
export function openOrganisation(path: string): Organisation | Broken {
  const opened = openFolder(path)
  if (!isOpened(opened)) return { id: basename(path), faults: opened.filter(f => !f.warning) }
  const { charter, files, record } = opened
  const acts: Act[] = []
  const amiss =
    record === null
      ? []
      : eachAct(record, charter.seat.zone, act => {
          acts.push(act)
          return true
        }).filter(f => !f.warning)
  if (amiss.length > 0) return { id: charter.id, faults: amiss }
  return openGrowing({
    charter,
    files,
    acts,
    lines: () => (record === null ? Readable.from([]) : createReadStream(record)),
    text: hash => textIn(path, hash),
    tables: { of: tablesIn(path), first: beganWith(catalogueFilesIn(path)) },
  }).org
}

/** Whether a catalogue lies among these files that no act brings in. */
export const beganWith = (paths: readonly string[]): boolean =>
  paths.some(path => isCatalogueFile(path) && path.endsWith('.csv') && laterEditionOf(path) === null)

/** So many answers are kept of those for which the judge is asked many times. */
const KEPT = 200
/** Of standings, which may be of every matter, those that one page asks for again and again. */
const KEPT_STANDINGS = 4
/** Of catalogues, each a few megabytes, so many editions. */
const KEPT_CATALOGUES = 4

/** Keeps the answers given last, by what they rest on. */
function keeping<T>(most = KEPT): (key: string, make: () => T) => T {
  const kept = new Map<string, T>()
  return (key, make) => {
    const found = kept.get(key) ?? make()
    if (kept.size >= most) kept.delete(kept.keys().next().value as string)
    kept.set(key, found)
    return found
  }
}

export interface Begun {
  /** What else its answers rest on than the charter and the number of acts: for whom it is shown. */
  readonly audience?: string
  readonly charter: Charter
  readonly files: ReadonlyMap<string, string>
  readonly acts: readonly Act[]
  readonly lines: () => Readable
  readonly live?: boolean
  /** Reads a document of the folder by its SHA-256. */
  readonly text?: (hash: string) => string | null
  /** Where the tables of catalogues lie; left out where there is no place for any. */
  readonly tables?: Beginning | null
}

/** An organisation, and the way by which further acts come to it. */
export interface Growing {
  readonly org: Organisation
  take(acts: readonly Act[]): void
  /** Who is a party and who sits where, at a moment. */
  sitting(at: number): Seating
}

/** An organisation of what was read, to which acts may be added. */
export function openGrowing({
  text = () => null,
  charter,
  files,
  acts: first,
  lines,
  live = false,
  audience = '',
  tables = null,
}: Begun): Growing {
  const acts: Act[] = []
  const titles = new Map<string, string>()
  let world = begin(charter)
  /** Matters in which an edition of a catalogue was brought in, and the catalogues read, by the editions that hold. */
  const brought = new Set<string>()
  const catalogues = new Map<string, Promise<Result<Catalogue> | null>>()
  const changes = keeping<readonly Change[]>()
  const left = keeping<readonly Left[]>()
  const stands = keeping<Standing>(KEPT_STANDINGS)
  /**
   * A world that knows as much, apart from the one that grows: a draft taken by that one would stand where the next act of the record belongs,
   * and nothing that was judged before could be gone on from.
   */
  let aside: World | null = null
  const apart = (): World => {
    if (aside?.known !== world.known) aside = acts.reduce(take, begin(charter))
    return aside
  }
  const org: Organisation = {
    id: charter.id,
    charter,
    files,
    acts,
    live,
    lines,
    titles,
    get version() {
      return `${charter.hash} ${acts.length}${audience}`
    },
    stand: (asOf, matter, known = acts.length) =>
      stands(`${asOf}\n${matter}\n${known} ${acts.length}`, () => standing(world, asOf, matter, known)),
    next: asOf => nextClock(world, asOf),
    left: (asOf, matter, known = acts.length) =>
      left(`${asOf}\n${matter}\n${known} ${acts.length}`, () => {
        const runs = org.stand(asOf, matter, known).matters
        return remaining(world, asOf, matter, known)
          .filter(r => r.id === matter)
          .flatMap(r => {
            const run = runs.find(m => m.id === r.id && m.procedure === r.procedure && m.opened === r.opened)
            return run ? [leftOf(run, r)] : []
          })
      }),
    changes: (until, matter, known = acts.length) =>
      changes(`${until}\n${matter}\n${known}`, () => timeline(world, until, matter, known).filter(change => change.matter === matter)),
    drafted: (draft, asOf, matter = draft.matter) => standing(take(apart(), draft), asOf, matter ?? undefined),
    sitting: (at, known) => sittingAt(world, at, known),
    text,
    get hasCatalogue() {
      return tables !== null && (tables.first || brought.size > 0)
    },
    heldEditions: (asOf, known) => {
      const until = lastMoment(asOf, charter.seat.zone) ?? Number.POSITIVE_INFINITY
      const runs = [...brought].flatMap(matter => standing(world, asOf, matter, known).matters.filter(m => m.id === matter))
      return editionsHeld({ runs, acts: { get: no => acts[no - 1] }, charter, until })
    },
    catalogue: async (asOf, known) => {
      if (tables === null) return null
      const held = org.heldEditions(asOf, known)
      const key = JSON.stringify([...held])
      const found = catalogues.get(key) ?? openCatalogue(tables.of, held)
      if (catalogues.size >= KEPT_CATALOGUES && !catalogues.has(key)) catalogues.clear()
      catalogues.set(key, found)
      // What could not be reached is asked for again.
      found.catch(() => catalogues.delete(key))
      return found
    },
    tables,
  }
  // The first act that names a matter's title names it for good.
  const titled = new Set<string>()
  const add = (more: readonly Act[]): void => {
    for (const act of more) {
      acts.push(act)
      world = take(world, act)
      const { matter } = act
      if (matter !== undefined && catalogueIn(act) !== null) brought.add(matter)
      if (matter === undefined || titled.has(matter)) continue
      const begun = titles.has(matter)
      if (givesTitle(act, !begun)) titled.add(matter)
      else if (begun) continue
      titles.set(matter, titlesOf(charter, [act]).get(matter) ?? matter)
    }
  }
  add(first)
  return { org, take: add, sitting: at => sittingAt(world, at) }
}
