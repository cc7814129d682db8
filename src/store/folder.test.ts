/** Reading a charter's files: what is no file is told, and not waited for. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readFolder, readText } from './folder.ts'
import { eachLine } from './record.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-folder-'))
after(() => rmSync(folder, { recursive: true }))
const says = (read: ReturnType<typeof readText>): string => (typeof read === 'string' ? read : read.says)

test('a pipe is told, not waited for', { skip: process.platform === 'win32' }, () => {
  execFileSync('mkfifo', [join(folder, 'charter.md')])
  assert.deepEqual(
    readFolder(folder).faults.map(f => f.says),
    ['this is a pipe, and a file is wanted here; write its text into a file first'],
  )
})

test('a device is told, not read for ever', { skip: !existsSync('/dev/zero') }, () => {
  assert.match(says(readText('/dev/zero', 1000)), /this is a device, and a file is wanted here/)
  assert.match(eachLine('/dev/zero', () => true)[0]?.says ?? '', /a device, and a file is wanted here/)
})

test('a folder in the place of a file is told', () => {
  assert.match(says(readText(folder, 1_000_000)), /this is a folder, and a file is wanted here/)
})
