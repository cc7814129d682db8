/**
 * A text by its paragraphs, each word with the act that brought it. A paragraph has a name that is the same in every language: the number it
 * begins with (`3`, `3 bis`, `(a)` under 3 as `3(a)`), `title` for the first heading, `article 2` for such a heading, and its place (`p1`)
 * where it has no number. Words that stay keep who brought them; nothing else is compared than words.
 */
import { wordsBetween } from './compare.ts'

/** Words that one act brought, with its number. */
export interface Brought {
  readonly says: string
  readonly no: number
}

export interface Paragraph {
  readonly id: string
  /** The number it begins with, as written, `3.`; null where it has none. */
  readonly label: string | null
  /** 0 for a paragraph, else the depth of a heading. */
  readonly level: number
  readonly words: readonly Brought[]
  /** The act by which it last changed. */
  readonly no: number
}

/** A paragraph as it is read from a text. */
type Read = Omit<Paragraph, 'words' | 'no'> & { readonly says: string }

const HEADING = /^(#{1,6})\s+(.+)$/s
const ARTICLE = /^(?:article|art\.|стаття)\s+([\p{L}\p{N}-]+)(?:\s*[.:)—–-]\s*|\s*$)/iu
const NUMBER = /^(\d+(?:\.\d+)*(?:\s(?:bis|ter|quater|quinquies|sexies))?)[.)]\s+/
const LETTER = /^(\([\p{L}\d]{1,4}\))\s+/u

/** The paragraphs of a text, in their order; blank lines part them, and none has the name of another. */
function paragraphsOf(text: string): readonly Read[] {
  const found: Read[] = []
  const names = new Set<string>()
  let [article, above, plain, headings] = ['', '', 0, 0]
  const put = (id: string, label: string | null, level: number, says: string): void => {
    let name = id
    for (let n = 2; names.has(name); n++) name = `${id}-${n}`
    names.add(name)
    found.push({ id: name, label, level, says })
  }
  for (const block of text.replaceAll('\r\n', '\n').split(/\n\s*\n/)) {
    const says = block.trim()
    if (says === '') continue
    const [, hashes, heading] = HEADING.exec(says) ?? []
    const title = heading ?? says
    const of = ARTICLE.exec(title)
    if (of !== null && (heading !== undefined || title.length < 120)) {
      article = `${of[1]}.`
      above = ''
      put(`article ${of[1]}`, null, hashes?.length ?? 2, title)
      continue
    }
    if (hashes !== undefined) {
      headings++
      put(headings === 1 ? 'title' : `h${headings}`, null, hashes.length, title)
      continue
    }
    const number = NUMBER.exec(says)
    const letter = number === null ? LETTER.exec(says) : null
    if (number !== null) {
      above = `${article}${number[1]}`
      put(above, number[0].trim(), 0, says.slice(number[0].length))
    } else if (letter !== null)
      put(`${above || article.replace(/\.$/, '')}${letter[1]}`, letter[1] as string, 0, says.slice(letter[0].length))
    else put(`p${++plain}`, null, 0, says)
  }
  return found
}

/** The words of a paragraph in one. */
export const saysOf = (words: readonly Brought[]): string => words.map(w => w.says).join('')

/** Longer paragraphs are not compared word by word: all of it is of who wrote it last. */
const LONGEST = 20_000

/** Words put in the place of others: what stays keeps the act that brought it, the rest is of act `no`. */
export function carried(current: readonly Brought[], says: string, no: number): readonly Brought[] {
  const was = saysOf(current)
  if (was === says) return current
  if (says === '') return []
  if (was === '' || was.length + says.length > LONGEST) return [{ says, no }]
  const out: Brought[] = []
  const push = (text: string, by: number): void => {
    const last = out.at(-1)
    if (last?.no === by) out[out.length - 1] = { says: last.says + text, no: by }
    else if (text !== '') out.push({ says: text, no: by })
  }
  const left = current.map(w => ({ ...w }))
  const take = (length: number, keep: boolean): void => {
    for (let n = length; n > 0; ) {
      const first = left[0] as { says: string; no: number }
      const part = first.says.slice(0, n)
      if (keep) push(part, first.no)
      n -= part.length
      first.says = first.says.slice(part.length)
      if (first.says === '') left.shift()
    }
  }
  for (const { value, added, removed } of wordsBetween(was, says)) {
    if (added) push(value, no)
    else take(value.length, !removed)
  }
  return joined(out)
}

