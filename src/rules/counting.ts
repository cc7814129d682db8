/** What heads and weight share in reading: a comparing word, a quantity, and who has done (or what is) what. */
import type { Block } from './block.ts'
import type { Compare, Group, Heads } from './condition.ts'
import { readGroup } from './group.ts'
import { readActs, readOutcomes } from './names.ts'
import { compares, readQuantity, type Measured } from './quantity.ts'
import type { Reading } from './rule.ts'

/** The keys that may stand beside a comparing word. */
export const besideCounting = ['among', 'have', 'have not', 'are'] as const
const verbs = ['have', 'have not', 'are'] as const

export type Counting = Omit<Heads, 'rule' | 'quantity'> & Measured

/** A comparing line with its acts, or null after telling what is wrong. All that is wrong is told at once. */
export function readCounting(block: Block, reading: Reading): Counting | null {
  const compare = compares.find(c => block.get(c) !== null) as Compare
  const measured = readQuantity(block.get(compare) as Block, compare, reading.scope)
  const among = readAmong(block, reading)
  const said = readVerb(block, reading)
  return measured === null || among === undefined || said === null ? null : { line: block.line, compare, ...measured, among, ...said }
}

function readVerb(block: Block, { scope }: Reading): Pick<Heads, 'verb' | 'acts'> | null {
  const present = verbs.filter(v => block.get(v) !== null)
  const [verb] = present
  if (verb === undefined) {
    block.fault('nothing says what is counted; add "have:" with an act, "have not:" with an act, or "are:" with an outcome')
    return null
  }
  if (present.length > 1) {
    block.fault(`one condition counts one thing; keep "${verb}" and write the other in a condition of its own under "all of"`)
    return null
  }
  const at = block.get(verb) as Block
  const acts = verb === 'are' ? readOutcomes(at, scope) : readActs(at, scope)
  return acts && { verb, acts }
}

/** The group written here, else the one handed down by a join; undefined after a fault. */
export function readAmong(block: Block, { scope, among }: Reading): Group | null | undefined {
  const at = block.get('among')
  if (at === null) return among
  return readGroup(at, scope, null, among) ?? undefined
}
