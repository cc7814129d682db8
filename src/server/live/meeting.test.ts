/** A meeting as it runs: convened by a seat, and from one’s place in two touches to the floor; what the chair does is the chair’s. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { followed } from '../../../test/html.ts'
import { type League, openLeague, ORG } from '../../../test/live.ts'
import { beginSession, peopleOf } from '../people/person.ts'

const HOUR = 3_600_000
let league: League
let matter: string
const page = (): string => `/${ORG}/meetings/${matter}`
const text = async (path: string, as?: string): Promise<string> => (await league.get(path, as)).text()

/** Time goes by, and everybody signs in again. */
async function later(hours: number): Promise<void> {
  league.clock += hours * HOUR
  const session = league.session as Record<string, string>
  for (const person of await peopleOf(league.hall.drawer))
    session[person.by] = await beginSession(league.hall.drawer, person.id, 'link', league.clock)
}

/** The hidden fields of the form whose button says so. */
function formOf(html: string, button: string): Readonly<Record<string, string>> {
  const form = [...html.matchAll(/<form [^>]*action="[^"]*\/(?:preview|acts)[^"]*"[^>]*>([\s\S]*?)<\/form>/g)].find(([, inner]) =>
    inner?.includes(`>${button}</button>`),
  )
  assert.ok(form, `no form says “${button}”`)
  return Object.fromEntries(
    [...(form[1] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, k = '', v = '']) => [k, v]),
  )
}

async function sendForm(path: string, fields: Readonly<Record<string, string>>, as: string): Promise<Response> {
  return league.app.request(`/${ORG}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Bearer ${league.session[as]}`,
      accept: 'text/html',
      origin: 'http://localhost:4949',
      'sec-fetch-site': 'same-origin',
    },
  })
}

