/**
 * Programmes over several years, folded from acts: what was set, what was reached, and what follows for a day. A programme is the matter in which
 * somebody *set up the programme*; its objectives, projects, milestones and indicators are matters below it.
 *
 * Late, blocked and at risk are found, never typed:
 * - *reached*: an act says so, or the rule of a procedure in that matter was met; of what has parts, when each of them is reached or dropped.
 * - *late*: the day it was due has passed, and it is not reached.
 * - *blocked*: something it depends on is late or itself blocked, was dropped, or depends on it in a circle.
 * - *at risk*: something it depends on is due only after it, or a risk named for it is not closed, or one of its parts is late, blocked or at risk.
 * - *undetermined*: it depends on a matter that this reader's record does not hold, or was perhaps reached, on a day that is not known exactly.
 */
import { addDays, firstMoment, firstOfNextMonth, lastMoment } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { fulfils } from '../charter/won.ts'
import type { MatterStanding, Standing } from '../judge/standing.ts'
import { RESTED_ON, STANDS } from '../judge/worths.ts'
import { type Act, authorsOf } from '../record/act.ts'
import { asDone } from './heard.ts'
import { type Indicator, indicatorOf } from './indicator.ts'
import type { Numbered } from './reckoning.ts'

const KINDS = {
  'set up the programme': 'programme',
  'set the objective': 'objective',
  'set up the project': 'project',
  'set the milestone': 'milestone',
  'set the indicator': 'indicator',
} as const
type Kind = (typeof KINDS)[keyof typeof KINDS]

export const states = ['reached', 'late', 'blocked', 'at risk', 'undetermined', 'under way', 'ahead', 'dropped'] as const
export type State = (typeof states)[number]

type ReasonCode = 'due' | 'late' | 'blocked' | 'dropped' | 'circle' | 'after' | 'risk' | 'below' | 'unknown' | 'dating'
export interface Reason {
  readonly code: ReasonCode
  /** The matter it rests on or the part meant; null where it is the thing itself. */
  readonly matter: string | null
  /** A day as written; null where the reason names none. */
  readonly day: string | null
  /** The act that says so; null where none does. */
  readonly no: number | null
}

interface Risk {
  readonly no: number
  readonly title: string
  readonly grade: string | null
  readonly owner: string | null
  readonly at: string
  /** The act that closed it. */
  readonly closed: number | null
  /** Who named it; `aside`: one whose word does not count in what is found. */
  readonly by: readonly string[]
  readonly aside: boolean
}

interface Progress {
  readonly no: number
  readonly at: string
  /** Who says so. */
  readonly by: readonly string[]
  readonly value: string | null
  readonly unit: string | null
  readonly evidence: readonly number[]
}

/** When it was reached, and by what. */
export interface Reached {
  /** A dating as written; `../2024-11-01` where only the day is known by which it was. */
  readonly at: string
  /** The act that says so; null where a rule does. */
  readonly no: number | null
  /** The acts on which it rests: those named, or those that opened the run and counted in it. */
  readonly evidence: readonly number[]
  /** The rule of the charter that was met; null where an act says so. */
  readonly rule: { readonly procedure: string; readonly edition: string; readonly article: string; readonly line: number } | null
}

/** A thing of a programme, as of the day of the standing. */
export interface Item {
  readonly id: string
  readonly kind: Kind
  readonly title: string
  /** The thing it is part of; null = it is a programme. */
  readonly part: string | null
  /** How far below the programme. */
  readonly depth: number
  /** The act that set it last. */
  readonly no: number
  readonly owner: string | null
  /** Who set it up. */
  readonly by: readonly string[]
  /** It, or what it is part of, was set up by another below the thing of one: it is shown, and counts in nothing that is found above it. */
  readonly aside: boolean
  /** When it was set first. */
  readonly since: string
  readonly from: string | null
  readonly due: string | null
  /** Days that were its due day before, oldest first, each with the act that set it. */
  readonly moved: readonly { readonly no: number; readonly due: string }[]
  readonly depends: readonly string[]
  readonly state: State
  readonly reasons: readonly Reason[]
  readonly reached: Reached | null
  /** Reached after the day on which it was due. */
  readonly afterDue: boolean
  readonly progress: readonly Progress[]
  readonly risks: readonly Risk[]
  /** Of an indicator: its figures. */
  readonly indicator: Indicator | null
  /** Of what has parts: its milestones, and how many of them are reached; what was dropped is not counted. */
  readonly milestones: { readonly all: number; readonly reached: number }
}

