/** The letters that are served: the files are there, their address changes with them, and they may be carried. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { FONTS, fontFiles } from './fonts.ts'

const folder = new URL('../fonts/', import.meta.url)

test('the address of the letters changes when they do', () => {
  const hash = createHash('sha256')
  for (const file of fontFiles) {
    const bytes = readFileSync(new URL(`${file}.woff2`, folder))
    assert.equal(bytes.toString('latin1', 0, 4), 'wOF2', file)
    hash.update(bytes)
  }
  assert.equal(hash.digest('hex').slice(0, 8), FONTS)
})

test('their licence lies beside them', () => {
  for (const name of ['serif-4', 'sans-3'])
    assert.match(readFileSync(new URL(`OFL-source-${name}.txt`, folder), 'utf8'), /SIL Open Font License, Version 1\.1/)
})
