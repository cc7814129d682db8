/** Documents again: each that an act names, or a set of texts that an act names, has the SHA-256 by which it is named. */
import type { Charter } from '../charter/charter.ts'
import { correctedIn } from '../judge/log.ts'
import type { Act } from '../record/act.ts'
import { sha256 } from '../store/keys.ts'
import { readTextSet } from '../views/texts.ts'

/** What lies under a SHA-256, not looked at yet; null where nothing does. */
export type FetchDocument = (hash: string) => Promise<Uint8Array | null>

export interface CheckedDocuments {
  /** Documents that are not what an act names, a sentence each. */
  readonly amiss: readonly string[]
  /** What was checked, and what could not be. */
  readonly notes: readonly string[]
  /** SHA-256 → text, of those short enough to be a certificate or a set of texts. */
  readonly kept: ReadonlyMap<string, string>
}

/** The longest document that is read as a certificate or a set of texts. */
const LONGEST = 512 * 1024
/** So many that are missing are named; the rest is counted. */
const TOLD = 5

/** Hashes every document that acts name. What a certificate's act names is told where certificates are checked. */
export async function checkDocuments(charter: Charter, acts: readonly Act[], fetched: FetchDocument): Promise<CheckedDocuments> {
  const named = new Map<string, string>()
  const struck = correctedIn(charter, acts)
  const certificates = new Set<string>()
  acts.forEach(({ act, text, matter }, i) => {
    if (text === undefined) return
    if (act === 'certified' && !struck.has(i + 1)) certificates.add(text)
    if (!named.has(text)) named.set(text, `Act ${i + 1} (${act}${matter === undefined ? '' : `, ${matter}`})`)
  })
  const [amiss, missing, kept] = [[] as string[], [] as string[], new Map<string, string>()]
  let same = 0
  // A set that is read on the way adds its texts at the end.
  for (const [hash, by] of named) {
    const bytes = await fetched(hash)
    if (bytes === null) {
      if (!certificates.has(hash)) missing.push(`${by.replace(/,$/, '')}: ${hash}`)
      continue
    }
    const text = bytes.length > LONGEST ? null : new TextDecoder().decode(bytes)
    if (text !== null) kept.set(hash, text)
    if (Buffer.from(sha256(bytes)).toString('hex') !== hash) {
      if (!certificates.has(hash))
        amiss.push(`${by} names the document ${hash}, and what came along is not the one of that SHA-256; do not rely on it.`)
      continue
    }
    same++
    for (const of of readTextSet(text ?? '')?.texts ?? [])
      if (of.hash !== null && !named.has(of.hash)) named.set(of.hash, `${by}, in the set of texts that it names,`)
  }
  const few = missing.slice(0, TOLD).map(says => `\n  ${says}`)
  const more = missing.length > TOLD ? `\n  and ${missing.length - TOLD} more` : ''
  return {
    amiss,
    notes: [
      ...(same > 0 ? [`${same.toLocaleString('en')} document${same === 1 ? '' : 's'} hashed: each is the one that its act names.`] : []),
      ...(missing.length > 0
        ? [`Not checked, for they did not come along, ${missing.length} of the documents that acts name:${few.join('')}${more}`]
        : []),
    ],
    kept,
  }
}
