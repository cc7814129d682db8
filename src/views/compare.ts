/** Two texts side by side: paragraph by paragraph, and within a changed paragraph word by word. */
import { type Change, diffArrays, diffWordsWithSpace } from 'diff'

export interface Piece {
  readonly says: string
  readonly change: 'kept' | 'gone' | 'come'
}

/** A row of the two columns; null where the paragraph stands in one of them only. */
export interface Row {
  readonly before: readonly Piece[] | null
  readonly after: readonly Piece[] | null
  readonly same: boolean
}

/** So many comparisons of two paragraphs are kept: a text is folded anew with each act, and most of its paragraphs are what they were. */
const KEPT = 4000
const compared = new Map<string, readonly Change[]>()

/** What was taken out of a paragraph and put into it, word by word. */
export function wordsBetween(before: string, after: string): readonly Change[] {
  const key = `${before}\u0000${after}`
  const known = compared.get(key)
  if (known !== undefined) return known
  const found = diffWordsWithSpace(before, after)
  if (key.length < 4000) {
    if (compared.size >= KEPT) compared.delete(compared.keys().next().value as string)
    compared.set(key, found)
  }
  return found
}

/** Longer texts are compared by paragraphs only. */
const LONGEST = 20_000

const paragraphs = (text: string): string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map(p => p.trim())
    .filter(p => p !== '')

/** The rows of two texts, in their order. */
export function compare(before: string, after: string): readonly Row[] {
  const rows: Row[] = []
  let gone: string[] = []
  const pair = (come: readonly string[]): void => {
    const most = Math.max(gone.length, come.length)
    for (let i = 0; i < most; i++) rows.push(rowOf(gone[i] ?? null, come[i] ?? null))
    gone = []
  }
  for (const { value, added, removed } of diffArrays(paragraphs(before), paragraphs(after))) {
    if (removed) gone = value
    else if (added) pair(value)
    else {
      pair([])
      for (const says of value) {
        const kept: Piece[] = [{ says, change: 'kept' }]
        rows.push({ before: kept, after: kept, same: true })
      }
    }
  }
  pair([])
  return rows
}

function rowOf(before: string | null, after: string | null): Row {
  if (before === null || after === null || before.length + after.length > LONGEST)
    return {
      before: before === null ? null : [{ says: before, change: 'gone' }],
      after: after === null ? null : [{ says: after, change: 'come' }],
      same: false,
    }
  const words = wordsBetween(before, after)
  const pieces = (leave: 'added' | 'removed', mark: Piece['change']): readonly Piece[] =>
    words.filter(w => !w[leave]).map(w => ({ says: w.value, change: w.added || w.removed ? mark : 'kept' }))
  return { before: pieces('added', 'gone'), after: pieces('removed', 'come'), same: false }
}
