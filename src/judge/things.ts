/** Counting things, as chapters or clusters, instead of parties: which there are on a day, and what has become of each. */
import { dayOf, isDay } from '../basics/moment.ts'
import { idOfRow } from '../charter/annex.ts'
import type { Annex, Charter, WeightColumn } from '../charter/charter.ts'
import type { Group } from '../rules/condition.ts'
import type { Ask, Tally } from '../rules/finding.ts'
import { isBelow, isOfThings, rootOf } from '../rules/group.ts'
import type { Mode } from './dossier.ts'
import type { Papers } from './members.ts'
import type { Run } from './run.ts'

type Cells = Readonly<Record<string, string>>
interface Kept {
  readonly dated: boolean
  readonly days: Map<string, ReadonlyMap<string, Cells>>
}
const kept = new WeakMap<Annex, Kept>()
const noRows: ReadonlyMap<string, Cells> = new Map()

const day = (cells: Cells, key: 'from' | 'until'): string | null => (isDay(cells[key] ?? '') ? (cells[key] as string) : null)
const keptOf = (annex: Annex): Kept => {
  let of = kept.get(annex)
  if (of === undefined) {
    const dated = annex.rows.some(({ cells }) => day(cells, 'from') !== null || day(cells, 'until') !== null)
    kept.set(annex, (of = { dated, days: new Map() }))
  }
  return of
}

/** The rows of an annex of things that hold at `t`, by id: where they are dated, those of its day. */
function rowsAt(g: Group, charter: Charter, t: number): ReadonlyMap<string, Cells> {
  const annex = g.annex === null ? undefined : charter.annexes[g.annex]
  if (annex === undefined) return noRows
  const { dated, days } = keptOf(annex)
  const on = dated ? dayOf(t, charter.seat.zone) : ''
  let rows = days.get(on)
  if (rows === undefined) {
    const holds = (cells: Cells): boolean => !dated || ((day(cells, 'from') ?? on) <= on && (day(cells, 'until') ?? on) >= on)
    rows = new Map(annex.rows.filter(r => holds(r.cells)).map(r => [idOfRow(r), r.cells]))
    days.set(on, rows)
  }
  return rows
}

/** Whether a charter has things that are there, or are described so, from a day or until one. */
export function hasDatedThings(charter: Charter): boolean {
  let has = dating.get(charter)
  if (has === undefined) {
    has = Object.values(charter.annexes).some(annex => annex.columns.includes('id') && keptOf(annex).dated)
    dating.set(charter, has)
  }
  return has
}
const dating = new WeakMap<Charter, boolean>()

/** The things that a group names at `t`, each once. */
export const thingsOf = (g: Group, charter: Charter, t: number): readonly string[] =>
  g.annex === null ? g.things : [...rowsAt(g, charter, t).keys()]

/** Those of some things that a group keeps: named, described by the columns of its annex, and not left out. */
export function thingsWhere(things: readonly string[], g: Group, charter: Charter, t: number): readonly string[] {
  const named = g.named
  const kept = named === null ? things : things.filter(x => named.includes(x))
  const outs = new Set(g.except.flatMap(e => excepted(e, charter, t)))
  const rows = rowsAt(rootOf(g), charter, t)
  return kept.filter(x => !outs.has(x) && g.where.every(w => ((rows.get(x)?.[w.column] ?? '') === w.value) === w.is))
}

/** The things that are left out by a group of them, or by name. */
function excepted(e: Group, charter: Charter, t: number): readonly string[] {
  if (!isOfThings(e)) return e.named ?? []
  return thingsWhere(e.among === null ? thingsOf(e, charter, t) : excepted(e.among, charter, t), e, charter, t)
}

/** A tally of things: the matters below this one, by the outcome that stands in each. */
export function tallyThings(ask: Ask, things: readonly string[], run: Run, papers: Papers, t: number, mode: Mode): Tally {
  const column = ask.weight === null ? null : (run.c.edition.weights[ask.weight] ?? null)
  const values = column === null ? null : valuesOn(column, dayOf(run.c.p.asAt === 'opening' ? run.openedKey : t, papers.charter.seat.zone))
  const q = ask.quantity
  const share = q.kind === 'share'
  const whole = share ? q.whole : 1
  const part = share ? q.part : 0
  const slack = column?.slack ?? 0
  let got = 0,
    gotMost = 0,
    total = 0,
    low = 0,
    high = 0,
    aheadLow = 0,
    aheadHigh = 0
  let strange = false
  const unknown: string[] = []
  const who: string[] = [],
    maybe: string[] = [],
    awaiting: string[] = []
  for (const thing of things) {
    const state = papers.outcomeOf(`${run.matter.id}/${thing}`, ask.acts, t)
    const w = values === null ? 1 : values.get(thing)
    if (w === null || w === undefined) {
      strange = true
      if (mode.lists) unknown.push(thing)
      continue
    }
    total += w
    const yes = whole - part,
      no = -part
    const least = state === 'met' ? yes : no
    const most = state === 'met' || state === 'undetermined' ? yes : no
    const aheadMost = mode.closed ? most : state === 'barred' ? no : yes
    if (state === 'met') {
      got += w
      gotMost += w
    } else if (state === 'undetermined') gotMost += w
    low += least * (least >= 0 ? w - slack : w + slack)
    high += most * (most >= 0 ? w + slack : w - slack)
    aheadLow += least * (least >= 0 ? w - slack : w + slack)
    aheadHigh += aheadMost * (aheadMost >= 0 ? w + slack : w - slack)
    if (mode.lists) (state === 'met' ? who : state === 'undetermined' ? maybe : awaiting).push(thing)
  }
  const scale = column?.scale ?? 1
  const n = q.kind === 'number' ? q.n * scale : 0
  if (strange) {
    low = aheadLow = -Infinity
    high = aheadHigh = Infinity
  }
  // Of what lies below a case, more may come while it is open.
  if (isBelow(ask.among ?? run.c.p.among) && !mode.closed) {
    aheadLow = -Infinity
    aheadHigh = Infinity
  }
  return {
    got,
    gotMost,
    total,
    totalMost: total,
    need: n,
    scale,
    nobody: things.length === 0,
    now: [low - n, high - n],
    ahead: [aheadLow - n, aheadHigh - n],
    who,
    maybe,
    ...(unknown.length > 0 ? { unknown } : {}),
    awaiting,
  }
}

/** What each thing weighs on a day. */
const valuesOn = ({ rows }: WeightColumn, on: string): ReadonlyMap<string, number | null> =>
  new Map(rows.filter(r => (r.from ?? on) <= on && (r.until ?? on) >= on).map(r => [r.party, r.value]))
