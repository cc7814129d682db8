/** A run, and a matter in which nothing ran, as the standing tells them. */
import { dayOf, markedWith } from '../basics/moment.ts'
import type { Edition } from '../charter/charter.ts'
import type { Finding } from '../rules/finding.ts'
import { isActing } from './compile.ts'
import { instantPoint, type Point, printPoint, printSpan, type Seat } from './clocks.ts'
import { explain } from './explain.ts'
import { editionAt, type Lists } from './lists.ts'
import { actorsOf, correctedBy, idsOf, type Log, type MatterLog, readAt } from './log.ts'
import { meaningOf, meaningsOf } from './meaning.ts'
import { isFixed } from './members.ts'
import type { View } from './resting.ts'
import type { Matter, Run } from './run.ts'
import type { ActWorth, MatterStanding, Why } from './standing.ts'
import { seatOf, telling, type Walked } from './walking.ts'
import { why } from './why.ts'
import { isOnlyPublished, isVeiled, publishedIn } from './withheld.ts'

const print = (p: Point | null, seat: Seat): string | null => (p === null ? null : printPoint(p, seat))

/** The runs of a matter. Those of one procedure that opened at one moment are told apart by the number of the act that opened the later. */
export function standingsIn(found: Matter, view: View, walked: Walked, at: number): MatterStanding[] {
  const told = found.runs.map(run => standingOf(run, view, walked, at))
  if (told.length < 2) return told
  const keys = new Set<string>()
  const marked = new Map<string, number>()
  return told.map((m, i) => {
    const run = found.runs[i] as Run
    let { opened } = m
    const alike = `${m.procedure}\n${m.opened}\n${openingRow(run)}`
    for (let n = (marked.get(alike) ?? 0) + 1; keys.has(`${m.procedure}\n${opened}`); n++) {
      opened = markedWith(m.opened, `${openingRow(run) + 1}${n > 1 ? `-${n}` : ''}`)
      marked.set(alike, n)
    }
    keys.add(`${m.procedure}\n${opened}`)
    return opened === m.opened ? m : { ...m, opened }
  })
}
/** The act behind a run, its own or that of the run whose outcome opened it. */
const openingRow = (run: Run): number => run.rows[0] ?? (run.origin === null ? -1 : openingRow(run.origin))

function standingOf(run: Run, view: View, walked: Walked, at: number): MatterStanding {
  const { log, known } = view
  const seat = seatOf(log.charter)
  const { p, edition } = run.c
  const closes = print(run.close, seat)
  const open = run.state === 'open'
  const mayHaveClosed = open ? walked.papers.mayHaveClosed(run, at) : null
  const finding = open ? openFinding(run, walked, at, closes, mayHaveClosed) : run.finding
  const acts = run.won || (run.entered && run.reason?.code !== 'revoked' && isActing(log.charter, run.outcome ?? ''))
  const ended = run.ended !== null && run.ended.ms <= at ? run.ended : null
  const effective = acts && !endedBefore(ended, run.effect) ? run.effect : null
  const rare = run.rows.map(r => log.rare.get(r)).find(r => r?.refers !== undefined)
  const told: MatterStanding = {
    id: run.matter.id,
    procedure: p.name,
    article: p.article,
    line: p.line,
    edition: edition.date,
    opened: printSpan(run.openedFrom, run.opened, seat),
    openedBy: idsOf(log, run.openers),
    concerning: idsOf(log, run.concerned),
    body: run.body,
    refers: rare?.refers ?? null,
    state: run.state,
    outcome: run.outcome,
    settledAt: open || run.settledFrom !== null ? null : print(run.settled, seat),
    settledBy: !open && run.settledFrom !== null ? print(run.settled, seat) : null,
    effectiveFrom: run.effectFrom === null ? print(effective, seat) : null,
    effectiveBy: run.effectFrom === null ? null : print(effective, seat),
    effectiveUntil: print(ended, seat),
    final: open ? (finding?.final ?? false) && finding?.state !== 'awaited' : true,
    closes: open && run.stopped === null ? closes : null,
    effects: acts
      ? run.concerned
          .filter(a => a < log.parties)
          .map(a => ({
            party: log.actors[a] as string,
            from: run.effectFrom === null && !endedBefore(endOf(run, a, at), run.effect) ? print(effective, seat) : null,
            until: print(endOf(run, a, at), seat),
          }))
      : [],
    acts: actsOf(run, view, known),
    finding,
    why:
      run.undetermined ??
      run.reason ??
      mayHaveClosed ??
      (open && run.stopped !== null ? why('stopped', { since: printPoint(run.stopped, seat) }) : null),
  }
  return isVeiled(run.matter, at) ? veiled(told, run, log) : told
}

