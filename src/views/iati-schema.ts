/**
 * Which elements an activity file of the International Aid Transparency Initiative holds, version 2.03, as a table: their order, how often each may stand,
 * and their attributes.
 *
 * Source: iati-activities-schema.xsd of release 2.03 (2018-02-19), 127,352 characters as held in zimmerman-team/IATI.cloud, OIPA/iati/schemas/2.03, commit
 * 13259f3866fc985b432afb38b8ac16e43ea4f59d, and younginnovations/iatipublisher, app/XmlImporter/Template, commit 0049cbcb4ebde3aa68afdf4ec36f08ee9597e2d7
 * (which lets nine minima go, and is not followed there); iati-common.xsd of the same release, commit c03e4c8fd0e92102fc78a0a8d2b2c61211176a9b of the latter,
 * and andylolz/IATI-Schemas, commit 0b51e6ee4d2231c64857216e5cb675ac8ccbf305. Which list a code is from: mapping.xml of IATI/IATI-Codelists, commit
 * 045bad327081c93f3dcacc35089b99111e177b73, and what the schema says of each attribute.
 *
 * A line is an element, below the one that holds it and in their order: its name; how often (`1`, `?` at most once, `+` at least once, `*`); `is` a kind that
 * is written down once; `=` the form of its text; after `|` its attributes, `!` = required, each with its form or its code list (a capital). Every element may
 * also hold elements and attributes of other namespaces, but for those marked `closed`: they have no attributes but their own.
 */
const TABLE = `
kind narrative = text | xml:lang Language
kind narratives
  narrative + is narrative
kind names
  narrative * is narrative
kind day | iso-date! date
kind money = decimal | currency Currency, value-date! date
kind place | ref string
kind dimension | name string, value string
kind document | url! uri, format! string
  title 1 is narratives
  description ? is narratives
  category + | code! DocumentCategory
  language * | code! Language
  document-date ? is day
kind provider | ref string, provider-activity-id string, type OrganisationType
  narrative * is narrative
kind receiver | ref string, receiver-activity-id string, type OrganisationType
  narrative * is narrative
kind aid | code! string, vocabulary AidTypeVocabulary
kind figure closed | value string
  location * is place
  dimension * is dimension
  comment ? is narratives
  document-link * is document
iati-activities 1 | version! Version, generated-datetime dateTime, linked-data-default uri
  iati-activity + | last-updated-datetime dateTime, xml:lang Language, default-currency Currency, humanitarian boolean, hierarchy int, linked-data-uri uri, budget-not-provided BudgetNotProvided
    iati-identifier 1 = text
    reporting-org 1 is narratives | ref! string, type! OrganisationType, secondary-reporter boolean
    title 1 is narratives
    description + is narratives | type DescriptionType
    participating-org + is names | ref string, type OrganisationType, role! OrganisationRole, activity-id string, crs-channel-code string
    other-identifier * | ref! string, type! OtherIdentifierType
      owner-org ? is names | ref string
    activity-status 1 | code! ActivityStatus
    activity-date + is names | type! ActivityDateType, iso-date! date
    contact-info * | type ContactType
      organisation ? is narratives
      department ? is narratives
      person-name ? is narratives
      job-title ? is narratives
      telephone * = string
      email * = string
      website * = uri
      mailing-address * is narratives
    activity-scope ? | code! ActivityScope
    recipient-country * is names | code! Country, percentage decimal
    recipient-region * is names | code! string, vocabulary RegionVocabulary, vocabulary-uri uri, percentage decimal
    location * | ref string
      location-reach ? | code! GeographicLocationReach
      location-id * | code! string, vocabulary! GeographicVocabulary
      name ? is narratives
      description ? is narratives
      activity-description ? is narratives
      administrative * | code! string, vocabulary! GeographicVocabulary, level natural
      point ? | srsName! string
        pos 1 = text
      exactness ? | code! GeographicExactness
      location-class ? | code! GeographicLocationClass
      feature-designation ? | code! LocationType
    sector * is names | vocabulary SectorVocabulary, vocabulary-uri uri, code! string, percentage decimal
    tag * is names | code! string, vocabulary! TagVocabulary, vocabulary-uri uri
    country-budget-items ? | vocabulary! BudgetIdentifierVocabulary
      budget-item + | code! string, percentage decimal
        description ? is narratives
    humanitarian-scope * is names | type! HumanitarianScopeType, vocabulary! HumanitarianScopeVocabulary, vocabulary-uri uri, code! string
    policy-marker * is names | vocabulary PolicyMarkerVocabulary, vocabulary-uri uri, code! string, significance PolicySignificance
    collaboration-type ? | code! CollaborationType
    default-flow-type ? | code! FlowType
    default-finance-type ? | code! FinanceType
    default-aid-type * is aid
    default-tied-status ? | code! TiedStatus
    budget * | type BudgetType, status BudgetStatus
      period-start 1 is day
      period-end 1 is day
      value 1 is money
    planned-disbursement * | type BudgetType
      period-start 1 is day
      period-end ? is day
      value 1 is money
      provider-org ? is provider
      receiver-org ? is receiver
    capital-spend ? | percentage! decimal
    transaction * | ref string, humanitarian boolean
      transaction-type 1 | code! TransactionType
      transaction-date 1 is day
      value 1 is money
      description ? is narratives
      provider-org ? is provider
      receiver-org ? is receiver
      disbursement-channel ? | code! DisbursementChannel
      sector * is names | vocabulary SectorVocabulary, vocabulary-uri uri, code! string
      recipient-country ? is names | code! Country
      recipient-region ? is names | code! string, vocabulary RegionVocabulary, vocabulary-uri uri
      flow-type ? | code! FlowType
      finance-type ? | code! FinanceType
      aid-type * is aid
      tied-status ? | code! TiedStatus
    document-link * is document
    related-activity * closed | ref! string, type! RelatedActivityType
    legacy-data * closed | name! string, value! string, iati-equivalent token
    conditions ? | attached! boolean
      condition * closed is narratives | type! ConditionType
    result * | type! ResultType, aggregation-status boolean
      title 1 is narratives
      description ? is narratives
      document-link * is document
      reference * | code! string, vocabulary! ResultVocabulary, vocabulary-uri uri
      indicator + | measure! IndicatorMeasure, ascending boolean, aggregation-status boolean
        title 1 is narratives
        description ? is narratives
        document-link * is document
        reference * | vocabulary! IndicatorVocabulary, code! string, indicator-uri uri
        baseline * | iso-date date, year! positive, value string
          location * is place
          dimension * is dimension
          document-link * is document
          comment ? is narratives
        period *
          period-start 1 is day
          period-end 1 is day
          target * is figure
          actual * is figure
    crs-add ?
      other-flags * | code! CRSAddOtherFlags, significance! boolean
      loan-terms ? | rate-1 decimal, rate-2 decimal
        repayment-type ? | code! LoanRepaymentType
        repayment-plan ? | code! LoanRepaymentPeriod
        commitment-date ? is day
        repayment-first-date ? is day
        repayment-final-date ? is day
      loan-status ? | year! decimal, currency Currency, value-date! date
        interest-received ? = decimal closed
        principal-outstanding ? = decimal closed
        principal-arrears ? = decimal closed
        interest-arrears ? = decimal closed
      channel-code ? = string closed
    fss ? | extraction-date! date, priority boolean, phaseout-year decimal
      forecast * = decimal | year! decimal, currency Currency, value-date date
`

