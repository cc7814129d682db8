/** Faults of one procedure between its keys: what says nothing without another, is never asked, or stands on a clock that is not there. */
import { didYouMean, differsLittle } from './names.ts'
import type { Block } from '../rules/block.ts'
import type { Condition } from '../rules/condition.ts'
import { readyGroup } from '../rules/group.ts'
import { sayAsk } from '../rules/index.ts'
import type { Edition, Procedure } from './charter.ts'
import type { Context, Tell } from './context.ts'
import { baseOf, canChange } from './size.ts'
import { clocksIn, conditionsOf, groupsOf, outcomesOfProcedure } from './walk.ts'

/** All of them. */
export function checkKeysOf(p: Procedure, context: Context, tell: Tell): void {
  // A close that could not be read is told, and what would follow from its absence is not.
  if (p.closes.length === 0 && (context.blockOf(p)?.get('closes') ?? null) !== null) return
  checkWords(p, tell)
  checkIdle(p, context.blockOf(p), tell)
  checkAsked(p, tell)
  checkAsAt(p, context, tell)
  checkClock(p, context, tell)
  checkEnds(p, context, tell)
  checkFor(p, context, tell)
  checkPresence(p, context, tell)
}

const PRESENT = 'recorded present'
/** Presence that is recorded in a meeting, a matter of its own, is not presence in the matter of a decision. */
function checkPresence(p: Procedure, { edition }: Context, tell: Tell): void {
  if (p.conductedBy !== undefined) return
  const isPresence = (acts: readonly string[] | null | undefined): boolean => acts?.length === 1 && acts[0] === PRESENT
  const asks = conditionsOf(p).some(c => 'acts' in c && isPresence(c.acts)) || groupsOf(p).some(g => isPresence(g.who))
  const meeting = asks ? edition.procedures.find(m => m.conductedBy !== undefined && m.in.some(body => p.in.includes(body))) : undefined
  if (meeting !== undefined)
    tell(
      p,
      p.line,
      `"${p.name}" counts who was ${PRESENT} in its own matter, and whoever was ${PRESENT} in a "${meeting.name}" alone does not count there; record presence in the matter of each decision too`,
      true,
    )
}

/** Keys that say nothing without another. */
function checkWords(p: Procedure, tell: Tell): void {
  if (p.then === p.else)
    tell(p, 'else', `"then" and "else" both come to "${p.then}", so that nobody could tell them apart; give one another name`)
  if (p.decided === 'at the close' && p.closes.length === 0)
    tell(p, 'decided', 'this is decided at the close, and nothing closes it; write "closes: …", an act, a period or a date')
  if (p.unlessThen !== null && (p.when === null || p.unless === null))
    tell(p, 'unless then', '"unless then" names what comes where "when" held and "unless" barred it; write both, or use "else"')
  if (p.silenceCountsAs !== null && p.closes.length === 0)
    tell(p, 'silence counts as', 'nobody has been silent before something closes; write "closes: …"')
  if (p.quorum !== null && p.quorumTested === 'close' && p.closes.length === 0)
    tell(p, 'quorum', 'the quorum is tested at the close, and nothing closes this; write "closes: …" or "quorum tested: opening"')
  if (p.openedBy.some(name => readyGroup(name)?.from === 'openers'))
    tell(p, 'opened by', '"the openers" are whoever opens this, and so everybody; write "its author" for whoever opened the matter')
  if (p.openedBy.includes('any seat') && p.in.length === 0)
    tell(p, 'opened by', '"any seat" is a seat of a body, and this procedure names none; write "in: …" or "opened by: any party"')
  if (p.closedBy.length > 0 && !clocksIn(p.closes).some(c => c.clock === 'with'))
    tell(p, 'closed by', 'no act closes this procedure, so nobody does; write "closes: with …", the closing act, or remove this line')
  if (p.clock.by.length > 0 && !p.closes.some(c => c.clock !== 'with'))
    tell(p, 'clock', 'there is no clock that anybody could move; write "closes: …" with a period, a date or "as named", or remove "clock"')
  if ([...p.closedBy, ...p.clock.by, ...p.alerts].includes('any seat') && p.in.length === 0)
    tell(
      p,
      p.closedBy.includes('any seat') ? 'closed by' : p.clock.by.includes('any seat') ? 'clock' : 'alerts',
      '"any seat" is a seat of a body, and this procedure names none; write "in: …"',
    )
  if (p.conductedBy?.includes('any seat') === true && p.in.length === 0)
    tell(p, 'conducted by', '"any seat" is a seat of a body, and this procedure names none; write "in: …"')
  if (p.onATie !== null && !mayTie(p.when))
    tell(
      p,
      'on a tie',
      `votes are equal where more than half is asked and exactly half are for; write "when: { more than: half, … }", alone or under "all of", or remove "on a tie"`,
      true,
    )
  if (p.decided === 'as soon as certain' && p.positions === 'may change')
    tell(p, 'decided', 'positions that may change are never certain before the close; leave out "as soon as certain" or "may change"', true)
}

