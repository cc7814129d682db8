/**
 * Who gave what, through whom and to whom, by how far it has come. A pledge, a commitment, an allocation, a disbursement and a delivery in kind are
 * different things: sums are made within one of them and one currency or unit, and never across. What somebody else reports as a total stands beside,
 * and is added to nothing. (The stages are those of the OECD's Development Assistance Committee and of IATI, with *allocated* between.)
 */
import { lastDayWritten } from '../basics/moment.ts'
import { billionths, printBillionths } from '../basics/decimal.ts'
import { authorsOf, namesIn } from '../record/act.ts'
import type { Numbered } from './reckoning.ts'

const STAGES = {
  'asked for funds': 'request',
  pledged: 'pledge',
  committed: 'commitment',
  allocated: 'allocation',
  disbursed: 'disbursement',
  'delivered in kind': 'delivery in kind',
} as const
type Stage = (typeof STAGES)[keyof typeof STAGES]
const stages: readonly Stage[] = Object.values(STAGES)

export interface Contribution {
  readonly no: number
  readonly at: string
  /** As the act says it; of a reported total whatever stage was named. */
  readonly stage: Stage | string
  /** Of a total that somebody else reports: true. */
  readonly reported: boolean
  readonly by: readonly string[]
  readonly through: string | null
  readonly to: readonly string[]
  readonly matter: string
  readonly title: string | null
  /** Money in `currency`, or so much of `unit`; null where the act names no figure. */
  readonly figure: string | null
  readonly unit: string | null
  readonly money: boolean
  readonly qualifier: string | null
  readonly from: string | null
  readonly until: string | null
}

export interface Sum {
  readonly stage: Stage
  /** A currency where `money`, else what was counted. */
  readonly unit: string
  readonly money: boolean
  readonly sum: string
  /** How many acts. */
  readonly of: number
  /** How many of them are bounded by a word only: the sum is then no more exact than they are. */
  readonly bounded: number
}

interface Budget {
  readonly no: number
  readonly at: string
  readonly matter: string
  readonly from: string | null
  readonly until: string | null
  readonly amount: string
  readonly currency: string
}

export interface Money {
  readonly contributions: readonly Contribution[]
  readonly sums: readonly Sum[]
  /** What each giver gave, within one stage and one currency. */
  readonly givers: readonly (Sum & { readonly by: string; readonly through: string | null })[]
  readonly budgets: readonly Budget[]
  /** The same sums for each year in which the acts were done; the year of the last day that a dating allows. */
  readonly years: readonly (Sum & { readonly year: string })[]
}

/** The money of a matter and those below it, from the acts that stand. */
export const moneyOf = (acts: readonly Numbered[], below: string): Money =>
  moneyIn(acts.filter(({ act }) => act.matter === below || act.matter?.startsWith(`${below}/`)))

/** The money of all matters that are not below one of these. */
export const moneyBeside = (acts: readonly Numbered[], programmes: readonly string[]): Money =>
  moneyIn(acts.filter(({ act }) => !programmes.some(p => act.matter === p || act.matter?.startsWith(`${p}/`))))

function moneyIn(own: readonly Numbered[]): Money {
  const contributions = own.flatMap(contributionOf)
  const given = contributions.filter(c => !c.reported)
  const budgets = new Map<string, Budget>()
  for (const { no, act } of own) {
    if (act.act !== 'set the budget' || act.amount === undefined || act.currency === undefined) continue
    const { at, matter = '', from = null, until = null, amount, currency } = act
    const key = JSON.stringify([matter, from, until, currency])
    // The later day prevails, and of one day the later line.
    if (lastDayWritten(budgets.get(key)?.at ?? '') <= lastDayWritten(at))
      budgets.set(key, { no, at, matter, from, until, amount, currency })
  }
  return {
    contributions,
    sums: summed(given, () => ({})),
    givers: summed(given, c => ({ by: c.by.join(' + '), through: c.through })),
    years: summed(given, c => ({ year: c.at.slice(c.at.indexOf('/') + 1).slice(0, 4) })),
    budgets: [...budgets.values()],
  }
}

function contributionOf({ no, act }: Numbered): readonly Contribution[] {
  const reported = act.act === 'reported the total'
  const stage = reported ? act.stage : STAGES[act.act as keyof typeof STAGES]
  if (stage === undefined) return []
  const money = act.amount !== undefined
  return [
    {
      no,
      at: act.at,
      stage,
      reported,
      by: reported && act.originator !== undefined ? [act.originator] : authorsOf(act),
      through: act.through ?? null,
      to: namesIn(act.concerning),
      matter: act.matter ?? '',
      title: act.title ?? null,
      figure: act.amount ?? act.value ?? null,
      unit: (money ? act.currency : act.unit) ?? null,
      money,
      qualifier: act.qualifier ?? null,
      from: act.from ?? null,
      until: act.until ?? null,
    },
  ]
}

/** Sums within one stage, one currency or unit, and what else `more` tells apart. */
function summed<T extends object>(of: readonly Contribution[], more: (c: Contribution) => T): readonly (Sum & T)[] {
  const groups = new Map<string, { first: Contribution; sum: bigint; of: number; bounded: number }>()
  for (const c of of) {
    const figure = c.figure === null ? null : billionths(c.figure)
    if (figure === null) continue
    const key = JSON.stringify([stages.indexOf(c.stage as Stage), c.money ? 0 : 1, c.unit, more(c)])
    const group = groups.get(key) ?? { first: c, sum: 0n, of: 0, bounded: 0 }
    groups.set(key, group)
    group.sum += figure
    group.of++
    if (c.qualifier !== null) group.bounded++
  }
  return [...groups.values()]
    .sort((a, b) => stages.indexOf(a.first.stage as Stage) - stages.indexOf(b.first.stage as Stage))
    .map(g => ({
      ...more(g.first),
      stage: g.first.stage as Stage,
      unit: g.first.unit ?? '',
      money: g.first.money,
      sum: printBillionths(g.sum),
      of: g.of,
      bounded: g.bounded,
    }))
}
