/**
 * The walk through time: acts and falling-due clocks in one order. All acts of one moment are taken before any rule is asked; then rules are
 * asked until nothing changes, so that one outcome may open the next on the same day.
 */
import { dayOf, parseWhen, startOfDay } from '../basics/moment.ts'
import type { Charter, Edition, Procedure } from '../charter/charter.ts'
import { plain } from '../charter/names.ts'
import type { Condition } from '../rules/condition.ts'
import type { Finding, State } from '../rules/finding.ts'
import { readyGroup } from '../rules/group.ts'
import { judgeCondition } from '../rules/index.ts'
import { type Anchors, instantPoint, latestOf, later, periodEnd, type Point, printPoint, type Seat } from './clocks.ts'
import { type Compiled, compile, countsAs, definition, procedureNamed } from './compile.ts'
import { type Mode, type Papers, dossierOf, mayAct, membersOf } from './dossier.ts'
import { explain } from './explain.ts'
import { begin, editionAt, end, type Lists, note, spansUnder } from './lists.ts'
import { type Log, type MatterLog, actorsOf, correctedBy, idsOf, mayCorrect, type Rare } from './log.ts'
import { type Matter, type Run, inEffect, isDone, say } from './run.ts'
import type { Why, Worth } from './standing.ts'
import { why } from './why.ts'

export interface WalkOptions {
  readonly log: Log
  /** Only the first so many rows are known. */
  readonly known: number
  readonly matters: readonly MatterLog[]
  readonly lists: Lists
  /** The walk writes the lists: it is the spine's. */
  readonly spine: boolean
  /** The last moment, included. */
  readonly until: number
  /** Matters outside this walk, as they lie at the end of time; null where there is none, 'cycle' where it rests on this one. */
  readonly elsewhere: (id: string) => Matter | null | 'cycle'
  /** Moments at which something outside this walk changes. */
  readonly changes: readonly number[]
}
export interface Walked {
  readonly matters: ReadonlyMap<string, Matter>
  readonly lists: Lists
  readonly papers: Papers
  readonly cycle: boolean
  /** The last moment at which anything happened. */
  readonly reached: number
  /** Goes on to a later moment. */
  advance(to: number): void
  extend(rows: readonly number[]): boolean
}

const LIMIT = 1000
const asking: Mode = { ahead: false, lists: false, closed: false }
const looking: Mode = { ahead: true, lists: false, closed: false }
export const telling: Mode = { ahead: true, lists: true, closed: false }
const closing: Mode = { ahead: false, lists: false, closed: true }
export const afterwards: Mode = { ahead: false, lists: true, closed: true }

interface Opening { readonly p: Procedure; readonly edition: Edition; readonly matter: Matter; rows: number[]; openers: number[]; concerned: number[]; origin: Run | null; fault: Why | null }