export interface Programme {
  readonly id: string
  readonly title: string
  /** The programme first, then what is below it, each after what it is part of. */
  readonly items: readonly Item[]
  readonly counts: Readonly<Record<State, number>>
  /** For each day on which it changed: milestones in the plan, and those reached. */
  readonly burn: readonly { readonly day: string; readonly planned: number; readonly reached: number }[]
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

/** An act that stands; `aside` where the judge found it to be its author's own word on the thing of another. */
interface Judged extends Numbered {
  readonly aside?: boolean
}

interface Draft {
  readonly id: string
  readonly kind: Kind
  /** The number of the act that set it first in the record. */
  readonly first: number
  /** The acts that set it, and all acts of its matter, each in the order in which they were done: one dated back overrides nothing later. */
  readonly sets: readonly Judged[]
  readonly own: readonly Judged[]
}

/** What is asked about programmes. */
interface Papers {
  readonly charter: Charter
  readonly standing: Standing
  readonly acts: readonly Judged[]
  readonly titles: ReadonlyMap<string, string>
}

/** Every programme of a standing, in the order in which they were set up. */
export function programmesOf(papers: Papers): readonly Programme[] {
  const { charter, standing, acts, titles } = papers
  const { zone } = charter.seat
  const now = lastMoment(standing.asOf, zone) ?? Number.POSITIVE_INFINITY
  const drafts = draftsOf(acts, zone)
  const programmes = [...drafts.values()].filter(d => d.kind === 'programme').map(d => d.id)
  const runs = new Map<string, MatterStanding[]>()
  for (const run of standing.matters) (runs.get(run.id) ?? runs.set(run.id, []).get(run.id)!).push(run)
  const find = finder({ charter, drafts, runs, titles, zone, now, asOf: standing.asOf, acts })
  return programmes.map(id => {
    const items = [...drafts.keys()]
      .filter(
        p =>
          (p === id || p.startsWith(`${id}/`)) &&
          !programmes.some(q => q !== id && q.startsWith(`${id}/`) && (p === q || p.startsWith(`${q}/`))),
      )
      .sort(byPlace(drafts))
      .map(find)
      .filter(i => i !== null)
      .map(deeper())
    const counts = Object.fromEntries(states.map(s => [s, items.filter(i => i.kind === 'milestone' && i.state === s && !i.aside).length]))
    return {
      id,
      title: titles.get(id) ?? id,
      items,
      counts: counts as Record<State, number>,
      burn: burnOf(
        items.filter(i => !i.aside),
        drafts,
      ),
    }
  })
}

/** Gives each its depth, where what is above comes first. */
function deeper(): (item: Item) => Item {
  const depths = new Map<string, number>()
  return item => {
    const depth = item.part === null ? 0 : (depths.get(item.part) ?? -1) + 1
    depths.set(item.id, depth)
    return { ...item, depth }
  }
}

function draftsOf(acts: readonly Judged[], zone: string): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, { kind: Kind; sets: Judged[]; own: Judged[] }>()
  for (const each of acts) {
    const kind = KINDS[each.act.act as keyof typeof KINDS]
    if (kind === undefined || each.act.matter === undefined) continue
    const draft = drafts.get(each.act.matter)
    if (draft === undefined) drafts.set(each.act.matter, { kind, sets: [each], own: [] })
    else if (draft.kind === kind) draft.sets.push(each)
  }
  for (const each of acts) if (each.act.matter !== undefined) drafts.get(each.act.matter)?.own.push(each)
  return new Map(
    [...drafts].map(([id, { kind, sets, own }]) => [
      id,
      { id, kind, first: (sets[0] as Numbered).no, sets: asDone(sets, zone), own: asDone(own, zone) },
    ]),
  )
}

/** What is above comes first; beside each other they stand in the order in which they were set. */
const byPlace =
  (drafts: ReadonlyMap<string, Draft>) =>
  (a: string, b: string): number => {
    const [x, y] = [a.split('/'), b.split('/')]
    const i = x.findIndex((part, at) => part !== y[at])
    if (i < 0) return x.length - y.length
    if (y.length <= i) return 1
    const first = (parts: readonly string[]): number => drafts.get(parts.slice(0, i + 1).join('/'))?.first ?? Number.POSITIVE_INFINITY
    return first(x) - first(y) || (a < b ? -1 : 1)
  }

