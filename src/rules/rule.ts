/** The shape every rule has: the words a charter calls it by, how it is read, how it decides, and its English. */
import type { Block, Scope } from './block.ts'
import type { Condition, Group } from './condition.ts'
import type { Dossier, Finding } from './finding.ts'
import type { RuleConditions, RuleName, RuleWords } from './language.ts'

export interface Reading {
  readonly scope: Scope
  /** The group a join round this condition names with `among`, which it hands to its parts. */
  readonly among: Group | null
  /** Reads a part of a join. */
  part(block: Block, among: Group | null): Condition | null
}

export interface Judging {
  readonly dossier: Dossier
  readonly article: string
  part(c: Condition): Finding
}

export interface Rule<N extends RuleName> {
  readonly rule: N
  /** The keys a charter may write it with. */
  readonly words: readonly string[]
  /** Keys that may stand beside. */
  readonly beside: readonly string[]
  /** The condition, or null where a fault was told to the block. */
  read(block: Block, reading: Reading): RuleConditions[N] | null
  judge(c: RuleConditions[N], judging: Judging): Finding
  readonly english: RuleWords<RuleConditions[N]>
}

export const rule = <N extends RuleName>(r: Rule<N>): Rule<N> => r
