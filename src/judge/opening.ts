/** Opening runs: which procedures an act or an outcome opens, for which matters, and what opens them anew. */
import type { ActDefinition, Charter, Edition, Procedure } from '../charter/charter.ts'
import { plain } from '../charter/names.ts'
import { type Point, sinceOf } from './clocks.ts'
import { callAnew, meetingOpenIn } from './conduct.ts'
import { compile, countsAs, definition, procedureNamed } from './compile.ts'
import { isBelow } from '../rules/group.ts'
import { emptyRun } from './named.ts'
import { faultOfOpening } from './opening-fault.ts'
import { doubtOf } from './who-opens.ts'
import { inBase, membersOf } from './members.ts'
import { editionAt } from './lists.ts'
import { actorsOf, mayCorrect, type Rare } from './log.ts'
import { hearingsOf, meaningOf } from './meaning.ts'
import { heldBy, type Matter, newRun, type Run, say } from './run.ts'
import { decisionOf, reclock, setInstead } from './running.ts'
import { settleRun } from './settling.ts'
import type { Why } from './standing.ts'
import { concernedBy, matterAt, namesOf, type Opening, pointAt, pointOf, pointOfText, type Walking } from './walking.ts'
import { why } from './why.ts'

/** Procedures that an act opens under the edition in force at `edition`; faults of an opening act open nothing, and say so. */
export function openWith(w: Walking, row: number, openings: Opening[], t: number, edition: number): void {
  const where = w.log.where[row] as number
  if (where < 0 || !meaningOf(w, row).opens) return
  const act = w.log.acts[w.log.what[row] as number] as string
  const rare = w.log.rare.get(row)
  if (!isSound(w, row, act, rare, t)) return
  const matter = matterAt(w, where)
  const openers = actorsOf(w.log, row)
  const concerned = concernedBy(w, matter.id, rare, openers)
  const names = namesOf(w, matter.id, concerned)
  const rules = editionAt(w.lists, w.charter, edition, names)
  const meant = rules.procedures
    .filter(p => p.opensWith.some(o => countsAs(rules, act, o)) && (rare?.procedure === undefined || rare.procedure === p.name))
    .filter(p => isFor(w, p, matter.id, names, rare))
  const meetings = meant.flatMap(p => meetingOpenIn(w, matter, p, row) ?? [])
  for (const meeting of meetings) callAnew(w, meeting, row, openers, t)
  const fits = meant
    .filter(p => !meetings.some(r => r.c.p.name === p.name))
    .map(p => ({ p, edition: rules, matter, row, rare, openers, concerned, t }))
    .map(asked => ({ asked, p: asked.p, unfit: faultOfOpening(w, asked) }))
  // Where it opens one, or lacks something for one, what merely bears its name and is somebody else's or another body's is not meant.
  const nearest = Math.min(...fits.map(({ unfit }) => unfit?.far ?? 0))
  for (const { asked, p, unfit } of fits.filter(f => (f.unfit?.far ?? 0) === nearest)) {
    const bound = unfit === null ? boundAlready(w, matter, p, rules, row, rare, openers) : null
    if (bound !== null) {
      say(bound, row, 'repeated', why('repeated', { no: `${(bound.rows[0] as number) + 1}` }))
      continue
    }
    gather(w, openings, {
      p,
      edition: rules,
      matter,
      rows: [row],
      openers: [...openers],
      concerned,
      origin: null,
      fault: unfit?.why ?? null,
      doubt: unfit === null ? doubtOf(w, asked) : null,
    })
  }
}

/** That an act opens procedures, and each only for what its matter is not, as a class that the act does not name; null where that is not why it opens none. */
export function opensForOthers(w: Walking, row: number, t: number): Why | null {
  const { id } = matterAt(w, w.log.where[row] as number)
  const rare = w.log.rare.get(row)
  if (!meaningOf(w, row).opens) return null
  const act = w.log.acts[w.log.what[row] as number] as string
  const names = namesOf(w, id, concernedBy(w, id, rare, actorsOf(w.log, row)))
  const rules = editionAt(w.lists, w.charter, t, names)
  const opened = rules.procedures.filter(p => p.opensWith.some(o => countsAs(rules, act, o)))
  if (opened.length === 0 || opened.some(p => isFor(w, p, id, names, rare))) return null
  const whom = new Set(opened.flatMap(p => p.for))
  return why('nothing, for', { procedures: opened.map(p => p.name).join(', '), whom: [...whom].join(', ') })
}

/**
 * The run by which a party is bound, or will be, by an instrument that still stands: who deposits a second one says nothing new. Null where it
 * was taken back, where what binds it may end, so that it may be coming back, or where the new one names something of its own.
 */
