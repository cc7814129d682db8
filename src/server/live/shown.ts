/**
 * Who may have a document, and who may name one: the charter names it, an act that they may read does, or a document that such an act names; or
 * they brought it themselves. A document belongs to the matter in which it lies, and naming it elsewhere would show it there.
 */
import type { Act } from '../../record/act.ts'
import { catalogueIn, laterEditionOf } from '../../record/catalogue.ts'
import { senderOf } from '../../views/entered.ts'
import { apiWordsOf } from '../../views/words.ts'
import type { Lang } from '../../words/languages.ts'
import type { Person } from '../people/person.ts'
import type { Drawer, FileEntry, Store } from '../../store/store.ts'
import { wholeDocument } from '../../store/unaltered.ts'
import type { Audiences } from './audience.ts'
import type { Live } from './live.ts'

/** Where documents lie, and who brought them. */
interface Shelf {
  readonly store: Store
  readonly drawer: Drawer
  readonly live: Live
}

/** Keeps a document that a person brings; its SHA-256. */
export async function bring(hall: Shelf, person: string, bytes: Uint8Array, type: string): Promise<string> {
  const hash = await hall.store.keepDocument(hall.live.id, bytes, type)
  const name = `${hash} ${person}`
  await hall.drawer.put('upload', name, {}, { from: (await hall.drawer.get('upload', name))?.version ?? 0 })
  return hash
}

/** The files beside the charter that are shown to whoever sees these acts: all but an edition of a catalogue that another act brought in. */
export function filesShown(files: readonly FileEntry[], acts: readonly Act[]): readonly FileEntry[] {
  const brought = new Set(acts.map(catalogueIn))
  return files.filter(({ path }) => laterEditionOf(path) === null || brought.has(laterEditionOf(path)))
}

/** Whether a document is shown to whoever sees these acts. */
export async function isShown({ store, drawer, live }: Shelf, acts: readonly Act[], person: string | null, hash: string): Promise<boolean> {
  const named = new Set(acts.flatMap(act => [act.text, act.hash].filter(h => h !== undefined)))
  if (named.has(hash)) return true
  if (filesShown(await store.files(live.id), acts).some(file => file.hash === hash)) return true
  for (const other of named) {
    const document = await wholeDocument(store, live.id, other)
    if (document?.type === 'application/json' && new TextDecoder().decode(document.bytes).includes(`"${hash}"`)) return true
  }
  return person !== null && (await drawer.get('upload', `${hash} ${person}`)) !== null
}

/** Why an act may not name a document: nobody shows one to others who may not read it. The answer is the same where there is none. */
export async function namingAmiss(
  hall: Shelf & { readonly audiences: Audiences; registrar(): string },
  act: Act,
  at: number,
  lang: Lang = 'en',
): Promise<string | null> {
  if (act.text === undefined || act.person === undefined) return null
  const person: Person = { id: act.person, name: '', mail: null, by: senderOf(act, hall.registrar()) ?? String(act.by) }
  const { acts } = hall.audiences.see({ kind: 'person', person, session: '' }, at)
  const says = apiWordsOf(lang).door.noDocument
  if (!(await isShown(hall, acts, person.id, act.text))) return says
  const document = await hall.store.document(hall.live.id, act.text)
  if (document?.type !== 'application/json' || act.act === 'certified') return null
  for (const [inner] of new TextDecoder().decode(document.bytes).matchAll(/\b[0-9a-f]{64}\b/g))
    if (inner !== act.text && (await hall.store.document(hall.live.id, inner)) !== null && !(await isShown(hall, acts, person.id, inner)))
      return says
  return null
}
