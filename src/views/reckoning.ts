/**
 * Figures that do not add up, found from the figures alone. How the figures of matters hang together is said once, by the act *set the reckoning*;
 * what one speaker says at one moment from one source is one claim. A flaw stands at the act that was entered last among those it compares,
 * so that it is told when it is entered. Which of two figures is right is not found here: both stay.
 */
import { billionths, cutAndRounded, decimalsIn, percentOf, printBillionths } from '../basics/decimal.ts'
import { firstMoment, lastMoment, parseWhen } from '../basics/moment.ts'
import { type Act, authorsOf } from '../record/act.ts'

/** The act that says how figures hang together. */
export const RECKONING = 'set the reckoning'

/**
 * How the figures of a matter are reckoned. *Sum*, and *running total* (it never falls), have their parts in `depends`; a *base* is the same whenever it is named; a *plan* is
 * the same for the same `due`; a *share* has in `depends` the part and the whole; an *increase*, between `from` and `until`, the total that grew.
 */
export const reckonings = ['sum', 'running total', 'base', 'plan', 'share', 'increase'] as const
type Reckoning = (typeof reckonings)[number]

type FlawKind = 'parts' | 'beyond' | 'share' | 'falls' | 'base' | 'plan' | 'increase' | 'class' | 'overspent'

export interface Flaw {
  /** The act at which it is told. */
  readonly no: number
  readonly kind: FlawKind
  readonly matter: string
  /** What the sentence about it names: figures as decimals, matters, days as written. */
  readonly facts: Readonly<Record<string, string>>
  /** The other acts that were compared. */
  readonly with: readonly number[]
}

/** An act with its number in the record. */
export interface Numbered {
  readonly no: number
  readonly act: Act
}

/** A figure, in billionths of its unit, and the two ends between which its qualifier leaves it; null = open. */
interface Figure {
  readonly no: number
  readonly text: string
  readonly value: bigint
  readonly unit: string
  readonly least: bigint | null
  readonly most: bigint | null
  readonly exact: boolean
  readonly by: string
  readonly from: number
  readonly until: number
  readonly act: Act
}

const floors: ReadonlySet<string> = new Set(['over', 'more than', 'at least', 'minimum', 'not less than'])
const ceilings: ReadonlySet<string> = new Set(['almost', 'nearly', 'up to', 'at most', 'fewer than', 'less than', 'not more than'])

/**
 * The figures of acts that do not add up, by the act at which each is told. `acts`: those that stand, in the order of the record.
 * The qualifiers `over` and its like leave a figure open upwards, `nearly` and its like downwards; any other (`about`) leaves it open both ways.
 */
export function flawsOf(acts: readonly Numbered[], zone: string): readonly Flaw[] {
  const defined = new Map<string, { readonly no: number; readonly as: Reckoning; readonly of: readonly string[] }>()
  const series = new Map<string, Figure[]>()
  const claims = new Map<string, Map<string, Figure>>()
  const flaws: Flaw[] = []
  for (const { no, act } of acts) {
    const { matter } = act
    if (matter === undefined) continue
    if (act.act === RECKONING) {
      const as = reckonings.find(m => m === act.class)
      const of = act.depends ?? []
      const few = as === 'share' ? of.length !== 2 : as === 'increase' ? of.length !== 1 : false
      if (as === undefined || few) flaws.push({ no, kind: 'class', matter, facts: { class: act.class ?? '' }, with: [] })
      else defined.set(matter, { no, as, of })
      continue
    }
    const figure = figureOf(no, act, zone)
    if (figure === null) continue
    ;(series.get(matter) ?? series.set(matter, []).get(matter)!).push(figure)
    const key = JSON.stringify([figure.by, act.speaker ?? '', act.at, act.source ?? ''])
    ;(claims.get(key) ?? claims.set(key, new Map()).get(key)!).set(matter, figure)
  }
  for (const [matter, { as, of }] of defined) {
    const found = series.get(matter) ?? []
    const add = (kind: FlawKind, of: readonly Figure[], facts: Flaw['facts']): void => {
      const no = Math.max(...of.map(f => f.no))
      flaws.push({ no, kind, matter, facts, with: of.map(f => f.no).filter(n => n !== no) })
    }
    for (const figure of found) {
      const claim = claims.get(JSON.stringify([figure.by, figure.act.speaker ?? '', figure.act.at, figure.act.source ?? '']))
      const parts = of.flatMap(path => claim?.get(path) ?? []).filter(p => as === 'share' || p.unit === figure.unit)
      if (as === 'share') shareFlaw(figure, parts, add)
      else if (as === 'increase') increaseFlaw(figure, series.get(of[0] as string) ?? [], add)
      else partsFlaw(figure, parts, of.length, add)
    }
    if (as === 'running total' || as === 'base' || as === 'plan') seriesFlaws(as, found, add)
  }
  flaws.push(...overspent(acts))
  return flaws.sort((a, b) => a.no - b.no)
}

