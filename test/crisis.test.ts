/**
 * Real consultations enacted behind the door on a movable clock (`enacted.ts`): requests, alerts and their acknowledgements, silences, a change of
 * forum, statements, each sent by a person with powers. The record so made is then verified off-line. What sources dispute stays disputed in the
 * record that ships, and what they do not know stays unknown.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterStanding } from '../src/judge/standing.ts'
import { readRecord } from '../src/record/line.ts'
import { readFileSync } from 'node:fs'
import { type Enacted, enact } from './enacted.ts'

const outcomeOf = (runs: readonly MatterStanding[], procedure: string): string | null => {
  const run = runs.findLast(r => r.procedure === procedure && r.outcome !== 'not opened') ?? assert.fail(`no ${procedure}`)
  return run.state === 'open' ? 'open' : run.outcome
}
const noon = (day: string, offset: string): string => `${day}T12:30:00${offset}`
/** These acknowledge the last alert of a matter, each by its own delegate. */
async function acknowledge(e: Enacted, matter: string, parties: readonly string[]): Promise<void> {
  const { no } = await e.board(matter)
  for (const by of parties) await e.act(by, { act: 'acknowledged', matter, answers: no })
}

test('S01: decided on 12 September 2001, with effect from the determination of 2 October', () =>
  enact('S01', 'north-atlantic', ['article-5/2001'], {
    '2001-09-13': async ({ at }) => {
      const [run] = await at('2001-09-13', 'article-5/2001')
      assert.deepEqual([run?.state, run?.outcome, run?.effectiveFrom], ['settled', 'adopted', null])
    },
    '2001-10-03': async ({ at }) => {
      const [run] = await at('2001-10-03', 'article-5/2001')
      assert.deepEqual([run?.settledAt?.slice(0, 10), run?.effectiveFrom?.slice(0, 10)], ['2001-09-12', '2001-10-02'])
    },
  }))

test('S02: silence broken among 19, consultations asked for and acknowledged, the same item adopted among 18, both on record', () => {
  const matters = ['defence-of-turkiye', 'article-4/2003', 'defence-of-turkiye-in-the-committee']
  return enact('S02', 'north-atlantic', matters, {
    '2003-02-09': async ({ at }) => assert.equal(outcomeOf(await at('2003-02-09', 'defence-of-turkiye'), 'decision by silence'), 'open'),
    '2003-02-10T12:00:00+01:00': async ({ at, clock }) => {
      // Three letters before the very instant.
      const moment = new Date(clock).toISOString()
      assert.equal(outcomeOf(await at(moment, 'defence-of-turkiye'), 'decision by silence'), 'not adopted')
    },
    [noon('2003-02-10', '+01:00')]: async e => {
      const alert = await e.board('article-4/2003')
      assert.deepEqual([alert.by, alert.members.length, alert.missing.length, alert.running], [['TUR'], 19, 18, true])
      await acknowledge(
        e,
        'article-4/2003',
        alert.missing.filter(p => p !== 'ISL'),
      )
      const then = await e.board('article-4/2003')
      assert.deepEqual([then.known, then.missing, then.running], [18, ['ISL'], true], '18 of 19, and one named')
      await acknowledge(e, 'article-4/2003', ['ISL'])
      const last = await e.board('article-4/2003')
      assert.deepEqual([last.missing, last.running], [[], false])
    },
    '2003-02-11': async ({ at }) => assert.equal(outcomeOf(await at('2003-02-11', 'article-4/2003'), 'consultation'), 'consulted'),
    '2003-02-20': async ({ at, org }) => {
      const [council] = (await at('2003-02-20', 'defence-of-turkiye')).filter(r => r.procedure === 'decision by silence')
      const [committee] = await at('2003-02-20', 'defence-of-turkiye-in-the-committee')
      assert.deepEqual([council?.outcome, committee?.outcome, committee?.refers], ['not adopted', 'adopted', 'defence-of-turkiye'])
      const day = Date.parse('2003-02-16T12:00:00Z')
      assert.deepEqual(
        [org.sitting(day).seatsIn('North Atlantic Council').size, org.sitting(day).seatsIn('Defence Planning Committee').size],
        [19, 18],
      )
    },
  })
})

