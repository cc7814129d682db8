/** A procedure as the judge uses it: each act it knows has one bit, so that what a party has done is one number. */
import type { ActDefinition, Charter, Edition, Procedure, WeightColumn } from '../charter/charter.ts'
import { clocksIn, groupsIn as within, groupsOf as groupsOfProcedure, groupsOfBody, outcomesOfProcedure } from '../charter/walk.ts'
import { builtinActs } from '../record/act.ts'
import type { Clock, Condition, Group } from '../rules/condition.ts'
import { isOfThings } from '../rules/group.ts'
import { actsIn } from '../rules/index.ts'
import type { Stakes } from './stake.ts'
import { isDated } from './weights.ts'

export interface Compiled {
  readonly p: Procedure
  readonly edition: Edition
  /** Act → its bit. */
  readonly bits: ReadonlyMap<string, number>
  /** Act that takes others back → their bits. */
  readonly undoes: ReadonlyMap<string, number>
  /** Positions of which a party has one at a time. */
  readonly stances: number
  /** Positions, stance or beside; the rest of the bits are instruments. */
  readonly positions: number
  /** Bits that an act of this charter can take back. */
  readonly removable: number
  /** Steps the procedure asks for: closing, clock, once. */
  readonly steps: ReadonlySet<string>
  /** Whether a condition is met by the absence of acts, so that it is asked only where nothing can be added. */
  readonly absence: boolean
  /** Groups named in its conditions, for who may act here beside the base. */
  readonly groups: readonly Group[]
  /** Whether it closes once an outcome stands. */
  readonly closesOnce: boolean
  /** The outcomes and acts on which its day of effect waits. */
  readonly fromOnce: readonly Extract<Clock, { clock: 'once' }>[]
  /** Whether there is anything to ask between acts, before the close. */
  readonly between: boolean
  /** What a party that has done `bits` may still come to: memo. */
  readonly futures: Map<number, readonly number[]>
  /** What members put into the sums of each condition, with what may still come and without: memo. */
  readonly stakes: { readonly now: Map<Condition, Stakes>; readonly later: Map<Condition, Stakes> }
  /** Whether its conditions rest on nothing but acts of the run, and on figures that do not change from day to day. */
  readonly steady: boolean
  /** Whether seats of its edition begin or end on a day. */
  readonly datedSeats: boolean
}

const cache = new WeakMap<Procedure, Compiled>()
export function compile(p: Procedure, edition: Edition): Compiled {
  const known = cache.get(p)
  if (known !== undefined && known.edition === edition) return known
  const made = make(p, edition)
  cache.set(p, made)
  return made
}

export const definition = (edition: Edition, act: string): ActDefinition | undefined => edition.acts[act] ?? builtinActs[act]
const definitions = (edition: Edition): ActDefinition[] => Object.values({ ...builtinActs, ...edition.acts })

const conditionsOf = (p: Procedure): Condition[] => [p.quorum, p.when, p.unless, p.lapsesWhen].filter(c => c !== null)

/** The acts that a procedure's conditions and groups name. */
function mentionedIn(p: Procedure): Set<string> {
  const mentioned = new Set(conditionsOf(p).flatMap(c => [...actsIn(c)]))
  for (const g of [p.among, p.forEach]) if (g !== null) for (const a of actsOfGroup(g)) mentioned.add(a)
  if (p.silenceCountsAs !== null && 'position' in p.silenceCountsAs) mentioned.add(p.silenceCountsAs.position)
  return mentioned
}

/** The acts that others opened together with this procedure ask for: who takes such a position has answered there, and may still answer here. */
const askedBeside = (p: Procedure, edition: Edition): ReadonlySet<string> =>
  new Set(
    edition.procedures
      .filter(q => q.name !== p.name && q.opensWith.some(name => p.opensWith.includes(name)))
      .flatMap(q => [...mentionedIn(q)]),
  )

