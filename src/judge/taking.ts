/** Taking acts: what each is worth in the runs that hear it. */
import type { Edition } from '../charter/charter.ts'
import { printPoint } from './clocks.ts'
import { definition, isOutcome } from './compile.ts'
import { guestIn } from './conduct.ts'
import { mayAct } from './members.ts'
import { accept, doubt, joinBy } from './entering.ts'
import { actorsOf, idsOf, mayCorrect, type Rare } from './log.ts'
import { holdProxy, lacks, opensForOthers } from './opening.ts'
import { hear, meaningOf } from './meaning.ts'
import { come, type Instrument, isInBody, isTold, type Matter, type Run, say, sayLoose, sayLooseOf, sayOf, undone } from './run.ts'
import type { ActWorth, Why, Worth } from './standing.ts'
import { unordered } from './datings.ts'
import { aside, refusal } from './own.ts'
import { stepIn, takeGeneral } from './steps.ts'
import { editionOf, isOfficer, lateFor, matterAt, pointOf, undecidedBefore, type Walking } from './walking.ts'
import { why } from './why.ts'

/** Lets the open runs of its matter take an act; false where none could. */
export function take(w: Walking, row: number, t: number): boolean {
  const where = w.log.where[row] as number
  const act = w.log.acts[w.log.what[row] as number] as string
  if (where < 0) return takeGeneral(w, row, act)
  const matter = matterAt(w, where)
  const rare = w.log.rare.get(row)
  if (rare === undefined && takePlain(w, matter, row, t)) return true
  const edition = editionOf(w, matter, t)
  const def = definition(edition, act)
  const kind = def?.kind ?? 'step'
  if (rare?.corrects !== undefined && !mayCorrect(w.log, row, rare.corrects - 1)) {
    sayLoose(matter, row, 'void', why('correction void'))
    return true
  }
  const actors = rare?.for === undefined || kind === 'statement' ? actorsOf(w.log, row) : [w.partyIndex.get(rare.for) ?? -1]
  let taken = meaningOf(w, row).opens && matter.runs.some(r => r.rows.includes(row) || isTold(r, row))
  const missing = def === undefined ? null : lacks(def, rare)
  if (missing !== null) {
    sayLoose(matter, row, 'void', why('needs', { field: missing }))
    return true
  }
  const everyone = rare?.for === undefined ? actors : [...actors, ...actorsOf(w.log, row)]
  if (everyone.some(a => a < 0 || a >= w.log.offices)) {
    const strangers = everyone.filter(a => a < 0 || a >= w.log.offices)
    const by = strangers.map(a => (a < 0 ? (rare?.for ?? '') : (w.log.actors[a] as string))).join(', ')
    sayLoose(matter, row, 'without standing', why('stranger', { by }))
    return true
  }
  // A proxy is for a position; nobody signs, deposits or takes a step for another.
  // In whose name something is said is no proxy: it counts for nobody.
  if (rare?.for !== undefined && kind !== 'position' && kind !== 'statement') {
    sayLoose(matter, row, 'without standing', why('no proxies'))
    return true
  }
  if (kind === 'statement') {
    taken = stepIn(w, matter, row, act, actors, rare, t) || taken
    if (taken) return true
    const others = refusal(w, matter, row, def, t)
    if (others === null) sayLoose(matter, row, 'noted', aside(w, matter, row, def, t) ?? why('statement'))
    else sayLoose(matter, row, 'without standing', others)
    return true
  }
  if (w.options.spine && !meaningOf(w, row).outcome) {
    if (w.log.kind[row] === 2) doubt(w, act, actors, w.log.from[row] as number, t)
    joinBy(w, act, actors, t)
  }
  if (kind === 'instrument') taken = instrument(w, matter, row, act, actors, rare, t) || taken
  else if (kind === 'step') return stepIn(w, matter, row, act, actors, rare, t) || taken
  else taken = position(w, matter, row, act, actors, rare, t) || taken
  if (matter.wides.length > 0) sayOrder(w, matter, row, actors)
  return taken
}

/** Acts of one party whose order is not known, though it matters, are both open. */
function sayOrder(w: Walking, matter: Matter, row: number, actors: readonly number[]): void {
  for (const r of matter.runs) {
    if (r.state !== 'open' || !isTold(r, row)) continue
    for (const a of actors) {
      const other = unordered(w, r, a, row)
      if (other === null) continue
      say(r, row, 'ambiguous', why('order', { no: `${other + 1}` }))
      say(r, other, 'ambiguous', why('order', { no: `${row + 1}` }))
      r.dirty = true
    }
  }
}

