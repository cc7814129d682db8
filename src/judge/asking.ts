/** Asking a run: at each act, as soon as certain, or at the close. Here alone an outcome is decided. */
import { dayOf } from '../basics/moment.ts'
import type { Condition } from '../rules/condition.ts'
import type { Finding } from '../rules/finding.ts'
import { judgeCondition } from '../rules/index.ts'
import { type Point, printPoint } from './clocks.ts'
import { dossierOf } from './dossier.ts'
import { enter } from './entering.ts'
import type { Found } from './explain.ts'
import { mayRunOn } from './steps.ts'
import { actorsOf } from './log.ts'
import { hear } from './meaning.ts'
import { retell, type Run } from './run.ts'
import { reclock } from './running.ts'
import { lapsedBy } from './explain.ts'
import { find, settleRun } from './settling.ts'
import type { Why } from './standing.ts'
import { afterwards, asking, closing, looking, type Opening, pointAtKey, type Walking } from './walking.ts'
import { why } from './why.ts'
import { isVeiled } from './withheld.ts'

/** What is decided now: an outcome, the close, or nothing yet. */
type Decision =
  | { readonly outcome: string; readonly won: boolean; readonly reason?: Why /** What made it lapse. */; readonly lapsed?: Finding }
  | 'close'
  | null

export function ask(w: Walking, run: Run, t: number, outcomes: Opening[]): void {
  if (run.state !== 'open' || isVeiled(run.matter, t)) return
  if (run.doubt !== null) {
    run.undetermined = run.doubt
    return
  }
  const decision = decide(w, run, t)
  if (decision === 'close') closeRun(w, run, t, outcomes)
  else if (decision !== null) {
    settleRun(w, run, decision.outcome, decision.won, t, null)
    if (decision.lapsed !== undefined) run.finding = lapsedBy(run.finding as Finding, decision.lapsed)
    run.reason = decision.reason ?? run.reason
    enter(w, run, t, outcomes)
  }
}

function decide(w: Walking, run: Run, t: number): Decision {
  const { p } = run.c
  const lost = (outcome: string): Decision => ({ outcome, won: false })
  const tested = w.testQuorum.indexOf(run)
  if (tested >= 0) {
    w.testQuorum.splice(tested, 1)
    const q = find(w, run, p.quorum as Condition, t, closing)
    if (q.state === 'undetermined') run.undetermined = why('undetermined')
    else if (q.state !== 'met') return lost(p.withoutQuorum)
  }
  if (run.stopped !== null) return null
  if (run.c.closesOnce && (run.close === null || run.close.ms > t)) reclock(w, run)
  const lapsed = p.lapsesWhen === null ? null : find(w, run, p.lapsesWhen, t, asking)
  if (lapsed?.state === 'met') return { outcome: p.lapsesThen, won: false, lapsed: find(w, run, p.lapsesWhen as Condition, t, afterwards) }
  if (p.quorum !== null && run.quorumAt === null && find(w, run, p.quorum, t, asking).state === 'met') {
    run.quorumAt = pointAtKey(w, t)
    reclock(w, run)
  }
  if (run.close !== null && (run.close.ms <= t || run.closedBy !== null)) return 'close'
  const against = p.unless === null ? null : find(w, run, p.unless, t, looking)
  const barred = against === null ? null : bites(w, run, against, t)
  if (barred !== null) return barred
  return p.decided === 'at the close' ? null : asSoonAs(w, run, against, t)
}

/** `unless` settles against as soon as it can no longer be undone, whatever `decided` says. */
function bites(w: Walking, run: Run, against: Finding, t: number): Decision {
  const { p } = run.c
  if (against.state === 'undetermined') run.maybeSince ??= t
  else if (against.state !== 'met' && (p.when === null || p.decided === 'at the close')) run.maybeSince = null
  if (against.state !== 'met' || !against.final) return null
  // Who are too few decide nothing, neither for nor against: until the quorum is there, it may be that which fails.
  const few = p.quorum !== null && p.quorumTested === 'close' && p.withoutQuorum !== p.else && run.quorumAt === null
  if (few && find(w, run, p.quorum as Condition, t, looking).state !== 'met') return null
  if (p.unlessThen === null || p.when === null) return { outcome: p.else, won: false }
  // A veto is named where the text had otherwise passed; until that is certain the votes go on.
  const held = find(w, run, p.when, t, looking)
  if (held.state === 'barred') return { outcome: p.else, won: false }
  return held.state === 'met' && held.final ? { outcome: p.unlessThen, won: false } : null
}

