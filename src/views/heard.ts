/** The acts of one run as its folds take them: in the order in which they were done, each by those for whom the judge let it stand. */
import { dayOf, lastMoment, parseWhen } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import type { MatterStanding } from '../judge/standing.ts'
import { TAKEN } from '../judge/worths.ts'
import { type Act, authorsOf } from '../record/act.ts'
import type { Numbered } from './reckoning.ts'

export interface Heard {
  readonly no: number
  readonly act: Act
  /** Its authors, without those who had no standing to do it. */
  readonly by: readonly string[]
  /** The last moment at which it can have been done, in milliseconds; and its day at the seat. */
  readonly at: number
  readonly day: string
  /** Whether its instant is known. */
  readonly exact: boolean
}

/** Acts in the order in which they were done, each by the last moment at which it can have been; of one moment as the record has them. */
export function asDone<T extends Numbered>(acts: readonly T[], zone: string): readonly T[] {
  const timed = acts.map(each => ({ each, at: lastMoment(each.act.at, zone) ?? Number.NEGATIVE_INFINITY }))
  return timed.sort((a, b) => (a.at === b.at ? a.each.no - b.each.no : a.at - b.at)).map(t => t.each)
}

/** What was heard in a run, in order; of one moment as the record has it. */
export function heardIn(run: MatterStanding, acts: readonly Act[], charter: Pick<Charter, 'seat'>): readonly Heard[] {
  const { zone } = charter.seat
  return run.acts
    .flatMap(({ no, worth, parties }): Heard[] => {
      const act = acts[no - 1]
      if (act === undefined || !TAKEN.has(worth)) return []
      const when = parseWhen(act.at, zone)
      if (typeof when === 'string') return []
      const not = new Set((parties ?? []).flatMap(own => (TAKEN.has(own.worth) ? [] : [own.party])))
      const by = authorsOf(act).filter(id => !not.has(id))
      return [{ no, act, by, at: when.until, day: dayOf(when.until, zone), exact: when.kind === 'instant' }]
    })
    .sort((a, b) => a.at - b.at || a.no - b.no)
}
