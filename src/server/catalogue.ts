/** The catalogues beside a charter as they are asked for: the tables that hold on a day found, read and kept, never before somebody asks. */
import { join } from 'node:path'
import { type Fault, printFault, type Result } from '../basics/fault.ts'
import { laterEditionOf, printList } from '../record/catalogue.ts'
import { catalogueFilesIn, textsIn } from '../store/catalogues.ts'
import { Altered, type Store } from '../store/store.ts'
import type { Catalogue } from '../views/catalogue.ts'
import type { HeldEdition, Undecided } from '../views/catalogue-held.ts'
import { readCatalogue } from '../views/catalogue-read.ts'
import { sha256 } from './opening.ts'

/** Where the tables of an organisation's catalogues lie. */
export interface Tables {
  /** How faults name the place. */
  readonly place: string
  /** Whether a store keeps them, so that a text which is not what its act names was put there by hand. */
  readonly kept: boolean
  /** Their paths beside the charter: `catalogues/nisp/standards.csv`, `catalogues/nisp/2026-03-01/standards.csv`. */
  paths(): Promise<readonly string[]>
  texts(paths: readonly string[]): Promise<{ readonly texts: ReadonlyMap<string, string>; readonly faults: readonly Fault[] }>
}

const isTable = (path: string): boolean => /^catalogues\/.+\.csv$/.test(path)

/** The tables in a folder. */
export const tablesIn = (folder: string): Tables => ({
  place: folder,
  kept: false,
  paths: async () => catalogueFilesIn(folder).filter(isTable),
  texts: async paths => textsIn(folder, paths),
})

/** The tables that a store keeps; where one is not what its hash says, `Altered` is thrown. */
export const tablesOf = (store: Store, org: string): Tables => ({
  place: org,
  kept: true,
  paths: async () => (await store.files(org)).map(f => f.path).filter(isTable),
  async texts(paths) {
    const [texts, faults] = [new Map<string, string>(), [] as Fault[]]
    for (const { path, hash } of await store.files(org)) {
      if (!paths.includes(path)) continue
      const document = await store.document(org, hash)
      if (document === null) faults.push({ file: `${org}/${path}`, line: 0, says: 'its text is missing; restore it from a backup' })
      else texts.set(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(document.bytes))
    }
    return { texts, faults }
  },
})

type Held = ReadonlyMap<string, HeldEdition | Undecided>

/** The tables that hold where these editions were brought in, of all that lie there. */
export const holding = (paths: readonly string[], held: Held): readonly string[] =>
  paths.filter(path => {
    const edition = held.get(path.split('/')[1] as string)
    return edition === undefined || 'folder' in edition ? laterEditionOf(path) === (edition?.folder ?? null) : false
  })

/** The catalogues as one, by the editions that hold; their faults; or null where none lies there. Of a store whose tables are others, `Altered` is thrown. */
export async function openCatalogue(tables: Tables, held: Held): Promise<Result<Catalogue> | null> {
  const wanted = holding(await tables.paths(), held)
  if (wanted.length === 0 && held.size === 0) return null
  const { texts, faults } = await tables.texts(wanted)
  const altered = [...held.values()].flatMap(e => ('folder' in e ? editionAmiss(e, texts, tables.place) : []))
  if (tables.kept && faults.length === 0 && altered[0] !== undefined) throw new Altered(printFault(altered[0]))
  const undecided = [...held].flatMap(([catalogue, e]) => ('folder' in e ? [] : [undecidedFault(catalogue, e, tables.place)]))
  const amiss = [...faults, ...altered, ...undecided]
  if (amiss.length > 0) return { ok: null, faults: amiss }
  return readCatalogue(
    new Map([...texts].map(([path, text]) => [path.slice('catalogues/'.length), text])),
    join(tables.place, 'catalogues'),
  )
}

const undecidedFault = (catalogue: string, { undecided }: Undecided, place: string): Fault => ({
  file: join(place, 'catalogues', catalogue),
  line: 0,
  says: `acts ${undecided.join(' and ')} bring in different editions of this catalogue at one moment, and nothing says which holds; strike all but one of them, or correct their days`,
})

/** The fault of an edition whose tables are not those that its act names. */
function editionAmiss({ folder, list, no }: HeldEdition, texts: ReadonlyMap<string, string>, place: string): readonly Fault[] {
  const own = [...texts].filter(([path]) => laterEditionOf(path) === folder)
  const hash = sha256(printList(new Map(own.map(([path, text]) => [path.slice(folder.length + 1), sha256(text)]))))
  if (hash === list) return []
  const says =
    own.length === 0
      ? `act ${no} brought this edition in, and its tables are not here; lay them into this folder`
      : `these are not the tables that act ${no} brought in; their list has the SHA-256 ${hash}, and the act names ${list}`
  return [{ file: join(place, folder), line: 0, says }]
}