export function walk(options: WalkOptions): Walked {
  const { log, lists, until } = options
  const charter: Charter = log.charter
  const seat: Seat = seatOf(charter)
  const matters = new Map<string, Matter>()
  const active = new Set<Run>()
  const partyIndex: ReadonlyMap<string, number> = log.actorOf
  let cycle = false
  let serial = 0
  let stepped = -Infinity
  const testQuorum = new Set<Run>()
  const recalled: number[] = []
  const moved = new Set<number>()
  const carry = new Set<Run>()
  const starts = new Map<Matter, readonly number[]>()

  const rows = rowsOf(options)
  let cursor = 0
  let change = 0
  const changes = [...options.changes].sort((a, b) => a - b)
  const papers: Papers = { charter, lists, parties: log.parties, partyIndex, maybes, outcomeOf, stands }

  const walked: Walked = { matters, lists, papers, get cycle() { return cycle }, get reached() { return stepped }, advance, extend }
  advance(until)
  return walked

  function advance(to: number): void {
    for (;;) {
    let t = cursor < rows.length ? (log.until[rows[cursor] as number] as number) : Infinity
    for (const run of active) { const due = dueAt(run); if (due < t) t = due }
    while (change < changes.length && (changes[change] as number) <= stepped) change++
    if (change < changes.length && (changes[change] as number) < t) t = changes[change] as number
    if (t > to || t === Infinity) break
    step(t)
    }
  }
  /** Takes in newer rows of one matter; false where one of them lies in the past of the walk, which must then be walked anew. */
  function extend(more: readonly number[]): boolean {
    let last = rows.length === 0 ? -Infinity : (log.until[rows[rows.length - 1] as number] as number)
    for (const row of more) {
      if ((log.until[row] as number) <= stepped || (log.until[row] as number) < last || log.kind[row] === 2 || log.corrections.size > 0) return false
      last = log.until[row] as number
    }
    rows.push(...more)
    return true
  }

  // ——— time

  function step(t: number): void {
    stepped = t
    const wasEdition = lists.editions.length
    fireClocks(t)
    while (change < changes.length && (changes[change] as number) <= t) { change++; for (const run of active) run.dirty = true }
    const batch: number[] = []
    while (cursor < rows.length && log.until[rows[cursor] as number] === t) batch.push(rows[cursor++] as number)
    const openings: Opening[] = []
    for (const row of batch) openWith(row, openings, t)
    open(openings, t)
    const left = [...batch, ...recalled.splice(0)].filter(row => !take(row, t))
    for (let round = 0; ; round++) {
      if (round > LIMIT) { for (const run of active) if (run.dirty) run.undetermined = why('endless'); break }
      const asked = [...active].filter(r => r.dirty)
      if (asked.length === 0) break
      const outcomes: Opening[] = []
      for (const run of asked) { run.dirty = false; ask(run, t, outcomes) }
      for (const run of [...active]) enter(run, t, outcomes)
      if (lists.editions.length !== wasEdition && options.spine) transition(t, wasEdition)
      open(outcomes, t)
      // Whoever became a party at this moment may act at it: acts of one moment are taken together.
      if (outcomes.length > 0 || lists.changes.at(-1) === t) for (let i = left.length - 1; i >= 0; i--) if (take(left[i] as number, t)) left.splice(i, 1)
    }
    if (!options.spine) transitionNow(t)
    for (const row of left) leave(row)
    for (const run of active) if (isDone(run) && run.state === 'settled') active.delete(run)
  }

  function dueAt(run: Run): number {
    let due = Infinity
    if (run.state === 'open') {
      if (run.stopped === null && run.close !== null && run.undetermined === null && run.close.ms > stepped) due = run.close.ms
      if (run.notBefore !== null && run.notBefore.ms > stepped && run.notBefore.ms < due) due = run.notBefore.ms
      if (run.maybeSince === null) for (const at of wideStarts(run.matter)) if (at > stepped && at < due) { due = at; break }
    } else if (!run.entered && run.effect !== null) due = Math.max(run.effect.ms, stepped + (run.effect.ms <= stepped ? 1 : 0))
    return due
  }

  function fireClocks(t: number): void {
    const outcomes: Opening[] = []
    for (const run of [...active]) {
      if (run.state === 'open' && run.notBefore !== null && run.notBefore.ms === t) run.dirty = true
      if (run.state === 'open' && run.maybeSince === null) for (const at of wideStarts(run.matter)) if (at === t) run.dirty = true
      if (run.state === 'open' && run.stopped === null && run.close !== null && run.close.ms <= t && run.closedBy === null) closeRun(run, t, outcomes)
      if (run.state === 'settled') enter(run, t, outcomes)
    }
    open(outcomes, t)
  }

  // ——— opening

  /** Procedures that an act opens; faults of an opening act open nothing, and say so. */
  function openWith(row: number, openings: Opening[], t: number): void {
    const act = log.acts[log.what[row] as number] as string
    const where = log.where[row] as number
    const rare = log.rare.get(row)
    if (rare?.edition !== undefined && options.spine && act === 'brought in') bringIn(rare.edition, rare.hash, t, [])
    if (where < 0) return
    const matter = matterFor((log.matters[where] as MatterLog).id)
    const openers = actorsOf(log, row)
    const concerned = concernedBy(matter.id, rare, openers)
    const names = namesOf(matter.id, concerned)
    const edition = editionAt(lists, charter, t, names)
    for (const p of edition.procedures) {
      if (!p.opensWith.some(o => countsAs(edition, act, o)) || (rare?.procedure !== undefined && rare.procedure !== p.name)) continue
      if (!isFor(p, matter.id, names, rare)) continue
      const fault = faultOfOpening(p, edition, matter, row, rare, openers, concerned, t)
      // An act that merely also is the name of another procedure's opening by someone else opens nothing there.
      if (fault === 'other') continue
      gather(openings, { p, edition, matter, rows: [row], openers: [...openers], concerned, origin: null, fault })
    }
  }

  function gather(openings: Opening[], o: Opening): void {
    const same = openings.find(x => x.p === o.p && x.matter === o.matter && x.fault?.code === o.fault?.code && x.origin?.named?.ms === o.origin?.named?.ms)
    if (same === undefined) { openings.push(o); return }
    same.rows.push(...o.rows)
    for (const a of o.openers) if (!same.openers.includes(a)) same.openers.push(a)
    for (const a of o.concerned) if (!same.concerned.includes(a)) same.concerned.push(a)
  }

  function isFor(p: Procedure, id: string, names: readonly string[], rare: Rare | undefined): boolean {
    if (p.for.length === 0) return true
    const segments = id.split('/')
    return p.for.some(f => {
      if (names.includes(f) || f === id || rare?.class === f) return true
      for (const e of charter.editions) {
        const g = e.groups[f]
        if (g === undefined) continue
        if (g.from === 'things' || g.things.length > 0) {
          const ids = g.annex === null ? g.things : (charter.annexes[g.annex]?.rows ?? []).map(r => r.cells['id'] ?? Object.values(r.cells)[0] ?? '')
          if (segments.length > 1 && ids.includes(segments.at(-1) as string)) return true
        } else if (names.some(n => partyIndex.has(n) && membersOf(g, papers, e, emptyRun(e), stepped).list.includes(partyIndex.get(n) as number))) return true
      }
      return false
    })
  }

  function faultOfOpening(p: Procedure, edition: Edition, matter: Matter, row: number, rare: Rare | undefined, openers: readonly number[], concerned: readonly number[], t: number): Why | null | 'other' {
    if (p.in.length > 1 || (p.in.length === 1 && rare?.body !== undefined)) {
      const body = rare?.body
      if (body === undefined || !p.in.some(b => plain(b) === plain(body))) {
        if (body !== undefined) return rare?.procedure === undefined ? 'other' : why('not opened: body', { procedure: p.name, bodies: p.in.join(', '), body })
        return why('not opened: body', { procedure: p.name, bodies: p.in.join(', '), body: 'none' })
      }
    }
    const body = rare?.body === undefined ? (p.in.length === 1 ? (p.in[0] as string) : null) : (Object.keys(edition.bodies).find(b => plain(b) === plain(rare.body as string)) ?? null)
    if (!mayOpen(p, edition, body, openers, concerned, matter, t)) {
      const others = edition.procedures.filter(q => q !== p && q.opensWith.some(o => p.opensWith.includes(o)) && isFor(q, matter.id, namesOf(matter.id, concerned), rare))
      if (others.length > 0 && rare?.procedure === undefined) return 'other'
      return why('not opened: by', { procedure: p.name, by: idsOf(log, openers).join(', ') })
    }
    const named = p.closes.find(c => c.clock === 'as named')
    if (named?.clock === 'as named') {
      const at = rare?.until === undefined ? null : pointOfText(rare.until)
      if (at === null) return why('not opened: no moment', { procedure: p.name })
      if (named.atLeast !== null) {
        const earliest = periodEnd(named.atLeast, pointOf(row), seat)
        if (at.ms < earliest.ms) return why('not opened: too short', { procedure: p.name, earliest: printPoint(earliest, seat) })
      }
    }
    return null
  }

  function mayOpen(p: Procedure, edition: Edition, body: string | null, openers: readonly number[], concerned: readonly number[], matter: Matter, t: number): boolean {
    const allowed = p.openedBy
    if (allowed.length === 0) return openers.every(a => a >= log.parties ? a < log.offices : lists.members === null || isMemberNow(a, t) || concerned.includes(a))
    return openers.every(a => allowed.some(name => {
      if (name === 'any party') return a < log.parties && (lists.members === null || isMemberNow(a, t))
      const run = emptyRun(edition, p, matter, openers, concerned, body, t)
      if (name === 'any seat') return a < log.parties && mayAct(run, papers, a, t)
      if (isOfficer(name, a, body, edition)) return true
      if (partyIndex.get(name) === a && a < log.parties) return true
      const g = edition.groups[name] ?? edition.bodies[name]?.seats ?? readyGroup(name)
      return g !== undefined && g !== null && a < log.parties && membersOf(g, papers, edition, run, t, 'seats').list.includes(a)
    }))
  }
  function isMemberNow(a: number, t: number): boolean { return membersOf(anyParty, papers, charter.editions[0] as Edition, emptyRun(charter.editions[0] as Edition), t).list.includes(a) }

  /** Whether an actor is the officer of that name: `Chair` is the chair of the run's body. */
  function isOfficer(name: string, actor: number, body: string | null, edition: Edition): boolean {
    const own = log.actors[actor] as string
    if (plain(own) === plain(name) && actor >= log.parties) return true
    if (plain(name) !== 'chair') return false
    const chairs = body === null ? Object.values(edition.bodies).map(b => b.chair) : [edition.bodies[body]?.chair ?? null]
    return chairs.some(c => c !== null && plain(c) === plain(own))
  }

  function open(openings: readonly Opening[], t: number): void {
    for (const o of openings) {
      const run = newRun(o, t)
      o.matter.runs.push(run)
      for (const row of o.rows) if (o.origin === null) say(run, row, o.fault === null ? 'opens' : 'not opened', o.fault ?? why('opens', { procedure: o.p.name }))
      if (o.fault !== null) {
        settleRun(run, 'not opened', false, t, null)
        run.reason = o.fault
        run.entered = true
        continue
      }
      active.add(run)
      if (o.origin === null) recall(run)
      adopt(run)
      reclock(run)
      run.dirty = true
      if (o.p.quorumTested === 'opening' && o.p.quorum !== null) testQuorum.add(run)
    }
  }

  function newRun(o: Opening, t: number): Run {
    const first = o.rows[0]
    const fromRow = first !== undefined && o.origin === null
    const opened = fromRow ? pointOf(first) : pointAt(o.origin, t)
    const rare = fromRow ? log.rare.get(first) : undefined
    const c = compile(o.p, o.edition)
    const named = rare?.until === undefined ? (o.origin?.named ?? null) : pointOfText(rare.until)
    const body = rare?.body === undefined ? (o.p.in.length === 1 ? (o.p.in[0] as string) : (o.origin?.body ?? null)) : (Object.keys(o.edition.bodies).find(b => plain(b) === plain(rare.body as string)) ?? rare.body)
    const participants = rare?.participants?.map(id => partyIndex.get(id)).filter(p => p !== undefined) ?? o.origin?.participants ?? null
    return { ...bare(c, o.matter, t), serial: serial++, opened, start: opened, openedFrom: fromRow ? (log.kind[first] === 2 ? (log.from[first] as number) : t) : (o.origin?.settledFrom ?? t), rows: o.origin === null ? o.rows : [],
      origin: o.origin, openers: o.openers, concerned: o.concerned, participants, body, named }
  }
  function bare(c: Compiled, matter: Matter, t: number): Run {
    const size = c.bits.size === 0 ? 0 : log.parties
    return { c, matter, serial: -1, opened: instantPoint(t), openedFrom: t, openedKey: t, rows: [], origin: null, openers: [], concerned: [], participants: null, body: null,
      yes: new Int32Array(size), stanceRow: new Int32Array(size).fill(-1), proxied: null, holders: null, officerActs: null, named: null, close: null, closedBy: null,
      closedFrom: null,
      start: instantPoint(t), quorumAt: null, notBefore: null, stopped: null, shiftDays: 0, shiftMs: 0, extendedTo: null, shut: -1, confirmed: false, state: 'open', outcome: null,
      won: false, settled: null, settledFrom: null, effect: null, entered: false, ended: null, endedFor: new Map(), finding: null, maybeSince: null, undetermined: null, reason: null,
      worthRows: [], worths: [], ambiguous: [], dirty: false }
  }
  function emptyRun(edition: Edition, p?: Procedure, matter?: Matter, openers: readonly number[] = [], concerned: readonly number[] = [], body: string | null = null, t = stepped): Run {
    const c = compile(p ?? (edition.procedures[0] ?? idle), edition)
    return { ...bare(c, matter ?? nowhere, t), openers: [...openers], concerned: [...concerned], body }
  }

  /** An act of an instant on the day of an opening that is dated by the day answers it, though the day ends later. */
  function recall(run: Run): void {
    const first = run.rows[0] as number
    if (log.kind[first] === 0) return
    for (const [row, w] of run.matter.loose) if (w.worth === 'early' && (log.from[row] as number) >= (log.from[first] as number)) { run.matter.loose.delete(row); recalled.push(row) }
  }

  /** What already speaks in the matter speaks in a new run too: instruments, and proxies. */
  function adopt(run: Run): void {
    for (const [party, acts] of run.matter.instruments) for (const [act, row] of acts) {
      if (act === 'gave a proxy') holdProxy(run, row)
      const bit = run.c.bits.get(act)
      if (bit === undefined || (bit & run.c.positions) !== 0 || party >= run.yes.length) continue
      run.yes[party] = (run.yes[party] as number) | bit
      if (!run.rows.includes(row)) say(run, row, 'counts', why('counts'))
    }
  }
  function holdProxy(run: Run, row: number): void {
    const holder = partyIndex.get(log.rare.get(row)?.to ?? '')
    if (holder === undefined) return
    run.holders ??= new Map()
    run.holders.set(-1 - row, new Set([holder]))
  }

  // ——— taking acts

  /** Lets the open runs of its matter take an act; false where none could. */
  function take(row: number, t: number): boolean {
    const where = log.where[row] as number
    const act = log.acts[log.what[row] as number] as string
    if (where < 0) return takeGeneral(row, act)
    const matter = matterFor((log.matters[where] as MatterLog).id)
    const rare = log.rare.get(row)
    const edition = editionAt(lists, charter, t, namesOf(matter.id, []))
    const def = definition(edition, act)
    const kind = def?.kind ?? 'step'
    if (matter.taken.at(-1) !== row) matter.taken.push(row)
    if (rare?.corrects !== undefined && !mayCorrect(log, row, rare.corrects - 1)) { matter.loose.set(row, { worth: 'void', why: why('correction void') }); return true }
    const actors = rare?.for === undefined ? actorsOf(log, row) : [partyIndex.get(rare.for) ?? -1]
    const opened = matter.runs.some(r => r.rows.includes(row))
    let taken = opened
    for (const field of def?.needs ?? []) if (rare === undefined || (rare as unknown as Record<string, unknown>)[field] === undefined) {
      matter.loose.set(row, { worth: 'void', why: why('needs', { field }) })
      return true
    }
    const strangers = actors.filter(a => a < 0 || a >= log.offices)
    if (strangers.length > 0) { matter.loose.set(row, { worth: 'without standing', why: why('stranger', { by: rare?.for ?? idsOf(log, strangers).join(', ') }) }); return true }
    if (kind === 'statement') {
      taken = stepIn(matter, row, act, actors, rare, t) || taken
      if (!taken) matter.loose.set(row, { worth: 'noted', why: why('statement') })
      return true
    }
    if (options.spine) joinBy(act, actors, t)
    if (kind === 'instrument') return instrument(matter, row, act, actors, rare, t) || taken
    if (kind === 'step') return stepIn(matter, row, act, actors, rare, t) || taken
    return position(matter, row, act, actors, rare, t) || taken
  }

  function runsFor(matter: Matter, rare: Rare | undefined, knows: (run: Run) => boolean): Run[] {
    return matter.runs.filter(r => (r.state === 'open') && r.reason === null && knows(r)
      && (rare?.procedure === undefined || r.c.p.name === rare.procedure) && (rare?.answers === undefined || r.rows.includes(rare.answers - 1) || r.worthRows.includes(rare.answers - 1)))
  }

  function position(matter: Matter, row: number, act: string, actors: readonly number[], rare: Rare | undefined, t: number): boolean {
    const open = runsFor(matter, rare, knowsAct(act)).filter(r => !lateFor(r, row))
    // An officer's position is heard where a tie is broken; a step of that name where the charter asks for it.
    if (actors.every(a => a >= log.parties)) {
      const heard = open.filter(r => r.c.p.onATie !== null && actors.some(a => isOfficer(r.c.p.onATie as string, a, r.body, r.c.edition)))
      for (const r of heard) { (r.officerActs ??= []).push({ actor: actors[0] as number, act, row }); say(r, row, 'counts', why('counts')); r.dirty = true }
      return heard.length > 0 || stepIn(matter, row, act, actors, rare, t)
    }
    const entitled = open.filter(r => actors.some(a => mayAct(r, papers, a, t)))
    if (entitled.length === 0) return stepIn(matter, row, act, actors, rare, t)
    const ambiguous = entitled.length > 1 && new Set(entitled.map(r => r.c.p.name)).size < entitled.length
    for (const r of entitled) {
      if (ambiguous) { r.ambiguous.push(row); say(r, row, 'ambiguous', why('ambiguous')); r.dirty = true; continue }
      for (const a of actors) if (mayAct(r, papers, a, t)) apply(r, row, act, a, rare)
        else if (actors.length === 1) say(r, row, 'without standing', why('not entitled', { party: log.actors[a] as string }))
    }
    stepIn(matter, row, act, actors, rare, t)
    return true
  }

  /** One party's position in one run. */
  function apply(run: Run, row: number, act: string, party: number, rare: Rare | undefined): void {
    if (undecidedBefore(run, row)) { run.ambiguous.push(row); say(run, row, 'ambiguous', why('dating')); run.dirty = true; return }
    const free = run.c.p.positions === 'may change'
    const proxy = rare?.for !== undefined
    if (proxy) {
      const worth = proxyFault(run, row, party)
      if (worth !== null) { say(run, row, worth.worth, worth.why); return }
    }
    const undo = run.c.undoes.get(act)
    const bit = run.c.bits.get(act) ?? 0
    const before = run.yes[party] as number
    if (undo !== undefined) {
      if ((before & undo) === 0) { say(run, row, 'void', why('takes back nothing')); if (bit === 0) return }
      else if (!free && (undo & run.c.positions & before) !== 0) { say(run, row, 'void', why('final', { no: `${(run.stanceRow[party] as number) + 1}` })); return }
      else {
        run.yes[party] = before & ~undo
        const old = run.stanceRow[party] as number
        if (old >= 0 && (undo & run.c.stances) !== 0) { say(run, old, 'withdrawn', why('withdrawn', { no: `${row + 1}` })); run.stanceRow[party] = -1 }
        else withdraw(run, party, undo & before, row)
      }
      run.yes[party] = (run.yes[party] as number) | bit
      say(run, row, 'counts', why('counts'))
      run.dirty = true
      return
    }
    if ((bit & run.c.stances) !== 0) {
      const old = run.stanceRow[party] as number
      const standing = before & run.c.stances
      const ownOverProxy = !proxy && run.proxied?.has(party) === true
      if (standing === bit && !ownOverProxy) { say(run, row, 'repeated', why('repeated', { no: `${old + 1}` })); return }
      if (standing !== 0 && !free && !ownOverProxy) { say(run, row, 'void', why('final', { no: `${old + 1}` })); return }
      if (old >= 0) say(run, old, 'superseded', ownOverProxy ? why('own act', { party: log.actors[party] as string, no: `${row + 1}` }) : why('superseded', { no: `${row + 1}` }))
      run.yes[party] = (before & ~run.c.stances) | bit
      run.stanceRow[party] = row
      if (proxy) (run.proxied ??= new Set()).add(party)
      else run.proxied?.delete(party)
    } else {
      if ((before & bit) !== 0) { say(run, row, 'repeated', why('repeated', { no: `${row + 1}` })); return }
      run.yes[party] = before | bit
    }
    say(run, row, 'counts', why('counts'))
    run.dirty = true
  }
  function withdraw(run: Run, party: number, bits: number, by: number): void {
    for (let i = run.worthRows.length - 1; i >= 0; i--) {
      const row = run.worthRows[i] as number
      const bit = run.c.bits.get(log.acts[log.what[row] as number] as string) ?? 0
      if ((bit & bits) !== 0 && actorsOf(log, row).includes(party) && run.worths[i]?.worth === 'counts') { say(run, row, 'withdrawn', why('withdrawn', { no: `${by + 1}` })); return }
    }
  }

  function proxyFault(run: Run, row: number, principal: number): { worth: Worth; why: Why } | null {
    const { how, limit } = run.c.p.proxies
    if (how === 'none') return { worth: 'without standing', why: why('no proxies') }
    const own = run.stanceRow[principal] as number
    if (own >= 0 && run.proxied?.has(principal) !== true) return { worth: 'void', why: why('own act', { party: log.actors[principal] as string, no: `${own + 1}` }) }
    const holder = actorsOf(log, row)[0] as number
    run.holders ??= new Map()
    const held = run.holders.get(holder) ?? new Set<number>()
    if (limit !== null && !held.has(principal) && held.size >= limit) return { worth: 'exceeds', why: why('proxy limit', { holder: log.actors[holder] as string, limit: `${limit}` }) }
    held.add(principal)
    run.holders.set(holder, held)
    return null
  }

  function instrument(matter: Matter, row: number, act: string, actors: readonly number[], rare: Rare | undefined, t: number): boolean {
    let taken = false
    const edition = editionAt(lists, charter, t, namesOf(matter.id, []))
    const def = definition(edition, act)
    for (const a of actors) {
      const own = matter.instruments.get(a) ?? new Map<string, number>()
      matter.instruments.set(a, own)
      for (const u of def?.undoes ?? []) own.delete(u)
      own.set(act, row)
    }
    const open = runsFor(matter, rare, knowsAct(act))
    for (const r of open) {
      if (lateFor(r, row)) continue
      for (const a of actors) {
        if (act === 'gave a proxy') { holdProxy(r, row); say(r, row, 'counts', why('counts')) }
        if (a >= r.yes.length) continue
        if (!mayAct(r, papers, a, t)) { r.yes[a] = (r.yes[a] as number) | (r.c.bits.get(act) ?? 0); continue }
        // Taken already, when the run was opened at this moment.
        if (r.worthRows.includes(row) && !r.rows.includes(row) && actors.length === 1) { taken = true; r.dirty = true; continue }
        if (undecidedBefore(r, row)) { r.ambiguous.push(row); say(r, row, 'ambiguous', why('dating')); taken = true; continue }
        const undo = r.c.undoes.get(act)
        const bit = r.c.bits.get(act) ?? 0
        if (undo !== undefined) {
          withdraw(r, a, (r.yes[a] as number) & undo, row)
          r.yes[a] = (r.yes[a] as number) & ~undo
          say(r, row, 'counts', why('counts'))
        } else if (((r.yes[a] as number) & bit) !== 0) { if (!r.rows.includes(row)) say(r, row, 'repeated', why('repeated', { no: `${row + 1}` })) }
        else if (!r.rows.includes(row)) say(r, row, 'counts', why('counts'))
        r.yes[a] = (r.yes[a] as number) | bit
        r.dirty = true
        taken = true
      }
    }
    if (act === 'gave a proxy') for (const r of matter.runs) if (r.state === 'open' && r.c.p.proxies.how === 'follow the holder') { holdProxy(r, row); say(r, row, 'counts', why('counts')); r.dirty = true; taken = true }
    taken = stepIn(matter, row, act, actors, rare, t) || taken
    for (const r of matter.runs) if (r.state === 'settled' && r.c.p.ends.length > 0 && r.rows.includes(row)) taken = true
    return taken
  }

  /** A step in the runs open when it is done: closing, clocks, what `once` waits for, rulings. */
  function stepIn(matter: Matter, row: number, act: string, actors: readonly number[], rare: Rare | undefined, t: number): boolean {
    let taken = false
    if (!matter.steps.get(act)?.includes(row)) matter.steps.set(act, [...(matter.steps.get(act) ?? []), row])
    for (const r of matter.runs) {
      if (r.reason !== null && r.outcome === 'not opened') continue
      if (rare?.procedure !== undefined && r.c.p.name !== rare.procedure) continue
      if (rare?.answers !== undefined && !r.rows.includes(rare.answers - 1) && !r.worthRows.includes(rare.answers - 1)) continue
      if (r.state === 'settled' && (isDone(r) || !r.c.steps.has(act))) continue
      const told = stepOne(r, row, act, actors, rare, t)
      if (told !== null) { say(r, row, told.worth, told.why); taken = true; r.dirty = true }
    }
    return taken
  }

  function stepOne(r: Run, row: number, act: string, actors: readonly number[], rare: Rare | undefined, t: number): { worth: Worth; why: Why } | null {
    const { clock, closes } = r.c.p
    const point = pointOf(row)
    const running = r.state === 'open' && (r.close === null || point.ms < r.close.ms)
    const counts = { worth: 'counts' as Worth, why: why('step') }
    const late = { worth: 'late' as Worth, why: why('nothing to extend') }
    if (r.state === 'open') {
      if (clock.extendedBy.includes(act)) {
        if (r.undetermined === null && !running) return late
        const to = rare?.until === undefined ? null : pointOfText(rare.until)
        if (to === null) return { worth: 'void', why: why('needs', { field: 'until' }) }
        if (r.close !== null && to.ms <= r.close.ms && r.undetermined === null) return { worth: 'void', why: why('shorter') }
        r.extendedTo = to
        r.undetermined = null
        r.shut = -1
        reclock(r)
        return counts
      }
      if (clock.stoppedBy.includes(act)) {
        if (!running || r.stopped !== null) return late
        r.stopped = point
        return counts
      }
      if (clock.resumedBy.includes(act)) {
        if (r.stopped === null) return late
        shift(r, r.stopped, point)
        r.stopped = null
        reclock(r)
        return counts
      }
      if (clock.restartedBy.includes(act)) {
        if (!running && r.undetermined === null && r.stopped === null) return late
        restart(r, point, rare)
        return counts
      }
      if (clock.shutBy.includes(act) && closes.length > 0) {
        if (r.close === null || (log.from[row] as number) < r.close.ms) r.shut = row
        return counts
      }
      if (r.undetermined !== null && clock.confirmedBy.includes(act)) { r.confirmed = true; return counts }
      if (act === 'ruled' && rare?.outcome !== undefined) return ruling(r, row, actors, rare.outcome, t)
      if (act === 'overruled') return { worth: 'counts', why: why('step') }
      if (closes.some(c => c.clock === 'with' && c.acts.includes(act))) {
        if (lateFor(r, row)) return { worth: 'late', why: why('late', { closed: printPoint(r.close as Point, seat) }) }
        r.closedBy = point
        r.closedFrom = log.kind[row] === 2 ? Math.max(log.from[row] as number, r.openedFrom) : null
        reclock(r)
        return counts
      }
    }
    if (r.c.steps.has(act) && !r.c.bits.has(act)) {
      const asked = onceBy(r, act)
      if (asked.length > 0 && !asked.some(by => by === null || actors.some(a => isOfficer(by, a, r.body, r.c.edition) || log.actors[a] === by || inGroup(by, a, r, t))))
        return { worth: 'without standing', why: why('not by', { by: asked.join(', ') }) }
      return counts
    }
    return null
  }
  /** By whom `once` asks for an act of this name; null = anyone. */
  function onceBy(r: Run, act: string): (string | null)[] {
    const { p } = r.c
    const of = (c: Condition | null): (string | null)[] => (c === null ? [] : 'parts' in c ? c.parts.flatMap(of) : c.rule === 'once' && c.outcome === act ? [c.by] : [])
    return [...[p.quorum, p.when, p.unless, p.lapsesWhen].flatMap(of), ...[...p.from, ...p.notBefore, ...p.closes].flatMap(c => (c.clock === 'once' && c.outcome === act ? [c.by] : []))]
  }
  function inGroup(name: string, actor: number, r: Run, t: number): boolean {
    const g = r.c.edition.groups[name]
    return g !== undefined && actor < log.parties && membersOf(g, papers, r.c.edition, r, t, 'seats').list.includes(actor)
  }

  function ruling(r: Run, row: number, actors: readonly number[], outcome: string, t: number): { worth: Worth; why: Why } {
    const chair = r.body === null ? null : (r.c.edition.bodies[r.body]?.chair ?? null)
    if (!actors.some(a => a >= log.parties && (chair === null || plain(log.actors[a] as string) === plain(chair)))) return { worth: 'without standing', why: why('not by', { by: chair ?? 'the chair' }) }
    if (r.undetermined === null) return { worth: 'moot', why: why('nothing') }
    r.undetermined = null
    settleRun(r, outcome, outcome === r.c.p.then, t, pointOf(row))
    r.reason = why('ruled', { by: idsOf(log, actors).join(', '), no: `${row + 1}` })
    return { worth: 'counts', why: why('step') }
  }

  function takeGeneral(row: number, act: string): boolean {
    for (const run of active) if (run.state === 'open' && run.c.p.clock.shutBy.includes(act) && run.c.p.closes.length > 0 && run.c.p.closes.every(c => c.clock !== 'with')) {
      if (run.close === null || (log.from[row] as number) < run.close.ms) { run.shut = row; say(run, row, 'counts', why('step')) }
    }
    return true
  }

  /** What an act is worth that nothing took. */
  function leave(row: number): void {
    const where = log.where[row] as number
    const matter = matters.get((log.matters[where] as MatterLog).id) as Matter
    const act = log.acts[log.what[row] as number] as string
    if (matter.loose.has(row) || matter.runs.some(r => r.worthRows.includes(row))) return
    const asks = matter.runs.filter(r => knowsAct(act)(r) || r.c.steps.has(act))
    const last = asks.findLast(r => r.state === 'open') ?? asks.at(-1)
    if (last !== undefined) {
      const actors = actorsOf(log, row)
      if (last.state === 'open' && last.c.bits.has(act) && !lateFor(last, row) && !actors.some(a => mayAct(last, papers, a, stepped))) {
        say(last, row, 'without standing', why('not entitled', { party: idsOf(log, actors).join(', ') }))
        return
      }
      const shut = last.closedBy ?? last.close
      const late = lateFor(last, row) || (last.state === 'settled' && shut !== null && (log.from[row] as number) >= shut.ms)
      if (late && shut !== null) say(last, row, 'late', why('late', { closed: printPoint(shut, seat) }))
      else say(last, row, 'moot', why('settled'))
      return
    }
    const anywhere = charter.editions.some(e => e.procedures.some(p => { const c = compile(p, e); return c.bits.has(act) || c.steps.has(act) }))
    const kind = definition(charter.editions[0] as Edition, act)?.kind
    matter.loose.set(row, anywhere && kind !== 'instrument' ? { worth: 'early', why: why('early') } : { worth: 'noted', why: why('nothing') })
  }

  /** Whether an act surely came at or after the close. */
  function lateFor(run: Run, row: number): boolean { return run.state === 'open' && run.close !== null && run.closedBy === null && (log.from[row] as number) >= run.close.ms }
  /** Whether its dating leaves open whether it came before the close. */
  function undecidedBefore(run: Run, row: number): boolean {
    const from = log.from[row] as number, to = log.until[row] as number
    return run.close !== null && run.closedBy === null && from < run.close.ms && to >= run.close.ms
  }

  // ——— clocks

  function reclock(run: Run): void {
    const { p } = run.c
    run.notBefore = latestOf(p.notBefore, anchors(run), seat, 'from') ?? null
    if (run.extendedTo !== null) { run.close = run.extendedTo; return }
    const close = latestOf(p.closes, anchors(run), seat, 'closes') ?? null
    run.close = close === null || (run.shiftDays === 0 && run.shiftMs === 0) ? close : shifted(run, close)
  }
  function shifted(run: Run, close: Point): Point {
    if (run.shiftDays > 0 && close.day !== null) return periodEnd({ clock: 'after', n: run.shiftDays, unit: 'days', anchor: 'opening', expiry: false, roll: false }, { ms: close.ms - 1, day: close.day }, seat)
    return instantPoint(close.ms + run.shiftMs)
  }
  /** Days of suspension count whole, both ends; an exact clock moves by the exact time. */
  function shift(run: Run, from: Point, to: Point): void {
    const days = Math.round((startOfDay(dayOf(to.ms, seat.zone), seat.zone) - startOfDay(dayOf(from.ms, seat.zone), seat.zone)) / 86_400_000) + 1
    run.shiftDays += days
    run.shiftMs += from.day === null && to.day === null ? to.ms - from.ms : days * 86_400_000
  }
  function restart(run: Run, at: Point, rare: Rare | undefined): void {
    for (let i = 0; i < run.worthRows.length; i++) {
      const bit = run.c.bits.get(log.acts[log.what[run.worthRows[i] as number] as number] as string) ?? 0
      if ((bit & run.c.positions) !== 0 && run.worths[i]?.worth === 'counts') run.worths[i] = { worth: 'superseded', why: why('step') }
    }
    run.yes = run.yes.map(b => b & ~run.c.positions)
    run.stanceRow.fill(-1)
    run.start = at
    run.stopped = null
    run.shiftDays = run.shiftMs = 0
    run.extendedTo = null
    run.undetermined = null
    run.shut = -1
    run.quorumAt = null
    if (rare?.until !== undefined) run.named = pointOfText(rare.until)
    reclock(run)
  }

  function anchors(run: Run): Anchors {
    return {
      opening: run.start, decision: decisionOf(run), quorum: run.quorumAt, named: run.named,
      once: (outcome, by, of) => momentOfOutcome(run, outcome, by, of),
      with: () => run.closedBy,
    }
  }

  /** A period that follows another runs from the day on which that ended, though what stands by it stands from the next. */
  function decisionOf(run: Run): Point | null {
    const { settled, close } = run
    return settled !== null && close !== null && close.day !== null && run.closedBy === null && settled.ms === close.ms ? { ms: settled.ms, day: close.day } : settled
  }

  // ——— asking

  function find(run: Run, c: Condition, t: number, mode: Mode): Finding { return judgeCondition(c, dossierOf(run, papers, t, mode), run.c.p.article) }

  function ask(run: Run, t: number, outcomes: Opening[]): void {
    if (run.state !== 'open') return
    const { p } = run.c
    if (testQuorum.has(run)) {
      testQuorum.delete(run)
      const q = find(run, p.quorum as Condition, t, closing)
      if (q.state !== 'met') { if (q.state === 'undetermined') run.undetermined = why('undetermined'); else { settleRun(run, p.withoutQuorum, false, t, null); return enter(run, t, outcomes) } }
    }
    if (run.stopped !== null) return
    if (p.lapsesWhen !== null && find(run, p.lapsesWhen, t, asking).state === 'met') { settleRun(run, p.lapsesThen, false, t, null); return enter(run, t, outcomes) }
    if (p.quorum !== null && run.quorumAt === null && find(run, p.quorum, t, asking).state === 'met') { run.quorumAt = pointAtKey(t); reclock(run) }
    if (run.close !== null && (run.close.ms <= t || run.closedBy !== null)) return closeRun(run, t, outcomes)
    const early = run.notBefore !== null && run.notBefore.ms > t
    if (p.unless !== null) {
      const u = find(run, p.unless, t, looking)
      if (u.state === 'undetermined') run.maybeSince ??= t
      if (u.state === 'met' && u.final) {
        const w = p.unlessThen === null || p.when === null ? null : find(run, p.when, t, looking)
        // A veto is named where the text had otherwise passed; until that is certain the votes go on.
        if (w === null || w.state === 'barred' || (w.state === 'met' && w.final)) { settleRun(run, w?.state === 'met' && p.unlessThen !== null ? p.unlessThen : p.else, false, t, null); return enter(run, t, outcomes) }
      }
    }
    if (p.decided === 'at the close') return
    const open = run.maybeSince
    const certain = p.decided === 'as soon as certain'
    const w = p.when === null ? null : find(run, p.when, t, certain || run.c.absence || p.unless !== null ? looking : asking)
    const u = p.unless === null ? null : find(run, p.unless, t, looking)
    const q = p.quorum === null || p.quorumTested === 'opening' ? null : find(run, p.quorum, t, certain ? looking : asking)
    const passes = (w === null || (w.state === 'met' && (w.final || !(certain || run.c.absence)))) && (u === null || u.state === 'barred') && (q === null || (q.state === 'met' && (q.final || !certain)))
    if (passes && !early) { settleRun(run, p.then, true, t, null); return enter(run, t, outcomes) }
    run.maybeSince = w?.state === 'undetermined' || u?.state === 'undetermined' ? (open ?? t) : null
    const barred = certain ? w : p.when === null || run.c.stances === 0 ? null : find(run, p.when, t, looking)
    if (barred !== null && barred.state === 'barred' && barred.final && (certain || p.closes.length === 0) && isCount(p.when as Condition)) { settleRun(run, p.else, false, t, null); enter(run, t, outcomes) }
  }

  function closeRun(run: Run, t: number, outcomes: Opening[]): void {
    if (run.undetermined !== null && !run.confirmed) return
    const verdict = verdictAtClose(run, t)
    if (verdict.undetermined !== null) { run.undetermined = verdict.undetermined; run.dirty = false; return }
    run.undetermined = null
    settleRun(run, verdict.outcome, verdict.won, t, run.confirmed ? null : closePoint(run, t), run.closedFrom)
    enter(run, t, outcomes)
  }
  function closePoint(run: Run, t: number): Point {
    if (run.closedBy !== null) return run.closedBy
    const c = run.close as Point
    return c.ms > t ? pointAtKey(t) : c.day === null ? c : { ms: c.ms, day: dayOf(c.ms, seat.zone) }
  }

  function verdictAtClose(run: Run, t: number): { outcome: string; won: boolean; undetermined: Why | null } {
    const { p } = run.c
    const no = (outcome: string) => ({ outcome, won: false, undetermined: null })
    const open = { outcome: '', won: false, undetermined: why('undetermined') }
    if (run.shut >= 0 && !run.confirmed) return { ...open, undetermined: why('shut', { no: `${run.shut + 1}` }) }
    if (p.quorum !== null && p.quorumTested === 'close') {
      const q = find(run, p.quorum, t, closing)
      if (q.state === 'undetermined') return open
      if (q.state !== 'met') return no(p.withoutQuorum)
    }
    const u = p.unless === null ? null : find(run, p.unless, t, closing)
    const w = p.when === null ? null : find(run, p.when, t, closing)
    if (w !== null && w.state !== 'met' && w.state !== 'undetermined') {
      if (p.onATie !== null && isTie(w)) return tie(run)
      return no(p.else)
    }
    if (u !== null && u.state === 'met') return w !== null && w.state === 'undetermined' && p.unlessThen !== null ? open : no(p.unlessThen ?? p.else)
    if (w?.state === 'undetermined' || u?.state === 'undetermined') return open
    if (run.notBefore !== null && run.notBefore.ms > t) return no(p.else)
    return { outcome: p.then, won: true, undetermined: null }
  }

  /** Exactly half for, where more than half is asked. */
  function isTie(f: Finding): boolean {
    const { got, total } = f.facts
    return (f.rule === 'heads' || f.rule === 'weight') && typeof got === 'number' && typeof total === 'number' && total > 0 && got * 2 === total
  }
  function tie(run: Run): { outcome: string; won: boolean; undetermined: Why | null } {
    const { p } = run.c
    const voice = run.officerActs?.at(-1)
    if (voice === undefined) return { outcome: '', won: false, undetermined: why('tie', { officer: p.onATie as string }) }
    const yes = voice.act === 'voted in favour' || voice.act === 'agreed' || voice.act === 'approved'
    return { outcome: yes ? p.then : p.else, won: yes, undetermined: null }
  }

  /** A rule that counts acts can be barred for good; one that waits for an outcome only by what it waits for. */
  function isCount(c: Condition): boolean { return 'parts' in c ? c.parts.some(isCount) : c.rule !== 'once' && !c.rule.endsWith('are') }

  function settleRun(run: Run, outcome: string, won: boolean, t: number, at: Point | null, from: number | null = sinceWhen(run, t)): void {
    const point = at ?? pointAtKey(t)
    run.finding = outcome === 'not opened' ? null : explain(run, papers, t, afterwards, null)
    run.state = 'settled'
    run.outcome = outcome
    run.won = won
    run.settled = point
    run.settledFrom = from !== null && from < t ? from : null
    run.undetermined = null
    run.effect = won ? (run.c.p.from.length === 0 ? point : null) : point
    if (won && run.c.p.from.length > 0) effectLater(run)
    run.matter.changes.push(t)
    for (const r of active) if (r.matter !== run.matter || r.state === 'settled') r.dirty ||= r.state === 'open'
  }
  /** The earliest moment at which what is settled now can have been: an inexact act decided it, or an inexact opening. */
  function sinceWhen(run: Run, t: number): number | null {
    if (run.maybeSince !== null) return run.maybeSince
    const exact = run.worthRows.some(row => log.until[row] === t && log.kind[row] !== 2)
    if (exact) return null
    const from = Math.min(inexactOnce(run, t), run.openedKey === t ? run.openedFrom : Infinity)
    return from < t ? from : null
  }
  /** The earliest moment of what a `once` waited for and got now, where that is inexact. */
  function inexactOnce(run: Run, t: number): number {
    const names = [run.c.p.when, run.c.p.unless].flatMap(oncesIn)
    let from = Infinity
    for (const c of names) {
      const m = c.of === null ? run.matter : lookup(c.of)
      if (m === null || m === 'cycle') continue
      for (const r of m.runs) if (r.outcome === c.outcome && r.settled?.ms === t && r.settledFrom !== null) from = Math.min(from, r.settledFrom)
      for (const row of m.steps.get(c.outcome) ?? []) if (log.until[row] === t && log.kind[row] === 2) from = Math.min(from, log.from[row] as number)
    }
    return Math.max(from, run.openedFrom)
  }
  function effectLater(run: Run): void {
    const at = latestOf(run.c.p.from, anchors(run), seat, 'from')
    run.effect = at === undefined ? run.settled : at === null ? null : later(at, run.settled as Point)
  }

  /** Enters an outcome in the matter's history on its day of effect. */
  function enter(run: Run, t: number, outcomes: Opening[]): void {
    if (run.state !== 'settled' || run.entered || run.outcome === 'not opened') return
    if (run.won && run.c.p.from.length > 0 && run.effect === null) effectLater(run)
    if (run.effect === null || run.effect.ms > t) return
    if (run.ended !== null && run.ended.ms <= run.effect.ms) { run.entered = true; return }
    run.entered = true
    run.matter.changes.push(t)
    const outcome = run.outcome as string
    if (run.won) {
      for (const name of run.c.p.ends) endOutcome(run, name, t)
      if (options.spine) {
        joinBy(outcome, run.concerned, t)
        const ids = run.concerned
        for (const party of ids) if (party < log.parties && begin(spansUnder(lists, outcome, party), t)) note(lists, t)
        const edition = run.rows.map(r => log.rare.get(r)).find(r => r?.edition !== undefined)
        if (edition?.edition !== undefined) bringIn(edition.edition, edition.hash, t, acceptors(run.matter))
      }
    }
    openByOutcome(run, outcome, t, outcomes)
    for (const r of active) r.dirty ||= r.state === 'open'
    for (const r of active) if (r.state === 'settled' && !r.entered && r !== run) r.dirty = false
  }
  function acceptors(matter: Matter): string[] {
    return [...matter.instruments.keys()].filter(p => p < log.parties).map(p => log.actors[p] as string)
  }

  function openByOutcome(run: Run, outcome: string, t: number, outcomes: Opening[]): void {
    const names = namesOf(run.matter.id, run.concerned)
    const edition = editionAt(lists, charter, t, names)
    const rare = run.rows.map(r => log.rare.get(r)).find(r => r !== undefined) ?? run.origin?.rows.map(r => log.rare.get(r)).find(r => r !== undefined)
    for (const p of edition.procedures) {
      if (!p.opensWith.includes(outcome) || !isFor(p, run.matter.id, names, rare)) continue
      gather(outcomes, { p, edition, matter: run.matter, rows: [...run.rows], openers: [...run.openers], concerned: [...run.concerned], origin: run, fault: null })
    }
  }

  function endOutcome(by: Run, name: string, t: number): void {
    const at = by.effect as Point
    for (const r of by.matter.runs) {
      if (r === by || r.state !== 'settled' || r.outcome !== name || r.ended !== null) continue
      const both = by.concerned.length > 0 && r.concerned.length > 0
      if (both && !r.concerned.some(c => by.concerned.includes(c))) continue
      for (const c of both ? r.concerned.filter(x => by.concerned.includes(x)) : r.concerned) if (!r.endedFor.has(c)) r.endedFor.set(c, at)
      if (!both || r.concerned.every(c => r.endedFor.has(c))) r.ended = at
    }
    if (options.spine) for (const party of by.concerned) {
      const spans = lists.under.get(name)?.get(party)
      if (spans !== undefined && end(spans, t)) note(lists, t)
      if (charter.editions.some(e => e.joinWith.includes(name)) && lists.members !== null && party < log.parties && end(lists.members[party] as never, t)) note(lists, t)
    }
    by.matter.changes.push(t)
  }

  function joinBy(name: string, parties: readonly number[], t: number): void {
    if (lists.members === null) return
    const joins = charter.editions.some(e => e.joinWith.includes(name)), leaves = charter.editions.some(e => e.leaveWith.includes(name))
    if (!joins && !leaves) return
    for (const p of parties) {
      if (p >= log.parties) continue
      const spans = lists.members[p] as { from: number; until: number }[]
      if (joins ? begin(spans, t) : end(spans, t)) note(lists, t)
    }
  }

  function bringIn(date: string, hash: string | undefined, t: number, accepted: readonly string[]): void {
    const index = charter.editions.findIndex(e => e.date === date)
    if (index < 0 || lists.editions.some(s => s.index === index)) return
    const edition = charter.editions[index] as Edition
    if (hash !== undefined && hash !== edition.hash) return
    const forWhom = edition.transition?.for ?? 'all'
    lists.editions.push({ from: t, index, for: forWhom === 'all' ? null : new Set(forWhom === 'those who accepted' ? accepted : forWhom) })
    note(lists, t)
  }

  // ——— editions and open matters

  function transition(t: number, since: number): void {
    for (const span of lists.editions.slice(since)) apply1(span.index, t)
  }
  function transitionNow(t: number): void {
    for (const span of lists.editions) if (span.from === t && !moved.has(span.index)) { moved.add(span.index); apply1(span.index, t) }
  }
  function apply1(index: number, t: number): void {
    const edition = charter.editions[index] as Edition
    const tr = edition.transition
    if (tr === null) return
    const outcomes: Opening[] = []
    for (const run of [...active]) {
      if (run.state !== 'open' || run.c.edition === edition) continue
      const names = namesOf(run.matter.id, run.concerned)
      if (editionAt(lists, charter, t, names) !== edition) continue
      const entry = tr.openMatters.find(m => m.procedure === run.c.p.name && (m.for.length === 0 || m.for.some(f => names.includes(f) || run.matter.id === f)))
      const what = entry?.what ?? tr.others
      if (what === 'keep') continue
      const to = what === 'move' ? (entry?.moveTo ?? run.c.p.name) : run.c.p.name
      settleRun(run, what === 'end' ? 'lapsed' : 'moved', false, t, null)
      run.entered = true
      run.reason = what === 'end' ? why('ended', { edition: edition.date }) : what === 'move' ? why('moved', { edition: edition.date, to }) : why('anew', { edition: edition.date })
      if (what === 'end') continue
      const p = procedureNamed(edition, to)
      if (p === undefined) continue
      const kept = what !== 'start anew' && (entry?.positionsKept ?? true)
      outcomes.push({ p, edition, matter: run.matter, rows: [...run.rows], openers: [...run.openers], concerned: [...run.concerned], origin: run, fault: null })
      if (kept) carry.add(run)
    }
    open(outcomes, t)
    for (const o of outcomes) {
      const made = o.matter.runs.at(-1)
      if (made !== undefined && o.origin !== null && carry.has(o.origin)) carryPositions(o.origin, made)
    }
  }
  function carryPositions(from: Run, to: Run): void {
    for (const [act, bit] of from.c.bits) {
      const into = to.c.bits.get(act)
      if (into === undefined) continue
      for (let p = 0; p < from.yes.length && p < to.yes.length; p++) if (((from.yes[p] as number) & bit) !== 0) {
        to.yes[p] = (to.yes[p] as number) | into
        if ((into & to.c.stances) !== 0) { to.stanceRow[p] = from.stanceRow[p] as number; if ((from.stanceRow[p] as number) >= 0) say(to, from.stanceRow[p] as number, 'counts', why('counts')) }
      }
    }
  }

  // ——— what other runs and matters say

  function outcomeOf(id: string, outcomes: readonly string[], t: number): State {
    const m = lookup(id)
    if (m === null) return 'awaited'
    if (m === 'cycle') return 'undetermined'
    return outcomeAt(m, outcomes, t)
  }
  function outcomeAt(m: Matter, outcomes: readonly string[], t: number): State {
    if (m.runs.some(r => r.outcome !== null && outcomes.includes(r.outcome) && inEffect(r, t))) return 'met'
    if (m.runs.some(r => outcomes.includes(r.c.p.then) && ((r.state === 'open' && (r.undetermined !== null || r.maybeSince !== null)) || (r.settledFrom !== null && r.settledFrom <= t && (r.settled as Point).ms > t)))) return 'undetermined'
    return 'awaited'
  }
  function lookup(id: string): Matter | null | 'cycle' {
    const own = matters.get(id)
    if (own !== undefined) return own
    const other = options.elsewhere(id)
    if (other === 'cycle') cycle = true
    return other
  }

  function stands(run: Run, outcome: string, by: string | null, of: string | null, t: number): { state: State; since: string | null } {
    const at = momentOfOutcome(run, outcome, by, of)
    if (at !== null && at.ms <= t) return { state: 'met', since: printPoint(at, seat) }
    const m = of === null ? run.matter : lookup(of)
    if (m === 'cycle') return { state: 'undetermined', since: null }
    if (m !== null && outcomeAt(m, [outcome], t) === 'undetermined') return { state: 'undetermined', since: null }
    return { state: 'awaited', since: null }
  }

  /** Since when an outcome, or an officer's act, stands (perhaps in the future, where its day of effect is known). */
  function momentOfOutcome(run: Run, outcome: string, by: string | null, of: string | null): Point | null {
    const m = of === null ? run.matter : lookup(of)
    if (m === null || m === 'cycle') return null
    for (let i = m.runs.length - 1; i >= 0; i--) {
      const r = m.runs[i] as Run
      if (r.outcome !== outcome || r.effect === null || r === run) continue
      if (r.ended !== null && r.ended.ms <= stepped) continue
      if ((r.settled as Point).ms > stepped) continue
      if (by === null || r.c.p.in.some(b => plain(b) === plain(by)) || (r.body !== null && plain(r.body) === plain(by))) return r.effect
    }
    for (const row of m.steps.get(outcome) ?? []) {
      const point = pointOf(row)
      if (point.ms > stepped || (of === null && (log.until[row] as number) < run.openedKey)) continue
      if (by === null || actorsOf(log, row).some(a => isOfficer(by, a, run.body, run.c.edition) || log.actors[a] === by || inGroup(by, a, run, stepped))) return point
    }
    return null
  }

  function maybes(run: Run, t: number): ReadonlyMap<number, readonly number[]> | null {
    const wide = (log.matters[log.matterOf.get(run.matter.id) ?? -1] as MatterLog | undefined)?.wide === true
    if (!wide && run.ambiguous.length === 0) return null
    const found = new Map<number, number[]>()
    const add = (row: number): void => {
      const act = log.acts[log.what[row] as number] as string
      const bit = run.c.bits.get(act)
      const undo = run.c.undoes.get(act)
      if (bit === undefined && undo === undefined) return
      const rare = log.rare.get(row)
      if (rare?.procedure !== undefined && rare.procedure !== run.c.p.name) return
      for (const p of rare?.for === undefined ? actorsOf(log, row) : [partyIndex.get(rare.for) ?? -1]) {
        if (p < 0 || p >= run.yes.length) continue
        const own = found.get(p) ?? [run.yes[p] as number]
        const more = own.map(b => { const c = undo === undefined ? b : b & ~undo; return bit === undefined ? c : (bit & run.c.stances) !== 0 ? (c & ~run.c.stances) | bit : c | bit })
        found.set(p, [...new Set([...own, ...more])])
      }
    }
    for (const row of run.ambiguous) add(row)
    if (wide) for (let i = cursor; i < rows.length; i++) {
      const row = rows[i] as number
      const from = log.from[row] as number
      if (log.where[row] === log.matterOf.get(run.matter.id) && from < t + (run.close !== null && run.close.ms === t ? 0 : 1) && (log.until[row] as number) > t && !run.ambiguous.includes(row)) add(row)
    }
    return found.size === 0 ? null : found
  }

  // ——— small things

  function wideStarts(matter: Matter): readonly number[] {
    const known = starts.get(matter)
    if (known !== undefined) return known
    const m = log.matters[log.matterOf.get(matter.id) ?? -1]
    const made = m === undefined || !m.wide ? [] : [...new Set(m.rows.filter(r => r < options.known && log.kind[r] === 2 && Number.isFinite(log.from[r] as number)).map(r => log.from[r] as number))].sort((a, b) => a - b)
    starts.set(matter, made)
    return made
  }
  function matterFor(id: string): Matter {
    let m = matters.get(id)
    if (m === undefined) {
      const slash = id.lastIndexOf('/')
      matters.set(id, (m = { id, parent: slash < 0 ? null : id.slice(0, slash), runs: [], instruments: new Map(), steps: new Map(), loose: new Map(), taken: [], changes: [] }))
    }
    return m
  }
  function concernedBy(id: string, rare: Rare | undefined, openers: readonly number[]): number[] {
    if (rare?.concerning !== undefined) return (typeof rare.concerning === 'string' ? [rare.concerning] : rare.concerning).map(n => partyIndex.get(n)).filter(p => p !== undefined)
    const slash = id.indexOf('/')
    const head = partyIndex.get(slash < 0 ? id : id.slice(0, slash))
    return head !== undefined && head < log.parties ? [head] : openers.filter(a => a < log.parties)
  }
  function namesOf(id: string, concerned: readonly number[]): string[] {
    const out = id.split('/')
    if (out.length > 1) out.push(id)
    for (const p of concerned) { const name = log.actors[p] as string; if (!out.includes(name)) out.push(name) }
    return out
  }
  function pointOf(row: number): Point {
    const to = log.until[row] as number
    return log.kind[row] === 1 ? { ms: to, day: dayOf(log.from[row] as number, seat.zone) } : log.kind[row] === 0 ? instantPoint(to) : { ms: to, day: dayOf(to, seat.zone) }
  }
  /** The moment of the walk as people write it: a day, where the acts of that moment are dated by the day. */
  function pointAtKey(t: number): Point {
    const day = dayOf(t, seat.zone)
    // An inexact act ends with the last millisecond of a day, though it may be a day elsewhere than at the seat.
    return (t + 1) % 1000 === 0 || startOfDay(day, seat.zone) === t ? { ms: t, day } : instantPoint(t)
  }
  function pointAt(origin: Run | null, t: number): Point {
    return origin?.effect !== null && origin?.effect !== undefined && origin.effect.ms <= t && origin.state === 'settled' && origin.won ? { ms: origin.effect.ms, day: origin.effect.day } : pointAtKey(t)
  }
  function pointOfText(text: string): Point | null {
    const w = parseWhen(text, seat.zone)
    if (typeof w === 'string') return null
    return w.kind === 'instant' ? instantPoint(w.until) : { ms: w.until + 1, day: dayOf(w.until, seat.zone) }
  }
}

