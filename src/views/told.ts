/** What a standing tells of acts, each once over all the runs that heard it. */
import type { ActWorth, MatterStanding, Why, Worth } from '../judge/standing.ts'
import { TAKEN, TAKEN_BACK } from '../judge/worths.ts'
import { type Act, authorsOf } from '../record/act.ts'

/** An act with what the judge says of it. */
export interface Told {
  readonly no: number
  readonly act: Act
  /** That it was taken back, in whichever run it was; else what it is where it is worth most. */
  readonly worth: Worth
  readonly why: Why
  /** What it is in each of the runs. */
  readonly worths: readonly Worth[]
  /** Its authors for whom it stands; none where it is void, late, without standing, corrected, withdrawn, or the like. */
  readonly by: readonly string[]
  /** Its authors who took it back. */
  readonly back: readonly string[]
}

/**
 * What a standing tells of its matters, by number: nothing that was done later than its day, or came after what it knows. Who takes an act back does not
 * say it any more: that a run had closed by then, in which it goes on counting, is said of the run.
 */
export function toldIn(runs: readonly MatterStanding[], acts: { get(no: number): Act | undefined }): readonly Told[] {
  const found = new Map<number, ActWorth[]>()
  for (const told of runs.flatMap(run => run.acts)) {
    const before = found.get(told.no)
    if (before === undefined) found.set(told.no, [told])
    else before.push(told)
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .flatMap(([no, all]): readonly Told[] => {
      const act = acts.get(no)
      if (act === undefined) return []
      const { worth, why } = mostOf(all)
      const authors = authorsOf(act)
      const has = (id: string, worths: ReadonlySet<Worth>): boolean => all.some(told => worths.has(worthFor(id, told)))
      const back = authors.filter(id => has(id, TAKEN_BACK))
      const by = authors.filter(id => !back.includes(id) && has(id, TAKEN))
      return [{ no, act, worth, why, worths: all.map(told => told.worth), by, back }]
    })
}

/** What an act is worth for one of its authors. */
const worthFor = (author: string, { worth, parties }: ActWorth): Worth => parties?.find(p => p.party === author)?.worth ?? worth

const RANK: readonly Worth[] = ['counts', 'opens', 'repeated', 'superseded', 'noted', 'early', 'late', 'moot', 'exceeds']
const rank = ({ worth }: ActWorth): number => (RANK.includes(worth) ? RANK.indexOf(worth) : RANK.length)

/** Of what was found of one act in several runs what stands for it. */
function mostOf(all: readonly ActWorth[]): ActWorth {
  return all.find(told => TAKEN_BACK.has(told.worth)) ?? all.reduce((best, told) => (rank(told) < rank(best) ? told : best))
}
