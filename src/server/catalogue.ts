/** The catalogues beside a charter as they are asked for: the tables found, read and kept, never before somebody asks. */
import { join } from 'node:path'
import type { Result } from '../basics/fault.ts'
import { hasCatalogues, readCatalogues } from '../store/catalogues.ts'
import type { Catalogue } from '../views/catalogue.ts'
import { readCatalogue } from '../views/catalogue-read.ts'

/** The catalogues of a charter's folder as one, or their faults; null where none lies there. */
export function openCatalogue(folder: string): Result<Catalogue> | null {
  if (!hasCatalogues(folder)) return null
  const { texts, faults } = readCatalogues(folder)
  return faults.length > 0 ? { ok: null, faults } : readCatalogue(texts, join(folder, 'catalogues'))
}
