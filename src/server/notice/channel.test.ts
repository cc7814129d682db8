/** Two ways to write an address, and whether a call by the one reaches what the other reaches. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openChannels } from './channel.ts'

const names: Readonly<Record<string, readonly string[]>> = {
  'duty.example.org': ['192.0.2.7', '2001:db8::7'],
  'alias.example.net': ['192.0.2.7'],
  'other.example.net': ['192.0.2.8'],
  localhost: ['::1', '127.0.0.1'],
}
const meet = openChannels(async name => names[name] ?? [])

test('an address is the same however it is written', async () => {
  for (const [a, b] of [
    ['https://duty.example.org/real', 'https://duty.example.org/real#x'],
    ['https://duty.example.org/real', 'https://duty.example.org/re%61l'],
    ['https://duty.example.org/real', 'https://duty.example.org/Real/?x=1'],
    ['https://duty.example.org/real', 'https://DUTY.example.org.:443//./real'],
    ['https://duty.example.org/real', 'https://alias.example.net/real'],
    ['https://duty.example.org/real', 'https://192.0.2.7/real'],
    ['http://127.0.0.1:81/real', 'http://localhost:81/real'],
    ['http://127.0.0.1:81/real', 'http://[::1]:81/real'],
    ['http://127.0.0.1:81/real', 'http://2130706433:81/real'],
    ['http://127.0.0.1:81/real', 'http://127.0.0.9:81/%72eal'],
    ['http://unknown.example/%', 'http://unknown.example/%'],
  ] as const) {
    assert.equal(await meet(a, b), true, `${a} ${b}`)
    assert.equal(await meet(b, a), true, `${b} ${a}`)
  }
})

test('another host, port or path is another place', async () => {
  for (const other of [
    'https://duty.example.org/drill',
    'https://duty.example.org:8443/real',
    'https://other.example.net/real',
    'https://x.example/real',
  ])
    assert.equal(await meet('https://duty.example.org/real', other), false, other)
})
