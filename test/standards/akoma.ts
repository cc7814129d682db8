/**
 * The part of the schema of Akoma Ntoso 1.0 (OASIS LegalDocML, `akomantoso30.xsd`) that minutes and decisions use, as a table: children, order and
 * number, attributes and their forms. Taken from `akomantoso30.xsd` in OpenLawsGR/judgments2AKN at commit
 * d49a0af418c0ae0a65766dce04d33b1d36fe3498. An element that is not written here is in no row. The schema lets `eId` be left out; here sections
 * and paragraphs have one, by which they are cited.
 */
import type { Table } from './schema.ts'

const ANY = /^/
const SAID = /\S/
const ID = /^[^\s]+$/
const ADDRESS = /^[^\s<>"{}|\\^`]+$/
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[-+]\d\d:\d\d)?)?$/
const many = Number.POSITIVE_INFINITY
const xmlns = ['http://docs.oasis-open.org/legaldocml/ns/akn/3.0']
const root = { name: SAID, 'contains?': ['originalVersion', 'singleVersion', 'multipleVersions'] }
const core = [
  ['FRBRthis', 1, 1],
  ['FRBRuri', 1, many],
  ['FRBRdate', 1, many],
  ['FRBRauthor', 1, many],
] as const
const value = { attributes: { value: SAID } }
const known = { attributes: { eId: ID, href: ADDRESS, showAs: SAID } }
const inline = { text: ANY, any: ['ref', 'docTitle'] }

/** A document holds one of several kinds; which of them is said by the test. */
export const akomaOf = (kind: 'debateReport' | 'act'): Table => ({
  akomaNtoso: { attributes: { xmlns }, order: [[kind, 1, 1]] },
  debateReport: {
    attributes: root,
    unique: 'eId',
    order: [
      ['meta', 1, 1],
      ['preface', 0, 1],
      ['mainBody', 1, 1],
    ],
  },
  act: {
    attributes: root,
    unique: 'eId',
    order: [
      ['meta', 1, 1],
      ['preface', 0, 1],
      ['body', 1, 1],
    ],
  },
  meta: {
    order: [
      ['identification', 1, 1],
      ['references', 0, many],
    ],
  },
  identification: {
    attributes: { source: ADDRESS },
    order: [
      ['FRBRWork', 1, 1],
      ['FRBRExpression', 1, 1],
      ['FRBRManifestation', 1, 1],
    ],
  },
  FRBRWork: { order: [...core, ['FRBRcountry', 1, 1], ['FRBRname', 0, many], ['FRBRauthoritative', 0, 1]] },
  FRBRExpression: { order: [...core, ['FRBRauthoritative', 0, 1], ['FRBRlanguage', 1, many]] },
  FRBRManifestation: { order: [...core, ['FRBRformat', 0, 1]] },
  FRBRthis: { attributes: { value: ADDRESS } },
  FRBRuri: { attributes: { value: ADDRESS } },
  FRBRdate: { attributes: { date: DATE, name: SAID } },
  FRBRauthor: { attributes: { href: ADDRESS, 'as?': ADDRESS } },
  FRBRcountry: value,
  FRBRname: value,
  FRBRauthoritative: { attributes: { value: ['true', 'false', '1', '0'] } },
  FRBRlanguage: { attributes: { language: /^[a-z]{3}$/ } },
  FRBRformat: value,
  references: { attributes: { source: ADDRESS }, any: ['TLCOrganization', 'TLCRole'], least: 1 },
  TLCOrganization: known,
  TLCRole: known,
  preface: { any: ['p'], least: 1 },
  mainBody: { any: ['section', 'paragraph', 'p'], least: 1 },
  body: { any: ['section', 'paragraph'], least: 1 },
  section: {
    attributes: { eId: ID },
    order: [
      ['heading', 0, 1],
      ['paragraph', 0, many],
    ],
  },
  paragraph: {
    attributes: { eId: ID },
    order: [
      ['num', 0, 1],
      ['content', 1, 1],
    ],
  },
  content: { any: ['p'] },
  p: inline,
  num: inline,
  heading: inline,
  docTitle: inline,
  ref: { attributes: { href: ADDRESS }, text: ANY },
})
