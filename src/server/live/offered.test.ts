/** Acts are offered to those who can do them, and a preview shows what is sent and what becomes of the clock. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { followed } from '../../../test/html.ts'
import { peopleOf } from '../people/person.ts'
import { openLeague, ORG } from '../../../test/live.ts'

const offers = (html: string): string[] => [...html.matchAll(/name="act" value="([^"]*)"/g)].map(m => m[1] as string)
const links = (html: string): string[] =>
  [...html.matchAll(/[?]act=([^&"#]*)/g)].map(m => decodeURIComponent(m[1]?.replaceAll('+', ' ') ?? ''))
const asked = { accept: 'text/html' }

test('each is offered what the charter lets them do now, and what they hold powers for', async () => {
  const league = await openLeague()
  const page = async (path: string, as: string): Promise<string> => (await league.get(`/${ORG}${path}`, as, asked)).text()
  assert.deepEqual(offers(await page('/act', 'Secretary General')), ['placed under silence', 'stated', 'claimed', 'issued credentials'])
  assert.deepEqual(offers(await page('/act', 'AUR')), ['tabled', 'stated', 'claimed', 'issued credentials', 'issued full powers'])

  await league.act('Secretary General', {
    act: 'placed under silence',
    matter: 'ferry',
    title: 'Ferry timetable',
    until: '2026-11-28T12:00:00+01:00',
  })
  const mine = offers(await page('/act?matter=ferry', 'AUR'))
  assert.ok(mine.includes('objected') && mine.includes('proposed an amendment'), mine.join())
  for (const not of ['restarted', 'closed the meeting', 'withdrew its objection']) assert.ok(!mine.includes(not), not)
  const theirs = offers(await page('/act?matter=ferry', 'Secretary General'))
  assert.ok(theirs.includes('restarted') && !theirs.includes('objected'), theirs.join())
  assert.deepEqual(
    links(await page('/desk', 'AUR')),
    mine.filter(act => ['objected', 'proposed an amendment', 'tabled'].includes(act)),
  )

  await league.act('AUR', { act: 'objected', matter: 'ferry' })
  const after = offers(await page('/act?matter=ferry', 'BRI'))
  assert.ok(!after.includes('objected'), 'silence is broken, and nothing is left to object to')
  assert.match(await page('/desk', 'Secretary General'), /may be amended and put again[\s\S]*Ferry timetable[\s\S]*\/texts\?matter=ferry/)
  assert.doesNotMatch(await page('/desk', 'BRI'), /texts\?matter=ferry/)
})

test('who holds no powers is told so beside each act, and may send it nevertheless', async () => {
  const league = await openLeague()
  await league.act('Secretary General', { act: 'placed under silence', matter: 'ferry', until: '2026-11-28T12:00:00+01:00' })
  const credentials = league.hall.live
    .whole()
    .acts.findIndex(a => a.act === 'issued credentials' && a.by === 'AUR' && a.concerning === undefined)
  await league.act('AUR', { act: 'withdrew its credentials', answers: credentials + 1 })
  const html = await (await league.get(`/${ORG}/act?matter=ferry`, 'AUR', asked)).text()
  assert.match(html, />Object \(kept apart: you hold no powers for it\)</)
  const desk = await (await league.get(`/${ORG}/desk`, 'AUR', asked)).text()
  assert.deepEqual(links(desk), [])
  assert.match(desk, /id="lacks">Your powers for Aurland[^<]*were withdrawn[^<]*<a href="[^"]*\/delegation">/)
  assert.doesNotMatch(await (await league.get(`/${ORG}/desk`, 'BRI', asked)).text(), /id="lacks"/)
})

test('the preview of a clock that is moved says until when it runs and would run, and shows what is sent', async () => {
  const league = await openLeague()
  await league.act('Secretary General', { act: 'placed under silence', matter: 'ferry', until: '2026-11-28T12:00:00+01:00' })
  const sent = { act: 'restarted', matter: 'ferry', until: '2026-11-30T12:00:00+01:00', reason: 'The text was changed.' }
  const preview = await (await league.post(`/${ORG}/preview`, sent, 'Secretary General')).json()
  assert.equal(preview.worth.worth, 'counts')
  assert.deepEqual(
    preview.says.filter((s: string) => /clock/.test(s)),
    ['Its clock runs until 28 November 2026, 12:00 (Zurich); it would run until 30 November 2026, 12:00 (Zurich).'],
  )
  assert.doesNotMatch(preview.says.join(' '), /does not change/)
  assert.equal(preview.act.until, '2026-11-30T12:00:00+01:00[Europe/Zurich]')
  assert.equal(preview.act.person, undefined)
  const form = await league.app.request(`/${ORG}/preview`, {
    method: 'POST',
    body: new URLSearchParams({ ...sent, until: '2026-11-30T12:00' }),
    headers: { accept: 'text/html', authorization: `Bearer ${league.session['Secretary General']}` },
  })
  const review = await followed(league.app, form, { authorization: `Bearer ${league.session['Secretary General']}` })
  assert.match(
    (await review.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '),
    /Nothing has been sent yet\. Act restarted By Secretary General Dated at the moment of its receipt Matter ferry Until 30 November 2026, 12:00 \(Zurich\) Reason The text was changed\./,
  )
})

test('a clock is not restarted with a moment nearer than the charter allows, and the preview says from when', async () => {
  const league = await openLeague()
  await league.act('Secretary General', { act: 'placed under silence', matter: 'ferry', until: '2026-11-28T12:00:00+01:00' })
  league.clock += 3_600_000
  const sent = { act: 'restarted', matter: 'ferry', until: '2026-11-26T13:59:59+01:00' }
  const near = await (await league.post(`/${ORG}/preview`, sent, 'Secretary General')).json()
  assert.equal(near.worth.worth, 'void')
  assert.match(near.says.join(' '), /has no effect\. “decision by silence” has to run until 26 November 2026, 14:00 \(Zurich\) at least/)
  const far = { ...sent, until: '2026-11-26T14:00:00+01:00' }
  assert.equal((await (await league.post(`/${ORG}/preview`, far, 'Secretary General')).json()).worth.worth, 'counts')
})

test('who brings the text of an amendment is led back to its form, with the text filled in', async () => {
  const league = await openLeague()
  const until = '2026-11-28T12:00:00+01:00'
  await league.act('Secretary General', { act: 'placed under silence', matter: 'ferry', title: 'Ferry timetable', until })
  const page = async (path: string): Promise<string> => (await league.get(`/${ORG}${path}`, 'AUR', asked)).text()
  const there = /href="([^"]*\/texts\?[^"]*)"/.exec(await page('/room/ferry'))?.[1]?.replaceAll('&amp;', '&') ?? assert.fail('no link')
  const action =
    /action="([^"]*\/texts[^"]*)"/.exec(await page(there.slice(ORG.length + 1)))?.[1]?.replaceAll('&amp;', '&') ?? assert.fail('no form')
  const body = new FormData()
  body.set('title', 'Ferry timetable')
  body.set('matter', 'ferry')
  body.set('file-en', new File(['The ferry leaves at nine.'], 'en.txt', { type: 'text/plain' }))
  const kept = await league.app.request(action, {
    method: 'POST',
    body,
    headers: { accept: 'text/html', authorization: `Bearer ${league.session['AUR']}` },
  })
  const html = await kept.text()
  assert.equal(kept.status, 201, html)
  const on = /href="([^"]*act\?act=proposed[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail('no way on')
  const hash = /text=([0-9a-f]{64})/.exec(on)?.[1] ?? assert.fail(on)
  assert.ok(html.includes(`href="/${ORG}/room/ferry"`), 'the way back to the room')
  assert.match(await page(on.slice(ORG.length + 1)), new RegExp(`name="text"[^>]*value="${hash}"|value="${hash}"[^>]*name="text"`))
  assert.match(await page(`/room/ferry?act=proposed+an+amendment&hash=${hash}`), /A text of your own goes with it/)
})

test('a preview of what concerns no matter names the person and no matter; one of a correction says what it corrects', async () => {
  const league = await openLeague()
  const until = '2026-11-28T12:00:00+01:00'
  const placed = await league.act('Secretary General', { act: 'placed under silence', matter: 'ferry', title: 'Ferry timetable', until })
  const holder = (await peopleOf(league.hall.drawer)).find(p => p.by === 'AUR') ?? assert.fail('nobody')
  const issued = await league.act('AUR', { act: 'issued credentials', to: holder.id })
  const preview = async (sent: Record<string, string>): Promise<string> =>
    (
      await followed(
        league.app,
        league.app.request(`/${ORG}/preview`, {
          method: 'POST',
          body: new URLSearchParams(sent).toString(),
          headers: {
            accept: 'text/html',
            'content-type': 'application/x-www-form-urlencoded',
            authorization: `Bearer ${league.session['Secretary General']}`,
          },
        }),
        { authorization: `Bearer ${league.session['Secretary General']}` },
      )
    ).text()
  const registered = await preview({ act: 'registered credentials', answers: String(issued) })
  assert.ok(registered.includes(holder.name), 'the person is named')
  assert.doesNotMatch(registered, /It would then stand/)
  const struck = await preview({ act: 'struck', corrects: String(placed), matter: 'ferry', reason: 'The wrong day.' })
  assert.match(struck, new RegExp(`act ${placed} is corrected by it`))
  assert.doesNotMatch(struck, /no rule counts it/)
})

test('who opened the text before has not opened the new one', async () => {
  const league = await openLeague()
  const until = '2026-11-28T12:00:00+01:00'
  const put = async (words: string): Promise<string> => {
    const text = await league.app.request(`/${ORG}/documents`, {
      method: 'POST',
      body: words,
      headers: { authorization: `Bearer ${league.session['Secretary General']}`, 'content-type': 'text/plain' },
    })
    const { hash } = (await text.json()) as { hash: string }
    const set = { matter: 'ferry', title: 'Ferry timetable', texts: [{ lang: 'en', status: 'authentic', hash }] }
    return ((await (await league.post(`/${ORG}/texts`, set, 'Secretary General')).json()) as { hash: string }).hash
  }
  const placed = { act: 'placed under silence', matter: 'ferry', title: 'Ferry timetable', until, text: await put('At eight.') }
  await league.act('Secretary General', placed)
  await league.get(`/${ORG}/room/ferry`, 'AUR', asked)
  const desk = async (): Promise<string> => (await league.get(`/${ORG}/desk`, 'Secretary General', asked)).text()
  assert.match(await desk(), /1 of 5/)
  await league.act('Secretary General', {
    act: 'restarted',
    matter: 'ferry',
    until: '2026-11-30T12:00:00+01:00',
    text: await put('At nine.'),
  })
  assert.match(await desk(), /0 of 5/)
  league.clock += 61_000
  await league.get(`/${ORG}/room/ferry`, 'AUR', asked)
  assert.match(await desk(), /1 of 5/)
})

test('that an act was kept is told in the room to whoever sent it', async () => {
  const league = await openLeague()
  await league.act('Secretary General', {
    act: 'placed under silence',
    matter: 'ferry',
    title: 'Ferry timetable',
    until: '2026-11-28T12:00:00+01:00',
  })
  const no = await league.act('AUR', { act: 'stated', matter: 'ferry', note: 'We read it.' })
  const room = async (as: string): Promise<string> => (await league.get(`/${ORG}/room/ferry?kept=${no}`, as, asked)).text()
  assert.match(await room('AUR'), new RegExp(`It is kept as number ${no}`))
  for (const other of ['BRI', 'Secretary General']) assert.doesNotMatch(await room(other), /It is kept as number/)
})

test('a moment that the charter sets another in the place of is told so in the preview and on the page, by which article', async () => {
  const league = await openLeague({
    more: `
## Article 4 — Emergency

\`\`\`yaml rule
procedure: emergency meeting
in: Council
as at: opening
opens with: requested consultations
opened by: any seat
closes: [6 hours after, as named but at most 24 hours after]
clock: { named by: fixed the time, by: Secretary General, shut by: nothing }
then: the Council meets
\`\`\`
`,
  })
  const early = '2026-11-23T14:00:00+01:00[Europe/Zurich]'
  const asks = { act: 'requested consultations', matter: 'flood', title: 'Flood', until: early }
  const opens = (await (await league.post(`/${ORG}/preview`, asks, 'AUR')).json()).says.join(' ')
  assert.match(opens, /closes on 23 November 2026, 19:00 \(Zurich\) at the earliest \(Article 4.*\); that holds.*14:00/)
  await league.open('AUR', { act: 'requested consultations', matter: 'flood', title: 'Flood' })
  const fixes = { act: 'fixed the time', matter: 'flood', until: early }
  const preview = (await (await league.post(`/${ORG}/preview`, fixes, 'Secretary General')).json()).says.join(' ')
  assert.match(preview, /19:00 \(Zurich\) at the earliest \(Article 4.*\), and that holds; it names an earlier moment/)
  await league.act('Secretary General', fixes)
  const page = await (await league.get(`/${ORG}/matters/flood`, 'AUR', asked)).text()
  assert.match(page, /at the earliest \(Article 4.*\), and that holds; it names an earlier moment/)
})

test('an act by any name is asked for by that name, whatever a computer makes of it', async () => {
  const league = await openLeague()
  for (const act of ['__proto__', 'constructor', 'toString'])
    for (const lang of ['en', 'fr', 'uk']) {
      const page = await league.get(`/${ORG}/act?act=${act}&lang=${lang}`, 'AUR', asked)
      assert.equal(page.status, 200, `${act} ${lang}`)
      const text = await page.text()
      assert.match(text, new RegExp(act))
      assert.doesNotMatch(text, /\[object Object\]|function |native code/, `${act} ${lang}`)
    }
})
