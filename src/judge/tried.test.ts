/** A text tried before anybody sends it: a slip, a correction of the reading, a new edition, and the text as it is. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { readCharter } from '../charter/read.ts'
import type { Charter } from '../charter/charter.ts'
import type { Act } from '../record/act.ts'
import { movesOf, readTried } from './tried.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const text = `---
id: table
name: The Table
seat: { city: Geneva, zone: Europe/Zurich }
authentic: [en]
working: [en]
edition: 2020-01-01
---

## Article 1

\`\`\`yaml rule
parties: parties.csv
\`\`\`

\`\`\`yaml rule
bodies: { Council: { seats: parties, chair: Registrar } }
officers: [Registrar]
\`\`\`

## Article 2

\`\`\`yaml rule
procedure: decision
opens with: proposed
closes: 10 days after opening
decided: at the close
as at: opening
when: { at least: 2, have: voted in favour }
then: adopted
\`\`\`
`
const files = new Map([
  ['charter.md', text],
  ['parties.csv', '# source: invented\nid,name\nFIN,Finland\nFJI,Fiji\nFRA,France\n'],
])
const charter = readCharter(files, { folder: '', sha256 })
const acts: readonly Act[] = [
  { at: '2021-03-01', by: 'FIN', act: 'proposed', matter: 'bridge' },
  { at: '2021-03-02', by: 'FIN', act: 'voted in favour', matter: 'bridge' },
  { at: '2021-03-02', by: 'FJI', act: 'voted in favour', matter: 'bridge' },
  { at: '2022-03-01', by: 'FIN', act: 'proposed', matter: 'ferry' },
]
const moves = (of: string, today: string) => movesOf(charter.ok as Charter, readTried(files, of, sha256), acts, today)

test('the text as it is changes nothing', () => {
  assert.deepEqual(charter.faults, [])
  assert.equal(readTried(files, text, sha256).kind, 'same')
  assert.deepEqual(moves(text, '2022-03-02'), { asOf: '2022-03-02', open: [], settled: [] })
})

test('a slip is a fault at its line, and nothing is judged', () => {
  const slip = text.replace('at least: 2', 'at leest: 2')
  const tried = readTried(files, slip, sha256)
  assert.deepEqual(
    tried.faults.filter(f => !f.warning).map(f => [f.file, f.line]),
    [['readings/2020-01-01.md', text.split('\n').findIndex(l => l.includes('at least')) + 1]],
  )
  assert.equal(moves(slip, '2022-03-02'), null)
})

test('a text of a day that there is corrects the reading from the start: the settled matter is listed', () => {
  const three = text.replace('at least: 2', 'at least: 3')
  assert.equal(readTried(files, three, sha256).kind, 'reading')
  assert.deepEqual(
    moves(three, '2022-03-02')?.settled.map(m => [m.matter, m.before?.outcome, m.after?.outcome]),
    [['bridge', 'adopted', 'not adopted']],
  )
})

test('a new day is a new edition: what is settled stays, what is open may move', () => {
  const edition = `${text.replace('edition: 2020-01-01', 'edition: 2022-03-03')}
## Transition

\`\`\`yaml rule
transition: 2022-03-03
for: all
open matters:
  - { procedure: decision, what: end }
others: keep
\`\`\`
`
  const tried = readTried(files, edition, sha256)
  assert.equal(tried.kind, 'edition')
  assert.deepEqual(
    tried.faults.filter(f => !f.warning),
    [],
  )
  const found = moves(edition, '2022-03-02')
  assert.equal(found?.asOf, '2022-03-03')
  assert.deepEqual(found?.settled, [])
  assert.deepEqual(
    found?.open.map(m => [m.matter, m.before?.state, m.after?.outcome]),
    [['ferry', 'open', 'lapsed']],
  )
})

test('a head without a day is told so', () => {
  const undated = text.replace('edition: 2020-01-01\n', '')
  const tried = readTried(files, undated, sha256)
  assert.equal(tried.kind, 'undated')
  assert.ok(tried.faults.some(f => /edition/.test(f.says)))
  assert.equal(moves(undated, '2022-03-02'), null)
})
