/** Runs that wait for their effect, have it, or had it are told apart; what did not hold at the end is awaited no more. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openOrganisation } from '../server/organisation.ts'
import { asSettled, tellApart } from './effects.ts'

const charters = fileURLToPath(new URL('../../charters', import.meta.url))

test('nobody is bound by the Paris Agreement before it is in force, and who left is bound no more', () => {
  const org = openOrganisation(join(charters, 'paris-agreement'))
  assert.ok('charter' in org)
  const on = (day: string) =>
    tellApart(
      org.stand(day).matters.filter(run => run.outcome === 'bound'),
      org.charter,
      day,
    )[0]
  const before = on('2016-10-04')
  assert.equal(before?.inEffect, 0)
  assert.ok((before?.waiting ?? 0) > 0)
  assert.equal(on('2020-11-04')?.ended, 1)
})

test('a settled run awaits nothing', () => {
  const org = openOrganisation(join(charters, 'north-atlantic'))
  assert.ok('charter' in org)
  const states = (f: ReturnType<typeof asSettled>): string[] => [f.state, ...f.parts.flatMap(states)]
  const settled = org.stand('1999-04-24').matters.filter(run => run.state === 'settled' && run.finding !== null)
  assert.ok(settled.length > 0)
  for (const run of settled) assert.ok(!states(asSettled(run)).includes('awaited'))
})
