/** The documents of a meeting: each by its symbol, its versions, and for each version its languages, those of equal authority told apart. */
import type { Heard } from './heard.ts'

interface Tongue {
  readonly no: number
  /** As BCP 47 writes it; null where the act names none. */
  readonly language: string | null
  readonly authentic: boolean
  /** The SHA-256 of the text; null where only its symbol is known. */
  readonly text: string | null
}
interface Version {
  /** `CD/2024/7/Rev.1`. */
  readonly number: string | null
  readonly title: string | null
  readonly tongues: readonly Tongue[]
  /** Authentic languages in which it was not distributed; empty where no language is named. */
  readonly missing: readonly string[]
}
export interface Document {
  /** The symbol without Rev., Corr. and Add. */
  readonly symbol: string
  readonly title: string | null
  readonly versions: readonly Version[]
}

/** The symbol of the document that a revision, a corrigendum or an addendum belongs to: `CD/2024/7/Rev.1` is of `CD/2024/7`. */
const symbolOf = (number: string): string => number.replace(/[/ ](Rev|Corr|Add)\.\s?\d+$/i, '')

/** The documents in the order in which each first came; `authentic` are the languages of equal authority. */
export function documentsOf(heard: readonly Heard[], authentic: readonly string[]): readonly Document[] {
  const found = new Map<string, { title: string | null; versions: Map<string, { title: string | null; tongues: Tongue[] }> }>()
  for (const { no, act } of heard) {
    if (act.act !== 'distributed') continue
    const number = act.number ?? act.title ?? `#${no}`
    const key = symbolOf(number)
    const held = found.get(key) ?? { title: act.title ?? null, versions: new Map() }
    found.set(key, held)
    const version = held.versions.get(number) ?? { title: act.title ?? null, tongues: [] }
    held.versions.set(number, version)
    const language = act.language ?? null
    version.tongues.push({ no, language, authentic: language !== null && authentic.includes(language), text: act.text ?? null })
  }
  return [...found].map(([symbol, { title, versions }]) => ({
    symbol,
    title,
    versions: [...versions].map(([number, v]) => ({
      number,
      title: v.title,
      tongues: v.tongues,
      missing: v.tongues.some(t => t.language !== null) ? authentic.filter(a => !v.tongues.some(t => t.language === a)) : [],
    })),
  }))
}