function make(p: Procedure, edition: Edition): Compiled {
  const conditions = conditionsOf(p)
  const all = definitions(edition)
  const mentioned = mentionedIn(p)
  if (p.silenceCountsAs !== null) mentioned.add('recused')
  const acts = new Set<string>()
  const widen = (name: string): void => {
    if (acts.has(name)) return
    acts.add(name)
    for (const d of all) if (d.countsAs.includes(name)) widen(d.name)
  }
  mentioned.forEach(widen)
  const isStance = (name: string): boolean => {
    const d = definition(edition, name)
    return d !== undefined && d.kind === 'position' && !d.beside && d.undoes.length === 0
  }
  // A party that voted or agreed otherwise has spoken too, though the rule does not count it.
  if ([...acts].some(isStance)) {
    for (const name of ['voted in favour', 'voted against', 'abstained']) acts.add(name)
    const others = askedBeside(p, edition)
    for (const d of Object.values(edition.acts)) if (!(d.name in builtinActs) && isStance(d.name) && !others.has(d.name)) acts.add(d.name)
    for (const d of all) {
      const pair = [d.name, ...(d.opposes ?? [])]
      if (pair.length > 1 && isStance(d.name) && pair.some(name => acts.has(name))) for (const name of pair) acts.add(name)
    }
  }
  // Acts that every condition treats alike share a bit: what a rule cannot tell apart need not be kept apart.
  const shared = new Map<string, number>()
  const bits = new Map<string, number>()
  for (const name of acts) {
    const alike = isStance(name)
      ? name
      : [
          ...[...mentioned].filter(m => m === name || countsAs(edition, name, m)),
          definition(edition, name)?.kind ?? 'step',
          ...all.filter(d => d.undoes.some(u => withClass(u, all).includes(name))).map(d => d.name),
        ].join('|')
    let bit = shared.get(alike)
    if (bit === undefined) shared.set(alike, (bit = 1 << shared.size))
    bits.set(name, bit)
  }
  if (shared.size > 31) throw new Error(`the procedure "${p.name}" tells ${shared.size} acts apart; at most 31 can be`)
  const undoes = new Map<string, number>()
  let removable = 0
  for (const d of all) {
    let mask = 0
    for (const u of d.undoes) for (const name of withClass(u, all)) mask |= bits.get(name) ?? 0
    if (mask !== 0) {
      undoes.set(d.name, mask)
      removable |= mask
    }
  }
  let stances = 0,
    positions = 0
  for (const [name, bit] of bits) {
    if (isStance(name)) stances |= bit
    if ((definition(edition, name)?.kind ?? 'step') === 'position') positions |= bit
  }
  const clocks = [...p.closes, ...p.notBefore, ...p.from]
  const steps = new Set([
    ...clocks.flatMap(c => (c.clock === 'with' ? [...c.acts] : [])),
    ...clocks.flatMap(c => (c.clock === 'once' ? [c.outcome] : [])),
    ...conditions.flatMap(onces),
    ...p.clock.namedBy,
    ...p.clock.extendedBy,
    ...p.clock.stoppedBy,
    ...p.clock.resumedBy,
    ...p.clock.restartedBy,
    ...(p.closes.length > 0 ? [...p.clock.confirmedBy, ...p.clock.shutBy] : []),
  ])
  return {
    p,
    edition,
    bits,
    undoes,
    stances,
    positions,
    removable,
    steps,
    absence: [p.when].some(c => c !== null && hasAbsence(c)),
    groups: conditions.flatMap(groupsIn),
    closesOnce: clocksIn(p.closes).some(c => c.clock === 'once'),
    fromOnce: clocksIn(p.from).filter(c => c.clock === 'once'),
    between: p.decided !== 'at the close' || p.unless !== null || p.lapsesWhen !== null || p.quorum !== null,
    futures: new Map(),
    stakes: { now: new Map(), later: new Map() },
    steady: p.proxies.how === 'none' && conditions.every(c => isSteady(c, p, edition)),
    datedSeats: Object.values(edition.seats).some(rows => rows.some(r => r.from !== null || r.until !== null)),
  }
}

function withClass(name: string, all: readonly ActDefinition[]): string[] {
  return [name, ...all.filter(d => d.countsAs.includes(name)).flatMap(d => withClass(d.name, all))]
}
const onces = (c: Condition): string[] => ('parts' in c ? c.parts.flatMap(onces) : c.rule === 'once' ? [c.outcome] : [])
const groupsIn = (c: Condition): Group[] =>
  'parts' in c ? c.parts.flatMap(groupsIn) : c.rule === 'once' || c.among === null ? [] : [c.among]
