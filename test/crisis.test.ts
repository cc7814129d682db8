/**
 * Real consultations replayed on a movable clock: each act of the record is received at its hour by an organisation that lives in memory, where the
 * record knows only a day or a span at its end, and the standing is asked on the way. The record so made is then verified off-line. What sources
 * dispute stays disputed, and what they do not know stays unknown.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parseWhen } from '../src/basics/moment.ts'
import { main } from '../src/cli/main.ts'
import type { MatterStanding } from '../src/judge/standing.ts'
import type { Act } from '../src/record/act.ts'
import { readRecord } from '../src/record/line.ts'
import { openLive } from '../src/server/live/live.ts'
import type { Organisation } from '../src/server/organisation.ts'
import { readFolder } from '../src/store/folder.ts'
import { sha256 } from '../src/store/keys.ts'
import { writeLiveFolder } from '../src/store/live-folder.ts'
import { memoryPlace, memoryStore } from '../src/store/memory.ts'
import { alertsOf } from '../src/views/alert.ts'
import { testSigners } from './live.ts'

const place = mkdtempSync(join(tmpdir(), 'entente-crisis-'))
after(() => rmSync(place, { recursive: true }))

interface Replayed {
  readonly org: Organisation
  /** How a matter stood when the clock showed this. */
  at(moment: string, matter: string): readonly MatterStanding[]
}

/** The scenario's matters, received one after another; `ask` is called with the clock at each moment before anything of it is received. */
async function replay(
  scenario: string,
  id: string,
  matters: readonly string[],
  asks: Readonly<Record<string, (r: Replayed) => void>>,
): Promise<void> {
  const folder = join('charters', id)
  const { files } = readFolder(folder)
  const text = readFileSync(join(folder, 'record.jsonl'), 'utf8')
  const zone = /zone: ([\w/]+)/.exec(files.get('charter.md') ?? '')?.[1] ?? assert.fail('no zone')
  const read = readRecord(text, { file: 'record.jsonl', zone }).ok ?? assert.fail('the record cannot be read')
  const lines = text.trimEnd().split('\n')
  const end = (act: Act): number => {
    const when = parseWhen(act.at, zone)
    return typeof when === 'string' ? assert.fail(act.at) : when.until
  }
  const own = read.map((act, i) => ({ act, i })).filter(({ act }) => act.matter !== undefined && matters.includes(act.matter))
  assert.ok(own.length > 0, `${scenario}: ${id} holds none of ${matters.join(', ')}`)
  for (const matter of matters)
    assert.ok(
      own.some(o => o.act.matter === matter),
      `${scenario}: nothing of ${matter} is on record`,
    )
  const first = Math.min(...own.map(o => end(o.act)))
  // What was done before is there already; numbers that lines name by their place are those of other matters, and left out.
  const before = lines.filter((_, i) => {
    const act = read[i] as Act
    return (
      !own.some(o => o.i === i) && end(act) < first && act.corrects === undefined && act.answers === undefined && act.evidence === undefined
    )
  })
  let clock = first - 1
  const now = (): number => clock
  const signers = testSigners()
  const store = memoryStore({ now, signers, sha256, place: memoryPlace(now) })
  assert.ok(await store.found({ org: id, origin: `localhost:4949/${id}`, files, lines: before }))
  const live = await openLive({ store, id, now, tell: error => assert.fail(String(error)) })
  assert.ok('whole' in live, JSON.stringify(live))
  const replayed: Replayed = {
    get org() {
      return live.whole()
    },
    at: (moment, matter) =>
      live
        .whole()
        .stand(moment, matter)
        .matters.filter(m => m.id === matter),
  }
  const turns = [
    ...own.map(({ act }) => ({ at: end(act), act })),
    ...Object.entries(asks).map(([moment, ask]) => {
      const when = parseWhen(moment, zone)
      return { at: typeof when === 'string' ? assert.fail(moment) : when.until, ask, moment }
    }),
  ].sort((a, b) => a.at - b.at || ('ask' in a ? 1 : 0) - ('ask' in b ? 1 : 0))
  for (const turn of turns) {
    clock = Math.max(clock, turn.at)
    if ('ask' in turn) {
      await live.present()
      turn.ask(replayed)
      continue
    }
    const { at, ...rest } = turn.act
    const when = parseWhen(at, zone)
    // An hour that is known is that of receipt; a day or a span stays what it is.
    const exact = typeof when !== 'string' && when.kind === 'instant'
    const [answer] = await store.append(id, [
      {
        act: exact ? rest : { at, ...rest },
        author: String(turn.act.by),
        key: `${scenario} ${own.findIndex(o => o.act === turn.act)}`,
        powers: 0,
      },
    ])
    assert.equal(answer?.kind, 'receipt', JSON.stringify(answer))
    await live.heard(live.size() + 1)
  }
  // Off-line: every line hashed, the root as it was signed, everything judged again; and it comes to what the shipped record says.
  const out = join(place, scenario)
  assert.equal(await writeLiveFolder(store, id, out, signers.verifier(id, `localhost:4949/${id}`)), null)
  let said = ''
  const hear = (more: string): void => void (said += more)
  assert.equal(await main(['verify', out], { out: hear, err: hear, now }), 0, said)
  live.close()
}
const outcomeOf = (runs: readonly MatterStanding[], procedure: string): string | null => {
  const run = runs.findLast(r => r.procedure === procedure && r.outcome !== 'not opened') ?? assert.fail(`no ${procedure}`)
  return run.state === 'open' ? 'open' : run.outcome
}

