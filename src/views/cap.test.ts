/** Every element that CAP 1.2 requires, in the order of its schema, with values of its code lists; checked by a reader of its own, by the standard's tables. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { begin, standing, take } from '../judge/judge.ts'
import { sittingAt } from '../judge/sitting.ts'
import type { Act } from '../record/act.ts'
import { charterOf } from '../../test/friends.ts'
import { alertsOf, type Alert } from './alert.ts'
import { capOf, type CapOf } from './cap.ts'

// OASIS CAP 1.2, section 3.2: the elements of each segment in their order, and how often each may stand (min, max).
const tables: Readonly<Record<string, readonly (readonly [string, number, number])[]>> = {
  alert: [
    ['identifier', 1, 1],
    ['sender', 1, 1],
    ['sent', 1, 1],
    ['status', 1, 1],
    ['msgType', 1, 1],
    ['source', 0, 1],
    ['scope', 1, 1],
    ['restriction', 0, 1],
    ['addresses', 0, 1],
    ['code', 0, 99],
    ['note', 0, 1],
    ['references', 0, 1],
    ['incidents', 0, 1],
    ['info', 0, 99],
  ],
  info: [
    ['language', 0, 1],
    ['category', 1, 99],
    ['event', 1, 1],
    ['responseType', 0, 99],
    ['urgency', 1, 1],
    ['severity', 1, 1],
    ['certainty', 1, 1],
    ['audience', 0, 1],
    ['eventCode', 0, 99],
    ['effective', 0, 1],
    ['onset', 0, 1],
    ['expires', 0, 1],
    ['senderName', 0, 1],
    ['headline', 0, 1],
    ['description', 0, 1],
    ['instruction', 0, 1],
    ['web', 0, 1],
    ['contact', 0, 1],
    ['parameter', 0, 99],
    ['resource', 0, 99],
    ['area', 0, 99],
  ],
  area: [
    ['areaDesc', 1, 1],
    ['polygon', 0, 99],
    ['circle', 0, 99],
    ['geocode', 0, 99],
    ['altitude', 0, 1],
    ['ceiling', 0, 1],
  ],
  parameter: [
    ['valueName', 1, 1],
    ['value', 1, 1],
  ],
} // prettier-ignore

const codes: Readonly<Record<string, readonly string[]>> = {
  status: ['Actual', 'Exercise', 'System', 'Test', 'Draft'],
  msgType: ['Alert', 'Update', 'Cancel', 'Ack', 'Error'],
  scope: ['Public', 'Restricted', 'Private'],
  category: ['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other'],
  responseType: ['Shelter', 'Evacuate', 'Prepare', 'Execute', 'Avoid', 'Monitor', 'Assess', 'AllClear', 'None'],
  urgency: ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'],
  severity: ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'],
  certainty: ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'],
}
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/

interface Node {
  readonly name: string
  readonly text: string
  readonly children: readonly Node[]
}
/** XML without attributes but the root's, as the messages are written. */
function parse(text: string): Node {
  const tokens = text.replace(/^<\?xml[^>]*\?>\s*/, '').match(/<[^>]+>|[^<]+/g) ?? []
  let i = 0
  const node = (): Node => {
    const opened = /^<(\w+)[^>]*>$/.exec(tokens[i++] ?? '')?.[1] ?? assert.fail(`no element at ${tokens[i - 1]}`)
    const children: Node[] = []
    let said = ''
    while (tokens[i] !== `</${opened}>`) {
      if (i >= tokens.length) assert.fail(`${opened} is not closed`)
      if (tokens[i]?.startsWith('<')) children.push(node())
      else said += tokens[i++]
    }
    i++
    return { name: opened, text: said.trim(), children }
  }
  const root = node()
  assert.equal(tokens.slice(i).join('').trim(), '')
  return root
}

function checks(node: Node): void {
  const table = tables[node.name]
  if (table === undefined) {
    assert.ok(node.text !== '', `${node.name} is empty`)
    const list = codes[node.name]
    if (list !== undefined) assert.ok(list.includes(node.text), `${node.name} is ${node.text}`)
    if (['sent', 'effective', 'onset', 'expires'].includes(node.name)) assert.match(node.text, TIME, node.name)
    if (['identifier', 'sender'].includes(node.name)) assert.doesNotMatch(node.text, /[\s,<&]/, node.name)
    if (node.name === 'references') for (const one of node.text.split(' ')) assert.match(one, /^[^\s,]+,[^\s,]+,[^\s,]+$/)
    return
  }
  const names = node.children.map(c => c.name)
  for (const name of names)
    assert.ok(
      table.some(([n]) => n === name),
      `${node.name} has no element ${name}`,
    )
  const order = names.map(name => table.findIndex(([n]) => n === name))
  assert.deepEqual(
    order,
    [...order].sort((a, b) => a - b),
    `the order in ${node.name}: ${names.join(', ')}`,
  )
  for (const [name, least, most] of table) {
    const n = names.filter(x => x === name).length
    assert.ok(n >= least && n <= most, `${node.name}: ${name} stands ${n} times`)
  }
  for (const child of node.children) checks(child)
}
const textOf = (node: Node, name: string): string | undefined => node.children.find(c => c.name === name)?.text

