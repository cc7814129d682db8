/** The acts of a standing that stand, in the order of the record: what things are folded from. */
import type { Standing } from '../judge/standing.ts'
import { STANDS } from '../judge/worths.ts'
import type { Act } from '../record/act.ts'
import type { Numbered } from './reckoning.ts'

/** An act that stands; `aside` where the judge found it to be its author's own word on the thing of another. */
export interface Judged extends Numbered {
  readonly aside?: boolean
}

/** The acts of a standing that stand, in the order of the record. */
export function standingActs(standing: Standing, acts: { get(no: number): Act | undefined }): readonly Judged[] {
  const numbers = new Set<number>()
  const aside = new Set<number>()
  for (const run of standing.matters)
    for (const { no, worth, why } of run.acts) {
      if (STANDS.has(worth)) numbers.add(no)
      if (why.code === 'aside') aside.add(no)
    }
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap(no => {
      const act = acts.get(no)
      return act === undefined ? [] : [{ no, act, ...(aside.has(no) && { aside: true }) }]
    })
}
