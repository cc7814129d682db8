/** What assessors found of a condition: they stand side by side and are never averaged, each with since when it has found the same. */
import { type Act, authorsOf, builtinActs } from '../record/act.ts'
import type { Place } from './case-place.ts'
import { endOf, type Rests, restsOn } from './evidence.ts'
import type { Told } from './told.ts'

type Verdict = 'met' | 'partly met' | 'not met'

const VERDICTS: Readonly<Record<string, Verdict | null>> = {
  'assessed as met': 'met',
  'assessed as partly met': 'partly met',
  'assessed as not met': 'not met',
  assessed: null,
  'recorded an assessment': null,
  reported: null,
}

/** What one assessor found of one condition. */
export interface AssessorFinding extends Told, Rests {
  /** Who found it: a party, officer or body; of an assessment recorded from outside, whoever made it. */
  readonly assessor: string
  /** It was made outside and recorded by somebody else: it counts nowhere. */
  readonly outside: boolean
  /** null where the assessor gives a grade or a figure of its own only. */
  readonly verdict: Verdict | null
  readonly grade: string | null
  readonly value: string | null
  readonly unit: string | null
  readonly method: string | null
  readonly at: string
  /** Since when the assessor has found the same without a break: the dating of the first such act. */
  readonly since: string
}

/** The act as which a finding is read: itself, or the built-in one that the charter lets it count as. */
function verdictAct({ act }: Act, { declared }: Place): string {
  if (Object.hasOwn(VERDICTS, act)) return act
  const wider = (declared[act] ?? builtinActs[act])?.countsAs ?? []
  return wider.find(w => Object.hasOwn(VERDICTS, w)) ?? act
}

/** Whether an act says what somebody found of a condition. */
export const isAssessment = (act: Act, place: Place): boolean => Object.hasOwn(VERDICTS, verdictAct(act, place))

/** A finding for each who made it: a joint one is each author's, but for those who took it back. */
export function findingsIn(told: Told, place: Place): readonly AssessorFinding[] {
  const { act } = told
  const outside = act.originator !== undefined
  const assessors = outside ? [act.originator as string] : authorsOf(act).filter(id => !told.back.includes(id))
  const rests = restsOn(act, place)
  return assessors.map(assessor => ({
    ...told,
    assessor,
    outside,
    verdict: VERDICTS[verdictAct(act, place)] ?? null,
    grade: act.grade ?? null,
    value: act.value ?? null,
    unit: act.unit ?? null,
    method: act.method ?? null,
    at: act.at,
    since: act.at,
    ...rests,
  }))
}

/** The last finding of each assessor, with since when it has found so; and those before. */
export function latest(
  found: readonly AssessorFinding[],
  place: Place,
): { readonly present: readonly AssessorFinding[]; readonly earlier: readonly AssessorFinding[] } {
  const by = new Map<string, AssessorFinding[]>()
  for (const f of [...found].sort((a, b) => endOf(place, a.at) - endOf(place, b.at) || a.no - b.no)) {
    by.set(f.assessor, [...(by.get(f.assessor) ?? []), f])
  }
  const present: AssessorFinding[] = []
  const earlier: AssessorFinding[] = []
  for (const list of by.values()) {
    const last = list.at(-1) as AssessorFinding
    const alike =
      list.findLastIndex(f => f.verdict !== last.verdict || f.grade !== last.grade || f.value !== last.value || f.method !== last.method) +
      1
    present.push({ ...last, since: (list[alike] as AssessorFinding).at })
    earlier.push(...list.slice(0, -1))
  }
  return {
    present: present.sort(
      (a, b) => Number(a.outside) - Number(b.outside) || (a.assessor < b.assessor ? -1 : a.assessor > b.assessor ? 1 : a.no - b.no),
    ),
    earlier: earlier.sort((a, b) => endOf(place, b.at) - endOf(place, a.at) || b.no - a.no),
  }
}
