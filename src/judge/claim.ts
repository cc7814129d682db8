/**
 * A claim held against the record: what it says of the record, in a form that can be compared with the standing as of the day on which it was made.
 * Three answers and no more: the record shows it, the record contradicts it, the record is silent. None is typed by anybody; what names nothing that can be
 * compared, or what the record does not decide, is met with silence (docs/decisions/0025-claims.md).
 */
import { dayOf, parseWhen, type When } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { isWon } from '../charter/won.ts'
import { type Act, authorsOf, builtinActs } from '../record/act.ts'
import { DECIDED, spokenOf } from '../record/spoken.ts'
import { compile, countsAs, isOutcome } from './compile.ts'
import {
  answered,
  type ClaimReason,
  concerns,
  type Done,
  type Ground,
  groundsOf,
  type Held,
  held,
  latest,
  namesOf,
  procedureIn,
  SAID,
} from './claim-ground.ts'
import { figure } from './claim-figure.ts'
import type { MatterStanding, Standing } from './standing.ts'
import { NOT_DONE, RESTED_ON } from './worths.ts'

/** What is asked of the record. */
export interface Asking {
  readonly charter: Charter
  /** The acts known; line n is the act n − 1. */
  readonly acts: readonly Act[]
  /** Where a matter stood, from those acts. */
  stand(asOf: string, matter: string): Standing
}

/** Whether a claim names something that can be compared. */
const hasForm = (act: Act): boolean => act.outcome !== undefined || (act.value !== undefined && act.unit !== undefined)

/** The claim held against the standing as of its day; where its day is not known, only what holds for every day that its dating allows. */
export function holdClaim(claim: Act, asking: Asking): Held {
  const matter = spokenOf(claim, asking.acts)
  const silent = (reason: ClaimReason): Held => ({ verdict: 'silent', reason, facts: {}, acts: [], matter })
  if (!hasForm(claim)) return silent('no form')
  if (matter === null) return silent('no matter')
  const days = daysAllowed(claim.at, matter, asking)
  if (days === null) return silent('dating')
  const all = days.map(day => heldOn(claim, matter, day, asking))
  const last = all.at(-1) as Held
  return all.every(h => h.verdict === last.verdict) ? last : { ...silent('dating'), acts: last.acts }
}

/** The days at whose end it is asked: that of the claim, or the ends of its dating and every day between on which the matter moved. */
function daysAllowed(at: string, matter: string, { acts, charter }: Asking): readonly string[] | null {
  const { zone } = charter.seat
  const when = parseWhen(at, zone)
  if (typeof when === 'string' || !Number.isFinite(when.from) || !Number.isFinite(when.until)) return null
  if (when.kind === 'instant') return [at]
  const [first, last] = [dayOf(when.from, zone), dayOf(when.until, zone)]
  const between = acts.flatMap(a => {
    const of = a.matter === matter ? parseWhen(a.at, zone) : 'none'
    const days = typeof of === 'string' ? [] : [of.from, of.until].filter(Number.isFinite).map(ms => dayOf(ms, zone))
    return days.filter(day => day > first && day < last)
  })
  return [...new Set([first, ...between.sort(), last])]
}

function heldOn(claim: Act, matter: string, day: string, { charter, acts, stand }: Asking): Held {
  const standing = stand(day, matter)
  const runs = standing.matters.filter(m => m.id === matter)
  const own = claim.answers
  const told = new Map(runs.flatMap(m => m.acts.map(a => [a.no, a.worth] as const)))
  // A claim rests on no claim, its own words least of all.
  const done = [...told].flatMap(([no, worth]): readonly Done[] => {
    const act = acts[no - 1]
    return act === undefined || act === claim || NOT_DONE.has(worth) ? [] : [{ no, act, worth }]
  })
  const ground: Ground = {
    claim,
    matter,
    standing,
    runs,
    done: done.sort((a, b) => a.no - b.no),
    charter,
    acts,
    stand: id => stand(day, id),
  }
  const other = done.filter(d => !SAID.has(d.act.act))
  const figures = claim.outcome === undefined && (claim.unit === 'parties' || runs.some(run => run.procedure !== null))
  if (other.length === 0 && !figures) return held(ground, 'silent', 'no matter')
  if (claim.outcome === undefined) return figure(ground)
  if (claim.outcome === DECIDED) return own === undefined ? decided(ground) : decidedBy(ground, own)
  return isOutcome(charter, claim.outcome) ? outcome(ground, claim.outcome) : actDone(ground, claim.outcome)
}