/** Nearly every act: a position of one party, in the only run of its matter, which is open and counts it. */
function takePlain(w: Walking, matter: Matter, row: number, t: number): boolean {
  const [run] = matter.runs
  const party = w.log.who[row] as number
  if (run === undefined || matter.runs.length > 1 || run.state !== 'open' || party < 0 || party >= w.log.parties) return false
  if (w.options.spine || w.lists.editions.length > 1 || !hear(w.log, run, row).plain) return false
  if (lateFor(w, run, row) || !mayAct(run, w.papers, party, t) || matter.wides.length > 0) return false
  apply(w, run, row, party, undefined)
  return true
}

function runsFor(w: Walking, matter: Matter, row: number, rare: Rare | undefined): Run[] {
  return undone(matter).filter(r => r.state === 'open' && r.reason === null && hear(w.log, r, row).known && isNamed(r, rare))
}
/** Whether a run is one that the act names, or may be: by its procedure, or by an act heard there. */
function isNamed(r: Run, rare: Rare | undefined): boolean {
  return (
    (rare?.procedure === undefined || r.c.p.name === rare.procedure) &&
    isInBody(r, rare) &&
    (rare?.answers === undefined || r.rows.includes(rare.answers - 1) || isTold(r, rare.answers - 1))
  )
}

function position(
  w: Walking,
  matter: Matter,
  row: number,
  act: string,
  actors: readonly number[],
  rare: Rare | undefined,
  t: number,
): boolean {
  const hearing = runsFor(w, matter, row, rare)
  const open = hearing.filter(r => !lateFor(w, r, row))
  // An officer's position is heard where a tie is broken; a step of that name where the charter asks for it.
  if (actors.every(a => a >= w.log.parties)) {
    // The casting vote may come after the close: until then the tie is open.
    const heard = hearing.filter(
      r =>
        (!lateFor(w, r, row) || r.undetermined?.code === 'tie') &&
        r.c.p.onATie !== null &&
        actors.some(a => isOfficer(w, r.c.p.onATie as string, a, r.body, r.c.edition)),
    )
    for (const r of heard) {
      ;(r.officerActs ??= []).push({ actor: actors[0] as number, act, row })
      say(r, row, 'counts', why('counts'))
      r.dirty = true
    }
    return heard.length > 0 || stepIn(w, matter, row, act, actors, rare, t)
  }
  const entitled = open.filter(r => actors.some(a => mayAct(r, w.papers, a, t)))
  if (entitled.length === 0) return stepIn(w, matter, row, act, actors, rare, t)
  const ambiguous = entitled.length > 1 && new Set(entitled.map(r => r.c.p.name)).size < entitled.length
  for (const r of entitled) {
    if (ambiguous) {
      r.ambiguous.push(row)
      say(r, row, 'ambiguous', why('ambiguous'))
      r.dirty = true
      continue
    }
    for (const a of actors)
      if (mayAct(r, w.papers, a, t)) apply(w, r, row, a, rare)
      else if (r.c.p.forEach === null) {
        const guest = guestIn(w, r, act, a, t)
        tell(
          w,
          r,
          a,
          row,
          guest ? 'counts' : 'without standing',
          guest ? why('conduct') : why('not entitled', { party: w.log.actors[a] as string }),
        )
      }
  }
  if (w.log.stepActs.has(act)) stepIn(w, matter, row, act, actors, rare, t)
  return true
}

/** Says what acts are worth for one party, whether it acted alone or with others. */
function tell(w: Walking, run: Run, party: number, row: number, worth: Worth, reason: Why): void {
  const joint = (w.log.who[row] as number) < 0 && w.log.rare.get(row)?.for === undefined
  sayOf(run, row, party, joint ? actorsOf(w.log, row) : [party], worth, reason)
}

