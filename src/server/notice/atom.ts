/** The record as a feed (RFC 4287), newest act first, in pages (RFC 5005). An entry's id rests on the organisation and the act's number alone. */
import { createHash } from 'node:crypto'
import { parseWhen } from '../../basics/moment.ts'
import { type Act, authorsOf } from '../../record/act.ts'
import { sayAct } from '../../views/acts.ts'
import { nameOf, sayNames } from '../../views/say.ts'
import { crisisWordsOf, formsOf, noticeWordsOf, wordsOf } from '../../views/words.ts'
import { matterPath, orgPath } from '../../web/layout.tsx'
import type { Lang } from '../../words/languages.ts'
import type { Organisation } from '../organisation.ts'

/** So many entries stand on a page. */
export const ENTRIES = 50

export interface Fed {
  readonly org: Organisation
  readonly lang: Lang
  /** The language was asked for, and the links keep it. */
  readonly fixed: boolean
  readonly address: string
  /** Only acts with a smaller number; null = all. */
  readonly before: number | null
}

export function feedOf({ org, lang, fixed, address, before }: Fed): string {
  const { charter, acts } = org
  const base = `${address}${orgPath(org.id)}`
  const linkTo = (below: number | null): string => {
    const query = [...(below === null ? [] : [`before=${below}`]), ...(fixed ? [`lang=${lang}`] : [])].join('&')
    return `${base}/feed.atom${query === '' ? '' : `?${query}`}`
  }
  const shown: number[] = []
  let no = Math.min(acts.length, (before ?? acts.length + 1) - 1)
  for (; no >= 1 && shown.length < ENTRIES; no--) if ((acts[no - 1] as Act).act !== 'withheld') shown.push(no)
  const last = shown[0]
  const updated = last === undefined ? instant(charter.editions[0]?.date ?? '1970-01-01', charter.seat.zone) : timeOf(org, last)
  const entries = shown.map(n => entryOf(org, n, lang, address))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `<id>${uuid(org.id)}</id>`,
    `<title>${xml(`${charter.name}: ${noticeWordsOf(lang).feed}`)}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${xml(charter.name)}</name></author>`,
    `<generator>Entente</generator>`,
    `<link rel="self" type="application/atom+xml" href="${xml(linkTo(before))}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(`${base}/record`)}"/>`,
    `<link rel="first" type="application/atom+xml" href="${xml(linkTo(null))}"/>`,
    ...(no >= 1 ? [`<link rel="next" type="application/atom+xml" href="${xml(linkTo(no + 1))}"/>`] : []),
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}

function entryOf(org: Organisation, no: number, lang: Lang, address: string): string {
  const act = org.acts[no - 1] as Act
  const authors = authorsOf(act)
  const did = wordsOf(lang).days.did(sayNames(org.charter, authors, lang), sayAct(act, lang))
  const drill = org.charter.exercise ? `${crisisWordsOf(lang).exerciseMark(org.charter.exercise.name)} ` : ''
  const title = `${drill}${act.matter === undefined ? did : `${org.titles.get(act.matter) ?? act.matter}: ${did}`}`
  const line = `${address}${orgPath(org.id)}/record?line=${no}`
  return [
    '<entry>',
    `<id>${uuid(org.id, no)}</id>`,
    `<title>${xml(formsOf(lang).unstopped(title))}</title>`,
    `<updated>${timeOf(org, no)}</updated>`,
    ...authors.map(id => `<author><name>${xml(nameOf(org.charter, id, lang))}</name></author>`),
    `<link rel="alternate" type="text/html" href="${xml(act.matter === undefined ? line : `${address}${matterPath(org.id, act.matter)}`)}"/>`,
    `<link rel="related" type="text/html" href="${xml(line)}"/>`,
    `<content type="text">${xml([did, act.reason ?? act.note ?? ''].filter(s => s !== '').join(' '))}</content>`,
    '</entry>',
  ].join('\n')
}

const timeOf = (org: Organisation, no: number): string => {
  const act = org.acts[no - 1] as Act
  return instant(act.received ?? act.at, org.charter.seat.zone)
}

/** RFC 3339 asks for an instant: of a day or an interval, its beginning; where that is open, its end. */
function instant(text: string, zone: string): string {
  const when = parseWhen(text, zone)
  if (typeof when === 'string') return '1970-01-01T00:00:00Z'
  const ms = Number.isFinite(when.from) ? when.from : when.until
  return new Date(ms).toISOString()
}

function uuid(...of: readonly (string | number)[]): string {
  const hash = createHash('sha256')
    .update(['entente', ...of].join('\n'))
    .digest('hex')
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/** XML has no place for control characters and for halves of a sign. */
const isText = (sign: string): boolean => {
  const code = sign.codePointAt(0) as number
  return code >= 0x20 ? !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff : code === 9 || code === 10 || code === 13
}
const xml = (text: string): string =>
  [...text].filter(isText).join('').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