interface Known {
  readonly charter: Charter
  readonly drafts: ReadonlyMap<string, Draft>
  readonly runs: ReadonlyMap<string, readonly MatterStanding[]>
  readonly titles: ReadonlyMap<string, string>
  readonly zone: string
  readonly now: number
  readonly asOf: string
  readonly acts: readonly Judged[]
}

/** Finds a thing by its id, each once; null while it is being found, which is a circle, or where there is none. */
function finder(known: Known): (id: string) => Item | null {
  const found = new Map<string, Item>()
  const open = new Set<string>()
  const parts = partsIn(known.drafts)
  const closing = new Map<number, number>()
  for (const { no, act } of known.acts) if (act.act === 'closed the risk' && act.answers !== undefined) closing.set(act.answers, no)
  const find = (id: string): Item | null => {
    const had = found.get(id)
    if (had) return had
    const draft = known.drafts.get(id)
    if (draft === undefined || open.has(id)) return null
    open.add(id)
    // What another set up below it is no part of it.
    const below = (parts.get(id) ?? [])
      .filter(part => !isAside(known.drafts.get(part)))
      .map(find)
      .filter(i => i !== null)
    const item = itemOf(draft, below, known, closing, path => restOf(path, known, open, find))
    open.delete(id)
    found.set(id, item)
    return item
  }
  return find
}

/** For each thing, those that are part of it: the next ones below. */
function partsIn(drafts: ReadonlyMap<string, Draft>): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>()
  for (const id of drafts.keys()) {
    const above = aboveOf(id, drafts)
    if (above !== null) (parts.get(above) ?? parts.set(above, []).get(above)!).push(id)
  }
  return parts
}

/** Whether a thing was set up below that of another by nobody who may. */
const isAside = (draft: Draft | undefined): boolean => draft?.sets.every(s => s.aside === true) === true

/** Whether a thing of a programme, or what it is part of there, was set up aside. */
function liesAside(id: string, drafts: ReadonlyMap<string, Draft>): boolean {
  const draft = drafts.get(id)
  if (draft === undefined || draft.kind === 'programme') return false
  const above = aboveOf(id, drafts)
  return isAside(draft) || (above !== null && liesAside(above, drafts))
}

/** The nearest thing above, or null. */
function aboveOf(id: string, drafts: ReadonlyMap<string, Draft>): string | null {
  for (let at = id.lastIndexOf('/'); at > 0; at = id.lastIndexOf('/', at - 1)) if (drafts.has(id.slice(0, at))) return id.slice(0, at)
  return null
}

type Rest = { readonly state: State | 'circle' | 'waits'; readonly due: string | null; readonly no: number | null }

/** Where that stands on which something depends: a thing of a programme, or any matter with a procedure. */
function restOf(path: string, known: Known, open: ReadonlySet<string>, find: (id: string) => Item | null): Rest {
  if (open.has(path)) return { state: 'circle', due: null, no: null }
  const item = find(path)
  if (item) return { state: item.state, due: item.due, no: item.no }
  const runs = known.runs.get(path)
  if (runs === undefined) return { state: 'undetermined', due: null, no: null }
  return { state: metIn(runs, known) === null ? 'waits' : 'reached', due: null, no: null }
}

/** The run of a matter that came to what fulfils it, and was not undone; null where none has. */
function metIn(runs: readonly MatterStanding[], { charter, zone, now }: Known): MatterStanding | null {
  const met = (run: MatterStanding): boolean => {
    const ended = lastMoment(run.effectiveUntil, zone)
    return fulfils(run, charter) && (ended === null || ended > now)
  }
  return runs.findLast(met) ?? null
}

