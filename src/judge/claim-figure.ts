/** A figure that is claimed: of parties, of those who did an act, of matters' outcomes, or one that others found. */
import { billionths } from '../basics/decimal.ts'
import { parseWhen } from '../basics/moment.ts'
import { spineNames } from '../charter/spine.ts'
import { type Act, authorsOf, builtinActs, namesIn } from '../record/act.ts'
import { answered, type Ground, groundsOf, type Held, held, latest } from './claim-ground.ts'
import { countsAs, isOutcome } from './compile.ts'
import type { ActWorth, MatterStanding } from './standing.ts'
import { NOT_DONE, WEIGHS } from './worths.ts'

/** Acts whose figures the organisation finds itself, and those by which an assessor or a reporter says what it found. */
const FINDINGS: ReadonlySet<string> = new Set(['found', 'determined', 'certified', 'measured', 'noted'])
const ASSESSED: ReadonlySet<string> = new Set(['reported', 'observed', 'assessed', 'recorded an assessment'])

/** What the record has for the figure claimed, and the acts it was counted from. */
export function figure(g: Ground): Held {
  const { claim, charter } = g
  const [value, unit] = [claim.value as string, claim.unit as string]
  const count = (n: number, acts: readonly number[]): Held => compare(g, `${n}`, acts)
  if (unit === 'parties') return count(g.standing.parties.length, comings(g))
  const isAct = unit in builtinActs || charter.editions.some(e => unit in e.acts)
  if (isAct && !FINDINGS.has(unit) && !ASSESSED.has(unit)) {
    const runs = runsMeant(g)
    if (runs === null) return held(g, 'silent', 'no act of that day', { day: claim.from ?? '' })
    const run = runs.findLast(r => r.acts.some(a => g.acts[a.no - 1]?.act === unit))
    const rows = (run?.acts ?? []).filter(a => g.acts[a.no - 1]?.act === unit && (WEIGHS.has(a.worth) || a.parties !== undefined))
    const who = new Set(rows.flatMap(a => weighing(a, g)))
    return count(who.size, rows.length > 0 ? rows.map(a => a.no) : latest(g))
  }
  if (isOutcome(charter, unit)) {
    const runs = (runsMeant(g) ?? []).filter(r => r.outcome === unit)
    return count(runs.length, groundsOf(g, runs))
  }
  const figures = g.done.filter(d => d.act.unit === unit && d.act.value !== undefined)
  const found = figures.filter(d => FINDINGS.has(d.act.act) && d.act.originator === undefined && !isOwn(d.act, claim))
  // The latest of each who found: they stand side by side, and are never averaged.
  const all = [...new Map(found.map(d => [authorsOf(d.act).join(), d] as const)).values()]
  if (all.length === 0) {
    // What one assessor found, by its own method, stands beside a claim and decides nothing for the record.
    const assessed = figures.findLast(d => (FINDINGS.has(d.act.act) || ASSESSED.has(d.act.act)) && !isOwn(d.act, claim))
    return assessed === undefined
      ? held(g, 'silent', 'no figure', { unit })
      : held(g, 'silent', 'assessed', { unit, found: assessed.act.value as string }, [assessed.no])
  }
  const verdicts = all.map(d => compare(g, d.act.value as string, [d.no]))
  const numbers = all.map(d => d.no)
  if (verdicts.every(v => v.verdict === verdicts[0]?.verdict)) return { ...(verdicts.at(-1) as Held), acts: numbers }
  return held(g, 'silent', 'figures differ', { unit, value }, numbers)
}

/** For whom of its authors an act counts: of a joint act each is judged alone. */
const weighing = ({ no, worth, parties }: ActWorth, g: Ground): readonly string[] =>
  parties === undefined
    ? namesIn(WEIGHS.has(worth) ? g.acts[no - 1]?.by : undefined)
    : parties.filter(p => WEIGHS.has(p.worth)).map(p => p.party)

/** The runs of which a claim speaks: of the act that it answers, and open on the day that it names; null where none was. */
function runsMeant(g: Ground): readonly MatterStanding[] | null {
  const { zone } = g.charter.seat
  const runs = answered(g)
  const claimed = g.claim.from === undefined ? 'none' : parseWhen(g.claim.from, zone)
  if (typeof claimed === 'string') return runs
  const on = runs.filter(run => {
    const [from, until] = [run.opened, run.settledAt ?? run.settledBy ?? g.standing.asOf].map(text => parseWhen(text, zone))
    return typeof from === 'object' && typeof until === 'object' && from.from <= claimed.until && until.until >= claimed.from
  })
  return on.length > 0 ? on : null
}

/** Nobody bears out its own claim. */
const isOwn = (act: Act, claim: Act): boolean => authorsOf(act).some(id => authorsOf(claim).includes(id)) && act.as !== 'registrar'

const sign = (a: string, b: string): number => {
  const difference = (billionths(a) ?? 0n) - (billionths(b) ?? 0n)
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}
/** The figure of the record beside the one claimed, with the word that bounds it: *at least*, *over*; *about* only agrees or is silent. */
function compare(g: Ground, found: string, acts: readonly number[]): Held {
  const { value = '', unit = '', qualifier } = g.claim
  const of = sign(found, value)
  const facts = { value, unit, found }
  const agrees =
    of === 0 ||
    (/^(at least|over|more than)$/.test(qualifier ?? '') && of > 0) ||
    (/^(at most|under|fewer than)$/.test(qualifier ?? '') && of < 0)
  const strict = of === 0 && /^(over|more than|under|fewer than)$/.test(qualifier ?? '')
  if (agrees && !strict) return held(g, 'shows', 'figure agrees', facts, acts)
  if (qualifier !== undefined && !/^(at least|over|more than|at most|under|fewer than|exactly)$/.test(qualifier))
    return held(g, 'silent', 'not exact', facts, acts)
  return held(g, 'contradicts', 'figure differs', facts, acts)
}

/**
 * The acts by which parties joined and left until then: those that did it themselves, and those on which the outcomes rest that did. None where the
 * charter's own list says who is a party.
 */
function comings(g: Ground): readonly number[] {
  const { editions, seat } = g.charter
  const moving = new Set(editions.flatMap(e => [...e.joinWith, ...e.leaveWith]))
  if (moving.size === 0) return []
  const asOf = parseWhen(g.standing.asOf, seat.zone)
  const began = (text: string | null): boolean => {
    const when = text === null ? 'none' : parseWhen(text, seat.zone)
    return typeof when !== 'string' && typeof asOf !== 'string' && when.until <= asOf.until
  }
  const { acts: opening } = spineNames(g.charter)
  const matters = new Set(g.acts.flatMap(a => (a.matter !== undefined && opening.has(a.act) ? [a.matter] : [])))
  return [...matters].flatMap(matter => {
    const runs = g.stand(matter).matters.filter(run => run.id === matter)
    const there: Ground = { ...g, matter, runs, done: [] }
    const came = runs.filter(
      run => moving.has(run.outcome ?? '') && (run.outcome === null || began(run.effectiveFrom ?? run.settledAt ?? run.effectiveBy)),
    )
    const itself = runs.flatMap(run => run.acts).filter(a => !NOT_DONE.has(a.worth) && does(g, a.no, moving))
    return [...new Set([...groundsOf(there, came), ...itself.map(a => a.no)])]
  })
}
const does = ({ acts, charter }: Ground, no: number, moving: ReadonlySet<string>): boolean => {
  const act = acts[no - 1]?.act ?? ''
  return [...moving].some(m => m === act || charter.editions.some(e => countsAs(e, act, m)))
}