/** One party's position in one run. */
function apply(w: Walking, run: Run, row: number, party: number, rare: Rare | undefined): void {
  if (undecidedBefore(w, run, row)) {
    run.ambiguous.push(row)
    tell(w, run, party, row, 'ambiguous', why('dating'))
    if (run.c.between) run.dirty = true
    return
  }
  const free = run.c.p.positions === 'may change'
  const proxy = rare?.for !== undefined
  if (proxy) {
    const worth = proxyFault(w, run, row, party)
    if (worth !== null) {
      tell(w, run, party, row, worth.worth, worth.why)
      return
    }
  }
  const { bit, undo } = hear(w.log, run, row)
  const before = run.yes[party] as number
  if (undo !== 0) {
    if ((before & undo) === 0) {
      tell(w, run, party, row, 'void', why('takes back nothing'))
      if (bit === 0) return
    } else if (!free && (undo & run.c.positions & before) !== 0) {
      tell(w, run, party, row, 'void', why('final', { no: `${(run.stanceRow[party] as number) + 1}` }))
      return
    } else {
      run.yes[party] = before & ~undo
      const old = run.stanceRow[party] as number
      if (old >= 0 && (undo & run.c.stances) !== 0) {
        tell(w, run, party, old, 'withdrawn', why('withdrawn', { no: `${row + 1}` }))
        run.stanceRow[party] = -1
      } else withdraw(w, run, party, undo & before, row)
    }
    run.yes[party] = (run.yes[party] as number) | bit
    tell(w, run, party, row, 'counts', why('counts'))
    if (run.c.between) run.dirty = true
    return
  }
  if ((bit & run.c.stances) !== 0) {
    const old = run.stanceRow[party] as number
    const standing = before & run.c.stances
    const ownOverProxy = !proxy && run.proxied?.has(party) === true
    if (standing === bit && !ownOverProxy) {
      tell(w, run, party, row, 'repeated', why('repeated', { no: `${old + 1}` }))
      return
    }
    if (standing !== 0 && !free && !ownOverProxy) {
      tell(w, run, party, row, 'void', why('final', { no: `${old + 1}` }))
      return
    }
    if (old >= 0)
      tell(
        w,
        run,
        party,
        old,
        'superseded',
        ownOverProxy ? why('own act', { party: w.log.actors[party] as string, no: `${row + 1}` }) : why('superseded', { no: `${row + 1}` }),
      )
    run.yes[party] = (before & ~run.c.stances) | bit
    run.stanceRow[party] = row
    if (proxy) (run.proxied ??= new Set()).add(party)
    else run.proxied?.delete(party)
  } else {
    if ((before & bit) !== 0) {
      tell(w, run, party, row, 'repeated', why('repeated', { no: `${row + 1}` }))
      return
    }
    run.yes[party] = before | bit
  }
  tell(w, run, party, row, 'counts', why('counts'))
  if (run.c.between) run.dirty = true
}

function withdraw(w: Walking, run: Run, party: number, bits: number, by: number): void {
  for (let i = run.told.length - 1; i >= 0; i--) {
    const { no, worth } = run.told[i] as ActWorth
    const row = no - 1
    const { bit } = hear(w.log, run, row)
    if ((bit & bits) !== 0 && worth === 'counts' && actorsOf(w.log, row).includes(party)) {
      tell(w, run, party, row, 'withdrawn', why('withdrawn', { no: `${by + 1}` }))
      return
    }
  }
}

function proxyFault(w: Walking, run: Run, row: number, principal: number): { worth: Worth; why: Why } | null {
  const { how, limit } = run.c.p.proxies
  if (how === 'none') return { worth: 'without standing', why: why('no proxies') }
  const holders = actorsOf(w.log, row)
  if (holders.length !== 1 || (holders[0] as number) >= w.log.parties || !mayAct(run, w.papers, holders[0] as number, w.stepped))
    return { worth: 'without standing', why: why('proxy holder') }
  const own = run.stanceRow[principal] as number
  if (own >= 0 && run.proxied?.has(principal) !== true)
    return { worth: 'void', why: why('own act', { party: w.log.actors[principal] as string, no: `${own + 1}` }) }
  const holder = holders[0] as number
  run.holders ??= new Map()
  const held = run.holders.get(holder) ?? new Set<number>()
  if (limit !== null && !held.has(principal) && held.size >= limit)
    return { worth: 'exceeds', why: why('proxy limit', { holder: w.log.actors[holder] as string, limit: `${limit}` }) }
  held.add(principal)
  run.holders.set(holder, held)
  return null
}