/** As soon as met, or as soon as nothing still possible could change it. */
function asSoonAs(w: Walking, run: Run, against: Finding | null, t: number): Decision {
  const { p } = run.c
  const certain = p.decided === 'as soon as certain'
  const held = p.when === null ? null : find(w, run, p.when, t, certain || run.c.absence || against !== null ? looking : asking)
  const quorum = p.quorum === null || p.quorumTested === 'opening' ? null : find(w, run, p.quorum, t, certain ? looking : asking)
  const passes =
    (held === null || (held.state === 'met' && (held.final || !(certain || run.c.absence)))) &&
    (against === null || against.state === 'barred') &&
    (quorum === null || (quorum.state === 'met' && (quorum.final || !certain)))
  const early = run.notBefore !== null && run.notBefore.ms > t
  if (passes && !early) return { outcome: p.then, won: true }
  const open = held?.state === 'undetermined' || against?.state === 'undetermined'
  run.maybeSince = open ? (run.maybeSince ?? t) : null
  if (certain && quorum?.state === 'barred' && quorum.final) return { outcome: p.withoutQuorum, won: false }
  // Where all have spoken and the votes are equal, the officer decides, if nothing else can come of it.
  const tie = (): Decision => {
    const clear = (against === null || against.state === 'barred') && (quorum === null || quorum.state === 'met')
    const voice = clear ? cast(w, run) : null
    return voice !== null && voice !== 'close' && voice.won && early ? null : voice
  }
  if (held?.facts.tied === true) return tie()
  // What can never be met any more has failed; a charter with a close says when, unless it asks for certainty.
  if (held === null || !isCount(p.when as Condition) || !(certain || p.closes.length === 0) || run.c.stances === 0) return null
  const looked = certain ? held : find(w, run, p.when as Condition, t, looking)
  if (looked.facts.tied === true) return tie()
  // Until the quorum is sure, it may yet be that which fails.
  const failed = looked.state === 'barred' && looked.final && (quorum === null || quorum.state === 'met' || p.else === p.withoutQuorum)
  return failed ? { outcome: p.else, won: false } : null
}

export function closeRun(w: Walking, run: Run, t: number, outcomes: Opening[]): void {
  if (isVeiled(run.matter, t)) return
  const tied = run.undetermined?.code === 'tie' && run.officerActs !== null
  if (run.undetermined !== null && !run.confirmed && !tied) return
  if (run.closedBy === null && run.undetermined === null && mayRunOn(w, run, t)) return
  const from = run.closedFrom ?? run.closeFrom?.ms ?? null
  if (from !== null) loosen(w, run, from)
  // What is found at the close is told afterwards, unless telling it changes what it rests on.
  const found: Found | undefined = run.undetermined === null ? new Map() : undefined
  const verdict = verdictAtClose(w, run, t, found)
  if (verdict.undetermined !== null) {
    run.undetermined = verdict.undetermined
    run.dirty = false
    return
  }
  run.undetermined = null
  settleRun(w, run, verdict.outcome, verdict.won, t, run.confirmed || tied ? null : closePoint(w, run, t), from, found)
  run.reason = verdict.reason ?? run.reason
  enter(w, run, t, outcomes)
}

/** Where the day of the closing act is not known, what was done since it may have come will have come in time, or not. */
function loosen(w: Walking, run: Run, from: number): void {
  run.told.forEach(({ no, worth }, i) => {
    const row = no - 1
    const { bit } = hear(w.log, run, row)
    if ((bit & run.c.positions) === 0 || worth !== 'counts' || (w.log.until[row] as number) < from) return
    for (const a of actorsOf(w.log, row)) if (a < run.yes.length) run.yes[a] = (run.yes[a] as number) & ~bit
    run.ambiguous.push(row)
    run.each?.delete(row)
    retell(run, i, { no, worth: 'ambiguous', why: why('dating') })
  })
}

