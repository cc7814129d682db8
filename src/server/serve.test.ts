/** Serving: what is printed, a port that is taken, a folder that holds nothing. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { asOfAsked, languageAsked, numberAsked } from './asked.ts'
import { openCache } from './cache.ts'
import { serveFolder } from './serve.ts'

const charters = fileURLToPath(new URL('../../charters', import.meta.url))
const now = (): number => Date.parse('2026-11-23T12:00:00Z')
const heard = () => {
  const said = { out: '', err: '' }
  return { said, out: (text: string) => void (said.out += text), err: (text: string) => void (said.err += text) }
}

test('it prints what it did, the address, and where three matters stand', async () => {
  const { said, out, err } = heard()
  const running = await serveFolder({ data: charters, port: 0, out, err, now })
  assert.ok(running, said.err)
  assert.match(said.out, /^Read \d+ organisations with [\d,]+ acts from /)
  assert.match(said.out, /Serving them for reading at http:\/\/localhost:\d+/)
  assert.match(
    said.out,
    / {2}Finland: Acceded on 4 April 2023\.\n {2}Paris Agreement: In force since 4 November 2016\.\n {2}Ukraine: Awaited: /,
  )
  assert.equal(said.err, '')
  const response = await fetch(`${running.address}/-/healthz`)
  assert.equal(response.status, 200)
  await response.text()
  await running.stop()
})

test('only this machine reaches it, unless an address is named', { skip: process.platform !== 'linux' && 'needs 127.0.0.2' }, async () => {
  const { said, out, err } = heard()
  const few = mkdtempSync(join(tmpdir(), 'entente-few-'))
  cpSync(join(charters, 'osce'), join(few, 'osce'), { recursive: true })
  // Another address of the same machine stands for the world.
  const reached = async (wish: { host?: string }): Promise<boolean> => {
    const running = await serveFolder({ data: few, port: 0, out, err, now, ...wish })
    assert.ok(running, said.err)
    const { port } = new URL(running.address)
    const answer = await fetch(`http://127.0.0.2:${port}/-/healthz`).then(
      r => r.text().then(() => r.status === 200),
      () => false,
    )
    await running.stop()
    return answer
  }
  assert.equal(await reached({}), false)
  assert.equal(await reached({ host: '0.0.0.0' }), true)
  assert.equal(await serveFolder({ data: few, port: 0, out, err, now, host: '192.0.2.1' }), null)
  assert.match(said.err, /192\.0\.2\.1 is no address of this machine; name one that is, 0\.0\.0\.0 for all of them/)
  rmSync(few, { recursive: true })
})

test('a taken port gets a sentence', async () => {
  const other = createServer().listen(0)
  await new Promise(done => other.once('listening', done))
  const { port } = other.address() as AddressInfo
  const { said, out, err } = heard()
  assert.equal(await serveFolder({ data: charters, port, out, err, now }), null)
  assert.equal(
    said.err,
    `Port ${port} is taken by another program; choose another one: entente serve --port ${port + 1}, or PORT=${port + 1} npm start\n`,
  )
  await new Promise(done => other.close(done))
})

test('a folder without charters gets a sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'))
  const { said, out, err } = heard()
  assert.equal(await serveFolder({ data: folder, port: 0, out, err, now }), null)
  assert.match(said.err, /no folder here holds a charter\.md; name the folder above your charters/)
  assert.equal(await serveFolder({ data: join(folder, 'nothing'), port: 0, out, err, now }), null)
  assert.match(said.err, /there is no such folder/)
  rmSync(folder, { recursive: true })
})

test('what an address asks for', () => {
  assert.equal(languageAsked(undefined, 'fr-FR,fr;q=0.9,en;q=0.8'), 'fr')
  assert.equal(languageAsked(undefined, 'de;q=1, en;q=0.5, fr;q=0.7'), 'fr')
  assert.equal(languageAsked(undefined, 'fr;q=0'), 'en')
  for (const q of ['-1', '', 'x', '2']) assert.equal(languageAsked(undefined, `fr;q=${q}`), 'en', q)
  assert.equal(languageAsked('en', 'fr'), 'en')
  assert.equal(languageAsked(undefined, undefined), 'en')
  assert.equal(asOfAsked('2016-10-05', 'UTC'), '2016-10-05')
  assert.equal(asOfAsked('2003-02-10T12:00:00 01:00', 'UTC'), '2003-02-10T12:00:00+01:00')
  assert.equal(asOfAsked('', 'UTC'), null)
  assert.equal(asOfAsked('2016-02-30', 'UTC'), undefined)
  assert.equal(asOfAsked('2016', 'UTC'), undefined)
  assert.equal(numberAsked('12', 0, 20), 12)
  assert.equal(numberAsked('21', 0, 20), undefined)
  assert.equal(numberAsked('-1', 0, 20), undefined)
  assert.equal(numberAsked(undefined, 0, 20), null)
})

test('the cache forgets what has run out, and what was used longest ago', () => {
  const cache = openCache(400)
  const answer = (body: string, until: number | null) => ({ body, type: 'text/plain', etag: '"x"', until })
  cache.keep('now', answer('n', 100))
  assert.equal(cache.get('now', 99)?.body, 'n')
  assert.equal(cache.get('now', 100), null)
  for (const key of ['a', 'b', 'c', 'd']) cache.keep(key, answer(key.repeat(100), null))
  assert.ok(cache.get('a', 0))
  cache.keep('e', answer('e'.repeat(100), null))
  assert.ok(cache.get('a', 0))
  assert.equal(cache.get('b', 0), null)
})
