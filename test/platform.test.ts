/**
 * The journey of an alliance on the platform, from `entente init` to `entente verify`: a real PostgreSQL, a real mail server, real sockets, and
 * the addresses of the OpenAPI document. Pages are sent as a browser without a script sends them.
 */
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { followed } from './html.ts'
import { SMTPServer } from 'smtp-server'
import { device } from './authenticator.ts'
import { main } from '../src/cli/main.ts'
import { openHalls } from '../src/server/live/open.ts'
import { type Running, serveFolder } from '../src/server/serve.ts'
import { forget } from '../src/store/postgres/throwaway.ts'

const ORG = 'my-alliance'
const folder = mkdtempSync(join(tmpdir(), 'entente-platform-'))
const data = join(folder, 'data')
const home = process.cwd()

/** The letters that came, by address. */
const letters: { readonly to: string; readonly text: string }[] = []
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, session, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      // Quoted-printable: soft line ends and coded signs (RFC 2045, 6.7).
      const text = Buffer.concat(parts)
        .toString('latin1')
        .replace(/=\r?\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      for (const to of session.envelope.rcptTo) letters.push({ to: to.address, text: Buffer.from(text, 'latin1').toString('utf8') })
      done()
    })
  },
})
let mail = ''
let running: Running | null = null
let printed = ''

const run = async (...args: string[]): Promise<{ readonly code: number; readonly said: string }> => {
  let said = ''
  const hear = (text: string): void => void (said += text)
  const code = await main(args, { out: hear, err: hear, now: Date.now })
  return { code, said }
}
const serve = async (port = 0): Promise<void> => {
  const hear = (text: string): void => void (printed += text)
  const env = { SMTP_URL: mail, ENTENTE_DATA: data }
  running = await serveFolder({
    data: join(folder, 'read'),
    port,
    out: hear,
    err: hear,
    now: Date.now,
    env,
    live: place => openHalls({ ...place, data, env, now: Date.now, out: hear, err: hear }),
  })
  assert.ok(running, printed)
}

before(async () => {
  await new Promise<void>(done => post.listen(0, '127.0.0.1', () => done()))
  mail = `smtp://127.0.0.1:${(post.server.address() as AddressInfo).port}`
  mkdirSync(join(folder, 'read'))
  cpSync(join(home, 'charters', 'osce'), join(folder, 'read', 'osce'), { recursive: true })
})
after(async () => {
  await running?.stop()
  await forget(data)
  await new Promise<void>(done => post.close(() => done()))
  rmSync(folder, { recursive: true, force: true })
})