test('S03: a request whose day the sources dispute is entered with both, and answered when the Council met', () =>
  enact('S03', 'north-atlantic', ['article-4/2012-06'], {
    '2012-06-25': async ({ at, board }) => {
      assert.equal((await at('2012-06-25', 'article-4/2012-06'))[0]?.state, 'open')
      assert.equal((await board('article-4/2012-06')).missing.length, 27)
    },
    '2012-06-26': async ({ at, org }) => {
      assert.equal((await at('2012-06-26', 'article-4/2012-06'))[0]?.outcome, 'consulted')
      assert.equal(org.acts.find(a => a.act === 'requested consultations' && a.matter === 'article-4/2012-06')?.at, '2012-06-22/2012-06-24')
    },
  }))

test('S08: a request of eight together, handed in as one letter, is one, and nobody of the thirty is left out', () =>
  enact('S08', 'north-atlantic', ['article-4/2022'], {
    [noon('2022-02-24', '+01:00')]: async e => {
      assert.equal((await e.at(new Date(e.clock).toISOString(), 'article-4/2022')).length, 1)
      const alert = await e.board('article-4/2022')
      assert.deepEqual([alert.by.length, alert.members.length, alert.missing.length], [8, 30, 22])
      await acknowledge(e, 'article-4/2022', ['FRA', 'DEU', 'USA'])
      // A member that asks as well joins it, and is alerted to nothing more.
      await e.act('NLD', { act: 'requested consultations', matter: 'article-4/2022', body: 'North Atlantic Council' })
      const then = await e.board('article-4/2022')
      assert.deepEqual([then.no, then.by.length, then.missing.length], [alert.no, 9, 18])
    },
  }))

test('S09: consultations weighed and not asked for open nothing, and the report that they were is contradicted', () =>
  enact('S09', 'north-atlantic', ['article-4/2022-11'], {
    '2022-11-17': async ({ at, text }) => {
      assert.ok((await at('2022-11-17', 'article-4/2022-11')).every(run => run.procedure === null || run.outcome === 'not opened'))
      const { reports } = JSON.parse(await text('/situation/article-4/2022-11.json')) as {
        reports: { says: string; held: { verdict: string } | null }[]
      }
      assert.deepEqual(
        reports.flatMap(r => r.held?.verdict ?? []),
        ['contradicts'],
      )
    },
  }))

test('S10: the regular session goes on as the consultation; what was said before stays in its own matter', () =>
  enact('S10', 'north-atlantic', ['article-4/2025-09-10', 'meetings/2025-09-10'], {
    '2025-09-10': async ({ board, text, org }) => {
      const alert = await board('article-4/2025-09-10')
      assert.deepEqual([alert.by, alert.converted, alert.members.length], [['POL'], 'meetings/2025-09-10', 32])
      assert.ok(org.acts.some(a => a.matter === 'meetings/2025-09-10' && a.act === 'met'))
      assert.match(await text('/situation/article-4/2025-09-10'), /Regular session of the Council, 10 September 2025/)
    },
    '2025-09-13': async e => {
      // Operation Eastern Sentry, with who sees to it.
      const of = async (): Promise<{ no: number; owner: string; done: number | null }[]> =>
        (JSON.parse(await e.text('/situation/article-4/2025-09-10.json')) as { measures: never[] }).measures
      const [measure, ...more] = await of()
      assert.deepEqual([measure?.owner, measure?.done, more.length], ['North Atlantic Council', null, 0])
    },
  }))

test('S11: asked for on Friday, held on Tuesday', () =>
  enact('S11', 'north-atlantic', ['article-4/2025-09-19'], {
    '2025-09-22': async e => {
      assert.equal((await e.at('2025-09-22', 'article-4/2025-09-19'))[0]?.state, 'open')
      await acknowledge(e, 'article-4/2025-09-19', ['LVA', 'LTU', 'FIN'])
      assert.equal((await e.board('article-4/2025-09-19')).missing.length, 28)
    },
    '2025-09-23': async ({ at }) => assert.equal((await at('2025-09-23', 'article-4/2025-09-19'))[0]?.outcome, 'consulted'),
  }))

test('S12: the partner asks as an equal, by telephone: 31 and Ukraine are alerted', () =>
  enact('S12', 'north-atlantic', ['nato-ukraine/2023-07'], {
    '2023-07-22': async e => {
      const alert = await e.board('nato-ukraine/2023-07')
      assert.deepEqual([alert.by, alert.members.length, alert.missing.length], [['UKR'], 32, 31])
      assert.deepEqual([e.org.acts[alert.no - 1]?.as, e.org.acts[alert.no - 1]?.by], ['registrar', 'UKR'], 'entered for whoever telephoned')
      await acknowledge(e, 'nato-ukraine/2023-07', ['POL', 'FIN'])
      assert.equal((await e.board('nato-ukraine/2023-07')).missing.length, 29)
    },
    '2023-07-26': async ({ at }) => assert.equal((await at('2023-07-26', 'nato-ukraine/2023-07'))[0]?.outcome, 'consulted'),
  }))

