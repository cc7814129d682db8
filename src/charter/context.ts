/** What the checks of a charter as a whole look at, and how they tell what they find. */
import { list } from '../basics/text.ts'
import type { Block } from '../rules/block.ts'
import type { Procedure } from './charter.ts'
import type { World } from './size.ts'

/** Tells a fault or a warning of a procedure, at one of its keys. */
export type Tell = (p: Procedure, key: string | number, says: string, warning?: boolean) => void

export interface Context extends World {
  /** The block of a procedure or of a group, by its line. */
  blockOf(p: Procedure): Block | null
  /** Tells of a line under an article. */
  say(line: number, article: string, says: string, warning?: boolean): void
  /** The first edition, whose dates lie ahead of it. */
  readonly first: boolean
  /** Whether no fault was found so far: what is unused may be so by a fault. */
  sound(): boolean
  /** Outcomes of all other editions. */
  readonly elsewhere: ReadonlySet<string>
}

/** The first few names of many. */
export const few = (ids: readonly string[]): string =>
  ids.length <= 5 ? list(ids) : `${ids.slice(0, 4).join(', ')} and ${ids.length - 4} others`
