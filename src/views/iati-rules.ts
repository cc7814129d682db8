/**
 * What the International Aid Transparency Initiative asks of an activity file, version 2.03, as data: which elements stand in which order and how often,
 * which attributes they must have, and from which code list a code comes.
 *
 * Order, number and attributes: iati-activities-schema.xsd and iati-common.xsd, release 2.03 of 2018-02-19 (https://github.com/IATI/IATI-Schemas).
 * Codes: the code lists of 2.03, https://iatistandard.org/en/iati-standard/203/codelists/. Lists that are kept by others (currencies, countries,
 * sectors) are held by their form. Elements named here without rules of their own are looked at for order and number only.
 */
type Codes = readonly string[] | RegExp

const n = (from: number, to: number): readonly string[] => Array.from({ length: to - from + 1 }, (_, i) => String(from + i))

export const codes = {
  ActivityStatus: n(1, 6),
  ActivityDateType: n(1, 4),
  OrganisationRole: n(1, 4),
  OrganisationType: ['10', '11', '15', '21', '22', '23', '24', '30', '40', '60', '70', '71', '72', '73', '80', '90'],
  TransactionType: n(1, 13),
  BudgetType: n(1, 2),
  BudgetStatus: n(1, 2),
  RelatedActivityType: n(1, 5),
  ResultType: ['1', '2', '3', '9'],
  IndicatorMeasure: n(1, 5),
  DescriptionType: n(1, 4),
  ActivityScope: n(1, 8),
  DisbursementChannel: n(1, 4),
  FlowType: ['10', '20', '21', '22', '30', '35', '36', '37', '40', '50'],
  TiedStatus: ['3', '4', '5'],
  SectorVocabulary: [...n(1, 12), '98', '99'],
  RegionVocabulary: ['1', '2', '99'],
  Currency: /^[A-Z]{3}$/,
  Country: /^[A-Z]{2}$/,
  Language: /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/,
  Version: ['2.03'],
} as const satisfies Readonly<Record<string, Codes>>

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(Z|[+-]\d\d:\d\d)?$/
const DATETIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/
export const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/
const BOOLEAN = ['0', '1', 'true', 'false']
const ANY = /\S/

export interface AttributeRule {
  readonly name: string
  readonly required: boolean
  /** The codes or the form that its value has. */
  readonly from: Codes
  /** The code list by its name, where there is one. */
  readonly list?: string
}
interface ElementRule {
  readonly attributes: readonly AttributeRule[]
  /** Name, least and most number, in their order; null = not looked at. */
  readonly children: readonly (readonly [name: string, least: number, most: number])[] | null
  /** The form of its text, where it has one. */
  readonly text?: RegExp
}

const MANY = Number.POSITIVE_INFINITY
const must = (name: string, from: Codes = ANY, list?: string): AttributeRule => ({ name, required: true, from, ...(list ? { list } : {}) })
const may = (name: string, from: Codes = ANY, list?: string): AttributeRule => ({ name, required: false, from, ...(list ? { list } : {}) })
const rule = (attributes: readonly AttributeRule[], children: ElementRule['children'] = [], text?: RegExp): ElementRule => ({
  attributes,
  children,
  ...(text ? { text } : {}),
})

const narratives = (least: number): ElementRule['children'] => [['narrative', least, MANY]]
const date = rule([must('iso-date', DATE)])
const money = rule([may('currency', codes.Currency, 'Currency'), must('value-date', DATE)], [], DECIMAL)
const org = (...more: readonly AttributeRule[]): ElementRule =>
  rule([may('ref'), may('type', codes.OrganisationType, 'OrganisationType'), ...more], narratives(0))
const code = (of: Codes, list: string): ElementRule => rule([must('code', of, list)])
const sector = rule(
  [must('code'), may('vocabulary', codes.SectorVocabulary, 'SectorVocabulary'), may('vocabulary-uri'), may('percentage', DECIMAL)],
  narratives(0),
)
const country = rule([must('code', codes.Country, 'Country'), may('percentage', DECIMAL)], narratives(0))
const region = rule(
  [must('code'), may('vocabulary', codes.RegionVocabulary, 'RegionVocabulary'), may('vocabulary-uri'), may('percentage', DECIMAL)],
  narratives(0),
)
const titled = rule([], narratives(1))
const measured = rule(
  [may('value')],
  [
    ['location', 0, MANY],
    ['dimension', 0, MANY],
    ['comment', 0, 1],
    ['document-link', 0, MANY],
  ],
)

