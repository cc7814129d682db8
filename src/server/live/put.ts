/** The texts that were put before the parties in a matter, read for its room: the last version, and what it changed in the one before. */
import type { Context } from 'hono'
import { amended, articlesOf, type Put, type PutIn } from '../../views/amended.ts'
import { orgPath } from '../../web/layout.tsx'
import { wholeDocument } from '../../store/unaltered.ts'
import { shelfOf } from '../papers/shelf.ts'
import { at } from './room.ts'

/** Longer texts are opened and not shown on a page. */
const LONGEST = 400_000

/** What lies before the parties in a matter; null where no text was put. */
export async function putIn(c: Context, matter: string): Promise<Put | null> {
  const { hall, seen } = at(c)
  const { versions } = await shelfOf(hall.store, seen, matter)
  const [last, before] = [versions.at(-1), versions.at(-2)]
  if (last === undefined) return null
  const read = async (hash: string | null): Promise<string | null> => {
    const document = hash === null ? null : await wholeDocument(hall.store, seen.id, hash)
    return document !== null && /^text\/(plain|markdown)/.test(document.type) && document.bytes.length <= LONGEST
      ? new TextDecoder().decode(document.bytes)
      : null
  }
  const texts: PutIn[] = []
  for (const { lang, status, hash } of last.set.texts) {
    const text = await read(hash)
    const was = await read(before?.set.texts.find(t => t.lang === lang)?.hash ?? null)
    texts.push({
      lang,
      status,
      href: hash === null ? null : `${orgPath(seen.id)}/documents/${hash}`,
      clean: text === null ? null : articlesOf(text),
      changed: text === null || was === null ? null : amended(was, text),
    })
  }
  return { title: last.set.title, version: last.set.version, no: last.no, before: before?.set.version ?? null, texts }
}