function closePoint(w: Walking, run: Run, t: number): Point {
  if (run.closedBy !== null) return run.closedBy
  const c = run.close as Point
  return c.ms > t ? pointAtKey(w, t) : c.day === null ? c : { ms: c.ms, day: dayOf(c.ms, w.seat.zone) }
}

function verdictAtClose(w: Walking, run: Run, t: number, found: Found | undefined): Verdict {
  const { p } = run.c
  const dossier = dossierOf(run, w.papers, t, afterwards)
  const atClose = (c: Condition): Finding => {
    const finding = judgeCondition(c, dossier, p.article)
    found?.set(c, finding)
    return finding
  }
  const no = (outcome: string) => ({ outcome, won: false, undetermined: null })
  const open = { outcome: '', won: false, undetermined: why('undetermined') }
  if (run.shut >= 0 && !run.confirmed) return { ...open, undetermined: why('shut', { no: `${run.shut + 1}` }) }
  if (p.quorum !== null && p.quorumTested === 'close') {
    const q = atClose(p.quorum)
    if (q.state === 'undetermined') return open
    if (q.state !== 'met') return no(p.withoutQuorum)
  }
  const u = p.unless === null ? null : atClose(p.unless)
  const held = p.when === null ? null : atClose(p.when)
  if (held !== null && held.state !== 'met' && held.state !== 'undetermined') {
    if (p.onATie !== null && isTie(held) && u?.state !== 'met') return tie(w, run)
    return no(p.else)
  }
  if (u !== null && u.state === 'met')
    return held !== null && held.state === 'undetermined' && p.unlessThen !== null ? open : no(p.unlessThen ?? p.else)
  if (held?.state === 'undetermined' || u?.state === 'undetermined') return open
  if (run.notBefore !== null && run.notBefore.ms > t)
    return { ...no(p.else), reason: why('before its time', { earliest: printPoint(run.notBefore, w.seat) }) }
  return { outcome: p.then, won: true, undetermined: null }
}

interface Verdict {
  readonly outcome: string
  readonly won: boolean
  readonly undetermined: Why | null
  readonly reason?: Why
}

/** Exactly half for, where more than half is asked, and whatever else is asked holds. */
function isTie(f: Finding): boolean {
  if (f.rule === 'all of') return f.parts.some(isTie) && f.parts.every(x => x.state === 'met' || isTie(x))
  const { got, total } = f.facts
  if (f.ask === null || !('compare' in f.ask) || f.ask.compare !== 'more than') return false
  const q = f.ask.quantity
  if (q.kind !== 'share' || q.part * 2 !== q.whole) return false
  return typeof got === 'number' && typeof total === 'number' && total > 0 && got * 2 === total
}

function tie(w: Walking, run: Run): Verdict {
  const decided = cast(w, run)
  return decided === null || decided === 'close'
    ? { outcome: '', won: false, undetermined: why('tie', { officer: run.c.p.onATie as string }) }
    : { ...decided, undetermined: null }
}

/** What the officer who breaks the tie has decided; null until then. */
function cast(w: Walking, run: Run): Decision {
  const { p } = run.c
  const voice = run.officerActs?.at(-1)
  if (voice === undefined) return null
  const yes = voice.act === 'voted in favour' || voice.act === 'agreed' || voice.act === 'approved'
  const reason = why('cast', { officer: w.log.actors[voice.actor] as string, no: `${voice.row + 1}` })
  return { outcome: yes ? p.then : p.else, won: yes, reason }
}

/** A rule that counts acts can be barred for good; one that waits for an outcome only by what it waits for. */
function isCount(c: Condition): boolean {
  return 'parts' in c ? c.parts.some(isCount) : c.rule !== 'once' && !c.rule.endsWith('are')
}
