/** `entente init` says where what is done in an alliance will be kept. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { main } from './main.ts'

test('init names the data folder, and how another is named', async () => {
  const place = mkdtempSync(join(tmpdir(), 'entente-kept-'))
  let out = ''
  const code = await main(['init', join(place, 'league'), '--data', join(place, 'data')], {
    out: text => void (out += text),
    err: text => void (out += text),
    now: () => Date.parse('2026-12-01T00:00:00Z'),
  })
  rmSync(place, { recursive: true })
  assert.equal(code, 0, out)
  assert.ok(out.includes(`are kept in ${join(place, 'data')}; another place is named by --data or ENTENTE_DATA`), out)
})
