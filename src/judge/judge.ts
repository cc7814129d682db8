/**
 * The judge: `standing = judge(charter, record, asOf)`, a fold with one path only. It is pure: no clock, disk, network or chance.
 *
 * The spine (matters whose outcome changes who is a party, who is in a group, or which edition holds) is walked in time. Every other matter
 * is judged alone, on demand, from the spine's dated lists, its own acts and the matters it names.
 */
import { parseWhen } from '../basics/moment.ts'
import type { Charter, Edition } from '../charter/charter.ts'
import type { Act } from '../record/act.ts'
import type { Finding } from '../rules/finding.ts'
import { conditionsOf } from '../charter/walk.ts'
import { type Point, printPoint, type Seat } from './clocks.ts'
import { explain } from './explain.ts'
import { editionAt, emptyLists, type Lists, membersAt } from './lists.ts'
import { actorsOf, branch, correctedBy, emptyLog, idsOf, namedIn, type Log, type MatterLog, push, readAt } from './log.ts'
import type { Matter, Run } from './run.ts'
import type { ActWorth, MatterStanding, Next, Standing } from './standing.ts'
import { walk } from './walk.ts'
import { seatOf, telling, type Walked } from './walking.ts'
import { why } from './why.ts'

/** A charter and the acts known so far. It is never changed: a world that takes an act is another world. */
export interface World {
  readonly charter: Charter
  /** How many acts it knows. */
  readonly known: number
  readonly log: Log
}

/** The world before the first act. */
export const begin = (charter: Charter): World => ({ charter, known: 0, log: emptyLog(charter) })

/** The world that knows one act more. The act's dating has been read and found in order (`readRecord`). */
export function take(world: World, act: Act): World {
  const log = world.log.length === world.known ? world.log : branch(world.log, world.known)
  push(log, act)
  return { charter: world.charter, known: world.known + 1, log }
}

/**
 * Where everything stands (or one matter: its runs) at the end of a day or at an instant, as known from the first `known` acts. `asOf` is a
 * dating as in the record; a wrong one throws, so doors read it first (`readAsOf`).
 */
export function standing(world: World, asOf: string, matter?: string, known: number = world.known): Standing {
  const view = { log: world.log, known: Math.max(0, Math.min(known, world.known)) }
  const at = momentOf(asOf, world.charter)
  const spine = spineOf(view, at)
  const wanted = matter === undefined ? view.log.matters.filter(m => isKnown(m, view)) : named(view, matter)
  const matters: MatterStanding[] = []
  let next: Timed | null = null
  const lists = spineLists(view)
  for (const m of wanted) {
    const walked = onSpine(m, view.known) ? spine : aloneAt(view, m, at)
    const found = walked.matters.get(m.id)
    if (found !== undefined) for (const run of found.runs) matters.push(standingOf(run, view, walked, at))
    if (found === undefined || found.runs.length === 0) {
      const bare = unopened(m, view, found, at)
      if (bare !== null) matters.push(bare)
    }
    if (found !== undefined) next = sooner(next, nextOf(found, view, at))
  }
  const parties = membersAt(lists, view.log.parties, at)
  return {
    charter: world.charter.id,
    charterHash: world.charter.hash,
    edition: editionAt(lists, world.charter, at, []).date,
    asOf,
    known: view.known,
    parties: idsOf(view.log, parties),
    matters,
    next: next === null ? null : { at: next.at, matter: next.matter, what: next.what },
  }
}

/** The three in one: begin, take every act, ask. */
export function judge(charter: Charter, acts: readonly Act[], asOf: string): Standing {
  let world = begin(charter)
  for (const act of acts) world = take(world, act)
  return standing(world, asOf)
}

/** The judge's time for an `as of`: a day means its end at the seat. Null where it cannot be read. */
export function readAsOf(asOf: string, zone: string): number | null {
  const w = parseWhen(asOf, zone)
  return typeof w === 'string' ? null : w.until
}
function momentOf(asOf: string, charter: Charter): number {
  const at = readAsOf(asOf, charter.seat.zone)
  if (at === null) throw new Error(`"${asOf}" was not checked as a day or an instant`)
  return at
}

const isKnown = (m: MatterLog, view: View): boolean => (m.rows[0] as number) < view.known
/** A matter and those below it. */
function named(view: View, id: string): MatterLog[] {
  const { matterOf, below, matters } = view.log
  return [matterOf.get(id), ...(below.get(id) ?? [])].flatMap(i => {
    const m = i === undefined ? undefined : matters[i]
    return m !== undefined && isKnown(m, view) ? [m] : []
  })
}

