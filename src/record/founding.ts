/** What binds a record to its charter: the hash of the files it was founded with stands in the record, and so under the log. SHA-256 is handed in. */
import type { Act } from './act.ts'
import { catalogueIn, isCatalogueFile, laterEditionOf, printList } from './catalogue.ts'

/** The SHA-256 of a text, in hex. */
type HexOf = (text: string) => string

/** SHA-256 over `path`, a NUL, the SHA-256 of the text and a line end, for each file in the order of paths; handed in by the SHA-256 of each. */
export const foundingHashOf = (hashes: ReadonlyMap<string, string>, hex: HexOf): string =>
  hex(
    [...hashes]
      .map(([path, hash]) => `${path}\0${hash}\n`)
      .sort()
      .join(''),
  )

/** The path of the text of the charter that an act brings in; null where it brings none. */
const pathOf = (act: Act): string | null =>
  act.edition === undefined || act.hash === undefined
    ? null
    : `${act.act === 'corrected the reading' ? 'readings' : 'editions'}/${act.edition}.md`

/** The conditions that an act names with their text, by their path; null where it names none. */
const conditionsOf = ({ refers, text }: Act): string | null =>
  text !== undefined && refers?.startsWith('conditions/') === true ? `${refers}.csv` : null

/** Whether what is kept beside the record is told from this act. */
export const vouches = (act: Act): boolean =>
  act.act === 'founded' || pathOf(act) !== null || conditionsOf(act) !== null || catalogueIn(act) !== null

/** Whether an act brings in this very text under this path; of a table only that its edition is brought in, whose list says the rest. */
export const bringsIn = (act: Act, path: string, hash: string): boolean =>
  (pathOf(act) === path && act.hash === hash) ||
  (conditionsOf(act) === path && act.text === hash) ||
  (laterEditionOf(path) !== null && catalogueIn(act) === laterEditionOf(path))

/** Of so many texts that acts name it is tried whether they were there from the beginning; later ones are taken as brought in. */
const TRIED = 10
/** So many other texts are tried in the place of those that lie there, to find the one that was changed. */
const TRIES = 20_000
/** So many files are named where it cannot be told which one it is. */
const NAMED = 12

export interface Vouched {
  /** Whether the record names what it was founded with. */
  readonly bound: boolean
  /** Catalogues of standards lie here and were no part of what it was founded with, as before catalogues were kept. */
  readonly apart: boolean
  /** What does not belong, with the name of its file; null where all does. */
  readonly amiss: string | null
}

/** Whether these files are those that the record vouches for: those it was founded with, and each later one the one that its act names. */
export const chartersAmissIn = (files: ReadonlyMap<string, string>, acts: readonly Act[], hex: HexOf): Vouched =>
  filesAmissIn(new Map([...files].map(([path, text]) => [path, hex(text)])), acts, { hex })

/**
 * The same of files by the SHA-256 of each. `others` are those of texts kept besides: where one of them was there in the place of a file, that
 * file is named.
 */
export function filesAmissIn(
  hashes: ReadonlyMap<string, string>,
  acts: readonly Act[],
  { hex, others = [] }: { readonly hex: HexOf; readonly others?: Iterable<string> },
): Vouched {
  const at = acts.findIndex(act => act.act === 'founded')
  const founded = acts[at]
  if (founded === undefined) return { bound: false, apart: false, amiss: null }
  const no = (amiss: string): Vouched => ({ bound: true, apart: false, amiss })
  /** Files that an act names which may have been there before it: a case may be held to an edition that nobody brought in. */
  const maybe = new Map<string, readonly string[]>()
  for (const act of acts.slice(at + 1)) {
    const path = pathOf(act)
    if (path !== null) {
      if (!hashes.has(path)) return no(`the text of ${path} that the record brought in is not here`)
      if (hashes.get(path) !== act.hash) return no(`${path} is not the text that the record brought in`)
      maybe.set(path, [path])
    }
    const asked = conditionsOf(act)
    if (asked !== null && hashes.get(asked) === act.text) maybe.set(asked, [asked])
    const folder = catalogueIn(act)
    const tables = folder === null ? [] : [...hashes].filter(([name]) => laterEditionOf(name) === folder)
    if (folder === null || tables.length === 0) continue
    const list = printList(new Map(tables.map(([name, hash]) => [name.slice(folder.length + 1), hash])))
    if (hex(list) !== act.text) return no(`the tables in ${folder} are not those that the record brought in`)
    maybe.set(
      folder,
      tables.map(([name]) => name),
    )
  }
  const groups = [...maybe.values()]
  const ways = subsets(groups.length)
  const isFounding = (all: ReadonlyMap<string, string>): boolean =>
    ways.some(left => {
      const out = new Set(groups.filter((_, i) => !left.has(i)).flat())
      return foundingHashOf(new Map([...all].filter(([path]) => !out.has(path))), hex) === founded.hash
    })
  if (isFounding(hashes)) return { bound: true, apart: false, amiss: null }
  const bare = new Map([...hashes].filter(([path]) => !isCatalogueFile(path)))
  if (bare.size < hashes.size && isFounding(bare)) return { bound: true, apart: true, amiss: null }
  const brought = new Set(groups.flat())
  const paths = [...hashes.keys()].filter(path => !brought.has(path)).sort()
  return no(whichAmiss(hashes, { paths, others: ways.length > NAMED ? [] : [...others], isFounding }))
}

/** The file by which what lies there is not what the record was founded with: found where it was added, or where its text is still kept; else all. */
function whichAmiss(
  hashes: ReadonlyMap<string, string>,
  {
    paths,
    others,
    isFounding,
  }: {
    readonly paths: readonly string[]
    readonly others: readonly string[]
    readonly isFounding: (all: ReadonlyMap<string, string>) => boolean
  },
): string {
  const added = paths.find(path => isFounding(new Map([...hashes].filter(([p]) => p !== path))))
  if (added !== undefined) return `${added} was not there when the record was founded, and no act brought it in`
  const tried = others.slice(0, TRIES / (paths.length + 1))
  const changed = paths.find(path => tried.some(hash => isFounding(new Map(hashes).set(path, hash))))
  if (changed !== undefined) return `${changed} is not the text with which the record was founded`
  const more = paths.length - NAMED
  const named = `${paths.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return `the charter, an annex or a catalogue is not the one with which the record was founded: one of ${named} was changed, or a file is missing`
}

/** Which of so many groups were there from the beginning: every way, none of them first. */
function subsets(n: number): readonly ReadonlySet<number>[] {
  const tried = Math.min(n, TRIED)
  return Array.from({ length: 2 ** tried }, (_, bits) => new Set(Array.from({ length: tried }, (_, i) => i).filter(i => bits & (1 << i))))
}
