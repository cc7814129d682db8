/** What pages offer is what the judge would take from whoever reads them: each office and party sees its own buttons, and no other's. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DEMONSTRATION, type Demonstration, openDemonstration } from '../../../test/demonstration.ts'

let began: Demonstration
const cookie: Record<string, string> = {}
const path = (rest: string): string => `/${DEMONSTRATION}/${rest}`
const page = async (rest: string, by: string): Promise<string> => (await began.get(path(rest), cookie[by])).text()
/** Sends an act as from a form; the number it is kept as. */
async function act(by: string, fields: Readonly<Record<string, string>>): Promise<number> {
  const sent = await began.send(path('acts'), fields, cookie[by] ?? '')
  assert.equal(sent.status, 303, await sent.text())
  return began.hall.live.whole().acts.length
}
const buttons = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:button type="submit"|a class="btn"[^>]*)>([^<]*)</g)].map(m => m[1] ?? '')

before(async () => {
  began = await openDemonstration('2026-11-30T12:00:00Z')
  for (const by of ['Speaker', 'Secretary General', 'AUR', 'BRI', 'COR', 'DUN', 'EST', 'FEN']) cookie[by] = await began.enter(by)
})
after(() => began.close())

test('a meeting is opened, led and closed by whoever conducts it, and is offered to nobody else', async () => {
  const of = async (by: string): Promise<readonly string[]> => buttons(await page('meetings/meetings/spring', by))
  const chair = await of('Speaker')
  for (const says of ['Open a session', 'Put something on the agenda', 'Close the meeting']) assert.ok(chair.includes(says), chair.join())
  for (const by of ['Secretary General', 'AUR'])
    for (const says of ['Open a session', 'Put something on the agenda', 'Close the meeting'])
      assert.ok(!(await of(by)).includes(says), `${by}: ${says}`)
  assert.ok((await of('AUR')).includes('Be recorded present'))
})

test('minutes are offered to whoever may circulate them, on the minutes, on the meeting and on the desk, and to nobody else', async () => {
  for (const by of ['AUR', 'BRI', 'COR']) await act(by, { act: 'recorded present', matter: 'meetings/spring' })
  await act('Speaker', { act: 'closed the meeting', matter: 'meetings/spring' })
  const says = /Circulate the minutes/
  for (const rest of ['minutes/meetings/spring', 'meetings/meetings/spring', 'desk']) {
    assert.match(await page(rest, 'Speaker'), says, rest)
    for (const by of ['Secretary General', 'AUR']) assert.doesNotMatch(await page(rest, by), says, `${by}: ${rest}`)
  }
})

test('an amendment leads to the text, and one without words is refused with what was written kept', async () => {
  const led = await began.get(path('act?act=proposed+an+amendment&matter=communique'), cookie['AUR'])
  assert.equal(led.status, 303)
  assert.match(led.headers.get('location') ?? '', /\/text\/communique/)
  const bare = { act: 'proposed an amendment', matter: 'communique', reason: 'Too long.' }
  const refused = await began.send(path('preview'), bare, cookie['AUR'] ?? '')
  assert.equal(refused.status, 400)
  const html = await refused.text()
  assert.match(html, /An amendment says which words it proposes/)
  assert.match(html, /Too long\./)
})

test('one’s own act is corrected from its receipt and from the desk, and the page says what the correction does', async () => {
  const no = await act('DUN', { act: 'voted against', matter: 'dues' })
  const way = new RegExp(`act\\?act=struck&(?:amp;)?corrects=${no}`)
  assert.match(await page(`receipt/${no}`, 'DUN'), way)
  assert.match(await page('desk', 'DUN'), way)
  for (const by of ['AUR', 'Secretary General']) assert.doesNotMatch(await page(`receipt/${no}`, by), /act=struck/, by)
  await act('DUN', { act: 'struck', corrects: String(no), matter: 'dues', reason: 'A slip.' })
  assert.doesNotMatch(await page(`receipt/${no}`, 'DUN'), /act=struck/)
  assert.match(await page('matters/dues', 'DUN'), new RegExp(`A correction: act ${no} is corrected by it`))
})

test('the room and the page of a matter that raised an alert lead to the alert and to the situation', async () => {
  for (const rest of ['room/flood', 'matters/flood'])
    for (const there of ['alert', 'situation'])
      assert.match(await page(rest, 'DUN'), new RegExp(`<main[^]*href="/${DEMONSTRATION}/${there}/flood`), `${rest} to ${there}`)
  assert.doesNotMatch(await page('room/dues', 'DUN'), /href="[^"]*\/situation\//)
})

