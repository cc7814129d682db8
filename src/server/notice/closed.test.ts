/** What is told of a matter that is not public, and what waits while the database or all nodes are away. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CONSULTATION } from '../../../test/drill.ts'
import { type League, openLeague, ORG } from '../../../test/live.ts'
import { type Person, peopleOf } from '../people/person.ts'
import { type Notice, openNotice } from './notice.ts'
import { type Letter, lettersIn } from './outbox.ts'

const MARKED = `
## Article 4 — Closed matters

\`\`\`yaml rule
markings: { heads: every 30 seconds }
\`\`\`
`

/** A league whose people have mail addresses; letters are laid by, for there is no mail server. */
async function open(more = ''): Promise<{ league: League; notice: Notice; taken: () => Promise<readonly Letter[]> }> {
  const league = await openLeague({ more })
  for (const person of await peopleOf(league.hall.drawer)) {
    const kept = await league.hall.drawer.get<Person>('person', person.id)
    const mail = `${person.by.toLowerCase().replaceAll(' ', '-')}@example.org`
    assert.ok(await league.hall.drawer.put('person', person.id, { ...person, mail }, { from: kept?.version ?? 0 }))
  }
  const notice = nodeOf(league)
  await notice.round()
  const taken = async (): Promise<readonly Letter[]> => {
    const letters = await lettersIn(league.hall.drawer, 'kept')
    for (const { key } of letters) await league.hall.drawer.take('notice', key)
    return letters.map(l => l.value).sort((a, b) => (a.mail < b.mail ? -1 : 1))
  }
  return { league, notice, taken }
}
function nodeOf({ hall, ...league }: League, now = (): number => league.clock): Notice {
  const halls = new Map([[ORG, hall]])
  const notice = openNotice({ halls, address: () => 'https://lakes.example', env: {}, now, tell: error => assert.fail(String(error)) })
  assert.ok(typeof notice !== 'string')
  return notice
}

test('an alert in a matter that only some may read waits for them alone, and comes to its end', async () => {
  const { league, notice, taken } = await open(MARKED + CONSULTATION)
  const sent = { act: 'requested consultations', matter: 'nightjar', title: 'Nightjar', marking: 'named', readers: ['BRI', 'COR'] }
  const { no, matter } = await league.open('AUR', sent)
  await notice.round()
  const alerted = (await taken()).filter(l => /ALERT/.test(l.subject)).map(l => l.mail)
  assert.deepEqual(alerted, ['bri@example.org', 'cor@example.org'])
  const board = async (): Promise<{ members: { party: string }[]; missing: string[]; known: number; running: boolean }> => {
    const answer = (await (await league.get(`/${ORG}/alert/${matter}.json`, 'AUR')).json()) as { alerts: never[] }
    return answer.alerts.at(-1) ?? assert.fail('no alert')
  }
  assert.deepEqual(
    (await board()).members.map(m => m.party),
    ['AUR', 'BRI', 'COR'],
  )
  for (const by of ['BRI', 'COR']) await league.act(by, { act: 'acknowledged', matter, answers: no })
  const { missing, known, running } = await board()
  assert.deepEqual({ missing, known, running }, { missing: [], known: 3, running: false })
  // Whoever may read it later was not on the roster of the alert.
  await league.act('Secretary General', { act: 'marked', matter, marking: 'named', readers: ['BRI', 'COR', 'DUN'] })
  assert.deepEqual((await board()).missing, [])
  await notice.stop()
})

test('of a matter that is not public those who may read it are told that there is something to read, and nobody else anything', async () => {
  const { league, notice, taken } = await open(MARKED)
  const sent = {
    act: 'placed under silence',
    matter: 'nightjar',
    title: 'Nightjar',
    until: '2026-12-04T12:00:00+01:00[Europe/Zurich]',
    marking: 'named',
    readers: ['AUR'],
  }
  await league.act('Secretary General', sent)
  await notice.round()
  const letters = await taken()
  assert.deepEqual(
    letters.map(l => l.mail),
    ['aur@example.org', 'secretary-general@example.org'],
  )
  for (const { subject, text } of letters) {
    assert.match(text, /Something was done in a matter that is not public/)
    assert.doesNotMatch(`${subject} ${text}`, /nightjar/i)
    assert.match(text, /\/lakes-league\/desk/)
  }
  const seen = await league.get(`/${ORG}/notices.json?matter=nightjar`, 'BRI')
  assert.equal(seen.status, 404)
})

test('a silence that was opened and ran out while every node was away is told of when one is back', async () => {
  const { league, notice, taken } = await open()
  await league.act('Secretary General', {
    act: 'placed under silence',
    matter: 'ferry',
    title: 'Ferry timetable',
    until: '2026-11-27T12:00:00+01:00[Europe/Zurich]',
  })
  // Nobody looked since; the node that looks now is another.
  await notice.stop()
  league.clock = Date.parse('2026-11-30T12:00:00Z')
  const later = nodeOf(league, () => league.clock)
  await later.round()
  const subjects = (await taken()).filter(l => l.mail === 'aur@example.org').map(l => l.subject)
  assert.equal(subjects.length, 2, subjects.join('\n'))
  assert.ok(subjects.some(s => /the clock ran out on 27 November 2026, 12:00/.test(s)))
  assert.ok(subjects.some(s => /placed under silence/.test(s)))
  await later.round()
  assert.equal((await taken()).length, 0)
  await later.stop()
})

test('a party is told at once what the registrar entered in its name, and how it takes it back', async () => {
  const { league, notice, taken } = await open(CONSULTATION)
  const letter = { as: 'registrar', by: 'AUR', note: 'Letter of 23 November.' }
  const no = await league.act('Secretary General', { act: 'requested consultations', matter: 'nightjar', title: 'Nightjar', ...letter })
  await notice.round()
  const told = (await taken()).filter(l => /entered in the name of/.test(l.subject))
  assert.deepEqual(
    told.map(l => l.mail),
    ['aur@example.org'],
  )
  assert.match(
    told[0]?.text ?? '',
    /Secretary General entered as received by letter or call: Aurland.* requested consultations \(number \d+ of the record\)/,
  )
  assert.match(told[0]?.text ?? '', new RegExp(`the act “struck” with “corrects” ${no} and a reason`))
  await league.act('AUR', { act: 'struck', matter: 'nightjar', corrects: no, reason: 'We sent none.' })
  await notice.round()
  assert.deepEqual(
    (await taken()).filter(l => /entered in the name of/.test(l.subject)),
    [],
  )
})
