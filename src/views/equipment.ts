/**
 * Old equipment and what takes its place, by party, unit and year, folded from acts in the matters `equipment/<what is replaced>` or
 * `equipment/<what is replaced>/<forces>`. *Planned the replacement* says what for (`refers`), how much (`value`, `unit`) and by when (`due`);
 * *replaced the equipment* says what was done. Plan and done are never added together, and late is found, not typed.
 */
import { billionths, printBillionths } from '../basics/decimal.ts'
import { dayOf, lastMoment, parseWhen } from '../basics/moment.ts'
import type { Standing } from '../judge/standing.ts'
import { type Act, authorsOf } from '../record/act.ts'
import { STANDS } from '../judge/worths.ts'

/** What a party does about its equipment, in the matter `equipment/<old>`. */
export const equipmentActs = ['planned the replacement', 'replaced the equipment', 'gave up the replacement'] as const

/** One year of a replacement. */
export interface YearOf {
  /** null = the days said do not lie in one year. */
  readonly year: string | null
  /** Sums; null where no act of the year gives a figure. */
  readonly planned: string | null
  readonly done: string | null
  /** The numbers of the acts: plans, and what was done. */
  readonly plans: readonly number[]
  readonly acts: readonly number[]
  /** The last day of its plans has passed, and less was done by then than was planned by then. */
  readonly late: boolean
  /** What was planned for it, by its figures, is done. */
  readonly over: boolean
}

export interface Replacement {
  readonly party: string
  readonly forces: string | null
  readonly legacy: string
  readonly target: string
  /** What the figures count; null = none is named. */
  readonly unit: string | null
  readonly years: readonly YearOf[]
}

interface Said {
  readonly no: number
  readonly act: Act
  readonly party: string
  readonly key: string
  /** The year of its `due`, or of the day on which it was done. */
  readonly year: string | null
  readonly done: boolean
  readonly when: number
}

const NAME = 'equipment/'
const bare = (path: string): string => (path.startsWith(NAME) ? path.slice(NAME.length) : path)

/** Every replacement planned or done, in the order of the record; within it the years in their order. */
export function replacementsOf(standing: Standing, acts: { get(no: number): Act | undefined }, zone: string): readonly Replacement[] {
  const asOf = lastMoment(standing.asOf, zone) ?? Number.POSITIVE_INFINITY
  const all = saidIn(standing, acts, zone)
  const keys = [...new Set(all.map(s => s.key))]
  return keys.map(key => {
    const own = all.filter(s => s.key === key)
    const { party, act } = own[0] as Said
    const [legacy = '', ...forces] = bare(act.matter ?? '').split('/')
    const found = [...new Set(own.map(s => s.year))].sort((a, b) => (a ?? '9999').localeCompare(b ?? '9999'))
    const upTo = (year: string | null, done: boolean): string | null =>
      sumOf(own.filter(s => s.done === done && s.year !== null && year !== null && s.year <= year))
    const years = found.map((year): YearOf => {
      const plans = own.filter(s => !s.done && s.year === year)
      const made = own.filter(s => s.done && s.year === year)
      const last = Math.max(...plans.map(s => lastMoment(s.act.due, zone) ?? Number.POSITIVE_INFINITY))
      const planned = upTo(year, false)
      const late = plans.length > 0 && last < asOf && planned !== null && isLess(upTo(year, true) ?? '0', planned)
      const over = planned !== null && !isLess(upTo(year, true) ?? '0', planned)
      return { year, over, planned: sumOf(plans), done: sumOf(made), plans: plans.map(s => s.no), acts: made.map(s => s.no), late }
    })
    return { party, forces: forces.join('/') || null, legacy, target: bare(act.refers ?? ''), unit: act.unit ?? null, years }
  })
}

function saidIn(standing: Standing, acts: { get(no: number): Act | undefined }, zone: string): readonly Said[] {
  const numbers = standing.matters.flatMap(m => (m.id.startsWith(NAME) ? m.acts.filter(a => STANDS.has(a.worth)).map(a => a.no) : []))
  const all = [...new Set(numbers)]
    .sort((a, b) => a - b)
    .flatMap((no): readonly Said[] => {
      const act = acts.get(no)
      if (act?.refers === undefined || !['planned the replacement', 'replaced the equipment', 'gave up the replacement'].includes(act.act))
        return []
      const done = act.act === 'replaced the equipment'
      return authorsOf(act).map(party => ({
        no,
        act,
        party,
        key: [party, act.matter, act.refers, act.unit].join('\n'),
        year: yearIn(done ? act.at : (act.due ?? act.at), zone),
        done,
        when: lastMoment(act.at, zone) ?? 0,
      }))
    })
  // A plan that was given up is none for what was still to come; another for the same year takes its place.
  const end = (s: Said): number => lastMoment(s.act.due ?? s.act.at, zone) ?? 0
  const alike = (a: Said, b: Said): boolean => a.party === b.party && a.act.matter === b.act.matter && a.act.refers === b.act.refers
  const gone = all.filter(s => s.act.act === 'gave up the replacement')
  const plans = all.filter(s => s.act.act === 'planned the replacement')
  return all.filter(s => {
    if (s.done) return true
    if (s.act.act !== 'planned the replacement') return false
    if (gone.some(g => alike(g, s) && g.when >= s.when && end(s) > g.when)) return false
    return !plans.some(p => p.key === s.key && p.year === s.year && (p.when > s.when || (p.when === s.when && p.no > s.no)))
  })
}

const isLess = (a: string, b: string): boolean => (billionths(a) ?? 0n) < (billionths(b) ?? 0n)
const sumOf = (said: readonly Said[]): string | null => {
  const figures = said.flatMap(s => s.act.value ?? [])
  return figures.length === 0 ? null : printBillionths(figures.reduce((sum, text) => sum + (billionths(text) ?? 0n), 0n))
}
function yearIn(text: string, zone: string): string | null {
  const when = parseWhen(text, zone)
  if (typeof when === 'string' || !Number.isFinite(when.from)) return null
  const [from, until] = [dayOf(when.from, zone).slice(0, 4), dayOf(when.until, zone).slice(0, 4)]
  return from === until ? from : null
}
