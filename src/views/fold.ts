/** Words as they are looked for: without case, accents and ligatures, so that `Türkiye`, `turkiye` and `TÜRKIYE` are one. */

export interface Word {
  /** As it is compared. */
  readonly folded: string
  /** Where it stands in the text. */
  readonly from: number
  readonly to: number
}

/** Letters that no decomposition takes apart (Unicode Technical Standard 10 sorts them beside these). */
const apart: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h' }

/** A word without case and accents. */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłıħ]/g, letter => apart[letter] ?? letter)

/** The words of a text in their order: runs of letters and digits, each folded, with its place. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = []
  for (const found of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu))
    words.push({ folded: fold(found[0]), from: found.index, to: found.index + found[0].length })
  return words
}

/** So many words are looked for at once. */
export const MOST_WORDS = 12

/** The words of a question, each once; those beyond `MOST_WORDS` are left out and `cut` says so. */
export function wordsAsked(question: string): { readonly words: readonly string[]; readonly cut: boolean } {
  const words = [...new Set(wordsIn(question).map(w => w.folded))]
  return { words: words.slice(0, MOST_WORDS), cut: words.length > MOST_WORDS }
}
