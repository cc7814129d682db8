/** The tables of catalogues that lie beside a charter, `catalogues/<id>/*.csv`: found and read as text, only when somebody asks for them. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../basics/fault.ts'
import { readText } from './folder.ts'

const LARGEST = 64 * 1024 * 1024

/** Whether catalogues lie in a charter's folder. */
export const hasCatalogues = (folder: string): boolean =>
  statSync(join(folder, 'catalogues'), { throwIfNoEntry: false })?.isDirectory() ?? false

/** The tables by their path below `catalogues`, as `nisp/standards.csv`, and what could not be read. */
export function readCatalogues(folder: string): { readonly texts: ReadonlyMap<string, string>; readonly faults: readonly Fault[] } {
  const texts = new Map<string, string>()
  const faults: Fault[] = []
  const at = join(folder, 'catalogues')
  for (const id of readdirSync(at).sort()) {
    if (!statSync(join(at, id), { throwIfNoEntry: false })?.isDirectory()) continue
    for (const name of readdirSync(join(at, id)).sort()) {
      if (!name.endsWith('.csv')) continue
      const text = readText(join(at, id, name), LARGEST)
      if (typeof text === 'string') texts.set(`${id}/${name}`, text)
      else faults.push(text)
    }
  }
  return { texts, faults }
}