/** Whether a majority is asked, alone or beside what else must hold, that may end even. */
const mayTie = (c: Condition | null): boolean =>
  c !== null &&
  (c.rule === 'all of'
    ? c.parts.some(mayTie)
    : 'compare' in c && c.compare === 'more than' && c.quantity.kind === 'share' && c.quantity.part * 2 === c.quantity.whole)

/** Keys that stand for nothing, from the block itself: the procedure has their defaults. */
function checkIdle(p: Procedure, block: Block | null, tell: Tell): void {
  const idle = (key: string, needs: string, holds: boolean): void => {
    if (block !== null && block.get(key) !== null && !holds)
      tell(p, key, `"${key}" says nothing without "${needs}"; write it too, or remove this line`)
  }
  idle('without quorum', 'quorum', p.quorum !== null)
  idle('quorum tested', 'quorum', p.quorum !== null)
  idle('lapses then', 'lapses when', p.lapsesWhen !== null)
  idle('else', 'when', p.when !== null || p.unless !== null || p.closes.length > 0)
}

/** Whether a condition holds while nobody has acted. */
function heldBySilence(c: Condition): boolean {
  switch (c.rule) {
    case 'all of':
      return c.parts.every(heldBySilence)
    case 'any of':
      return c.parts.some(heldBySilence)
    case 'none have':
    case 'none are':
      return true
    case 'heads':
    case 'weight': {
      const few = c.compare === 'fewer than' || c.compare === 'at most'
      return c.verb === 'have not' ? !few : few
    }
    default:
      return false
  }
}

/** What is met by the absence of acts is asked only at a close. */
function checkAsked(p: Procedure, tell: Tell): void {
  if (p.when === null && p.unless !== null && p.closes.length === 0) {
    tell(
      p,
      'unless',
      `nothing closes this procedure, so "${p.then}" would come at once and "unless" would never be asked; write "closes: …"`,
    )
  }
  if (p.when !== null && heldBySilence(p.when) && p.decided === 'as soon as met') {
    const remedy = p.closes.length === 0 ? 'write "closes: …"' : 'write "decided: at the close"'
    tell(
      p,
      p.when.line,
      `${sentence(p.when)} is met while nobody has acted, so "${p.then}" would come at once; ${remedy}, or put what bars it under "unless"`,
    )
  }
}

const sentence = (c: Condition): string => `"${sayAsk(c)}"`

/** Electorate day and weight day are written, never guessed. */
function checkAsAt(p: Procedure, context: Context, tell: Tell): void {
  if (p.asAt !== null || (p.closes.length === 0 && p.when === null)) return
  const base = baseOf(p, context.edition)
  for (const c of conditionsOf(p)) {
    if (!('among' in c) || ('verb' in c && c.verb === 'are') || c.rule.endsWith(' are')) continue
    const why = canChange(c.among, base, context) ?? (c.rule === 'weight' ? dated(c.weight, context) : null)
    if (why === null) continue
    tell(
      p,
      p.line,
      `${why} while "${p.name}" is open, and nothing says which day counts; write "as at: opening" (who and what counted on the day it was opened) or "as at: asking" (on the day the question is put)`,
    )
    return
  }
}

function dated(weight: string, { edition }: Context): string | null {
  return edition.weights[weight]?.rows.some(r => r.from !== null || r.until !== null) ? `the figures of "${weight}" change` : null
}

