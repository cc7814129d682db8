/** Streams over real connections: comments, slow readers, readers who leave, shutting down; and calls that a name would lead astray. */
import assert from 'node:assert/strict'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { after, before, test } from 'node:test'
import { serve, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import type { Act } from '../../record/act.ts'
import type { Hall } from '../live/hall.ts'
import { outside, type Reader } from '../reader.ts'
import { isInside, postTo, urlAmiss } from './hooks.ts'
import { openStreams } from './streams.ts'

const acts: Act[] = []
const hearers = new Set<() => void>()
const hall = {
  audiences: { see: () => ({ acts }), keyOf: () => 'everybody' },
  live: {
    size: () => acts.length,
    onTaken(hear: () => void) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
  },
} as unknown as Hall
const take = (n: number, matter = 'ferry'): void => {
  for (let i = 0; i < n; i++) acts.push({ at: '2026-11-23', by: 'AUR', act: 'stated', matter })
  for (const hear of hearers) hear()
}
const streams = openStreams({ beatsAfter: 50 })
let server: ServerType
let port = 0
before(async () => {
  const app = new Hono()
  app.get('/stream', c => {
    const from = c.req.query('from')
    const body = streams.open(hall, outside, from ? Number(from) - 1 : null)
    return typeof body === 'string' ? c.text('', 503) : c.body(body, 200, { 'content-type': 'text/event-stream' })
  })
  await new Promise<void>(ready => {
    server = serve({ fetch: app.fetch, port: 0 }, info => {
      port = info.port
      ready()
    })
  })
})
after(() => new Promise<void>(closed => server.close(() => closed())))

const until = async (holds: () => boolean, says: string): Promise<void> => {
  for (let i = 0; i < 400 && !holds(); i++) await new Promise(go => setTimeout(go, 5))
  assert.ok(holds(), says)
}
const listen = (path: string): { text: () => string; over: () => boolean; leave: () => void } => {
  let text = ''
  let over = false
  const asking = request({ port, path }, answer => {
    answer.on('data', part => (text += part))
    answer.on('close', () => (over = true))
  })
  asking.on('error', () => (over = true))
  asking.end()
  return { text: () => text, over: () => over, leave: () => asking.destroy() }
}

test('a reader hears comments and acts, and is forgotten when it leaves', async () => {
  const reader = listen('/stream')
  await until(() => reader.text().includes('retry: 2000'), 'it begins')
  await until(() => /\n:\n\n/.test(reader.text()), 'a comment keeps the line open')
  take(1)
  await until(() => reader.text().includes('data: {"matter":"ferry","number":1}'), 'it hears of the act')
  assert.equal(streams.size(), 1)
  reader.leave()
  await until(() => streams.size() === 0, 'nobody is left')
  assert.equal(hearers.size, 0)
})

test('a reader who takes nothing holds up no memory and nobody else; whoever goes on misses nothing', async () => {
  take(200_000 - acts.length, 'a-matter-with-a-long-name/'.repeat(3))
  const slow = connect(port)
  slow.write('GET /stream?from=1 HTTP/1.1\r\nhost: localhost\r\n\r\n')
  slow.pause()
  await until(() => streams.size() === 1, 'it is there')
  const before = process.memoryUsage().arrayBuffers + process.memoryUsage().external
  const quick = listen(`/stream?from=${acts.length - 500}`)
  await until(() => quick.text().includes(`"number":${acts.length}}`), 'the other hears all')
  take(1)
  await until(() => quick.text().includes(`"number":${acts.length}}`), 'and what comes')
  const numbers = [...quick.text().matchAll(/"number":(\d+)/g)].map(m => Number(m[1]))
  assert.deepEqual(
    numbers,
    Array.from({ length: 502 }, (_, i) => acts.length - 501 + i),
  )
  assert.ok(process.memoryUsage().arrayBuffers + process.memoryUsage().external - before < 8_000_000)
  slow.destroy()
  quick.leave()
  await until(() => streams.size() === 0, 'nobody is left')
})

test('shutting down ends every stream, and no more are opened', async () => {
  const reader = listen('/stream')
  await until(() => streams.size() === 1, 'it is there')
  streams.stop()
  await until(() => reader.over(), 'it was ended')
  assert.equal(streams.open(hall, outside, null), 'full')
})

test('one address has so many streams, one person so many, and some are kept for people who are signed in', async () => {
  const some = openStreams({ most: 8, each: { person: 2, address: 3 } })
  const person = (id: string): Reader => ({ kind: 'person', person: { id, name: id, mail: null, by: 'AUR' }, session: id })
  const opened = (reader: Reader, address?: string) => some.open(hall, reader, null, address)
  const first = opened(outside, '192.0.2.1')
  for (let i = 0; i < 2; i++) assert.ok(typeof opened(outside, '192.0.2.1') !== 'string')
  assert.equal(opened(outside, '192.0.2.1'), 'many')
  for (let i = 0; i < 2; i++)
    assert.ok(typeof opened(person('p-1'), '192.0.2.1') !== 'string', 'who is signed in is not held up by the address')
  assert.equal(opened(person('p-1'), '198.51.100.9'), 'many')
  for (let i = 0; i < 3; i++) assert.ok(typeof opened(outside, `198.51.100.${i}`) !== 'string')
  assert.equal(opened(outside, '203.0.113.1'), 'full')
  assert.ok(typeof first !== 'string')
  await first.cancel()
  assert.ok(typeof opened(outside, '192.0.2.1') !== 'string', 'what was closed is free again')
  some.stop()
})

test('a name that leads into a private network is not called, nor is a redirect followed', async () => {
  let calls = 0
  const inner = createServer((_, response) => {
    calls++
    response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
  })
  await new Promise<void>(ready => inner.listen(0, () => ready()))
  const to = `http://localhost:${(inner.address() as AddressInfo).port}/`
  await assert.rejects(postTo(to, { body: '{}', headers: {}, home: false }), /private network/)
  assert.equal(calls, 0)
  assert.equal((await postTo(to, { body: '{}', headers: {}, home: true })).status, 302)
  assert.equal(calls, 1)
  await new Promise<void>(closed => inner.close(() => closed()))
})

test('private, local, documentation and carried addresses lie inside', () => {
  const within =
    '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.31.255.255 192.168.0.1 198.18.0.1 224.0.0.1 255.255.255.255 :: ::1 fc00::1 fd12::1 fe80::1 ff02::1 ::ffff:8.8.8.8 64:ff9b::a00:1 2001:db8::1 2002:a00:1::1'
  for (const address of within.split(' ')) assert.ok(isInside(address), address)
  for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1', '2a00::1']) assert.ok(!isInside(address), address)
  assert.equal(urlAmiss('https://user:secret@example.org/', false), 'badUrl')
  assert.equal(urlAmiss('https://localhost/', false), 'inside')
  assert.equal(urlAmiss('http://localhost:9000/', true), null)
  assert.equal(urlAmiss('https://example.org/hook', false), null)
  assert.equal(urlAmiss('ftp://example.org/', true), 'badUrl')
})