/** What is said of a run in a matter that rests on one not shown: what was settled before stands, unless it may have been ended since. */
function veiled(told: MatterStanding, run: Run, log: Log): MatterStanding {
  const reason = why('withheld')
  if (run.state === 'settled' && run.outcome !== 'not opened') {
    const waits = run.won && run.effect === null
    const mayHaveEnded = log.charter.editions.some(e => e.procedures.some(p => p.ends.includes(run.outcome as string)))
    return waits || mayHaveEnded ? { ...told, why: reason } : told
  }
  if (run.outcome === 'not opened' && run.openedKey < run.matter.veiled) return told
  const { finding } = told
  return {
    ...told,
    ...{
      state: 'open',
      outcome: null,
      settledAt: null,
      settledBy: null,
      effectiveFrom: null,
      effectiveBy: null,
      effects: [],
      final: false,
      closes: null,
    },
    finding: finding && { ...finding, state: 'undetermined', final: false, facts: { ...finding.facts, why: 'withheld' } },
    why: reason,
  }
}
/** Whether what was to come was ended before its day: then it never had effect. */
export const endedBefore = (ended: Point | null, effect: Point | null): boolean =>
  ended !== null && effect !== null && ended.ms <= effect.ms

function endOf(run: Run, party: number, at: number): Point | null {
  const p = run.endedFor?.get(party) ?? run.ended
  return p !== null && p !== undefined && p.ms <= at ? p : null
}

function openFinding(run: Run, walked: Walked, at: number, closes: string | null, maybe: Why | null): Finding {
  const f = found(run, walked, at, run.stopped === null ? closes : null)
  return (run.undetermined === null && maybe === null) || f.state === 'undetermined' ? f : { ...f, state: 'undetermined', final: false }
}

/** The finding of an open run. It stays the same for as long as nothing happened that may be asked about, where it rests on nothing else. */
function found(run: Run, { papers, news }: Walked, at: number, closes: string | null): Finding {
  const steady = run.c.steady && isFixed(run, papers) && papers.maybes(run, at) === null
  const { shown } = run
  if (steady && shown !== null && shown.news === news && shown.closes === closes) return shown.finding
  const finding = explain(run, papers, at, run.undetermined === null ? telling : { ahead: false, lists: true, closed: true }, closes)
  run.shown = steady ? { news, closes, finding } : null
  return finding
}

function actsOf(run: Run, view: View, known: number): readonly ActWorth[] {
  const { log } = view
  const { matter } = run
  const last = run === matter.runs[matter.runs.length - 1]
  if (!last || run.each !== null || log.corrections.size > 0) return listOf(run, last, view, known)
  // What was told last is told again, with what was said since.
  if (matter.listed === null) matter.listed = listOf(run, last, view, known)
  else if (matter.fresh.length > 0) matter.listed = matter.listed.concat(matter.fresh)
  if (matter.fresh.length > 0) matter.fresh = []
  return matter.listed
}

function listOf(run: Run, last: boolean, { log }: View, known: number): ActWorth[] {
  const told = run.each === null ? run.told.slice() : run.told.map(act => ({ ...act, ...apartOf(run, act.no - 1, log) }))
  if (!last) return inOrder(told)
  const more = [...run.matter.loose.values()]
  if (log.corrections.size > 0)
    for (const row of (log.matters[run.matter.index] as MatterLog).rows) {
      if (row >= known) break
      const by = correctedBy(log, row, known)
      if (by >= 0) more.push({ no: row + 1, worth: 'corrected', why: why('corrected', { no: `${by + 1}` }) })
    }
  return merged(run.places === null ? told : inOrder(told), inOrder(more))
}

