/** The results of an IATI activity as acts: a result is an objective, its indicators keep baseline, target and what was measured apart, each by its method. */
import type { Element } from '../basics/xml.ts'
import { milestonesOf, resultTypes } from './iati.ts'
import { took } from './unread.ts'
import { type Activity, childOf, childrenOf, dayOf, earlier, onlyOnce, type Reading, slugOf, textOf } from './iati-reading.ts'

/** Enters the results of an activity that was set up on a day. */
export function readResults(activity: Activity, at: string, reading: Reading): void {
  const { account, recorder, enter } = reading
  const { element, matter, title, lang } = activity
  const once = onlyOnce()
  for (const result of childrenOf(element, 'result')) {
    const type = result.attributes['type'] ?? ''
    took(account, result, 'type')
    const name = textOf(childOf(result, 'title'), lang, account) ?? ''
    const indicators = childrenOf(result, 'indicator')
    if (type === '1' && name === milestonesOf(title) && indicators.every(isMilestone)) {
      for (const indicator of indicators) readMilestone(indicator, activity, once, reading)
      continue
    }
    const isOwn = type === '9' && name === title
    const above = isOwn ? matter : `${matter}/${once(slugOf(name))}`
    if (!isOwn)
      enter(result.line, {
        at,
        by: recorder,
        act: 'set the objective',
        matter: above,
        class: type === '2' ? undefined : resultTypes[Number(type)],
        title: name,
        note: textOf(childOf(result, 'description'), lang, account),
      })
    const within = isOwn ? once : onlyOnce()
    const had = new Map<string, Kinds>()
    for (const indicator of indicators) readIndicator(indicator, { above, at, within, had }, activity, reading)
  }
}

/** A milestone as our export writes it: nought before, one when reached. */
function isMilestone(indicator: Element): boolean {
  const [period, ...more] = childrenOf(indicator, 'period')
  const value = (of: Element | undefined): string | undefined => of?.attributes['value']
  return (
    period !== undefined &&
    more.length === 0 &&
    value(childOf(indicator, 'baseline')) === '0' &&
    value(childOf(period, 'target')) === '1' &&
    /^[01]$/.test(value(childOf(period, 'actual')) ?? '')
  )
}

function readMilestone(indicator: Element, { matter, lang }: Activity, once: (name: string) => string, reading: Reading): void {
  const { account, recorder, said, enter } = reading
  const title = textOf(childOf(indicator, 'title'), lang, account) ?? ''
  const [baseline, period] = [childOf(indicator, 'baseline'), childOf(indicator, 'period') as Element]
  const [target, actual] = [childOf(period, 'target'), childOf(period, 'actual')]
  took(account, indicator, 'measure', 'ascending')
  took(account, baseline, 'year', 'iso-date', 'value')
  took(account, period)
  for (const day of ['period-start', 'period-end']) took(account, childOf(period, day), 'iso-date')
  for (const figure of [target, actual]) took(account, figure, 'value')
  const path = `${matter}/${once(slugOf(title))}`
  const at = dayOf(baseline) ?? said
  enter(indicator.line, { at, by: recorder, act: 'set the milestone', matter: path, title, due: dayOf(childOf(period, 'period-end')) })
  if (actual?.attributes['value'] !== '1') return
  const [, day] = /^reached (\S+)$/.exec(textOf(childOf(actual, 'comment'), lang, account) ?? '') ?? []
  enter(actual.line, { at: day ?? `../${said}`, by: recorder, act: 'reached the milestone', matter: path })
}

interface Kinds {
  readonly path: string
  readonly seen: Set<string>
}
interface Place {
  readonly above: string
  readonly at: string
  readonly within: (name: string) => string
  /** The indicators of this result by their title: another method of one is a method of the same. */
  readonly had: Map<string, Kinds>
}

function readIndicator(indicator: Element, { above, at, within, had }: Place, { lang }: Activity, reading: Reading): void {
  const { account, recorder, said, enter } = reading
  const measure = indicator.attributes['measure']
  if (measure !== '1' && measure !== '2') {
    account.why.set(indicator, 'it is not measured in numbers')
    return
  }
  took(account, indicator, 'measure', 'ascending', ...(indicator.attributes['aggregation-status'] === '0' ? ['aggregation-status'] : []))
  const title = textOf(childOf(indicator, 'title'), lang, account) ?? ''
  const says = textOf(childOf(indicator, 'description'), lang, account)
  const [, unitSaid, method] = /^(?:unit: (.*?))?(?:(?:^|; )method: (.*))?$/s.exec(says ?? '') ?? []
  const isOurs = says !== undefined && (unitSaid !== undefined || method !== undefined)
  const unit = unitSaid ?? (measure === '2' && !isOurs ? 'percent' : undefined)
  const kind = JSON.stringify([unit, method])
  const before = had.get(title)
  const of = before === undefined || before.seen.has(kind) ? { path: `${above}/${within(slugOf(title))}`, seen: new Set<string>() } : before
  const figures = figuresOf(indicator, reading)
  // The method in force is that of the latest figures.
  const set = of.seen.size === 0 ? at : earlier(figures.find(f => f.act === 'measured')?.at ?? at, said)
  enter(indicator.line, {
    at: set,
    by: recorder,
    act: 'set the indicator',
    matter: of.path,
    title: of.seen.size === 0 ? title : undefined,
    note: isOurs ? undefined : says,
    unit,
    method,
  })
  of.seen.add(kind)
  had.set(title, of)
  for (const { line, ...figure } of figures) enter(line, { by: recorder, matter: of.path, unit, method, ...figure })
}

interface Figure {
  readonly line: number
  readonly at: string
  readonly act: string
  readonly value: string
  readonly due?: string
}

/** Baseline, targets and what was measured; those of one place or one group of people are left. */
function figuresOf(indicator: Element, { account, said }: Reading): readonly Figure[] {
  const found: Figure[] = []
  const plain = (of: Element): boolean =>
    of.attributes['value'] !== undefined && !of.children.some(c => /^(location|dimension)$/.test(c.name))
  const leave = (of: Element): void =>
    void account.why.set(of, of.attributes['value'] === undefined ? 'it has no value' : 'it is of a part only, by place or by kind')
  const take = (of: Element, figure: Omit<Figure, 'line' | 'value'>, ...attributes: readonly string[]): void => {
    took(account, of, 'value', ...attributes)
    found.push({ line: of.line, value: (of.attributes['value'] as string).trim(), ...figure })
  }
  for (const baseline of childrenOf(indicator, 'baseline')) {
    const { year = '' } = baseline.attributes
    const at = dayOf(baseline) ?? `${year}-01-01/${year}-12-31`
    if (plain(baseline)) take(baseline, { at, act: 'set the baseline' }, 'year', 'iso-date')
    else leave(baseline)
  }
  for (const period of childrenOf(indicator, 'period')) {
    const [start, end] = ['period-start', 'period-end'].map(name => childOf(period, name))
    took(account, period)
    for (const day of [start, end]) took(account, day, 'iso-date')
    for (const figure of [...childrenOf(period, 'target'), ...childrenOf(period, 'actual')])
      if (!plain(figure)) leave(figure)
      else if (figure.name === 'actual') take(figure, { at: dayOf(end) ?? said, act: 'measured' })
      else take(figure, { at: earlier(dayOf(start) ?? said, said), act: 'set the target', due: dayOf(end) ?? said })
  }
  return found
}
