/** Minutes of the meetings, and the decisions, of charters that ship: each held against the schema of Akoma Ntoso. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { place, worldOf } from '../../test/laws/worlds.ts'
import { akomaOf } from '../../test/standards/akoma.ts'
import { heldTo } from '../../test/standards/schema.ts'
import { lastDayOf } from '../basics/moment.ts'
import { standing } from '../judge/judge.ts'
import { sittingAt } from '../judge/sitting.ts'
import { akomaDecision, akomaMinutes } from './akoma.ts'
import { sayTitle, titlesOf } from './matters.ts'
import { meetingsIn } from './meeting.ts'
import { decisionMinutes } from './minutes.ts'
import { minutesIn, type Told } from './minutes-of.ts'

const asOf = '2026-11-30'

for (const [id, least] of [
  ['commons', 2],
  ['north-atlantic', 16],
  ['un-general-assembly', 1],
  ['osce', 0],
] as const)
  test(`${id}: minutes and decisions are as the schema of Akoma Ntoso has them`, () => {
    const { charter, acts } = place(id)
    const world = worldOf(charter, acts)
    const now = standing(world, asOf)
    const told: Told = {
      charter,
      acts,
      stand: (day, matter, known) => (day === asOf && known === undefined ? now : standing(world, day, matter, known)),
      sitting: (at, known) => sittingAt(world, at, known),
    }
    const titles = titlesOf(charter, acts)
    const lang = 'en'
    const of = (day: string) =>
      ({ charter, address: 'https://example.org', lang, day: lastDayOf(day, charter.seat.zone), shown: asOf }) as const
    const meetings = [...new Set(meetingsIn(now, charter).map(m => m.id))]
    assert.ok(meetings.length >= least, `${meetings.length} meetings`)
    for (const meeting of meetings.slice(-6)) {
      const { minutes, meeting: m } = minutesIn(told, meeting, { asOf, lang }) ?? assert.fail(meeting)
      heldTo(akomaMinutes(minutes, of(m.from ?? m.run.opened), false), akomaOf('debateReport'))
    }
    const runs = now.matters.filter(m => m.procedure !== null)
    assert.ok(runs.length > 0)
    for (const run of runs.slice(-80)) {
      const papers = { charter, acts, titles, asOf, known: acts.length, lang } as const
      const title = sayTitle(run.id, titles.get(run.id) ?? run.id, charter, lang)
      heldTo(akomaDecision(run, title, decisionMinutes(run, papers), of(run.settledAt ?? run.opened)), akomaOf('act'))
    }
  })
