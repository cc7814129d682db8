/** Days, instants, names and lists as a person reads them, in each language. Days, months and lists are said by Intl; the words beside them are the language's. */
import { heldIn } from '../basics/text.ts'
import { parseWhen, printInstant, unmarked } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { daysIn, monthsIn } from '../words/intl.ts'
import { type Lang, languageOf, langs, speech } from '../words/languages.ts'

const each = <T>(make: (tag: string, lang: Lang) => T): Readonly<Record<Lang, T>> =>
  Object.fromEntries(langs.map(lang => [lang, make(speech[lang].tag, lang)])) as Record<Lang, T>
const days = each((tag, lang) => daysIn(tag, speech[lang].forms.first))
const months = each(monthsIn)
const lists = each(tag => new Intl.ListFormat(tag))
const marks = each(tag => {
  const parts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(12345.6)
  const of = (type: string): string => parts.find(p => p.type === type)?.value ?? ''
  return { thousands: of('group'), point: of('decimal') }
})

const shape = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?(?:\[([^\]]+)\])?)?)?)?$/

/** `2016-11-04` → `4 November 2016`; `../2023-03-30` → `by 30 March 2023`; anything else comes back as it is. */
export function sayWhen(written: string, lang: Lang): string {
  const text = unmarked(written)
  const slash = text.indexOf('/')
  const bracket = text.indexOf('[')
  if (slash >= 0 && (bracket < 0 || slash < bracket)) return sayInterval(text.slice(0, slash), text.slice(slash + 1), lang)
  const found = shape.exec(text)
  if (!found) return written
  const [, year, month, day, hour, minute, second, offset, zone] = found
  if (!month) return String(year)
  if (Number(month) < 1 || Number(month) > 12) return text
  if (!day) return months[lang](text)
  const date = days[lang](text)
  if (!hour) return date
  const seconds = second && second !== '00' ? `:${second}` : ''
  return `${date}, ${hour}:${minute}${seconds} ${sayPlace(offset, zone)}`.trimEnd()
}

/** An instant as the clocks at the seat show it, whatever clock it was written by; both ends of an interval; a day or a month as it is. */
export const atSeat = (written: string, zone: string): string =>
  unmarked(written)
    .split(/\/(?=\d{4}|\.\.)/)
    .map(part => {
      const when = part.includes('T') ? parseWhen(part, zone) : part
      return typeof when === 'string' || when.kind !== 'instant' ? part : printInstant(when.until, zone)
    })
    .join('/')

/** The same without the name of the zone: the offset is said in its place. */
export const offsetAtSeat = (written: string, zone: string): string => atSeat(written, zone).replace(/\[[^\]]*\]/g, '')

const sayPlace = (offset: string | undefined, zone: string | undefined): string =>
  zone && zone !== 'UTC'
    ? `(${zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')})`
    : offset === 'Z' || zone === 'UTC' || offset === '+00:00'
      ? 'UTC'
      : offset
        ? `(UTC${offset})`
        : ''

// A day and an hour of that day: by that hour.
const sayInterval = (from: string, until: string, lang: Lang): string =>
  from === '..' || (from.length === 10 && until.startsWith(`${from}T`))
    ? speech[lang].forms.by(sayWhen(until, lang))
    : speech[lang].forms.between(sayWhen(from, lang), sayWhen(until, lang))

/** Whether a text is one day or one instant, so that *on* or *since* may stand before it. */
export const isExact = (text: string): boolean => /^\d{4}-\d\d-\d\d/.test(text) && !/^[^[]*\//.test(text)

/** `on 4 November 2016`, `in February 2020`, `by 30 March 2023`. */
export function sayOn(text: string, lang: Lang): string {
  const said = sayWhen(text, lang)
  if (isExact(text)) return speech[lang].forms.on(said)
  return /^\d{4}(-\d\d)?$/.test(text) ? speech[lang].forms.during(said) : said
}
/** The name of a party in the reader's language; of an officer or a body its title; an id that nobody bears comes back as it is. */
export function nameOf(charter: Charter, id: string, lang: Lang): string {
  return names(charter, lang).get(id) ?? speech[lang].rules.term(id)
}

const known = new WeakMap<Charter, Map<Lang, ReadonlyMap<string, string>>>()
function names(charter: Charter, lang: Lang): ReadonlyMap<string, string> {
  let all = known.get(charter)
  if (!all) known.set(charter, (all = new Map()))
  let map = all.get(lang)
  if (!map) all.set(lang, (map = new Map(charter.parties.map(p => [p.id, speech[lang].charter.party(p.name)]))))
  return map
}

export const isParty = (charter: Charter, id: string): boolean => names(charter, 'en').has(id)

/** `Hungary and Türkiye`; more than `most` of them are cut and counted: `Austria, Belgium and 12 more`. */
export function sayNames(charter: Charter, ids: readonly string[], lang: Lang, most = Number.POSITIVE_INFINITY): string {
  const all = ids.map(id => nameOf(charter, id, lang))
  if (all.length <= most) return sayList(all, lang)
  const left = all.length - (most - 1)
  return sayList([...all.slice(0, most - 1), speech[lang].forms.more(left)], lang)
}

/** The name of a language in the reader's, with a large first letter: `fr` → `French`; a code that is none comes back as it is. */
export function languageName(code: string, lang: Lang): string {
  const key = `${code} ${lang}`
  const known = languageNames.get(key)
  if (known !== undefined) return known
  let said = code
  try {
    said = new Intl.DisplayNames(speech[lang].tag, { type: 'language' }).of(code) ?? code
  } catch {
    // No code of a language: it stands as it is.
  }
  const name = said.charAt(0).toLocaleUpperCase(lang) + said.slice(1)
  if (languageNames.size < 1000) languageNames.set(key, name)
  return name
}
const languageNames = new Map<string, string>()

/** `Hungary and Türkiye`: words with commas, and *and* before the last. */
export const sayList = (words: readonly string[], lang: Lang): string => lists[lang].format(words)
/** What stands between the words of such a list, for those who put something else in the place of each word: `, `, ` and `. */
export function joints(n: number, lang: Lang): readonly string[] {
  const key = `${lang} ${n}`
  const kept = jointsKept.get(key)
  if (kept !== undefined) return kept
  const found = lists[lang].formatToParts(Array.from({ length: n }, () => 'x')).flatMap(p => (p.type === 'literal' ? [p.value] : []))
  // One of each length: no list is longer than the parties of an organisation.
  if (n <= 300) jointsKept.set(key, found)
  return found
}
const jointsKept = new Map<string, readonly string[]>()

/** 1234567 → `1,234,567`, with the marks of the language. */
export function sayNumber(n: number | string, lang: Lang): string {
  const [whole = '', part] = String(n).split('.')
  const { thousands, point } = marks[lang]
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands)}${part === undefined ? '' : `${point}${part}`}`
}

/** The first letter large, the rest as it is. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The language in which a charter and its record are written: English where it is a working language or none is named, else the first of them. */
export const writtenIn = ({ working, authentic }: Charter): string => {
  const named = [...working, ...authentic]
  return named.includes('en') ? 'en' : (named[0] ?? 'en')
}

/** What one does by an act, as a button says it: `Vote in favour`; an act that the charter alone knows is entered: `Enter “opened the gate”`. */
export function sayDoing(act: string, lang: Lang): string {
  const { imperatives, enterAct } = speech[lang].rooms
  return heldIn(imperatives, act) ?? enterAct(languageOf(lang).act(act))
}
