/** The one place where notice asks what a reader may see: filter first, then judge, then tell. */
import type { Hall } from '../live/hall.ts'
import type { Organisation } from '../organisation.ts'
import type { Reader } from '../reader.ts'

/** The organisation as a reader may see it at a moment. */
export const seenBy = (hall: Hall, reader: Reader, at: number): Organisation => hall.audiences.see(reader, at)

/** Whether a reader may see an act, and so the matter it is about. */
export const maySee = (hall: Hall, reader: Reader, no: number, at: number): boolean => hall.audiences.mayRead(reader, no, at)

/** Whether anybody may read a matter; outside, what was done in it may be shown somewhat later. */
export const isPublic = (hall: Hall, matter: string): boolean => hall.audiences.markings().of(matter).marking === 'public'
