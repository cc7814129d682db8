/** What the edition of Vilnius does to the cases open on 11 July 2023, and what the invented Commons do to theirs. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { place } from '../../test/laws/worlds.ts'
import { judgedApart } from '../judge/tried.ts'
import type { Act } from '../record/act.ts'
import { type CaseChange, changeoverOf, type StageAt } from './changeover.ts'

const of = (org: string, from: string, to: string, more: (acts: readonly Act[]) => readonly Act[] = acts => acts) => {
  const { charter, acts } = place(org)
  const edition = (date: string) => {
    const found = charter.editions.find(e => e.date === date)
    assert.ok(found)
    return found
  }
  return changeoverOf(charter, from, to, judgedApart(charter, more(acts), edition(to), '2026-11-23'))
}
const names = (stages: readonly StageAt[]): readonly string[] => stages.map(s => `${s.procedure.name} ${s.state}`)
const asked = (list: CaseChange['loses']): readonly unknown[] => list.map(a => ('outcome' in a.ask ? a.ask.outcome : a.ask))
const caseOf = (change: ReturnType<typeof of>, id: string): CaseChange => {
  const found = change.cases.find(c => c.matter === id)
  assert.ok(found, id)
  return found
}

test('two stages become one for Ukraine, and every other open case stays as it was', () => {
  const change = of('north-atlantic', '1999-04-24', '2023-07-11')
  assert.deepEqual([change.asOf, change.broughtIn], ['2023-07-11', true])
  assert.deepEqual(
    change.cases.map(c => [c.matter, c.what]).sort(),
    [
      ['BIH', 'kept'],
      ['GEO', 'kept'],
      ['SWE', 'kept'],
      ['UKR', 'moved'],
    ].sort(),
  )
  const ukraine = caseOf(change, 'UKR')
  assert.deepEqual(names(ukraine.before), ['membership action plan here', 'request for membership here', 'invitation ahead'])
  assert.deepEqual(names(ukraine.after), ['request for membership here', 'invitation here'])
  assert.deepEqual([asked(ukraine.loses), asked(ukraine.gains)], [['agreed to the plan'], ['conditions met']])
})

test('the application for the plan stays on record and counts in nothing that goes on; nothing done before counts as an invitation', () => {
  const { charter, acts } = place('north-atlantic')
  const ukraine = caseOf(of('north-atlantic', '1999-04-24', '2023-07-11'), 'UKR')
  assert.deepEqual(ukraine.counts, [])
  assert.deepEqual(
    ukraine.left.map(no => acts[no - 1]?.act),
    ['applied for the membership action plan'],
  )
  assert.ok(charter.editions.length >= 3)
})

test('an edition that no act has brought in is tried as of today, and says so', () => {
  const change = of('north-atlantic', '1999-04-24', '2023-07-11', acts =>
    acts.map(a => (a.edition === '2023-07-11' ? { ...a, edition: undefined, hash: undefined } : a)),
  )
  assert.deepEqual([change.asOf, change.broughtIn], ['2026-11-23', false])
  assert.equal(caseOf(change, 'UKR').what, 'moved')
})

test('the Commons: the stage of readiness falls away for a candidate, with what it asked', () => {
  const change = of('commons', '2024-01-10', '2025-10-01')
  const yew = caseOf(change, 'YEW')
  assert.equal(yew.what, 'moved')
  assert.deepEqual(names(yew.before).slice(0, 2), ['readiness here', 'invitation ahead'])
  assert.equal(names(yew.after)[0], 'invitation here')
  assert.ok(yew.loses.length > 0)
  assert.ok(change.cases.filter(c => c.what === 'kept').length > 5)
})
