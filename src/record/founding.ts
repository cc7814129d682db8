/** What binds a record to its charter: the hash of the files it was founded with stands in the record, and so under the log. SHA-256 is handed in. */
import type { Act } from './act.ts'

/** The SHA-256 of a text, in hex. */
type HexOf = (text: string) => string

/** SHA-256 over `path`, a NUL, the SHA-256 of the text and a line end, for each file in the order of paths. */
export const foundingHashOf = (files: ReadonlyMap<string, string>, hex: HexOf): string =>
  hex(
    [...files]
      .map(([path, text]) => `${path}\0${hex(text)}\n`)
      .sort()
      .join(''),
  )

/** The path of the text that an act brings into the charter; null where it brings none. */
const pathOf = (act: Act): string | null =>
  act.edition === undefined || act.hash === undefined
    ? null
    : `${act.act === 'corrected the reading' ? 'readings' : 'editions'}/${act.edition}.md`

/** Why these files are not those that the record vouches for; null where they are, or where the record names none (`bound` tells which). */
export function chartersAmissIn(
  files: ReadonlyMap<string, string>,
  acts: readonly Act[],
  hex: HexOf,
): { readonly bound: boolean; readonly amiss: string | null } {
  const at = acts.findIndex(act => act.act === 'founded')
  const founded = acts[at]
  if (founded === undefined) return { bound: false, amiss: null }
  const first = new Map(files)
  for (const act of acts.slice(at + 1)) {
    const path = pathOf(act)
    const text = path === null ? undefined : files.get(path)
    if (path === null || text === undefined || !first.has(path)) continue
    if (hex(text) !== act.hash) return { bound: true, amiss: `${path} is not the text that the record brought in` }
    first.delete(path)
  }
  return foundingHashOf(first, hex) === founded.hash
    ? { bound: true, amiss: null }
    : {
        bound: true,
        amiss: 'the charter or an annex is not the one with which the record was founded: a file was changed, added or left out',
      }
}
