/**
 * The code lists of IATI 2.03, and the forms of what is no code. A withdrawn code is still one: files of its time hold it.
 *
 * Sources, by repository and commit: IATI/IATI-Codelists (xml/): ActivityStatus, OrganisationRole, BudgetStatus 1421e362d443ad20bc5bf184ab82f93fa59969f4;
 * BudgetType 175a0239ebaf7319ca4a779619090be25bc2f4fc; TiedStatus 0544480005018035ae4df7fc1059d3dfa5e646b7.
 * IATI/IATI-Codelists-NonEmbedded (xml/): OrganisationType 8dceb75ef4d08a3fd4a753c049e22aa0be308abc; ResultType, IndicatorMeasure
 * 7612b5313fcfff9fdb8be6902629ab075d18d075; DescriptionType, DisbursementChannel 5f6d57cd5e29f0e2b840e43fa502887c5bee3bad; ActivityScope
 * 0dfd1d1f059fc29d160230c7239eae092e002d8b; FlowType 09706e0799959de5832c68c10bdf3f4a4fd5f53b; RegionVocabulary 6cd1b9ffc7300621ede38221c72300246151ba3c;
 * Currency 09706e0799959de5832c68c10bdf3f4a4fd5f53b and b1254d51b6cb0a5836b4eb2920f88c825f6c7c13.
 * The others as younginnovations/iatipublisher (public/AppData/Data/Activity) took them from the standard on 2024-06-12, commit
 * 0d222c932c19e307bcafd0630333a1bc0f412b05; SectorVocabulary has a code 12 there that the older file does not have.
 *
 * Lists of hundreds of codes that others keep are held by the form of their codes: languages (ISO 639), purposes, types of aid and finance (OECD/DAC), document
 * categories, kinds of place, and the repayment lists of the creditor reporting system.
 */
export type Codes = readonly string[] | RegExp

