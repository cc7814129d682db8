/**
 * How near a candidate is: a profile, part by part, and never one number. For each part how many conditions stand as met by the charter's own rules, since
 * when; beside it what each assessor found, never averaged; and whether that is more than on any day before. *Closer than ever* is answered yes, no, or
 * not comparable, by the definition in docs/decisions/0027-closer-than-ever.md. No date is given for what depends on people, and all conditions met is not an
 * invitation: what it hangs on then is told.
 */
import { lastDayOf } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import type { AssessorFinding } from './condition-findings.ts'
import type { ConditionStanding } from './condition.ts'
import type { CaseConditions } from './conditions.ts'

/** One condition in the eyes of one line. */
export interface Told {
  readonly id: string
  readonly name: string
  readonly matter: string
  readonly met: boolean
  /** The day since which it stands so; null where it never was met. */
  readonly since: string | null
  /** That day is known only as the last on which it may have been. */
  readonly bound: boolean
  /** It rests on a finding whose evidence ran out. */
  readonly stale: boolean
  /** By which outcome of the charter's rules, and who did what it rests on; null where it is not met, or found by the assessor itself. */
  readonly by: { readonly outcome: string; readonly procedure: string; readonly article: string; readonly who: readonly string[] } | null
}

export interface Part {
  /** The id of the row; null for the conditions that stand under none. */
  readonly id: string | null
  readonly name: string
  readonly met: number
  readonly asked: number
  /** The day of the last change of `met`; null = it never changed. */
  readonly since: string | null
  readonly conditions: readonly Told[]
}

export type Why =
  | { readonly code: 'highest'; readonly part: string | null; readonly since: string }
  | { readonly code: 'none met' }
  | { readonly code: 'lower'; readonly part: string | null; readonly was: number; readonly is: number; readonly day: string }
  | { readonly code: 'as before'; readonly day: string }
  | { readonly code: 'catalogue' | 'things'; readonly day: string }
  | { readonly code: 'method'; readonly day: string; readonly assessor: string }
  | { readonly code: 'uncounted' }

export interface Closer {
  readonly answer: 'yes' | 'no' | 'not comparable'
  readonly why: Why
  /** Where catalogue or method changed: the answer for the days since, which are of one measure. */
  readonly within: { readonly since: string; readonly answer: 'yes' | 'no'; readonly why: Why } | null
}

/** The profile by the charter's rules, or by one assessor. */
export interface Line {
  /** null = what the charter's rules concluded. */
  readonly assessor: string | null
  /** Somebody whose findings count nowhere, recorded by others. */
  readonly outside: boolean
  readonly parts: readonly Part[]
  readonly closer: Closer
}

export interface Profile {
  readonly case: string
  readonly asOf: string
  /** The same as a day at the seat. */
  readonly day: string
  readonly concerning: readonly string[]
  /** The edition of the catalogue to which the case is held; null = none. */
  readonly edition: string | null
  readonly title: string | null
  /** Where no catalogue is set: the groups of things that the charter counts. */
  readonly things: readonly string[]
  /** The charter's rules first, then each assessor with findings of *met* or *not met*. */
  readonly lines: readonly Line[]
}

/** A span of days on which a condition stood as met: from the first day, until the day on which it did no more. */
interface Interval {
  readonly from: string
  readonly until: string | null
  readonly bound: boolean
  readonly stale: boolean
}
interface Leaf {
  readonly condition: ConditionStanding
  readonly part: string | null
  readonly intervals: readonly Interval[]
}
interface Break {
  readonly day: string
  readonly why: Why
}