/** The rule of an element by its path from the root; by its own name where it is the same everywhere. */
export const rules: Readonly<Record<string, ElementRule>> = {
  'iati-activities': rule([must('version', codes.Version, 'Version'), may('generated-datetime', DATETIME)], [['iati-activity', 1, MANY]]),
  'iati-activity': rule(
    [
      may('xml:lang', codes.Language, 'Language'),
      may('default-currency', codes.Currency, 'Currency'),
      may('last-updated-datetime', DATETIME),
      may('hierarchy', /^\d+$/),
      may('humanitarian', BOOLEAN),
    ],
    [
      ['iati-identifier', 1, 1],
      ['reporting-org', 1, 1],
      ['title', 1, 1],
      ['description', 1, MANY],
      ['participating-org', 1, MANY],
      ['other-identifier', 0, MANY],
      ['activity-status', 1, 1],
      ['activity-date', 1, MANY],
      ['contact-info', 0, MANY],
      ['activity-scope', 0, 1],
      ['recipient-country', 0, MANY],
      ['recipient-region', 0, MANY],
      ['location', 0, MANY],
      ['sector', 0, MANY],
      ['tag', 0, MANY],
      ['country-budget-items', 0, 1],
      ['humanitarian-scope', 0, MANY],
      ['policy-marker', 0, MANY],
      ['collaboration-type', 0, 1],
      ['default-flow-type', 0, 1],
      ['default-finance-type', 0, 1],
      ['default-aid-type', 0, MANY],
      ['default-tied-status', 0, 1],
      ['budget', 0, MANY],
      ['planned-disbursement', 0, MANY],
      ['capital-spend', 0, 1],
      ['transaction', 0, MANY],
      ['document-link', 0, MANY],
      ['related-activity', 0, MANY],
      ['legacy-data', 0, MANY],
      ['conditions', 0, 1],
      ['result', 0, MANY],
      ['crs-add', 0, 1],
      ['fss', 0, 1],
    ],
  ),
  'iati-identifier': rule([], [], /^\S+(?: \S+)*$/),
  'reporting-org': rule(
    [must('ref'), must('type', codes.OrganisationType, 'OrganisationType'), may('secondary-reporter', BOOLEAN)],
    narratives(1),
  ),
  title: titled,
  description: rule([may('type', codes.DescriptionType, 'DescriptionType')], narratives(1)),
  comment: titled,
  narrative: rule([may('xml:lang', codes.Language, 'Language')], [], ANY),
  'participating-org': org(must('role', codes.OrganisationRole, 'OrganisationRole'), may('activity-id')),
  'activity-status': code(codes.ActivityStatus, 'ActivityStatus'),
  'activity-date': rule([must('type', codes.ActivityDateType, 'ActivityDateType'), must('iso-date', DATE)], narratives(0)),
  'activity-scope': code(codes.ActivityScope, 'ActivityScope'),
  'recipient-country': country,
  'recipient-region': region,
  sector,
  'default-flow-type': code(codes.FlowType, 'FlowType'),
  'default-tied-status': code(codes.TiedStatus, 'TiedStatus'),
  budget: rule(
    [may('type', codes.BudgetType, 'BudgetType'), may('status', codes.BudgetStatus, 'BudgetStatus')],
    [
      ['period-start', 1, 1],
      ['period-end', 1, 1],
      ['value', 1, 1],
    ],
  ),
  'planned-disbursement': rule(
    [may('type', codes.BudgetType, 'BudgetType')],
    [
      ['period-start', 1, 1],
      ['period-end', 0, 1],
      ['value', 1, 1],
      ['provider-org', 0, 1],
      ['receiver-org', 0, 1],
    ],
  ),
  'period-start': date,
  'period-end': date,
  value: money,
  transaction: rule(
    [may('ref'), may('humanitarian', BOOLEAN)],
    [
      ['transaction-type', 1, 1],
      ['transaction-date', 1, 1],
      ['value', 1, 1],
      ['description', 0, 1],
      ['provider-org', 0, 1],
      ['receiver-org', 0, 1],
      ['disbursement-channel', 0, 1],
      ['sector', 0, MANY],
      ['recipient-country', 0, 1],
      ['recipient-region', 0, 1],
      ['flow-type', 0, 1],
      ['finance-type', 0, 1],
      ['aid-type', 0, MANY],
      ['tied-status', 0, 1],
    ],
  ),
  'transaction-type': code(codes.TransactionType, 'TransactionType'),
  'transaction-date': date,
  'provider-org': org(may('provider-activity-id')),
  'receiver-org': org(may('receiver-activity-id')),
  'disbursement-channel': code(codes.DisbursementChannel, 'DisbursementChannel'),
  'flow-type': code(codes.FlowType, 'FlowType'),
  'tied-status': code(codes.TiedStatus, 'TiedStatus'),
  'related-activity': rule([must('ref'), must('type', codes.RelatedActivityType, 'RelatedActivityType')]),
  'legacy-data': rule([must('name'), must('value'), may('iati-equivalent')]),
  result: rule(
    [must('type', codes.ResultType, 'ResultType'), may('aggregation-status', BOOLEAN)],
    [
      ['title', 1, 1],
      ['description', 0, 1],
      ['document-link', 0, MANY],
      ['reference', 0, MANY],
      ['indicator', 1, MANY],
    ],
  ),
  indicator: rule(
    [must('measure', codes.IndicatorMeasure, 'IndicatorMeasure'), may('ascending', BOOLEAN), may('aggregation-status', BOOLEAN)],
    [
      ['title', 1, 1],
      ['description', 0, 1],
      ['document-link', 0, MANY],
      ['reference', 0, MANY],
      ['baseline', 0, MANY],
      ['period', 0, MANY],
    ],
  ),
  baseline: rule(
    [must('year', /^\d{4}$/), may('iso-date', DATE), may('value')],
    [
      ['location', 0, MANY],
      ['dimension', 0, MANY],
      ['document-link', 0, MANY],
      ['comment', 0, 1],
    ],
  ),
  period: rule(
    [],
    [
      ['period-start', 1, 1],
      ['period-end', 1, 1],
      ['target', 0, MANY],
      ['actual', 0, MANY],
    ],
  ),
  target: measured,
  actual: measured,
}

/** Elements that stand elsewhere under a name that has a rule above, and are not looked at there. */
export const elsewhere: ReadonlySet<string> = new Set([
  'contact-info',
  'location',
  'tag',
  'country-budget-items',
  'humanitarian-scope',
  'policy-marker',
  'document-link',
  'conditions',
  'capital-spend',
  'crs-add',
  'fss',
  'reference',
  'dimension',
  'other-identifier',
])