// ——— what rests on what

interface View {
  readonly log: Log
  readonly known: number
}
const onSpine = (m: MatterLog, known: number): boolean => m.spineFrom < known

function countBelow(rows: readonly number[], known: number): number {
  let low = 0,
    high = rows.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((rows[mid] as number) < known) low = mid + 1
    else high = mid
  }
  return low
}
const spineSize = (view: View): number => countBelow(view.log.spineRows, view.known)

function spineWalk(view: View, until: number): Walked {
  const matters = view.log.matters.filter(m => onSpine(m, view.known))
  const lists = emptyLists(readAt(view.log, view.known))
  return walk({ log: view.log, known: view.known, matters, lists, spine: true, until, elsewhere: () => null, changes: [] })
}
/** The spine to the end of time: its dated lists are the same whatever moment is asked about. Kept for the acts it rests on. */
function spineAll(view: View): Walked {
  return remember(view.log, `spine ${spineSize(view)}`, () => spineWalk(view, Infinity))
}
const spineLists = (view: View): Lists => spineAll(view).lists
/** The spine at a moment; asked about later moments it walks on. */
function spineOf(view: View, at: number): Walked {
  const size = spineSize(view)
  if (size === 0) return spineAll(view)
  const key = `spine until ${size}`
  const kept = view.log.memo.get(key) as Ahead | undefined
  if (kept !== undefined && kept.at <= at) {
    kept.walked.advance(at)
    kept.at = at
    return kept.walked
  }
  const walked = spineWalk(view, at)
  keep(view.log, key, { walked, at, known: view.known, spine: size } satisfies Ahead)
  return walked
}
/** A walk that can go on: to later moments, and to newer acts that come after them. */
interface Ahead {
  readonly walked: Walked
  at: number
  known: number
  readonly spine: number
}

/** One matter alone at a moment; asked again later, or with newer acts, it walks on. */
function aloneAt(view: View, m: MatterLog, at: number): Walked {
  const spine = spineSize(view)
  const { aheads } = view.log
  const kept = aheads.get(m.index) as Ahead | undefined
  if (kept !== undefined && kept.spine === spine && kept.at <= at && kept.known <= view.known && dependsOn(view, m).length === 0) {
    const more = m.rows.slice(countBelow(m.rows, kept.known), countBelow(m.rows, view.known))
    if ((view.known === kept.known || view.log.general.length === 0) && (more.length === 0 || kept.walked.extend(more))) {
      kept.walked.advance(at)
      kept.at = at
      kept.known = view.known
      return kept.walked
    }
  }
  const walked = alone(view, m, at)
  if (aheads.size >= KEPT) aheads.delete(aheads.keys().next().value as number)
  aheads.set(m.index, { walked, at, known: view.known, spine } satisfies Ahead)
  return walked
}

/** One matter alone, up to a moment. */
function alone(view: View, m: MatterLog, until: number, path: ReadonlySet<string> = new Set()): Walked {
  const lists = spineLists(view)
  const within = new Set([...path, m.id])
  const deps = dependsOn(view, m)
  const elsewhere = (id: string): Matter | null | 'cycle' => resting(view, id, within)
  const changes = [
    ...lists.changes,
    ...deps.flatMap(id => {
      const d = elsewhere(id)
      return d === null || d === 'cycle' ? [] : d.changes
    }),
  ]
  return walk({ log: view.log, known: view.known, matters: [m], lists, spine: false, until, elsewhere, changes })
}

/** A matter another rests on, as it lies at the end of time. */
function resting(view: View, id: string, path: ReadonlySet<string>): Matter | null | 'cycle' {
  if (path.has(id)) return 'cycle'
  const index = view.log.matterOf.get(id)
  const m = index === undefined ? undefined : view.log.matters[index]
  if (m === undefined || (m.rows[0] as number) >= view.known) return null
  if (onSpine(m, view.known)) return spineAll(view).matters.get(id) ?? null
  // Judged alone it rests on the spine, on its own rows and on what it names in turn; a circle is not kept.
  const key = `matter ${m.index} ${countBelow(m.rows, view.known)} ${spineSize(view)} ${view.known}`
  const known = view.log.memo.get(key) as Walked | undefined
  const walked = known ?? alone(view, m, Infinity, path)
  if (known === undefined && !walked.cycle) keep(view.log, key, walked)
  return walked.matters.get(id) ?? null
}

