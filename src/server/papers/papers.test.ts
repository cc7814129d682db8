/** Papers of a live league: certified, numbered, printed, put together; and what is refused. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { beginSession, peopleOf } from '../people/person.ts'
import { type League, openLeague, ORG } from '../../../test/live.ts'

const MORE = `
## Article 4 — The secretariat

\`\`\`yaml rule
credentials: { registered by: Secretary General, certified by: Chair }
\`\`\`

\`\`\`yaml rule
series: { decision: { body: Council, form: "CD/{year}/{n}", by: Secretary General } }
\`\`\`
`
let league: League
const until = '2026-11-27T12:00:00+01:00[Europe/Zurich]'
const placed = { act: 'placed under silence', until }
const done = async (response: Response, status: number): Promise<Record<string, unknown>> => {
  const text = await response.text()
  assert.equal(response.status, status, text)
  return JSON.parse(text) as Record<string, unknown>
}
const says = async (response: Response, status: number): Promise<string> => String((await done(response, status)).detail)
const keep = async (text: string, type = 'text/plain'): Promise<string> => {
  const response = await league.app.request(`/${ORG}/documents`, {
    method: 'POST',
    body: text,
    headers: { authorization: `Bearer ${league.session['Secretary General']}`, 'content-type': type },
  })
  return ((await response.json()) as { hash: string }).hash
}
const putTexts = async (matter: string, texts: Readonly<Record<string, string>>): Promise<Record<string, unknown>> => {
  const set = []
  for (const [lang, text] of Object.entries(texts))
    set.push({ lang, status: lang === 'en' ? 'authentic' : 'translation', hash: await keep(text) })
  return done(await league.post(`/${ORG}/texts`, { matter, title: 'Ferry timetable', texts: set }, 'Secretary General'), 201)
}

before(async () => {
  league = await openLeague({ more: MORE })
  const { hash } = await putTexts('ferry', { en: 'The ferry leaves at eight.\n\nIt carries forty.', fr: 'Le bac part à huit heures.' })
  await league.act('Secretary General', { ...placed, matter: 'ferry', title: 'Ferry timetable', text: hash })
})

test('nothing is certified or numbered that may not be', async () => {
  assert.match(await says(await league.post(`/${ORG}/certify`, { matter: 'ferry' }, 'Chair'), 409), /ferry is not settled/)
  assert.match(await says(await league.post(`/${ORG}/certify`, { matter: 'bridge' }, 'Chair'), 404), /no matter/)
  const byHand = { act: 'certified', matter: 'ferry', outcome: 'adopted' }
  assert.match(await says(await league.post(`/${ORG}/acts`, byHand, 'Chair'), 409), /document that the platform makes/)
  const text = await keep('{"matter":"ferry"}')
  assert.match(await says(await league.post(`/${ORG}/acts`, { ...byHand, text }, 'Chair'), 409), /no certificate of ferry/)
  const number = { act: 'numbered', matter: 'ferry', number: 'CD/2026/2' }
  assert.match(await says(await league.post(`/${ORG}/acts`, number, 'Secretary General'), 409), /next number .* is CD\/2026\/1/)
  assert.match(
    await says(await league.post(`/${ORG}/acts`, { ...placed, matter: 'x', text: 'a'.repeat(64) }, 'Secretary General'), 409),
    /No document/,
  )
})

test('texts: a set of documents; a changed authentic text is a new version and starts the clock anew', async () => {
  league.clock += 3_600_000
  const same = await putTexts('ferry', { en: 'The ferry leaves at eight.\n\nIt carries forty.' })
  assert.equal((same.set as { version: number }).version, 1)
  const { hash, set } = await putTexts('ferry', { en: 'The ferry leaves at nine.\n\nIt carries forty.' })
  assert.equal((set as { version: number }).version, 2)
  await league.act('Secretary General', {
    act: 'restarted',
    matter: 'ferry',
    text: hash,
    until: '2026-11-28T12:00:00+01:00[Europe/Zurich]',
  })
  const { matters } = (await done(await league.get(`/${ORG}/matters/ferry.json`), 200)) as { matters: { closes: string }[] }
  assert.deepEqual(
    matters.map(m => m.closes),
    ['2026-11-28T12:00:00+01:00[Europe/Zurich]'],
  )
  const html = await (await league.get(`/${ORG}/matters/ferry`, 'AUR')).text()
  assert.match(html, /Version 2 beside version 1/)
  assert.match(html, /<del>eight<\/del>/)
  assert.match(html, /<ins>nine<\/ins>/)
})

test('the officer whom the charter names certifies what was decided, and it is printed', async () => {
  league.clock = Date.parse('2026-11-28T12:00:00Z')
  // A session lasts a day; they come in again.
  for (const person of await peopleOf(league.hall.drawer))
    Object.assign(league.session, { [person.by]: await beginSession(league.hall.drawer, person.id, 'link', league.clock) })
  const other = await league.post(`/${ORG}/certify`, { matter: 'ferry' }, 'Secretary General')
  assert.match(await says(other, 403), /done by the Chair/)
  const seen = await league.post(`/${ORG}/certify`, { matter: 'ferry', outcome: 'not adopted' }, 'Chair')
  assert.match(await says(seen, 409), /You saw “not adopted”, and the judge now finds “adopted”/)
  const numbered = await done(await league.post(`/${ORG}/number`, { matter: 'ferry', series: 'decision' }, 'Secretary General'), 201)
  assert.equal(numbered.number, 'CD/2026/1')
  const certified = await done(await league.post(`/${ORG}/certify`, { matter: 'ferry' }, 'Chair'), 201)
  const certificate = await done(await league.get(`/${ORG}/documents/${certified.text}`), 200)
  const { set } = await putTexts('ferry', { en: 'The ferry leaves at nine.\n\nIt carries forty.' })
  assert.equal((certificate.texts as { en: string }).en, (set as { texts: { hash: string }[] }).texts[0]?.hash)
  assert.deepEqual(
    [certificate.outcome, certificate.number, certificate.opened, Object.keys(certificate.texts as object), certificate.judge],
    ['adopted', 'CD/2026/1', '2026-11-23T13:00:00+01:00[Europe/Zurich]', ['en'], '0.1.0'],
  )
  assert.match(await says(await league.post(`/${ORG}/certify`, { matter: 'ferry' }, 'Chair'), 409), /certified already/)
  const sheet = await (await league.get(`/${ORG}/sheet?matter=ferry`)).text()
  for (const part of [
    /CD\/2026\/1/,
    /Certified by Chair/,
    /Checkpoint/,
    /entente verify http:\/\/localhost:4949\/lakes-league/,
    /missing|authentic/,
  ])
    assert.match(sheet, part)
  const french = await (await league.get(`/${ORG}/sheet?matter=ferry&lang=fr`)).text()
  assert.match(french, /Relevé de décision · CD\/2026\/1/)
  const html = await (await league.get(`/${ORG}/matters/ferry`)).text()
  assert.match(html, /The judge finds the same/)
  assert.equal(/It counts only with the field[^<]*/.exec(html)?.[0], undefined)
})

