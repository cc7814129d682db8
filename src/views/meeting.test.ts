/** A meeting from its acts: who has the floor and when, the agenda, presence by day, documents; minutes that lock, and their Akoma Ntoso. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assembly, type AssemblyOf, toldOf } from '../../test/assembly.ts'
import { akomaOf } from '../../test/standards/akoma.ts'
import { broken, faultsOf, heldTo } from '../../test/standards/schema.ts'
import { lastDayOf } from '../basics/moment.ts'
import { akomaDecision, akomaMinutes } from './akoma.ts'
import type { Meeting } from './meeting.ts'
import { printMinutes } from './minutes.ts'
import { meetingIn, minutesIn } from './minutes-of.ts'
import { openMarkings } from './markings.ts'
import { decisionMinutes } from './minutes.ts'

type Written = Parameters<typeof toldOf>[1][number]
const begun: readonly Written[] = [
  {
    at: '1 10:00',
    by: 'FJI',
    act: 'convened',
    title: 'The meeting',
    from: '2024-03-05T10:00:00+01:00',
    until: '2024-03-06T18:00:00+01:00',
  },
  { at: '10:00', by: ['FIN', 'FJI', 'FRA', 'GHA', 'UNION'], act: 'recorded present' },
  { at: '10:00', by: 'President', act: 'opened the session', number: '1' },
]
const seen = (more: readonly Written[], of: AssemblyOf = {}, asOf = '2024-03-31'): Meeting =>
  meetingIn(toldOf(assembly(of), [...begun, ...more]), 'm', asOf) as Meeting
const queue = (m: Meeting): readonly string[] => m.floor.queue.map(r => r.by)
const ask = (...by: readonly string[]): readonly Written[] =>
  by.map((who, i) => ({ at: `10:01:${10 + i}`, by: who, act: 'asked for the floor' }))

test('seats stand by alphabet, in the language that the charter names', () => {
  assert.deepEqual(
    seen([]).places.map(p => `${p.id} ${p.status}`),
    ['FJI', 'FIN', 'FRA', 'GHA', 'GUY', 'ISL'].map(id => `${id} member`).concat('UNION invitee'),
  )
  // Fidji, Finlande, France, Ghana, Guyana, Islande; Гана, Гаяна, Ісландія, Фіджі, Фінляндія, Франція.
  const members = (order: string): readonly string[] =>
    seen([], { body: `    order: ${order}` })
      .places.filter(p => p.status === 'member')
      .map(p => p.id)
  assert.deepEqual(members('alphabetical in French'), ['FJI', 'FIN', 'FRA', 'GHA', 'GUY', 'ISL'])
  assert.deepEqual(members('alphabetical in Ukrainian'), ['GHA', 'GUY', 'ISL', 'FJI', 'FIN', 'FRA'])
  assert.deepEqual(members('as listed'), ['FIN', 'FJI', 'FRA', 'GHA', 'GUY', 'ISL'])
  assert.deepEqual(members('by the column region'), ['FIN', 'FRA', 'ISL', 'FJI', 'GHA', 'GUY'])
})

test('credentials show as registered while they hold: by the registrar, begun, not ended, not withdrawn', () => {
  // Beside them in the record: the three acts that begin the meeting.
  const issued = (more: Partial<Written> = {}): Written => ({
    at: '1 11:00',
    by: 'FIN',
    act: 'issued credentials',
    to: 'p-1',
    body: 'Assembly',
    ...more,
  })
  const registered = (by = 'Secretary'): Written => ({ at: '2 11:00', by, act: 'registered credentials', answers: 4 })
  const of = (more: readonly Written[], asOf?: string): number | null | undefined =>
    seen(more, {}, asOf).places.find(p => p.id === 'FIN')?.credentials
  assert.equal(of([issued()]), null)
  assert.equal(of([issued(), registered()]), 5)
  assert.equal(of([issued(), registered()], '2024-03-01'), null, 'not registered by then')
  assert.equal(of([issued(), registered('FIN')]), null, 'nobody registers its own')
  assert.equal(of([issued({ body: 'Another' }), registered()]), null)
  assert.equal(of([issued({ until: '2024-03-10' }), registered()], '2024-03-09'), 5)
  assert.equal(of([issued({ until: '2024-03-10' }), registered()], '2024-03-12'), null)
  assert.equal(of([issued({ from: '2024-03-20' }), registered()], '2024-03-12'), null)
  const withdrawn: Written = { at: '8 10:00', by: 'FIN', act: 'withdrew its credentials', answers: 4 }
  assert.equal(of([issued(), registered(), withdrawn]), null)
  assert.equal(of([issued(), registered(), withdrawn], '2024-03-07'), 5)
  assert.equal(of([issued(), registered(), { ...withdrawn, by: 'FRA' }]), 5)
})

test('who was recorded present without credentials is named, in the report and in the minutes', () => {
  const acts: readonly Written[] = [
    ...begun,
    { at: '2 11:00', by: 'FIN', act: 'issued credentials', to: 'p-1', body: 'Assembly' },
    { at: '2 12:00', by: 'Secretary', act: 'registered credentials', answers: 4 },
    { at: '2 11:00', by: 'FRA', act: 'issued credentials', to: 'p-2', body: 'Assembly' },
    { at: '10:30', by: 'President', act: 'closed the meeting' },
    { at: '7 11:00', by: 'Secretary', act: 'registered credentials', answers: 6 },
  ]
  const m = meetingIn(toldOf(assembly(), acts), 'm', '2024-03-31') as Meeting
  assert.deepEqual(
    m.places.map(p => `${p.id} ${p.recorded === null ? 'away' : 'there'} ${p.sits.state} ${p.sits.no}`),
    [
      'FJI there none null',
      'FIN there registered 5',
      'FRA there waiting 6',
      'GHA there none null',
      'GUY away none null',
      'ISL away none null',
      'UNION there none null',
    ],
  )
  const opening = minutesAt(acts).parts[0]?.paragraphs.map(p => p.says) ?? []
  assert.ok(
    opening.includes('With credentials registered for this body, or held by an office that needs none: Finland.'),
    opening.join('\n'),
  )
  assert.ok(opening.includes('Recorded present without credentials registered by the close: Fiji, France, Ghana and Northern Union.'))
})

test('the floor comes in the order of the charter', () => {
  const asked = [...ask('FIN', 'FRA', 'FJI', 'UNION', 'GHA'), { at: '10:02', by: 'ISL', act: 'raised a point of order' }]
  assert.deepEqual(queue(seen(asked)), ['ISL', 'FIN', 'FRA', 'FJI', 'UNION', 'GHA'])
  const by = (speakers: string): readonly string[] => queue(seen(asked, { body: `    speakers: [${speakers}]` }))
  assert.deepEqual(by('as asked'), ['FIN', 'FRA', 'FJI', 'UNION', 'GHA', 'ISL'])
  assert.deepEqual(by('members before invitees, as asked'), ['FIN', 'FRA', 'FJI', 'GHA', 'ISL', 'UNION'])
  assert.deepEqual(by('points of order first, alternating by region, as asked'), ['ISL', 'FIN', 'FJI', 'FRA', 'GHA', 'UNION'])
})

test('who has spoken waits until each has, and a new item begins the list anew', () => {
  const body = '    speakers: [each once before any twice, as asked]'
  const spoke: readonly Written[] = [
    ...ask('FIN', 'FRA'),
    { at: '10:02', by: 'President', act: 'gave the floor', to: 'FIN' },
    { at: '10:03', by: 'FIN', act: 'spoke' },
    { at: '10:04', by: 'FIN', act: 'asked for the floor' },
    { at: '10:05', by: 'GHA', act: 'asked for the floor' },
  ]
  const m = seen(spoke, { body })
  assert.deepEqual(queue(m), ['FRA', 'GHA', 'FIN'])
  assert.equal(m.floor.speaker, null)
  assert.deepEqual(
    m.floor.speeches.map(s => [s.by, s.seconds]),
    [['FIN', 60]],
  )
  const item: readonly Written[] = [
    ...spoke,
    { at: '10:06', by: 'President', act: 'put on the agenda', number: '1', title: 'Lamps' },
    { at: '10:07', by: 'President', act: 'took up', answers: 10 },
    { at: '10:08', by: 'FIN', act: 'asked for the floor' },
  ]
  assert.deepEqual(queue(seen(item, { body })), ['FIN'])
})

test('what only the chair does is nobody else’s, and who takes no part has no floor', () => {
  const m = seen([
    ...ask('FIN'),
    { at: '10:02', by: 'FIN', act: 'gave the floor', to: 'FIN' },
    { at: '10:03', by: 'Secretary', act: 'gave the floor', to: 'FIN' },
  ])
  assert.deepEqual([m.floor.speaker, queue(m)], [null, ['FIN']])
  const charter = assembly({ parties: ['FIN,Finland,no,north', 'FRA,France,no,north', 'UNION,Union,yes,north', 'OTHER,Other,yes,south'] })
  const other = toldOf(charter, [
    { at: '1 10:00', by: 'FIN', act: 'convened' },
    { at: '10:00', by: ['FIN', 'OTHER'], act: 'recorded present' },
    { at: '10:01', by: 'OTHER', act: 'asked for the floor' },
  ])
  const seenOther = meetingIn(other, 'm', '2024-03-31') as Meeting
  assert.deepEqual(queue(seenOther), [])
  assert.deepEqual(seenOther.days[0]?.present, [{ id: 'FIN', no: 2 }])
})

test('an item is put, moved, taken up, finished and taken off; its order is that of its number', () => {
  const m = seen([
    { at: '10:01', by: 'President', act: 'put on the agenda', number: '2', title: 'Dues' },
    { at: '10:01', by: 'President', act: 'put on the agenda', number: '10', title: 'Other matters' },
    { at: '10:01', by: 'President', act: 'put on the agenda', number: '1', title: 'Lamps', refers: 'm/lamps' },
    { at: '10:02', by: 'President', act: 'moved on the agenda', answers: 5, number: '3' },
    { at: '10:02', by: 'FIN', act: 'put on the agenda', number: '4', title: 'From the floor' },
    { at: '10:03', by: 'President', act: 'took up', answers: 6 },
    { at: '10:04', by: 'FIN', act: 'proposed', matter: 'm/lamps', title: 'Lamps' },
    { at: '10:05', by: 'President', act: 'closed', matter: 'm/lamps' },
    { at: '10:06', by: 'President', act: 'finished the item', answers: 6 },
    { at: '10:07', by: 'President', act: 'took off the agenda', answers: 4 },
  ])
  assert.deepEqual(
    m.agenda.map(i => [i.number, i.title, i.state, i.acts]),
    [
      ['1', 'Lamps', 'finished', [6, 9, 12]],
      ['2', 'Dues', 'taken off', [4, 13]],
      ['3', 'Other matters', 'ahead', [5, 7]],
    ],
  )
  assert.equal(m.now, null)
  assert.deepEqual(
    m.decisions.map(d => [d.id, d.outcome]),
    [['m/lamps', 'adopted']],
  )
})

test('an item whose matter is kept from a reader is not on their agenda', () => {
  const charter = assembly()
  const told = toldOf(charter, [
    ...begun,
    { at: '10:01', by: 'FIN', act: 'proposed', matter: 'm/secret', title: 'Nightjar', marking: 'named', readers: ['FIN'] },
    { at: '10:02', by: 'President', act: 'put on the agenda', number: '1', title: 'Nightjar', refers: 'm/secret' },
    { at: '10:02', by: 'President', act: 'put on the agenda', number: '2', title: 'Heron' },
    { at: '10:03', by: 'President', act: 'took up', answers: 5 },
  ])
  const markings = openMarkings(charter)
  told.acts.forEach((act, i) => void markings.take(i + 1, act))
  const shown = toldOf(charter, []) && markings.filtered(told.acts, 'outside', told.sitting(Date.parse('2024-03-31')))
  const outside = meetingIn(
    toldOf(
      charter,
      shown.map(a => ({ ...a })),
    ),
    'm',
    '2024-03-31',
  ) as Meeting
  assert.deepEqual(
    outside.agenda.map(i => i.title),
    ['Heron'],
  )
  assert.equal(outside.now, null)
  assert.doesNotMatch(JSON.stringify(outside), /Nightjar/)
  assert.equal((meetingIn(told, 'm', '2024-03-31') as Meeting).now?.title, 'Nightjar')
})

test('presence is told day by day; who left and came back is there', () => {
  const m = seen(
    [
      { at: '11:00', by: 'FRA', act: 'left the room' },
      { at: '11:30', by: 'FIN', act: 'left the room' },
      { at: '12:00', by: 'FIN', act: 'recorded present' },
      { at: '18:00', by: 'President', act: 'closed the session' },
      { at: '6 10:00', by: 'President', act: 'opened the session', number: '2' },
      { at: '6 10:01', by: ['FJI', 'GUY'], act: 'recorded present' },
    ],
    {},
    '2024-03-06',
  )
  assert.deepEqual(
    m.days.map(d => [d.day, d.present.map(p => p.id), d.left.map(p => p.id), d.sessions.map(s => [s.number, s.closed?.no ?? null])]),
    [
      ['2024-03-05', ['FIN', 'FJI', 'FRA', 'GHA', 'UNION'], ['FRA'], [['1', 7]]],
      ['2024-03-06', ['FJI', 'GUY'], [], [['2', null]]],
    ],
  )
  assert.deepEqual(
    m.places.filter(p => p.here).map(p => p.id),
    ['FJI', 'GUY'],
  )
  assert.equal(m.session?.number, '2')
})

test('a document is told by its versions and languages; what is authentic and not there is missing', () => {
  const hash = 'a'.repeat(64)
  const m = seen([
    { at: '10:01', by: 'Secretary', act: 'distributed', number: 'A/1', title: 'Draft', language: 'en', text: hash },
    { at: '10:02', by: 'Secretary', act: 'distributed', number: 'A/1', language: 'fr' },
    { at: '10:02', by: 'Secretary', act: 'distributed', number: 'A/1', language: 'uk' },
    { at: '10:03', by: 'Secretary', act: 'distributed', number: 'A/1/Rev.1', language: 'fr' },
  ])
  assert.deepEqual(
    m.documents.map(d => [d.symbol, d.versions.map(v => [v.number, v.tongues.map(t => [t.language, t.authentic]), v.missing])]),
    [
      [
        'A/1',
        [
          [
            'A/1',
            [
              ['en', true],
              ['fr', true],
              ['uk', false],
            ],
            [],
          ],
          ['A/1/Rev.1', [['fr', true]], ['en']],
        ],
      ],
    ],
  )
})

const approved: readonly Written[] = [
  ...begun,
  { at: '10:05', by: 'FIN', act: 'proposed', matter: 'm/lamps', title: 'Lamps' },
  { at: '10:06', by: 'President', act: 'closed', matter: 'm/lamps' },
  { at: '10:07', by: 'UNION', act: 'associated itself', refers: 'm/lamps' },
  { at: '6 17:00', by: 'President', act: 'closed the meeting' },
  { at: '8 10:00', by: 'President', act: 'circulated the minutes', matter: 'm/minutes' },
]

test('minutes are a draft, then circulated, then approved by silence; an objection stops them', () => {
  const state = (more: readonly Written[], asOf: string) => {
    const of = minutesIn(toldOf(assembly(), [...approved, ...more]), 'm', { asOf, lang: 'en' })
    return [of?.approval.state, of?.approval.no]
  }
  assert.deepEqual(state([], '2024-03-07'), ['draft', null])
  assert.deepEqual(state([], '2024-03-10'), ['circulated', 8])
  assert.deepEqual(state([], '2024-03-19'), ['approved', 8])
  assert.deepEqual(state([{ at: '9 10:00', by: 'ISL', act: 'objected', matter: 'm/minutes' }], '2024-03-19'), ['refused', 8])
})

const minutesAt = (acts: readonly Written[], asOf = '2024-12-31', known = acts.length) =>
  (minutesIn(toldOf(assembly(), acts), 'm', { asOf, known, lang: 'en' }) as NonNullable<ReturnType<typeof minutesIn>>).minutes
const says = (of: readonly { readonly says: string; readonly nos: readonly number[] }[]): readonly string[] =>
  of.map(p => `${p.says} ${p.nos.join()}`)

test('an item that refers to a matter of many years tells what was done of it while the meeting lasted, and nothing else', () => {
  const long = (at: string, act: string, by: string | readonly string[] = 'President'): Written => ({ at, by, act, matter: 'lights' })
  const acts: readonly Written[] = [
    ...begun,
    { ...long('2022-01-10', 'proposed', 'FIN'), title: 'Lights' },
    { ...long('2022-01-11', 'closed') },
    { at: '10:01', by: 'President', act: 'put on the agenda', number: '1', refers: 'lights' },
    { at: '10:01', by: 'President', act: 'put on the agenda', number: '2', refers: 'buoys' },
    { at: '2023-05-01', by: 'FRA', act: 'proposed', matter: 'buoys', title: 'Buoys' },
    { at: '10:05', by: 'ISL', act: 'objected', matter: 'buoys' },
    { at: '10:06', by: 'President', act: 'closed', matter: 'buoys' },
    { at: '6 17:00', by: 'President', act: 'closed the meeting' },
    { ...long('2024-10-01', 'proposed', 'FIN') },
  ]
  assert.deepEqual(says(minutesAt(acts).summary), [
    '“Buoys” (decision): not adopted, 5 March 2024, 10:05 (UTC+01:00). Objected: Iceland. 9',
  ])
  assert.deepEqual(
    seen(acts.slice(begun.length), {}, '2024-12-31').decisions.map(d => d.id),
    ['buoys'],
  )
})

test('hours are those of the seat, with their offset, by whatever clock an act was dated', () => {
  const text = printMinutes(
    minutesAt([
      ...begun.map(a => (a.act === 'opened the session' ? { ...a, at: '2024-03-05T09:00:00Z' } : a)),
      { at: '2024-03-05T18:30:00+09:00', by: 'FRA', act: 'stated' },
      { at: '2024-04-05T08:30:00-04:00', by: 'FRA', act: 'noted' },
    ]),
  )
  assert.match(text, /Session opened: session 1, 5 March 2024, 10:00 \(UTC\+01:00\)/)
  assert.match(text, /France: stated, 5 March 2024, 10:30 \(UTC\+01:00\)/)
  assert.match(text, /France: noted, 5 April 2024, 14:30 \(UTC\+02:00\)/)
  assert.match(text, /Hours are those of the seat, Paris\./)
  assert.doesNotMatch(text, /UTC(?!\+0[12]:00)/)
})

test('minutes of a meeting that is over tell it as it was known at its close; what came later is told as that', () => {
  const live = (at: string, received: string, more: Omit<Written, 'at'>): Written => ({ ...more, at, received })
  const acts: readonly Written[] = [
    ...begun,
    live('10:05', '2024-03-05T09:05:00Z', { by: 'FIN', act: 'proposed', matter: 'm/lamps', title: 'Lamps' }),
    live('10:05:30', '2024-03-05T09:05:30Z', { by: 'GHA', act: 'stated', note: 'A word.' }),
    live('6 17:00', '2024-03-06T16:00:00Z', { by: 'President', act: 'closed the meeting' }),
    live('10:30', '2024-03-08T09:00:00Z', { by: 'ISL', act: 'recorded present' }),
    live('2024-03-09T09:00:00Z', '2024-03-09T09:00:00Z', { by: 'President', act: 'closed', matter: 'm/lamps' }),
    live('10:05:30', '2024-03-10T09:00:00Z', { by: 'GHA', act: 'noted', corrects: 5, reason: 'it was no statement' }),
  ]
  const before = minutesAt(acts, '2024-03-07', 6)
  const after = minutesAt(acts)
  assert.deepEqual(after.parts, before.parts)
  assert.deepEqual(says(after.summary), ['“Lamps” (decision): not decided yet. 4'])
  assert.deepEqual([before.known, after.known, before.since.length], [6, 6, 0])
  assert.deepEqual(says(after.since), [
    'Ghana: noted, 5 March 2024, 10:05:30 (UTC+01:00). 9',
    'In the words of the record:  9',
    'Recorded present: Iceland. 7',
    'Act 5 was corrected by act 9: it was no statement. 5,9',
    '“Lamps” (decision): adopted, 9 March 2024, 10:00 (UTC+01:00). 4,8',
  ])
})

test('whatever is entered after minutes were circulated, those approved do not move', () => {
  const charter = assembly()
  const text = (acts: readonly Written[]): string =>
    printMinutes(
      (minutesIn(toldOf(charter, acts), 'm', { asOf: '2024-12-31', lang: 'en' }) as NonNullable<ReturnType<typeof minutesIn>>).minutes,
    )
  const before = text(approved)
  assert.match(before, /Northern Union sat without a vote and associated itself with “Lamps”/)
  const late: readonly Written[] = [
    { at: '11:00', by: 'ISL', act: 'recorded present' },
    { at: '10:30', by: 'President', act: 'put on the agenda', number: '7', title: 'Late' },
    { at: '10:04', by: 'FRA', act: 'stated', note: 'entered late' },
    { at: '10:05:30', by: 'FRA', act: 'objected', matter: 'm/lamps' },
    {
      at: '20 10:00',
      by: 'President',
      act: 'corrected the minutes',
      matter: 'm/minutes',
      paragraph: '3',
      reason: 'a slip',
      note: 'It was called for Tuesday.',
    },
    { at: '6 17:00', by: 'President', act: 'closed the meeting', title: 'Another name' },
    { at: '10:05', by: 'FIN', act: 'proposed', matter: 'm/lamps', title: 'Other lamps', corrects: 4, reason: 'its title' },
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray([...late]), more => assert.equal(text([...approved, ...more]), before)),
    { numRuns: 40 },
  )
})

test('a correction that the charter lets stand is told beside the minutes, and one by nobody entitled is not', () => {
  const more = (by: string): Written => ({
    at: '20 10:00',
    by,
    act: 'corrected the minutes',
    matter: 'm/minutes',
    paragraph: '3',
    reason: 'a slip',
    note: 'Tuesday.',
  })
  const of = (by: string) =>
    minutesIn(toldOf(assembly(), [...approved, more(by)]), 'm', { asOf: '2024-12-31', lang: 'en' })?.approval.corrections
  assert.deepEqual(of('President'), [{ no: 9, paragraph: '3', says: 'Tuesday.', reason: 'a slip' }])
  assert.deepEqual(of('FRA'), [])
})

test('the same acts give the same minutes, and each sentence that tells an act names it', () => {
  const told = toldOf(assembly(), approved)
  const { minutes } = minutesIn(told, 'm', { asOf: '2024-03-07', lang: 'en' }) as NonNullable<ReturnType<typeof minutesIn>>
  assert.equal(
    printMinutes(minutes),
    printMinutes(
      (minutesIn(toldOf(assembly(), approved), 'm', { asOf: '2024-03-07', lang: 'en' }) as never as { minutes: typeof minutes }).minutes,
    ),
  )
  const told_ = new Set([...minutes.parts.flatMap(p => p.paragraphs), ...minutes.summary].flatMap(p => p.nos))
  assert.deepEqual(
    [...told_].sort((a, b) => a - b),
    [1, 2, 3, 4, 5, 6, 7],
  )
})

test('minutes and decisions come as Akoma Ntoso: identification of work, expression and manifestation, in the order of the schema', () => {
  const told = toldOf(assembly(), [...approved, { at: '10:08', by: 'FRA', act: 'stated', note: 'a < b & "c"' }])
  for (const lang of ['en', 'fr', 'uk'] as const) {
    const { minutes, approval } = minutesIn(told, 'm', { asOf: '2024-03-31', lang }) as NonNullable<ReturnType<typeof minutesIn>>
    const of = { charter: told.charter, address: 'https://example.org', lang, day: '2024-03-05', shown: '2024-03-31' }
    const xml = akomaMinutes(minutes, of, approval.state === 'approved')
    const root = heldTo(xml, akomaOf('debateReport'))
    assert.match(xml, new RegExp(`<FRBRlanguage language="${{ en: 'eng', fr: 'fra', uk: 'ukr' }[lang]}"/>`))
    assert.match(xml, /<FRBRauthoritative value="true"\/>/)
    const run = told.stand('2024-03-31').matters.find(m => m.id === 'm/lamps') as NonNullable<
      ReturnType<typeof told.stand>['matters'][number]
    >
    const papers = {
      charter: told.charter,
      acts: told.acts,
      titles: new Map([['m/lamps', 'Lamps & oil']]),
      asOf: '2024-03-31',
      known: told.acts.length,
      lang,
    }
    const decision = akomaDecision(run, 'Lamps & oil', decisionMinutes(run, papers), of)
    const act = heldTo(decision, akomaOf('act'))
    if (lang !== 'en') continue
    assert.match(decision, /<docTitle>Lamps &amp; oil<\/docTitle>/)
    // Each fault against the schema is found: an order, a number, a form, a stranger.
    for (const [file, table] of [
      [root, akomaOf('debateReport')],
      [act, akomaOf('act')],
    ] as const)
      for (const [what, other] of broken(file, table)) assert.notDeepEqual(faultsOf(other, table), [], what)
  }
})

test('a document of a meeting that is dated by a month, an interval or up to a day has a day; what XML does not have is left out', () => {
  assert.deepEqual(
    ['2016-09', '../2020-01-01', '2024-03-05', '2024', '2024-03-05T23:30:00Z', '2024-03-05/2024-03-09', '2024-03-05T10:00/..'].map(d =>
      lastDayOf(d, 'Europe/Paris'),
    ),
    ['2016-09-30', '2020-01-01', '2024-03-05', '2024-12-31', '2024-03-06', '2024-03-09', '2024-03-05'],
  )
  const told = toldOf(assembly(), [...begun, { at: '10:08', by: 'FRA', act: 'stated', note: 'A word.' }])
  const { minutes } = minutesIn(told, 'm', { asOf: '2024-03-31', lang: 'en' }) as NonNullable<ReturnType<typeof minutesIn>>
  const of = { charter: told.charter, address: 'https://example.org', lang: 'en', day: '2024-03-05', shown: '2024-03-31' } as const
  const odd = akomaMinutes({ ...minutes, title: 'one\u0007two\ud800' }, of, false)
  assert.match(odd, /onetwo</)
  heldTo(odd, akomaOf('debateReport'))
  heldTo(akomaMinutes(minutes, of, false), akomaOf('debateReport'))
  heldTo(akomaMinutes({ ...minutes, parts: [], summary: [], since: [] }, of, false), akomaOf('debateReport'))
})