type Add = (kind: FlawKind, of: readonly Figure[], facts: Flaw['facts']) => void

function figureOf(no: number, act: Act, zone: string): Figure | null {
  const text = act.value ?? act.amount
  const value = text === undefined ? null : billionths(text)
  const when = parseWhen(act.at, zone)
  if (text === undefined || value === null || typeof when === 'string') return null
  const qualifier = act.qualifier
  const exact = qualifier === undefined || qualifier === 'exactly'
  return {
    no,
    text,
    value,
    unit: (act.value === undefined ? act.currency : act.unit) ?? '',
    least: exact || (qualifier !== undefined && floors.has(qualifier)) ? value : null,
    most: exact || (qualifier !== undefined && ceilings.has(qualifier)) ? value : null,
    exact,
    by: authorsOf(act).join(';'),
    from: when.from,
    until: when.until,
    act,
  }
}

/** A total beside its parts: with all of them given it is their sum; a part is never more than the whole. */
function partsFlaw(total: Figure, parts: readonly Figure[], all: number, add: Add): void {
  const sum = parts.reduce((n, p) => n + p.value, 0n)
  if (parts.length > 0 && parts.length === all && total.exact && parts.every(p => p.exact)) {
    if (sum !== total.value)
      add('parts', [total, ...parts], { total: total.text, parts: parts.map(p => p.text).join(' + '), sum: printBillionths(sum) })
    return
  }
  const known = parts.reduce((n, p) => n + (p.least ?? 0n), 0n)
  if (parts.length > 0 && total.most !== null && known > total.most)
    add('beyond', [total, ...parts], { total: total.text, sum: printBillionths(known) })
}

/** A share in percent beside the part and the whole it is of, as exact as it is written: cut or rounded, both are right. */
function shareFlaw(share: Figure, [part, whole]: readonly Figure[], add: Add): void {
  if (part === undefined || whole === undefined || !/^(percent|%)$/.test(share.unit) || part.unit !== whole.unit) return
  if (part.least !== null && whole.most !== null && part.least > whole.most) {
    add('beyond', [share, part, whole], { total: whole.text, sum: part.text })
    return
  }
  if (!part.exact || !whole.exact) return
  const is = percentOf(part.value, whole.value)
  if (is === null || is < 0n) return
  const { cut, rounded } = cutAndRounded(is, decimalsIn(share.text))
  const wrong = share.exact
    ? share.value !== cut && share.value !== rounded
    : (share.least !== null && rounded < share.least) || (share.most !== null && cut > share.most)
  if (wrong)
    add('share', [share, part, whole], {
      share: share.text,
      part: part.text,
      whole: whole.text,
      is: printBillionths(cutAndRounded(is, Math.max(1, decimalsIn(share.text))).cut),
    })
}