/** The matters a matter can rest on: those one step below it, and those its charter names. */
function dependsOn(view: View, m: MatterLog): string[] {
  const { things, named } = namesIn(readAt(view.log, view.known))
  const below = things
    ? (view.log.below.get(m.id) ?? [])
        .map(i => (view.log.matters[i] as MatterLog).id)
        .filter(id => !id.slice(m.id.length + 1).includes('/'))
    : []
  return [...below, ...named.filter(id => id !== m.id)]
}
const namesCache = new WeakMap<Charter, { things: boolean; named: string[] }>()
function namesIn(charter: Charter): { things: boolean; named: string[] } {
  const known = namesCache.get(charter)
  if (known !== undefined) return known
  const procedures = charter.editions.flatMap(e => e.procedures)
  const made = {
    things: procedures.flatMap(conditionsOf).some(c => c.rule.endsWith(' are') || ('verb' in c && c.verb === 'are')),
    named: [...new Set(procedures.flatMap(namedIn))],
  }
  namesCache.set(charter, made)
  return made
}

const KEPT = 64
function keep(log: Log, key: string, value: unknown): void {
  if (log.memo.size >= KEPT) log.memo.delete(log.memo.keys().next().value as string)
  log.memo.set(key, value)
}
function remember<T>(log: Log, key: string, make: () => T): T {
  const known = log.memo.get(key) as T | undefined
  if (known !== undefined) {
    log.memo.delete(key)
    log.memo.set(key, known)
    return known
  }
  const made = make()
  keep(log, key, made)
  return made
}

// ——— one run, told

const print = (p: Point | null, seat: Seat): string | null => (p === null ? null : printPoint(p, seat))

function standingOf(run: Run, view: View, walked: Walked, at: number): MatterStanding {
  const { log, known } = view
  const seat = seatOf(log.charter)
  const { p, edition } = run.c
  const closes = print(run.close, seat)
  const open = run.state === 'open'
  const finding = open ? openFinding(run, walked, at, closes) : run.finding
  const effective = run.won && run.effect !== null ? run.effect : null
  const ended = run.ended !== null && run.ended.ms <= at ? run.ended : null
  const rare = run.rows.map(r => log.rare.get(r)).find(r => r?.refers !== undefined)
  return {
    id: run.matter.id,
    procedure: p.name,
    article: p.article,
    line: p.line,
    edition: edition.date,
    opened: printPoint(run.opened, seat),
    openedBy: idsOf(log, run.openers),
    concerning: idsOf(log, run.concerned),
    body: run.body,
    refers: rare?.refers ?? null,
    state: run.state,
    outcome: run.outcome,
    settledAt: open || run.settledFrom !== null ? null : print(run.settled, seat),
    settledBy: !open && run.settledFrom !== null ? print(run.settled, seat) : null,
    effectiveFrom: print(effective, seat),
    effectiveUntil: print(ended, seat),
    final: open ? (finding?.final ?? false) && finding?.state !== 'awaited' : true,
    closes: open && run.stopped === null ? closes : null,
    effects: run.won
      ? run.concerned
          .filter(a => a < log.parties)
          .map(a => ({ party: log.actors[a] as string, from: print(effective, seat), until: print(endOf(run, a, at), seat) }))
      : [],
    acts: actsOf(run, view, known),
    finding,
    why: run.undetermined ?? run.reason,
  }
}
function endOf(run: Run, party: number, at: number): Point | null {
  const p = run.endedFor.get(party) ?? run.ended
  return p !== null && p !== undefined && p.ms <= at ? p : null
}

function openFinding(run: Run, walked: Walked, at: number, closes: string | null): Finding {
  const f = explain(
    run,
    walked.papers,
    at,
    run.undetermined === null ? telling : { ahead: false, lists: true, closed: true },
    run.stopped === null ? closes : null,
  )
  return run.undetermined === null || f.state === 'undetermined' ? f : { ...f, state: 'undetermined', final: false }
}