test('a sheet and a notification are tagged PDFs with their language and title', async () => {
  for (const [path, lang, title] of [
    ['sheet.pdf?matter=ferry', 'en', 'Decision sheet: Ferry timetable'],
    [
      `notification.pdf?matter=ferry&act=${league.hall.live.whole().acts.findIndex(a => a.matter === 'ferry') + 1}&lang=fr`,
      'fr',
      'Notification',
    ],
  ] as const) {
    const response = await league.get(`/${ORG}/${path}`)
    assert.equal(response.headers.get('content-type'), 'application/pdf', await response.clone().text())
    const pdf = Buffer.from(await response.arrayBuffer()).toString('latin1')
    assert.match(pdf, /^%PDF-1\.7/)
    assert.match(pdf, /\/Marked true/)
    assert.match(pdf, /\/StructTreeRoot/)
    assert.ok(pdf.includes(`/Lang (${lang})`), path)
    assert.ok(pdf.includes(title) || pdf.includes(Buffer.from(`\ufeff${title}`, 'utf16le').swap16().toString('latin1')), path)
    assert.doesNotMatch(pdf, /\/BaseFont \/(Helvetica|Times|Courier)/)
    assert.ok(pdf.includes('%%EOF'))
  }
  const again = async (): Promise<string> =>
    Buffer.from(await (await league.get(`/${ORG}/sheet.pdf?matter=ferry`)).arrayBuffer()).toString('latin1')
  const without = (pdf: string): string => pdf.replace(/\/ID \[.*?\]/s, '')
  assert.equal(without(await again()), without(await again()))
  assert.equal((await league.get(`/${ORG}/notification?matter=ferry&act=999`)).status, 404)
  assert.equal((await league.get(`/${ORG}/sheet`)).status, 400)
})

