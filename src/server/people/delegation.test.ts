/** A party issues and withdraws its own powers; the registrar examines them by what the charter says. By forms, as a person does. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Answered, type Lakes, openLakes, ORG } from '../../../test/lakes.ts'

const MORE = `
## Article 9 — Credentials

\`\`\`yaml rule
credentials:
  registered by: Secretary General
  without: [head of State, head of government]
  confirmed: within 7 days
\`\`\`
`
let lakes: Lakes
let secretary = ''
let issuer: Awaited<ReturnType<Lakes['invite']>>
let delegate = { id: '', session: '' }
before(async () => {
  lakes = await openLakes({ more: MORE })
  secretary = await lakes.secretary()
  issuer = await lakes.invite(secretary, 'AUR')
})
after(() => lakes.close())

const page = async (path: string, session: string): Promise<string> => {
  const response = await lakes.app.request(`/${ORG}${path}`, { headers: { authorization: `Bearer ${session}` } })
  const text = await response.text()
  assert.equal(response.status, 200, text)
  return text
}
const form = async (path: string, fields: Record<string, string> | [string, string][], session: string): Promise<Response> =>
  lakes.app.request(`/${ORG}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { authorization: `Bearer ${session}`, 'content-type': 'application/x-www-form-urlencoded' },
  })
const last = (): Answered => lakes.hall.live.whole().acts.at(-1)

test('the issuer invites a delegate of the own party, and nobody else does', async () => {
  const sent = await form('/delegation', { name: 'Amélie Roy', mail: 'roy@example.org', lang: 'fr' }, issuer.session)
  assert.equal(sent.headers.get('location'), `/${ORG}/delegation?invited=Am%C3%A9lie%20Roy`)
  const letter = lakes.letters.at(-1)
  assert.equal(letter?.to.by, 'AUR')
  assert.match(letter?.subject ?? '', /connexion/)
  delegate = { id: letter?.to.id ?? '', session: await lakes.enter(letter?.text ?? '') }
  assert.match(
    await lakes.says(lakes.post(`/${ORG}/delegation`, { name: 'X', mail: 'x@example.org' }, delegate.session), 403),
    /may not issue/,
  )
  assert.match(
    await lakes.says(lakes.post(`/${ORG}/delegation`, { name: 'Again', mail: 'ROY@example.org' }, issuer.session), 409),
    /invited already, for Aurland/,
  )
  assert.match(
    await lakes.says(lakes.post(`/${ORG}/people`, { name: 'Again', mail: 'roy@example.org', by: 'BRI' }, secretary), 409),
    /one person acts for one party/,
  )
})

test('a refused form still holds what was written in it', async () => {
  for (const [mail, status] of [
    ['no address', 400],
    ['ROY@example.org', 409],
  ] as const) {
    const sent = await form('/delegation', { name: 'Bea Blanc', mail, lang: 'uk' }, issuer.session)
    assert.equal(sent.status, status)
    const html = await sent.text()
    assert.match(html, /role="alert"/)
    for (const value of ['Bea Blanc', mail]) assert.match(html, new RegExp(`<input[^>]*value="${value}"`), value)
    assert.match(html, /<option value="uk"[^>]*selected/)
  }
  for (const url of ['no address', 'ftp://example.org/hook']) {
    const sent = await form('/webhooks', { url }, issuer.session)
    assert.ok(sent.status === 400 || sent.status === 403, String(sent.status))
    assert.match(await sent.text(), new RegExp(`role="alert"[\\s\\S]*<input[^>]*value="${url}"`))
  }
})

test('that an address acts for another party is told to nobody but the secretariat', async () => {
  const bri = await lakes.invite(secretary, 'BRI')
  const answers: object[] = []
  const to: string[] = []
  for (const mail of ['nobody@example.org', 'roy@example.org']) {
    lakes.letters.splice(0)
    const answer = await lakes.post(`/${ORG}/delegation`, { name: 'Somebody', mail }, bri.session)
    const { person, ...rest } = (await answer.json()) as { person: string }
    assert.match(person, /^p-/, JSON.stringify(rest))
    answers.push({ status: answer.status, headers: [...answer.headers.keys()], ...rest })
    assert.equal(lakes.letters.length, 1)
    to.push(String(lakes.letters[0]?.to.by))
  }
  assert.deepEqual(answers[1], answers[0])
  assert.deepEqual(to, ['BRI', 'Secretary General'])
  assert.match(lakes.letters[0]?.text ?? '', /Brimhaven invited Somebody \(roy@example\.org\), who acts for Aurland here already/)
  const listed = await page('/delegation', bri.session)
  assert.equal(listed.match(/Somebody/g)?.length, (2 * (listed.match(/Somebody/g)?.length ?? 0)) / 2)
  assert.doesNotMatch(listed, /Aurland|roy@/)
})

test('credentials and full powers are issued by form, with body, acts, beginning and end, and their state is seen', async () => {
  const text = await page('/delegation', issuer.session)
  for (const word of ['Invite a delegate', 'Issue credentials', 'Issue full powers', 'Amélie Roy', 'head of government', 'Council'])
    assert.ok(text.includes(word), word)
  const issued = await form(
    '/acts',
    [
      ['act', 'issued credentials'],
      ['to', delegate.id],
      ['body', 'Council'],
      ['kinds', 'objected'],
      ['kinds', 'agreed'],
      ['from', '2026-11-23'],
      ['until', '2026-12-31'],
      ['office', ''],
    ],
    issuer.session,
  )
  assert.match(issued.headers.get('location') ?? '', /^\/[\w-]+\/delegation\?kept=\d+$/)
  const { body, kinds, from, until, office } = last()
  assert.deepEqual(
    { body, kinds, from, until, office },
    { body: 'Council', kinds: ['objected', 'agreed'], from: '2026-11-23', until: '2026-12-31', office: undefined },
  )
  await form('/acts', { act: 'issued full powers', to: delegate.id, kinds: 'ratified' }, issuer.session)
  const seen = await page('/delegation', issuer.session)
  assert.match(seen, /Amélie Roy: credentials, in Council, for objected and agreed.*until 31 December 2026.*issued, to be examined/s)
  assert.match(seen, /Amélie Roy: full powers, for ratified.*issued, to be examined/s)
  const own = await page('/delegation', delegate.session)
  assert.ok(own.includes('issued, to be examined') && !own.includes('Withdraw') && !own.includes('Issue credentials'))
})

test('the registrar examines with what the charter says, registers, and refuses with a reason', async () => {
  const text = await page('/people', secretary)
  assert.match(text, /What the charter says.*Article 9.*registered by the Secretary General.*head of State/s)
  const powers = lakes.hall.powers().powersOf('AUR', lakes.now())
  const [credentials, full] = ['credentials', 'full powers'].map(what => powers.find(p => p.what === what)?.no ?? 0)
  assert.match(text, new RegExp(`Aurland\\. ${credentials}\\. Amélie Roy: credentials, in Council`))
  const done = await form('/acts', { act: 'registered credentials', answers: String(credentials) }, secretary)
  assert.match(done.headers.get('location') ?? '', /^\/[\w-]+\/people\?kept=\d+$/)
  await form('/acts', { act: 'refused credentials', answers: String(full), reason: 'not signed by the minister' }, secretary)
  assert.equal(last().reason, 'not signed by the minister')
  const seen = await page('/delegation', issuer.session)
  assert.match(seen, /credentials, in Council.*registered \(number/s)
  assert.match(seen, /full powers, for ratified.*refused \(number/s)
  await lakes.done(lakes.act(delegate.session, { act: 'objected', matter: 'x', body: 'Council' }), 201)
})

test('an office that needs no powers is registered as it is issued', async () => {
  await form('/acts', { act: 'issued full powers', to: delegate.id, office: 'head of government' }, issuer.session)
  assert.match(await page('/delegation', issuer.session), /full powers, as head of government, who needs none — registered/)
  await lakes.done(lakes.act(delegate.session, { act: 'ratified', matter: 'x' }), 201)
})

test('the issuer withdraws, and the page says so; in French too', async () => {
  const standing = lakes.hall
    .powers()
    .powersOf('AUR', lakes.now())
    .filter(p => p.person === delegate.id && p.state === 'registered')
  for (const p of standing) await form('/acts', { act: `withdrew its ${p.what}`, answers: String(p.no) }, issuer.session)
  const text = await page('/delegation?lang=fr', issuer.session)
  assert.match(text, /La délégation de Aurland|La délégation d/)
  assert.match(text, /lettres de créance, dans «\u00a0Council\u00a0».*retirés \(numéro/s)
})

test('an officer sees who holds the office; and who is signed in may be signed out', async () => {
  const text = await page('/delegation', secretary)
  assert.match(text, /holds the office/)
  assert.ok(!text.includes('Issue credentials'))
  assert.match(await page('/people', secretary), /signed in once.*End their sessions/s)
  const done = await form('/people/sessions', { person: delegate.id }, secretary)
  assert.equal(done.status, 303)
  assert.equal((await lakes.get(`/${ORG}/delegation`, delegate.session)).status, 401)
})
