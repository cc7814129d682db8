/**
 * The texts of a matter: a set of documents with a version, and for each language whether its text is authentic, a translation, or missing.
 * The set is a document too; an act names it by its SHA-256 (`text`), as it names any document. A changed authentic text is a new version.
 *
 *     {"title":"Ferry timetable","version":2,"texts":[{"lang":"en","status":"authentic","hash":"9f86…"},{"lang":"fr","status":"missing","hash":null}]}
 */
import type { Act } from '../record/act.ts'

export type TextStatus = 'authentic' | 'translation' | 'missing'
const statuses: readonly TextStatus[] = ['authentic', 'translation', 'missing']

export interface TextIn {
  readonly lang: string
  readonly status: TextStatus
  /** SHA-256 of the text; null where it is missing. */
  readonly hash: string | null
}

export interface TextSet {
  readonly title: string
  readonly version: number
  readonly texts: readonly TextIn[]
}

/** The document, byte for byte what its hash is taken of. */
export const printTextSet = ({ title, version, texts }: TextSet): string =>
  `${JSON.stringify({ title, version, texts: texts.map(({ lang, status, hash }) => ({ lang, status, hash })) })}\n`

const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const isText = (value: unknown): value is TextIn => {
  if (typeof value !== 'object' || value === null) return false
  const { lang, status, hash } = value as Record<string, unknown>
  const known = typeof lang === 'string' && lang !== '' && statuses.includes(status as TextStatus)
  return known && (status === 'missing' ? hash === null : isHash(hash))
}

/** The set that a document says; null where it is none. */
export function readTextSet(text: string): TextSet | null {
  if (!text.startsWith('{')) return null
  try {
    const { title, version, texts } = JSON.parse(text) as Record<string, unknown>
    const is = typeof title === 'string' && Number.isSafeInteger(version) && Array.isArray(texts) && texts.every(isText)
    return is ? { title, version: version as number, texts: texts as readonly TextIn[] } : null
  } catch {
    return null
  }
}

/** A version of a matter's texts with the act that put it there. */
export interface Version {
  readonly no: number
  readonly hash: string
  readonly set: TextSet
}

/** Acts, and the numbers of those that the judge finds corrected. */
interface Written {
  readonly acts: readonly Act[]
  readonly struck: ReadonlySet<number>
}

/**
 * The versions of a matter's texts in the order of their acts: a set that says again what stands is not another; one whose authentic texts
 * are the same and whose translations grew takes the place of the one before.
 */
export function versionsOf({ acts, struck }: Written, matter: string, read: (hash: string) => TextSet | null): readonly Version[] {
  const versions: Version[] = []
  for (const [i, act] of acts.entries()) {
    if (act.text === undefined || act.matter !== matter || struck.has(i + 1)) continue
    const set = read(act.text)
    if (set === null) continue
    const last = versions.at(-1)
    if (last !== undefined && sameAuthentic(last.set, set)) versions.pop()
    versions.push({ no: last !== undefined && sameAuthentic(last.set, set) ? last.no : i + 1, hash: act.text, set })
  }
  return versions
}

/** Language → SHA-256 of the authentic texts. */
export const authenticOf = (set: TextSet): Readonly<Record<string, string>> =>
  Object.fromEntries(set.texts.flatMap(t => (t.status === 'authentic' && t.hash !== null ? [[t.lang, t.hash]] : [])))

const sameAuthentic = (a: TextSet, b: TextSet): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
const sorted = (set: TextSet): readonly [string, string][] => Object.entries(authenticOf(set)).sort(([a], [b]) => (a < b ? -1 : 1))

/** The set that the authentic languages of a charter ask for, where some are not there: those are said to be missing. */
export const withMissing = (set: TextSet, authentic: readonly string[]): TextSet => ({
  ...set,
  texts: [
    ...set.texts,
    ...authentic.filter(lang => !set.texts.some(t => t.lang === lang)).map((lang): TextIn => ({ lang, status: 'missing', hash: null })),
  ],
})