const blocks = [
  'bodies:\n  Council: { seats: parties, chair: Speaker }\nofficers: [Speaker]',
  'procedure: consultation\nin: Council\nas at: opening\nopens with: requested consultations\nopened by: any seat\ncloses: as named but at most 24 hours after\nclock: { named by: fixed the time, by: Speaker, shut by: nothing }\nalerts: any seat\nthen: the Council meets',
]
const real = charterOf(blocks)
const acts: readonly Act[] = [
  {
    at: '2024-05-02T09:00:00Z',
    by: 'FIN',
    act: 'requested consultations',
    matter: 'flood',
    title: 'Flood & <fire>',
    reason: 'The dam may break.',
  },
  { at: '2024-05-02T09:30:00Z', by: 'Speaker', act: 'fixed the time', matter: 'flood', until: '2024-05-03T03:00:00+12:00[Pacific/Fiji]' },
  { at: '2024-05-02T09:40:00Z', by: 'FRA', act: 'acknowledged', matter: 'flood', answers: 1 },
  { at: '2024-05-02T10:00:00Z', by: 'FIN', act: 'cancelled the alert', matter: 'flood', answers: 1 },
  { at: '2024-05-02T11:00:00Z', by: 'FRA', act: 'tested the alert', matter: 'trial', title: 'A trial' },
]
const alertIn = (charter: typeof real, matter: string, record: readonly Act[] = acts): Alert => {
  const world = record.reduce(take, begin(charter))
  const all = alertsOf(matter, {
    charter,
    acts: record,
    standing: standing(world, '2024-05-03T11:30:00Z', matter),
    sitting: at => sittingAt(world, at),
  })
  return all[0] ?? assert.fail('no alert')
}
const of = (charter: typeof real, matter: string, no: number, scope: CapOf['scope'] = { is: 'Public' }): Node => {
  const alert = alertIn(charter, matter)
  const made = capOf({
    charter,
    acts,
    alert,
    no,
    title: 'Flood & <fire>',
    address: 'http://localhost:4949',
    board: 'http://localhost:4949/x',
    scope,
  })
  assert.ok(made !== null)
  assert.match(made, /^<\?xml version="1.0" encoding="UTF-8"\?>\n<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">/)
  const root = parse(made)
  checks(root)
  return root
}

test('an Alert, an Update and a Cancel, each with what the standard requires', () => {
  const types = [1, 2, 4].map(no => textOf(of(real, 'flood', no), 'msgType'))
  assert.deepEqual(types, ['Alert', 'Update', 'Cancel'])
  const alert = of(real, 'flood', 1)
  assert.equal(textOf(alert, 'status'), 'Actual')
  assert.equal(textOf(alert, 'references'), undefined)
  assert.equal(alert.children.filter(c => c.name === 'info').length, 3, 'once in each language')
  const cancel = of(real, 'flood', 4)
  // Section 3.2.1: Update and Cancel name what they change, as sender,identifier,sent.
  assert.equal(textOf(cancel, 'references')?.split(' ').length, 2)
  assert.match(
    textOf(of(real, 'flood', 2), 'references') ?? '',
    new RegExp(`^${textOf(alert, 'sender')},${textOf(alert, 'identifier')},2024-05-02T`),
  )
})

test('a test says Test, an exercise Exercise with a note that names it', () => {
  assert.equal(textOf(of(real, 'trial', 5), 'status'), 'Test')
  const exercise = { ...real, exercise: { name: 'River 2026', of: null } }
  const made = of(exercise, 'flood', 1)
  assert.equal(textOf(made, 'status'), 'Exercise')
  assert.equal(textOf(made, 'note'), 'River 2026')
  for (const info of made.children.filter(c => c.name === 'info')) {
    assert.match(textOf(info, 'headline') ?? '', /River 2026/)
    assert.match(textOf(info, 'description') ?? '', /River 2026/)
  }
})

test('a restricted message has its restriction, a private one its addresses', () => {
  assert.equal(textOf(of(real, 'flood', 1, { is: 'Restricted' }), 'restriction'), real.name)
  assert.equal(textOf(of(real, 'flood', 1, { is: 'Private', readers: ['FIN', 'Northern Union'] }), 'addresses'), 'FIN "Northern Union"')
})

test('where the record knows only the day, no instant is made up', () => {
  const record: readonly Act[] = [{ at: '2024-05-02', by: 'FIN', act: 'requested consultations', matter: 'flood', title: 'Flood' }]
  const alert = alertIn(real, 'flood', record)
  assert.equal(
    capOf({ charter: real, acts: record, alert, no: 1, title: 'Flood', address: 'http://x', board: 'http://x/y', scope: { is: 'Public' } }),
    null,
  )
})
