/** What a newcomer does on a fresh machine: a clone with nothing installed, `npm start`, `npm test`, `npx entente`. */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const folder = join(mkdtempSync(join(tmpdir(), 'entente-newcomer-')), 'entente')
after(() => rmSync(folder, { recursive: true, force: true }))

const npm = (...args: string[]) => spawnSync('npm', args, { cwd: folder, encoding: 'utf8', timeout: 600_000 })

test('a fresh copy', () => {
  const left = new Set(['node_modules', 'dist', '.cache', '.git'])
  cpSync('.', folder, { recursive: true, filter: path => !left.has(path) && !path.endsWith('bench/node_modules') })
  assert.equal(existsSync(join(folder, 'node_modules')), false)
})

test('npm start installs, builds, serves and shows the job done', async () => {
  const child = spawn('npm', ['start', '--', '--port', '0'], { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  try {
    const address = await new Promise<string>((settle, refuse) => {
      const hear = (text: Buffer): void => {
        said += text.toString()
        const found = /at (http:\/\/localhost:\d+)[\s\S]*\n(?: {2}.+\n){3}/.exec(said)
        if (found) settle(found[1] as string)
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.on('exit', () => refuse(new Error(`it ended:\n${said}`)))
    })
    assert.match(said, /Installing what Entente needs/)
    assert.match(said, /Built in /)
    assert.match(said, /Finland: /)
    assert.match(said, /Paris Agreement: In force since 4 November 2016\./)
    assert.match(said, /Ukraine: /)
    const page = await fetch(address)
    assert.equal(page.status, 200)
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
  }
})

test('npx entente is this clone', () => {
  const { stdout, status } = spawnSync('npx', ['entente', 'standing', 'charters/paris-agreement', '--as-of', '2016-10-05'], {
    cwd: folder,
    encoding: 'utf8',
  })
  assert.equal(status, 0)
  assert.match(stdout, /^Paris Agreement · entry into force \(Article 21\): in force from 2016-11-04\n {2}✓ all of\n/)
})

test('npm test runs one room, and a second time installs nothing', () => {
  const { stdout, stderr, status } = npm('test', '--', 'basics')
  assert.equal(status, 0, stdout)
  assert.doesNotMatch(stderr, /Installing/)
  assert.match(stdout, /\n\d+ passed, 0 failed\n$/)
})

test('a room that is not there is a sentence', () => {
  const { stderr, status } = npm('test', '--', 'nothing-of-this-name')
  assert.equal(status, 2)
  assert.match(stderr, /No test belongs to "nothing-of-this-name"\. Name a room/)
})
