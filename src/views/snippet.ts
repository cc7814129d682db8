/** A piece of a text around the words that were looked for, with those words told apart. */
import { wordsIn } from './fold.ts'

export interface Piece {
  readonly text: string
  readonly marked: boolean
}
/** A text in pieces; one after the other they are the text, or a part of it with `…` where it was cut. */
export type Marked = readonly Piece[]

/** The whole text with the words marked that begin as one looked for. */
export function markedIn(text: string, words: readonly string[]): Marked {
  const pieces: Piece[] = []
  let at = 0
  for (const { folded, from, to } of wordsIn(text)) {
    if (!words.some(w => folded.startsWith(w))) continue
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false })
    pieces.push({ text: text.slice(from, to), marked: true })
    at = to
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}

export const isMarked = (pieces: Marked): boolean => pieces.some(p => p.marked)

/** So many signs stand around the first word found. */
const ROOM = 220

/** The part of a text around the first word found, cut between words, with the words marked; null where none stands in it. */
export function snippetOf(text: string, words: readonly string[]): Marked | null {
  const plain = text.replace(/\s+/g, ' ').trim()
  const first = wordsIn(plain).find(({ folded }) => words.some(w => folded.startsWith(w)))
  if (first === undefined) return null
  if (plain.length <= ROOM) return markedIn(plain, words)
  const wanted = Math.max(0, Math.min(first.from - ROOM / 3, plain.length - ROOM))
  const from = wanted === 0 ? 0 : plain.lastIndexOf(' ', first.from - 1) < wanted ? first.from : plain.indexOf(' ', wanted) + 1
  const end = from + ROOM >= plain.length ? plain.length : Math.max(first.to, plain.lastIndexOf(' ', from + ROOM))
  const cut = plain.slice(from, end)
  return markedIn(`${from > 0 ? '… ' : ''}${cut}${end < plain.length ? ' …' : ''}`, words)
}
