/**
 * The whole schema of CAP 1.2 (OASIS Standard, 1 July 2010) as a table: every element, its order and number, its codes and forms. Taken from
 * `schema/cap12.xsd` in google/cap-library at commit 4c89bb76a6cc3cef4b9ae7fe2c2934103352da5d. What section 3.2 of the standard asks beyond it
 * (identifier and sender without blanks and commas, references of three parts) is in the forms; `xmldsig` elements after `info` are not written here.
 */
import type { Table } from './schema.ts'

const SAID = /\S/
const NAMED = /^[^\s,<&]+$/
const TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d[-+]\d\d:\d\d$/
const ADDRESS = /^[^\s<>"{}|\\^`]+$/
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/
const many = Number.POSITIVE_INFINITY
const pair = {
  order: [
    ['valueName', 1, 1],
    ['value', 1, 1],
  ],
} as const
const xmlns = ['urn:oasis:names:tc:emergency:cap:1.2']

export const cap: Table = {
  alert: {
    attributes: { xmlns },
    order: [
      ['identifier', 1, 1],
      ['sender', 1, 1],
      ['sent', 1, 1],
      ['status', 1, 1],
      ['msgType', 1, 1],
      ['source', 0, 1],
      ['scope', 1, 1],
      ['restriction', 0, 1],
      ['addresses', 0, 1],
      ['code', 0, many],
      ['note', 0, 1],
      ['references', 0, 1],
      ['incidents', 0, 1],
      ['info', 0, many],
    ],
  },
  identifier: { text: NAMED },
  sender: { text: NAMED },
  sent: { text: TIME },
  status: { text: ['Actual', 'Exercise', 'System', 'Test', 'Draft'] },
  msgType: { text: ['Alert', 'Update', 'Cancel', 'Ack', 'Error'] },
  source: { text: SAID },
  scope: { text: ['Public', 'Restricted', 'Private'] },
  restriction: { text: SAID },
  addresses: { text: SAID },
  code: { text: SAID },
  note: { text: SAID },
  references: { text: /^[^\s,]+,[^\s,]+,[^\s,]+(?: [^\s,]+,[^\s,]+,[^\s,]+)*$/ },
  incidents: { text: SAID },
  info: {
    order: [
      ['language', 0, 1],
      ['category', 1, many],
      ['event', 1, 1],
      ['responseType', 0, many],
      ['urgency', 1, 1],
      ['severity', 1, 1],
      ['certainty', 1, 1],
      ['audience', 0, 1],
      ['eventCode', 0, many],
      ['effective', 0, 1],
      ['onset', 0, 1],
      ['expires', 0, 1],
      ['senderName', 0, 1],
      ['headline', 0, 1],
      ['description', 0, 1],
      ['instruction', 0, 1],
      ['web', 0, 1],
      ['contact', 0, 1],
      ['parameter', 0, many],
      ['resource', 0, many],
      ['area', 0, many],
    ],
  },
  language: { text: /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/ },
  category: { text: ['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other'] },
  event: { text: SAID },
  responseType: { text: ['Shelter', 'Evacuate', 'Prepare', 'Execute', 'Avoid', 'Monitor', 'Assess', 'AllClear', 'None'] },
  urgency: { text: ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] },
  severity: { text: ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] },
  certainty: { text: ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] },
  audience: { text: SAID },
  eventCode: pair,
  effective: { text: TIME },
  onset: { text: TIME },
  expires: { text: TIME },
  senderName: { text: SAID },
  headline: { text: SAID },
  description: { text: SAID },
  instruction: { text: SAID },
  web: { text: ADDRESS },
  contact: { text: SAID },
  parameter: pair,
  valueName: { text: SAID },
  value: { text: SAID },
  resource: {
    order: [
      ['resourceDesc', 1, 1],
      ['mimeType', 1, 1],
      ['size', 0, 1],
      ['uri', 0, 1],
      ['derefUri', 0, 1],
      ['digest', 0, 1],
    ],
  },
  resourceDesc: { text: SAID },
  mimeType: { text: SAID },
  size: { text: /^[-+]?\d+$/ },
  uri: { text: ADDRESS },
  derefUri: { text: SAID },
  digest: { text: SAID },
  area: {
    order: [
      ['areaDesc', 1, 1],
      ['polygon', 0, many],
      ['circle', 0, many],
      ['geocode', 0, many],
      ['altitude', 0, 1],
      ['ceiling', 0, 1],
    ],
  },
  areaDesc: { text: SAID },
  polygon: { text: SAID },
  circle: { text: SAID },
  geocode: pair,
  altitude: { text: NUMBER },
  ceiling: { text: NUMBER },
}
