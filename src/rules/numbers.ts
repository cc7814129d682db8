/** Scaled whole numbers as people read them. Shown figures are cut, never rounded up; no float takes part. */

export interface Marks {
  readonly thousands: string
  readonly point: string
}

/** Prints `n / scale`: `printNumber(5511, 100, marks)` is `55.11`. Decimals as the scale has them, at most six. */
export function printNumber(n: number, scale: number, marks: Marks): string {
  const sign = n < 0 ? '-' : ''
  const size = BigInt(Math.abs(Math.trunc(n)))
  const whole = size / BigInt(scale)
  const rest = size % BigInt(scale)
  const digits = group(whole.toString(), marks.thousands)
  if (scale === 1) return sign + digits
  let places = 0
  while (10 ** places < scale && places < 6) places++
  // A scale doubled for a rounding of half a step needs its last digit only where the half is there.
  if (places > 1 && 10 ** places !== scale && (rest * 10n ** BigInt(places - 1)) % BigInt(scale) === 0n) places--
  const cut = (rest * 10n ** BigInt(places)) / BigInt(scale)
  return `${sign}${digits}${marks.point}${cut.toString().padStart(places, '0')}`
}

function group(digits: string, mark: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, mark)
}
