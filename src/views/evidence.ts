/**
 * Evidence, and what rests on it: until when it may be relied on, who withdrew it, and from when a finding is stale. Told from dates and acts; no outcome
 * rests on it.
 */
import { addDays, firstMoment, lastMoment } from '../basics/moment.ts'
import type { Act } from '../record/act.ts'
import type { Told } from './told.ts'

export interface Evidence extends Told {
  /** The last day or moment on which it may be relied on; null = none was named. */
  readonly expires: string | null
  /** The day or instant from which it may be relied on no longer; null = it may still. */
  readonly lost: string | null
  /** The act that withdrew it. */
  readonly withdrawn: number | null
}

/** Why a finding is stale: from when, and for which of its evidence. */
interface Stale {
  readonly since: string
  readonly by: readonly number[]
}

/** On what a finding rests. */
export interface Rests {
  /** Evidence it rests on, itself or by way of observations, in the order of the record. */
  readonly evidence: readonly number[]
  readonly observations: readonly number[]
  /** Numbers it names that this reader does not see: whether the finding is stale is then not known. */
  readonly unseen: readonly number[]
  /** Of these, what was withdrawn or corrected since: it is evidence no longer. */
  readonly taken: readonly number[]
  /** null = not stale. */
  readonly stale: Stale | null
  /** The last day or moment on which all of its evidence may be relied on; null = no end was named. */
  readonly until: string | null
}

/** What is known when evidence is looked at. */
export interface Ground {
  readonly acts: { get(no: number): Act | undefined }
  readonly zone: string
  /** The end of the day asked about, or its instant. */
  readonly now: number
  /** What the judge told of acts, by number. */
  readonly byNo: ReadonlyMap<number, Told>
  /** Evidence → the act that withdrew it. */
  readonly withdrawn: ReadonlyMap<number, number>
}

/** On what an act rests, and whether that can still be relied on. */
export function restsOn(act: Act, ground: Ground): Rests {
  const evidence = new Set<number>()
  const observations = new Set<number>()
  const unseen = new Set<number>()
  const follow = (numbers: readonly number[]): void => {
    for (const no of numbers) {
      const one = ground.acts.get(no)
      if (one === undefined || one.act === 'withheld') unseen.add(no)
      else if (one.act === 'submitted evidence') evidence.add(no)
      else if (!observations.has(no)) {
        observations.add(no)
        follow(one.evidence ?? [])
      }
    }
  }
  follow(act.evidence ?? [])
  const rests = [...evidence].sort((a, b) => a - b)
  // An observation may be said to hold until a day, as a document does.
  const all = [...rests, ...observations].sort((a, b) => a - b)
  const ends = all.flatMap(no => ground.acts.get(no)?.expires ?? []).concat(act.expires ?? [])
  const until = ends.sort((a, b) => endOf(ground, a) - endOf(ground, b))[0] ?? null
  const lost = all.flatMap(no => {
    const since = lostOf(no, ground)
    return since === null ? [] : [{ no, since }]
  })
  const own = act.expires !== undefined && isPast(ground, act.expires) ? [after(act.expires)] : []
  const days = [...lost.map(l => l.since), ...own].sort((a, b) => startOf(ground, a) - startOf(ground, b))
  return {
    evidence: rests,
    observations: [...observations].sort((a, b) => a - b),
    unseen: [...unseen],
    taken: all.filter(no => ground.withdrawn.has(no) || ground.byNo.get(no)?.worth === 'corrected'),
    stale: days[0] === undefined ? null : { since: days[0], by: lost.map(l => l.no) },
    until,
  }
}

/** From when a piece of evidence may be relied on no longer; null = it may. */
function lostOf(no: number, ground: Ground): string | null {
  const act = ground.acts.get(no)
  const by = ground.withdrawn.get(no)
  const taken = by === undefined ? [] : [ground.acts.get(by)?.at ?? '']
  const struck = ground.byNo.get(no)
  const corrected = struck?.worth === 'corrected' ? [ground.acts.get(Number(struck.why.facts['no'] ?? 0))?.at ?? act?.at ?? ''] : []
  const expired = act?.expires !== undefined && isPast(ground, act.expires) ? [after(act.expires)] : []
  return [...taken, ...corrected, ...expired].sort((a, b) => startOf(ground, a) - startOf(ground, b))[0] ?? null
}

export function evidenceOf(told: Told, ground: Ground): Evidence {
  return { ...told, expires: told.act.expires ?? null, lost: lostOf(told.no, ground), withdrawn: ground.withdrawn.get(told.no) ?? null }
}

// Moments as the record writes them.

export const endOf = ({ zone }: Ground, text: string): number => lastMoment(text, zone) ?? Number.NEGATIVE_INFINITY
export const startOf = ({ zone }: Ground, text: string): number => firstMoment(text, zone) ?? Number.NEGATIVE_INFINITY
/** Whether the last day or moment named has passed at the end of the day asked about. */
export const isPast = (ground: Ground, text: string): boolean => endOf(ground, text) < ground.now
/** The day after a last day; an instant is its own end. */
const after = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? addDays(text, 1) : text)
