/** What is said where the key of a log is missing, open to others, or no key. */
import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { makeKey, readVerifier } from './keys.ts'

const data = mkdtempSync(join(tmpdir(), 'entente-keys-'))
after(() => rmSync(data, { recursive: true }))
const read = (): ReturnType<typeof readVerifier> => readVerifier(data, 'pacific', 'example.org/pacific', {})

test('a key that cannot be read is a sentence that names its file', () => {
  const file = join(data, 'keys', 'pacific.key')
  assert.equal(
    read(),
    `The log of pacific cannot be signed: ${file}: there is no such file; check its name; put the key back there, for nothing else signs this log`,
  )
  assert.equal(makeKey(data, 'pacific', {}), null)
  const found = read()
  assert.ok(typeof found !== 'string' && found.key.startsWith('example.org/pacific+'))
  chmodSync(file, 0o644)
  assert.match(String(read()), /may be read by others; take that right away: chmod 600/)
  chmodSync(file, 0o600)
  writeFileSync(file, 'nothing')
  assert.match(String(read()), /there is no private key in it/)
})
