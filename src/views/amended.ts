/**
 * A text as it was amended: article by article, and within a changed article word by word, in one running text. Articles that say the same are
 * found wherever they stand now; of the others those that have most words in common are one, so that an article put in between changes none of them.
 */
import { diffArrays } from 'diff'
import { compare, type Piece, type Row } from './compare.ts'
import type { TextStatus } from './texts.ts'

/** An article of a text: what it is called, `Article 2` or `2.`, and its paragraphs. */
export interface Article {
  readonly label: string | null
  readonly paragraphs: readonly string[]
}

export interface Amended {
  readonly label: string | null
  /** The label that it bore before, where it bears another now. */
  readonly was: string | null
  readonly change: 'kept' | 'changed' | 'come' | 'gone'
  readonly paragraphs: readonly (readonly Piece[])[]
}

export interface PutIn {
  readonly lang: string
  readonly status: TextStatus
  /** Where the file is; null where it is missing. */
  readonly href: string | null
  /** The text; null where it cannot be shown on a page. */
  readonly clean: readonly Article[] | null
  /** What was changed since the version before; null where there is none, or it cannot be compared. */
  readonly changed: readonly Amended[] | null
}

export interface Put {
  readonly title: string
  readonly version: number
  /** The act that put it before the parties. */
  readonly no: number
  readonly before: number | null
  readonly texts: readonly PutIn[]
}

