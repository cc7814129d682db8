/**
 * A new edition of the charter, or a corrected reading, comes in by an act that names its day and its SHA-256; a new edition of a catalogue of
 * conditions by an act of the registrar that refers to it and names its SHA-256. The text is uploaded before as a document; here it is read beside
 * the charter as it is, and becomes one of its files only where the whole passes `check`. Editions of catalogues of standards come in by
 * `catalogue-edition.ts`.
 */
import { printFault } from '../../basics/fault.ts'
import { isConditionsFile } from '../../charter/conditions.ts'
import { readCharter } from '../../charter/read.ts'
import type { Act } from '../../record/act.ts'
import { BROUGHT_CATALOGUE } from '../../record/catalogue.ts'
import { apiWordsOf } from '../../views/words.ts'
import type { Lang } from '../../words/languages.ts'
import type { Store } from '../../store/store.ts'
import { sha256 } from '../opening.ts'
import type { Organisation } from '../organisation.ts'
import { addCatalogue } from './catalogue-edition.ts'

/** Puts the text of an act that brings one in among the charter's files; the sentence on what is wrong with it, or null. */
export async function addEdition(
  store: Store,
  org: Organisation,
  act: Act,
  { registrar, now, lang }: { readonly registrar: string; readonly now: number; readonly lang: Lang },
): Promise<string | null> {
  const t = apiWordsOf(lang).door
  if (act.act === BROUGHT_CATALOGUE) return addCatalogue(store, org, act, { now, lang })
  const brought = textOf(act, registrar)
  if (brought === null) return null
  // Every edition of the folder is read, also one that is not in force: whoever puts it there speaks for all.
  if (act.by !== registrar) return t.editionBy(registrar)
  const { path, hash } = brought
  const known = (await store.files(org.id)).some(file => file.path === path && file.hash === hash)
  if (known) return null
  const document = await store.document(org.id, hash)
  if (document === null) return t.noEdition(hash, path)
  if (org.files.has(path)) return t.editionThere(path)
  const files = new Map(org.files).set(path, new TextDecoder().decode(document.bytes))
  const read = readCharter(files, { folder: org.id, sha256 })
  const faults = read.faults.filter(f => !f.warning)
  if (!read.ok || faults.length > 0) return t.editionFaults(faults.slice(0, 5).map(printFault).join(' · '))
  await store.addFile(org.id, { path, hash, since: org.acts.length + 1 })
  return null
}

/** Which file an act puts beside the charter, and the hash of its text; null where it puts none there. */
function textOf(act: Act, registrar: string): { readonly path: string; readonly hash: string } | null {
  if (act.edition !== undefined && act.hash !== undefined)
    return { path: `${act.act === 'corrected the reading' ? 'readings' : 'editions'}/${act.edition}.md`, hash: act.hash }
  const path = `${act.refers}.csv`
  return act.by === registrar && act.text !== undefined && isConditionsFile(path) ? { path, hash: act.text } : null
}
