/** Passkeys against an authenticator of our own, made from the specification (W3C Web Authentication, 6.1 and 6.5) with node:crypto. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { b64, device, type How } from '../../../test/authenticator.ts'
import { type Answered, type Lakes, openLakes, ORG } from '../../../test/lakes.ts'
import { siteOf } from './passkey.ts'

let lakes: Lakes
let hills: Lakes
let secretary = ''
let delegate: { id: string; session: string }
before(async () => {
  hills = await openLakes({ id: 'hills-league' })
  lakes = await openLakes({ beside: [hills.hall] })
  secretary = await lakes.secretary()
  delegate = await lakes.invite(secretary, 'AUR')
})
after(async () => {
  await lakes.close()
  await hills.close()
})

const askToAdd = (session = delegate.session): Promise<Answered> => lakes.done(lakes.post(`/${ORG}/passkeys/ask`, {}, session), 200)
const add = (response: object, session = delegate.session, name = 'Laptop'): Promise<Response> =>
  lakes.post(`/${ORG}/passkeys`, { name, response }, session)
const ask = (org = ORG): Promise<Answered> => lakes.done(lakes.post('/-/passkey/ask', { org }), 200)
const enter = (response: object, org = ORG): Promise<Response> => lakes.post('/-/passkey', { org, response })

const laptop = device('ES256')
const phone = device('EdDSA', false)

test('a person adds passkeys to several devices and signs in without mail', async () => {
  const options = await askToAdd()
  assert.equal(options.rp.id, 'localhost')
  assert.equal(options.attestation, 'none')
  assert.equal(options.authenticatorSelection.residentKey, 'required')
  assert.equal(options.authenticatorSelection.userVerification, 'required')
  await lakes.done(add(laptop.make(options)), 201)
  const second = await askToAdd()
  assert.deepEqual(
    second.excludeCredentials.map((k: Answered) => k.id),
    [b64(laptop.id)],
  )
  await lakes.done(add(phone.make(second), delegate.session, 'Phone'), 201)
  for (const one of [laptop, phone, phone]) {
    const asked = await ask()
    assert.equal(asked.allowCredentials, undefined)
    assert.equal(asked.userVerification, 'required')
    const { session, person } = await lakes.done(enter(one.answer(asked)), 200)
    assert.equal(person, delegate.id)
    const page = await lakes.done(lakes.get(`/${ORG}/sessions`, session), 200)
    assert.deepEqual(
      page.sessions.filter((s: Answered) => s.here).map((s: Answered) => s.way),
      ['passkey'],
    )
    assert.deepEqual(page.passkeys.map((k: Answered) => k.name).sort(), ['Laptop', 'Phone'])
  }
})

test('an answer is good once', async () => {
  const asked = await ask()
  const answer = laptop.answer(asked)
  await lakes.done(enter(answer), 200)
  assert.match(await lakes.says(enter(answer), 403), /answered already/)
  const options = await askToAdd()
  const another = device('ES256')
  await lakes.done(add(another.make(options)), 201)
  assert.match(await lakes.says(add(another.make(options)), 403), /answered already/)
})

test('what was asked for one use or one person serves no other', async () => {
  const adding = await askToAdd()
  assert.match(await lakes.says(enter(laptop.answer({ ...adding, rpId: 'localhost' })), 403), /answered already/)
  const mine = await askToAdd()
  assert.match(await lakes.says(add(device('ES256').make(mine), secretary), 403), /answered already/)
  const old = await ask()
  lakes.move(lakes.now() + 301_000)
  assert.match(await lakes.says(enter(laptop.answer(old)), 403), /older than five minutes/)
})

test('another origin, host, challenge, signature or person is refused, and so is an unverified one', async () => {
  const wrong: How[] = [
    { origin: 'https://localhost.example' },
    { origin: 'http://localhost:4950' },
    { host: 'example.org' },
    { tamper: true },
    { flags: 0x01 },
    { flags: 0x04 },
  ]
  for (const how of wrong)
    assert.match(await lakes.says(enter(laptop.answer(await ask(), how)), 403), /could not be verified/, JSON.stringify(how))
  assert.match(await lakes.says(enter(laptop.answer(await ask(), { challenge: b64(randomBytes(32)) })), 403), /answered already/)
  const someone = b64(Buffer.from('p-someoneelse'))
  assert.match(await lakes.says(enter(laptop.answer(await ask(), { handle: someone })), 403), /not known/)
  for (const how of [{ origin: 'https://evil.example' }, { flags: 0x01 }, { host: 'evil.example' }])
    assert.match(await lakes.says(add(device('EdDSA').make(await askToAdd(), how)), 403), /could not be verified/)
  await lakes.done(enter(laptop.answer(await ask())), 200)
})

test('a counter that does not go on tells a copy', async () => {
  await lakes.done(enter(laptop.answer(await ask())), 200)
  laptop.counter -= 2
  assert.match(await lakes.says(enter(laptop.answer(await ask())), 403), /may have been copied/)
  laptop.counter += 5
  await lakes.done(enter(laptop.answer(await ask())), 200)
})

test('a passkey of another organisation is not known here', async () => {
  const theirs = await hills.secretary()
  const made = device('ES256')
  await hills.done(
    hills.post(
      '/hills-league/passkeys',
      { response: made.make(await hills.done(hills.post('/hills-league/passkeys/ask', {}, theirs), 200)) },
      theirs,
    ),
    201,
  )
  await lakes.done(enter(made.answer(await ask('hills-league')), 'hills-league'), 200)
  assert.match(await lakes.says(enter(made.answer(await ask())), 403), /not known in this organisation/)
  // Nor does what was asked there serve here.
  assert.match(await lakes.says(enter(laptop.answer(await ask('hills-league'))), 403), /answered already/)
})

test('a passkey is removed by its person alone, and opens nothing after', async () => {
  assert.match(await lakes.says(lakes.post(`/${ORG}/passkeys/remove`, { id: b64(phone.id) }, secretary), 404), /no such passkey/)
  await lakes.done(lakes.post(`/${ORG}/passkeys/remove`, { id: b64(phone.id) }, delegate.session), 200)
  assert.match(await lakes.says(enter(phone.answer(await ask())), 403), /not known/)
})

test('what is no answer of a device is refused in a sentence', async () => {
  for (const response of ['{', '{}', { id: 'x' }, 7, null, { ...laptop.answer(await ask()), response: {} }])
    await lakes.says(lakes.post('/-/passkey', { org: ORG, response }), 400)
  const broken = laptop.answer(await ask()) as { response: Record<string, string> }
  for (const field of ['authenticatorData', 'signature', 'clientDataJSON'])
    await lakes.says(enter({ ...broken, response: { ...broken.response, [field]: 'AAAA' } }), 403)
})

test('the script that asks a device is our own', async () => {
  const script = await lakes.app.request('/-/passkey.js')
  if (script.status === 404) return // Not built yet.
  assert.match(script.headers.get('content-type') ?? '', /javascript/)
  const page = await lakes.app.request(`/-/sign-in?org=${ORG}`)
  assert.match(page.headers.get('content-security-policy') ?? '', /script-src 'self';/)
  assert.match(await page.text(), /<script src="\/-\/passkey\.js\?v=[^"]+" defer/)
  assert.match(await (await lakes.app.request(`/-/sign-in?org=${ORG}`)).text(), /data-passkey="enter"[^>]* hidden/)
})

test('passkeys are made for a name with https, or on this machine', () => {
  assert.deepEqual(siteOf('https://acts.example.org/x'), { id: 'acts.example.org', origin: 'https://acts.example.org' })
  assert.deepEqual(siteOf('http://localhost:4949'), { id: 'localhost', origin: 'http://localhost:4949' })
  for (const address of ['http://acts.example.org', 'https://192.0.2.7', 'https://[2001:db8::1]:8443']) assert.equal(siteOf(address), null)
})