test('S01: decided on 12 September 2001, with effect from the determination of 2 October', () =>
  replay('S01', 'north-atlantic', ['article-5/2001'], {
    '2001-09-13': ({ at }) => {
      const [run] = at('2001-09-13', 'article-5/2001')
      assert.deepEqual([run?.state, run?.outcome, run?.effectiveFrom], ['settled', 'adopted', null])
    },
    '2001-10-03': ({ at, org }) => {
      const [run] = at('2001-10-03', 'article-5/2001')
      assert.deepEqual([run?.settledAt, run?.effectiveFrom], ['2001-09-12', '2001-10-02'])
      // No clock time of the decision was published, and none is made up.
      assert.ok(!org.acts.some(a => a.act === 'proposed with a condition' && a.at.includes('T')))
    },
  }))

test('S02: silence broken among 19, the same item adopted among 18, both on record', () =>
  replay('S02', 'north-atlantic', ['defence-of-turkiye', 'article-4/2003', 'defence-of-turkiye-in-the-committee'], {
    '2003-02-09': ({ at }) => assert.equal(outcomeOf(at('2003-02-09', 'defence-of-turkiye'), 'decision by silence'), 'open'),
    '2003-02-10T12:00:00+01:00': ({ at }) =>
      assert.equal(outcomeOf(at('2003-02-10T12:00:00+01:00', 'defence-of-turkiye'), 'decision by silence'), 'not adopted'),
    '2003-02-11': ({ at }) => assert.equal(outcomeOf(at('2003-02-11', 'article-4/2003'), 'consultation'), 'consulted'),
    '2003-02-20': ({ at, org }) => {
      const [council] = at('2003-02-20', 'defence-of-turkiye').filter(r => r.procedure === 'decision by silence')
      const [committee] = at('2003-02-20', 'defence-of-turkiye-in-the-committee')
      assert.deepEqual([council?.outcome, committee?.outcome, committee?.refers], ['not adopted', 'adopted', 'defence-of-turkiye'])
      const day = Date.parse('2003-02-16T12:00:00Z')
      assert.deepEqual(
        [org.sitting(day).seatsIn('North Atlantic Council').size, org.sitting(day).seatsIn('Defence Planning Committee').size],
        [19, 18],
      )
      // That the calendar day differs by place, and that sources name other objectors, stays told.
      assert.match(
        org.acts.find(a => a.act === 'closed the meeting' && a.body === 'Defence Planning Committee')?.note ?? '',
        /18:05 in the east/,
      )
      assert.match(org.acts.find(a => a.by === 'DEU' && a.act === 'objected')?.note ?? '', /Sources disagree/)
    },
  }))

