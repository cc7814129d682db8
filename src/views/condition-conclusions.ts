/** What the charter's procedures came to in the matter of a condition, and when all that the rules ask of it stood together. */
import type { MatterStanding } from '../judge/standing.ts'
import { namesIn } from '../record/act.ts'
import type { CaseAsked, Place } from './case-place.ts'
import { endOf, startOf } from './evidence.ts'

/** What a run of the charter's procedures came to in the matter of a condition. */
export interface Conclusion {
  readonly outcome: string
  readonly procedure: string
  readonly article: string
  readonly line: number
  /** The day of effect, or of the bound where it is not known. */
  readonly from: string | null
  readonly exact: boolean
  /** Set where another outcome ended it. */
  readonly until: string | null
  /** A rule counts this condition by this outcome. */
  readonly counted: boolean
  /** Who did what it rests on: the acts that counted; where none did, the one that opened it. */
  readonly by: readonly string[]
}

/** A time at which what is asked of a condition stood. */
export interface Held {
  readonly from: string
  /** Whether the day is known, and not only its bound. */
  readonly exact: boolean
  readonly until: string | null
}

export function conclusionOf(run: MatterStanding, sets: readonly ReadonlySet<string>[], acts: CaseAsked['acts']): readonly Conclusion[] {
  if (run.procedure === null || run.outcome === null || run.outcome === 'not opened' || run.outcome === 'moved') return []
  const { outcome, procedure, article, line, effectiveFrom, effectiveBy, settledAt, settledBy } = run
  const exact = effectiveFrom ?? (effectiveBy === null ? settledAt : null)
  const counting = run.acts.filter(a => a.worth === 'counts')
  const rests = counting.length > 0 ? counting : run.acts.filter(a => a.worth === 'opens')
  return [
    {
      outcome,
      procedure,
      article,
      line,
      from: exact ?? effectiveBy ?? settledBy,
      exact: exact !== null,
      until: run.effectiveUntil,
      counted: sets.some(set => set.has(outcome)),
      by: [...new Set(rests.flatMap(a => namesIn(acts.get(a.no)?.by)))],
    },
  ]
}

/** When each of the sets had an outcome in effect, all together. */
export function heldOf(all: readonly Conclusion[], sets: readonly ReadonlySet<string>[], place: Place): readonly Held[] {
  const times = (set: ReadonlySet<string>): readonly Held[] =>
    all.flatMap(({ outcome, from, exact, until }) => (set.has(outcome) && from !== null ? [{ from, exact, until }] : []))
  const [first, ...more] = sets.map(times)
  return more.reduce((held, next) => held.flatMap(a => next.flatMap(b => overlap(a, b, place))), first ?? [])
}

function overlap(a: Held, b: Held, place: Place): readonly Held[] {
  const { from, exact } = endOf(place, a.from) >= endOf(place, b.from) ? a : b
  const ends = [a.until, b.until].flatMap(until => until ?? []).sort((x, y) => startOf(place, x) - startOf(place, y))
  const until = ends[0] ?? null
  return until !== null && startOf(place, until) <= startOf(place, from) ? [] : [{ from, exact, until }]
}