/** By their numbers; they mostly are in order already. */
function inOrder(acts: ActWorth[]): ActWorth[] {
  for (let i = 1; i < acts.length; i++) if ((acts[i - 1] as ActWorth).no > (acts[i] as ActWorth).no) return acts.sort((a, b) => a.no - b.no)
  return acts
}
function merged(some: ActWorth[], more: ActWorth[]): ActWorth[] {
  if (more.length === 0) return some
  const all = new Array<ActWorth>(some.length + more.length)
  let i = 0,
    j = 0
  for (let k = 0; k < all.length; k++) {
    const one = some[i]
    const other = more[j]
    if (other === undefined || (one !== undefined && one.no <= other.no)) {
      all[k] = one as ActWorth
      i++
    } else {
      all[k] = other
      j++
    }
  }
  return all
}

/** What a joint act is worth for each of its authors, where they differ. */
function apartOf(run: Run, row: number, log: Log): Pick<ActWorth, 'parties'> {
  const each = run.each?.get(row)
  if (each === undefined) return none
  const told = actorsOf(log, row).flatMap(a => {
    const own = each.get(a)
    return own === undefined ? [] : [{ party: log.actors[a] as string, ...own }]
  })
  const [first] = told
  return told.every(x => x.worth === first?.worth) ? none : { parties: told }
}
const none: Pick<ActWorth, 'parties'> = {}

/** A matter in which nothing was opened: its acts are kept, and decide nothing. */
export function unopened(m: MatterLog, view: View, found: Matter | undefined, lists: Lists, at: number): MatterStanding | null {
  const { log, known } = view
  const rows = m.rows.filter(row => row < known && (log.from[row] as number) <= at)
  const live = rows.filter(row => correctedBy(log, row, known) < 0)
  const earliest = Math.min(...live.map(row => log.until[row] as number))
  const firsts = live.filter(row => log.until[row] === earliest)
  const [first] = firsts
  if (first === undefined) return null
  const seat = seatOf(log.charter)
  const charter = readAt(log, known)
  const named = { charter, log, meanings: meaningsOf(log, charter) }
  const mayOpen = live.find(row => (log.until[row] as number) > at && log.kind[row] === 2 && meaningOf(named, row).opens)
  const acts = rows.map((row): ActWorth => {
    const by = correctedBy(log, row, known)
    return {
      no: row + 1,
      ...(by >= 0
        ? { worth: 'corrected' as const, why: why('corrected', { no: `${by + 1}` }) }
        : (found?.loose.get(row) ?? { worth: 'noted' as const, why: why('nothing') })),
    }
  })
  const shown = isOnlyPublished(log, m, known) ? publishedIn(log, m, known).findLast(p => (log.until[p.row] as number) <= at) : undefined
  const bare: MatterStanding = {
    id: m.id,
    procedure: null,
    article: '',
    line: 0,
    edition: (editionAt(lists, charter, at, m.id.split('/')) as Edition).date,
    opened: printSpan(log.from[first] as number, pointOfRow(log, first), seat),
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
    effectiveBy: null,
    effectiveUntil: null,
    final: false,
    closes: null,
    effects: [],
    acts,
    finding: null,
    why:
      mayOpen === undefined
        ? (acts.find(a => a.why.code === 'nothing, for')?.why ?? why('nothing'))
        : why('may be open', { no: `${mayOpen + 1}` }),
  }
  if (shown === undefined) return bare
  return {
    ...bare,
    procedure: shown.procedure,
    state: 'settled',
    outcome: shown.outcome,
    effectiveFrom: print(shown.from, seat),
    effectiveUntil: shown.until !== null && shown.until.ms <= at ? print(shown.until, seat) : null,
    final: true,
    why: why('published', { no: `${shown.row + 1}` }),
  }
}
function pointOfRow(log: Log, row: number): Point {
  const ms = log.until[row] as number
  return log.kind[row] === 0 ? instantPoint(ms) : { ms, day: dayOf(ms, log.charter.seat.zone) }
}
export function dayText(log: Log, row: number): string {
  return printPoint({ ms: log.until[row] as number, day: null }, seatOf(log.charter)).slice(0, 10)
}
