/** Letters through a real SMTP server: handed over once, tried again, given up; and by several nodes at one drawer. */
import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { sha256 } from '../../store/keys.ts'
import { memoryPlace, memoryStore } from '../../store/memory.ts'
import { openMail } from './mail.ts'
import { GIVES_UP, type Letter, lettersIn, openOutbox, type Outbox, type Outcome, pauseAfter, type Ways } from './outbox.ts'

const caught: string[] = []
let refusing: { readonly code: number; readonly says: string } | null = null
const server = new SMTPServer({
  authOptional: true,
  allowInsecureAuth: true,
  disabledCommands: ['STARTTLS'],
  onAuth: (_, __, done) => done(new Error('no such name')),
  onRcptTo: (_, __, done) => done(refusing === null ? null : Object.assign(new Error(refusing.says), { responseCode: refusing.code })),
  onData(stream, _, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      caught.push(Buffer.concat(parts).toString())
      done()
    })
  },
})
let port = 0
before(async () => {
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', () => listening()))
  port = (server.server.address() as AddressInfo).port
})
after(() => new Promise<void>(closed => server.close(() => closed())))

let moment = Date.parse('2026-11-23T12:00:00Z')
const now = (): number => moment
const place = memoryPlace(now)
const signers = { sign: () => '', verifiers: () => [] }
const senderAt = (at = place) => ({ org: 'lakes', drawer: memoryStore({ now, signers, sha256, place: at }).drawer('lakes') })

const letter: Letter = {
  kind: 'letter',
  person: 'p-1',
  name: 'Ada',
  mail: 'ada@example.org',
  subject: 'Sign in',
  text: 'https://example.org/-/enter?token=secret-secret',
}
const never: Ways['call'] = () => assert.fail('nobody is called')
const boxOf = (mail: Ways['mail'], outcomes: Outcome[] = [], at = place): Outbox =>
  openOutbox(() => [senderAt(at)], {
    mail,
    call: never,
    done: async (_, __, outcome) => void outcomes.push(outcome),
    now,
    tell: error => assert.fail(String(error)),
  })
const mailTo = (url: string) => {
  const mail = openMail({ url, host: 'entente.example:4949' })
  assert.ok(typeof mail !== 'string')
  return mail
}

test('a letter is handed over once, under one id, and its text is not kept', async () => {
  const mail = mailTo(`smtp://127.0.0.1:${port}`)
  const outcomes: Outcome[] = []
  const [one, two] = [boxOf(mail.send, outcomes), boxOf(mail.send, outcomes)]
  assert.equal(await one.put(senderAt(), 'a', letter), true)
  assert.equal(await two.put(senderAt(), 'a', { ...letter, subject: 'Again' }), false)
  const tried = await Promise.all([one.round(), two.round()])
  assert.equal(tried[0]! + tried[1]!, 1)
  assert.equal(caught.length, 1)
  assert.match(caught[0]!, /Message-ID: <[\w-]{32}@entente\.example>/)
  assert.match(caught[0]!, /Auto-Submitted: auto-generated/)
  assert.deepEqual(
    outcomes.map(o => o.ok),
    [true],
  )
  const [sent] = await lettersIn(senderAt().drawer, 'sent')
  assert.equal(sent?.value.text, '')
  assert.match(sent?.value.says ?? '', /^250/)
  mail.close()
})

test('what the server cannot take now is tried again after growing pauses; what it refuses for good is given up', async () => {
  const mail = mailTo(`smtp://127.0.0.1:${port}`)
  const own = memoryPlace(now)
  const outcomes: Outcome[] = []
  const box = boxOf(mail.send, outcomes, own)
  refusing = { code: 451, says: 'try later' }
  await box.put(senderAt(own), 'b', letter)
  for (let tries = 1; tries <= 4; tries++) {
    assert.equal(await box.round(), 1)
    assert.equal(await box.round(), 0, 'not before the pause is over')
    moment += pauseAfter(tries)
  }
  assert.equal(outcomes.length, 0)
  refusing = null
  assert.equal(await box.round(), 1)
  assert.deepEqual(
    outcomes.map(o => o.ok),
    [true],
  )
  refusing = { code: 550, says: 'no such reader' }
  await box.put(senderAt(own), 'c', letter)
  await box.round()
  const [failed] = await lettersIn(senderAt(own).drawer, 'failed')
  assert.match(failed?.value.says ?? '', /no such reader/)
  refusing = { code: 451, says: 'try later' }
  await box.put(senderAt(own), 'd', letter)
  for (let i = 0; i < 40 && (await lettersIn(senderAt(own).drawer, 'failed')).length < 2; i++) {
    await box.round()
    moment += pauseAfter(7)
  }
  assert.equal((await lettersIn(senderAt(own).drawer, 'failed')).length, 2, `given up after ${GIVES_UP} ms`)
  refusing = null
  mail.close()
})