const actsOfGroup = (g: Group): string[] => [
  ...(g.who ?? []),
  ...(g.exceptWho ?? []),
  ...(g.among === null ? [] : actsOfGroup(g.among)),
  ...g.except.flatMap(actsOfGroup),
]
const hasAbsence = (c: Condition): boolean =>
  'parts' in c
    ? c.parts.some(hasAbsence)
    : c.rule === 'none have' ||
      ((c.rule === 'heads' || c.rule === 'weight') && (c.compare === 'fewer than' || c.compare === 'at most') === (c.verb !== 'have not'))

function isSteady(c: Condition, p: Procedure, edition: Edition): boolean {
  if ('parts' in c) return c.parts.every(part => isSteady(part, p, edition))
  if (c.rule === 'once' || c.rule.endsWith(' are') || ('verb' in c && c.verb === 'are')) return false
  if (isOfThings(c.among) || isOfThings(p.among)) return false
  const weight = c.rule === 'weight' ? c.weight : c.rule === 'heads' && c.quantity.kind === 'fewest' ? c.quantity.weight : null
  return weight === null || p.asAt === 'opening' || !isDated(edition.weights[weight] as WeightColumn)
}

/** The bits of every act that counts as one of these. */
export function maskOf(c: Compiled, acts: readonly string[]): number {
  let mask = 0
  for (const name of acts) {
    mask |= c.bits.get(name) ?? 0
    for (const [other, bit] of c.bits) if (countsAs(c.edition, other, name)) mask |= bit
  }
  return mask
}
/** Whether an act is, or counts as, a wider one: `ratified` counts as `deposited`. */
export function countsAs(edition: Edition, act: string, wider: string): boolean {
  if (act === wider) return true
  const d = definition(edition, act)
  return d !== undefined && (d.countsAs.includes(wider) || d.countsAs.some(w => w !== act && countsAs(edition, w, wider)))
}

/** The sets of acts a party may still come to from `bits`, itself among them. */
export function futuresOf(c: Compiled, bits: number): readonly number[] {
  const known = c.futures.get(bits)
  if (known !== undefined) return known
  const free = c.p.positions === 'may change'
  const stance = bits & c.stances
  const stanceOptions = stance !== 0 && !free ? [stance] : [0, ...[...c.bits.values()].filter(b => (b & c.stances) !== 0)]
  if (stance !== 0 && free && !stanceOptions.includes(stance)) stanceOptions.push(stance)
  let options = stanceOptions
  for (const bit of new Set(c.bits.values())) {
    if ((bit & c.stances) !== 0) continue
    const has = (bits & bit) !== 0
    const position = (bit & c.positions) !== 0
    const mayGo = has && (c.removable & bit) !== 0 && (!position || free)
    options = has && !mayGo ? options.map(o => o | bit) : options.length > 4096 ? options : [...options, ...options.map(o => o | bit)]
  }
  c.futures.set(bits, options)
  return options
}

export const procedureNamed = (edition: Edition, name: string): Procedure | undefined => edition.procedures.find(p => p.name === name)

const outcomes = new WeakMap<Charter, ReadonlySet<string>>()
/** Whether a name is what some procedure of the charter comes to. */
export function isOutcome(charter: Charter, name: string): boolean {
  let known = outcomes.get(charter)
  if (known === undefined)
    outcomes.set(charter, (known = new Set(charter.editions.flatMap(e => e.procedures.flatMap(outcomesOfProcedure)))))
  return known.has(name)
}

const acting = new WeakMap<Charter, ReadonlySet<string>>()
/** Whether an outcome makes one a party or puts one under it, or ends that: it has effect for those concerned, whichever branch it came from. */
export function isActing(charter: Charter, name: string): boolean {
  let known = acting.get(charter)
  if (known === undefined) {
    const names = charter.editions.flatMap(e => {
      const own = [...Object.values(e.groups), ...Object.values(e.bodies).flatMap(groupsOfBody)].flatMap(within)
      const groups = [...own, ...e.procedures.flatMap(groupsOfProcedure)]
      return [...e.joinWith, ...e.leaveWith, ...groups.flatMap(g => [...g.under, ...g.exceptUnder])]
    })
    acting.set(charter, (known = new Set(names)))
  }
  return known.has(name)
}