function itemOf(
  draft: Draft,
  below: readonly Item[],
  known: Known,
  closing: ReadonlyMap<number, number>,
  rest: (path: string) => Rest,
): Item {
  const { id, kind, sets, own } = draft
  const { zone, now } = known
  const last = sets[sets.length - 1] as Numbered
  const latest = <K extends keyof Act>(field: K): Act[K] | undefined => sets.findLast(s => s.act[field] !== undefined)?.act[field]
  const due = latest('due') ?? latest('until') ?? null
  const from = latest('from') ?? null
  const depends = latest('depends') ?? []
  const dues = sets.flatMap(({ no, act }) => (act.due === undefined ? [] : [{ no, due: act.due }]))
  const risks = own.filter(o => o.act.act === 'named a risk').map(o => riskOf(o, closing))
  const progress = own.filter(o => o.act.act === 'reported progress').map(progressOf)
  const indicator = kind === 'indicator' ? indicatorOf(own, zone, now) : null
  const isDropped = isGivenUp(draft) || droppedAbove(id, known.drafts)
  const reached = isDropped ? null : reachedOf(id, own, below, indicator, known)
  const end = lastMoment(kind === 'indicator' ? (indicator?.due ?? due) : due, zone)
  const reasons =
    reached || isDropped
      ? []
      : reasonsOf({ due: end, dueSaid: indicator?.due ?? due, depends, risks, below, no: last.no, own }, known, rest)
  const begun =
    progress.length > 0 ||
    below.some(b => b.state !== 'ahead') ||
    (firstMoment(from ?? (kind === 'milestone' || kind === 'indicator' ? null : (sets[0] as Numbered).act.at), zone) ??
      Number.POSITIVE_INFINITY) <= now ||
    (indicator?.latest ?? null) !== null
  const milestones = below.reduce(
    (n, b) => ({ all: n.all + b.milestones.all, reached: n.reached + b.milestones.reached }),
    kind === 'milestone' && !isDropped ? { all: 1, reached: reached ? 1 : 0 } : { all: 0, reached: 0 },
  )
  return {
    id,
    kind,
    title: known.titles.get(id) ?? id,
    part: aboveOf(id, known.drafts),
    depth: 0,
    no: last.no,
    owner: latest('owner') ?? null,
    by: authorsOf((sets[0] as Judged).act),
    aside: liesAside(id, known.drafts),
    since: (sets[0] as Numbered).act.at,
    from,
    due: indicator?.due ?? due,
    moved: dues.filter((d, i) => i < dues.length - 1 && d.due !== dues[i + 1]?.due),
    depends,
    state: reached ? 'reached' : isDropped ? 'dropped' : worst(reasons, begun),
    reasons,
    reached,
    afterDue: reached !== null && end !== null && (firstMoment(reached.at, zone) ?? Number.NEGATIVE_INFINITY) > end,
    progress,
    risks,
    indicator,
    milestones,
  }
}

/** Whether a thing was dropped after it was set last. */
const isGivenUp = ({ sets, own }: Draft): boolean =>
  own.findLastIndex(o => o.act.act === 'dropped') > own.lastIndexOf(sets[sets.length - 1] as Numbered)

/** Whether something above was dropped and not set again: with a project all that is part of it is given up. */
function droppedAbove(id: string, drafts: ReadonlyMap<string, Draft>): boolean {
  const above = aboveOf(id, drafts)
  const draft = above === null ? undefined : drafts.get(above)
  if (above === null || draft === undefined) return false
  return isGivenUp(draft) || droppedAbove(above, drafts)
}

const isLeaf = (item: Item): boolean => item.kind === 'milestone' || item.kind === 'indicator'

/** When and by which act it was reached; of what has parts, with the last of them. */
function reachedOf(id: string, own: readonly Judged[], below: readonly Item[], indicator: Indicator | null, known: Known): Reached | null {
  const said = own.findLast(o => o.act.act === 'reached the milestone' && (lastMoment(o.act.at, known.zone) ?? 0) <= known.now)
  if (said) return { at: said.act.at, no: said.no, evidence: said.act.evidence ?? [], rule: null }
  const run = metIn(known.runs.get(id) ?? [], known)
  if (run) return reachedBy(run, known)
  if (indicator?.met) return { at: indicator.met.at, no: indicator.met.no, evidence: indicator.met.evidence, rule: null }
  const parts = below.filter(b => b.state !== 'dropped')
  if (parts.length === 0 || parts.some(b => b.state !== 'reached') || !parts.some(b => b.kind !== 'indicator' || isLeaf(b))) return null
  const ends = parts.map(b => b.reached as Reached)
  return ends.reduce((a, b) => ((lastMoment(b.at, known.zone) ?? 0) > (lastMoment(a.at, known.zone) ?? 0) ? b : a))
}

/** By a rule: on the day on which it was settled, or by the day that bounds it, which at the latest is the one asked about. */
const reachedBy = (run: MatterStanding, { asOf }: Known): Reached => ({
  at: run.settledAt ?? `../${run.settledBy ?? asOf}`,
  no: null,
  evidence: run.acts.flatMap(a => (RESTED_ON.has(a.worth) ? [a.no] : [])),
  rule: { procedure: run.procedure ?? '', edition: run.edition, article: run.article, line: run.line },
})

interface Asked {
  readonly due: number | null
  readonly dueSaid: string | null
  readonly depends: readonly string[]
  readonly risks: readonly Risk[]
  readonly below: readonly Item[]
  readonly own: readonly Judged[]
  readonly no: number
}

