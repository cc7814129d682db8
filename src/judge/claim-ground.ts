/**
 * What a claim is held against: the runs and acts of its matter as they stood, and the answer with the acts on which it rests. Nothing is shown and
 * nothing contradicted without them (docs/decisions/0025-claims.md).
 */
import type { Charter, Procedure } from '../charter/charter.ts'
import { type Act, namesIn } from '../record/act.ts'
import type { MatterStanding, Standing, Worth } from './standing.ts'
import { RESTED_ON } from './worths.ts'

export type Verdict = 'shows' | 'contradicts' | 'silent'

/** Why, as data; `claimReasons` lists the codes. */
const claimReasons = [
  'outcome stands',
  'effect ahead',
  'without effect',
  'other outcome',
  'still open',
  'never opened',
  'act was done',
  'act was not done',
  'done by others',
  'done in vain',
  'was decided',
  'was not decided',
  'that day',
  'other day',
  'figure agrees',
  'figure differs',
  'no form',
  'no matter',
  'not asked for',
  'no act of that day',
  'undetermined',
  'dating',
  'no figure',
  'figures differ',
  'assessed',
  'not exact',
] as const
export type ClaimReason = (typeof claimReasons)[number]

export interface Held {
  readonly verdict: Verdict
  readonly reason: ClaimReason
  /** What fills its sentence; names of acts and outcomes, days as the record writes them. */
  readonly facts: Readonly<Record<string, string>>
  /** The numbers of the acts on which it rests. */
  readonly acts: readonly number[]
  /** The matter against which it was held; null = it names none that is on record. */
  readonly matter: string | null
}

/** One act of a matter as it was known to stand, with its worth. */
export interface Done {
  readonly no: number
  readonly act: Act
  readonly worth: Worth
}

export interface Ground {
  readonly claim: Act
  readonly matter: string
  readonly standing: Standing
  readonly runs: readonly MatterStanding[]
  readonly done: readonly Done[]
  readonly charter: Charter
  readonly acts: readonly Act[]
  /** Where another matter stood at the same moment. */
  readonly stand: (matter: string) => Standing
}

/** Acts that only say something. */
export const SAID: ReadonlySet<string> = new Set(['claimed', 'reported', 'corrected the statement', 'withdrew the statement'])

export function held(
  g: Ground,
  verdict: Verdict,
  reason: ClaimReason,
  facts: Readonly<Record<string, string>> = {},
  acts: readonly number[] = [],
): Held {
  return { verdict, reason, facts, acts, matter: g.matter }
}

export const procedureIn = (run: MatterStanding, charter: Charter): Procedure | undefined =>
  charter.editions.find(e => e.date === run.edition)?.procedures.find(p => p.name === run.procedure)

export const concerns = (claim: Act, ids: readonly string[]): boolean => namesIn(claim.concerning).every(id => ids.includes(id))

/**
 * The acts on which runs rest: those that opened them and those that counted. Of a run that an outcome opened and in which nobody acted, those of the
 * runs that came to that outcome; of none at all, the last acts of the matter, which is what the record has instead.
 */
export function groundsOf(g: Ground, runs: readonly MatterStanding[]): readonly number[] {
  const acts = new Set<number>()
  const seen = new Set<MatterStanding>()
  const add = (run: MatterStanding): void => {
    if (seen.has(run)) return
    seen.add(run)
    const own = run.acts.filter(a => RESTED_ON.has(a.worth))
    for (const a of own) acts.add(a.no)
    const opens = own.length > 0 ? [] : (procedureIn(run, g.charter)?.opensWith ?? [])
    for (const other of g.runs) if (other.outcome !== null && opens.includes(other.outcome)) add(other)
  }
  for (const run of runs) add(run)
  return acts.size > 0 ? [...acts] : latest(g)
}

/** The runs in which the act that a claim answers opened something or counted; all of the matter where it did so in none. */
export function answered({ claim, runs }: Ground): readonly MatterStanding[] {
  const own = runs.filter(run => run.acts.some(a => a.no === claim.answers && RESTED_ON.has(a.worth)))
  return own.length > 0 ? own : runs
}

/** What was done, by its names. */
export const namesOf = (done: readonly Done[]): string =>
  [...new Set(done.filter(d => !SAID.has(d.act.act)).map(d => d.act.act))].join('; ')
/** The last acts of the matter: what the record has in the place of what is claimed. */
export const latest = (g: Ground): readonly number[] =>
  g.done
    .filter(d => !SAID.has(d.act.act))
    .slice(-5)
    .map(d => d.no)
