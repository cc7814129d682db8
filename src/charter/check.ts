/** What a charter says well in each line and wrongly as a whole: rules nobody can meet, stages nobody can reach, groups nobody is in. */
import { above, least } from '../basics/quantity.ts'
import { list, nearest } from '../basics/text.ts'
import { fields } from '../record/line.ts'
import type { Block } from '../rules/block.ts'
import type { Condition, Group, Heads, Weight } from '../rules/condition.ts'
import { sayAsk } from '../rules/index.ts'
import type { Charter, Edition, Procedure } from './charter.ts'
import { didYouMean } from './names.ts'
import { reachOf, rounds } from './reach.ts'
import { baseOf, canChange, greatest, possible } from './size.ts'
import type { World } from './size.ts'
import { conditionsOf, groupsIn, groupsOf, outcomesOfProcedure, parts } from './walk.ts'

/** Tells a fault or a warning of a procedure, at one of its keys. */
type Tell = (p: Procedure, key: string | number, says: string, warning?: boolean) => void

export interface Context extends World {
  /** The block of a procedure or of a group, by its line. */
  blockOf(p: Procedure): Block | null
  /** Tells of a line under an article. */
  say(line: number, article: string, says: string, warning?: boolean): void
  /** The first edition, whose dates lie ahead of it. */
  readonly first: boolean
  /** Whether no fault was found so far: what is unused may be so by a fault. */
  sound(): boolean
  /** Outcomes of all other editions. */
  readonly elsewhere: ReadonlySet<string>
}

export function checkEdition(context: Context): void {
  const { edition } = context
  const tell: Tell = (p, key, says, warning = false) =>
    context.say(typeof key === 'number' ? key : (context.blockOf(p)?.get(key)?.line ?? p.line), p.article, says, warning)
  for (const p of edition.procedures) {
    checkWords(p, tell)
    checkAsked(p, tell)
    checkNumbers(p, context, tell)
    checkAsAt(p, context, tell)
    checkClock(p, context, tell)
    checkEnds(p, context, tell)
    checkEmpty(p, context, tell)
    checkWhere(p, context, tell)
  }
  checkReach(context, tell)
  checkOverlap(edition, tell)
  checkBodies(context)
  checkActs(context)
  checkGroups(context)
  checkPower(context)
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
  if (p.openedBy.includes('any seat') && p.in.length === 0)
    tell(p, 'opened by', '"any seat" is a seat of a body, and this procedure names none; write "in: …" or "opened by: any party"')
  if (p.decided === 'as soon as certain' && p.positions === 'may change')
    tell(p, 'decided', 'positions that may change are never certain before the close; leave out "as soon as certain" or "may change"', true)
}

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

const isCount = (c: Condition): c is Heads | Weight => c.rule === 'heads' || c.rule === 'weight'

/** Numbers that nobody can reach, or that everybody has. */
function checkNumbers(p: Procedure, context: Context, tell: Tell): void {
  const base = baseOf(p, context.edition)
  const inQuorum = new Set(parts(p.quorum))
  for (const c of conditionsOf(p).filter(isCount)) {
    const { quantity } = c
    const of = c.rule === 'weight' ? weighed(c, base, context) : greatest(c.among, base, context)
    const what = inQuorum.has(c) ? 'this quorum' : 'this'
    if (of === null || quantity.kind === 'fewest') continue
    const scale = c.rule === 'weight' ? (context.edition.weights[c.weight]?.scale ?? 1) : 1
    const need =
      quantity.kind === 'number'
        ? quantity.n * scale + (c.compare === 'more than' ? 1 : 0)
        : c.compare === 'more than'
          ? above(quantity, of)
          : least(quantity, of)
    const low = c.compare === 'at least' || c.compare === 'more than'
    const asked = quantity.kind === 'number' ? String(quantity.n) : quantity.written
    const unit = c.rule === 'weight' ? ` of ${c.weight}` : ''
    if (low && of > 0 && need > of)
      tell(
        p,
        c.line,
        `"${c.compare} ${asked}${unit}" asks for more than the ${of / scale}${unit} there ${of === scale ? 'is' : 'are'}, so that ${what} can never be met; write a smaller number, or a share`,
      )
    if (low && need <= 0) tell(p, c.line, `"${c.compare} ${asked}" is met by nobody; write a number above nought`)
    if (c.compare === 'fewer than' && quantity.kind === 'number' && quantity.n <= 0)
      tell(p, c.line, `nobody is fewer than none; write "none have"`)
    if (c.compare === 'at most' && quantity.kind === 'number' && c.rule === 'heads' && quantity.n >= of && of > 0)
      tell(p, c.line, `"at most ${asked}" of ${of} always holds; write a smaller number, or remove it`, true)
  }
}

