/** An IATI file comes in as the acts that it tells: what we wrote comes back byte for byte, what others wrote is taken or counted, what is wrong is refused at its line. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyElement } from '../../test/standards/iati.ts'
import { acts, charter, leagueActs, programmeOf } from '../../test/standards/league.ts'
import { printFault } from '../basics/fault.ts'
import type { Act } from '../record/act.ts'
import { iatiOf } from './iati.ts'
import { readIatiActs } from './iati-read.ts'

const place = { file: 'in.xml', charter, known: 0, recorder: 'Clerk', today: '2025-12-31' }
const exported = (of: readonly Act[]): string =>
  iatiOf({ charter, programme: programmeOf(of), acts: leagueActs(of), asOf: '2025-12-31', ref: null, address: 'https://league.example' })
const file = exported(acts)
const readIn = (xml: string) => {
  const { ok, faults } = readIatiActs(xml, place)
  assert.deepEqual(faults.map(printFault), [])
  assert.ok(ok)
  return ok
}
const short = ({ at, by, act, matter }: Act): string => `${at} ${[by].flat().join(' + ')} ${act} ${matter}`

test('what went out comes in, and goes out again byte for byte; nothing of it is left over', () => {
  const { acts: back, unread } = readIn(file)
  assert.deepEqual(unread, [])
  assert.equal(exported(back), file)
})

test('each stage of money is its own act again, with who gave it, to whom, through whom', () => {
  const money = readIn(file).acts.filter(a => a.amount !== undefined || a.unit === 'cranes')
  assert.deepEqual(
    money.map(a => [short(a), a.amount ?? a.value, a.currency ?? a.unit, a.concerning ?? a.through ?? null, a.qualifier ?? null]),
    [
      ['2024-01-01 Clerk set the budget p', '1000', 'EUR', null, null],
      ['2024-03-31 FRA pledged p', '500.25', 'EUR', 'UKR', 'about'],
      ['2024-04-01 FRA committed p', '400', 'EUR', 'FJI', null],
      ['2024-05-02 FRA allocated p', '50', 'EUR', null, null],
      ['2024-05-03 FRA delivered in kind p', '3', 'cranes', null, null],
      ['2024-01-01 Clerk set the budget p', '9000', 'EUR', null, null],
      ['2024-05-01 FRA disbursed p/safe-pier', '100', 'EUR', null, null],
    ],
  )
})

test('results become objectives and indicators with baseline, target and figures, each by its method; milestones the day on which they were reached', () => {
  const told = readIn(file).acts.filter(a => /indicator|baseline|target|measured|milestone|objective/.test(a.act))
  assert.deepEqual(
    told.map(a => [short(a), a.value ?? a.title ?? null, a.method ?? null]),
    [
      ['2024-02-01 Clerk set the objective p/safe-harbours', 'Safe harbours', null],
      ['2024-02-01 Clerk set the indicator p/safe-harbours/ships-that-moor', 'Ships that moor', 'count 1'],
      ['2024-01-02 Clerk set the baseline p/safe-harbours/ships-that-moor', '10', 'count 1'],
      ['2024-06-30 Clerk measured p/safe-harbours/ships-that-moor', '30', 'count 1'],
      ['2024-01-02 Clerk set the target p/safe-harbours/ships-that-moor', '80.5', 'count 1'],
      ['2025-01-01 Clerk set the indicator p/safe-harbours/ships-that-moor', null, 'count 2'],
      ['2025-01-01 Clerk measured p/safe-harbours/ships-that-moor', '28', 'count 2'],
      ['2024-01-02 Clerk set the milestone p/safe-pier/pier-built', 'Pier built', null],
      ['2025-07-02 Clerk reached the milestone p/safe-pier/pier-built', null, null],
      ['2025-07-02 Clerk reached the milestone p/safe-pier', null, null],
    ],
  )
  assert.ok(readIn(file).acts.every(a => /^IATI file in.xml, line \d+$/.test(a.source ?? '')))
})

test('of a file with every element of the standard, what no act says is counted with its lines', () => {
  const { acts: back, unread } = readIn(everyElement())
  assert.deepEqual(
    back.map(a => [a.act, a.matter]),
    [
      ['set up the programme', '0'],
      ['set the budget', '0'],
      ['set the objective', '0/a-text'],
      ['set the indicator', '0/a-text/a-text'],
      ['set up the programme', '1'],
      ['set the budget', '1'],
      ['set the objective', '1/a-text'],
      ['set the indicator', '1/a-text/a-text'],
    ],
  )
  const said = unread.map(l => `${l.lines.length} ${l.what}${l.why === null ? '' : `: ${l.why}`}`)
  for (const one of [
    '2 iati-activity/location',
    '2 iati-activity/document-link',
    '2 iati-activity/planned-disbursement',
    '2 iati-activity/transaction: it is incoming funds, for which there is no act',
    '2 iati-activity/@humanitarian',
    '1 iati-activity/recipient-country: no party of the charter is called so: AF',
    '2 iati-activity/participating-org: no pledge, commitment or disbursement of this file names it',
    '2 iati-activity/result/indicator/period/target: it is of a part only, by place or by kind',
  ])
    assert.ok(said.includes(one), `${one} in\n${said.join('\n')}`)
  const lines = everyElement().split('\n')
  for (const { what, lines: at } of unread)
    for (const line of at) {
      const name = what.startsWith('iati-activities/@') ? 'iati-activities' : (what.split('/').findLast(p => !p.startsWith('@')) ?? '')
      assert.ok(lines[line - 1]?.includes(`<${name}`), `${what} at ${line}: ${lines[line - 1]}`)
    }
})

test('a giver whom the charter does not know gives nothing here, and is named with whom may be meant', () => {
  const { acts: back, unread } = readIn(file.replaceAll('<narrative>France</narrative>', '<narrative>Frence</narrative>'))
  assert.equal(back.filter(a => ['pledged', 'committed', 'disbursed'].includes(a.act)).length, 0)
  const why = 'its giver "Frence" is no party, body or officer of the charter; did you mean "France"?'
  assert.equal(unread.find(l => l.why === why)?.lines.length, 3)
})

test('what is wrong is refused at its line, and nothing of the file is kept', () => {
  const lineOf = (words: string): number => file.split('\n').findIndex(l => l.includes(words)) + 1
  const cases: readonly (readonly [from: string, to: string, line: number, says: RegExp])[] = [
    ['</title>', '</titel>', lineOf('</title>'), /"<\/titel>" stands where "title" of line \d+ ends/],
    ['version="2.03"', 'version="1.05"', 2, /"version" of "iati-activities" is "1.05", which is no code of the list Version; it has 2.03/],
    [
      '<transaction-type code="12"',
      '<transaction-type code="14"',
      lineOf('<transaction-type code="12"'),
      /no code of the list TransactionType/,
    ],
    ['<activity-status code="2"/>', '', lineOf('<iati-activity '), /has no "activity-status"/],
    ['iso-date="2024-03-31"', 'iso-date="2024-02-30"', lineOf('iso-date="2024-03-31"'), /write a day, as 2026-11-30/],
    ['>500.25<', '>five hundred<', lineOf('>500.25<'), /write a decimal number, as 1200.50/],
    ['>500.25<', '>500.1234567891<', lineOf('>500.25<') - 3, /"amount" is "500.1234567891"/],
    ['value="30"', 'value="many"', lineOf('value="30"'), /"value" is "many"/],
  ]
  for (const [from, to, line, says] of cases) {
    const changed = file.replace(from, to)
    assert.notEqual(changed, file, from)
    const { ok, faults } = readIatiActs(changed, place)
    assert.equal(ok, null)
    assert.ok(
      faults.some(f => f.line === line && says.test(f.says)),
      `${from} at ${line}: ${faults.map(printFault).join('\n')}`,
    )
  }
  assert.match(readIatiActs(`<!DOCTYPE x>\n${file}`, place).faults.map(printFault).join(), /in.xml:1: a document type is not read here/)
  const turned = file.replace(/(<title>[\s\S]*?<\/title>)\s*(<description[\s\S]*?<\/description>)/, '$2\n$1')
  assert.match(readIatiActs(turned, place).faults.map(printFault).join(), /in.xml:\d+: "title" stands after "description"/)
})