test('S18: 48 hours without a reply, then the next step; the two cases stay apart', () =>
  enact('S18', 'osce', ['vienna-document/2022-02', 'vienna-document/2022-02-second-request'], {
    '2022-02-14': async ({ at }) => {
      assert.equal(outcomeOf(await at('2022-02-14', 'vienna-document/2022-02'), 'explanation'), 'no reply in time')
    },
    '2022-02-19': async ({ at }) => {
      assert.equal(outcomeOf(await at('2022-02-19', 'vienna-document/2022-02'), 'joint meeting'), 'open')
      assert.ok((await at('2022-02-19', 'vienna-document/2022-02-second-request')).length > 0)
    },
  }))

test('S23: vetoed on Friday, carried on Sunday as a matter of procedure, which no veto stops', () =>
  enact('S23', 'un-security-council', ['ukraine/draft-s-2022-155', 'ukraine/resolution-2623'], {
    '2022-02-26': async ({ at }) => {
      const [run] = await at('2022-02-26', 'ukraine/draft-s-2022-155')
      assert.deepEqual([run?.procedure, run?.outcome], ['substantive decision', 'vetoed'])
    },
    '2022-02-28': async ({ at }) => {
      const runs = (await at('2022-02-28', 'ukraine/resolution-2623')).filter(r => r.outcome !== 'not opened')
      assert.deepEqual(
        runs.map(r => [r.procedure, r.outcome]),
        [['procedural decision', 'adopted']],
      )
    },
  }))

test('S24: the ministers of 28 and 29 November 2023, one as an associated invitee', () => {
  const joint = 'meetings/2023-11-29-nato-ukraine'
  return enact('S24', 'north-atlantic', ['meetings/2023-11-28', joint, `${joint}/statement`], {
    '2023-11-30': async ({ at, org, text }) => {
      const associated = org.acts.filter(a => a.matter === joint && a.act === 'associated itself')
      assert.deepEqual(
        associated.map(a => a.by),
        ['SWE'],
      )
      assert.equal(outcomeOf(await at('2023-11-30', `${joint}/statement`), 'decision by consensus'), 'adopted')
      assert.equal(org.sitting(Date.parse('2023-11-29T10:00:00Z')).seatsIn('NATO-Ukraine Council').size, 32)
      assert.match(await text(`/minutes/${joint}`), /associat/i)
    },
  })
})

test('S25: an objection lifted, and the five chapters closed on the Tuesday after', () =>
  enact('S25', 'eu-enlargement', ['MNE/3', 'MNE/4', 'MNE/6', 'MNE/11', 'MNE/13'], {
    '2025-12-16': async ({ at }) => {
      for (const chapter of [3, 4, 6, 11, 13]) {
        const runs = await at('2025-12-16', `MNE/${chapter}`)
        assert.ok(
          runs.some(r => r.outcome === 'provisionally closed'),
          `chapter ${chapter}: ${runs.map(r => r.outcome).join(', ')}`,
        )
      }
    },
  }))

test('in the record that ships no hour is made up, and what sources dispute stays told', () => {
  const text = readFileSync('charters/north-atlantic/record.jsonl', 'utf8')
  const acts = readRecord(text, { file: 'record.jsonl', zone: 'Europe/Brussels' }).ok ?? assert.fail('the record cannot be read')
  const of = (matter: string, act: string) => acts.filter(a => a.matter === matter && a.act === act)
  const told = (matter: string, act: string): string =>
    of(matter, act)
      .map(a => a.note ?? '')
      .join(' ')
  assert.ok(!of('article-5/2001', 'proposed with a condition').some(a => a.at.includes('T')))
  assert.match(told('defence-of-turkiye-in-the-committee', 'closed the meeting'), /18:05 in the east/)
  assert.match(told('defence-of-turkiye', 'objected'), /Sources disagree/)
  assert.match(told('article-4/2012-06', 'announced'), /22 June; the minister/)
  assert.match(told('article-4/2022', 'reported'), /four parties, NATO eight; one page calls it the seventh/)
  assert.ok(!acts.some(a => a.matter === 'article-4/2022-11' && a.act === 'requested consultations'))
  for (const act of ['requested consultations', 'converted the meeting'])
    assert.equal(of('article-4/2025-09-10', act).at(-1)?.at, '2025-09-10', `${act} has no hour`)
})
