/** What the gate found out about a request before its page is made: the live organisation, who asks, and the present that may be shown. */
import type { Context } from 'hono'
import { printInstant } from '../basics/moment.ts'
import type { Frame } from '../web/layout.tsx'
import type { Hall } from './live/hall.ts'
import type { Organisation } from './organisation.ts'
import { outside, type Reader } from './reader.ts'
import { alertedMatters, alertsOf, raisesAlert } from '../views/alert.ts'
import { atSeat, nameOf, sayNames, sayWhen } from '../views/say.ts'
import { crisisWordsOf } from '../views/words.ts'
import type { Lang } from '../words/languages.ts'

export interface Found {
  readonly hall: Hall
  readonly reader: Reader
  /** The organisation as this reader may see it. */
  readonly seen: Organisation
  /** The present moment as it may be shown, milliseconds since 1970: until then the reader's record is complete. */
  readonly present: number
  /** The present moment of whoever does something now. */
  readonly moment: number
  /** Since when this node does not reach the store; null while it does. */
  readonly away: number | null
}

const KEY = 'entente'
export const found = (c: Context): Found | null => (c.get(KEY) as Found | undefined) ?? null
export const setFound = (c: Context, value: Found): void => c.set(KEY, value)
export const seenOf = (c: Context): Organisation | null => found(c)?.seen ?? null
export const presentOf = (c: Context): number | undefined => found(c)?.present
export const readerIn = (c: Context): Reader => found(c)?.reader ?? outside

/** Since when what is shown may be older than the record, as an instant at the seat; null where it is not. */
export const awayOf = (c: Context, org: Organisation | null): string | null => {
  const away = found(c)?.away ?? null
  return away === null || org === null ? null : printInstant(Math.floor(away / 1000) * 1000, org.charter.seat.zone)
}

/** So many matters with an alert are looked at for a page: those asked for before those only tried, and the latest first. */
const LATEST = 16

/** The alerts that wait for a party, as the reader may see them. */
function waitingFor({ seen, present }: Found, by: string, lang: Lang): NonNullable<Frame['person']>['alerts'] {
  const { charter, acts, titles, stand, sitting } = seen
  if (!charter.parties.some(p => p.id === by) || raisesAlert(charter).size === 0) return []
  const asOf = printInstant(present, charter.seat.zone)
  const raises = raisesAlert(charter)
  const real = new Set(acts.filter(act => raises.has(act.act)).map(act => act.matter))
  // What is asked for in earnest comes before what is only tried, however often that is.
  const matters = alertedMatters(charter, acts)
  return [...matters.filter(m => real.has(m)), ...matters.filter(m => !real.has(m))]
    .slice(0, LATEST)
    .flatMap(matter => alertsOf(matter, { charter, acts, standing: stand(asOf, matter), sitting }))
    .filter(alert => alert.running && alert.missing.includes(by))
    .map(alert => {
      const t = crisisWordsOf(lang)
      const who = sayNames(charter, alert.by, lang)
      const title = titles.get(alert.matter) ?? alert.matter
      return {
        matter: alert.matter,
        no: alert.no,
        says: `${title}. ${(alert.test ? t.tested : t.askedFor)(who, sayWhen(atSeat(alert.at, charter.seat.zone), lang))}`,
      }
    })
}

/** Who is signed in, for the frame of a page. */
export function signedInOf(c: Context, org: Organisation | null, lang: Lang): Frame['person'] {
  const at = found(c)
  if (at === null || org === null || at.reader.kind === 'outside') return null
  const { id, name, by } = at.reader.person
  const byName = nameOf(org.charter, by, lang)
  return {
    id,
    name,
    by,
    byName,
    registrar: by === at.hall.registrar(),
    convenes: raisesAlert(org.charter).size > 0 && org.charter.parties.some(p => p.id === by),
    alerts: waitingFor(at, by, lang),
  }
}