function checkClock(p: Procedure, { edition, first }: Context, tell: Tell): void {
  const runs = p.closes.filter(c => c.clock !== 'with')
  const turned = [...p.clock.namedBy, ...p.clock.extendedBy, ...p.clock.stoppedBy, ...p.clock.resumedBy, ...p.clock.restartedBy]
  if (turned.length > 0 && runs.length === 0)
    tell(
      p,
      'clock',
      `there is no clock that "${turned[0]}" could move; write "closes: …" with a period, a date or "as named", or remove "clock"`,
    )
  if (p.clock.stoppedBy.length > 0 && p.clock.resumedBy.length + p.clock.restartedBy.length === 0)
    tell(p, 'clock', `"${p.clock.stoppedBy[0]}" stops the clock and nothing lets it run on; write "resumed by: …" or "restarted by: …"`)
  if (runs.some(c => c.clock === 'after' && c.anchor === 'quorum') && p.quorum === null)
    tell(p, 'closes', 'a period runs from the quorum, and this procedure has none; write "quorum: …" or "after opening"')
  if (p.clock.namedBy.length > 0 && runs.length > 0 && !runs.some(c => c.clock === 'as named'))
    tell(
      p,
      'clock',
      `"${p.clock.namedBy[0]}" names a moment, and this does not close as named; write "closes: as named but at most …" or remove "named by"`,
    )
  if (p.closes.some(c => c.clock === 'as named' && c.atMost === undefined) && p.clock.namedBy.length === 0) {
    const acts = rootActs(p, edition)
    const mute = acts.filter(a => ['position', 'instrument'].includes(edition.acts[a]?.kind ?? 'step'))
    if (acts.length > 0 && mute.length === acts.length)
      tell(
        p,
        'closes',
        `"as named" reads the moment in the act that opens this, and "${mute[0]}" names none; write a period, or open it with an officer's act that names one in "until"`,
        true,
      )
  }
  for (const c of p.closes) {
    if (c.clock !== 'date') continue
    const early = p.notBefore.find(n => n.clock === 'date' && n.day > c.day)
    if (early?.clock === 'date')
      tell(p, 'not before', `nothing may be adopted before ${early.day}, and this closes on ${c.day}; exchange or correct the days`)
    if (first && edition.date !== '' && c.day < edition.date)
      tell(p, 'closes', `this closes on ${c.day}, before its edition begins on ${edition.date}; whatever opens it comes too late`, true)
  }
}

/** The acts behind what opens a procedure, through the outcomes of others. */
function rootActs(p: Procedure, edition: Edition, seen = new Set<Procedure>()): string[] {
  if (seen.has(p)) return []
  seen.add(p)
  return p.opensWith.flatMap(name => {
    const givers = edition.procedures.filter(q => outcomesOfProcedure(q).includes(name))
    return givers.length === 0 ? [name] : givers.flatMap(q => rootActs(q, edition, seen))
  })
}

function checkEnds(p: Procedure, context: Context, tell: Tell): void {
  const { edition, elsewhere } = context
  const outcomes = new Set([...edition.procedures.flatMap(outcomesOfProcedure), ...elsewhere])
  for (const c of p.from) {
    if (c.clock !== 'once' || c.by !== null || c.of !== null || elsewhere.has(c.outcome) || edition.acts[c.outcome] !== undefined) continue
    const givers = edition.procedures.filter(q => outcomesOfProcedure(q).includes(c.outcome))
    if (givers.length > 0 && givers.every(q => q === p))
      tell(
        p,
        'from',
        `"${p.then}" would begin once "${c.outcome}" stands, which only this procedure gives, so that it never begins; name an act or another procedure's outcome, or write "from: at once"`,
      )
  }
  for (const name of p.ends) {
    if (outcomes.has(name) || edition.acts[name] !== undefined) continue
    tell(p, 'ends', `no procedure has the outcome "${name}"${didYouMean(name, [...outcomes], 'name an outcome of this charter')}`)
  }
  if (p.pays !== null && !conditionsOf(p).some(c => c.rule === 'weight' && c.verb === 'are')) {
    tell(
      p,
      'pays',
      `"pays" counts the ${p.pays} of the things that are met, and this procedure counts none; write "when: { more than: 0 of ${p.pays}, are: … }"`,
    )
  }
  for (const c of conditionsOf(p)) {
    if (!('acts' in c) || c.rule.endsWith(' are') || ('verb' in c && c.verb === 'are')) continue
    for (const name of c.acts) {
      if (edition.acts[name]?.kind === 'statement')
        tell(p, c.line, `"${name}" is a statement, which binds nothing and counts nowhere; count an act that takes a position`)
    }
  }
}

/** Classes of matter are free words; one that nearly is a group or a party was probably meant to be it. */
function checkFor(p: Procedure, { edition, parties }: Context, tell: Tell): void {
  const known = [...Object.keys(edition.groups), ...parties.map(m => m.id)]
  for (const name of p.for) {
    const near = known.includes(name) ? undefined : known.find(k => differsLittle(name, k))
    if (near !== undefined)
      tell(p, 'for', `"${name}" is no group and no party here, so it is taken for a class of matter; did you mean "${near}"?`, true)
  }
}
