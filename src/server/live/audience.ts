/**
 * What each reader may see of a live organisation: the record is filtered first and judged then, each audience with a world of its own. Where
 * no matter is marked, there is one audience and it sees the record as it is.
 *
 * To somebody outside, an organisation whose charter knows markings shows its record as it was at the last beat of a fixed rhythm, also when
 * nothing happened: the moment at which a head moves tells nothing of what was done behind it. Somebody who is signed in sees at once what they
 * may read; what they may not, and whatever came after it, they see at the beat, so that no number tells them sooner that something was done.
 *
 * A person reads for a party or an office while they hold powers of it; whoever was only invited, or only issues powers, reads as anybody does.
 */
import { Readable } from 'node:stream'
import type { Edition } from '../../charter/charter.ts'
import { credentialsOf } from '../../charter/secretariat.ts'
import type { Act } from '../../record/act.ts'
import { printLine } from '../../record/line.ts'
import { senderOf } from '../../views/entered.ts'
import { type Markings, openMarkings, type Reader as Sees } from '../../views/markings.ts'
import type { Store } from '../../store/store.ts'
import { type Growing, type Organisation, openGrowing } from '../organisation.ts'
import type { Person } from '../people/person.ts'
import type { Reader } from '../reader.ts'
import type { Live } from './live.ts'

export interface Audiences {
  /** The organisation as a reader may see it at a moment. */
  see(reader: Reader, at: number): Organisation
  /** The same up to the line of a number, whatever the beat: for whoever was given a receipt for it. */
  through(reader: Reader, no: number, at: number): Organisation
  /** Whether a sender may name an act by its number: they see it, or sent it themselves. */
  names(sender: Person, no: number, at: number): boolean
  /** Whether a reader may read a matter. */
  readable(reader: Reader, matter: string, at: number): boolean
  /**
   * Until when a reader's record is complete, at a moment: what they see is judged as of then, for an act that they do not know of yet could
   * come before a clock that ran out since.
   */
  until(reader: Reader, at: number): number
  /** The same for whoever is signed in, with the number of lines: of these they may be told, each of what they may read. */
  told(at: number): { readonly size: number; readonly until: number }
  /** Whether a reader may read an act, at whatever beat. */
  mayRead(reader: Reader, no: number, at: number): boolean
  /** Who see the same have the same. */
  keyOf(reader: Reader, at: number): string
  /** Whether a line is shown to a reader as it is. */
  shows(reader: Reader, no: number, at: number): boolean
  markings(): Markings
}

interface Audience {
  readonly growing: Growing
  readonly acts: readonly Act[]
}

export interface Asking {
  /** The edition of the present day. */
  readonly edition: () => Edition
  /** Whether a person holds powers of their party or office. */
  readonly speaks: (person: Person, at: number) => boolean
}

/** The audiences of a live organisation. */
export function openAudiences(live: Live, store: Store, { edition, speaks }: Asking): Audiences {
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
  const seesOf = (reader: Reader, at: number): Sees => {
    if (reader.kind === 'outside' || !speaks(reader.person, at)) return 'outside'
    const { by } = reader.person
    return charter.parties.some(p => p.id === by) ? { party: by } : { officer: by }
  }
  /** How many lines a reader knows of. */
  const known = (sees: Sees, at: number): { readonly size: number; readonly until: number } => {
    const { acts } = live.whole()
    const rhythm = edition().markings?.heads ?? null
    if (rhythm === null) return { size: acts.length, until: at }
    const beat = Math.floor(at / rhythm) * rhythm
    let size = acts.length
    while (size > 0 && receivedAt(acts[size - 1] as Act) > beat) size--
    return sees === 'outside' ? { size, until: beat } : further(sees, { size, until: beat }, at)
  }
  /** From a beat on, as far as a reader may read. */
  const further = (sees: Sees, from: { readonly size: number; readonly until: number }, at: number) => {
    const { acts } = live.whole()
    const held = fold()
    if (!held.any()) return { size: acts.length, until: at }
    const now = live.sitting(at)
    let { size } = from
    while (size < acts.length && held.shows(size + 1, acts, sees, now)) size++
    if (size === acts.length) return { size, until: at }
    return { size, until: size === 0 ? from.until : Math.max(from.until, receivedAt(acts[size - 1] as Act)) }
  }

  function see(reader: Reader, at: number): Organisation {
    const markings = fold()
    const org = live.whole()
    const sees = seesOf(reader, at)
    const { size } = known(sees, at)
    if (!markings.any() && size === org.acts.length) return org
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
          tables: org.tables,
          acts: [],
          live: true,
          audience: ` ${key}`,
          lines: () => Readable.from(linesOf(store, live.id, kept.get(key)?.acts ?? [])),
        })
    growing.take(acts.slice(grew ? before.acts.length : 0))
    kept.set(key, { growing, acts })
    return growing.org
  }

  function through(reader: Reader, no: number, at: number): Organisation {
    const seen = see(reader, at)
    if (seen.acts.length >= no) return seen
    const { files, tables, acts } = live.whole()
    const read = fold().filtered(acts.slice(0, no), seesOf(reader, at), live.sitting(at))
    return openGrowing({ charter, files, tables, acts: read, live: true, lines: () => Readable.from([]) }).org
  }

  const shows = (reader: Reader, no: number, at: number): boolean => {
    const seen = see(reader, at)
    return no <= seen.acts.length && seen.acts[no - 1] === live.whole().acts[no - 1]
  }

  function names(person: Person, no: number, at: number): boolean {
    const reader: Reader = { kind: 'person', person, session: '' }
    if (shows(reader, no, at)) return true
    // Who holds a receipt knows its number before the beat.
    const act = live.whole().acts[no - 1]
    const own = act !== undefined && senderOf(act, credentialsOf(edition()).registeredBy) === person.by
    return own && fold().shows(no, live.whole().acts, seesOf(reader, at), live.sitting(at))
  }

  return {
    see,
    through,
    names,
    readable: (reader, matter, at) => fold().readable(seesOf(reader, at), matter, live.sitting(at)),
    until: (reader, at) => known(seesOf(reader, at), at).until,
    told: at => {
      const beat = known('outside', at)
      return beat.until === at ? beat : further('outside', beat, at)
    },
    mayRead: (reader, no, at) => fold().shows(no, live.whole().acts, seesOf(reader, at), live.sitting(at)),
    keyOf: (reader, at) => JSON.stringify(seesOf(reader, at)),
    shows,
    markings: fold,
  }
}

/** When a line was received; one that was brought along was there before all others. */
const receivedAt = ({ received }: Act): number => (received === undefined ? Number.NEGATIVE_INFINITY : Date.parse(received))

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