/** A space that stayed between words of one act is part of them. */
function joined(words: readonly Brought[]): readonly Brought[] {
  const out: Brought[] = []
  words.forEach((word, i) => {
    const [last, next] = [out.at(-1), words[i + 1]]
    const no = word.says.trim() === '' && last !== undefined && last.no === next?.no ? last.no : word.no
    if (last?.no === no) out[out.length - 1] = { says: last.says + word.says, no }
    else out.push({ says: word.says, no })
  })
  return out
}

interface Edit {
  readonly from: number
  readonly to: number
  readonly says: string
}

function editsOf(before: string, after: string): readonly Edit[] {
  const edits: Edit[] = []
  let at = 0
  let open: { from: number; to: number; says: string } | null = null
  for (const { value, added, removed } of wordsBetween(before, after)) {
    if (added || removed) {
      open ??= { from: at, to: at, says: '' }
      if (added) open.says += value
      else {
        at += value.length
        open.to = at
      }
      continue
    }
    if (open) edits.push(open)
    open = null
    at += value.length
  }
  return open ? [...edits, open] : edits
}

/**
 * What a paragraph says once words proposed for `before` come into what it says `now`; null where both changed the same place, so that only a
 * person can say what stands there.
 */
export function merged(before: string, now: string, proposed: string): string | null {
  if (now === before) return proposed
  if (before.length + now.length + proposed.length > LONGEST) return null
  const [theirs, ours] = [editsOf(before, proposed), editsOf(before, now)]
  const same = (a: Edit, b: Edit): boolean => a.from === b.from && a.to === b.to && a.says === b.says
  const fresh = theirs.filter(t => !ours.some(o => same(t, o)))
  if (fresh.some(t => ours.some(o => t.from <= o.to && o.from <= t.to))) return null
  let [out, at] = ['', 0]
  for (const { from, to, says } of [...fresh, ...ours].sort((a, b) => a.from - b.from)) {
    out += before.slice(at, from) + says
    at = to
  }
  return out + before.slice(at)
}

/** A text put before the parties by act `no`; what it says as the text before keeps the act that brought it. */
export function putText(before: readonly Paragraph[], text: string, no: number): readonly Paragraph[] {
  const byId = new Map(before.map(p => [p.id, p]))
  const bySays = new Map(before.map(p => [saysOf(p.words), p]))
  return paragraphsOf(text).map(({ says, ...p }) => {
    const was = byId.get(p.id)
    const same = was !== undefined && saysOf(was.words) === says ? was : bySays.get(says)
    if (same !== undefined) return { ...p, words: same.words, no: same.no }
    return { ...p, words: carried(was?.words ?? [], says, no), no }
  })
}

/** The place at which a new paragraph stands: after the last of its number, else of the number before; `3 bis` after 3. */
export function placeOf(paragraphs: readonly Pick<Paragraph, 'id'>[], id: string): number {
  const numberOf = (name: string): readonly [string, number] | null => {
    const found = /^(\D*?)(\d+)/.exec(name)
    return found === null ? null : [found[1] as string, Number(found[2])]
  }
  const own = numberOf(id)
  if (own === null) return paragraphs.length
  let place = -1
  paragraphs.forEach((p, i) => {
    const at = numberOf(p.id)
    if (at !== null && at[0] === own[0] && at[1] <= own[1]) place = i
  })
  return place < 0 ? paragraphs.length : place + 1
}

/** What a person wrote for a paragraph, without the number that it begins with. */
export function wordsFor(id: string, text: string): string {
  const says = text.replaceAll('\r\n', '\n').trim()
  const label = NUMBER.exec(says) ?? LETTER.exec(says)
  return label !== null && (label[1] === id || id.endsWith(`.${label[1]}`) || id.endsWith(label[1] as string))
    ? says.slice(label[0].length)
    : says
}