test('S03: a request whose day the sources dispute is kept with both', () =>
  replay('S03', 'north-atlantic', ['article-4/2012-06'], {
    '2012-06-25': ({ at }) => assert.equal(at('2012-06-25', 'article-4/2012-06')[0]?.state, 'open'),
    '2012-06-26': ({ at, org }) => {
      const [run] = at('2012-06-26', 'article-4/2012-06')
      assert.equal(run?.outcome, 'consulted')
      assert.equal(org.acts.find(a => a.act === 'requested consultations' && a.matter === 'article-4/2012-06')?.at, '2012-06-22/2012-06-24')
      assert.match(org.acts.find(a => a.act === 'announced' && a.matter === 'article-4/2012-06')?.note ?? '', /22 June; the minister/)
    },
  }))

test('S08: a request of eight together is one, and nobody of the thirty is left out', () =>
  replay('S08', 'north-atlantic', ['article-4/2022'], {
    '2022-02-24': ({ at, org }) => {
      assert.equal(at('2022-02-24', 'article-4/2022').length, 1)
      const [alert, ...more] = alertsOf('article-4/2022', {
        charter: org.charter,
        acts: org.acts,
        standing: org.stand('2022-02-24', 'article-4/2022'),
        sitting: org.sitting,
      })
      assert.equal(more.length, 0)
      assert.deepEqual([alert?.by.length, alert?.members.length, alert?.missing.length], [8, 30, 22])
      assert.match(org.acts.find(a => a.act === 'reported' && /four parties, NATO eight/.test(a.note ?? ''))?.note ?? '', /seventh/)
    },
  }))

test('S09: consultations weighed and not asked for open nothing, and the report that they were is contradicted', () =>
  replay('S09', 'north-atlantic', ['article-4/2022-11'], {
    '2022-11-17': ({ at, org }) => {
      assert.ok(at('2022-11-17', 'article-4/2022-11').every(run => run.procedure === null || run.outcome === 'not opened'))
      assert.ok(org.acts.some(a => a.matter === 'article-4/2022-11' && a.act === 'claimed' && a.outcome === 'requested consultations'))
      assert.ok(!org.acts.some(a => a.matter === 'article-4/2022-11' && a.act === 'requested consultations'))
    },
  }))

test('S10: the regular session goes on as the consultation, and what came first is not timed', () =>
  replay('S10', 'north-atlantic', ['article-4/2025-09-10', 'meetings/2025-09-10'], {
    '2025-09-10': ({ org }) => {
      const [alert] = alertsOf('article-4/2025-09-10', {
        charter: org.charter,
        acts: org.acts,
        standing: org.stand('2025-09-10', 'article-4/2025-09-10'),
        sitting: org.sitting,
      })
      assert.deepEqual([alert?.by, alert?.converted, alert?.members.length], [['POL'], 'meetings/2025-09-10', 32])
      // What was said in the session before stays in its own matter.
      assert.ok(org.acts.some(a => a.matter === 'meetings/2025-09-10' && a.act === 'met'))
      for (const act of ['requested consultations', 'converted the meeting'])
        assert.equal(org.acts.findLast(a => a.matter === 'article-4/2025-09-10' && a.act === act)?.at, '2025-09-10', `${act} has no hour`)
    },
  }))

