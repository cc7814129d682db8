/**
 * The demonstration: an invented alliance whose record is written for one day, and is moved to the day on which it begins, so that its clocks run
 * and its meeting is tomorrow; with a person for each delegation and office.
 */
import { addDays, dayOf, daysBetween, parseWhen, printInstant } from '../../basics/moment.ts'
import type { Draft } from '../../store/store.ts'
import { keepPerson, type Person } from '../people/person.ts'
import type { Hall } from './hall.ts'

/** From so many days on most clocks of a demonstration have run out. */
const SHORT = 3

/**
 * The lines with each day and each instant of theirs moved by as many whole days as lie between two days; an instant keeps its hour at the seat, and
 * gets the offset of its new day. An instant is written with its zone, `2026-03-10T21:00:00[Europe/Zurich]`.
 */
export function movedTo(
  lines: readonly string[],
  { from, to, zone }: { readonly from: string; readonly to: string; readonly zone: string },
): readonly string[] {
  const days = daysBetween(from, to)
  const moved = (_: string, value: unknown): unknown => {
    const dating = typeof value === 'string' ? /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d\[[^\]]+\])?$/.exec(value) : null
    if (dating === null) return value
    const day = addDays(dating[1] as string, days)
    if (dating[2] === undefined) return day
    const when = parseWhen(`${day}${dating[2]}`, zone)
    if (typeof when === 'string') throw new Error(`the record of the demonstration cannot be moved to ${to}: ${when}`)
    return printInstant(when.from, zone)
  }
  return lines.map(line => JSON.stringify(JSON.parse(line), moved))
}

/** The delegations of a demonstration: one invented person each, with credentials and full powers, registered. */
export async function demonstrate(hall: Hall, secretary: Person): Promise<void> {
  const office = hall.registrar()
  const { charter } = hall.live.whole()
  for (const party of charter.parties) {
    const person = await keepPerson(hall.drawer, { name: party.name, mail: null, by: party.id, issuer: true })
    const first = hall.live.size()
    const of = { by: party.id, to: person.id, person: person.id }
    const registers = { by: office, act: 'registered credentials', person: secretary.id }
    await append(hall, [
      { by: office, act: 'issued credentials', to: person.id, concerning: party.id, person: secretary.id },
      { ...of, act: 'issued credentials' },
      { ...of, act: 'issued full powers' },
      { ...registers, answers: first + 2 },
      { ...registers, answers: first + 3 },
    ])
  }
  for (const officer of hall.edition().officers)
    if (officer !== office) {
      const person = await keepPerson(hall.drawer, { name: officer, mail: null, by: officer })
      await append(hall, [{ by: office, act: 'issued credentials', to: person.id, concerning: officer, person: secretary.id }])
    }
}

/** The acts by which a live record begins; they are the platform's own, and each stands in the record as what it is. */
async function append(hall: Hall, acts: readonly Draft['act'][]): Promise<void> {
  for (const act of acts) {
    const [answer] = await hall.store.append(hall.live.id, [
      { act, author: String(act.by), key: `founding ${hall.live.size() + 1}`, powers: hall.way.powersAt(), changesPowers: true },
    ])
    if (answer?.kind !== 'receipt') throw new Error(answer?.says ?? 'the store answered nothing')
    await hall.live.heard(answer.no)
  }
}

/** What is said at the start of a demonstration that began days ago; '' where its clocks still run. */
export function ranOut(hall: Hall): string {
  const { acts, charter } = hall.live.whole()
  const { zone } = charter.seat
  const began = acts.find(act => act.act === 'founded')?.received
  if (began === undefined) return ''
  const day = dayOf(Date.parse(began), zone)
  return daysBetween(day, dayOf(hall.now(), zone)) < SHORT
    ? ''
    : ` (it began on ${day}, and its clocks have run since; name another data folder with --data to begin it anew)`
}
