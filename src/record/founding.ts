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

/** Of so many editions of catalogues it is tried whether they were there from the beginning; later ones are taken as brought in. */
const TRIED = 10

export interface Vouched {
  /** Whether the record names what it was founded with. */
  readonly bound: boolean
  /** Catalogues of standards lie here and were no part of what it was founded with, as before catalogues were kept. */
  readonly apart: boolean
  readonly amiss: string | null
}

/** Whether these files are those that the record vouches for: those it was founded with, and each later one the one that its act names. */
export function chartersAmissIn(files: ReadonlyMap<string, string>, acts: readonly Act[], hex: HexOf): Vouched {
  const at = acts.findIndex(act => act.act === 'founded')
  const founded = acts[at]
  if (founded === undefined) return { bound: false, apart: false, amiss: null }
  const no = (amiss: string): Vouched => ({ bound: true, apart: false, amiss })
  const hashes = new Map([...files].map(([path, text]) => [path, hex(text)]))
  const first = new Map(hashes)
  /** Files that an act names which may have been there before it: a case may be held to an edition that nobody brought in. */
  const maybe = new Map<string, readonly string[]>()
  for (const act of acts.slice(at + 1)) {
    const path = pathOf(act)
    if (path !== null && first.has(path)) {
      if (hashes.get(path) !== act.hash) return no(`${path} is not the text that the record brought in`)
      first.delete(path)
    }
    const asked = `${act.refers}.csv`
    if (act.text !== undefined && asked.startsWith('conditions/') && hashes.get(asked) === act.text) maybe.set(asked, [asked])
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
  const isFounding = (all: ReadonlyMap<string, string>): boolean =>
    subsets(groups.length).some(left => {
      const out = new Set(groups.filter((_, i) => !left.has(i)).flat())
      return foundingHashOf(new Map([...all].filter(([path]) => !out.has(path))), hex) === founded.hash
    })
  if (isFounding(first)) return { bound: true, apart: false, amiss: null }
  const bare = new Map([...first].filter(([path]) => !isCatalogueFile(path)))
  return bare.size < first.size && isFounding(bare)
    ? { bound: true, apart: true, amiss: null }
    : no('the charter, an annex or a catalogue is not the one with which the record was founded: a file was changed, added or left out')
}

/** Which of so many groups were there from the beginning: every way, none of them first. */
function subsets(n: number): readonly ReadonlySet<number>[] {
  const tried = Math.min(n, TRIED)
  return Array.from({ length: 2 ** tried }, (_, bits) => new Set(Array.from({ length: tried }, (_, i) => i).filter(i => bits & (1 << i))))
}