/** The profile of a case as of the day of its conditions. */
export function profileOf(found: CaseConditions, charter: Charter): Profile {
  const { zone } = charter.seat
  const parts = partsOf(found)
  const inPart = leavesOf(found)
  const pins = [...breaksOfPins(found, zone), ...breaksOfThings(found)]
  const counted = inPart.filter(l => l.condition.counted)
  const asOf = lastDayOf(found.asOf, zone)
  const rules = lineOf(
    counted.map(l => ({ ...l, intervals: concluded(l.condition, zone) })),
    parts,
    [...pins, ...breaksOfMethod(found, null, zone)],
    asOf,
    true,
  )
  const lines = assessorsOf(found).map(({ assessor, outside }) => ({
    assessor,
    outside,
    ...lineOf(
      inPart.map(l => ({ ...l, intervals: foundBy(l.condition, assessor, zone) })),
      parts,
      [...pins, ...breaksOfMethod(found, assessor, zone)],
      asOf,
    ),
  }))
  return {
    case: found.case,
    asOf: found.asOf,
    day: asOf,
    concerning: found.concerning,
    edition: found.edition?.path ?? null,
    title: found.edition?.title ?? null,
    things: found.things.groups,
    lines: [{ assessor: null, outside: false, ...rules }, ...lines],
  }
}

// ——— parts

interface Head {
  readonly id: string | null
  readonly name: string
}

/** The parts: rows at the top that hold others or are called parts; what else stands at the top is one part without a name. */
function partsOf({ conditions }: CaseConditions): readonly Head[] {
  const heads = conditions.filter(c => isPart(c, conditions)).map(c => ({ id: c.asked.id, name: c.asked.name }))
  const loose = conditions.some(c => c.asked.part === null && !isPart(c, conditions))
  return loose ? [...heads, { id: null, name: '' }] : heads
}

const holds = (c: ConditionStanding, all: readonly ConditionStanding[]): boolean => all.some(o => o.asked.part === c.asked.id)
const isPart = (c: ConditionStanding, all: readonly ConditionStanding[]): boolean =>
  c.asked.part === null && (holds(c, all) || c.asked.kind === 'part')

/** The conditions that hold no others, each with the part it stands under. */
function leavesOf({ conditions }: CaseConditions): readonly Omit<Leaf, 'intervals'>[] {
  const byId = new Map(conditions.map(c => [c.asked.id, c]))
  return conditions
    .filter(c => !holds(c, conditions))
    .map(condition => {
      let top = condition
      for (let up = top.asked.part; up !== null; up = top.asked.part) {
        const above = byId.get(up)
        if (above === undefined) break
        top = above
      }
      return { condition, part: isPart(top, conditions) ? top.asked.id : null }
    })
}

// ——— when a condition stood as met

function concluded(c: ConditionStanding, zone: string): readonly Interval[] {
  const stale = c.findings.some(f => f.stale !== null && !f.outside)
  return c.held.map(({ from, exact, until }) => ({
    from: lastDayOf(from, zone),
    until: until === null ? null : lastDayOf(until, zone),
    bound: !exact,
    stale,
  }))
}

/** What an assessor found, finding after finding: each holds until the next. */
function foundBy(c: ConditionStanding, assessor: string, zone: string): readonly Interval[] {
  const mine = inTime(c, assessor, zone)
  return mine.flatMap((f, i): readonly Interval[] => {
    const next = mine[i + 1]
    const from = lastDayOf(f.at, zone)
    const until = next === undefined ? null : lastDayOf(next.at, zone)
    return f.verdict === 'met' && from !== until ? [{ from, until, bound: from !== f.at.slice(0, 10), stale: f.stale !== null }] : []
  })
}

const inTime = (c: ConditionStanding, assessor: string, zone: string): readonly AssessorFinding[] =>
  [...c.findings, ...c.earlier]
    .filter(f => f.assessor === assessor)
    .sort((a, b) => (lastDayOf(a.at, zone) < lastDayOf(b.at, zone) ? -1 : lastDayOf(a.at, zone) > lastDayOf(b.at, zone) ? 1 : a.no - b.no))

/** Who found a condition met, or not, at any time. */
function assessorsOf({ conditions }: CaseConditions): readonly { readonly assessor: string; readonly outside: boolean }[] {
  const all = new Map<string, boolean>()
  for (const c of conditions)
    for (const f of [...c.findings, ...c.earlier]) if (f.verdict !== null) all.set(f.assessor, (all.get(f.assessor) ?? true) && f.outside)
  return [...all]
    .map(([assessor, outside]) => ({ assessor, outside }))
    .sort((a, b) => Number(a.outside) - Number(b.outside) || (a.assessor < b.assessor ? -1 : 1))
}

