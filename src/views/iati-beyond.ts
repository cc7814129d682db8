/**
 * What IATI 2.03 asks of an activity beyond the order and number of its elements, as the schema's own remarks say it: languages, currencies, identifiers,
 * who benefits and for what, shares that make a hundred, budgets of at most a year.
 */
import { billionths, printBillionths } from '../basics/decimal.ts'
import type { Element } from '../basics/xml.ts'

export type Tell = (line: number, says: string) => void

/** Tells what is wrong with one activity. */
export function checkActivity(activity: Element, tell: Tell): void {
  const own = (name: string): readonly Element[] => activity.children.filter(c => c.name === name)
  const transactions = own('transaction')
  checkLanguage(activity, tell)
  checkMoney(activity, tell)
  checkIdentifier(activity, tell)
  for (const org of [...own('participating-org'), ...transactions, ...own('planned-disbursement')].flatMap(e =>
    e.name === 'participating-org' ? [e] : e.children.filter(c => /^(provider|receiver)-org$/.test(c.name)),
  ))
    if (org.attributes['ref'] === undefined && !org.children.some(c => c.name === 'narrative'))
      tell(org.line, `"${org.name}" has neither "ref" nor "narrative"; one of them says who it is`)
  const within = (...names: readonly string[]): readonly Element[] => transactions.filter(t => t.children.some(c => names.includes(c.name)))
  const sectors = own('sector')
  const places = [...own('recipient-country'), ...own('recipient-region')]
  const [bySector, byPlace] = [within('sector'), within('recipient-country', 'recipient-region')]
  if (sectors.length + bySector.length === 0)
    tell(activity.line, '"iati-activity" has no "sector", and no transaction of it has; name what it is for')
  if (places.length + byPlace.length === 0)
    tell(activity.line, '"iati-activity" has no "recipient-country" or "recipient-region", and no transaction of it has; name who benefits')
  if (sectors.length > 0 && bySector.length > 0)
    tell(activity.line, 'sectors stand in the activity and in its transactions; keep them in one of the two')
  if (places.length > 0 && byPlace.length > 0)
    tell(activity.line, 'recipients stand in the activity and in its transactions; keep them in one of the two')
  for (const some of [bySector, byPlace])
    if (some.length > 0 && some.length < transactions.length)
      tell(
        activity.line,
        `${some.length} of ${transactions.length} transactions name their ${some === bySector ? 'sector' : 'recipient'}; all of them do, or none`,
      )
  checkShares(places, 'recipients', tell)
  for (const vocabulary of new Set(sectors.map(s => s.attributes['vocabulary'] ?? '1')))
    checkShares(
      sectors.filter(s => (s.attributes['vocabulary'] ?? '1') === vocabulary),
      `sectors of vocabulary ${vocabulary}`,
      tell,
    )
  for (const sector of sectors)
    if (/^9[89]$/.test(sector.attributes['vocabulary'] ?? '') && !sector.children.some(c => c.name === 'narrative'))
      tell(sector.line, '"sector" is from a vocabulary of your own and has no "narrative"; say in it what the code means')
  for (const budget of own('budget')) {
    const [from, to] = ['period-start', 'period-end'].map(name =>
      budget.children.find(c => c.name === name)?.attributes['iso-date']?.slice(0, 10),
    )
    if (from !== undefined && to !== undefined && (to < from || to >= `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`))
      tell(budget.line, `"budget" goes from ${from} to ${to}; its end comes after its beginning, and at most a year later`)
  }
}

/** Tells what is wrong with the activities of one file beside each other. */
export function checkTogether(activities: readonly Element[], tell: Tell): void {
  const seen = new Map<string, number>()
  let reporter: string | undefined
  for (const activity of activities) {
    const reporting = activity.children.find(c => c.name === 'reporting-org')
    const ref = reporting?.attributes['ref']
    reporter ??= ref
    if (reporting && ref !== undefined && ref !== reporter)
      tell(
        reporting.line,
        `"ref" of "reporting-org" is "${ref}", and "${reporter}" in the activity before; one file has one reporting organisation`,
      )
    const identifier = activity.children.find(c => c.name === 'iati-identifier')
    if (!identifier) continue
    const before = seen.get(identifier.text.trim())
    if (before !== undefined) tell(identifier.line, `"${identifier.text.trim()}" is the identifier of the activity at line ${before} too`)
    seen.set(identifier.text.trim(), activity.line)
  }
}

function checkLanguage(activity: Element, tell: Tell): void {
  if (activity.attributes['xml:lang'] !== undefined) return
  for (const one of narrativesIn(activity))
    if (one.attributes['xml:lang'] === undefined)
      tell(one.line, '"narrative" has no "xml:lang", and its activity neither; write one of them')
}

const narrativesIn = (element: Element): readonly Element[] =>
  element.children.flatMap(c => (c.name === 'narrative' ? [c] : narrativesIn(c)))

function checkMoney(activity: Element, tell: Tell): void {
  if (activity.attributes['default-currency'] !== undefined) return
  for (const of of activity.children.filter(c => ['budget', 'transaction', 'planned-disbursement'].includes(c.name)))
    for (const value of of.children.filter(c => c.name === 'value'))
      if (value.attributes['currency'] === undefined)
        tell(value.line, '"value" has no "currency", and its activity no "default-currency"; write one of them')
}

function checkIdentifier(activity: Element, tell: Tell): void {
  const own = (name: string): readonly Element[] => activity.children.filter(c => c.name === name)
  const [identifier, reporting] = [own('iati-identifier')[0], own('reporting-org')[0]]
  const ref = reporting?.attributes['ref']
  if (!identifier || ref === undefined) return
  const says = identifier.text.trim()
  const prefixes = [ref, ...own('other-identifier').map(o => o.attributes['ref'])]
  if (!prefixes.some(prefix => prefix !== undefined && says.startsWith(`${prefix}-`)))
    tell(identifier.line, `"iati-identifier" is "${says}"; it begins with the "ref" of the reporting organisation and a hyphen: "${ref}-…"`)
}

/** Several of one kind have each their share, and these make a hundred. */
function checkShares(of: readonly Element[], what: string, tell: Tell): void {
  const first = of[0]
  const shares = of.map(e => e.attributes['percentage'])
  if (first === undefined || (of.length === 1 && shares[0] === undefined)) return
  const without = of.find((_, i) => shares[i] === undefined)
  if (without) {
    tell(without.line, `"${without.name}" has no "percentage", and there are ${of.length} ${what}; write the share of each`)
    return
  }
  const sum = shares.reduce((all, share) => all + (billionths(share as string) ?? 0n), 0n)
  if (sum !== 100_000_000_000n) tell(first.line, `the shares of the ${what} make ${printBillionths(sum)}; write them so that they make 100`)
}
