/** Members who have done the same acts count alike, whatever is asked: what is worked out for one holds for all of them. */
import type { Members } from './members.ts'
import type { Stake, Stakes } from './stake.ts'
import type { Weights } from './weights.ts'

export interface Alike {
  /** Its place among the classes. */
  readonly place: number
  readonly bits: number
  /** What else they may have done, as their datings leave open. */
  readonly maybe: readonly number[] | undefined
  /** The first of them, and how many there are. */
  readonly first: number
  heads: number
  /** The datings leave open whether they are in the group at all. */
  readonly perhaps: boolean
  /** Only a proxy has spoken for them: their own act would prevail. */
  readonly free: boolean
  /** The annex has no weight for them. */
  readonly unweighed: boolean
  names: readonly string[] | null
  /** The members' list has exceptions that rest on acts: whether it holds for the one party. */
  readonly outs: Members['outs']
}

export interface Alikes {
  readonly list: readonly number[]
  readonly outs: Members['outs']
  /** The weights that some members lack, which are kept apart then. */
  readonly holes: Weights | null
  readonly classes: readonly Alike[]
  /** The place of each member's class, in the order of the list. */
  readonly each: readonly number[]
}

export function alikes(
  { list, outs, perhaps: open }: Members,
  bits: readonly number[],
  maybes: ReadonlyMap<number, readonly number[]> | null,
  holes: Weights | null,
  proxied: ReadonlySet<number> | null,
): Alikes {
  const classes: Alike[] = []
  const each = new Array<number>(list.length)
  let last: Alike | null = null
  for (let i = 0; i < list.length; i++) {
    const p = list[i] as number
    const b = bits[p] as number
    const maybe = maybes === null ? undefined : maybes.get(p)
    const unweighed = holes !== null && Number.isNaN(holes.of[p])
    const free = proxied?.has(p) === true
    const perhaps = open?.has(p) === true
    const alone = maybe !== undefined || outs.length > 0 || free || perhaps
    if (last === null || alone || !fits(last, b, unweighed)) {
      last = alone ? null : seek(classes, b, unweighed)
      if (last === null)
        classes.push((last = { place: classes.length, bits: b, maybe, first: p, heads: 0, free, perhaps, unweighed, names: null, outs }))
    }
    last.heads++
    each[i] = last.place
  }
  return { list, outs, holes, classes, each }
}
const fits = (a: Alike, bits: number, unweighed: boolean): boolean =>
  a.bits === bits && a.unweighed === unweighed && a.maybe === undefined && a.outs.length === 0 && !a.free && !a.perhaps
function seek(classes: readonly Alike[], bits: number, unweighed: boolean): Alike | null {
  for (const a of classes) if (fits(a, bits, unweighed)) return a
  return null
}

/** What each class weighs together; without weights its heads. */
export function weigh({ list, classes, each }: Alikes, weights: Weights | null): readonly number[] {
  const sums: number[] = []
  for (const a of classes) sums.push(weights === null ? a.heads : 0)
  if (weights !== null)
    for (let i = 0; i < list.length; i++) {
      const place = each[i] as number
      sums[place] = (sums[place] as number) + (weights.of[list[i] as number] as number)
    }
  return sums
}

/** The names of a class, made once. */
export function idsIn({ list, each }: Alikes, a: Alike, ids: readonly string[]): readonly string[] {
  if (a.names === null) {
    const names: string[] = []
    for (let i = 0; i < list.length; i++) if (each[i] === a.place) names.push(ids[list[i] as number] as string)
    a.names = names
  }
  return a.names
}

/** Those who have surely done what is asked; who may have; who have not, and still can; those without the weight that is asked. */
type Part = 'who' | 'maybe' | 'awaiting' | 'unknown'
function isIn(part: Part, a: Alike, s: Stake, stakes: Stakes): boolean {
  // Without a weight nobody can say what an act of theirs brings.
  if (a.unweighed && s.counts) return part === 'unknown' || (part === 'maybe' && s.basedMost)
  if (s.didLeast) return part === 'who'
  if (s.didMost) return part === 'maybe'
  return part === 'awaiting' && stakes.canStill(a)
}

/** The names of one part of the members, in the order of the list. */
export function namesOf(groups: Alikes, held: readonly Stake[], ids: readonly string[], stakes: Stakes, part: Part): readonly string[] {
  const { classes, each, list } = groups
  let only: Alike | null = null
  let several: Alike[] | null = null
  for (let i = 0; i < classes.length; i++) {
    const a = classes[i] as Alike
    if (!isIn(part, a, held[i] as Stake, stakes)) continue
    if (only === null) only = a
    else (several ??= [only]).push(a)
  }
  if (only === null) return noNames
  if (several === null) return idsIn(groups, only, ids)
  const names: string[] = []
  for (let i = 0; i < list.length; i++)
    if (several.includes(classes[each[i] as number] as Alike)) names.push(ids[list[i] as number] as string)
  return names
}
const noNames: readonly string[] = []
