/**
 * A programme as an activity file of the International Aid Transparency Initiative, version 2.03: the programme is an activity, and each of its projects one
 * below it. A pledge, a commitment and a disbursement are transactions of the giver's, which the organisation reports as a second reporter. What the standard
 * has no transaction for (allocated, given in kind, asked for) stands as `legacy-data` and not as something else. Each method of an indicator is an indicator
 * of its own, so that nobody compares the figures of two. What is written in words here (`through …`, `unit: …`, `reached …`) is read again by `iati-read.ts`.
 */
import { lastDayWritten } from '../basics/moment.ts'
import { type Node, node, printXml } from '../basics/xml.ts'
import type { Charter } from '../charter/charter.ts'
import { type Act, namesIn } from '../record/act.ts'
import { type Contribution, type Money, moneyOf } from './contributions.ts'
import { codes, DECIMAL } from './iati-codes.ts'
import type { Measured } from './indicator.ts'
import type { Item } from './programme-item.ts'
import type { Programme } from './programme.ts'
import type { Numbered } from './reckoning.ts'
import { nameOf, writtenIn } from './say.ts'

interface IatiAsked {
  readonly charter: Charter
  readonly programme: Programme
  readonly acts: readonly Numbered[]
  /** The day or instant of the standing. */
  readonly asOf: string
  /** The organisation's identifier as IATI registers it; null = the `number` of the act that set up the programme, or none is known. */
  readonly ref: string | null
  /** Under which address the words of our own vocabularies are explained. */
  readonly address: string
}

/** The IATI identifier of the organisation, and whether the record or the asker names it; else the charter's id stands in its place. */
export function refOf({ charter, programme, acts, ref }: IatiAsked): { readonly ref: string; readonly known: boolean } {
  const named =
    ref ?? acts.findLast(a => a.act.act === 'set up the programme' && a.act.matter === programme.id && a.act.number)?.act.number ?? null
  return { ref: named ?? charter.id, known: named !== null }
}