function boundAlready(
  w: Walking,
  matter: Matter,
  p: Procedure,
  edition: Edition,
  row: number,
  rare: Rare | undefined,
  openers: readonly number[],
): Run | null {
  const [party] = openers
  if (mayEnd(w.charter, p.then)) return null
  const isDeposit = (r: number): boolean => countsAs(edition, w.log.acts[w.log.what[r] as number] as string, 'deposited')
  if (party === undefined || openers.length > 1 || !isDeposit(row) || rare?.until !== undefined || rare?.class !== undefined) return null
  const stands = (r: number): boolean => heldBy(matter, party, w.log.acts[w.log.what[r] as number] as string) === r
  const run = matter.runs.find(
    r => r.c.p === p && r.state === 'settled' && r.won && r.concerned.includes(party) && r.rows.some(x => isDeposit(x) && stands(x)),
  )
  return run ?? null
}

/** Whether anything ends what binds a party: then it may be coming back, and a new instrument is one of its own. */
const mayEnd = ({ editions }: Charter, outcome: string): boolean =>
  editions.some(e => e.leaveWith.length > 0 || e.procedures.some(p => p.ends.includes(outcome)))

/** An act that is void, or done for another, opens nothing. */
function isSound(w: Walking, row: number, act: string, rare: Rare | undefined, t: number): boolean {
  if (rare?.for !== undefined || (rare?.corrects !== undefined && !mayCorrect(w.log, row, rare.corrects - 1))) return false
  const def = definition(editionAt(w.lists, w.charter, t, []), act)
  return def === undefined || lacks(def, rare) === null
}

/** What an opening act names for its run: acts that name different things open different runs. */
const asked = (w: Walking, o: Opening): string => {
  const rare = o.origin === null ? w.log.rare.get(o.rows[0] as number) : undefined
  return rare === undefined ? '' : JSON.stringify([rare.until, rare.participants, rare.body, rare.class, rare.refers, rare.from])
}

/** How an opening is dated: what was done on a day that is known begins then, and not with what was done in some day of a month. */
const dating = (w: Walking, o: Opening): string => {
  const row = o.origin === null ? (o.rows[0] as number) : -1
  return row < 0 ? '' : `${w.log.kind[row]} ${w.log.from[row]}`
}

export function gather(w: Walking, openings: Opening[], o: Opening): void {
  const same = openings.find(
    x =>
      x.p === o.p &&
      x.matter === o.matter &&
      x.fault?.code === o.fault?.code &&
      x.origin?.named?.ms === o.origin?.named?.ms &&
      asked(w, x) === asked(w, o) &&
      dating(w, x) === dating(w, o),
  )
  if (same === undefined) {
    openings.push(o)
    return
  }
  same.rows.push(...o.rows)
  for (const a of o.openers) if (!same.openers.includes(a)) same.openers.push(a)
  for (const a of o.concerned) if (!same.concerned.includes(a)) same.concerned.push(a)
}

export function isFor(w: Walking, p: Procedure, id: string, names: readonly string[], rare: Rare | undefined): boolean {
  if (p.for.length === 0) return true
  const segments = id.split('/')
  const last = segments.at(-1) as string
  return p.for.some(f => {
    if (names.includes(f) || f === id || rare?.class === f) return true
    for (const e of w.charter.editions) {
      const g = e.groups[f]
      if (g === undefined) continue
      if (isBelow(g)) {
        if (segments.length > 1) return true
        continue
      }
      const { list, things } = membersOf(g, w.papers, e, emptyRun(w, e, namesake(p, e)), w.stepped, 'seats')
      if (things === null ? names.some(n => list.includes(w.partyIndex.get(n) ?? -1)) : segments.length > 1 && things.includes(last))
        return true
    }
    return false
  })
}

export function open(w: Walking, openings: readonly Opening[], t: number): ReadonlyMap<Opening, Run> {
  const made = new Map<Opening, Run>()
  // By the charter's order, not by that of arrival.
  for (const o of openings.flatMap(o => eachOf(w, o, t)).sort((a, b) => a.p.line - b.p.line)) {
    const run = runOf(w, o, t)
    o.matter.runs.push(run)
    o.matter.afoot.push(run)
    o.matter.listed = null
    made.set(o, run)
    for (const row of o.rows)
      if (o.origin === null) say(run, row, o.fault === null ? 'opens' : 'not opened', o.fault ?? why('opens', { procedure: o.p.name }))
    if (o.fault !== null) {
      settleRun(w, run, 'not opened', false, t, null)
      run.reason = o.fault
      run.entered = true
      continue
    }
    run.doubt = o.doubt ?? null
    run.place = w.opened++
    w.active.push(run)
    if (o.origin === null) recall(w, run)
    adopt(w, run)
    reclock(w, run)
    const instead = o.origin === null && run.named !== null ? setInstead(w, run, run.named, 'opens: ') : null
    if (instead !== null) for (const row of o.rows) say(run, row, 'opens', instead)
    run.dirty = true
    if (o.p.quorumTested === 'opening') w.testQuorum.push(run)
  }
  return made
}

