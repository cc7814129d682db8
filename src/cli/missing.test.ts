/** A command that misses its matter or its act says so, and which there are. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { main } from './main.ts'

async function said(...args: string[]): Promise<{ err: string; code: number }> {
  let err = ''
  const code = await main(args, { out: () => {}, err: text => void (err += text), now: () => Date.parse('2026-12-01T00:00:00Z') })
  return { err, code }
}

test('text and situation without a matter list the matters by what one writes', async () => {
  for (const command of ['text', 'situation']) {
    const { err, code } = await said(command, 'demonstration')
    assert.equal(code, 2)
    assert.match(err, /^Name the matter.*--matter M\. The record has .*\bflood\b/, command)
  }
})

test('cap without an act asks for it', async () => {
  const { err, code } = await said('cap', 'demonstration')
  assert.equal(code, 2)
  assert.match(err, /^Name the act that raised or changed an alert: --act N/)
})