/** The activity file of a programme. */
export function iatiOf(asked: IatiAsked): string {
  const { programme, asOf } = asked
  const activities = programme.items.filter(i => i.kind === 'programme' || i.kind === 'project')
  const money = moneyOf(asked.acts, programme.id)
  const root = node(
    'iati-activities',
    { version: '2.03', 'generated-datetime': `${asOf.slice(0, 10)}T00:00:00Z` },
    ...activities.map(item => activityOf(item, activities, money, asked)),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printXml(root)}`
}

const narrative = (text: string): Node => node('narrative', {}, text)
const day = (text: string): string => lastDayWritten(text)

/** The activity to which a matter belongs: the nearest above it, or itself. */
const homeOf = (matter: string, activities: readonly Item[]): string =>
  activities.filter(a => matter === a.id || matter.startsWith(`${a.id}/`)).reduce((a, b) => (b.id.length > a.length ? b.id : a), '')

function activityOf(item: Item, activities: readonly Item[], money: Money, asked: IatiAsked): Node {
  const { charter, acts, programme } = asked
  const { ref } = refOf(asked)
  const mine = (matter: string): boolean => homeOf(matter, activities) === item.id
  const given = money.contributions.filter(c => !c.reported && mine(c.matter))
  const name = (id: string): string => nameOf(charter, id, 'en')
  const identifier = (id: string): string => `${ref}-${id.replaceAll('/', '-')}`
  const set = acts.findLast(a => a.no === item.no)?.act
  const above = activities.find(
    a => a.id !== item.id && item.id.startsWith(`${a.id}/`) && homeOf(item.id.slice(0, item.id.lastIndexOf('/')), activities) === a.id,
  )
  const below = activities.filter(a => a.id !== item.id && homeOf(a.id.slice(0, a.id.lastIndexOf('/')), activities) === item.id)
  const budgets = money.budgets.filter(b => mine(b.matter))
  const yearly = budgets.filter(b => b.from !== null && b.until !== null && withinYear(day(b.from), day(b.until)) && isCurrency(b.currency))
  const transactions = given.filter(isTransaction)
  return node(
    'iati-activity',
    { 'xml:lang': writtenIn(charter), hierarchy: item.id === programme.id ? '1' : '2' },
    node('iati-identifier', {}, identifier(item.id)),
    node('reporting-org', { ref, type: '40', 'secondary-reporter': '1' }, narrative(charter.name)),
    node('title', {}, narrative(item.title)),
    node('description', { type: '1' }, narrative(set?.note ?? item.title)),
    ...participants(item, set, given, charter),
    node('activity-status', { code: statusOf(item) }),
    ...datesOf(item),
    ...recipientsOf(item, asked),
    sectorOf(item, asked),
    ...yearly.map(b =>
      node(
        'budget',
        { type: '1' },
        node('period-start', { 'iso-date': day(b.from as string) }),
        node('period-end', { 'iso-date': day(b.until as string) }),
        node('value', { currency: b.currency, 'value-date': day(b.from as string) }, b.amount),
      ),
    ),
    ...transactions.map(c => transactionOf(c, acts.find(a => a.no === c.no)?.act.number ?? String(c.no), name)),
    ...(above ? [node('related-activity', { ref: identifier(above.id), type: '1' })] : []),
    ...below.map(b => node('related-activity', { ref: identifier(b.id), type: '2' })),
    ...given.filter(c => !isTransaction(c)).map(c => legacy(c.stage, 'transaction', partsOf(c, name))),
    ...budgets
      .filter(b => !yearly.includes(b))
      .map(b =>
        legacy('budget', 'budget', [
          `${b.amount} ${b.currency}`,
          ...(b.from === null ? [] : [`from ${b.from}`]),
          ...(b.until === null ? [] : [`until ${b.until}`]),
        ]),
      ),
    ...resultsOf(
      item,
      programme.items.filter(i => mine(i.id)),
      id =>
        resultTypes.indexOf(acts.findLast(a => a.act.matter === id && a.act.act === 'set the objective' && a.act.class)?.act.class ?? ''),
    ),
  )
}

const isCode = (list: string, code: string): boolean => (codes[list] as readonly string[]).includes(code)
// A currency that the list does not have (XTS, for tests) is none that the standard can tell.
const isCurrency = (text: string | null): boolean => text !== null && isCode('Currency', text)
const withinYear = (from: string, until: string): boolean => from <= until && until < `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`

// Outgoing pledge, outgoing commitment, disbursement: of the giver, whom the transaction names.
const TYPES: Readonly<Record<string, string>> = { pledge: '12', commitment: '2', disbursement: '3' }
const isTransaction = (c: Contribution): boolean => c.money && c.figure !== null && isCurrency(c.unit) && TYPES[c.stage] !== undefined

function transactionOf(c: Contribution, ref: string, name: (id: string) => string): Node {
  const says = [
    c.title,
    c.qualifier === null ? null : `${c.qualifier} ${c.figure} ${c.unit}`,
    c.through === null ? null : `through ${name(c.through)}`,
  ].filter(s => s !== null)
  return node(
    'transaction',
    { ref },
    node('transaction-type', { code: TYPES[c.stage] as string }),
    node('transaction-date', { 'iso-date': day(c.at) }),
    node('value', { currency: c.unit, 'value-date': day(c.at) }, c.figure as string),
    ...(says.length === 0 ? [] : [node('description', {}, narrative(says.join('; ')))]),
    node('provider-org', {}, narrative(c.by.map(name).join(', '))),
    ...(c.to.length === 0 ? [] : [node('receiver-org', {}, narrative(c.to.map(name).join(', ')))]),
  )
}

/** What stands in the record and has no element of its own, in parts that are parted by a semicolon. */
const legacy = (name: string, like: string, parts: readonly string[]): Node =>
  node('legacy-data', { name, value: parts.join('; '), 'iati-equivalent': like })

const partsOf = (c: Contribution, name: (id: string) => string): readonly string[] => [
  `${c.qualifier === null ? '' : `${c.qualifier} `}${c.figure ?? ''} ${c.unit ?? ''}`.trim() || '-',
  c.by.map(name).join(', '),
  day(c.at),
  ...(c.to.length === 0 ? [] : [`to ${c.to.map(name).join(', ')}`]),
  ...(c.through === null ? [] : [`through ${name(c.through)}`]),
  ...(c.title === null ? [] : [c.title]),
]

/** Who funds (1), who answers for it (2), through whom (3), who carries it out (4); each once in each role. */
function participants(item: Item, set: Act | undefined, given: readonly Contribution[], charter: Charter): readonly Node[] {
  const roles = new Map<string, Set<string>>([
    ['1', new Set(given.filter(c => c.stage !== 'request').flatMap(c => c.by))],
    ['2', new Set([item.owner ?? charter.name])],
    ['3', new Set(given.flatMap(c => (c.through === null ? [] : [c.through])))],
    ['4', new Set(set?.participants ?? [])],
  ])
  return [...roles].flatMap(([role, ids]) => [...ids].map(id => node('participating-org', { role }, narrative(nameOf(charter, id, 'en')))))
}

/** Pipeline, implementation, finalisation or cancelled; whether it is closed for good only its organisation knows. */
const statusOf = (item: Item): string =>
  item.state === 'dropped' ? '5' : item.state === 'reached' ? '3' : item.state === 'ahead' ? '1' : '2'

/** Planned start, planned end and actual end. */
const datesOf = (item: Item): readonly Node[] => [
  node('activity-date', { type: '1', 'iso-date': day(item.from ?? item.since) }),
  ...(item.due === null ? [] : [node('activity-date', { type: '3', 'iso-date': day(item.due) })]),
  // A day by which it had ended is not the day of its end.
  ...(item.reached === null || item.reached.at.startsWith('../')
    ? []
    : [node('activity-date', { type: '4', 'iso-date': day(item.reached.at) })]),
]

let regions: ReadonlyMap<string, string> | null = null
/** English names of countries as the language tables write them → ISO 3166-1 alpha-2, of those that the standard lists. */
export function countries(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  regions ??= new Map((codes['Country'] as readonly string[]).map(code => [names.of(code) ?? code, code]))
  return regions
}

/** Who benefits: a country where the party is one, else a region of our own vocabulary. */
function recipientsOf(item: Item, { charter, acts, programme, address }: IatiAsked): readonly Node[] {
  const sets = acts.filter(
    a =>
      a.act.concerning !== undefined && (a.act.matter === item.id || a.act.matter === programme.id) && a.act.act.startsWith('set up the'),
  )
  const own = sets.findLast(a => a.act.matter === item.id) ?? sets[sets.length - 1]
  const codeOf = (id: string): string | null => countries().get(nameOf(charter, id, 'en')) ?? null
  const ids = namesIn(own?.act.concerning).toSorted((a, b) => Number(codeOf(a) === null) - Number(codeOf(b) === null))
  const share = (i: number): string | null =>
    ids.length < 2 ? null : (Math.floor(10000 / ids.length) / 100 + (i === 0 ? (10000 % ids.length) / 100 : 0)).toFixed(2)
  const of = (id: string, i: number): Node =>
    codeOf(id) !== null
      ? node('recipient-country', { code: codeOf(id), percentage: share(i) })
      : node(
          'recipient-region',
          { code: id, vocabulary: '99', 'vocabulary-uri': `${address}/${charter.id}`, percentage: share(i) },
          narrative(nameOf(charter, id, 'en')),
        )
  if (ids.length === 0)
    return [
      node(
        'recipient-region',
        { code: charter.id, vocabulary: '99', 'vocabulary-uri': `${address}/${charter.id}` },
        narrative(charter.name),
      ),
    ]
  return ids.map(of)
}

/** What it is for: a purpose code of five digits where the act that set it up names one as its class, else a code of our own vocabulary. */
function sectorOf(item: Item, { charter, acts, programme, address }: IatiAsked): Node {
  const named = [item.id, programme.id].map(
    id => acts.findLast(a => a.act.matter === id && a.act.act.startsWith('set up the') && /^\d{5}$/.test(a.act.class ?? ''))?.act.class,
  )
  const code = named.find(c => c !== undefined)
  return code !== undefined
    ? node('sector', { vocabulary: '1', code })
    : node(
        'sector',
        { vocabulary: '99', 'vocabulary-uri': `${address}/${charter.id}/programmes`, code: programme.id.replaceAll('/', '-') },
        narrative(programme.title),
      )
}

/** The class of an objective by the code of its result: nothing else is told apart by the standard. */
export const resultTypes: readonly string[] = ['', 'output', 'outcome', 'impact', '', '', '', '', '', 'other']

/** Indicators by the objective they serve, and the milestones as outputs. */
function resultsOf(activity: Item, items: readonly Item[], typeOf: (objective: string) => number): readonly Node[] {
  const objectives = items.filter(i => i.kind === 'objective')
  const results = new Map<string, { title: string; type: string; indicators: Node[] }>()
  for (const item of items) {
    if (item.indicator === null) continue
    const objective = objectives.findLast(o => item.id.startsWith(`${o.id}/`))
    const key = objective?.id ?? activity.id
    const type = objective === undefined ? 9 : typeOf(objective.id)
    const result = results.get(key) ?? { title: objective?.title ?? activity.title, type: String(type < 1 ? 2 : type), indicators: [] }
    results.set(key, result)
    result.indicators.push(...indicatorsOf(item))
  }
  const milestones = items.filter(i => i.kind === 'milestone' && i.due !== null && i.state !== 'dropped')
  return [
    ...[...results.values()]
      .filter(r => r.indicators.length > 0)
      .map(r => node('result', { type: r.type }, node('title', {}, narrative(r.title)), ...r.indicators)),
    ...(milestones.length === 0
      ? []
      : [node('result', { type: '1' }, node('title', {}, narrative(milestonesOf(activity.title))), ...milestones.map(milestoneOf))]),
  ]
}

/** The title of the result that holds the milestones of an activity. */
export const milestonesOf = (title: string): string => `${title}: milestones`

const period = (from: string, until: string, ...children: readonly Node[]): Node =>
  node(
    'period',
    {},
    node('period-start', { 'iso-date': from <= until ? from : until }),
    node('period-end', { 'iso-date': until }),
    ...children,
  )

/** A milestone as an indicator: nought before, one when reached. */
function milestoneOf(item: Item): Node {
  const from = day(item.since)
  return node(
    'indicator',
    { measure: '1', ascending: '1' },
    node('title', {}, narrative(item.title)),
    node('baseline', { year: from.slice(0, 4), 'iso-date': from, value: '0' }),
    period(
      from,
      day(item.due as string),
      node('target', { value: '1' }),
      item.reached === null
        ? node('actual', { value: '0' })
        : node('actual', { value: '1' }, node('comment', {}, narrative(`reached ${item.reached.at}`))),
    ),
  )
}

/** An indicator for each method and unit by which figures of it were made. */
function indicatorsOf(item: Item): readonly Node[] {
  const of = item.indicator as NonNullable<Item['indicator']>
  const all = [...of.baselines, ...of.targets, ...of.measured].filter(m => DECIMAL.test(m.value))
  const kinds = [...new Map(all.map(m => [JSON.stringify([m.unit, m.method]), m])).values()]
  return kinds.map(kind => {
    const same = (m: Measured): boolean => m.unit === kind.unit && m.method === kind.method
    const [baseline, target] = [of.baselines.findLast(same), of.targets.findLast(same)]
    const measured = of.measured.filter(same)
    const start = day(baseline?.at ?? measured[0]?.at ?? target?.at ?? item.since)
    const until = target && day(target.due ?? target.at)
    return node(
      'indicator',
      {
        measure: kind.unit !== null && /^(percent|%)$/.test(kind.unit) ? '2' : '1',
        ascending: baseline && target && Number(target.value) < Number(baseline.value) ? '0' : '1',
        'aggregation-status': '0',
      },
      node('title', {}, narrative(item.title)),
      ...(kind.method === null && kind.unit === null
        ? []
        : [
            node(
              'description',
              {},
              narrative([kind.unit && `unit: ${kind.unit}`, kind.method && `method: ${kind.method}`].filter(s => s).join('; ')),
            ),
          ]),
      ...(baseline ? [node('baseline', { year: start.slice(0, 4), 'iso-date': start, value: baseline.value })] : []),
      ...measured.map(m => period(start, day(m.at), node('actual', { value: m.value }))),
      ...(target && until !== undefined ? [period(start, until, node('target', { value: target.value }))] : []),
    )
  })
}
