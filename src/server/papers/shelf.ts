/** The documents that the acts of a matter name: what was certified of it, and the versions of its texts. */
import { type Certificate, certificateOf, type Difference, differences, readCertificate } from '../../views/certificate.ts'
import { correctedIn } from '../../judge/log.ts'
import type { MatterStanding, Standing } from '../../judge/standing.ts'
import { judgeVersion } from '../../judge/version.ts'
import type { Act } from '../../record/act.ts'
import type { Store } from '../../store/store.ts'
import { wholeDocument } from '../../store/unaltered.ts'
import { authenticOf, readTextSet, type TextSet, type Version, versionsOf } from '../../views/texts.ts'
import type { Organisation } from '../organisation.ts'

/** A document never changes: so many short ones are kept at hand. */
const KEPT = 2000
/** Certificates and sets are shorter; a longer document is a text. */
const LONGEST = 512 * 1024

interface Paper {
  readonly certificate: Certificate | null
  readonly set: TextSet | null
}
const shelves = new WeakMap<Store, Map<string, Paper>>()

async function paperOf(store: Store, org: string, hash: string): Promise<Paper> {
  const shelf = shelves.get(store) ?? new Map<string, Paper>()
  shelves.set(store, shelf)
  const key = `${org} ${hash}`
  const known = shelf.get(key)
  if (known !== undefined) return known
  const document = await wholeDocument(store, org, hash)
  const text = document === null || document.bytes.length > LONGEST ? '' : new TextDecoder().decode(document.bytes)
  const paper: Paper = { certificate: readCertificate(text), set: readTextSet(text) }
  // What is not there yet may come.
  if (document !== null) {
    if (shelf.size >= KEPT) shelf.delete(shelf.keys().next().value as string)
    shelf.set(key, paper)
  }
  return paper
}

export interface Shelf {
  readonly certificates: readonly { readonly no: number; readonly certificate: Certificate }[]
  readonly versions: readonly Version[]
}
const empty: Shelf = { certificates: [], versions: [] }

/** The acts of each matter that name a document, folded as the record grows. */
const indexes = new WeakMap<readonly Act[], { folded: number; readonly naming: Map<string, number[]> }>()
function indexOf(acts: readonly Act[]) {
  const index = indexes.get(acts) ?? { folded: 0, naming: new Map<string, number[]>() }
  indexes.set(acts, index)
  for (; index.folded < acts.length; index.folded++) {
    const act = acts[index.folded] as Act
    if (act.text !== undefined && act.matter !== undefined)
      index.naming.set(act.matter, [...(index.naming.get(act.matter) ?? []), index.folded + 1])
  }
  return index
}

/** What the acts of a matter that a reader sees name by hash, up to the line known. */
export async function shelfOf(store: Store | null, org: Organisation, matter: string, known = org.acts.length): Promise<Shelf> {
  if (store === null) return empty
  const nos = indexOf(org.acts).naming.get(matter)
  if (nos === undefined) return empty
  const acts = org.acts.slice(0, known)
  const papers = new Map<string, Paper>()
  const naming = nos.flatMap(no => (no <= known ? [{ act: org.acts[no - 1] as Act, no }] : []))
  if (naming.length === 0) return empty
  for (const { act } of naming) papers.set(act.text as string, await paperOf(store, org.id, act.text as string))
  const struck = correctedIn(org.charter, acts)
  return {
    certificates: naming.flatMap(({ act, no }) => {
      const certificate = papers.get(act.text as string)?.certificate ?? null
      return act.act === 'certified' && !struck.has(no) && certificate?.matter === matter ? [{ no, certificate }] : []
    }),
    versions: versionsOf({ acts, struck }, matter, hash => papers.get(hash)?.set ?? null),
  }
}

/** The version of the texts on which a run was decided: the last that an act put there before it was settled. */
export function textsOf(shelf: Shelf, run: MatterStanding): TextSet | null {
  const last = Math.max(0, ...run.acts.map(a => a.no))
  const opened = Math.min(...run.acts.filter(a => a.worth === 'opens').map(a => a.no))
  const before = shelf.versions.filter(v => v.no <= (run.state === 'settled' ? Math.max(last, opened) : Number.POSITIVE_INFINITY))
  return (before.at(-1) ?? null)?.set ?? null
}

export interface Judged {
  readonly standing: Standing
  readonly run: MatterStanding
  readonly acts: readonly Act[]
  readonly shelf: Shelf
  /** The parties of the day on which it was settled. */
  readonly parties: readonly string[]
}

/** The certificate that a run would be given now; null where there is nothing to certify. */
export function certificateNow({ standing, run, acts, shelf, parties }: Judged): Certificate | null {
  const set = textsOf(shelf, run)
  const texts = set === null ? {} : authenticOf(set)
  return certificateOf({ standing: { ...standing, parties }, run, acts, texts, version: judgeVersion })
}

export interface Certified {
  readonly no: number
  readonly certificate: Certificate
  readonly differ: readonly Difference[]
}

/** The last certificate of a run, with where the judge finds otherwise; null where it was not certified. */
export function certifiedOf(judged: Judged): Certified | null {
  const { run, shelf } = judged
  const last = shelf.certificates.findLast(
    ({ certificate: c }) => c.matter === run.id && c.procedure === run.procedure && c.opened === run.opened,
  )
  return last === undefined ? null : { ...last, differ: differences(last.certificate, certificateNow(judged)) }
}

/** Certificates of a matter of which no run is found any more. */
export const orphans = (
  shelf: Shelf,
  runs: readonly MatterStanding[],
): readonly { readonly no: number; readonly certificate: Certificate }[] =>
  shelf.certificates.filter(
    ({ certificate: c }) => !runs.some(r => r.id === c.matter && r.procedure === c.procedure && r.opened === c.opened),
  )

/** The standing of the day on which a run was settled; the present one where it is open. */
export const thenOf = (org: Organisation, standing: Standing, run: MatterStanding): Standing =>
  run.settledAt === null ? standing : org.stand(run.settledAt, run.id, standing.known)
