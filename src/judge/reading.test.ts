/** A correction of the reading: an act, from the start, for whoever knows of it. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { readCharter } from '../charter/read.ts'
import type { Charter } from '../charter/charter.ts'
import type { Act } from '../record/act.ts'
import { turnedBy } from './turned.ts'
import { begin, standing, take, type World } from './judge.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const charterMd = (majority: string): string => `---
id: friends
name: Friends
seat: { city: Helsinki, zone: Europe/Helsinki }
edition: 2020-01-01
---

# Friends

## Article 1 — Decisions

\`\`\`yaml rule
parties: [FRA, FJI, FIN]
\`\`\`

\`\`\`yaml rule
procedure: decision
opens with: opened the vote
closes: with closed the vote
when: { ${majority}, have: voted in favour }
then: adopted
\`\`\`
`
const reading = charterMd('more than: two thirds')
const charter = readCharter(
  new Map([
    ['charter.md', charterMd('at least: two thirds')],
    ['readings/2020-01-01.md', reading],
  ]),
  { folder: '', sha256 },
)
const acts: readonly Act[] = [
  { at: '2021-03-01', by: 'FRA', act: 'opened the vote', matter: 'bridge' },
  { at: '2021-03-01', by: 'FRA', act: 'voted in favour', matter: 'bridge' },
  { at: '2021-03-01', by: 'FJI', act: 'voted in favour', matter: 'bridge' },
  { at: '2021-03-01', by: 'FIN', act: 'voted against', matter: 'bridge' },
  { at: '2021-03-02', by: 'FRA', act: 'closed the vote', matter: 'bridge' },
  {
    at: '2022-01-01',
    by: 'Registrar',
    act: 'corrected the reading',
    edition: '2020-01-01',
    hash: sha256(reading),
    reason: 'the article says more than',
  },
]

test('a corrected reading holds from the start for whoever knows of it, and the old one for whoever does not', () => {
  assert.deepEqual(
    charter.faults.filter(f => !f.warning),
    [],
  )
  const world = acts.reduce<World>(take, begin(charter.ok as Charter))
  assert.equal(standing(world, '2021-06-01', 'bridge', 5).matters[0]?.outcome, 'adopted')
  assert.equal(standing(world, '2021-06-01', 'bridge').matters[0]?.outcome, 'not adopted')
  assert.deepEqual(
    turnedBy(world, 6, '2022-01-01').map(d => [d.id, d.before[0]?.outcome, d.after[0]?.outcome]),
    [['bridge', 'adopted', 'not adopted']],
  )
})

test('a reading with another hash than the act names is not read', () => {
  const world = [...acts.slice(0, 5), { ...(acts[5] as Act), hash: sha256('another text') }].reduce<World>(
    take,
    begin(charter.ok as Charter),
  )
  assert.equal(standing(world, '2022-06-01', 'bridge').matters[0]?.outcome, 'adopted')
})
