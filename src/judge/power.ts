/**
 * In how many of the ways still open a party is decisive: with its Yes the matter passes, without it it does not. Each of those whose act is
 * awaited says Yes or does not, every way counted once (Penrose 1946; Banzhaf 1965; a veto as a Yes without which nothing passes, as Banzhaf
 * 1968 counted the Security Council). It is counted over the finding: what each part still lacks and what each party could add, as the judge
 * found them. Sums of weights are counted exactly by halves (Horowitz and Sahni 1974), heads alone by binomials.
 */
import type { Finding, Gains } from '../rules/finding.ts'

export interface Power {
  /** How many ways those beside a party have: two to the number of the others. */
  readonly ways: bigint
  /** In how many of these each party is decisive; whose act is not awaited is not among them. */
  readonly decisive: ReadonlyMap<string, bigint>
}

/** More parties with weights than this are not counted. */
const MOST = 30

interface Lack {
  readonly need: number
  readonly gain: ReadonlyMap<string, number>
}

/**
 * The power of each party in an open matter; null where its rule is not one number of heads, one weight, or both: then nothing is counted.
 * `vetoes`: who can bar it alone (`remaining`). `weightOf`: the figure of a party, scaled as in its annex; null = none.
 */
export function powerIn(
  finding: Finding,
  vetoes: readonly string[],
  weightOf: (weight: string, party: string) => number | null,
): Power | null {
  const ways = waysOf(finding, { weightOf, siblings: finding })
  if (ways === null || ways.length === 0 || ways.some(way => way.length === 0)) return null
  const parties = [...new Set(ways.flatMap(way => way.flatMap(lack => [...lack.gain.keys()])))]
  if (!vetoes.every(id => parties.includes(id))) return null
  const isHeads = ({ gain }: Lack): boolean => gain.size === parties.length && [...gain.values()].every(g => g === 1)
  const weighed = ways.flat().filter(lack => !isHeads(lack))
  const [first] = weighed
  if (weighed.some(lack => !parties.every(id => lack.gain.get(id) === first?.gain.get(id)))) return null
  if (first !== undefined && parties.length > MOST) return null
  const needs = ways.map(way => ({
    heads: Math.max(0, ...way.filter(isHeads).map(lack => lack.need)),
    weight: Math.max(0, ...way.filter(lack => !isHeads(lack)).map(lack => lack.need)),
  }))
  // So much weight passes with so many heads: the least that one of the ways asks.
  const passes = Array.from({ length: parties.length + 2 }, (_, heads) =>
    Math.min(Number.POSITIVE_INFINITY, ...needs.filter(n => n.heads <= heads).map(n => n.weight)),
  )
  const weights = parties.map(id => first?.gain.get(id) ?? 0)
  return { ways: 1n << BigInt(parties.length - 1), decisive: decisiveOf({ parties, weights, vetoes: new Set(vetoes), passes }) }
}

interface Game {
  readonly parties: readonly string[]
  readonly weights: readonly number[]
  readonly vetoes: ReadonlySet<string>
  readonly passes: readonly number[]
}

function decisiveOf({ parties, weights, vetoes, passes }: Game): ReadonlyMap<string, bigint> {
  const free = parties.flatMap((id, i) => (vetoes.has(id) ? [] : [i]))
  const count = counterOf(free.map(i => weights[i] as number))
  const all = parties.flatMap((id, i) => (vetoes.has(id) ? [weights[i] as number] : []))
  const allWeight = all.reduce((a, b) => a + b, 0)
  const known = new Map<string, bigint>()
  return new Map(
    parties.map((id, i) => {
      const own = weights[i] as number
      const veto = vetoes.has(id)
      const key = `${own} ${veto}`
      let found = known.get(key)
      if (found === undefined) {
        // Whoever else has a veto says Yes in every way that counts.
        const heads = all.length - (veto ? 1 : 0)
        const weight = allWeight - (veto ? own : 0)
        found = 0n
        for (let k = 0; k + heads < parties.length; k++) {
          const from = (passes[heads + k + 1] as number) - own - weight
          const below = veto ? Number.POSITIVE_INFINITY : (passes[heads + k] as number) - weight
          if (from < below) found += count(k, from, below, veto ? null : free.indexOf(i))
        }
        known.set(key, found)
      }
      return [id, found]
    }),
  )
}

/** Counts the sets of so many of these weights, one of them left out, whose sum is at least `from` and less than `below`. */
type Counter = (size: number, from: number, below: number, without: number | null) => bigint

function counterOf(weights: readonly number[]): Counter {
  if (weights.every(w => w === 0))
    return (size, from, below, without) => (from <= 0 && below > 0 ? choose(weights.length - (without === null ? 0 : 1), size) : 0n)
  const middle = weights.length >> 1
  const halves = [sumsOf(weights.slice(0, middle)), sumsOf(weights.slice(middle))] as const
  let left: readonly (readonly number[][])[] = []
  let leftOut: number | null | undefined
  return (size, from, below, without) => {
    if (leftOut !== without) {
      leftOut = without
      left = [listsWithout(halves[0], without), listsWithout(halves[1], without === null ? null : without - middle)]
    }
    const [a, b] = left as [number[][], number[][]]
    let n = 0
    for (let k = 0; k <= size; k++) {
      const [xs, ys] = [a[k] ?? [], b[size - k] ?? []]
      if (xs.length > 0 && ys.length > 0) n += pairsBelow(xs, ys, below) - pairsBelow(xs, ys, from)
    }
    return BigInt(n)
  }
}

