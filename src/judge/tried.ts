/**
 * A charter's text tried before anybody sends it: its faults, and what would stand differently if it were brought in today. A text of a day that
 * the charter has already corrects the reading of that edition and would hold from the start; any other is a new edition.
 */
import { dayOf, lastDayOf, parseWhen } from '../basics/moment.ts'
import type { Fault } from '../basics/fault.ts'
import type { Charter, Edition } from '../charter/charter.ts'
import { readCharter } from '../charter/read.ts'
import type { Act } from '../record/act.ts'
import { judge } from './judge.ts'
import type { MatterStanding, Standing } from './standing.ts'

export interface Tried {
  /** Nothing was changed; it corrects a reading; it is a new edition; or its head names no day. */
  readonly kind: 'same' | 'reading' | 'edition' | 'undated'
  /** The day that its head names. */
  readonly date: string | null
  /** Where it would lie among the charter's files. */
  readonly path: string
  readonly hash: string
  /** Those of the text, and those that it causes elsewhere. */
  readonly faults: readonly Fault[]
  /** The charter with it, and its edition in it; null where there are faults. */
  readonly charter: Charter | null
  readonly edition: Edition | null
}

/** A text read beside the charter's other files. */
export function readTried(files: ReadonlyMap<string, string>, text: string, sha256: (text: string) => string): Tried {
  const head = /^---\s*\n([\s\S]*?)\n(?:---|\.\.\.)\s*(?:\n|$)/.exec(text.replace(/^\uFEFF/, ''))?.[1] ?? ''
  const date = /^edition:\s*["']?(\d{4}-\d\d-\d\d)/m.exec(head)?.[1] ?? null
  const hash = sha256(text)
  const dated = [...files].find(([name, of]) => (name === 'charter.md' || name.startsWith('editions/')) && dateIn(of) === date)
  const kind =
    date === null
      ? ('undated' as const)
      : [...files.values()].includes(text)
        ? ('same' as const)
        : dated === undefined
          ? ('edition' as const)
          : ('reading' as const)
  const same = kind === 'same' ? [...files].find(([, of]) => of === text)?.[0] : undefined
  const path = same ?? (kind === 'undated' ? 'charter.md' : kind === 'reading' ? `readings/${date}.md` : `editions/${date}.md`)
  const read = readCharter(new Map(files).set(path, text), { folder: '', sha256 })
  const all = [...(read.ok?.editions ?? []), ...(read.ok?.readings ?? [])]
  return { kind, date, path, hash, faults: read.faults, charter: read.ok, edition: all.find(e => e.file === path) ?? null }
}

const dateIn = (text: string): string | null => /^edition:\s*["']?(\d{4}-\d\d-\d\d)/m.exec(text)?.[1] ?? null

/** Where a run stands, in short. */
export interface Stand {
  readonly state: string
  readonly outcome: string | null
  readonly edition: string
}
export interface Move {
  readonly matter: string
  readonly procedure: string | null
  readonly opened: string
  /** Null where the run opened because of it. */
  readonly before: Stand | null
  readonly after: Stand | null
}

/** The runs of one state that stand otherwise afterwards, and those that opened in their matters, in the order of matters. */
function movedRuns(before: readonly MatterStanding[], after: readonly MatterStanding[], state: 'open' | 'settled'): readonly Move[] {
  const [old, now] = [byKey(before), byKey(after)]
  const moves: Move[] = []
  const touched = new Set<string>()
  for (const [key, run] of old) {
    const next = now.get(key)
    if (run.state !== state || (next && same(run, next, state))) continue
    touched.add(run.id)
    moves.push({ matter: run.id, procedure: run.procedure, opened: run.opened, before: standOf(run), after: next ? standOf(next) : null })
  }
  for (const [key, run] of now)
    if (!old.has(key) && touched.has(run.id))
      moves.push({ matter: run.id, procedure: run.procedure, opened: run.opened, before: null, after: standOf(run) })
  return moves.sort((a, b) => (a.matter < b.matter ? -1 : a.matter > b.matter ? 1 : 0))
}

const byKey = (runs: readonly MatterStanding[]): ReadonlyMap<string, MatterStanding> =>
  new Map(runs.filter(run => run.procedure !== null).map(run => [JSON.stringify([run.id, run.procedure, run.opened]), run]))
const standOf = ({ state, outcome, edition }: MatterStanding): Stand => ({ state, outcome, edition })
/** Of what is settled, also when and in effect from when. */
const same = (a: MatterStanding, b: MatterStanding, state: string): boolean =>
  JSON.stringify([standOf(a), ...daysOf(a, state)]) === JSON.stringify([standOf(b), ...daysOf(b, state)])
const daysOf = (run: MatterStanding, state: string): readonly unknown[] =>
  state === 'open' ? [] : [run.settledAt, run.settledBy, run.effectiveFrom, run.effectiveBy, run.effectiveUntil]

export interface Moves {
  /** The day on which it would have come in, and as of which both are judged. */
  readonly asOf: string
  readonly open: readonly Move[]
  /** A new edition leaves what is settled; a correction of the reading may touch it. */
  readonly settled: readonly Move[]
}

/** What would stand differently with a text that has no fault; null where nothing can be said of it. */
export function movesOf(charter: Charter, tried: Tried, acts: readonly Act[], today: string): Moves | null {
  if (tried.charter === null || tried.date === null || tried.faults.some(f => !f.warning)) return null
  const day = lastDayOf(today, charter.seat.zone)
  const asOf = tried.kind === 'edition' && tried.date > day ? tried.date : day
  if (tried.kind === 'same') return { asOf, open: [], settled: [] }
  const reading = tried.kind === 'reading'
  const draft: Act = {
    at: day,
    by: charter.editions[0]?.officers[0] ?? charter.id,
    act: reading ? 'corrected the reading' : 'brought in',
    ...(reading ? { reason: 'tried' } : { matter: `editions/${tried.date}` }),
    edition: tried.date,
    hash: tried.hash,
  }
  const before = judge(charter, acts, asOf).matters
  const after = judge(tried.charter, [...acts, draft], asOf).matters
  return { asOf, open: movedRuns(before, after, 'open'), settled: movedRuns(before, after, 'settled') }
}

/** The record judged with an edition and without it. */
export interface Apart {
  /** As of which day: that on which the edition came in, or today where the record has not brought it in. */
  readonly asOf: string
  readonly broughtIn: boolean
  readonly without: Standing
  readonly with: Standing
  /** The open runs that stand otherwise. */
  readonly moves: readonly Move[]
}

/** How everything stands with an edition of the charter and without it. `today` is a day at the seat, for an edition that no act has brought in yet. */
export function judgedApart(charter: Charter, acts: readonly Act[], edition: Edition, today: string): Apart {
  const bringing = acts.find(act => act.edition === edition.date && act.act !== 'corrected the reading')
  const when = bringing && parseWhen(bringing.at, charter.seat.zone)
  const day = when === undefined ? today : typeof when === 'string' ? edition.date : dayOf(when.until, charter.seat.zone)
  const asOf = day > edition.date ? day : edition.date
  const draft: Act = {
    at: day,
    by: charter.editions[0]?.officers[0] ?? charter.id,
    act: 'brought in',
    matter: `editions/${edition.date}`,
    edition: edition.date,
    hash: edition.hash,
  }
  const kept = acts.map(act => (act === bringing ? { ...act, edition: undefined, hash: undefined } : act))
  const [before, after] = [judge(charter, kept, asOf), judge(charter, bringing ? acts : [...acts, draft], asOf)]
  const moves = movedRuns(before.matters, after.matters, 'open')
  return { asOf, broughtIn: bringing !== undefined, without: before, with: after, moves }
}