// ——— where one measure ends and another begins

/** The days on which the case was held to another edition of a catalogue. */
function breaksOfPins({ pins }: CaseConditions, zone: string): readonly Break[] {
  const held = pins.filter(p => p.since !== null).sort((a, b) => (lastDayOf(a.since ?? '', zone) < lastDayOf(b.since ?? '', zone) ? -1 : 1))
  return held.flatMap((p, i) => {
    const before = held[i - 1]
    return before === undefined || before.path === p.path
      ? []
      : [{ day: lastDayOf(p.since ?? '', zone), why: { code: 'catalogue', day: lastDayOf(p.since ?? '', zone) } }]
  })
}

/** The days since which the charter counts other things. */
const breaksOfThings = ({ things }: CaseConditions): readonly Break[] => things.changed.map(day => ({ day, why: { code: 'things', day } }))

/** The days on which an assessor found the same condition by another method; `null`: any whose findings count. */
function breaksOfMethod({ conditions }: CaseConditions, assessor: string | null, zone: string): readonly Break[] {
  return conditions.flatMap(c => {
    const who = [
      ...new Set(
        [...c.findings, ...c.earlier].filter(f => (assessor === null ? !f.outside : f.assessor === assessor)).map(f => f.assessor),
      ),
    ]
    return who.flatMap(one => {
      const mine = inTime(c, one, zone)
      return mine.flatMap((f, i): readonly Break[] => {
        const before = mine.slice(0, i).findLast(x => x.method !== null)
        if (before === undefined || f.method === null || before.method === f.method) return []
        const day = lastDayOf(f.at, zone)
        return [{ day, why: { code: 'method', day, assessor: one } }]
      })
    })
  })
}

// ——— one line

function lineOf(
  all: readonly Leaf[],
  heads: readonly Head[],
  breaks: readonly Break[],
  asOf: string,
  byRules = false,
): Pick<Line, 'parts' | 'closer'> {
  const days = [...new Set(all.flatMap(l => l.intervals.flatMap(i => (i.until === null ? [i.from] : [i.from, i.until]))))]
    .filter(d => d <= asOf)
    .sort()
  const parts = heads.map((head): Part => {
    const mine = all.filter(l => l.part === head.id)
    const told = mine.map(l => toldOf(l, asOf, byRules))
    const counts = days.map(d => countOn(mine, d))
    const changed = days.findLast((_, i) => counts[i] !== (counts[i - 1] ?? 0))
    return { ...head, met: told.filter(t => t.met).length, asked: mine.length, since: changed ?? null, conditions: told }
  })
  return {
    parts,
    closer: closerOf(
      all,
      heads,
      days,
      breaks.filter(b => b.day <= asOf),
      asOf,
    ),
  }
}

const holdsOn = (i: Interval, day: string): boolean => i.from <= day && (i.until === null || day < i.until)
const countOn = (all: readonly Leaf[], day: string): number => all.filter(l => l.intervals.some(i => holdsOn(i, day))).length

function toldOf({ condition: { asked, matter, conclusions }, intervals }: Leaf, day: string, byRules: boolean): Told {
  const now = intervals.find(i => holdsOn(i, day)) ?? null
  const ended =
    intervals
      .flatMap(i => (i.until !== null && i.until <= day ? [i.until] : []))
      .sort()
      .at(-1) ?? null
  const by = conclusions.find(c => c.counted)
  return {
    id: asked.id,
    name: asked.name,
    matter,
    met: now !== null,
    since: now === null ? ended : now.from,
    bound: now?.bound ?? false,
    stale: now?.stale ?? false,
    by:
      byRules && now !== null && by !== undefined
        ? { outcome: by.outcome, procedure: by.procedure, article: by.article, who: by.by }
        : null,
  }
}