/** Two touches: the button on the meeting’s page, and the one on the review. */
async function touch(button: string, as: string): Promise<string> {
  const review = await followed(league.app, sendForm('/preview', formOf(await text(page(), as), button), as), {
    authorization: `Bearer ${league.session[as]}`,
  })
  assert.equal(review.status, 200)
  const html = await review.text()
  const [, inner = ''] = /<form [^>]*action="[^"]*\/acts[^"]*"[^>]*>([\s\S]*?)<\/form>/.exec(html) ?? []
  const fields = Object.fromEntries(
    [...inner.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, k = '', v = '']) => [k, v]),
  )
  const sent = await sendForm('/acts', fields, as)
  assert.equal(sent.status, 303, button)
  const to = sent.headers.get('location') ?? ''
  assert.match(to, /\/meetings\/.*#yours$/)
  league.clock += 60_000
  return text(to.replace(/#.*/, ''), as)
}

before(async () => {
  league = await openLeague({ template: 'council' })
})

test('a meeting called with too short notice is kept and is not opened; the page says from when it might', async () => {
  const { matter: hasty } = await league.open('BRI', {
    act: 'convened',
    title: 'Hasty',
    matter: 'hasty',
    from: new Date(league.clock + 2 * HOUR).toISOString(),
  })
  const html = await text(`/${ORG}/meetings/${hasty}`)
  assert.ok(/was not opened/.test(html), String(/was not opened/))
  assert.ok(/the shortest notice/.test(html), String(/the shortest notice/))
})

test('any seat convenes; whoever is not signed in sees the meeting and nothing to press', async () => {
  const opened = await league.open('AUR', {
    act: 'convened',
    title: 'Harbours',
    matter: 'harbours',
    from: new Date(league.clock + 25 * HOUR).toISOString(),
    until: new Date(league.clock + 50 * HOUR).toISOString(),
  })
  matter = opened.matter
  const html = await text(page())
  assert.ok(/A meeting of the Council, called for/.test(html), String(/A meeting of the Council, called for/))
  assert.doesNotMatch(html, /<form method="post"[^>]*preview/)
  assert.ok(/Convene a meeting/.test(await text(`/${ORG}/bodies/Council`, 'COR')), String(/Convene a meeting/))
})

test('present, and the floor asked for, in two touches each; the chair gives it', async () => {
  await later(25)
  await touch('Open a session', 'Secretary General')
  for (const party of ['AUR', 'BRI', 'COR']) await touch('Be recorded present', party)
  assert.ok(/Take back your request/.test(await touch('Ask for the floor', 'AUR')), String(/Take back your request/))
  await touch('Ask for the floor', 'BRI')
  assert.ok(/Points of order/.test(await touch('Raise a point of order', 'COR')), String(/Points of order/))
  const json = (await (await league.get(`${page()}.json`)).json()) as {
    floor: { queue: { by: string; point: boolean }[]; speaker: { by: string } | null }
    places: { id: string; here: boolean }[]
    days: { day: string; present: { id: string }[] }[]
  }
  assert.deepEqual(
    json.floor.queue.map(r => [r.by, r.point]),
    [
      ['COR', true],
      ['AUR', false],
      ['BRI', false],
    ],
  )
  assert.deepEqual(
    json.places.filter(p => p.here).map(p => p.id),
    ['AUR', 'BRI', 'COR'],
  )
  assert.deepEqual(
    json.days.map(d => d.present.map(p => p.id)),
    [['AUR', 'BRI', 'COR']],
  )
  await touch('Give the floor to Corsalis', 'Secretary General')
  await touch('Give the floor to Aurland', 'Secretary General')
  assert.ok(/Aurland has the floor since/.test(await text(page(), 'BRI')), String(/Aurland has the floor since/))
})

test('a party does not give the floor: its act is kept and worth nothing', async () => {
  await league.act('BRI', { act: 'gave the floor', matter, to: 'BRI' })
  assert.ok(/Aurland has the floor since/.test(await text(page())), String(/Aurland has the floor since/))
  assert.ok(/without standing/i.test(await text(`/${ORG}/matters/${matter}`)), String(/without standing/i))
})

test('whoever asks for the floor once the list is closed is late; the next item opens it again', async () => {
  const no = await league.act('Secretary General', { act: 'closed the list of speakers', matter })
  league.clock += 60_000
  const asked = await league.act('DUN', { act: 'asked for the floor', matter })
  const queue = async (): Promise<readonly string[]> =>
    ((await (await league.get(`${page()}.json`)).json()) as { floor: { queue: { by: string }[] } }).floor.queue.map(r => r.by)
  assert.deepEqual(await queue(), ['BRI'])
  const { matters } = (await (await league.get(`/${ORG}/matters/${matter}.json`)).json()) as {
    matters: { acts: { no: number; worth: string; why: { code: string } }[] }[]
  }
  const found = matters.flatMap(m => m.acts).find(a => a.no === asked)
  assert.equal(found?.worth, 'late')
  const html = (await text(`/${ORG}/matters/${matter}`)).replace(/<[^>]+>/g, '')
  assert.match(html, new RegExp(`list of speakers was closed by number ${no}`))
  assert.doesNotMatch(await text(page(), 'EST'), />Ask for the floor</)
  assert.match(await text(page(), 'EST'), />Raise a point of order</)
})

test('an item on a matter that is kept among some is on their agenda alone', async () => {
  await league.act('Secretary General', { act: 'put on the agenda', matter, number: '1', title: 'Heron' })
  const html = await text(page())
  assert.ok(/Heron/.test(html), String(/Heron/))
  assert.ok(/before the meeting now/.test(await touch('Take up Item 1, “Heron”', 'Secretary General')), String(/before the meeting now/))
  assert.match(await touch('Ask for the floor', 'EST'), />Take back your request</)
})

test('closed with its quorum it is held; the minutes are made from the acts, circulated, and approved by silence', async () => {
  await touch('Close the meeting', 'Secretary General')
  assert.ok(/A meeting of the Council: held/.test(await text(page())), String(/A meeting of the Council: held/))
  const draft = (await (await league.get(`/${ORG}/minutes/${matter}.json`)).json()) as {
    sha256: string
    text: string
    approval: { state: string }
  }
  assert.equal(draft.approval.state, 'draft')
  const uploaded = await league.app.request(`/${ORG}/documents`, {
    method: 'POST',
    body: draft.text,
    headers: { authorization: `Bearer ${league.session['Secretary General']}`, 'content-type': 'text/plain' },
  })
  assert.equal(((await uploaded.json()) as { hash: string }).hash, draft.sha256)
  assert.ok(/Circulate the minutes<\/button>/.test(await text(`/${ORG}/minutes/${matter}`, 'Secretary General')))
  const { no } = await league.open('Secretary General', {
    act: 'circulated the minutes',
    title: 'Minutes: Harbours',
    matter: `${matter}/minutes`,
    refers: matter,
    text: draft.sha256,
  })
  const read = async () =>
    (await (await league.get(`/${ORG}/minutes/${matter}.json`)).json()) as {
      sha256: string
      known: number
      approval: { state: string; no: number }
    }
  const circulated = await read()
  assert.deepEqual([circulated.approval.state, circulated.approval.no, circulated.known], ['circulated', no, no - 1])
  assert.equal(circulated.sha256, draft.sha256, 'the circulation itself is no part of what was circulated')
  assert.ok(/names the same text/.test(await text(`/${ORG}/minutes/${matter}`)), String(/names the same text/))
  await later(11 * 24)
  await league.act('AUR', { act: 'stated', matter, reason: 'said too late' })
  const approved = await read()
  assert.deepEqual([approved.approval.state, approved.sha256], ['approved', draft.sha256])
  const akoma = await league.get(`/${ORG}/akoma-ntoso/${matter}`)
  assert.match(akoma.headers.get('content-type') ?? '', /application\/akn\+xml/)
  assert.ok(/<FRBRauthoritative value="true"\/>/.test(await akoma.text()), String(/<FRBRauthoritative value="true"\/>/))
})

test('the calendar holds the meeting from its beginning to its end', async () => {
  const calendar = await text(`/${ORG}/calendar.ics`)
  assert.ok(/SUMMARY:Harbours/.test(calendar), String(/SUMMARY:Harbours/))
  assert.ok(
    /DTSTART:20261124T130000Z\r\nDTEND:20261125T140000Z/.test(calendar),
    String(/DTSTART:20261124T130000Z\r\nDTEND:20261125T140000Z/),
  )
})

test('a meeting that is open is not convened again by another: its page keeps its day and agenda, and who convened it moves it', async () => {
  const begins = (hours: number): string => new Date(league.clock + hours * HOUR).toISOString()
  const { no, matter: own } = await league.open('EST', {
    act: 'convened',
    title: 'Spring',
    matter: 'spring',
    from: begins(30),
    place: 'Lumen',
  })
  matter = own
  await league.act('Secretary General', { act: 'put on the agenda', matter, number: '1', title: 'Lamps' })
  const read = async () =>
    (await (await league.get(`${page()}.json`)).json()) as {
      place: string
      agenda: unknown[]
      changed: number[]
      acts: { no: number; worth: string; why: { code: string } }[]
    }
  league.clock += 60_000
  const other = await league.act('COR', { act: 'convened', matter, title: 'Else', from: begins(60), place: 'Elsewhere' })
  const broken = await read()
  assert.equal(broken.acts.find(a => a.no === other)?.worth, 'without standing')
  assert.match(await text(`/${ORG}/matters/${matter}`), new RegExp(`number ${no} convened is open`))
  assert.deepEqual([broken.place, broken.agenda.length, broken.changed], ['Lumen', 1, []])
  assert.doesNotMatch(await text(page()), /Elsewhere/)
  league.clock += 60_000
  const moved = await league.act('EST', { act: 'convened', matter, from: begins(40), place: 'Port Lumen' })
  const changed = await read()
  assert.deepEqual([changed.place, changed.agenda.length, changed.changed], ['Port Lumen', 1, [moved]])
  assert.match((await text(page())).replace(/<[^>]+>/g, ''), new RegExp(`changed by\\s+act ${moved}`))
  await later(40)
  assert.equal(formOf(await text(page(), 'AUR'), 'Be recorded present')['answers'], String(no))
  await touch('Be recorded present', 'AUR')
  assert.equal((await read()).acts.at(-1)?.worth, 'counts')
  await touch('Close the meeting', 'Secretary General')
  const { matters } = (await (await league.get(`/${ORG}/matters/${matter}.json`)).json()) as {
    matters: { state: string; settledAt: string }[]
  }
  assert.deepEqual([matters.length, matters[0]?.state], [1, 'settled'])
})