/** Every set of the weights with its sum, as bits, in the order of the sums; by how many are in it. */
function sumsOf(weights: readonly number[]): readonly (readonly { readonly bits: number; readonly sum: number }[])[] {
  const lists: { bits: number; sum: number }[][] = weights.concat(0).map(() => [])
  for (let bits = 0; bits < 1 << weights.length; bits++) {
    let sum = 0
    let size = 0
    for (let i = 0; i < weights.length; i++)
      if (bits & (1 << i)) {
        sum += weights[i] as number
        size++
      }
    lists[size]?.push({ bits, sum })
  }
  return lists.map(list => list.sort((x, y) => x.sum - y.sum))
}
const listsWithout = (lists: ReturnType<typeof sumsOf>, one: number | null): readonly number[][] => {
  const bit = one === null || one < 0 || one >= lists.length - 1 ? 0 : 1 << one
  return lists.map(list => list.filter(set => (set.bits & bit) === 0).map(set => set.sum))
}

/** How many pairs of two ascending lists add up to less than a limit. */
function pairsBelow(xs: readonly number[], ys: readonly number[], limit: number): number {
  if (limit === Number.POSITIVE_INFINITY) return xs.length * ys.length
  let n = 0
  let j = ys.length
  for (const x of xs) {
    while (j > 0 && x + (ys[j - 1] as number) >= limit) j--
    n += j
  }
  return n
}

function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n
  let of = 1n
  for (let i = 1; i <= k; i++) of = (of * BigInt(n - k + i)) / BigInt(i)
  return of
}

// ——— what the finding still lacks

interface Papers {
  readonly weightOf: (weight: string, party: string) => number | null
  /** The whole finding: who may still act is told by the parts that ask for the act. */
  readonly siblings: Finding
}

/** For each way in which a finding can come to hold, what its parts lack; null where a part cannot be told so. */
function waysOf(f: Finding, papers: Papers): readonly (readonly Lack[])[] | null {
  if (f.state === 'met' && f.rule !== 'unless') return [[]]
  if (f.state === 'undetermined') return null
  // What one party alone can bring about is a veto, and the vetoes are asked for by name.
  if (f.rule === 'unless') return f.state !== 'barred' && f.parts.every(part => part.rule === 'any have') ? [[]] : null
  if (f.state === 'barred') return f.final ? [] : null
  if (f.rule === 'quorum') return null
  if (f.parts.length === 0) {
    const lack = lackOf(f, papers)
    return lack === null ? null : [[lack]]
  }
  const each = f.parts.map(part => waysOf(part, papers))
  if (each.some(ways => ways === null)) return null
  const known = each as (readonly (readonly Lack[])[])[]
  if (f.rule === 'any of') return known.flat()
  return known.reduce<readonly (readonly Lack[])[]>((ways, more) => more.flatMap(w => ways.map(v => [...v, ...w])), [[]])
}

/** What one part lacks, in heads or in units of its weight, and what each party would add to it. */
function lackOf(f: Finding, { weightOf, siblings }: Papers): Lack | null {
  const { ask, facts } = f
  const { got, need, total } = facts
  if (ask === null || got === undefined || need === undefined || total === undefined) return null
  if (ask.rule !== 'heads' && ask.rule !== 'weight' && ask.rule !== 'all have') return null
  if ('compare' in ask && (ask.compare === 'fewer than' || ask.compare === 'at most')) {
    if (ask.rule !== 'heads' || ask.verb !== 'have not') return null
    const same = leavesOf(siblings).find(
      s => s.ask !== null && 'acts' in s.ask && s.ask.acts.join() === ask.acts.join() && s.facts.total === total && s.facts['gains'],
    )
    const gains = same?.facts['gains'] as Gains | undefined
    return gains === undefined ? null : { need: got - need, gain: new Map(gains.parties.map(id => [id, 1])) }
  }
  if ('verb' in ask && ask.verb !== 'have') return null
  const gains = facts['gains'] as Gains | undefined
  if (gains === undefined) return null
  const whole = 'quantity' in ask && ask.quantity.kind === 'share' ? ask.quantity.whole : 1
  const gain = new Map<string, number>()
  for (const [i, id] of gains.parties.entries()) {
    const unit = ask.rule === 'weight' ? weightOf(ask.weight, id) : 1
    // Where silence is not a No, as of those voting, what a party adds hangs on what the others do.
    if (unit === null || gains.by[i] !== whole * unit) return null
    gain.set(id, unit)
  }
  return { need: need - got, gain }
}
const leavesOf = (f: Finding): readonly Finding[] => (f.parts.length === 0 ? [f] : f.parts.flatMap(leavesOf))
