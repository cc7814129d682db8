/** A thing of a programme found from the acts that set it, from its parts, and from what it depends on. */
import { firstMoment, lastMoment } from '../basics/moment.ts'
import { type Act, authorsOf } from '../record/act.ts'
import { indicatorOf } from './indicator.ts'
import type { Item, Progress, Risk } from './programme-item.ts'
import { metIn, reachedOf } from './programme-reached.ts'
import { aboveOf, type Draft, droppedAbove, isAside, isGivenUp, type Known, liesAside, partsIn } from './programme-set.ts'
import { reasonsOf, type Rest, worst } from './programme-state.ts'
import type { Numbered } from './reckoning.ts'
import type { Judged } from './standing-acts.ts'

/** Finds a thing by its id, each once; null while it is being found, which is a circle, or where there is none. */
export function finder(known: Known): (id: string) => Item | null {
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

/** Where that stands on which something depends: a thing of a programme, or any matter with a procedure. */
function restOf(path: string, known: Known, open: ReadonlySet<string>, find: (id: string) => Item | null): Rest {
  if (open.has(path)) return { state: 'circle', due: null, no: null }
  const item = find(path)
  if (item) return { state: item.state, due: item.due, no: item.no }
  const runs = known.runs.get(path)
  if (runs === undefined) return { state: 'undetermined', due: null, no: null }
  return { state: metIn(runs, known) === null ? 'waits' : 'reached', due: null, no: null }
}

function itemOf(
  draft: Draft,
  below: readonly Item[],
  known: Known,
  closing: ReadonlyMap<number, number>,
  rest: (path: string) => Rest,
): Item {
  const { id, kind, own } = draft
  const { zone, now } = known
  const said = saidOf(draft)
  const risks = own.filter(o => o.act.act === 'named a risk').map(o => riskOf(o, closing))
  const progress = own.filter(o => o.act.act === 'reported progress').map(progressOf)
  const indicator = kind === 'indicator' ? indicatorOf(own, zone, now) : null
  const due = indicator?.due ?? said.due
  const end = lastMoment(due, zone)
  const isDropped = isGivenUp(draft) || droppedAbove(id, known.drafts)
  const reached = isDropped ? null : reachedOf(id, own, below, indicator, known)
  const asked = { due: end, dueSaid: due, depends: said.depends, risks, below, no: said.no, own }
  const reasons = reached || isDropped ? [] : reasonsOf(asked, known, rest)
  const begun =
    progress.length > 0 ||
    below.some(b => b.state !== 'ahead') ||
    (firstMoment(said.begins, zone) ?? Number.POSITIVE_INFINITY) <= now ||
    (indicator?.latest ?? null) !== null
  return {
    id,
    kind,
    title: known.titles.get(id) ?? id,
    part: aboveOf(id, known.drafts),
    depth: 0,
    no: said.no,
    owner: said.owner,
    by: said.by,
    aside: liesAside(id, known.drafts),
    since: said.since,
    from: said.from,
    due,
    moved: said.moved,
    depends: said.depends,
    state: reached ? 'reached' : isDropped ? 'dropped' : worst(reasons, begun),
    reasons,
    reached,
    afterDue: reached !== null && end !== null && (firstMoment(reached.at, zone) ?? Number.NEGATIVE_INFINITY) > end,
    progress,
    risks,
    indicator,
    milestones: milestonesIn(below, kind === 'milestone' && !isDropped ? { all: 1, reached: reached ? 1 : 0 } : { all: 0, reached: 0 }),
  }
}

/** What the acts that set a thing say of it: of each field the last word. */
function saidOf({ kind, sets }: Draft) {
  const [first, last] = [sets[0] as Judged, sets[sets.length - 1] as Judged]
  const latest = <K extends keyof Act>(field: K): Act[K] | undefined => sets.findLast(s => s.act[field] !== undefined)?.act[field]
  const from = latest('from') ?? null
  const dues = sets.flatMap(({ no, act }) => (act.due === undefined ? [] : [{ no, due: act.due }]))
  return {
    no: last.no,
    by: authorsOf(first.act),
    since: first.act.at,
    owner: latest('owner') ?? null,
    from,
    /** What takes time begins when it was set, where nobody says otherwise. */
    begins: from ?? (kind === 'milestone' || kind === 'indicator' ? null : first.act.at),
    due: latest('due') ?? latest('until') ?? null,
    moved: dues.filter((d, i) => i < dues.length - 1 && d.due !== dues[i + 1]?.due),
    depends: latest('depends') ?? [],
  }
}

/** The milestones of a thing with those of its parts. */
const milestonesIn = (below: readonly Item[], own: Item['milestones']): Item['milestones'] =>
  below.reduce((n, { milestones: { all, reached } }) => ({ all: n.all + all, reached: n.reached + reached }), own)

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
