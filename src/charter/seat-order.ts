/**
 * The order of a body's seats: by the names in a language, by a column of the list of parties, or as they are listed. Names in a language other than
 * English stand in the column `name_fr` of the list of parties, or are told by whoever speaks that language.
 */
import { addDays, addMonths, addYears } from '../basics/moment.ts'
import { byAlphabet } from './alphabet.ts'
import type { Body, Charter, Edition, Rotation, SeatOrder } from './charter.ts'

export const byName: SeatOrder = { by: 'name', language: 'en' }

/** The column of the list of parties that holds the names in a language; null where it has none. */
export const nameColumn = (charter: Pick<Charter, 'parties'>, language: string): string | null =>
  [`name_${language}`, `name ${language}`].find(c => charter.parties.some(p => p.columns[c] !== undefined)) ?? null

/** All listed parties in the order of a body's seats, whether they sit in it or not; `say` knows names in languages that no column has. */
export function ranked(
  charter: Pick<Charter, 'parties'>,
  edition: Pick<Edition, 'seats'>,
  body: Body,
  say: (name: string, language: string) => string = name => name,
): readonly string[] {
  const order = body.order ?? byName
  const listed = charter.parties.map(p => p.id)
  if (order.by === 'list') {
    const rows = body.seats.annex === null ? [] : (edition.seats[body.seats.annex] ?? []).map(r => r.party)
    return [...new Set([...rows, ...listed])]
  }
  const column = order.by === 'column' ? order.column : order.language === 'en' ? null : nameColumn(charter, order.language)
  const language = order.by === 'column' ? 'en' : order.language
  const key = new Map(
    charter.parties.map(p => [
      p.id,
      (column === null ? null : p.columns[column]) || (order.by === 'name' ? say(p.name, language) : p.name),
    ]),
  )
  // Of one name the one that is listed first.
  return byAlphabet(listed, id => key.get(id) ?? id, language)
}

/** The name of a language in another: `languageNamed('en', 'fr')` is `French`. */
export const languageNamed = (inLanguage: string, code: string): string =>
  new Intl.DisplayNames(inLanguage, { type: 'language' }).of(code) ?? code

/** The first day of the nth period of a rotation. */
export function turnOf({ n, unit, from }: Rotation, turn: number): string {
  const by = n * turn
  if (unit === 'years') return addYears(from, by)
  if (unit === 'months') return addMonths(from, by)
  return addDays(from, unit === 'weeks' ? 7 * by : by)
}