const anyParty = { name: null, line: 0, among: null, from: 'parties', annex: null, things: [], plus: [], named: null, where: [], who: null, exceptWho: null, except: [], under: [], exceptUnder: [] } as const
const nowhere: Matter = { id: '', parent: null, runs: [], instruments: new Map(), steps: new Map(), loose: new Map(), taken: [], changes: [] }
/** For a charter without procedures: a procedure that nothing opens. */
const idle: Procedure = {
  name: '', article: '', line: 0, for: [], in: [], among: null, asAt: null, opensWith: [], openedBy: [], notBefore: [], closes: [],
  clock: { extendedBy: [], stoppedBy: [], resumedBy: [], restartedBy: [], confirmedBy: [], shutBy: [] }, quorum: null, quorumTested: 'close', when: null, unless: null,
  decided: 'as soon as met', positions: 'final', proxies: { how: 'none', limit: null }, silenceCountsAs: null, then: '', else: '', unlessThen: null, withoutQuorum: '', from: [], ends: [],
  pays: null, lapsesWhen: null, lapsesThen: '', onATie: null, spine: false,
}

const seats = new WeakMap<Charter, Seat>()
export function seatOf(charter: Charter): Seat {
  let seat = seats.get(charter)
  if (seat === undefined) seats.set(charter, (seat = { zone: charter.seat.zone, holidays: new Set(charter.holidays) }))
  return seat
}

/** The known rows of these matters and of the whole organisation, without those that are corrected, in the order of time. */
function rowsOf({ log, known, matters }: WalkOptions): number[] {
  const out: number[] = []
  let sorted = true
  for (const m of matters) for (const row of m.rows) {
    if (row >= known) break
    if (correctedBy(log, row, known) >= 0) continue
    if (out.length > 0 && (log.until[out[out.length - 1] as number] as number) > (log.until[row] as number)) sorted = false
    out.push(row)
  }
  if (log.general.length > 0) {
    sorted = false
    for (const row of log.general) if (row < known && correctedBy(log, row, known) < 0) out.push(row)
  }
  if (!sorted || matters.length > 1) out.sort((a, b) => (log.until[a] as number) - (log.until[b] as number) || a - b)
  return out
}

const knowsAct = (act: string) => (run: Run): boolean => run.c.bits.has(act) || run.c.undoes.has(act)
const oncesIn = (c: Condition | null): Extract<Condition, { rule: 'once' }>[] => (c === null ? [] : 'parts' in c ? c.parts.flatMap(oncesIn) : c.rule === 'once' ? [c] : [])
