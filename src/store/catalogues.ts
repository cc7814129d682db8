/** The files of catalogues that lie beside a charter, `catalogues/<id>/…`: found by their names, and read as text only when somebody asks for them. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../basics/fault.ts'
import { readText } from './folder.ts'

const LARGEST = 64 * 1024 * 1024

/** Every file below `catalogues` in a charter's folder, by its path in that folder, in order: `catalogues/nisp/standards.csv`. */
export function catalogueFilesIn(folder: string, at = 'catalogues'): readonly string[] {
  const place = join(folder, at)
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(place, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(item => (item.isDirectory() ? catalogueFilesIn(folder, `${at}/${item.name}`) : [`${at}/${item.name}`]))
}

/** The texts of files of a folder by their path, and what could not be read. */
export function textsIn(
  folder: string,
  paths: readonly string[],
): { readonly texts: ReadonlyMap<string, string>; readonly faults: readonly Fault[] } {
  const read = paths.map(path => [path, wholeText(join(folder, path))] as const)
  return {
    texts: new Map(read.flatMap(([path, text]) => (typeof text === 'string' ? [[path, text]] : []))),
    faults: read.flatMap(([, text]) => (typeof text === 'string' ? [] : [text])),
  }
}

/** A text with the byte order mark that a spreadsheet may set before it: what is hashed and written out again are the bytes as they lay there. */
function wholeText(path: string): string | Fault {
  const text = readText(path, LARGEST)
  return typeof text === 'string' && readFileSync(path).subarray(0, 3).equals(MARK) ? `\ufeff${text}` : text
}
const MARK = Buffer.from([0xef, 0xbb, 0xbf])
