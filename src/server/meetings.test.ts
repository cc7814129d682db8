/** Bodies and meetings through their addresses: who is in the chair of which matter, turn by turn. The organisation is invented. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { openLeague, ORG } from '../../test/live.ts'
import { openApp } from './app.tsx'
import { openOrganisation } from './organisation.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const fence = (block: string): string => `\`\`\`yaml rule\n${block.trim()}\n\`\`\`\n`
const head = (edition: string): string => `---
id: harbours
name: The Harbours
seat: { city: Paris, zone: Europe/Paris }
edition: ${edition}
authentic: [en, fr]
---

# The Harbours

## Article 1
`
const meeting = `procedure: meeting
in: Council
as at: opening
opens with: convened
opened by: any seat
conducted by: the Chair
closes: with closed the meeting
closed by: the Chair
then: held`

/** An organisation of these files and acts, served. */
function served(files: Readonly<Record<string, string>>, acts: readonly object[], now = '2024-12-01T12:00:00Z') {
  const folder = mkdtempSync(join(tmpdir(), 'entente-meetings-'))
  folders.push(folder)
  for (const [name, text] of Object.entries({ ...files, 'record.jsonl': acts.map(a => `${JSON.stringify(a)}\n`).join('') })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const app = openApp({
    organisations: [openOrganisation(folder)],
    now: () => Date.parse(now),
    tell: error => {
      throw error
    },
  })
  const get = async (path: string): Promise<string> => {
    const answer = await app.request(`http://localhost:4949${path}`)
    assert.equal(answer.status, 200, `${path}: ${await answer.clone().text()}`)
    return answer.text()
  }
  return { get, json: async (path: string) => JSON.parse(await get(path)), app }
}
const bodies = (rotation: string): string =>
  `bodies:\n  Council: { seats: parties, order: as listed, rotation: { every: half-year, from: 2024-01-01, ${rotation} } }`
const plain = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('a matter kept under the edition before obeys the chair of that edition, and the council room says so', async () => {
  const later = `${head('2024-06-01')}${[fence('parties: [FIN, FRA, GHA]'), fence(bodies('first: GHA')), fence(meeting), fence('transition: 2024-06-01\nothers: keep')].join('\n')}`
  const { get, json } = served(
    {
      'charter.md': `${head('2024-01-01')}${[fence('parties: [FIN, FRA, GHA]'), fence(bodies('first: FIN')), fence(meeting)].join('\n')}`,
      'editions/2024-06-01.md': later,
    },
    [
      { at: '2024-05-02', by: 'FRA', act: 'convened', matter: 'kept' },
      {
        at: '2024-06-01',
        by: 'FIN',
        act: 'brought in',
        matter: 'rules',
        edition: '2024-06-01',
        hash: createHash('sha256').update(later).digest('hex'),
      },
      { at: '2024-06-02T10:00:00+02:00', by: 'GHA', act: 'opened the session', matter: 'kept' },
      { at: '2024-06-02T10:01:00+02:00', by: 'FIN', act: 'opened the session', matter: 'kept' },
      { at: '2024-06-03', by: 'FRA', act: 'convened', matter: 'new' },
    ],
  )
  const room = await json('/harbours/bodies/Council.json?as-of=2024-06-10')
  assert.equal(room.chair, 'GHA')
  assert.deepEqual(
    room.otherwise.map((o: { id: string; edition: string; chair: string }) => [o.id, o.edition, o.chair]),
    [['kept', '2024-01-01', 'FIN']],
  )
  assert.match(
    plain(await get('/harbours/bodies/Council?as-of=2024-06-10')),
    /Matters that obey another chair Kept\s*: FIN, by the edition of 1 January 2024/,
  )
  // The judge obeys that chair, and the page of the meeting shows it.
  const kept = await json('/harbours/meetings/kept.json?as-of=2024-06-10')
  assert.equal(kept.chair, 'FIN')
  assert.deepEqual(
    kept.acts.map((a: { no: number; worth: string }) => [a.no, a.worth]),
    [
      [1, 'opens'],
      [3, 'without standing'],
      [4, 'counts'],
    ],
  )
  assert.equal((await json('/harbours/meetings/new.json?as-of=2024-06-10')).chair, 'GHA')
})

test('a meeting that a new edition moved has one opening, and what was done before that day is told with what was done after it', async () => {
  const first = [fence('parties: [FIN, FRA, GHA]'), fence('bodies:\n  Council: { seats: parties, chair: President }'), fence(meeting)].join(
    '\n',
  )
  const later = `${head('2024-06-02')}${first}${fence('transition: 2024-06-02\nothers: new rule')}`
  const { get, json } = served({ 'charter.md': `${head('2024-01-01')}${first}`, 'editions/2024-06-02.md': later }, [
    { at: '2024-05-02', by: 'FRA', act: 'convened', matter: 'moved', from: '2024-06-01', place: 'Paris' },
    { at: '2024-06-01T10:00:00+02:00', by: ['FIN', 'FRA'], act: 'recorded present', matter: 'moved' },
    { at: '2024-06-01T10:01:00+02:00', by: 'President', act: 'put on the agenda', matter: 'moved', number: '1', title: 'Lamps' },
    {
      at: '2024-06-02T00:00:00+02:00',
      by: 'FIN',
      act: 'brought in',
      matter: 'rules',
      edition: '2024-06-02',
      hash: createHash('sha256').update(later).digest('hex'),
    },
    { at: '2024-06-02T10:00:00+02:00', by: 'GHA', act: 'recorded present', matter: 'moved' },
    { at: '2024-06-02T10:01:00+02:00', by: 'President', act: 'took up', matter: 'moved', answers: 3 },
    { at: '2024-06-02T12:00:00+02:00', by: 'President', act: 'closed the meeting', matter: 'moved' },
  ])
  const shown = await json('/harbours/meetings/moved.json')
  assert.deepEqual([shown.outcome, shown.convened?.no, shown.place], ['held', 1, 'Paris'])
  assert.deepEqual(
    shown.days.map((d: { day: string; present: { id: string }[] }) => [d.day, d.present.map(p => p.id)]),
    [
      ['2024-06-01', ['FIN', 'FRA']],
      ['2024-06-02', ['GHA']],
    ],
  )
  assert.equal((await json('/harbours/bodies/Council.json')).meetings.length, 1)
  const minutes = plain(await get('/harbours/minutes/moved'))
  assert.match(minutes, /Minutes: Moved .*FRA convened a meeting of the Council, 2 May 2024/)
  assert.match(minutes, /1 June 2024 6. Recorded present: FIN and FRA/)
  assert.match(minutes, /Item 1, “Lamps” was taken up/)
  assert.match(minutes, /The meeting is on record as: held, 2 June 2024, 12:00 \(UTC\+02:00\)/)
})

test('all meetings stand on one page: what is on, what comes, what is past, of each body or of one', async () => {
  const two = `${fence('bodies:\n  Council: { seats: parties, chair: President }\n  Board: { seats: [FIN], chair: President }')}`
  const { get, json, app } = served(
    {
      'charter.md': `${head('2024-01-01')}${[fence('parties: [FIN, FRA, GHA]'), two, fence(meeting.replace('in: Council', 'in: [Council, Board]'))].join('\n')}`,
    },
    [
      { at: '2024-05-02', by: 'FIN', act: 'convened', matter: 'c/1', title: 'First', body: 'Council', from: '2024-06-01' },
      {
        at: '2024-05-02',
        by: 'FIN',
        act: 'convened',
        matter: 'c/2',
        title: 'Second',
        body: 'Council',
        from: '2024-12-01T09:00:00Z',
        until: '2024-12-03',
      },
      { at: '2024-05-02', by: 'FIN', act: 'convened', matter: 'c/4', title: 'Fourth', body: 'Council', from: '2025-02-01' },
      {
        at: '2024-05-02',
        by: 'FIN',
        act: 'convened',
        matter: 'b/1',
        title: 'Of the Board',
        body: 'Board',
        from: '2024-12-20T10:00:00+01:00',
        place: 'Oslo',
      },
      { at: '2024-05-02', by: 'FIN', act: 'convened', matter: 'c/0', title: 'Unheard', body: 'Council', from: '2024-07-01' },
      { at: '2024-06-01T12:00:00+02:00', by: 'President', act: 'closed the meeting', matter: 'c/1' },
    ],
    '2024-12-02T12:00:00Z',
  )
  const told = (await json('/harbours/meetings.json')).meetings.map((m: { id: string; when: string }) => [m.id, m.when])
  assert.deepEqual(told, [
    ['c/2', 'on'],
    ['b/1', 'coming'],
    ['c/4', 'coming'],
    ['c/0', 'unheard'],
    ['c/1', 'over'],
  ])
  const text = plain(await get('/harbours/meetings'))
  assert.match(text, /3 meetings are called for today or later; 2 are past\./)
  assert.match(
    text,
    /Today and later Second Council : Open , called for 1 December 2024, 10:00 \(Paris\) Of the Board Board : Open , called for 20 December 2024, 10:00 \(Paris\) , Oslo/,
  )
  assert.match(
    text,
    /Past Unheard Council : nothing says that it was held , called for 1 July 2024 First Council : held , 1 June 2024, 12:00 \(Paris\)/,
  )
  assert.deepEqual(
    (await json('/harbours/meetings.json?body=Board')).meetings.map((m: { id: string }) => m.id),
    ['b/1'],
  )
  assert.equal((await app.request('/harbours/meetings?body=Bord')).status, 404)
  // From the home of the organisation and from each council room one comes here.
  for (const page of ['/harbours', '/harbours/bodies/Board']) assert.match(await get(page), /href="\/harbours\/meetings"/)
})

test('the turns of the chair are told with those that were exchanged, or held for a time by another', async () => {
  const { json } = served(
    {
      'charter.md': `${head('2024-01-01')}${[fence('parties: [FIN, FRA, GHA, GUY]'), fence(bodies('first: FIN, held instead by: turns.csv')), fence(meeting)].join('\n')}`,
      'turns.csv':
        '# source: invented\nparty,from,until\nGHA,2024-07-01,2024-12-31\nFRA,2025-01-01,2025-06-30\nFIN,2025-08-01,2025-08-31\n',
    },
    [{ at: '2024-05-02', by: 'FRA', act: 'convened', matter: 'one' }],
  )
  assert.deepEqual((await json('/harbours/bodies/Council.json?as-of=2024-05-10')).turns, [
    { party: 'FIN', from: '2024-01-01', until: '2024-06-30' },
    { party: 'GHA', from: '2024-07-01', until: '2024-12-31' },
    { party: 'FRA', from: '2025-01-01', until: '2025-06-30' },
    { party: 'GUY', from: '2025-07-01', until: '2025-07-31' },
    { party: 'FIN', from: '2025-08-01', until: '2025-08-31' },
    { party: 'GUY', from: '2025-09-01', until: '2025-12-31' },
  ])
})

/** The live league of the tests, with meetings of its Council. */
const openCouncil = () =>
  openLeague({
    more: `\n## Article 4 — Meetings\n\n${fence(meeting.replace('opens with: convened', 'opens with: convened\nnotice: at least 2 hours'))}`,
  })

test('a delegate finds the next meeting on the desk, by the clocks of the seat, and the meeting says by which credentials each sits', async () => {
  const league = await openCouncil()
  const get = async (path: string, as?: string): Promise<string> => plain(await (await league.get(`/${ORG}${path}`, as)).text())
  assert.match(await get('/desk', 'BRI'), /Your next meeting No meeting is called for today or later\. All meetings, coming and past/)
  await league.act('AUR', {
    act: 'convened',
    matter: 'meetings/1',
    title: 'On the locks',
    from: '2026-11-23T15:00:00Z',
    until: '2026-11-23T17:00:00Z',
    place: 'Zurich',
  })
  assert.match(await get('/desk', 'BRI'), /Your next meeting On the locks : 23 November 2026, 16:00 \(Zurich\).*, Zurich/)
  assert.match(await get('/meetings'), /One meeting is called for today or later; 0 are past\. .*On the locks/)
  league.clock = Date.parse('2026-11-23T15:00:00Z')
  await league.act('BRI', { act: 'recorded present', matter: 'meetings/1' })
  await league.act('Secretary General', { act: 'opened the session', matter: 'meetings/1', number: '1' })
  // The chair rules on a point of order, gives the floor to another than the first, moves items and sets the time, each from the page of the meeting.
  for (const by of ['COR', 'DUN']) await league.act(by, { act: 'asked for the floor', matter: 'meetings/1' })
  const point = await league.act('EST', { act: 'raised a point of order', matter: 'meetings/1', reason: 'The lights are out.' })
  const item = await league.act('Secretary General', { act: 'put on the agenda', matter: 'meetings/1', number: '1', title: 'Locks' })
  const chairs = await (await league.get(`/${ORG}/meetings/meetings/1?lang=en`, 'Secretary General')).text()
  assert.match(chairs, new RegExp(`act\\?act=ruled%20on%20the%20point%20of%20order[^"]*answers=${point}`))
  assert.match(chairs, new RegExp(`act\\?act=moved%20on%20the%20agenda[^"]*answers=${item}`))
  assert.match(plain(chairs), /Give the floor to Dun/)
  assert.doesNotMatch(await get('/meetings/meetings/1?lang=en', 'BRI'), /Rule on the point of order|Set the speaking time/)
  assert.match(await get('/meetings/meetings/1?lang=en', 'BRI'), /Distribute a document/)
  const ruling = await (
    await league.get(`/${ORG}/act?act=ruled+on+the+point+of+order&matter=meetings/1&answers=${point}&lang=en`, 'Secretary General')
  ).text()
  assert.match(ruling, /name="outcome"/)
  assert.match(ruling, new RegExp(`name="answers"[^>]*value="${point}"|value="${point}"[^>]*name="answers"`))
  await league.act('Secretary General', {
    act: 'ruled on the point of order',
    matter: 'meetings/1',
    answers: point,
    outcome: 'well founded',
  })
  const page = await get('/meetings/meetings/1')
  assert.match(page, /well founded \(act \d+\)/)
  assert.match(page, /Session 1: open since 23 November 2026, 16:00 \(Zurich\)/)
  assert.match(page, /Credentials registered for this body: 5 of 5\./)
  assert.match(page, /Bri[a-z]* : registered act \d+/)
  assert.doesNotMatch(page, /without credentials registered/)
  const minutes = await get('/minutes/meetings/1')
  assert.match(minutes, /Session opened: session 1, 23 November 2026, 16:00 \(UTC\+01:00\)/)
  assert.doesNotMatch(minutes, /UTC(?!\+01:00)/)
})