const HEADING = /^(#{1,6}\s+.+|(?:article|art\.|стаття)\s+\S+.*)$/i
/** An article that stands on one line with its number: `Article 2. Tickets are sold on the quay.` What ends as a sentence does is not its name. */
const ONE_LINE = /^((?:article|art\.|стаття)\s+[\p{L}\p{N}-]+)\s*[.:)—–-]?\s+(\S.*[.;:!?…»”"])$/isu
const NUMBER = /^(\d+[.)]|\(\w{1,3}\))\s+/

/** The articles of a text: under its headings, else by numbered paragraphs. */
export function articlesOf(text: string): readonly Article[] {
  const articles: { label: string | null; paragraphs: string[] }[] = []
  for (const block of text.replaceAll('\r\n', '\n').split(/\n\s*\n/)) {
    const says = block.trim()
    if (says === '') continue
    const [first = '', ...rest] = says.split('\n')
    // A sentence whose line breaks goes on with a small letter.
    const line = ONE_LINE.exec(/^\p{Ll}/u.test(rest[0] ?? '') ? says : first)
    if (line) {
      const [whole, label, says] = line as unknown as [string, string, string]
      articles.push({ label, paragraphs: [[says, ...(whole === first ? rest : [])].join('\n')] })
      continue
    }
    if (HEADING.test(first)) {
      const more = rest.join('\n').trim()
      articles.push({ label: first.replace(/^#+\s+/, ''), paragraphs: more === '' ? [] : [more] })
      continue
    }
    const number = NUMBER.exec(says)
    const last = articles.at(-1)
    // A numbered paragraph under a heading belongs to it.
    if (number && (last === undefined || last.label === null || NUMBER.test(`${last.label} `)))
      articles.push({ label: number[1] as string, paragraphs: [says.slice(number[0].length)] })
    else if (last) last.paragraphs.push(says)
    else articles.push({ label: null, paragraphs: [says] })
  }
  return articles
}

const bodyOf = (article: Article): string => article.paragraphs.join('\n\n')

/** A text with what was taken out of it and put into it. */
export function amended(before: string, after: string): readonly Amended[] {
  const [was, is] = [articlesOf(before), articlesOf(after)]
  const all: Amended[] = []
  let [i, j] = [0, 0]
  const gap = (n: number, m: number): void => {
    all.push(...paired(was.slice(i, i + n), is.slice(j, j + m)))
    i += n
    j += m
  }
  let gone = 0
  for (const { value, added, removed } of diffArrays(was.map(bodyOf), is.map(bodyOf))) {
    if (removed) gone = value.length
    else {
      gap(gone, added ? value.length : 0)
      gone = 0
      if (!added) for (const _ of value) all.push(kept(was[i++] as Article, is[j++] as Article))
    }
  }
  gap(gone, 0)
  return all
}

const kept = (was: Article, is: Article): Amended => ({
  label: is.label,
  was: was.label === is.label ? null : was.label,
  change: 'kept',
  paragraphs: is.paragraphs.map(says => [{ says, change: 'kept' }]),
})

const whole = (article: Article, change: 'come' | 'gone'): Amended => ({
  label: article.label,
  was: null,
  change,
  paragraphs: article.paragraphs.map(says => [{ says, change }]),
})

/** Two articles of which less is the same are not one that was changed. */
const ALIKE = 0.4
/** More articles than this in one place are paired by their labels alone. */
const MOST = 60

const wordsOf = (article: Article): readonly string[] =>
  bodyOf(article)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** The share of words that two articles have in common: twice those in both, of all in either. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let both = 0
  for (const word of b) {
    const n = left.get(word) ?? 0
    if (n > 0) both++
    left.set(word, n - 1)
  }
  return (2 * both) / Math.max(1, a.length + b.length)
}

/** The pairs of articles, in order, that have most in common: the place in the old text of each of the new; −1 where it is in none. */
function pairs(was: readonly Article[], is: readonly Article[]): readonly number[] {
  if (was.length * is.length > MOST * MOST) return is.map(a => was.findIndex(b => b.label === a.label))
  const [old, now] = [was.map(wordsOf), is.map(wordsOf)]
  const like = old.map((a, i) =>
    now.map((b, j) => {
      const share = likeness(a, b)
      // Of two that are equally alike, the one that bears the same label.
      return share < ALIKE ? 0 : share + (was[i]?.label === is[j]?.label ? 0.05 : 0)
    }),
  )
  const best = Array.from({ length: was.length + 1 }, () => new Array<number>(is.length + 1).fill(0))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = is.length - 1; j >= 0; j--)
      (best[i] as number[])[j] = Math.max(at(i + 1, j), at(i, j + 1), (like[i]?.[j] ?? 0) + at(i + 1, j + 1))
  const found = new Array<number>(is.length).fill(-1)
  for (let [i, j] = [0, 0]; i < was.length && j < is.length; ) {
    const share = like[i]?.[j] ?? 0
    if (share > 0 && at(i, j) === share + at(i + 1, j + 1)) found[j++] = i++
    else if (at(i, j) === at(i + 1, j)) i++
    else j++
  }
  return found
}

/** What stands between two articles that are the same: those that are alike are compared, the others went or came. */
function paired(was: readonly Article[], is: readonly Article[]): readonly Amended[] {
  const found = pairs(was, is)
  const out: Amended[] = []
  let next = 0
  for (const [j, article] of is.entries()) {
    const i = found[j] ?? -1
    if (i < next) {
      out.push(whole(article, 'come'))
      continue
    }
    for (const gone of was.slice(next, i)) out.push(whole(gone, 'gone'))
    next = i + 1
    const before = was[i] as Article
    const rows = compare(bodyOf(before), bodyOf(article))
    out.push({
      label: article.label,
      was: before.label === article.label ? null : before.label,
      change: rows.every(r => r.same) ? 'kept' : 'changed',
      paragraphs: rows.map(inOne),
    })
  }
  return [...out, ...was.slice(next).map(a => whole(a, 'gone'))]
}

/** The two columns of a row as one running text: what went stands before what came. */
export function inOne({ before, after }: Row): readonly Piece[] {
  const [a, b] = [[...(before ?? [])], [...(after ?? [])]]
  const pieces: Piece[] = []
  while (a.length > 0 || b.length > 0) {
    while (a[0] && a[0].change === 'gone') pieces.push(a.shift() as Piece)
    while (b[0] && b[0].change === 'come') pieces.push(b.shift() as Piece)
    const [x, y] = [a.shift(), b.shift()]
    if (x ?? y) pieces.push((y ?? x) as Piece)
  }
  return smooth(pieces)
}

/** Changes that only a space parts are one change: what went stands whole before what came. */
function smooth(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = []
  let [gone, come, space] = ['', '', '']
  const close = (): void => {
    if (gone !== '') out.push({ says: gone, change: 'gone' })
    if (come !== '') out.push({ says: come, change: 'come' })
    if (space !== '') out.push({ says: space, change: 'kept' })
    ;[gone, come, space] = ['', '', '']
  }
  for (const { says, change } of pieces) {
    if (change === 'kept') {
      if (says.trim() === '' && (gone !== '' || come !== '')) space += says
      else {
        close()
        out.push({ says, change })
      }
      continue
    }
    if (space !== '') {
      if (gone !== '') gone += space
      if (come !== '') come += space
      space = ''
    }
    if (change === 'gone') gone += says
    else come += says
  }
  close()
  return out
}
