/** What would stand differently, made ready to be read. */
import type { Move } from '../judge/tried.ts'

/** Moves that say the same of one matter together, with how many they are: a treaty has a run for each of its parties. */
export function alikeMoves(moves: readonly Move[]): readonly { readonly move: Move; readonly n: number }[] {
  const groups = new Map<string, { move: Move; n: number }>()
  for (const move of moves) {
    const key = JSON.stringify([move.matter, move.procedure, move.before, move.after])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { move, n: 1 })
    else group.n++
  }
  return [...groups.values()]
}