const list = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Each code list by its name. */
export const codes: Readonly<Record<string, Codes>> = {
  Version: ['2.03'],
  ActivityStatus: list('1 2 3 4 5 6'),
  ActivityDateType: list('1 2 3 4'),
  OrganisationRole: list('1 2 3 4'),
  OrganisationType: list('10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90'),
  TransactionType: list('1 2 3 4 5 6 7 8 9 10 11 12 13'),
  BudgetType: list('1 2'),
  BudgetStatus: list('1 2'),
  BudgetNotProvided: list('1 2 3'),
  RelatedActivityType: list('1 2 3 4 5'),
  OtherIdentifierType: list('A1 A2 A3 A9 B1 B9'),
  ContactType: list('1 2 3 4'),
  ConditionType: list('1 2 3'),
  ResultType: list('1 2 3 9'),
  ResultVocabulary: list('99'),
  IndicatorMeasure: list('1 2 3 4 5'),
  IndicatorVocabulary: list('1 2 3 4 5 6 7 8 9 99'),
  DescriptionType: list('1 2 3 4'),
  ActivityScope: list('1 2 3 4 5 6 7 8'),
  DisbursementChannel: list('1 2 3 4'),
  CollaborationType: list('1 2 3 4 6 7 8'),
  FlowType: list('10 20 21 22 30 35 36 37 40 50'),
  TiedStatus: list('3 4 5'),
  AidTypeVocabulary: list('1 2 3 4'),
  SectorVocabulary: list('1 2 3 4 5 6 7 8 9 10 11 12 98 99'),
  RegionVocabulary: list('1 2 99'),
  TagVocabulary: list('1 2 3 4 99'),
  PolicyMarkerVocabulary: list('1 99'),
  PolicySignificance: list('0 1 2 3 4'),
  HumanitarianScopeType: list('1 2'),
  HumanitarianScopeVocabulary: list('1-2 2-1 99'),
  BudgetIdentifierVocabulary: list('1 2 3 4 5'),
  GeographicLocationReach: list('1 2'),
  GeographicExactness: list('1 2'),
  GeographicLocationClass: list('1 2 3 4'),
  GeographicVocabulary: list('A1 A2 A3 A4 G1 G2'),
  Currency: list(`
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYR BYN BZD CAD CDF CHF CLF CLP CNY COP COU CRC CUC CUP
    CVE CZK DJF DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR
    KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB
    PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SSP SRD STD STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH
    UGX USD USN USS UYI UYU UZS VED VEF VES VND VUV WST XAF XBT XCD XDR XOF XPF YER ZAR ZMK ZMW ZWL`),
  Country: list(`
    AF AX AL DZ AS AD AO AI AQ AG AR AM AW AU AT AZ BS BH BD BB BY BE BZ BJ BM BT BO BQ BA BW BV BR IO BN BG BF BI KH CM CA CV KY CF TD CL CN CX CC CO KM CG
    CD CK CR CI HR CU CW CY CZ DK DJ DM DO EC EG SV GQ ER EE ET FK FO FJ FI FR GF PF TF GA GM GE DE GH GI GR GL GD GP GU GT GG GN GW GY HT HM VA HN HK HU IS
    IN ID IR IQ IE IM IL IT JM JP JE JO KZ KE KI KP KR XK KW KG LA LV LB LS LR LY LI LT LU MO MK MG MW MY MV ML MT MH MQ MR MU YT MX FM MD MC MN ME MS MA MZ
    MM NA NR NP NL AN NC NZ NI NE NG NU NF MP NO OM PK PW PS PA PG PY PE PH PN PL PT PR QA RE RO RU RW BL SH KN LC MF PM VC WS SM ST SA SN RS SC SL SG SX SK
    SI SB SO ZA GS SS ES LK SD SR SJ SZ SE CH SY TW TJ TZ TH TL TG TK TO TT TN TR TM TC TV UG UA AE GB US UM UY UZ VU VE VN VG VI WF EH YE ZM ZW`),
  Language: /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/,
  FinanceType: /^\d{1,4}$/,
  DocumentCategory: /^[A-Z]\d{2}$/,
  LocationType: /^[A-Z]{1,6}\d?$/,
  CRSAddOtherFlags: /^\d{1,2}$/,
  LoanRepaymentType: /^\d{1,2}$/,
  LoanRepaymentPeriod: /^\d{1,2}$/,
}

/** Where the vocabulary is not named or is the first, the code has this form: a purpose, a type of aid and a region of the OECD/DAC, a policy marker. */
export const firstVocabulary: Readonly<Record<string, RegExp>> = {
  sector: /^\d{5}$/,
  'recipient-region': /^\d{2,4}$/,
  'default-aid-type': /^[A-Z]\d{2}$/,
  'aid-type': /^[A-Z]\d{2}$/,
  'policy-marker': /^\d{1,2}$/,
}

export const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/
/** Each form as XML Schema has it, and how to write it; a `text` is never empty, and a required attribute neither. */
export const forms: Readonly<Record<string, readonly [form: RegExp, write: string]>> = {
  string: [/^/s, 'a text'],
  text: [/\S/, 'a text'],
  date: [/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(Z|[+-]\d\d:\d\d)?$/, 'a day, as 2026-11-30'],
  dateTime: [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/, 'an instant, as 2026-11-30T12:00:00Z'],
  decimal: [DECIMAL, 'a decimal number, as 1200.50'],
  boolean: [/^(0|1|true|false)$/, '"1" or "0"'],
  int: [/^[+-]?\d{1,10}$/, 'a whole number'],
  natural: [/^\+?\d+$/, 'a whole number, as 2'],
  positive: [/^\+?0*[1-9]\d*$/, 'a whole number above nought, as 2026'],
  uri: [/^/s, 'an address'],
  token: [/^[\p{L}\p{N}._:-]+$/u, 'a name without spaces'],
}
