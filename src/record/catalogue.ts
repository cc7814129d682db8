/**
 * Where catalogues of standards lie beside a charter. `catalogues/<id>/<table>.csv` is the edition that a catalogue began with, and
 * `catalogues/<id>/<edition>/<table>.csv` a later one, which an act brings in: its matter is the folder, its `text` the SHA-256 of the list of its
 * tables. A list is what `sha256sum *.csv` prints in that folder.
 */
import type { Act } from './act.ts'

export const BROUGHT_CATALOGUE = 'brought in the catalogue'

/** The tables of a catalogue. */
export const tableNames = ['baselines.csv', 'changes.csv', 'requirements.csv', 'revisions.csv', 'standards.csv'] as const

const NAME = '[A-Za-z0-9][A-Za-z0-9._-]*'
const EDITION = new RegExp(`^catalogues/${NAME}/${NAME}$`)
const LATER = new RegExp(`^(catalogues/${NAME}/${NAME})/[^/]+$`)

/** Whether a file of a folder belongs to a catalogue of standards. */
export const isCatalogueFile = (path: string): boolean => path.startsWith('catalogues/')

/** The edition to which a table belongs, by its folder; null for one of the edition that a catalogue began with. */
export const laterEditionOf = (path: string): string | null => LATER.exec(path)?.[1] ?? null

/** The edition that an act brings in, by its folder; null where it brings in none. */
export const catalogueIn = ({ act, matter, text }: Pick<Act, 'act' | 'matter' | 'text'>): string | null =>
  act === BROUGHT_CATALOGUE && matter !== undefined && text !== undefined && EDITION.test(matter) ? matter : null

/** The list of the tables of an edition: SHA-256 by name → the text whose SHA-256 the act names. */
export const printList = (tables: ReadonlyMap<string, string>): string =>
  [...tables]
    .map(([name, hash]) => `${hash}  ${name}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('')

/** The SHA-256 of each table by its name; null where the text is no list, or not as it is printed. */
export function readList(text: string): ReadonlyMap<string, string> | null {
  const tables = new Map<string, string>()
  for (const line of text.split('\n').filter(Boolean)) {
    const [, hash, name] = /^([0-9a-f]{64}) {2}([a-z]+\.csv)$/.exec(line) ?? []
    if (hash === undefined || !tableNames.some(n => n === name)) return null
    tables.set(name as string, hash)
  }
  return tables.size > 0 && printList(tables) === text ? tables : null
}
