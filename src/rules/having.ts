/** What the rules of everyone, someone and no one share in reading. */
import type { Block } from './block.ts'
import type { Are, Have } from './condition.ts'
import { readAmong } from './counting.ts'
import { readActs, readOutcomes } from './names.ts'
import type { Reading } from './rule.ts'

/** `all have: deposited` with its group; null after telling what is wrong. */
export function readHave(rule: Have['rule'], block: Block, reading: Reading): Have | null {
  const acts = readActs(block.get(rule) as Block, reading.scope)
  const among = readAmong(block, reading)
  return acts === null || among === undefined ? null : { rule, line: block.line, among, acts }
}

/** `all are: provisionally closed` with its things. */
export function readAre(rule: Are['rule'], block: Block, reading: Reading): Are | null {
  const acts = readOutcomes(block.get(rule) as Block, reading.scope)
  const among = readAmong(block, reading)
  return acts === null || among === undefined ? null : { rule, line: block.line, among, acts }
}
