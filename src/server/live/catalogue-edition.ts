/**
 * An edition of a catalogue of standards comes in by an act whose matter is the folder of its tables and whose `text` is the list of them. Who may do
 * it, the judge says: tables of an act that would bring nothing in are not laid beside the charter. Tables and list are uploaded before as documents; here they are read beside the catalogues that hold, and become files of the organisation
 * only where nothing is wrong with any of them.
 */
import { isUtf8 } from 'node:buffer'
import { printFault } from '../../basics/fault.ts'
import { printInstant } from '../../basics/moment.ts'
import type { Act } from '../../record/act.ts'
import { catalogueIn, readList } from '../../record/catalogue.ts'
import { isDoable } from '../../views/offers.ts'
import { worthIn } from '../../views/preview.ts'
import { sayWhy } from '../../views/why.ts'
import { apiWordsOf } from '../../views/words.ts'
import type { Lang } from '../../words/languages.ts'
import { readCatalogue } from '../../views/catalogue-read.ts'
import type { Store } from '../../store/store.ts'
import { holding } from '../catalogue.ts'
import type { Organisation } from '../organisation.ts'

/** So many faults are told at once. */
const TOLD = 5

/** Puts the tables that an act brings in beside the charter; the sentence on what is wrong with them, or null. */
export async function addCatalogue(
  store: Store,
  org: Organisation,
  act: Act,
  { now, lang }: { readonly now: number; readonly lang: Lang },
): Promise<string | null> {
  const t = apiWordsOf(lang).door
  const folder = catalogueIn(act)
  if (folder === null) return t.noCatalogueName
  const worth = worthIn(org.drafted(act, printInstant(now, org.charter.seat.zone)).matters, org.acts.length + 1)
  if (worth !== null && !isDoable(worth)) return sayWhy(worth.why, org.charter, lang)
  const brought = await broughtIn(store, org.id, folder, act.text as string, lang)
  if (typeof brought === 'string') return brought
  const before = (await store.files(org.id)).filter(file => file.path.startsWith(`${folder}/`))
  if (before.length > 0) {
    const alike = before.length === brought.length && brought.every(b => before.some(f => f.path === b.path && f.hash === b.hash))
    return alike ? null : t.editionThere(folder)
  }
  const faults = await faultsWith(org, brought, now)
  if (faults.length > 0) return t.catalogueFaults(faults.slice(0, TOLD).join(' · '))
  for (const { path, hash } of brought) await store.addFile(org.id, { path, hash, since: org.acts.length + 1 })
  return null
}

interface Brought {
  readonly path: string
  readonly hash: string
  readonly text: string
}

/** The tables that a list names, as they were uploaded; or the sentence on what is missing. */
async function broughtIn(store: Store, org: string, folder: string, list: string, lang: Lang): Promise<readonly Brought[] | string> {
  const t = apiWordsOf(lang).door
  const document = await store.document(org, list)
  if (document === null) return t.noEdition(list, folder)
  const tables = readList(new TextDecoder().decode(document.bytes))
  if (tables === null) return t.noList
  const brought: Brought[] = []
  for (const [name, hash] of tables) {
    const table = await store.document(org, hash)
    if (table === null) return t.noEdition(hash, `${folder}/${name}`)
    if (!isUtf8(table.bytes)) return t.notUtf8(`${folder}/${name}`)
    brought.push({ path: `${folder}/${name}`, hash, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(table.bytes) })
  }
  return brought
}

/** What is wrong with these tables beside those of the other catalogues that hold now, each with its line. */
async function faultsWith(org: Organisation, brought: readonly Brought[], now: number): Promise<readonly string[]> {
  const [, catalogue] = (brought[0]?.path ?? '').split('/')
  const tables = org.tables?.of
  const paths = holding((await tables?.paths()) ?? [], org.heldEditions(printInstant(now, org.charter.seat.zone)))
  const beside = await tables?.texts(paths.filter(path => path.split('/')[1] !== catalogue))
  const texts = new Map([...(beside?.texts ?? []), ...brought.map(b => [b.path, b.text] as const)])
  const below = new Map([...texts].map(([path, text]) => [path.slice('catalogues/'.length), text]))
  return readCatalogue(below, 'catalogues').faults.map(printFault)
}