test('a candidate finds where to submit evidence, with its title, its file, its day and until when it holds', async () => {
  const way = /act\?act=submitted[^"]*evidence&(?:amp;)?matter=FEN%2Fwater|act\?act=submitted[^"]*evidence&(?:amp;)?matter=FEN\/water/
  assert.match(await page('desk', 'FEN'), way)
  assert.match(await page('room/FEN/water', 'FEN'), way)
  assert.match(await page('act?matter=FEN/water', 'FEN'), /value="submitted evidence"/)
  const form = await page('act?act=submitted+evidence&matter=FEN/water', 'FEN')
  for (const name of ['title', 'originator', 'collected', 'expires']) assert.match(form, new RegExp(`name="${name}"`), name)
  assert.match(form, /\/texts\?matter=FEN/)
  await act('FEN', {
    act: 'submitted evidence',
    matter: 'FEN/water',
    title: 'Book of the wells',
    originator: 'Keepers',
    collected: '2026-11-01',
  })
  assert.match(await page('room/FEN/water', 'FEN'), /FEN\/water|water/i)
})

test('once its hour is fixed an alert says that hour, and no limit', async () => {
  assert.match(await page('alert/flood', 'AUR'), /at the latest, unless an earlier hour is fixed/)
  await act('Speaker', { act: 'fixed the time', matter: 'flood', until: '2026-12-01T08:00:00+01:00' })
  const html = await page('alert/flood', 'AUR')
  assert.match(html, /It begins on 1 December 2026, 08:00[^<]*; the hour is fixed/)
  assert.doesNotMatch(html, /at the latest/)
})

test('an alert is told again, cancelled and given its hour by whoever the judge lets, and is offered to nobody else', async () => {
  const says = ['Tell everybody again', 'Cancel the alert', 'Fix the time'] as const
  const of = async (by: string): Promise<readonly string[]> => {
    const html = await page('alert/flood', by)
    return says.filter(one => html.includes(`>${one}</a>`))
  }
  assert.deepEqual(await of('Speaker'), says)
  assert.deepEqual(await of('Secretary General'), says.slice(0, 2))
  const { by } = began.hall.live.whole().acts.find(a => a.matter === 'flood' && a.act === 'requested consultations') ?? assert.fail()
  for (const party of ['AUR', 'BRI', 'COR', 'DUN', 'EST'])
    assert.deepEqual(await of(party), [by].flat().includes(party) ? says.slice(0, 2) : [], party)
})

test('a report is offered to be corrected by who made it or an officer', async () => {
  const no = await act('BRI', { act: 'reported', matter: 'flood', note: 'Two dams have burst.', source: 'Radio' })
  const way = new RegExp(`name="answers"[^>]*>(?:<option[^>]*>[^<]*</option>)*<option value="${no}"`)
  for (const [by, may] of [
    ['BRI', true],
    ['Speaker', true],
    ['COR', false],
  ] as const)
    assert.equal(way.test(await page('situation/flood', by)), may, by)
  const corrected = await act('COR', {
    act: 'corrected the report',
    matter: 'flood',
    answers: String(no),
    note: 'One dam.',
    source: 'Press',
  })
  const json = (await (await began.get(path('situation/flood.json'), cookie['COR'])).json()) as {
    reports: readonly { no: number; state: string; corrects: number | null }[]
  }
  assert.deepEqual(
    json.reports.filter(r => r.no === no || r.no === corrected).map(r => [r.no, r.state, r.corrects]),
    [
      [no, 'not confirmed', null],
      [corrected, 'not confirmed', null],
    ],
  )
})

test('a crisis offers no work on texts and no minutes as its decisions, and says that what is added is sent at once', async () => {
  for (const by of ['AUR', 'Speaker']) {
    const html = await page('situation/flood', by)
    assert.doesNotMatch(html, /act=(?:placed|lifted|merged|declined|proposed|circulated\+the\+minutes|circulated%20the)/, by)
    assert.match(html, /sent at once, without a review/, by)
  }
})

test('every act is listed in the order in which it is read, without those that the platform writes', async () => {
  const html = await page('act?all=yes', 'AUR')
  const listed = [...(html.split('<ul class="cols">')[1] ?? '').split('</ul>')[0]!.matchAll(/>([^<]+)<\/a>/g)].map(m => m[1] ?? '')
  assert.ok(listed.length > 50, String(listed.length))
  assert.deepEqual(
    listed,
    [...listed].sort((a, b) => a.localeCompare(b, 'en')),
  )
  assert.deepEqual(
    listed.filter(says => /founded|rotated/.test(says)),
    [],
  )
})

test('matters that not everybody has opened are one line on the desk of the secretariat', async () => {
  const html = await page('desk', 'Secretary General')
  assert.match(html, /\d+ open matters that not every delegation has opened/)
  assert.doesNotMatch(html, /delegations have not opened it/)
})