function actsOf(run: Run, view: View, known: number): ActWorth[] {
  const { log } = view
  const told: ActWorth[] = run.worthRows.map((row, i) => ({
    no: row + 1,
    ...(run.worths[i] as { worth: ActWorth['worth']; why: ActWorth['why'] }),
  }))
  if (run === run.matter.runs[run.matter.runs.length - 1]) {
    for (const [row, w] of run.matter.loose) told.push({ no: row + 1, ...w })
    const m = log.matters[log.matterOf.get(run.matter.id) as number] as MatterLog
    for (const row of m.rows) {
      if (row >= known) break
      const by = log.corrections.size === 0 ? -1 : correctedBy(log, row, known)
      if (by >= 0) told.push({ no: row + 1, worth: 'corrected', why: why('corrected', { no: `${by + 1}` }) })
    }
  }
  for (let i = 1; i < told.length; i++) if ((told[i - 1] as ActWorth).no > (told[i] as ActWorth).no) return told.sort((a, b) => a.no - b.no)
  return told
}

/** A matter in which nothing was opened: its acts are kept, and decide nothing. */
function unopened(m: MatterLog, view: View, found: Matter | undefined, at: number): MatterStanding | null {
  const { log, known } = view
  const rows = m.rows.filter(row => row < known && (log.from[row] as number) <= at)
  const live = rows.filter(row => correctedBy(log, row, known) < 0)
  const earliest = Math.min(...live.map(row => log.until[row] as number))
  const firsts = live.filter(row => log.until[row] === earliest)
  const [first] = firsts
  if (first === undefined) return null
  const seat = seatOf(log.charter)
  const acts = rows.map((row): ActWorth => {
    const by = correctedBy(log, row, known)
    return {
      no: row + 1,
      ...(by >= 0
        ? { worth: 'corrected' as const, why: why('corrected', { no: `${by + 1}` }) }
        : (found?.loose.get(row) ?? { worth: 'noted' as const, why: why('nothing') })),
    }
  })
  return {
    id: m.id,
    procedure: null,
    article: '',
    line: 0,
    edition: (editionAt(spineLists(view), readAt(log, known), at, m.id.split('/')) as Edition).date,
    opened: printPoint({ ms: log.until[first] as number, day: log.kind[first] === 0 ? null : dayText(log, first) }, seat),
    openedBy: idsOf(
      log,
      [...new Set(firsts.flatMap(row => actorsOf(log, row)))].sort((a, b) => a - b),
    ),
    concerning: [],
    body: null,
    refers: null,
    state: 'open',
    outcome: null,
    settledAt: null,
    settledBy: null,
    effectiveFrom: null,
    effectiveUntil: null,
    final: false,
    closes: null,
    effects: [],
    acts,
    finding: null,
    why: why('nothing'),
  }
}
function dayText(log: Log, row: number): string {
  return printPoint({ ms: log.until[row] as number, day: null }, seatOf(log.charter)).slice(0, 10)
}

// ——— the next clock

interface Timed extends Next {
  readonly ms: number
}

/** The next moment at which the standing changes though nobody acts: a clock, never what depends on people. */
function nextOf(m: Matter, view: View, at: number): Timed | null {
  const seat = seatOf(view.log.charter)
  let soonest: Timed | null = null
  const consider = (p: Point | null, what: string): void => {
    if (p !== null && p.ms > at && (soonest === null || p.ms <= soonest.ms))
      soonest = sooner(soonest, { at: printPoint(p, seat), matter: m.id, what, ms: p.ms })
  }
  for (const run of m.runs) {
    if (run.state === 'open' && run.stopped === null && run.undetermined === null) {
      consider(run.close, `${run.c.p.name} closes`)
      consider(run.notBefore, `${run.c.p.name} may be decided`)
    } else if (run.state === 'settled' && !run.entered && run.won) consider(run.effect, `${run.outcome} takes effect`)
  }
  const rows = view.log.matters[view.log.matterOf.get(m.id) as number] as MatterLog
  if (rows.wide)
    for (const row of rows.rows) {
      if (row >= view.known) break
      if (view.log.kind[row] !== 1 && (view.log.from[row] as number) <= at && (view.log.until[row] as number) > at)
        consider({ ms: view.log.until[row] as number, day: dayText(view.log, row) }, 'the day by which an act was certainly done')
    }
  return soonest
}
/** The sooner of two; of one moment the first by name, so that no order of arrival shows. */
function sooner(a: Timed | null, b: Timed | null): Timed | null {
  if (a === null || b === null) return a ?? b
  if (a.ms !== b.ms) return a.ms < b.ms ? a : b
  return `${a.matter}\n${a.what}` <= `${b.matter}\n${b.what}` ? a : b
}