/** It came to an outcome: some run of the matter has it, on the day claimed where one is. */
function outcome(g: Ground, name: string): Held {
  const { claim, charter } = g
  const own = answered(g)
  const comesTo = (run: MatterStanding): boolean => {
    const p = procedureIn(run, charter)
    return p !== undefined && [p.then, p.else, p.unlessThen].includes(name)
  }
  const asked = (own.some(comesTo) ? own : g.runs).filter(
    run => (claim.procedure === undefined || run.procedure === claim.procedure) && concerns(claim, run.concerning),
  )
  const came = asked.filter(run => run.outcome === name && run.state === 'settled')
  const found = came.filter(run => !wasVain(run))
  const [first] = found
  if (first !== undefined) return onDay(g, found, { outcome: name })
  const vain = came.at(-1)
  if (vain !== undefined)
    return held(g, 'contradicts', 'without effect', { outcome: name, day: vain.effectiveUntil ?? '' }, groundsOf(g, [vain]))
  const could = asked.filter(comesTo)
  if (could.some(run => run.finding?.state === 'undetermined' || (run.state === 'open' && run.why !== null)))
    return held(g, 'silent', 'undetermined')
  const settled = could.find(run => run.state === 'settled')
  if (settled) return held(g, 'contradicts', 'other outcome', { outcome: name, other: settled.outcome ?? '' }, groundsOf(g, [settled]))
  const [open] = could
  if (open) return held(g, 'contradicts', 'still open', { outcome: name }, groundsOf(g, [open]))
  return held(g, 'contradicts', 'never opened', { outcome: name }, latest(g))
}

/** Whether an outcome was ended before it had effect. */
const wasVain = ({ effectiveFrom, effectiveBy, effectiveUntil }: MatterStanding): boolean =>
  effectiveUntil !== null && effectiveFrom === null && effectiveBy === null

/** The day from which what stands will have effect, where that lies after the day asked about; null where it does not. */
function aheadOf({ effectiveFrom }: MatterStanding, { charter: { seat }, standing }: Ground): string | null {
  const [from, now] = [effectiveFrom ?? 'none', standing.asOf].map(text => parseWhen(text, seat.zone))
  return typeof from === 'object' && typeof now === 'object' && from.from > now.until ? effectiveFrom : null
}

/** Runs that came to what is claimed, held against the day claimed; without one, that they did is enough. */
function onDay(g: Ground, found: readonly MatterStanding[], facts: Readonly<Record<string, string>>): Held {
  const { zone } = g.charter.seat
  const days = found.map(run => run.settledAt ?? run.settledBy ?? '')
  const acts = groundsOf(g, found)
  const day = days[0] ?? ''
  const aheads = found.map(run => aheadOf(run, g))
  const [ahead] = aheads
  const stands = (): Held =>
    typeof ahead === 'string' && !aheads.includes(null)
      ? held(g, 'shows', 'effect ahead', { ...facts, day, effect: ahead }, acts)
      : held(g, 'shows', 'outcome stands', { ...facts, day }, acts)
  if (g.claim.from === undefined) return stands()
  const claimed = parseWhen(g.claim.from, zone)
  if (typeof claimed === 'string') return held(g, 'silent', 'dating')
  const spans = found.flatMap(run => [run.settledAt, run.effectiveFrom].flatMap(text => (text === null ? [] : [text])))
  if (spans.some(text => isOn(parseWhen(text, zone), claimed))) return stands()
  // A day that is only bounded neither shows nor contradicts what lies before the bound.
  const bounded = found.some(run => run.settledAt === null || (run.settledBy !== null && isBefore(claimed, parseWhen(run.settledBy, zone))))
  return bounded
    ? held(g, 'silent', 'dating', {}, acts)
    : held(g, 'contradicts', 'other day', { ...facts, day, claimed: g.claim.from }, acts)
}
/** Whether a moment of the record lies within what is claimed, or the claimed one within it. */
const isOn = (found: When | string, claimed: When): boolean =>
  typeof found !== 'string' &&
  found.kind !== 'interval' &&
  ((found.from >= claimed.from && found.until <= claimed.until) || (claimed.from >= found.from && claimed.until <= found.until))
const isBefore = (claimed: When, bound: When | string): boolean => typeof bound !== 'string' && claimed.from <= bound.until