function instrument(
  w: Walking,
  matter: Matter,
  row: number,
  act: string,
  actors: readonly number[],
  rare: Rare | undefined,
  t: number,
): boolean {
  let taken = false
  const edition = editionOf(w, matter, t)
  const def = definition(edition, act)
  let before: Map<number, number> | null = null
  const back: [number, number][] = []
  const older: [number, number][] = []
  for (const a of actors) {
    const own = matter.instruments.get(a)
    if (own === undefined) {
      matter.instruments.set(a, [{ act, row }])
      continue
    }
    const same = own.find(held => held.act === act)
    if (same !== undefined) (before ??= new Map()).set(a, same.row)
    for (const u of def?.undoes ?? []) {
      const at = own.findIndex(held => held.act === u)
      if (at < 0) continue
      const [held] = own.splice(at, 1) as [Instrument]
      back.push([a, held.row])
      for (const one of held.before ?? []) older.push([a, one])
    }
    const held = own.find(i => i.act === act)
    if (held === undefined) own.push({ act, row })
    else {
      ;(held.before ??= []).push(held.row)
      held.row = row
    }
  }
  if (matter.runs.length === 0)
    for (const [party, old] of [...older, ...back])
      sayLooseOf(
        matter,
        old,
        party,
        { authors: actorsOf(w.log, old), idOf: a => w.log.actors[a] as string },
        { worth: 'withdrawn', why: why('withdrawn', { no: `${row + 1}` }) },
      )
  if (w.options.spine) accept(w, matter, actors, t)
  const open = runsFor(w, matter, row, rare)
  for (const r of open) {
    if (lateFor(w, r, row)) continue
    const { bit, undo } = hear(w.log, r, row)
    for (const a of actors) {
      if (act === 'gave a proxy') holdProxy(w, r, row)
      if (a >= r.yes.length) continue
      if (!mayAct(r, w.papers, a, t)) {
        r.yes[a] = ((r.yes[a] as number) & ~undo) | bit
        if (bit !== 0) {
          ;(r.early ??= new Map()).set(a, row)
          w.early = true
        } else r.early?.delete(a)
        if (actors.length > 1 && !r.rows.includes(row) && r.c.p.forEach === null)
          tell(w, r, a, row, 'without standing', why('not entitled', { party: w.log.actors[a] as string }))
        continue
      }
      // Taken already, when the run was opened at this moment.
      if (isTold(r, row) && !r.rows.includes(row) && actors.length === 1) {
        taken = true
        r.dirty = true
        continue
      }
      if (undecidedBefore(w, r, row)) {
        r.ambiguous.push(row)
        tell(w, r, a, row, 'ambiguous', why('dating'))
        taken = true
        continue
      }
      if (undo !== 0) {
        withdraw(w, r, a, (r.yes[a] as number) & undo, row)
        r.yes[a] = (r.yes[a] as number) & ~undo
        tell(w, r, a, row, 'counts', why('counts'))
      } else if (((r.yes[a] as number) & bit) !== 0) {
        const old = before?.get(a)
        if (!r.rows.includes(row) && old !== row) tell(w, r, a, row, 'repeated', why('repeated', { no: `${(old ?? row) + 1}` }))
      } else if (!r.rows.includes(row)) tell(w, r, a, row, 'counts', why('counts'))
      r.yes[a] = (r.yes[a] as number) | bit
      r.dirty = true
      taken = true
    }
  }
  if (act === 'gave a proxy')
    for (const r of matter.runs)
      if (r.state === 'open' && r.c.p.proxies.how === 'follow the holder') {
        holdProxy(w, r, row)
        r.dirty = true
        taken = true
      }
  if (back.length > 0 && takeProxiesBack(w, matter, row, back)) taken = true
  if ((def?.undoes.length ?? 0) > 0 && revoke(w, matter, row, back, t)) taken = true
  if (w.log.stepActs.has(act)) taken = stepIn(w, matter, row, act, actors, rare, t) || taken
  for (const r of matter.runs) if (r.state === 'settled' && r.c.p.ends.length > 0 && r.rows.includes(row)) taken = true
  return taken
}

/** An instrument given by who did not count then counts as soon as its party does: whoever joined while a treaty waits may have accepted it before. */
export function admit(w: Walking, run: Run, t: number): void {
  for (const [party, row] of run.early ?? []) {
    if (!mayAct(run, w.papers, party, t)) continue
    run.early?.delete(party)
    if (!run.rows.includes(row)) tell(w, run, party, row, 'counts', why('counts'))
  }
}

/** A proxy that is taken back is held no longer in the runs that are open. */
function takeProxiesBack(w: Walking, matter: Matter, row: number, back: readonly (readonly [party: number, row: number])[]): boolean {
  let any = false
  for (const r of matter.runs)
    for (const [party, old] of back) {
      if (r.state !== 'open' || r.c.p.proxies.how !== 'follow the holder' || r.holders?.has(-1 - old) !== true) continue
      sayOf(r, old, party, actorsOf(w.log, old), 'withdrawn', why('withdrawn', { no: `${row + 1}` }))
      say(r, row, 'counts', why('counts'))
      r.dirty = any = true
    }
  return any
}

