/** Words for sentences: the nearest known word, and a list with its “and”. */

/** The number of signs to insert, drop, change or swap to make `b` of `a`; anything over `limit` is limit + 1. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let d = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (swapped) d = Math.min(d, (before[j - 2] ?? 0) + 1)
      row.push(d)
    }
    before = above
    above = row
  }
  return Math.min(above[b.length] ?? limit + 1, limit + 1)
}

/** The candidate that was probably meant: at most a third of the word's signs differ. Null if there is none. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length === 0 || word.length > 200) return null
  const meant = word.toLowerCase().trim()
  const limit = Math.floor(meant.length / 3)
  let best: string | null = null
  let least = limit + 1
  for (const candidate of candidates) {
    const d = distance(meant, candidate.toLowerCase(), limit)
    if (d < least) [best, least] = [candidate, d]
  }
  return best
}

/** The words as a sentence lists them: `France, Fiji and Finland`. */
export function list(words: readonly string[], last = 'and'): string {
  if (words.length <= 1) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Whether a text holds only whole characters; half of one (a lone surrogate) has no bytes in UTF-8, and so no hash. */
export function isWhole(text: string): boolean {
  return !HALF.test(text)
}

/** What a table says of a word that somebody wrote, as `__proto__` is one: undefined where it does not hold it itself. */
export const heldIn = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined
