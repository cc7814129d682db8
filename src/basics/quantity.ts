/**
 * Exact quantities: integers and fractions, never floats. Products beyond 2^53 are taken in BigInt.
 */

/** An exact part of a whole: 55% is { part: 55, whole: 100 }. */
export interface Share {
  readonly part: number
  readonly whole: number
}

const exact = (n: number): boolean => Number.isSafeInteger(n)

/** The quotient of a × b by c, rounded down, and whether something is left over. */
function quotient(a: number, b: number, c: number): { floor: number; rest: boolean } {
  const product = a * b
  if (exact(product)) {
    const floor = Math.floor(product / c)
    // Division of two safe integers may round up to the next integer; the products cannot lie.
    const sure = floor * c > product ? floor - 1 : floor
    return { floor: sure, rest: sure * c !== product }
  }
  const [big, by] = [BigInt(a) * BigInt(b), BigInt(c)]
  const cut = big / by
  const rest = big % by !== 0n
  return { floor: Number(cut) - (rest && big < 0n !== by < 0n ? 1 : 0), rest }
}

/** The smallest number that is at least this share of the total: 55% of 27 is 15. */
export function least(share: Share, total: number): number {
  const { floor, rest } = quotient(share.part, total, share.whole)
  return rest ? floor + 1 : floor
}

/** The smallest number that is more than this share of the total: more than half of 10 is 6. */
export function above(share: Share, total: number): number {
  return quotient(share.part, total, share.whole).floor + 1
}

/** -1, 0 or 1 as `got` is less than, exactly, or more than the share of the total. */
export function compareShare(got: number, share: Share, total: number): -1 | 0 | 1 {
  const [a, b] = [got * share.whole, share.part * total]
  if (exact(a) && exact(b)) return a < b ? -1 : a > b ? 1 : 0
  const [x, y] = [BigInt(got) * BigInt(share.whole), BigInt(share.part) * BigInt(total)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** A decimal number as an integer and its scale: `18.49` is 1849 of 100. Null if it is no plain decimal number, or too long to be exact. */
export function parseDecimal(text: string): { readonly digits: number; readonly scale: number } | null {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim())
  if (!found) return null
  const fraction = found[3] ?? ''
  const n = Number(`${found[2]}${fraction}`)
  const scale = 10 ** fraction.length
  if (!exact(n) || !exact(scale)) return null
  return { digits: found[1] && n !== 0 ? -n : n, scale }
}

/** The fewest decimals that write n / scale in full; six where none do. */
function decimalsOf(scale: number): number {
  for (let d = 0, power = 1n; d <= 16; d++, power *= 10n) if (power % BigInt(scale) === 0n) return d
  return 6
}

/** n / scale with so many decimals (default: all it has), cut, never rounded up. */
export function printScaled(n: number, scale: number, decimals: number = decimalsOf(scale)): string {
  const cut = (BigInt(Math.abs(n)) * 10n ** BigInt(decimals)) / BigInt(scale)
  const digits = cut.toString().padStart(decimals + 1, '0')
  const sign = n < 0 && cut !== 0n ? '-' : ''
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
