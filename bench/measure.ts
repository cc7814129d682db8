/** What the benches share: chance with a seed, medians, several sides in one run. */

/** One line of the table. A figure without `wanted` is there to compare with. */
export interface Row {
  readonly what: string
  readonly median: number
  readonly unit: string
  readonly wanted?: string
  readonly met?: boolean
}

export const median = (times: readonly number[]): number => {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] as number
}

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Side {
  readonly name: string
  /** One run over everything; true for each question whose answer is "met". */
  readonly run: () => readonly boolean[] | Promise<readonly boolean[]>
}

/** Median milliseconds of each side, taken in turn, one round after the other, so that a busy machine is busy for all; answers must agree. */
export async function sideBySide(sides: readonly Side[], rounds: number): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>(sides.map(s => [s.name, []]))
  let expected: readonly boolean[] | null = null
  // The first round only warms.
  for (let round = 0; round <= rounds; round++) {
    for (const side of sides) {
      globalThis.gc?.()
      const began = performance.now()
      const answers = await side.run()
      const ms = performance.now() - began
      if (round > 0) times.get(side.name)?.push(ms)
      expected ??= answers
      const differs = answers.findIndex((a, i) => a !== expected?.[i])
      if (differs >= 0 || answers.length !== expected.length)
        throw new Error(`${side.name} answers question ${differs + 1} otherwise than ${sides[0]?.name}`)
    }
  }
  return new Map([...times].map(([name, of]) => [name, median(of)]))
}

/** The rows of one decision: each side's time for one answer, then ours against the fastest engine and against the loop. */
export function compared(
  times: ReadonlyMap<string, number>,
  questions: number,
  { ours, loop, engines }: { readonly ours: string; readonly loop: string; readonly engines: readonly string[] },
): Row[] {
  const each = (name: string): number => ((times.get(name) ?? Number.NaN) / questions) * 1000
  const fastest = engines.reduce((a, b) => (each(b) < each(a) ? b : a))
  const faster = each(fastest) / each(ours)
  const slower = each(ours) / each(loop)
  return [
    ...[...times.keys()].map(name => ({ what: name, median: each(name), unit: 'µs each' })),
    {
      what: `ours against the fastest engine (${fastest})`,
      median: faster,
      unit: 'times as fast',
      wanted: 'at least 10',
      met: faster >= 10,
    },
    { what: 'ours against the hand-written loop', median: slower, unit: 'times as long', wanted: 'at most 5', met: slower <= 5 },
  ]
}
