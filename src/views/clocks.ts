/** One instant on the clocks of the seat, of the capitals and of UTC: which places share a clock then, and what it shows. */
import { dayOf, isZone, printInstant } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { capitals } from './capitals.ts'

export interface ClockAt {
  /** One of the zones that show this. */
  readonly zone: string
  /** The parties whose capitals show it. */
  readonly parties: readonly string[]
  /** `18:00`. */
  readonly time: string
  /** The day there, where it is another than at the seat; a day. */
  readonly day: string | null
  readonly is: 'seat' | 'capital' | 'utc'
}

/** The zone of a party's capital: by its `zone` column, else of the country that its id names in ISO 3166; null where neither is known. */
export function zoneOf(charter: Charter, party: string): string | null {
  const columns = charter.parties.find(p => p.id === party)?.columns ?? {}
  const zone = columns['zone'] ?? columns['time zone'] ?? columns['time_zone']
  return zone !== undefined && isZone(zone) ? zone : (capitals[party] ?? null)
}

/** The seat as its clock is named: its city, and in brackets the place by which the zone is called, where that is another: `Geneva (Zurich)`. */
export function seatNamed({ seat: { city, zone } }: Pick<Charter, 'seat'>): string {
  const place = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return place === city || zone === 'UTC' ? city : `${city} (${place})`
}

/** The clocks of an instant (milliseconds since 1970): the seat's first, then those of capitals that show another time, the earliest first; UTC among them. */
export function clocksAt(ms: number, charter: Charter, parties: readonly string[]): readonly ClockAt[] {
  const { zone: seat } = charter.seat
  const seatDay = dayOf(ms, seat)
  const shows = (zone: string): { time: string; day: string | null; key: string } => {
    const written = printInstant(ms, zone)
    const day = dayOf(ms, zone)
    const time = written.slice(11, 16)
    return { time, day: day === seatDay ? null : day, key: `${day} ${time}` }
  }
  const own = shows(seat)
  const groups = new Map<string, { zone: string; time: string; day: string | null; parties: string[] }>()
  for (const party of parties) {
    const zone = zoneOf(charter, party)
    if (zone === null) continue
    const { key, ...shown } = shows(zone)
    if (key === own.key) continue
    const group = groups.get(key)
    if (group) group.parties.push(party)
    else groups.set(key, { zone, ...shown, parties: [party] })
  }
  const { key: utc, ...there } = shows('UTC')
  if (utc !== own.key && !groups.has(utc)) groups.set(utc, { zone: 'UTC', ...there, parties: [] })
  return [
    { zone: seat, parties: [], time: own.time, day: null, is: 'seat' },
    ...[...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, group]): ClockAt => ({ ...group, is: key === utc ? 'utc' : 'capital' })),
  ]
}