/** What opens for each of a group opens as many runs, each of which concerns one of them. */
function eachOf(w: Walking, o: Opening, t: number): Opening[] {
  const group = o.p.forEach
  if (group === null || o.apart === true || o.fault !== null) return [o]
  const run = runOf(w, o, t)
  adopt(w, run)
  const members = membersOf(group, w.papers, o.edition, run, t, 'seats')
  return members.list.filter(a => inBase(members, a, run.yes[a] ?? 0)).map(a => ({ ...o, concerned: [a] }))
}

function runOf(w: Walking, o: Opening, t: number): Run {
  const first = o.rows[0]
  const fromRow = first !== undefined && o.origin === null
  const opened = fromRow ? pointOf(w, first) : pointAt(w, o.origin, t)
  const rare = fromRow ? w.log.rare.get(first) : undefined
  const c = compile(o.p, o.edition)
  const named = rare?.until === undefined ? (o.origin?.named ?? null) : pointOfText(w, rare.until)
  const body =
    rare?.body === undefined
      ? o.p.in.length === 1
        ? (o.p.in[0] as string)
        : (o.origin?.body ?? null)
      : (Object.keys(o.edition.bodies).find(b => plain(b) === plain(rare.body as string)) ?? rare.body)
  const participants = rare?.participants?.map(id => w.partyIndex.get(id)).filter(p => p !== undefined) ?? o.origin?.participants ?? null
  const said = {
    c,
    matter: o.matter,
    opened,
    start: startOf(o.origin, opened, t),
    startFrom: fromRow ? (w.log.from[first] as number) : (o.origin?.effectFrom ?? sinceOf(opened, w.seat)),
    openedFrom: fromRow ? (w.log.kind[first] === 2 ? (w.log.from[first] as number) : t) : (o.origin?.effectFrom ?? t),
    openedKey: t,
    rows: o.origin === null ? o.rows : [],
    origin: o.origin,
    openers: [...o.openers].sort((a, b) => a - b),
    concerned: [...o.concerned].sort((a, b) => a - b),
    participants,
    body,
    named,
  }
  return newRun(said, c.bits.size === 0 ? 0 : w.log.parties, hearingsOf(w.log, c))
}

/** Where a run's clock starts: what opens with the end of a period is counted from that period's last day, as its effect is. */
function startOf(origin: Run | null, opened: Point, t: number): Point {
  const ended = origin === null || origin.effect?.ms !== origin.settled?.ms || origin.effect?.ms !== t ? null : decisionOf(origin)
  return ended !== null && ended.day !== null && ended.ms === opened.ms ? ended : opened
}

/** The procedure of that name in another edition, where it has one. */
const namesake = (p: Procedure, e: Edition): Procedure => procedureNamed(e, p.name) ?? p

/** An act of an instant on the day of an opening that is dated by the day answers it, though the day ends later. */
function recall(w: Walking, run: Run): void {
  const first = run.rows[0] as number
  const kind = w.log.kind[first]
  for (const [row, told] of run.matter.loose)
    if (told.worth === 'early' && (w.log.from[row] as number) >= (w.log.from[first] as number)) {
      run.matter.loose.delete(row)
      run.matter.listed = null
      // Whether it answers an opening whose day is not known, nobody can say.
      if (kind === 2) {
        run.ambiguous.push(row)
        say(run, row, 'ambiguous', why('dating'))
      } else w.recalled.push(row)
    }
}

/** What already speaks in the matter speaks in a new run too: instruments, and proxies. */
function adopt(w: Walking, run: Run): void {
  for (const [party, acts] of run.matter.instruments)
    for (const { act, row } of acts) {
      if (act === 'gave a proxy') holdProxy(w, run, row)
      const bit = run.c.bits.get(act)
      if (bit === undefined || (bit & run.c.positions) !== 0 || party >= run.yes.length) continue
      run.yes[party] = (run.yes[party] as number) | bit
      if (!run.rows.includes(row)) say(run, row, 'counts', why('counts'))
    }
}

export function holdProxy(w: Walking, run: Run, row: number): void {
  const holder = w.partyIndex.get(w.log.rare.get(row)?.to ?? '')
  if (holder === undefined) return
  run.holders ??= new Map()
  const { limit } = run.c.p.proxies
  // A proxy that was taken back, or given anew, is held no longer.
  const stands = (r: number): boolean => actorsOf(w.log, r).some(a => heldBy(run.matter, a, 'gave a proxy') === r)
  const held = [...run.holders].filter(([key, of]) => key < 0 && key !== -1 - row && of.has(holder) && stands(-1 - key)).length
  if (limit !== null && held >= limit)
    say(run, row, 'exceeds', why('proxy limit', { holder: w.log.actors[holder] as string, limit: `${limit}` }))
  else {
    run.holders.set(-1 - row, new Set([holder]))
    say(run, row, 'counts', why('counts'))
  }
}

/** The field without which an act does not count and that it lacks; null where it has all. */
export function lacks(def: ActDefinition, rare: Rare | undefined): string | null {
  // The matter is a column of its own, and an act that is asked here is in one.
  const held = rare as Readonly<Record<string, unknown>> | undefined
  return def.needs.find(field => field !== 'matter' && held?.[field] === undefined) ?? null
}
