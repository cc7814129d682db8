/** What an address asks for: language, as-of, known-at; or the sentence that says what to write instead. */
import { endOfDay, isDay, parseWhen } from '../basics/moment.ts'
import type { Act } from '../record/act.ts'
import { receivedBy } from '../record/received.ts'
import { type Lang, langOf, spokenAs } from '../words/languages.ts'

/** The language fixed by `?lang=`, else the first of Accept-Language that is spoken here, else English. */
export function languageAsked(fixed: string | undefined, accept: string | undefined): Lang {
  if (fixed !== undefined) return langOf(fixed)
  const kept = spoken.get(accept ?? '')
  if (kept !== undefined) return kept
  const lang = languageWanted(accept ?? '')
  // A browser sends the same words with every request, and there are few browsers.
  if (spoken.size > 500) spoken.clear()
  spoken.set(accept ?? '', lang)
  return lang
}
const spoken = new Map<string, Lang>()

function languageWanted(accept: string): Lang {
  const wanted = accept.split(',').map((part, i) => {
    const [code = '', ...more] = part.split(';')
    const q = more.map(m => /^\s*q=(.*)$/i.exec(m)?.[1]).find(m => m !== undefined)
    return { code, q: q === undefined ? 1 : /^\s*(0|1)?(\.\d*)?\s*$/.test(q) ? Number(q) : 0, i }
  })
  return (
    wanted
      .filter(w => w.q > 0)
      .sort((a, b) => b.q - a.q || a.i - b.i)
      .map(w => spokenAs(w.code))
      .find(lang => lang !== undefined) ?? 'en'
  )
}

/** A day or an instant, as written; null where nothing is asked, undefined where it is neither. */
export function asOfAsked(text: string | undefined, zone: string): string | null | undefined {
  if (text === undefined || text.trim() === '') return null
  // A plus sign in an address that was typed by hand arrives as a space.
  const meant = text.trim().replace(/ (?=\d\d:?\d\d(\[|$))/, '+')
  const when = parseWhen(meant, zone)
  return typeof when === 'string' || (when.kind !== 'day' && when.kind !== 'instant') ? undefined : meant
}

/** A whole number within its bounds; null where nothing is asked, undefined where it is none. */
export function numberAsked(text: string | undefined, least: number, most: number): number | null | undefined {
  if (text === undefined || text.trim() === '') return null
  const n = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN
  return n >= least && n <= most ? n : undefined
}

/** How many lines are known: a number of them, or those received up to the end of a day; null where nothing is asked. */
export function knownAsked(
  text: string | undefined,
  acts: readonly Act[],
  zone: string,
): number | null | undefined | { readonly undated: number } {
  const day = text?.trim() ?? ''
  return isDay(day) ? receivedBy(acts, endOfDay(day, zone), zone) : numberAsked(text, 0, acts.length)
}

/** `FIN.json` → FIN as JSON, also where somebody opened a matter of that very name; alone, a name that itself ends so stays what it is. */
export function suffix(name: string, known: (name: string) => boolean): { readonly id: string; readonly json: boolean } {
  const id = name.replace(/\.json$/, '')
  return id !== name && (known(id) || !known(name)) ? { id, json: true } : { id: name, json: false }
}