/** One element of the schema, with those that it holds in their order. */
export interface ElementRule {
  readonly name: string
  readonly least: number
  readonly most: number
  /** The form of its text; null = it holds elements only. */
  readonly text: string | null
  readonly attributes: readonly AttributeRule[]
  /** It has no attributes of other namespaces. */
  readonly closed: boolean
  readonly children: readonly ElementRule[]
}
export interface AttributeRule {
  readonly name: string
  readonly required: boolean
  /** A form, or with a capital the name of a code list. */
  readonly form: string
}

const OFTEN: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '1': [1, 1],
  '?': [0, 1],
  '+': [1, Number.POSITIVE_INFINITY],
  '*': [0, Number.POSITIVE_INFINITY],
}

/** The table as a tree: its root is `iati-activities`. */
function treeOf(table: string): ElementRule {
  const kinds = new Map<string, ElementRule>()
  const open: { depth: number; rule: ElementRule & { children: ElementRule[] } }[] = []
  let root: ElementRule | null = null
  for (const line of table.split('\n').filter(l => l.trim() !== '')) {
    const depth = line.search(/\S/)
    const [head = '', tail = ''] = line.trim().split(' | ')
    const words = head.split(' ')
    const isKind = words[0] === 'kind'
    const [name = '', often = '1'] = isKind ? [words[1] ?? ''] : words
    const after = (word: string): string | undefined => (words.includes(word) ? words[words.indexOf(word) + 1] : undefined)
    const kind = kinds.get(after('is') ?? '')
    const [least, most] = OFTEN[often] as readonly [number, number]
    const rule = {
      name,
      least,
      most,
      text: after('=') ?? kind?.text ?? null,
      attributes: [...(kind?.attributes ?? []), ...attributesOf(tail)],
      closed: words.includes('closed') || (kind?.closed ?? false),
      children: [...(kind?.children ?? [])],
    }
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
    open.at(-1)?.rule.children.push(rule)
    open.push({ depth, rule })
    if (isKind) kinds.set(name, rule)
    else if (depth === 0) root = rule
  }
  return root as ElementRule
}

const attributesOf = (text: string): readonly AttributeRule[] =>
  (text === '' ? [] : text.split(', ')).map(one => {
    const [name = '', form = 'string'] = one.split(' ')
    return { name: name.replace('!', ''), required: name.endsWith('!'), form }
  })

export const schema: ElementRule = treeOf(TABLE)