test('a number is given once, without gaps, whoever gives it and however many at once', async () => {
  for (const matter of ['a', 'b', 'c', 'd'])
    await league.act('Secretary General', { ...placed, matter, title: matter, until: '2026-12-04T12:00:00+01:00[Europe/Zurich]' })
  const answers = await Promise.all(
    ['a', 'b', 'c', 'd'].map(async matter =>
      done(await league.post(`/${ORG}/number`, { matter, series: 'decision' }, 'Secretary General'), 201),
    ),
  )
  assert.deepEqual(answers.map(a => a.number).sort(), ['CD/2026/2', 'CD/2026/3', 'CD/2026/4', 'CD/2026/5'])
  const after = await done(await league.get(`/${ORG}/certify?matter=ferry`, 'Secretary General', { accept: 'application/json' }), 200)
  assert.deepEqual(
    (after.numbers as { number: string }[]).map(n => n.number),
    ['CD/2026/1/Corr.1', 'CD/2026/1/Add.1', 'CD/2026/1/Rev.1'],
  )
  const twice = await done(
    await league.post(`/${ORG}/number`, { matter: 'a', number: 'CD/2026/1/Corr.1' }, 'Secretary General'),
    201,
  ).catch(() => null)
  assert.ok(twice === null || twice.number === 'CD/2026/1/Corr.1')
})

test('a certificate and the judge differ: both are shown, and neither is overwritten', async () => {
  const { acts } = league.hall.live.whole()
  const opening = acts.findLastIndex(a => a.matter === 'ferry' && a.act === 'placed under silence') + 1
  const struck = { act: 'struck', corrects: opening, as: 'registrar', reason: 'circulated by mistake', matter: 'ferry' } as const
  // No door takes that any more; in a record that holds it, nothing is hidden.
  const by = 'Secretary General'
  const powers = league.hall.way.powersAt()
  const [answer] = await league.store.append(ORG, [{ act: { ...struck, by }, author: by, key: 'struck', powers }])
  assert.ok(answer?.kind === 'receipt')
  await league.hall.live.heard(answer.no)
  const html = await (await league.get(`/${ORG}/matters/ferry`)).text()
  assert.match(html, /The certificate and the judge differ; both stand here/)
  assert.match(html, /“Adopted”|“adopted”/)
  assert.match(html, /<td>Outcome<\/td><td>adopted<\/td><td>nothing<\/td>/)
})

test('a receipt is a file of its own, and its line beside it', async () => {
  const receipt = await league.get(`/${ORG}/receipts/3`)
  assert.equal(receipt.headers.get('content-disposition'), 'attachment; filename="lakes-league-3.tlog-proof"')
  const line = await (await league.get(`/${ORG}/lines/3`)).text()
  assert.match(line, /^\{"at":.*\}\n$/)
  assert.equal((await league.get(`/${ORG}/lines/9999`)).status, 404)
})

test('a sheet of running silence awaits no objection, and one of what was not adopted promises no effect', async () => {
  const fresh = await openLeague()
  await fresh.act('Secretary General', { ...placed, matter: 'pier', title: 'Pier' })
  const sheet = async (): Promise<string> => (await fresh.get(`/${ORG}/sheet?matter=pier`)).text()
  assert.match(await sheet(), /not so far/)
  assert.doesNotMatch(await sheet(), /amendment<\/span> <span class="state awaited">awaited/)
  await fresh.act('AUR', { act: 'objected', matter: 'pier' })
  assert.match(await sheet(), /it has none/)
  assert.doesNotMatch(await sheet(), /acts still to come/)
})

test('a paper is laid out once, and another paper anew', async () => {
  const at = async (query: string): Promise<Buffer> =>
    Buffer.from(await (await league.get(`/${ORG}/sheet.pdf?matter=ferry${query}`, 'AUR', { accept: '*/*' })).arrayBuffer())
  const began = performance.now()
  const first = await at('&lang=fr&as-of=2026-12-01')
  const took = performance.now() - began
  const again = performance.now()
  for (let i = 0; i < 5; i++) assert.deepEqual(await at('&lang=fr&as-of=2026-12-01'), first)
  assert.ok((performance.now() - again) / 5 < took, 'it was kept')
  assert.notDeepEqual(await at('&lang=uk&as-of=2026-12-01'), first)
})
