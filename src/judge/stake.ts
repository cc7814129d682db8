/** What members who have done the same acts put into each sum of a condition, now and by what they may still do. */
import type { Ask } from '../rules/finding.ts'
import type { Alike } from './alike.ts'
import { type Compiled, futuresOf, maskOf } from './compile.ts'
import { inBase, type Members } from './members.ts'

/** One member's share in the sums, to be multiplied by its weight; `Least` and `Most` where datings leave it open. */
export interface Stake {
  least: number
  most: number
  futureLeast: number
  futureMost: number
  basedLeast: boolean
  basedMost: boolean
  didLeast: boolean
  didMost: boolean
  /** It is in the base by what it has surely done. */
  readonly based: boolean
  /** It moves a sum, now or later. */
  counts: boolean
}

/** The stakes of one condition over one kind of members; kept with the procedure, for they hang on nothing else. */
export interface Stakes {
  readonly need: readonly number[]
  readonly not: readonly number[]
  readonly known: Map<number, Stake>
  of(bits: number, maybe: readonly number[] | undefined, party: number, outs: Members['outs'], free: boolean): Stake
  /** Whether members alike may still do what is asked, and be counted with it. */
  canStill(a: Alike): boolean
}

export function stakesOf(c: Compiled, ask: Ask, m: Members, later: boolean): Stakes {
  const kept = later ? c.stakes.later : c.stakes.now
  const known = kept.get(ask.of)
  if (known !== undefined && same(known.need, m.need) && same(known.not, m.not)) return known
  const made = make(c, ask, m, later)
  kept.set(ask.of, made)
  return made
}
const same = (a: readonly number[], b: readonly number[]): boolean => a === b || (a.length === b.length && a.every((x, i) => x === b[i]))

export function stakeOf(stakes: Stakes, a: Alike): Stake {
  return a.perhaps ? perhaps(stakeIn(stakes, a)) : stakeIn(stakes, a)
}
/** The stake of one that may be in the group or not: between what it puts in, and nothing. */
const perhaps = (s: Stake): Stake => ({
  ...s,
  least: Math.min(0, s.least),
  most: Math.max(0, s.most),
  futureLeast: Math.min(0, s.futureLeast),
  futureMost: Math.max(0, s.futureMost),
  basedLeast: false,
  didLeast: false,
})
function stakeIn(stakes: Stakes, a: Alike): Stake {
  if (a.maybe !== undefined || a.outs.length > 0 || a.free) return stakes.of(a.bits, a.maybe, a.first, a.outs, a.free)
  let s = stakes.known.get(a.bits)
  if (s === undefined) stakes.known.set(a.bits, (s = stakes.of(a.bits, undefined, a.first, a.outs, false)))
  return s
}

const noBits: readonly number[] = []

/** What a member may still come to; one for whom only a proxy has spoken may yet speak itself. */
const comingOf = (c: Compiled, bits: number, free: boolean): readonly number[] =>
  free ? [...futuresOf(c, bits), ...futuresOf(c, bits & ~c.stances)] : futuresOf(c, bits)

function make(c: Compiled, ask: Ask, { need, not }: Members, later: boolean): Stakes {
  const have = maskOf(c, ask.acts)
  const without = ask.verb === 'have not'
  const q = ask.quantity
  const whole = q.kind === 'share' ? q.whole : 1
  const part = q.kind === 'share' ? q.part : 0
  const has = (b: number): boolean => ((b & have) !== 0) !== without
  const able = new Map<number, boolean>()
  return { need, not, known: new Map(), of, canStill }

  function canStill({ bits, outs, first, free }: Alike): boolean {
    const kept = outs.length === 0 && !free
    let can = kept ? able.get(bits) : undefined
    if (can === undefined) {
      can = comingOf(c, bits, free).some(b => has(b) && inBase({ need, not, outs }, first, b))
      if (kept) able.set(bits, can)
    }
    return can
  }

  function of(bits: number, maybe: readonly number[] | undefined, party: number, outs: Members['outs'], free: boolean): Stake {
    const m = { need, not, outs }
    const worth = (b: number): number => (inBase(m, party, b) ? (has(b) ? whole - part : -part) : 0)
    // What the record says and what its datings allow may differ: then these alone.
    const [first = bits] = maybe ?? noBits
    const basedLeast = inBase(m, party, first)
    const didLeast = basedLeast && has(first)
    const value = worth(first)
    const s: Stake = {
      least: value,
      most: value,
      futureLeast: value,
      futureMost: value,
      basedLeast,
      basedMost: basedLeast,
      didLeast,
      didMost: didLeast,
      based: inBase(m, party, bits),
      counts: false,
    }
    for (const b of maybe ?? noBits) {
      const v = worth(b),
        base = inBase(m, party, b),
        done = base && has(b)
      s.least = Math.min(s.least, v)
      s.most = Math.max(s.most, v)
      s.basedMost ||= base
      s.didMost ||= done
      s.basedLeast &&= base
      s.didLeast &&= done
    }
    s.futureLeast = s.least
    s.futureMost = s.most
    if (later)
      for (const from of maybe ?? [bits])
        for (const b of comingOf(c, from, free)) {
          const v = worth(b)
          if (v < s.futureLeast) s.futureLeast = v
          if (v > s.futureMost) s.futureMost = v
        }
    s.counts = s.least !== 0 || s.most !== 0 || s.futureLeast !== 0 || s.futureMost !== 0
    return s
  }
}
