/** The acts of a folder as the commands read them: as many as are known, and every fault on the way. */
import type { Fault } from '../basics/fault.ts'
import { endOfDay } from '../basics/moment.ts'
import type { Act } from '../record/act.ts'
import { wasReceived } from '../record/received.ts'
import type { Opened } from '../server/opening.ts'
import { eachAct } from '../store/record.ts'

/** The part of a folder that the record needs. */
type Recorded = Pick<Opened, 'charter' | 'record'>

/** How much of the record is known: its first `lines`, or those received by the end of a day. */
export type Known = { readonly lines: number } | { readonly day: string } | null

/** Hands on the acts known, in their order; the faults come back. */
export function eachKnown(opened: Recorded, known: Known, hear: (act: Act, no: number) => void): readonly Fault[] {
  const { record, charter } = opened
  if (record === null) return tooMany(known, 0, 'record.jsonl')
  const { zone } = charter.seat
  const limit = known && 'lines' in known ? known.lines : Number.POSITIVE_INFINITY
  const latest = known && 'day' in known ? endOfDay(known.day, zone) : null
  if (limit === 0) return []
  let got = 0
  const more: Fault[] = []
  const faults = eachAct(record, zone, (act, no) => {
    if (latest !== null) {
      const received = wasReceived(act, latest, zone)
      if (received === null) more.push({ file: record, line: no, says: undatedSays })
      if (received !== true) return false
    }
    got = no
    hear(act, no)
    return no < limit
  })
  const all = [...faults, ...more]
  return all.some(f => !f.warning) ? all : [...all, ...tooMany(known, got, record)]
}

const undatedSays =
  'this line does not say when it was received, so what was known on a day cannot be told; give a number of lines, as --known-at 120'

const tooMany = (known: Known, got: number, file: string): readonly Fault[] =>
  known && 'lines' in known && known.lines > got
    ? [{ file, line: 0, says: `the record has ${got} lines, so nothing is known at ${known.lines}; give a number up to ${got}` }]
    : []

/** All acts of a folder, or the faults. */
export function readActs(opened: Recorded): { readonly acts: readonly Act[]; readonly faults: readonly Fault[] } {
  const acts: Act[] = []
  const faults = eachKnown(opened, null, act => void acts.push(act))
  return { acts, faults }
}

/** Some acts by their numbers. */
export function actsAt({ record, charter }: Recorded, numbers: ReadonlySet<number>): ReadonlyMap<number, Act> {
  const found = new Map<number, Act>()
  if (record !== null && numbers.size > 0) {
    eachAct(record, charter.seat.zone, (act, no) => {
      if (numbers.has(no)) found.set(no, act)
      return found.size < numbers.size
    })
  }
  return found
}
