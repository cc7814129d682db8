/** A league with a programme of every kind of act that an IATI file can tell. */
import assert from 'node:assert/strict'
import { readCharter } from '../../src/charter/read.ts'
import { begin, standing, take } from '../../src/judge/judge.ts'
import type { Act } from '../../src/record/act.ts'
import { titlesOf } from '../../src/views/matters.ts'
import { type Programme, programmesOf } from '../../src/views/programme.ts'
import { standingActs } from '../../src/views/standing-acts.ts'
import type { Numbered } from '../../src/views/reckoning.ts'

const text = `---
id: league
name: A league
seat: { city: Suva, zone: Pacific/Fiji }
edition: 2020-01-01
authentic: [en]
working: [en]
---

# A league

## Article 1

\`\`\`yaml rule
parties: parties.csv
\`\`\`

\`\`\`yaml rule
officers: [Clerk]
\`\`\`
`
const files = new Map([
  ['charter.md', text],
  ['parties.csv', '# source: a test\nid,name\nFJI,Fiji\nFRA,France\nUKR,Ukraine\n'],
])
const read = readCharter(files, { folder: 'league', sha256: () => '0'.repeat(64) })
assert.ok(read.ok, JSON.stringify(read.faults))
export const charter = read.ok

const act = (at: string, name: string, matter: string, more: Partial<Act> = {}): Act => ({ at, by: 'Clerk', act: name, matter, ...more })
export const acts: readonly Act[] = [
  act('2024-01-01', 'set up the programme', 'p', {
    title: 'Harbours & <boats>',
    number: 'XX-LEAGUE-1',
    class: '21040',
    concerning: ['UKR', 'FJI'],
    from: '2024-02-01',
    until: '2026-12-31',
  }),
  act('2024-01-02', 'set the objective', 'p/safe', { title: 'Safe harbours' }),
  act('2024-01-02', 'set up the project', 'p/safe/pier', { title: 'Pier', due: '2025-12-31', owner: 'FJI' }),
  act('2024-01-02', 'set the milestone', 'p/safe/pier/built', { title: 'Pier built', due: '2025-06-30' }),
  act('2024-01-02', 'set the indicator', 'p/safe/ships', { title: 'Ships that moor', unit: 'percent', method: 'count 1' }),
  act('2024-01-02', 'set the baseline', 'p/safe/ships', { value: '10' }),
  act('2024-01-02', 'set the target', 'p/safe/ships', { value: '80.5', due: '2026-06-30' }),
  act('2024-06-30', 'measured', 'p/safe/ships', { value: '30' }),
  act('2025-01-01', 'measured', 'p/safe/ships', { value: '28', method: 'count 2' }),
  act('2024-01-05', 'set the budget', 'p', { amount: '1000', currency: 'EUR', from: '2024-01-01', until: '2024-12-31' }),
  act('2024-01-05', 'set the budget', 'p', { amount: '9000', currency: 'EUR', from: '2024-01-01', until: '2026-12-31' }),
  { ...act('2024-03', 'pledged', 'p', { amount: '500.25', currency: 'EUR', concerning: 'UKR', qualifier: 'about' }), by: 'FRA' },
  { ...act('2024-04-01', 'committed', 'p', { amount: '400', currency: 'EUR', through: 'FJI' }), by: 'FRA' },
  { ...act('2024-05-01', 'disbursed', 'p/safe/pier', { amount: '100', currency: 'EUR' }), by: 'FRA' },
  { ...act('2024-05-02', 'allocated', 'p', { amount: '50', currency: 'EUR' }), by: 'FRA' },
  { ...act('2024-05-03', 'delivered in kind', 'p', { value: '3', unit: 'cranes' }), by: 'FRA' },
  act('2025-07-02', 'reached the milestone', 'p/safe/pier/built'),
]

const stoodOf = (of: readonly Act[]) => standing(of.reduce(take, begin(charter)), '2025-12-31')
/** Those of a record of the league that stand on the last day of 2025. */
export const leagueActs = (of: readonly Act[]): readonly Numbered[] => standingActs(stoodOf(of), { get: no => of[no - 1] })
/** Its programme on that day. */
export function programmeOf(of: readonly Act[]): Programme {
  const [programme] = programmesOf({ charter, standing: stoodOf(of), acts: leagueActs(of), titles: titlesOf(charter, of) })
  assert.ok(programme)
  return programme
}
