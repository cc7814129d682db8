/** The one place where notice asks what a reader may see: filter first, then judge, then tell. */
import type { Hall } from '../live/hall.ts'
import type { Organisation } from '../organisation.ts'
import { outside, type Reader } from '../reader.ts'

/** The organisation as a reader may see it at a moment. */
export const seenBy = (hall: Hall, reader: Reader, _at: number): Organisation => hall.see(reader)

/** Whether a reader may see an act, and so the matter it is about. */
export function maySee(hall: Hall, reader: Reader, no: number, at: number): boolean {
  const act = seenBy(hall, reader, at).acts[no - 1]
  return act !== undefined && act.act !== 'withheld'
}

/** Readers who see the same have the same name. */
export const audienceOf = (reader: Reader): string => (reader.kind === 'outside' ? '' : reader.person.by)

/** Whether anybody may see an act; outside it may be shown only at the next beat, and an hour later it is. */
export const isPublic = (hall: Hall, no: number, at: number): boolean => maySee(hall, outside, no, at + 3_600_000)