test('a node that stops with a letter in its hands leaves it to another', async () => {
  const own = memoryPlace(now)
  let hung = (): void => {}
  const stuck = boxOf(() => new Promise<Outcome>(done => (hung = () => done({ ok: false, says: 'stopped', lasting: false }))), [], own)
  await stuck.put(senderAt(own), 'e', letter)
  const hanging = stuck.round()
  await new Promise(setImmediate)
  const other = boxOf(async () => ({ ok: true, says: '250' }), [], own)
  assert.equal(await other.round(), 0)
  moment += 3 * 60_000
  assert.equal(await other.round(), 1)
  hung()
  await hanging
  assert.equal((await lettersIn(senderAt(own).drawer, 'sent')).length, 1, 'the node that was late changes nothing')
})

test('without a mail server letters are laid by for a week; once there is one, they go', async () => {
  const own = memoryPlace(now)
  const box = boxOf(null, [], own)
  await box.put(senderAt(own), 'f', letter)
  assert.equal(await box.round(), 0)
  assert.equal((await lettersIn(senderAt(own).drawer, 'kept'))[0]?.value.text, letter.text)
  const sent: string[] = []
  const later = boxOf(
    async ({ subject }) => {
      sent.push(subject)
      return { ok: true, says: '250' }
    },
    [],
    own,
  )
  later.start()
  for (let i = 0; i < 100 && sent.length === 0; i++) await new Promise(go => setTimeout(go, 5))
  await later.stop()
  assert.deepEqual(sent, ['Sign in'])
  await box.put(senderAt(own), 'g', letter)
  moment += 8 * 86_400_000
  await box.round()
  assert.equal((await lettersIn(senderAt(own).drawer, 'kept')).length, 0)
})

test('a mail address that cannot be used is told off without repeating it; a password is in no answer', async () => {
  for (const url of ['hunter2', 'http://me:hunter2@mail.example.org', 'smtp//hunter2'])
    assert.doesNotMatch(String(openMail({ url, host: 'x' })), /hunter2|\[object/)
  assert.match(String(openMail({ url: 'smtp://localhost', host: 'x', from: 'nobody' })), /MAIL_FROM/)
  const mail = mailTo(`smtp://me:hunter2@127.0.0.1:${port}`)
  const outcome = await mail.send(letter, 'x')
  assert.equal(outcome.ok, false)
  assert.doesNotMatch(JSON.stringify(outcome), /hunter2|secret-secret/)
  mail.close()
})

test('a mail server is spoken to over TLS, and never given a password without', async () => {
  const secure = new SMTPServer({
    secure: true,
    authOptional: true,
    onData: (stream, _, done) => void stream.resume().on('end', () => done()),
  })
  // It complains of the reader who did not trust it.
  secure.on('error', () => {})
  await new Promise<void>(listening => secure.listen(0, '127.0.0.1', () => listening()))
  const at = (secure.server.address() as AddressInfo).port
  // Its certificate is its own: nobody vouches for it.
  const strict = mailTo(`smtps://127.0.0.1:${at}`)
  const refused = await strict.send(letter, 'x')
  assert.ok(!refused.ok && !refused.lasting && /certificate/i.test(refused.says), JSON.stringify(refused))
  const trusting = mailTo(`smtps://127.0.0.1:${at}?tls.rejectUnauthorized=false`)
  assert.equal((await trusting.send(letter, 'x')).ok, true)
  // A server elsewhere that offers no TLS is told no name and no password.
  const told: string[] = []
  const plain = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ password }, _, done) => {
      told.push(String(password))
      done(null, { user: 'me' })
    },
  })
  await new Promise<void>(listening => plain.listen(0, '0.0.0.0', () => listening()))
  const bare = mailTo(`smtp://me:hunter2@0.0.0.0:${(plain.server.address() as AddressInfo).port}`)
  assert.equal((await bare.send(letter, 'x')).ok, false)
  assert.deepEqual(told, [])
  for (const mail of [strict, trusting, bare]) mail.close()
  await Promise.all([secure, plain].map(server => new Promise<void>(closed => server.close(() => closed()))))
})
