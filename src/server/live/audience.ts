/**
 * What each reader may see of a live organisation: the record is filtered first and judged then, each audience with a world of its own. Where
 * no matter is marked, there is one audience and it sees the record as it is.
 *
 * To somebody outside, an organisation whose charter knows markings shows its record as it was at the last beat of a fixed rhythm, also when
 * nothing happened: the moment at which a head moves tells nothing of what was done behind it.
 */
import { Readable } from 'node:stream'
import type { Edition } from '../../charter/charter.ts'
import type { Act } from '../../record/act.ts'
import { printLine } from '../../record/line.ts'
import { type Markings, openMarkings, type Reader as Sees } from '../../views/markings.ts'
import type { Store } from '../../store/store.ts'
import { type Growing, type Organisation, openGrowing } from '../organisation.ts'
import type { Reader } from '../reader.ts'
import type { Live } from './live.ts'

export interface Audiences {
  /** The organisation as a reader may see it at a moment. */
  see(reader: Reader, at: number): Organisation
  /** Whether a reader may read a matter. */
  readable(reader: Reader, matter: string, at: number): boolean
  /** How many lines a reader knows of. */
  known(reader: Reader, at: number): number
  /** Whether a line is shown to a reader as it is. */
  shows(reader: Reader, no: number, at: number): boolean
  markings(): Markings
}

interface Audience {
  readonly growing: Growing
  readonly acts: readonly Act[]
}

/** The audiences of a live organisation; `edition` is the one of the present day. */
export function openAudiences(live: Live, store: Store, edition: () => Edition): Audiences {
  let charter = live.whole().charter
  let folded = 0
  let held = openMarkings(charter)
  const kept = new Map<string, Audience>()
  const fold = (): Markings => {
    const org = live.whole()
    if (org.charter !== charter) {
      charter = org.charter
      held = openMarkings(charter)
      folded = 0
      kept.clear()
    }
    for (; folded < org.acts.length; folded++) held.take(folded + 1, org.acts[folded] as Act)
    return held
  }
  const seesOf = (reader: Reader): Sees => {
    if (reader.kind === 'outside') return 'outside'
    const { by } = reader.person
    return charter.parties.some(p => p.id === by) ? { party: by } : { officer: by }
  }
  /** How many lines a reader knows of: all, or those received up to the last beat. */
  const known = (reader: Reader, at: number): number => {
    const { acts } = live.whole()
    const rhythm = edition().markings?.heads ?? null
    if (reader.kind === 'person' || rhythm === null) return acts.length
    const beat = Math.floor(at / rhythm) * rhythm
    let n = acts.length
    for (; n > 0; n--) {
      const received = acts[n - 1]?.received
      if (received === undefined || Date.parse(received) <= beat) break
    }
    return n
  }

  function see(reader: Reader, at: number): Organisation {
    const markings = fold()
    const org = live.whole()
    const size = known(reader, at)
    if (!markings.any() && size === org.acts.length) return org
    const sees = seesOf(reader)
    const key = JSON.stringify(sees)
    const acts = markings.filtered(org.acts.slice(0, size), sees, live.sitting(at))
    if (size === org.acts.length && acts.every((act, i) => act === org.acts[i])) return org
    const before = kept.get(key)
    const grew = before !== undefined && before.acts.length <= acts.length && before.acts.every((act, i) => same(act, acts[i] as Act))
    const growing = grew
      ? before.growing
      : openGrowing({
          charter,
          files: org.files,
          acts: [],
          live: true,
          audience: ` ${key}`,
          lines: () => Readable.from(linesOf(store, live.id, kept.get(key)?.acts ?? [])),
        })
    growing.take(acts.slice(grew ? before.acts.length : 0))
    kept.set(key, { growing, acts })
    return growing.org
  }

  return {
    see,
    readable: (reader, matter, at) => fold().readable(seesOf(reader), matter, live.sitting(at)),
    known,
    shows: (reader, no, at) => {
      const seen = see(reader, at)
      return no <= seen.acts.length && seen.acts[no - 1] === live.whole().acts[no - 1]
    },
    markings: fold,
  }
}

/** The same act, or two blank lines of one day. */
const same = (a: Act, b: Act): boolean => a === b || (a.act === 'withheld' && b.act === 'withheld' && a.at === b.at)

/** The lines byte for byte; in the place of one that is not shown, a blank one. */
async function* linesOf(store: Store, org: string, acts: readonly Act[]): AsyncGenerator<Buffer> {
  if (acts.length === 0) return
  for await (const { no, line } of store.lines(org, 1, acts.length)) {
    const act = acts[no - 1] as Act
    yield Buffer.from(`${act.act === 'withheld' ? printLine(act) : line}\n`)
  }
}