function weighed(c: Weight, base: Group | null, context: Context): number | null {
  const column = context.edition.weights[c.weight]
  const ids = possible(c.among, base, context)
  if (column === undefined || ids === null) return null
  const greatestOf = new Map<string, number>()
  for (const r of column.rows) greatestOf.set(r.party, Math.max(greatestOf.get(r.party) ?? 0, r.value ?? 0))
  return column.rows.some(r => r.value === null) ? null : [...ids].reduce((sum, id) => sum + (greatestOf.get(id) ?? 0), 0)
}

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
  const turned = [...p.clock.extendedBy, ...p.clock.stoppedBy, ...p.clock.resumedBy, ...p.clock.restartedBy]
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
  if (p.closes.some(c => c.clock === 'as named')) {
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
  checkIdle(p, context.blockOf(p), tell)
  const { edition, elsewhere } = context
  const outcomes = new Set([...edition.procedures.flatMap(outcomesOfProcedure), ...elsewhere])
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

/** `all have` over nobody is not met. */
function checkEmpty(p: Procedure, context: Context, tell: Tell): void {
  const base = baseOf(p, context.edition)
  for (const c of conditionsOf(p)) {
    if (!('among' in c)) continue
    const ids = possible(c.among, base, context)
    const group = c.among ?? base
    const name = group?.name === null || group === null ? 'the group it counts' : `"${group.name}"`
    if (ids !== null && ids.size === 0 && context.parties.length > 0)
      tell(p, c.line, `nobody is or can be in ${name}; correct its members, or remove this condition`)
    else if (c.rule === 'all have' && group !== null && (group.who !== null || group.under.length > 0 || group.from === 'participants')) {
      tell(p, c.line, `${name} may be empty, and then "all have" is not met; if nobody is enough, put the opposite under "unless"`, true)
    }
    if (c.rule === 'weight' && ids !== null && c.verb !== 'are') {
      const rows = new Set(context.edition.weights[c.weight]?.rows.map(r => r.party))
      const without = [...ids].filter(id => !rows.has(id))
      if (without.length > 0)
        tell(
          p,
          c.line,
          `"${c.weight}" has no figure for ${few(without)}; add ${without.length === 1 ? 'the row' : 'the rows'}, blank where it was not found`,
          true,
        )
    }
  }
}

const few = (ids: readonly string[]): string => (ids.length <= 5 ? list(ids) : `${ids.slice(0, 4).join(', ')} and ${ids.length - 4} others`)

/** Columns and values that a group asks for and no row has. */
function checkWhere(p: Procedure, context: Context, tell: Tell): void {
  for (const g of groupsOf(p).filter(g => g.name === null)) for (const says of whereFaults(g, context)) tell(p, g.line || p.line, says)
}

function whereFaults(g: Group, context: Context): string[] {
  const rows = [
    ...context.parties.map(p => p.columns),
    ...(g.annex === null ? [] : (context.annexes[g.annex]?.rows ?? []).map(r => r.cells)),
  ]
  const columns = [...new Set(rows.flatMap(r => Object.keys(r)))]
  return g.where.flatMap(w => {
    if (!columns.includes(w.column))
      return [
        `no annex of the parties has a column "${w.column}"${didYouMean(w.column, columns, columns.length > 0 ? `its columns are ${list(columns.map(c => `"${c}"`))}` : 'add it')}`,
      ]
    const values = [...new Set(rows.map(r => r[w.column] ?? '').filter(v => v !== ''))]
    return values.includes(w.value)
      ? []
      : [
          `nobody's "${w.column}" is "${w.value}"${didYouMean(
            w.value,
            values,
            values.length <= 6
              ? `it is ${list(
                  values.map(v => `"${v}"`),
                  'or',
                )}`
              : 'correct the value or the annex',
          )}`,
        ]
  })
}

function checkReach(context: Context, tell: Tell): void {
  const { edition, elsewhere } = context
  const reach = reachOf(edition, elsewhere)
  const given = new Set([...edition.procedures.flatMap(outcomesOfProcedure), ...elsewhere])
  for (const p of edition.procedures) {
    for (const name of p.opensWith) {
      if (/^(no|not) /.test(name) && !given.has(name))
        tell(
          p,
          'opens with',
          `no procedure has the outcome "${name}", so that this stage is never reached${didYouMean(name, [...given], 'name an outcome of this charter')}`,
        )
    }
    const known = p.opensWith.filter(n => given.has(n))
    if (p.opensWith.length === 0) continue
    if (!reach.opened.has(p)) {
      const self = known.every(n => outcomesOfProcedure(p).includes(n))
      tell(
        p,
        'opens with',
        self
          ? `"${p.name}" opens only with its own outcome, so that it is never opened; name the act that opens it first`
          : `nobody can reach this stage: "${known.join('", "')}" comes only from procedures that are themselves never opened; name an act that opens one of them`,
      )
    } else if (!reach.decided.has(p)) {
      const waits = parts(p.when).flatMap(c =>
        c.rule === 'once' && c.by === null && !reach.outcomes.has(c.outcome) ? [`"${c.outcome}"`] : [],
      )
      tell(p, 'when', `"${p.then}" waits for ${list([...new Set(waits)])}, which can never come before it; let one of them rest on an act`)
    }
  }
  for (const round of rounds(edition.procedures)) {
    const [first] = round
    if (first)
      tell(
        first,
        'opens with',
        `${list(round.map(p => `"${p.name}"`))} ${round.length === 1 ? 'opens itself' : 'open one another'} at once, without end; write "when: …" or "closes: …" in one of them`,
      )
  }
  for (const [key, names] of [
    ['join with', edition.joinWith],
    ['leave with', edition.leaveWith],
  ] as const) {
    for (const name of names) {
      if (given.has(name) || edition.acts[name] !== undefined) continue
      const block = edition.blocks?.find(b => b.kind === 'parties')
      context.say(
        block?.line ?? 0,
        block?.article ?? '',
        `"${key}" names "${name}", which is no act and no outcome${didYouMean(name, [...given, ...Object.keys(edition.acts)], 'name an act or an outcome of this charter')}`,
      )
    }
  }
}

/** Two procedures that one act opens, with nothing to tell them apart. */
function checkOverlap(edition: Edition, tell: Tell): void {
  const apart = (p: Procedure): string => JSON.stringify([p.for, p.in, p.openedBy])
  const given = new Set(edition.procedures.flatMap(outcomesOfProcedure))
  edition.procedures.forEach((p, i) => {
    for (const q of edition.procedures.slice(0, i)) {
      const both = p.opensWith.find(o => q.opensWith.includes(o) && !given.has(o))
      if (both !== undefined && p.name !== q.name && apart(p) === apart(q)) {
        tell(
          p,
          'opens with',
          `"${both}" opens both "${q.name}" and "${p.name}"; unless both are meant, write "for", "in" or "opened by" in one of them, or let the act name its procedure`,
          true,
        )
      }
    }
  })
}

function checkBodies(context: Context): void {
  for (const b of Object.values(context.edition.bodies)) {
    const ids = possible(b.seats, null, context)
    const article = context.edition.blocks?.find(x => x.kind === 'bodies' && x.names.includes(b.name))?.article ?? ''
    if (ids !== null && ids.size === 0)
      context.say(b.line, article, `nobody sits in "${b.name}"; write "seats: parties", or name its members`)
  }
}

function checkGroups(context: Context): void {
  const { edition } = context
  const used = new Set<string>()
  const use = (g: Group | null): void => {
    for (const x of groupsIn(g)) if (x.name !== null) used.add(x.name)
  }
  for (const p of edition.procedures) {
    for (const g of groupsOf(p)) use(g)
    for (const name of [...p.openedBy, ...conditionsOf(p).flatMap(c => (c.rule === 'once' && c.by !== null ? [c.by] : []))]) {
      used.add(name)
      use(edition.groups[name] ?? null)
    }
  }
  for (const b of Object.values(edition.bodies)) use(b.seats.among)
  const bodySeats = new Set(Object.values(edition.bodies).map(b => JSON.stringify({ ...b.seats, name: null, line: 0 })))
  for (const [name, g] of Object.entries(edition.groups)) {
    const article = edition.blocks?.find(b => b.kind === 'groups' && b.names.includes(name))?.article ?? ''
    const say = (says: string, warning = false): void => context.say(g.line, article, says, warning)
    for (const says of groupsIn(g)
      .filter(x => x === g || x.name === null)
      .flatMap(x => whereFaults(x, context)))
      say(says)
    if (context.parties.some(p => p.id === name)) say(`"${name}" is the id of a party too; give the group another name`)
    const inOther = Object.values(edition.groups).some(o => o !== g && groupsIn(o).some(x => x.name === name))
    if (context.sound() && !used.has(name) && !inOther && !bodySeats.has(JSON.stringify({ ...g, name: null, line: 0 })))
      say(`the group "${name}" is defined and nowhere used; use it, or remove it`, true)
  }
}

/** A party that no procedure counts and that may open none. */
function checkPower(context: Context): void {
  const { edition, parties } = context
  const powerful = new Set<string>()
  let all = edition.procedures.length === 0
  const take = (ids: Set<string> | null): void => {
    if (ids === null) all = true
    else for (const id of ids) powerful.add(id)
  }
  for (const p of edition.procedures) {
    const base = baseOf(p, edition)
    for (const c of conditionsOf(p)) if ('among' in c) take(possible(c.among, base, context))
    for (const name of p.openedBy) {
      const group = edition.groups[name] ?? edition.bodies[name]?.seats
      if (group) take(possible(group, null, context))
      else if (name === 'any party') take(possible(null, null, context))
      else if (name === 'any seat') take(possible(base, null, context))
      else powerful.add(name)
    }
    if (p.openedBy.length === 0 && p.in.length === 0) all = true
  }
  const without = all ? [] : parties.filter(p => !powerful.has(p.id)).map(p => p.id)
  const block = edition.blocks?.find(b => b.kind === 'parties')
  if (without.length > 0 && context.sound())
    context.say(
      block?.line ?? 0,
      block?.article ?? '',
      `${few(without)} ${without.length === 1 ? 'is' : 'are'} listed and counted in no procedure; if that is meant, leave it so`,
      true,
    )
}

function checkActs(context: Context): void {
  for (const block of context.edition.blocks ?? []) {
    if (block.kind !== 'acts') continue
    for (const name of block.names) {
      for (const field of context.edition.acts[name]?.needs ?? []) {
        if ((fields as readonly string[]).includes(field)) continue
        const near = nearest(field, fields)
        context.say(
          block.line,
          block.article,
          `an act has no field "${field}", which "${name}" needs; ${near === null ? `its fields are ${list([...fields])}` : `did you mean "${near}"?`}`,
        )
      }
    }
  }
}

/** What only several editions show: transitions that name what the edition before does not have. */
export function checkTransitions(
  charter: Pick<Charter, 'editions'>,
  say: (e: Edition, line: number, article: string, says: string, warning?: boolean) => void,
): void {
  charter.editions.forEach((e, i) => {
    const { transition } = e
    if (transition === null) return
    const before = charter.editions[i - 1]
    if (before === undefined) {
      say(
        e,
        transition.line,
        transition.article,
        'the first edition has no open matters to carry over; remove this transition, or put it into a later edition',
        true,
      )
      return
    }
    const names = before.procedures.map(p => p.name)
    for (const m of transition.openMatters) {
      if (!names.includes(m.procedure))
        say(
          e,
          transition.line,
          transition.article,
          `the edition before has no procedure "${m.procedure}"${didYouMean(m.procedure, names, 'write one of its procedures')}`,
        )
    }
    if (transition.from !== undefined && transition.from < e.date)
      say(
        e,
        transition.line,
        transition.article,
        `this transition is of ${transition.from}, before its edition begins on ${e.date}; correct one of the days`,
      )
    if (e.procedures.length === 0)
      say(e, 0, '', 'this edition holds no procedure; an edition is a whole charter, not only what changed', true)
  })
}
