/** The words of a text as they are shown: with the brackets where they stand, and with how many of them each act brought. */
import type { AgreedText } from './agreed.ts'
import type { Bracket } from './brackets.ts'
import { type Brought, saysOf } from './wording.ts'

/** A piece of a paragraph as it is shown: words of one act, or where a bracket begins or ends. */
type Segment =
  | { readonly kind: 'words'; readonly says: string; readonly no: number }
  | { readonly kind: 'opens' | 'closes'; readonly bracket: Bracket }

/** The words of a paragraph with the brackets where they stand; one whose words are not there any more encloses the whole. */
export function segmentsOf(words: readonly Brought[], brackets: readonly Bracket[]): readonly Segment[] {
  const text = saysOf(words)
  const marks = brackets.map(bracket => {
    const at = bracket.words === null ? -1 : text.indexOf(bracket.words)
    return at < 0 ? { bracket, from: 0, to: text.length } : { bracket, from: at, to: at + (bracket.words as string).length }
  })
  const cuts = [...new Set([0, text.length, ...marks.flatMap(m => [m.from, m.to])])].sort((a, b) => a - b)
  const out: Segment[] = []
  let at = 0
  const wordsUpTo = (end: number): void => {
    let place = 0
    for (const { says, no } of words) {
      const [from, to] = [Math.max(at, place), Math.min(end, place + says.length)]
      if (from < to) out.push({ kind: 'words', says: text.slice(from, to), no })
      place += says.length
    }
    at = end
  }
  for (const cut of cuts) {
    wordsUpTo(cut)
    for (const { bracket } of marks.filter(m => m.to === cut && m.from < cut).reverse()) out.push({ kind: 'closes', bracket })
    for (const { bracket } of marks.filter(m => m.from === cut && (m.to > cut || text === '')).sort((a, b) => b.to - a.to))
      out.push({ kind: 'opens', bracket })
  }
  return out
}

/** How many words each act brought, in one language, the most first. */
export function authorsIn(text: AgreedText, lang: string): readonly { readonly no: number; readonly words: number }[] {
  const count = new Map<number, number>()
  for (const { texts } of text.rows)
    for (const { says, no } of texts[lang]?.words ?? []) count.set(no, (count.get(no) ?? 0) + (says.match(/[\p{L}\p{N}]+/gu)?.length ?? 0))
  return [...count].map(([no, words]) => ({ no, words })).sort((a, b) => b.words - a.words || a.no - b.no)
}