/** The same measure by the same body, unit and method at two moments. */
function seriesFlaws(as: 'running total' | 'base' | 'plan', figures: readonly Figure[], add: Add): void {
  const alike = new Map<string, Figure[]>()
  for (const f of figures) {
    const key = JSON.stringify([f.by, f.unit, f.act.method ?? '', as === 'plan' ? (f.act.due ?? '') : ''])
    ;(alike.get(key) ?? alike.set(key, []).get(key)!).push(f)
  }
  for (const [, of] of alike) {
    const dated = of.filter(f => f.least !== null || f.most !== null).sort((a, b) => a.until - b.until || a.no - b.no)
    dated.forEach((f, i) => {
      const before = dated[i - 1]
      if (before === undefined) return
      const less = f.most !== null && before.least !== null && f.most < before.least
      const more = f.least !== null && before.most !== null && f.least > before.most
      // Of two undated figures nobody knows which came first.
      if (as === 'running total' ? less && before.until < f.from : less || more)
        add(as === 'running total' ? 'falls' : as, [f, before], {
          now: f.text,
          before: before.text,
          at: f.act.at,
          then: before.act.at,
          ...(f.act.due === undefined ? {} : { due: f.act.due }),
        })
    })
  }
}

/** An increase between two moments beside the totals claimed before and after them. A running total is at no moment more than later. */
function increaseFlaw(increase: Figure, totals: readonly Figure[], add: Add): void {
  const { from, until } = increase.act
  const start = firstMoment(from, 'UTC')
  const end = lastMoment(until, 'UTC') ?? increase.until
  if (start === null) return
  const own = totals.filter(t => t.by === increase.by && t.unit === increase.unit)
  const low = own.filter(t => t.until <= start + DAY && t.least !== null).sort((a, b) => b.until - a.until)[0]
  const high = own.filter(t => t.from >= end - DAY && t.most !== null).sort((a, b) => a.from - b.from)[0]
  if (low === undefined || high === undefined || increase.least === null) return
  const most = (high.most as bigint) - (low.least as bigint)
  if (increase.least > most)
    add('increase', [increase, low, high], {
      increase: increase.text,
      low: low.text,
      high: high.text,
      then: low.act.at,
      at: high.act.at,
      most: printBillionths(most),
    })
}
const DAY = 86_400_000

/** More paid out by one giver in one matter and currency than it has committed there, where it has committed anything. */
function overspent(acts: readonly Numbered[]): readonly Flaw[] {
  const given = new Map<string, { committed: bigint; disbursed: bigint; open: boolean; with: number[] }>()
  const flaws: Flaw[] = []
  for (const { no, act } of acts) {
    const amount = act.amount === undefined ? null : billionths(act.amount)
    if (act.matter === undefined || amount === null || (act.act !== 'committed' && act.act !== 'disbursed')) continue
    const key = JSON.stringify([act.by, act.matter, act.currency, act.concerning ?? ''])
    const sums = given.get(key) ?? { committed: 0n, disbursed: 0n, open: false, with: [] }
    given.set(key, sums)
    sums[act.act] += amount
    if (act.act === 'committed') {
      sums.open ||= act.qualifier !== undefined && !ceilings.has(act.qualifier)
      sums.with.push(no)
    } else if (sums.committed > 0n && !sums.open && sums.disbursed > sums.committed)
      flaws.push({
        no,
        kind: 'overspent',
        matter: act.matter,
        facts: {
          disbursed: printBillionths(sums.disbursed),
          committed: printBillionths(sums.committed),
          currency: act.currency ?? '',
        },
        with: [...sums.with],
      })
  }
  return flaws
}

/** The acts of a record that are not `struck`, by what the judge finds corrected, each with its number; what else they are worth is not asked. */
export function uncorrected(acts: readonly Act[], struck: ReadonlySet<number>): readonly Numbered[] {
  return acts.flatMap((act, i) => (struck.has(i + 1) || act.act === 'struck' ? [] : [{ no: i + 1, act }]))
}

/** What is amiss with the figures of the last act of a record, one that would be its next: told before it is sent. */
export function flawsEntering(acts: readonly Act[], struck: ReadonlySet<number>, zone: string): readonly Flaw[] {
  const draft = acts.at(-1)
  if (draft === undefined || (draft.value === undefined && draft.amount === undefined && draft.act !== RECKONING)) return []
  return flawsOf(uncorrected(acts, struck), zone).filter(f => f.no === acts.length)
}
