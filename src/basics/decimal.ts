/**
 * Decimals as a record writes them, exact: counted in billionths, for an act's figure has at most nine decimals. Nothing here rounds but `cut`, and
 * that never upwards.
 */
const DIGITS = 9
const ONE = 10n ** BigInt(DIGITS)

/** A decimal in billionths; null where the text is none. */
export function billionths(text: string): bigint | null {
  const found = /^(-?)(\d+)(?:\.(\d{1,9}))?$/.exec(text)
  if (!found) return null
  const n = BigInt(found[2] as string) * ONE + BigInt((found[3] ?? '').padEnd(DIGITS, '0'))
  return found[1] ? -n : n
}

/** The decimal that so many billionths are, without noughts at its end: `4.2`. */
export function printBillionths(n: bigint): string {
  const abs = n < 0n ? -n : n
  const fraction = (abs % ONE).toString().padStart(DIGITS, '0').replace(/0+$/, '')
  return `${n < 0n ? '-' : ''}${abs / ONE}${fraction && `.${fraction}`}`
}

/** How many decimals a text writes: `26.5` is 1. */
export const decimalsIn = (text: string): number => text.split('.')[1]?.length ?? 0

/** Hundredths of a whole that a part is, in billionths and cut; null of nought. */
export const percentOf = (part: bigint, whole: bigint): bigint | null => (whole === 0n ? null : (part * 100n * ONE) / whole)

/** A positive decimal in billionths cut to so many decimals, and rounded to them. */
export function cutAndRounded(n: bigint, decimals: number): { readonly cut: bigint; readonly rounded: bigint } {
  const step = 10n ** BigInt(DIGITS - Math.min(decimals, DIGITS))
  const cut = (n / step) * step
  return { cut, rounded: ((n + step / 2n) / step) * step }
}
