/** Records in another order, and standings without theirs. */
import { unmarked } from '../../src/basics/moment.ts'
import type { Standing } from '../../src/judge/standing.ts'
import { type Act, authorsOf } from '../../src/record/act.ts'

/** Places of the lines in another order: each line may change places only with lines of its own kind, and behind those it must follow. */
export function shuffled(acts: readonly Act[], dice: readonly number[], kind: (act: Act) => string): number[] {
  const last = new Map<string, number>()
  const behind = acts.map((act, i) => {
    const names = authorsOf(act)
    // Of two corrections of one line the later holds.
    const keys = [...names.map(by => `${by} in ${act.matter ?? ''}`), ...(act.corrects === undefined ? [] : [`line ${act.corrects}`])]
    const before = keys.flatMap(k => last.get(k) ?? [])
    for (const k of keys) last.set(k, i)
    return [...before, ...[act.corrects, act.answers, act.after].flatMap(no => (no === undefined ? [] : [no - 1]))]
  })
  const slots = new Map<string, number[]>()
  for (const [i, act] of acts.entries()) slots.set(kind(act), [...(slots.get(kind(act)) ?? []), i])
  const order: number[] = []
  const placed = new Set<number>()
  const left = new Map([...slots].map(([k, at]) => [k, [...at]]))
  for (let i = 0; i < acts.length; i++) {
    const own = left.get(kind(acts[i] as Act)) as number[]
    const free = own.filter(j => (behind[j] as number[]).every(b => placed.has(b)))
    const chosen = free[(dice[i % dice.length] as number) % free.length]
    // What must go before it has been moved behind: this order is left as it was.
    if (chosen === undefined) return acts.map((_, k) => k)
    own.splice(own.indexOf(chosen), 1)
    order.push(chosen)
    placed.add(chosen)
  }
  return order
}

/** The acts with the new numbers of the lines they name. */
export function renumbered(acts: readonly Act[], order: readonly number[]): readonly Act[] {
  const now = (no: number): number => order.indexOf(no - 1) + 1
  return acts.map(act => ({
    ...act,
    ...(act.corrects === undefined ? {} : { corrects: now(act.corrects) }),
    ...(act.answers === undefined ? {} : { answers: now(act.answers) }),
    ...(act.after === undefined ? {} : { after: now(act.after) }),
  }))
}

/** What a standing says, with its lists in one order and the numbers of the lines as they were. */
export function said(s: Standing, was: (no: number) => number): unknown {
  const flat = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.every(v => typeof v === 'string') ? [...value].sort() : value.map(flat)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, k === 'no' ? was(Number(v)) : flat(v)]))
  }
  // What no run took is told with one run of its matter, and which one is all the same.
  const worth = [...new Map(s.matters.map(m => [m.id, s.matters.filter(x => x.id === m.id).flatMap(x => x.acts)]))].map(([id, acts]) => ({
    id,
    acts: acts.map(flat).sort(byText),
  }))
  // Of runs opened at one moment the mark tells which line came first.
  const matters = s.matters.map(m => ({
    ...(flat({ ...m, opened: unmarked(m.opened), acts: [] }) as object),
    effects: [...m.effects].sort(byText),
  }))
  return { parties: s.parties, edition: s.edition, matters: matters.sort(byText), worth: worth.sort(byText), next: s.next }
}
const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
