/** The tests notice when rules or judge are changed: a sample of small changes, drawn with a seed. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'

test('of the changes made to rules and judge at least 85 % are noticed', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/mutate.js', '--minutes', '15'], {
    encoding: 'utf8',
    timeout: 1_500_000,
  })
  assert.equal(status, 0, `${stdout}\n${stderr}`)
})
