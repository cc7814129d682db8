/**
 * What a party may have done where the days of its acts are not known: every order of them that the datings, the order of lines and the
 * field `after` allow, and with each act left out that may not have come yet, or not in time.
 */
import { actorsOf } from './log.ts'
import { hear } from './meaning.ts'
import type { Run } from './run.ts'
import type { Walking } from './walking.ts'
import { HEARD } from './worths.ts'

/** What a party has done after one act more. */
export function stateAfter(run: Run, before: number, bit: number, undo: number): number {
  const { stances, positions, p } = run.c
  const free = p.positions === 'may change'
  if (undo !== 0) return (before & ~(free ? undo : undo & ~positions)) | bit
  if (bit === 0) return before
  if ((bit & stances) === 0) return before | bit
  return free || (before & stances) === 0 ? (before & ~stances) | bit : before
}

const orders = new Set(['takes back nothing', 'final'])

/** The rows by which a party spoke in a run, in the order taken. */
function historyOf(w: Walking, run: Run, party: number): number[] {
  const out: number[] = []
  for (const told of run.told) {
    if (!HEARD.has(told.worth) && !orders.has(told.why.code)) continue
    const row = told.no - 1
    if (partiesOf(w, row).includes(party) && speaks(w, run, row)) out.push(row)
  }
  return out
}
function partiesOf(w: Walking, row: number): readonly number[] {
  const principal = w.log.rare.size === 0 ? undefined : w.log.rare.get(row)?.for
  return principal === undefined ? actorsOf(w.log, row) : [w.partyIndex.get(principal) ?? -1]
}
const speaks = (w: Walking, run: Run, row: number): boolean => hear(w.log, run, row).known

/** Whether one act surely came before another of the same party. */
function precedes(w: Walking, a: number, b: number): boolean {
  const { from, until, rare } = w.log
  if ((until[a] as number) < (from[b] as number)) return true
  if (rare.get(b)?.after === a + 1) return true
  if (rare.get(a)?.after === b + 1) return false
  return from[a] === from[b] && until[a] === until[b] && a < b
}
const apart = (w: Walking, a: number, b: number): boolean => precedes(w, a, b) || precedes(w, b, a)

/** Parties that have more than one act in the run whose order is not known, or that is known by `after` alone. */
export function mixedParties(w: Walking, run: Run, found: Iterable<number>): Set<number> {
  const parties = new Set(found)
  for (const { no } of run.told)
    if (w.log.kind[no - 1] === 2 && speaks(w, run, no - 1))
      for (const p of partiesOf(w, no - 1)) if (p >= 0 && p < run.yes.length) parties.add(p)
  return parties
}

const MOST = 10
/** Every state a party may be in; null where it has one act only, or too many to try. `perhaps` may not have been done, or not in time. */
export function statesOf(w: Walking, run: Run, party: number, perhaps: readonly number[]): number[] | null {
  const done = historyOf(w, run, party).filter(row => !perhaps.includes(row))
  const rows = [...new Set([...done, ...perhaps.filter(row => partiesOf(w, row).includes(party))])]
  if (rows.length < 2) return null
  let states = new Set([0])
  let left = rows
  // What surely came before all others is taken first.
  for (;;) {
    const first = left.find(a => !perhaps.includes(a) && left.every(b => a === b || precedes(w, a, b)))
    if (first === undefined) break
    states = new Set([...states].map(s => after(w, run, s, first)))
    left = left.filter(row => row !== first)
  }
  if (left.length > MOST) return null
  if (left.length === 0) return [...states]
  return ends(w, run, left, states, perhaps)
}

const after = (w: Walking, run: Run, state: number, row: number): number => {
  const { bit, undo } = hear(w.log, run, row)
  return stateAfter(run, state, bit, undo)
}

/** The states after every allowed order of these acts; the set of those taken so far is a number. */
function ends(w: Walking, run: Run, left: readonly number[], start: ReadonlySet<number>, perhaps: readonly number[]): number[] {
  const reached = new Map<number, Set<number>>([[0, new Set(start)]])
  const out = new Set<number>()
  const all = (1 << left.length) - 1
  for (let taken = 0; taken <= all; taken++) {
    const states = reached.get(taken)
    if (states === undefined) continue
    if (left.every((row, i) => (taken & (1 << i)) !== 0 || perhaps.includes(row))) for (const s of states) out.add(s)
    for (const [i, row] of left.entries()) {
      if ((taken & (1 << i)) !== 0) continue
      // Nothing that was surely done before it may still be to come; nothing that came after it may have been taken.
      const fits = left.every(
        (other, j) =>
          i === j || ((taken & (1 << j)) === 0 ? perhaps.includes(other) || !precedes(w, other, row) : !precedes(w, row, other)),
      )
      if (!fits) continue
      const next = taken | (1 << i)
      let into = reached.get(next)
      if (into === undefined) reached.set(next, (into = new Set()))
      for (const s of states) into.add(after(w, run, s, row))
    }
  }
  return [...out]
}

/** An act of the same party whose order beside this one is not known, though it matters; null where there is none. */
export function unordered(w: Walking, run: Run, party: number, row: number): number | null {
  for (const other of historyOf(w, run, party)) {
    if (other === row || apart(w, row, other)) continue
    const [ab, ba] = [after(w, run, after(w, run, 0, row), other), after(w, run, after(w, run, 0, other), row)]
    if (ab !== ba) return other
  }
  return null
}