/** An instrument taken back before what it opened has effect no longer binds: of its run nothing comes, for that party. */
function revoke(w: Walking, matter: Matter, row: number, back: readonly (readonly [party: number, row: number])[], t: number): boolean {
  let any = false
  for (const r of matter.runs) {
    if (r.state !== 'settled' || !r.won || r.entered || (r.effect !== null && r.effect.ms <= t)) continue
    const own = back.filter(([, old]) => r.rows.includes(old)).map(([party]) => party)
    if (own.length === 0) continue
    any = true
    say(r, row, 'counts', why('counts'))
    for (const [party, old] of back)
      if (r.rows.includes(old)) sayOf(r, old, party, actorsOf(w.log, old), 'withdrawn', why('withdrawn', { no: `${row + 1}` }))
    const left = r.concerned.filter(p => !own.includes(p))
    if (left.length > 0 && left.length < r.concerned.length) {
      r.concerned.splice(0, r.concerned.length, ...left)
      continue
    }
    const waits = w.waiting.indexOf(r)
    if (waits >= 0) w.waiting.splice(waits, 1)
    come(r, isOutcome(w.charter, 'withdrawn') ? 'lapsed' : 'withdrawn', false)
    r.settled = r.effect = pointOf(w, row)
    r.settledFrom = r.effectFrom = w.log.kind[row] === 2 ? (w.log.from[row] as number) : null
    r.entered = true
    r.reason = why('revoked', { no: `${row + 1}` })
    r.matter.changes.push(t)
  }
  return any
}

/** The last run that asks for an act, of those that are open if there are any. */
function lastAsking(w: Walking, matter: Matter, row: number, rare: Rare | undefined): Run | null {
  let last: Run | null = null
  let anybodys: Run | null = null
  for (const r of matter.runs) {
    if (r.outcome === 'not opened' || !isNamed(r, rare)) continue
    const { known, step } = hear(w.log, r, row)
    if (!known && !step) continue
    // Where each party has a run of its own, an act is for its author's.
    const own = r.c.p.forEach === null || actorsOf(w.log, row).some(a => r.concerned.includes(a))
    if (own && (r.state === 'open' || last?.state !== 'open')) last = r
    if (r.state === 'open' || anybodys?.state !== 'open') anybodys = r
  }
  return last ?? anybodys
}

/** What an act is worth that nothing took. */
export function leave(w: Walking, row: number): void {
  const where = w.log.where[row] as number
  const matter = matterAt(w, where)
  const act = w.log.acts[w.log.what[row] as number] as string
  if (matter.loose.has(row) || matter.runs.some(r => isTold(r, row))) return
  const rare = w.log.rare.get(row)
  const others = refusal(w, matter, row, definition(editionOf(w, matter, w.stepped), act), w.stepped)
  if (others !== null) {
    sayLoose(matter, row, 'without standing', others)
    return
  }
  const last = lastAsking(w, matter, row, rare)
  if (last !== null) {
    const principal = rare?.for
    const actors = principal === undefined ? actorsOf(w.log, row) : [w.partyIndex.get(principal) as number]
    if (
      (last.state === 'open' || last.c.bits.has(act)) &&
      !lateFor(w, last, row) &&
      (last.state === 'open' || actors.some(a => a < w.log.parties)) &&
      !actors.some(a => mayAct(last, w.papers, a, w.stepped))
    ) {
      say(last, row, 'without standing', why('not entitled', { party: idsOf(w.log, actors).join(', ') }))
      return
    }
    const shut = last.closedBy ?? last.close
    const late = lateFor(w, last, row) || (last.state === 'settled' && shut !== null && (w.log.from[row] as number) >= shut.ms)
    if (late && shut !== null) say(last, row, 'late', why('late', { closed: printPoint(shut, w.seat) }))
    else say(last, row, 'moot', why('settled'))
    return
  }
  const kind = definition(w.charter.editions[0] as Edition, act)?.kind
  const early = meaningOf(w, row).asked && kind !== 'instrument'
  sayLoose(matter, row, early ? 'early' : 'noted', early ? why('early') : (opensForOthers(w, row, w.stepped) ?? why('nothing')))
}