interface Person {
  readonly id: string
  readonly session: string
}
const people: Record<string, Person> = {}
// biome-ignore lint/suspicious/noExplicitAny: an answer is asked for what a test expects
type Answered = any
const api = async (path: string, { as, send, status = 200 }: { as?: string; send?: object; status?: number } = {}): Promise<Answered> => {
  const response = await fetch(`${running?.address}${path}`, {
    ...(send ? { method: 'POST', body: JSON.stringify(send) } : {}),
    headers: {
      accept: 'application/json',
      ...(send ? { 'content-type': 'application/json' } : {}),
      ...(as ? { authorization: `Bearer ${people[as]?.session}` } : {}),
    },
  })
  const text = await response.text()
  assert.equal(response.status, status, `${path}: ${text}`)
  return /json(;|$)/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text
}
/** A form as a browser sends it from our own page. */
const form = async (path: string, as: string, fields: Record<string, string>): Promise<Response> =>
  fetch(`${running?.address}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin', cookie: `entente=${people[as]?.session}` },
  })
/** The review of what a form sends. */
const reviewed = (as: string, fields: Record<string, string>): Promise<Response> =>
  followed({ request: (path, init) => fetch(`${running?.address}${path}`, init) }, form(`/${ORG}/preview`, as, fields), {
    cookie: `entente=${people[as]?.session}`,
  })
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ')
const until = async (what: string, so: () => boolean | Promise<boolean>, most = 15_000): Promise<void> => {
  for (const end = Date.now() + most; ; await new Promise(done => setTimeout(done, 50))) {
    if (await so()) return
    assert.ok(Date.now() < end, `it did not come to be: ${what}\n${printed}`)
  }
}
const letterTo = async (to: string, says: RegExp): Promise<string> => {
  await until(`a letter to ${to} that says ${says}`, () => letters.some(l => l.to === to && says.test(l.text)))
  return letters.findLast(l => l.to === to && says.test(l.text))?.text ?? ''
}
const enter = async (text: string): Promise<Person> => {
  const token = /token=([\w-]+)/.exec(text)?.[1] ?? assert.fail(text)
  const { session, person } = await api('/-/enter', { send: { org: ORG, token } })
  return { id: person, session }
}
const act = (as: string, send: object, status = 201): Promise<Answered> => api(`/${ORG}/acts`, { as, send, status })

test('an alliance is begun, served, and its secretary comes in', async () => {
  process.env.ENTENTE_DATA = data
  const begun = await run('init', join(folder, ORG), '--template', 'consensus')
  assert.equal(begun.code, 0, begun.said)
  // So short a silence that a test can wait for it; an alliance would not.
  const charter = join(folder, ORG, 'charter.md')
  writeFileSync(charter, readFileSync(charter, 'utf8').replace('closes: as named but at least 72 hours after', 'closes: as named'))
  writeFileSync(join(folder, ORG, 'record.jsonl'), '')
  assert.equal((await run('check', join(folder, ORG))).code, 0)
  await serve()
  assert.match(printed, /Opened my-alliance to act in\./)
  people.secretary = await enter(printed)
  assert.ok(!JSON.stringify(letters).includes('token='))
})

test('parties are invited by mail, issue credentials, and are registered', async () => {
  const parties = { AUR: 'Aurland', BRI: 'Brimhaven', COR: 'Corsalis' }
  for (const [by, name] of Object.entries(parties)) {
    const to = `${by.toLowerCase()}@example.org`
    await api(`/${ORG}/people`, { as: 'secretary', send: { name: `Delegate of ${name}`, mail: to, by, issuer: true }, status: 201 })
    people[by] = await enter(await letterTo(to, /token=/))
    const issued = await act(by, { act: 'issued credentials', to: people[by].id })
    await act('secretary', { act: 'registered credentials', answers: issued.no })
    // From here on no mail is needed: the delegate's device signs.
    const laptop = device('ES256')
    const origin = running?.address ?? ''
    const options = await api(`/${ORG}/passkeys/ask`, { as: by, send: {} })
    await api(`/${ORG}/passkeys`, { as: by, send: { name: 'Laptop', response: laptop.make(options, { origin }) }, status: 201 })
    const asked = await api('/-/passkey/ask', { send: { org: ORG } })
    const { session, person } = await api('/-/passkey', { send: { org: ORG, response: laptop.answer(asked, { origin }) } })
    assert.equal(person, people[by].id)
    people[by] = { id: person, session }
  }
  const before = await act('AUR', { act: 'objected', matter: 'harbour' })
  assert.equal(before.worth.worth, 'early')
})

/** The hash of a set of texts, kept by API. */
let firstText = ''
const textSet = async (english: string): Promise<string> => {
  const response = await fetch(`${running?.address}/${ORG}/documents`, {
    method: 'POST',
    body: english,
    headers: { accept: 'application/json', 'content-type': 'text/plain', authorization: `Bearer ${people.secretary?.session}` },
  })
  const { hash } = (await response.json()) as { hash: string }
  const texts = [{ lang: 'en', status: 'authentic', hash }]
  return (await api(`/${ORG}/texts`, { as: 'secretary', send: { matter: 'ferry', title: 'Ferry timetable', texts }, status: 201 })).hash
}

test('silence is broken after a preview, and everyone sees it within a second', async () => {
  const instant = new Date(Date.now() + 3_600_000).toISOString()
  firstText = await textSet('Two ferries a day.\n')
  await act('secretary', { act: 'placed under silence', matter: 'ferry', title: 'Ferry timetable', until: instant, text: firstText })
  for (const by of ['AUR', 'BRI', 'COR']) await letterTo(`${by.toLowerCase()}@example.org`, /Ferry timetable/)
  assert.equal(
    (await fetch(`${running?.address}/${ORG}/matters/ferry`, { headers: { cookie: `entente=${people.BRI?.session}` } })).status,
    200,
  )
  const notices = await api(`/${ORG}/notices.json?matter=ferry`, { as: 'secretary' })
  assert.match(JSON.stringify(notices), /Brimhaven|BRI/)

  const preview = plain(await (await reviewed('AUR', { act: 'objected', matter: 'ferry' })).text())
  assert.match(preview, /If you send this, it counts\./)
  assert.match(preview, /Silence is broken and the draft is not adopted\./)
  const events = new AbortController()
  const stream = await fetch(`${running?.address}/${ORG}/stream`, {
    headers: { cookie: `entente=${people.COR?.session}` },
    signal: events.signal,
  })
  const reader = stream.body?.getReader()
  const sent = performance.now()
  const answer = await form(`/${ORG}/acts`, 'AUR', { act: 'objected', matter: 'ferry', key: 'break-1' })
  assert.equal(answer.status, 303)
  let heard = ''
  while (!heard.includes('"matter":"ferry"')) heard += Buffer.from((await reader?.read())?.value ?? []).toString()
  assert.ok(performance.now() - sent < 1000, `heard after ${performance.now() - sent} ms`)
  events.abort()
  const stands = plain(await (await fetch(`${running?.address}/${ORG}/matters/ferry`)).text())
  assert.match(stands, /Not adopted on/)
})

test('the text is amended, silence starts anew and holds: it is adopted at the instant, with nothing running', async () => {
  // The desk leads the secretary to the amended text, and the text to the act that puts it before the parties again, in the same matter.
  const page = async (path: string): Promise<string> =>
    (await fetch(`${running?.address}${path}`, { headers: { accept: 'text/html', cookie: `entente=${people.secretary?.session}` } })).text()
  const desk = /href="([^"]*\/texts\?matter=ferry)"/.exec(await page(`/${ORG}/desk`))?.[1] ?? assert.fail('the desk offers no amended text')
  assert.match(await page(desk.replaceAll('&amp;', '&')), /name="file-en"/)
  const texts = new FormData()
  texts.set('title', 'Ferry timetable')
  texts.set('matter', 'ferry')
  texts.set('file-en', new File(['Two ferries a day, and three on market days.\n'], 'ferry.txt', { type: 'text/plain' }))
  const kept = await fetch(`${running?.address}/${ORG}/texts`, {
    method: 'POST',
    body: texts,
    headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin', cookie: `entente=${people.secretary?.session}` },
  })
  const keptPage = await kept.text()
  assert.equal(kept.status, 201, keptPage)
  assert.match(plain(keptPage), /Version 2/)
  const link = /href="([^"]*\/act\?act=placed[^"]*)"/.exec(keptPage)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail(keptPage)
  const filled = await page(link)
  const text = /name="text"[^>]*value="([0-9a-f]{64})"/.exec(filled)?.[1] ?? assert.fail(filled)
  assert.notEqual(text, firstText)
  const ends = Date.now() + 6000
  const sent = { act: 'placed under silence', matter: 'ferry', title: 'Ferry timetable', until: new Date(ends).toISOString(), text }
  const preview = plain(await (await reviewed('secretary', sent)).text())
  assert.match(preview, /If you send this, it opens the procedure\./)
  assert.match(preview, /Text Ferry timetable \(en\)/)
  const answer = await form(`/${ORG}/acts`, 'secretary', { ...sent, key: 'ferry-2' })
  assert.equal(answer.status, 303, await answer.text())
  const port = Number(new URL(running?.address ?? '').port)
  // The platform is away at the instant, but not for so long that the door counts as shut.
  await running?.stop()
  await new Promise(done => setTimeout(done, Math.max(0, ends - Date.now() + 200)))
  await serve(port)
  const found = await api(`/${ORG}/matters/ferry.json`)
  const run = found.matters.at(-1)
  assert.equal(run.outcome, 'adopted', JSON.stringify(found, null, 1))
  assert.equal(Date.parse(run.settledAt.replace(/\[.*/, '')), ends)
  assert.deepEqual(
    found.matters.map((m: { outcome: string }) => m.outcome),
    ['not adopted', 'adopted'],
  )
})

test('the secretary certifies the outcome and prints the decision sheet', async () => {
  const found = await api(`/${ORG}/matters/ferry.json`)
  const { procedure, opened } = found.matters.at(-1)
  const which = `matter=ferry&procedure=${encodeURIComponent(procedure)}&opened=${encodeURIComponent(opened)}`
  const answer = await form(`/${ORG}/certify`, 'secretary', { matter: 'ferry', procedure, opened, outcome: 'adopted' })
  assert.equal(answer.status, 303, await answer.text())
  const sheet = plain(await (await fetch(`${running?.address}/${ORG}/sheet?${which}`)).text())
  assert.match(sheet, /Decision sheet/i)
  assert.match(sheet, /adopted/i)
  const pdf = Buffer.from(await (await fetch(`${running?.address}/${ORG}/sheet.pdf?${which}`)).arrayBuffer())
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
})

test('each party has its receipt; what was recorded is verified elsewhere', async () => {
  const record = (await api(`/${ORG}/record.jsonl`)) as string
  const lines = record.split('\n').filter(line => line !== '')
  const no = lines.findIndex(line => line.includes('"objected"') && line.includes('ferry')) + 1
  assert.match(await api(`/${ORG}/receipts/${no}`), /^c2sp\.org\/tlog-proof@v1\nindex \d+\n/)
  const verified = await run('verify', `${running?.address}/${ORG}`)
  assert.equal(verified.code, 0, verified.said)
  assert.match(verified.said, new RegExp(`${lines.length} lines hashed`))
  assert.match(verified.said, /each with powers/)
  assert.match(verified.said, /1 certified/)
  const key = (await api(`/${ORG}/log/key`)) as string
  const other = key.replace(/\+[0-9a-f]{8}\+/, '+00000000+').trim()
  assert.equal((await run('verify', `${running?.address}/${ORG}`, '--key', other)).code, 1)
})

test('a backup brings it back, and an export is a charter folder that verifies without us', async () => {
  const backup = join(folder, 'backup')
  assert.match((await run('backup', backup)).said, /holds my-alliance now/)
  const exported = join(folder, 'exported')
  const written = await run('export', exported, '--alliance', ORG)
  assert.equal(written.code, 0, written.said)
  assert.equal((await run('check', exported)).code, 0)
  const offline = await run('verify', exported)
  assert.equal(offline.code, 0, offline.said)
  const changed = join(folder, 'changed')
  cpSync(exported, changed, { recursive: true })
  writeFileSync(join(changed, 'record.jsonl'), readFileSync(join(changed, 'record.jsonl'), 'utf8').replace('"objected"', '"agreed"'))
  const caught = await run('verify', changed)
  assert.equal(caught.code, 1)
  assert.match(caught.said, /The log does not hold/)
  cpSync(join(exported, 'record.jsonl'), join(changed, 'record.jsonl'))
  writeFileSync(join(changed, 'charter.md'), readFileSync(join(changed, 'charter.md'), 'utf8').replace('then: adopted', 'then: thrown out'))
  assert.match((await run('verify', changed)).said, /The charter does not belong to this record/)
  assert.match((await run('restore', backup)).said, /already kept here; nothing was changed/)
})

test('the key of the log is rotated by an act while the platform runs, and retired', async () => {
  const known = (await api(`/${ORG}/log/key`)) as string
  const rotated = await run('rotate', ORG)
  assert.equal(rotated.code, 0, rotated.said)
  const fresh = /^ {2}(\S+)$/m.exec(rotated.said)?.[1] ?? assert.fail(rotated.said)
  await new Promise(done => setTimeout(done, 1100))
  await act('AUR', { act: 'stated', matter: 'ferry' })
  for (const key of [known.trim(), fresh]) {
    const verified = await run('verify', `${running?.address}/${ORG}`, '--key', key)
    assert.equal(verified.code, 0, verified.said)
  }
  assert.equal((await run('rotate', ORG, '--retire')).code, 0)
  await new Promise(done => setTimeout(done, 1100))
  await act('AUR', { act: 'stated', matter: 'ferry' })
  assert.equal((await run('verify', `${running?.address}/${ORG}`, '--key', fresh)).code, 0)
  assert.equal((await run('verify', `${running?.address}/${ORG}`, '--key', known.trim())).code, 1)
})
