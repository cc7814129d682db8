/** A list of words, each with what it stands for, in which the beginning of a word finds all that begin so. */
import { nearest } from '../basics/text.ts'

export interface Vocabulary<T> {
  add(word: string, of: T): void
  /** Calls `hear` with what each word stands for that begins so, and whether it is the whole word. */
  find(start: string, hear: (of: readonly T[], whole: boolean) => void): void
  /** The word most like another; null where none is. */
  like(word: string): string | null
}

/** An empty vocabulary. */
export function openVocabulary<T>(): Vocabulary<T> {
  const meanings = new Map<string, T[]>()
  let sorted: readonly string[] | null = null
  return {
    add(word, of) {
      const known = meanings.get(word)
      if (known === undefined) {
        meanings.set(word, [of])
        sorted = null
      } else if (known[known.length - 1] !== of) known.push(of)
    },
    find(start, hear) {
      sorted ??= [...meanings.keys()].sort()
      for (let i = firstFrom(sorted, start); i < sorted.length; i++) {
        const word = sorted[i] as string
        if (!word.startsWith(start)) break
        hear(meanings.get(word) as T[], word === start)
      }
    },
    like: word => nearest(word, meanings.keys()),
  }
}

/** The place of the first word that does not sort before another. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as string) < word) low = middle + 1
    else high = middle
  }
  return low
}