/** Something was decided in the matter, on the day claimed where one is. */
function decided(g: Ground): Held {
  const won = g.runs.filter(run => isWon(run, g.charter) && concerns(g.claim, run.concerning))
  if (g.claim.from === undefined)
    return won.length > 0
      ? onDay(g, won, { outcome: won[0]?.outcome ?? '' })
      : held(g, 'contradicts', 'was not decided', { acts: namesOf(g.done) }, latest(g))
  const { zone } = g.charter.seat
  const claimed = parseWhen(g.claim.from, zone)
  if (typeof claimed === 'string') return held(g, 'silent', 'dating')
  const on = won.filter(run => run.settledAt !== null && isOn(parseWhen(run.settledAt, zone), claimed))
  if (on.length > 0)
    return held(g, 'shows', 'was decided', { outcome: on[0]?.outcome ?? '', day: on[0]?.settledAt ?? '' }, groundsOf(g, on))
  const that = g.done.filter(d => !SAID.has(d.act.act) && isOn(parseWhen(d.act.at, zone), claimed))
  if (that.length === 0) return held(g, 'silent', 'no act of that day', { day: g.claim.from })
  return held(
    g,
    'contradicts',
    'that day',
    { day: g.claim.from, acts: namesOf(that) },
    that.map(d => d.no),
  )
}

/** That act decided: it opened, or counted in, a run that came to what its procedure is for. */
function decidedBy(g: Ground, no: number): Held {
  const found = g.done.find(d => d.no === no)
  if (found === undefined) return held(g, 'silent', 'dating', {}, [no])
  const run = g.runs.find(r => isWon(r, g.charter) && r.acts.some(a => a.no === no && RESTED_ON.has(a.worth)))
  if (run) return held(g, 'shows', 'was decided', { outcome: run.outcome ?? '', day: run.settledAt ?? run.settledBy ?? '' }, [no])
  return held(g, 'contradicts', 'was not decided', { acts: found.act.act }, [no])
}

/** An act was done, by those whom the claim concerns, on the day claimed where one is. */
function actDone(g: Ground, name: string): Held {
  const { claim, charter } = g
  const { zone } = charter.seat
  const asked = charter.editions.some(e =>
    e.procedures.some(p => {
      const c = compile(p, e)
      return c.bits.has(name) || c.steps.has(name) || p.opensWith.some(o => countsAs(e, name, o))
    }),
  )
  const known = asked || name in builtinActs || charter.editions.some(e => name in e.acts)
  if (!known) return held(g, 'silent', 'no form')
  const did = g.done.filter(d => d.act.act === name && concerns(claim, authorsOf(d.act)))
  const claimed = claim.from === undefined ? null : parseWhen(claim.from, zone)
  if (typeof claimed === 'string') return held(g, 'silent', 'dating')
  const on = claimed === null ? did : did.filter(d => isOn(parseWhen(d.act.at, zone), claimed))
  const numbers = (all: readonly Done[]): readonly number[] => all.map(d => d.no)
  const [first] = on
  if (first) return held(g, 'shows', 'act was done', { act: name, day: first.act.at }, numbers(on))
  const [other] = did
  if (other && claimed !== null && typeof claimed !== 'string') {
    const wide = did.some(d => {
      const when = parseWhen(d.act.at, zone)
      return typeof when !== 'string' && when.kind === 'interval' && when.from <= claimed.until && when.until >= claimed.from
    })
    return wide
      ? held(g, 'silent', 'dating', {}, numbers(did))
      : held(g, 'contradicts', 'other day', { outcome: name, day: other.act.at, claimed: claim.from ?? '' }, numbers(did))
  }
  // What no rule asks for may well have been done and not been entered.
  if (!asked) return held(g, 'silent', 'not asked for', { act: name })
  const vain = [...new Set(g.runs.flatMap(run => run.acts.map(a => a.no)))].filter(no => {
    const act = g.acts[no - 1]
    return act !== undefined && act !== claim && act.act === name && concerns(claim, authorsOf(act))
  })
  if (vain.length > 0) return held(g, 'contradicts', 'done in vain', { act: name }, vain)
  const others = g.done.filter(d => d.act.act === name)
  if (others.length > 0) return held(g, 'contradicts', 'done by others', { act: name }, numbers(others))
  return held(g, 'contradicts', 'act was not done', { act: name, acts: namesOf(g.done) }, latest(g))
}