test('S11: asked for on Friday, held on Tuesday', () =>
  replay('S11', 'north-atlantic', ['article-4/2025-09-19'], {
    '2025-09-22': ({ at }) => assert.equal(at('2025-09-22', 'article-4/2025-09-19')[0]?.state, 'open'),
    '2025-09-23': ({ at }) => assert.equal(at('2025-09-23', 'article-4/2025-09-19')[0]?.outcome, 'consulted'),
  }))

test('S12: the partner asks as an equal: 31 and Ukraine are alerted', () =>
  replay('S12', 'north-atlantic', ['nato-ukraine/2023-07'], {
    '2023-07-22': ({ org }) => {
      const [alert] = alertsOf('nato-ukraine/2023-07', {
        charter: org.charter,
        acts: org.acts,
        standing: org.stand('2023-07-22', 'nato-ukraine/2023-07'),
        sitting: org.sitting,
      })
      assert.deepEqual([alert?.by, alert?.members.length, alert?.missing.length], [['UKR'], 32, 31])
    },
    '2023-07-26': ({ at }) => assert.equal(at('2023-07-26', 'nato-ukraine/2023-07')[0]?.outcome, 'consulted'),
  }))

test('S18: 48 hours without a reply, then the next step; the two cases stay apart', () =>
  replay('S18', 'osce', ['vienna-document/2022-02', 'vienna-document/2022-02-second-request'], {
    '2022-02-14': ({ at }) => assert.equal(outcomeOf(at('2022-02-14', 'vienna-document/2022-02'), 'explanation'), 'no reply in time'),
    '2022-02-19': ({ at }) => {
      assert.equal(outcomeOf(at('2022-02-19', 'vienna-document/2022-02'), 'joint meeting'), 'open')
      assert.ok(at('2022-02-19', 'vienna-document/2022-02-second-request').length > 0)
    },
  }))

test('S24: the ministers of 28 and 29 November 2023, one as an associated invitee', () =>
  replay(
    'S24',
    'north-atlantic',
    ['meetings/2023-11-28', 'meetings/2023-11-29-nato-ukraine', 'meetings/2023-11-29-nato-ukraine/statement'],
    {
      '2023-11-30': ({ org }) => {
        const associated = org.acts.filter(a => a.matter === 'meetings/2023-11-29-nato-ukraine' && a.act === 'associated itself')
        assert.deepEqual(
          associated.map(a => a.by),
          ['SWE'],
        )
        const day = Date.parse('2023-11-29T10:00:00Z')
        assert.equal(org.sitting(day).seatsIn('NATO-Ukraine Council').size, 32)
      },
    },
  ))

test('S25: an objection lifted, and the five chapters closed on the Tuesday after', () =>
  replay('S25', 'eu-enlargement', ['MNE/3', 'MNE/4', 'MNE/6', 'MNE/11', 'MNE/13'], {
    '2025-12-16': ({ at }) => {
      for (const chapter of [3, 4, 6, 11, 13]) {
        const runs = at('2025-12-16', `MNE/${chapter}`)
        assert.ok(
          runs.some(r => r.outcome === 'provisionally closed'),
          `chapter ${chapter}: ${runs.map(r => r.outcome).join(', ')}`,
        )
      }
    },
  }))

test('S23: vetoed on Friday, carried on Sunday as a matter of procedure, which no veto stops', () =>
  replay('S23', 'un-security-council', ['ukraine/draft-s-2022-155', 'ukraine/resolution-2623'], {
    '2022-02-26': ({ at }) => {
      const [run] = at('2022-02-26', 'ukraine/draft-s-2022-155')
      assert.deepEqual([run?.procedure, run?.outcome], ['substantive decision', 'vetoed'])
    },
    '2022-02-27': ({ at }) => {
      const runs = at('2022-02-27', 'ukraine/resolution-2623').filter(r => r.outcome !== 'not opened')
      assert.deepEqual(
        runs.map(r => [r.procedure, r.outcome]),
        [['procedural decision', 'adopted']],
      )
    },
  }))
