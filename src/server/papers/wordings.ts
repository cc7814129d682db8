/** The documents behind a text under negotiation, read for whoever may see the acts that name them; and the text made of them. */
import type { Context } from 'hono'
import type { Act } from '../../record/act.ts'
import type { Standing } from '../../judge/standing.ts'
import type { Store } from '../../store/store.ts'
import { type AgreedText, agreedText } from '../../views/agreed.ts'
import { readTextSet } from '../../views/texts.ts'
import { found } from '../gate.ts'
import type { Organisation } from '../organisation.ts'

/** A document never changes: so many short ones are kept at hand. */
const KEPT = 4000
const LONGEST = 400_000
const shelves = new WeakMap<Store, Map<string, string | null>>()

async function textOf(store: Store, org: string, hash: string): Promise<string | null> {
  const shelf = shelves.get(store) ?? new Map<string, string | null>()
  shelves.set(store, shelf)
  const key = `${org} ${hash}`
  const known = shelf.get(key)
  if (known !== undefined) return known
  const document = await store.document(org, hash)
  // What is not there yet may come.
  if (document === null) return null
  const plain = /^(text\/(plain|markdown)|application\/json)/.test(document.type) && document.bytes.length <= LONGEST
  const text = plain ? new TextDecoder().decode(document.bytes) : null
  if (shelf.size >= KEPT) shelf.delete(shelf.keys().next().value as string)
  if ((text?.length ?? 0) < 20_000) shelf.set(key, text)
  return text
}

/** So many letters of a document are shown where an act that names it is previewed. */
const SHOWN = 4000

/** The words under a hash, for whoever is about to send an act that names them: a text, or the title and the languages of a set; null where it is none. */
export async function wordsOf(store: Store, org: string, hash: string): Promise<string | null> {
  const text = await textOf(store, org, hash)
  if (text === null) return null
  const set = readTextSet(text)
  if (set !== null) return `${set.title} (${set.texts.map(t => t.lang).join(', ')})`
  return text.length > SHOWN ? `${text.slice(0, SHOWN)} […]` : text
}

/** The hashes that acts name by matter, folded as the record grows. */
const indexes = new WeakMap<readonly Act[], { folded: number; readonly of: Map<string, Set<string>> }>()
function namedIn(acts: readonly Act[], matter: string): readonly string[] {
  const index = indexes.get(acts) ?? { folded: 0, of: new Map<string, Set<string>>() }
  indexes.set(acts, index)
  for (; index.folded < acts.length; index.folded++) {
    const { text, matter: of } = acts[index.folded] as Act
    if (text === undefined || of === undefined) continue
    // Of a paragraph it is named under the text as well.
    for (const name of of.includes('/') ? [of, of.slice(0, of.lastIndexOf('/'))] : [of])
      index.of.set(name, (index.of.get(name) ?? new Set<string>()).add(text))
  }
  return [...(index.of.get(matter) ?? [])]
}

/** The text of a matter as a standing of it finds it; null where no act names one. */
export async function wordingOf(c: Context, org: Organisation, standing: Standing, matter: string): Promise<AgreedText | null> {
  const store = found(c)?.hall.store ?? null
  const texts = new Map<string, string | null>()
  const fetch = async (hash: string): Promise<string | null> => {
    if (!texts.has(hash)) texts.set(hash, store === null ? org.text(hash) : await textOf(store, org.id, hash))
    return texts.get(hash) ?? null
  }
  for (const hash of namedIn(org.acts, matter)) {
    const text = await fetch(hash)
    for (const of of readTextSet(text ?? '')?.texts ?? []) if (of.hash !== null) await fetch(of.hash)
  }
  return agreedText({ charter: org.charter, acts: org.acts, standing, matter, read: hash => texts.get(hash) ?? null })
}

/** So many texts are kept for those who ask about the same day again. */
const TEXTS = 60
const kept = new WeakMap<Organisation, Map<string, { readonly standing: Standing; readonly text: AgreedText | null }>>()

/** The text of a matter with its standing on a day, kept while nothing that it rests on changed. */
export async function wordingAt(
  c: Context,
  org: Organisation,
  { matter, shown, known }: { readonly matter: string; readonly shown: string; readonly known: number | null },
): Promise<{ readonly standing: Standing; readonly text: AgreedText | null }> {
  const all = kept.get(org) ?? new Map<string, { readonly standing: Standing; readonly text: AgreedText | null }>()
  kept.set(org, all)
  const key = JSON.stringify([org.version, matter, shown, known])
  const had = all.get(key)
  if (had !== undefined) return had
  const standing = org.stand(shown, matter, known ?? undefined)
  const made = { standing, text: await wordingOf(c, org, standing, matter) }
  // A document that is not here yet may come.
  if (made.text?.missing.length === 0) {
    if (all.size >= TEXTS) all.delete(all.keys().next().value as string)
    all.set(key, made)
  }
  return made
}
