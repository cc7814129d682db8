/** Chance with a seed, so that each run is the same: the seed stands in the name of what fails. */
export interface Chance {
  readonly below: (n: number) => number
  readonly shuffled: <T>(all: readonly T[]) => T[]
}

export function chanceOf(seed: number): Chance {
  let state = seed % 2147483647 || 1
  const below = (n: number): number => {
    state = (state * 48271) % 2147483647
    return Math.floor((state / 2147483647) * n)
  }
  return {
    below,
    shuffled(all) {
      const left = [...all]
      for (let i = left.length - 1; i > 0; i--) {
        const j = below(i + 1)
        ;[left[i], left[j]] = [left[j] as never, left[i] as never]
      }
      return left
    },
  }
}