function closerOf(all: readonly Leaf[], heads: readonly Head[], days: readonly string[], breaks: readonly Break[], asOf: string): Closer {
  if (all.length === 0) return { answer: 'not comparable', why: { code: 'uncounted' }, within: null }
  const last = [...breaks].sort((a, b) => (a.day < b.day ? -1 : 1)).at(-1)
  if (last === undefined) return { ...answerOf(all, heads, days, null, asOf), within: null }
  const within = answerOf(
    all,
    heads,
    days.filter(d => d > last.day),
    last.day,
    asOf,
  )
  return { answer: 'not comparable', why: last.why, within: { since: last.day, ...within } }
}

interface State {
  readonly day: string | null
  readonly counts: readonly number[]
}

/**
 * Yes where each part stands at least as high as on every earlier day and one of them higher than ever; no otherwise. It is measured from the day on
 * which the measure began, or from nothing.
 */
function answerOf(
  all: readonly Leaf[],
  heads: readonly Head[],
  days: readonly string[],
  start: string | null,
  asOf: string,
): { readonly answer: 'yes' | 'no'; readonly why: Why } {
  const on = (day: string): readonly number[] =>
    heads.map(h =>
      countOn(
        all.filter(l => l.part === h.id),
        day,
      ),
    )
  const now = on(asOf)
  const first: State = { day: start, counts: start === null ? heads.map(() => 0) : on(start) }
  const states: readonly State[] = [first, ...days.map(day => ({ day, counts: on(day) }))]
  // The state that holds today began on the first day since which nothing has changed.
  const began = states.findLastIndex(s => s.counts.some((n, i) => n !== now[i])) + 1
  const earlier = states.slice(0, began)
  const higher = earlier.flatMap(s => heads.flatMap((h, i) => ((s.counts[i] ?? 0) > (now[i] ?? 0) ? [{ s, h, i }] : []))).at(-1)
  if (higher) {
    const { s, h, i } = higher
    return { answer: 'no', why: { code: 'lower', part: h.id, was: s.counts[i] ?? 0, is: now[i] ?? 0, day: s.day ?? asOf } }
  }
  const risen = heads.find((_, i) => earlier.length > 0 && earlier.every(s => (now[i] ?? 0) > (s.counts[i] ?? 0)))
  if (risen) return { answer: 'yes', why: { code: 'highest', part: risen.id, since: states[began]?.day ?? asOf } }
  if (now.every(n => n === 0)) return { answer: 'no', why: { code: 'none met' } }
  const before = states.find(s => s.counts.every((n, i) => n === now[i]))
  return { answer: 'no', why: { code: 'as before', day: before?.day ?? asOf } }
}

// ——— two days

interface Moved {
  readonly id: string | null
  readonly name: string
  readonly before: number
  readonly after: number
  /** The conditions that came to be met, and those that ceased to be, by their ids. */
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

export interface Compared {
  readonly from: string
  readonly to: string
  /** Whether both days are of one measure; null = they are. */
  readonly broken: Why | null
  readonly parts: readonly Moved[]
}

/** What changed by the charter's rules between two profiles of a case, the earlier first. */
export function comparedOf(before: Profile, after: Profile): Compared {
  const [a, b] = [before.lines[0], after.lines[0]]
  const was = new Map((a?.parts ?? []).flatMap(p => p.conditions.map(c => [c.id, c.met] as const)))
  const { closer } = b ?? { closer: null }
  const since = closer?.within?.since ?? null
  const broken: Why | null =
    before.edition !== after.edition
      ? { code: 'catalogue', day: since ?? after.day }
      : since !== null && since > before.day
        ? (closer?.why ?? null)
        : null
  return {
    from: before.asOf,
    to: after.asOf,
    broken,
    parts: (b?.parts ?? []).map(({ id, name, met, conditions }) => ({
      id,
      name,
      before: a?.parts.find(p => p.id === id)?.met ?? 0,
      after: met,
      gained: conditions.filter(c => c.met && was.get(c.id) !== true).map(c => c.id),
      lost: conditions.filter(c => !c.met && was.get(c.id) === true).map(c => c.id),
    })),
  }
}