function reasonsOf(
  { due, dueSaid, depends, risks, below, no, own }: Asked,
  { zone, now }: Known,
  rest: (path: string) => Rest,
): readonly Reason[] {
  const reasons: Reason[] = due !== null && due < now ? [{ code: 'due', matter: null, day: dueSaid, no }] : []
  for (const matter of depends) {
    const on = rest(matter)
    const reason = (code: ReasonCode): void => void reasons.push({ code, matter, day: on.due, no: on.no })
    if (on.state === 'late' || on.state === 'blocked' || on.state === 'dropped' || on.state === 'circle') reason(on.state)
    else if (on.state === 'undetermined') reason('unknown')
    else if (on.state !== 'reached' && due !== null && (lastMoment(on.due, zone) ?? Number.NEGATIVE_INFINITY) > due) reason('after')
  }
  const perhaps = own.find(o => o.act.act === 'reached the milestone')
  if (perhaps) reasons.push({ code: 'dating', matter: null, day: perhaps.act.at, no: perhaps.no })
  for (const risk of risks) if (risk.closed === null && !risk.aside) reasons.push({ code: 'risk', matter: null, day: risk.at, no: risk.no })
  for (const part of below)
    if (part.state === 'late' || part.state === 'blocked' || part.state === 'at risk')
      reasons.push({ code: 'below', matter: part.id, day: part.due, no: part.no })
  return reasons
}

const blocking: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['late', 'blocked', 'dropped', 'circle'])
function worst(reasons: readonly Reason[], begun: boolean): State {
  const has = (of: (code: ReasonCode) => boolean): boolean => reasons.some(r => of(r.code))
  if (has(c => c === 'dating')) return 'undetermined'
  if (has(c => c === 'due')) return 'late'
  if (has(c => blocking.has(c))) return 'blocked'
  if (has(c => c === 'unknown')) return 'undetermined'
  if (reasons.length > 0) return 'at risk'
  return begun ? 'under way' : 'ahead'
}

const riskOf = ({ no, act, aside = false }: Judged, closing: ReadonlyMap<number, number>): Risk => ({
  no,
  title: act.title ?? '',
  grade: act.grade ?? null,
  owner: act.owner ?? null,
  at: act.at,
  closed: closing.get(no) ?? null,
  by: authorsOf(act),
  aside,
})
const progressOf = ({ no, act }: Numbered): Progress => ({
  no,
  at: act.at,
  by: authorsOf(act),
  value: act.value ?? null,
  unit: act.unit ?? null,
  evidence: act.evidence ?? [],
})

/** Milestones in the plan and those reached, day by day: by the last day that a dating allows. */
function burnOf(items: readonly Item[], drafts: ReadonlyMap<string, Draft>): Programme['burn'] {
  const steps = new Map<string, { planned: number; reached: number }>()
  const add = (at: string, planned: number, reached: number): void => {
    const day = lastOf(at)
    const step = steps.get(day) ?? { planned: 0, reached: 0 }
    steps.set(day, { planned: step.planned + planned, reached: step.reached + reached })
  }
  for (const item of items) {
    if (item.kind !== 'milestone') continue
    const draft = drafts.get(item.id) as Draft
    add((draft.sets[0] as Numbered).act.at, 1, 0)
    if (item.reached) add(item.reached.at, 0, 1)
    else if (item.state === 'dropped') add(droppedAt(item.id, drafts), -1, 0)
  }
  let [planned, reached] = [0, 0]
  return [...steps]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, step]) => ({ day, planned: (planned += step.planned), reached: (reached += step.reached) }))
}

/** When a thing was dropped, or what is above it. */
function droppedAt(id: string, drafts: ReadonlyMap<string, Draft>): string {
  const own = drafts.get(id)?.own.findLast(o => o.act.act === 'dropped')
  const above = aboveOf(id, drafts)
  return own?.act.at ?? (above === null ? '' : droppedAt(above, drafts))
}

/** The last day of a dating, as far as it is written: `2024-05/2024-06-03` → `2024-06-03`; a month stands for its last day. */
export function lastOf(at: string): string {
  const text = at.slice(at.indexOf('/') + 1)
  if (/^\d{4}$/.test(text)) return `${text}-12-31`
  return /^\d{4}-\d{2}$/.test(text) ? addDays(firstOfNextMonth(`${text}-01`), -1) : text.slice(0, 10)
}
