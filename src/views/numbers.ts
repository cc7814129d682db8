/**
 * Numbers of decisions and documents, a fold of the acts `numbered`: a series of the charter counts from 1 (in each year, where its form has
 * one) without gaps, and no number is ever given twice, not even one whose act was struck. A corrigendum, an addendum and a revision keep
 * their parent's number: `CD/2026/3/Corr.1`.
 */
import { dayOf } from '../basics/moment.ts'
import { meant } from '../charter/names.ts'
import type { Charter, Edition, Series } from '../charter/charter.ts'
import type { Act } from '../record/act.ts'
import type { RefusalCode } from '../words/refusals.ts'
import { editionByDate } from './powers-acts.ts'
import type { Refusal } from './refusal.ts'

/** A number as it was given. */
export interface Given {
  readonly number: string
  readonly matter: string
  /** The act that gave it, and its moment, milliseconds since 1970. */
  readonly no: number
  readonly at: number
}

export interface Numbers {
  take(no: number, act: Act, at: number): void
  /** The next number of a series at a moment; null where the edition has no such series. */
  next(series: string, at: number): string | null
  /** The next corrigendum, addendum or revision of a number. */
  after(parent: string, kind: 'Corr' | 'Add' | 'Rev'): string
  /** The numbers a matter bears, the first given first. */
  of(matter: string): readonly Given[]
  /** Why this number is not given to this matter now, or null. */
  refused(act: Pick<Act, 'by' | 'matter' | 'number'>, at: number): Refusal | null
}

const SUFFIX = /^(.+)\/(Corr|Add|Rev)\.([1-9]\d*)$/

/** An empty fold. */
export function openNumbers(charter: Charter, editionAt: (at: number) => Edition = editionByDate(charter)): Numbers {
  const given = new Map<string, Given>()
  const of = new Map<string, Given[]>()
  const yearAt = (at: number): string => dayOf(at, charter.seat.zone).slice(0, 4)
  const seriesAt = (at: number): readonly Series[] => Object.values(editionAt(at).series)

  function take(no: number, act: Act, at: number): void {
    if (act.act !== 'numbered' || act.number === undefined || act.matter === undefined || given.has(act.number)) return
    const one: Given = { number: act.number, matter: act.matter, no, at }
    given.set(act.number, one)
    const list = of.get(act.matter)
    if (list === undefined) of.set(act.matter, [one])
    else list.push(one)
  }

  /** The first that is free: numbers are given in their order, so that it is the one after the last. */
  function nextOf(series: Series, at: number): string {
    let n = 1
    while (given.has(write(series, yearAt(at), n))) n++
    return write(series, yearAt(at), n)
  }
  function after(parent: string, kind: string): string {
    let k = 1
    while (given.has(`${parent}/${kind}.${k}`)) k++
    return `${parent}/${kind}.${k}`
  }

  function refused(act: Pick<Act, 'by' | 'matter' | 'number'>, at: number): Refusal | null {
    const no = (code: RefusalCode, facts: Readonly<Record<string, string>>): Refusal => ({ code, facts })
    const number = act.number ?? ''
    const all = seriesAt(at)
    const matter = act.matter ?? ''
    const base = rootOf(number)
    const series = all.find(s => formOf(s).test(base))
    const [usual] = all
    if (series === undefined)
      return usual === undefined
        ? no('no series', { number })
        : no('number of no series', { number, series: usual.name, next: nextOf(usual, at) })
    const by = typeof act.by === 'string' ? act.by : ''
    if (meant(by, [series.by]) === null) return no('not numbered by', { series: series.name, officer: series.by })
    const facts = { series: series.name, number, next: nextOf(series, at) }
    const known = given.get(number)
    const [, parent = '', kind = ''] = SUFFIX.exec(number) ?? []
    if (known !== undefined)
      return no('number taken', {
        ...facts,
        matter: known.matter,
        no: String(known.no),
        next: parent === '' ? facts.next : after(parent, kind),
      })
    if (parent !== '') {
      if (!given.has(parent)) return no('no parent', { number, parent })
      return number === after(parent, kind) ? null : no('not the next number', { ...facts, next: after(parent, kind) })
    }
    const borne = of.get(matter)?.find(g => g.number === rootOf(g.number) && formOf(series).test(g.number))
    if (borne !== undefined) return no('numbered already', { matter, number: borne.number })
    return number === facts.next ? null : no('not the next number', facts)
  }

  return {
    take,
    next(series, at) {
      const found = meant(
        series,
        seriesAt(at).map(s => s.name),
      )
      const one = seriesAt(at).find(s => s.name === found)
      return one === undefined ? null : nextOf(one, at)
    },
    after,
    of: matter => of.get(matter) ?? [],
    refused,
  }
}

const write = (series: Series, year: string, n: number): string => series.form.replace('{year}', year).replace('{n}', String(n))
const formOf = (series: Series): RegExp =>
  new RegExp(
    `^${series.form
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replaceAll('{year}', '\\d{4}')
      .replace('{n}', '[1-9]\\d*')}$`,
  )
function rootOf(number: string): string {
  const parent = SUFFIX.exec(number)?.[1]
  return parent === undefined ? number : rootOf(parent)
}
