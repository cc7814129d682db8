/** Days, instants, names and lists as a person reads them, in each language. Months are written here, for tables of Intl differ from one machine to the next. */
import type { Charter } from '../charter/charter.ts'
import type { Lang } from '../words/languages.ts'

const months: Readonly<Record<Lang, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
}

const shape = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?(?:\[([^\]]+)\])?)?)?)?$/

/** `2016-11-04` → `4 November 2016`; `../2023-03-30` → `by 30 March 2023`; anything else comes back as it is. */
export function sayWhen(text: string, lang: Lang): string {
  const slash = text.indexOf('/')
  const bracket = text.indexOf('[')
  if (slash >= 0 && (bracket < 0 || slash < bracket)) return sayInterval(text.slice(0, slash), text.slice(slash + 1), lang)
  const found = shape.exec(text)
  if (!found) return text
  const [, year, month, day, hour, minute, second, offset, zone] = found
  if (!month) return String(year)
  const name = months[lang][Number(month) - 1]
  if (!name) return text
  if (!day) return `${name} ${year}`
  const date = lang === 'fr' && day === '01' ? `1er ${name} ${year}` : `${Number(day)} ${name} ${year}`
  if (!hour) return date
  const seconds = second && second !== '00' ? `:${second}` : ''
  return `${date}, ${hour}:${minute}${seconds} ${sayPlace(offset, zone)}`.trimEnd()
}

const sayPlace = (offset: string | undefined, zone: string | undefined): string =>
  zone && zone !== 'UTC'
    ? `(${zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')})`
    : offset === 'Z' || zone === 'UTC' || offset === '+00:00'
      ? 'UTC'
      : offset
        ? `(UTC${offset})`
        : ''

const sayInterval = (from: string, until: string, lang: Lang): string =>
  from === '..'
    ? lang === 'fr'
      ? `au plus tard le ${sayWhen(until, lang)}`
      : `by ${sayWhen(until, lang)}`
    : lang === 'fr'
      ? `entre le ${sayWhen(from, lang)} et le ${sayWhen(until, lang)}`
      : `between ${sayWhen(from, lang)} and ${sayWhen(until, lang)}`

/** Whether a text is one day or one instant, so that *on* or *since* may stand before it. */
export const isExact = (text: string): boolean => /^\d{4}-\d\d-\d\d/.test(text) && !/^[^[]*\//.test(text)

/** `on 4 November 2016`, `in February 2020`, `by 30 March 2023`. */
export function sayOn(text: string, lang: Lang): string {
  const said = sayWhen(text, lang)
  if (isExact(text)) return lang === 'fr' ? `le ${said}` : `on ${said}`
  if (/^\d{4}(-\d\d)?$/.test(text)) return lang === 'fr' ? `en ${said}` : `in ${said}`
  return said
}

/** The name of a party, an officer or a body; an id that nobody bears comes back as it is. */
export function nameOf(charter: Charter, id: string): string {
  return names(charter).get(id) ?? id
}

const known = new WeakMap<Charter, ReadonlyMap<string, string>>()
function names(charter: Charter): ReadonlyMap<string, string> {
  let map = known.get(charter)
  if (!map) known.set(charter, (map = new Map(charter.parties.map(p => [p.id, p.name]))))
  return map
}

export const isParty = (charter: Charter, id: string): boolean => names(charter).has(id)

/** `Hungary and Türkiye`; more than `most` of them are cut and counted: `Austria, Belgium and 12 more`. */
export function sayNames(charter: Charter, ids: readonly string[], lang: Lang, most = Number.POSITIVE_INFINITY): string {
  const all = ids.map(id => nameOf(charter, id))
  if (all.length <= most) return sayList(all, lang)
  const left = all.length - (most - 1)
  return sayList([...all.slice(0, most - 1), lang === 'fr' ? `${left} autres` : `${left} more`], lang)
}

/** `Hungary and Türkiye`: words with commas, and *and* before the last. */
export function sayList(words: readonly string[], lang: Lang): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${lang === 'fr' ? 'et' : 'and'} ${words[words.length - 1]}`
}

/** 1234567 → `1,234,567`, in French with narrow spaces. */
export const sayNumber = (n: number | string, lang: Lang): string =>
  String(n).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, lang === 'fr' ? '\u202f' : ',')

/** The first letter large, the rest as it is. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
