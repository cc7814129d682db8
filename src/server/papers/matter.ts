/** What the page of a matter shows of its papers: certificates beside the judge, texts by version and side by side, receipts. */
import type { Context } from 'hono'
import type { Standing } from '../../judge/standing.ts'
import { namesIn } from '../../record/act.ts'
import { compare } from '../../views/compare.ts'
import type { PapersOf } from '../../web/papers.tsx'
import { found } from '../gate.ts'
import { wholeDocument } from '../../store/unaltered.ts'
import type { Organisation } from '../organisation.ts'
import type { Asked } from '../place.ts'
import { certifierOf, numbersFor } from './certify.ts'
import { certifiedOf, orphans, type Shelf, shelfOf, thenOf } from './shelf.ts'

/** Longer texts are opened and not compared on a page. */
const LONGEST = 400_000

/** What must be fetched of a matter's papers; nothing is, where no act of it names a document. */
export interface Fetched {
  readonly shelf: Shelf
  readonly compared: PapersOf['compared']
}

/** Fetches the documents that the acts of a matter name, and compares the last two versions of its texts. */
export async function fetchPapers(c: Context, org: Organisation, asked: Asked, matter: string): Promise<Fetched> {
  const store = found(c)?.hall.store ?? null
  const shelf = await shelfOf(store, org, matter, asked.known ?? undefined)
  const text = async (hash: string): Promise<string | null> => {
    const document = store === null ? null : await wholeDocument(store, org.id, hash)
    return document !== null && /^text\/(plain|markdown)/.test(document.type) && document.bytes.length <= LONGEST
      ? new TextDecoder().decode(document.bytes)
      : null
  }
  const [before, after] = shelf.versions.slice(-2)
  const compared: PapersOf['compared'][number][] = []
  for (const now of after?.set.texts ?? []) {
    const was = before?.set.texts.find(t => t.lang === now.lang)
    if (before === undefined || after === undefined || !was?.hash || !now.hash || was.hash === now.hash) continue
    const [a, b] = [await text(was.hash), await text(now.hash)]
    compared.push({
      lang: now.lang,
      from: before.set.version,
      to: after.set.version,
      rows: a === null || b === null ? null : compare(a, b),
    })
  }
  return { shelf, compared }
}

/** The papers of a matter for this reader, from the standing that the page shows. */
export function papersOf(
  c: Context,
  org: Organisation,
  standing: Standing,
  { matter, fetched }: { matter: string; fetched: Fetched },
): PapersOf {
  const here = found(c)
  const { shelf, compared } = fetched
  const runs = standing.matters.filter(r => r.id === matter && r.procedure !== null)
  const certified =
    shelf.certificates.length === 0
      ? []
      : runs.flatMap(run => {
          const one = certifiedOf({ standing, run, acts: org.acts, shelf, parties: thenOf(org, standing, run).parties })
          return one === null ? [] : [one]
        })
  const lost = orphans(shelf, runs).map(({ no, certificate }) => ({
    no,
    certificate,
    differ: [{ field: 'outcome' as const, certified: certificate.outcome, judged: null }],
  }))
  const person = here === null || here.reader.kind === 'outside' ? null : here.reader.person
  const own = (by: string | readonly string[]): boolean => person !== null && namesIn(by).includes(person.by)
  return {
    live: here !== null,
    certified: [...certified, ...lost],
    versions: shelf.versions,
    compared,
    receipts:
      person === null ? [] : org.acts.slice(0, standing.known).flatMap((act, i) => (act.matter === matter && own(act.by) ? [i + 1] : [])),
    makes:
      here !== null &&
      person !== null &&
      (certifierOf(here.hall) === person.by || numbersFor(here.hall, matter, here.present).some(n => n.by === person.by)),
    signedIn: person !== null,
  }
}
